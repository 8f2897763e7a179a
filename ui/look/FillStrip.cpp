// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/FillStrip.h"

#include "ui/look/DateField.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/TypedWords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QToolButton>

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
        values.insert(line, line->text());
    for (QComboBox* box : findChildren<QComboBox*>())
        values.insert(box, box->currentData());
    return values;
}

bool FillStrip::isTyped() const
{
    return !isHidden() && filled() != m_untouched;
}

bool FillStrip::begin(const QString& whatFor)
{
    m_for = whatFor;
    m_untouched = filled();
    m_wordsAreBack = m_waiting.contains(whatFor);
    if (!m_wordsAreBack)
        return false;
    const Filled words = m_waiting.take(whatFor);
    for (auto word = words.cbegin(); word != words.cend(); ++word) {
        if (auto* line = qobject_cast<QLineEdit*>(word.key()))
            line->setText(word.value().toString());
        else if (auto* box = qobject_cast<QComboBox*>(word.key()))
            box->setCurrentIndex(box->findData(word.value()));
    }
    Q_EMIT broughtBack();
    return true;
}

void FillStrip::putAway()
{
    if (isTyped())
        m_waiting.insert(m_for, filled());
    hide();
}

void FillStrip::forget()
{
    m_waiting.remove(m_for);
    m_untouched = filled();
}

bool FillStrip::mayClose()
{
    if (!isTyped() && m_waiting.isEmpty())
        return true;
    QMessageBox box(
        QMessageBox::Warning, programName(),
        asPlain(tr("A step is filled in and not done. When it is closed, what was typed "
                   "there is lost.")),
        QMessageBox::Cancel, window());
    const auto* close = box.addButton(tr("Close all the same"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == close;
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

// Lines and boxes pass Enter and Escape on to here, after they have taken what was typed.
void FillStrip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT confirmed();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QFrame::keyPressEvent(event);
}

} // namespace doorstep
