#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/HoldsWords.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QPointer>
#include <functional>

class QKeyEvent;
class QPushButton;
class QWidget;

namespace doorstep {

// Letters typed at a question, or at what is said instead of a save, by somebody who types on
// without looking up: they change nothing, and are kept to be shown and put where they belong.
// Those of the questions before are kept, too, each with where it was asked.
class HeldLetters : public QObject, public HoldsWords
{
    Q_OBJECT

public:
    explicit HeldLetters(QWidget* question); // its child

    void begin(const QString& at = {}); // the question has the focus
    void end();                         // what was typed at it is set aside
    // A key that is a shortcut there is no letter before any is typed.
    void leaveByKeysOf(QWidget& rows) { m_rows = &rows; }
    [[nodiscard]] bool asks() const { return m_asks; }
    // Nobody can have read it yet: the second press of a double one is no answer.
    [[nodiscard]] bool isUnread() const { return m_asks && m_asked.elapsed() < s_readingMs; }
    static void setReadingTime(int ms) { s_readingMs = ms; } // of tests, whose users read at once
    [[nodiscard]] static int readingTime() { return s_readingMs; }
    [[nodiscard]] const QString& text() const { return m_text; } // typed at this question
    [[nodiscard]] QString take() { return std::exchange(m_text, {}); }

    struct Held
    {
        QString at;
        QString words;
    };
    [[nodiscard]] QList<Held> all() const; // this question's last
    void add(const Held& late);            // composed there, and committed when it was left
    [[nodiscard]] QString takeOne(qsizetype at);
    void forget(); // all of it
    [[nodiscard]] QStringList unsavedWords() const override;

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void changed();
    void leftByKey(); // Enter or Tab
    // An arrow, Delete, F2, or such a shortcut: meant for what the question is about. Who takes it
    // ends the question.
    void leftFor(QKeyEvent* key);

private:
    void hold(const QString& letters);

    QWidget* m_question;
    QPointer<QWidget> m_rows;
    QString m_at;
    QString m_text;
    bool m_asks = false;
    QElapsedTimer m_asked;
    inline static int s_readingMs = 1000;
    QList<Held> m_before; // of questions that were answered, or put once more
};

// The key reaches that widget, which has the focus then: its shortcuts, too.
void passOn(const QKeyEvent& key, QWidget& to);

// Takes what is held to the clipboard, where it can be pasted from; shown while there is any. told:
// says so.
[[nodiscard]] QPushButton* copyButton(HeldLetters& held, QWidget* parent,
                                      const std::function<void(const QString&)>& told);
// Likewise, for a link of one's own.
void copyHeld(HeldLetters& held, const std::function<void(const QString&)>& told);

} // namespace doorstep
