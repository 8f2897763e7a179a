// SPDX-License-Identifier: GPL-3.0-or-later
// The PC's clock is set back: nothing is saved under a false day without a word.
#include "data/base/FixedClock.h"
#include "data/records/wishes/WishFlow.h"
#include "data/register/Backup.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/VisitDesk.h"
#include "ui/look/HeldLetters.h"
#include "ui/pages/visits/OutcomeBar.h"
#include "ui/shell/HealthLine.h"
#include "ui/shell/NoticeStrip.h"

#include <QMessageBox>
#include <QTimer>

using namespace doorstep;
using namespace doorstep::test;

class tst_ClockBehind : public QObject
{
    Q_OBJECT

    std::unique_ptr<FixedClock> m_clock;
    std::unique_ptr<VisitDesk> m_desk;
    QStringList m_boxes; // what they said

    static QDate trueDay() { return {2026, 10, 20}; }
    static QDate falseDay() { return {2026, 10, 2}; }

    void setBack()
    {
        m_desk->stop();
        m_clock->moveTo(atTime(falseDay(), QTime(9, 0)));
        m_desk->start();
    }
    QString strip()
    {
        auto* strip = m_desk->window().findChild<NoticeStrip*>();
        return strip->isVisible() ? strip->findChild<QLabel*>(u"notice"_qs)->text() : QString();
    }
    void save()
    {
        QTimer closing;
        connect(&closing, &QTimer::timeout, &closing, [this] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                m_boxes << box->text();
                box->close();
            }
        });
        closing.start(20);
        m_desk->window().activateWindow(); // a box has been before it
        QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
        m_desk->save();
    }
    void fillIn(int door)
    {
        m_desk->visitPage();
        m_desk->page().begin(m_desk->shop(door));
        m_desk->page().findChild<OutcomeBar*>()->findChildren<QAbstractButton*>().first()->click();
    }

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<FixedClock>(atTime(trueDay(), QTime(9, 0)));
        m_desk = std::make_unique<VisitDesk>(QStringList{u"张记面馆"_qs, u"李记药房"_qs});
        m_boxes.clear();
    }
    void cleanup()
    {
        m_desk.reset();
        m_clock.reset();
    }

    void itIsSaidAtOpening()
    {
        QCOMPARE(strip(), QString());
        setBack();
        QVERIFY2(strip().contains(u"2026-10-20") && strip().contains(u"2026-10-02"),
                 qPrintable(strip()));
    }

    void itIsSaidWhenTheDayChangesUnderTheWindow()
    {
        m_clock->moveTo(atTime(falseDay(), QTime(9, 0)));
        QEvent activated(QEvent::WindowActivate);
        QCoreApplication::sendEvent(&m_desk->window(), &activated);
        QVERIFY2(strip().contains(u"2026-10-20"), qPrintable(strip()));
    }

    void theFirstSaveAsksOnce()
    {
        setBack();
        fillIn(0);
        save();
        QCOMPARE(m_desk->visits(), QStringList());
        QCOMPARE(m_boxes.size(), 1);
        QVERIFY2(m_boxes.constFirst().contains(u"2026-10-20"), qPrintable(m_boxes.constFirst()));
        save();
        QCOMPARE(m_desk->visits().size(), 1);
        fillIn(1);
        save();
        QCOMPARE(m_desk->visits().size(), 2);
        QCOMPARE(m_boxes.size(), 1);
    }

    void aSecondPressThatCanHaveReadNothingIsNoAnswer()
    {
        setBack();
        HeldLetters::setReadingTime(60'000);
        const auto read = qScopeGuard([] { HeldLetters::setReadingTime(0); });
        fillIn(0);
        save();
        save();
        QCOMPARE(m_desk->visits(), QStringList());
    }

    void withTheRightClockNothingIsAsked()
    {
        fillIn(0);
        save();
        QCOMPARE(m_desk->visits().size(), 1);
        QCOMPARE(m_boxes, QStringList());
    }

    // Of a day that has not come yet nobody has waited, and nobody was visited.
    void noCountOfDaysIsNegative()
    {
        {
            Change change(m_desk->registry(), u"set-up"_qs);
            Wish wish = collectedWish(SubjectStore(m_desk->registry()).get(m_desk->shop(0)),
                                      u"一把伞"_qs, {}, trueDay());
            WishStore(m_desk->registry()).add(change, wish);
            Visit visit;
            visit.subject = m_desk->shop(0);
            visit.block = SubjectStore(m_desk->registry()).get(m_desk->shop(0)).block;
            visit.at = now();
            VisitStore(m_desk->registry()).add(change, visit);
            change.commit();
        }
        setBack();
        const auto shown = [this](const QString& words) {
            const QList<QLabel*> labels = m_desk->window().findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel* label) { return label->text().contains(words); });
        };
        m_desk->key(Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(shown(u"The longest for 0 day"_qs));
        QVERIFY(!shown(u"%n"_qs));
        m_desk->workspace().goTo({"subject", m_desk->shop(0)});
        QTRY_VERIFY(shown(u"2026-10-20"_qs));
        QVERIFY(!shown(u"%n"_qs));
    }

    // The backup of that earlier day holds what was true then.
    void noBackupIsMadeOverByAFalseDay()
    {
        const QString earlier = backupPath(m_desk->path(), falseDay());
        QVERIFY(QDir().mkpath(backupFolder(m_desk->path())));
        QFile file(earlier);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("as it was") > 0);
        file.close();
        setBack();
        auto* line = m_desk->window().findChild<HealthLine*>();
        QSignalSpy looked(line, &HealthLine::looked);
        line->look();
        QVERIFY(QTest::qWaitFor([&] { return !looked.isEmpty(); }, 30'000));
        QVERIFY(QFile::exists(backupPath(m_desk->path(), trueDay())));
        QVERIFY(!line->text().contains(u"backed up today"));
        QCOMPARE(QFileInfo(earlier).size(), 9);
    }
};

DOORSTEP_TEST(tst_ClockBehind);
#include "tst_ClockBehind.moc"
