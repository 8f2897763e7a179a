#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/Command.h"
#include "data/base/Progress.h"
#include "data/base/Time.h"
#include "data/records/people/Mask.h"
#include "data/register/Register.h"

#include <functional>

namespace doorstep {

[[nodiscard]] Command demoCommand();
[[nodiscard]] Command importCommand();
[[nodiscard]] Command reportCommand();
[[nodiscard]] Command figuresCommand();
[[nodiscard]] Command liftSealCommand();
[[nodiscard]] Command exportCommand();
[[nodiscard]] Command learnCommand();
[[nodiscard]] Command cardsCommand();
[[nodiscard]] Command searchCommand();
[[nodiscard]] Command walkSheetCommand();
[[nodiscard]] Command wishesCommand();
[[nodiscard]] Command visitSheetsCommand();
[[nodiscard]] Command agendaCommand();
[[nodiscard]] Command papersCommand();
[[nodiscard]] Command backupCommand();
[[nodiscard]] Command restoreCommand();
[[nodiscard]] Command unlockCommand();
[[nodiscard]] Command checkCommand();
[[nodiscard]] Command copyCommand();
[[nodiscard]] Command eraseCommand();
[[nodiscard]] Command packCommand();
[[nodiscard]] Command mergeCommand();
[[nodiscard]] Command handoverCommand();
[[nodiscard]] Command newerCommand();
[[nodiscard]] Command hubCommand();
[[nodiscard]] Command syncCommand();
[[nodiscard]] Command guideCommand();

// A percentage on stderr when that is a terminal; nothing otherwise.
[[nodiscard]] Progress terminalProgress();

// --passphrase-file: the first line of that file; nothing without the option.
[[nodiscard]] QCommandLineOption passphraseOption();
[[nodiscard]] std::optional<QString> passphraseValue(const QCommandLineParser& arguments);
// Writes what leaves the office: under the passphrase, where there is one, and then the name must
// end in .locked. Answers the ending that the name has without it.
void writeMaybeLocked(const QString& target, const std::optional<QString>& passphrase,
                      const std::function<void(const QString& path)>& write);
[[nodiscard]] QString withoutLock(const QString& name, const std::optional<QString>& passphrase);

// Says what an earlier register of the new one's name left behind.
void tellOfLeftovers(QTextStream& out, const QStringList& setAside);

// The register, for a command; says on stderr what the user has to know of it.
[[nodiscard]] std::unique_ptr<Register>
openForCommand(const QString& path, Register::Access access, const QString& author = {},
               Register::Check check = Register::Check::Now);
// Why what was read of it may not fit together, for a command that failed: a sentence of what was
// done to its file meanwhile, or nothing.
[[nodiscard]] QString doneToFileRead();

// --month, which must be there.
// By --unmasked. Throws Error where the office does not allow it.
[[nodiscard]] Masking maskingValue(const QCommandLineParser& arguments);
[[nodiscard]] Period monthValue(const QCommandLineParser& arguments);
// --from and --to; nothing without either.
[[nodiscard]] std::optional<Period> periodValue(const QCommandLineParser& arguments);

// Throws Error, with those there are, for a drive that the register hasn't.
void requireDrive(Register& registry, const QString& drive);

// --block as a row; without it the only block there is, or all of them.
[[nodiscard]] std::optional<RowId> chosenBlock(const QCommandLineParser& arguments,
                                               Register& registry);

} // namespace doorstep
