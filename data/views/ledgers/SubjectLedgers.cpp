// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Text.h"
#include "data/records/subjects/Subject.h"
#include "data/views/ledgers/SharedColumns.h"
#include "data/views/ledgers/Tables.h"
#include "data/views/path/PathSteps.h"

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
    "(SELECT subject_id, count(*) AS visits, max(at) AS last_at FROM visit WHERE deleted_at IS "
    "NULL AND at >= :p1 AND at < :p2 AND (:p5 IS NULL OR block_id = :p5) GROUP BY subject_id) m "
    "JOIN subject s ON s.id = m.subject_id JOIN block b ON b.id = s.block_id LEFT JOIN street t ON "
    "t.id = s.street_id JOIN subject_figures f ON f.subject_id = s.id";

#define CODE_NAME(column) "(SELECT name FROM code WHERE id = s." column ")"

std::vector<Column> placeColumns()
{
    return {
        blockColumn(),
        {.key = "grid_id",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Grid"),
         .width = 10,
         .type = ColumnType::Text,
         .sql = "(SELECT name FROM grid WHERE id = s.grid_id)"},
        {.key = "street_id",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Street"),
         .width = 12,
         .type = ColumnType::Text,
         .sql = "t.name",
         .orderSql = "t.position"},
    };
}

std::vector<Column> doorColumns(Audience audience)
{
    return {
        {.key = "lane",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Lane"),
         .width = 7,
         .type = ColumnType::Code,
         .sql = "s.lane",
         .orderSql = "s.walk_key",
         .audience = audience},
        {.key = "number",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Number"),
         .width = 9,
         .type = ColumnType::Code,
         .sql = "s.number",
         .orderSql = "s.walk_key",
         .audience = audience},
        {.key = "room",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Room"),
         .width = 9,
         .type = ColumnType::Code,
         .sql = "s.room",
         .audience = audience},
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
        {.key = "name",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Signboard"),
         .width = 22,
         .type = ColumnType::Text,
         .sql = "s.name",
         .orderSql = "s.name_key"},
        {.key = "kind", // lists of shops call their trades 类别
         .heading = QT_TRANSLATE_NOOP("Ledger", "Kind of place"),
         .width = 12,
         .type = ColumnType::Text,
         .sql = "s.kind",
         .word = &labelOfKey<SubjectKind>},
        {.key = "building",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Building or park"),
         .width = 14,
         .type = ColumnType::Text,
         .sql = "s.building"},
        {.key = "floor", // 楼层 in a list of shops is a part of their room
         .heading = QT_TRANSLATE_NOOP("Ledger", "Floor"),
         .width = 6,
         .type = ColumnType::Code,
         .sql = "s.floor"},
        {.key = "registered_name",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Registered name"),
         .width = 26,
         .type = ColumnType::Text,
         .sql = "iif(s.operator <> '' AND instr(s.registered_name, s.operator) > 0, "
                "char(2) || s.operator || char(2) || s.registered_name, s.registered_name)",
         .sensitivity = Sensitivity::SubjectName},
        {.key = "credit_code",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Unified social credit code"),
         .width = 21,
         .type = ColumnType::Code,
         .sql = "s.credit_code",
         .sensitivity = Sensitivity::Code},
        {.key = "business_type_id",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Business type"),
         .width = 16,
         .type = ColumnType::Text,
         .sql = CODE_NAME("business_type_id")},
        {.key = "operator",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Operator"),
         .width = 10,
         .type = ColumnType::Text,
         .sql = "s.operator",
         .sensitivity = Sensitivity::Name},
        {.key = "operator_phone",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Operator's phone"),
         .width = 14,
         .type = ColumnType::Code,
         .sql = "s.operator_phone",
         .sensitivity = Sensitivity::Phone},
        {.key = "phone",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Phone"),
         .width = 14,
         .type = ColumnType::Code,
         .sql = "s.phone",
         .sensitivity = Sensitivity::Phone},
        {.key = "staff_count",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Staff"),
         .width = 6,
         .type = ColumnType::Number,
         .sql = "s.staff_count"},
        {.key = "party_members",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Party members"),
         .width = 7,
         .type = ColumnType::Number,
         .sql = "s.party_members"},
        {.key = "party_org_id",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Party organisation"),
         .width = 14,
         .type = ColumnType::Text,
         .sql = CODE_NAME("party_org_id")},
        {.key = "party_org_place",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Where organised"),
         .width = 16,
         .type = ColumnType::Text,
         .sql = "s.party_org_place"},
        {.key = "party_organisation_id",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Belongs to Party organisation"),
         .width = 20,
         .type = ColumnType::Text,
         .sql = "(SELECT name FROM party_organisation WHERE id = s.party_organisation_id)"},
        {.key = "party_contact",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Party contact"),
         .width = 10,
         .type = ColumnType::Text,
         .sql = "s.party_contact",
         .sensitivity = Sensitivity::Name},
        {.key = "party_contact_phone",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Party contact's phone"),
         .width = 14,
         .type = ColumnType::Code,
         .sql = "s.party_contact_phone",
         .sensitivity = Sensitivity::Phone},
        {.key = "opened_on",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Opened on"),
         .width = 11,
         .type = ColumnType::Date,
         .sql = "s.opened_on"},
        {.key = "closed_on",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Closed on"),
         .width = 11,
         .type = ColumnType::Date,
         .sql = "s.closed_on"},
        {.key = "residential_conversion",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Residential conversion"),
         .width = 8,
         .type = ColumnType::Text,
         .sql = "CAST(s.residential_conversion AS TEXT)",
         .word = &yesNo},
        {.key = "hazards",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Hazards"),
         .width = 18,
         .type = ColumnType::Text,
         .sql = "(SELECT group_concat(c.name, '、') FROM subject_hazard h JOIN code c ON c.id = "
                "h.hazard_id WHERE h.subject_id = s.id)"},
        {.key = "hazard_note",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Hazards seen"),
         .width = 18,
         .type = ColumnType::Text,
         .sql = "s.hazard_note",
         .sensitivity = Sensitivity::Prose},
        {.key = "took_over_from",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Took over from"),
         .width = 16,
         .type = ColumnType::Text,
         .sql = "(SELECT o.name FROM takeover k JOIN subject o ON o.id = k.before_id WHERE "
                "k.subject_id = s.id AND o.id <> s.id AND k.deleted_at IS NULL AND o.deleted_at "
                "IS NULL LIMIT 1)"},
        {.key = "taken_over_by",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Taken over by"),
         .width = 16,
         .type = ColumnType::Text,
         .sql = "(SELECT n.name FROM takeover k JOIN subject n ON n.id = k.subject_id WHERE "
                "k.before_id = s.id AND n.id <> s.id AND k.deleted_at IS NULL AND n.deleted_at "
                "IS NULL LIMIT 1)"},
    };
}

