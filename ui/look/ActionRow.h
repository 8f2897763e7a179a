#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QHash>
#include <QPointer>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace doorstep {

class FillStrip;
class HeldLetters;

// An action of the line and its key.
struct ActionKey
{
    int digit; // with Alt
    QString label;
    Qt::KeyboardModifiers more = Qt::NoModifier;
};

inline constexpr int reopenDigit = 9; // on every page that can take a last step back

// Steps, each by Alt and a digit: the next one large at the end of the line, the others behind a
// menu, what can't be taken now pale there; above it the strip in which one is filled in, and what
// could not be done.
class ActionRow : public QWidget
{
    Q_OBJECT

public:
    // strip: becomes a child. The keys work everywhere in the window,
    // as long as the parent is in sight.
    ActionRow(const QList<ActionKey>& actions, FillStrip* strip, QWidget* parent);

    [[nodiscard]] QHBoxLayout& row() const { return *m_row; } // for the page's own buttons
    void say(const QString& sentence);                        // empty: nothing, or that words wait

Q_SIGNALS:
    void chosen(int action); // its place in the line

protected:
    // Others were chosen: a strip filled in for those before would be a trap.
    void leaveStrip();
    // A refusal: why it can't be chosen. Next: what usually comes next.
    void allow(int action, const QString& refusal, bool next);
    // "A: why  B: why  And 3 more."
    [[nodiscard]] static QString inOneSentence(const QStringList& refused);

private:
    void refuse(const QString& why);        // of a step that a key asked for
    void showSaid(const QString& sentence); // with what is held

    FillStrip* m_filled;
    QHBoxLayout* m_row;
    QLabel* m_said;
    HeldLetters* m_held; // typed on, as into the strip of the step that was refused
    QString m_sentence;
    QPointer<QWidget> m_rows; // where the keys went before
    QPushButton* m_more;
    QPushButton* m_next;
    QList<QAction*> m_steps;
    QStringList m_words; // of each with its key
    QHash<int, QString> m_refusals;
    int m_nextStep = -1;
};

} // namespace doorstep
