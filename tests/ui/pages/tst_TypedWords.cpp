// SPDX-License-Identifier: GPL-3.0-or-later
// Words that are typed where a choice has the focus, or beside words that came back, are not lost.
#include "data/records/needs/Need.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/VisitDesk.h"
#include "ui/look/TableView.h"
#include "ui/shell/NoticeStrip.h"

#include <QScrollArea>

using namespace doorstep;
using namespace doorstep::test;

class tst_TypedWords : public QObject
{
    Q_OBJECT

    std::unique_ptr<VisitDesk> m_desk;

    VisitRecord record() { return m_desk->page().findChild<VisitForm*>()->record(); }
    // Each character a key with its text, as a keyboard without an input method gives it.
    void press(const QString& text)
    {
        for (const QChar letter : text) {
            const int key = letter.unicode() < 0x80 ? letter.toUpper().unicode() : 0;
            QTest::sendKeyEvent(QTest::Click, m_desk->focus(), static_cast<Qt::Key>(key),
                                QString(letter), Qt::NoModifier);
            QCoreApplication::processEvents();
        }
    }
    void type(const QString& text, const QString& by)
    {
        if (by == u"keys")
            press(text);
        else
            m_desk->words(text);
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<VisitDesk>(
            QStringList{u"张记面馆"_qs, u"李记水果"_qs, u"王记五金"_qs});
    }
    void cleanup() { m_desk.reset(); }

    void whatIsNoChoiceOfABarIsHeard_data()
    {
        QTest::addColumn<QString>("bar");
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("typed");
        for (const char* bar : {"outcome", "checks"}) {
            QTest::addRow("%s, keys", bar)
                << QString::fromLatin1(bar) << u"keys"_qs << u"laoban3dian5lou"_qs;
            QTest::addRow("%s, Chinese keys", bar)
                << QString::fromLatin1(bar) << u"keys"_qs << u"下午3点5楼laoban"_qs;
            QTest::addRow("%s, an input method", bar)
                << QString::fromLatin1(bar) << u"method"_qs << u"下午3点5楼"_qs;
        }
    }
    void whatIsNoChoiceOfABarIsHeard()
    {
        QFETCH(QString, bar);
        QFETCH(QString, by);
        QFETCH(QString, typed);
        m_desk->walk(1);
        m_desk->keys("1");
        m_desk->page().findChild<QWidget*>(bar)->setFocus();
        m_desk->keys("2");
        type(typed, by);
        QCOMPARE(m_desk->heard(), typed);
        QVERIFY(m_desk->said()->hasFocus());
        const bool ticks = bar == u"checks";
        QCOMPARE(record().outcome, ticks ? Outcome::Met : Outcome::Absent);
        QCOMPARE(record().visit.checks.size(), ticks ? 1 : 0);
        QVERIFY(!record().cardGiven);
    }

    void composingBegunAtTheOutcomeEndsInTheWords()
    {
        m_desk->walk(1);
        m_desk->keys("15");
        QWidget* outcome = m_desk->focus();
        QInputMethodEvent composing(u"lao'ban"_qs, {});
        QCoreApplication::sendEvent(outcome, &composing);
        QVERIFY(outcome->hasFocus()); // moving it would break the composing off
        m_desk->words(u"老板"_qs);
        QCOMPARE(m_desk->heard(), u"老板"_qs);
        QVERIFY(m_desk->said()->hasFocus());
        QCOMPARE(record().outcome, Outcome::Met);
        QVERIFY(record().cardGiven);
    }

    void whatNamesNoCategoryIsTheNeed_data()
    {
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("typed");
        QTest::newRow("keys") << u"keys"_qs << u"雨棚漏水要修"_qs;
        QTest::newRow("an input method") << u"method"_qs << u"雨棚漏水要修"_qs;
        QTest::newRow("a category at first") << u"keys"_qs << u"水电坏了三天"_qs;
        QTest::newRow("letters") << u"keys"_qs << u"tcqqqq"_qs;
    }
    void whatNamesNoCategoryIsTheNeed()
    {
        QFETCH(QString, by);
        QFETCH(QString, typed);
        m_desk->walk(1);
        m_desk->key(Qt::Key_D, Qt::ControlModifier);
        type(typed, by);
        QCOMPARE(record().needs.size(), 1);
        QCOMPARE(record().needs.constFirst().text, typed);
        QVERIFY(!record().needs.constFirst().category);
    }

