// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/services/ServiceUse.h"
#include "data/records/subjects/Subject.h"
#include "data/views/ledgers/SharedColumns.h"
#include "data/views/ledgers/Tables.h"

namespace doorstep {

namespace {

Column aspectColumn(const char* order)
{
    return {.key = "aspect",
            .heading = QT_TRANSLATE_NOOP("Ledger", "Service aspect"),
            .width = 20,
            .type = ColumnType::Text,
            .sql = "a.name",
            .orderSql = order};
}

Column serviceCategoryColumn(const char* order)
{
    return {.key = "category_id",
            .heading = QT_TRANSLATE_NOOP("Ledger", "Service category"),
            .width = 12,
            .type = ColumnType::Text,
            .sql = "c.name",
            .orderSql = order};
}

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
                streetColumn(),
                doorColumn(),
                phoneColumn(),
                {.key = "service_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Service"),
                 .width = 24,
                 .type = ColumnType::Text,
                 .sql = "i.name"},
                serviceCategoryColumn("c.position"),
                aspectColumn("a.position"),
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
                        "p.id = w.visitor_id WHERE w.visit_id = l.visit_id)",
                 .sensitivity = Sensitivity::PersonOrOffice},
            },
        .folded = {"street", "door", "phone"},
        .fromIds = named.constData(),
    };
}

namespace {

Column priceColumn()
{
    return {.key = "price",
            .heading = QT_TRANSLATE_NOOP("Ledger", "Price"),
            .width = 10,
            .type = ColumnType::Text,
            .sql = "i.price"};
}

Column usersColumn()
{
    return {.key = "users",
            .heading = QT_TRANSLATE_NOOP("Ledger", "Who may use it"),
            .width = 18,
            .type = ColumnType::Text,
            .sql = "i.users"};
}

Column packageColumn()
{
    return {.key = "package_id",
            .heading = QT_TRANSLATE_NOOP("Ledger", "Package"),
            .width = 7,
            .type = ColumnType::Text,
            .sql = "p.name",
            .orderSql = "p.position"};
}

// Needs of a period, by kind of the one who asked.
#define ASKED                                                                                      \
    "FROM need n JOIN subject s ON s.id = n.subject_id WHERE n.deleted_at IS NULL AND n.found_on " \
    "BETWEEN :p3 AND :p4 AND (:p5 IS NULL OR n.block_id = :p5)"

} // namespace

RowId serviceOfPackageLine(RowId line)
{
    return line / 16;
}

// The packages (安家—宜业—成长) as each kind of subject has them, a line a service.
Ledger servicePackagesLedger()
{
    return {
        .key = "service_packages",
        .name = QT_TRANSLATE_NOOP("Ledger", "Packages of services by group"),
        .from = "(SELECT kind, row_number() OVER (ORDER BY kind) AS place FROM (SELECT DISTINCT "
                "kind FROM subject WHERE deleted_at IS NULL)) s JOIN service_item i ON i.for_kind "
                "IN ('', s.kind) JOIN code p ON p.id = i.package_id JOIN code c ON c.id = "
                "i.category_id LEFT JOIN code a ON a.id = c.parent_id LEFT JOIN venue e ON e.id = "
                "i.venue_id AND e.deleted_at IS NULL LEFT JOIN (SELECT x.service_id, s.kind, "
                "count(*) AS needs FROM need n JOIN subject s ON s.id = n.subject_id JOIN "
                "service_item_need x ON x.category_id = n.category_id WHERE n.deleted_at IS NULL "
                "AND n.found_on BETWEEN :p3 AND :p4 AND (:p5 IS NULL OR n.block_id = :p5) GROUP "
                "BY x.service_id, s.kind) m ON m.service_id = i.id AND m.kind = s.kind LEFT JOIN "
                "street t ON 0",
        .id = "i.id * 16 + s.place",
        .where = "i.deleted_at IS NULL",
        .period = "1",
        .block = "ifnull(e.block_id, :p5)",
        .street = "t.id",
        .order = "s.place, p.position, a.position, c.position, i.position, i.id",
        .columns =
            {
                kindColumn(),
                packageColumn(),
                aspectColumn("a.position, c.position, i.position"),
                serviceCategoryColumn("c.position, i.position"),
                {.key = "service_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Service"),
                 .width = 24,
                 .type = ColumnType::Text,
                 .sql = "i.name"},
                priceColumn(),
                usersColumn(),
                {.key = "venue_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Venue"),
                 .width = 18,
                 .type = ColumnType::Text,
                 .sql = "e.name"},
                {.key = "hours",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Hours"),
                 .width = 18,
                 .type = ColumnType::Text,
                 .sql = "iif(i.hours <> '', i.hours, e.hours)"},
                {.key = "needs",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Needs it answers in number"),
                 .width = 8,
                 .type = ColumnType::Number,
                 .sql = "ifnull(m.needs, 0)"},
            },
    };
}

