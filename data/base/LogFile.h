#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>
#include <QStringList>
#include <functional>

namespace doorstep {

// From now on what is logged goes to FOLDER/doorstep.log, too, with the day and time; when that is
// 1 MB long, doorstep.1.log takes it, and doorstep.2.log what that held. Numbers that may be phones
// or codes are left out.
void logToFile(const QString& folder);

// What was logged there, the oldest first, at most so many bytes of its end; empty before
// logToFile().
[[nodiscard]] QString loggedSoFar(qint64 mostBytes = 256 * 1024);

// Takes the lines that tell of somebody out of what was logged in the folder.
void forgetInLog(const QString& folder, const std::function<bool(const QString&)>& tells);

} // namespace doorstep
