// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/Duration.h"
#include "data/records/activities/Activity.h"
#include "data/records/volunteers/VolunteerTeam.h"
#include "data/register/Journal.h"
#include "data/views/path/PathSteps.h"
#include "data/views/profile/Merge.h"
#include "data/views/profile/Timeline.h"
#include "data/views/reports/MonthFigures.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using doorstep::test::TestRegister;

// Volunteer teams, who belongs to them, what they did and for how long.
class tst_Volunteers : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRegister> m_test;
    RowId m_team = 0;
    RowId m_wang = 0;
    RowId m_li = 0;

    Register& registry() { return m_test->registry(); }
    VolunteerTeam team() { return VolunteerTeamStore(registry()).get(m_team); }
    Subject subject(RowId id) { return SubjectStore(registry()).get(id); }

    RowId worker(const QString& name)
    {
        Subject subject;
        subject.kind = SubjectKind::Worker;
        subject.name = name;
        subject.block = m_test->block().id;
        Change change(registry(), u"Add"_qs);
        SubjectStore(registry()).add(change, subject);
        change.commit();
        return subject.id;
    }

    RowId served(const QDate& day, const Links& volunteers, int others, std::optional<int> minutes,
                 bool ofTeam = true)
    {
        Activity activity;
        activity.block = m_test->block().id;
        activity.name = u"上门查燃气"_qs;
        activity.heldOn = day;
        if (ofTeam)
            activity.volunteerTeam = m_team;
        activity.volunteers = volunteers;
        activity.otherVolunteers = others;
        activity.minutes = minutes;
        Change change(registry(), u"Serve"_qs);
        ActivityStore(registry()).add(change, activity);
        change.commit();
        return activity.id;
    }

    void joins(RowId who, bool on = true)
    {
        Change change(registry(), u"Join"_qs);
        setMember(registry(), change, m_team, who, on);
        change.commit();
    }

    MonthFigures october()
    {
        return monthFigures(registry().db(), monthOf(QDate(2026, 10, 1)), m_test->block().id,
                            QDate(2026, 11, 1));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_test = std::make_unique<TestRegister>(*m_folder);
        m_wang = worker(u"王强"_qs);
        m_li = worker(u"李娜"_qs);
        VolunteerTeam team;
        team.block = m_test->block().id;
        team.name = u"新骑手志愿服务队"_qs;
        team.kind = CodeStore(registry()).byKey(list::volunteerKind, u"team"_qs)->id;
        team.alliance = CodeStore(registry()).byKey(list::volunteerAlliance, u"xin_li"_qs)->id;
        team.pairedWith = u"独居老人"_qs;
        team.pairedCount = 12;
        team.foundedOn = QDate(2026, 3, 5);
        Change change(registry(), u"Team"_qs);
        m_team = VolunteerTeamStore(registry()).add(change, team);
        change.commit();
    }

    // By hand: an hour is 60 minutes, a day 24 hours.
    void hoursAreReadAsTheyAreWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("ofHours"); // -1: no such time
        QTest::addColumn<int>("ofMinutes");
        QTest::newRow("a whole number") << u"2"_qs << 120 << 2;
        QTest::newRow("half an hour more") << u"1.5"_qs << 90 << 2;
        QTest::newRow("hours") << u"1.5小时"_qs << 90 << 90;
        QTest::newRow("full width") << u"２小时"_qs << 120 << 120;
        QTest::newRow("hours and minutes") << u"1小时30分"_qs << 90 << 90;
        QTest::newRow("minutes") << u"90分钟"_qs << 90 << 90;
        QTest::newRow("each") << u"每人2小时"_qs << 120 << 120;
        QTest::newRow("half an hour") << u"半小时"_qs << 30 << 30;
        QTest::newRow("and a half") << u"1个半小时"_qs << 90 << 90;
        QTest::newRow("English") << u"2 h"_qs << 120 << 120;
        QTest::newRow("nothing") << QString() << -1 << -1;
        QTest::newRow("none") << u"0"_qs << -1 << -1;
        QTest::newRow("more than a day") << u"25小时"_qs << -1 << -1;
        QTest::newRow("words") << u"上午"_qs << -1 << -1;
    }
    void hoursAreReadAsTheyAreWritten()
    {
        QFETCH(QString, text);
        QFETCH(int, ofHours);
        QFETCH(int, ofMinutes);
        QCOMPARE(readMinutes(text, BareNumber::Hours).value_or(-1), ofHours);
        QCOMPARE(readMinutes(text, BareNumber::Minutes).value_or(-1), ofMinutes);
    }

    void whoeverJoinsIsAVolunteerAndUndoTakesBothBack()
    {
        joins(m_wang);
        QCOMPARE(team().members, Links{m_wang});
        QVERIFY(subject(m_wang).worker.volunteer);
        undoBatch(registry(), nextUndo(registry())->id);
        QCOMPARE(team().members, Links());
        QVERIFY(!subject(m_wang).worker.volunteer);
        joins(m_test->withShop(u"张记面馆"_qs, u"8"_qs).subject().id); // a shop has no such mark
        QCOMPARE(team().members.size(), 1);
    }

    void aNameIsThereOnce()
    {
        VolunteerTeam other = team();
        other.id = 0;
        QVERIFY(!volunteerTeamProblem(registry(), other).isEmpty());
        other.name = u"嘿，侠客！"_qs;
        QCOMPARE(volunteerTeamProblem(registry(), other), QString());
        other.name.clear();
        QVERIFY(!volunteerTeamProblem(registry(), other).isEmpty());
    }

    // October: 2 of the register and 3 others for 1.5 hours, one for half an hour, one without a
    // time. September is another month.
    void theMonthTellsOfThem_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<double>("month");
        QTest::addColumn<double>("lastMonth");
        QTest::addColumn<double>("year");
        QTest::newRow("teams") << u"volunteers.teams"_qs << 1.0 << 1.0 << -1.0;
        QTest::newRow("members") << u"volunteers.members"_qs << 1.0 << -1.0 << -1.0;
        QTest::newRow("paired") << u"volunteers.paired"_qs << 12.0 << -1.0 << -1.0;
        QTest::newRow("services") << u"volunteers.services"_qs << 3.0 << 1.0 << 4.0;
        QTest::newRow("served") << u"volunteers.served"_qs << 7.0 << 1.0 << 8.0;
        QTest::newRow("distinct") << u"volunteers.subjects"_qs << 2.0 << 1.0 << 2.0;
        QTest::newRow("hours") << u"volunteers.hours"_qs << 8.0 << 2.0 << 10.0;
        QTest::newRow("by kind") << u"volunteer_kinds.志愿服务队"_qs << 1.0 << 1.0 << -1.0;
        QTest::newRow("by alliance")
            << u"volunteer_kinds.向“新”力志愿服务联盟"_qs << 1.0 << 1.0 << -1.0;
        QTest::newRow("services of the team")
            << u"volunteer_teams.新骑手志愿服务队"_qs << 2.0 << 1.0 << 3.0;
    }
    void theMonthTellsOfThem()
    {
        QFETCH(QString, key);
        joins(m_wang);
        served(QDate(2026, 9, 20), {m_wang}, 0, 120);
        served(QDate(2026, 10, 1), {m_wang, m_li}, 3, 90);
        served(QDate(2026, 10, 31), {m_wang}, 0, 30, false);
        served(QDate(2026, 10, 15), {m_li}, 0, std::nullopt);
        const MonthFigures figures = october();
        const FigureRow* row = figures.find(key);
        QVERIFY(row);
        const Measure& told = row->first;
        QTEST(told.month.value_or(-1), "month");
        QTEST(told.lastMonth.value_or(-1), "lastMonth");
        QTEST(told.year.value_or(-1), "year");
        if (row->second) {
            QCOMPARE(row->second->month, 7.5); // 5 for 1.5 hours
            QCOMPARE(row->second->year, 9.5);
        }
    }

    // Serving is taking part, and makes somebody one of us; joining a team does the latter.
    void servingIsAStepOfThePath()
    {
        served(QDate(2026, 10, 1), {m_li}, 0, 60);
        const PathDays days = pathOf(registry().db(), m_li, QDate(2026, 11, 1));
        QCOMPARE(days.at(2), QDate(2026, 10, 1));
        QCOMPARE(days.at(3), QDate(2026, 10, 1));
        const StepCounts counts =
            reachedSteps(registry().db(), {monthOf(QDate(2026, 10, 1))}, {}, QDate(2026, 11, 1))
                .front();
        QCOMPARE(counts.at(2), 1);
        QCOMPARE(counts.at(3), 1);
        QStringList titles;
        for (const TimelineEntry& entry : timelineOf(registry(), subject(m_li), 50).entries)
            titles << entry.title;
        QVERIFY2(titles.join(u'\n').contains(u"上门查燃气 · served 1 h"),
                 qPrintable(titles.join(u'\n')));
    }

    void twoThatAreOneServeAsOne()
    {
        joins(m_wang);
        joins(m_li);
        const RowId service = served(QDate(2026, 10, 1), {m_wang, m_li}, 0, 60);
        mergeSubjects(registry(), m_wang, m_li, {});
        QCOMPARE(team().members, Links{m_wang});
        QCOMPARE(ActivityStore(registry()).get(service).volunteers, Links{m_wang});
        QCOMPARE(october().find(u"volunteers.hours"_qs)->first.month, 1.0);
    }
};

DOORSTEP_TEST(tst_Volunteers);
#include "tst_Volunteers.moc"
