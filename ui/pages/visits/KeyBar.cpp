// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/KeyBar.h"

#include "data/base/Text.h"
#include "ui/look/Look.h"
#include "ui/look/TypedWords.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>

namespace doorstep {

KeyBar::KeyBar(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

void KeyBar::passWordsTo(QWidget& field)
{
    m_words = &field;
    setAttribute(Qt::WA_InputMethodEnabled);
}

void KeyBar::keyPressEvent(QKeyEvent* event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && choose(event->key() - Qt::Key_0))
        return;
    const QString typed = m_words ? typedBy(*event) : QString();
    if (!m_words || typed.isEmpty())
        QWidget::keyPressEvent(event);
    else
        typeInto(*m_words, typed);
}

// What is begun to be composed here is seen in the field of words, and the focus follows when it
// is whole: going there in its midst would break it off.
void KeyBar::inputMethodEvent(QInputMethodEvent* event)
{
    const QString typed = event->commitString();
    const bool begun = std::exchange(m_composing, !event->preeditString().isEmpty());
    if (!begun && !m_composing && typed.size() == 1 && choose(halfWidth(typed).toInt()))
        return;
    if (!m_words) {
        event->ignore();
        return;
    }
    if (!begun)
        goBehindWords(*m_words);
    QCoreApplication::sendEvent(m_words, event);
    if (!m_composing && !typed.isEmpty())
        m_words->setFocus(Qt::OtherFocusReason);
}

QVariant KeyBar::inputMethodQuery(Qt::InputMethodQuery query) const
{
    if (!m_words)
        return QWidget::inputMethodQuery(query);
    const QVariant answer = m_words->inputMethodQuery(query);
    if (query != Qt::ImCursorRectangle && query != Qt::ImAnchorRectangle)
        return answer;
    const QPoint offset = mapFromGlobal(m_words->mapToGlobal(QPoint()));
    return answer.toRectF().translated(offset); // where the candidates are offered
}

void KeyBar::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void KeyBar::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

// The bar has the focus as a whole, so it shows that as a whole.
void KeyBar::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(QPen(inkOf(Tone::Accent), 2));
    painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 4, 4);
}

} // namespace doorstep

#include "moc_KeyBar.cpp"
