#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The command line: one file of app/commands for each job.

#include <QCommandLineParser>
#include <QTextStream>
#include <span>

namespace doorstep {

enum ExitCode { exitDone = 0, exitFailed = 1, exitUsage = 2 };

// Wrong words on the command line: exit status 2.
struct UsageError
{
    QString message;
};

struct Command
{
    const char* name;
    const char* synopsis; // what follows the name
    int fewestFiles;      // positional arguments
    int mostFiles;
    QList<QCommandLineOption> (*options)();
    void (*run)(const QCommandLineParser& arguments, QTextStream& out);
    bool needsFonts = false;
};

[[nodiscard]] std::span<const Command> commands();
[[nodiscard]] const Command* findCommand(const QString& name);
[[nodiscard]] QString usage();

// Parses the words after the command's name, runs it, prints what went wrong on stderr.
int runCommand(const Command& command, const QStringList& words);

// Shared by the commands
[[nodiscard]] QCommandLineOption valueOption(const char* name, const char* value);
[[nodiscard]] QCommandLineOption flagOption(const char* name);
[[nodiscard]] QString requiredValue(const QCommandLineParser& arguments, const char* name);
// --output, which must end in .ending: the wrong name might be the register's.
[[nodiscard]] QString outputValue(const QCommandLineParser& arguments, const char* ending);
[[nodiscard]] int numberValue(const QCommandLineParser& arguments, const char* name, int fallback,
                              int least, int most);
[[nodiscard]] QDate dateValue(const QCommandLineParser& arguments, const char* name,
                              QDate fallback);

} // namespace doorstep
