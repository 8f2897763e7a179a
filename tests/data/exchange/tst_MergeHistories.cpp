// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of one register that people went on with apart come to the same, whoever meets whom first
// and however often.
#include "tests/data/exchange/MergeDesk.h"
#include "tests/data/exchange/RandomHistory.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

class tst_MergeHistories : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString at(const QString& name) const { return m_folder->filePath(name); }

    void work(const QString& name, quint32 seed, int steps, UtcSeconds from)
    {
        const auto registry = opened(at(name), name);
        RandomHistory history(*registry, seed);
        history.work(steps, from);
        QVERIFY2(history.done() > steps / 2, qPrintable(QString::number(history.done())));
    }

    // The register of that name merged with these, one after the other, as another file.
    QString merged(const QString& name, const QStringList& others, const QString& as)
    {
        copied(at(name), at(as));
        for (const QString& other : others)
            mergeFiles(at(as), at(other));
        return as;
    }

    void compare(const QString& one, const QString& other)
    {
        const auto a = opened(at(one));
        const auto b = opened(at(other));
        DOORSTEP_SAME(contentsOf(a->db()), contentsOf(b->db()));
        const auto ledgersOfOne = ledgersOf(a->db());
        const auto ledgersOfOther = ledgersOf(b->db());
        for (auto ledger = ledgersOfOne.cbegin(); ledger != ledgersOfOne.cend(); ++ledger)
            DOORSTEP_SAME(*ledger, ledgersOfOther.value(ledger.key()));
        QCOMPARE(integrityProblem(a->db(), IntegrityDepth::Full), QString());
        QCOMPARE(openDifferences(a->db()).size(), openDifferences(b->db()).size());
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    // Whose rows came first is no order of them.
    void visitsOfOneMinuteStandAlike()
    {
        TestRegister(*m_folder, u"A"_qs).withShop(u"张记面馆"_qs, u"12"_qs);
        copied(at(u"A"_qs), at(u"B"_qs));
        for (const QString& name : {u"B"_qs, u"A"_qs}) {
            const auto registry = opened(at(name), name);
            Change change(*registry, u"Act"_qs);
            Subject shop;
            shop.name = name;
            shop.block = 1;
            SubjectStore(*registry).add(change, shop);
            for (const RowId subject : {shop.id, RowId(1)}) {
                Visit visit;
                visit.subject = subject;
                visit.block = 1;
                visit.at = atTime(QDate(2026, 11, 2), {9, 0});
                visit.said = name;
                VisitStore(*registry).add(change, visit);
            }
            change.commit();
        }
        merged(u"A"_qs, {u"B"_qs}, u"AB"_qs);
        merged(u"B"_qs, {u"A"_qs}, u"BA"_qs);
        QStringList written;
        for (const QString& name : {u"AB"_qs, u"BA"_qs}) {
            const QString target = at(name + u".csv"_qs);
            exportLedger(opened(at(name))->db(), *findLedger(u"visits"_qs), {}, Masking::Unmasked,
                         target);
            QFile file(target);
            QVERIFY(file.open(QIODevice::ReadOnly));
            written << QString::fromUtf8(file.readAll());
        }
        QCOMPARE(written.at(0), written.at(1));
    }

    void inAnyOrderAndRepeated_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<int>("slow"); // how far behind the third PC's clock is, in hours
        QTest::newRow("one") << quint32(1) << 0;
        QTest::newRow("two") << quint32(2) << 0;
        QTest::newRow("a clock that is slow") << quint32(3) << 7;
    }
    void inAnyOrderAndRepeated()
    {
        QFETCH(quint32, seed);
        QFETCH(int, slow);
        {
            TestRegister test(*m_folder, u"base"_qs);
            test.withShop(u"张记面馆"_qs, u"12"_qs).visited("2026-10-08", u"都好"_qs);
            test.withShop(u"李记药房"_qs, u"14"_qs).visited("2026-10-09");
        }
        const UtcSeconds begin = atTime(QDate(2026, 11, 2), {8, 0});
        const QStringList names{u"A"_qs, u"B"_qs, u"C"_qs};
        work(u"base"_qs, seed * 100, 60, begin - 86400);
        for (int i = 0; i < 3; ++i) {
            copied(at(u"base"_qs), at(names.at(i)));
            work(names.at(i), seed * 100 + 1 + static_cast<quint32>(i), 200,
                 begin + i * 1000 - (i == 2 ? slow * 3600 : 0));
        }
        // Pairs meet, and go on with what they know of each other.
        merged(u"A"_qs, {u"B"_qs}, u"AB"_qs);
        merged(u"B"_qs, {u"C"_qs}, u"BC"_qs);
        merged(u"C"_qs, {u"A"_qs}, u"CA"_qs);
        const UtcSeconds later = begin + 4 * 86400;
        work(u"AB"_qs, seed * 100 + 11, 60, later);
        work(u"BC"_qs, seed * 100 + 12, 60, later + 500);
        work(u"CA"_qs, seed * 100 + 13, 60, later - slow * 3600);

        const QString first = merged(u"AB"_qs, {u"BC"_qs, u"CA"_qs}, u"1"_qs);
        compare(first, merged(u"CA"_qs, {u"AB"_qs, u"BC"_qs}, u"2"_qs));
        compare(first,
                merged(u"BC"_qs, {u"CA"_qs, u"BC"_qs, u"AB"_qs, u"CA"_qs, u"C"_qs}, u"3"_qs));
        merged(u"BC"_qs, {u"CA"_qs}, u"BCCA"_qs);
        compare(first, merged(u"A"_qs, {u"BCCA"_qs, u"AB"_qs, u"BCCA"_qs}, u"4"_qs));
        // Nothing is new to those who know it all.
        QCOMPARE(mergeFiles(at(first), at(u"4"_qs)).batch, 0);
        QCOMPARE(mergeFiles(at(first), at(u"AB"_qs)).batch, 0);
    }
};

DOORSTEP_TEST(tst_MergeHistories);
#include "tst_MergeHistories.moc"
