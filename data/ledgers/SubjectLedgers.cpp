// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/ledgers/Tables.h"
#include "data/subjects/Subject.h"

namespace doorstep {

namespace {

const char* const place = "subject s JOIN block b ON b.id = s.block_id LEFT JOIN street t ON t.id = s.street_id "
                          "JOIN subject_figures f ON f.subject_id = s.id";

const char* const walkingOrder = "b.position, b.id, t.position IS NULL, t.position, t.id, "
                                 "iif(t.walk = 'across', 0, s.walk_side), s.walk_key, s.id";

// The subjects visited in the period, each with what was done there in it.
const char* const visitedPlace =
    "(SELECT subject_id, count(*) AS visits, max(at) AS last_at FROM visit "
    "WHERE deleted_at IS NULL AND at >= :p1 AND at < :p2 AND (:p5 IS NULL OR block_id = :p5) GROUP BY subject_id) m "
    "JOIN subject s ON s.id = m.subject_id JOIN block b ON b.id = s.block_id "
    "LEFT JOIN street t ON t.id = s.street_id JOIN subject_figures f ON f.subject_id = s.id";

#define CODE_NAME(column) "(SELECT name FROM code WHERE id = s." column ")"

std::vector<Column> placeColumns()
{
    return {
        {"block_id", DOORSTEP_HEADING("Block"), 12, ColumnType::Text, "b.name"},
        {"grid_id", DOORSTEP_HEADING("Grid"), 10, ColumnType::Text,
         "(SELECT name FROM grid WHERE id = s.grid_id)"},
        {"street_id", DOORSTEP_HEADING("Street"), 12, ColumnType::Text, "t.name", Sensitivity::Open, nullptr,
         "t.position"},
        {"lane", DOORSTEP_HEADING("Lane"), 7, ColumnType::Code, "s.lane", Sensitivity::Open, nullptr, "s.walk_key"},
        {"number", DOORSTEP_HEADING("Number"), 9, ColumnType::Code, "s.number", Sensitivity::Open, nullptr,
         "s.walk_key"},
        {"room", DOORSTEP_HEADING("Room"), 9, ColumnType::Code, "s.room"},
    };
}

std::vector<Column> shopColumns()
{
    return {
        {"name", DOORSTEP_HEADING("Signboard"), 22, ColumnType::Text, "s.name", Sensitivity::Open, nullptr,
         "s.name_key"},
        {"registered_name", DOORSTEP_HEADING("Registered name"), 26, ColumnType::Text, "s.registered_name"},
        {"credit_code", DOORSTEP_HEADING("Unified social credit code"), 21, ColumnType::Code, "s.credit_code",
         Sensitivity::Code},
        {"business_type_id", DOORSTEP_HEADING("Business type"), 16, ColumnType::Text,
         CODE_NAME("business_type_id")},
        {"operator", DOORSTEP_HEADING("Operator"), 10, ColumnType::Text, "s.operator", Sensitivity::Name},
        {"operator_phone", DOORSTEP_HEADING("Operator's phone"), 14, ColumnType::Code, "s.operator_phone",
         Sensitivity::Phone},
        {"phone", DOORSTEP_HEADING("Phone"), 14, ColumnType::Code, "s.phone", Sensitivity::Phone},
        {"staff_count", DOORSTEP_HEADING("Staff"), 6, ColumnType::Number, "s.staff_count"},
        {"party_members", DOORSTEP_HEADING("Party members"), 7, ColumnType::Number, "s.party_members"},
        {"party_org_id", DOORSTEP_HEADING("Party organisation"), 14, ColumnType::Text, CODE_NAME("party_org_id")},
        {"party_org_place", DOORSTEP_HEADING("Where organised"), 16, ColumnType::Text, "s.party_org_place"},
        {"opened_on", DOORSTEP_HEADING("Opened on"), 11, ColumnType::Date, "s.opened_on"},
        {"closed_on", DOORSTEP_HEADING("Closed on"), 11, ColumnType::Date, "s.closed_on"},
        {"residential_conversion", DOORSTEP_HEADING("Residential conversion"), 8, ColumnType::Text,
         "CAST(s.residential_conversion AS TEXT)", Sensitivity::Open, &yesNo},
        {"hazards", DOORSTEP_HEADING("Hazards"), 18, ColumnType::Text,
         "(SELECT group_concat(c.name, '、') FROM subject_hazard h JOIN code c ON c.id = h.hazard_id "
         "WHERE h.subject_id = s.id)"},
        {"hazard_note", DOORSTEP_HEADING("Hazards seen"), 18, ColumnType::Text, "s.hazard_note",
         Sensitivity::Prose},
    };
}

std::vector<Column> workerColumns()
{
    return {
        {"name", DOORSTEP_HEADING("Name"), 10, ColumnType::Text, "s.name", Sensitivity::Name, nullptr, "s.name_key"},
        {"gender", DOORSTEP_HEADING("Gender"), 6, ColumnType::Text, "s.gender", Sensitivity::Open,
         &labelOfKey<Gender>},
        {"birth_month", DOORSTEP_HEADING("Birth month"), 9, ColumnType::Code, "s.birth_month"},
        {"phone", DOORSTEP_HEADING("Phone"), 14, ColumnType::Code, "s.phone", Sensitivity::Phone},
        {"occupation_id", DOORSTEP_HEADING("Occupation"), 12, ColumnType::Text, CODE_NAME("occupation_id")},
        {"platform_id", DOORSTEP_HEADING("Platform or firm"), 12, ColumnType::Text, CODE_NAME("platform_id")},
        {"station", DOORSTEP_HEADING("Station"), 16, ColumnType::Text, "s.station"},
        {"home_province_id", DOORSTEP_HEADING("Home province"), 12, ColumnType::Text,
         CODE_NAME("home_province_id")},
        {"in_shanghai_since", DOORSTEP_HEADING("In Shanghai since"), 8, ColumnType::Number, "s.in_shanghai_since"},
        {"political_status_id", DOORSTEP_HEADING("Political status"), 14, ColumnType::Text,
         CODE_NAME("political_status_id")},
        {"party_place_id", DOORSTEP_HEADING("Membership kept at"), 14, ColumnType::Text,
         CODE_NAME("party_place_id")},
        {"party_applied_on", DOORSTEP_HEADING("Applied for membership on"), 11, ColumnType::Date,
         "s.party_applied_on"},
        {"volunteer", DOORSTEP_HEADING("Volunteer"), 6, ColumnType::Text, "CAST(s.volunteer AS TEXT)",
         Sensitivity::Open, &yesNo},
        {"vehicle_id", DOORSTEP_HEADING("Vehicle"), 10, ColumnType::Text, CODE_NAME("vehicle_id")},
        {"charging_need", DOORSTEP_HEADING("Charging need"), 7, ColumnType::Text,
         "CAST(s.charging_need AS TEXT)", Sensitivity::Open, &yesNo},
        {"housing_id", DOORSTEP_HEADING("Housing"), 10, ColumnType::Text, CODE_NAME("housing_id")},
        {"housing_need", DOORSTEP_HEADING("Housing need"), 16, ColumnType::Text, "s.housing_need",
         Sensitivity::Prose},
    };
}

std::vector<Column> commonColumns()
{
    return {
        {"side", DOORSTEP_HEADING("Side"), 7, ColumnType::Text, "s.side", Sensitivity::Open,
         &labelOfKey<SideChoice>},
        {"tags", DOORSTEP_HEADING("Tags"), 12, ColumnType::Text, "s.tags"},
        {"note", DOORSTEP_HEADING("Note"), 24, ColumnType::Text, "s.note", Sensitivity::Prose},
        {"consent_on", DOORSTEP_HEADING("Consent on"), 11, ColumnType::Date, "s.consent_on"},
        {"consent_way_id", DOORSTEP_HEADING("Consent given"), 9, ColumnType::Text, CODE_NAME("consent_way_id")},
        {"preferred_mode", DOORSTEP_HEADING("Preferred mode"), 9, ColumnType::Text, "s.preferred_mode",
         Sensitivity::Open, &labelOfKey<VisitMode>},
        {"preferred_time_id", DOORSTEP_HEADING("Preferred time"), 10, ColumnType::Text,
         CODE_NAME("preferred_time_id")},
        {"status", DOORSTEP_HEADING("Status"), 8, ColumnType::Text, "s.status", Sensitivity::Open,
         &labelOfKey<SubjectStatus>},
        {"status_on", DOORSTEP_HEADING("Status since"), 11, ColumnType::Date, "s.status_on"},
        {"source_id", DOORSTEP_HEADING("Source"), 12, ColumnType::Text, CODE_NAME("source_id")},
    };
}

std::vector<Column> historyColumns()
{
    return {
        {"visits", DOORSTEP_HEADING("Visits in all"), 7, ColumnType::Number, "f.visits"},
        {"last_visit_at", DOORSTEP_HEADING("Last visit"), 16, ColumnType::DateTime, "f.last_visit_at"},
        {"card_on", DOORSTEP_HEADING("Card given on"), 11, ColumnType::Date, "f.card_on"},
        {"open_needs", DOORSTEP_HEADING("Open needs"), 7, ColumnType::Number, "f.open_needs"},
    };
}

std::vector<Column> periodColumns(const char* completeSql)
{
    return {
        {"month_visits", DOORSTEP_HEADING("Visits in the period"), 7, ColumnType::Number, "m.visits"},
        {"month_last", DOORSTEP_HEADING("Last visit in the period"), 16, ColumnType::DateTime, "m.last_at"},
        {"drives", DOORSTEP_HEADING("Drives"), 22, ColumnType::Text,
         "(SELECT group_concat(name, '、') FROM (SELECT DISTINCT c.name FROM visit v "
         "JOIN visit_drive d ON d.visit_id = v.id JOIN code c ON c.id = d.drive_id "
         "WHERE v.subject_id = s.id AND v.deleted_at IS NULL AND v.at >= :p1 AND v.at < :p2 "
         "AND (:p5 IS NULL OR v.block_id = :p5) ORDER BY c.position))"},
        {"modes", DOORSTEP_HEADING("Modes"), 14, ColumnType::Text,
         "(SELECT group_concat(mode, '、') FROM (SELECT DISTINCT v.mode FROM visit v "
         "WHERE v.subject_id = s.id AND v.deleted_at IS NULL AND v.at >= :p1 AND v.at < :p2 "
         "AND (:p5 IS NULL OR v.block_id = :p5) ORDER BY v.mode))",
         Sensitivity::Open, [](const QString& keys) {
             QStringList words;
             for (const QString& key : keys.split(u'、'))
                 words << labelOfKey<VisitMode>(key);
             return words.join(u'、');
         }},
        {"complete", DOORSTEP_HEADING("Profile complete"), 7, ColumnType::Text, completeSql, Sensitivity::Open,
         &yesNo},
    };
}

std::vector<Column> joined(std::initializer_list<std::vector<Column>> parts)
{
    std::vector<Column> all;
    for (const std::vector<Column>& part : parts)
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

Ledger registerLedger(const char* key, const char* name, const char* where, std::vector<Column> own)
{
    return {key,         name,         place,        "s.id",
            where,       "f.last_visit_at >= :p1 AND f.last_visit_at < :p2", "s.block_id", "s.street_id",
            walkingOrder, joined({placeColumns(), std::move(own), commonColumns(), historyColumns()})};
}

Ledger visitedLedger(const char* key, const char* name, const char* where, std::vector<Column> own,
                     const char* completeSql)
{
    return {key,          name,
            visitedPlace, "s.id",
            where,        "1",
            "ifnull(:p5, 0)", "s.street_id",
            walkingOrder, joined({placeColumns(), std::move(own), periodColumns(completeSql)})};
}

// ("CAST(… AS TEXT)" gives yesNo its '1' or '0'.)
const std::string shopComplete = std::string("CAST(") + shopProfileComplete + " AS TEXT)";
const std::string workerComplete = std::string("CAST(") + workerProfileComplete + " AS TEXT)";

#undef CODE_NAME

} // namespace

QString yesNo(const QString& flag)
{
    return flag == u"1" ? QCoreApplication::translate("Ledger", "Yes") : QCoreApplication::translate("Ledger", "No");
}

Ledger shopsLedger()
{
    return registerLedger("shops", DOORSTEP_HEADING("Shops"), "s.kind = 'shop' AND s.deleted_at IS NULL",
                          shopColumns());
}

Ledger workersLedger()
{
    return registerLedger("workers", DOORSTEP_HEADING("Workers"), "s.kind = 'worker' AND s.deleted_at IS NULL",
                          workerColumns());
}

Ledger shopsVisitedLedger()
{
    return visitedLedger("shops_visited", DOORSTEP_HEADING("Shops visited"), "s.kind = 'shop'", shopColumns(),
                         shopComplete.c_str());
}

Ledger workersVisitedLedger()
{
    return visitedLedger("workers_visited", DOORSTEP_HEADING("Workers visited"), "s.kind = 'worker'",
                         workerColumns(), workerComplete.c_str());
}

} // namespace doorstep
