// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/search/FindIndex.h"
#include "tests/support/Fixture.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using doorstep::test::fixtureRows;

namespace {

// A small street; a subject's id is its line, from 1.
FindIndex aStreet()
{
    const QList<FindEntry> subjects{
        {1,
         u"张记面馆"_qs,
         {u"上海张记餐饮有限公司"_qs, u"张长兴"_qs},
         {u"13800138495"_qs},
         u"福泉路88弄3号"_qs,
         0},
        {2,
         u"老张记面馆（长宁店）"_qs,
         {u"上海老张餐饮管理有限公司"_qs},
         {u"021-62331234转801"_qs},
         u"福泉路495弄3号"_qs,
         0},
        {3, u"面馆"_qs, {}, {}, u"福泉路1495号"_qs, 0},
        {4,
         u"福泉药房"_qs,
         {u"福泉路大药房"_qs},
         {u"+86 139 1711 2345"_qs},
         u"仙霞西路88弄3号楼501室"_qs,
         0},
        {5, u"ＫＦＣ（長寧店）"_qs, {u"肯德基"_qs}, {u"400-820-8823"_qs}, u"仙霞西路495-1号"_qs, 0},
        {6, u"单记干洗"_qs, {u"单乐"_qs}, {}, u"茅台路12号"_qs, 5},
        {7, u"仇记干洗"_qs, {u"仇俟"_qs}, {}, u"茅台路120号"_qs, 9},
        {8, u"𠮷野家"_qs, {u"𬘭绣"_qs}, {u"62332345"_qs}, u"茅台路495号"_qs, 0},
    };
    FindIndex index;
    for (const FindEntry& subject : subjects)
        index.put(subject);
    return index;
}

QList<qint64> ids(const QList<FindHit>& hits)
{
    QList<qint64> all;
    for (const FindHit& hit : hits)
        all.append(hit.id);
    return all;
}

using Ids = QList<qint64>;

} // namespace

