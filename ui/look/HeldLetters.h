#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QObject>

class QWidget;

namespace doorstep {

// Letters typed at a question, or at what is said instead of a save, by somebody who types on
// without looking up: they change nothing, and are kept to be shown and written where they belong.
class HeldLetters : public QObject
{
    Q_OBJECT

public:
    explicit HeldLetters(QWidget* question); // its child

    void begin(); // the question has the focus
    void end() { m_asks = false; }
    [[nodiscard]] bool asks() const { return m_asks; }
    void hold(const QString& letters);
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] QString take() { return std::exchange(m_text, {}); }

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void changed();
    void leftByKey(); // Enter or Tab

private:
    QWidget* m_question;
    QString m_text;
    bool m_asks = false;
};

} // namespace doorstep
