// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/lists/OpenRegister.h"
#include "data/register/Journal.h"
#include "data/views/search/SubjectFinder.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using doorstep::test::TestRegister;

namespace {

using Load = SubjectFinder::Load;

// The text with 【】 around what is marked.
QString marked(QString text, QList<TextSpan> spans)
{
    std::sort(spans.begin(), spans.end(),
              [](const TextSpan& a, const TextSpan& b) { return a.from > b.from; });
    for (const TextSpan& span : spans) {
        text.insert(span.from + span.size, u'】');
        text.insert(span.from, u'【');
    }
    return text;
}

QStringList names(const QList<FoundSubject>& subjects)
{
    QStringList all;
    for (const FoundSubject& subject : subjects)
        all << subject.name;
    return all;
}

} // namespace

class tst_SubjectFinder : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRegister> m_test;

    [[nodiscard]] Register& registry() { return m_test->registry(); }

    Subject add(Subject subject)
    {
        subject.block = m_test->block().id;
        subject.street = m_test->street().id;
        Change change(registry(), u"Add"_qs);
        SubjectStore(registry()).add(change, subject);
        change.commit();
        return subject;
    }

    void edit(RowId id, const std::function<void(Subject&)>& how)
    {
        const SubjectStore store(registry());
        Subject subject = store.get(id);
        how(subject);
        Change change(registry(), u"Edit"_qs);
        store.save(change, subject);
        change.commit();
    }

    // A noodle shop with everything that can be typed of it, and a courier.
    void addTwo()
    {
        Subject shop;
        shop.name = u"老张记面馆"_qs;
        shop.lane = u"88"_qs;
        shop.number = u"3"_qs;
        shop.phone = u"021-62331234"_qs;
        shop.shop.registeredName = u"上海长兴餐饮管理有限公司"_qs;
        shop.shop.operatorName = u"单乐"_qs;
        shop.shop.operatorPhone = u"138 0013 8495"_qs;
        add(shop);
        Subject courier;
        courier.kind = SubjectKind::Worker;
        courier.name = u"仇俟"_qs;
        courier.phone = u"13917112345"_qs;
        add(courier);
        for (const QString& name : {u"𠮷野家"_qs, u"ＫＦＣ（長寧店）"_qs}) {
            Subject other;
            other.name = name;
            add(other);
        }
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_test = std::make_unique<TestRegister>(*m_folder);
    }
    void cleanup() { m_test.reset(); }

    void aRowShowsWhatWasTypedOfIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("row"); // name, door, phone, other name
        const QString name = u"老张记面馆"_qs;
        const QString door = u"福泉路88弄3号"_qs;
        const QString phone = u"021-62331234"_qs;
        const auto add = [](const char* title, const QString& typed, const QStringList& row) {
            QTest::newRow(title) << typed << row.join(u'|');
        };
        add("a piece of the name", u"张记"_qs, {u"老【张记】面馆"_qs, door, phone, {}});
        add("initials", u"zjm"_qs, {u"老【张记面】馆"_qs, door, phone, {}});
        add("in full", u"mianguan"_qs, {u"老张记【面馆】"_qs, door, phone, {}});
        add("registered name by the reading of chang", u"cxcy"_qs,
            {name, door, phone, u"上海【长兴餐饮】管理有限公司"_qs});
        add("registered name by the reading of zhang", u"zxcy"_qs,
            {name, door, phone, u"上海【长兴餐饮】管理有限公司"_qs});
        add("operator, Shan as a surname", u"shanle"_qs, {name, door, phone, u"【单乐】"_qs});
        add("the shop's phone", u"1234"_qs, {name, door, u"021-6233【1234】"_qs, {}});
        add("the operator's phone tail", u"8495"_qs, {name, door, u"138 0013 【8495】"_qs, {}});
        add("street and lane", u"福泉路88"_qs, {name, u"【福泉路88】弄3号"_qs, phone, {}});
        add("lane and number with a dash", u"88-3"_qs, {name, u"福泉路【88弄3】号"_qs, phone, {}});
        add("two words", u"mg 88弄"_qs, {u"老张记【面馆】"_qs, u"福泉路【88弄】3号"_qs, phone, {}});
        add("worker, a rare reading", u"qiu"_qs,
            {u"【仇】俟"_qs, u"福泉路"_qs, u"13917112345"_qs, {}});
        add("worker, phone tail", u"2345"_qs,
            {u"仇俟"_qs, u"福泉路"_qs, u"1391711【2345】"_qs, {}});
        add("beyond the BMP", u"jyj"_qs, {u"【𠮷野家】"_qs, u"福泉路"_qs, {}, {}});
        add("behind a character beyond the BMP", u"野"_qs,
            {u"𠮷【野】家"_qs, u"福泉路"_qs, {}, {}});
        add("full width", u"kfc"_qs, {u"【ＫＦＣ】（長寧店）"_qs, u"福泉路"_qs, {}, {}});
        add("traditional by pinyin, over a bracket", u"fccn"_qs,
            {u"Ｋ【ＦＣ（長寧】店）"_qs, u"福泉路"_qs, {}, {}});
    }
    void aRowShowsWhatWasTypedOfIt()
    {
        QFETCH(QString, typed);
        addTwo();
        const SubjectFinder finder(registry(), Load::Now);
        const QList<FoundSubject> found = finder.subjects(typed, 9);
        QVERIFY(!found.isEmpty());
        const FoundSubject& row = found.first();
        const QString shown =
            QStringList{marked(row.name, row.inName), marked(row.door, row.inDoor),
                        marked(row.phone, row.inPhone), marked(row.other, row.inOther)}
                .join(u'|');
        QTEST(shown, "row");
    }

    void ofLikeNamesTheActiveAndTheLastVisitedComeFirst()
    {
        m_test->withShop(u"好又来一"_qs).visited("2026-03-01");
        m_test->withShop(u"好又来二"_qs);
        m_test->withShop(u"好又来三"_qs).visited("2026-10-01");
        edit(m_test->subject().id, [](Subject& s) { s.status = SubjectStatus::Closed; });
        m_test->withShop(u"好又来四"_qs).visited("2026-05-01");
        const SubjectFinder finder(registry(), Load::Now);
        QCOMPARE(names(finder.subjects(u"hyl"_qs, 9)),
                 (QStringList{u"好又来四"_qs, u"好又来一"_qs, u"好又来二"_qs, u"好又来三"_qs}));
        QCOMPARE(finder.subjects(u"好又来三"_qs, 9).first().status, SubjectStatus::Closed);
        m_test->visited("2026-09-01"); // the fourth, again
        QCOMPARE(names(finder.subjects(u"hyl"_qs, 1)), QStringList{u"好又来四"_qs});
    }

    void everyKindOfChangeIsFollowed()
    {
        m_test->withShop(u"张记面馆"_qs, u"12"_qs);
        const RowId id = m_test->subject().id;
        const SubjectFinder finder(registry(), Load::Now);
        const auto finds = [&](const QString& text) {
            return names(finder.subjects(text, 9));
        };
        const auto undo = [&] {
            undoBatch(registry(), nextUndo(registry())->id);
        };

        edit(id, [](Subject& s) { s.name = u"李记水果"_qs; });
        QCOMPARE(finds(u"zjmg"_qs), QStringList());
        QCOMPARE(finds(u"ljsg"_qs), QStringList{u"李记水果"_qs});
        undo();
        QCOMPARE(finds(u"zjmg"_qs), QStringList{u"张记面馆"_qs});
        redoBatch(registry(), nextRedo(registry())->id);
        QCOMPARE(finds(u"ljsg"_qs), QStringList{u"李记水果"_qs});

        Street street = m_test->street();
        street.name = u"仙霞路"_qs;
        Change rename(registry(), u"Rename a street"_qs);
        StreetStore(registry()).save(rename, street);
        rename.commit();
        QCOMPARE(finds(u"福泉路12"_qs), QStringList());
        QCOMPARE(finds(u"xxl12"_qs), QStringList{u"李记水果"_qs});

        Change removal(registry(), u"Delete"_qs);
        SubjectStore(registry()).remove(removal, id);
        removal.commit();
        QCOMPARE(finds(u"ljsg"_qs), QStringList());
        undo();
        QCOMPARE(finds(u"ljsg"_qs), QStringList{u"李记水果"_qs});

        m_test->withShop(u"新开的店"_qs);
        QCOMPARE(finds(u"xkdd"_qs), QStringList{u"新开的店"_qs});
        undo();
        QCOMPARE(finds(u"xkdd"_qs), QStringList());
    }

    void anImportOfThousandsIsFollowedInSlices()
    {
        const SubjectFinder finder(registry(), Load::Now);
        Change change(registry(), u"Import"_qs, BatchKind::Import);
        for (int i = 0; i < 4000; ++i) {
            Subject shop;
            shop.name = u"批量%1号"_qs.arg(i);
            shop.block = m_test->block().id;
            SubjectStore(registry()).add(change, shop);
        }
        change.commit();
        QTRY_COMPARE(finder.size(), 4000);
        QCOMPARE(names(finder.subjects(u"批量3999号"_qs, 9)), QStringList{u"批量3999号"_qs});
    }

    void whatIsSavedWhileTheIndexIsBuiltIsFoundToo()
    {
        m_test->withShop(u"张记面馆"_qs);
        SubjectFinder finder(registry(), Load::Later);
        QSignalSpy ready(&finder, &SubjectFinder::ready);
        LoadedIndex built = buildFindIndex(registry().db());
        m_test->withShop(u"李记水果"_qs); // its news comes before the index is there
        QVERIFY(!finder.isReady());
        QCOMPARE(finder.subjects(u"面馆"_qs, 9).size(), 0);
        finder.take(std::move(built));
        QCOMPARE(ready.count(), 1);
        QCOMPARE(names(finder.subjects(u"面馆"_qs, 9)), QStringList{u"张记面馆"_qs});
        QCOMPARE(names(finder.subjects(u"ljsg"_qs, 9)), QStringList{u"李记水果"_qs});
    }

    void writtenWordsAreFoundMeanwhile_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("a piece of a name") << u"面馆"_qs << QStringList{u"张记面馆"_qs};
        QTest::newRow("two words") << u"李 水果"_qs << QStringList{u"李记水果"_qs};
        QTest::newRow("a phone's end") << u"5678"_qs << QStringList{u"李记水果"_qs};
        QTest::newRow("its middle") << u"1234"_qs << QStringList{};
        QTest::newRow("pinyin") << u"zjmg"_qs << QStringList{};
        QTest::newRow("a sign of SQL") << u"%"_qs << QStringList{};
        QTest::newRow("nothing") << u" "_qs << QStringList{};
    }
    void writtenWordsAreFoundMeanwhile()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, found);
        m_test->withShop(u"张记面馆"_qs).withShop(u"李记水果"_qs);
        edit(m_test->subject().id, [](Subject& subject) { subject.phone = u"13812345678"_qs; });
        m_test->withShop(u"删了的面馆"_qs);
        {
            Change change(registry(), u"Delete"_qs);
            SubjectStore(registry()).remove(change, m_test->subject().id);
            change.commit();
        }
        const SubjectFinder finder(registry(), Load::Later);
        QCOMPARE(names(finder.subjectsMeanwhile(typed, 9)), found);
    }

    void withoutAnIndexThereIsAReason()
    {
        SubjectFinder finder(registry(), Load::Later);
        QSignalSpy failed(&finder, &SubjectFinder::failed);
        finder.giveUp(u"The disk is gone."_qs);
        QCOMPARE(failed.value(0).value(0).toString(), u"The disk is gone."_qs);
        QVERIFY(!finder.isReady());
    }

    void pastVisitsAreFoundByTheirWords()
    {
        m_test->withShop(u"张记面馆"_qs);
        const QString before = QString(100, u'话');
        m_test->visited("2026-03-01", u"灭火器过期"_qs);
        m_test->visited("2026-04-01", before + u"，老板说灭火器要换，"_qs + before);
        m_test->visited("2026-05-01", u"门口积水"_qs);
        const SubjectFinder finder(registry(), Load::Now);
        const QList<FoundVisit> found = finder.visits(u"灭火器"_qs, 9);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.at(0).day, QDate(2026, 4, 1));
        QCOMPARE(found.at(0).subjectName, u"张记面馆"_qs);
        const QString excerpt = marked(found.at(0).excerpt.text, found.at(0).excerpt.places);
        QVERIFY2(excerpt.contains(u"老板说【灭火器】要换"), qPrintable(excerpt));
        QVERIFY(found.at(0).excerpt.text.size() < 70);
        QVERIFY(excerpt.startsWith(u'…') && excerpt.endsWith(u'…'));
        QCOMPARE(marked(found.at(1).excerpt.text, found.at(1).excerpt.places),
                 u"【灭火器】过期"_qs);
        QVERIFY(finder.visits(u"灭"_qs, 9).isEmpty());
        QVERIFY(finder.visits(u"（"_qs, 9).isEmpty());
    }

    void visitsStandWhereSubjectsLeaveRoom()
    {
        for (int i = 1; i <= 3; ++i)
            m_test->withShop(u"充电站%1"_qs.arg(i)).visited("2026-05-01", u"充电的人多"_qs);
        const SubjectFinder finder(registry(), Load::Now);
        const Found five = finder.find(u"充电"_qs, 5);
        QCOMPARE(five.subjects.size(), 3);
        QCOMPARE(five.visits.size(), 2);
        QCOMPARE(finder.find(u"充电"_qs, 2).subjects.size(), 2);
        QCOMPARE(finder.find(u"充电"_qs, 2).visits.size(), 0);
    }

    void theIndexOfARegisterThatCanOnlyBeReadIsBuiltOnAConnectionOfItsOwn()
    {
        m_test->withShop(u"张记面馆"_qs);
        const QString path = registry().path();
        m_test->close();
        const auto reading = openRegister(path, Register::Access::Read);
        SubjectFinder finder(*reading, Load::Later);
        finder.take(buildFindIndex(*reading->connector()()));
        QCOMPARE(names(finder.subjects(u"zjmg"_qs, 9)), QStringList{u"张记面馆"_qs});
    }
};

DOORSTEP_TEST(tst_SubjectFinder);
#include "tst_SubjectFinder.moc"
