// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/wishes/WishFlow.h"
#include "data/register/Journal.h"
#include "data/views/search/SubjectFinder.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/TableView.h"
#include "ui/look/find/FindBox.h"
#include "ui/page/LedgerModel.h"
#include "ui/pages/subjects/SubjectsPage.h"
#include "ui/pages/wishes/WishesPage.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace doorstep;

// The wishes as a person follows them: by keys alone, held against what the register says then.
class tst_WishesPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::WindowDesk> m_user;
    RowId m_subject = 0;   // 张记面馆
    QList<RowId> m_wishes; // first aid, chair

    Register& registry() { return m_user->registry(); }
    PageStack& pages() { return m_user->pages(); }
    WishesPage& page() { return *m_user->window().findChild<WishesPage*>(); }
    Wish wish(RowId id) { return WishStore(registry()).get(id); }
    void alt(int digit) { m_user->key(static_cast<Qt::Key>(Qt::Key_0 + digit), Qt::AltModifier); }
    bool settled() { return m_user->settled(); }
    QString sentence() { return test::WindowDesk::said(page()); }
    QToolButton* chip(const QString& name) { return test::WindowDesk::chip(page(), name); }
    void undo() { m_user->undo(); }
    void addWish(test::TestRegister& test, const QString& words, int daysAgo)
    {
        Wish wish = collectedWish(test.subject(), words, 88, today().addDays(-daysAgo));
        Change change(test.registry(), u"Collect"_qs);
        WishStore(test.registry()).add(change, wish);
        change.commit();
        m_wishes << wish.id;
    }
    // The newest wish of the subject.
    Wish newest() { return WishStore(registry()).ofSubject(m_subject).constFirst(); }

