#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The way back of a form: columns that it leaves empty for others are read when they have filled
// them in, and nothing else of it.

#include "data/base/Progress.h"
#include "data/exchange/forms/FormLayout.h"
#include "data/records/forms/TownForm.h"

namespace doorstep {

// Ledgers' own columns that somebody else may answer; empty: rows of the ledger are not answered.
[[nodiscard]] QStringList answerableColumns(const QString& ledger);
[[nodiscard]] bool asksOthers(const FormList& list);

struct AnsweredRow
{
    int number = 0; // in its sheet; 0: the sheet is a page for it
    QString sheet;
    QString title;   // whose row it is, as the register has it; empty: nobody was found
    QString answers; // "Note: …；Phone: …"
    QStringList problems;
    bool notTaken = false; // nothing of it is written, for what the problems say
};

struct TakenAnswers
{
    QList<AnsweredRow> rows; // those that answer something
    int taken = 0;           // rows that changed something in the register
    RowId batch = 0;         // of the journal; 0: nothing was written
};

enum class Taking { ForGood, AsATrial };

// Whose row each is tells the hidden column that the filled form has, else code, phone and door, of
// a need or wish its words and whoever asked. A row that names another one than its hidden mark is
// not taken, nor one whose answer can't be. One batch of the journal; Throws Error when the file is
// not the form, or it asks nothing.
[[nodiscard]] TakenAnswers takeAnswers(Register& registry, const TownForm& form,
                                       const QString& path, Taking taking,
                                       const Progress& progress = {});

} // namespace doorstep
