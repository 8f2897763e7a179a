// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/Erased.h"

#include "data/files/checks/KnownWords.h"
#include "data/register/PersonTables.h"

#include <algorithm>

namespace doorstep {

namespace {

constexpr int phoneDigits = 7;

} // namespace

bool isErased(Database& database, const QString& table, RowId row)
{
    return database.one<bool>(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM erased e JOIN %1 t ON t.uid = e.uid "
                       "WHERE t.id = ?)")
            .arg(table),
        row);
}

bool isErased(Database& database, const QByteArray& uid)
{
    return database.one<bool>(QStringLiteral("SELECT EXISTS (SELECT 1 FROM erased WHERE uid = ?)"),
                              uid);
}

QList<Tombstone> erasedSubjects(Database& database)
{
    QList<Tombstone> tombstones;
    if (!hasTable(database, QStringLiteral("erased")))
        return tombstones;
    Statement statement = database.prepare(QStringLiteral(
        "SELECT uid, erased_on, complete FROM erased WHERE table_name = 'subject' ORDER BY uid"));
    while (statement.next())
        tombstones << Tombstone{statement.get<QByteArray>(0), statement.get<QDate>(1),
                                statement.get<bool>(2)};
    return tombstones;
}

QList<RowId> subjectsWithUids(Database& database, const QList<QByteArray>& uids)
{
    QList<RowId> subjects;
    for (const QByteArray& uid : uids) {
        const auto subject =
            database.one<RowId>(QStringLiteral("SELECT id FROM subject WHERE uid = ?"), uid);
        if (subject == 0)
            continue;
        for (const RowId each : entriesOfPerson(database, subject)) {
            if (!subjects.contains(each))
                subjects << each;
        }
    }
    return subjects;
}

QList<RowId> entriesOfPerson(Database& database, RowId subject)
{
    QList<RowId> entries{subject};
    for (qsizetype i = 0; i < entries.size(); ++i) {
        // A merge that stands deleted one of two; both are among its subjects, or one is named by
        // the rows that went over to it. Where nothing did, its title alone names the one that was
        // kept: believed where no two have that name.
        Statement merged = database.prepare(QStringLiteral(
            "WITH lone AS (SELECT b.id, k.id AS kept FROM journal_batch b CROSS JOIN subject k "
            "ON instr(b.title, '“' || k.name || '”') > 0 AND k.deleted_at IS NULL "
            "WHERE b.kind = 'merge' AND b.undone_by IS NULL "
            "AND (SELECT count(*) FROM subject u WHERE u.name = k.name AND u.deleted_at IS NULL) = "
            "1 "
            "AND NOT EXISTS (SELECT 1 FROM journal j WHERE j.batch_id = b.id "
            "AND (j.table_name <> 'subject' OR json_type(j.changes, '$.deleted_at') IS NULL))), "
            "batch AS (SELECT b.id FROM journal_batch b JOIN journal j ON j.batch_id = b.id "
            "WHERE b.kind = 'merge' AND b.undone_by IS NULL AND ((j.table_name = 'subject' AND "
            "j.row_id = :p1) OR json_extract(j.changes, '$.subject_id[0]') = :p1 OR "
            "json_extract(j.changes, '$.subject_id[1]') = :p1) UNION "
            "SELECT id FROM lone WHERE kept = :p1) "
            "SELECT j.row_id FROM journal j JOIN batch ON batch.id = j.batch_id "
            "WHERE j.table_name = 'subject' UNION "
            "SELECT json_extract(j.changes, '$.subject_id[1]') FROM journal j "
            "JOIN batch ON batch.id = j.batch_id WHERE json_extract(j.changes, '$.subject_id[1]') "
            "IS NOT NULL UNION "
            "SELECT lone.kept FROM lone JOIN batch ON batch.id = lone.id"));
        merged.bindNamed({entries.at(i)});
        while (merged.next()) {
            if (const auto other = merged.get<RowId>(0); !entries.contains(other))
                entries << other;
        }
    }
    return entries;
}

QList<PersonRows> rowsOfPerson(Database& database, const QList<RowId>& subjects)
{
    QList<PersonRows> found;
    for (const PersonTable& table : personTables())
        found << PersonRows{QLatin1String(table.name),
                            rowsOfTable(database, table, jsonOfRows(subjects))};
    return found;
}

