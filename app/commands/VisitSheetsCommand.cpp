// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/CommandLineText.h"
#include "app/commands/Commands.h"
#include "data/base/Error.h"
#include "data/records/visits/Visit.h"
#include "data/views/ledgers/Ledger.h"
#include "data/views/rights/Erasure.h"
#include "ui/print/VisitSheet.h"

namespace doorstep {

namespace {

QList<QCommandLineOption> visitSheetsOptions()
{
    return {valueOption("block", "NAME"), valueOption("subject", "NAME|PHONE|UUID"),
            valueOption("from", "D"), valueOption("to", "D"), valueOption("output", "OUT.pdf")};
}

// The first one first.
QList<RowId> wantedVisits(const QCommandLineParser& arguments, Register& registry)
{
    LedgerFilter filter;
    filter.block = chosenBlock(arguments, registry);
    filter.period = periodValue(arguments);
    std::optional<RowId> subject;
    if (arguments.isSet(QStringLiteral("subject")))
        subject = personNamed(registry, arguments.value(QStringLiteral("subject")));
    QList<RowId> visits;
    LedgerReader reader(registry.db(), *findLedger(QStringLiteral("visits")), filter,
                        Masking::Unmasked);
    while (reader.next())
        visits << reader.id();
    if (subject) {
        const VisitStore store(registry);
        visits.removeIf([&](RowId visit) { return store.get(visit).subject != *subject; });
    }
    return visits;
}

void runVisitSheets(const QCommandLineParser& arguments, QTextStream& out)
{
    const QString output = outputValue(arguments, "pdf");
    const auto registry =
        openForCommand(arguments.positionalArguments().first(), Register::Access::Read);
    const QList<VisitSheet> sheets = visitSheets(*registry, wantedVisits(arguments, *registry));
    if (sheets.isEmpty())
        throw Error(CommandLineText::tr("There is no such visit."));
    writeVisitSheetsPdf(output, sheets);
    out << CommandLineText::tr("%1: %2 visits").arg(output, QString::number(sheets.size()))
        << Qt::endl;
}

} // namespace

Command visitSheetsCommand()
{
    return {"visit-sheets",
            "FILE [--block NAME] [--subject NAME|PHONE|UUID] [--from D] [--to D] --output OUT.pdf",
            1,
            1,
            &visitSheetsOptions,
            &runVisitSheets,
            true};
}

} // namespace doorstep
