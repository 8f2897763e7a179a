// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Error.h"
#include "data/records/cards/ContactCard.h"
#include "data/records/wishes/WishFlow.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/print/PdfTools.h"
#include "ui/print/WishSheet.h"

using namespace doorstep;

// The list that is hung out, read back from the PDF.
class tst_WishSheet : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<test::TestRegister> m_test;
    int m_registers = 0;

    Register& registry() { return m_test->registry(); }
    QString file() const { return m_folder.filePath(u"wishes.pdf"_qs); }
    void write(ListedWishes which = ListedWishes::Unclaimed)
    {
        writeWishListPdf(file(), wishLists(registry(), std::nullopt, which, QDate(2026, 11, 20)));
    }
    void publish(const QString& text, std::optional<int> yuan = {})
    {
        Wish wish;
        wish.block = m_test->block().id;
        wish.subject = m_test->subject().id;
        wish.text = text;
        wish.valueYuan = yuan;
        wish.collectedOn = today();
        Change change(registry(), u"Publish"_qs);
        wish.text = u"灯"_qs; // the register lets no identity number in; an older one did
        WishStore(registry()).add(change, wish);
        applyStep(change, wish, {WishAction::Publish, today(), {}, {}, {}});
        change.commit();
        registry().db().run(u"UPDATE wish SET text = ? WHERE id = ?"_qs, text, wish.id);
    }
    void claimFirst()
    {
        Wish wish = WishStore(registry()).onTheList(m_test->block().id).constFirst();
        Change change(registry(), u"Claim"_qs);
        applyStep(change, wish, {WishAction::Claim, today(), u"陈志远"_qs, u"13700137000"_qs, {}});
        change.commit();
    }

private Q_SLOTS:
    void initTestCase() { DOORSTEP_NEEDS(test::hasPdfTools(), "poppler-utils"); }
    void init()
    {
        m_test = std::make_unique<test::TestRegister>(m_folder,
                                                      u"sheet%1.doorstep"_qs.arg(++m_registers));
        m_test->withShop(u"老王修表"_qs, u"127"_qs);
        Subject shop = m_test->subject();
        shop.shop.operatorName = u"王建国"_qs;
        shop.shop.operatorPhone = u"13900139000"_qs;
        shop.shop.businessType = CodeStore(registry()).entries(list::businessType).constFirst().id;
        Change change(registry(), u"Set up"_qs);
        SubjectStore(registry()).save(change, shop);
        ContactCard card;
        card.block = m_test->block().id;
        card.phone = u"021-62160001"_qs;
        card.venue = u"第四街区驿站"_qs;
        card.address = u"福泉路1号"_qs;
        card.hours = u"9:00-17:00"_qs;
        ContactCardStore(registry()).add(change, card);
        change.commit();
    }
    void cleanup() { m_test.reset(); }

    void whoeverWantsToClaimReadsWhatHeNeeds()
    {
        publish(u"希望店里有一个急救箱"_qs, 88);
        write();
        const QString text = test::pdfText(file());
        for (const QString& needed :
             {u"微心愿认领清单"_qs, u"新泾镇第四街区"_qs, u"2026年11月20日"_qs,
              wishNumber(today().year(), 1), u"商铺"_qs, u"福泉路"_qs, u"希望店里有一个急救箱"_qs,
              u"88"_qs, u"021-62160001"_qs, u"第四街区驿站"_qs, u"9:00-17:00"_qs})
            QVERIFY2(text.contains(needed), qPrintable(needed + u" not in "_qs + text));
    }

    void nothingPrivateStandsOnIt()
    {
        publish(u"王建国想要一盏灯，老王修表就在127号，请打１３９００１３９０００"_qs);
        publish(u"身份证11010519491231002X的王 建 国，微信wjg_8888，幺三九零零一三九零零零"_qs);
        publish(u"建国要把椅子，139 0013 9000，或 139-0013-9000"_qs);
        claimFirst();
        write(ListedWishes::ClaimedToo);
        const QString text = test::pdfText(file());
        QVERIFY(text.contains(u"想要一盏灯"_qs) && text.contains(u"要把椅子"_qs));
        QVERIFY(text.contains(u"已认领"_qs));
        for (const QString& secret :
             {u"王建国"_qs, u"建国"_qs, u"老王修表"_qs, u"127号"_qs, u"13900139000"_qs,
              u"139-0013-9000"_qs, u"幺三九"_qs, u"11010519491231002X"_qs, u"19491231"_qs,
              u"wjg_8888"_qs, u"陈志远"_qs, u"13700137000"_qs})
            QVERIFY2(!text.contains(secret), qPrintable(secret + u" in "_qs + text));
    }

    void whatIsClaimedIsLeftOutUnlessAskedFor()
    {
        publish(u"第一个心愿"_qs);
        publish(u"第二个心愿"_qs);
        claimFirst();
        write();
        QVERIFY(!test::pdfText(file()).contains(u"第一个心愿"_qs));
        write(ListedWishes::ClaimedToo);
        QVERIFY(test::pdfText(file()).contains(u"第一个心愿"_qs));
    }

    void manyAndLongWishesAreAllPrintedOnce()
    {
        const QString longWish = QString(u"想要一张给客人等候时坐的长椅，"_qs).repeated(12);
        for (int i = 1; i <= 40; ++i)
            publish((i % 5 == 0 ? longWish : QString()) + u"心愿之%1止"_qs.arg(i));
        write();
        const int pages = test::pdfPages(file());
        QVERIFY2(pages > 2, qPrintable(QString::number(pages)));
        const QString text = test::pdfText(file());
        for (int i = 1; i <= 40; ++i) {
            QCOMPARE(text.count(u"之%1止"_qs.arg(i)), 1);
            QCOMPARE(text.count(wishNumber(today().year(), i)), 1);
        }
        QVERIFY(test::pdfText(file(), pages).contains(u"第%1页,共%1页"_qs.arg(pages)));
        QVERIFY(test::pdfText(file(), 2).contains(u"021-62160001"_qs)); // on every page
    }

    void anEmptyListIsNoFile()
    {
        QFile::remove(file());
        QVERIFY_EXCEPTION_THROWN(write(), Error);
        QVERIFY(!QFile::exists(file()));
    }
};

DOORSTEP_TEST(tst_WishSheet);
#include "tst_WishSheet.moc"
