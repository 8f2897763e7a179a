// SPDX-License-Identifier: GPL-3.0-or-later
// Two secretaries began a register each and call their blocks the same: they stay two blocks.
#include "data/base/Error.h"
#include "data/views/reports/MonthFigures.h"
#include "tests/data/exchange/MergeDesk.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

class tst_BlocksOfOneName : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString at(const QString& name) const { return m_folder->filePath(name); }

    // Both side by side in A.
    std::unique_ptr<Register> together()
    {
        auto registry = opened(at(u"A"_qs));
        const IncomingPack pack(at(u"B"_qs), registry->db());
        mergePack(*registry, pack, Merging::ForGood, OtherTown::Take);
        return registry;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        TestRegister(*m_folder, u"A"_qs)
            .withShop(u"张记面馆"_qs, u"12"_qs)
            .visited("2026-10-08")
            .visited("2026-10-09");
        TestRegister(*m_folder, u"B"_qs).withShop(u"李记药房"_qs, u"14"_qs).visited("2026-10-10");
    }

    void theyAreNotBroughtTogetherUnasked()
    {
        const auto registry = opened(at(u"A"_qs));
        const QStringList before = contentsOf(registry->db());
        QString said;
        try {
            mergeFile(*registry, at(u"B"_qs));
        } catch (const Error& error) {
            said = error.message();
        }
        QVERIFY2(said.contains(u"“第四街区”"_qs) && said.contains(u"--other-town"_qs),
                 qPrintable(said));
        DOORSTEP_SAME(contentsOf(registry->db()), before);
    }

    // Once they are, what comes later comes without a question.
    void laterPacksAreTaken()
    {
        together().reset();
        {
            const auto other = opened(at(u"B"_qs));
            Change change(*other, u"Act"_qs);
            Subject shop;
            shop.name = u"王记水果"_qs;
            shop.block = 1;
            SubjectStore(*other).add(change, shop);
            change.commit();
        }
        QVERIFY(mergeFiles(at(u"A"_qs), at(u"B"_qs)).batch > 0);
    }

    void theyAreToldApart()
    {
        const auto registry = together();
        Database& db = registry->db();
        const Period month = *parseMonth(u"2026-10"_qs);
        const QList<Block> blocks = BlockStore(*registry).all();
        QCOMPARE(blocks.size(), 2);
        QStringList labels;
        for (const Block& block : blocks)
            labels << monthFigures(db, month, block.id).block;
        QCOMPARE(labels, (QStringList{u"第四街区（1）"_qs, u"第四街区（2）"_qs}));
        // Figures of the town by block, and the column that the workbook's formulas count.
        const MonthFigures town = monthFigures(db, month, {});
        for (int i = 0; i < 2; ++i) {
            const FigureRow* row = town.find(u"blocks."_qs + labels.at(i));
            QVERIFY(row);
            QCOMPARE(row->first.month.value_or(0), 2.0 - i);
            const QStringList lines = ledgersOf(db).value(u"visits"_qs);
            QCOMPARE(lines.filter(labels.at(i)).size(), 2 - i);
        }
        const BlockStore store(*registry);
        QCOMPARE(store.named(labels.at(1)).id, blocks.at(1).id);
        QVERIFY_EXCEPTION_THROWN((void)store.named(u"第四街区"_qs), Error);
    }
};

DOORSTEP_TEST(tst_BlocksOfOneName);
#include "tst_BlocksOfOneName.moc"