std::vector<Column> workerColumns()
{
    return {
        {.key = "name",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Name"),
         .width = 10,
         .type = ColumnType::Text,
         .sql = "s.name",
         .sensitivity = Sensitivity::Name,
         .orderSql = "s.name_key"},
        {.key = "gender",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Gender"),
         .width = 6,
         .type = ColumnType::Text,
         .sql = "s.gender",
         .word = &labelOfKey<Gender>},
        {.key = "birth_month",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Birth month"),
         .width = 9,
         .type = ColumnType::Code,
         .sql = "s.birth_month",
         .audience = Audience::Office},
        {.key = "phone",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Phone"),
         .width = 14,
         .type = ColumnType::Code,
         .sql = "s.phone",
         .sensitivity = Sensitivity::Phone},
        {.key = "occupation_id",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Occupation"),
         .width = 12,
         .type = ColumnType::Text,
         .sql = CODE_NAME("occupation_id")},
        {.key = "platform_id",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Platform or firm"),
         .width = 12,
         .type = ColumnType::Text,
         .sql = CODE_NAME("platform_id"),
         .audience = Audience::Office},
        {.key = "station",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Station"),
         .width = 16,
         .type = ColumnType::Text,
         .sql = "s.station",
         .audience = Audience::Office},
        {.key = "home_province_id",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Home province"),
         .width = 12,
         .type = ColumnType::Text,
         .sql = CODE_NAME("home_province_id"),
         .audience = Audience::Office},
        {.key = "in_shanghai_since",
         .heading = QT_TRANSLATE_NOOP("Ledger", "In Shanghai since"),
         .width = 8,
         .type = ColumnType::Number,
         .sql = "s.in_shanghai_since",
         .audience = Audience::Office},
        {.key = "political_status_id",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Political status"),
         .width = 14,
         .type = ColumnType::Text,
         .sql = CODE_NAME("political_status_id")},
        {.key = "party_place_id",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Membership kept at"),
         .width = 14,
         .type = ColumnType::Text,
         .sql = CODE_NAME("party_place_id"),
         .audience = Audience::Office},
        {.key = "party_applied_on",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Applied for membership on"),
         .width = 11,
         .type = ColumnType::Date,
         .sql = "s.party_applied_on",
         .audience = Audience::Office},
        {.key = "party_organisation_id",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Belongs to Party organisation"),
         .width = 20,
         .type = ColumnType::Text,
         .sql = "(SELECT name FROM party_organisation WHERE id = s.party_organisation_id)",
         .audience = Audience::Office},
        {.key = "party_found_on",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Found as a member on"),
         .width = 11,
         .type = ColumnType::Date,
         .sql = "s.party_found_on",
         .audience = Audience::Office},
        {.key = "party_found_way_id",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Found by way of"),
         .width = 12,
         .type = ColumnType::Text,
         .sql = CODE_NAME("party_found_way_id"),
         .audience = Audience::Office},
        {.key = "party_joined_on",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Joined the Party on"),
         .width = 11,
         .type = ColumnType::Date,
         .sql = "s.party_joined_on",
         .audience = Audience::Office},
        {.key = "volunteer",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Volunteer"),
         .width = 6,
         .type = ColumnType::Text,
         .sql = "CAST(s.volunteer AS TEXT)",
         .word = &yesNo},
        {.key = "volunteer_on",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Volunteer since"),
         .width = 11,
         .type = ColumnType::Date,
         .sql = WRITTEN_VOLUNTEER_ON,
         .audience = Audience::Office},
        {.key = "vehicle_id",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Vehicle"),
         .width = 10,
         .type = ColumnType::Text,
         .sql = CODE_NAME("vehicle_id"),
         .audience = Audience::Office},
        {.key = "charging_need",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Charging need"),
         .width = 7,
         .type = ColumnType::Text,
         .sql = "CAST(s.charging_need AS TEXT)",
         .word = &yesNo},
        {.key = "housing_id",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Housing"),
         .width = 10,
         .type = ColumnType::Text,
         .sql = CODE_NAME("housing_id"),
         .audience = Audience::Office},
        {.key = "housing_need",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Housing need"),
         .width = 16,
         .type = ColumnType::Text,
         .sql = "s.housing_need",
         .sensitivity = Sensitivity::Prose},
    };
}

