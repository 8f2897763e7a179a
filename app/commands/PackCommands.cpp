// SPDX-License-Identifier: GPL-3.0-or-later
// pack and merge.
#include "app/commands/CommandLineText.h"
#include "app/commands/Commands.h"
#include "data/base/Error.h"
#include "data/base/SafeFile.h"
#include "data/exchange/packs/Deliveries.h"
#include "data/exchange/packs/MergeWords.h"
#include "data/files/MemoryFolder.h"
#include "data/files/Passphrase.h"
#include "data/register/Backup.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace doorstep {

namespace {

QString minuteOf(UtcSeconds at)
{
    return shanghaiTime(at).toString(QStringLiteral("yyyy-MM-dd hh:mm"));
}

void print(QTextStream& out, const QJsonObject& json)
{
    out << QString::fromUtf8(QJsonDocument(json).toJson()) << Qt::flush;
}

QJsonObject jsonOf(const PackAbout& about)
{
    return {{QStringLiteral("whose"), about.whose},
            {QStringLiteral("made_at"), minuteOf(about.madeAt)},
            {QStringLiteral("made_by"), about.madeBy},
            {QStringLiteral("program"), about.program},
            {QStringLiteral("whole"), about.whole},
            {QStringLiteral("since"),
             about.isSinceLast() ? QJsonValue(minuteOf(about.afterAt)) : QJsonValue()},
            {QStringLiteral("subjects"), about.subjects},
            {QStringLiteral("visits"), about.visits},
            {QStringLiteral("needs"), about.needs},
            {QStringLiteral("checksum"), about.checksum}};
}

QList<QCommandLineOption> packOptions()
{
    return {valueOption("block", "NAME"), valueOption("since-last", "RECEIVER"),
            flagOption("whole"),          valueOption("output", "OUT.pack"),
            flagOption("json"),           passphraseOption()};
}

void runPack(const QCommandLineParser& arguments, QTextStream& out)
{
    const std::optional<QString> passphrase = passphraseValue(arguments);
    const QString target =
        passphrase ? requiredValue(arguments, "output") : outputValue(arguments, "pack");
    if (passphrase && !withoutLock(target, passphrase).endsWith(u".pack"))
        throw UsageError{
            CommandLineText::tr("--output must end in %1.").arg(QStringLiteral(".pack.locked"))};
    const PackFor whom{arguments.value(QStringLiteral("since-last")).trimmed(),
                       arguments.isSet(QStringLiteral("whole"))};
    if (whom.receiver.isEmpty() && (whom.isWhole || arguments.isSet(QStringLiteral("since-last"))))
        throw UsageError{CommandLineText::tr("--since-last needs the receiver's name.")};
    const auto registry =
        openForCommand(arguments.positionalArguments().constFirst(),
                       whom.receiver.isEmpty() ? Register::Access::Read : Register::Access::Write);
    QList<RowId> blocks;
    if (arguments.isSet(QStringLiteral("block")))
        blocks << *chosenBlock(arguments, *registry);
    if (QFileInfo::exists(target) && !isPackOf(registry->db(), target))
        throw Error(CommandLineText::tr("%1 exists already and is no earlier pack of this "
                                        "register. Choose another name; nothing was overwritten.")
                        .arg(target));
    PackAbout about;
    writeMaybeLocked(target, passphrase, [&](const QString& path) {
        about = writePack(*registry, blocks, path, terminalProgress(), whom);
    });
    if (arguments.isSet(QStringLiteral("json"))) {
        print(out, jsonOf(about));
        return;
    }
    out << CommandLineText::tr("%1: %2: %3 subjects, %4 visits, %5 needs")
               .arg(target, about.whose)
               .arg(about.subjects)
               .arg(about.visits)
               .arg(about.needs)
        << Qt::endl;
    if (about.isSinceLast())
        out << CommandLineText::tr("Only what was written since the pack of %1, which %2 has "
                                   "acknowledged")
                   .arg(minuteOf(about.afterAt), whom.receiver)
            << Qt::endl;
    else if (!whom.receiver.isEmpty())
        out << CommandLineText::tr("All of it: %1 has acknowledged no earlier pack, or a whole one "
                                   "was asked for")
                   .arg(whom.receiver)
            << Qt::endl;
}

QList<QCommandLineOption> mergeOptions()
{
    return {flagOption("dry-run"), flagOption("other-town"), valueOption("receipt", "OUT.receipt"),
            flagOption("json"), passphraseOption()};
}

// A pack that a passphrase keeps shut, opened in a folder of the PC's memory.
QString openedPack(const QString& file, const std::optional<QString>& passphrase,
                   std::unique_ptr<QTemporaryDir>& folder)
{
    if (!isUnderPassphrase(file))
        return file;
    if (!passphrase)
        throw Error(CommandLineText::tr("%1 is under a passphrase: give it by --passphrase-file.")
                        .arg(file));
    folder = memoryFolder();
    const TemporaryName opened(folder->filePath(QFileInfo(file).completeBaseName()));
    copyFromPassphrase(file, opened, *passphrase);
    opened.moveIntoPlace();
    return opened.target();
}

QJsonObject jsonOf(const Difference& difference)
{
    QJsonArray versions;
    for (const Difference::Version& version : difference.versions)
        versions.append(QJsonObject{{QStringLiteral("at"), minuteOf(version.at)},
                                    {QStringLiteral("author"), version.author},
                                    {QStringLiteral("value"), version.value}});
    return {{QStringLiteral("table"), difference.table},
            {QStringLiteral("title"), difference.title},
            {QStringLiteral("field"), difference.field},
            {QStringLiteral("versions"), versions}};
}

QJsonObject jsonOf(const QString& file, const MergeReport& report)
{
    QJsonObject added;
    for (const auto& [table, rows] : report.added)
        added.insert(table, rows);
    QJsonObject erased;
    for (const auto& [table, rows] : report.erased)
        erased.insert(table, rows);
    QJsonArray differences;
    for (const Difference& difference : report.differences)
        differences.append(jsonOf(difference));
    return {{QStringLiteral("file"), file},
            {QStringLiteral("from"), jsonOf(report.from)},
            {QStringLiteral("entries"), report.entries},
            {QStringLiteral("batches"), report.batches},
            {QStringLiteral("added"), added},
            {QStringLiteral("changed"), report.changed},
            {QStringLiteral("differences"), differences},
            {QStringLiteral("renumbered"), QJsonArray::fromStringList(report.renumbered)},
            {QStringLiteral("put_away"), QJsonArray::fromStringList(report.putAway)},
            {QStringLiteral("likely_same"), QJsonArray::fromStringList(report.likelySame)},
            {QStringLiteral("erased_before"), QJsonArray::fromStringList(report.erasedBefore)},
            {QStringLiteral("erased_persons"), report.erasedPersons},
            {QStringLiteral("erased"), erased},
            {QStringLiteral("from_the_future"), report.fromTheFuture}};
}

void tell(QTextStream& out, Database& db, const QString& file, const MergeReport& report)
{
    out << CommandLineText::tr("%1: %2, by %3 on %4")
               .arg(file, report.from.whose, report.from.madeBy, minuteOf(report.from.madeAt))
        << Qt::endl;
    for (const QString& line : wordsOf(db, report))
        out << line << Qt::endl;
}

QJsonObject jsonOf(const QString& file, const Acknowledgement& taken)
{
    return {{QStringLiteral("file"), file},
            {QStringLiteral("receiver"), taken.receiver},
            {QStringLiteral("packs"), taken.packs},
            {QStringLiteral("missing"), taken.missing}};
}

void tell(QTextStream& out, const QString& file, const Acknowledgement& taken)
{
    out << CommandLineText::tr("%1: %2 has received packs of this register: %3")
               .arg(file, taken.receiver)
               .arg(taken.packs)
        << Qt::endl;
    if (taken.missing > 0)
        out << CommandLineText::tr("Acknowledged earlier and missing there now, so they are sent "
                                   "once more: %1")
                   .arg(taken.missing)
            << Qt::endl;
}

// What would come of it is seen in a copy, so that the register may be open elsewhere.
std::unique_ptr<Register> copyFor(const QTemporaryDir& folder, const QString& path)
{
    const QString copy = folder.filePath(QStringLiteral("copy.doorstep"));
    {
        const auto registry = openForCommand(path, Register::Access::Read);
        const TemporaryName temporary(copy);
        copyWhole(registry->db(), temporary);
        temporary.moveIntoPlace();
    }
    return openForCommand(copy, Register::Access::Write);
}

void runMerge(const QCommandLineParser& arguments, QTextStream& out)
{
    QStringList files = arguments.positionalArguments();
    const QString path = files.takeFirst();
    const QTemporaryDir folder;
    const bool isTrial = arguments.isSet(QStringLiteral("dry-run"));
    const auto registry =
        isTrial ? copyFor(folder, path) : openForCommand(path, Register::Access::Write);
    const std::optional<QString> passphrase = passphraseValue(arguments);
    const OtherTown otherTown =
        arguments.isSet(QStringLiteral("other-town")) ? OtherTown::Take : OtherTown::Refuse;
    const bool asJson = arguments.isSet(QStringLiteral("json"));
    const QString receipt = arguments.value(QStringLiteral("receipt"));
    if (!receipt.isEmpty() && !receipt.endsWith(u".receipt"))
        throw UsageError{CommandLineText::tr("--%1 must end in %2.")
                             .arg(QStringLiteral("receipt"), QStringLiteral(".receipt"))};
    QJsonArray merges;
    QJsonArray receipts;
    for (const QString& file : std::as_const(files)) {
        if (isReceipt(file)) {
            const Acknowledgement taken = takeReceipt(*registry, file);
            if (asJson)
                receipts.append(jsonOf(file, taken));
            else
                tell(out, file, taken);
            continue;
        }
        std::unique_ptr<QTemporaryDir> opened;
        const IncomingPack pack(openedPack(file, passphrase, opened), registry->db(),
                                terminalProgress());
        const MergeReport report =
            mergePack(*registry, pack, Merging::ForGood, otherTown, terminalProgress());
        if (asJson)
            merges.append(jsonOf(file, report));
        else
            tell(out, registry->db(), file, report);
    }
    if (!receipt.isEmpty() && !isTrial)
        writeReceipt(*registry, receipt);
    if (asJson)
        print(out, {{QStringLiteral("merges"), merges}, {QStringLiteral("receipts"), receipts}});
    else if (isTrial)
        out << CommandLineText::tr("Nothing was written.") << Qt::endl;
}

} // namespace

Command packCommand()
{
    return {"pack",
            "FILE [--block NAME] [--since-last RECEIVER [--whole]] --output OUT.pack (a new file, "
            "or an "
            "earlier pack of FILE) [--json] "
            "[--passphrase-file F (then OUT.pack.locked)]",
            1,
            1,
            &packOptions,
            &runPack};
}

Command mergeCommand()
{
    return {"merge",
            "FILE PACK|RECEIPT... [--dry-run] [--other-town] [--receipt OUT.receipt] [--json] "
            "[--passphrase-file F]",
            2,
            1000,
            &mergeOptions,
            &runMerge};
}

} // namespace doorstep
