// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/Command.h"

#include "app/commands/CommandLineText.h"
#include "app/commands/Commands.h"
#include "data/base/Error.h"

#include <QCoreApplication>
#include <QDate>
#include <cstdio>

namespace doorstep {

namespace {

void complain(const QString& message)
{
    QTextStream(stderr) << message << Qt::endl;
}

QString lineOf(const Command& command)
{
    return QStringLiteral("doorstep %1 %2")
        .arg(QLatin1String(command.name), QLatin1String(command.synopsis));
}

} // namespace

std::span<const Command> commands()
{
    static const std::vector<Command> all{
        demoCommand(),      importCommand(),      reportCommand(),   figuresCommand(),
        liftSealCommand(),  exportCommand(),      learnCommand(),    cardsCommand(),
        walkSheetCommand(), visitSheetsCommand(), wishesCommand(),   agendaCommand(),
        papersCommand(),    searchCommand(),      backupCommand(),   restoreCommand(),
        unlockCommand(),    checkCommand(),       copyCommand(),     eraseCommand(),
        packCommand(),      mergeCommand(),       handoverCommand(), hubCommand(),
        syncCommand(),      guideCommand(),       newerCommand()};
    return all;
}

const Command* findCommand(const QString& name)
{
    for (const Command& command : commands()) {
        if (name == QLatin1String(command.name))
            return &command;
    }
    return nullptr;
}

QString usage()
{
    QString text = CommandLineText::tr("Usage:") +
                   QStringLiteral("\n  doorstep [FILE.doorstep]\n"
                                  "  doorstep FILE.doorstep --picture OUT.png\n");
    for (const Command& command : commands())
        text += QStringLiteral("  ") + lineOf(command) + u'\n';
    return text;
}

QCommandLineOption valueOption(const char* name, const char* value)
{
    return QCommandLineOption(QLatin1String(name), {}, QLatin1String(value));
}

QCommandLineOption flagOption(const char* name)
{
    return QCommandLineOption(QLatin1String(name));
}

QString requiredValue(const QCommandLineParser& arguments, const char* name)
{
    const QString value = arguments.value(QLatin1String(name));
    if (value.isEmpty())
        throw UsageError{CommandLineText::tr("--%1 is missing.").arg(QLatin1String(name))};
    return value;
}

QString outputValue(const QCommandLineParser& arguments, const char* ending)
{
    const QString value = requiredValue(arguments, "output");
    const QString wanted = u'.' + QLatin1String(ending);
    if (!value.endsWith(wanted, Qt::CaseInsensitive))
        throw UsageError{CommandLineText::tr("--output must end in %1.").arg(wanted)};
    return value;
}

int numberValue(const QCommandLineParser& arguments, const char* name, int fallback, int least,
                int most)
{
    const QString option = QLatin1String(name);
    if (!arguments.isSet(option))
        return fallback;
    bool isNumber = false;
    const int number = arguments.value(option).toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        throw UsageError{CommandLineText::tr("--%1 takes a whole number from %2 to %3, not “%4”.")
                             .arg(option, QString::number(least), QString::number(most),
                                  arguments.value(option))};
    return number;
}

QDate dateValue(const QCommandLineParser& arguments, const char* name, QDate fallback)
{
    const QString option = QLatin1String(name);
    if (!arguments.isSet(option))
        return fallback;
    const QDate date = QDate::fromString(arguments.value(option), Qt::ISODate);
    if (!date.isValid())
        throw UsageError{CommandLineText::tr("--%1 takes a date like 2026-03-05, not “%2”.")
                             .arg(option, arguments.value(option))};
    return date;
}

int runCommand(const Command& command, const QStringList& words)
{
    QCommandLineParser parser;
    parser.addOptions(command.options());
    QTextStream out(stdout);
    if (words.contains(QStringLiteral("--help"))) {
        out << CommandLineText::tr("Usage:") << u' ' << lineOf(command) << Qt::endl;
        return exitDone;
    }
    try {
        if (!parser.parse(QStringList{QLatin1String(command.name)} + words))
            throw UsageError{parser.errorText()};
        const auto files = static_cast<int>(parser.positionalArguments().size());
        if (files < command.fewestFiles || files > command.mostFiles)
            throw UsageError{CommandLineText::tr("%1 takes other file names than these.")
                                 .arg(QLatin1String(command.name))};
        command.run(parser, out);
        out.flush();
        if (out.status() != QTextStream::Ok)
            throw Error(CommandLineText::tr(
                "What was asked for could not be written to the standard output."));
        return exitDone;
    } catch (const UsageError& error) {
        complain(error.message);
        complain(CommandLineText::tr("Usage:") + QStringLiteral(" ") + lineOf(command));
        return exitUsage;
    } catch (const Error& error) {
        const QString done = doneToFileRead();
        complain(done.isEmpty() ? error.message() : done);
        if (!error.detail().isEmpty())
            complain(CommandLineText::tr("Detail: %1").arg(error.detail()));
        return exitFailed;
    } catch (const std::bad_alloc&) {
        complain(CommandLineText::tr("There is not enough memory for this."));
        return exitFailed;
    }
}

} // namespace doorstep
