// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/CommandLineText.h"
#include "app/commands/Commands.h"
#include "data/base/Error.h"
#include "data/exchange/forms/FormFilling.h"
#include "data/records/codes/Code.h"
#include "data/records/forms/ColumnChoice.h"
#include "data/records/people/OfficeMasking.h"
#include "data/records/places/Places.h"
#include "data/views/reports/DriveVisits.h"
#include "data/views/reports/LedgerExport.h"
#include "ui/print/FormPaper.h"

#include <QCoreApplication>
#include <QFileInfo>

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

// What was kept as unmasked, too, is masked where the office says so.
Masking maskingOf(const QCommandLineParser& arguments, bool masked)
{
    return masked || arguments.isSet(QStringLiteral("unmasked")) ? maskingValue(arguments)
                                                                 : allowed(Masking::Unmasked);
}

void requireLedgerName(const QString& output, const std::optional<QString>& passphrase)
{
    const QString open = withoutLock(output, passphrase);
    if (!open.endsWith(u".xlsx", Qt::CaseInsensitive) &&
        !open.endsWith(u".csv", Qt::CaseInsensitive))
        throw UsageError{CommandLineText::tr("--output must end in .xlsx or .csv.")};
}

// As the page of the forms does it. The file is written already: a register that can't be written
// to now is no reason to fail.
void markFilled(const QString& path, const TownForm& form, const FillingOptions& options,
                QTextStream& out)
{
    try {
        const auto registry = openForCommand(path, Register::Access::Write);
        Change change(*registry, CommandLineText::tr("Fill the form %1").arg(form.name));
        FormFillingStore(*registry).note(change, form.id, options.month, options.block);
        change.commit();
    } catch (const Error& error) {
        out << CommandLineText::tr("It is not marked as filled for %1: %2")
                   .arg(options.month.first.toString(QStringLiteral("yyyy-MM")), error.message())
            << Qt::endl;
    }
}

// A form of the town, as it was learnt, filled for a month.
FillingOptions exportForm(const QCommandLineParser& arguments, Register& registry,
                          const TownForm& form, QTextStream& out)
{
    for (const char* other : {"from", "to"}) {
        if (arguments.isSet(QLatin1String(other)))
            throw UsageError{CommandLineText::tr("--profile fills a form for a --month: --%1 does "
                                                 "not go with it.")
                                 .arg(QLatin1String(other))};
    }
    FillingOptions options;
    options.month = monthValue(arguments);
    const QString output = requiredValue(arguments, "output");
    const std::optional<QString> passphrase = passphraseValue(arguments);
    options.block = chosenBlock(arguments, registry);
    options.masking = maskingOf(arguments, form.masked);
    const FormLayout layout = readFormLayout(form.layout);
    const bool onPaper = withoutLock(output, passphrase).endsWith(u".pdf", Qt::CaseInsensitive);
    if (layout.isPrinted() && QFileInfo(output).isDir())
        throw UsageError{CommandLineText::tr("“%1” is printed in a row: --output must end in .pdf.")
                             .arg(form.name)};
    if (passphrase && layout.makesFiles() && !onPaper)
        throw UsageError{CommandLineText::tr("“%1” makes a file for each row, and a passphrase is "
                                             "put on one file: teach it with --pages sheets.")
                             .arg(form.name)};
    FilledForm filled;
    writeMaybeLocked(output, passphrase, [&](const QString& path) {
        const QByteArray sent = TownFormStore(registry).workbookOf(form);
        filled = onPaper ? printForm(registry.db(), form, sent, options, path, terminalProgress())
                         : fillForm(registry.db(), form, sent, options, path, terminalProgress());
    });
    out << CommandLineText::tr("%1: %2 rows")
               .arg(passphrase ? output : filled.path, QString::number(filled.rows))
        << Qt::endl;
    for (const QString& remark : filled.remarks)
        out << remark << Qt::endl;
    return options;
}

// Columns of a ledger as somebody chose them.
void exportChoice(const QCommandLineParser& arguments, Register& registry,
                  const ColumnChoice& choice, QTextStream& out)
{
    const QString output = requiredValue(arguments, "output");
    const std::optional<QString> passphrase = passphraseValue(arguments);
    requireLedgerName(output, passphrase);
    LedgerFilter filter;
    filter.block = chosenBlock(arguments, registry);
    if (arguments.isSet(QStringLiteral("month")) &&
        (arguments.isSet(QStringLiteral("from")) || arguments.isSet(QStringLiteral("to"))))
        throw UsageError{CommandLineText::tr("Either --month or --from and --to, not both.")};
    filter.period = arguments.isSet(QStringLiteral("month"))
                        ? std::optional<Period>(monthValue(arguments))
                        : periodValue(arguments);
    ChosenExport written;
    writeMaybeLocked(output, passphrase, [&](const QString& path) {
        written = exportChosen(registry.db(), readChosenColumns(choice.columns), filter,
                               maskingOf(arguments, choice.masked), path, terminalProgress(),
                               choice.name);
    });
    out << CommandLineText::tr("%1: %2 ledger rows").arg(output, QString::number(written.rows))
        << Qt::endl;
    if (!written.leftOut.isEmpty())
        out << CommandLineText::tr("Left out, for they aren't told to others: %1")
                   .arg(written.leftOut.join(u'、'))
            << Qt::endl;
}

void exportProfile(const QCommandLineParser& arguments, QTextStream& out)
{
    for (const char* other : {"ledger", "drive"}) {
        if (arguments.isSet(QLatin1String(other)))
            throw UsageError{CommandLineText::tr("--profile says whose rows are written: --%1 does "
                                                 "not go with it.")
                                 .arg(QLatin1String(other))};
    }
    const QString name = requiredValue(arguments, "profile");
    (void)withoutLock(requiredValue(arguments, "output"), passphraseValue(arguments));
    const QString path = arguments.positionalArguments().first();
    auto registry = openForCommand(path, Register::Access::Read);
    const ColumnChoiceStore choices(*registry);
    const TownFormStore forms(*registry);
    if (const std::optional<TownForm> form = forms.byName(name)) {
        const FillingOptions options = exportForm(arguments, *registry, *form, out);
        registry.reset(); // the last to close it puts its log away, and a reader can't
        markFilled(path, *form, options, out);
    } else if (const std::optional<ColumnChoice> choice = choices.byName(name)) {
        exportChoice(arguments, *registry, *choice, out);
    } else if (const QStringList kept = choices.names(); !kept.isEmpty()) {
        throw Error(CommandLineText::tr("There is no profile “%1”. There are: %2.")
                        .arg(name, (forms.names() + kept).join(u'、')));
    } else {
        (void)forms.named(name);
    }
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
        exportProfile(arguments, out);
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
    requireLedgerName(output, passphrase);
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
    const Masking masking = maskingValue(arguments);
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
            "--profile NAME --month YYYY-MM [--block NAME] --output OUT.xlsx|OUT.pdf|FOLDER "
            "[--unmasked] "
            "[--passphrase-file F (then OUT.xlsx.locked)] | FILE --profile COLUMNS [--month "
            "YYYY-MM | --from D --to D] [--block NAME] --output OUT.xlsx|OUT.csv [--unmasked]",
            1,
            1,
            &exportOptions,
            &runExport};
}

} // namespace doorstep
