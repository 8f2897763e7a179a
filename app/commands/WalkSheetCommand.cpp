// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/Commands.h"
#include "data/base/Error.h"
#include "data/records/places/Places.h"
#include "data/records/visitors/Team.h"
#include "ui/print/WalkSheet.h"

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

void runWalkSheet(const QCommandLineParser& arguments, QTextStream& out)
{
    const QString output = outputValue(arguments, "pdf");
    const auto registry =
        openForCommand(arguments.positionalArguments().first(), Register::Access::Read);
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
    writeWalkSheetPdf(output, sheets, terminalProgress());
    qsizetype doors = 0;
    for (const WalkSheet& sheet : sheets)
        doors += sheet.doors.size();
    out << QCoreApplication::translate("CommandLine", "%1: %2 doors")
               .arg(output, QString::number(doors))
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
