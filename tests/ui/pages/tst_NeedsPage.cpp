// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/codes/Code.h"
#include "data/records/needs/Deadline.h"
#include "data/records/needs/NeedFlow.h"
#include "data/records/problems/SharedProblem.h"
#include "data/register/Journal.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/TableView.h"
#include "ui/look/fields/ValueLabel.h"
#include "ui/page/LedgerModel.h"
#include "ui/page/forms/FieldForm.h"
#include "ui/pages/needs/NeedBoard.h"
#include "ui/pages/needs/NeedPane.h"
#include "ui/pages/needs/NeedsPage.h"
#include "ui/pages/problems/ProblemsPage.h"

#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

using namespace doorstep;

// The needs as a person follows them: by keys alone, held against what the register says then.
class tst_NeedsPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::WindowDesk> m_user;
    int m_keys = 0;
    QList<RowId> m_needs; // lamp, parking, smoke

    Register& registry() const { return m_user->pages().registry(); }
    NeedsPage& page() const { return *m_user->window().findChild<NeedsPage*>(); }
    TableView& table() const { return page().table(); }
    Need need(int index) const { return NeedStore(registry()).get(m_needs.at(index)); }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++m_keys;
        m_user->key(key, modifiers);
    }
    void alt(int digit) { press(static_cast<Qt::Key>(Qt::Key_0 + digit), Qt::AltModifier); }
    void initials(const char* letters) // in a list: counted as keys
    {
        for (; *letters; ++letters)
            press(static_cast<Qt::Key>(Qt::Key_A + *letters - 'a'));
    }
    void text(const QString& words) { QTest::keyClicks(m_user->window().focusWidget(), words); }
    // As an input method would commit it.
    void say(const QString& words) { m_user->words(words); }
    bool settled() const { return m_user->settled(); }
    QString shownDeadline(int row) const
    {
        const int column = page().model().ledger().indexOf(u"deadline"_qs);
        return page().model().index(row, column).data().toString();
    }
    QString sentence() const { return test::WindowDesk::said(page()); }
    QToolButton* chip(const QString& name) const { return test::WindowDesk::chip(page(), name); }
    QStringList log(int index) const
    {
        QStringList lines;
        for (const NeedStep& step : NeedStepStore(registry()).ofNeed(m_needs.at(index)))
            lines << QString::fromLatin1(keyOf(step.action)) + u' ' + step.words;
        return lines;
    }
    // The first entry of the menu that comes up next.
    static void chooseFromMenu()
    {
        QTimer::singleShot(0, qApp, [] {
            QVERIFY(QApplication::activePopupWidget());
            QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        });
    }
    void addNeed(test::TestRegister& test, const QString& words, QDate found, Urgency urgency)
    {
        Need need;
        need.block = test.block().id;
        need.subject = test.subject().id;
        need.text = words;
        need.foundOn = found;
        need.urgency = urgency;
        Change change(test.registry(), u"Raise"_qs);
        raiseNeed(change, need);
        change.commit();
        m_needs << need.id;
    }

