// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody types on who has not seen that a save was refused, until it is put somewhere.
#include "tests/support/TestRegistry.h"
#include "tests/support/VisitDesk.h"
#include "ui/look/HeldLetters.h"
#include "ui/look/TableView.h"
#include "ui/pages/visits/EntryColumn.h"
#include "ui/pages/visits/OutcomeBar.h"
#include "ui/pages/visits/SheetPage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>

using namespace doorstep;
using namespace doorstep::test;

class tst_HeldWords : public QObject
{
    Q_OBJECT

    std::unique_ptr<VisitDesk> m_desk;

    WindowDriver& user() { return m_desk->user(); }
    VisitForm& form() { return *m_desk->page().findChild<VisitForm*>(); }
    QStringList held() { return m_desk->page().findChild<EntryColumn*>()->held().unsavedWords(); }
    QAbstractButton& outcome(int number)
    {
        return *form().findChild<OutcomeBar*>()->findChildren<QAbstractButton*>().at(number - 1);
    }
    QPushButton& button(const QString& text)
    {
        for (auto* each : m_desk->window().findChildren<QPushButton*>()) {
            if (each->isVisible() && each->text() == text)
                return *each;
        }
        qFatal("There is no such button.");
    }
    SheetPage& sheet() { return *m_desk->window().findChild<SheetPage*>(); }
    TableView& table() { return *sheet().findChild<TableView*>(); }
    QString cell(int row, int column)
    {
        return table().model()->index(row, column).data().toString();
    }
    void compose(const QString& letters)
    {
        QInputMethodEvent composing(letters, {});
        QCoreApplication::sendEvent(user().focus(), &composing);
    }
    void goTo(const QString& way)
    {
        if (way == u"a click on a door")
            m_desk->clickDoor(1);
        else if (way == u"the page key")
            user().key(Qt::Key_PageDown);
        else if (way == u"the search line")
            m_desk->page().begin(m_desk->shop(1));
        else if (way == u"the next")
            m_desk->saveAndGoOn();
        else if (way == u"somebody new")
            m_desk->page().beginNew(u"新来的"_qs);
        else
            m_desk->clear();
    }
    void openSheet(int doors)
    {
        m_desk->walk(doors);
        button(u"As a sheet"_qs).click();
        QVERIFY(sheet().isVisible());
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<VisitDesk>(
            QStringList{u"张记面馆"_qs, u"李记药房"_qs, u"永和豆浆"_qs});
    }
    void cleanup() { m_desk.reset(); }

