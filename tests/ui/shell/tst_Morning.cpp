// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestPaths.h"
#include "data/demo/Demo.h"
#include "data/records/codes/Code.h"
#include "data/records/needs/Need.h"
#include "data/records/places/Places.h"
#include "data/records/visitors/Visitor.h"
#include "data/records/visits/VisitRecord.h"
#include "data/register/Journal.h"
#include "data/views/search/SubjectFinder.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/TableView.h"
#include "ui/pages/blocklist/BlockListPage.h"
#include "ui/pages/needs/NeedsPage.h"
#include "ui/pages/visits/VisitPage.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>

using namespace doorstep;
using namespace doorstep::test;

namespace {

// The bars of the product, in keys besides the words typed.
constexpr int routineKeys = 10;
constexpr int needKeys = 20;

qint64 rows(Register& registry, const char* table)
{
    return registry.db().one<qint64>(
        QStringLiteral("SELECT count(*) FROM %1 WHERE deleted_at IS NULL")
            .arg(QLatin1String(table)));
}

} // namespace

// An afternoon of typing in what was written on paper, by keyboard alone.
class tst_Morning : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_made;
    std::unique_ptr<WindowDesk> m_user;

    Register& registry() { return m_user->registry(); }
    Visit latestVisit()
    {
        const auto id = registry().db().one<RowId>(u"SELECT max(id) FROM visit"_qs);
        return VisitStore(registry()).get(id);
    }
    VisitPage* page() { return m_user->window().findChild<VisitPage*>(); }
    void walk(int doors)
    {
        m_user->key(Qt::Key_2, Qt::ControlModifier); // the block list
        for (int i = 0; i < doors; ++i)
            m_user->key(Qt::Key_Space);
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_made = m_folder.filePath(u"made.doorstep"_qs);
        writeDemo(m_made, {150, 50, 800, 4, today().addDays(-1), 3});
    }
    void init() { m_user = std::make_unique<WindowDesk>(m_made); }
    void cleanup() { m_user.reset(); }

    void fifteenRoutineVisitsOfAWalkTakeFewKeysEach()
    {
        walk(15);
        (void)m_user->takeKeys();
        const qint64 visits = rows(registry(), "visit");
        const qint64 cards = rows(registry(), "card_delivery");
        QSet<RowId> seen;
        for (int i = 0; i < 15; ++i) {
            m_user->keys("15"); // met, card given
            m_user->key(Qt::Key_Return, Qt::ControlModifier);
            const int used = m_user->takeKeys();
            QVERIFY2(used <= routineKeys, qPrintable(QString::number(used)));
            const Visit visit = latestVisit();
            QCOMPARE(visit.outcome, Outcome::Met);
            QCOMPARE(dayOf(visit.at), today());
            seen << visit.subject;
            // Nobody typed it, yet the month's report knows who went and why.
            QCOMPARE(visit.visitors.size(), 1);
            QCOMPARE(VisitorStore(registry()).get(visit.visitors.front()).name,
                     BlockStore(registry()).get(visit.block).secretary);
            QCOMPARE(visit.drives.size(), 1);
        }
        QCOMPARE(rows(registry(), "visit"), visits + 15);
        QCOMPARE(rows(registry(), "card_delivery"), cards + 15);
        QCOMPARE(seen.size(), 15);
    }

    void aSubjectFoundByPinyinIsVisitedInTenKeys()
    {
        Subject shop;
        {
            Change change(registry(), u"set-up"_qs);
            shop.name = u"福满馄饨铺"_qs;
            shop.block = *m_user->window().pages()->workspace().block();
            SubjectStore(registry()).add(change, shop);
            change.commit();
        }
        const auto* finder = m_user->window().pages()->findChild<SubjectFinder*>();
        QTRY_VERIFY(!finder->subjects(u"fmht"_qs, 1).isEmpty());
        (void)m_user->takeKeys();
        m_user->key(Qt::Key_K, Qt::ControlModifier);
        m_user->keys("fmht");
        m_user->key(Qt::Key_Return);
        m_user->keys("2"); // absent
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        const int used = m_user->takeKeys();
        QVERIFY2(used <= routineKeys, qPrintable(QString::number(used)));
        QCOMPARE(latestVisit().subject, shop.id);
        QCOMPARE(latestVisit().outcome, Outcome::Absent);
    }

    void aVisitWithANeedTakesTwentyKeysBesidesItsWords()
    {
        walk(2);
        (void)m_user->takeKeys();
        m_user->keys("1");
        m_user->key(Qt::Key_Tab);
        m_user->words(u"店主说送货车没地方停。"_qs);
        m_user->key(Qt::Key_D, Qt::ControlModifier);
        m_user->keys("tcz"); // 停车装卸
        m_user->key(Qt::Key_Tab);
        m_user->words(u"希望路边给十五分钟装卸车位"_qs);
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        const int used = m_user->takeKeys();
        QVERIFY2(used <= needKeys, qPrintable(QString::number(used)));
        const Visit visit = latestVisit();
        QCOMPARE(visit.said, u"店主说送货车没地方停。"_qs);
        const QList<Need> needs = NeedStore(registry()).ofVisit(visit.id);
        QCOMPARE(needs.size(), 1);
        QCOMPARE(needs.front().text, u"希望路边给十五分钟装卸车位"_qs);
        QCOMPARE(CodeStore(registry()).get(*needs.front().category).name, u"停车装卸"_qs);
        QCOMPARE(needs.front().foundOn, today());
    }

    void aNeedOfAVisitIsStruckOffInFewerThanFortyKeys()
    {
        (void)m_user->takeKeys();
        walk(1);
        m_user->keys("1");
        m_user->key(Qt::Key_Tab);
        m_user->words(u"店主说灶台边的灭火器过期了。"_qs);
        m_user->key(Qt::Key_D, Qt::ControlModifier);
        m_user->keys("xfaq"); // 消防安全
        m_user->key(Qt::Key_Tab);
        m_user->words(u"想请人来换灶台边的灭火器"_qs);
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        const RowId id = NeedStore(registry()).ofVisit(latestVisit().id).value(0).id;
        const auto need = [&] {
            return NeedStore(registry()).get(id);
        };
        QCOMPARE(need().stage, NeedStage::Found);

        m_user->key(Qt::Key_4, Qt::ControlModifier); // the needs, and among them this one
        m_user->key(Qt::Key_F, Qt::ControlModifier);
        m_user->words(u"灶台边的灭火器"_qs);
        m_user->key(Qt::Key_Return);
        const auto* page = m_user->window().findChild<NeedsPage*>();
        QTRY_COMPARE(page->selectedIds(), QList<RowId>{id});
        const auto step = [this](int number) {
            m_user->key(static_cast<Qt::Key>(Qt::Key_0 + number), Qt::AltModifier);
        };
        step(1);
        m_user->key(Qt::Key_Return);
        QCOMPARE(need().stage, NeedStage::Recorded);
        step(2);
        m_user->keys("cgzd"); // 城管中队
        m_user->key(Qt::Key_Return);
        QCOMPARE(need().whistleOn, today());
        step(3);
        m_user->key(Qt::Key_Return);
        QCOMPARE(need().reportInOn, today());
        step(4);
        m_user->words(u"约了本周上门更换"_qs);
        m_user->key(Qt::Key_Return);
        QCOMPARE(need().stage, NeedStage::Handling);
        step(7);
        m_user->keys("dh"); // 电话
        m_user->key(Qt::Key_Tab);
        m_user->keys("5");
        m_user->key(Qt::Key_Tab);
        m_user->words(u"已更换四公斤干粉灭火器一具"_qs);
        m_user->key(Qt::Key_Tab);
        m_user->words(u"已打电话告知店主"_qs);
        m_user->key(Qt::Key_Return);
        QCOMPARE(need().stage, NeedStage::FedBack);
        step(8);
        m_user->key(Qt::Key_Return);
        QCOMPARE(need().stage, NeedStage::Closed);
        QVERIFY(need().strikeNumber);
        const int used = m_user->takeKeys();
        QVERIFY2(used < 40, qPrintable(QString::number(used)));
        qInfo("%d keys besides the words", used);
    }

    // A back date goes on to the next door, and not to another walk.
    void theCircumstancesKeepTheLastUsed()
    {
        walk(3);
        m_user->keys("1");
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        auto* date = page()->findChild<QLineEdit*>(u"visitDate"_qs);
        date->setFocus();
        date->selectAll();
        m_user->words(u"昨天"_qs);
        page()->findChild<QWidget*>(u"outcome"_qs)->setFocus();
        m_user->keys("3");
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(dayOf(latestVisit().at), today().addDays(-1));
        m_user->keys("1");
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(dayOf(latestVisit().at), today().addDays(-1));
        walk(1);
        m_user->keys("1");
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(dayOf(latestVisit().at), today());
    }

    void aVisitWithoutAnOutcomeIsNotSavedAndSaysWhy()
    {
        walk(1);
        const qint64 visits = rows(registry(), "visit");
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(rows(registry(), "visit"), visits);
        auto* notice = page()->findChild<QLabel*>(u"notice"_qs);
        QVERIFY(notice->isVisible());
        QVERIFY2(notice->text().contains(u"1"), qPrintable(notice->text()));
    }

    void lettersStillBeingComposedTriggerNothingAndAreNotSaved()
    {
        walk(1);
        m_user->keys("1");
        m_user->key(Qt::Key_Tab);
        auto* said = qobject_cast<QPlainTextEdit*>(m_user->focus());
        QVERIFY(said);
        QInputMethodEvent composing(u"lao'ban1"_qs, {});
        QCoreApplication::sendEvent(said, &composing);
        QCOMPARE(said->toPlainText(), QString());
        const qint64 visits = rows(registry(), "visit");
        QCoreApplication::processEvents();
        QCOMPARE(rows(registry(), "visit"), visits);
        m_user->words(u"老板"_qs);
        QCOMPARE(said->toPlainText(), u"老板"_qs);
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(latestVisit().said, u"老板"_qs);
        QCOMPARE(latestVisit().outcome, Outcome::Met); // the 1 among the letters chose nothing
    }

    void aSubjectThatIsNewIsMadeFromTheForm()
    {
        (void)m_user->takeKeys();
        m_user->key(Qt::Key_K, Qt::ControlModifier);
        m_user->words(u"阿芳缝纫铺"_qs);
        m_user->key(Qt::Key_Down);
        m_user->key(Qt::Key_Return);
        QCOMPARE(m_user->focus()->objectName(), u"outcome"_qs);
        m_user->key(Qt::Key_P, Qt::AltModifier); // phone
        m_user->words(u"１３８ 0013 8000"_qs);
        m_user->key(Qt::Key_Tab);
        m_user->words(u"福泉路88弄3号102室"_qs);
        page()->findChild<QWidget*>(u"outcome"_qs)->setFocus();
        m_user->keys("1");
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        const Subject made = SubjectStore(registry()).get(latestVisit().subject);
        QCOMPARE(made.name, u"阿芳缝纫铺"_qs);
        QCOMPARE(made.lane, u"88"_qs);
        QCOMPARE(made.number, u"3"_qs);
        QCOMPARE(made.room, u"102"_qs);
        QCOMPARE(made.shop.operatorPhone, u"13800138000"_qs);
        // One visit, one undo: the subject goes with it.
        m_user->window().setFocus();
        m_user->key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!registry()
                     .db()
                     .one<QString>(u"SELECT ifnull(deleted_at, '') FROM subject WHERE id = ?"_qs,
                                   made.id)
                     .isEmpty());
    }

    void yesterdaysVisitIsCorrectedAndTheTrailKeepsBoth()
    {
        walk(1);
        m_user->keys("1");
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        const Visit saved = latestVisit();
        page()->correct(saved.id);
        m_user->keys("2");
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(VisitStore(registry()).get(saved.id).outcome, Outcome::Absent);
        QCOMPARE(latestVisit().id, saved.id); // no second one
        const QList<JournalEntry> trail = history(registry(), u"visit"_qs, saved.id);
        QCOMPARE(trail.size(), 2);
        QCOMPARE(trail.back().changes.value(u"outcome"_qs).toArray(),
                 QJsonArray({u"met"_qs, u"absent"_qs}));
    }

    void whatWasTypedIsThereAfterTheProgramWasKilled()
    {
        m_user->stop();
        QProcess killed;
        killed.start(QStringLiteral(DOORSTEP_TYPE_AND_DIE), {m_user->path(), u"话说到一半"_qs});
        QVERIFY(killed.waitForFinished());
        QCOMPARE(killed.exitStatus(), QProcess::CrashExit);

        m_user->start();
        m_user->key(Qt::Key_3, Qt::ControlModifier);
        auto* said = page()->findChild<QPlainTextEdit*>(u"said"_qs);
        QCOMPARE(said->toPlainText(), u"话说到一半"_qs);
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(latestVisit().said, u"话说到一半"_qs);
        QCOMPARE(registry().setting(u"draft/visit"_qs), QString());
    }

    void aSheetTypedByKeysIsOneChange()
    {
        m_user->key(Qt::Key_2, Qt::ControlModifier);
        for (int i = 0; i < 3; ++i)
            m_user->key(Qt::Key_Space);
        m_user->key(Qt::Key_G, Qt::ControlModifier);
        auto* grid = qobject_cast<TableView*>(m_user->focus());
        QVERIFY(grid);
        QCOMPARE(grid->model()->rowCount(), 3);
        const qint64 visits = rows(registry(), "visit");
        QGuiApplication::clipboard()->setText(u"1\t是\t生意不错\ttc\t想要装卸车位\n2\n"_qs);
        m_user->key(Qt::Key_V, Qt::ControlModifier);
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(rows(registry(), "visit"), visits + 2);
        QCOMPARE(grid->model()->rowCount(), 1); // the door that was not filled in stays
        const Visit last = latestVisit();
        QCOMPARE(last.outcome, Outcome::Absent);
        const std::optional<Batch> batch = nextUndo(registry());
        QVERIFY(batch);
        undoBatch(registry(), batch->id);
        QCOMPARE(rows(registry(), "visit"), visits);
    }
};

DOORSTEP_TEST(tst_Morning);
#include "tst_Morning.moc"
