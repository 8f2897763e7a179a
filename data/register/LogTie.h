#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A register and the write-ahead log (NAME.doorstep-wal) that a crash left beside it belong
// together only if nobody put another file in the register's place meanwhile: SQLite would replay
// the log into any file of that name. So the file itself keeps the first salt of its session's log.
// SQLite counts the salt up by one each time the log begins anew (file format, 4.3).

#include "data/base/Error.h"

#include <optional>

namespace doorstep {

class Database;

// The log beside the register is another's, as when a backup was copied over it by hand.
class ForeignLogError : public Error
{
public:
    using Error::Error;
};

// The first salt of the log beside the register; nothing: there is no log, or an empty one.
[[nodiscard]] std::optional<quint32> saltOfLog(const QString& registerPath);
// Whether a log with that salt is the one that had the salt before, begun anew since perhaps.
[[nodiscard]] bool goesOn(quint32 before, quint32 salt);

// The log holds something, and not of the file that lies there without it.
[[nodiscard]] bool logIsOfAnother(const QString& registerPath);

// Throws ForeignLogError when the file must not be opened beside that log. A log that holds nothing
// but its own tie is removed. Reads the register without its log.
void requireOwnLog(const QString& registerPath);

// Puts the log out of the register's way under a name of its own, which is returned.
QString setLogAside(const QString& registerPath);
// Likewise any file: NAME-DATE beside it.
QString setFileAside(const QString& file);

// Before a session's first write; false when a reader kept the tie from reaching the file: to be
// called again.
[[nodiscard]] bool tieLog(Database& database);

// When the last session's owner closes: everything is in the file and no log belongs to it. Does
// nothing while a reader needs the log.
void untieLog(Database& database);
// The file was in use when it was parted from its log, which is not beside it.
[[nodiscard]] bool lacksLog(const QString& registerPath);

// A copy is no session's file.
void untieCopy(Database& copy);

} // namespace doorstep
