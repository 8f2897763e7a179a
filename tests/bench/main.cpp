// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/demo/Demo.h"
#include "tests/bench/Bench.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace doorstep;

namespace {

// 25,000 subjects in five blocks: 5,000 doors a block.
QString madeRegister(const QString& folder, int visits)
{
    const QString path = QStringLiteral("%1/%2.doorstep").arg(folder).arg(visits);
    const bench::Taken taken = bench::taken([&] {
        writeDemo(path, {18000, 7000, visits, 24, QDate(2026, 10, 31), 1});
    });
    bench::line(QStringLiteral("demo, %1 visits (%2 MB), processor")
                    .arg(visits)
                    .arg(QFileInfo(path).size() / 1000000),
                taken.processor / 1000, QStringLiteral("s"), 0,
                visits == 1000000 ? bench::atMost(60) : bench::noBar);
    return path;
}

// In the registers that are named, or else in a new one of 100,000 subjects.
void search(const QStringList& named, const QString& folder)
{
    for (const QString& path : named)
        bench::searchingARegister(path, Register::Access::Read);
    if (!named.isEmpty())
        return;
    const QString path = folder + QStringLiteral("/search.doorstep");
    writeDemo(path, {70000, 30000, 100000, 24, QDate(2026, 10, 31), 1});
    bench::searchingARegister(path, Register::Access::Write);
}

// By a process of its own, whose memory is not the generator's.
void readByAnother(const QString& path, int visits)
{
    QProcess reader;
    reader.setProcessChannelMode(QProcess::ForwardedChannels);
    reader.start(QCoreApplication::applicationFilePath(),
                 {QStringLiteral("open"), path, QString::number(visits)});
    reader.waitForFinished(-1);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc == 2 && qstrcmp(argv[1], "empty-window") == 0)
        return bench::emptyWindow(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "window") == 0)
        return bench::openWindow(argc, argv, QString::fromLocal8Bit(argv[2]));
    if (argc == 3 && qstrcmp(argv[1], "pages") == 0)
        return bench::changePages(argc, argv, QString::fromLocal8Bit(argv[2]));
    if (argc == 4 && qstrcmp(argv[1], "cards-of") == 0)
        return bench::writeAllCards(argc, argv);
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    const auto wanted = [&](const char* name) {
        return words.isEmpty() || words.contains(QLatin1String(name));
    };
    if (words.size() == 3 && words.first() == u"open") {
        bench::readingARegister(words.at(1), words.at(2).toInt());
        return 0;
    }
    if (words.size() == 3 && words.first() == u"rows") {
        bench::readingAList(words.at(1), words.at(2).toInt());
        return 0;
    }
    if (words.size() == 3 && words.first() == u"export") {
        bench::exportVisits(words.at(1), words.at(2));
        return 0;
    }
    if (words.size() == 3 && words.first() == u"export-bare") {
        bench::exportBare(words.at(1), words.at(2));
        return 0;
    }
    if (words.size() == 3 && words.first() == u"merge") {
        bench::mergeAPack(words.at(1), words.at(2));
        return 0;
    }
    if (words.size() == 3 && words.first() == u"merge-bare") {
        bench::copyRowsBare(words.at(1), words.at(2));
        return 0;
    }
    // Registers named on the command line are only read, in place of new ones.
    const QStringList named = words.filter(QRegularExpression(QStringLiteral("\\.doorstep$")));
    const QTemporaryDir folder(QStringLiteral("bench-XXXXXX"));
    qputenv("DOORSTEP_BENCH_SHORT", QFile::encodeName(folder.filePath(QStringLiteral("short"))));
    if (wanted("save"))
        bench::savingAVisit(folder.path());
    if (wanted("ledger"))
        bench::ledgerToExcel(madeRegister(folder.path(), 100000), folder.path());
    if (wanted("form"))
        bench::fillingAForm(madeRegister(folder.path(), 50000), folder.path());
    if (wanted("import"))
        bench::importingAList(folder.path());
    if (wanted("read") && named.isEmpty()) {
        for (const int visits : {250000, 500000, 1000000})
            readByAnother(madeRegister(folder.path(), visits), visits);
    } else if (wanted("read")) {
        for (const QString& path : named)
            readByAnother(path, bench::visitsIn(path));
    }
    QString large; // that several are measured on
    const auto largeOne = [&] {
        if (large.isEmpty())
            large = named.isEmpty() ? madeRegister(folder.path(), 1000000) : named.constFirst();
        return large;
    };
    if (wanted("commands"))
        bench::beginningACommand(largeOne());
    if (wanted("export"))
        bench::exportingMany(largeOne(), folder.path());
    if (wanted("cards"))
        bench::printingCards(folder.path());
    if (wanted("start"))
        bench::startingTheWindow(largeOne());
    if (wanted("search"))
        search(named, folder.path());
    if (wanted("photos"))
        bench::photosInARegister(madeRegister(folder.path(), 90000));
    if (wanted("packs"))
        bench::mergingAPack(folder.path());
    if (wanted("hub"))
        bench::hubOfACity(
            folder.path(),
            qEnvironmentVariable("DOORSTEP_HUB_VISITS", QStringLiteral("4000000")).toLongLong());
    bench::tellShortfalls();
    return 0;
}
