// SPDX-License-Identifier: GPL-3.0-or-later
// The ticks of a walk are the register's visits.
#include "data/records/subjects/Subject.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/VisitDesk.h"

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
        m_desk->undo(); // then what was saved
        QCOMPARE(m_desk->visits().size(), 0);
        QCOMPARE(m_desk->heard(), u"没说完"_qs);
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
