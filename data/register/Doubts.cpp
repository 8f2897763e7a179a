// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/Doubts.h"

#include "data/register/Database.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace doorstep {

namespace {

struct DoubtsText
{
    Q_DECLARE_TR_FUNCTIONS(Doubts)
};

constexpr qint64 year2100 = 4102444800;

struct Table
{
    QString name;
    QStringList key; // what names a row
    QStringList texts;
    QStringList moments;
    QStringList checks; // the expressions
};

// After the string or the comment that begins at the place, or the place itself.
qsizetype pastQuoted(const QString& sql, qsizetype at)
{
    if (sql.at(at) == u'\'') {
        const qsizetype end = sql.indexOf(u'\'', at + 1);
        return end < 0 ? sql.size() : end + 1;
    }
    if (QStringView(sql).sliced(at).startsWith(u"--")) {
        const qsizetype end = sql.indexOf(u'\n', at);
        return end < 0 ? sql.size() : end;
    }
    return at;
}

// The expressions in CHECK (…) of a table's definition.
QStringList checksIn(const QString& sql)
{
    QStringList checks;
    for (qsizetype at = 0; at < sql.size();) {
        if (const qsizetype past = pastQuoted(sql, at); past != at) {
            at = past;
            continue;
        }
        static const QRegularExpression begin(QStringLiteral("\\GCHECK\\s*\\("));
        const QRegularExpressionMatch match =
            sql.at(at) == u'C' ? begin.match(sql, at) : QRegularExpressionMatch();
        if (!match.hasMatch()) {
            ++at;
            continue;
        }
        const qsizetype from = match.capturedEnd();
        int depth = 1;
        for (at = from; at < sql.size() && depth > 0;) {
            if (const qsizetype past = pastQuoted(sql, at); past != at) {
                at = past;
                continue;
            }
            depth += sql.at(at) == u'(' ? 1 : sql.at(at) == u')' ? -1 : 0;
            ++at;
        }
        checks << sql.mid(from, at - from - 1);
    }
    return checks;
}

QList<Table> tablesOf(Database& database)
{
    QList<Table> tables;
    {
        Statement statement = database.prepare(
            QStringLiteral("SELECT name, sql FROM sqlite_schema WHERE type = 'table' "
                           "AND sql LIKE '%STRICT%' ORDER BY name"));
        while (statement.next())
            tables.append(
                {statement.get<QString>(0), {}, {}, {}, checksIn(statement.get<QString>(1))});
    }
    for (Table& table : tables) {
        Statement columns =
            database.prepare(QStringLiteral("SELECT name, type, pk FROM pragma_table_info(?)"));
        columns.bind(table.name);
        while (columns.next()) {
            const auto name = columns.get<QString>(0);
            if (columns.get<int>(2) > 0)
                table.key << name;
            if (columns.get<QString>(1) == u"TEXT")
                table.texts << name;
            else if (name == u"at" || name.endsWith(u"_at"))
                table.moments << name;
        }
    }
    return tables;
}

QString placed(const QString& table, const QString& row, const QString& column)
{
    if (row.isEmpty()) // SQLite does not say which
        return table;
    return column.isEmpty() ? DoubtsText::tr("%1, row %2").arg(table, row)
                            : DoubtsText::tr("%1, row %2, %3").arg(table, row, column);
}

// Which of the columns a CHECK is about: the first it names.
QString columnIn(const QString& check)
{
    static const QRegularExpression word(QStringLiteral("\\b(?!length\\b)([a-z_]+)\\b"));
    return word.match(check).captured(1);
}

// One pass over the table: is the row's every rule kept, and are its texts texts?
void readThrough(Database& database, const Table& table, int most, QStringList& doubts)
{
    QStringList rules;
    QStringList about;
    for (QString check : table.checks) {
        about << columnIn(check);
        // Without a modifier SQLite answers a day that no month has as it was given.
        static const QRegularExpression day(QStringLiteral("\\bdate\\(([a-z_]+)\\)"));
        check.replace(day, QStringLiteral("date(\\1, '+0 days')"));
        rules << u'(' + check + u')';
    }
    for (const QString& moment : table.moments) {
        rules << QStringLiteral("(\"%1\" BETWEEN 0 AND %2)").arg(moment).arg(year2100);
        about << moment;
    }
    if (rules.isEmpty() && table.texts.isEmpty())
        return;
    // An empty value breaks no CHECK. The broken rules as a list of their numbers.
    QStringList broken{QStringLiteral("''")};
    for (int i = 0; i < rules.size(); ++i)
        broken << QStringLiteral("iif(%1 IS 0, '%2 ', '')").arg(rules.at(i)).arg(i);
    QStringList columns{table.key.join(QStringLiteral(" || '/' || ")),
                        broken.join(QStringLiteral(" || "))};
    for (const QString& text : table.texts)
        columns << u'"' + text + u'"';
    Statement rows = database.prepare(QStringLiteral("SELECT %1 FROM \"%2\"")
                                          .arg(columns.join(QStringLiteral(", ")), table.name));
    while (doubts.size() < most && rows.next()) {
        const RawValue numbers = rows.raw(1);
        if (!numbers.bytes.isEmpty()) {
            for (const QString& number : rows.get<QString>(1).split(u' ', Qt::SkipEmptyParts))
                doubts << DoubtsText::tr("%1: not a value that it can have")
                              .arg(placed(table.name, rows.get<QString>(0),
                                          about.at(number.toInt())));
        }
        for (int i = 0; i < table.texts.size(); ++i) {
            const RawValue text = rows.raw(2 + i);
            if (text.type == RawValue::Type::Text &&
                (!QUtf8StringView(text.bytes.data(), text.bytes.size()).isValidUtf8() ||
                 text.bytes.contains('\0')))
                doubts << DoubtsText::tr("%1: not a readable text")
                              .arg(placed(table.name, rows.get<QString>(0), table.texts.at(i)));
        }
    }
}

} // namespace

QStringList doubtsOf(Database& database, int most)
{
    QStringList doubts;
    {
        Statement broken = database.prepare(QStringLiteral("PRAGMA foreign_key_check"));
        while (doubts.size() < most && broken.next())
            doubts << DoubtsText::tr("%1: refers to a missing %2")
                          .arg(placed(broken.get<QString>(0), broken.get<QString>(1), {}),
                               broken.get<QString>(2));
    }
    for (const Table& table : tablesOf(database))
        readThrough(database, table, most, doubts);
    return doubts;
}

} // namespace doorstep