std::vector<Column> commonColumns()
{
    return {
        {.key = "side",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Side"),
         .width = 7,
         .type = ColumnType::Text,
         .sql = "s.side",
         .word = &labelOfKey<SideChoice>},
        {.key = "tags",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Tags"),
         .width = 12,
         .type = ColumnType::Text,
         .sql = "s.tags"},
        {.key = "note",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Note"),
         .width = 24,
         .type = ColumnType::Text,
         .sql = "s.note",
         .sensitivity = Sensitivity::Prose},
        {.key = "consent_on",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Consent on"),
         .width = 11,
         .type = ColumnType::Date,
         .sql = "s.consent_on"},
        {.key = "consent_way_id",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Consent given"),
         .width = 9,
         .type = ColumnType::Text,
         .sql = CODE_NAME("consent_way_id")},
        {.key = "preferred_mode",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Preferred mode"),
         .width = 9,
         .type = ColumnType::Text,
         .sql = "s.preferred_mode",
         .word = &labelOfKey<VisitMode>},
        {.key = "preferred_time_id",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Preferred time"),
         .width = 10,
         .type = ColumnType::Text,
         .sql = CODE_NAME("preferred_time_id")},
        {.key = "status",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Status"),
         .width = 8,
         .type = ColumnType::Text,
         .sql = "s.status",
         .word = &labelOfKey<SubjectStatus>},
        {.key = "status_on",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Status since"),
         .width = 11,
         .type = ColumnType::Date,
         .sql = "s.status_on"},
        {.key = "source_id",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Source"),
         .width = 12,
         .type = ColumnType::Text,
         .sql = CODE_NAME("source_id")},
    };
}

// Its own and those of its visits, needs and wishes, as its page shows them.
#define PAPERS_THROUGH(TABLE)                                                                      \
    "(SELECT count(*) FROM " TABLE " x JOIN paper q ON q." TABLE "_id = x.id WHERE x.subject_id "  \
    "= s.id AND x.deleted_at IS NULL AND q.deleted_at IS NULL)"
#define PAIRS_THROUGH(TABLE)                                                                       \
    " UNION ALL SELECT x.subject_id, q.id FROM paper q CROSS JOIN " TABLE " x ON x.id = q." TABLE  \
    "_id WHERE q." TABLE "_id IS NOT NULL AND x.subject_id BETWEEN :p1 "                           \
    "AND :p2 AND x.deleted_at IS NULL AND q.deleted_at IS NULL"

