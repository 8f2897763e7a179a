// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Text.h"
#include "data/records/subjects/Subject.h"
#include "data/views/ledgers/Tables.h"

#include <set>

namespace doorstep {

namespace {

const char* const place =
    "subject s JOIN block b ON b.id = s.block_id LEFT JOIN street t ON t.id = s.street_id "
    "JOIN subject_figures f ON f.subject_id = s.id";

const char* const walkingOrder = "b.position, b.id, t.position IS NULL, t.position, t.id, "
                                 "iif(t.walk = 'across', 0, s.walk_side), s.walk_key, s.id";

// The subjects visited in the period, each with what was done there in it.
const char* const visitedPlace =
    "(SELECT subject_id, count(*) AS visits, max(at) AS last_at FROM visit "
    "WHERE deleted_at IS NULL AND at >= :p1 AND at < :p2 AND (:p5 IS NULL OR block_id = :p5) GROUP "
    "BY subject_id) m "
    "JOIN subject s ON s.id = m.subject_id JOIN block b ON b.id = s.block_id "
    "LEFT JOIN street t ON t.id = s.street_id JOIN subject_figures f ON f.subject_id = s.id";

std::vector<Column> allForOffice(std::vector<Column> columns)
{
    for (Column& column : columns)
        column.audience = Audience::Office;
    return columns;
}

#define CODE_NAME(column) "(SELECT name FROM code WHERE id = s." column ")"

std::vector<Column> placeColumns()
{
    return {
        {"block_id", QT_TRANSLATE_NOOP("Ledger", "Block"), 12, ColumnType::Text, "b.name"},
        {"grid_id", QT_TRANSLATE_NOOP("Ledger", "Grid"), 10, ColumnType::Text,
         "(SELECT name FROM grid WHERE id = s.grid_id)"},
        {"street_id", QT_TRANSLATE_NOOP("Ledger", "Street"), 12, ColumnType::Text, "t.name",
         Sensitivity::Open, nullptr, "t.position"},
    };
}

std::vector<Column> doorColumns()
{
    return {
        {"lane", QT_TRANSLATE_NOOP("Ledger", "Lane"), 7, ColumnType::Code, "s.lane",
         Sensitivity::Open, nullptr, "s.walk_key"},
        {"number", QT_TRANSLATE_NOOP("Ledger", "Number"), 9, ColumnType::Code, "s.number",
         Sensitivity::Open, nullptr, "s.walk_key"},
        {"room", QT_TRANSLATE_NOOP("Ledger", "Room"), 9, ColumnType::Code, "s.room"},
    };
}

std::vector<Column> joined(std::initializer_list<std::vector<Column>> parts)
{
    std::vector<Column> all;
    for (const std::vector<Column>& part : parts)
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

std::vector<Column> shopColumns()
{
    return {
        {"name", QT_TRANSLATE_NOOP("Ledger", "Signboard"), 22, ColumnType::Text, "s.name",
         Sensitivity::Open, nullptr, "s.name_key"},
        {"registered_name", QT_TRANSLATE_NOOP("Ledger", "Registered name"), 26, ColumnType::Text,
         "iif(s.operator <> '' AND instr(s.registered_name, s.operator) > 0, "
         "char(2) || s.operator || char(2) || s.registered_name, s.registered_name)",
         Sensitivity::SubjectName},
        {"credit_code", QT_TRANSLATE_NOOP("Ledger", "Unified social credit code"), 21,
         ColumnType::Code, "s.credit_code", Sensitivity::Code},
        {"business_type_id", QT_TRANSLATE_NOOP("Ledger", "Business type"), 16, ColumnType::Text,
         CODE_NAME("business_type_id")},
        {"operator", QT_TRANSLATE_NOOP("Ledger", "Operator"), 10, ColumnType::Text, "s.operator",
         Sensitivity::Name},
        {"operator_phone", QT_TRANSLATE_NOOP("Ledger", "Operator's phone"), 14, ColumnType::Code,
         "s.operator_phone", Sensitivity::Phone},
        {"phone", QT_TRANSLATE_NOOP("Ledger", "Phone"), 14, ColumnType::Code, "s.phone",
         Sensitivity::Phone},
        {"staff_count", QT_TRANSLATE_NOOP("Ledger", "Staff"), 6, ColumnType::Number,
         "s.staff_count"},
        {"party_members", QT_TRANSLATE_NOOP("Ledger", "Party members"), 7, ColumnType::Number,
         "s.party_members"},
        {"party_org_id", QT_TRANSLATE_NOOP("Ledger", "Party organisation"), 14, ColumnType::Text,
         CODE_NAME("party_org_id")},
        {"party_org_place", QT_TRANSLATE_NOOP("Ledger", "Where organised"), 16, ColumnType::Text,
         "s.party_org_place"},
        {"party_contact", QT_TRANSLATE_NOOP("Ledger", "Party contact"), 10, ColumnType::Text,
         "s.party_contact", Sensitivity::Name},
        {"party_contact_phone", QT_TRANSLATE_NOOP("Ledger", "Party contact's phone"), 14,
         ColumnType::Code, "s.party_contact_phone", Sensitivity::Phone},
        {"opened_on", QT_TRANSLATE_NOOP("Ledger", "Opened on"), 11, ColumnType::Date,
         "s.opened_on"},
        {"closed_on", QT_TRANSLATE_NOOP("Ledger", "Closed on"), 11, ColumnType::Date,
         "s.closed_on"},
        {"residential_conversion", QT_TRANSLATE_NOOP("Ledger", "Residential conversion"), 8,
         ColumnType::Text, "CAST(s.residential_conversion AS TEXT)", Sensitivity::Open, &yesNo},
        {"hazards", QT_TRANSLATE_NOOP("Ledger", "Hazards"), 18, ColumnType::Text,
         "(SELECT group_concat(c.name, '、') FROM subject_hazard h JOIN code c ON c.id = "
         "h.hazard_id "
         "WHERE h.subject_id = s.id)"},
        {"hazard_note", QT_TRANSLATE_NOOP("Ledger", "Hazards seen"), 18, ColumnType::Text,
         "s.hazard_note", Sensitivity::Prose},
    };
}

std::vector<Column> workerColumns()
{
    return {
        {"name", QT_TRANSLATE_NOOP("Ledger", "Name"), 10, ColumnType::Text, "s.name",
         Sensitivity::Name, nullptr, "s.name_key"},
        {"gender", QT_TRANSLATE_NOOP("Ledger", "Gender"), 6, ColumnType::Text, "s.gender",
         Sensitivity::Open, &labelOfKey<Gender>},
        forOffice({"birth_month", QT_TRANSLATE_NOOP("Ledger", "Birth month"), 9, ColumnType::Code,
                   "s.birth_month"}),
        {"phone", QT_TRANSLATE_NOOP("Ledger", "Phone"), 14, ColumnType::Code, "s.phone",
         Sensitivity::Phone},
        {"occupation_id", QT_TRANSLATE_NOOP("Ledger", "Occupation"), 12, ColumnType::Text,
         CODE_NAME("occupation_id")},
        forOffice({"platform_id", QT_TRANSLATE_NOOP("Ledger", "Platform or firm"), 12,
                   ColumnType::Text, CODE_NAME("platform_id")}),
        forOffice(
            {"station", QT_TRANSLATE_NOOP("Ledger", "Station"), 16, ColumnType::Text, "s.station"}),
        forOffice({"home_province_id", QT_TRANSLATE_NOOP("Ledger", "Home province"), 12,
                   ColumnType::Text, CODE_NAME("home_province_id")}),
        forOffice({"in_shanghai_since", QT_TRANSLATE_NOOP("Ledger", "In Shanghai since"), 8,
                   ColumnType::Number, "s.in_shanghai_since"}),
        {"political_status_id", QT_TRANSLATE_NOOP("Ledger", "Political status"), 14,
         ColumnType::Text, CODE_NAME("political_status_id")},
        forOffice({"party_place_id", QT_TRANSLATE_NOOP("Ledger", "Membership kept at"), 14,
                   ColumnType::Text, CODE_NAME("party_place_id")}),
        forOffice({"party_applied_on", QT_TRANSLATE_NOOP("Ledger", "Applied for membership on"), 11,
                   ColumnType::Date, "s.party_applied_on"}),
        {"volunteer", QT_TRANSLATE_NOOP("Ledger", "Volunteer"), 6, ColumnType::Text,
         "CAST(s.volunteer AS TEXT)", Sensitivity::Open, &yesNo},
        forOffice({"vehicle_id", QT_TRANSLATE_NOOP("Ledger", "Vehicle"), 10, ColumnType::Text,
                   CODE_NAME("vehicle_id")}),
        {"charging_need", QT_TRANSLATE_NOOP("Ledger", "Charging need"), 7, ColumnType::Text,
         "CAST(s.charging_need AS TEXT)", Sensitivity::Open, &yesNo},
        forOffice({"housing_id", QT_TRANSLATE_NOOP("Ledger", "Housing"), 10, ColumnType::Text,
                   CODE_NAME("housing_id")}),
        {"housing_need", QT_TRANSLATE_NOOP("Ledger", "Housing need"), 16, ColumnType::Text,
         "s.housing_need", Sensitivity::Prose},
    };
}

std::vector<Column> commonColumns()
{
    return {
        {"side", QT_TRANSLATE_NOOP("Ledger", "Side"), 7, ColumnType::Text, "s.side",
         Sensitivity::Open, &labelOfKey<SideChoice>},
        {"tags", QT_TRANSLATE_NOOP("Ledger", "Tags"), 12, ColumnType::Text, "s.tags"},
        {"note", QT_TRANSLATE_NOOP("Ledger", "Note"), 24, ColumnType::Text, "s.note",
         Sensitivity::Prose},
        {"consent_on", QT_TRANSLATE_NOOP("Ledger", "Consent on"), 11, ColumnType::Date,
         "s.consent_on"},
        {"consent_way_id", QT_TRANSLATE_NOOP("Ledger", "Consent given"), 9, ColumnType::Text,
         CODE_NAME("consent_way_id")},
        {"preferred_mode", QT_TRANSLATE_NOOP("Ledger", "Preferred mode"), 9, ColumnType::Text,
         "s.preferred_mode", Sensitivity::Open, &labelOfKey<VisitMode>},
        {"preferred_time_id", QT_TRANSLATE_NOOP("Ledger", "Preferred time"), 10, ColumnType::Text,
         CODE_NAME("preferred_time_id")},
        {"status", QT_TRANSLATE_NOOP("Ledger", "Status"), 8, ColumnType::Text, "s.status",
         Sensitivity::Open, &labelOfKey<SubjectStatus>},
        {"status_on", QT_TRANSLATE_NOOP("Ledger", "Status since"), 11, ColumnType::Date,
         "s.status_on"},
        {"source_id", QT_TRANSLATE_NOOP("Ledger", "Source"), 12, ColumnType::Text,
         CODE_NAME("source_id")},
    };
}

std::vector<Column> historyColumns()
{
    return {
        {"visits", QT_TRANSLATE_NOOP("Ledger", "Visits in all"), 7, ColumnType::Number, "f.visits"},
        {"last_visit_at", QT_TRANSLATE_NOOP("Ledger", "Last visit"), 11, ColumnType::Date,
         "date(f.last_visit_at, 'unixepoch', '+8 hours')"},
        {"card_on", QT_TRANSLATE_NOOP("Ledger", "Card given on"), 11, ColumnType::Date,
         "f.card_on"},
        {"open_needs", QT_TRANSLATE_NOOP("Ledger", "Open needs"), 7, ColumnType::Number,
         "f.open_needs"},
    };
}

std::vector<Column> periodColumns(const char* completeSql)
{
    return {
        {"month_visits", QT_TRANSLATE_NOOP("Ledger", "Visits in the period"), 7, ColumnType::Number,
         "m.visits"},
        {"month_last", QT_TRANSLATE_NOOP("Ledger", "Last visit in the period"), 11,
         ColumnType::Date, "date(m.last_at, 'unixepoch', '+8 hours')"},
        {"drives", QT_TRANSLATE_NOOP("Ledger", "Drives"), 22, ColumnType::Text,
         "(SELECT group_concat(name, '、') FROM (SELECT DISTINCT c.name FROM visit v "
         "JOIN visit_drive d ON d.visit_id = v.id JOIN code c ON c.id = d.drive_id "
         "WHERE v.subject_id = s.id AND v.deleted_at IS NULL AND v.at >= :p1 AND v.at < :p2 "
         "AND (:p5 IS NULL OR v.block_id = :p5) ORDER BY c.position))"},
        {"modes", QT_TRANSLATE_NOOP("Ledger", "Modes"), 14, ColumnType::Text,
         "(SELECT group_concat(mode, '、') FROM (SELECT DISTINCT v.mode FROM visit v "
         "WHERE v.subject_id = s.id AND v.deleted_at IS NULL AND v.at >= :p1 AND v.at < :p2 "
         "AND (:p5 IS NULL OR v.block_id = :p5) ORDER BY v.mode))",
         Sensitivity::Open,
         [](const QString& keys) {
             QStringList words;
             for (const QString& key : keys.split(u'、'))
                 words << labelOfKey<VisitMode>(key);
             return words.join(u'、');
         }},
        {"status", QT_TRANSLATE_NOOP("Ledger", "Status"), 8, ColumnType::Text,
         "iif(s.deleted_at IS NULL, s.status, '')", Sensitivity::Open, &labelOfKey<SubjectStatus>},
        {"complete", QT_TRANSLATE_NOOP("Ledger", "Profile complete"), 7, ColumnType::Text,
         completeSql, Sensitivity::Open, &yesNo},
    };
}

Ledger registerLedger(const char* key, const char* name, const char* where, std::vector<Column> own)
{
    return {
        key,          name,
        place,        "s.id",
        where,        "f.last_visit_at >= :p1 AND f.last_visit_at < :p2",
        "s.block_id", "s.street_id",
        walkingOrder, joined({placeColumns(), std::move(own), commonColumns(), historyColumns()})};
}

Ledger visitedLedger(const char* key, const char* name, const char* where, std::vector<Column> own,
                     const char* completeSql, std::vector<const char*> folded)
{
    return {key,
            name,
            visitedPlace,
            "s.id",
            where,
            "1",
            "ifnull(:p5, 0)",
            "s.street_id",
            walkingOrder,
            joined({placeColumns(), std::move(own), periodColumns(completeSql)}),
            std::move(folded)};
}

// '1' or '0' for yesNo. A column keeps no text of its own: these live as long as the program.
const char* asText(const char* condition)
{
    static std::set<std::string> kept;
    return kept.insert(std::string("CAST(") + condition + " AS TEXT)").first->c_str();
}

#undef CODE_NAME

} // namespace

Ledger shopsLedger()
{
    return registerLedger("shops", QT_TRANSLATE_NOOP("Ledger", "Shops"),
                          "s.kind = 'shop' AND s.deleted_at IS NULL",
                          joined({doorColumns(), shopColumns()}));
}

Ledger workersLedger()
{
    return registerLedger("workers", QT_TRANSLATE_NOOP("Ledger", "Workers"),
                          "s.kind = 'worker' AND s.deleted_at IS NULL",
                          joined({allForOffice(doorColumns()), workerColumns()}));
}

Ledger shopsVisitedLedger(Party party)
{
    return visitedLedger("shops_visited", QT_TRANSLATE_NOOP("Ledger", "Shops visited"),
                         "s.kind = 'shop'", joined({doorColumns(), shopColumns()}),
                         asText(shopProfileComplete(party)),
                         {"grid_id", "registered_name", "phone", "party_org_place", "party_contact",
                          "party_contact_phone", "opened_on", "closed_on", "residential_conversion",
                          "hazard_note", "month_last", "modes"});
}

Ledger workersVisitedLedger(Party party)
{
    return visitedLedger(
        "workers_visited", QT_TRANSLATE_NOOP("Ledger", "Workers visited"), "s.kind = 'worker'",
        joined({allForOffice(doorColumns()), workerColumns()}),
        asText(workerProfileComplete(party)),
        {"grid_id", "lane", "number", "room", "in_shanghai_since", "party_place_id", "vehicle_id",
         "charging_need", "housing_id", "housing_need", "month_last", "modes"});
}

} // namespace doorstep
