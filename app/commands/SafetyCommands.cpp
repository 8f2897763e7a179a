// SPDX-License-Identifier: GPL-3.0-or-later
// backup, restore and check.
#include "app/commands/CommandLineText.h"
#include "app/commands/Commands.h"
#include "data/base/Error.h"
#include "data/base/SafeFile.h"
#include "data/files/Passphrase.h"
#include "data/register/Backup.h"
#include "data/register/ClockCheck.h"
#include "data/register/Doubts.h"
#include "data/register/ErasedFiles.h"
#include "data/register/LockedCopy.h"
#include "data/register/Migrations.h"
#include "data/register/Register.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace doorstep {

namespace {

QList<QCommandLineOption> outputOption()
{
    return {valueOption("output", "OUT"), passphraseOption()};
}

QList<QCommandLineOption> restoreOptions()
{
    return {valueOption("output", "OUT"), flagOption("changed"), passphraseOption()};
}

QList<QCommandLineOption> noOptions()
{
    return {};
}

void runBackup(const QCommandLineParser& arguments, QTextStream& out)
{
    const QString path = arguments.positionalArguments().first();
    const auto registry = openForCommand(path, Register::Access::Read);
    QString target = arguments.value(QStringLiteral("output"));
    const std::optional<QString> passphrase = passphraseValue(arguments);
    if (passphrase && target.isEmpty())
        throw UsageError{CommandLineText::tr("--%1 is missing.").arg(QStringLiteral("output"))};
    if (target.isEmpty()) {
        target = backUpNow(registry->db(), registry->path(), latestDay(registry->db()));
    } else if (QFileInfo(target).canonicalFilePath() == QFileInfo(path).canonicalFilePath()) {
        throw UsageError{CommandLineText::tr("The backup must not be the register itself.")};
    } else if (QFileInfo::exists(target)) {
        throw Error(
            CommandLineText::tr("%1 exists already. Choose another name; nothing was overwritten.")
                .arg(target));
    } else if (passphrase) {
        writeLockedCopy(registry->db(), target, *passphrase);
    } else {
        writeBackup(registry->db(), target);
    }
    out << CommandLineText::tr("Backup written and read back: %1").arg(target) << Qt::endl;
}

void runRestore(const QCommandLineParser& arguments, QTextStream& out)
{
    const QString target = requiredValue(arguments, "output");
    const QString backup = arguments.positionalArguments().first();
    const QList<Tombstone> erased = tombstonesFor(backup);
    const std::optional<QString> passphrase = passphraseValue(arguments);
    if (!passphrase && isUnderPassphrase(backup))
        throw Error(CommandLineText::tr("%1 is under a passphrase: give it by --passphrase-file.")
                        .arg(QFileInfo(backup).fileName()));
    const QStringList setAside =
        passphrase ? restoreLockedCopy(backup, target, *passphrase)
                   : restoreBackup(backup, target,
                                   arguments.isSet(QStringLiteral("changed")) ? IfChanged::Restore
                                                                              : IfChanged::Refuse);
    const bool isKnown = eraseAgain(target, erased, backup);
    out << CommandLineText::tr("Restored: %1").arg(target) << Qt::endl;
    if (!isKnown)
        out << CommandLineText::tr("No register lies here that could tell who was erased since the "
                                   "backup was made: whoever was is back.")
            << Qt::endl;
    tellOfLeftovers(out, setAside);
}

// What export put under a passphrase.
QList<QCommandLineOption> unlockOptions()
{
    return {valueOption("output", "OUT"), passphraseOption()};
}

void runUnlock(const QCommandLineParser& arguments, QTextStream& out)
{
    const QString target = requiredValue(arguments, "output");
    (void)requiredValue(arguments, "passphrase-file");
    if (QFileInfo::exists(target))
        throw Error(
            CommandLineText::tr("%1 exists already. Choose another name; nothing was overwritten.")
                .arg(target));
    const TemporaryName temporary(target);
    copyFromPassphrase(arguments.positionalArguments().first(), temporary,
                       *passphraseValue(arguments));
    temporary.moveIntoPlace();
    out << CommandLineText::tr("Unlocked: %1").arg(target) << Qt::endl;
}

void runCheck(const QCommandLineParser& arguments, QTextStream& out)
{
    const QString path = arguments.positionalArguments().first();
    const auto registry = openForCommand(path, Register::Access::Read, {}, Register::Check::Later);
    QString problem = integrityProblem(registry->db(), IntegrityDepth::Full);
    if (const QStringList doubts = doubtsOf(registry->db()); !doubts.isEmpty())
        problem = (problem.isEmpty() ? QString() : problem + u'\n') + doubts.join(u'\n');
    if (!problem.isEmpty())
        throw Error(sentenceForSqlite(11, path), problem); // SQLITE_CORRUPT
    requireOwnParts(registry->db(), path);
    out << CommandLineText::tr("%1 is sound.").arg(path) << Qt::endl;
}

} // namespace

Command backupCommand()
{
    return {"backup", "FILE [--output OUT [--passphrase-file F]]", 1, 1, &outputOption, &runBackup};
}

Command restoreCommand()
{
    return {
        "restore",  "BACKUP --output FILE [--changed] [--passphrase-file F]", 1, 1, &restoreOptions,
        &runRestore};
}

Command unlockCommand()
{
    return {"unlock", "LOCKED --output OUT --passphrase-file F", 1, 1, &unlockOptions, &runUnlock};
}

Command checkCommand()
{
    return {"check", "FILE", 1, 1, &noOptions, &runCheck};
}

} // namespace doorstep