const char* const papersOfSubject =
    "nullif((SELECT count(*) FROM paper q WHERE q.subject_id = s.id AND q.deleted_at IS NULL) "
    "+ " PAPERS_THROUGH("visit") " + " PAPERS_THROUGH("need") " + " PAPERS_THROUGH("wish") ", 0)";
const char* const papersOfSubjects =
    "SELECT subject_id, id FROM (SELECT subject_id, id FROM paper WHERE subject_id BETWEEN :p1 "
    "AND :p2 AND deleted_at IS NULL" PAIRS_THROUGH("visit") PAIRS_THROUGH("need")
        PAIRS_THROUGH("wish") ") ORDER BY subject_id, id";

#undef PAPERS_THROUGH
#undef PAIRS_THROUGH

std::vector<Column> historyColumns(Party party)
{
    return {
        {.key = "visits",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Visits in all"),
         .width = 7,
         .type = ColumnType::Number,
         .sql = "f.visits"},
        {.key = "last_visit_at",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Last visit"),
         .width = 11,
         .type = ColumnType::Date,
         .sql = "date(f.last_visit_at, 'unixepoch', '+8 hours')"},
        {.key = "card_on",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Card given on"),
         .width = 11,
         .type = ColumnType::Date,
         .sql = "f.card_on"},
        {.key = "open_needs",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Open needs"),
         .width = 7,
         .type = ColumnType::Number,
         .sql = "f.open_needs"},
        papersColumn(papersOfSubject, papersOfSubjects),
        {.key = "path_step",
         .heading = QT_TRANSLATE_NOOP("Ledger", "How far on the path"),
         .width = 8,
         .type = ColumnType::Text,
         .sql = pathStepSql(party),
         .word = &labelOfKey<PathStep>},
    };
}

std::vector<Column> periodColumns(const char* completeSql)
{
    return {
        {.key = "month_visits",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Visits in the period"),
         .width = 7,
         .type = ColumnType::Number,
         .sql = "m.visits"},
        {.key = "month_last",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Last visit in the period"),
         .width = 11,
         .type = ColumnType::Date,
         .sql = "date(m.last_at, 'unixepoch', '+8 hours')"},
        {.key = "drives",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Drives"),
         .width = 22,
         .type = ColumnType::Text,
         .sql = "(SELECT group_concat(name, '、') FROM (SELECT DISTINCT c.name FROM visit v "
                "JOIN visit_drive d ON d.visit_id = v.id JOIN code c ON c.id = d.drive_id "
                "WHERE v.subject_id = s.id AND v.deleted_at IS NULL AND v.at >= :p1 AND v.at < :p2 "
                "AND (:p5 IS NULL OR v.block_id = :p5) ORDER BY c.position))"},
        {.key = "teams",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Visiting teams"),
         .width = 14,
         .type = ColumnType::Text,
         .sql = "(SELECT group_concat(name, '、') FROM (SELECT DISTINCT g.name FROM visit v "
                "JOIN visiting_team g ON g.id = v.team_id "
                "WHERE v.subject_id = s.id AND v.deleted_at IS NULL AND v.at >= :p1 AND v.at < :p2 "
                "AND (:p5 IS NULL OR v.block_id = :p5) ORDER BY g.position))"},
        {.key = "roles",
         .heading = QT_TRANSLATE_NOOP("Ledger", "In the role of"),
         .width = 14,
         .type = ColumnType::Text,
         .sql = "(SELECT group_concat(name, '、') FROM (SELECT DISTINCT c.name FROM visit v "
                "JOIN visit_role r ON r.visit_id = v.id JOIN code c ON c.id = r.role_id "
                "WHERE v.subject_id = s.id AND v.deleted_at IS NULL AND v.at >= :p1 AND v.at < :p2 "
                "AND (:p5 IS NULL OR v.block_id = :p5) ORDER BY c.position))"},
        {.key = "checks",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Brought along"),
         .width = 14,
         .type = ColumnType::Text,
         .sql = "(SELECT group_concat(name, '、') FROM (SELECT DISTINCT c.name FROM visit v "
                "JOIN visit_check k ON k.visit_id = v.id JOIN code c ON c.id = k.check_id "
                "WHERE v.subject_id = s.id AND v.deleted_at IS NULL AND v.at >= :p1 AND v.at < :p2 "
                "AND (:p5 IS NULL OR v.block_id = :p5) ORDER BY c.position))"},
        {.key = "modes",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Modes"),
         .width = 14,
         .type = ColumnType::Text,
         .sql = "(SELECT group_concat(mode, '、') FROM (SELECT DISTINCT v.mode FROM visit v "
                "WHERE v.subject_id = s.id AND v.deleted_at IS NULL AND v.at >= :p1 AND v.at < :p2 "
                "AND (:p5 IS NULL OR v.block_id = :p5) ORDER BY v.mode))",
         .word =
             [](const QString& keys) {
                 QStringList words;
                 for (const QString& key : keys.split(u'、'))
                     words << labelOfKey<VisitMode>(key);
                 return words.join(u'、');
             }},
        {.key = "status",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Status"),
         .width = 8,
         .type = ColumnType::Text,
         .sql = "iif(s.deleted_at IS NULL, s.status, '')",
         .word = &labelOfKey<SubjectStatus>},
        {.key = "complete",
         .heading = QT_TRANSLATE_NOOP("Ledger", "Profile complete"),
         .width = 7,
         .type = ColumnType::Text,
         .sql = completeSql,
         .word = &yesNo},
    };
}

