// SPDX-License-Identifier: GPL-3.0-or-later
// pack and merge.
#include "app/commands/CommandLineText.h"
#include "app/commands/Commands.h"
#include "data/base/Error.h"
#include "data/base/SafeFile.h"
#include "data/exchange/packs/PackMerge.h"
#include "data/files/Passphrase.h"
#include "data/register/Backup.h"
#include "data/register/Shape.h"
#include "data/views/history/RowWords.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <algorithm>

namespace doorstep {

namespace {

QString minuteOf(UtcSeconds at)
{
    return shanghaiTime(at).toString(QStringLiteral("yyyy-MM-dd hh:mm"));
}

QString labelOf(const QString& table)
{
    return QCoreApplication::translate("Words", shapeOf(table).label);
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
            {QStringLiteral("subjects"), about.subjects},
            {QStringLiteral("visits"), about.visits},
            {QStringLiteral("needs"), about.needs},
            {QStringLiteral("checksum"), about.checksum}};
}

QList<QCommandLineOption> packOptions()
{
    return {valueOption("block", "NAME"), valueOption("output", "OUT.pack"), flagOption("json"),
            passphraseOption()};
}

void runPack(const QCommandLineParser& arguments, QTextStream& out)
{
    const std::optional<QString> passphrase = passphraseValue(arguments);
    const QString target =
        passphrase ? requiredValue(arguments, "output") : outputValue(arguments, "pack");
    if (passphrase && !withoutLock(target, passphrase).endsWith(u".pack"))
        throw UsageError{
            CommandLineText::tr("--output must end in %1.").arg(QStringLiteral(".pack.locked"))};
    const auto registry =
        openForCommand(arguments.positionalArguments().constFirst(), Register::Access::Read);
    QList<RowId> blocks;
    if (arguments.isSet(QStringLiteral("block")))
        blocks << *chosenBlock(arguments, *registry);
    PackAbout about;
    writeMaybeLocked(target, passphrase, [&](const QString& path) {
        about = writePack(*registry, blocks, path, terminalProgress());
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
}

QList<QCommandLineOption> mergeOptions()
{
    return {flagOption("dry-run"), flagOption("other-town"), flagOption("json"),
            passphraseOption()};
}

// A pack that a passphrase keeps shut, opened in the folder.
QString openedPack(const QString& file, const std::optional<QString>& passphrase,
                   const QTemporaryDir& folder)
{
    if (!isUnderPassphrase(file))
        return file;
    if (!passphrase)
        throw Error(CommandLineText::tr("%1 is under a passphrase: give it by --passphrase-file.")
                        .arg(file));
    const TemporaryName opened(folder.filePath(QFileInfo(file).completeBaseName()));
    copyFromPassphrase(file, opened, *passphrase);
    opened.moveIntoPlace();
    return opened.target();
}

// The fields that differ, as the window names them.
QString valueText(RowWords& words, const Difference& difference, const QJsonObject& value)
{
    QStringList texts;
    for (auto column = value.begin(); column != value.end(); ++column) {
        const auto isTheSame = [&](const Difference::Version& version) {
            return version.value.value(column.key()) == column.value();
        };
        if (std::all_of(difference.versions.begin(), difference.versions.end(), isTheSame))
            continue;
        const FieldWords field = words.field(difference.table, difference.row, column.key());
        const QString text = words.value(field, difference.table, column.key(), column.value());
        texts << CommandLineText::tr("%1 “%2”").arg(
            field.title.isEmpty() ? column.key() : field.title, text);
    }
    return texts.join(u' ');
}

QString lineOf(RowWords& words, const Difference& difference)
{
    QStringList versions;
    for (const Difference::Version& version : difference.versions)
        versions << CommandLineText::tr("%1 (%2, %3)")
                        .arg(valueText(words, difference, version.value), version.author,
                             minuteOf(version.at));
    return QStringLiteral("  ") + words.record(difference.table, difference.row) +
           QStringLiteral(": ") + versions.join(QStringLiteral(" ≠ "));
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
            {QStringLiteral("erased_persons"), report.erasedPersons},
            {QStringLiteral("erased"), erased},
            {QStringLiteral("from_the_future"), report.fromTheFuture}};
}

void tell(QTextStream& out, Database& db, const QString& file, const MergeReport& report)
{
    out << CommandLineText::tr("%1: %2, by %3 on %4")
               .arg(file, report.from.whose, report.from.madeBy, minuteOf(report.from.madeAt))
        << Qt::endl;
    if (report.erasedPersons > 0) {
        QStringList rows;
        for (const auto& [table, count] : report.erased)
            rows << QStringLiteral("%1 %2").arg(labelOf(table)).arg(count);
        out << CommandLineText::tr("Persons erased at their request, here or there, so that "
                                   "nothing tells of them any more: %1 (%2)")
                   .arg(report.erasedPersons)
                   .arg(rows.join(u'、'))
            << Qt::endl;
    }
    if (report.entries == 0) {
        if (report.erasedPersons == 0)
            out << CommandLineText::tr("Nothing in it is new.") << Qt::endl;
        return;
    }
    QStringList added;
    for (const auto& [table, rows] : report.added)
        added << QStringLiteral("%1 %2").arg(labelOf(table)).arg(rows);
    if (!added.isEmpty())
        out << CommandLineText::tr("New: %1").arg(added.join(u'、')) << Qt::endl;
    out << CommandLineText::tr("Changed rows: %1").arg(report.changed) << Qt::endl;
    if (!report.renumbered.isEmpty())
        out << CommandLineText::tr("Given another number, as theirs was taken: %1")
                   .arg(report.renumbered.join(u'、'))
            << Qt::endl;
    if (!report.putAway.isEmpty())
        out << CommandLineText::tr("Put away, as there can be one only: %1")
                   .arg(report.putAway.join(u'、'))
            << Qt::endl;
    if (report.fromTheFuture > 0)
        out << CommandLineText::tr("Changes from the future, so one of the two clocks is wrong: %1")
                   .arg(report.fromTheFuture)
            << Qt::endl;
    if (report.differences.isEmpty())
        return;
    out << CommandLineText::tr(
               "Written differently on both sides; the newer stands until somebody decides: %1")
               .arg(report.differences.size())
        << Qt::endl;
    RowWords words(db);
    for (const Difference& difference : report.differences)
        out << lineOf(words, difference) << Qt::endl;
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
    QJsonArray merges;
    for (const QString& file : std::as_const(files)) {
        const QTemporaryDir opened;
        const IncomingPack pack(openedPack(file, passphrase, opened), registry->db(),
                                terminalProgress());
        const MergeReport report =
            mergePack(*registry, pack, Merging::ForGood, otherTown, terminalProgress());
        if (arguments.isSet(QStringLiteral("json")))
            merges.append(jsonOf(file, report));
        else
            tell(out, registry->db(), file, report);
    }
    if (arguments.isSet(QStringLiteral("json")))
        print(out, {{QStringLiteral("merges"), merges}});
    else if (isTrial)
        out << CommandLineText::tr("Nothing was written.") << Qt::endl;
}

} // namespace

Command packCommand()
{
    return {"pack",
            "FILE [--block NAME] --output OUT.pack [--json] [--passphrase-file F (then "
            "OUT.pack.locked)]",
            1,
            1,
            &packOptions,
            &runPack};
}

Command mergeCommand()
{
    return {"merge",
            "FILE PACK... [--dry-run] [--other-town] [--json] [--passphrase-file F]",
            2,
            1000,
            &mergeOptions,
            &runMerge};
}

} // namespace doorstep
