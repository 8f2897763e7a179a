// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Bench.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace doorstep::bench {

namespace {

// Of all processes of this run; next to what they print.
void noteShortfall(const QString& sentence)
{
    QFile file(qEnvironmentVariable("DOORSTEP_BENCH_SHORT"));
    if (file.open(QIODevice::Append))
        file.write(sentence.toUtf8() + '\n');
}

double secondsOf(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

} // namespace

void line(const QString& what, double ours, const QString& unit, double bare, Bar bar)
{
    const double ratio = bare > 0 ? ours / bare : 0;
    const QString ratioText = bare > 0 ? QStringLiteral("%1 %2 bare, ratio %3")
                                             .arg(bare, 0, 'f', 2)
                                             .arg(unit)
                                             .arg(ratio, 0, 'f', 2)
                                       : QString();
    const QString barText = bar.times > 0  ? QStringLiteral("ratio %1").arg(bar.times)
                            : bar.most > 0 ? QStringLiteral("%1 %2").arg(bar.most).arg(unit)
                                           : QStringLiteral("-");
    std::printf("%-58s %10.2f %-4s %-34s bar: %s\n", qPrintable(what), ours, qPrintable(unit),
                qPrintable(ratioText), qPrintable(barText));
    std::fflush(stdout);
    if ((bar.times > 0 && ratio > bar.times) || (bar.most > 0 && ours > bar.most))
        noteShortfall(QStringLiteral("%1: %2, bar %3")
                          .arg(what,
                               bar.times > 0
                                   ? QStringLiteral("ratio %1").arg(ratio, 0, 'f', 2)
                                   : QStringLiteral("%1 %2").arg(ours, 0, 'f', 2).arg(unit),
                               barText));
}

void tellShortfalls()
{
    QFile file(qEnvironmentVariable("DOORSTEP_BENCH_SHORT"));
    const QByteArray all = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    std::printf("%s", all.isEmpty() ? "\nNothing falls short.\n" : "\nFalls short:\n");
    std::printf("%s", all.constData());
}

// QProcess does not tell what a process used.
Process inAnother(const QStringList& arguments)
{
    std::vector<QByteArray> words{QFile::encodeName(QCoreApplication::applicationFilePath())};
    for (const QString& argument : arguments)
        words.push_back(QFile::encodeName(argument));
    std::vector<char*> pointers;
    for (QByteArray& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    Process used;
    rusage usage{};
    used.milliseconds = milliseconds([&] {
        const pid_t child = fork();
        if (child == 0) {
            execv(pointers.front(), pointers.data());
            _exit(127);
        }
        int status = 0;
        wait4(child, &status, 0, &usage);
    });
    used.processor = (secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime)) * 1000;
    used.megabytes = static_cast<double>(usage.ru_maxrss) / 1000;
    return used;
}

} // namespace doorstep::bench
