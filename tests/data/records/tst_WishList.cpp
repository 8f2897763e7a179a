// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/Masking.h"
#include "data/records/cards/ContactCard.h"
#include "data/records/party/PartyMember.h"
#include "data/records/people/Mask.h"
#include "data/records/wishes/WishFlow.h"
#include "data/records/wishes/WishList.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;

// What the list that is hung out may say of a wish.
class tst_WishList : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<test::TestRegister> m_test;
    int m_registers = 0;

    Register& registry() { return m_test->registry(); }
    [[nodiscard]] QString hungOut(const Subject& wisher, const QString& text)
    {
        return publicText(registry(), wisher, text, Mask(registry().db(), Masking::Masked));
    }
    Subject saved(Subject subject)
    {
        subject.block = m_test->block().id;
        subject.street = m_test->street().id;
        Change change(registry(), u"Add"_qs);
        SubjectStore(registry()).add(change, subject);
        change.commit();
        return subject;
    }
    Subject worker()
    {
        Subject subject;
        subject.kind = SubjectKind::Worker;
        subject.name = u"张晓明"_qs;
        subject.lane = u"88"_qs;
        subject.number = u"12"_qs;
        subject.room = u"102"_qs;
        subject.phone = u"13800138000"_qs;
        subject.worker.occupation =
            CodeStore(registry()).byName(list::occupation, u"外卖骑手"_qs).value().id;
        return saved(subject);
    }
    Subject shop()
    {
        Subject subject;
        subject.name = u"老王修表"_qs;
        subject.number = u"12-14"_qs;
        subject.phone = u"021-52081234"_qs;
        subject.shop.registeredName = u"上海市长宁区老王钟表店"_qs;
        subject.shop.operatorName = u"王建国"_qs;
        subject.shop.operatorPhone = u"13900139000"_qs;
        return saved(subject);
    }
    Wish wish(const Subject& wisher, const QString& text, WishStage stage)
    {
        Wish wish;
        wish.block = wisher.block;
        wish.subject = wisher.id;
        wish.text = text;
        wish.collectedOn = today().addDays(-9);
        Change change(registry(), u"Wish"_qs);
        WishStore(registry()).add(change, wish);
        while (wish.stage != stage)
            applyStep(change, wish,
                      {*nextAction(wish.stage), today(), u"陈志远"_qs, u"13700137000"_qs, {}});
        change.commit();
        return wish;
    }
    QStringList texts(ListedWishes which, std::optional<RowId> block = {})
    {
        QStringList all;
        for (const WishList& list : wishLists(registry(), block, which, today())) {
            for (const ListedWish& listed : list.wishes)
                all << listed.number + u' ' + listed.text;
        }
        return all;
    }