KnownBy knownBy(Database& database, const QList<RowId>& subjects)
{
    const QString mine = jsonOfRows(subjects);
    KnownBy known;
    QSet<QString> names;
    QSet<QString> numbers;
    const QString people = jsonOfRows(rowsOfTable(database, personTables().back(), mine));
    const auto gather = [&](const char* table, const QString& rows, const char* column,
                            QSet<QString>& into) {
        if (hasTable(database, QLatin1String(table)))
            gatherTexts(database, QLatin1String(table), rows, QLatin1String(column), into);
    };
    for (const RowId subject : subjects) {
        const bool isWorker =
            database.one<QString>(QStringLiteral("SELECT kind FROM subject WHERE id = ?"),
                                  subject) == QLatin1String("worker");
        gather("subject", jsonOfRows({subject}), "name", isWorker ? names : known.titles);
    }
    gather("subject", mine, "registered_name", known.titles);
    gather("subject", mine, "operator", names);
    gather("party_member", people, "name", names);
    for (const char* column : {"phone", "operator_phone", "credit_code"})
        gather("subject", mine, column, numbers);
    gather("party_member", people, "phone", numbers);
    for (const QString& number : std::as_const(numbers)) {
        for (const QString& each : number.split(QStringLiteral(" / "))) {
            if (std::count_if(each.begin(), each.end(), [](QChar c) { return c.isDigit(); }) >=
                phoneDigits)
                known.words.insert(each);
        }
    }
    QSet<QString> each = names;
    for (const QString& name : std::as_const(names)) {
        for (const QString& person : personsIn(name))
            each.insert(person);
    }
    for (const QString& name : std::as_const(each)) {
        const auto others = database.one<bool>(
            QStringLiteral(
                "SELECT EXISTS (SELECT 1 FROM subject WHERE :p1 IN (name, operator) AND deleted_at "
                "IS NULL AND id NOT IN (SELECT value FROM json_each(:p2))) OR EXISTS "
                "(SELECT 1 FROM visitor WHERE name = :p1) OR EXISTS "
                "(SELECT 1 FROM block WHERE secretary = :p1)"),
            name, mine);
        (others ? known.shared : known.words).insert(name);
    }
    return known;
}

qint64 mentionsOf(Database& database, const QList<RowId>& subjects, const QSet<QString>& words)
{
    QMap<QString, QString> mine;
    for (const PersonRows& rows : rowsOfPerson(database, subjects))
        mine.insert(rows.table, jsonOfRows(rows.rows));
    const KnownWords known(words);
    qint64 count = 0;
    for (const auto& [table, columns] : textsAboutOthers()) {
        if (known.isEmpty() || !hasTable(database, QLatin1String(table)))
            continue;
        QStringList names;
        for (const char* column : columns)
            names << QStringLiteral("ifnull(%1, '')").arg(QLatin1String(column));
        Statement statement = database.prepare(
            QStringLiteral("SELECT %2 FROM %1 t WHERE t.id "
                           "NOT IN (SELECT value FROM json_each(:p1))")
                .arg(QLatin1String(table), names.join(QStringLiteral(" || '；' || "))));
        statement.bindNamed({mine.value(QLatin1String(table), QStringLiteral("[]"))});
        while (statement.next())
            count += known.foundIn(statement.get<QString>(0)) ? 1 : 0;
    }
    return count;
}

QStringList draftTextsOf(Database& database, const QList<RowId>& subjects)
{
    const PersonIds ids = personIds(database, subjects);
    QStringList texts;
    for (const QString& text : storedDrafts(database)) {
        QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
        texts += dropDrafts(json, ids);
    }
    return texts;
}

qint64 journalEntriesOf(Database& database, const QList<RowId>& subjects)
{
    qint64 count = 0;
    for (const PersonRows& rows : rowsOfPerson(database, subjects))
        count += database.one<qint64>(
            QStringLiteral("SELECT count(*) FROM journal WHERE table_name = ? AND row_id IN "
                           "(SELECT value FROM json_each(?))"),
            rows.table, jsonOfRows(rows.rows));
    return count;
}

} // namespace doorstep
