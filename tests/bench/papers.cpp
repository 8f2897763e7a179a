// SPDX-License-Identifier: GPL-3.0-or-later
// What 10,000 photos in a register cost everything else: each figure beside the same one before
// they were there.
#include "data/records/lists/OpenRegister.h"
#include "data/records/papers/Paper.h"
#include "data/records/places/Places.h"
#include "data/records/subjects/Subject.h"
#include "data/records/visits/Visit.h"
#include "data/views/doors/BlockList.h"
#include "data/views/ledgers/LedgerQuery.h"
#include "data/views/profile/Timeline.h"
#include "data/views/reports/MonthFigures.h"
#include "tests/bench/Bench.h"

#include <QRandomGenerator>

namespace doorstep::bench {

namespace {

constexpr int photos = 10'000;
constexpr qsizetype photoBytes = 150'000; // of 1600 × 1200 points
constexpr qsizetype thumbnailBytes = 4'000;

QByteArray noise(qsizetype bytes, QRandomGenerator& random)
{
    QByteArray made(bytes, Qt::Uninitialized);
    for (char& byte : made)
        byte = static_cast<char>(random.bounded(256));
    return made;
}

struct Measured
{
    const char* what;
    std::function<void()> work;
};

std::vector<double> measure(const std::vector<Measured>& all)
{
    std::vector<double> medians;
    for (const Measured& each : all) {
        std::vector<double> times;
        for (int round = 0; round < 9; ++round)
            times.push_back(taken(each.work).processor);
        medians.push_back(percentile(times, 0.5));
    }
    return medians;
}

} // namespace

void photosInARegister(const QString& path)
{
    const auto registry = openRegister(path, Register::Access::Write, QStringLiteral("bench"),
                                       Register::Check::Later);
    const RowId block = BlockStore(*registry).all().first().id;
    const Subject subject = SubjectStore(*registry).get(1);
    const Period month = monthOf(QDate(2026, 10, 1));
    const QDate asOf(2026, 10, 31);
    const std::vector<Measured> all{
        {"block list",
         [&] {
             (void)blockList(registry->db(), {block, {}, asOf});
         }},
        {"month's figures",
         [&] {
             (void)monthFigures(registry->db(), month, block, asOf);
         }},
        {"timeline of a subject",
         [&] {
             (void)timelineOf(*registry, subject, 300);
         }},
        {"visits ledger, a month",
         [&] {
             const Ledger& ledger = *findLedger(QStringLiteral("visits"));
             LedgerReader reader(registry->db(), ledger, {month, block, {}, asOf},
                                 Masking::Unmasked);
             while (reader.next())
                 (void)reader.value(static_cast<int>(ledger.columns.size()) - 1);
         }},
        {"saving a visit", [&] {
             Visit visit = VisitStore(*registry).get(1);
             visit.id = 0;
             Change change(*registry, QStringLiteral("Visit"));
             VisitStore(*registry).add(change, visit);
             change.commit();
         }}};
    const std::vector<double> before = measure(all);
    QRandomGenerator random(1);
    const QByteArray thumbnail = noise(thumbnailBytes, random);
    QByteArray bytes = noise(photoBytes, random);
    const double adding = milliseconds([&] {
        for (int batch = 0; batch < photos / 100; ++batch) {
            Change change(*registry, QStringLiteral("Photos"));
            for (int i = 0; i < 100; ++i) {
                bytes.replace(0, 8, QByteArray::number(batch * 100 + i).rightJustified(8, '0'));
                PaperStore(*registry).attach(
                    change, {PaperOf::Visit, 1 + random.bounded(90'000)},
                    {QStringLiteral("IMG"),
                     PaperContent{bytes, QStringLiteral("image/jpeg"), 1600, 1200, thumbnail}});
            }
            change.commit();
        }
    });
    line(QStringLiteral("a photo is kept (150 kB)"), adding / photos, QStringLiteral("ms"), 0,
         noBar);
    const std::vector<double> after = measure(all);
    for (size_t i = 0; i < all.size(); ++i)
        line(QStringLiteral("%1 beside %2 photos, processor")
                 .arg(QLatin1String(all[i].what))
                 .arg(photos),
             after[i], QStringLiteral("ms"), before[i], times(1.05));
}

} // namespace doorstep::bench
