// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/reports/MonthChecks.h"

#include "data/register/Register.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

using Scope = MonthCheck::Scope;

// Overdue and waiting are judged on the month's last day, or on the day itself while it lasts.
#define JUDGED "min(:p4, :p7)"
#define IN_HAND "(n.closed_on IS NULL OR n.closed_on > :p4)"
#define ACTIVE "s.status = 'active' AND "

// Seconds from midnight in Shanghai (UTC+8) back to that in UTC, as in startOfDay().
#define SHANGHAI "28800"

// Another active subject of the same kind has the same number.
#define SAME(own, other)                                                                           \
    "(" own " <> '' AND EXISTS (SELECT 1 FROM subject o WHERE o." other " = " own " AND o." other  \
    " <> '' AND o.id <> s.id AND o.kind = s.kind AND o.status = 'active' AND o.deleted_at IS "     \
    "NULL))"

#define SAME_SHOP                                                                                  \
    SAME("s.credit_code", "credit_code")                                                           \
    " OR " SAME("s.phone", "phone") " OR " SAME("s.phone", "operator_phone") " OR " SAME(          \
        "s.operator_phone", "phone") " OR " SAME("s.operator_phone", "operator_phone")

// By the register's own rule (see Keeping), or its usual three years.
#define LONG_AGO                                                                                   \
    "strftime('%m', :p7) = '01' AND ifnull(f.last_met_at, s.created_at) < unixepoch(:p7, '-' || "  \
    "ifnull((SELECT name FROM code WHERE list = 'keeping' AND key = 'years' AND deleted_at IS "    \
    "NULL), '3') || ' years')"

std::vector<MonthCheck> visitChecks()
{
    return {
        {"visit_without_visitor",
         QT_TRANSLATE_NOOP("MonthChecks", "Visits without visitors"),
         Scope::Month,
         {{"visits", "NOT EXISTS (SELECT 1 FROM visit_visitor w WHERE w.visit_id = v.id)"}}},
        {"visit_without_drive",
         QT_TRANSLATE_NOOP("MonthChecks", "Visits without a drive"),
         Scope::Month,
         {{"visits", "NOT EXISTS (SELECT 1 FROM visit_drive d WHERE d.visit_id = v.id)"}}},
        {"visit_without_words",
         QT_TRANSLATE_NOOP("MonthChecks", "Met, but nothing said and nothing learnt"),
         Scope::Month,
         {{"visits", "v.outcome = 'met' AND trim(v.said) = '' AND trim(v.situation) = ''"}}},
        {"visit_twice",
         QT_TRANSLATE_NOOP("MonthChecks", "The same subject twice on one day"),
         Scope::Month,
         {{"visits", "EXISTS (SELECT 1 FROM visit o WHERE o.subject_id = v.subject_id "
                     "AND o.deleted_at IS NULL AND o.id <> v.id "
                     "AND o.at >= v.at - (v.at + " SHANGHAI ") % 86400 "
                     "AND o.at < v.at - (v.at + " SHANGHAI ") % 86400 + 86400)"}}},
        {"visit_in_future",
         QT_TRANSLATE_NOOP("MonthChecks", "Visits on a day still to come"),
         Scope::Register,
         {{"visits", "v.at >= unixepoch(:p7, '+1 day') - " SHANGHAI}}},
    };
}

std::vector<MonthCheck> needChecks()
{
    return {
        {"need_without_category",
         QT_TRANSLATE_NOOP("MonthChecks", "Needs without a category"),
         Scope::Month,
         {{"needs", "n.category_id IS NULL"}}},
        {"need_without_department",
         QT_TRANSLATE_NOOP("MonthChecks", "Needs in hand without a department"),
         Scope::Month,
         {{"needs", "n.department_id IS NULL AND " IN_HAND}}},
        {"need_without_deadline",
         QT_TRANSLATE_NOOP("MonthChecks", "Needs in hand without a deadline"),
         Scope::Month,
         {{"needs", "n.deadline IS NULL AND " IN_HAND}}},
        {"need_stuck",
         QT_TRANSLATE_NOOP("MonthChecks", "Needs overdue with no step for 30 days"),
         Scope::Month,
         {{"needs",
           IN_HAND " AND n.deadline < " JUDGED " AND NOT EXISTS (SELECT 1 FROM need_step x "
                   "WHERE x.need_id = n.id AND x.deleted_at IS NULL "
                   "AND x.done_on > date(" JUDGED ", '-30 days'))"}}},
        {"need_not_struck_off",
         QT_TRANSLATE_NOOP("MonthChecks", "Needs fed back for over 7 days, not struck off"),
         Scope::Month,
         {{"needs", "n.stage = 'fed_back' AND n.fed_back_on < date(" JUDGED ", '-7 days')"}}},
    };
}

std::vector<MonthCheck> serviceChecks()
{
    return {
        {"service_without_hours",
         QT_TRANSLATE_NOOP("MonthChecks", "Services by volunteers without hours"),
         Scope::Month,
         {{"activities", "a.minutes IS NULL AND (a.volunteer_team_id IS NOT NULL OR "
                         "a.other_volunteers > 0 OR EXISTS (SELECT 1 FROM activity_volunteer w "
                         "WHERE w.activity_id = a.id))"}}},
        {"service_of_nobody",
         QT_TRANSLATE_NOOP("MonthChecks", "Services of a team in which nobody served"),
         Scope::Month,
         {{"activities", "a.volunteer_team_id IS NOT NULL AND ifnull(a.other_volunteers, 0) = 0 "
                         "AND NOT EXISTS (SELECT 1 FROM activity_volunteer w WHERE w.activity_id "
                         "= a.id)"}}},
    };
}

