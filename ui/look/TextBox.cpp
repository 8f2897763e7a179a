// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/TextBox.h"

#include "ui/look/Theme.h"

namespace doorstep {

namespace {

constexpr double textMargin = 5; // a line of it stands as in a field

} // namespace

TextBox::TextBox(int lines, int mostLines, QWidget* parent)
    : QPlainTextEdit(parent), m_lines(lines), m_mostLines(mostLines)
{
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document(), &QTextDocument::contentsChanged, this, &TextBox::fit);
    document()->setDocumentMargin(textMargin);
    document()->clearUndoRedoStacks();
    document()->setModified(false);
    fitToText(*this, [this] { fit(); });
}

void TextBox::setText(const QString& text)
{
    if (text != toPlainText()) {
        setPlainText(text);
        moveCursor(QTextCursor::End); // what is typed next stands behind it
    }
    m_before = text;
}

void TextBox::fit()
{
    const int lines = qBound(m_lines, static_cast<int>(document()->size().height()), m_mostLines);
    const int margins = 2 * (static_cast<int>(document()->documentMargin()) + frameWidth());
    setFixedHeight(std::max(lines * fontMetrics().lineSpacing() + margins + 2, fieldHeight()));
}

void TextBox::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && toPlainText() != m_before) {
        m_before = toPlainText();
        Q_EMIT editingFinished();
    }
}

} // namespace doorstep

#include "moc_TextBox.cpp"
