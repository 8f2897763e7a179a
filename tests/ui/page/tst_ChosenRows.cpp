// SPDX-License-Identifier: GPL-3.0-or-later
// Keys go to rows that are in sight: what is narrowed away is chosen no more.
#include "data/records/needs/NeedFlow.h"
#include "data/records/wishes/WishFlow.h"
#include "data/views/search/SubjectFinder.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/TableView.h"
#include "ui/page/LedgerModel.h"
#include "ui/pages/activities/ActivitiesPage.h"
#include "ui/pages/blocklist/BlockListPage.h"
#include "ui/pages/needs/NeedsPage.h"
#include "ui/pages/problems/ProblemsPage.h"
#include "ui/pages/services/ServicesPage.h"
#include "ui/pages/subjects/SubjectsPage.h"
#include "ui/pages/venues/VenuesPage.h"
#include "ui/pages/visits/VisitsPage.h"
#include "ui/pages/wishes/WishesPage.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTimer>

using namespace doorstep;
using namespace doorstep::test;

class tst_ChosenRows : public QObject
{
    Q_OBJECT

    static inline const QString words = u"周三上门看过"_qs;
    std::unique_ptr<WindowDesk> m_user;
    RowId m_lamp = 0; // the oldest: the first of the list
    RowId m_parking = 0;
    RowId m_other = 0; // a shop of another block

    Register& registry() { return m_user->registry(); }
    NeedsPage& page() { return *m_user->window().findChild<NeedsPage*>(); }
    NeedStage stage(RowId need) { return NeedStore(registry()).get(need).stage; }
    int steps(RowId need)
    {
        return registry().db().one<int>(u"SELECT count(*) FROM need_step WHERE need_id = ?"_qs,
                                        need);
    }
    bool isGrey(const QString& label)
    {
        for (const auto* step : page().findChildren<QAction*>()) {
            if (step->text().section(u'\t', 0, 0) == label)
                return !step->isEnabled();
        }
        qFatal("There is no such button.");
    }
    void pressChip(const QWidget& of, const QString& name) // once it shows its count
    {
        QToolButton* chip = nullptr;
        QVERIFY(QTest::qWaitFor([&] { return (chip = WindowDesk::chip(of, name)) != nullptr; }));
        chip->click();
    }
    // The filter line keeps the focus.
    void filter(const QString& text)
    {
        m_user->key(Qt::Key_F, Qt::ControlModifier);
        auto* line = qobject_cast<QLineEdit*>(m_user->focus());
        line->selectAll();
        m_user->key(Qt::Key_Delete);
        m_user->words(text);
        QVERIFY(QTest::qWaitFor([&] { return page().model().query().text == text; }));
        QVERIFY(m_user->settled());
    }
    // "Only rows with …" of the second row's cell.
    void onlyLikeTheSecond(const char* column)
    {
        TableView& table = page().table();
        const int at = page().model().ledger().indexOf(QLatin1String(column));
        const int row = page().model().rowOf(m_parking);
        QTimer::singleShot(50, this, [] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            for (QAction* action : menu ? menu->actions() : QList<QAction*>()) {
                if (action->text().startsWith(u"Only rows with"))
                    action->trigger();
            }
            if (menu)
                menu->close();
        });
        Q_EMIT table.customContextMenuRequested(
            table.visualRect(page().model().index(row, at)).center());
        QApplication::setActiveWindow(&m_user->window());
        QVERIFY(m_user->settled());
    }
    void narrow(const QString& by)
    {
        if (by == u"text")
            filter(u"停车"_qs);
        else if (by == u"text that nothing has")
            filter(u"没有这句话"_qs);
        else if (by == u"chip")
            pressChip(page(), u"Recorded"_qs);
        else
            onlyLikeTheSecond("text");
        QVERIFY(m_user->settled());
        QVERIFY(page().model().rowOf(m_lamp) < 0);
    }
    QString countLine()
    {
        for (const auto* label : page().findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(u"row(s)"))
                return label->text();
        }
        return {};
    }
    // In front, with the focus.
    LedgerPage& openList(const QString& list)
    {
        if (list == u"shops")
            m_user->open<SubjectsPage>().activate();
        else if (list == u"visits")
            m_user->open<VisitsPage>().activate();
        else if (list == u"needs")
            m_user->open<NeedsPage>().activate();
        else if (list == u"wishes")
            m_user->open<WishesPage>().activate();
        else if (list == u"venues")
            m_user->open<VenuesPage>().activate();
        else
            m_user->open<ServicesPage>().activate();
        if (!m_user->settled())
            qFatal("The list is not read.");
        for (auto* page : m_user->window().findChildren<LedgerPage*>()) {
            if (page->isVisible())
                return *page;
        }
        qFatal("There is no list.");
    }
    void open()
    {
        m_user->open<NeedsPage>();
        page().openRecord(m_lamp);
        QVERIFY(m_user->settled());
        page().activate();
        QCOMPARE(page().selectedIds(), QList<RowId>{m_lamp});
    }

