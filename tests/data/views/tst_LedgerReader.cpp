// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/demo/Demo.h"
#include "data/records/lists/OpenRegister.h"
#include "data/records/places/Places.h"
#include "data/records/subjects/Subject.h"
#include "data/register/Register.h"
#include "data/views/ledgers/Ledger.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>

using namespace doorstep;

class tst_LedgerReader : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Register> m_register;

    [[nodiscard]] QList<QVariantList> rows(const LedgerFilter& filter,
                                           const LedgerExtent& extent) const
    {
        const Ledger& ledger = *findLedger(u"visits"_qs);
        LedgerReader reader(m_register->db(), ledger, filter, Masking::Unmasked, extent);
        QList<QVariantList> all;
        while (reader.next()) {
            QVariantList row{reader.id()};
            for (int i = 0; i < static_cast<int>(ledger.columns.size()); ++i)
                row << reader.value(i);
            all << row;
        }
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = m_folder.filePath(u"demo.doorstep"_qs);
        writeDemo(path, {40, 20, 900, 3, QDate(2026, 10, 31), 7});
        m_register = openRegister(path, Register::Access::Write, u"tester"_qs);
        // What is deleted must not be counted; a second card of one visit is still "given".
        Database& db = m_register->db();
        db.run(u"UPDATE need SET deleted_at = 1 WHERE id % 3 = 0"_qs);
        db.run(u"UPDATE card_delivery SET deleted_at = 1 WHERE id % 3 = 0"_qs);
        db.run(u"UPDATE card_delivery SET visit_id = (SELECT min(visit_id) FROM card_delivery) "
               "WHERE id % 5 = 0"_qs);
    }

    void gatheringGivesWhatEachRowIsAskedFor_data()
    {
        QTest::addColumn<LedgerFilter>("filter");
        QTest::newRow("everything") << LedgerFilter{};
        QTest::newRow("a period") << LedgerFilter{
            Period{QDate(2026, 8, 10), QDate(2026, 10, 31)}, {}, {}, QDate(2026, 11, 1)};
    }
    void gatheringGivesWhatEachRowIsAskedFor()
    {
        QFETCH(LedgerFilter, filter);
        const Ledger& ledger = *findLedger(u"visits"_qs);
        const LedgerExtent extent = extentOf(m_register->db(), ledger, filter);
        const QList<QVariantList> asked = rows(filter, {});
        const QList<QVariantList> gathered = rows(filter, extent);
        QVERIFY(asked.size() > 500); // fewer are not gathered
        QCOMPARE(extent.rows, asked.size());
        for (qsizetype i = 0; i < asked.size(); ++i)
            QCOMPARE(gathered.at(i), asked.at(i));
        for (const char16_t* key :
             {u"drives", u"visitors", u"roles", u"checks", u"services", u"card", u"need_count"}) {
            const int column = ledger.indexOf(QString::fromUtf16(key)) + 1;
            QVERIFY(std::any_of(asked.begin(), asked.end(),
                                [&](const QVariantList& row) { return !row.at(column).isNull(); }));
        }
    }

    void aStreetOrABlockLeavesOnlyItsOwn()
    {
        Database& db = m_register->db();
        const Ledger& ledger = *findLedger(u"visits"_qs);
        qint64 ofBlocks = 0;
        for (RowId block = 1; block <= 5; ++block) {
            const qint64 expected = db.one<qint64>(
                u"SELECT count(*) FROM visit WHERE deleted_at IS NULL AND block_id = ?"_qs, block);
            QCOMPARE(extentOf(db, ledger, {{}, block, {}}).rows, expected);
            QCOMPARE(rows({{}, block, {}}, {}).size(), expected);
            ofBlocks += expected;
        }
        QCOMPARE(ofBlocks, qint64(900));
        const auto street =
            db.one<RowId>(u"SELECT street_id FROM subject WHERE street_id IS NOT NULL LIMIT 1"_qs);
        const qint64 expected = db.one<qint64>(
            u"SELECT count(*) FROM visit v, subject s WHERE s.id = v.subject_id AND s.street_id = ?"_qs,
            street);
        QVERIFY(expected > 0);
        QCOMPARE(extentOf(db, ledger, {{}, {}, street}).rows, expected);
        QCOMPARE(rows({{}, {}, street}, {}).size(), expected);
    }

    void aLicenceThatBearsItsHoldersNameIsMaskedThere()
    {
        Subject shop;
        shop.name = u"晓明小吃"_qs;
        shop.block = BlockStore(*m_register).all().front().id;
        shop.shop.operatorName = u"欧阳晓明"_qs;
        shop.shop.registeredName = u"上海市长宁区欧阳晓明餐饮店"_qs;
        Change change(*m_register, u"Add"_qs);
        SubjectStore(*m_register).add(change, shop);
        change.commit();
        const Ledger& ledger = *findLedger(u"shops"_qs);
        const int column = ledger.indexOf(u"registered_name"_qs);
        for (const Masking masking : {Masking::Masked, Masking::Unmasked}) {
            LedgerReader reader(m_register->db(), ledger, {}, masking,
                                extentOf(m_register->db(), ledger, {}));
            QString seen;
            while (reader.next()) {
                if (reader.id() == shop.id)
                    seen = reader.value(column).toString();
            }
            QCOMPARE(seen.contains(u"晓明"), masking == Masking::Unmasked);
            QVERIFY(seen.startsWith(u"上海市长宁区欧"));
            QVERIFY(seen.endsWith(u"餐饮店"));
        }
    }
};

DOORSTEP_TEST(tst_LedgerReader);
#include "tst_LedgerReader.moc"
