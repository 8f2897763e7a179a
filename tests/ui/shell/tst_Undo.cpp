// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/lists/OpenRegister.h"
#include "data/records/needs/NeedFlow.h"
#include "data/records/party/PartyFields.h"
#include "data/register/Journal.h"
#include "data/views/reports/Seal.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/TableView.h"
#include "ui/pages/lists/ListsPage.h"
#include "ui/pages/needs/NeedsPage.h"
#include "ui/pages/party/PartyPage.h"
#include "ui/pages/subjects/SubjectList.h"
#include "ui/pages/subjects/SubjectsPage.h"
#include "ui/pages/visits/VisitForm.h"
#include "ui/pages/visits/VisitPage.h"
#include "ui/shell/HistoryDialog.h"
#include "ui/shell/NoticeStrip.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTabWidget>

using namespace doorstep;
using namespace doorstep::test;

// Undo of what this session did on the page in sight, what is said of it, and the history for the
// rest.
class tst_Undo : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowDesk> m_user;
    RowId m_shop = 0;
    RowId m_block = 0;
    RowId m_need = 0;
    RowId m_firstVisit = 0;

    Register& registry() { return m_user->registry(); }
    Database& db() { return registry().db(); }
    QAction* action(const QString& text)
    {
        for (QAction* menu : m_user->window().menuBar()->actions()) {
            for (QAction* action : menu->menu()->actions()) {
                if (action->text().remove(u'&').startsWith(text))
                    return action;
            }
        }
        return nullptr;
    }
    NoticeStrip* strip() { return m_user->window().findChild<NoticeStrip*>(); }
    QString said()
    {
        return strip()->isVisible() ? strip()->findChild<QLabel*>(u"notice"_qs)->text() : QString();
    }
    void undo() { m_user->key(Qt::Key_Z, Qt::ControlModifier); }
    void redo() { m_user->key(Qt::Key_Y, Qt::ControlModifier); }
    qint64 visits()
    {
        return db().one<qint64>(u"SELECT count(*) FROM visit WHERE deleted_at IS NULL"_qs);
    }
    NeedStage stage() { return NeedStore(registry()).get(m_need).stage; }

    void toVisits() { m_user->key(Qt::Key_3, Qt::ControlModifier); }
    void typeAVisit()
    {
        m_user->window().pages()->workspace().begin(Task::EnterVisit, {m_shop});
        m_user->keys("1");
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
    }
    void toNeeds()
    {
        m_user->window().pages()->workspace().goTo({"need", m_need});
        auto* page = m_user->window().findChild<NeedsPage*>();
        QVERIFY(QTest::qWaitFor([page] { return !page->model().isReading(); }));
        page->activate();
        QCOMPARE(page->selectedIds(), QList<RowId>{m_need});
    }
    void recordTheNeed()
    {
        toNeeds();
        m_user->key(Qt::Key_1, Qt::AltModifier);
        m_user->key(Qt::Key_Return);
        QCOMPARE(stage(), NeedStage::Recorded);
    }

    HistoryDialog* history()
    {
        m_user->key(Qt::Key_H, Qt::ControlModifier);
        auto* dialog = m_user->window().findChild<HistoryDialog*>();
        if (!dialog || !QTest::qWaitForWindowActive(dialog) ||
            !QTest::qWaitFor([&] { return table(dialog)->model()->rowCount() > 0; }))
            return nullptr;
        return dialog;
    }
    static TableView* named(HistoryDialog* dialog, const QString& accessibleName)
    {
        for (auto* each : dialog->findChildren<TableView*>()) {
            if (each->accessibleName() == accessibleName)
                return each;
        }
        return nullptr;
    }
    static TableView* table(HistoryDialog* dialog)
    {
        return named(dialog, u"Changes of the register"_qs);
    }
    static TableView* changes(HistoryDialog* dialog)
    {
        return named(dialog, u"What the chosen one changed"_qs);
    }
    static QString cell(const TableView* table, int row, int column)
    {
        return table->model()->index(row, column).data().toString();
    }
    static int rowTitled(HistoryDialog* dialog, const QString& title)
    {
        for (int row = 0; row < table(dialog)->model()->rowCount(); ++row) {
            if (cell(table(dialog), row, 3) == title && cell(table(dialog), row, 2) == u"Edit")
                return row;
        }
        return -1;
    }
    static QPushButton* button(QWidget* of, const QString& text)
    {
        for (auto* each : of->findChildren<QPushButton*>()) {
            if (each->text().remove(u'&') == text)
                return each;
        }
        return nullptr;
    }
    static bool says(QWidget* of, const QString& words)
    {
        for (const auto* label : of->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }

private Q_SLOTS:
    // A session of yesterday: a shop, a visit, a need, a month that is reported.
    void init()
    {
        m_user = std::make_unique<WindowDesk>([this](TestRegister& test) {
            test.withShop(u"张记面馆"_qs, u"12"_qs).visited("2026-10-08", u"漏水"_qs);
            m_firstVisit = newestBatch(test.registry().db());
            m_shop = test.subject().id;
            m_block = test.block().id;
            Need need;
            need.block = m_block;
            need.subject = m_shop;
            need.text = u"路灯不亮"_qs;
            need.foundOn = today().addDays(-3);
            {
                Change change(test.registry(), u"Raise"_qs);
                raiseNeed(change, need);
                change.commit();
            }
            m_need = need.id;
            const Period month = monthOf(QDate(2026, 10, 1));
            SealStore(test.registry())
                .seal(monthFigures(test.registry().db(), month, m_block), m_block, u"x"_qs,
                      QDate(2026, 11, 1));
        });
    }
    void cleanup() { m_user.reset(); }

    void whatAnEarlierSessionDidIsNotReached()
    {
        typeAVisit();
        m_user->stop();
        m_user->start();
        const RowId newest = newestBatch(db());
        toNeeds();
        undo();
        undo();
        redo();
        toVisits();
        undo();
        QCOMPARE(newestBatch(db()), newest);
        QCOMPARE(action(u"Undo"_qs)->text(), u"&Undo"_qs);
        QCOMPARE(said(), u"Nothing more to undo here. Ctrl+H has what is older."_qs);
        redo();
        QCOMPARE(said(), u"Nothing to do again here. Ctrl+H has what is older."_qs);
    }

    void eachPageUndoesWhatWasDoneOnIt()
    {
        typeAVisit();
        QCOMPARE(visits(), 2);
        recordTheNeed();
        toVisits();
        undo(); // not the need, which is newer
        QCOMPARE(visits(), 1);
        QCOMPARE(stage(), NeedStage::Recorded);
        QVERIFY2(said().startsWith(u"Undone: "_qs) && said().contains(u"张记面馆"),
                 qPrintable(said()));
        undo(); // nothing is left here, and the menu says where there is something
        QCOMPARE(stage(), NeedStage::Recorded);
        QVERIFY2(action(u"Undo"_qs)->text().contains(u"Needs"_qs),
                 qPrintable(action(u"Undo"_qs)->text()));
        QVERIFY2(said().contains(u"the page “Needs”"_qs), qPrintable(said()));
        toNeeds();
        undo();
        QCOMPARE(stage(), NeedStage::Found);
        redo();
        QCOMPARE(stage(), NeedStage::Recorded);
        QCOMPARE(visits(), 1);
        QVERIFY2(action(u"Redo"_qs)->text().contains(u"Enter visits"_qs),
                 qPrintable(action(u"Redo"_qs)->text()));
        toVisits();
        redo();
        QCOMPARE(visits(), 2);
    }

    // Right after the save it is what was done last; not once one has been elsewhere.
    void aDoorThatOneComesBackToIsNotTheOneBefore()
    {
        Subject next;
        next.block = m_block;
        next.name = u"瑞丰烘焙坊"_qs;
        Subject last = next;
        last.name = u"魏晓文裁缝"_qs;
        {
            Change change(registry(), u"set-up"_qs);
            SubjectStore(registry()).add(change, next);
            SubjectStore(registry()).add(change, last);
            change.commit();
        }
        m_user->window().pages()->workspace().begin(Task::EnterWalk, {m_shop, next.id, last.id});
        const qint64 before = visits();
        m_user->keys("1");
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(visits(), before + 1);
        m_user->key(Qt::Key_PageDown);
        m_user->key(Qt::Key_PageUp);
        undo();
        QCOMPARE(visits(), before + 1);
        QVERIFY2(said().startsWith(u"Nothing more to undo here."_qs), qPrintable(said()));
    }

    void whatWasDoneInAnotherBlockIsNotInSight()
    {
        recordTheNeed();
        Workspace& workspace = m_user->window().pages()->workspace();
        workspace.setBlock(std::nullopt);
        undo();
        QCOMPARE(stage(), NeedStage::Recorded);
        QVERIFY2(said().startsWith(u"Nothing more to undo here."_qs), qPrintable(said()));
        workspace.setBlock(m_block);
        undo();
        QCOMPARE(stage(), NeedStage::Found);
    }

    // On the same page, in the same block.
    void whatWasDoneInAnotherListIsNotInSight_data()
    {
        QTest::addColumn<QString>("page");
        for (const char* page : {"lists", "party", "subjects"})
            QTest::newRow(page) << QString::fromLatin1(page);
    }
    void whatWasDoneInAnotherListIsNotInSight()
    {
        QFETCH(QString, page);
        std::function<void()> showOther;
        std::function<void()> showItAgain;
        QString stored;
        if (page == u"lists") {
            auto& lists = m_user->open<ListsPage>();
            const auto show = [&lists](const QString& list) {
                lists.showList(list);
                lists.activate();
            };
            show(u"streets"_qs);
            m_user->key(Qt::Key_Return); // into the table
            m_user->key(Qt::Key_F2);
            m_user->words(u"新启路"_qs);
            m_user->key(Qt::Key_Return);
            showOther = [show] {
                show(u"need_source"_qs);
            };
            showItAgain = [show] {
                show(u"streets"_qs);
            };
            stored = u"SELECT group_concat(name) FROM street"_qs;
        } else if (page == u"party") {
            auto* tabs = m_user->open<PartyPage>().findChild<QTabWidget*>();
            tabs->setCurrentIndex(2);
            QVERIFY(m_user->settled());
            m_user->key(Qt::Key_Insert);
            QVERIFY(m_user->settled());
            m_user->words(u"第四街区党总支"_qs);
            m_user->key(Qt::Key_Escape);
            showOther = [tabs] {
                tabs->setCurrentIndex(1);
            };
            showItAgain = [tabs] {
                tabs->setCurrentIndex(2);
            };
            stored = u"SELECT ifnull(group_concat(name), '') FROM party_organisation "
                     "WHERE deleted_at IS NULL"_qs;
        } else {
            auto& subjects = m_user->open<SubjectsPage>();
            subjects.findChild<SubjectList*>()->selectRow(m_shop);
            m_user->key(Qt::Key_Delete);
            const auto click = [&subjects](const QString& part) {
                for (auto* button : subjects.findChildren<QAbstractButton*>()) {
                    if (button->isVisible() && button->text() == part)
                        button->click();
                }
            };
            showOther = [click] {
                click(u"Workers"_qs);
            };
            showItAgain = [click] {
                click(u"Shops"_qs);
            };
            stored = u"SELECT ifnull(group_concat(name), '') FROM subject "
                     "WHERE deleted_at IS NULL"_qs;
        }
        QVERIFY(m_user->settled());
        const auto now = db().one<QString>(stored);
        showOther();
        QVERIFY(m_user->settled());
        undo();
        QCOMPARE(db().one<QString>(stored), now);
        QVERIFY2(said().startsWith(u"Nothing more to undo here. The last step on this page"_qs),
                 qPrintable(said()));
        QVERIFY(button(strip(), u"Undo that"_qs)->isVisible());
        showItAgain();
        QVERIFY(m_user->settled());
        undo();
        QVERIFY2(db().one<QString>(stored) != now, qPrintable(now));
    }

    // With one subject in sight the key reaches what was done with that subject, and with nobody in
    // sight the last step only.
    void nobodyElsesVisitIsUndoneUnasked_data()
    {
        QTest::addColumn<QString>("inSight");
        QTest::newRow("one of them") << u"one"_qs;
        QTest::newRow("another, without a visit") << u"another"_qs;
        QTest::newRow("nobody") << u"nobody"_qs;
    }
    void nobodyElsesVisitIsUndoneUnasked()
    {
        QFETCH(QString, inSight);
        const auto shop = [this](const QString& name) {
            Subject subject;
            subject.block = m_block;
            subject.name = name;
            Change change(registry(), u"set-up"_qs);
            SubjectStore(registry()).add(change, subject);
            change.commit();
            return subject.id;
        };
        const auto visitsOf = [this](RowId subject) {
            return db().one<int>(
                u"SELECT count(*) FROM visit WHERE deleted_at IS NULL AND subject_id = ?"_qs,
                subject);
        };
        const RowId bakery = shop(u"瑞丰烘焙坊"_qs);
        const RowId tailor = shop(u"魏晓文裁缝"_qs);
        const auto visit = [this](RowId subject) {
            m_user->window().pages()->workspace().begin(Task::EnterVisit, {subject});
            m_user->keys("1");
            m_user->key(Qt::Key_Return, Qt::ControlModifier);
        };
        visit(bakery);
        visit(tailor);
        if (inSight == u"one")
            m_user->window().pages()->workspace().begin(Task::EnterVisit, {tailor});
        else if (inSight == u"another")
            m_user->window().pages()->workspace().begin(Task::EnterVisit, {m_shop});
        undo();
        QCOMPARE(visitsOf(tailor), inSight == u"another" ? 1 : 0);
        undo();
        undo();
        QCOMPARE(visitsOf(bakery), 1);
        QVERIFY2(said().startsWith(u"Nothing more to undo here."_qs), qPrintable(said()));
        QVERIFY2(said().contains(inSight == u"another" ? u"魏晓文裁缝"_qs : u"瑞丰烘焙坊"_qs),
                 qPrintable(said()));
        if (inSight != u"another") {
            redo();
            QCOMPARE(visitsOf(tailor), 1);
            undo();
            QCOMPARE(visitsOf(tailor), 0);
            undo();
        }
        QTest::mouseClick(button(strip(), u"Undo that"_qs), Qt::LeftButton);
        QCOMPARE(visitsOf(inSight == u"another" ? tailor : bakery), 0);
    }

    // Two visits to one shop are told apart.
    void aVisitIsNamedWithItsDayAndOutcome()
    {
        for (const char* outcome : {"2", "1"}) {
            m_user->window().pages()->workspace().begin(Task::EnterVisit, {m_shop});
            m_user->keys(outcome);
            m_user->key(Qt::Key_S, Qt::ControlModifier);
            m_user->key(Qt::Key_S, Qt::ControlModifier); // asked about a second one of the day
            const QString title = findBatch(db(), newestBatch(db())).value().title;
            const QString expected = u"Visit: 张记面馆, %1 %2"_qs.arg(
                today().toString(Qt::ISODate), *outcome == '2' ? u"Absent"_qs : u"Met"_qs);
            QCOMPARE(title, expected);
        }
    }

    // A subject that was opened for reading undoes what was done with it.
    void aSubjectInSightUndoesItsOwn()
    {
        auto* subjects = m_user->window().pages()->open<SubjectsPage>();
        const auto rename = [&](RowId subject, const QString& more) {
            subjects->openSubject(subject);
            m_user->key(Qt::Key_F2);
            m_user->words(more);
            m_user->key(Qt::Key_Escape);
        };
        const auto name = [this](RowId subject) {
            return SubjectStore(registry()).get(subject).name;
        };
        subjects->startNew(SubjectKind::Shop);
        m_user->words(u"新开的店"_qs);
        m_user->key(Qt::Key_Escape);
        const RowId opened = db().one<RowId>(u"SELECT max(id) FROM subject"_qs);
        QCOMPARE(name(opened), u"新开的店"_qs);
        rename(m_shop, u"二店"_qs);
        subjects->openSubject(opened);
        undo(); // not of the other, though it is newer
        QVERIFY(SubjectStore(registry()).isDeleted(opened) ||
                !SubjectStore(registry()).find(opened));
        QCOMPARE(name(m_shop), u"张记面馆二店"_qs);
    }

    void aKeyThatIsHeldTurnsBackOneThing()
    {
        QVERIFY(!action(u"Undo"_qs)->autoRepeat());
        QVERIFY(!action(u"Redo"_qs)->autoRepeat());
    }

    void theStripOffersTheWayBackAndKeepsTheFocusWhereItIs()
    {
        recordTheNeed();
        QWidget* const focus = m_user->focus();
        undo();
        QCOMPARE(stage(), NeedStage::Found);
        QVERIFY(said().startsWith(u"Undone: "_qs));
        QCOMPARE(strip()->accessibleName(), said());
        QCOMPARE(m_user->focus(), focus);
        const auto* sentence = strip()->findChild<QLabel*>(u"notice"_qs);
        QVERIFY(sentence->fontInfo().pointSizeF() > QApplication::font().pointSizeF());
        QTest::mouseClick(button(strip(), u"Redo (Ctrl+Y)"_qs), Qt::LeftButton);
        QCOMPARE(stage(), NeedStage::Recorded);
        QVERIFY(said().startsWith(u"Done again: "_qs));
        QCOMPARE(m_user->focus(), focus);
        QTest::mouseClick(button(strip(), u"Undo (Ctrl+Z)"_qs), Qt::LeftButton);
        QCOMPARE(stage(), NeedStage::Found);
        QVERIFY(strip()->isVisible());
    }

    void theStripClosesByEscByAClickAndWhenItIsPast_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("Esc") << 0;
        QTest::newRow("a click") << 1;
        QTest::newRow("another change") << 2;
        QTest::newRow("another page") << 3; // of which it does not speak
    }
    void theStripClosesByEscByAClickAndWhenItIsPast()
    {
        QFETCH(int, way);
        recordTheNeed();
        undo();
        QVERIFY(strip()->isVisible());
        QWidget* const focus = m_user->focus();
        if (way == 0)
            m_user->key(Qt::Key_Escape);
        else if (way == 1)
            QTest::mouseClick(strip(), Qt::LeftButton);
        else if (way == 3)
            toVisits();
        else {
            Change change(registry(), u"Other"_qs);
            Subject shop = SubjectStore(registry()).get(m_shop);
            shop.note = u"新"_qs;
            SubjectStore(registry()).save(change, shop);
            change.commit();
        }
        QVERIFY(!strip()->isVisible());
        if (way != 3)
            QCOMPARE(m_user->focus(), focus);
    }

    void aFieldThatIsTypedInKeepsItsOwnUndo()
    {
        typeAVisit();
        toVisits();
        m_user->window().pages()->workspace().begin(Task::EnterVisit, {m_shop});
        auto* words = m_user->window().findChild<QPlainTextEdit*>(u"said"_qs);
        words->setFocus();
        m_user->keys("ab");
        undo();
        QVERIFY(words->toPlainText() != u"ab");
        undo();
        undo(); // the words are gone, the visit stays
        QCOMPARE(words->toPlainText(), QString());
        QCOMPARE(visits(), 2);
    }

    // A field that has given back all of its own says so, and touches nothing else.
    void aFieldWithNothingLeftSaysSo_data()
    {
        QTest::addColumn<QString>("field");
        for (const char* field : {"said", "visitDate", "minutes"})
            QTest::newRow(field) << QString::fromLatin1(field);
    }
    void aFieldWithNothingLeftSaysSo()
    {
        QFETCH(QString, field);
        typeAVisit();
        m_user->window().pages()->workspace().begin(Task::EnterVisit, {m_shop});
        auto* typed = m_user->window().findChild<QWidget*>(field);
        typed->setFocus();
        const auto shown = [typed] {
            const auto* line = qobject_cast<QLineEdit*>(typed);
            return line ? line->text() : qobject_cast<QPlainTextEdit*>(typed)->toPlainText();
        };
        const QString before = shown();
        m_user->keys("12");
        for (int i = 0; i < 3 && shown() != before; ++i)
            undo();
        QCOMPARE(shown(), before);
        strip()->hide();
        undo();
        QVERIFY2(said().startsWith(u"Nothing more to undo in this field."), qPrintable(said()));
        QCOMPARE(visits(), 2);
        for (int i = 0; i < 3 && !shown().endsWith(u"12"); ++i)
            redo();
        QVERIFY2(shown().endsWith(u"12"), qPrintable(shown()));
        m_user->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY2(said().startsWith(u"Nothing to do again in this field."), qPrintable(said()));
        QCOMPARE(visits(), 2);
    }

    void aFieldThatWasNotTypedInLeavesItToThePage()
    {
        typeAVisit();
        m_user->window().pages()->workspace().begin(Task::EnterVisit, {m_shop});
        m_user->window().findChild<QPlainTextEdit*>(u"said"_qs)->setFocus();
        undo();
        QCOMPARE(visits(), 1);
        redo();
        QCOMPARE(visits(), 2);
        m_user->window().findChild<QLineEdit*>(u"visitDate"_qs)->setFocus();
        undo();
        QCOMPARE(visits(), 1);
    }

    void whatWasChangedSinceElsewhereStaysAndIsNamed()
    {
        recordTheNeed();
        toVisits();
        {
            Change change(registry(), u"Talk"_qs);
            Need need = NeedStore(registry()).get(m_need);
            need.stage = NeedStage::Handling;
            need.handlingOn = today();
            NeedStore(registry()).save(change, need);
            change.commit();
        }
        toNeeds();
        undo();
        QCOMPARE(stage(), NeedStage::Handling);
        QVERIFY2(said().contains(u"路灯不亮") && said().contains(u"edited since"),
                 qPrintable(said()));
    }

    void sealingIsNotUndone()
    {
        const auto seal = [&] {
            return sealState(db(), monthOf(QDate(2026, 10, 1)), m_block).sealedAt.has_value();
        };
        SealStore(registry()).lift(monthOf(QDate(2026, 10, 1)), m_block, u"数字有误"_qs);
        undo();
        QVERIFY2(said().startsWith(u"Nothing more to undo"_qs), qPrintable(said()));
        QVERIFY(!seal());
        SealStore(registry())
            .seal(monthFigures(db(), monthOf(QDate(2026, 10, 1)), m_block), m_block, u"x"_qs,
                  QDate(2026, 11, 1));
        undo();
        QVERIFY(seal());
    }

    void theSessionOutlivesPagesThatAreMadeAnew()
    {
        recordTheNeed();
        action(u"Show Party building"_qs)->trigger();
        QVERIFY(!partyShown(db()));
        toNeeds();
        undo();
        QCOMPARE(stage(), NeedStage::Found);
    }

    void anOldChangeIsTurnedBackFromTheHistory()
    {
        auto* dialog = history();
        QVERIFY(dialog);
        QCOMPARE(dialog->focusWidget(), table(dialog));
        const int row = rowTitled(dialog, u"Visit"_qs);
        QVERIFY(row > 0);
        for (int key = 0; key < row; ++key)
            QTest::keyClick(table(dialog), Qt::Key_Down);
        QTRY_VERIFY(changes(dialog)->model()->rowCount() > 0);
        QCOMPARE(cell(changes(dialog), 0, 0), u"Visit: 张记面馆"_qs);
        QTest::keyClick(button(dialog, u"Turn this back…"_qs), Qt::Key_Space);
        QVERIFY(says(dialog, u"“Visit” is turned back: 1 row"_qs)); // said before
        QCOMPARE(visits(), 1);
        QTest::keyClick(button(dialog, u"Turn it back"_qs), Qt::Key_Space);
        QCOMPARE(visits(), 0);
        QVERIFY(says(dialog, u"1 row"_qs));
        QTRY_COMPARE(cell(table(dialog), 0, 2), u"Undo"_qs);
        QTRY_COMPARE(table(dialog)->currentIndex().row(), row + 1); // still the one that was chosen
        QVERIFY(!button(dialog, u"Turn this back…"_qs)->isEnabled());
        QVERIFY(says(dialog, u"1 row"_qs));
        QTest::keyClick(table(dialog), Qt::Key_Home); // the undo of it, done again
        QTest::keyClick(table(dialog), Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(button(dialog, u"Turn this back…"_qs), Qt::Key_Space);
        QTest::keyClick(button(dialog, u"Turn it back"_qs), Qt::Key_Space);
        QCOMPARE(visits(), 1);
    }

    void theHistoryTellsWhatWouldStay()
    {
        auto* dialog = history();
        QVERIFY(dialog);
        table(dialog)->goTo(rowTitled(dialog, u"Add 张记面馆"_qs));
        QTest::keyClick(button(dialog, u"Turn this back…"_qs), Qt::Key_Space);
        QVERIFY(says(dialog, u"张记面馆 (used since"_qs));
        QVERIFY(!button(dialog, u"Turn it back"_qs)->isVisible());
    }

    void theHistoryLeavesASealAlone()
    {
        auto* dialog = history();
        QVERIFY(dialog);
        QVERIFY(cell(table(dialog), 0, 3).startsWith(u"Seal "));
        QVERIFY(!button(dialog, u"Turn this back…"_qs)->isEnabled());
        QVERIFY(says(dialog, u"Lift the seal"_qs));
    }

    void theHistoryIsSearched()
    {
        auto* dialog = history();
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), u"rais"_qs);
        QTRY_COMPARE(table(dialog)->model()->rowCount(), 1);
        QCOMPARE(cell(table(dialog), 0, 3), u"Raise"_qs);
    }

    void manyAreReadByWindows()
    {
        for (int i = 0; i < 450; ++i) {
            Change change(registry(), u"Edit %1"_qs.arg(i));
            Subject shop = SubjectStore(registry()).get(m_shop);
            shop.note = QString::number(i);
            SubjectStore(registry()).save(change, shop);
            change.commit();
        }
        auto* dialog = history();
        QVERIFY(dialog);
        TableView* const list = table(dialog);
        QVERIFY(list->model()->rowCount() < 450);
        const int all = db().one<int>(u"SELECT count(*) FROM journal_batch"_qs);
        const bool end = QTest::qWaitFor([&] {
            QTest::keyClick(list, Qt::Key_End, Qt::ControlModifier);
            return list->model()->rowCount() == all;
        });
        QVERIFY(end);
        QCOMPARE(cell(list, all - 1, 2), u"Set-up"_qs);
    }

    void theHistoryTellsNothingOfTheParty()
    {
        {
            Change change(registry(), u"党支部改为和平党支部"_qs);
            Subject shop = SubjectStore(registry()).get(m_shop);
            shop.shop.partyOrgPlace = u"和平党支部"_qs;
            SubjectStore(registry()).save(change, shop);
            change.commit();
        }
        action(u"Show Party building"_qs)->trigger();
        QVERIFY(!partyShown(db()));
        QVERIFY2(!action(u"Undo"_qs)->text().contains(u"党"),
                 qPrintable(action(u"Undo"_qs)->text()));
        auto* dialog = history();
        QVERIFY(dialog);
        QVERIFY(!cell(table(dialog), 0, 3).contains(u"党"));
        QVERIFY(atRest());
        QCOMPARE(changes(dialog)->model()->rowCount(), 0);
    }

    void aRegisterForReadingIsOnlyRead()
    {
        const QString copy = m_user->filePath(u"read.doorstep"_qs);
        m_user->stop();
        QVERIFY(QFile::copy(m_user->path(), copy));
        m_user->start();
        m_user->window().showRegister(openRegister(copy, Register::Access::Read));
        QVERIFY(registry().readOnly());
        QVERIFY(!action(u"Undo"_qs)->isEnabled());
        auto* dialog = history();
        QVERIFY(dialog);
        table(dialog)->goTo(1);
        QVERIFY(!button(dialog, u"Turn this back…"_qs)->isEnabled());
        QVERIFY(says(dialog, u"for reading only"_qs));
    }

    // On another page the key does something else.
    void whatTheKeyWouldDoIsSaidOnItsPageAlone()
    {
        const QStatusBar* status = m_user->window().statusBar();
        toNeeds();
        m_user->key(Qt::Key_Delete);
        QVERIFY2(status->currentMessage().contains(u"Ctrl+Z"),
                 qPrintable(status->currentMessage()));
        toVisits();
        QVERIFY2(!status->currentMessage().contains(u"Ctrl+Z"),
                 qPrintable(status->currentMessage()));
    }
};

DOORSTEP_TEST(tst_Undo);
#include "tst_Undo.moc"
