// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/lists/OpenRegister.h"
#include "data/records/places/Places.h"
#include "data/records/visits/Visit.h"
#include "data/register/Register.h"
#include "data/views/doors/BlockList.h"
#include "data/views/path/PathSteps.h"
#include "data/views/reports/MonthFigures.h"
#include "tests/bench/Bench.h"

#include <QFile>

namespace doorstep::bench {

double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1000;
    }
    return 0;
}

namespace {

double median(int rounds, const std::function<void()>& work)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i)
        times.push_back(milliseconds(work));
    return percentile(times, 0.5);
}

double medianOfProcessor(int rounds, const std::function<void()>& work)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i)
        times.push_back(taken(work).processor);
    return percentile(times, 0.5);
}

} // namespace

void readingARegister(const QString& path, int visits)
{
    const auto label = [&](const char* what) {
        return QStringLiteral("%1, %2 visits").arg(QLatin1String(what)).arg(visits);
    };
    std::unique_ptr<Register> registry;
    const double open = milliseconds([&] {
        registry = openRegister(path, Register::Access::Write, QStringLiteral("bench"),
                                Register::Check::Later);
    });
    line(label("opening"), open, QStringLiteral("ms"), 0, noBar);
    const RowId block = BlockStore(*registry).all().first().id;
    qsizetype doors = 0;
    const auto readList = [&] {
        doors = blockList(registry->db(), {block, {}, QDate(2026, 10, 31)}).size();
    };
    const double first = milliseconds(readList);
    line(label("block list, the first time"), first, QStringLiteral("ms"), 0, noBar);
    line(label("resident memory"), residentMegabytes(), QStringLiteral("MB"), 0, atMost(150));
    const double list = median(15, readList);
    line(label("block list") + QStringLiteral(", %1 doors").arg(doors), list, QStringLiteral("ms"),
         0, noBar);
    line(label("block list, processor"), medianOfProcessor(15, readList), QStringLiteral("ms"), 0,
         noBar);
    const double top = medianOfProcessor(5, [&] {
        (void)doorsAtTop(registry->db(), {block, {}, QDate(2026, 10, 31)}, 60, 1000);
    });
    line(label("its first screen, processor"), top, QStringLiteral("ms"), 0, atMost(50));
    const double figures = medianOfProcessor(3, [&] {
        (void)monthFigures(registry->db(), monthOf(QDate(2026, 10, 1)), block, QDate(2026, 10, 31));
    });
    line(label("month's figures, a block, processor"), figures, QStringLiteral("ms"), 0,
         atMost(150));
    const double town = medianOfProcessor(3, [&] {
        (void)monthFigures(registry->db(), monthOf(QDate(2026, 10, 1)), std::nullopt,
                           QDate(2026, 10, 31));
    });
    line(label("month's figures, the town, processor"), town, QStringLiteral("ms"), 0, atMost(600));
    const double steps = median(3, [&] {
        (void)reachedSteps(registry->db(), {{QDate(2026, 1, 1), QDate(2026, 10, 31)}}, std::nullopt,
                           QDate(2026, 10, 31));
    });
    line(label("steps on the path in the year"), steps, QStringLiteral("ms"), 0, atMost(120));
    const VisitStore store(*registry);
    std::vector<double> searches;
    for (const char16_t* word :
         {u"灭火器", u"居住证", u"充电", u"老板", u"房租", u"台风", u"没有的词", u"暑托班"}) {
        for (int i = 0; i < 5; ++i)
            searches.push_back(
                milliseconds([&] { (void)store.withWords(QString::fromUtf16(word), 50); }));
    }
    line(label("words of the notes, p95"), percentile(searches, 0.95), QStringLiteral("ms"), 0,
         atMost(50));
    line(label("resident memory after all this"), residentMegabytes(), QStringLiteral("MB"), 0,
         atMost(200));
}

} // namespace doorstep::bench
