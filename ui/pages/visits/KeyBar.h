#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QWidget>

namespace doorstep {

// A row of choices, one digit each and one stop of the Tab key for all. Other letters, an input
// method's too, are words and go to the field that takes them.
class KeyBar : public QWidget
{
    Q_OBJECT

public:
    explicit KeyBar(QWidget* parent = nullptr);
    void passWordsTo(QWidget& field); // with the focus

    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

Q_SIGNALS:
    void edited();

protected:
    virtual bool choose(int number) = 0; // false: it is none of the keys

    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* m_words = nullptr;
    bool m_composing = false; // letters that an input method still holds stand in that field
};

} // namespace doorstep
