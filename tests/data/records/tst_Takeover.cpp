// SPDX-License-Identifier: GPL-3.0-or-later
// A shop changes hands: two stories at one door, both found.
#include "data/base/Error.h"
#include "data/records/lists/OpenRegister.h"
#include "data/records/subjects/Takeover.h"
#include "data/register/Journal.h"
#include "data/views/profile/Duplicates.h"
#include "data/views/profile/Merge.h"
#include "data/views/profile/Timeline.h"
#include "tests/data/exchange/ImportLists.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

namespace {

const QDate theDay(2026, 10, 20);

} // namespace

class tst_Takeover : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRegister> m_test;

    Register& registry() { return m_test->registry(); }
    RowId taken(const NewHands& hands)
    {
        Change change(registry(), u"Hands"_qs);
        const RowId made = changeHands(change, m_test->subject().id, hands);
        change.commit();
        return made;
    }
    QStringList told(RowId subject) // of the change of hands, in its timeline
    {
        QStringList words;
        const Timeline timeline =
            timelineOf(registry(), SubjectStore(registry()).get(subject), 100);
        for (const TimelineEntry& entry : timeline.entries) {
            if (entry.kind == TimelineKind::Hands)
                words << entry.title + u' ' + entry.words;
        }
        return words;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_test = std::make_unique<TestRegister>(*m_folder);
        m_test->withShop(u"张记面馆"_qs, u"12"_qs).visited("2026-10-08", u"想转让"_qs);
    }

    void theOldStoryStaysAndTheNewOneBegins()
    {
        const RowId before = m_test->subject().id;
        const RowId made = taken({u"李记水果"_qs, u"李芳"_qs, u"138 0013 8000"_qs, theDay});
        const Subject old = SubjectStore(registry()).get(before);
        const Subject shop = SubjectStore(registry()).get(made);
        QCOMPARE(old.status, SubjectStatus::Closed);
        QCOMPARE(old.shop.closedOn, theDay);
        QCOMPARE(VisitStore(registry()).ofSubject(before).size(), 1);
        QCOMPARE(shop.name, u"李记水果"_qs);
        QCOMPARE(shop.number, u"12"_qs);
        QCOMPARE(shop.street, old.street);
        QCOMPARE(shop.shop.operatorPhone, u"13800138000"_qs);
        QCOMPARE(shop.shop.openedOn, theDay);
        QCOMPARE(VisitStore(registry()).ofSubject(made).size(), 0);
        QCOMPARE(told(before), QStringList{u"Taken over by 李记水果 · 李芳"_qs});
        QCOMPARE(told(made), QStringList{u"Took over from 张记面馆"_qs});

        undoBatch(registry(), nextUndo(registry())->id);
        QCOMPARE(SubjectStore(registry()).get(before).status, SubjectStatus::Active);
        QVERIFY(!SubjectStore(registry()).alive(made));
        QCOMPARE(told(before), QStringList());
    }

    void whatCantBeIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<bool>("closed");
        QTest::newRow("without a name") << u" "_qs << theDay << false;
        QTest::newRow("on a day to come") << u"李记水果"_qs << today().addDays(1) << false;
        QTest::newRow("on no day") << u"李记水果"_qs << QDate() << false;
        QTest::newRow("closed before") << u"李记水果"_qs << theDay << true;
    }
    void whatCantBeIsRefused()
    {
        QFETCH(QString, name);
        QFETCH(QDate, day);
        QFETCH(bool, closed);
        if (closed)
            taken({u"王记五金"_qs, {}, {}, theDay.addDays(-2)});
        const auto before = registry().db().one<int>(u"SELECT count(*) FROM subject"_qs);
        QVERIFY_EXCEPTION_THROWN(taken({name, {}, {}, day}), Error);
        QCOMPARE(registry().db().one<int>(u"SELECT count(*) FROM subject"_qs), before);
    }

    // The signboard often stays: neither is taken for the other's duplicate, and a list means the
    // one that is there.
    void oneNameAtOneDoorAreTwo()
    {
        const RowId before = m_test->subject().id;
        const RowId made = taken({u"张记面馆"_qs, u"李芳"_qs, {}, theDay});
        const SubjectStore store(registry());
        QVERIFY(likelySame(registry(), store.get(before), 5).isEmpty());
        QVERIFY(likelySame(registry(), store.get(made), 5).isEmpty());
        const QString list =
            listOf(*m_folder, {u"店名|地址|员工数"_qs, u"张记面馆|福泉路12号|6"_qs});
        const ImportPlan plan = planOf(registry(), list, ImportKind::Shops, m_test->block().id);
        QCOMPARE(writeImport(registry(), previewImport(registry(), plan)).counts.updated, 1);
        QCOMPARE(store.get(made).shop.staffCount, std::optional<int>(6));
        QCOMPARE(store.get(before).shop.staffCount, std::optional<int>());
    }

    void aListSaysFromWhomItWasTakenOver()
    {
        const QString list = listOf(*m_folder, {u"店名|地址|开业日期|原店名"_qs,
                                                u"李记水果|福泉路12号|2026-10-20|张记面馆"_qs,
                                                u"王记五金|福泉路14号|2026-10-20|没有这家"_qs});
        const ImportPlan plan = planOf(registry(), list, ImportKind::Shops, m_test->block().id);
        QCOMPARE(writeImport(registry(), previewImport(registry(), plan)).counts.added, 2);
        QCOMPARE(told(m_test->subject().id), QStringList{u"Taken over by 李记水果"_qs});
        QCOMPARE(SubjectStore(registry()).get(m_test->subject().id).shop.closedOn, theDay);
        QVERIFY(SubjectStore(registry()).get(m_test->subject().id + 2).note.contains(u"没有这家"));
    }

    void mergingTheTwoLeavesNoChangeOfHands()
    {
        const RowId before = m_test->subject().id;
        const RowId made = taken({u"张记面馆"_qs, u"李芳"_qs, {}, theDay});
        mergeSubjects(registry(), made, before, {});
        QCOMPARE(told(made), QStringList());
        QCOMPARE(VisitStore(registry()).ofSubject(made).size(), 1);
    }
};

DOORSTEP_TEST(tst_Takeover);
#include "tst_Takeover.moc"
