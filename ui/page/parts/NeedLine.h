#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Register.h"
#include "ui/look/FillStrip.h"

class QLabel;
class QLineEdit;

namespace doorstep {

class CodeBox;

// A need in one line: where it comes from, its category, its words, Enter. A hazard that somebody
// reports is offered the categories of governance (治理) alone.
class NeedLine : public FillStrip
{
    Q_OBJECT

public:
    NeedLine(Register& registry, QWidget* parent);

    enum class From { Asking, HazardReport, Anywhere };
    // Words that wait for the subject come back; 0: the need is of nobody who was visited.
    void start(RowId subject, From from);
    bool resume(RowId subject); // with words that wait for it; false: there are none
    // The block that it is written for, where another one is in sight; empty: the one in sight.
    void nameBlock(const QString& block);

Q_SIGNALS:
    // Who takes it forgets it, once it is written.
    void needTyped(const QString& text, std::optional<RowId> category, std::optional<RowId> source);

private:
    void accept();
    void fillCategories();

    Register& m_register;
    QLabel* m_block;
    CodeBox* m_source;
    CodeBox* m_category;
    QLineEdit* m_text;
};

} // namespace doorstep
