// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/Commands.h"
#include "data/base/Error.h"
#include "data/records/places/Places.h"
#include "data/records/visitors/Team.h"
#include "data/records/visits/PrintedSheets.h"
#include "ui/print/WalkSheet.h"

#include <QFileInfo>

namespace doorstep {

namespace {

QList<QCommandLineOption> walkSheetOptions()
{
    return {valueOption("block", "NAME"),
            valueOption("street", "NAME"),
            flagOption("due"),
            valueOption("team", "NAME"),
            flagOption("short-names"),
            valueOption("output", "OUT.pdf")};
}

// One walk for each block that has a door to go to.
QList<WalkSheet> walks(Register& registry, std::optional<RowId> chosen, const QString& street,
                       bool dueOnly)
{
    QHash<RowId, RowId> streetOfBlock;
    if (!street.isEmpty()) {
        const QList<Street> named = StreetStore(registry).named(chosen, street);
        for (const Street& found : named)
            streetOfBlock.insert(found.block, found.id);
    }
    QList<WalkSheet> sheets;
    const QList<Block> blocks = BlockStore(registry).all();
    for (const Block& block : blocks) {
        if (chosen.value_or(block.id) != block.id)
            continue;
        if (!street.isEmpty() && !streetOfBlock.contains(block.id))
            continue;
        DoorFilter filter;
        filter.block = block.id;
        if (!street.isEmpty())
            filter.street = streetOfBlock.value(block.id);
        WalkSheet sheet{{block.name, street, filter.day, block.secretary},
                        blockList(registry.db(), filter)};
        if (dueOnly)
            sheet.doors.removeIf([](const Door& door) { return !door.due; });
        if (!sheet.doors.isEmpty())
            sheets.append(sheet);
    }
    return sheets;
}

QString namedTeam(Register& registry, const QString& name)
{
    for (const Team& team : TeamStore(registry).all()) {
        if (team.name == name)
            return teamLine(registry, team);
    }
    throw Error(
        QCoreApplication::translate("CommandLine", "There is no visiting team “%1”.").arg(name));
}

// To be typed in by its number it has to be noted, which what is only read can't be.
std::unique_ptr<Register> openToNote(const QString& path)
{
    const QFileInfo file(path);
    if (!file.isWritable() || !QFileInfo(file.absolutePath()).isWritable())
        return openForCommand(path, Register::Access::Read);
    try {
        return openForCommand(path, Register::Access::Write);
    } catch (const LockedError&) { // the window, which prints sheets with numbers
        return openForCommand(path, Register::Access::Read);
    }
}

QList<PrintedSheet> numbered(Register& registry, QList<WalkSheet>& sheets)
{
    if (registry.readOnly() || sheets.isEmpty())
        return {};
    QList<QList<RowId>> doors;
    for (const WalkSheet& sheet : std::as_const(sheets)) {
        QList<RowId>& subjects = doors.emplaceBack();
        for (const Door& door : sheet.doors)
            subjects << door.subject;
    }
    const QList<PrintedSheet> printed =
        nextSheets(registry, doors, sheets.constFirst().heading.date);
    for (qsizetype i = 0; i < sheets.size(); ++i)
        sheets[i].heading.number = printed.at(i).number;
    return printed;
}

void runWalkSheet(const QCommandLineParser& arguments, QTextStream& out)
{
    const QString output = outputValue(arguments, "pdf");
    const auto registry = openToNote(arguments.positionalArguments().first());
    QList<WalkSheet> sheets =
        walks(*registry, chosenBlock(arguments, *registry),
              arguments.value(QStringLiteral("street")), arguments.isSet(QStringLiteral("due")));
    if (arguments.isSet(QStringLiteral("team"))) {
        const QString team = namedTeam(*registry, arguments.value(QStringLiteral("team")));
        for (WalkSheet& sheet : sheets)
            sheet.heading.team = team;
    }
    if (arguments.isSet(QStringLiteral("short-names"))) {
        for (WalkSheet& sheet : sheets)
            sheet.doors = withShortNames(registry->db(), sheet.doors);
    }
    const QList<PrintedSheet> printed = numbered(*registry, sheets);
    writeWalkSheetPdf(output, sheets, terminalProgress());
    QStringList numbers;
    for (const PrintedSheet& sheet : printed) {
        notePrinted(*registry, sheet);
        numbers << sheet.number;
    }
    qsizetype doors = 0;
    for (const WalkSheet& sheet : sheets)
        doors += sheet.doors.size();
    out << QCoreApplication::translate("CommandLine", "%1: %2 doors")
               .arg(output, QString::number(doors))
        << Qt::endl;
    if (!numbers.isEmpty())
        out << QCoreApplication::translate("CommandLine", "In the evening typed in as sheet %1")
                   .arg(numbers.join(QStringLiteral(", ")))
            << Qt::endl;
}

} // namespace

Command walkSheetCommand()
{
    return {"walk-sheet",
            "FILE [--block NAME] [--street NAME] [--due] [--team NAME] [--short-names] --output "
            "OUT.pdf",
            1,
            1,
            &walkSheetOptions,
            &runWalkSheet,
            true};
}

} // namespace doorstep