    void aDraftGoesOnBehindItsWords()
    {
        m_desk->walk(2);
        m_desk->say(u"老板说"_qs);
        m_desk->clickDoor(1);
        m_desk->clickDoor(0);
        m_desk->key(Qt::Key_Tab);
        m_desk->words(u"下月涨租"_qs);
        QCOMPARE(m_desk->heard(), u"老板说下月涨租"_qs);
    }

    void enterGoesDownInTheSheetAndCellsComeBack()
    {
        m_desk->key(Qt::Key_2, Qt::ControlModifier);
        for (int i = 0; i < 3; ++i)
            m_desk->key(Qt::Key_Space);
        m_desk->key(Qt::Key_G, Qt::ControlModifier);
        auto* grid = qobject_cast<TableView*>(m_desk->focus());
        QVERIFY(grid);
        const auto cell = [grid](int row, int column) {
            return grid->model()->index(row, column).data().toString();
        };
        constexpr int said = 4;
        grid->setCurrentIndex(grid->model()->index(0, said));
        for (const char* words : {"one", "two"}) {
            m_desk->keys(words);
            m_desk->key(Qt::Key_Return);
        }
        QCOMPARE(cell(0, said), u"one"_qs);
        QCOMPARE(cell(1, said), u"two"_qs);
        QCOMPARE(grid->currentIndex().row(), 2);
        grid->setCurrentIndex(grid->model()->index(1, said));
        m_desk->keys("over");
        m_desk->key(Qt::Key_Return);
        grid->setCurrentIndex(grid->model()->index(0, said));
        m_desk->key(Qt::Key_Delete);
        QCOMPARE(cell(0, said), QString());
        m_desk->key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(cell(0, said), u"one"_qs);
        QCOMPARE(grid->currentIndex().row(), 0);
        m_desk->key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(cell(1, said), u"two"_qs);
    }

    void aWalkUnderWayIsNamedAndComesBack()
    {
        m_desk->walk(3);
        m_desk->keys("1");
        m_desk->saveAndGoOn();
        m_desk->page().startWalk({m_desk->shop(0), m_desk->shop(2)});
        QCOMPARE(m_desk->doors().size(), 2);
        // Visited before this walk, so not ticked, but named.
        QVERIFY2(m_desk->doors().at(0).contains(u"visited today"),
                 qPrintable(m_desk->doors().at(0)));
        auto* strip = m_desk->window().findChild<NoticeStrip*>();
        QVERIFY(strip->isVisible());
        QVERIFY(strip->findChild<QLabel*>(u"notice"_qs)->text().contains(u"李记水果"));
        strip->findChild<QPushButton*>()->click();
        QCOMPARE(m_desk->doors().size(), 3);
        QVERIFY(m_desk->doors().at(0).startsWith(u"✓"));
        QCOMPARE(m_desk->name(), u"李记水果"_qs);
    }

    void theLinesAboveTheFormMoveNothing()
    {
        m_desk->walk(2);
        const auto place = [this] {
            return m_desk->said()->mapTo(&m_desk->page(), QPoint());
        };
        QCOMPARE(m_desk->line("notice"), QString());
        const QPoint before = place();
        m_desk->saveAndGoOn(); // no outcome: said in red
        QVERIFY(!m_desk->line("notice").isEmpty());
        QCoreApplication::processEvents();
        QCOMPARE(place(), before);
        m_desk->say(u"话"_qs);
        m_desk->clickDoor(1);
        m_desk->say(u"话"_qs);
        QVERIFY(!m_desk->line("kept").isEmpty());
        QCOMPARE(place(), before);
    }
};

DOORSTEP_TEST(tst_TypedWords);
#include "tst_TypedWords.moc"
