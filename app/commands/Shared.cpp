// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/CommandLineText.h"
#include "app/commands/Commands.h"
#include "data/base/Error.h"
#include "data/base/FileIdentity.h"
#include "data/base/SafeFile.h"
#include "data/files/MemoryFolder.h"
#include "data/files/Passphrase.h"
#include "data/records/codes/Code.h"
#include "data/records/lists/OpenRegister.h"
#include "data/records/people/OfficeMasking.h"
#include "data/records/places/Places.h"
#include "data/register/CheckedFile.h"
#include "data/register/ClockCheck.h"
#include "data/register/Doubts.h"
#include "data/register/Health.h"
#include "data/register/LogTie.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <cstdio>

#ifdef Q_OS_WIN
#    include <io.h>
#else
#    include <unistd.h>
#endif

namespace doorstep {

Progress terminalProgress()
{
#ifdef Q_OS_WIN
    const bool terminal = _isatty(_fileno(stderr)) != 0;
#else
    const bool terminal = isatty(STDERR_FILENO) != 0;
#endif
    if (!terminal)
        return {};
    return [last = -1](qint64 done, qint64 total) mutable {
        const int percent = total == 0 ? 100 : static_cast<int>(done * 100 / total);
        if (percent != std::exchange(last, percent))
            QTextStream(stderr) << u'\r' << percent << u'%' << (percent == 100 ? u'\n' : u'\r')
                                << Qt::flush;
        return true;
    };
}

namespace {

// What is made of such a register may be wrong there; it is said each time.
QString doubtWarning(Register& registry)
{
    constexpr int told = 3;
    QStringList doubts = doubtsOf(registry.db(), told + 1);
    if (doubts.isEmpty())
        return {};
    registry.foundSound({});
    if (doubts.size() > told)
        doubts.last() = QStringLiteral("…");
    return CommandLineText::tr("In %1 stands what nobody can have typed: %2. What is made of it "
                               "may be wrong there. Put it right in the window, or restore a "
                               "backup.")
        .arg(QFileInfo(registry.path()).fileName(), doubts.join(CommandLineText::tr("; ")));
}

} // namespace

namespace {

// A register that is read, as its file lay there before.
struct FileRead
{
    QString path;
    std::optional<FileIdentity> file;
    qint64 size = 0;
    QDateTime writtenAt;
};

FileRead asItLies(const QString& path)
{
    const QFileInfo info(path);
    return {path, fileIdentity(path), info.size(), info.lastModified()};
}

std::optional<FileRead>& fileRead()
{
    static std::optional<FileRead> file;
    return file;
}

} // namespace

QString doneToFileRead()
{
    if (!fileRead())
        return {};
    const QString path = fileRead()->path;
    const QString name = QFileInfo(path).fileName();
    const FileRead now = asItLies(path);
    const bool isDamaged = damageMet() > 0;
    if (!now.file && fileRead()->file)
        return CommandLineText::tr("%1 was removed or renamed while it was read.").arg(name);
    if (now.file != fileRead()->file)
        return CommandLineText::tr("Another file was put in the place of %1 while it was read. Do "
                                   "it once more.")
            .arg(name);
    if (isDamaged && (now.size != fileRead()->size || now.writtenAt != fileRead()->writtenAt))
        return CommandLineText::tr("Another program wrote into %1 while it was read. Do it once "
                                   "more; if that fails, too, restore a backup.")
            .arg(name);
    if (isDamaged && logIsOfAnother(path))
        return CommandLineText::tr("Another file was put in the place of %1 while it was open "
                                   "elsewhere: the log beside it (%1-wal) is not its own. Close "
                                   "what has it open, then do it once more.")
            .arg(name);
    return {};
}

std::unique_ptr<Register> openForCommand(const QString& path, Register::Access access,
                                         const QString& author, Register::Check check)
{
    if (access == Register::Access::Read)
        fileRead() = asItLies(path);
    const bool looksNow = check == Register::Check::Now && !wasFoundSound(path, today());
    auto registry = openRegister(path, access, author, check);
    takePrivate(registry->path()); // of earlier versions, which everybody on the PC could read
    QStringList warnings{registry->openingWarning()};
    if (access == Register::Access::Write) {
        if (const std::optional<ClockBehind> behind = clockBehind(registry->db()))
            warnings << behind->sentence();
    }
    if (looksNow)
        warnings << doubtWarning(*registry);
    warnings.removeAll(QString());
    for (const QString& warning : std::as_const(warnings))
        QTextStream(stderr) << warning << Qt::endl;
    return registry;
}

QCommandLineOption passphraseOption()
{
    return valueOption("passphrase-file", "F");
}

std::optional<QString> passphraseValue(const QCommandLineParser& arguments)
{
    const QString file = arguments.value(QStringLiteral("passphrase-file"));
    if (!file.isEmpty() && !QFileInfo::exists(file))
        throw Error(
            QCoreApplication::translate("CommandLine", "There is no file %1 with the passphrase.")
                .arg(QDir::toNativeSeparators(file)));
    return file.isEmpty() ? std::nullopt : std::optional<QString>(passphraseIn(file));
}

Masking maskingValue(const QCommandLineParser& arguments)
{
    const Masking wanted =
        arguments.isSet(QStringLiteral("unmasked")) ? Masking::Unmasked : Masking::Masked;
    requireAllowed(wanted);
    return wanted;
}

QString withoutLock(const QString& name, const std::optional<QString>& passphrase)
{
    static const QString ending = QStringLiteral(".locked");
    if (!passphrase)
        return name;
    if (!name.endsWith(ending))
        throw UsageError{
            QCoreApplication::translate(
                "CommandLine", "Under a passphrase the name given by --output must end in %1.")
                .arg(ending)};
    return name.chopped(ending.size());
}

void writeMaybeLocked(const QString& target, const std::optional<QString>& passphrase,
                      const std::function<void(const QString& path)>& write)
{
    if (passphrase)
        writeLockedFile(target, *passphrase, write);
    else
        write(target);
}

void tellOfLeftovers(QTextStream& out, const QStringList& setAside)
{
    for (const QString& path : setAside)
        out << QCoreApplication::translate(
                   "CommandLine", "An earlier register of that name left unwritten work, kept as "
                                  "%1. It is of use only together with that register's file; else "
                                  "delete it.")
                   .arg(path)
            << Qt::endl;
}

Period monthValue(const QCommandLineParser& arguments)
{
    const QString text = requiredValue(arguments, "month");
    const std::optional<Period> month = parseMonth(text);
    if (!month)
        throw UsageError{QCoreApplication::translate(
                             "CommandLine", "--month takes a month like 2026-10, not “%1”.")
                             .arg(text)};
    return *month;
}

std::optional<Period> periodValue(const QCommandLineParser& arguments)
{
    const QDate from = dateValue(arguments, "from", {});
    const QDate to = dateValue(arguments, "to", {});
    if (from.isValid() && to.isValid() && from > to)
        throw UsageError{QCoreApplication::translate("CommandLine", "--from lies after --to.")};
    if (!from.isValid() && !to.isValid())
        return std::nullopt;
    return Period{from.isValid() ? from : QDate(1970, 1, 2),
                  to.isValid() ? to : QDate(9998, 12, 31)};
}

void requireDrive(Register& registry, const QString& drive)
{
    if (drive.isEmpty() || CodeStore(registry).byName(list::drive, drive))
        return;
    QStringList known;
    for (const Code& code : CodeStore(registry).entries(list::drive))
        known << code.name;
    throw Error(QCoreApplication::translate("CommandLine", "There is no drive “%1”. There are: %2.")
                    .arg(drive, known.join(QStringLiteral(", "))));
}

std::optional<RowId> chosenBlock(const QCommandLineParser& arguments, Register& registry)
{
    const BlockStore blocks(registry);
    const QString name = arguments.value(QStringLiteral("block"));
    if (!name.isEmpty())
        return blocks.named(name).id;
    const QList<Block> all = blocks.all();
    return all.size() == 1 ? std::optional<RowId>(all.first().id) : std::nullopt;
}

} // namespace doorstep