Ledger registerLedger(const char* key, const char* name, const char* where, std::vector<Column> own,
                      Party party)
{
    return {
        .key = key,
        .name = name,
        .from = place,
        .id = "s.id",
        .where = where,
        .period = "f.last_visit_at >= :p1 AND f.last_visit_at < :p2",
        .block = "s.block_id",
        .street = "s.street_id",
        .order = walkingOrder,
        .columns = joined({placeColumns(), std::move(own), commonColumns(), historyColumns(party)}),
    };
}

Ledger visitedLedger(const char* key, const char* name, const char* where, std::vector<Column> own,
                     const char* completeSql, std::vector<const char*> folded)
{
    return {
        .key = key,
        .name = name,
        .from = visitedPlace,
        .id = "s.id",
        .where = where,
        .period = "1",
        .block = "ifnull(:p5, 0)",
        .street = "s.street_id",
        .order = walkingOrder,
        .columns = joined({placeColumns(), std::move(own), periodColumns(completeSql)}),
        .folded = std::move(folded),
    };
}

// '1' or '0' for yesNo. A column keeps no text of its own: these live as long as the program.
const char* asText(const char* condition)
{
    static std::set<std::string> kept;
    return kept.insert(std::string("CAST(") + condition + " AS TEXT)").first->c_str();
}

#undef CODE_NAME

} // namespace

Ledger shopsLedger(Party party)
{
    return registerLedger("shops", QT_TRANSLATE_NOOP("Ledger", "Shops"),
                          "s.kind <> 'worker' AND s.deleted_at IS NULL",
                          joined({doorColumns(Audience::Everyone), shopColumns()}), party);
}

Ledger workersLedger(Party party)
{
    return registerLedger("workers", QT_TRANSLATE_NOOP("Ledger", "Workers"),
                          "s.kind = 'worker' AND s.deleted_at IS NULL",
                          joined({doorColumns(Audience::Office), workerColumns()}), party);
}

Ledger shopsVisitedLedger(Party party)
{
    return visitedLedger("shops_visited", QT_TRANSLATE_NOOP("Ledger", "Shops and firms visited"),
                         "s.kind <> 'worker'",
                         joined({doorColumns(Audience::Everyone), shopColumns()}),
                         asText(shopProfileComplete(party)),
                         {"grid_id",
                          "building",
                          "floor",
                          "registered_name",
                          "phone",
                          "party_org_place",
                          "party_organisation_id",
                          "party_contact",
                          "party_contact_phone",
                          "opened_on",
                          "closed_on",
                          "residential_conversion",
                          "hazard_note",
                          "took_over_from",
                          "taken_over_by",
                          "month_last",
                          "teams",
                          "roles",
                          "checks",
                          "modes"});
}

Ledger workersVisitedLedger(Party party)
{
    return visitedLedger("workers_visited", QT_TRANSLATE_NOOP("Ledger", "Workers visited"),
                         "s.kind = 'worker'",
                         joined({doorColumns(Audience::Office), workerColumns()}),
                         asText(workerProfileComplete(party)),
                         {"grid_id",
                          "lane",
                          "number",
                          "room",
                          "in_shanghai_since",
                          "party_place_id",
                          "party_organisation_id",
                          "party_found_on",
                          "party_found_way_id",
                          "party_joined_on",
                          "volunteer_on",
                          "vehicle_id",
                          "charging_need",
                          "housing_id",
                          "housing_need",
                          "month_last",
                          "teams",
                          "roles",
                          "checks",
                          "modes"});
}

} // namespace doorstep
