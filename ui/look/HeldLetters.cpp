// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/HeldLetters.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QWidget>

namespace doorstep {

HeldLetters::HeldLetters(QWidget* question) : QObject(question), m_question(question)
{
    question->installEventFilter(this);
    question->setAttribute(Qt::WA_InputMethodEnabled); // characters are letters, too
}

void HeldLetters::begin()
{
    m_asks = true;
    m_question->setFocus(Qt::OtherFocusReason);
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
    if (!letter && key->key() != Qt::Key_Backspace)
        return (leaves && !m_asks) || QObject::eventFilter(watched, event);
    hold(letter ? m_text + key->text() : m_text.chopped(m_text.isEmpty() ? 0 : 1));
    return true;
}

} // namespace doorstep

#include "moc_HeldLetters.cpp"
