// SPDX-License-Identifier: GPL-3.0-or-later
// The ticks of a walk are the register's visits.
#include "data/records/subjects/Subject.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/VisitDesk.h"
#include "ui/look/DateField.h"
#include "ui/pages/visits/SheetPage.h"

using namespace doorstep;
using namespace doorstep::test;

class tst_Walk : public QObject
{
    Q_OBJECT

    std::unique_ptr<VisitDesk> m_desk;

    QString ticks()
    {
        QString marks;
        const QStringList doors = m_desk->doors();
        for (const QString& door : doors)
            marks += door.startsWith(u'✓') ? u'✓' : u'.';
        return marks;
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<VisitDesk>(
            QStringList{u"张记面馆"_qs, u"李记水果"_qs, u"王记五金"_qs});
    }
    void cleanup() { m_desk.reset(); }

    void theDoorThatWasSavedIsTicked()
    {
        m_desk->walk(3);
        m_desk->user().keys("1");
        m_desk->choose(u"王记五金"_qs);
        QVERIFY(m_desk->follow(u"meant for this one"_qs));
        m_desk->saveAndGoOn();
        QCOMPARE(ticks(), u"..✓"_qs);
        m_desk->undo();
        QCOMPARE(ticks(), u"..."_qs);
    }

    void aVisitFromAnywhereTicksButNoneOfBefore()
    {
        m_desk->visitPage();
        m_desk->choose(u"张记面馆"_qs);
        m_desk->user().keys("1");
        m_desk->saveAndGoOn();
        m_desk->walk(3);
        QCOMPARE(ticks(), u"..."_qs);
        m_desk->user().window().pages()->workspace().begin(Task::EnterSheet, {m_desk->shop(2)});
        m_desk->user().keys("1");
        m_desk->user().key(Qt::Key_Tab);
        m_desk->user().key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_desk->visits().size(), 2);
        m_desk->visitPage();
        QCOMPARE(ticks(), u"..✓"_qs);
        const QString before = ticks();
        m_desk->restart();
        QCOMPARE(ticks(), before);
    }

    void aTickedDoorOpensItsVisit()
    {
        m_desk->walk(2);
        m_desk->user().keys("1");
        m_desk->say(u"老板在"_qs);
        m_desk->saveAndGoOn();
        QCOMPARE(ticks(), u"✓."_qs);
        m_desk->clickDoor(0);
        QCOMPARE(m_desk->heard(), u"老板在"_qs);
        m_desk->say(u"，很忙"_qs);
        m_desk->save();
        QCOMPARE(m_desk->visits().size(), 1);
        m_desk->user().key(Qt::Key_PageDown);
        m_desk->user().key(Qt::Key_PageUp);
        QVERIFY(m_desk->heard().contains(u"很忙"));
    }

    void wordsThatAreNotSavedMarkTheirDoorACorrectionsToo()
    {
        m_desk->walk(2);
        m_desk->say(u"没说完"_qs);
        m_desk->clickDoor(1);
        QVERIFY2(m_desk->doors().at(0).startsWith(u'✎'), qPrintable(m_desk->doors().at(0)));
        m_desk->user().keys("1");
        m_desk->saveAndGoOn();
        m_desk->clickDoor(1); // its visit
        m_desk->say(u"还要改"_qs);
        m_desk->clickDoor(0);
        QVERIFY2(m_desk->doors().at(1).startsWith(u'✎'), qPrintable(m_desk->doors().at(1)));
    }

    // The last step is undone, not one before it.
    void undoAfterClearingBringsTheWordsBack()
    {
        m_desk->walk(2);
        m_desk->user().keys("1");
        m_desk->saveAndGoOn();
        QCOMPARE(m_desk->visits().size(), 1);
        m_desk->user().keys("1");
        m_desk->say(u"没说完"_qs);
        m_desk->clear();
        QCOMPARE(m_desk->heard(), QString());
        m_desk->undo();
        QCOMPARE(m_desk->heard(), u"没说完"_qs);
        QCOMPARE(m_desk->visits().size(), 1);
        m_desk->undo(); // then what is typed, behind which the visit before is out of sight
        QCOMPARE(m_desk->heard(), QString());
        QCOMPARE(m_desk->visits().size(), 1);
        m_desk->undo(); // then what was saved
        QCOMPARE(m_desk->visits().size(), 0);
    }

    void aDoorThatHasGoneIsLeftOutAndComesBackWithItsUndo()
    {
        m_desk->walk(3);
        Register& registry = m_desk->registry();
        {
            Change change(registry, u"Gone"_qs);
            SubjectStore(registry).remove(change, m_desk->shop(0));
            change.commit();
        }
        QCOMPARE(m_desk->doors(), (QStringList{u"3号 李记水果"_qs, u"5号 王记五金"_qs}));
        m_desk->undo();
        QCOMPARE(m_desk->doors().size(), 3);
    }

    // A day typed for one visit stays for the next door of the same walk, and is told; a walk that
    // is begun and a program that is started begin with today.
    void anotherDayIsToldAndEndsWithItsWalk_data()
    {
        QTest::addColumn<QString>("next");
        for (const char* next : {"a walk", "another start", "the day after"})
            QTest::newRow(next) << QString::fromLatin1(next);
    }
    void anotherDayIsToldAndEndsWithItsWalk()
    {
        QFETCH(QString, next);
        const auto dateOfForm = [this] {
            return dayOf(m_desk->page().findChild<VisitForm*>()->record().visit.at);
        };
        const QDate late = today().addDays(-13);
        const QString shown = late.toString(Qt::ISODate);
        m_desk->walk(3);
        QCOMPARE(m_desk->line("otherDay"), QString());
        auto* date = m_desk->page().findChild<QLineEdit*>(u"visitDate"_qs);
        date->setFocus();
        date->selectAll();
        m_desk->user().words(shown);
        QVERIFY2(m_desk->line("otherDay").contains(shown), qPrintable(m_desk->line("otherDay")));
        m_desk->page().findChild<QWidget*>(u"outcome"_qs)->setFocus();
        m_desk->user().keys("1");
        QString told;
        connect(&m_desk->workspace(), &Workspace::told, this,
                [&](const QString& sentence) { told = sentence; });
        m_desk->saveAndGoOn();
        QVERIFY2(told.contains(shown), qPrintable(told));
        QCOMPARE(m_desk->name(), u"李记水果"_qs);
        QCOMPARE(dateOfForm(), late);
        QVERIFY2(m_desk->line("otherDay").contains(shown), qPrintable(m_desk->line("otherDay")));
        if (next == u"a walk")
            m_desk->workspace().begin(Task::EnterWalk, {m_desk->shop(1), m_desk->shop(2)});
        else if (next == u"another start")
            m_desk->restart();
        else
            Q_EMIT m_desk->workspace().dayChanged();
        QCOMPARE(m_desk->name(), u"李记水果"_qs);
        QCOMPARE(dateOfForm(), today());
        QCOMPARE(m_desk->line("otherDay"), QString());
        connect(&m_desk->workspace(), &Workspace::told, this,
                [&](const QString& sentence) { told = sentence; });
        m_desk->user().keys("1");
        m_desk->saveAndGoOn();
        QVERIFY2(!told.contains(u"dated"), qPrintable(told));
    }

    // Whatever was entered of another day in the sheet: the form begins with today, and so does
    // the next sheet.
    void theSheetBeginsWithToday()
    {
        m_desk->visitPage();
        Workspace& workspace = m_desk->workspace();
        workspace.begin(Task::EnterSheet, {m_desk->shop(0)});
        auto* sheet = m_desk->window().findChild<SheetPage*>();
        auto* date = sheet->findChild<DateField*>();
        date->setDate(today().addDays(-13));
        QString told;
        connect(&workspace, &Workspace::told, this,
                [&](const QString& sentence) { told = sentence; });
        m_desk->user().keys("1");
        m_desk->user().key(Qt::Key_Tab);
        m_desk->saveAndGoOn();
        QCOMPARE(m_desk->visits().size(), 1);
        QVERIFY2(told.contains(today().addDays(-13).toString(Qt::ISODate)), qPrintable(told));
        workspace.begin(Task::EnterSheet, {m_desk->shop(1)});
        QCOMPARE(date->date(), today());
        workspace.begin(Task::EnterVisit, {m_desk->shop(2)});
        QCOMPARE(dayOf(m_desk->page().findChild<VisitForm*>()->record().visit.at), today());
    }

    void aWalkOfUnknownDoorsIsNoTrouble()
    {
        m_desk->visitPage();
        m_desk->registry().setSetting(u"walk/doors"_qs, u"99999,%1,88888"_qs.arg(m_desk->shop(1)));
        m_desk->registry().setSetting(u"walk/done"_qs, u"88888"_qs);
        m_desk->restart();
        QCOMPARE(m_desk->doors(), QStringList{u"3号 李记水果"_qs});
        QCOMPARE(m_desk->name(), u"李记水果"_qs);
        m_desk->user().keys("1");
        m_desk->saveAndGoOn();
        QCOMPARE(ticks(), u"✓"_qs);
    }
};

DOORSTEP_TEST(tst_Walk);
#include "tst_Walk.moc"