private Q_SLOTS:
    void init()
    {
        m_test = std::make_unique<test::TestRegister>(m_folder,
                                                      u"lists%1.doorstep"_qs.arg(++m_registers));
    }
    void cleanup() { m_test.reset(); }

    void aNameInsideAnOrdinaryWordIsNone_data()
    {
        QTest::addColumn<QString>("wisher");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char* name, const char* wisher, const char* text,
                            const char* shown) {
            QTest::newRow(name) << QString::fromUtf8(wisher) << QString::fromUtf8(text)
                                << QString::fromUtf8(shown);
        };
        row("the rush hour", "高峰", "早高峰挤不下，想要折叠车", "早高峰挤不下，想要折叠车");
        row("in the evening", "高峰", "晚高峰常跳闸", "晚高峰常跳闸");
        row("the peak season", "高峰", "高峰期充电难", "高峰期充电难");
        row("the peak of meals", "高峰", "送餐高峰没有地方坐", "送餐高峰没有地方坐");
        row("the name", "高峰", "高峰想要头盔", "高*想要头盔");
        row("the name before a verb", "高峰", "高峰期待一顶头盔", "高*期待一顶头盔");
        row("the name and the word", "高峰", "高峰说早高峰挤", "高*说早高峰挤");
        row("a feast day", "张国庆", "国庆节想回家", "国庆节想回家");
        row("the given name", "张国庆", "国庆想回家", "**想回家");
        row("the whole name before the feast", "张国庆", "张国庆国庆节想回家", "张**国庆节想回家");
        row("the whole name that looks like it", "张国庆", "张国庆节日想回家", "张**节日想回家");
    }
    void aNameInsideAnOrdinaryWordIsNone()
    {
        QFETCH(QString, wisher);
        QFETCH(QString, text);
        Subject person;
        person.kind = SubjectKind::Worker;
        person.name = wisher;
        QTEST(hungOut(person, text), "shown");
        QCOMPARE(maskText(text), text); // in a ledger's prose words are kept
    }

    void textsTellNobodyWhoseTheyAre_data()
    {
        QTest::addColumn<bool>("ofShop");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char* name, bool ofShop, const char* text, const char* shown) {
            QTest::newRow(name) << ofShop << QString::fromUtf8(text) << QString::fromUtf8(shown);
        };
        row("nothing private", false, "想要一个头盔，原来的裂了", "想要一个头盔，原来的裂了");
        row("a day and a price", false, "2026-11-20前要，1000-2000元",
            "2026-11-20前要，1000-2000元");
        row("a day in a row of digits", false, "生日20261120", "生日20261120");
        row("the own name", false, "张晓明想要头盔", "张**想要头盔");
        row("the own name parted", false, "张 晓·明想要头盔", "张**想要头盔");
        row("the given name", false, "晓明想要头盔", "**想要头盔");
        row("a phone", false, "请打13712345678", "请打137****5678");
        row("a full-width phone", false, "请打１３８００１３８０００", "请打138****8000");
        row("the own phone digit by digit", false, "1 3 8-0 0 1 3-8 0 0 0找我", "****找我");
        row("somebody's, too", false, "1.3.7.1.2.3.4.5.6.7.8找我", "****找我");
        row("in Chinese digits", false, "幺三七一二三四五六七八找我", "****找我");
        row("in circled digits", false, "①③⑦①②③④⑤⑥⑦⑧找我", "137****5678找我");
        row("an identity number", false, "身份证11010519491231002X", "身份证11************002X");
        row("an identity number in groups", false, "身份证110105 19491231 0021", "身份证****");
        row("the own door", false, "送到福泉路88弄12号102室", "送到福泉路****");
        row("another number", false, "坐12路来，要5号电池", "坐12路来，要5号电池");
        row("a WeChat account", false, "微信号：zxm_1990", "微信****");
        row("an address of e-mail", false, "写信 zxm@example.com 即可", "写信 **** 即可");
        row("the signboard", true, "老王修表想装灯", "本店想装灯");
        row("the name of the licence", true, "上海市长宁区老王钟表店想装灯", "本店想装灯");
        row("who runs it", true, "王建国想装灯", "王**想装灯");
        row("its landline without the area", true, "电5208 1234或５２０８１２３４",
            "电021-5208****或021-5208****");
        row("its doors", true, "12-14号门口", "**号门口");
    }
    void textsTellNobodyWhoseTheyAre()
    {
        QFETCH(bool, ofShop);
        QFETCH(QString, text);
        QTEST(hungOut(ofShop ? shop() : worker(), text), "shown");
    }

    void aMemberAmongItsStaffIsNotNamedEither()
    {
        const Subject wisher = shop();
        Change change(registry(), u"Member"_qs);
        PartyMember member;
        member.subject = wisher.id;
        member.name = u"李小兰"_qs;
        member.phone = u"13600136000"_qs;
        PartyMemberStore(registry()).add(change, member);
        change.commit();
        QCOMPARE(hungOut(wisher, u"给李小兰一本书"_qs), u"给李**一本书"_qs);
    }

    void onlyWhatIsPublishedIsListed()
    {
        const Subject who = worker();
        wish(who, u"收集的"_qs, WishStage::Collected);
        wish(who, u"发布的"_qs, WishStage::Published);
        wish(who, u"认领的"_qs, WishStage::Claimed);
        wish(who, u"圆了的"_qs, WishStage::Fulfilled);
        const QString year = QString::number(today().year());
        QCOMPARE(texts(ListedWishes::Unclaimed), QStringList{year + u"-001 发布的"_qs});
        QCOMPARE(texts(ListedWishes::ClaimedToo),
                 (QStringList{year + u"-001 发布的"_qs, year + u"-002 认领的"_qs}));
        QVERIFY(texts(ListedWishes::ClaimedToo, m_test->block().id + 1000).isEmpty());
        {
            Change change(registry(), u"Delete"_qs);
            WishStore(registry())
                .remove(change,
                        WishStore(registry()).onTheList(m_test->block().id).constFirst().id);
            change.commit();
        }
        QVERIFY(texts(ListedWishes::Unclaimed).isEmpty());
    }

    void aListSaysWhereToClaim()
    {
        {
            Change change(registry(), u"Card"_qs);
            ContactCard card;
            card.block = m_test->block().id;
            card.phone = u"021-62160000"_qs;
            card.venue = u"第四街区驿站"_qs;
            card.address = u"福泉路1号"_qs;
            card.hours = u"9:00-17:00"_qs;
            ContactCardStore(registry()).add(change, card);
            change.commit();
        }
        wish(worker(), u"头盔"_qs, WishStage::Published);
        const QList<WishList> lists =
            wishLists(registry(), m_test->block().id, ListedWishes::Unclaimed, today());
        QCOMPARE(lists.size(), 1);
        QCOMPARE(lists.constFirst().block, u"新泾镇第四街区"_qs);
        QCOMPARE(lists.constFirst().phone, u"021-62160000"_qs);
        QCOMPARE(lists.constFirst().venue, u"第四街区驿站"_qs);
        const ListedWish& listed = lists.constFirst().wishes.constFirst();
        QCOMPARE(listed.street, u"福泉路"_qs);
        QCOMPARE(listed.who, u"从业者 · 外卖骑手"_qs);
    }
};

DOORSTEP_TEST(tst_WishList);
#include "tst_WishList.moc"
