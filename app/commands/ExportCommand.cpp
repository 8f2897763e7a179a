// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/CommandLineText.h"
#include "app/commands/Commands.h"
#include "data/base/Error.h"
#include "data/records/codes/Code.h"
#include "data/records/places/Places.h"
#include "data/views/reports/DriveVisits.h"
#include "data/views/reports/LedgerExport.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

QList<QCommandLineOption> exportOptions()
{
    return {valueOption("ledger", "NAME"), valueOption("drive", "NAME"),
            valueOption("block", "NAME"),  valueOption("from", "D"),
            valueOption("to", "D"),        valueOption("output", "OUT"),
            flagOption("unmasked"),        passphraseOption()};
}

// The visits of one drive alone.
std::optional<QString> driveValue(const QCommandLineParser& arguments, const QString& ledger,
                                  Register& registry)
{
    if (!arguments.isSet(QStringLiteral("drive")))
        return std::nullopt;
    const QString drive = arguments.value(QStringLiteral("drive"));
    if (ledger != u"visits")
        throw UsageError{CommandLineText::tr("--drive goes with --ledger visits.")};
    QStringList known;
    for (const Code& code : CodeStore(registry).entries(list::drive))
        known << code.name;
    if (!CodeStore(registry).byName(list::drive, drive))
        throw Error(CommandLineText::tr("There is no drive “%1”. There are: %2.")
                        .arg(drive, known.join(QStringLiteral(", "))));
    return drive;
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
    filter.period = periodValue(arguments);
    const auto registry =
        openForCommand(arguments.positionalArguments().first(), Register::Access::Read);
    const Ledger* ledger = findLedger(registry->db(), name);
    if (!ledger)
        throw Error(CommandLineText::tr("This register does not show Party building."));
    filter.block = chosenBlock(arguments, *registry);
    const std::optional<QString> drive = driveValue(arguments, name, *registry);
    if (drive)
        filter = visitsOfDrive(registry->db(), filter, *drive);
    const Masking masking =
        arguments.isSet(QStringLiteral("unmasked")) ? Masking::Unmasked : Masking::Masked;
    qint64 rows = 0;
    writeMaybeLocked(output, passphrase, [&](const QString& path) {
        rows = exportLedger(registry->db(), *ledger, filter, masking, path, terminalProgress(),
                            drive ? titleOfDrive(*drive) : QString());
    });
    out << CommandLineText::tr("%1: %2 ledger rows").arg(output, QString::number(rows)) << Qt::endl;
}

} // namespace

Command exportCommand()
{
    return {"export",
            "FILE --ledger NAME [--drive NAME] [--block NAME] [--from D] [--to D] --output "
            "OUT.xlsx|OUT.csv "
            "[--unmasked] [--passphrase-file F]",
            1,
            1,
            &exportOptions,
            &runExport};
}

} // namespace doorstep
