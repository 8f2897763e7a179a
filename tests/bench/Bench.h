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

// What a figure is held against: so many times the bare one, or so much itself.
struct Bar
{
    double times = 0;
    double most = 0;
};
inline constexpr Bar noBar{};
constexpr Bar times(double ratio)
{
    return {ratio, 0};
}
constexpr Bar atMost(double most)
{
    return {0, most};
}

// Prints the figure, its ratio and its bar; what falls short is told once more at the end,
// whichever process found it.
void line(const QString& what, double ours, const QString& unit, double bare, Bar bar);
void tellShortfalls();

// In a process of its own, whose memory and processor are nobody else's.
struct Process
{
    double milliseconds = 0;
    double processor = 0; // of it and of what it started
    double megabytes = 0; // the most it held
};
Process inAnother(const QStringList& arguments);

void savingAVisit(const QString& folder);
void ledgerToExcel(const QString& registerPath, const QString& folder);
void fillingAForm(const QString& registerPath, const QString& folder);
void importingAList(const QString& folder);
void readingAList(const QString& list, int rows);
void readingARegister(const QString& registerPath, int visits);
void photosInARegister(const QString& registerPath);
void mergingAPack(const QString& folder);
void mergeAPack(const QString& into, const QString& pack);
void copyRowsBare(const QString& into, const QString& pack);
void hubOfACity(const QString& folder, qint64 visits);
void startingTheWindow(const QString& registerPath);
int emptyWindow(int argc, char** argv);
int openWindow(int argc, char** argv, const QString& path);
int changePages(int argc, char** argv, const QString& path);
void exportVisits(const QString& registerPath, const QString& target);
void exportBare(const QString& registerPath, const QString& target);
void exportingMany(const QString& registerPath, const QString& folder);
[[nodiscard]] int visitsIn(const QString& registerPath);
void beginningACommand(const QString& registerPath);
int writeAllCards(int argc, char** argv);
void printingCards(const QString& folder);
void searchingARegister(const QString& registerPath, Register::Access access);

[[nodiscard]] double residentMegabytes();

} // namespace doorstep::bench
