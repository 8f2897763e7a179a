#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What a user sends when something went wrong: the program, the system, how the register is and how
// many rows it has, and the log. No row of it, no name, not even the file's.

#include "data/base/Progress.h"

#include <QString>

namespace doorstep {

class Database;

// Written to the target in plain text. Without a database: of the program alone. registerPath:
// whose backups and disk are told; aboutWindow: what else is to be told, a line each.
void writeProblemReport(const QString& target, Database* database, const QString& registerPath,
                        const QString& aboutWindow, const Progress& progress = {});

} // namespace doorstep
