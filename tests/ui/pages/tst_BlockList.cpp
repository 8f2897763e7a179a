// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/TableView.h"
#include "ui/pages/blocklist/BlockListModel.h"
#include "ui/pages/blocklist/BlockListPage.h"

#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>

using namespace doorstep;
using namespace doorstep::test;

class tst_BlockList : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowDesk> m_user;

    BlockListPage* page() { return m_user->window().findChild<BlockListPage*>(); }
    TableView* table() { return page()->findChild<TableView*>(); }
    BlockListModel* model() { return page()->findChild<BlockListModel*>(); }
    // Of doors, whose streets' rows are none.
    int doors() { return static_cast<int>(model()->doors().size()); }
    QToolButton* chip(int index)
    {
        QList<QToolButton*> chips = page()->findChildren<QToolButton*>();
        chips.removeIf([](const QToolButton* button) { return !button->isCheckable(); });
        return chips.at(index);
    }
    void goTo(int row)
    {
        table()->selectionModel()->setCurrentIndex(model()->index(row, BlockListModel::NameColumn),
                                                   QItemSelectionModel::ClearAndSelect |
                                                       QItemSelectionModel::Rows);
    }
    int countOn(int index) { return chip(index)->text().section(u' ', -1).toInt(); }

private Q_SLOTS:
    void initTestCase()
    {
        m_user = std::make_unique<WindowDesk>(DemoOptions{100, 20, 300, 3, QDate(2026, 10, 31), 3});
        m_user->key(Qt::Key_2, Qt::ControlModifier);
    }
    void cleanupTestCase() { m_user.reset(); }

    void theFirstBlockIsShownAndTheKeyboardGoesThere()
    {
        QVERIFY(model()->rowCount() > 15);
        QCOMPARE(m_user->focus(), table());
    }

    void aStreetFoldsItsDoorsAwayByKeyboard()
    {
        const int all = model()->rowCount();
        table()->setFocus();
        goTo(2);
        QVERIFY(model()->isStreet(0));
        const QString street = model()->door(2).street;
        const QList<Door> walked = model()->doors();
        const auto ofStreet = std::count_if(
            walked.begin(), walked.end(), [&](const Door& door) { return door.street == street; });
        m_user->key(Qt::Key_Left);
        QCOMPARE(model()->rowCount(), all - static_cast<int>(ofStreet));
        QCOMPARE(table()->currentIndex().row(), 0); // on the street
        QVERIFY(model()->isStreet(1));
        QCOMPARE(doors(), static_cast<int>(page()->shownDoors().size())); // printed all the same
        m_user->key(Qt::Key_Right);
        QCOMPARE(model()->rowCount(), all);
        m_user->key(Qt::Key_Return); // likewise
        QVERIFY(model()->rowCount() < all);
        m_user->key(Qt::Key_Return);
        QCOMPARE(model()->rowCount(), all);
    }

    void spaceOnAStreetMarksItsDoors()
    {
        table()->setFocus();
        goTo(0);
        m_user->key(Qt::Key_Space);
        const QList<RowId> marked = model()->marked();
        QVERIFY(!marked.isEmpty());
        QCOMPARE(marked, model()->subjectsAt(0));
        m_user->key(Qt::Key_Space);
        QVERIFY(model()->marked().isEmpty());
    }

    void whatIsTypedLeavesTheDoorsThatFit_data()
    {
        QTest::addColumn<QString>("by");
        for (const char* by : {"name", "door", "trade", "what is nobody's"})
            QTest::newRow(by) << QString::fromLatin1(by);
    }
    void whatIsTypedLeavesTheDoorsThatFit()
    {
        QFETCH(QString, by);
        const QList<Door> walked = model()->doors();
        const Door wanted = *std::find_if(walked.begin(), walked.end(), [](const Door& door) {
            return door.kind == SubjectKind::Shop && !door.trade.isEmpty();
        });
        const int all = doors();
        m_user->key(Qt::Key_F, Qt::ControlModifier);
        if (by == u"name")
            m_user->words(wanted.name);
        else if (by == u"door")
            m_user->words(wanted.street + wanted.door);
        else if (by == u"trade")
            m_user->words(wanted.trade);
        else
            m_user->words(u"xxxxxxxx"_qs); // spells nothing
        QTRY_VERIFY(doors() < all);
        const QList<Door> shown = model()->doors();
        const bool there = std::any_of(shown.begin(), shown.end(), [&](const Door& door) {
            return door.subject == wanted.subject;
        });
        QCOMPARE(there, !by.startsWith(u"what"));
        m_user->key(Qt::Key_Escape);
        QCOMPARE(doors(), all);
        QCOMPARE(m_user->focus(), table());
    }

    void filtersThatLeaveNothingSayWhatToDo()
    {
        const int all = doors();
        m_user->key(Qt::Key_F, Qt::ControlModifier);
        m_user->words(u"没有这样的店"_qs);
        QTRY_COMPARE(doors(), 0);
        QPushButton* clear = nullptr;
        for (auto* button : page()->findChildren<QPushButton*>()) {
            if (button->isVisible() && button->text() == u"Clear the filters")
                clear = button;
        }
        QVERIFY(clear);
        clear->click();
        QCOMPARE(doors(), all);
    }

    void whoIsDueIsSaidInFullAndFirst()
    {
        const int column = BlockListModel::DueColumn;
        QVERIFY(table()->columnViewportPosition(column) <
                table()->columnViewportPosition(BlockListModel::NameColumn));
        const int needed = table()->fontMetrics().horizontalAdvance(u"● due"_qs);
        QVERIFY(table()->columnWidth(column) > needed);
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (!model()->isStreet(row))
                QCOMPARE(model()->index(row, column).data().toString(),
                         model()->door(row).due ? u"● due"_qs : QString());
        }
    }

    void aChipLeavesAsManyDoorsAsItSays()
    {
        const int all = doors();
        for (int index = 0; index < 6; ++index) {
            const int said = countOn(index);
            chip(index)->click();
            QCOMPARE(doors(), said);
            chip(index)->click();
        }
        QCOMPARE(countOn(4) + countOn(5), all); // shops and workers
    }

    void spaceMarksOneDoorAfterTheOther()
    {
        table()->setFocus();
        goTo(1);
        m_user->key(Qt::Key_Space);
        m_user->key(Qt::Key_Space);
        const QList<RowId> first{model()->door(1).subject, model()->door(2).subject};
        QCOMPARE(model()->marked(), first);
        model()->clearMarks();
    }

    void sortingByNameIsByPinyinAndBackIsWalkingOrder()
    {
        const RowId first = model()->door(1).subject;
        table()->sortByColumn(BlockListModel::NameColumn, Qt::AscendingOrder);
        for (int row = 1; row < model()->rowCount(); ++row)
            QVERIFY(!(model()->door(row).nameKey < model()->door(row - 1).nameKey));
        table()->sortByColumn(BlockListModel::DoorColumn, Qt::AscendingOrder);
        QCOMPARE(model()->door(1).subject, first);
    }

    void copiedRowsHaveHeadingsAndStayTextInExcel()
    {
        table()->setFocus();
        goTo(1);
        m_user->key(Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 3); // the heading, the row, and nothing
        QVERIFY(lines.at(2).isEmpty());
        QCOMPARE(lines.at(0).split(u'\t').size(), lines.at(1).split(u'\t').size());
        QVERIFY(lines.at(1).contains(model()->door(1).phone));
        QVERIFY(QGuiApplication::clipboard()->mimeData()->html().contains(u"mso-number-format"));
    }

    void deletingADoorAsksNothingAndIsUndone()
    {
        const int all = model()->rowCount();
        const QString name = model()->door(2).name;
        table()->setFocus();
        goTo(2);
        m_user->key(Qt::Key_Delete);
        QCOMPARE(model()->rowCount(), all - 1);
        m_user->key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(model()->rowCount(), all);
        QCOMPARE(model()->door(2).name, name);
    }

    void allBlocksTogetherAreTheTown()
    {
        auto* blocks = m_user->window().pages()->findChild<QComboBox*>(u"block"_qs);
        QCOMPARE(blocks->currentText(), u"第一街区"_qs);
        blocks->setCurrentIndex(blocks->count() - 1);
        QVERIFY(doors() > 100); // closed shops are left out
    }

    // The top is there at once, in its order; what is about all doors has all of them.
    void aLongListComesByItself_data()
    {
        QTest::addColumn<bool>("waits");
        QTest::newRow("who waits") << true;
        QTest::newRow("who goes on at once") << false;
    }
    void aLongListComesByItself()
    {
        QFETCH(bool, waits);
        constexpr int shops = 1100;
        m_user.reset();
        m_user = std::make_unique<WindowDesk>([](TestRegister& made) {
            Change change(made.registry(), u"Many"_qs);
            for (int i = 0; i < shops; ++i) {
                Subject shop;
                shop.name = u"店%1"_qs.arg(i);
                shop.block = made.block().id;
                shop.street = made.street().id;
                shop.number = QString::number(shops - i);
                SubjectStore(made.registry()).add(change, shop);
            }
            change.commit();
        });
        m_user->pages().open<BlockListPage>();
        const int atFirst = model()->rowCount();
        QVERIFY(atFirst >= 60);
        QVERIFY(model()->isStreet(0));
        QCOMPARE(model()->door(1).door, u"1号"_qs);
        QCOMPARE(model()->door(2).door, u"3号"_qs);
        if (waits)
            QTRY_COMPARE(doors(), shops);
        chip(4)->click(); // shops
        QCOMPARE(doors(), shops);
        QCOMPARE(countOn(4), shops);
        chip(4)->click();
        table()->setFocus();
        goTo(1000);
        const QString name = model()->door(1000).name;
        m_user->key(Qt::Key_Delete);
        QTRY_COMPARE(doors(), shops - 1);
        m_user->key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(doors(), shops);
        QCOMPARE(model()->door(1000).name, name);
    }
};

DOORSTEP_TEST(tst_BlockList);
#include "tst_BlockList.moc"
