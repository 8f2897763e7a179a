#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The import, in the order in which the command line and the window use it:
//
//   0. likeliestKind(registry, path)       what the list holds, if nobody says it
//   1. outlineTable(path, kind)            where the list begins, its headings, samples of columns
//   2. chooseColumns(registry, outline, …) which column holds what; a person may change it, and
//      rememberProfile() keeps that for the next file with the same headings
//   3. previewImport(registry, plan)       each row: new, update, duplicate or wrong, and why
//   4. PreviewRow::leaveOut, ImportPlan::decisions, ImportPlan::mended: what a person says of
//   single
//      rows, and puts in place of their cells. Both are seen by making the preview again.
//   5. writeImport(registry, preview)      all of it in one transaction, or nothing
//   6. writeRejects(preview, target)       the rows that were not taken, to be put right
//   7. undoBatch(registry, outcome.batch)  at any later time; earlierImports(database)
//   lists them
//
// Rules: an empty cell never erases anything. A word that a list does not know goes into the note.
// Streets, grids and visitors that are new are made in the row's block; blocks are not. A
// phone, credit code, date or number that can't be read goes there, too, and is told; where the row
// is nothing without it, the row is wrong. Identity numbers and masked cells are never taken. What
// a person has to decide is a duplicate and comes back with the wrong rows. Everything throws
// Error; all of it may run off the window's thread, with that thread's own Register.

#include "data/exchange/import/ImportProfile.h"
#include "data/exchange/import/ImportRun.h"
#include "data/exchange/import/KindGuess.h"
#include "data/exchange/import/Preview.h"
#include "data/register/Journal.h"
#include "data/views/history/EarlierImports.h"