private Q_SLOTS:
    void init()
    {
        m_needs.clear();
        m_user = std::make_unique<test::WindowDesk>([this](test::TestRegister& test) {
            const QDate day = today();
            test.withShop(u"张记面馆"_qs, u"12"_qs);
            addNeed(test, u"路灯不亮"_qs, day.addDays(-20), Urgency::Critical);
            addNeed(test, u"门口不能停车"_qs, day.addDays(-10), Urgency::Normal);
            test.withShop(u"李记药房"_qs, u"14"_qs);
            addNeed(test, u"油烟太大"_qs, day.addDays(-9), Urgency::Normal);
        });
        m_user->open<NeedsPage>();
        QCOMPARE(page().model().rowCount(), 3);
        page().openRecord(m_needs.at(0));
        QVERIFY(settled());
        page().activate();
        QCOMPARE(page().selectedIds(), QList<RowId>{m_needs.at(0)});
        m_keys = 0;
    }
    void cleanup() { m_user.reset(); }

    // Steps write the stage with its days; who asked, where from and what it was gathered into
    // stand as links and in the log.
    void everyFieldOfANeedHasItsPlace()
    {
        const auto* form = page().findChild<NeedPane*>()->findChild<FieldForm*>();
        QStringList missing;
        for (const QString& column : needMapping().columns()) {
            if (!form->editor(column))
                missing << column;
        }
        for (const MappedLinks<Need>& links : needMapping().links()) {
            const QString field = QLatin1String(links.shape->field);
            if (!form->editor(field))
                missing << field;
        }
        missing.sort();
        QCOMPARE(missing,
                 (QStringList{u"block_id"_qs, u"closed_on"_qs, u"fed_back_on"_qs, u"found_on"_qs,
                              u"handling_on"_qs, u"recorded_on"_qs, u"report_in_on"_qs,
                              u"shared_problem_id"_qs, u"stage"_qs, u"strike_number"_qs,
                              u"subject_id"_qs, u"visit_id"_qs, u"whistle_on"_qs}));
    }

    void theWholeLoopTakesFewerThanFortyKeys()
    {
        alt(1); // record
        press(Qt::Key_Return);
        QCOMPARE(need(0).stage, NeedStage::Recorded);
        alt(2); // whistle for 城管中队
        initials("cgzd");
        press(Qt::Key_Return);
        QCOMPARE(need(0).whistleOn, today());
        alt(3); // report in
        press(Qt::Key_Return);
        QCOMPARE(need(0).reportInOn, today());
        alt(4); // handle
        say(u"已报修，本周更换灯具"_qs);
        press(Qt::Key_Return);
        QCOMPARE(need(0).stage, NeedStage::Handling);
        alt(7); // feed back: by telephone, very satisfied, result, what was told
        initials("dh");
        press(Qt::Key_Tab);
        press(Qt::Key_5);
        press(Qt::Key_Tab);
        say(u"灯具已换"_qs);
        press(Qt::Key_Tab);
        say(u"已告知店主"_qs);
        press(Qt::Key_Return);
        QCOMPARE(need(0).stage, NeedStage::FedBack);
        alt(8); // strike off
        press(Qt::Key_Return);

        const Need done = need(0);
        QCOMPARE(done.stage, NeedStage::Closed);
        QCOMPARE(done.strikeNumber, strikeNumber(today().year(), 1));
        QCOMPARE(done.result, u"灯具已换"_qs);
        QCOMPARE(done.feedback, u"已告知店主"_qs);
        QCOMPARE(done.satisfaction, 5);
        QCOMPARE(done.department,
                 CodeStore(registry()).byName(list::department, u"城管中队"_qs).value().id);
        QCOMPARE(done.feedbackWay,
                 CodeStore(registry()).byName(list::feedbackWay, u"电话"_qs).value().id);
        QCOMPARE(log(0).size(), 7);
        QVERIFY2(m_keys < 40, qPrintable(QString::number(m_keys)));
        qInfo("%d keys besides text", m_keys);
    }

    void plusOpensTheNextStepAndEscapeLeavesIt()
    {
        press(Qt::Key_Plus);
        press(Qt::Key_Escape);
        QCOMPARE(need(0).stage, NeedStage::Found);
        QCOMPARE(m_user->window().focusWidget(), &table());
        press(Qt::Key_Plus);
        press(Qt::Key_Return);
        QCOMPARE(need(0).stage, NeedStage::Recorded);
    }

    // What is typed for a need comes back with that need and that step, and with no other.
    void wordsOfAStepWaitForTheirNeed()
    {
        const auto words = [this] {
            auto* line = qobject_cast<QLineEdit*>(m_user->window().focusWidget());
            return line ? line->text() : u"not in a line"_qs;
        };
        press(Qt::Key_Plus);
        press(Qt::Key_Return);
        alt(4); // without a department, too, words are what is typed
        say(u"老板说下周再看"_qs);
        QCOMPARE(words(), u"老板说下周再看"_qs);
        page().openRecord(m_needs.at(1));
        QVERIFY(settled());
        QVERIFY2(sentence().contains(u"waits where it was typed"), qPrintable(sentence()));
        QVERIFY2(sentence().contains(u"老板说下周再看"), qPrintable(sentence()));
        page().activate();
        press(Qt::Key_Plus);
        press(Qt::Key_Return);
        alt(4);
        QCOMPARE(words(), QString());
        press(Qt::Key_Escape);
        page().openRecord(m_needs.at(0));
        QVERIFY(settled());
        page().activate();
        alt(4);
        QCOMPARE(words(), u"老板说下周再看"_qs);
        press(Qt::Key_Escape);
        alt(4); // left on purpose, they are there all the same
        QCOMPARE(words(), u"老板说下周再看"_qs);
        QCOMPARE(need(0).stage, NeedStage::Recorded);
    }

    void aDateBeforeTheLastStepIsRefusedInPlace()
    {
        alt(1);
        press(Qt::Key_Tab, Qt::ShiftModifier);
        text(today().addDays(-30).toString(Qt::ISODate));
        press(Qt::Key_Return);
        QCOMPARE(need(0).stage, NeedStage::Found);
        QVERIFY2(sentence().contains(u"before the last step"_qs), qPrintable(sentence()));
    }

    void manyMoveAtOnceAndTheRefusedAreNamed()
    {
        alt(1);
        press(Qt::Key_Return); // the lamp is recorded already
        QVERIFY(settled());
        press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(page().selectedIds().size(), 3);
        alt(1);
        say(u"一并登记"_qs);
        press(Qt::Key_Return);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(need(i).stage, NeedStage::Recorded);
        QCOMPARE(log(1).constLast(), u"recorded 一并登记"_qs);
        QVERIFY2(sentence().contains(u"张记面馆「路灯不亮」: It is recorded already."_qs),
                 qPrintable(sentence()));
        QVERIFY(!sentence().contains(u"油烟"_qs));
        undoBatch(registry(), nextUndo(registry())->id); // both at once
        QCOMPARE(need(1).stage, NeedStage::Found);
        QCOMPARE(need(2).stage, NeedStage::Found);
        QCOMPARE(need(0).stage, NeedStage::Recorded);
    }

    void thoseChosenAreGatheredByOneKey()
    {
        press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(page().selectedIds().size(), 2);
        const QList<RowId> chosen = page().selectedIds();
        press(Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(sentence(), QString());
        const NeedStore needs(registry());
        const std::optional<RowId> problem = needs.get(chosen.at(0)).sharedProblem;
        QVERIFY(problem);
        QCOMPARE(SharedProblemStore(registry()).get(*problem).title, u"福泉路"_qs);
        QCOMPARE(needs.ofSharedProblem(*problem).size(), 2);
        QVERIFY(settled());

        press(Qt::Key_A, Qt::ControlModifier); // the third with two that belong to it
        press(Qt::Key_G, Qt::ControlModifier);
        QVERIFY2(sentence().contains(u"It belongs to “福泉路”."_qs), qPrintable(sentence()));
        QCOMPARE(needs.ofSharedProblem(*problem).size(), 2);

        for (const RowId id : m_needs) { // it alone is added
            if (!chosen.contains(id))
                page().selectRow(id);
        }
        QTRY_COMPARE(page().selectedIds().size(), 1);
        chooseFromMenu();
        press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(needs.ofSharedProblem(*problem).size(), 3);
        QCOMPARE(sentence(), QString());
        m_user->window().activateWindow(); // the menu was in front
        QVERIFY(QTest::qWaitForWindowActive(&m_user->window()));
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(needs.ofSharedProblem(*problem).size(), 2);
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(needs.ofSharedProblem(*problem).isEmpty());
        press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY2(sentence().contains(u"No shared problem of the block is open."_qs),
                 qPrintable(sentence()));
    }

    void thePaneLeadsToTheSharedProblem()
    {
        const auto buttons = page().findChildren<QPushButton*>();
        const auto leads = std::find_if(buttons.begin(), buttons.end(), [](QPushButton* button) {
            return button->toolTip() == u"Open the shared problem"_qs;
        });
        QVERIFY(leads != buttons.end());
        QVERIFY(!(*leads)->isVisible());
        press(Qt::Key_Down, Qt::ShiftModifier);
        press(Qt::Key_G, Qt::ControlModifier);
        QVERIFY(settled());
        page().selectRow(need(0).sharedProblem ? m_needs.at(0) : m_needs.at(1));
        QTRY_VERIFY((*leads)->isVisible());
        QCOMPARE((*leads)->text(), u"福泉路"_qs);
        (*leads)->click();
        QTRY_VERIFY(m_user->window().findChild<ProblemsPage*>());
        QVERIFY(m_user->window().findChild<ProblemsPage*>()->isVisible());
    }

    void whatIsStruckOffIsNotGathered()
    {
        {
            Need done = need(0);
            done.stage = NeedStage::Closed;
            done.closedOn = today();
            Change change(registry(), u"Strike off"_qs);
            NeedStore(registry()).save(change, done);
            change.commit();
        }
        QVERIFY(settled());
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_G, Qt::ControlModifier);
        QVERIFY2(sentence().contains(u"张记面馆：It is struck off already."_qs),
                 qPrintable(sentence()));
        QVERIFY(!need(1).sharedProblem);
        QVERIFY(!need(2).sharedProblem);
    }

    void reopeningAsksForAReason()
    {
        for (int step : {1, 4, 7, 8}) {
            alt(step);
            if (step == 7) {
                for (int field = 0; field < 3; ++field)
                    press(Qt::Key_Tab);
                say(u"好"_qs);
            }
            press(Qt::Key_Return);
        }
        QCOMPARE(need(0).stage, NeedStage::Closed);
        alt(8); // once more does nothing but say so
        QCOMPARE(need(0).stage, NeedStage::Closed);
        QCOMPARE(sentence(), u"It is struck off already."_qs);
        alt(9);
        press(Qt::Key_Return);
        QCOMPARE(need(0).stage, NeedStage::Closed);
        QCOMPARE(sentence(), u"Write the reason for reopening."_qs);
        say(u"又不亮了"_qs);
        press(Qt::Key_Return);
        QCOMPARE(need(0).stage, NeedStage::Handling);
    }

    void whyAStepWasRefusedGoesWhenItIsDone_data()
    {
        QTest::addColumn<QList<int>>("before"); // steps that lead to it
        QTest::addColumn<int>("step");
        QTest::newRow("a talk without words") << QList<int>{1} << 5;
        QTest::newRow("a committee that is not chosen") << QList<int>{1} << 6;
        QTest::newRow("a result that is not told") << QList<int>{1, 4} << 7;
    }
    void whyAStepWasRefusedGoesWhenItIsDone()
    {
        QFETCH(QList<int>, before);
        QFETCH(int, step);
        for (const int each : std::as_const(before)) {
            alt(each);
            press(Qt::Key_Return);
        }
        const qsizetype done = log(0).size();
        alt(step);
        press(Qt::Key_Return);
        QCOMPARE(log(0).size(), done);
        QVERIFY(!sentence().isEmpty());
        if (step == 6) {
            initials("cgzd");
        } else {
            for (int field = 0; step == 7 && field < 3; ++field)
                press(Qt::Key_Tab);
            say(u"周三去看过"_qs);
        }
        press(Qt::Key_Return);
        QCOMPARE(log(0).size(), done + 1);
        QCOMPARE(sentence(), QString());
    }

    // Whoever expects the strip of the step types on: that is kept, and a key of rows goes to them.
    void whatIsTypedBehindARefusedStepIsKept()
    {
        alt(4);
        QVERIFY(!sentence().isEmpty());
        say(u"已经修好"_qs);
        QVERIFY2(sentence().contains(u"已经修好"), qPrintable(sentence()));
        press(Qt::Key_Down);
        QVERIFY(table().hasFocus());
        alt(4);
        press(Qt::Key_Plus); // no letter, as long as there is none before it
        QVERIFY(!table().hasFocus());
        QVERIFY(!sentence().contains(u'+'));
    }

    void deletingIsUndone()
    {
        press(Qt::Key_Delete);
        QVERIFY(settled());
        QCOMPARE(page().model().rowCount(), 2);
        QVERIFY(page().model().rowOf(m_needs.at(0)) < 0);
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(settled());
        QVERIFY(page().model().rowOf(m_needs.at(0)) >= 0);
    }

    void fieldsAreSavedAsTheyAreLeft()
    {
        press(Qt::Key_F2); // the words
        auto* words = qobject_cast<QPlainTextEdit*>(m_user->window().focusWidget());
        QVERIFY(words);
        QTest::keyClick(words, Qt::Key_End, Qt::ControlModifier);
        say(u"，晚上危险"_qs);
        press(Qt::Key_Tab);
        QCOMPARE(need(0).text, u"路灯不亮，晚上危险"_qs);
        QVERIFY(settled());
        text(u"+3"_qs); // the deadline
        press(Qt::Key_Return);
        QCOMPARE(need(0).deadline, today().addDays(3));
        press(Qt::Key_Escape);
        QCOMPARE(m_user->window().focusWidget(), &table());
        undoBatch(registry(), nextUndo(registry())->id);
        undoBatch(registry(), nextUndo(registry())->id);
        QCOMPARE(need(0).text, u"路灯不亮"_qs);
        QCOMPARE(words->toPlainText(), u"路灯不亮"_qs);
    }

    void chipsCountAndNarrow()
    {
        QTRY_VERIFY(chip(u"All"_qs));
        QTRY_COMPARE(chip(u"All"_qs)->text(), u"All 3"_qs);
        QCOMPARE(chip(u"Found"_qs)->text(), u"Found 3"_qs);
        QCOMPARE(chip(u"Overdue"_qs)->text(), u"Overdue 1"_qs);
        alt(1);
        press(Qt::Key_Return);
        QTRY_COMPARE(chip(u"Recorded"_qs)->text(), u"Recorded 1"_qs);
        chip(u"Overdue"_qs)->click();
        QVERIFY(settled());
        QTRY_COMPARE(page().model().rowCount(), 1);
        QCOMPARE(page().model().idAt(0), m_needs.at(0));
    }

    // Where there is less width, words need more lines.
    void cardsHaveRoomForTheirWords()
    {
        const Ledger& ledger = *findLedger(u"needs"_qs);
        NeedOverview overview;
        NeedOverview::Column& found = overview.stages[NeedStage::Found];
        for (int i = 0; i < 60; ++i) {
            QVariantList row(static_cast<qsizetype>(ledger.columns.size()));
            row[ledger.indexOf(u"text"_qs)] = QString(4 + i % 30, u'灯');
            found.ids << i + 1;
            found.rows << row;
        }
        found.count = 60;
        NeedBoard board(nullptr);
        board.resize(900, 5000);
        board.show();
        QVERIFY(QTest::qWaitForWindowExposed(&board));
        board.showOverview(overview, ledger, WorkingDays(registry()));
        const auto* list = board.findChild<QListWidget*>();
        QTRY_VERIFY(list->visualItemRect(list->item(59)).bottom() > 0);
        const int before = list->viewport()->width();
        board.resize(800, 5000);
        QTRY_VERIFY(list->viewport()->width() < before);
        const auto crowded = [list] { // into the card below
            QStringList texts;
            for (int row = 1; row < list->count(); ++row) {
                if (list->visualItemRect(list->item(row)).top() <=
                    list->visualItemRect(list->item(row - 1)).bottom())
                    texts << list->item(row - 1)->text();
            }
            return texts;
        };
        QTRY_COMPARE(crowded(), QStringList());
    }

    void aCardOfTheBoardHasAMenu()
    {
        press(Qt::Key_B, Qt::ControlModifier);
        QListWidget* list = nullptr;
        QTRY_VERIFY((list = qobject_cast<QListWidget*>(m_user->window().focusWidget())) &&
                    list->count() == 3);
        const QPoint place = list->visualItemRect(list->item(0)).center();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place);
        QTimer::singleShot(0, list, [] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            for (QAction* action : menu ? menu->actions() : QList<QAction*>()) {
                if (action->text().startsWith(u"Delete"))
                    action->trigger();
            }
            if (menu)
                menu->close();
        });
        QContextMenuEvent asked(QContextMenuEvent::Mouse, place,
                                list->viewport()->mapToGlobal(place));
        QApplication::sendEvent(list->viewport(), &asked);
        QApplication::setActiveWindow(&m_user->window());
        QTRY_COMPARE(list->count(), 2);
    }

    // Chips would say another choice than the columns show.
    void whatDoesNotApplyIsNotShown()
    {
        QTRY_VERIFY(chip(u"All"_qs));
        press(Qt::Key_B, Qt::ControlModifier);
        QToolButton* all = chip(u"All"_qs);
        QVERIFY(!all || !all->isVisible());
        press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(chip(u"All"_qs)->isVisible());
    }

    void theDaysLeftStandInLineWithTheirDay()
    {
        const auto* left = page().findChild<QLabel*>(u"left"_qs);
        const auto* form = page().findChild<NeedPane*>()->findChild<FieldForm*>();
        const auto* day = form->editor(u"deadline"_qs)->findChild<ValueLabel*>();
        const auto middle = [](const QLabel& label) {
            return label.mapTo(label.window(), label.rect().center()).y();
        };
        QVERIFY(left->alignment().testFlag(Qt::AlignVCenter));
        QVERIFY(day->alignment().testFlag(Qt::AlignVCenter));
        QTRY_VERIFY2(qAbs(middle(*left) - middle(*day)) <= 1,
                     qPrintable(QString::number(middle(*left) - middle(*day))));
    }

    void theBoardShowsTheSameByStage()
    {
        press(Qt::Key_B, Qt::ControlModifier);
        const auto columns = [this] {
            QStringList cards;
            for (const auto* list : page().findChildren<QListWidget*>()) {
                if (list->accessibleName() == u"Log"_qs || !list->isVisible())
                    continue;
                cards << list->accessibleName() + u' ' + QString::number(list->count());
            }
            return cards.join(u", "_qs);
        };
        QTRY_COMPARE(columns(), u"Found 3, Recorded 0, Handling 0, Fed back 0, Struck off 0"_qs);
        auto* list = qobject_cast<QListWidget*>(m_user->window().focusWidget());
        QVERIFY(list);
        QCOMPARE(list->accessibleName(), u"Found"_qs);
        press(Qt::Key_Plus);
        press(Qt::Key_Return);
        QTRY_COMPARE(columns(), u"Found 2, Recorded 1, Handling 0, Fed back 0, Struck off 0"_qs);
        QCOMPARE(need(0).stage, NeedStage::Recorded);
        press(Qt::Key_Left);
        list = qobject_cast<QListWidget*>(m_user->window().focusWidget());
        QVERIFY(list);
        QCOMPARE(list->accessibleName(), u"Found"_qs);
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        press(Qt::Key_Plus);
        press(Qt::Key_Return);
        QTRY_COMPARE(columns(), u"Found 1, Recorded 2, Handling 0, Fed back 0, Struck off 0"_qs);
    }

    void anotherPageCanAskForANeedAndForRows()
    {
        m_user->pages().showPage(0);
        m_user->pages().workspace().goTo({"need", m_needs.at(2)});
        QVERIFY(settled());
        QVERIFY(page().isVisible());
        QTRY_COMPARE(page().selectedIds(), QList<RowId>{m_needs.at(2)});
        LedgerQuery query;
        query.ledger = findLedger(u"needs"_qs);
        query.text = u"停车"_qs;
        query.conditions = {{u"text"_qs, Condition::Contains, u"停车"_qs}};
        m_user->pages().workspace().goToRows(query, u"停车"_qs);
        QTRY_COMPARE(page().model().rowCount(), 1);
        QCOMPARE(page().model().idAt(0), m_needs.at(1));
    }
};

DOORSTEP_TEST(tst_NeedsPage);
#include "tst_NeedsPage.moc"
