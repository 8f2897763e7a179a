// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/fields/ValueLabel.h"

#include "ui/look/Look.h"

#include <QKeyEvent>
#include <QPainter>

namespace doorstep {

ValueLabel::ValueLabel(const QString& title, QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::StrongFocus); // the flags have taken Tab away
    setAccessibleName(title);
    setContentsMargins(0, 2, 0, 2);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
}

void ValueLabel::showText(const QString& text)
{
    const bool empty = text.isEmpty();
    setText(empty ? QStringLiteral("—") : text);
    setAccessibleDescription(text);
    setTone(*this, empty ? Tone::Soft : Tone::Plain);
}

// Of the keys only Copy is the label's own: undo and the like belong to the window.
bool ValueLabel::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->setAccepted(static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy) &&
                           hasSelectedText());
        return true;
    }
    return QLabel::event(event);
}

void ValueLabel::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_F2)) {
        Q_EMIT editWanted();
        return;
    }
    if (event->matches(QKeySequence::Copy))
        QLabel::keyPressEvent(event);
    else
        event->ignore();
}

void ValueLabel::mouseDoubleClickEvent(QMouseEvent* event)
{
    event->accept();
    Q_EMIT editWanted();
}

void ValueLabel::paintEvent(QPaintEvent* event)
{
    QLabel::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(QPen(inkOf(Tone::Accent), 1, Qt::DotLine));
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace doorstep

#include "moc_ValueLabel.cpp"
