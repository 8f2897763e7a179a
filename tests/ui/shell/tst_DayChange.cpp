// SPDX-License-Identifier: GPL-3.0-or-later
// A window that stays open past midnight: each page that shows something reckoned from today shows
// the new day's truth, whether it was in front or not.
#include "data/base/FixedClock.h"
#include "data/records/needs/NeedFlow.h"
#include "data/records/wishes/WishFlow.h"
#include "data/register/Backup.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/DateField.h"
#include "ui/look/Plot.h"
#include "ui/look/TableView.h"
#include "ui/page/LedgerModel.h"
#include "ui/page/LedgerPage.h"
#include "ui/page/Page.h"
#include "ui/page/parts/MoveStrip.h"
#include "ui/pages/blocklist/BlockListPage.h"
#include "ui/pages/cards/CardsPage.h"
#include "ui/pages/import/ImportPage.h"
#include "ui/pages/lists/ListsPage.h"
#include "ui/pages/month/MonthPage.h"
#include "ui/pages/needs/NeedsPage.h"
#include "ui/pages/problems/ProblemsPage.h"
#include "ui/pages/problems/SuggestionPanel.h"
#include "ui/pages/subjects/ServiceLine.h"
#include "ui/pages/subjects/SubjectsPage.h"
#include "ui/pages/today/TodayPage.h"
#include "ui/pages/visits/SheetPage.h"
#include "ui/pages/visits/VisitPage.h"
#include "ui/pages/wishes/WishesPage.h"
#include "ui/shell/Navigation.h"

#include <QAbstractButton>
#include <QLabel>
#include <QListWidget>

using namespace doorstep;
using namespace doorstep::test;

class tst_DayChange : public QObject
{
    Q_OBJECT

    struct Case
    {
        const char* name;
        std::function<void()> open;
        std::function<QString()> shown;
        QString before;
        QString after;
        QDate day = QDate(2026, 10, 31); // the last day of a month, a Saturday
    };

    std::unique_ptr<FixedClock> m_clock;
    std::unique_ptr<WindowDesk> m_user;
    QList<Case> m_cases;
    QList<RowId> m_subjects;

    PageStack& pages() { return *m_user->window().pages(); }
    Page* front() { return pages().front(); }

