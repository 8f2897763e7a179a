// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/FillStrip.h"

#include "ui/look/Composition.h"
#include "ui/look/DateField.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/TypedWords.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <utility>

namespace doorstep {

FillStrip::FillStrip(QWidget* parent) : QFrame(parent)
{
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
}

FillStrip::Filled FillStrip::filled() const
{
    Filled values;
    for (QLineEdit* line : findChildren<QLineEdit*>())
        values.fields.insert(line, line->text());
    for (QComboBox* box : findChildren<QComboBox*>())
        values.fields.insert(box, box->currentData());
    values.choice = choice();
    return values;
}

bool FillStrip::isTyped() const
{
    return !isHidden() && filled() != m_untouched;
}

QString FillStrip::typedWords() const
{
    QStringList words;
    for (QLineEdit* line : findChildren<QLineEdit*>()) {
        if (!line->text().isEmpty() && line->text() != m_untouched.fields.value(line))
            words << line->text();
    }
    return words.isEmpty() ? tr("what is chosen in a step") : words.join(QStringLiteral("，"));
}

QStringList FillStrip::unsavedWords() const
{
    QStringList words;
    if (isTyped())
        words << typedWords();
    for (const Kept& kept : m_waiting)
        words << (kept.name.isEmpty() ? kept.words
                                      : tr("%1: %2", "whose: words").arg(kept.name, kept.words));
    return words;
}

QStringList FillStrip::waiting() const
{
    QStringList waiting;
    for (const Kept& kept : m_waiting)
        waiting << (kept.name.isEmpty() ? tr("“%1”").arg(kept.words)
                                        : tr("%1 “%2”").arg(kept.name, kept.words));
    waiting.sort();
    return waiting;
}

bool FillStrip::begin(const QString& whatFor, const QString& name)
{
    if (m_for != whatFor)
        leaveRecord(*this);
    m_for = whatFor;
    m_name = name;
    m_mayComeBack = false;
    m_untouched = filled();
    m_wordsAreBack = m_waiting.contains(whatFor) || m_givenUp.contains(whatFor);
    if (!m_wordsAreBack)
        return false;
    const Kept given = m_givenUp.take(whatFor);
    const Kept kept = m_waiting.contains(whatFor) ? m_waiting.take(whatFor) : given;
    fillIn(kept.filled);
    choose(kept.filled.choice);
    m_untouched = kept.untouched; // they are still nowhere else
    Q_EMIT broughtBack();
    return true;
}

void FillStrip::fillIn(const Filled& words)
{
    for (auto word = words.fields.cbegin(); word != words.fields.cend(); ++word) {
        if (auto* line = qobject_cast<QLineEdit*>(word.key()))
            line->setText(word.value().toString());
        else if (auto* box = qobject_cast<QComboBox*>(word.key()))
            box->setCurrentIndex(box->findData(word.value()));
    }
}

bool FillStrip::setAside(const QString& whatFor, const QList<QLineEdit*>& lines,
                         const QString& name)
{
    leaveRecord(*this);
    Kept kept;
    kept.name = name;
    QStringList words;
    for (QLineEdit* line : lines) {
        kept.filled.fields.insert(line, line->text());
        if (!line->text().isEmpty())
            words << line->text();
        line->clear();
    }
    kept.words = words.join(QStringLiteral("，"));
    if (!words.isEmpty())
        m_waiting.insert(whatFor, kept);
    return !words.isEmpty();
}

bool FillStrip::takeUp(const QString& whatFor)
{
    const bool waits = m_waiting.contains(whatFor);
    if (waits)
        fillIn(m_waiting.take(whatFor).filled);
    return waits;
}

void FillStrip::beginFilling()
{
    if (isTyped())
        m_waiting.insert(m_for, {filled(), typedWords(), m_name, m_untouched});
}

void FillStrip::putAway()
{
    leaveRecord(*this);
    beginFilling();
    m_mayComeBack = false;
    hide();
}

bool FillStrip::giveUp()
{
    const bool typed = isTyped();
    if (typed)
        m_givenUp.insert(m_for, {filled(), typedWords(), m_name, m_untouched});
    m_waiting.remove(m_for);
    m_mayComeBack = typed;
    hide();
    return typed;
}

bool FillStrip::bringBack()
{
    if (!std::exchange(m_mayComeBack, false) || !isHidden() || !m_givenUp.contains(m_for))
        return false;
    show();
    const Kept kept = m_givenUp.take(m_for);
    fillIn(kept.filled);
    choose(kept.filled.choice);
    m_untouched = kept.untouched;
    m_wordsAreBack = true;
    setFocus();
    Q_EMIT broughtBack();
    return true;
}

void FillStrip::forget()
{
    m_waiting.remove(m_for);
    m_givenUp.remove(m_for);
    m_mayComeBack = false;
    m_untouched = filled();
}

QLabel* FillStrip::addField(QHBoxLayout& row, const QString& label, QWidget* widget, int stretch)
{
    auto* name = plainLabel(label, this);
    name->setBuddy(widget);
    widget->setAccessibleName(label);
    if (auto* line = qobject_cast<QLineEdit*>(widget); line && !qobject_cast<DateField*>(line))
        enterBehindWords(*line, [this] { return m_wordsAreBack; });
    row.addWidget(name);
    row.addWidget(widget, stretch);
    return name;
}

void FillStrip::addButtons(QHBoxLayout& row, QWidget* lastField)
{
    auto* confirm = new QToolButton(this);
    confirm->setText(tr("Do it (Enter)"));
    auto* leave = new QToolButton(this);
    leave->setText(tr("Leave (Esc)"));
    for (QToolButton* button : {confirm, leave}) {
        button->setFocusPolicy(Qt::TabFocus);
        row.addWidget(button);
    }
    setTabOrder(lastField, confirm);
    setTabOrder(confirm, leave);
    connect(confirm, &QToolButton::clicked, this, &FillStrip::confirmed);
    connect(leave, &QToolButton::clicked, this, &FillStrip::cancelled);
}

bool FillStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept(); // before the page's own Esc
        return true;
    }
    return QFrame::event(event);
}

// Lines and boxes pass Enter and Escape on to here, after they have taken what was typed.
void FillStrip::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    auto* button = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
    if (enter && button)
        button->click();
    else if (enter)
        Q_EMIT confirmed();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QFrame::keyPressEvent(event);
}

} // namespace doorstep

#include "moc_FillStrip.cpp"
