// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/CommandLineText.h"
#include "app/commands/Commands.h"
#include "data/records/places/Places.h"
#include "data/register/Register.h"
#include "data/views/reports/MonthlyReport.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

namespace doorstep {

namespace {

Period monthValue(const QCommandLineParser& arguments)
{
    const QString text = requiredValue(arguments, "month");
    const std::optional<Period> month = parseMonth(text);
    if (!month)
        throw UsageError{
            CommandLineText::tr("--month takes a month like 2026-10, not “%1”.").arg(text)};
    return *month;
}

QList<QCommandLineOption> reportOptions()
{
    return {valueOption("month", "YYYY-MM"), valueOption("block", "NAME"),
            valueOption("output", "OUT.xlsx"), flagOption("seal"), flagOption("unmasked")};
}

void runReport(const QCommandLineParser& arguments, QTextStream& out)
{
    const bool seals = arguments.isSet(QStringLiteral("seal"));
    ReportOptions options;
    options.month = monthValue(arguments);
    // A folder: the report names its file.
    const QString given = requiredValue(arguments, "output");
    const QString output =
        QFileInfo(given).isDir() ? QDir::cleanPath(given) : outputValue(arguments, "xlsx");
    const auto registry = openForCommand(arguments.positionalArguments().first(),
                                         seals ? Register::Access::Write : Register::Access::Read);
    options.block = chosenBlock(arguments, *registry);
    options.masking =
        arguments.isSet(QStringLiteral("unmasked")) ? Masking::Unmasked : Masking::Masked;
    options.author = registry->author();
    if (seals)
        requireSealable(*registry, options);
    const ReportResult result =
        writeMonthlyReport(registry->db(), options, output, terminalProgress());
    if (seals)
        sealReport(*registry, options, result);
    out << CommandLineText::tr("%1: %2 ledger rows").arg(result.path, QString::number(result.rows))
        << Qt::endl;
}

QList<QCommandLineOption> figuresOptions()
{
    return {valueOption("month", "YYYY-MM"), valueOption("block", "NAME"), flagOption("json")};
}

QString shown(const std::optional<double>& value, FigureUnit unit)
{
    if (!value)
        return QStringLiteral("—");
    return unit == FigureUnit::Share  ? QString::number(*value * 100, 'f', 1) + u'%'
           : unit == FigureUnit::Days ? QString::number(*value, 'g', 6)
                                      : QString::number(*value, 'f', 0);
}

void printRow(QTextStream& out, const QString& label, const Measure& measure, FigureUnit unit)
{
    out << QStringLiteral("  %1\t%2\t%3\t%4")
               .arg(label, shown(measure.month, unit), shown(measure.lastMonth, unit),
                    shown(measure.year, unit))
        << Qt::endl;
}

void runFigures(const QCommandLineParser& arguments, QTextStream& out)
{
    const Period month = monthValue(arguments);
    const auto registry =
        openForCommand(arguments.positionalArguments().first(), Register::Access::Read);
    const MonthFigures figures =
        monthFigures(registry->db(), month, chosenBlock(arguments, *registry));
    if (arguments.isSet(QStringLiteral("json"))) {
        out << QString::fromUtf8(QJsonDocument(figures.toJson()).toJson()) << Qt::flush;
        return;
    }
    out << figures.place() << u' ' << month.first.toString(QStringLiteral("yyyy-MM")) << Qt::endl;
    out << CommandLineText::tr("\tthis month\tlast month\tyear so far") << Qt::endl;
    for (const FigureSection& section : figures.sections) {
        out << section.title << Qt::endl;
        for (const FigureRow& row : section.rows) {
            if (!row.second) {
                printRow(out, row.label, row.first, row.unit);
                continue;
            }
            printRow(out, row.label + u'：' + section.firstHeading, row.first, row.unit);
            printRow(out, row.label + u'：' + section.secondHeading, *row.second, row.unit);
        }
    }
}

} // namespace

Command reportCommand()
{
    return {"report",
            "FILE --month YYYY-MM [--block NAME] --output OUT.xlsx|FOLDER [--seal] [--unmasked]",
            1,
            1,
            &reportOptions,
            &runReport};
}

Command figuresCommand()
{
    return {"figures",  "FILE --month YYYY-MM [--block NAME] [--json]", 1, 1, &figuresOptions,
            &runFigures};
}

} // namespace doorstep
