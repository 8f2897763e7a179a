// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/calendar/WorkingDays.h"
#include "data/records/codes/Code.h"
#include "data/records/needs/Deadline.h"
#include "data/records/places/Places.h"
#include "data/records/visitors/Team.h"
#include "data/records/visitors/Visitor.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/pages/lists/ListsPage.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTableView>

using namespace doorstep;
using namespace doorstep::test;

// The page "Lists and settings" over a demonstration, by the keyboard.
class tst_ListsPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowDesk> m_user;
    ListsPage* m_page = nullptr;

    Register& registry() { return m_user->registry(); }
    QTableView* table(const QString& key) { return m_page->findChild<QTableView*>(key); }
    QString cell(const QString& list, int row, int column)
    {
        return table(list)->model()->index(row, column).data().toString();
    }
    QStringList column(const QString& list, int column)
    {
        QStringList cells;
        for (int row = 0; row < table(list)->model()->rowCount(); ++row)
            cells << cell(list, row, column).remove(u'\u3000');
        return cells;
    }
    void go(const QString& list)
    {
        m_page->showList(list);
        m_page->activate();
        m_user->key(Qt::Key_Return); // into the table
        QCOMPARE(m_user->focus(), table(list));
    }
    void goTo(const QString& list, int row, int column)
    {
        table(list)->setCurrentIndex(table(list)->model()->index(row, column));
    }
    void retype(const QString& text, Qt::Key leave = Qt::Key_Return)
    {
        m_user->key(Qt::Key_F2);
        m_user->key(Qt::Key_A, Qt::ControlModifier);
        m_user->key(Qt::Key_Delete);
        m_user->words(text);
        m_user->key(leave);
    }
    void undo() { m_user->key(Qt::Key_Z, Qt::ControlModifier); }
    QString said() const
    {
        for (QLabel* label : m_page->findChildren<QLabel*>(u"said"_qs)) {
            if (label->isVisible())
                return label->text();
        }
        return {};
    }
    RowId block() { return *m_user->window().pages()->workspace().block(); }
    QStringList streets()
    {
        QStringList names;
        for (const Street& street : StreetStore(registry()).ofBlock(block()))
            names << street.name;
        return names;
    }

