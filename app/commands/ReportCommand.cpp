// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/CommandLineText.h"
#include "app/commands/Commands.h"
#include "data/base/SafeFile.h"
#include "data/records/people/Mask.h"
#include "data/records/places/Places.h"
#include "data/register/Register.h"
#include "data/views/reports/MonthText.h"
#include "data/views/reports/MonthlyReport.h"
#include "data/views/reports/Seal.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>

namespace doorstep {

namespace {

QList<QCommandLineOption> reportOptions()
{
    return {valueOption("month", "YYYY-MM"),
            valueOption("block", "NAME"),
            valueOption("output", "OUT.xlsx"),
            flagOption("drives"),
            flagOption("photos"),
            flagOption("seal"),
            flagOption("unmasked"),
            passphraseOption()};
}

void runReport(const QCommandLineParser& arguments, QTextStream& out)
{
    const bool seals = arguments.isSet(QStringLiteral("seal"));
    ReportOptions options;
    options.month = monthValue(arguments);
    // A folder: the report names its file.
    const QString given = requiredValue(arguments, "output");
    const std::optional<QString> passphrase = passphraseValue(arguments);
    requireFolderNamed(given);
    const QString output = passphrase                 ? given
                           : QFileInfo(given).isDir() ? QDir::cleanPath(given)
                                                      : outputValue(arguments, "xlsx");
    if (!withoutLock(output, passphrase).endsWith(u".xlsx", Qt::CaseInsensitive) && passphrase)
        throw UsageError{
            CommandLineText::tr("--output must end in %1.").arg(QStringLiteral(".xlsx.locked"))};
    const auto registry = openForCommand(arguments.positionalArguments().first(),
                                         seals ? Register::Access::Write : Register::Access::Read);
    options.block = chosenBlock(arguments, *registry);
    options.masking = maskingValue(arguments);
    options.author = registry->author();
    if (arguments.isSet(QStringLiteral("drives")))
        options.drives = DriveLedgers::Each;
    if (arguments.isSet(QStringLiteral("photos")))
        options.photos = Photos::All;
    if (seals) {
        options.sealing = Sealing::Yes;
        requireSealable(*registry, options);
    }
    ReportResult result;
    writeMaybeLocked(output, passphrase, [&](const QString& path) {
        result = writeMonthlyReport(registry->db(), options, path, terminalProgress());
    });
    if (seals)
        sealReport(*registry, options, result);
    out << CommandLineText::tr("%1: %2 ledger rows")
               .arg(passphrase ? output : result.path, QString::number(result.rows))
        << Qt::endl;
}

QList<QCommandLineOption> figuresOptions()
{
    return {valueOption("month", "YYYY-MM"), valueOption("block", "NAME"), flagOption("json"),
            flagOption("unmasked")};
}

QString shown(const std::optional<double>& value, FigureUnit unit)
{
    if (!value)
        return QStringLiteral("—");
    return unit == FigureUnit::Share ? QString::number(*value * 100, 'f', 1) + u'%'
           : unit == FigureUnit::Days || unit == FigureUnit::Hours
               ? QString::number(*value, 'g', 6)
               : QString::number(*value, 'f', 0);
}

void printRow(QTextStream& out, const QString& label, const Measure& measure,
              const std::optional<Measure>& now, FigureUnit unit)
{
    const auto print = [&](const QString& name, const Measure& values) {
        out << QStringLiteral("  %1\t%2\t%3\t%4")
                   .arg(name, shown(values.month, unit), shown(values.lastMonth, unit),
                        shown(values.year, unit))
            << Qt::endl;
    };
    print(label, measure);
    if (now)
        print(CommandLineText::tr("    as it is now"), *now);
}

QJsonObject jsonOf(const SealState& seal)
{
    QJsonObject json{{QStringLiteral("sealed"), seal.sealedAt.has_value()},
                     {QStringLiteral("text"), seal.text()}};
    if (seal.sealedAt) {
        json.insert(QStringLiteral("at"), shanghaiTime(*seal.sealedAt).toString(Qt::ISODate));
        json.insert(QStringLiteral("by"), seal.sealedBy);
        json.insert(QStringLiteral("corrections"), seal.corrections);
    }
    return json;
}

// A team is named after whoever leads it, and anything may stand in the name of a place.
MonthFigures masked(MonthFigures figures, const Mask& mask)
{
    QSet<QString> keys;
    figures.town = mask.text(figures.town);
    figures.block = mask.text(figures.block);
    for (FigureSection& section : figures.sections) {
        section.title = mask.text(section.title);
        for (FigureRow& row : section.rows) {
            row.label = mask.text(row.label);
            row.key = mask.text(row.key);
            while (keys.contains(row.key)) // of two names that look alike now
                row.key += u'*';
            keys.insert(row.key);
        }
    }
    return figures;
}

void runFigures(const QCommandLineParser& arguments, QTextStream& out)
{
    const Period month = monthValue(arguments);
    const auto registry =
        openForCommand(arguments.positionalArguments().first(), Register::Access::Read);
    const std::optional<RowId> block = chosenBlock(arguments, *registry);
    const Mask mask(registry->db(), maskingValue(arguments));
    const MonthFigures figures = masked(monthFigures(registry->db(), month, block), mask);
    const SealState seal = sealToTell(sealState(registry->db(), month, block),
                                      officialOf(registry->db(), block, mask), mask);
    if (arguments.isSet(QStringLiteral("json"))) {
        QJsonObject json = figures.toJson();
        json.insert(QStringLiteral("seal"), jsonOf(seal));
        out << QString::fromUtf8(QJsonDocument(json).toJson()) << Qt::flush;
        return;
    }
    out << figures.place() << u' ' << month.first.toString(QStringLiteral("yyyy-MM")) << Qt::endl;
    out << seal.text() << Qt::endl;
    out << CommandLineText::tr("\tthis month\tlast month\tyear so far") << Qt::endl;
    for (const FigureSection& section : figures.sections) {
        out << section.title << Qt::endl;
        for (const FigureRow& row : section.rows) {
            if (!row.second) {
                printRow(out, row.label, row.first, row.firstNow, row.unit);
                continue;
            }
            printRow(out, row.label + u'：' + section.firstHeading, row.first, row.firstNow,
                     row.unit);
            printRow(out, row.label + u'：' + section.secondHeading, *row.second, row.secondNow,
                     row.unit);
        }
    }
}

QList<QCommandLineOption> liftOptions()
{
    return {valueOption("month", "YYYY-MM"), valueOption("block", "NAME"),
            valueOption("reason", "TEXT")};
}

void runLift(const QCommandLineParser& arguments, QTextStream& out)
{
    const Period month = monthValue(arguments);
    const QString reason = requiredValue(arguments, "reason");
    const auto registry =
        openForCommand(arguments.positionalArguments().first(), Register::Access::Write);
    const std::optional<RowId> block = chosenBlock(arguments, *registry);
    SealStore(*registry).lift(month, block, reason);
    out << CommandLineText::tr("The seal of %1 is lifted.").arg(monthText(month)) << Qt::endl;
    const Mask whole{};
    out << sealToTell(sealState(registry->db(), month, block),
                      officialOf(registry->db(), block, whole), whole)
               .text()
        << Qt::endl;
}

} // namespace

Command reportCommand()
{
    return {"report",
            "FILE --month YYYY-MM [--block NAME] --output OUT.xlsx|FOLDER [--drives] [--photos] "
            "[--seal] "
            "[--unmasked] [--passphrase-file F (then OUT.xlsx.locked)]",
            1,
            1,
            &reportOptions,
            &runReport};
}

Command figuresCommand()
{
    return {"figures",
            "FILE --month YYYY-MM [--block NAME] [--json] [--unmasked]",
            1,
            1,
            &figuresOptions,
            &runFigures};
}

Command liftSealCommand()
{
    return {"lift-seal", "FILE --month YYYY-MM [--block NAME] --reason TEXT", 1, 1, &liftOptions,
            &runLift};
}

} // namespace doorstep
