// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/activities/Activity.h"
#include "data/records/volunteers/VolunteerTeam.h"
#include "data/register/Journal.h"
#include "tests/support/MonthBook.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/TableView.h"
#include "ui/page/LedgerModel.h"
#include "ui/pages/activities/ActivitiesPage.h"
#include "ui/pages/activities/VolunteersPage.h"

#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>

using namespace doorstep;
using test::WindowDesk;

// A team, its members and what they did, by keys.
class tst_VolunteersPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowDesk> m_user;
    RowId m_wang = 0;
    RowId m_li = 0;

    Register& registry() { return m_user->registry(); }
    VolunteersPage& page() { return *m_user->window().findChild<VolunteersPage*>(); }
    bool settled() { return m_user->settled(); }
    QList<VolunteerTeam> teams() { return VolunteerTeamStore(registry()).all(); }
    Activity service() { return ActivityStore(registry()).all().constLast(); }
    void say(const QString& words)
    {
        if (auto* line = qobject_cast<QLineEdit*>(m_user->focus()))
            line->selectAll();
        m_user->words(words);
        m_user->key(Qt::Key_Tab);
    }
    // Of that name, in sight.
    template <typename W>
    W* shown(QWidget& in, const char* name)
    {
        const QList<W*> all = in.findChildren<W*>(QLatin1String(name));
        const auto found =
            std::find_if(all.begin(), all.end(), [](const W* each) { return each->isVisible(); });
        return found == all.end() ? nullptr : *found;
    }
    void tickByTyping(QWidget& in, const char* letters)
    {
        auto* line = shown<QLineEdit>(in, "narrow");
        QVERIFY(line);
        line->setFocus();
        m_user->keys(letters);
        m_user->key(Qt::Key_Return);
        QVERIFY(settled());
    }
    void press(QWidget& in, const QString& text)
    {
        for (auto* button : in.findChildren<QToolButton*>()) {
            if (button->isVisible() && button->text().remove(u'&') == text) {
                button->click();
                QVERIFY(settled());
                return;
            }
        }
        QFAIL(qPrintable(u"no button "_qs + text));
    }

private Q_SLOTS:
    void init()
    {
        m_user = std::make_unique<WindowDesk>([this](test::TestRegister& test) {
            Change change(test.registry(), u"Workers"_qs);
            for (const auto& [name, id] :
                 {std::pair(u"王强"_qs, &m_wang), std::pair(u"李娜"_qs, &m_li)}) {
                Subject worker;
                worker.kind = SubjectKind::Worker;
                worker.name = name;
                worker.block = test.block().id;
                *id = SubjectStore(test.registry()).add(change, worker);
            }
            change.commit();
        });
        (void)m_user->open<VolunteersPage>();
    }
    void cleanup() { m_user.reset(); }

    void aTeamIsWrittenByKeys()
    {
        m_user->key(Qt::Key_Insert);
        QVERIFY(settled());
        say(u"新骑手志愿服务队"_qs);
        m_user->keys("zyfwd"); // 志愿服务队
        m_user->key(Qt::Key_Tab);
        say(u"2024-3-5"_qs);
        m_user->keys("xxl"); // 向“新”力志愿服务联盟
        m_user->key(Qt::Key_Tab);
        say(u"代买菜，查燃气"_qs);
        say(u"独居老人"_qs);
        say(u"12"_qs);
        say(u"陶志远"_qs);
        QCOMPARE(teams().size(), 1);
        const VolunteerTeam team = teams().constFirst();
        QCOMPARE(team.name, u"新骑手志愿服务队"_qs);
        QCOMPARE(CodeStore(registry()).nameOf(team.kind), u"志愿服务队"_qs);
        QCOMPARE(CodeStore(registry()).nameOf(team.alliance), u"向“新”力志愿服务联盟"_qs);
        QCOMPARE(team.foundedOn, QDate(2024, 3, 5));
        QCOMPARE(team.task, u"代买菜，查燃气"_qs);
        QCOMPARE(team.pairedWith, u"独居老人"_qs);
        QCOMPARE(team.pairedCount, 12);
        QCOMPARE(team.leader, u"陶志远"_qs);
        QCOMPARE(test::monthsCell(registry(), monthOf(today()), u"volunteer_teams"_qs, team.name,
                                  u"paired_with"_qs),
                 u"独居老人"_qs);

        m_user->key(Qt::Key_Escape);
        QVERIFY(settled());
        QVERIFY(page().table().hasFocus());
        m_user->key(Qt::Key_Delete);
        QCOMPARE(teams().size(), 0);
        m_user->key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(teams().size(), 1);
    }

    // Members are ticked, a service has them all; who was not there is unticked, the hours typed.
    void whatTheyDidIsToldWithItsHours()
    {
        m_user->key(Qt::Key_Insert);
        QVERIFY(settled());
        say(u"泾彩悦读"_qs);
        tickByTyping(page(), "wq");
        tickByTyping(page(), "ln");
        QCOMPARE(teams().constFirst().members.size(), 2);
        QVERIFY(SubjectStore(registry()).get(m_li).worker.volunteer);

        press(page(), u"New service"_qs);
        QCOMPARE(service().volunteerTeam, std::optional<RowId>(teams().constFirst().id));
        QCOMPARE(service().volunteers, teams().constFirst().members);
        auto& activities = *m_user->window().findChild<ActivitiesPage*>();
        QVERIFY(activities.isVisible());
        auto* tabs = activities.findChild<QTabWidget*>();
        QCOMPARE(tabs->currentIndex(), 2); // who served, as nobody came
        QCOMPARE(tabs->tabText(2).remove(u'&'), u"Who served (2)"_qs);
        tickByTyping(activities, "ln"); // was not there
        QCOMPARE(service().volunteers, Links{m_wang});
        m_user->undo();
        QCOMPARE(service().volunteers.size(), 2);
        QVERIFY(settled());

        m_user->key(Qt::Key_Escape);
        m_user->key(Qt::Key_F2);
        QVERIFY(settled());
        auto* hours = activities.findChild<QWidget*>(u"minutes"_qs)->findChild<QLineEdit*>();
        QVERIFY(hours && hours->isVisible());
        hours->setFocus();
        m_user->words(u"1.5"_qs);
        m_user->key(Qt::Key_Tab);
        QCOMPARE(service().minutes, std::optional<int>(90));
        QCOMPARE(hours->text(), u"1.5"_qs);
        hours->setFocus();
        hours->selectAll();
        m_user->words(u"整天"_qs);
        m_user->key(Qt::Key_Tab);
        QCOMPARE(service().minutes, std::optional<int>(90)); // refused, and stays as it was typed
        QCOMPARE(hours->text(), u"整天"_qs);
        hours->setFocus();
        m_user->key(Qt::Key_Escape);

        (void)m_user->open<VolunteersPage>();
        QStringList told;
        for (const QLabel* label : page().findChildren<QLabel*>())
            told << label->text();
        QVERIFY2(told.contains(u"1 service, 3 hours in all"_qs) ||
                     told.contains(u"1 service(s), 3 hours in all"_qs),
                 qPrintable(told.join(u'|')));
        press(page(), u"Show as a list"_qs);
        QVERIFY(activities.isVisible());
    }
};

DOORSTEP_TEST(tst_VolunteersPage);
#include "tst_VolunteersPage.moc"
