// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/services/ServiceUse.h"
#include "data/records/subjects/Subject.h"
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
        "services",
        QT_TRANSLATE_NOOP("Ledger", "Services"),
        every.constData(),
        "l.id",
        "1",
        "l.at >= :p1 AND l.at < :p2",
        "l.block_id",
        "s.street_id",
        "l.at, l.id",
        {
            {"done_on", QT_TRANSLATE_NOOP("Ledger", "Introduced or used on"), 11, ColumnType::Date,
             "date(l.at, 'unixepoch', '+8 hours')"},
            {"block_id", QT_TRANSLATE_NOOP("Ledger", "Block"), 12, ColumnType::Text, "b.name"},
            {"kind", QT_TRANSLATE_NOOP("Ledger", "Kind"), 8, ColumnType::Text, "s.kind",
             Sensitivity::Open, &labelOfKey<SubjectKind>},
            {"subject_id", QT_TRANSLATE_NOOP("Ledger", "Subject"), 22, ColumnType::Text,
             subjectNameSql, Sensitivity::SubjectName, nullptr, "s.name_key"},
            {"service_id", QT_TRANSLATE_NOOP("Ledger", "Service"), 24, ColumnType::Text, "i.name"},
            {"category_id", QT_TRANSLATE_NOOP("Ledger", "Service category"), 12, ColumnType::Text,
             "c.name", Sensitivity::Open, nullptr, "c.position"},
            {"aspect", QT_TRANSLATE_NOOP("Ledger", "Service aspect"), 8, ColumnType::Text, "a.name",
             Sensitivity::Open, nullptr, "a.position"},
            {"step", QT_TRANSLATE_NOOP("Ledger", "Introduced or used"), 10, ColumnType::Text,
             "l.step", Sensitivity::Open, &labelOfKey<ServiceStep>},
            {"note", QT_TRANSLATE_NOOP("Ledger", "Note"), 30, ColumnType::Text, "l.note",
             Sensitivity::Prose},
            {"visitors", QT_TRANSLATE_NOOP("Ledger", "Visitors"), 18, ColumnType::Text,
             "(SELECT group_concat(p.name, '、') FROM visit_visitor w JOIN visitor p ON p.id = "
             "w.visitor_id WHERE w.visit_id = l.visit_id)"},
        },
        {},
        nullptr,
        named.constData(),
    };
}

// The catalogue (服务增能包), and how often in the block asked for.
Ledger serviceItemsLedger()
{
    return {
        "service_items",
        QT_TRANSLATE_NOOP("Ledger", "Service catalogue"),
        "service_item i JOIN code c ON c.id = i.category_id LEFT JOIN code a ON a.id = c.parent_id "
        "LEFT JOIN venue e ON e.id = i.venue_id AND e.deleted_at IS NULL "
        "LEFT JOIN street t ON 0",
        "i.id",
        "i.deleted_at IS NULL",
        "1",
        "ifnull(e.block_id, :p5)",
        "t.id",
        "a.position, a.id, c.position, c.id, i.position, i.id",
        {
            {"aspect", QT_TRANSLATE_NOOP("Ledger", "Service aspect"), 8, ColumnType::Text, "a.name",
             Sensitivity::Open, nullptr, "a.position, c.position, i.position"},
            {"category_id", QT_TRANSLATE_NOOP("Ledger", "Service category"), 11, ColumnType::Text,
             "c.name", Sensitivity::Open, nullptr, "c.position, i.position"},
            {"name", QT_TRANSLATE_NOOP("Ledger", "Service"), 24, ColumnType::Text, "i.name"},
            {"introduced_count", QT_TRANSLATE_NOOP("Ledger", "Times introduced"), 8,
             ColumnType::Number,
             "(SELECT ifnull(sum(f.introduced), 0) FROM service_figures f WHERE f.service_id = "
             "i.id "
             "AND (:p5 IS NULL OR f.block_id = :p5)) + "
             "(SELECT count(*) FROM service_use u WHERE u.service_id = i.id AND u.step = "
             "'introduced' AND u.deleted_at IS NULL AND (:p5 IS NULL OR u.block_id = :p5))"},
            {"used_count", QT_TRANSLATE_NOOP("Ledger", "Times used"), 8, ColumnType::Number,
             "(SELECT count(*) FROM service_use u WHERE u.service_id = i.id AND u.step = 'used' "
             "AND u.deleted_at IS NULL AND (:p5 IS NULL OR u.block_id = :p5))"},
            {"for_kind", QT_TRANSLATE_NOOP("Ledger", "For whom"), 9, ColumnType::Text,
             "nullif(i.for_kind, '')", Sensitivity::Open, &labelOfKey<SubjectKind>},
            {"venue_id", QT_TRANSLATE_NOOP("Ledger", "Venue"), 18, ColumnType::Text, "e.name"},
            {"hours", QT_TRANSLATE_NOOP("Ledger", "Hours"), 18, ColumnType::Text, "i.hours"},
            {"contact", QT_TRANSLATE_NOOP("Ledger", "Contact"), 18, ColumnType::Text, "i.contact"},
            {"answers", QT_TRANSLATE_NOOP("Ledger", "Needs it answers"), 24, ColumnType::Text,
             "(SELECT group_concat(k.name, '、') FROM service_item_need n JOIN code k ON k.id = "
             "n.category_id WHERE n.service_id = i.id)"},
            {"note", QT_TRANSLATE_NOOP("Ledger", "Note"), 30, ColumnType::Text, "i.note"},
        },
    };
}

} // namespace doorstep
