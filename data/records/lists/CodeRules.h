#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What a user may do to the entries of a list. Built-in entries may be renamed and taken out of
// use like one's own; their key never changes, so a newer program finds them again.

#include "data/records/codes/Code.h"

namespace doorstep {

// The list that the entries' parents come from: the list itself where it has levels, another one,
// or none.
[[nodiscard]] QString parentListOf(const QString& list);
// Whether each of its entries lies below one of another list.
[[nodiscard]] bool needsParent(const QString& list);

// Why an entry can't be written so: no name, a neighbour's name, or a parent that lies below it.
// Empty when it can.
[[nodiscard]] QString codeProblem(Register& registry, const Code& code);

// Why it can't be taken out of use; empty when it can. An entry that rows refer to can: it stays
// shown there and is offered no more.
[[nodiscard]] QString whatKeepsCode(Register& registry, const Code& code);

void addCode(Change& change, Code& code);          // behind its neighbours
void takeOutOfUse(Change& change, RowId code);     // with the entries below it
void bringBackIntoUse(Change& change, RowId code); // with the entries above it
bool moveCode(Change& change, RowId code, int by); // among its neighbours; false at the end

// Each entry followed by those below it.
[[nodiscard]] QList<Code> asTree(const QList<Code>& codes);
[[nodiscard]] int depthIn(const QList<Code>& codes, const Code& code);

} // namespace doorstep