private Q_SLOTS:
    void init()
    {
        m_wishes.clear();
        m_user = std::make_unique<test::WindowDesk>([this](test::TestRegister& test) {
            test.withShop(u"李记药房"_qs, u"14"_qs);
            addWish(test, u"希望店里有一个急救箱"_qs, 5);
            test.withShop(u"张记面馆"_qs, u"12"_qs);
            m_subject = test.subject().id;
            addWish(test, u"想要一张老人坐的椅子"_qs, 30);
        });
        m_user->open<WishesPage>();
        QCOMPARE(page().model().rowCount(), 2);
        page().activate();
        (void)m_user->takeKeys();
    }
    void cleanup() { m_user.reset(); }

    void whoWaitsLongestStandsFirst()
    {
        QCOMPARE(page().model().idAt(0), m_wishes.at(1));
        QCOMPARE(page().model().idAt(1), m_wishes.at(0));
    }

    void fromToldToFulfilledByKeys()
    {
        m_user->key(Qt::Key_Insert);
        QVERIFY(qobject_cast<FindBox*>(m_user->focus()));
        QTRY_VERIFY(pages().findChild<SubjectFinder*>()->isReady());
        m_user->keys("zjmg");
        QVERIFY(qobject_cast<FindBox*>(m_user->focus())->isOpen());
        m_user->key(Qt::Key_Return);
        m_user->words(u"想要几把公用雨伞"_qs);
        m_user->key(Qt::Key_Tab);
        m_user->keys("120");
        m_user->key(Qt::Key_Return);
        QVERIFY(settled());
        const Wish told = newest();
        QCOMPARE(told.text, u"想要几把公用雨伞"_qs);
        QCOMPARE(told.valueYuan, 120);
        QCOMPARE(told.collectedOn, today());
        QCOMPARE(page().selectedIds(), QList<RowId>{told.id});

        alt(1); // publish
        m_user->key(Qt::Key_Return);
        QCOMPARE(wish(told.id).stage, WishStage::Published);
        QCOMPARE(wish(told.id).number, wishNumber(today().year(), 1));
        alt(2); // claim
        m_user->words(u"街区志愿者服务队"_qs);
        m_user->key(Qt::Key_Tab);
        m_user->words(u"13800138000"_qs);
        m_user->key(Qt::Key_Return);
        QCOMPARE(wish(told.id).stage, WishStage::Claimed);
        QCOMPARE(wish(told.id).claimedBy, u"街区志愿者服务队"_qs);
        QCOMPARE(wish(told.id).claimerPhone, u"13800138000"_qs);
        alt(3); // fulfil
        m_user->words(u"已送到店里"_qs);
        m_user->key(Qt::Key_Return);
        const Wish done = wish(told.id);
        QCOMPARE(done.stage, WishStage::Fulfilled);
        QCOMPARE(done.fulfilledOn, today());
        QCOMPARE(done.outcome, u"已送到店里"_qs);
        const int keys = m_user->takeKeys();
        QVERIFY2(keys <= 18, qPrintable(QString::number(keys)));
        qInfo("%d keys besides words", keys);

        for (const WishStage stage :
             {WishStage::Claimed, WishStage::Published, WishStage::Collected}) {
            m_user->key(Qt::Key_Z, Qt::ControlModifier);
            QTRY_COMPARE(wish(told.id).stage, stage);
        }
        m_user->key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(newest().id, m_wishes.at(1));
    }

    // Nothing is added, and nobody has to guess why.
    void whatIsMissingOfANewWishIsSaid_data()
    {
        QTest::addColumn<QString>("whose");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("yuan");
        QTest::addColumn<QString>("said");
        QTest::newRow("a name that is not found")
            << u"没有这家"_qs << u"雨伞"_qs << u""_qs << u"“没有这家” is nobody"_qs;
        QTest::newRow("no name") << u""_qs << u"雨伞"_qs << u""_qs << u"whose wish"_qs;
        QTest::newRow("no words") << u"zjmg"_qs << u""_qs << u""_qs << u"what is wished for"_qs;
        QTest::newRow("no value") << u"zjmg"_qs << u"雨伞"_qs << u"一百"_qs
                                  << u"“一百” is no value"_qs;
    }
    void whatIsMissingOfANewWishIsSaid()
    {
        QFETCH(QString, whose);
        QFETCH(QString, words);
        QFETCH(QString, yuan);
        QFETCH(QString, said);
        m_user->key(Qt::Key_Insert);
        QTRY_VERIFY(pages().findChild<SubjectFinder*>()->isReady());
        QWidget* line = m_user->focus()->parentWidget();
        if (whose == u"zjmg") {
            m_user->keys("zjmg");
            m_user->key(Qt::Key_Return);
        } else {
            m_user->words(whose);
            m_user->key(Qt::Key_Tab);
        }
        m_user->words(words);
        m_user->key(Qt::Key_Tab);
        m_user->words(yuan);
        m_user->key(Qt::Key_Return);
        QStringList shown;
        for (const auto* label : line->findChildren<QLabel*>()) {
            if (label->isVisible())
                shown << label->text();
        }
        QVERIFY2(shown.join(u' ').contains(said), qPrintable(shown.join(u'|')));
        QVERIFY(line->isAncestorOf(m_user->focus()));
        QCOMPARE(WishStore(registry()).ofSubject(m_subject).size(), 1);
    }

    void stepsBackNeedOneKey()
    {
        m_user->key(Qt::Key_Plus); // publish
        m_user->key(Qt::Key_Return);
        m_user->key(Qt::Key_Plus); // claim
        m_user->words(u"陈志远"_qs);
        m_user->key(Qt::Key_Return);
        QCOMPARE(wish(m_wishes.at(1)).stage, WishStage::Claimed);
        alt(4); // give back
        QCOMPARE(wish(m_wishes.at(1)).stage, WishStage::Published);
        QVERIFY(wish(m_wishes.at(1)).claimedBy.isEmpty());
        alt(5); // withdraw
        QCOMPARE(wish(m_wishes.at(1)).stage, WishStage::Collected);
        alt(5);
        QCOMPARE(sentence(), u"It is not published."_qs);
    }

    void allAreClaimedAtOnceAndTheRefusedAreNamed()
    {
        m_user->key(Qt::Key_Plus);
        m_user->key(Qt::Key_Return); // the chair is published
        QVERIFY(settled());
        m_user->key(Qt::Key_A, Qt::ControlModifier);
        alt(1);
        m_user->key(Qt::Key_Return);
        QCOMPARE(wish(m_wishes.at(0)).number, wishNumber(today().year(), 2));
        QVERIFY2(sentence().contains(u"It is published already."_qs), qPrintable(sentence()));
        QVERIFY(settled());
        alt(2);
        m_user->key(Qt::Key_Return);
        QVERIFY2(sentence().contains(u"Say who claims it."_qs), qPrintable(sentence()));
        m_user->words(u"结对共建单位党支部"_qs);
        m_user->key(Qt::Key_Return);
        for (const RowId id : std::as_const(m_wishes))
            QCOMPARE(wish(id).claimedBy, u"结对共建单位党支部"_qs);
        undo(); // both at once
        for (const RowId id : std::as_const(m_wishes))
            QCOMPARE(wish(id).stage, WishStage::Published);
    }

    void aDateBeforeTheWishIsRefusedInPlace()
    {
        alt(1);
        m_user->words(today().addDays(-31).toString(Qt::ISODate));
        m_user->key(Qt::Key_Return);
        QCOMPARE(wish(m_wishes.at(1)).stage, WishStage::Collected);
        QVERIFY2(sentence().contains(u"before the last step"_qs), qPrintable(sentence()));
        m_user->key(Qt::Key_Escape);
        QCOMPARE(m_user->focus(), &page().table());
    }

    void fieldsAreSavedAsTheyAreLeft()
    {
        m_user->key(Qt::Key_F2); // the words
        auto* words = qobject_cast<QPlainTextEdit*>(m_user->focus());
        QVERIFY(words);
        m_user->key(Qt::Key_End, Qt::ControlModifier);
        m_user->words(u"，要稳一点"_qs);
        m_user->key(Qt::Key_Tab);
        QCOMPARE(wish(m_wishes.at(1)).text, u"想要一张老人坐的椅子，要稳一点"_qs);
        m_user->key(Qt::Key_Escape);
        QCOMPARE(m_user->focus(), &page().table());
        undo();
        QCOMPARE(wish(m_wishes.at(1)).text, u"想要一张老人坐的椅子"_qs);
        QCOMPARE(words->toPlainText(), u"想要一张老人坐的椅子"_qs);
    }

    void aDayOfAStepIsCorrectedButNotOutOfOrder()
    {
        m_user->key(Qt::Key_Plus);
        m_user->key(Qt::Key_Return);
        m_user->key(Qt::Key_F2);
        auto* published = page().findChild<QWidget*>(u"published_on"_qs)->focusProxy();
        auto* line = qobject_cast<QLineEdit*>(published);
        QVERIFY(line && line->isEnabled());
        QVERIFY(!page().findChild<QWidget*>(u"claimed_on"_qs)->isEnabled());
        const auto type = [&](QDate day) {
            line->setFocus();
            line->selectAll();
            m_user->words(day.toString(Qt::ISODate));
            m_user->key(Qt::Key_Return);
        };
        type(today().addDays(-3));
        QCOMPARE(wish(m_wishes.at(1)).publishedOn, today().addDays(-3));
        type(today().addDays(-31));
        QCOMPARE(wish(m_wishes.at(1)).publishedOn, today().addDays(-3));
    }

    void deletingIsUndone()
    {
        m_user->key(Qt::Key_Delete);
        QVERIFY(settled());
        QTRY_COMPARE(page().model().rowCount(), 1);
        m_user->key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(page().model().rowCount(), 2);
    }

    void whatIsChosenIsOfTheBlockInSight()
    {
        Change change(registry(), u"Block"_qs);
        const Subject shop = SubjectStore(registry()).get(m_subject);
        Block other{0, BlockStore(registry()).get(shop.block).town, u"第五街区"_qs, {}, {}, 2};
        BlockStore(registry()).add(change, other);
        Subject there;
        there.name = u"陈记糕团"_qs;
        there.block = other.id;
        SubjectStore(registry()).add(change, there);
        Wish waiting = collectedWish(there, u"想要一台饮水机"_qs, {}, today().addDays(-60));
        WishStore(registry()).add(change, waiting);
        change.commit();

        pages().workspace().setBlock(other.id);
        QTRY_COMPARE(page().selectedIds(), QList<RowId>{waiting.id});
        pages().workspace().setBlock(shop.block);
        QTRY_COMPARE(page().selectedIds(), QList<RowId>{m_wishes.at(1)});
        alt(1);
        m_user->key(Qt::Key_Return);
        QCOMPARE(wish(m_wishes.at(1)).stage, WishStage::Published);
        QCOMPARE(wish(waiting.id).stage, WishStage::Collected);
    }

    void chipsCountAndNarrow()
    {
        QTRY_VERIFY(chip(u"Waiting"_qs));
        QTRY_COMPARE(chip(u"Waiting"_qs)->text(), u"Waiting 2"_qs);
        m_user->key(Qt::Key_Plus);
        m_user->key(Qt::Key_Return);
        QTRY_COMPARE(chip(u"Published"_qs)->text(), u"Published 1"_qs);
        QCOMPARE(chip(u"Collected"_qs)->text(), u"Collected 1"_qs);
        m_user->key(Qt::Key_Right, Qt::AltModifier);
        QVERIFY(settled());
        QTRY_COMPARE(page().model().rowCount(), 1);
        QCOMPARE(page().model().idAt(0), m_wishes.at(0));
    }

    void otherPagesAskForWishes()
    {
        pages().showPage(0);
        pages().workspace().goTo({"wish", m_wishes.at(0)});
        QVERIFY(page().isVisible());
        QTRY_COMPARE(page().selectedIds(), QList<RowId>{m_wishes.at(0)});
        LedgerQuery query;
        query.ledger = findLedger(u"wishes"_qs);
        query.conditions = {{u"text"_qs, Condition::Contains, u"椅子"_qs}};
        pages().workspace().goToRows(query, u"椅子"_qs);
        QTRY_COMPARE(page().model().rowCount(), 1);
        QCOMPARE(page().model().idAt(0), m_wishes.at(1));
    }

    void aSubjectsPageTakesAWishByOneKey()
    {
        pages().workspace().goTo({"subject", m_subject});
        auto* subjects = m_user->window().findChild<SubjectsPage*>();
        QVERIFY(subjects && subjects->isVisible());
        m_user->key(Qt::Key_W, Qt::AltModifier);
        QTRY_VERIFY(qobject_cast<QLineEdit*>(m_user->focus()) &&
                    m_user->focus()->accessibleName() == u"Words of the wish"_qs);
        m_user->words(u"想请人写一块招牌"_qs);
        m_user->key(Qt::Key_Return);
        QCOMPARE(newest().text, u"想请人写一块招牌"_qs);
        QVERIFY(!newest().valueYuan);
        undo();
        QCOMPARE(newest().id, m_wishes.at(1));
    }
};

DOORSTEP_TEST(tst_WishesPage);
#include "tst_WishesPage.moc"
