// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a sheet are in the register or in the sheet, whichever way one goes.
#include "data/records/subjects/Subject.h"
#include "data/records/visits/VisitRecord.h"
#include "data/register/Change.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/VisitDesk.h"
#include "ui/look/DateField.h"
#include "ui/look/TableView.h"
#include "ui/pages/visits/SheetPage.h"
#include "ui/shell/NoticeStrip.h"

#include <QLabel>
#include <QPushButton>
#include <QStatusBar>

using namespace doorstep;
using namespace doorstep::test;

class tst_SheetUndo : public QObject
{
    Q_OBJECT

    std::unique_ptr<VisitDesk> m_desk;

    SheetPage& page() { return *m_desk->window().findChild<SheetPage*>(); }
    TableView& table() { return *page().findChild<TableView*>(); }
    // "张记面馆 Met 灯坏了" of each row that is filled in.
    QStringList rows()
    {
        QStringList filled;
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            const auto cell = [&](int column) {
                return table().model()->index(row, column).data().toString();
            };
            if (!cell(SheetModel::OutcomeColumn).isEmpty())
                filled << cell(SheetModel::NameColumn) + u' ' + cell(SheetModel::OutcomeColumn) +
                              u' ' + cell(SheetModel::SaidColumn);
        }
        return filled;
    }
    void type(int row, const QString& outcome, const QString& said)
    {
        table().model()->setData(table().model()->index(row, SheetModel::OutcomeColumn), outcome);
        table().model()->setData(table().model()->index(row, SheetModel::SaidColumn), said);
    }
    void key(Qt::Key key) { m_desk->user().key(key, Qt::ControlModifier); }
    // The cells of a visit: "Met||heard one||".
    QString cells(int row)
    {
        QStringList texts;
        for (int column = SheetModel::OutcomeColumn; column < SheetModel::ColumnCount; ++column)
            texts << table().model()->index(row, column).data().toString();
        return texts.join(u'|');
    }
    void goTo(int row, int column)
    {
        table().setFocus();
        table().setCurrentIndex(table().model()->index(row, column));
    }
    void typeInto(int row, int column, const QString& words)
    {
        goTo(row, column);
        m_desk->user().key(Qt::Key_F2);
        m_desk->user().key(Qt::Key_A, Qt::ControlModifier);
        m_desk->user().words(words);
        m_desk->user().key(Qt::Key_Return);
    }
    QPushButton& waiting() { return *page().findChild<QPushButton*>(u"waiting"_qs); }
    // What the strip across the window says, and on its button.
    QString told()
    {
        auto* strip = m_desk->window().findChild<NoticeStrip*>();
        if (!strip->isVisible())
            return {};
        QStringList words{strip->findChild<QLabel*>(u"notice"_qs)->text()};
        for (auto* button : strip->findChildren<QPushButton*>())
            words << button->text();
        return words.join(u" / "_qs);
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<VisitDesk>(
            QStringList{u"张记面馆"_qs, u"李记药房"_qs, u"永和豆浆"_qs});
        m_desk->workspace().begin(Task::EnterSheet,
                                  {m_desk->shop(0), m_desk->shop(1), m_desk->shop(2)});
        type(0, u"1"_qs, u"灯坏了"_qs);
        type(2, u"2"_qs, u"门关着"_qs);
        key(Qt::Key_Return);
        QCOMPARE(m_desk->visits(), (QStringList{u"张记面馆: 灯坏了"_qs, u"永和豆浆: 门关着"_qs}));
        QCOMPARE(rows(), QStringList());
    }
    void cleanup() { m_desk.reset(); }

    void whatIsUndoneIsInTheSheetAgain()
    {
        key(Qt::Key_Z);
        QCOMPARE(m_desk->visits(), QStringList());
        const QStringList typed{u"张记面馆 Met 灯坏了"_qs, u"永和豆浆 Absent 门关着"_qs};
        QCOMPARE(rows(), typed);
        QCOMPARE(table().model()->rowCount(), 3); // in the order of the paper
        QCOMPARE(table().model()->index(1, SheetModel::NameColumn).data().toString(),
                 u"李记药房"_qs);
        key(Qt::Key_Y); // and done again it is there no more
        QCOMPARE(m_desk->visits().size(), 2);
        QCOMPARE(rows(), QStringList());
        key(Qt::Key_Z);
        QCOMPARE(rows(), typed);
        type(0, u"1"_qs, u"灯修好了"_qs);
        key(Qt::Key_Return);
        QCOMPARE(m_desk->visits(), (QStringList{u"张记面馆: 灯修好了"_qs, u"永和豆浆: 门关着"_qs}));
    }

    // What was typed for a door that has left the register is somewhere until somebody takes it.
    void wordsOfADoorThatIsGoneAreHeld_data()
    {
        QTest::addColumn<bool>("isKilled");
        QTest::newRow("in the same session") << false;
        QTest::newRow("after a kill") << true;
    }
    void wordsOfADoorThatIsGoneAreHeld()
    {
        QFETCH(bool, isKilled);
        const auto said = [this] {
            return page().findChild<QLabel*>(u"notice"_qs)->text();
        };
        m_desk->workspace().begin(Task::EnterSheet, {m_desk->shop(0), m_desk->shop(1)});
        type(0, u"1"_qs, u"面馆的话"_qs);
        type(1, u"1"_qs, u"药房的话"_qs);
        QTRY_VERIFY(m_desk->registry().setting(u"draft/sheet"_qs).contains(u"药房的话"));
        {
            Change change(m_desk->registry(), u"Delete"_qs);
            SubjectStore(m_desk->registry()).remove(change, m_desk->shop(0));
            change.commit();
        }
        if (isKilled) {
            m_desk->killAndStart();
            m_desk->open<SheetPage>();
            QVERIFY2(said().contains(u"面馆的话"), qPrintable(said()));
        }
        goTo(0, SheetModel::OutcomeColumn);
        key(Qt::Key_Return);
        QVERIFY2(m_desk->visits().contains(u"李记药房: 药房的话"_qs),
                 qPrintable(m_desk->visits().join(u'\n')));
        QVERIFY2(said().contains(u"面馆的话"), qPrintable(said()));
        QTRY_VERIFY(m_desk->registry().setting(u"draft/words"_qs).contains(u"面馆的话"));
    }

    // What is typed for doors that were chosen next goes to no door of the sheet before.
    void doorsChosenNextAreMoreOfTheSheet()
    {
        m_desk->workspace().begin(Task::EnterSheet, {m_desk->shop(0)});
        type(0, u"1"_qs, u"面馆的话"_qs);
        m_desk->workspace().begin(Task::EnterSheet, {m_desk->shop(2), m_desk->shop(0)});
        QCOMPARE(table().model()->rowCount(), 2);
        goTo(1, SheetModel::OutcomeColumn);
        m_desk->user().keys("2");
        m_desk->user().key(Qt::Key_Return);
        QCOMPARE(rows(), (QStringList{u"张记面馆 Met 面馆的话"_qs, u"永和豆浆 Absent "_qs}));
        key(Qt::Key_Z);
        key(Qt::Key_Z); // the doors are a step
        QCOMPARE(rows(), QStringList{u"张记面馆 Met 面馆的话"_qs});
        QCOMPARE(table().model()->rowCount(), 1);
    }

    void theSheetOfAnotherDayIsSavedFirst()
    {
        m_desk->workspace().begin(Task::EnterSheet, {m_desk->shop(0)});
        type(0, u"1"_qs, u"昨天的话"_qs);
        page().findChild<DateField*>()->setDate(today().addDays(-1));
        m_desk->workspace().begin(Task::EnterSheet, {m_desk->shop(2)});
        m_desk->user().keys("2");
        QCOMPARE(rows(), QStringList{u"张记面馆 Met 昨天的话"_qs});
        QVERIFY2(page().findChild<QLabel*>(u"notice"_qs)->text().contains(u"2"),
                 qPrintable(page().findChild<QLabel*>(u"notice"_qs)->text()));
    }

    void anotherSheetKeepsItsRows()
    {
        type(0, u"3"_qs, u"药房的话"_qs);
        undoBatch(m_desk->registry(), nextUndo(m_desk->registry())->id);
        QCOMPARE(m_desk->visits(), QStringList());
        QCOMPARE(rows(), QStringList{u"李记药房 Refused 药房的话"_qs});
        QVERIFY2(waiting().isVisible() && waiting().text().contains(u'2'),
                 qPrintable(waiting().text()));
        waiting().click();
        QVERIFY(!waiting().isVisible());
        QCOMPARE(rows(), (QStringList{u"张记面馆 Met 灯坏了"_qs, u"李记药房 Refused 药房的话"_qs,
                                      u"永和豆浆 Absent 门关着"_qs}));
    }

    // Back past the save and forth again: what was typed after it is there, too.
    void cellsTypedSinceComeBackBehindTheSavedSheet()
    {
        typeInto(0, SheetModel::SaidColumn, u"药房的话"_qs);
        typeInto(0, SheetModel::OutcomeColumn, u"3"_qs);
        const QString typed = cells(0);
        for (int step = 0; step < 3; ++step)
            key(Qt::Key_Z);
        QCOMPARE(m_desk->visits(), QStringList());
        QCOMPARE(rows().size(), 2);
        for (int step = 0; step < 3; ++step)
            key(Qt::Key_Y);
        QCOMPARE(m_desk->visits().size(), 2);
        QCOMPARE(cells(0), typed);
        QCOMPARE(rows(), QStringList{u"李记药房 Refused 药房的话"_qs});
    }

    // Undone one after another: into a sheet of which nothing else was typed, or beside one.
    void severalSheetsComeBackTogether_data()
    {
        QTest::addColumn<bool>("another");
        QTest::addColumn<bool>("oneAgain");
        QTest::newRow("into an empty sheet") << false << false;
        QTest::newRow("beside another") << true << false;
        QTest::newRow("beside another, one done again meanwhile") << true << true;
    }
    void severalSheetsComeBackTogether()
    {
        QFETCH(bool, another);
        QFETCH(bool, oneAgain);
        type(0, u"3"_qs, u"药房的话"_qs);
        key(Qt::Key_Return);
        QCOMPARE(m_desk->visits().size(), 3);
        if (another) {
            m_desk->workspace().begin(Task::EnterSheet, {m_desk->shop(0)});
            type(0, u"4"_qs, u"再来一次"_qs);
        }
        Register& registry = m_desk->registry();
        undoBatch(registry, nextUndo(registry)->id);
        undoBatch(registry, nextUndo(registry)->id);
        QCOMPARE(m_desk->visits(), QStringList());
        QStringList all{u"张记面馆 Met 灯坏了"_qs, u"李记药房 Refused 药房的话"_qs,
                        u"永和豆浆 Absent 门关着"_qs};
        if (oneAgain) {
            redoBatch(registry, nextRedo(registry)->id); // the first sheet
            all = QStringList{u"李记药房 Refused 药房的话"_qs};
        }
        if (another) {
            QCOMPARE(rows(), QStringList{u"张记面馆 Come back 再来一次"_qs});
            QVERIFY(waiting().text().contains(QString::number(all.size())));
            waiting().click();
            all << u"张记面馆 Come back 再来一次"_qs;
        }
        QStringList found = rows();
        found.sort();
        all.sort();
        QCOMPARE(found, all);
        key(Qt::Key_Return);
        if (page().findChild<QLabel*>(u"notice"_qs)->text().contains(u"already"))
            key(Qt::Key_Return);
        QCOMPARE(m_desk->visits().size(), another ? 4 : 3);
    }

    // Each cell by itself, said across the window with the way back.
    void whatIsTypedIsTakenBackAndDoneAgain()
    {
        WindowDriver& user = m_desk->user();
        QList<QString> stages{cells(0)};
        goTo(0, SheetModel::OutcomeColumn);
        user.keys("1");
        user.key(Qt::Key_Tab);
        user.key(Qt::Key_Tab);
        stages << u"Met||||"_qs;
        user.words(u"heard one"_qs);
        user.key(Qt::Key_Tab);
        stages << u"Met||heard one||"_qs;
        user.keys("tcz");
        user.key(Qt::Key_Tab);
        stages << cells(0);
        QVERIFY2(cells(0).contains(u"停车"), qPrintable(cells(0)));
        user.words(u"need one"_qs);
        user.key(Qt::Key_Return);
        stages << cells(0);
        QVERIFY(cells(0).endsWith(u"|need one"));
        for (int step = 3; step >= 0; --step) {
            key(Qt::Key_Z);
            QCOMPARE(cells(0), stages.at(step));
            QVERIFY2(told().contains(u"Undone: ") && told().contains(u"Ctrl+Y"),
                     qPrintable(told()));
        }
        for (int step = 1; step <= 4; ++step) {
            if (step % 2 == 0)
                key(Qt::Key_Y);
            else
                user.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
            QCOMPARE(cells(0), stages.at(step));
            QVERIFY2(told().contains(u"Done again: ") && told().contains(u"Ctrl+Z"),
                     qPrintable(told()));
        }
        key(Qt::Key_Z);
        goTo(0, SheetModel::CardColumn); // what is typed now is no step forth any more
        user.keys("1");
        user.key(Qt::Key_Return);
        key(Qt::Key_Y);
        QVERIFY(!cells(0).contains(u"need one"));
        QCOMPARE(m_desk->visits().size(), 2);
    }

    void aLineOfThePaperIsTakenBackAndDoneAgain()
    {
        auto* line = page().findChild<QLineEdit*>(u"line"_qs);
        line->setFocus();
        m_desk->user().words(u"2 3"_qs);
        m_desk->user().key(Qt::Key_Return);
        QCOMPARE(rows(), QStringList{u"李记药房 Refused "_qs});
        key(Qt::Key_Z);
        QCOMPARE(rows(), QStringList());
        QCOMPARE(line->text(), QString());
        QVERIFY2(told().contains(u"Undone: "), qPrintable(told()));
        key(Qt::Key_Y);
        QCOMPARE(rows(), QStringList{u"李记药房 Refused "_qs});
    }

    void anEmptyRowOfANewShopIsTakenBack()
    {
        m_desk->user().key(Qt::Key_Insert);
        m_desk->user().key(Qt::Key_Escape);
        QCOMPARE(table().model()->rowCount(), 2);
        key(Qt::Key_Z);
        QCOMPARE(table().model()->rowCount(), 1);
        key(Qt::Key_Y);
        QCOMPARE(table().model()->rowCount(), 2);
    }

    // The strip names a key only as long as the key does that.
    void theStripNamesNoKeyThatDoesSomethingElse()
    {
        key(Qt::Key_Z);
        key(Qt::Key_Y);
        QVERIFY2(told().contains(u"Undo (Ctrl+Z)"), qPrintable(told()));
        typeInto(0, SheetModel::SaidColumn, u"药房的话"_qs);
        QVERIFY2(told().contains(u"Undo") && !told().contains(u"Ctrl+Z"), qPrintable(told()));
        key(Qt::Key_Z);
        QCOMPARE(cells(0), u"||||"_qs);
        QVERIFY2(told().contains(u"Redo (Ctrl+Y)"), qPrintable(told()));
        typeInto(0, SheetModel::SaidColumn, u"别的话"_qs);
        QCOMPARE(told(), QString()); // there is nothing to be done again
    }

    void wordsThatEscLeavesComeBack_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("typed");
        QTest::newRow("words") << int(SheetModel::SaidColumn) << u"药房的话"_qs;
        QTest::newRow("no category") << int(SheetModel::CategoryColumn) << u"火星"_qs;
    }
    void wordsThatEscLeavesComeBack()
    {
        QFETCH(int, column);
        QFETCH(QString, typed);
        goTo(0, column);
        m_desk->user().key(Qt::Key_F2);
        m_desk->user().words(typed);
        m_desk->user().key(Qt::Key_Escape);
        QCOMPARE(cells(0), u"||||"_qs);
        const QString said = m_desk->window().statusBar()->currentMessage();
        QVERIFY2(said.contains(typed) && said.contains(u"Ctrl+Z"), qPrintable(said));
        key(Qt::Key_Z);
        QCOMPARE(table().model()->index(0, column).data().toString(), typed);
        key(Qt::Key_Y);
        QCOMPARE(cells(0), u"||||"_qs);
    }

    // Undone, changed, done again: the row is one of a saved visit, which it corrects.
    void aRowKnowsWhetherItsVisitIsSaved_data()
    {
        QTest::addColumn<bool>("restarted");
        QTest::newRow("in one go") << false;
        QTest::newRow("after another start") << true;
    }
    void aRowKnowsWhetherItsVisitIsSaved()
    {
        QFETCH(bool, restarted);
        const QStringList saved{u"张记面馆: 灯坏了"_qs, u"永和豆浆: 门关着"_qs};
        const QString edited = u"张记面馆 Met 灯修好了"_qs;
        const QStringList both{edited, u"永和豆浆 Absent 门关着"_qs};
        key(Qt::Key_Z);
        typeInto(0, SheetModel::SaidColumn, u"灯修好了"_qs);
        QCOMPARE(rows(), both);
        for (int round = 0; round < 2; ++round) {
            key(Qt::Key_Y);
            QCOMPARE(m_desk->visits(), saved);
            QCOMPARE(rows(), QStringList{edited});
            key(Qt::Key_Z);
            QCOMPARE(m_desk->visits(), QStringList());
            QCOMPARE(rows(), both);
        }
        key(Qt::Key_Y);
        const QString said = page().findChild<QLabel*>(u"notice"_qs)->text();
        QVERIFY2(said.contains(u"saved already"), qPrintable(said));
        if (restarted) {
            m_desk->restart();
            m_desk->open<SheetPage>();
            QCOMPARE(rows(), QStringList{edited});
        }
        const QStringList corrected{u"张记面馆: 灯修好了"_qs, u"永和豆浆: 门关着"_qs};
        key(Qt::Key_Return);
        QCOMPARE(m_desk->visits(), corrected);
        QCOMPARE(rows(), QStringList());
        key(Qt::Key_Z); // the correction alone
        QCOMPARE(m_desk->visits(), saved);
        QCOMPARE(rows(), QStringList{edited});
        if (restarted)
            return;
        key(Qt::Key_Z);
        QCOMPARE(m_desk->visits(), QStringList());
        QCOMPARE(rows(), both);
        key(Qt::Key_Return);
        QCOMPARE(m_desk->visits(), corrected);
    }

    // What was changed in the visit's own form between the redo and the save is not turned back.
    void aCorrectionKeepsWhatWasChangedElsewhere_data()
    {
        QTest::addColumn<bool>("restarted");
        QTest::newRow("in one go") << false;
        QTest::newRow("after another start") << true;
    }
    void aCorrectionKeepsWhatWasChangedElsewhere()
    {
        QFETCH(bool, restarted);
        key(Qt::Key_Z);
        typeInto(0, SheetModel::SaidColumn, u"灯修好了"_qs);
        key(Qt::Key_Y);
        if (restarted) {
            m_desk->restart();
            m_desk->open<SheetPage>();
        }
        Register& registry = m_desk->registry();
        const RowId visit = registry.db().one<RowId>(u"SELECT min(id) FROM visit"_qs);
        {
            Change change(registry, u"Correct"_qs);
            VisitRecord record = readVisitRecord(registry, visit);
            record.outcome = Outcome::Refused;
            record.needs << RaisedNeed{0, std::nullopt, u"装个路灯"_qs};
            saveVisitRecord(change, record);
            change.commit();
        }
        key(Qt::Key_Return);
        const VisitRecord now = readVisitRecord(registry, visit);
        QCOMPARE(now.visit.said, u"灯修好了"_qs);
        QCOMPARE(now.visit.outcome, Outcome::Refused);
        QCOMPARE(now.needs.value(0).text, u"装个路灯"_qs);
    }

    void aNewShopThatIsDoneAgainIsNotMadeTwice()
    {
        const auto shops = [this] {
            return m_desk->registry().db().one<QString>(
                u"SELECT group_concat(name || ' ' || operator_phone, ', ') FROM subject "
                u"WHERE deleted_at IS NULL AND id > ?"_qs,
                m_desk->shop(2));
        };
        m_desk->user().key(Qt::Key_Insert);
        m_desk->user().key(Qt::Key_Escape);
        typeInto(1, SheetModel::NameColumn, u"老周修鞋"_qs);
        typeInto(1, SheetModel::OutcomeColumn, u"1"_qs);
        key(Qt::Key_Return);
        QCOMPARE(shops(), u"老周修鞋 "_qs);
        key(Qt::Key_Z);
        QCOMPARE(shops(), QString());
        typeInto(1, SheetModel::NameColumn, u"老周皮鞋"_qs);
        typeInto(1, SheetModel::PhoneColumn, u"13800138000"_qs);
        typeInto(1, SheetModel::SaidColumn, u"开到九点"_qs);
        key(Qt::Key_Y);
        QCOMPARE(shops(), u"老周修鞋 "_qs);
        key(Qt::Key_Return);
        QCOMPARE(shops(), u"老周皮鞋 13800138000"_qs);
        QVERIFY2(m_desk->visits().contains(u"老周皮鞋: 开到九点"_qs),
                 qPrintable(m_desk->visits().join(u'\n')));
        QCOMPARE(m_desk->visits().size(), 3);
    }

    // It was not undone: nobody wants it in the sheet again.
    void aVisitThatIsDeletedStaysAway()
    {
        const RowId visit = m_desk->registry().db().one<RowId>(u"SELECT min(id) FROM visit"_qs);
        {
            Change change(m_desk->registry(), u"Delete"_qs);
            VisitStore(m_desk->registry()).remove(change, visit);
            change.commit();
        }
        QCOMPARE(rows(), QStringList());
        m_desk->visitPage(); // an undo of something else
        m_desk->choose(u"李记药房"_qs);
        m_desk->user().keys("1");
        m_desk->save();
        undoBatch(m_desk->registry(), newestBatch(m_desk->registry().db()));
        QCOMPARE(rows(), QStringList());
    }
};

DOORSTEP_TEST(tst_SheetUndo);
#include "tst_SheetUndo.moc"
