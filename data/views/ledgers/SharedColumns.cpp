// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/ledgers/SharedColumns.h"

#include "data/records/places/Places.h"
#include "data/records/subjects/Subject.h"

namespace doorstep {

Column blockColumn()
{
    static const QByteArray label = blockLabelSql("b");
    return {.key = "block_id",
            .heading = QT_TRANSLATE_NOOP("Ledger", "Block"),
            .width = 12,
            .type = ColumnType::Text,
            .sql = label.constData()};
}

Column kindColumn()
{
    return {.key = "kind",
            .heading = QT_TRANSLATE_NOOP("Ledger", "Kind"),
            .width = 12, // 楼宇园区企业 on one line
            .type = ColumnType::Text,
            .sql = "s.kind",
            .word = &labelOfKey<SubjectKind>};
}

Column subjectColumn(const char* heading, double width)
{
    return {.key = "subject_id",
            .heading = heading,
            .width = width,
            .type = ColumnType::Text,
            .sql = subjectNameSql,
            .sensitivity = Sensitivity::SubjectName,
            .orderSql = "s.name_key"};
}

// Sorted as the block is walked.
Column streetColumn()
{
    return {.key = "street",
            .heading = QT_TRANSLATE_NOOP("Ledger", "Street"),
            .width = 12,
            .type = ColumnType::Text,
            .sql = "t.name",
            .orderSql = "t.position"};
}

Column doorColumn()
{
    return {.key = "door",
            .heading = QT_TRANSLATE_NOOP("Ledger", "Door"),
            .width = 14,
            .type = ColumnType::Text,
            .sql = subjectDoorSql,
            .sensitivity = Sensitivity::SubjectDoor,
            .orderSql = "s.walk_key"};
}

Column phoneColumn()
{
    return {.key = "phone",
            .heading = QT_TRANSLATE_NOOP("Ledger", "Phone"),
            .width = 14,
            .type = ColumnType::Code,
            .sql = "iif(s.phone <> '', s.phone, s.operator_phone)",
            .sensitivity = Sensitivity::Phone};
}

Column foundOnColumn()
{
    return {.key = "found_on",
            .heading = QT_TRANSLATE_NOOP("Ledger", "Found on"),
            .width = 11,
            .type = ColumnType::Date,
            .sql = "n.found_on"};
}

// As things stood on the last day of the period.
Column strikeNumberColumn()
{
    return {.key = "strike_number",
            .heading = QT_TRANSLATE_NOOP("Ledger", "Strike-off number"),
            .width = 13,
            .type = ColumnType::Code,
            .sql = "iif(n.closed_on <= :p4, n.strike_number, NULL)",
            .sensitivity = Sensitivity::Number};
}

Column needCategoryColumn()
{
    return {.key = "category_id",
            .heading = QT_TRANSLATE_NOOP("Ledger", "Category"),
            .width = 12,
            .type = ColumnType::Text,
            .sql = "(SELECT name FROM code WHERE id = n.category_id)"};
}

Column papersColumn(const char* sql, const char* pairs)
{
    return {.key = "papers",
            .heading = QT_TRANSLATE_NOOP("Ledger", "Photos and papers"),
            .width = 7,
            .type = ColumnType::Number,
            .sql = sql,
            .gathered = Gathered{.pairs = pairs}};
}

QByteArray writerSql(const char* block)
{
    const QByteArray official = officialSql(block);
    return "iif(" + isNameSql("ba.author") + " AND ba.author <> " + official +
           ", ba.author, char(3) || nullif(" + official + ", ''))";
}

QByteArray actorSql(const char* step, const char* block)
{
    return QByteArray("iif(@.actor = @.created_by AND NOT " + isNameSql("@.actor") + ", " +
                      officialSql(block) + ", @.actor)")
        .replace('@', step);
}

Column withKin(Column column, const Kin& kin)
{
    column.kin = &kin;
    return column;
}

} // namespace doorstep