    // An input method answers when it likes.
    void wordsThatComeLateGoToNobodyElse_data()
    {
        QTest::addColumn<QString>("way"); // to somebody else
        for (const char* way : {"a click on a door", "the page key", "the search line", "the next",
                                "somebody new", "clearing"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }
    void wordsThatComeLateGoToNobodyElse()
    {
        QFETCH(QString, way);
        m_desk->walk(3);
        outcome(1).click();
        m_desk->said()->setFocus();
        compose(u"bei'jing"_qs);
        goTo(way);
        QVERIFY(m_desk->name() != u"张记面馆");
        user().words(u"北京"_qs);
        QVERIFY2(!m_desk->heard().contains(u"北京"), qPrintable(m_desk->heard()));
        QCOMPARE(held(), QStringList{u"张记面馆: 北京"_qs});
        // What is composed for whom one has come to is theirs.
        if (way != u"clearing") {
            m_desk->said()->setFocus();
            compose(u"shang'hai"_qs);
            user().words(u"上海"_qs);
            QCOMPARE(m_desk->heard(), u"上海"_qs);
        }
        m_desk->clickDoor(0);
        QVERIFY(m_desk->follow(u"Write it here"_qs));
        QVERIFY2(m_desk->heard().endsWith(u"北京"), qPrintable(m_desk->heard()));
        QCOMPARE(held(), QStringList());
    }

    void aKeyInTheNewFormEndsTheWaiting()
    {
        m_desk->walk(2);
        m_desk->said()->setFocus();
        compose(u"bei'jing"_qs);
        m_desk->clickDoor(1);
        m_desk->said()->setFocus();
        user().keys("x");
        user().words(u"，上海"_qs);
        QCOMPARE(m_desk->heard(), u"x，上海"_qs);
        QCOMPARE(held(), QStringList());
    }

    void nothingComposedNothingIsHeld()
    {
        m_desk->walk(2);
        m_desk->say(u"甲"_qs);
        m_desk->clickDoor(1);
        m_desk->say(u"乙"_qs);
        QCOMPARE(m_desk->heard(), u"乙"_qs);
        QCOMPARE(held(), QStringList());
    }

    // Answered by the mouse, not by a digit.
    void theyOutlastTheSave_data()
    {
        QTest::addColumn<int>("door"); // where one goes on
        QTest::newRow("of this door") << 0;
        QTest::newRow("of another door") << 1;
    }
    void theyOutlastTheSave()
    {
        QFETCH(int, door);
        m_desk->walk(3);
        m_desk->saveAndGoOn();
        user().keys("boss said rent");
        m_desk->clickDoor(door);
        outcome(1).click();
        m_desk->saveAndGoOn();
        QCOMPARE(m_desk->visits().size(), 1);
        QVERIFY(!m_desk->visits().constFirst().contains(u"rent"));
        QCOMPARE(held(), QStringList{u"张记面馆: boss said rent"_qs});
        QVERIFY(m_desk->line("notice").contains(u"boss said rent"));
        QVERIFY(m_desk->follow(u"Write it at “"_qs)); // that it becomes the other one's is said
        QCOMPARE(m_desk->heard(), u"boss said rent"_qs);
        QCOMPARE(held(), QStringList());
    }

    // Each is told as of its own door, and the digit behind the next question answers it.
    void eachQuestionHasItsOwn()
    {
        m_desk->walk(3);
        m_desk->saveAndGoOn();
        user().keys("first");
        m_desk->clickDoor(1);
        m_desk->saveAndGoOn();
        user().keys("second");
        QCOMPARE(held(), (QStringList{u"张记面馆: first"_qs, u"李记药房: second"_qs}));
        m_desk->saveAndGoOn();
        user().keys("2");
        QCOMPARE(form().record().outcome, Outcome::Absent);
        m_desk->saveAndGoOn();
        QCOMPARE(m_desk->visits(), QStringList{u"李记药房: "_qs});
        QCOMPARE(held(), (QStringList{u"张记面馆: first"_qs, u"李记药房: second"_qs}));
        QVERIFY(m_desk->follow(u"Copy these words"_qs));
        QCOMPARE(QGuiApplication::clipboard()->text(), u"first\nsecond"_qs);
        QCOMPARE(held(), QStringList());
        QVERIFY(!m_desk->line("notice").contains(u"first"));
    }

    // Whoever pressed a button types on in the form.
    void theFormHasTheCursorAfterAClick()
    {
        m_desk->visitPage();
        m_desk->choose(u"张记面馆"_qs);
        m_desk->say(u"说了"_qs);
        outcome(1).click();
        QPushButton& only = button(u"Save"_qs);
        only.setFocus();
        only.click();
        QCOMPARE(m_desk->visits(), QStringList{u"张记面馆: 说了"_qs});
        QVERIFY(form().isAncestorOf(QApplication::focusWidget()));
    }

    // Moving words back leaves what was typed on to them.
    void wordsTypedOnToMovedOnesStay()
    {
        m_desk->walk(2);
        m_desk->say(u"甲的话"_qs);
        m_desk->clickDoor(1);
        QVERIFY(m_desk->follow(u"It was meant for this one"_qs));
        QCOMPARE(m_desk->heard(), u"甲的话"_qs);
        m_desk->say(u"，还有"_qs);
        form().findChild<OutcomeBar*>()->setFocus();
        user().key(Qt::Key_Z, Qt::ControlModifier);
        m_desk->clickDoor(1);
        QVERIFY2(m_desk->heard().contains(u"，还有"), qPrintable(m_desk->heard()));
    }

    // What can't be turned back is not told as undone.
    void nothingIsToldThatWasNotDone()
    {
        m_desk->walk(2);
        m_desk->say(u"甲的话"_qs);
        {
            Change change(m_desk->registry(), u"Delete"_qs);
            SubjectStore(m_desk->registry()).remove(change, m_desk->shop(0));
            change.commit();
        }
        QCoreApplication::processEvents();
        form().findChild<OutcomeBar*>()->setFocus();
        m_desk->user().keys("1");
        user().key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_desk->heard(), u"甲的话"_qs);
        QVERIFY2(m_desk->line("notice").contains(u"no longer"), qPrintable(m_desk->line("notice")));
    }

    void aRefusedLineOfTheSheetKeepsTheCursor()
    {
        openSheet(3);
        table().model()->setData(table().model()->index(0, SheetModel::SaidColumn), u"说了"_qs);
        auto* line = sheet().findChild<QLineEdit*>(u"line"_qs);
        line->setFocus();
        user().keys("9 nobody");
        m_desk->saveAndGoOn();
        user().keys("x");
        QCOMPARE(line->text(), u"9 nobodyx"_qs);
        QCOMPARE(cell(0, SheetModel::SaidColumn), u"说了"_qs);
    }

    void whatASheetHoldsIsCopied()
    {
        openSheet(2);
        table().model()->setData(table().model()->index(0, SheetModel::SaidColumn), u"说了"_qs);
        m_desk->saveAndGoOn(); // no outcome
        user().keys("typed on");
        user().key(Qt::Key_Return);
        user().key(Qt::Key_1);
        table().model()->setData(table().model()->index(0, SheetModel::OutcomeColumn), u"1"_qs);
        m_desk->saveAndGoOn();
        QCOMPARE(m_desk->visits(), QStringList{u"张记面馆: 说了"_qs});
        button(u"Copy these words"_qs).click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"typed on"_qs);
    }

