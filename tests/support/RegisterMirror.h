#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The journaled rows of a register as they were at one moment, read by themselves, and what became
// of them since: held against the journal, and against that moment.

#include "data/register/Journal.h"
#include "data/register/Register.h"
#include "data/register/Shape.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

namespace doorstep::test {

class RegisterMirror
{
public:
    explicit RegisterMirror(Database& db) : m_since(newestBatch(db))
    {
        for (const TableShape& shape : tableShapes())
            m_rows.insert(QLatin1String(shape.name), rowsOf(db, shape));
    }

    [[nodiscard]] RowId since() const { return m_since; } // the last batch of then

    // Takes back, entry by entry and from the newest, what the journal has written since, from the
    // rows that are there now: each must be as its last entry left it, and come out as it was. What
    // does not fit, else "".
    [[nodiscard]] QString journalProblem(Database& db) const
    {
        QMap<QString, Rows> tables;
        QSet<std::pair<QString, RowId>> born; // their creation was met
        QSet<std::pair<QString, RowId>> touched;
        Statement entries = db.prepare(QStringLiteral(
            "SELECT table_name, row_id, changes FROM journal WHERE batch_id > ? ORDER BY id DESC"));
        entries.bind(m_since);
        while (entries.next()) {
            const auto table = entries.get<QString>(0);
            const auto id = entries.get<RowId>(1);
            const QString where = table + u' ' + QString::number(id);
            if (!tables.contains(table))
                tables.insert(table, rowsOf(db, shapeOf(table)));
            Rows& rows = tables[table];
            if (!rows.contains(id))
                return where + QStringLiteral(" is in the journal and not in its table");
            if (born.contains({table, id}))
                return where + QStringLiteral(" was written before it was made");
            touched.insert({table, id});
            const auto changes = QJsonDocument::fromJson(entries.get<QString>(2).toUtf8()).object();
            if (changes.isEmpty())
                born.insert({table, id});
            for (auto change = changes.begin(); change != changes.end(); ++change) {
                const QJsonValue now = rows[id].value(change.key());
                if (ordered(change.value()[1]) != now)
                    return QStringLiteral("%1, %2: the journal says %3, the row %4")
                        .arg(where, change.key(), text(change.value()[1]), text(now));
                rows[id].insert(change.key(), ordered(change.value()[0]));
            }
        }
        for (const auto& [table, id] : std::as_const(touched)) {
            const bool wasThere = m_rows.value(table).contains(id);
            if (wasThere == born.contains({table, id}))
                return QStringLiteral("%1 %2: its making is not where it belongs")
                    .arg(table)
                    .arg(id);
            if (!wasThere)
                continue;
            const QString difference =
                differenceOf(m_rows[table][id], tables[table][id], derivedColumns());
            if (!difference.isEmpty())
                return QStringLiteral("%1 %2, turned back: %3").arg(table).arg(id).arg(difference);
        }
        return {};
    }

    // An undo that was not that of the latest leaves rows that were edited since as they are, and
    // says so: nobody undoes those any more.
    [[nodiscard]] QSet<std::pair<QString, RowId>> rowsKept(Database& db) const
    {
        QSet<std::pair<QString, RowId>> kept;
        Statement rows = db.prepare(QStringLiteral(
            "SELECT j.table_name, j.row_id FROM journal j JOIN journal_batch b ON b.id = "
            "j.batch_id WHERE b.id > ? AND b.undone_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "
            "journal u WHERE u.batch_id = b.undone_by AND u.table_name = j.table_name AND "
            "u.row_id = j.row_id)"));
        rows.bind(m_since);
        while (rows.next())
            kept.insert({rows.get<QString>(0), rows.get<RowId>(1)});
        return kept;
    }

