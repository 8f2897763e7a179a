// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/Erased.h"

#include "data/files/checks/KnownWords.h"
#include "data/register/PersonTables.h"

#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

namespace {

constexpr int phoneDigits = 7;
constexpr qsizetype shortName = 2;

// Of a cell that may hold several.
QSet<QString> numbersIn(const QString& cell)
{
    QSet<QString> numbers;
    for (const QString& each : cell.split(QStringLiteral(" / "))) {
        if (std::count_if(each.begin(), each.end(), [](QChar c) { return c.isDigit(); }) >=
            phoneDigits)
            numbers.insert(each);
    }
    return numbers;
}

// Somebody else bears the name: with no number that is the person's. Contacts without one are the
// person.
bool isOthers(Database& database, const QString& name, const QMap<QString, QString>& mine,
              const KnownWords& numbers)
{
    for (const Bearer& bearer : bearers()) {
        if (!hasColumns(database, bearer))
            continue;
        const QString table = QLatin1String(bearer.table);
        const QJsonArray own =
            QJsonDocument::fromJson(mine.value(table, QStringLiteral("[]")).toUtf8()).array();
        Statement statement = bearing(database, bearer, name);
        while (statement.next()) {
            const auto cell = statement.get<QString>(1);
            const QString phones = statement.get<QString>(2).remove(u'；').trimmed();
            if (own.contains(statement.get<RowId>(0)) ||
                (cell != name && !personsIn(cell).contains(name)))
                continue;
            if (phones.isEmpty() ? bearer.as != Bearer::As::Contact
                                 : !numbers.foundIn(statement.get<QString>(2)))
                return true;
        }
    }
    return false;
}

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
    const auto take = [&entries](Statement& statement) {
        while (statement.next()) {
            if (const auto other = statement.get<RowId>(0); !entries.contains(other))
                entries << other;
        }
    };
    for (qsizetype i = 0; i < entries.size(); ++i) {
        Statement same = database.prepare(QStringLiteral(
            "SELECT w.id, w.phone, s.phone || '；' || iif(s.kind <> 'worker', s.operator_phone, "
            "'') "
            "FROM subject s JOIN subject w ON w.name = iif(s.kind = 'worker', s.name, s.operator) "
            "WHERE s.id = ? AND w.kind = 'worker' AND w.id <> s.id AND w.phone <> ''"));
        same.bind(entries.at(i));
        while (same.next()) {
            const auto other = same.get<RowId>(0);
            if (!entries.contains(other) &&
                KnownWords(numbersIn(same.get<QString>(1))).foundIn(same.get<QString>(2)))
                entries << other;
        }
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
        take(merged);
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
    for (const QString& number : std::as_const(numbers))
        known.numbers += numbersIn(number);
    // 张三 13800138000 in a cell for names.
    static const QRegularExpression mobile(QStringLiteral("(?<![0-9])1[3-9][0-9]{9}(?![0-9])"));
    for (const QString& name : std::as_const(names)) {
        for (auto found = mobile.globalMatch(name); found.hasNext();)
            known.numbers.insert(found.next().captured());
    }
    known.words = known.numbers;
    QSet<QString> each = names;
    for (const QString& name : std::as_const(names)) {
        for (const QString& person : personsIn(name)) {
            if (person.size() >= shortName) // a surname alone names nobody
                each.insert(person);
        }
    }
    const QMap<QString, QString> own{{QStringLiteral("subject"), mine},
                                     {QStringLiteral("party_member"), people}};
    const KnownWords byNumber(known.numbers);
    for (const QString& name : std::as_const(each)) {
        QSet<QString>& kind = isOthers(database, name, own, byNumber) ? known.shared
                              : known.titles.contains(name) && name.size() <= shortName
                                  ? known.ordinary
                                  : known.words;
        kind.insert(name);
    }
    return known;
}

QSet<QString> wordsElsewhere(Database& database, Database& other, const QList<QByteArray>& uids)
{
    const KnownBy there = knownBy(other, subjectsWithUids(other, uids));
    QMap<QString, QString> mine;
    for (const PersonRows& rows : rowsOfPerson(database, subjectsWithUids(database, uids)))
        mine.insert(rows.table, jsonOfRows(rows.rows));
    QSet<QString> words = there.words;
    words.removeIf([&, numbers = KnownWords(there.numbers)](const QString& word) {
        return !there.numbers.contains(word) && isOthers(database, word, mine, numbers);
    });
    return words;
}

QList<Mentions> mentionsOf(Database& database, const QList<RowId>& subjects, const KnownBy& known)
{
    QMap<QString, QString> mine;
    for (const PersonRows& rows : rowsOfPerson(database, subjects))
        mine.insert(rows.table, jsonOfRows(rows.rows));
    QMap<QString, QSet<RowId>> same; // by table and column of what is the person's there
    const QSet<QString> every = known.words + known.shared + known.ordinary;
    for (const Bearer& bearer : bearers()) {
        const QString table = QLatin1String(bearer.table);
        const QList<RowId> rows =
            rowsOfTheSame(database, bearer, every - known.numbers, known.numbers);
        std::vector<const char*> columns = bearer.phones;
        columns.push_back(bearer.name);
        for (const char* column : columns)
            same[table + u'.' + QLatin1String(column)] += QSet<RowId>(rows.begin(), rows.end());
    }
    const WordsByColumn words(database, known.words);
    const KnownWords all(every, longerNames(database, every));
    QMap<QString, QList<TextColumn>> tables;
    for (const TextColumn& column : textColumns(database))
        tables[column.table] << column;
    QList<Mentions> found;
    for (auto table = tables.cbegin(); table != tables.cend(); ++table) {
        QStringList columns;
        for (const TextColumn& column : *table)
            columns << column.column;
        Statement statement =
            database.prepare(QStringLiteral("SELECT rowid, %2 FROM %1 t WHERE t.rowid NOT IN "
                                            "(SELECT value FROM json_each(:p1))")
                                 .arg(table.key(), columns.join(QStringLiteral(", "))));
        statement.bindNamed({mine.value(table.key(), QStringLiteral("[]"))});
        Mentions mentions{table.key(), 0, 0};
        while (statement.next()) {
            bool goes = false;
            bool stays = false;
            for (int i = 0; i < table->size(); ++i) {
                const auto text = statement.get<QString>(i + 1);
                if (!all.foundIn(text))
                    continue;
                const TextColumn& column = table->at(i);
                const bool isTheSame = same.value(column.table + u'.' + column.column)
                                           .contains(statement.get<RowId>(0));
                const QString left = words.left(text, column);
                goes = goes || isTheSame || left != text;
                stays = stays || (!isTheSame && all.foundIn(left));
            }
            mentions.gone += goes ? 1 : 0;
            mentions.left += stays ? 1 : 0;
        }
        if (mentions.gone > 0 || mentions.left > 0)
            found << mentions;
    }
    return found;
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