private Q_SLOTS:
    void init()
    {
        m_user = std::make_unique<WindowDesk>([this](TestRegister& test) {
            test.withShop(u"汪军"_qs, u"12"_qs);
            const auto raise = [&](const QString& text, int daysAgo) {
                Need need;
                need.block = test.block().id;
                need.subject = test.subject().id;
                need.text = text;
                need.foundOn = today().addDays(-daysAgo);
                Change change(test.registry(), u"Raise"_qs);
                raiseNeed(change, need);
                change.commit();
                return need.id;
            };
            m_lamp = raise(u"路灯不亮"_qs, 20);
            m_parking = raise(u"门口不能停车"_qs, 10);
            Change change(test.registry(), u"Record"_qs);
            Need recorded = NeedStore(test.registry()).get(m_parking);
            NeedMove move;
            move.action = NeedAction::Recorded;
            move.on = today();
            applyStep(change, recorded, move);
            Block block{0, test.block().town, u"第五街区"_qs, {}, {}, 2};
            BlockStore(test.registry()).add(change, block);
            Subject shop;
            shop.block = block.id;
            shop.name = u"向阳超市"_qs;
            SubjectStore(test.registry()).add(change, shop);
            m_other = shop.id;
            change.commit();
        });
    }
    void cleanup() { m_user.reset(); }

    void whatIsNarrowedAwayTakesNoKeys_data()
    {
        QTest::addColumn<QString>("by");
        QTest::addColumn<bool>("othersListed");
        QTest::newRow("text") << u"text"_qs << true;
        QTest::newRow("text that nothing has") << u"text that nothing has"_qs << false;
        QTest::newRow("chip") << u"chip"_qs << true;
        QTest::newRow("column") << u"column"_qs << true;
    }
    void whatIsNarrowedAwayTakesNoKeys()
    {
        QFETCH(QString, by);
        QFETCH(bool, othersListed);
        open();
        narrow(by);
        QCOMPARE(page().selectedIds(), othersListed ? QList<RowId>{m_parking} : QList<RowId>());
        QCOMPARE(isGrey(u"Handle"_qs), !othersListed);
        m_user->key(Qt::Key_4, Qt::AltModifier);
        m_user->words(words);
        m_user->key(Qt::Key_Return);
        QCOMPARE(stage(m_lamp), NeedStage::Found);
        QCOMPARE(steps(m_lamp), 1);
        QCOMPARE(stage(m_parking), othersListed ? NeedStage::Handling : NeedStage::Recorded);
    }

    void wordsOfAStepStayWithTheRowThatIsNarrowedAway()
    {
        open();
        m_user->key(Qt::Key_1, Qt::AltModifier);
        m_user->words(words);
        narrow(u"text that nothing has"_qs);
        QVERIFY2(m_user->said(page()).contains(u"waits where it was typed"),
                 qPrintable(m_user->said(page())));
        filter(QString());
        page().selectRow(m_lamp);
        QTRY_COMPARE(page().selectedIds(), QList<RowId>{m_lamp});
        m_user->key(Qt::Key_1, Qt::AltModifier);
        QVERIFY(qobject_cast<QLineEdit*>(m_user->focus()));
        QStringList texts;
        for (const auto* line : page().findChildren<QLineEdit*>())
            texts << line->text();
        QVERIFY2(texts.contains(words), qPrintable(texts.join(u'|')));
    }

    // The next step is usually of the same one.
    void itsOwnStepLeavesARowChosenAndSaysSo()
    {
        open();
        pressChip(page(), u"Found"_qs);
        QVERIFY(m_user->settled());
        QCOMPARE(page().selectedIds(), QList<RowId>{m_lamp});
        m_user->key(Qt::Key_1, Qt::AltModifier);
        m_user->key(Qt::Key_Return);
        QVERIFY(m_user->settled());
        QCOMPARE(page().model().rowOf(m_lamp), -1);
        QVERIFY2(countLine().contains(u"no longer in this list"), qPrintable(countLine()));
        m_user->key(Qt::Key_4, Qt::AltModifier);
        m_user->words(words);
        m_user->key(Qt::Key_Return);
        QCOMPARE(stage(m_lamp), NeedStage::Handling);
        narrow(u"text"_qs); // until something else is listed
        m_user->key(Qt::Key_5, Qt::AltModifier);
        m_user->words(words);
        m_user->key(Qt::Key_Return);
        QCOMPARE(steps(m_lamp), 3);
    }

    // From the board, where the chip hides nothing.
    void theTableBesideTheBoardChoosesWhatItLists()
    {
        open();
        m_user->key(Qt::Key_B, Qt::ControlModifier);
        pressChip(page(), u"Recorded"_qs);
        QVERIFY(m_user->settled());
        m_user->key(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(m_user->settled());
        QTRY_COMPARE(page().selectedIds(), QList<RowId>{m_parking});
        m_user->key(Qt::Key_4, Qt::AltModifier);
        m_user->words(words);
        m_user->key(Qt::Key_Return);
        QCOMPARE(stage(m_lamp), NeedStage::Found);
    }

    // Insert alone is no row: what is left without a word is taken away, what has one stays.
    void aNewRowWithoutAWordIsTakenAway_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<bool>("typed");
        for (const char* table : {"service_item", "venue", "shared_problem", "activity"}) {
            QTest::addRow("%s, left", table) << QString::fromLatin1(table) << false;
            QTest::addRow("%s, a word and left", table) << QString::fromLatin1(table) << true;
        }
    }
    void aNewRowWithoutAWordIsTakenAway()
    {
        QFETCH(QString, table);
        QFETCH(bool, typed);
        const auto rows = [&] {
            return m_user->registry().db().one<qint64>(
                u"SELECT count(*) FROM %1 WHERE deleted_at IS NULL"_qs.arg(table));
        };
        const qint64 before = rows();
        if (table == u"service_item")
            m_user->open<ServicesPage>().activate();
        else if (table == u"venue")
            m_user->open<VenuesPage>().activate();
        else if (table == u"shared_problem")
            m_user->open<ProblemsPage>().activate();
        else
            m_user->open<ActivitiesPage>().activate();
        m_user->key(Qt::Key_Insert);
        QVERIFY(m_user->settled());
        if (typed)
            m_user->words(words);
        m_user->open<NeedsPage>();
        QCOMPARE(rows(), before + (typed ? 1 : 0));
    }

    // Where one deletes on, the next row is under the hand, in every list of records.
    void deletingStandsOnTheNextRow_data()
    {
        QTest::addColumn<QString>("list");
        for (const char* list : {"shops", "visits", "needs", "wishes", "venues", "services"})
            QTest::newRow(list) << QString::fromLatin1(list);
    }
    void deletingStandsOnTheNextRow()
    {
        QFETCH(QString, list);
        m_user.reset();
        m_user =
            std::make_unique<WindowDesk>(DemoOptions{120, 40, 2000, 6, QDate(2026, 10, 31), 3});
        m_user->workspace().setBlock(std::nullopt);
        LedgerPage& rows = openList(list);
        const int count = rows.model().rowCount();
        QVERIFY2(count >= 4, qPrintable(QString::number(count)));
        const RowId after = rows.model().idAt(2);
        rows.table().goTo(1);
        m_user->key(Qt::Key_Delete);
        QVERIFY(m_user->settled());
        QTRY_COMPARE(rows.model().rowCount(), count - 1);
        QTRY_COMPARE(rows.selectedIds(), QList<RowId>{after});
        const RowId above = rows.model().idAt(count - 3);
        rows.table().goTo(count - 2);
        m_user->key(Qt::Key_Delete);
        QVERIFY(m_user->settled());
        QTRY_COMPARE(rows.model().rowCount(), count - 2);
        QTRY_COMPARE(rows.selectedIds(), QList<RowId>{above});
    }

    void f2EditsTheChosenRow_data()
    {
        QTest::addColumn<QString>("list");
        for (const char* list : {"shops", "block list", "needs", "wishes", "venues", "services"})
            QTest::newRow(list) << QString::fromLatin1(list);
    }
    void f2EditsTheChosenRow()
    {
        QFETCH(QString, list);
        m_user.reset();
        m_user =
            std::make_unique<WindowDesk>(DemoOptions{120, 40, 2000, 6, QDate(2026, 10, 31), 3});
        m_user->workspace().setBlock(std::nullopt);
        if (list == u"block list")
            m_user->open<BlockListPage>().activate();
        else
            openList(list).table().goTo(1);
        m_user->key(Qt::Key_F2);
        QStringList texts;
        for (const auto* button : m_user->window().findChildren<QPushButton*>()) {
            if (button->isVisible())
                texts << button->text();
        }
        QVERIFY2(texts.contains(u"Done (Esc)"_qs), qPrintable(texts.join(u'|')));
    }

    void whatIsAddedIsInSight_data()
    {
        QTest::addColumn<QString>("but");
        for (const char* but :
             {"another block", "a text filter", "a text filter that was waited for", "a chip"})
            QTest::addRow("%s", but) << QString::fromLatin1(but);
    }
    void whatIsAddedIsInSight()
    {
        QFETCH(QString, but);
        auto& wishes = m_user->open<WishesPage>();
        QTRY_VERIFY(m_user->pages().findChild<SubjectFinder*>()->isReady());
        if (but == u"a chip")
            pressChip(wishes, u"Claimed"_qs);
        if (but.startsWith(u"a text filter")) {
            m_user->key(Qt::Key_F, Qt::ControlModifier);
            m_user->words(u"别的"_qs);
        }
        if (but.endsWith(u"waited for"))
            QVERIFY(m_user->settled());
        wishes.activate();
        m_user->key(Qt::Key_Insert);
        m_user->words(but == u"another block" ? u"向阳超市"_qs : u"汪军"_qs);
        m_user->key(Qt::Key_Return);
        m_user->words(u"一把椅子"_qs);
        m_user->key(Qt::Key_Return);
        QTRY_COMPARE(wishes.model().rowCount(), 1);
        QVERIFY(m_user->settled());
        QTRY_COMPARE(wishes.selectedIds().size(), 1);
    }
};

DOORSTEP_TEST(tst_ChosenRows);
#include "tst_ChosenRows.moc"