// The picture of each group: what it asks for, and how far that is.
Ledger groupPicturesLedger()
{
    return {
        .key = "group_pictures",
        .name = QT_TRANSLATE_NOOP("Ledger", "Pictures of groups"),
        .from = "(SELECT min(n.id) AS id, s.kind, n.category_id, count(*) AS needs, "
                "count(DISTINCT n.subject_id) AS subjects, count(iif(n.closed_on <= :p4, 1, "
                "NULL)) AS closed, count(iif(n.satisfaction >= 4 AND n.fed_back_on <= :p4, 1, "
                "NULL)) AS satisfied " ASKED
                " GROUP BY s.kind, n.category_id) s JOIN (SELECT s.kind, count(*) AS needs " ASKED
                " GROUP BY s.kind) w ON w.kind = s.kind LEFT JOIN code c ON c.id = s.category_id "
                "LEFT JOIN code a ON a.id = c.parent_id LEFT JOIN street t ON 0",
        .id = "s.id",
        .where = "1",
        .period = "1",
        .block = "ifnull(:p5, 0)", // its FROM clause has chosen the needs already
        .street = "t.id",
        .order = "s.kind, s.needs DESC, c.position, s.id",
        .columns =
            {
                kindColumn(),
                {.key = "aspect",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Aspect"),
                 .width = 8,
                 .type = ColumnType::Text,
                 .sql = "a.name",
                 .orderSql = "a.position"},
                {.key = "category_id",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Category of need"),
                 .width = 16,
                 .type = ColumnType::Text,
                 .sql = "c.name"},
                {.key = "needs",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Number of needs"),
                 .width = 7,
                 .type = ColumnType::Number,
                 .sql = "s.needs"},
                {.key = "subjects",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Subjects that ask"),
                 .width = 7,
                 .type = ColumnType::Number,
                 .sql = "s.subjects"},
                {.key = "share",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Per cent of the group's needs"),
                 .width = 16,
                 .type = ColumnType::Number,
                 .sql = "(200 * s.needs + w.needs) / (2 * w.needs)"},
                {.key = "closed",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Of these struck off"),
                 .width = 7,
                 .type = ColumnType::Number,
                 .sql = "s.closed"},
                {.key = "satisfied",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Of these satisfied"),
                 .width = 7,
                 .type = ColumnType::Number,
                 .sql = "s.satisfied"},
                {.key = "answers",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Services that answer"),
                 .width = 44,
                 .type = ColumnType::Text,
                 .sql = "(SELECT group_concat(name, '、') FROM (SELECT i.name FROM "
                        "service_item_need x JOIN service_item i ON i.id = x.service_id WHERE "
                        "x.category_id = s.category_id AND i.deleted_at IS NULL AND i.for_kind IN "
                        "('', s.kind) ORDER BY i.position))"},
            },
    };
}

#undef ASKED

// The catalogue (服务增能包), and how often in the block asked for.
Ledger serviceItemsLedger()
{
    return {
        .key = "service_items",
        .name = QT_TRANSLATE_NOOP("Ledger", "Service catalogue"),
        .from = "service_item i JOIN code c ON c.id = i.category_id LEFT JOIN code a ON a.id = "
                "c.parent_id LEFT JOIN code p ON p.id = i.package_id LEFT JOIN venue e ON e.id = "
                "i.venue_id AND e.deleted_at IS NULL LEFT JOIN street t ON 0",
        .id = "i.id",
        .where = "i.deleted_at IS NULL",
        .period = "1",
        .block = "ifnull(e.block_id, :p5)",
        .street = "t.id",
        .order = "a.position, a.id, c.position, c.id, i.position, i.id",
        .columns =
            {
                aspectColumn("a.position, c.position, i.position"),
                serviceCategoryColumn("c.position, i.position"),
                {.key = "name",
                 .heading = QT_TRANSLATE_NOOP("Ledger", "Service"),
                 .width = 24,
                 .type = ColumnType::Text,
                 .sql = "i.name"},
                priceColumn(),
                usersColumn(),
                packageColumn(),
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
                 .sql = "i.contact",
                 .sensitivity = Sensitivity::PersonOrOffice},
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
