// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the office tells nobody's name, phone or code: persons are planted in every text of
// the register, by its own schema, and looked for in every byte that is written masked.
#include "data/files/TableReader.h"
#include "data/files/checks/KnownNames.h"
#include "data/records/cards/ContactCard.h"
#include "data/records/lists/OpenRegister.h"
#include "data/records/needs/NeedFlow.h"
#include "data/records/people/Mask.h"
#include "data/records/wishes/WishList.h"
#include "data/register/Register.h"
#include "data/views/doors/BlockList.h"
#include "data/views/doors/CardDoors.h"
#include "data/views/ledgers/Ledger.h"
#include "data/views/reports/LedgerExport.h"
#include "data/views/reports/MonthlyReport.h"
#include "data/views/reports/Seal.h"
#include "tests/support/PlantedTown.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>

using namespace doorstep;
using namespace doorstep::test;

class tst_Masking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_register = PlantedTown::demonstration(m_folder.filePath(u"demo.doorstep"_qs));
        m_town = std::make_unique<PlantedTown>(*m_register);
    }

    void personsArePlantedInEveryText()
    {
        for (const char16_t* column :
             {u"subject.tags", u"subject.station", u"subject.party_org_place",
              u"party_organisation.place", u"visit.said", u"need.hotline_order", u"need_step.actor",
              u"wish.claimed_by", u"activity.note", u"pairing.partner", u"venue.phone",
              u"service_item.contact", u"need.collected_by", u"street.name", u"code.name",
              u"journal_batch.title", u"block.name", u"seal.created_by"}) {
            const QString wanted = QString::fromUtf16(column);
            QVERIFY2(std::any_of(m_town->planted().begin(), m_town->planted().end(),
                                 [&](const Planted& each) { return each.column == wanted; }),
                     qPrintable(wanted));
        }
        // Unmasked they are all there to be found, or the search would prove nothing.
        const QString target = m_folder.filePath(u"whole.xlsx"_qs);
        exportLedger(m_register->db(), *findLedger(u"visits"_qs), {}, Masking::Unmasked, target);
        QVERIFY(!tellsOf(target).isEmpty());
    }

    void noLedgerTellsOfThem_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("ending");
        for (const Ledger& ledger : ledgers()) {
            for (const QString& ending : {u"xlsx"_qs, u"csv"_qs})
                QTest::addRow("%s as .%s", ledger.key, qPrintable(ending))
                    << QString::fromLatin1(ledger.key) << ending;
        }
    }
    void noLedgerTellsOfThem()
    {
        QFETCH(QString, key);
        QFETCH(QString, ending);
        const QString target = m_folder.filePath(key + u'.' + ending);
        const qint64 rows =
            exportLedger(m_register->db(), *findLedger(key), {}, Masking::Masked, target);
        QVERIFY(rows > 0);
        QCOMPARE(tellsOf(target).join(u'\n'), QString());
    }

    void theMonthsWorkbookTellsOfNoneOfThem_data()
    {
        QTest::addColumn<bool>("oneBlock");
        QTest::newRow("of the town") << false;
        QTest::newRow("of a block") << true;
    }
    void theMonthsWorkbookTellsOfNoneOfThem()
    {
        QFETCH(bool, oneBlock);
        ReportOptions options;
        options.month = *parseMonth(u"2026-10"_qs);
        options.asOf = QDate(2026, 11, 1);
        options.author = m_register->author();
        const QString official = m_town->plantedAt(u"block.secretary"_qs).name;
        if (oneBlock)
            options.block = m_register->db().one<RowId>(
                u"SELECT id FROM block WHERE secretary = ?"_qs, official);
        const QString folder = m_folder.filePath(oneBlock ? u"block"_qs : u"town"_qs);
        QVERIFY(QDir().mkdir(folder));
        const ReportResult result = writeMonthlyReport(m_register->db(), options, folder);
        QVERIFY(result.rows > 0);
        // Who answers for the block in office is named, and nothing else of theirs.
        QStringList told = tellsOf(result.path);
        const auto named = told.removeIf([&](const QString& each) {
            return each.startsWith(official + u" of block.secretary"_qs);
        });
        QCOMPARE(told.join(u'\n'), QString());
        QCOMPARE(named, oneBlock ? 1 : 0);
    }

    // 填报人、制表人、封账人 are an office, not a login.
    void whoAnswersForTheBlockIsNamed_data()
    {
        QTest::addColumn<QString>("secretary");
        QTest::addColumn<QString>("onCard");
        QTest::addColumn<QString>("masked");
        QTest::addColumn<QString>("whole");
        QTest::newRow("the secretary")
            << u"周敏华"_qs << u"沈建国"_qs << u"周敏华"_qs << u"周敏华"_qs;
        QTest::newRow("the one on the card")
            << QString() << u"沈建国"_qs << u"沈建国"_qs << u"沈建国"_qs;
        QTest::newRow("with a phone") << u"周敏华 13800138001"_qs << QString()
                                      << u"周敏华 138****8001"_qs << u"周敏华 13800138001"_qs;
        QTest::newRow("nobody") << QString() << QString() << QString() << QString();
    }
    void whoAnswersForTheBlockIsNamed()
    {
        QFETCH(QString, secretary);
        QFETCH(QString, onCard);
        QFETCH(QString, masked);
        QFETCH(QString, whole);
        const QTemporaryDir folder;
        TestRegister test(folder);
        Register& file = test.registry();
        Block block = test.block();
        {
            Change change(file, u"Secretary"_qs);
            block.secretary = secretary;
            BlockStore(file).save(change, block);
            if (!onCard.isEmpty()) {
                ContactCard card;
                card.block = block.id;
                card.secretary = onCard;
                (void)ContactCardStore(file).add(change, card);
            }
            change.commit();
        }
        for (const Masking masking : {Masking::Masked, Masking::Unmasked}) {
            ReportOptions options;
            options.month = *parseMonth(u"2026-10"_qs);
            options.asOf = QDate(2026, 11, 1);
            options.block = block.id;
            options.masking = masking;
            options.author = file.author();
            options.sealing = Sealing::Yes;
            const QString path = folder.filePath(u"month.xlsx"_qs);
            (void)writeMonthlyReport(file.db(), options, path);
            const QString told = QString::fromUtf8(everyByteOf(path));
            const QString& official = masking == Masking::Masked ? masked : whole;
            QVERIFY(told.contains(u"Filled in by: "_qs + official));
            QCOMPARE(told.contains(u"Made by"_qs), !official.isEmpty());
            QCOMPARE(told.contains(u" by "_qs + official + u'<'), !official.isEmpty());
            QVERIFY(!told.contains(file.author()));
        }
    }

    void theListOfWishesTellsOfNoneOfThem()
    {
        const QList<WishList> lists = wishLists(*m_register, {}, ListedWishes::ClaimedToo, today());
        QVERIFY(!lists.isEmpty());
        QByteArray words;
        for (const WishList& list : lists) {
            for (const QString& told : {list.block, list.venue, list.address, list.hours})
                words += told.toUtf8() + '\n';
            for (const ListedWish& wish : list.wishes)
                words += wish.text.toUtf8() + '\n';
        }
        QCOMPARE(found(words).join(u'\n'), QString());
    }

    // Whoever stands there is nobody's business outside, known to the register or not.
    void everyColumnOfPersonsIsMarked()
    {
        const QSet<QString> persons{u"operator"_qs,     u"party_contact"_qs, u"handler"_qs,
                                    u"visitors"_qs,     u"visitor_id"_qs,    u"contact"_qs,
                                    u"collected_by"_qs, u"actor"_qs,         u"attendees"_qs,
                                    u"claimed_by"_qs,   u"secretary"_qs,     u"author"_qs,
                                    u"partner"_qs,      u"subject_id"_qs,    u"deleted_by"_qs};
        const QSet<Sensitivity> marked{Sensitivity::Name, Sensitivity::PersonOrOffice,
                                       Sensitivity::SubjectName};
        QSet<QString> seen;
        for (const Ledger& ledger : ledgers()) {
            for (const Column& column : ledger.columns) {
                const QString key = QString::fromLatin1(column.key);
                if (!persons.contains(key) || column.word)
                    continue;
                seen << key;
                QVERIFY2(marked.contains(column.sensitivity),
                         qPrintable(QLatin1String(ledger.key) + u'.' + key));
            }
        }
        QVERIFY(seen.size() >= 12);
    }

    // Who told of a need and has no entry: in its log, and wherever else they are named.
    void whoCalledIsMaskedAnywhere_data()
    {
        QTest::addColumn<QString>("log");
        QTest::addColumn<QString>("text"); // of anything
        QTest::addColumn<QString>("masked");
        const QString log = u"联系人：欧阳望舒；剑河路88弄3号501室；13917780099"_qs;
        QTest::newRow("in the log") << log << log << u"联系人：欧阳**；139****0099"_qs;
        QTest::newRow("in English")
            << log << u"Contact：欧阳望舒；剑河路88弄3号501室"_qs << u"Contact：欧阳**"_qs;
        QTest::newRow("behind other words")
            << log << u"已派单；"_qs + log + u"；共性问题：停车"_qs
            << u"已派单；联系人：欧阳**；139****0099；共性问题：停车"_qs;
        QTest::newRow("without a door")
            << log << u"联系人：欧阳望舒；13917780099"_qs << u"联系人：欧阳**；139****0099"_qs;
        QTest::newRow("in another text")
            << log << u"欧阳望舒家楼下堆物"_qs << u"欧阳**家楼下堆物"_qs;
        QTest::newRow("by their surname") << log << u"欧阳女士已知"_qs << u"欧阳**已知"_qs;
        QTest::newRow("whatever the name is like")
            << log << u"联系人：阿依古丽；剑河路88弄3号"_qs << u"联系人：阿***"_qs;
        QTest::newRow("an office calls, too")
            << u"联系人：居委会；剑河路88弄3号"_qs << u"居委会已知"_qs << u"居委会已知"_qs;
        QTest::newRow("their door") << log << u"剑河路88弄3号501室漏水"_qs << u"剑河路****漏水"_qs;
        QTest::newRow("their door, as it is spoken") << log << u"找88弄3号501"_qs << u"找****"_qs;
        QTest::newRow("the door of a shop that called")
            << u"联系人：欧阳望舒；福泉路7号"_qs << u"福泉路7号门前"_qs << u"福泉路7号门前"_qs;
        QTest::newRow("somebody else's door")
            << log << u"剑河路88弄4号501室"_qs << u"剑河路88弄4号501室"_qs;
        QTest::newRow("a heading") << log << u"联系人：方式"_qs << u"联系人：方式"_qs;
        QTest::newRow("nobody") << log << u"联系人：—"_qs << u"联系人：—"_qs;
        // Nor does the register know those whom a list brought without entries of their own.
        QTest::newRow("who came") << log << u"到场人员：公孙大娘、宇文泰"_qs
                                  << u"到场人员：公孙**、宇文*"_qs;
        QTest::newRow("of a team") << log << u"每周三；队员：郭子仪"_qs << u"每周三；队员：郭**"_qs;
        QTest::newRow("who led it") << log << u"主持人：郭子仪（书记）；人数：12"_qs
                                    << u"主持人：郭**（书记）；人数：12"_qs;
        QTest::newRow("a wife") << log << u"联系人冉闵明，其妻慕容雪"_qs
                                << u"联系人冉**，其妻慕容*"_qs;
        QTest::newRow("nobody in particular")
            << log << u"到场人员：居民20人、全部到齐"_qs << u"到场人员：居民20人、全部到齐"_qs;
        QTest::newRow("what is said of somebody")
            << log << u"负责人不在，房东管得严"_qs << u"负责人不在，房东管得严"_qs;
    }
    void whoCalledIsMaskedAnywhere()
    {
        QFETCH(QString, log);
        QFETCH(QString, text);
        const QTemporaryDir folder;
        TestRegister test(folder);
        test.withShop(u"青禾果蔬店"_qs, u"7"_qs);
        Register& file = test.registry();
        Change change(file, u"Take over"_qs);
        Need need;
        need.block = file.db().one<RowId>(u"SELECT min(id) FROM block"_qs);
        need.text = u"路灯坏"_qs;
        need.foundOn = QDate(2026, 10, 12);
        takeOverNeed(change, need, log);
        change.commit();
        QTEST(Mask(file.db(), Masking::Masked).text(text), "masked");
    }

    // Where a worker lives, and lived; a shop's door is a place.
    void whereAWorkerLivesIsMaskedAnywhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        QTest::newRow("where they live")
            << u"电瓶放福泉路33弄5号602室过道"_qs << u"电瓶放福泉路****过道"_qs;
        QTest::newRow("where they lived") << u"原住福泉路88弄7号301室"_qs << u"原住福泉路****"_qs;
        QTest::newRow("a shop's") << u"福泉路33弄5号101室漏水"_qs << u"福泉路33弄5号101室漏水"_qs;
        QTest::newRow("a worker's above a shop")
            << u"福泉路12号"_qs << u"福泉路12号"_qs; // the shop's as well
        QTest::newRow("nobody's") << u"福泉路33弄6号602室"_qs << u"福泉路33弄6号602室"_qs;
    }
    void whereAWorkerLivesIsMaskedAnywhere()
    {
        QFETCH(QString, text);
        QFETCH(QString, masked);
        const QTemporaryDir folder;
        TestRegister test(folder);
        test.withShop(u"青禾果蔬店"_qs, u"5"_qs, u"33"_qs, u"101"_qs)
            .withShop(u"烟酒"_qs, u"12"_qs);
        Register& file = test.registry();
        Change change(file, u"Fill in"_qs);
        Subject worker;
        worker.kind = SubjectKind::Worker;
        worker.name = u"单寻欢"_qs;
        worker.block = test.block().id;
        worker.street = test.street().id;
        worker.lane = u"88"_qs;
        worker.number = u"7"_qs;
        worker.room = u"301"_qs;
        (void)SubjectStore(file).add(change, worker);
        Subject other = worker;
        other.id = 0;
        other.name = u"楚留香"_qs;
        other.lane.clear();
        other.number = u"12"_qs;
        other.room.clear();
        (void)SubjectStore(file).add(change, other);
        change.commit();
        Change moved(file, u"Move"_qs);
        worker.lane = u"33"_qs;
        worker.number = u"5"_qs;
        worker.room = u"602"_qs;
        SubjectStore(file).save(moved, worker);
        moved.commit();
        QCOMPARE(Mask(file.db(), Masking::Masked).text(text), masked);
        QCOMPARE(Mask(file.db(), Masking::Unmasked).text(text), text);
    }

    // As the import and people write it into the log of a need.
    void whereACallerLivesIsMaskedInTheLog_data()
    {
        QTest::addColumn<QString>("log");
        QTest::addColumn<QString>("masked");
        QTest::newRow("behind a label") << u"已派单；地址：剑河路88弄3号501室；共性问题：停车"_qs
                                        << u"已派单；地址：****；共性问题：停车"_qs;
        QTest::newRow("of a caller")
            << u"联系人：欧阳望舒；地址：剑河路88弄3号501室；13917780099"_qs
            << u"联系人：欧阳**；地址：****；139****0099"_qs;
        QTest::newRow("where they live") << u"家庭住址:新泾花苑3号楼501"_qs << u"家庭住址:****"_qs;
        QTest::newRow("in a sentence")
            << u"他住在剑河路88弄3号，楼道堆物，已清"_qs << u"他住在****，楼道堆物，已清"_qs;
        QTest::newRow("in words") << u"地址为剑河路八十八弄三号。"_qs << u"地址为****。"_qs;
        QTest::newRow("a room") << u"号：101；再联系"_qs << u"号：****；再联系"_qs;
        QTest::newRow("in English") << u"Address：剑河路88弄3号"_qs << u"Address：****"_qs;
        QTest::newRow("nowhere") << u"地址：不详；再联系"_qs << u"地址：不详；再联系"_qs;
        QTest::newRow("what is so in a room") << u"501室：漏水3天"_qs << u"501室：漏水3天"_qs;
        QTest::newRow("a number of something else")
            << u"工单号：A-3；已派"_qs << u"工单号：A-3；已派"_qs;
    }
    void whereACallerLivesIsMaskedInTheLog()
    {
        QFETCH(QString, log);
        const QTemporaryDir folder;
        TestRegister test(folder);
        Register& file = test.registry();
        Change change(file, u"Take over"_qs);
        Need need;
        need.block = test.block().id;
        need.text = u"路灯坏"_qs;
        need.foundOn = QDate(2026, 10, 12);
        takeOverNeed(change, need, log);
        change.commit();
        const Ledger& steps = *findLedger(u"need_steps"_qs);
        const auto told = [&](Masking masking) {
            const QString path = folder.filePath(u"steps.csv"_qs);
            exportLedger(file.db(), steps, {}, masking, path);
            const auto reader = openTable(path);
            reader->open(0);
            QStringList words;
            TableRow row;
            while (reader->next(row)) {
                for (const Cell& cell : row.cells)
                    words << cell.text;
            }
            return words;
        };
        QVERIFY(told(Masking::Unmasked).contains(log));
        QFETCH(QString, masked);
        const QStringList left = told(Masking::Masked);
        QVERIFY2(left.contains(masked), qPrintable(left.join(u'|')));
    }

    void whoIsKnownFromNowhereElseIsMasked_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("masked");
        QTest::newRow("alone") << u"南宫乙嘉"_qs << u"南宫**"_qs;
        QTest::newRow("with a phone") << u"南宫乙嘉13977780009"_qs << u"南宫**139****0009"_qs;
        QTest::newRow("among offices") << u"房管办、南宫乙嘉"_qs << u"房管办、南宫**"_qs;
        QTest::newRow("behind what they are")
            << u"令狐冲、房东陆凤13977780009"_qs << u"令狐*、房东陆*139****0009"_qs;
        QTest::newRow("behind it and a blank") << u"物业经理 南宫乙"_qs << u"物业经理 南宫*"_qs;
        QTest::newRow("two") << u"南宫乙嘉、欧阳丙丁"_qs << u"南宫**、欧阳**"_qs;
        QTest::newRow("an office") << u"法律顾问"_qs << u"法律顾问"_qs;
    }
    void whoIsKnownFromNowhereElseIsMasked()
    {
        QFETCH(QString, words);
        QTEST(Mask(m_register->db(), Masking::Masked).personOrOffice(words), "masked");
    }

    // A part of a name with a dot is called by alone.
    void aPartOfANameIsMasked()
    {
        KnownNames names;
        names.addPersons(u"买买提·吐尔逊"_qs);
        QCOMPARE(names.masked(u"找买买提，或吐尔逊，买买提·吐尔逊在"_qs),
                 u"找买**，或吐**，买******在"_qs);
    }

    // However somebody writes it.
    void aNameIsFoundHoweverItIsWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        QTest::newRow("traditional") << u"見馬俊來"_qs << u"見馬*來"_qs;
        QTest::newRow("a dash") << u"找马-俊谈"_qs << u"找马**谈"_qs;
        QTest::newRow("a wide dash") << u"找马－俊谈"_qs << u"找马**谈"_qs;
        QTest::newRow("a comma of a list") << u"他说马、俊，好"_qs << u"他说马**，好"_qs;
        QTest::newRow("a comma by itself") << u"（马、俊）"_qs << u"（马**）"_qs;
        QTest::newRow("two words, none of it") << u"见老马、俊杰来"_qs << u"见老马、俊杰来"_qs;
        QTest::newRow("one after another") << u"马俊、马俊"_qs << u"马*、马*"_qs;
        QTest::newRow("behind a code") << u"工单GDKatherine Doyle"_qs << u"工单GDK***"_qs;
        QTest::newRow("in the midst of a word")
            << u"McKatherine Doyle"_qs << u"McKatherine Doyle"_qs;
        QTest::newRow("a longer one") << u"GDKatherine Doyles"_qs << u"GDKatherine Doyles"_qs;
    }
    void aNameIsFoundHoweverItIsWritten()
    {
        QFETCH(QString, text);
        KnownNames names;
        names.addPersons(u"马俊"_qs);
        names.addPersons(u"Katherine Doyle"_qs);
        QTEST(names.masked(text), "masked");
    }

    // Older texts name whoever was corrected, replaced or deleted since.
    void whoWasNamedOnceIsMasked_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("then");
        QTest::addColumn<bool>("isDeleted");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        QTest::newRow("an operator who was corrected")
            << u"诸葛孔明"_qs << u"皇甫义真"_qs << false << u"诸葛孔明来过"_qs << u"诸葛**来过"_qs;
        QTest::newRow("one who was taken out")
            << u"诸葛孔明"_qs << u""_qs << false << u"诸葛孔明来过"_qs << u"诸葛**来过"_qs;
        QTest::newRow("one without a surname of the list")
            << u"阿依古丽"_qs << u"皇甫义真"_qs << false << u"阿依古丽来过"_qs << u"阿***来过"_qs;
        QTest::newRow("one whose shop is deleted")
            << u"诸葛孔明"_qs << u"诸葛孔明"_qs << true << u"诸葛孔明来过"_qs << u"诸葛**来过"_qs;
        QTest::newRow("a word of a list by mistake")
            << u"餐饮"_qs << u"皇甫义真"_qs << false << u"餐饮店在，皇甫义真也在"_qs
            << u"餐饮店在，皇甫**也在"_qs;
    }
    void whoWasNamedOnceIsMasked()
    {
        QFETCH(QString, first);
        QFETCH(QString, then);
        QFETCH(bool, isDeleted);
        QFETCH(QString, text);
        const QTemporaryDir folder;
        TestRegister test(folder);
        test.withShop(u"茶酒坊"_qs, u"7"_qs);
        Register& file = test.registry();
        file.db().run(u"UPDATE code SET name = '餐饮' WHERE id = (SELECT min(id) FROM code)"_qs);
        for (const QString& name : {first, then}) {
            Change change(file, u"Fill in"_qs);
            Subject shop = SubjectStore(file).get(1);
            shop.shop.operatorName = name;
            SubjectStore(file).save(change, shop);
            change.commit();
        }
        if (isDeleted) {
            Change change(file, u"Delete"_qs);
            change.remove("subject", 1);
            change.commit();
        }
        QTEST(Mask(file.db(), Masking::Masked).text(text), "masked");
        QCOMPARE(Mask(file.db(), Masking::Unmasked).text(text), text);
    }

    void aPhoneThatWasKeptOnceIsMasked()
    {
        const QTemporaryDir folder;
        TestRegister test(folder);
        test.withShop(u"茶酒坊"_qs, u"7"_qs);
        Register& file = test.registry();
        for (const QString& phone : {u"021-30005000"_qs, u"021-62345678"_qs}) {
            Change change(file, u"Fill in"_qs);
            Subject shop = SubjectStore(file).get(1);
            shop.phone = phone;
            SubjectStore(file).save(change, shop);
            change.commit();
        }
        QCOMPARE(Mask(file.db(), Masking::Masked).text(u"找3000-5000他在"_qs),
                 u"找021-3000****他在"_qs);
    }

    // A masked name is one of few when what is rare stands beside it.
    void whatIsRareIsNotBesideAMaskedName_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QStringList>("rare");
        const QStringList ofWorker{u"birth_month"_qs,
                                   u"platform_id"_qs,
                                   u"station"_qs,
                                   u"home_province_id"_qs,
                                   u"number"_qs,
                                   u"room"_qs,
                                   u"in_shanghai_since"_qs,
                                   u"lane"_qs,
                                   u"party_applied_on"_qs,
                                   u"party_found_on"_qs,
                                   u"party_joined_on"_qs,
                                   u"volunteer_on"_qs};
        QTest::newRow("workers") << u"workers"_qs << ofWorker;
        QTest::newRow("workers visited") << u"workers_visited"_qs << ofWorker;
        QTest::newRow("members") << u"party_members"_qs << QStringList{u"place"_qs};
    }
    void whatIsRareIsNotBesideAMaskedName()
    {
        QFETCH(QString, key);
        QFETCH(QStringList, rare);
        const Ledger& ledger = *findLedger(key);
        for (const Masking masking : {Masking::Masked, Masking::Unmasked}) {
            const QString target = m_folder.filePath(u"rare.csv"_qs);
            exportLedger(m_register->db(), ledger, {}, masking, target);
            const QStringList headings =
                QString::fromUtf8(everyByteOf(target).mid(3)).section(u"\r\n"_qs, 0, 0).split(u',');
            for (const QString& column : rare) {
                const auto index = static_cast<size_t>(ledger.indexOf(column));
                QVERIFY2(headings.contains(ledger.columns.at(index).title()) ==
                             (masking == Masking::Unmasked),
                         qPrintable(column));
            }
        }
    }

    // A number that the register gives is no phone.
    void numbersOfTheRegisterStay()
    {
        Database& db = m_register->db();
        db.run(u"UPDATE need SET strike_number = '2025-' || substr('000' || (id % 9999), -4)"_qs);
        for (const char16_t* key : {u"needs", u"need_steps"}) {
            const Ledger& ledger = *findLedger(QString::fromUtf16(key));
            const QString target = m_folder.filePath(u"numbers.csv"_qs);
            LedgerFilter all;
            all.period = parseMonth(u"2026-10"_qs);
            QVERIFY(exportLedger(db, ledger, all, Masking::Masked, target) > 0);
            const QByteArray bytes = everyByteOf(target);
            QVERIFY2(bytes.contains("2025-00"), ledger.key);
            QVERIFY2(!bytes.contains("021-2025"), ledger.key);
        }
    }

    // What is no person stays readable, though it stands where persons stand.
    void whatNamesNobodyIsKept_data()
    {
        QTest::addColumn<QString>("text");
        for (const char16_t* text :
             {u"第四街区", u"法律顾问", u"房管办", u"城管中队", u"街区书记", u"新泾镇商会",
              u"教育专线", u"张记面馆", u"演示", u"代表之家", u"单位", u"党员之家"})
            QTest::addRow("%s", qPrintable(QString::fromUtf16(text))) << QString::fromUtf16(text);
    }
    void whatNamesNobodyIsKept()
    {
        QFETCH(QString, text);
        KnownNames names;
        names.addPersonsOrOffices(text);
        names.addPersonsOrOffices(u"李小兰、"_qs + text);
        QCOMPARE(names.masked(text), text);
        QCOMPARE(names.masked(text + u"找李 小兰"_qs), text + u"找李**"_qs);
    }

    // What no field of the register says, by its shape and by the words beside it.
    void whatTellsOfSomebodyIsMasked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        QTest::newRow("a landline") << u"店里6234-1234"_qs << u"店里6234****"_qs;
        QTest::newRow("two, a list") << u"6234-1234、6234-5678"_qs << u"6234****、6234****"_qs;
        QTest::newRow("two, a stroke") << u"6234-1234/6234-5678"_qs << u"6234****/6234****"_qs;
        QTest::newRow("two, a comma") << u"6234-1234，6234-5678"_qs << u"6234****，6234****"_qs;
        QTest::newRow("two, a blank") << u"6234-1234 6234-5678"_qs << u"6234**** 6234****"_qs;
        QTest::newRow("one and a floor") << u"6234-1234；2楼"_qs << u"6234****；2楼"_qs;
        QTest::newRow("one and a mobile")
            << u"6234-1234；13912345678"_qs << u"6234****；139****5678"_qs;
        QTest::newRow("a dot") << u"6234·1234"_qs << u"6234****"_qs;
        QTest::newRow("two years") << u"2019-2026、2027-2030"_qs << u"2019-2026、2027-2030"_qs;
        QTest::newRow("two doors") << u"福泉路3061-3063号"_qs << u"福泉路3061-3063号"_qs;
        QTest::newRow("a name before a phone")
            << u"独居老人周桂英13912345678"_qs << u"独居老人周**139****5678"_qs;
        QTest::newRow("a label before it")
            << u"电话：王大勇 13912345678"_qs << u"电话：王** 139****5678"_qs;
        QTest::newRow("a word before it") << u"单位13912345678"_qs << u"单位139****5678"_qs;
        QTest::newRow("a home") << u"家住北新泾三村12号502室，一个人"_qs << u"家住****，一个人"_qs;
        QTest::newRow("a home in a bracket")
            << u"周桂英13912345678（仙霞西路88弄5号302室）"_qs << u"周**139****5678（****）"_qs;
        QTest::newRow("a home at the beginning") << u"住剑河路77弄9号303室"_qs << u"住****"_qs;
        QTest::newRow("how many live there") << u"楼上住3户"_qs << u"楼上住3户"_qs;
    }
    void whatTellsOfSomebodyIsMasked()
    {
        QFETCH(QString, text);
        const QTemporaryDir folder;
        TestRegister test(folder);
        QTEST(Mask(test.registry().db(), Masking::Masked).text(text), "masked");
    }

    // Whatever an account is called by.
    void anAccountIsMasked_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"加V：abc_98", "加微abc_98", "微信：abc_98", "微 信：abc_98",
                                 "WeChat ID: abc_98", "v x：abc_98", "绿泡泡 abc_98",
                                 "飞书：abc_98", "TG @abc_98", "企鹅号：abc_98", "扣扣abc_98"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void anAccountIsMasked()
    {
        QFETCH(QString, text);
        const QTemporaryDir folder;
        TestRegister test(folder);
        const Mask mask(test.registry().db(), Masking::Masked);
        const QString masked = mask.text(u"可以"_qs + text + u"，晚上在"_qs);
        QVERIFY2(!masked.contains(u"abc") && !masked.contains(u"98"), qPrintable(masked));
        QVERIFY2(masked.startsWith(u"可以"_qs) && masked.endsWith(u"****，晚上在"_qs),
                 qPrintable(masked));
    }

    // Whoever keeps a shop: two people, in whatever way they are written in one cell.
    void everyPartOfACellIsAName_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        QTest::newRow("acting for")
            << u"赵子龙（李逵代）"_qs << u"见赵子龙，还有李逵。"_qs << u"见赵**，还有李*。"_qs;
        QTest::newRow("a blank") << u"刘备 关羽"_qs << u"见刘备，还有关羽。"_qs
                                 << u"见刘*，还有关*。"_qs;
        QTest::newRow("a comma and no surname")
            << u"周瑜,小乔"_qs << u"见周瑜，还有小乔。"_qs << u"见周*，还有小*。"_qs;
        QTest::newRow("a plus") << u"刘备+小乔"_qs << u"小乔在"_qs << u"小*在"_qs;
        QTest::newRow("one with a blank")
            << u"阿依古丽 买买提"_qs << u"阿依古丽·买买提在"_qs << u"阿*******在"_qs;
        QTest::newRow("an office is none")
            << u"刘备、经理"_qs << u"刘备找经理"_qs << u"刘*找经理"_qs;
        QTest::newRow("what they are is none")
            << u"刘备 夫妻、员工"_qs << u"夫妻店的员工刘备"_qs << u"夫妻店的员工刘*"_qs;
    }
    void everyPartOfACellIsAName()
    {
        QFETCH(QString, cell);
        QFETCH(QString, text);
        KnownNames names;
        names.addPersons(cell);
        QTEST(names.masked(text), "masked");
    }

    void aWalkSheetWithShortNamesTellsNobodysDoor()
    {
        Database& db = m_register->db();
        const auto block = db.one<RowId>(u"SELECT min(block_id) FROM subject"_qs);
        const auto shop = db.one<RowId>(
            u"SELECT min(id) FROM subject WHERE kind = 'shop' AND deleted_at IS NULL AND status = "
            "'active' AND street_id IS NOT NULL AND block_id = ?"_qs,
            block);
        db.run(u"UPDATE street SET name = '司徒蔓青路' WHERE id = (SELECT street_id FROM subject "
               "WHERE id = ?)"_qs,
               shop);
        db.run(u"UPDATE subject SET operator = '司徒蔓青', room = '2楼司徒蔓青家13901862299' "
               "WHERE id = ?"_qs,
               shop);
        const auto wanted = [&](const auto& door) {
            return door.subject == shop;
        };
        const QList<Door> doors = withShortNames(db, blockList(db, {block, {}, {}, 60}));
        const QList<CardDoor> cards = withShortNames(db, cardDoors(db, block));
        const auto door = std::find_if(doors.begin(), doors.end(), wanted);
        const auto card = std::find_if(cards.begin(), cards.end(), wanted);
        QVERIFY(door != doors.end() && card != cards.end());
        for (const QString& told : {door->door, card->door}) {
            QVERIFY2(told.endsWith(u"2楼司徒**家139****2299"), qPrintable(told));
        }
        QVERIFY2(card->door.startsWith(u"司徒蔓青路"),
                 qPrintable(card->door)); // a street is nobody
    }

    void aWorkersDoorIsNotTold()
    {
        Database& db = m_register->db();
        db.run(u"UPDATE subject SET lane = '77弄', number = '9077' WHERE kind = 'worker'"_qs);
        for (const char16_t* key : {u"visits", u"cards", u"needs", u"wishes", u"attendance"}) {
            const QString target = m_folder.filePath(u"doors.csv"_qs);
            const Ledger& ledger = *findLedger(QString::fromUtf16(key));
            exportLedger(db, ledger, {}, Masking::Masked, target);
            QVERIFY(!everyByteOf(target).contains("9077"));
            exportLedger(db, ledger, {}, Masking::Unmasked, target);
            QVERIFY2(everyByteOf(target).contains("9077"), ledger.key);
        }
    }

private:
    QStringList found(const QByteArray& bytes) const { return m_town->found(bytes); }
    QStringList tellsOf(const QString& path) const { return m_town->tellsOf(path); }

    QTemporaryDir m_folder;
    std::unique_ptr<Register> m_register;
    std::unique_ptr<PlantedTown> m_town;
};

DOORSTEP_TEST(tst_Masking);
#include "tst_Masking.moc"