    // Each save of a sheet asks for itself.
    void aSecondVisitOfTheDayIsAskedAboutAtEverySave()
    {
        const auto fillIn = [this] {
            sheet().begin(QList<RowId>{m_desk->shop(0), m_desk->shop(1)});
            table().model()->setData(table().model()->index(0, SheetModel::OutcomeColumn), u"1"_qs);
        };
        const auto asked = [this] {
            return sheet().findChild<QLabel*>(u"notice"_qs)->text();
        };
        openSheet(2);
        fillIn();
        m_desk->saveAndGoOn();
        QCOMPARE(m_desk->visits().size(), 1);
        for (int visits = 1; visits <= 2; ++visits) {
            fillIn();
            QVERIFY2(cell(0, SheetModel::DoorColumn).contains(u"visited today"),
                     qPrintable(cell(0, SheetModel::DoorColumn)));
            QVERIFY(!cell(1, SheetModel::DoorColumn).contains(u"visited today"));
            m_desk->saveAndGoOn();
            QCOMPARE(m_desk->visits().size(), visits);
            QVERIFY2(asked().contains(u"张记面馆"), qPrintable(asked()));
            m_desk->saveAndGoOn();
            QCOMPARE(m_desk->visits().size(), visits + 1);
        }
    }

    void keysOfCellsReachTheWrongOne_data()
    {
        QTest::addColumn<int>("pressed");
        QTest::newRow("delete") << int(Qt::Key_Delete);
        QTest::newRow("down") << int(Qt::Key_Down);
        QTest::newRow("F2") << int(Qt::Key_F2);
    }
    void keysOfCellsReachTheWrongOne()
    {
        QFETCH(int, pressed);
        openSheet(2);
        table().model()->setData(table().model()->index(0, SheetModel::OutcomeColumn), u"1"_qs);
        table().model()->setData(table().model()->index(0, SheetModel::CardColumn), u"2"_qs);
        m_desk->saveAndGoOn();
        user().keys("typed on");
        const QString said = sheet().findChild<QLabel*>(u"notice"_qs)->text();
        QVERIFY2(said.contains(u". Not written anywhere"), qPrintable(said));
        QCOMPARE(cell(0, SheetModel::CardColumn), u"2"_qs);
        user().key(static_cast<Qt::Key>(pressed));
        QVERIFY(table().isAncestorOf(user().focus()) || table().hasFocus());
        if (pressed == Qt::Key_Delete)
            QCOMPARE(cell(0, SheetModel::CardColumn), QString());
        else if (pressed == Qt::Key_Down)
            QCOMPARE(table().currentIndex().row(), 1);
        else
            QVERIFY(qobject_cast<QLineEdit*>(user().focus()));
    }

    void theSheetHasTheCursorAfterAnUndo()
    {
        openSheet(2);
        table().model()->setData(table().model()->index(0, SheetModel::OutcomeColumn), u"1"_qs);
        m_desk->saveAndGoOn();
        QCOMPARE(m_desk->visits().size(), 1);
        user().key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_desk->visits().size(), 0);
        QVERIFY(table().hasFocus());
        QVERIFY(table().currentIndex().isValid());
    }
};

DOORSTEP_TEST(tst_HeldWords);
#include "tst_HeldWords.moc"
