// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/services/ServiceUse.h"
#include "data/records/subjects/Subject.h"
#include "data/views/ledgers/SharedColumns.h"
#include "data/views/ledgers/Tables.h"

namespace doorstep {

namespace {

// A line of a visit is known by both its halves, as a visit introduces fewer than 2^20 services;
// one beside a visit by its negative number. The two are the FROM clauses.
QByteArray linesFrom(const char* visits, const char* uses)
{
    return QByteArray("(SELECT x.visit_id * 1048576 + x.service_id AS id, v.at, v.block_id, "
                      "v.subject_id, x.service_id, 'introduced' AS step, '' AS note, v.id AS "
                      "visit_id FROM ") +
           visits +
           " WHERE v.deleted_at IS NULL UNION ALL "
           "SELECT -u.id, unixepoch(u.done_on, '-8 hours'), u.block_id, u.subject_id, "
           "u.service_id, u.step, u.note, NULL FROM " +
           uses +
           " WHERE u.deleted_at IS NULL) l "
           "JOIN subject s ON s.id = l.subject_id JOIN block b ON b.id = l.block_id "
           "JOIN service_item i ON i.id = l.service_id JOIN code c ON c.id = i.category_id "
           "LEFT JOIN code a ON a.id = c.parent_id LEFT JOIN street t ON t.id = s.street_id";
}

} // namespace

RowId subjectOfServiceLine(Database& database, RowId line)
{
    return line < 0
               ? database.one<RowId>(
                     QStringLiteral("SELECT subject_id FROM service_use WHERE id = ?"), -line)
               : database.one<RowId>(
                     QStringLiteral("SELECT subject_id FROM visit WHERE id = ? / 1048576"), line);
}

// One line for each service introduced in a visit, or beside one, and for each that was used.
Ledger servicesLedger()
{
    static const QByteArray every =
        linesFrom("visit v JOIN visit_service x ON x.visit_id = v.id", "service_use u");
    static const QByteArray named =
        linesFrom("json_each(:p8) j CROSS JOIN visit_service x ON x.visit_id = j.value / 1048576 "
                  "AND x.service_id = j.value % 1048576 JOIN visit v ON v.id = x.visit_id",
                  "json_each(:p8) j CROSS JOIN service_use u ON u.id = -j.value");
    return {
        .key = "services",
        .name = QT_TRANSLATE_NOOP("Ledger", "Services"),
        .from = every.constData(),
        .id = "l.id",
        .where = "1",
        .period = "l.at >= :p1 AND l.at < :p2",
        .block = "l.block_id",
        .street = "s.street_id",
        .order = "l.at, l.id",
        .columns =
            {
                {.key = "done_on",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Introduced or used on"),
                 .width = 11,
                 .type = ColumnType::Date,
                 .sql = "date(l.at, 'unixepoch', '+8 hours')"},
                blockColumn(),
                kindColumn(),
                subjectColumn(QT_TRANSLATE_NOOP("Ledger", "Subject"), 22),
                {.key = "service_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Service"),
                 .width = 24,
                 .type = ColumnType::Text,
                 .sql = "i.name"},
                {.key = "category_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Service category"),
                 .width = 12,
                 .type = ColumnType::Text,
                 .sql = "c.name",
                 .orderSql = "c.position"},
                {.key = "aspect",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Service aspect"),
                 .width = 8,
                 .type = ColumnType::Text,
                 .sql = "a.name",
                 .orderSql = "a.position"},
                {.key = "step",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Introduced or used"),
                 .width = 10,
                 .type = ColumnType::Text,
                 .sql = "l.step",
                 .word = &labelOfKey<ServiceStep>},
                {.key = "note",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Note"),
                 .width = 30,
                 .type = ColumnType::Text,
                 .sql = "l.note",
                 .sensitivity = Sensitivity::Prose},
                {.key = "visitors",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Visitors"),
                 .width = 18,
                 .type = ColumnType::Text,
                 .sql = "(SELECT group_concat(p.name, '、') FROM visit_visitor w JOIN visitor p ON "
                        "p.id = w.visitor_id WHERE w.visit_id = l.visit_id)"},
            },
        .fromIds = named.constData(),
    };
}

// The catalogue (服务增能包), and how often in the block asked for.
Ledger serviceItemsLedger()
{
    return {
        .key = "service_items",
        .name = QT_TRANSLATE_NOOP("Ledger", "Service catalogue"),
        .from = "service_item i JOIN code c ON c.id = i.category_id LEFT JOIN code a ON a.id = "
                "c.parent_id LEFT JOIN venue e ON e.id = i.venue_id AND e.deleted_at IS NULL LEFT "
                "JOIN street t ON 0",
        .id = "i.id",
        .where = "i.deleted_at IS NULL",
        .period = "1",
        .block = "ifnull(e.block_id, :p5)",
        .street = "t.id",
        .order = "a.position, a.id, c.position, c.id, i.position, i.id",
        .columns =
            {
                {.key = "aspect",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Service aspect"),
                 .width = 8,
                 .type = ColumnType::Text,
                 .sql = "a.name",
                 .orderSql = "a.position, c.position, i.position"},
                {.key = "category_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Service category"),
                 .width = 11,
                 .type = ColumnType::Text,
                 .sql = "c.name",
                 .orderSql = "c.position, i.position"},
                {.key = "name",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Service"),
                 .width = 24,
                 .type = ColumnType::Text,
                 .sql = "i.name"},
                {.key = "introduced_count",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Times introduced"),
                 .width = 8,
                 .type = ColumnType::Number,
                 .sql = "(SELECT ifnull(sum(f.introduced), 0) FROM service_figures f WHERE "
                        "f.service_id = i.id AND (:p5 IS NULL OR f.block_id = :p5)) + (SELECT "
                        "count(*) FROM service_use u WHERE u.service_id = i.id AND u.step = "
                        "'introduced' AND u.deleted_at IS NULL AND (:p5 IS NULL OR u.block_id = "
                        ":p5))"},
                {.key = "used_count",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Times used"),
                 .width = 8,
                 .type = ColumnType::Number,
                 .sql = "(SELECT count(*) FROM service_use u WHERE u.service_id = i.id AND u.step "
                        "= 'used' AND u.deleted_at IS NULL AND (:p5 IS NULL OR u.block_id = :p5))"},
                {.key = "for_kind",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "For whom"),
                 .width = 9,
                 .type = ColumnType::Text,
                 .sql = "nullif(i.for_kind, '')",
                 .word = &labelOfKey<SubjectKind>},
                {.key = "venue_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Venue"),
                 .width = 18,
                 .type = ColumnType::Text,
                 .sql = "e.name"},
                {.key = "hours",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Hours"),
                 .width = 18,
                 .type = ColumnType::Text,
                 .sql = "i.hours"},
                {.key = "contact",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Contact"),
                 .width = 18,
                 .type = ColumnType::Text,
                 .sql = "i.contact"},
                {.key = "answers",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Needs it answers"),
                 .width = 24,
                 .type = ColumnType::Text,
                 .sql = "(SELECT group_concat(k.name, '、') FROM service_item_need n JOIN code k "
                        "ON k.id = n.category_id WHERE n.service_id = i.id)"},
                {.key = "note",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Note"),
                 .width = 30,
                 .type = ColumnType::Text,
                 .sql = "i.note"},
            },
    };
}

} // namespace doorstep
