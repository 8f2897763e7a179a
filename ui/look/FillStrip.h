#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/HoldsWords.h"

#include <QFrame>
#include <QHash>
#include <QVariant>

class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace doorstep {

// A strip in which a step, or something to be added, is filled in. Enter does it, Escape leaves it.
// What is typed belongs to what the strip was opened for: when something else is chosen the words
// are put away, and come back when it is opened for the same again.
class FillStrip : public QFrame, public HoldsWords
{
    Q_OBJECT

public:
    explicit FillStrip(QWidget* parent);

    void putAway(); // hides it; what is typed in it waits
    bool giveUp();  // likewise, but closing does not ask about it; whether anything was typed
    // The words that were given up last are in it again, unless it was opened or put away since.
    bool bringBack();
    void forget();                             // it was done
    [[nodiscard]] QStringList waiting() const; // for what, and the words
    [[nodiscard]] bool waitsFor(const QString& whatFor) const
    {
        return m_waiting.contains(whatFor);
    }
    [[nodiscard]] bool isTyped() const;                      // it is open, with words of the user's
    [[nodiscard]] QStringList unsavedWords() const override; // typed, or waiting

Q_SIGNALS:
    void confirmed();
    void cancelled();
    void broughtBack(); // words that waited are in it again

protected:
    // When the fields are filled in. True: words that waited for the same are in them again, and
    // no key replaces them.
    bool begin(const QString& whatFor, const QString& name = {});
    // Before the fields are filled in anew: what is typed in them waits for what it was typed for.
    void beginFilling();
    // What is typed in these lines waits for that and leaves them empty, while the strip stays
    // open; false: there is nothing. And it is in them again; false: nothing waits.
    bool setAside(const QString& whatFor, const QList<QLineEdit*>& lines, const QString& name);
    bool takeUp(const QString& whatFor);
    void offered() { m_untouched = filled(); } // what stands in it now is nobody's typing
    // What is chosen in it beside its fields.
    [[nodiscard]] virtual QVariant choice() const { return {}; }
    virtual void choose(const QVariant& /*choice*/) {}
    QLabel* addField(QHBoxLayout& row, const QString& label, QWidget* widget, int stretch = 0);
    // To do it and to leave; after the last field in the order of tabs.
    void addButtons(QHBoxLayout& row, QWidget* lastField);
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Filled
    {
        QHash<QWidget*, QVariant> fields;
        QVariant choice;
        bool operator==(const Filled&) const = default;
    };
    struct Kept
    {
        Filled filled;
        QString words; // as they are told
        QString name;  // of what for
        Filled untouched = {};
    };
    [[nodiscard]] Filled filled() const;
    void fillIn(const Filled& words);
    [[nodiscard]] QString typedWords() const;

    QString m_for;
    QString m_name;
    bool m_wordsAreBack = false; // words that waited are in it
    bool m_mayComeBack = false;
    Filled m_untouched;
    QHash<QString, Kept> m_waiting; // by what for
    QHash<QString, Kept> m_givenUp;
};

} // namespace doorstep
