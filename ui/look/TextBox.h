#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QPlainTextEdit>

namespace doorstep {

// A few lines of prose. Tab goes on to the next field; it grows with what is typed, up to a height.
class TextBox : public QPlainTextEdit
{
    Q_OBJECT

public:
    TextBox(int lines, int mostLines, QWidget* parent = nullptr);

    // What stands in it, letters still being composed left out.
    [[nodiscard]] QString text() const { return toPlainText(); }
    void setText(const QString& text);

Q_SIGNALS:
    void editingFinished(); // left after a change

protected:
    void focusOutEvent(QFocusEvent* event) override;

private:
    void fit();

    int m_lines;
    int m_mostLines;
    QString m_before;
};

} // namespace doorstep