private Q_SLOTS:
    void init()
    {
        m_user = std::make_unique<WindowDesk>(DemoOptions{40, 10, 60, 2, QDate(2026, 10, 31), 3});
        m_page = m_user->window().pages()->open<ListsPage>();
        QVERIFY(m_page);
    }
    void cleanup() { m_user.reset(); }

    void aStreetIsAddedRenamedAndMovedByTheKeyboard()
    {
        go(u"streets"_qs);
        const QStringList before = streets();
        m_user->key(Qt::Key_Insert);
        m_user->words(u"  新开路 "_qs);
        m_user->key(Qt::Key_Return);
        QCOMPARE(streets(), before + QStringList{u"新开路"_qs});
        m_user->key(Qt::Key_Up, Qt::AltModifier);
        m_user->key(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(streets().indexOf(u"新开路"_qs), before.size() - 2);
        QCOMPARE(column(u"streets"_qs, 0), streets());
        retype(u"新启路"_qs);
        QCOMPARE(streets().indexOf(u"新启路"_qs), before.size() - 2);
        for (int step = 0; step < 4; ++step)
            undo();
        QCOMPARE(streets(), before);
        QCOMPARE(column(u"streets"_qs, 0), before);
    }

    void howAStreetIsWalkedIsChosenInItsCell()
    {
        go(u"streets"_qs);
        goTo(u"streets"_qs, 0, 1);
        m_user->key(Qt::Key_F2);
        m_user->key(Qt::Key_Down);
        m_user->key(Qt::Key_Return);
        QCOMPARE(StreetStore(registry()).ofBlock(block()).constFirst().walk, StreetWalk::Across);
        QCOMPARE(cell(u"streets"_qs, 0, 1), labelOf(StreetWalk::Across));
    }

    void aStreetWithShopsStaysAndASentenceSaysWhy()
    {
        go(u"streets"_qs);
        const QStringList before = streets();
        m_user->key(Qt::Key_Delete);
        QCOMPARE(streets(), before);
        QVERIFY2(said().contains(before.constFirst()), qPrintable(said()));
        m_user->key(Qt::Key_Insert);
        m_user->words(u"新开路"_qs);
        m_user->key(Qt::Key_Return);
        m_user->key(Qt::Key_Delete);
        QCOMPARE(streets(), before);
        QCOMPARE(said(), QString());
        undo();
        QCOMPARE(streets().constLast(), u"新开路"_qs);
    }

    void aNameThatIsThereAlreadyIsRefusedWithoutADialog()
    {
        go(u"streets"_qs);
        const QStringList before = streets();
        retype(before.at(1));
        QCOMPARE(streets(), before);
        QVERIFY2(said().contains(before.at(1)), qPrintable(said()));
        retype({});
        QCOMPARE(streets(), before);
        QVERIFY(!said().isEmpty());
    }

    void aNewRowLeftEmptyGoes()
    {
        go(u"streets"_qs);
        const int rows = table(u"streets"_qs)->model()->rowCount();
        m_user->key(Qt::Key_Insert);
        QCOMPARE(table(u"streets"_qs)->model()->rowCount(), rows + 1);
        m_user->key(Qt::Key_Escape); // the editor
        m_user->key(Qt::Key_Up);
        QTRY_COMPARE(table(u"streets"_qs)->model()->rowCount(), rows);
        m_user->key(Qt::Key_Escape);
        QVERIFY(m_user->focus() != table(u"streets"_qs)); // back among the names
    }

    // Words go nowhere without a sentence and a way back.
    void aHalfTypedNewRowIsNotLost_data()
    {
        QTest::addColumn<QString>("by");
        for (const char* by : {"Esc", "Delete", "Esc in its cell", "another block and back"})
            QTest::newRow(by) << QString::fromLatin1(by);
    }
    void aHalfTypedNewRowIsNotLost()
    {
        QFETCH(QString, by);
        const QString phone = u"13800138000"_qs;
        QSignalSpy told(&m_user->workspace(), &Workspace::told);
        go(u"visitors"_qs);
        const QStringList before = column(u"visitors"_qs, 0);
        m_user->key(Qt::Key_Insert);
        m_user->key(Qt::Key_Tab);
        m_user->key(Qt::Key_Tab);
        m_user->words(phone); // the name, which it needs, is not typed yet
        if (by != u"Esc in its cell")
            m_user->key(Qt::Key_Return);
        told.clear();
        if (by == u"Delete") {
            m_user->key(Qt::Key_Delete);
        } else if (by == u"another block and back") {
            const std::optional<RowId> here = m_user->workspace().block();
            const QList<Block> blocks = BlockStore(registry()).all();
            m_user->workspace().setBlock(blocks.constLast().id);
            QVERIFY(!column(u"visitors"_qs, 2).contains(phone));
            QVERIFY(said().contains(phone));
            m_user->workspace().setBlock(here);
        } else {
            m_user->key(Qt::Key_Escape);
        }
        if (by == u"Esc in its cell")
            m_user->key(Qt::Key_Escape); // and the row, which is empty now
        if (by != u"another block and back") {
            QCOMPARE(column(u"visitors"_qs, 0), before);
            QVERIFY(!told.isEmpty() && told.constFirst().constFirst().toString().contains(phone));
            undo();
        }
        if (by == u"Esc in its cell")
            m_user->key(Qt::Key_Return);
        const int row = static_cast<int>(column(u"visitors"_qs, 2).indexOf(phone));
        QVERIFY(row >= 0);
        goTo(u"visitors"_qs, row, 0);
        m_user->key(Qt::Key_F2);
        m_user->words(u"周敏"_qs);
        m_user->key(Qt::Key_Return);
        const QList<Visitor> visitors = VisitorStore(registry()).ofBlock(block());
        QVERIFY(std::any_of(visitors.begin(), visitors.end(), [&](const Visitor& visitor) {
            return visitor.name == u"周敏" && visitor.phone == phone;
        }));
    }

    // Ctrl+Z brings what Esc left back into the open cell: it is not written by that, and one is
    // told what writes it.
    void wordsThatEscLeftComeBackUnwritten_data()
    {
        QTest::addColumn<bool>("isMeant");
        QTest::newRow("Enter") << true;
        QTest::newRow("Esc") << false;
    }
    void wordsThatEscLeftComeBackUnwritten()
    {
        QFETCH(bool, isMeant);
        const QString words = u"新启路"_qs;
        QSignalSpy told(&m_user->workspace(), &Workspace::told);
        go(u"streets"_qs);
        const QStringList before = streets();
        retype(words, Qt::Key_Escape);
        QCOMPARE(streets(), before);
        told.clear();
        undo();
        QVERIFY(m_user->focus() != table(u"streets"_qs)); // the cell is open
        QCOMPARE(streets(), before);
        QVERIFY(!told.isEmpty());
        const QString said = told.constLast().constFirst().toString();
        QVERIFY2(said.contains(words) && said.contains(u"when the cell is left"), qPrintable(said));
        m_user->key(isMeant ? Qt::Key_Return : Qt::Key_Escape);
        QCOMPARE(streets().contains(words), isMeant);
    }

    void aNewRowWithANameThatIsThereStays()
    {
        go(u"streets"_qs);
        const QString there = streets().constFirst();
        m_user->key(Qt::Key_Insert);
        m_user->words(there);
        m_user->key(Qt::Key_Return); // refused
        QVERIFY(!said().isEmpty());
        const int rows = table(u"streets"_qs)->model()->rowCount();
        m_user->key(Qt::Key_Up);
        letEventsPass();
        QCOMPARE(table(u"streets"_qs)->model()->rowCount(), rows);
        QCOMPARE(column(u"streets"_qs, 0).count(there), 2);
    }

    void aVisitorIsAddedCellByCell()
    {
        go(u"visitors"_qs);
        m_user->key(Qt::Key_Insert);
        m_user->words(u"周敏"_qs);
        m_user->key(Qt::Key_Tab);
        m_user->keys("sqmj"); // 社区民警
        m_user->key(Qt::Key_Tab);
        m_user->words(u"１３８ 0013 8000"_qs);
        m_user->key(Qt::Key_Tab);
        m_user->key(Qt::Key_Escape);
        const Visitor made = VisitorStore(registry()).ofBlock(block()).constLast();
        QCOMPARE(made.name, u"周敏"_qs);
        QVERIFY(made.role);
        QCOMPARE(CodeStore(registry()).get(*made.role).name, u"社区民警"_qs);
        QCOMPARE(made.phone, u"13800138000"_qs);
        QCOMPARE(made.block, std::optional<RowId>(block()));
    }

    // 走访服务团: a name, who leads it, who is of it.
    void aTeamIsMadeOfVisitors()
    {
        const QList<Visitor> visitors = VisitorStore(registry()).ofBlock(block());
        const QStringList names{visitors.at(1).name, visitors.at(2).name};
        go(u"teams"_qs);
        m_user->key(Qt::Key_Insert);
        m_user->words(u"党员先锋团"_qs);
        m_user->key(Qt::Key_Tab);
        m_user->key(Qt::Key_Down); // the first of the visitors
        m_user->key(Qt::Key_Tab);
        m_user->words(names.join(u'、') + u"、没有这人"_qs);
        m_user->key(Qt::Key_Tab);
        QVERIFY2(said().contains(u"没有这人"), qPrintable(said()));
        QCOMPARE(TeamStore(registry()).ofBlock(block()).constLast().members, Links());
        const int row = table(u"teams"_qs)->model()->rowCount() - 1;
        goTo(u"teams"_qs, row, 2);
        retype(names.join(u'，'));
        const Team made = TeamStore(registry()).ofBlock(block()).constLast();
        QCOMPARE(made.name, u"党员先锋团"_qs);
        QCOMPARE(made.members, (Links{visitors.at(1).id, visitors.at(2).id}));
        QCOMPARE(made.block, std::optional<RowId>(block()));
        undo();
        QCOMPARE(TeamStore(registry()).ofBlock(block()).constLast().members, Links());
    }

    // 微网格 1+3+X: who is at its head, who carries it, who else is of it.
    void aGridHasItsTeam()
    {
        const QList<Visitor> visitors = VisitorStore(registry()).ofBlock(block());
        const auto named = [&](qsizetype from, qsizetype count) {
            QStringList names;
            for (const Visitor& visitor : visitors.mid(from, count))
                names << visitor.name;
            return names.join(u'、');
        };
        const auto grid = [&] {
            return GridStore(registry()).ofBlock(block()).constFirst();
        };
        go(u"grids"_qs);
        goTo(u"grids"_qs, 0, 2);
        retype(visitors.at(4).name);
        goTo(u"grids"_qs, 0, 3);
        retype(named(0, 3));
        goTo(u"grids"_qs, 0, 4);
        retype(named(3, 1) + u"、没有这人"_qs);
        QVERIFY2(said().contains(u"没有这人"), qPrintable(said()));
        m_user->key(Qt::Key_Escape);
        goTo(u"grids"_qs, 0, 4);
        retype(named(5, 2));
        QCOMPARE(grid().head, std::optional<RowId>(visitors.at(4).id));
        QCOMPARE(grid().core, (Links{visitors.at(0).id, visitors.at(1).id, visitors.at(2).id}));
        QCOMPARE(grid().helpers, (Links{visitors.at(5).id, visitors.at(6).id}));
        QCOMPARE(cell(u"grids"_qs, 0, 3), named(0, 3));
        undo();
        QVERIFY(grid().helpers != (Links{visitors.at(5).id, visitors.at(6).id}));
    }

    // 十二员: a set, and a role below it; what somebody goes in, too.
    void aSetOfRolesIsMade()
    {
        go(u"role_set"_qs);
        m_user->key(Qt::Key_Insert);
        m_user->words(u"十二员"_qs);
        m_user->key(Qt::Key_Return);
        QVERIFY(CodeStore(registry()).byName(list::roleSet, u"十二员"_qs));
        go(u"visitor_role"_qs);
        const int row = static_cast<int>(column(u"visitor_role"_qs, 0).indexOf(u"平安专员"_qs));
        QCOMPARE(cell(u"visitor_role"_qs, row, 1), u"六大员"_qs);
        QCOMPARE(cell(u"visitor_role"_qs, 0, 1), QString()); // the secretary's: by itself
        go(u"visitors"_qs);
        goTo(u"visitors"_qs, 0, 4);
        retype(u"平安专员、网格管理员"_qs);
        QCOMPARE(VisitorStore(registry()).ofBlock(block()).constFirst().otherRoles.size(), 2);
    }

    void aWrongPhoneIsKeptAndDoubted()
    {
        go(u"visitors"_qs);
        goTo(u"visitors"_qs, 0, 2);
        retype(u"138"_qs);
        QCOMPARE(VisitorStore(registry()).ofBlock(block()).constFirst().phone, u"138"_qs);
        QVERIFY2(said().startsWith(u"Saved. "), qPrintable(said())); // red, and in the register
    }

    void anEmptiedNameStandsThereAgain()
    {
        go(u"visitors"_qs);
        goTo(u"visitors"_qs, 1, 0);
        const QString before = cell(u"visitors"_qs, 1, 0);
        retype({});
        QVERIFY(!said().isEmpty());
        QCOMPARE(cell(u"visitors"_qs, 1, 0), before);
    }

    void whatStandsInAnEditorIsSavedWhenOneLeavesThePage()
    {
        go(u"blocks"_qs);
        goTo(u"blocks"_qs, 0, 0);
        m_user->key(Qt::Key_F2);
        m_user->key(Qt::Key_A, Qt::ControlModifier);
        m_user->words(u"华阳镇"_qs);
        m_user->window().pages()->showPage(0);
        QCOMPARE(TownStore(registry()).only()->name, u"华阳镇"_qs);
    }

    void anEntryGoesOutOfUseAndComesBackByTheSameKey()
    {
        go(u"drive"_qs);
        const QString name = cell(u"drive"_qs, 0, 0);
        const RowId id = CodeStore(registry()).byName(list::drive, name)->id;
        m_user->key(Qt::Key_Delete);
        QVERIFY(!column(u"drive"_qs, 0).contains(name));
        for (auto* box : table(u"drive"_qs)->parentWidget()->findChildren<QAbstractButton*>()) {
            if (box->isCheckable())
                box->click();
        }
        const qsizetype row = column(u"drive"_qs, 0).indexOf(name);
        QVERIFY(row >= 0);
        goTo(u"drive"_qs, static_cast<int>(row), 0);
        table(u"drive"_qs)->setFocus();
        m_user->key(Qt::Key_Delete);
        QCOMPARE(CodeStore(registry()).byName(list::drive, name)->id, id);
    }

    void aNeedCategoryOfOnesOwnStandsBelowTheSameOne()
    {
        go(u"need_category"_qs);
        goTo(u"need_category"_qs, 1, 0);
        const QString parent = cell(u"need_category"_qs, 0, 0);
        m_user->key(Qt::Key_Insert);
        m_user->words(u"养犬登记"_qs);
        m_user->key(Qt::Key_Return);
        const std::optional<Code> made =
            CodeStore(registry()).byName(list::needCategory, u"养犬登记"_qs);
        QVERIFY(made && made->parent);
        QCOMPARE(CodeStore(registry()).get(*made->parent).name, parent);
        QCOMPARE(cell(u"need_category"_qs, table(u"need_category"_qs)->currentIndex().row(), 0)
                     .remove(u'\u3000'),
                 u"养犬登记"_qs);
    }

    // 春节 as a notice gives it: seven days at once, and the deadlines move.
    void aHolidayIsTypedAsTheNoticeHasIt()
    {
        go(u"calendar"_qs);
        const int rows = table(u"calendar"_qs)->model()->rowCount();
        m_user->key(Qt::Key_Insert);
        m_user->words(u"2031年1月23日（周四）至29日"_qs);
        m_user->key(Qt::Key_Tab);
        m_user->key(Qt::Key_Tab); // over the kind, which is Day off already
        m_user->words(u"春节"_qs);
        m_user->key(Qt::Key_Return);
        QCOMPARE(table(u"calendar"_qs)->model()->rowCount(), rows + 7);
        const WorkingDays calendar(registry());
        QCOMPARE(calendar.add(QDate(2031, 1, 22), 1), QDate(2031, 1, 30));
        undo();
        QCOMPARE(table(u"calendar"_qs)->model()->rowCount(), rows);
    }

    void aDeadlineIsChangedAndItsEffectIsSaid()
    {
        go(u"deadlines"_qs);
        goTo(u"deadlines"_qs, 0, 1);
        const QString before = cell(u"deadlines"_qs, 0, 2);
        const QString other = cell(u"deadlines"_qs, 1, 1);
        retype(u"abc"_qs);
        QVERIFY(!said().isEmpty());
        QCOMPARE(cell(u"deadlines"_qs, 0, 1), u"abc"_qs); // and in no other row
        QCOMPARE(cell(u"deadlines"_qs, 1, 1), other);
        goTo(u"deadlines"_qs, 2, 1);
        retype(u"2"_qs);
        QCOMPARE(cell(u"deadlines"_qs, 0, 1), u"abc"_qs);
        undo();
        goTo(u"deadlines"_qs, 0, 1);
        retype(u"１０"_qs);
        QCOMPARE(deadlineRules(registry()).normal, 10);
        QVERIFY(cell(u"deadlines"_qs, 0, 2) != before);
        QVERIFY(cell(u"deadlines"_qs, 0, 2)
                    .contains(QLocale().toString(deadlineFor(registry(), Urgency::Normal, today()),
                                                 QLocale::LongFormat)));
        undo();
        QCOMPARE(deadlineRules(registry()), DeadlineRules());
        QCOMPARE(cell(u"deadlines"_qs, 0, 2), before);
    }
};

DOORSTEP_TEST(tst_ListsPage);
#include "tst_ListsPage.moc"
