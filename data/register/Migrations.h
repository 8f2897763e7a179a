#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The schema as numbered .sql files; the number of the last one applied is the file's user_version.

namespace doorstep {

class Database;
class Register;

[[nodiscard]] int latestSchemaVersion();
[[nodiscard]] int schemaVersion(Database& database);

// Applies what is missing, all of it or nothing.
void migrate(Database& database);

// The same for a file in use: first a verified backup "name.before-v7.doorstep" beside it.
void migrateWithBackup(Register& registry);

} // namespace doorstep
