// SPDX-License-Identifier: GPL-3.0-or-later
// What a pack holds, and five blocks that send theirs to the town.
#include "data/base/Error.h"
#include "data/base/FixedClock.h"
#include "data/demo/Demo.h"
#include "data/exchange/packs/Deliveries.h"
#include "data/records/needs/NeedFlow.h"
#include "data/register/Doubts.h"
#include "data/views/reports/MonthFigures.h"
#include "tests/data/exchange/MergeDesk.h"
#include "tests/data/exchange/RandomHistory.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

#include <QJsonDocument>
#include <algorithm>
#include <random>

using namespace doorstep;
using namespace doorstep::test;

namespace {

const Period june = *parseMonth(u"2026-06"_qs);

QStringList linesOf(const MonthFigures& figures)
{
    return QString::fromUtf8(QJsonDocument(figures.toJson()).toJson()).split(u'\n');
}

} // namespace

class tst_Pack : public QObject
{
    Q_OBJECT

    QTemporaryDir m_made;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FixedClock> m_clock;

    [[nodiscard]] QString at(const QString& name) const { return m_folder->filePath(name); }

    QString packed(const QString& from, const QList<RowId>& blocks, const QString& as)
    {
        const auto registry = opened(from);
        writePack(*registry, blocks, at(as));
        return at(as);
    }

    static QList<Block> blocksOf(Register& registry) { return BlockStore(registry).all(); }

private Q_SLOTS:
    void initTestCase()
    {
        DemoOptions options;
        options.shops = 120;
        options.workers = 60;
        options.visits = 900;
        options.months = 4;
        options.until = QDate(2026, 6, 7);
        writeDemo(m_made.filePath(u"town"_qs), options);
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<FixedClock>(atTime(QDate(2026, 6, 8), QTime(8, 0)));
        copied(m_made.filePath(u"town"_qs), at(u"town"_qs));
    }
    void cleanup() { m_clock.reset(); }

    void aPackOfAllHoldsAll()
    {
        const QString pack = packed(at(u"town"_qs), {}, u"all.pack"_qs);
        DOORSTEP_SAME(contentsOf(opened(pack)->db()), contentsOf(opened(at(u"town"_qs))->db()));
    }

    void aPackOfABlockReadsAsARegisterOfIt()
    {
        const auto town = opened(at(u"town"_qs));
        const Block block = blocksOf(*town).at(1);
        const PackAbout about = writePack(*town, {block.id}, at(u"block.pack"_qs));
        const auto pack =
            openRegister(at(u"block.pack"_qs), Register::Access::Read); // its opening rules
        Database& db = pack->db();
        QCOMPARE(integrityProblem(db, IntegrityDepth::Full), QString());
        QCOMPARE(doubtsOf(db), QStringList());
        QVERIFY(!about.whole && about.isPack());
        QCOMPARE(about.whose, u"新泾镇 "_qs + block.name);
        for (const char* table : {"visit", "need", "wish", "subject", "activity"})
            QCOMPARE(db.one<int>(
                         u"SELECT count(*) FROM %1 WHERE block_id = ?"_qs.arg(QLatin1String(table)),
                         block.id),
                     town->db().one<int>(
                         u"SELECT count(*) FROM %1 WHERE block_id = ?"_qs.arg(QLatin1String(table)),
                         block.id));
        QCOMPARE(db.one<int>(u"SELECT count(*) FROM visit WHERE block_id <> ?"_qs, block.id), 0);
        QCOMPARE(about.visits, db.one<qint64>(u"SELECT count(*) FROM visit"_qs));
        DOORSTEP_SAME(linesOf(monthFigures(db, june, block.id)),
                      linesOf(monthFigures(town->db(), june, block.id)));
        const QString journalOf = u"SELECT count(*) FROM journal j JOIN visit v ON v.id = j.row_id "
                                  "WHERE j.table_name = 'visit' AND v.block_id = ?"_qs;
        QCOMPARE(db.one<int>(journalOf, block.id), town->db().one<int>(journalOf, block.id));
        QCOMPARE(db.one<int>(u"SELECT count(*) FROM journal j WHERE table_name = 'visit' "
                             "AND row_id NOT IN (SELECT id FROM visit)"_qs),
                 0);
        QVERIFY(!VisitStore(*pack).withWords(u"生意"_qs, 9).isEmpty() ==
                (db.one<int>(u"SELECT count(*) FROM visit WHERE said LIKE '%生意%'"_qs) > 0));
        // Figures that triggers keep are those of the rows that came.
        QCOMPARE(db.one<int>(u"SELECT count(*) FROM subject_figures f WHERE visits <> "
                             "(SELECT count(*) FROM visit v WHERE v.subject_id = f.subject_id "
                             "AND v.deleted_at IS NULL)"_qs),
                 0);
    }