    // What is in sight of the page: the first that a widget of that kind shows with these letters.
    template <typename W>
    QString sight(const QString& part)
    {
        for (const W* widget : front()->findChildren<W*>()) {
            if (widget->isVisible() && widget->text().contains(part))
                return widget->text();
        }
        return {};
    }
    QAbstractButton* button(const QString& beginning)
    {
        for (auto* found : front()->findChildren<QAbstractButton*>()) {
            const QString name =
                found->text().isEmpty() ? found->accessibleName() : found->text().remove(u'&');
            if (found->isVisible() && name.startsWith(beginning))
                return found;
        }
        return nullptr;
    }
    QString dateField()
    {
        for (const DateField* field : front()->findChildren<DateField*>()) {
            if (field->isVisible())
                return field->text();
        }
        return {};
    }
    // Of the row that has this in a cell.
    static QString cell(const QAbstractItemModel* model, const QString& of, const QString& heading)
    {
        int row = 0;
        const auto isOf = [&] {
            for (int column = 0; column < model->columnCount(); ++column) {
                if (model->index(row, column).data().toString() == of)
                    return true;
            }
            return false;
        };
        while (row < model->rowCount() && !isOf())
            ++row;
        for (int column = 0; column < model->columnCount(); ++column) {
            if (model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() == heading)
                return model->index(row, column).data().toString();
        }
        return u"no column "_qs + heading;
    }
    // The one in sight: the page itself, or in it.
    LedgerModel& ledger()
    {
        if (auto* page = qobject_cast<LedgerPage*>(front()))
            return page->model();
        for (const LedgerPage* list : front()->findChildren<LedgerPage*>()) {
            if (list->isVisible())
                return list->model();
        }
        qFatal("no ledger is in sight");
    }
    QString rows()
    {
        return ledger().isReading() ? u"reading"_qs : QString::number(ledger().rowCount());
    }
    void addNeed(TestRegister& test, QDate found, QDate deadline, const QString& category)
    {
        Need need;
        need.block = test.block().id;
        need.subject = test.subject().id;
        need.category = CodeStore(test.registry()).byName(list::needCategory, category).value().id;
        need.text = u"门口没有装卸车位"_qs;
        need.foundOn = found;
        Change change(test.registry(), u"Raise"_qs);
        raiseNeed(change, need);
        need.deadline = deadline;
        NeedStore(test.registry()).save(change, need);
        change.commit();
    }
    void fill(TestRegister& test)
    {
        test.withShop(u"张记面馆"_qs, u"12"_qs).visited("2026-10-30");
        m_subjects << test.subject().id;
        Wish wish = collectedWish(test.subject(), u"想要一张椅子"_qs, 88, QDate(2026, 10, 26));
        {
            Change change(test.registry(), u"Collect"_qs);
            WishStore(test.registry()).add(change, wish);
            Subject worker;
            worker.kind = SubjectKind::Worker;
            worker.name = u"王强"_qs;
            worker.block = test.block().id;
            worker.worker.birthMonth = u"1990-10"_qs;
            SubjectStore(test.registry()).add(change, worker);
            change.commit();
        }
        // The deadline of the first alone is near.
        addNeed(test, QDate(2026, 8, 10), QDate(2026, 10, 31), u"停车装卸"_qs);
        test.withShop(u"李记药房"_qs, u"14"_qs);
        addNeed(test, QDate(2026, 8, 12), QDate(2026, 12, 31), u"停车装卸"_qs);
        test.withShop(u"王记水果"_qs, u"16"_qs);
        addNeed(test, QDate(2026, 8, 14), QDate(2026, 12, 31), u"停车装卸"_qs);
    }
    void listCases()
    {
        m_cases = {
            {"today: the day", [this] { pages().open<TodayPage>(); },
             [this] { return sight<QLabel>(u"day, "_qs).section(u" · "_qs, 0, 0); },
             u"Saturday, 31 October"_qs, u"Sunday, 1 November"_qs},
            {"block list: days since", [this] { pages().open<BlockListPage>(); },
             [this] {
                 return cell(front()->findChild<TableView*>()->model(), u"张记面馆"_qs,
                             u"Days since"_qs);
             },
             u"1"_qs, u"2"_qs},
            {"block list: visited this month", [this] { pages().open<BlockListPage>(); },
             [this] {
                 return front()->findChild<TableView*>()->model()->index(0, 0).data().toString();
             },
             u"福泉路  1/3"_qs, u"福泉路  0/3"_qs},
            {"visit: the day it proposes",
             [this] { pages().workspace().begin(Task::EnterVisit, {m_subjects.constFirst()}); },
             [this] { return dateField(); }, u"2026-10-31"_qs, u"2026-11-01"_qs},
            {"sheet: the day it proposes", [this] { pages().open<SheetPage>(); },
             [this] { return dateField(); }, u"2026-10-31"_qs, u"2026-11-01"_qs},
            {"subjects: birthdays this month",
             [this] {
                 pages().open<SubjectsPage>();
                 QTest::mouseClick(button(u"Workers"_qs), Qt::LeftButton);
                 QTest::mouseClick(button(u"Birthday this month"_qs), Qt::LeftButton);
             },
             [this] { return rows(); }, u"1"_qs, u"0"_qs},
            {"subject: a service noted",
             [this] {
                 pages().workspace().goTo({"subject", m_subjects.constFirst()});
                 for (QAction* action : front()->findChildren<QAction*>()) {
                     if (action->text() == u"&Service…" && action->isEnabled())
                         action->trigger();
                 }
             },
             [this] { return front()->findChild<ServiceLine*>()->findChild<DateField*>()->text(); },
             u"2026-10-31"_qs, u"2026-11-01"_qs},
            {"needs: overdue", [this] { pages().open<NeedsPage>(); },
             [this] { return sight<QAbstractButton>(u"Overdue "_qs); }, u"Overdue 0"_qs,
             u"Overdue 1"_qs},
            {"needs: due soon",
             [this] {
                 pages().open<NeedsPage>();
                 QTest::mouseClick(button(u"Due soon"_qs), Qt::LeftButton);
             },
             [this] { return rows(); }, u"1"_qs, u"0"_qs},
            {"need: what is left",
             [this] {
                 pages().open<NeedsPage>()->selectRow(1);
                 QTRY_VERIFY(!sight<QLabel>(u"due today"_qs).isEmpty());
             },
             [this] { return sight<QLabel>(u"due today"_qs) + sight<QLabel>(u"day(s) late"_qs); },
             u"due today"_qs, u"1 day(s) late"_qs},
            {"need: a step's day",
             [this] {
                 pages().open<NeedsPage>()->selectRow(1);
                 QTRY_VERIFY(!sight<QLabel>(u"due today"_qs).isEmpty());
                 static_cast<LedgerPage*>(front())->table().setFocus();
                 m_user->key(Qt::Key_Plus);
             },
             [this] { return front()->findChild<MoveStrip*>()->findChild<DateField*>()->text(); },
             u"2026-10-31"_qs, u"2026-11-01"_qs},
            {"shared problems: lately", [this] { pages().open<ProblemsPage>(); },
             [this] {
                 return front()->findChild<SuggestionPanel*>()->findChild<PlotView*>()->toolTip();
             },
             u"rising: 3 in the last three months, 0 in the three before"_qs,
             u"falling: 0 in the last three months, 3 in the three before"_qs},
            {"wishes: days waiting", [this] { pages().open<WishesPage>(); },
             [this] { return cell(&ledger(), u"张记面馆"_qs, u"Days waiting"_qs); }, u"5"_qs,
             u"6"_qs},
            {"wish: how it stands", [this] { pages().open<WishesPage>(); },
             [this] { return sight<QLabel>(u"waiting for"_qs); },
             labelOf(WishStage::Collected) + u" · waiting for 5 day(s)"_qs,
             labelOf(WishStage::Collected) + u" · waiting for 6 day(s)"_qs},
            {"cards: given on", [this] { pages().open<CardsPage>(); },
             [this] { return dateField(); }, u"2026-10-31"_qs, u"2026-11-01"_qs},
            {"month: the next one has begun", [this] { pages().open<MonthPage>(); },
             [this] { return button(u"The month after"_qs)->isEnabled() ? u"yes"_qs : u"no"_qs; },
             u"no"_qs, u"yes"_qs},
            {"month: the one to report", [this] { pages().open<MonthPage>(); },
             [this] {
                 return qobject_cast<MonthPage*>(front())->month().first.toString(Qt::ISODate);
             },
             u"2026-10-01"_qs, u"2026-11-01"_qs, QDate(2026, 11, 10)},
            {"lists: the effect of a deadline",
             [this] {
                 pages().open<ListsPage>();
                 auto* names = front()->findChild<QListWidget*>();
                 for (int row = 0; row < names->count(); ++row) {
                     if (names->item(row)->text().startsWith(u"Deadlines"))
                         names->setCurrentRow(row);
                 }
             },
             [this] {
                 const auto* table = front()->findChild<QAbstractItemView*>(u"deadlines"_qs);
                 return cell(table->model(), labelOf(Urgency::Normal), u"Effect"_qs);
             },
             // Fifteen working days on, and no holiday among them.
             effect(QDate(2026, 12, 1)), effect(QDate(2026, 12, 2)), QDate(2026, 11, 10)},
            {"the day's backup", [this] { pages().open<TodayPage>(); },
             [this] {
                 QStringList days;
                 for (const BackupFile& backup : backupsOf(m_user->registry().path()))
                     days << backup.day.toString(Qt::ISODate);
                 return days.join(u' ');
             },
             u"2026-10-31"_qs, u"2026-11-01 2026-10-31"_qs},
        };
    }
    static QString effect(QDate due)
    {
        return u"A need recorded today would be due on %1."_qs.arg(
            QLocale().toString(due, QLocale::LongFormat));
    }
    void addRows()
    {
        QTest::addColumn<qsizetype>("number");
        listCases();
        for (qsizetype number = 0; number < m_cases.size(); ++number)
            QTest::newRow(m_cases.at(number).name) << number;
    }
    void begin(const Case& which)
    {
        m_clock->moveTo(atTime(which.day, QTime(23, 59)));
        m_user = std::make_unique<WindowDesk>([this](TestRegister& test) { fill(test); });
        which.open();
        QTRY_COMPARE_WITH_TIMEOUT(which.shown(), which.before, 15000);
    }
    void passMidnight(const Case& which)
    {
        m_clock->moveTo(atTime(which.day.addDays(1), QTime(0, 0)));
        QEvent activated(QEvent::WindowActivate); // somebody comes back to it
        QCoreApplication::sendEvent(&m_user->window(), &activated);
    }

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<FixedClock>(atTime(QDate(2026, 10, 31), QTime(12, 0)));
        m_subjects.clear();
    }
    void cleanup()
    {
        m_user.reset();
        m_clock.reset();
    }

    void thePageInFront_data() { addRows(); }
    void thePageInFront()
    {
        QFETCH(qsizetype, number);
        const Case which = m_cases.at(number);
        begin(which);
        passMidnight(which);
        QTRY_COMPARE_WITH_TIMEOUT(which.shown(), which.after, 15000);
    }

    void thePageThatComesBackToTheFront_data() { addRows(); }
    void thePageThatComesBackToTheFront()
    {
        QFETCH(qsizetype, number);
        const Case which = m_cases.at(number);
        begin(which);
        auto* pagesList = m_user->window().findChild<Navigation*>();
        const int row = pagesList->currentRow();
        pages().open<ImportPage>();
        passMidnight(which);
        pages().showPage(row);
        QTRY_COMPARE_WITH_TIMEOUT(which.shown(), which.after, 15000);
    }

    // What somebody has typed stays theirs.
    void aDayThatWasTypedStays()
    {
        m_clock->moveTo(atTime(QDate(2026, 10, 31), QTime(23, 59)));
        m_user = std::make_unique<WindowDesk>([this](TestRegister& test) { fill(test); });
        pages().open<CardsPage>();
        auto* day = front()->findChild<DateField*>();
        day->setFocus();
        day->selectAll();
        m_user->words(u"10.20"_qs);
        passMidnight(Case{});
        QCOMPARE(day->text(), u"10.20"_qs);
        m_user->key(Qt::Key_Tab);
        QCOMPARE(day->text(), u"2026-10-20"_qs);

        pages().workspace().begin(Task::EnterVisit, {m_subjects.constFirst()});
        m_user->keys("1");
        m_clock->moveTo(atTime(QDate(2026, 11, 2), QTime(0, 0)));
        QEvent activated(QEvent::WindowActivate);
        QCoreApplication::sendEvent(&m_user->window(), &activated);
        QCOMPARE(dateField(), u"2026-11-01"_qs);
    }
};

DOORSTEP_TEST(tst_DayChange);
#include "tst_DayChange.moc"
