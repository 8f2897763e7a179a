// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/FixedClock.h"
#include "data/base/ResourceRows.h"
#include "data/demo/Demo.h"
#include "data/records/lists/OpenRegister.h"
#include "data/register/Database.h"
#include "data/register/Register.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;

// The demonstration register as a critical secretary would read it.
class tst_Demo : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Register> m_register;

    template <typename... Values>
    int count(const QString& sql, const Values&... values) const
    {
        return m_register->db().one<int>(u"SELECT count(*) FROM "_qs + sql, values...);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = m_folder.filePath(u"town.doorstep"_qs);
        writeDemo(path, {800, 400, 8000, 12, QDate(2026, 10, 31), 3});
        m_register = openRegister(path, Register::Access::Read);
    }
    void cleanupTestCase() { m_register.reset(); }

    void nothingInItIsNonsense_data()
    {
        QTest::addColumn<QString>("nonsense");
        const auto row = [](const char* name, const char* sql) {
            QTest::newRow(name) << QString::fromUtf8(sql);
        };
        row("more Party members than staff", "subject WHERE party_members > staff_count");
        row("many Party members in a small shop",
            "subject WHERE party_members > 1 AND staff_count < 10");
        row("a Chinese name with the brackets of another script",
            "subject WHERE name GLOB '*[()]*'");
        row("a League member past 28", // the statutes of the League: members leave it at 28
            "subject JOIN code ON code.id = political_status_id WHERE code.key = 'gbt_03' "
            "AND substr(birth_month, 1, 4) < '1997'");
        row("came to work in Shanghai as a child",
            "subject WHERE in_shanghai_since - substr(birth_month, 1, 4) < 16");
        row("a rider in a car", "subject JOIN code o ON o.id = occupation_id JOIN code v ON v.id = "
                                "vehicle_id WHERE o.key = 'food_rider' AND v.key LIKE 'car%'");
        row("visited after having gone",
            "visit JOIN subject ON subject.id = subject_id WHERE status <> 'active' "
            "AND date(at, 'unixepoch', '+8 hours') >= status_on");
        row("visited before it opened", "visit JOIN subject ON subject.id = subject_id WHERE "
                                        "date(at, 'unixepoch', '+8 hours') < opened_on");
        row("came to an activity after having gone",
            "activity JOIN activity_subject ON activity_id = activity.id JOIN subject ON "
            "subject.id = subject_id WHERE status <> 'active' AND held_on >= status_on");
        row("in a volunteer team and no volunteer",
            "volunteer_member JOIN subject ON subject.id = subject_id WHERE volunteer = 0");
        row("served for a team that they are not in",
            "activity JOIN activity_volunteer x ON x.activity_id = activity.id WHERE NOT EXISTS "
            "(SELECT 1 FROM volunteer_member m WHERE m.team_id = volunteer_team_id AND "
            "m.subject_id = x.subject_id)");
        row("a service of nobody",
            "activity WHERE volunteer_team_id IS NOT NULL AND (minutes IS NULL OR "
            "ifnull(other_volunteers, 0) + (SELECT count(*) FROM activity_volunteer WHERE "
            "activity_id = activity.id) = 0)");
        row("a service before its team was founded",
            "activity a JOIN volunteer_team v ON v.id = a.volunteer_team_id WHERE a.held_on < "
            "v.founded_on");
        row("at a birthday party in the wrong month",
            "activity JOIN activity_subject ON activity_id = activity.id JOIN subject ON "
            "subject.id = subject_id JOIN code ON code.id = kind_id WHERE key = 'birthday' "
            "AND substr(birth_month, 6) <> substr(held_on, 6, 2)");
        row("a hazard reported by who is no volunteer",
            "need JOIN code ON code.id = need.source_id JOIN subject ON subject.id = subject_id "
            "WHERE key = 'hazard_report' AND volunteer = 0");
        row("one phone for two", "(SELECT 1 FROM (SELECT operator_phone AS p FROM subject WHERE "
                                 "operator_phone <> '' UNION ALL SELECT phone FROM subject WHERE "
                                 "kind = 'worker') GROUP BY p HAVING count(*) > 1)");
        row("a seasonal drive out of season",
            "visit JOIN visit_drive ON visit_id = visit.id JOIN code ON code.id = drive_id WHERE "
            "code.key = 'summer_care' AND strftime('%m', at, 'unixepoch') NOT IN ('07', '08')");
        row("a card given by phone", "card_delivery JOIN visit ON visit.id = visit_id WHERE mode "
                                     "IN ('phone', 'online')");
        row("a signboard with half a compound surname", "subject WHERE name LIKE '欧记%'");
        row("a wish published without a number, or numbered unpublished",
            "wish WHERE (published_on IS NULL) <> (number IS NULL)");
        row("a wish claimed by nobody, or not by telephone",
            "wish WHERE claimed_on IS NOT NULL AND (claimed_by = '' OR claimer_phone NOT GLOB "
            "'13[89][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]')");
        row("a wish fulfilled nobody knows how",
            "wish WHERE fulfilled_on IS NOT NULL AND outcome = ''");
        row("numbers of wishes with a gap",
            "(SELECT 1 FROM wish WHERE number IS NOT NULL GROUP BY block_id, substr(number, 1, 4) "
            "HAVING max(CAST(substr(number, 6) AS INTEGER)) <> count(*))");
        row("a placeholder left", "subject WHERE name || registered_name LIKE '%{%'");
    }
    void nothingInItIsNonsense()
    {
        QFETCH(QString, nonsense);
        QCOMPARE(count(nonsense), 0);
    }

    void textsGoOnlyToThoseWhomTheyFit_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<int>("text");
        QTest::addColumn<int>("fits");
        const QString visits = u"visit t JOIN subject s ON s.id = t.subject_id WHERE "_qs;
        QTest::newRow("what was said") << u"said"_qs << visits + u"said = ?"_qs << 4 << 5;
        QTest::newRow("situations") << u"situation"_qs << visits + u"situation = ?"_qs << 1 << 2;
        QTest::newRow("notes") << u"notes"_qs << u"subject s WHERE note = ?"_qs << 1 << 2;
        QTest::newRow("needs")
            << u"needs"_qs << u"need t JOIN subject s ON s.id = t.subject_id WHERE t.text = ?"_qs
            << 4 << 9;
        QTest::newRow("wishes")
            << u"wishes"_qs << u"wish t JOIN subject s ON s.id = t.subject_id WHERE t.text = ?"_qs
            << 1 << 3;
    }
    void textsGoOnlyToThoseWhomTheyFit()
    {
        QFETCH(QString, file);
        QFETCH(QString, sql);
        QFETCH(int, text);
        QFETCH(int, fits);
        const QString fitting =
            u" AND EXISTS (WITH RECURSIVE up (id) AS (VALUES (s.business_type_id), "
            "(s.occupation_id), (s.political_status_id), (s.housing_id) UNION SELECT parent_id "
            "FROM code JOIN up ON up.id = code.id) SELECT 1 FROM code JOIN up ON up.id = code.id "
            "WHERE instr(?, ',' || code.key || ','))"_qs;
        int met = 0;
        const QList<QStringList> rows = resourceRows(u":/demo/%1.tsv"_qs.arg(file));
        for (const QStringList& row : rows) {
            if (row.at(fits).isEmpty())
                continue;
            const int all = count(sql, row.at(text));
            const int right =
                count(sql + fitting, row.at(text), QString(u',' + row.at(fits) + u','));
            QVERIFY2(all == right, row.at(text).toUtf8());
            met += all;
        }
        QVERIFY(met > 10);
    }

    void itHasWhatARegisterOfAYearHas_data()
    {
        QTest::addColumn<QString>("present");
        for (const char* stage : {"found", "recorded", "handling", "fed_back", "closed"})
            QTest::addRow("needs that are %s", stage)
                << u"need WHERE stage = '%1'"_qs.arg(QLatin1String(stage));
        for (const char* stage : {"collected", "published", "claimed", "fulfilled"})
            QTest::addRow("wishes that are %s", stage)
                << u"wish WHERE stage = '%1'"_qs.arg(QLatin1String(stage));
        for (const char* drive : {"four_hundred", "contact_card", "enforce_canvass",
                                  "pre_holiday_safety", "summer_care", "winter_care"})
            QTest::addRow("visits of the drive %s", drive)
                << u"visit_drive JOIN code ON code.id = drive_id WHERE key = '%1'"_qs.arg(
                       QLatin1String(drive));
        const auto row = [](const char* name, const char* sql) {
            QTest::newRow(name) << QString::fromUtf8(sql);
        };
        row("compound surnames",
            "subject WHERE substr(operator, 1, 2) || '|' || substr(name, 1, 2) "
            "GLOB '*欧阳*' OR substr(operator, 1, 2) IN ('上官', '司徒', "
            "'诸葛', '司马', '万俟', '令狐', '慕容', '东方', '皇甫')");
        row("characters beyond the BMP",
            "subject WHERE operator GLOB '*[𠀀-𱍊]*' OR name GLOB '*[𠀀-𱍊]*'");
        row("Party members", "subject JOIN code ON code.id = political_status_id WHERE key = "
                             "'gbt_01' AND party_place_id IS NOT NULL");
        row("activists among a staff", "party_member JOIN code ON code.id = political_status_id "
                                       "WHERE code.key = 'stage_activist'");
        row("birthday parties", "activity JOIN code ON code.id = kind_id WHERE key = 'birthday'");
        row("needs from hazards reported",
            "need JOIN code ON code.id = source_id WHERE key = 'hazard_report'");
        row("closed shops", "subject WHERE status = 'closed'");
        row("shops that changed hands",
            "takeover JOIN subject a ON a.id = subject_id JOIN subject b ON b.id = before_id WHERE "
            "a.status = 'active' AND b.status = 'closed' AND a.number = b.number");
        row("the projects of five grids",
            "(SELECT count(DISTINCT v.grid_id) AS grids FROM volunteer_team v JOIN code k ON k.id "
            "= v.kind_id WHERE k.key = 'project' AND v.alliance_id IS NOT NULL) WHERE grids = 5");
        row("riders paired with old people who live alone",
            "volunteer_team v JOIN volunteer_member m ON m.team_id = v.id JOIN subject s ON s.id = "
            "m.subject_id JOIN code o ON o.id = s.occupation_id WHERE v.paired_count > 0 AND "
            "v.name GLOB '*骑手*' AND o.key GLOB '*rider*'");
        row("hours served by many", "activity JOIN activity_volunteer ON activity_id = activity.id "
                                    "WHERE volunteer_team_id IS NOT NULL AND minutes > 0");
        for (const char* source : {"passer_by", "town_code", "committee"})
            QTest::addRow("needs from %s", source)
                << u"need JOIN code ON code.id = source_id WHERE key = '%1' AND subject_id IS "
                   "NULL"_qs.arg(QLatin1String(source));
        row("a month that its secretary sealed",
            "seal s JOIN block b ON b.id = s.block_id WHERE s.month = '2026-09' AND s.created_by = "
            "b.secretary");
        for (const char* after : {"j.changes IS NULL", "json_type(j.changes, '$.said') = 'array'"})
            QTest::addRow("a visit of the sealed month that was written later: %s", after)
                << u"seal s JOIN journal y ON y.table_name = 'seal' AND y.row_id = s.id JOIN "
                   "journal j ON j.id > y.id AND j.table_name = 'visit' JOIN visit v ON v.id = "
                   "j.row_id AND v.block_id = s.block_id WHERE strftime('%Y-%m', v.at, "
                   "'unixepoch', '+8 hours') = s.month AND "_qs +
                       QLatin1String(after);
        for (const char* theme : {"livelihood", "economy", "urban", "social", "traffic"})
            QTest::addRow("opinions of the deputies on %s", theme)
                << u"need JOIN code ON code.id = theme_id WHERE key = '%1' AND collected_by <> "
                   "''"_qs.arg(QLatin1String(theme));
        for (const char* kind : {"shop", "firm", "collective", "worker"})
            QTest::addRow("visits to a %s", kind)
                << u"visit JOIN subject ON subject.id = subject_id WHERE kind = '%1'"_qs.arg(
                       QLatin1String(kind));
        row("a grid of 1+3+X",
            "grid WHERE head_id IS NOT NULL AND (SELECT count(*) FROM grid_core c WHERE c.grid_id "
            "= grid.id) = 3 AND EXISTS (SELECT 1 FROM grid_helper h WHERE h.grid_id = grid.id)");
        for (const char* word : {"共享单车", "僵尸车", "大树扰民", "助餐"})
            QTest::addRow("needs of %s", word)
                << u"need WHERE instr(text, '%1') > 0"_qs.arg(QString::fromUtf8(word));
        row("needs handed over", "need_step WHERE action = 'hand_over'");
        row("what became of needs, by the secretary",
            "need_step e JOIN need n ON n.id = e.need_id JOIN block b ON b.id = n.block_id WHERE "
            "e.action = 'hand_over' AND e.actor = b.secretary");
        row("needs found by those who were there",
            "need_step e JOIN need n ON n.id = e.need_id JOIN visit_visitor w ON w.visit_id = "
            "n.visit_id JOIN visitor p ON p.id = w.visitor_id WHERE e.action = 'found' AND "
            "instr(e.actor, p.name) > 0");
        row("visits of teams", "visit WHERE team_id IS NOT NULL");
        for (const char* officer : {"party_guide", "safety_officer", "law_enforcer", "grid_manager",
                                    "market_supervisor", "business_helper"})
            QTest::addRow("visits as %s", officer)
                << u"visit_role JOIN code ON code.id = role_id WHERE key = '%1'"_qs.arg(
                       QLatin1String(officer));
        for (const char* check : {"care", "sincerity", "problems", "measures", "plans"})
            QTest::addRow("visits with %s", check)
                << u"visit_check JOIN code ON code.id = check_id WHERE key = '%1'"_qs.arg(
                       QLatin1String(check));
    }
    void itHasWhatARegisterOfAYearHas()
    {
        QFETCH(QString, present);
        QVERIFY(count(present) > 0);
    }

    // Sunday is 0.
    // Who looks at it today finds nothing of this evening.
    void todayEndsNow_data()
    {
        QTest::addColumn<QTime>("at");
        QTest::newRow("in the small hours") << QTime(0, 20);
        QTest::newRow("before the day begins") << QTime(7, 0);
        QTest::newRow("in the morning") << QTime(10, 45);
        QTest::newRow("at night") << QTime(23, 50);
    }
    void todayEndsNow()
    {
        QFETCH(QTime, at);
        const QDate day(2026, 10, 28); // a Wednesday
        const UtcSeconds moment = atTime(day, at);
        const FixedClock clock(moment);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"today.doorstep"_qs);
        writeDemo(path, {60, 20, 2000, 1, day, 3});
        const auto registry = openRegister(path, Register::Access::Read);
        Database& db = registry->db();
        QVERIFY(db.one<int>(u"SELECT count(*) FROM visit WHERE at >= ?"_qs, startOfDay(day)) > 10);
        QStringList later;
        Statement columns =
            db.prepare(u"SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c "
                       "WHERE m.type = 'table' AND c.name IN ('at', 'created_at', 'updated_at', "
                       "'deleted_at')"_qs);
        while (columns.next()) {
            const QString table = columns.get<QString>(0);
            const QString column = columns.get<QString>(1);
            const int rows =
                db.one<int>(u"SELECT count(*) FROM %1 WHERE %2 > ?"_qs.arg(table, column), moment);
            if (rows > 0)
                later << u"%1.%2: %3"_qs.arg(table, column).arg(rows);
        }
        QCOMPARE(later, QStringList());
    }

    void fewWalkOnSunday()
    {
        const auto on = [this](int weekday) {
            return count(u"visit WHERE strftime('%w', at, 'unixepoch', '+8 hours') = ?"_qs,
                         QString::number(weekday));
        };
        QVERIFY(on(0) > 0);
        QVERIFY(on(0) * 4 < on(3));
        QVERIFY(on(6) < on(5));
    }
};

DOORSTEP_TEST(tst_Demo);
#include "tst_Demo.moc"
