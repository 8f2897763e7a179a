#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Cell.h"
#include "ui/look/FillStrip.h"

class QLineEdit;

namespace doorstep {

class FindBox;
class SubjectFinder;

// A new wish in one line: whose it is, its words, what it costs, Enter. When somebody else is
// chosen the words stay with whom they were typed for.
class WishLine : public FillStrip
{
    Q_OBJECT

public:
    explicit WishLine(QWidget* parent); // of somebody who is known
    WishLine(SubjectFinder& finder, QWidget* parent);

    // subject: who is known; words that wait for it come back.
    void start(RowId subject = 0);
    bool resume(RowId subject); // with words that wait for it; false: there are none
    void moveHere(RowId from);  // the words that wait for that one are of the chosen one

Q_SIGNALS:
    // subject: 0 when it was known. Who takes it forgets it, once it is written.
    void wishTyped(doorstep::RowId subject, const QString& text, std::optional<int> yuan);
    void wordsLeft(doorstep::RowId with); // another was chosen

protected:
    [[nodiscard]] QVariant choice() const override { return QVariantList{m_subject, m_typedFor}; }
    void choose(const QVariant& choice) override
    {
        m_subject = choice.toList().value(0).toLongLong();
        m_typedFor = choice.toList().value(1).toLongLong();
    }

private:
    void accept();
    void turnTo(RowId subject, const QString& name);
    void say(const QString& sentence); // why nothing is added yet, below the line

    QHBoxLayout* m_row;
    QLabel* m_why;
    FindBox* m_find = nullptr;
    RowId m_subject = 0;
    RowId m_typedFor = 0; // whom the words in it were typed for; 0: nobody yet
    QString m_typedForName;
    QLineEdit* m_text;
    QLineEdit* m_yuan;
};

} // namespace doorstep
