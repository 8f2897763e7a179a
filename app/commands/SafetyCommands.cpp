// SPDX-License-Identifier: GPL-3.0-or-later
// backup, restore and check.
#include "app/commands/CommandLineText.h"
#include "app/commands/Commands.h"
#include "data/base/Error.h"
#include "data/register/Backup.h"
#include "data/register/Doubts.h"
#include "data/register/Register.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace doorstep {

namespace {

QList<QCommandLineOption> outputOption()
{
    return {valueOption("output", "OUT")};
}

QList<QCommandLineOption> restoreOptions()
{
    return {valueOption("output", "OUT"), flagOption("changed")};
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
    if (target.isEmpty()) {
        target = backUpNow(registry->db(), registry->path(), today());
    } else if (QFileInfo(target).canonicalFilePath() == QFileInfo(path).canonicalFilePath()) {
        throw UsageError{CommandLineText::tr("The backup must not be the register itself.")};
    } else if (QFileInfo::exists(target)) {
        throw Error(
            CommandLineText::tr("%1 exists already. Choose another name; nothing was overwritten.")
                .arg(target));
    } else {
        writeBackup(registry->db(), target);
    }
    out << CommandLineText::tr("Backup written and read back: %1").arg(target) << Qt::endl;
}

void runRestore(const QCommandLineParser& arguments, QTextStream& out)
{
    const QString target = requiredValue(arguments, "output");
    const QStringList setAside = restoreBackup(
        arguments.positionalArguments().first(), target,
        arguments.isSet(QStringLiteral("changed")) ? IfChanged::Restore : IfChanged::Refuse);
    out << CommandLineText::tr("Restored: %1").arg(target) << Qt::endl;
    tellOfLeftovers(out, setAside);
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
    out << CommandLineText::tr("%1 is sound.").arg(path) << Qt::endl;
}

} // namespace

Command backupCommand()
{
    return {"backup", "FILE [--output OUT]", 1, 1, &outputOption, &runBackup};
}

Command restoreCommand()
{
    return {"restore", "BACKUP --output FILE [--changed]", 1, 1, &restoreOptions, &runRestore};
}

Command checkCommand()
{
    return {"check", "FILE", 1, 1, &noOptions, &runCheck};
}

} // namespace doorstep
