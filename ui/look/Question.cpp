// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Question.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>

namespace doorstep {

Question::Question(QWidget* parent) : QFrame(parent)
{
    setFrameShape(StyledPanel);
}

// Buttons pass Enter on to here.
void Question::keyPressEvent(QKeyEvent* event)
{
    auto* button = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QFrame::keyPressEvent(event);
    else if (button && isAncestorOf(button) && !event->isAutoRepeat())
        button->click();
}

} // namespace doorstep

#include "moc_Question.cpp"
