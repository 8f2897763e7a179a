// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/demo/Demo.h"
#include "data/records/lists/OpenRegister.h"
#include "tests/bench/Bench.h"
#include "ui/pages/blocklist/BlockListModel.h"
#include "ui/pages/blocklist/BlockListPage.h"
#include "ui/print/BlockCards.h"
#include "ui/shell/Application.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/PageStack.h"

#include <QApplication>
#include <QFileInfo>
#include <QMenu>
#include <QProcess>
#include <QThread>
#include <QTimer>

namespace doorstep::bench {

namespace {

double processSeconds(const QStringList& arguments)
{
    std::vector<double> times;
    for (int run = 0; run < 5; ++run) {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        times.push_back(milliseconds([&] {
            process.start(QCoreApplication::applicationFilePath(), arguments);
            process.waitForFinished(-1);
        }));
    }
    return percentile(times, 0.5);
}

} // namespace

// A process that shows an empty window of the same Qt, and ends when it is idle.
int emptyWindow(int argc, char** argv)
{
    QApplication app(argc, argv);
    QMainWindow window;
    window.resize(1366, 740);
    window.show();
    QTimer::singleShot(0, &app, &QCoreApplication::quit);
    return QApplication::exec();
}

// A process that opens the register in the window, and ends when the block list stands.
int openWindow(int argc, char** argv, const QString& path)
{
    const Application app(argc, argv);
    MainWindow window;
    window.resize(1366, 740);
    window.show();
    window.openFile(path);
    auto* list = window.pages()->open<BlockListPage>();
    QTimer::singleShot(0, &app, [list] {
        if (list->findChild<BlockListModel*>()->rowCount() == 0)
            std::fprintf(stderr, "The list is empty.\n");
        std::_Exit(0); // what is still being read is no part of the start
    });
    return QApplication::exec();
}

void startingTheWindow(const QString& registerPath)
{
    const double bare = processSeconds({QStringLiteral("empty-window")});
    const double ours = processSeconds({QStringLiteral("window"), registerPath});
    line(QStringLiteral("start to a usable list, %1 MB")
             .arg(QFileInfo(registerPath).size() / 1000000),
         ours, QStringLiteral("ms"), bare, times(1.3));
    const Process pages = inAnother({QStringLiteral("pages"), registerPath});
    line(QStringLiteral("the same process, processor"), pages.processor, QStringLiteral("ms"), 0,
         noBar);
}

// Opens each page once and once more; ends with what the window holds.
int changePages(int argc, char** argv, const QString& path)
{
    QApplication app(argc, argv);
    MainWindow window;
    window.resize(1366, 740);
    window.show();
    window.openFile(path);
    const auto settle = [] {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 3000) // what is read on threads
            QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    };
    settle();
    line(QStringLiteral("memory of the window"), residentMegabytes(), QStringLiteral("MB"), 0,
         atMost(150));
    QMenu menu;
    window.pages()->fillMenu(menu);
    for (int row = 0; !menu.actions().at(row)->isSeparator(); ++row) {
        const Taken change = taken([&] {
            window.pages()->showPage(row);
            QCoreApplication::processEvents();
        });
        line(
            QStringLiteral("change to page %1, its first rows").arg(window.pages()->titleInSight()),
            change.milliseconds, QStringLiteral("ms"), 0, atMost(100));
        settle();
    }
    line(QStringLiteral("memory of the window, after each page"), residentMegabytes(),
         QStringLiteral("MB"), 0, noBar);
    std::_Exit(0);
}

int writeAllCards(int argc, char** argv)
{
    const QGuiApplication app(argc, argv);
    const auto registry = openRegister(QString::fromLocal8Bit(argv[2]), Register::Access::Read, {},
                                       Register::Check::Later);
    CardChoice choice;
    choice.filter = CardFilter::Everyone;
    const QList<CardJob> jobs = cardJobs(*registry, choice);
    qsizetype cards = 0;
    for (const CardJob& job : jobs)
        cards += job.recipients.size();
    const Taken written =
        taken([&] { writeCardsPdf(QString::fromLocal8Bit(argv[3]), jobs, {}, {}); });
    line(QStringLiteral("%1 cards to PDF, processor").arg(cards), written.processor / 1000,
         QStringLiteral("s"), 0, atMost(0.6));
    return 0;
}

void printingCards(const QString& folder)
{
    const QString path = folder + QStringLiteral("/cards.doorstep");
    writeDemo(path, {740, 417, 2000, 24, QDate(2026, 10, 31), 1});
    (void)inAnother({QStringLiteral("cards-of"), path, folder + QStringLiteral("/cards.pdf")});
}

} // namespace doorstep::bench
