#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What may be done to towns, blocks, grids and streets by hand. A sentence says why something may
// not be done; it is empty when it may.

#include "data/records/places/Places.h"

namespace doorstep {

// A name is wanted, and one that no neighbour has.
[[nodiscard]] QString streetProblem(Register& registry, const Street& street);
[[nodiscard]] QString gridProblem(Register& registry, const Grid& grid);
[[nodiscard]] QString blockProblem(Register& registry, const Block& block);

// A street or a grid goes when no subject is there; a block when nobody was visited in it either,
// and never the last one.
[[nodiscard]] QString whatKeepsStreet(Register& registry, RowId street);
[[nodiscard]] QString whatKeepsGrid(Register& registry, RowId grid);
[[nodiscard]] QString whatKeepsBlock(Register& registry, RowId block);

// These throw the sentence above as an Error. A new row goes behind the others of its block.
void addStreet(Change& change, Street& street);
void removeStreet(Change& change, RowId street);
void removeGrid(Change& change, RowId grid);
void addBlock(Change& change, Block& block);   // with its contact card
void removeBlock(Change& change, RowId block); // with its card, streets, grids and visitors

// In the user's order, within its block; false at the end of it.
bool moveStreet(Change& change, RowId street, int by);
bool moveBlock(Change& change, RowId block, int by);

} // namespace doorstep
