#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The schema as numbered .sql files; the number of the last one applied is the file's user_version.

#include "data/base/Error.h"

#include <QStringList>

namespace doorstep {

class Database;
class Register;

[[nodiscard]] int latestSchemaVersion();
[[nodiscard]] int schemaVersion(Database& database);

// Throws Error for a file of a newer program.
void requireKnownVersion(Database& database, const QString& path);
// What differs between the file's tables, indexes, triggers and views and those that the migrations
// make, by name: a trigger that somebody put in would rewrite what is typed.
[[nodiscard]] QStringList foreignParts(Database& database);
// A register that is to be read only: reading runs nothing that is in it.
class ForeignPartsError : public Error
{
public:
    using Error::Error;
};
// Throws ForeignPartsError when there are any.
void requireOwnParts(Database& database, const QString& path);
[[nodiscard]] QString foreignPartsSentence(const QString& path, const QStringList& parts);

// Applies what is missing, all of it or nothing.
void migrate(Database& database);

// The same for a file in use: first a verified backup "name.before-v7.doorstep" beside it.
void migrateWithBackup(Register& registry);

} // namespace doorstep
