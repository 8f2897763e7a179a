#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Measures against a bare baseline in the same run. Prints; asserts nothing.

#include "data/register/Register.h"

#include <QElapsedTimer>
#include <QString>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

namespace doorstep::bench {

inline double milliseconds(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

// By the clock on the wall, and what this process had of the processor: the fairer one where others
// are at work.
struct Taken
{
    double milliseconds = 0;
    double processor = 0;
};

inline Taken taken(const std::function<void()>& work)
{
    const std::clock_t begun = std::clock();
    const double wall = milliseconds(work);
    return {wall, static_cast<double>(std::clock() - begun) * 1000.0 / CLOCKS_PER_SEC};
}

inline double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.at(std::min(values.size() - 1,
                              static_cast<size_t>(share * static_cast<double>(values.size()))));
}

inline void line(const QString& what, double ours, const QString& unit, double bare,
                 const QString& bar)
{
    const QString ratio = bare > 0 ? QStringLiteral("%1 %2 bare, ratio %3")
                                         .arg(bare, 0, 'f', 2)
                                         .arg(unit)
                                         .arg(ours / bare, 0, 'f', 2)
                                   : QString();
    std::printf("%-58s %10.2f %-4s %-34s bar: %s\n", qPrintable(what), ours, qPrintable(unit),
                qPrintable(ratio), qPrintable(bar));
    std::fflush(stdout);
}

void savingAVisit(const QString& folder);
void ledgerToExcel(const QString& registerPath, const QString& folder);
void fillingAForm(const QString& registerPath, const QString& folder);
void importingAList(const QString& folder);
void readingAList(const QString& list, int rows);
void readingARegister(const QString& registerPath, int visits);
void photosInARegister(const QString& registerPath);
void startingTheWindow(const QString& registerPath);
int emptyWindow(int argc, char** argv);
int openWindow(int argc, char** argv, const QString& path);
void searchingARegister(const QString& registerPath, Register::Access access);

[[nodiscard]] double residentMegabytes();

} // namespace doorstep::bench
