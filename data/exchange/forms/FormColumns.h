#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What the columns of a list get when they are seen beside each other, and beside what the form has
// in its lines.

#include "data/exchange/forms/FormLearning.h"
#include "data/exchange/forms/FormSheet.h"

namespace doorstep {

// choices: of the column's validation.
void sayWhether(const Ledger& ledger, const QStringList& choices, LearntColumn& column);
void keepPrinted(const FormSheet& sheet, LearntList& learnt);
void clearMarks(const FormSheet& sheet, LearntList& learnt);
void takeEitherPhone(const Ledger& ledger, std::vector<LearntColumn>& columns);
void takeDoorBesideRoad(const Ledger& ledger, std::vector<LearntColumn>& columns);
void leaveOutRepeated(const Ledger& ledger, std::vector<LearntColumn>& columns);
void partMoment(const Ledger& ledger, std::vector<LearntColumn>& columns);

} // namespace doorstep
