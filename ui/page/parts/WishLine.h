#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Cell.h"
#include "ui/look/FillStrip.h"

class QLineEdit;

namespace doorstep {

class FindBox;
class SubjectFinder;

// A new wish in one line: whose it is, its words, what it costs, Enter.
class WishLine : public FillStrip
{
    Q_OBJECT

public:
    explicit WishLine(QWidget* parent); // of somebody who is known
    WishLine(SubjectFinder& finder, QWidget* parent);

    // subject: who is known; words that wait for it come back.
    void start(RowId subject = 0);
    bool resume(RowId subject); // with words that wait for it; false: there are none

Q_SIGNALS:
    // subject: 0 when it was known. Who takes it forgets it, once it is written.
    void wishTyped(doorstep::RowId subject, const QString& text, std::optional<int> yuan);

protected:
    [[nodiscard]] QVariant choice() const override { return m_subject; }
    void choose(const QVariant& choice) override { m_subject = choice.toLongLong(); }

private:
    void accept();

    FindBox* m_find = nullptr;
    RowId m_subject = 0;
    QLineEdit* m_text;
    QLineEdit* m_yuan;
};

} // namespace doorstep
