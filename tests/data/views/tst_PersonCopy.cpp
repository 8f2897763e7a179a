// SPDX-License-Identifier: GPL-3.0-or-later
// What a person is given of the register is about that person: others in it are masked.
#include "data/records/activities/Activity.h"
#include "data/records/party/PartyMember.h"
#include "data/records/wishes/Wish.h"
#include "data/views/rights/PersonCopy.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

#include <QFile>

using namespace doorstep;
using namespace doorstep::test;

class tst_PersonCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void othersAreMaskedAndTheirOwnIsWhole_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("told");
        QTest::newRow("somebody else's name") << u"与诸葛平合租"_qs << u"与诸葛*合租"_qs;
        QTest::newRow("somebody else's phone") << u"室友15812345672"_qs << u"室友158****5672"_qs;
        QTest::newRow("whoever keeps a shop")
            << u"欧阳春晓说，司马青禾占道"_qs << u"欧阳**说，司马青禾占道"_qs;
        QTest::newRow("one's own name and phone")
            << u"司马青禾的电话15812345671"_qs << u"司马青禾的电话15812345671"_qs;
        QTest::newRow("both run together")
            << u"诸葛平、司马青禾15812345671"_qs << u"诸葛*、司马青禾15812345671"_qs;
    }
    void othersAreMaskedAndTheirOwnIsWhole()
    {
        QFETCH(QString, said);
        QFETCH(QString, told);
        const QTemporaryDir folder;
        TestRegister test(folder);
        test.withShop(u"茶酒坊"_qs, u"7"_qs);
        Register& file = test.registry();
        const SubjectStore subjects(file);
        RowId person = 0;
        {
            Change change(file, u"Fill in"_qs);
            Subject shop = subjects.get(1);
            shop.shop.operatorName = u"欧阳春晓"_qs;
            shop.phone = u"13761234567"_qs;
            shop.room = u"102室业主诸葛平15812345672"_qs;
            shop.note = u"店员马晓峰，欧阳春晓"_qs;
            subjects.save(change, shop);
            for (const auto& [name, phone] : {std::pair(u"司马青禾"_qs, u"15812345671"_qs),
                                              std::pair(u"诸葛平"_qs, u"15812345672"_qs),
                                              std::pair(u"陈小明"_qs, u"15812345673"_qs)}) {
                Subject worker;
                worker.kind = SubjectKind::Worker;
                worker.name = name;
                worker.phone = phone;
                worker.block = shop.block;
                worker.note = said;
                (void)subjects.add(change, worker);
                person = person == 0 ? worker.id : person;
            }
            for (const auto& [name, phone] : {std::pair(u"司马青禾"_qs, u"15812345671"_qs),
                                              std::pair(u"马晓峰"_qs, u"15812345679"_qs)}) {
                PartyMember member;
                member.subject = shop.id;
                member.name = name;
                member.phone = phone;
                member.note = u"登记在店"_qs + name;
                (void)PartyMemberStore(file).add(change, member);
            }
            change.commit();
        }
        const auto pageOf = [&](RowId subject) {
            const QString target = folder.filePath(u"copy.html"_qs);
            writePersonCopy(file, subject, target);
            QFile written(target);
            return written.open(QIODevice::ReadOnly) ? QString::fromUtf8(written.readAll())
                                                     : QString();
        };
        const QString page = pageOf(person);
        QVERIFY2(page.contains(u'>' + told + u'<'), qPrintable(page));
        QVERIFY2(page.contains(u"登记在店司马青禾"), qPrintable(page));
        for (const char16_t* other : {u"诸葛平", u"欧阳春晓", u"马晓峰", u"陈小明", u"15812345672",
                                      u"15812345673", u"15812345679", u"13761234567"})
            QVERIFY2(!page.contains(QString::fromUtf16(other)), qPrintable(page));
        // The staff of a shop are others to whoever keeps it.
        const QString ofShop = pageOf(1);
        QVERIFY2(ofShop.contains(u"店员马**，欧阳春晓"), qPrintable(ofShop));
        QVERIFY2(!ofShop.contains(u"马晓峰"), qPrintable(ofShop));
        // Nor is whoever is written into its door told of, the heading and the title least of all.
        QVERIFY2(ofShop.contains(u"业主诸葛*158****5672</h1>"), qPrintable(ofShop));
        QVERIFY2(!ofShop.contains(u"诸葛平") && !ofShop.contains(u"15812345672"),
                 qPrintable(ofShop));
    }

    // In their own rows all that nobody else is known by is theirs.
    void theirOwnWordsAreWhole_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("told");
        const auto whole = [](const char* name, const QString& said) {
            QTest::newRow(name) << said << said;
        };
        whole("a title", u"夏侯师傅要充电"_qs);
        whole("the given name", u"雪梅人好"_qs);
        whole("a sister", u"夏侯姐"_qs);
        whole("an account", u"微信xuemei_88"_qs);
        whole("the phone at home", u"老家电话0558-1234567"_qs);
        whole("the door", u"住福泉路33弄5号602室"_qs);
        whole("a new number", u"新号码13900001111，房东不在"_qs);
        whole("a number to call", u"请打13900001111"_qs);
        whole("a number alone", u"13900001111"_qs);
        QTest::newRow("whoever lets the room")
            << u"房东电话13900001111"_qs << u"房东电话139****1111"_qs;
        QTest::newRow("whom to call")
            << u"紧急联系人王秀英，13900001111"_qs << u"紧急联系人王秀英，139****1111"_qs;
        QTest::newRow("a name") << u"找王秀英13900001111"_qs << u"找王秀英139****1111"_qs;
        QTest::newRow("said behind it")
            << u"13900001111（他弟弟）"_qs << u"139****1111（他弟弟）"_qs;
        QTest::newRow("somebody else's door")
            << u"常去福泉路88弄7号301室"_qs << u"常去福泉路****"_qs;
        QTest::newRow("somebody else of that given name") << u"王雪梅来过"_qs << u"王**来过"_qs;
        QTest::newRow("somebody else's landline") << u"找0558-7654321"_qs << u"找0558-765****"_qs;
    }
    void theirOwnWordsAreWhole()
    {
        QFETCH(QString, said);
        QFETCH(QString, told);
        const QTemporaryDir folder;
        TestRegister test(folder);
        Register& file = test.registry();
        Change change(file, u"Fill in"_qs);
        Subject worker;
        worker.kind = SubjectKind::Worker;
        worker.name = u"夏侯雪梅"_qs;
        worker.block = test.block().id;
        worker.street = test.street().id;
        worker.lane = u"33"_qs;
        worker.number = u"5"_qs;
        worker.room = u"602"_qs;
        worker.note = said;
        (void)SubjectStore(file).add(change, worker);
        Subject other;
        other.kind = SubjectKind::Worker;
        other.name = u"王雪梅"_qs;
        other.phone = u"0558-7654321"_qs;
        other.block = test.block().id;
        other.street = test.street().id;
        other.lane = u"88"_qs;
        other.number = u"7"_qs;
        other.room = u"301"_qs;
        (void)SubjectStore(file).add(change, other);
        change.commit();
        const QString target = folder.filePath(u"copy.html"_qs);
        writePersonCopy(file, worker.id, target);
        QFile written(target);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QString page = QString::fromUtf8(written.readAll());
        QVERIFY2(page.contains(u'>' + told + u'<'), qPrintable(page));
    }

    // A grid, a team, a service called after somebody else; who of the office came is no secret.
    void whatIsCalledAfterOthersIsMasked()
    {
        const QTemporaryDir folder;
        TestRegister test(folder);
        test.withShop(u"茶酒坊"_qs, u"7"_qs).visited("2026-10-08");
        Register& file = test.registry();
        {
            Change change(file, u"Fill in"_qs);
            Subject shop = SubjectStore(file).get(1);
            shop.shop.operatorName = u"欧阳春晓"_qs;
            SubjectStore(file).save(change, shop);
            Subject other;
            other.kind = SubjectKind::Worker;
            other.name = u"诸葛平"_qs;
            other.block = shop.block;
            (void)SubjectStore(file).add(change, other);
            change.commit();
        }
        for (const char16_t* row :
             {u"INSERT INTO grid (uid, created_at, created_by, block_id, name) SELECT "
              "randomblob(16), 1, 'x', id, '诸葛平微网格' FROM block",
              u"UPDATE subject SET grid_id = 1 WHERE id = 1",
              u"INSERT INTO visiting_team (uid, created_at, created_by, name) VALUES "
              "(randomblob(16), 1, 'x', '诸葛平服务团')",
              u"UPDATE visit SET team_id = 1",
              u"UPDATE service_item SET name = '诸葛平热线' WHERE id = "
              "(SELECT min(id) FROM service_item)",
              u"INSERT INTO visit_service SELECT 1, min(id) FROM service_item",
              u"INSERT INTO visitor (uid, created_at, created_by, name) VALUES (randomblob(16), 1, "
              "'x', '陆文静')",
              u"INSERT INTO visit_visitor (visit_id, visitor_id) SELECT 1, max(id) FROM visitor"})
            file.db().run(QString::fromUtf16(row));
        const QString target = folder.filePath(u"copy.html"_qs);
        writePersonCopy(file, 1, target);
        QFile written(target);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QString page = QString::fromUtf8(written.readAll());
        for (const char16_t* told :
             {u"诸葛*微网格", u"诸葛*服务团", u"诸葛*热线", u"陆文静", u"欧阳春晓"})
            QVERIFY2(page.contains(QString::fromUtf16(told)), qPrintable(page));
        QVERIFY2(!page.contains(u"诸葛平"), qPrintable(page));
    }

    // What erasing finds in what is kept of others is told, too, the others masked.
    void whatIsToldBesideOthersIsThere()
    {
        const QTemporaryDir folder;
        TestRegister test(folder);
        test.withShop(u"茶酒坊"_qs, u"7"_qs);
        Register& file = test.registry();
        RowId person = 0;
        {
            Change change(file, u"Fill in"_qs);
            Subject shop = SubjectStore(file).get(1);
            shop.shop.operatorName = u"欧阳春晓"_qs;
            shop.note = u"司马青禾来帮欧阳春晓"_qs;
            SubjectStore(file).save(change, shop);
            Subject worker;
            worker.kind = SubjectKind::Worker;
            worker.name = u"司马青禾"_qs;
            worker.phone = u"15812345671"_qs;
            worker.block = shop.block;
            person = SubjectStore(file).add(change, worker);
            Wish wish;
            wish.subject = shop.id;
            wish.block = shop.block;
            wish.text = u"想要一台旧冰柜"_qs;
            wish.claimedBy = u"司马青禾"_qs;
            wish.collectedOn = QDate(2026, 10, 1);
            (void)WishStore(file).add(change, wish);
            Activity activity;
            activity.block = shop.block;
            activity.name = u"司马青禾与欧阳春晓的茶会"_qs;
            activity.heldOn = QDate(2026, 10, 2);
            (void)ActivityStore(file).add(change, activity);
            change.commit();
        }
        const QString target = folder.filePath(u"copy.html"_qs);
        writePersonCopy(file, person, target);
        QFile written(target);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QString page = QString::fromUtf8(written.readAll());
        for (const char16_t* told :
             {u"司马青禾来帮欧阳**", u"想要一台旧冰柜", u"司马青禾与欧阳**的茶会"})
            QVERIFY2(page.contains(QString::fromUtf16(told)), qPrintable(page));
        QVERIFY2(!page.contains(u"欧阳春晓"), qPrintable(page));

        // Whoever keeps a shop with somebody else.
        {
            Change change(file, u"Fill in"_qs);
            Subject shop = SubjectStore(file).get(1);
            shop.shop.operatorName = u"欧阳春晓、独孤求胜"_qs;
            SubjectStore(file).save(change, shop);
            change.commit();
        }
        writePersonCopy(file, personOrMention(file, u"独孤求胜"_qs), target);
        QFile again(target);
        QVERIFY(again.open(QIODevice::ReadOnly));
        const QString second = QString::fromUtf8(again.readAll());
        QVERIFY2(second.contains(u"欧阳**、独孤求胜"), qPrintable(second));
    }
};

DOORSTEP_TEST(tst_PersonCopy);
#include "tst_PersonCopy.moc"
