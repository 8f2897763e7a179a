// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/HeldLetters.h"

#include <QKeyEvent>
#include <QWidget>

namespace doorstep {

HeldLetters::HeldLetters(QWidget* question) : QObject(question), m_question(question)
{
    question->installEventFilter(this);
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
    if (!m_asks || event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool letter = !key->text().isEmpty() && key->text().at(0).isPrint() &&
                        !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (!letter && key->key() != Qt::Key_Backspace)
        return QObject::eventFilter(watched, event);
    hold(letter ? m_text + key->text() : m_text.chopped(m_text.isEmpty() ? 0 : 1));
    return true;
}

} // namespace doorstep

#include "moc_HeldLetters.cpp"
