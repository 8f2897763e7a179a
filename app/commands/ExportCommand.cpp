// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/CommandLineText.h"
#include "app/commands/Commands.h"
#include "data/base/Error.h"
#include "data/exchange/forms/FormFilling.h"
#include "data/records/codes/Code.h"
#include "data/records/places/Places.h"
#include "data/views/reports/DriveVisits.h"
#include "data/views/reports/LedgerExport.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

QList<QCommandLineOption> exportOptions()
{
    return {valueOption("ledger", "NAME"),  valueOption("drive", "NAME"),
            valueOption("profile", "NAME"), valueOption("month", "YYYY-MM"),
            valueOption("block", "NAME"),   valueOption("from", "D"),
            valueOption("to", "D"),         valueOption("output", "OUT"),
            flagOption("unmasked"),         passphraseOption()};
}

// A form of the town, as it was learnt, filled for a month.
void exportForm(const QCommandLineParser& arguments, QTextStream& out)
{
    for (const char* other : {"ledger", "drive", "from", "to"}) {
        if (arguments.isSet(QLatin1String(other)))
            throw UsageError{CommandLineText::tr("--profile fills a form for a --month: --%1 does "
                                                 "not go with it.")
                                 .arg(QLatin1String(other))};
    }
    FillingOptions options;
    options.month = monthValue(arguments);
    const QString output = requiredValue(arguments, "output");
    const std::optional<QString> passphrase = passphraseValue(arguments);
    (void)withoutLock(output, passphrase);
    const auto registry =
        openForCommand(arguments.positionalArguments().first(), Register::Access::Read);
    const TownFormStore forms(*registry);
    const TownForm form = forms.named(requiredValue(arguments, "profile"));
    options.block = chosenBlock(arguments, *registry);
    options.author = registry->author();
    options.masking = form.masked && !arguments.isSet(QStringLiteral("unmasked"))
                          ? Masking::Masked
                          : Masking::Unmasked;
    FilledForm filled;
    writeMaybeLocked(output, passphrase, [&](const QString& path) {
        filled = fillForm(registry->db(), form, forms.workbookOf(form), options, path,
                          terminalProgress());
    });
    out << CommandLineText::tr("%1: %2 rows")
               .arg(passphrase ? output : filled.path, QString::number(filled.rows))
        << Qt::endl;
    for (const QString& remark : filled.remarks)
        out << remark << Qt::endl;
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
    requireDrive(registry, drive);
    return drive;
}

void runExport(const QCommandLineParser& arguments, QTextStream& out)
{
    if (arguments.isSet(QStringLiteral("profile"))) {
        exportForm(arguments, out);
        return;
    }
    if (arguments.isSet(QStringLiteral("month")))
        throw UsageError{CommandLineText::tr("--month goes with --profile; a ledger takes --from "
                                             "and --to.")};
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
            "OUT.xlsx|OUT.csv [--unmasked] [--passphrase-file F (then OUT.xlsx.locked)] | FILE "
            "--profile NAME --month YYYY-MM [--block NAME] --output OUT.xlsx|FOLDER [--unmasked] "
            "[--passphrase-file F (then OUT.xlsx.locked)]",
            1,
            1,
            &exportOptions,
            &runExport};
}

} // namespace doorstep
