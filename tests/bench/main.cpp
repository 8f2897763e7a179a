// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/demo/Demo.h"
#include "tests/bench/Bench.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace doorstep;

namespace {

// 25,000 subjects in five blocks: 5,000 doors a block.
QString madeRegister(const QString& folder, int visits)
{
    const QString path = QStringLiteral("%1/%2.doorstep").arg(folder).arg(visits);
    const double ms = bench::milliseconds([&] {
        writeDemo(path, {18000, 7000, visits, 24, QDate(2026, 10, 31), 1});
    });
    bench::line(
        QStringLiteral("demo, %1 visits (%2 MB)").arg(visits).arg(QFileInfo(path).size() / 1000000),
        ms / 1000, QStringLiteral("s"), 0,
        visits == 1000000 ? QStringLiteral("120 s") : QStringLiteral("-"));
    return path;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    const auto wanted = [&](const char* name) {
        return words.isEmpty() || words.contains(QLatin1String(name));
    };
    const QTemporaryDir folder(QStringLiteral("bench-XXXXXX"));
    if (wanted("save"))
        bench::savingAVisit(folder.path());
    if (wanted("ledger"))
        bench::ledgerToExcel(madeRegister(folder.path(), 100000), folder.path());
    if (wanted("import"))
        bench::importingAList(folder.path());
    if (wanted("read")) {
        for (const int visits : {250000, 500000, 1000000})
            bench::readingARegister(madeRegister(folder.path(), visits), visits);
    }
    return 0;
}
