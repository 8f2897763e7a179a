// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/HeldLetters.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QWidget>

namespace doorstep {

namespace {

bool isOfCells(const QKeyEvent& key)
{
    if (key.modifiers() == Qt::ControlModifier && key.key() == Qt::Key_A)
        return true;
    if ((key.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) != Qt::NoModifier)
        return false;
    switch (key.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Delete:
    case Qt::Key_F2:
        return true;
    default:
        return false;
    }
}

QShortcut* shortcutOf(const QWidget& widget, const QKeyEvent& key)
{
    const QKeySequence keys(key.key());
    for (auto* shortcut : widget.findChildren<QShortcut*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (shortcut->key() == keys && shortcut->isEnabled())
            return shortcut;
    }
    return nullptr;
}

} // namespace

void passOn(const QKeyEvent& key, QWidget& to)
{
    to.setFocus();
    auto* shortcut = key.modifiers() & Qt::ControlModifier ? nullptr : shortcutOf(to, key);
    if (shortcut) {
        Q_EMIT shortcut->activated();
        return;
    }
    QKeyEvent again(QEvent::KeyPress, key.key(), key.modifiers(), key.text());
    QCoreApplication::sendEvent(&to, &again);
}

HeldLetters::HeldLetters(QWidget* question) : QObject(question), m_question(question)
{
    question->installEventFilter(this);
    question->setAttribute(Qt::WA_InputMethodEnabled); // characters are letters, too
}

void HeldLetters::begin(const QString& at)
{
    end();
    m_at = at;
    m_asks = true;
    m_asked.start();
    m_question->setFocus(Qt::OtherFocusReason);
}

void HeldLetters::end()
{
    m_asks = false;
    if (m_text.isEmpty())
        return;
    m_before.append({m_at, take()});
    Q_EMIT changed();
}

QList<HeldLetters::Held> HeldLetters::all() const
{
    QList<Held> all = m_before;
    if (!m_text.isEmpty())
        all.append({m_at, m_text});
    return all;
}

void HeldLetters::add(const Held& late)
{
    m_before.append(late);
    Q_EMIT changed();
}

QString HeldLetters::takeOne(qsizetype at)
{
    const QString words = at < 0                 ? QString()
                          : at < m_before.size() ? m_before.takeAt(at).words
                                                 : take();
    Q_EMIT changed();
    return words;
}

void HeldLetters::forget()
{
    m_before.clear();
    m_text.clear();
    Q_EMIT changed();
}

QStringList HeldLetters::unsavedWords() const
{
    QStringList words;
    for (const Held& held : all())
        words << (held.at.isEmpty() ? held.words
                                    : tr("%1: %2", "whose: words").arg(held.at, held.words));
    return words;
}

void HeldLetters::hold(const QString& letters)
{
    m_text = letters;
    Q_EMIT changed();
}

bool HeldLetters::eventFilter(QObject* watched, QEvent* event)
{
    if (m_asks && event->type() == QEvent::InputMethod) {
        const QString words = static_cast<QInputMethodEvent*>(event)->commitString();
        if (!words.isEmpty())
            hold(m_text + words);
        return true;
    }
    if (!m_asks || event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool letter = !key->text().isEmpty() && key->text().at(0).isPrint() &&
                        !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    const bool leaves =
        key->modifiers() == Qt::NoModifier &&
        (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Tab);
    if (leaves)
        Q_EMIT leftByKey();
    const bool isCommand = letter && m_text.isEmpty() && m_rows && shortcutOf(*m_rows, *key);
    if (isOfCells(*key) || isCommand) {
        Q_EMIT leftFor(static_cast<QKeyEvent*>(event));
        return !m_asks || QObject::eventFilter(watched, event);
    }
    if (!letter && key->key() != Qt::Key_Backspace)
        return (leaves && !m_asks) || QObject::eventFilter(watched, event);
    hold(letter ? m_text + key->text() : m_text.chopped(m_text.isEmpty() ? 0 : 1));
    return true;
}

void copyHeld(HeldLetters& held, const std::function<void(const QString&)>& told)
{
    QStringList words;
    for (const HeldLetters::Held& each : held.all())
        words << each.words;
    QGuiApplication::clipboard()->setText(words.join(u'\n'));
    held.forget();
    told(HeldLetters::tr("Copied. Ctrl+V puts them where they belong."));
}

QPushButton* copyButton(HeldLetters& held, QWidget* parent,
                        const std::function<void(const QString&)>& told)
{
    auto* button = new QPushButton(HeldLetters::tr("Copy these words"), parent);
    button->setFocusPolicy(Qt::TabFocus);
    button->hide();
    QObject::connect(&held, &HeldLetters::changed, button,
                     [button, &held] { button->setVisible(!held.all().isEmpty()); });
    QObject::connect(button, &QPushButton::clicked, &held, [&held, told] { copyHeld(held, told); });
    return button;
}

} // namespace doorstep

#include "moc_HeldLetters.cpp"