std::vector<MonthCheck> subjectChecks()
{
    return {
        {"wrong_credit_code",
         QT_TRANSLATE_NOOP("MonthChecks", "Wrong unified social credit codes"),
         Scope::Register,
         {{"shops", ACTIVE "s.credit_code <> '' AND credit_code_wrong(s.credit_code)"}}},
        {"wrong_phone",
         QT_TRANSLATE_NOOP("MonthChecks", "Wrong phone numbers"),
         Scope::Register,
         {{"shops", ACTIVE "((s.phone <> '' AND phone_wrong(s.phone)) OR (s.operator_phone <> '' "
                           "AND phone_wrong(s.operator_phone)))"},
          {"workers", ACTIVE "s.phone <> '' AND phone_wrong(s.phone)"}}},
        {"duplicate",
         QT_TRANSLATE_NOOP("MonthChecks", "Perhaps entered twice: same phone or credit code"),
         Scope::Register,
         {{"shops", ACTIVE "(" SAME_SHOP ")"}, {"workers", ACTIVE SAME("s.phone", "phone")}}},
        {"phone_without_consent",
         QT_TRANSLATE_NOOP("MonthChecks", "A phone is kept, and no consent is noted"),
         Scope::Register,
         {{"shops", ACTIVE "(s.phone <> '' OR s.operator_phone <> '') AND s.consent_on IS NULL"},
          {"workers", ACTIVE "s.phone <> '' AND s.consent_on IS NULL"}}},
        {"not_met_for_years",
         QT_TRANSLATE_NOOP("MonthChecks", "Not met for years: to be erased? (each January)"),
         Scope::Register,
         {{"shops", LONG_AGO}, {"workers", LONG_AGO}}},
        {"shop_without_street",
         QT_TRANSLATE_NOOP("MonthChecks", "Shops without a street"),
         Scope::Register,
         {{"shops", ACTIVE "s.street_id IS NULL"}}},
        {"worker_without_occupation",
         QT_TRANSLATE_NOOP("MonthChecks", "Workers without an occupation"),
         Scope::Register,
         {{"workers", ACTIVE "s.occupation_id IS NULL"}}},
        {"more_members_than_counted",
         QT_TRANSLATE_NOOP("MonthChecks", "Shops with more Party members by name than by count"),
         Scope::Register,
         {{"shops", ACTIVE "ifnull(s.party_members, 0) < (SELECT count(*) FROM party_member m "
                           "JOIN code c ON c.id = m.political_status_id WHERE m.subject_id = s.id "
                           "AND m.deleted_at IS NULL AND c.list = 'political_status' "
                           "AND c.key IN ('gbt_01', 'gbt_02'))"}},
         true},
    };
}

#undef JUDGED
#undef IN_HAND
#undef ACTIVE
#undef LONG_AGO
#undef SHANGHAI
#undef SAME
#undef SAME_SHOP

QString asideSetting(const LedgerFilter& month, const MonthCheck& check)
{
    return QStringLiteral("checked/%1/%2/%3")
        .arg(month.period->first.toString(QStringLiteral("yyyy-MM")),
             QString::number(month.block.value_or(0)), QLatin1String(check.key));
}

} // namespace

QString MonthCheck::text() const
{
    return QCoreApplication::translate("MonthChecks", sentence);
}

QList<LedgerQuery> MonthCheck::queries(const LedgerFilter& month) const
{
    QList<LedgerQuery> queries;
    for (const CheckedRows& checked : rows) {
        LedgerQuery query;
        query.ledger = findLedger(QLatin1String(checked.ledger));
        query.filter = month;
        if (scope == Scope::Register)
            query.filter.period.reset();
        query.further = checked.sql;
        queries << query;
    }
    return queries;
}

std::span<const MonthCheck> monthChecks()
{
    static const std::vector<MonthCheck> all = [] {
        std::vector<MonthCheck> checks = visitChecks();
        for (const auto& more : {needChecks(), serviceChecks(), subjectChecks()})
            checks.insert(checks.end(), more.begin(), more.end());
        return checks;
    }();
    return all;
}

QList<CheckFinding> runMonthChecks(Database& database, const LedgerFilter& month)
{
    QList<CheckFinding> findings;
    const bool party = partyShown(database);
    for (const MonthCheck& check : monthChecks()) {
        if (check.party && !party)
            continue;
        CheckFinding finding{&check, 0};
        for (const LedgerQuery& query : check.queries(month))
            finding.count += countRows(database, query);
        findings << finding;
    }
    return findings;
}

bool isSetAside(Register& registry, const LedgerFilter& month, const CheckFinding& finding)
{
    const QString then = registry.setting(asideSetting(month, *finding.check));
    return finding.count <= then.toLongLong();
}

void setAside(Register& registry, const LedgerFilter& month, const CheckFinding& finding)
{
    registry.setSetting(asideSetting(month, *finding.check), QString::number(finding.count));
}

void takeBack(Register& registry, const LedgerFilter& month, const CheckFinding& finding)
{
    registry.setSetting(asideSetting(month, *finding.check), QStringLiteral("0"));
}

} // namespace doorstep
