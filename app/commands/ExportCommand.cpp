// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/CommandLineText.h"
#include "app/commands/Commands.h"
#include "data/records/places/Places.h"
#include "data/views/reports/LedgerExport.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

QList<QCommandLineOption> exportOptions()
{
    return {valueOption("ledger", "NAME"),
            valueOption("block", "NAME"),
            valueOption("from", "D"),
            valueOption("to", "D"),
            valueOption("output", "OUT"),
            flagOption("unmasked"),
            passphraseOption()};
}

void runExport(const QCommandLineParser& arguments, QTextStream& out)
{
    const QString name = requiredValue(arguments, "ledger");
    if (!findLedger(name))
        throw UsageError{CommandLineText::tr("There is no ledger “%1”. There are: %2.")
                             .arg(name, ledgerNames())};
    const QString output = requiredValue(arguments, "output");
    const std::optional<QString> passphrase = passphraseValue(arguments);
    const QString open = withoutLock(output, passphrase);
    if (!open.endsWith(u".xlsx", Qt::CaseInsensitive) &&
        !open.endsWith(u".csv", Qt::CaseInsensitive))
        throw UsageError{CommandLineText::tr("--output must end in .xlsx or .csv.")};
    LedgerFilter filter;
    const QDate from = dateValue(arguments, "from", {});
    const QDate to = dateValue(arguments, "to", {});
    if (from.isValid() && to.isValid() && from > to)
        throw UsageError{CommandLineText::tr("--from lies after --to.")};
    if (from.isValid() || to.isValid())
        filter.period = Period{from.isValid() ? from : QDate(1970, 1, 2),
                               to.isValid() ? to : QDate(9998, 12, 31)};
    const auto registry =
        openForCommand(arguments.positionalArguments().first(), Register::Access::Read);
    const Ledger* ledger = findLedger(registry->db(), name);
    if (!ledger)
        throw Error(CommandLineText::tr("This register does not show Party building."));
    filter.block = chosenBlock(arguments, *registry);
    const Masking masking =
        arguments.isSet(QStringLiteral("unmasked")) ? Masking::Unmasked : Masking::Masked;
    qint64 rows = 0;
    writeMaybeLocked(output, passphrase, [&](const QString& path) {
        rows = exportLedger(registry->db(), *ledger, filter, masking, path, terminalProgress());
    });
    out << CommandLineText::tr("%1: %2 ledger rows").arg(output, QString::number(rows)) << Qt::endl;
}

} // namespace

Command exportCommand()
{
    return {"export",
            "FILE --ledger NAME [--block NAME] [--from D] [--to D] --output OUT.xlsx|OUT.csv "
            "[--unmasked] [--passphrase-file F]",
            1,
            1,
            &exportOptions,
            &runExport};
}

} // namespace doorstep
