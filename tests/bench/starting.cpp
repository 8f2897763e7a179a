// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Bench.h"
#include "ui/pages/blocklist/BlockListModel.h"
#include "ui/pages/blocklist/BlockListPage.h"
#include "ui/shell/Application.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/PageStack.h"

#include <QApplication>
#include <QFileInfo>
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
         ours, QStringLiteral("ms"), bare, QStringLiteral("1.5"));
}

} // namespace doorstep::bench