class tst_FindIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBestComesFirst_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<Ids>("expected");
        const auto row = [](const char* name, const QString& query, const Ids& expected) {
            QTest::newRow(name) << query << expected;
        };
        row("whole name, then shorter names with it inside", u"面馆"_qs, {3, 1, 2});
        row("beginning before middle", u"张记"_qs, {1, 2});
        row("one character", u"药"_qs, {4});
        row("alike: the heavier first", u"记干洗"_qs, {7, 6});
        row("a name before a door", u"福泉"_qs, {4, 3, 1, 2});
        row("name written traditional, asked simplified", u"长宁"_qs, {5, 2});
        row("the other way round", u"長寧店"_qs, {5, 2});
        row("full width and capitals", u"kfc"_qs, {5});
        row("brackets do not matter", u"张记面馆长宁"_qs, {2});
        row("registered name", u"上海张记"_qs, {1});
        row("signboard", u"肯德基"_qs, {5});
        row("initials of a whole name before a piece", u"zjmg"_qs, {1, 2});
        row("initials from the middle", u"mg"_qs, {3, 1, 2});
        row("in full", u"mianguan"_qs, {3, 1, 2});
        row("mixed with characters", u"张jmian"_qs, {1, 2});
        row("operator, one reading", u"zcx"_qs, {1});
        row("operator, the other", u"zzx"_qs, {1});
        row("Shan as a surname", u"sjgx"_qs, {6});
        row("dan as a word", u"djgx"_qs, {6});
        row("a place by c or z", u"cnd"_qs, {5, 2});
        row("a place by z", u"znd"_qs, {5, 2});
        row("beyond the BMP, written", u"𠮷"_qs, {8});
        row("beyond the BMP, spelled", u"jyj"_qs, {8});
        row("end of a phone before doors", u"495"_qs, {1, 8, 5, 2, 3});
        row("end of two phones: shorter name first", u"2345"_qs, {8, 4});
        row("a phone's middle", u"0138"_qs, {1});
        row("a phone in full", u"13917112345"_qs, {4});
        row("a phone in full with its country", u"+8613917112345"_qs, {4});
        row("landline with dashes", u"021-6233"_qs, {2});
        row("an extension", u"801"_qs, {2});
        row("two digits are no phone", u"38"_qs, {});
        row("a number of a door before a part of one", u"12"_qs, {6, 7});
        row("street and number", u"福泉路495"_qs, {2});
        row("street and number by initials", u"fql495"_qs, {2});
        row("lane and number with a dash", u"495-3"_qs, {2});
        row("down to the room", u"88-3-501"_qs, {4});
        row("a dash is not any dash", u"88-3"_qs, {1, 4});
        row("several words all match", u"面馆 福泉路"_qs, {3, 1, 2});
        row("in any order and kind", u"fql mg 62331234"_qs, {2});
        row("a word that fails", u"面馆 茅台路"_qs, {});
        row("nothing", u"  "_qs, {});
        row("only punctuation", u"（）"_qs, {});
        row("a character never met", u"龘"_qs, {});
    }
    void theBestComesFirst()
    {
        QFETCH(QString, query);
        QTEST(ids(aStreet().find(query, 20)), "expected");
    }

    void aHitSaysWhereItWasFound_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<FindField>("field");
        QTest::newRow("name") << u"老张记"_qs << FindField::Name;
        QTest::newRow("other name") << u"老张餐饮"_qs << FindField::OtherName;
        QTest::newRow("phone") << u"31234"_qs << FindField::Phone;
        QTest::newRow("door") << u"福泉路495弄"_qs << FindField::Door;
    }
    void aHitSaysWhereItWasFound()
    {
        QFETCH(QString, query);
        QFETCH(FindField, field);
        const QList<FindHit> hits = aStreet().find(query, 5);
        QCOMPARE(ids(hits), Ids{2});
        QCOMPARE(hits.first().field, field);
    }

    void realNamesAreFoundByInitialsAndInFull()
    {
        FindIndex index;
        const QList<QStringList> rows = fixtureRows(u"search/pinyin_initials.tsv"_qs);
        QCOMPARE(rows.size(), 600);
        for (qint64 id = 0; id < rows.size(); ++id)
            index.put({id, rows[id][1], {}, {}, {}, 0});
        for (qint64 id = 0; id < rows.size(); ++id) {
            const QString full = QString(rows[id][3]).remove(u' ');
            for (const QString& query : {rows[id][2], full, rows[id][1]})
                QVERIFY2(ids(index.find(query, 600)).contains(id),
                         qPrintable(rows[id][1] + u' ' + query));
        }
    }

    void theLimitKeepsTheBest()
    {
        FindIndex index;
        for (int i = 1; i <= 500; ++i)
            index.put(
                {i, u"仙霞路小店"_qs + QString(i % 7, u'店'), {}, {}, u"仙霞路%1号"_qs.arg(i), i});
        index.put({900, u"霞飞路口"_qs, {}, {}, {}, 0});
        const QList<FindHit> all = index.find(u"霞"_qs, 1000);
        QCOMPARE(all.size(), 501);
        QCOMPARE(ids(index.find(u"霞"_qs, 10)), ids(all.mid(0, 10)));
        QCOMPARE(all.first().id, 900);
        QCOMPARE(all.at(1).id, 497); // of the shortest names (i divisible by 7) the heaviest
        QCOMPARE(ids(index.find(u"xl"_qs, 3)), ids(index.find(u"xl"_qs, 1000).mid(0, 3)));
        QVERIFY(index.find(u"霞"_qs, 0).isEmpty());
    }

    void aSavedSubjectIsFoundAnewAndNotAsItWas()
    {
        FindIndex index = aStreet();
        index.put({1, u"李记水果"_qs, {}, {u"62330000"_qs}, u"威宁路1号"_qs, 0});
        QCOMPARE(index.size(), 8);
        QCOMPARE(ids(index.find(u"张记"_qs, 5)), Ids{2});
        QCOMPARE(ids(index.find(u"ljsg"_qs, 5)), Ids{1});
        QCOMPARE(ids(index.find(u"138495"_qs, 5)), Ids{});
        index.remove(1);
        index.remove(12345);
        QCOMPARE(index.size(), 7);
        QCOMPARE(ids(index.find(u"李记"_qs, 5)), Ids{});
        QCOMPARE(ids(index.find(u"0000"_qs, 5)), Ids{});
        index = FindIndex();
        QCOMPARE(ids(index.find(u"面馆"_qs, 5)), Ids{});
    }

    void thousandsOfSavesNeitherLoseNorGrow()
    {
        FindIndex index;
        const auto save = [&](int id, int version) {
            index.put({id,
                       u"小店%1版%2"_qs.arg(id).arg(version),
                       {},
                       {QString::number(62000000 + id)},
                       u"仙霞路%1号"_qs.arg(id),
                       0});
        };
        for (int id = 1; id <= 2000; ++id)
            save(id, 0);
        const std::size_t before = index.memory();
        for (int version = 1; version <= 20; ++version) {
            for (int id = 1; id <= 2000; id += 2)
                save(id, version);
        }
        QVERIFY(index.memory() < before * 3);
        QCOMPARE(index.size(), 2000);
        QCOMPARE(index.find(u"xd"_qs, 5000).size(), 2000);
        QCOMPARE(index.find(u"版20"_qs, 5000).size(), 1000);
        QCOMPARE(ids(index.find(u"小店1234版0"_qs, 5)), Ids{1234});
        QCOMPARE(ids(index.find(u"62001235"_qs, 5)), Ids{1235});
    }
};

DOORSTEP_TEST(tst_FindIndex);
#include "tst_FindIndex.moc"
