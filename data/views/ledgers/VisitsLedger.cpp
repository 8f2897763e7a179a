// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Text.h"
#include "data/records/visits/Visit.h"
#include "data/views/ledgers/SharedColumns.h"
#include "data/views/ledgers/Tables.h"

namespace doorstep {

namespace {

const char* const servicesOfVisits =
    "SELECT visit_id, service_id FROM visit_service WHERE visit_id BETWEEN :p1 AND :p2 "
    "ORDER BY visit_id, service_id";

const Kin ofSubject{.key = "v.subject_id",
                    .from = "subject s LEFT JOIN street t ON t.id = s.street_id",
                    .id = "s.id"};
const Kin ofBlock{.key = "v.block_id", .from = "block b", .id = "b.id"};

} // namespace

Ledger visitsLedger()
{
    return {
        .key = "visits",
        .name = QT_TRANSLATE_NOOP("Ledger", "Visits"),
        .from = "visit v LEFT JOIN subject s ON s.id = v.subject_id LEFT JOIN block b ON b.id = "
                "v.block_id LEFT JOIN street t ON t.id = s.street_id",
        .id = "v.id",
        .where = "v.deleted_at IS NULL",
        .period = "v.at >= :p1 AND v.at < :p2",
        .block = "v.block_id",
        .street = "s.street_id",
        // As the index visit_by_time lies, so that nothing needs sorting.
        .order = "v.at, v.block_id, v.subject_id, v.mode, v.outcome, v.id",
        .columns =
            {
                {.key = "at",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Visited at"),
                 .width = 16,
                 .type = ColumnType::DateTime,
                 .sql = "iif(v.time_known, v.at, date(v.at, 'unixepoch', '+8 hours'))",
                 .orderSql = "v.at"},
                withKin(blockColumn(), ofBlock),
                withKin(kindColumn(), ofSubject),
                withKin(subjectColumn(QT_TRANSLATE_NOOP("Ledger", "Subject"), 20), ofSubject),
                withKin(streetColumn(), ofSubject),
                withKin(doorColumn(), ofSubject),
                withKin(phoneColumn(), ofSubject),
                withKin({.key = "grid_id",
                         .heading = QT_TRANSLATE_NOOP("Ledger", "Grid"),
                         .width = 10,
                         .type = ColumnType::Text,
                         .sql = "(SELECT name FROM grid WHERE id = s.grid_id)"},
                        ofSubject),
                {.key = "mode",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Mode"),
                 .width = 8,
                 .type = ColumnType::Text,
                 .sql = "v.mode",
                 .word = &labelOfKey<VisitMode>},
                {.key = "outcome",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Outcome"),
                 .width = 8,
                 .type = ColumnType::Text,
                 .sql = "v.outcome",
                 .word = &labelOfKey<Outcome>},
                {.key = "drives",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Drives"),
                 .width = 22,
                 .type = ColumnType::Text,
                 .sql = "(SELECT group_concat(c.name, '、') FROM visit_drive d JOIN code c ON c.id "
                        "= d.drive_id WHERE d.visit_id = v.id)",
                 .gathered = Gathered{.pairs = "SELECT visit_id, drive_id FROM visit_drive WHERE "
                                               "visit_id BETWEEN :p1 AND "
                                               ":p2 ORDER BY visit_id, drive_id",
                                      .names = "SELECT id, name FROM code"}},
                {.key = "visitors",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Visitors"),
                 .width = 18,
                 .type = ColumnType::Text,
                 .sql = "(SELECT group_concat(p.name, '、') FROM visit_visitor w JOIN visitor p ON "
                        "p.id = w.visitor_id WHERE w.visit_id = v.id)",
                 .sensitivity = Sensitivity::PersonOrOffice,
                 .gathered = Gathered{.pairs = "SELECT visit_id, visitor_id FROM visit_visitor "
                                               "WHERE visit_id BETWEEN :p1 "
                                               "AND :p2 ORDER BY visit_id, visitor_id",
                                      .names = "SELECT id, name FROM visitor"}},
                {.key = "team_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Visiting team"),
                 .width = 16,
                 .type = ColumnType::Text,
                 .sql = "(SELECT name FROM visiting_team WHERE id = v.team_id)"},
                {.key = "roles",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "In the role of"),
                 .width = 16,
                 .type = ColumnType::Text,
                 .sql = "(SELECT group_concat(c.name, '、') FROM visit_role r JOIN code c ON c.id "
                        "= r.role_id WHERE r.visit_id = v.id)",
                 .gathered = Gathered{.pairs = "SELECT visit_id, role_id FROM visit_role WHERE "
                                               "visit_id BETWEEN :p1 AND "
                                               ":p2 ORDER BY visit_id, role_id",
                                      .names = "SELECT id, name FROM code"}},
                {.key = "minutes",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Minutes"),
                 .width = 6,
                 .type = ColumnType::Number,
                 .sql = "v.minutes"},
                {.key = "checks",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Brought along"),
                 .width = 16,
                 .type = ColumnType::Text,
                 .sql = "(SELECT group_concat(c.name, '、') FROM visit_check k JOIN code c ON c.id "
                        "= k.check_id WHERE k.visit_id = v.id)",
                 .gathered = Gathered{.pairs = "SELECT visit_id, check_id FROM visit_check WHERE "
                                               "visit_id BETWEEN :p1 AND "
                                               ":p2 ORDER BY visit_id, check_id",
                                      .names = "SELECT id, name FROM code"}},
                {.key = "said",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "What was said"),
                 .width = 34,
                 .type = ColumnType::Text,
                 .sql = "v.said",
                 .sensitivity = Sensitivity::Prose},
                {.key = "situation",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Situation learnt"),
                 .width = 30,
                 .type = ColumnType::Text,
                 .sql = "v.situation",
                 .sensitivity = Sensitivity::Prose},
                {.key = "services",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Services introduced"),
                 .width = 22,
                 .type = ColumnType::Text,
                 .sql = "(SELECT group_concat(i.name, '、') FROM visit_service x JOIN service_item "
                        "i ON i.id = x.service_id WHERE x.visit_id = v.id)",
                 .gathered = Gathered{.pairs = servicesOfVisits,
                                      .names = "SELECT id, name FROM service_item"}},
                {.key = "service_count",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Number of services"),
                 .width = 7,
                 .type = ColumnType::Number,
                 .sql = "(SELECT nullif(count(*), 0) FROM visit_service x WHERE x.visit_id = v.id)",
                 .gathered = Gathered{.pairs = servicesOfVisits}},
                {.key = "card",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Card given"),
                 .width = 6,
                 .type = ColumnType::Text,
                 .sql = "(SELECT '1' FROM card_delivery c WHERE c.visit_id = v.id AND c.deleted_at "
                        "IS NULL LIMIT 1)",
                 .word = &yesNo,
                 .gathered = Gathered{.pairs = "SELECT DISTINCT visit_id, 1 FROM card_delivery "
                                               "WHERE visit_id BETWEEN :p1 "
                                               "AND :p2 AND deleted_at IS NULL ORDER BY visit_id"}},
                {.key = "need_count",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Needs raised"),
                 .width = 7,
                 .type = ColumnType::Number,
                 .sql = "(SELECT nullif(count(*), 0) FROM need n WHERE n.visit_id = v.id AND "
                        "n.deleted_at IS NULL)",
                 .gathered =
                     Gathered{
                         .pairs =
                             "SELECT visit_id, id FROM need WHERE visit_id BETWEEN :p1 AND :p2 AND "
                             "deleted_at IS NULL ORDER BY visit_id, id"}},
                {.key = "follow_up_on",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Follow up on"),
                 .width = 11,
                 .type = ColumnType::Date,
                 .sql = "v.follow_up_on"},
                {.key = "satisfaction",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Satisfaction"),
                 .width = 7,
                 .type = ColumnType::Number,
                 .sql = "v.satisfaction"},
                papersColumn("(SELECT nullif(count(*), 0) FROM paper q WHERE q.visit_id = v.id AND "
                             "q.deleted_at IS NULL)",
                             "SELECT visit_id, id FROM paper WHERE visit_id BETWEEN :p1 AND :p2 "
                             "AND deleted_at IS NULL ORDER BY visit_id, id"),
            },
        .folded = {"grid_id", "team_id", "minutes", "checks", "follow_up_on", "satisfaction",
                   "papers"},
        .core = "visit v",
        .writtenOrder = "v.at, v.uid",
    };
}

} // namespace doorstep