    // Once all of it is undone: every row as it was, those that came since deleted. A seal is not
    // undone but lifted.
    [[nodiscard]] QString differenceFromThen(Database& db) const
    {
        const QSet<std::pair<QString, RowId>> kept = rowsKept(db);
        for (const TableShape& shape : tableShapes()) {
            const QString table = QLatin1String(shape.name);
            if (table == u"seal")
                continue;
            const Rows rows = rowsOf(db, shape);
            for (auto row = rows.begin(); row != rows.end(); ++row) {
                if (kept.contains({table, row.key()}))
                    continue;
                const bool wasThere = m_rows[table].contains(row.key());
                if (!wasThere && row->value(u"deleted_at").isNull())
                    return QStringLiteral("%1 %2 is still there").arg(table).arg(row.key());
                if (!wasThere)
                    continue;
                const QString difference = differenceOf(m_rows[table][row.key()], *row, {});
                if (!difference.isEmpty())
                    return QStringLiteral("%1 %2: %3").arg(table).arg(row.key()).arg(difference);
            }
            if (rows.size() < m_rows[table].size())
                return table + QStringLiteral(" has lost rows");
        }
        return {};
    }

private:
    using Rows = QMap<RowId, QJsonObject>;

    // Made by triggers from the others, and not journaled.
    static QStringList derivedColumns()
    {
        return {QStringLiteral("walk_key"), QStringLiteral("walk_side"),
                QStringLiteral("name_key")};
    }

    static QJsonValue json(const RawValue& value)
    {
        switch (value.type) {
        case RawValue::Type::Null:
            return {};
        case RawValue::Type::Integer:
            return value.integer;
        case RawValue::Type::Real:
            return value.real;
        case RawValue::Type::Text:
            return QString::fromUtf8(value.bytes);
        case RawValue::Type::Blob:
            break;
        }
        return QString::fromLatin1(value.bytes.toByteArray().toHex());
    }
    // Links have no order.
    static QJsonValue ordered(const QJsonValue& value)
    {
        if (!value.isArray())
            return value;
        QList<qint64> ids;
        for (const QJsonValue& id : value.toArray())
            ids << id.toInteger();
        std::sort(ids.begin(), ids.end());
        QJsonArray array;
        for (const qint64 id : std::as_const(ids))
            array << id;
        return array;
    }
    static QString text(const QJsonValue& value)
    {
        return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    }

    static Rows rowsOf(Database& db, const TableShape& shape)
    {
        const QString table = QLatin1String(shape.name);
        QStringList columns;
        {
            Statement named = db.prepare(QStringLiteral("SELECT name FROM pragma_table_info(?)"));
            named.bind(table);
            while (named.next())
                columns << named.get<QString>(0);
        }
        Rows rows;
        Statement each = db.prepare(QStringLiteral("SELECT id, * FROM ") + table);
        while (each.next()) {
            QJsonObject row;
            for (int column = 0; column < columns.size(); ++column)
                row.insert(columns.at(column), json(each.raw(column + 1)));
            for (const LinkShape& link : shape.links)
                row.insert(QLatin1String(link.field), QJsonArray());
            rows.insert(each.get<RowId>(0), row);
        }
        for (const LinkShape& link : shape.links) {
            Statement pairs =
                db.prepare(QStringLiteral("SELECT %1, %2 FROM %3 ORDER BY 1, 2")
                               .arg(QLatin1String(link.owner), QLatin1String(link.member),
                                    QLatin1String(link.table)));
            while (pairs.next()) {
                QJsonObject& row = rows[pairs.get<RowId>(0)];
                QJsonArray members = row.value(QLatin1String(link.field)).toArray();
                members << pairs.get<RowId>(1);
                row.insert(QLatin1String(link.field), members);
            }
        }
        return rows;
    }

    static QString differenceOf(const QJsonObject& before, const QJsonObject& now,
                                const QStringList& unless)
    {
        for (const QString& column : before.keys()) {
            if (!unless.contains(column) && before.value(column) != now.value(column))
                return QStringLiteral("%1 was %2 and is %3")
                    .arg(column, text(before.value(column)), text(now.value(column)));
        }
        return {};
    }

    RowId m_since;
    QMap<QString, Rows> m_rows;
};

} // namespace doorstep::test
