// SPDX-License-Identifier: GPL-3.0-or-later
// What one finds at a door beside an outcome, without leaving the walk; a correction that nobody
// takes for a new visit; the way to the shop's own page.
#include "data/records/subjects/Takeover.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/VisitDesk.h"
#include "ui/page/parts/HandsLine.h"
#include "ui/pages/subjects/SubjectsPage.h"
#include "ui/pages/visits/SubjectPanel.h"

#include <QAbstractButton>

using namespace doorstep;
using namespace doorstep::test;

class tst_AtTheDoor : public QObject
{
    Q_OBJECT

    std::unique_ptr<VisitDesk> m_desk;

    QAbstractButton* button(const QString& text)
    {
        for (auto* each : m_desk->page().findChildren<QAbstractButton*>()) {
            if (each->isVisible() && each->text().remove(u'&').section(u" ("_qs, 0, 0) == text)
                return each;
        }
        return nullptr;
    }
    Subject shop(int number) { return SubjectStore(m_desk->registry()).get(m_desk->shop(number)); }
    int visits() { return m_desk->registry().db().one<int>(u"SELECT count(*) FROM visit"_qs); }
    RowId latestVisit()
    {
        return m_desk->registry().db().one<RowId>(u"SELECT max(id) FROM visit"_qs);
    }
    QWidget* banner() { return m_desk->page().findChild<QWidget*>(u"correction"_qs); }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<VisitDesk>(
            QStringList{u"张记面馆"_qs, u"李记水果"_qs, u"王记五金"_qs});
        m_desk->walk(3);
        QCOMPARE(m_desk->name(), u"张记面馆"_qs);
    }
    void cleanup() { m_desk.reset(); }

    void aDoorThatIsGoneIsLeftForTheNext_data()
    {
        QTest::addColumn<QKeyCombination>("key");
        QTest::addColumn<SubjectStatus>("status");
        QTest::newRow("closed") << (Qt::ALT | Qt::Key_O) << SubjectStatus::Closed;
        QTest::newRow("moved away") << (Qt::ALT | Qt::Key_X) << SubjectStatus::Moved;
    }
    void aDoorThatIsGoneIsLeftForTheNext()
    {
        QFETCH(QKeyCombination, key);
        QFETCH(SubjectStatus, status);
        m_desk->key(key.key(), key.keyboardModifiers());
        QTRY_COMPARE(shop(0).status, status);
        QCOMPARE(m_desk->name(), u"李记水果"_qs);
        QCOMPARE(visits(), 0);
        QCOMPARE(m_desk->doors().size(), 3); // the walk is as long as it was
        QVERIFY(m_desk->doors().at(0).startsWith(u'✓'));
        m_desk->keys("1");
        m_desk->key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_desk->name(), u"王记五金"_qs);
        m_desk->keys("1");
        m_desk->key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(visits(), 2);
        QCOMPARE(m_desk->name(), u"Nobody chosen yet"_qs); // that was the walk
    }

    void wordsTypedAtADoorThatIsGoneWait()
    {
        m_desk->keys("2");
        m_desk->say(u"卷帘门拉着"_qs);
        button(u"Closed"_qs)->click();
        QCOMPARE(m_desk->name(), u"李记水果"_qs);
        QVERIFY(m_desk->line("notice").contains(u"张记面馆"));
        QVERIFY(m_desk->follow(u"Go back"_qs));
        QCOMPARE(m_desk->heard(), u"卷帘门拉着"_qs);
    }

    void aNewBossTakesTheDoorAndTheWords()
    {
        m_desk->keys("1");
        m_desk->say(u"新来的，卖早点"_qs);
        button(u"New boss"_qs)->click();
        auto* line = m_desk->page().findChild<HandsLine*>();
        QVERIFY(line->isVisible());
        m_desk->words(u"阿姨早点"_qs);
        m_desk->key(Qt::Key_Return);
        QVERIFY(!line->isVisible());
        QCOMPARE(shop(0).status, SubjectStatus::Closed);
        QCOMPARE(m_desk->name(), u"阿姨早点"_qs);
        QCOMPARE(m_desk->heard(), u"新来的，卖早点"_qs);
        QCOMPARE(m_desk->doors().size(), 3);
        QVERIFY(m_desk->doors().at(0).contains(u"阿姨早点"));
        m_desk->key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_desk->name(), u"李记水果"_qs);
        const Visit visit = VisitStore(m_desk->registry()).get(latestVisit());
        const Subject visited = SubjectStore(m_desk->registry()).get(visit.subject);
        QCOMPARE(visited.name, u"阿姨早点"_qs);
        QCOMPARE(visited.number, shop(0).number);
        QVERIFY(m_desk->doors().at(0).startsWith(u'✓'));
    }

    void whatIsTypedOfANewBossIsSeenWhole_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::newRow("operator") << u"New operator"_qs << u"王小明"_qs;
        QTest::newRow("phone") << u"Phone of the new operator"_qs << u"13912345678"_qs;
        QTest::newRow("shop") << u"What the signboard says now"_qs << u"佰汇咖啡仙霞西店"_qs;
    }
    void whatIsTypedOfANewBossIsSeenWhole()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        button(u"New boss"_qs)->click();
        QVERIFY(atRest()); // laid out
        for (const auto* line :
             m_desk->page().findChild<HandsLine*>()->findChildren<QLineEdit*>()) {
            if (line->accessibleName() != field)
                continue;
            QVERIFY(line->isVisible());
            QVERIFY2(line->fontMetrics().horizontalAdvance(typed) < line->contentsRect().width(),
                     qPrintable(QString::number(line->width())));
            return;
        }
        QFAIL("No such field.");
    }

    // Perhaps they were of the old one.
    void wordsThatFollowTheNewBossAreToldAndGoBack()
    {
        m_desk->keys("1");
        m_desk->say(u"还是老店说的"_qs);
        button(u"New boss"_qs)->click();
        m_desk->words(u"阿姨早点"_qs);
        m_desk->key(Qt::Key_Return);
        QVERIFY2(m_desk->line("notice").contains(u"typed for “张记面馆” is now here"),
                 qPrintable(m_desk->line("notice")));
        QVERIFY(m_desk->follow(u"Put it back"_qs));
        QCOMPARE(m_desk->name(), u"张记面馆"_qs);
        QCOMPARE(m_desk->heard(), u"还是老店说的"_qs);
        m_desk->clickDoor(0);
        QCOMPARE(m_desk->name(), u"阿姨早点"_qs);
        QCOMPARE(m_desk->heard(), QString());
    }

    // Filled in and not done: its key keeps the words, and a save asks about them once.
    void aNewBossThatIsNotRegisteredIsAskedAbout()
    {
        m_desk->keys("1");
        button(u"New boss"_qs)->click();
        m_desk->words(u"阿姨早点"_qs);
        button(u"New boss"_qs)->click();
        auto* line = m_desk->page().findChild<HandsLine*>();
        QCOMPARE(line->unsavedWords(), QStringList{u"阿姨早点"_qs});
        m_desk->saveAndGoOn();
        QCOMPARE(visits(), 0);
        QVERIFY2(m_desk->line("notice").contains(u"not registered"),
                 qPrintable(m_desk->line("notice")));
        m_desk->saveAndGoOn();
        QCOMPARE(visits(), 1);
        QCOMPARE(VisitStore(m_desk->registry()).get(latestVisit()).subject, m_desk->shop(0));
        QCOMPARE(m_desk->name(), u"李记水果"_qs); // and is told to wait at the door before
        QVERIFY2(m_desk->line("notice").contains(u"张记面馆"), qPrintable(m_desk->line("notice")));
        QVERIFY(m_desk->follow(u"Go back"_qs));
        QVERIFY(line->isVisible());
        QCOMPARE(line->unsavedWords(), QStringList{u"阿姨早点"_qs});
    }

    void undoingTheNewBossBringsTheWordsBackToTheDoor()
    {
        m_desk->keys("1");
        m_desk->say(u"新来的，卖早点"_qs);
        button(u"New boss"_qs)->click();
        m_desk->words(u"阿姨早点"_qs);
        m_desk->key(Qt::Key_Return);
        QCOMPARE(shop(0).status, SubjectStatus::Closed);
        m_desk->undo();
        QCOMPARE(shop(0).status, SubjectStatus::Active);
        QCOMPARE(m_desk->name(), u"张记面馆"_qs);
        QCOMPARE(m_desk->heard(), u"新来的，卖早点"_qs);
        QVERIFY(m_desk->doors().at(0).contains(u"张记面馆"));
        QVERIFY(button(u"New boss"_qs)->isEnabled());
        m_desk->key(Qt::Key_Y, Qt::ControlModifier); // and done again
        QCOMPARE(shop(0).status, SubjectStatus::Closed);
        QCOMPARE(m_desk->name(), u"阿姨早点"_qs);
        QCOMPARE(m_desk->heard(), u"新来的，卖早点"_qs);
        QVERIFY(m_desk->doors().at(0).contains(u"阿姨早点"));
        m_desk->key(Qt::Key_Return, Qt::ControlModifier);
        const Visit visit = VisitStore(m_desk->registry()).get(latestVisit());
        QCOMPARE(SubjectStore(m_desk->registry()).get(visit.subject).name, u"阿姨早点"_qs);
    }

    void aFirmHasADoorLikeAShop()
    {
        Subject firm = shop(1);
        firm.kind = SubjectKind::Firm;
        Change change(m_desk->registry(), u"set-up"_qs);
        SubjectStore(m_desk->registry()).save(change, firm);
        change.commit();
        m_desk->clickDoor(1);
        QCOMPARE(m_desk->name(), firm.name);
        for (const char16_t* text : {u"Closed", u"New boss", u"Moved away"})
            QVERIFY(button(QString::fromUtf16(text))->isEnabled());
        for (auto* label : m_desk->page().findChild<SubjectPanel*>()->findChildren<QLabel*>())
            QVERIFY2(!label->text().contains(u"occupation"), qPrintable(label->text()));
    }

    void nothingIsDoneToWhomIsNotThere()
    {
        m_desk->chooseNew(u"新店"_qs);
        for (const char16_t* text : {u"Closed", u"New boss", u"Moved away"})
            QVERIFY(!button(QString::fromUtf16(text))->isEnabled());
    }

    void aCorrectionHasABannerAndIsDropped()
    {
        QVERIFY(!banner()->isVisible());
        m_desk->keys("1");
        m_desk->key(Qt::Key_Return, Qt::ControlModifier);
        m_desk->page().correct(latestVisit());
        QVERIFY(banner()->isVisible());
        QVERIFY(banner()->findChild<QLabel*>()->text().contains(u"Met"));
        m_desk->keys("2");
        m_desk->say(u"写错了"_qs);
        button(u"Drop the correction"_qs)->click();
        QCOMPARE(VisitStore(m_desk->registry()).get(latestVisit()).outcome, Outcome::Met);
        QVERIFY(!banner()->isVisible());
        QCOMPARE(m_desk->name(), u"李记水果"_qs); // on with the walk
        QVERIFY(m_desk->follow(u"Bring it back"_qs));
        QVERIFY(banner()->isVisible());
        QCOMPARE(m_desk->heard(), u"写错了"_qs);
    }

    void theNameLeadsToTheShopsPage_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("a click") << false;
        QTest::newRow("a key") << true;
    }
    void theNameLeadsToTheShopsPage()
    {
        QFETCH(bool, byKey);
        if (byKey)
            m_desk->key(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        else
            m_desk->page().findChild<QAbstractButton*>(u"whose"_qs)->click();
        const auto* front = qobject_cast<SubjectsPage*>(m_desk->pages().front());
        QVERIFY(front);
        QCOMPARE(front->subjectInSight(), std::optional<RowId>(m_desk->shop(0)));
    }

    void theListSaysHowItWent()
    {
        auto* list = m_desk->page().findChild<WalkPanel*>()->findChild<QListWidget*>();
        const auto told = [list](int row) {
            return list->item(row)->data(Qt::AccessibleTextRole).toString();
        };
        QCOMPARE(told(0), u"1, 张记面馆, 1号"_qs);
        m_desk->keys("3");
        m_desk->key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(told(0), u"1, 张记面馆, 1号, Refused"_qs);
        button(u"Moved away"_qs)->click();
        QCOMPARE(told(1), u"2, 李记水果, 3号, Moved away"_qs);
    }
};

DOORSTEP_TEST(tst_AtTheDoor);
#include "tst_AtTheDoor.moc"