    void draftsStayAtHome()
    {
        {
            const auto town = opened(at(u"town"_qs));
            town->setSetting(u"draft/visit"_qs, u"张三说"_qs);
            town->setSetting(u"party/shown"_qs, u"yes"_qs);
        }
        const auto pack = opened(packed(at(u"town"_qs), {}, u"all.pack"_qs));
        QCOMPARE(pack->setting(u"draft/visit"_qs), QString());
        QCOMPARE(pack->setting(u"party/shown"_qs), u"yes"_qs);
    }

    // Five secretaries keep their blocks for a month and send a pack each week.
    void fiveBlocksGiveTheTown_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::newRow("one order") << quint32(1);
        QTest::newRow("another") << quint32(2);
    }
    void fiveBlocksGiveTheTown()
    {
        QFETCH(quint32, seed);
        QList<Block> blocks;
        {
            const auto town = opened(at(u"town"_qs));
            blocks = blocksOf(*town);
            for (const Block& block : std::as_const(blocks))
                writePack(*town, {block.id}, at(block.name));
        }
        QCOMPARE(blocks.size(), 5);
        QStringList delivered;
        for (int week = 0; week < 4; ++week) {
            for (int i = 0; i < 5; ++i) {
                const QString path = at(blocks.at(i).name);
                {
                    const auto registry = opened(path, blocks.at(i).name);
                    RandomHistory(*registry, seed * 100 + static_cast<quint32>(week * 5 + i))
                        .work(30, atTime(QDate(2026, 6, 8).addDays(7 * week), QTime(8, 0)));
                    m_clock->moveTo(atTime(QDate(2026, 6, 13).addDays(7 * week), QTime(8, 0)));
                    writePack(*registry, {}, at(u"%1-%2.pack"_qs.arg(week).arg(i)));
                }
                delivered << at(u"%1-%2.pack"_qs.arg(week).arg(i));
            }
        }
        m_clock->moveTo(atTime(QDate(2026, 7, 2), QTime(8, 0)));
        std::mt19937 order(seed);
        std::shuffle(delivered.begin(), delivered.end(), order); // some come late
        delivered << delivered.at(3);                            // one twice
        const auto town = opened(at(u"town"_qs));
        for (const QString& pack : std::as_const(delivered))
            mergeFile(*town, pack);

        // Counted in the five files, each time the block's own rows.
        const auto sumOver = [&](const QString& sql) {
            qint64 sum = 0;
            for (const Block& block : std::as_const(blocks)) {
                const auto own = opened(at(block.name));
                sum += own->db().one<qint64>(sql, BlockStore(*own).named(block.name).id);
            }
            return sum;
        };
        const QString inJune = u" BETWEEN '2026-06-01' AND '2026-06-30'"_qs;
        const QString ofBlock = u" AND block_id = ?"_qs;
        const QString visits = u"SELECT count(*) FROM visit WHERE deleted_at IS NULL AND "
                               "date(at + 28800, 'unixepoch')"_qs +
                               inJune;
        const QString closed =
            u"SELECT count(*) FROM need WHERE deleted_at IS NULL AND closed_on"_qs + inJune;
        const MonthFigures figures = monthFigures(town->db(), june, std::nullopt);
        QVERIFY(sumOver(visits + ofBlock) > 50);
        QCOMPARE(figures.find(u"visits.total"_qs)->first.month.value_or(-1),
                 double(sumOver(visits + ofBlock)));
        for (const QString& sql :
             {visits, closed, u"SELECT count(*) FROM subject WHERE deleted_at IS NULL"_qs,
              u"SELECT count(*) FROM need WHERE deleted_at IS NULL"_qs,
              u"SELECT count(*) FROM visit_drive d JOIN visit v ON v.id = d.visit_id WHERE 1"_qs,
              u"SELECT count(*) FROM need_step s JOIN need n ON n.id = s.need_id WHERE 1"_qs,
              u"SELECT count(*) FROM wish WHERE number IS NOT NULL"_qs,
              u"SELECT sum(visits) FROM subject_figures f JOIN subject s ON s.id = f.subject_id "
              "WHERE 1"_qs})
            QCOMPARE(town->db().one<qint64>(sql), sumOver(sql + ofBlock));
        for (const Block& block : std::as_const(blocks)) {
            const auto own = opened(at(block.name));
            const MonthFigures whole =
                monthFigures(town->db(), june, BlockStore(*town).named(block.name).id);
            const MonthFigures part =
                monthFigures(own->db(), june, BlockStore(*own).named(block.name).id);
            for (const FigureSection& section : part.sections) {
                for (const FigureRow& row : section.rows) {
                    const FigureRow* const other = whole.find(row.key);
                    QVERIFY2(other, qPrintable(row.key));
                    QVERIFY2(other->first.month == row.first.month &&
                                 other->first.year == row.first.year,
                             qPrintable(block.name + row.key));
                }
            }
        }
        QVERIFY(openDifferences(town->db()).isEmpty());
    }

    // A secretary sends each week what the town has not acknowledged: the same comes of it as of
    // whole packs, and the packs are small.
    void whatWasAcknowledgedIsLeftOut_data()
    {
        QTest::addColumn<bool>("byBlock");
        QTest::addColumn<bool>("byReceipt");
        QTest::addColumn<quint32>("seed");
        QTest::newRow("a register, by a receipt") << false << true << quint32(1);
        QTest::newRow("a register, by the town's own pack") << false << false << quint32(2);
        QTest::newRow("a block of several") << true << true << quint32(3);
        QTest::newRow("a block of several, otherwise") << true << true << quint32(4);
    }
    void whatWasAcknowledgedIsLeftOut()
    {
        QFETCH(bool, byBlock);
        QFETCH(bool, byReceipt);
        QFETCH(quint32, seed);
        const QString office = copied(at(u"town"_qs), at(u"office"_qs));
        QList<RowId> blocks;
        if (byBlock)
            blocks << blocksOf(*opened(office)).at(1).id;
        const QString whole = copied(at(u"town"_qs), at(u"whole"_qs)); // gets whole packs
        for (int week = 0; week < 5; ++week) {
            const QDate monday = QDate(2026, 6, 8).addDays(7 * week);
            {
                const auto registry = opened(office, u"书记"_qs);
                RandomHistory(*registry, seed * 10 + quint32(week))
                    .work(40, atTime(monday, QTime(8, 0)));
                m_clock->moveTo(atTime(monday.addDays(5), QTime(8, 0)));
                const PackAbout about =
                    writePack(*registry, blocks, at(u"news.pack"_qs), {}, {u"镇里"_qs, false});
                QCOMPARE(about.isSinceLast(), week > 0);
                writePack(*registry, blocks, at(u"whole.pack"_qs));
                if (week > 0)
                    QVERIFY(double(QFileInfo(at(u"news.pack"_qs)).size()) <
                            double(QFileInfo(at(u"whole.pack"_qs)).size()) * (byBlock ? 1 : 0.75));
                if (week > 0 && !byBlock) {
                    // Nothing of the journal that was acknowledged.
                    Database news(at(u"news.pack"_qs), Database::Access::Immutable);
                    Database& db = registry->db();
                    QCOMPARE(news.one<qint64>(u"SELECT count(*) FROM journal"_qs),
                             db.one<qint64>(u"SELECT count(*) FROM journal WHERE id > (SELECT "
                                            "max(newest_entry) FROM pack_sent "
                                            "WHERE acknowledged_at IS NOT NULL)"_qs));
                }
            }
            {
                // The town writes, too, in the same rows now and then.
                const auto town = opened(at(u"town"_qs), u"镇"_qs);
                const auto other = opened(whole, u"镇"_qs);
                if (!byBlock) {
                    for (Register* each : {town.get(), other.get()}) {
                        Change change(*each, u"edit"_qs);
                        const RowId subject =
                            each->db().one<RowId>(u"SELECT id FROM subject ORDER BY uid "
                                                  "LIMIT 1 OFFSET ?"_qs,
                                                  week);
                        const auto before = each->db().one<QString>(
                            u"SELECT note FROM subject WHERE id = ?"_qs, subject);
                        change.update("subject", subject,
                                      {{u"note"_qs, before, u"镇里记%1"_qs.arg(week)}});
                        (void)change.batch();
                        each->db().run(u"UPDATE journal_batch SET uid = ? WHERE id = ?"_qs,
                                       QByteArray(15, 'w') + char('0' + week), change.batch());
                        change.commit();
                    }
                }
                mergeFile(*town, at(u"news.pack"_qs));
                mergeFile(*other, at(u"whole.pack"_qs));
                DOORSTEP_SAME(contentsOf(town->db()), contentsOf(other->db()));
                if (byReceipt)
                    writeReceipt(*town, at(u"a.receipt"_qs));
                else
                    writePack(*town, {}, at(u"back.pack"_qs));
            }
            const auto registry = opened(office, u"书记"_qs);
            if (byReceipt)
                QCOMPARE(takeReceipt(*registry, at(u"a.receipt"_qs)).packs, week + 1);
            else
                mergeFile(*registry, at(u"back.pack"_qs));
        }
    }

    // What lies between was not received: that is said, and nothing is taken.
    void aGapIsSaid_data()
    {
        QTest::addColumn<QString>("town"); // that gets the second pack
        QTest::newRow("a town that has nothing of it") << u"none"_qs;
        QTest::newRow("one that was restored from before") << u"before"_qs;
        QTest::newRow("one that has its rows by another way, not all") << u"other"_qs;
    }
    void aGapIsSaid()
    {
        QFETCH(QString, town);
        const QString office = copied(at(u"town"_qs), at(u"office"_qs));
        const auto sent = [&](const QString& name, quint32 seed, bool whole = false) {
            const auto registry = opened(office, u"书记"_qs);
            RandomHistory(*registry, seed).work(30, registry->clock() + seed * 100);
            writePack(*registry, {}, at(name), {}, {u"镇里"_qs, whole});
        };
        copied(at(u"town"_qs), at(u"none"_qs));
        copied(at(u"town"_qs), at(u"before"_qs));
        copied(at(u"town"_qs), at(u"other"_qs));
        sent(u"1.pack"_qs, 1);
        {
            // A copy of the office's register, merged as it is, is no pack that was acknowledged.
            copied(office, at(u"copy"_qs));
            mergeFiles(at(u"other"_qs), at(u"copy"_qs));
        }
        sent(u"2.pack"_qs, 2); // whole, as nothing was acknowledged
        mergeFiles(at(u"town"_qs), at(u"1.pack"_qs));
        mergeFiles(at(u"town"_qs), at(u"2.pack"_qs));
        writeReceipt(*opened(at(u"town"_qs)), at(u"a.receipt"_qs));
        takeReceipt(*opened(office), at(u"a.receipt"_qs));
        sent(u"3.pack"_qs, 3);
        const auto behind = opened(at(town));
        const QStringList before = contentsOf(behind->db());
        try {
            mergeFile(*behind, at(u"3.pack"_qs));
            QFAIL("it was taken");
        } catch (const Error& error) {
            QVERIFY2(error.message().contains(u"whole pack"), qPrintable(error.message()));
            QVERIFY(error.message().contains(u"3.pack") && error.message().contains(u"书记"));
        }
        DOORSTEP_SAME(contentsOf(behind->db()), before);
        // A whole one mends it, and what follows that is taken.
        sent(u"4.pack"_qs, 4, true);
        mergeFile(*behind, at(u"4.pack"_qs));
        writeReceipt(*behind, at(u"b.receipt"_qs));
        const Acknowledgement taken = takeReceipt(*opened(office), at(u"b.receipt"_qs));
        QVERIFY(taken.packs == 1 && taken.missing == 2); // it has not what it had
        // What waited brings nothing any more, so nothing is missing for it.
        QCOMPARE(mergeFile(*behind, at(u"3.pack"_qs)).entries, 0);
        sent(u"5.pack"_qs, 5);
        QVERIFY(mergeFile(*behind, at(u"5.pack"_qs)).from.isSinceLast());
        DOORSTEP_SAME(contentsOf(behind->db()), contentsOf(opened(office)->db()));
    }

    void aPackOfNewsIsNoRegisterToPackFrom()
    {
        const auto town = opened(at(u"town"_qs));
        writePack(*town, {}, at(u"1.pack"_qs), {}, {u"区"_qs, false});
        town->db().run(u"UPDATE pack_sent SET acknowledged_at = made_at"_qs);
        RandomHistory(*town, 3).work(10, town->clock());
        writePack(*town, {}, at(u"2.pack"_qs), {}, {u"区"_qs, false});
        // It opens as a register does, and holds what was written.
        const auto pack = openRegister(at(u"2.pack"_qs), Register::Access::Read);
        QCOMPARE(integrityProblem(pack->db(), IntegrityDepth::Full), QString());
        QCOMPARE(doubtsOf(pack->db()), QStringList());
        QVERIFY_EXCEPTION_THROWN(writePack(*pack, {}, at(u"3.pack"_qs)), Error);
    }

    void aReceiptOfOthersIsRefused()
    {
        const QString office = copied(at(u"town"_qs), at(u"office"_qs));
        const auto town = opened(at(u"town"_qs));
        QVERIFY_EXCEPTION_THROWN(writeReceipt(*town, at(u"none.receipt"_qs)), Error);
        writePack(*opened(office), {}, at(u"1.pack"_qs)); // to nobody in particular
        mergeFile(*town, at(u"1.pack"_qs));
        writeReceipt(*town, at(u"a.receipt"_qs));
        QVERIFY(isReceipt(at(u"a.receipt"_qs)) && !isReceipt(at(u"1.pack"_qs)));
        const auto registry = opened(office);
        QVERIFY_EXCEPTION_THROWN(takeReceipt(*registry, at(u"a.receipt"_qs)), Error);
        // What came is told, and what it brought.
        const QList<Delivery> came = deliveries(town->db(), june);
        QCOMPARE(came.size(), 1);
        QCOMPARE(came.constFirst().blocks.size(), 5);
        QVERIFY(came.constFirst().batch == 0); // nothing in it was new
    }

    void aPackThatWasCutOrChangedIsRefused()
    {
        const QString pack = packed(at(u"town"_qs), {}, u"all.pack"_qs);
        QFile file(pack);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        file.close();
        copied(m_made.filePath(u"town"_qs), at(u"into"_qs));
        const auto registry = opened(at(u"into"_qs));
        const QStringList before = contentsOf(registry->db());
        const auto spoiled = [&](const QByteArray& bytes) {
            QFile written(at(u"spoiled.pack"_qs));
            if (!written.open(QIODevice::WriteOnly) || written.write(bytes) != bytes.size())
                return false;
            written.close();
            try {
                mergeFile(*registry, written.fileName());
                return false;
            } catch (const Error& error) {
                return error.message().contains(u"spoiled.pack"_qs);
            }
        };
        for (const int part : {1, 2, 3})
            QVERIFY(spoiled(whole.left(whole.size() * part / 4)));
        // A bit where something stands: where nothing does, the file is filled with zeros.
        std::mt19937 random(5);
        for (int i = 0; i < 12; ++i) {
            QByteArray bytes = whole;
            qsizetype at = 0;
            while (at < 100 || bytes.at(at) == 0) // behind the file's header
                at = static_cast<qsizetype>(random()) % bytes.size();
            bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << (random() % 8)));
            QVERIFY2(spoiled(bytes), qPrintable(QString::number(at)));
            DOORSTEP_SAME(contentsOf(registry->db()), before);
        }
        // A value that is as good as another.
        {
            Database changed(pack, Database::Access::ReadWrite);
            changed.run(u"UPDATE visit SET minutes = 77 WHERE id = 5"_qs);
        }
        QVERIFY_EXCEPTION_THROWN(mergeFile(*registry, pack), Error);
        DOORSTEP_SAME(contentsOf(registry->db()), before);
    }

    // A deputy took the pack and went on with it as a register.
    void aPackThatSomebodyWroteIntoIsARegister()
    {
        const QString pack = packed(at(u"town"_qs), {}, u"all.pack"_qs);
        {
            const auto deputy = opened(pack, u"代班"_qs);
            RandomHistory(*deputy, 9).work(30, atTime(QDate(2026, 6, 8), QTime(9, 0)));
        }
        m_clock = std::make_unique<FixedClock>(atTime(QDate(2026, 6, 15), QTime(8, 0)));
        const auto town = opened(at(u"town"_qs));
        QVERIFY(mergeFile(*town, pack).batch > 0);
        DOORSTEP_SAME(contentsOf(town->db()), contentsOf(opened(pack)->db()));
    }
};

DOORSTEP_TEST(tst_Pack);
#include "tst_Pack.moc"
