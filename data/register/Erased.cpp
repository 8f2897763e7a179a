// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/Erased.h"

#include "data/files/checks/KnownWords.h"
#include "data/files/checks/Phone.h"
#include "data/register/Change.h"
#include "data/register/ErasedMarks.h"
#include "data/register/PaperWords.h"
#include "data/register/PersonDoors.h"
#include "data/register/PersonTables.h"

#include <QJsonArray>
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
    const QList<Caller> callers = callersIn(database);
    return std::any_of(callers.begin(), callers.end(), [&](const Caller& caller) {
        return !caller.phone.isEmpty() && !numbers.foundIn(caller.phone) &&
               (caller.name == name || personsIn(caller.name).contains(name));
    });
}

// Those of their mobiles that a subject or a member of another name has as well: of a household,
// of a shop. Where nobody is named beside it, it is the person's.
QSet<QString> othersNumbers(Database& database, const KnownBy& known,
                            const QMap<QString, QString>& mine)
{
    static const QRegularExpression mobile(QStringLiteral("^1[3-9][0-9]{9}$"));
    const QSet<QString> names = known.words + known.shared + known.ordinary;
    QSet<QString> mobiles = known.numbers;
    mobiles.removeIf([](const QString& number) { return !mobile.match(number).hasMatch(); });
    QSet<QString> others;
    for (const Bearer& bearer : bearers()) {
        if (mobiles.isEmpty() || bearer.as != Bearer::As::Subject || !hasColumns(database, bearer))
            continue;
        const QJsonArray own =
            QJsonDocument::fromJson(
                mine.value(QLatin1String(bearer.table), QStringLiteral("[]")).toUtf8())
                .array();
        Statement statement = bearing(database, bearer, QString());
        while (statement.next()) {
            QSet<QString> numbers;
            for (const QString& cell : statement.get<QString>(2).split(u'；'))
                numbers += numbersIn(cell);
            numbers &= mobiles;
            if (numbers.isEmpty() || own.contains(statement.get<RowId>(0)))
                continue;
            const QStringList persons = personsIn(statement.get<QString>(1));
            if (!persons.isEmpty() &&
                std::none_of(persons.begin(), persons.end(),
                             [&](const QString& person) { return names.contains(person); }))
                others += numbers;
        }
    }
    return others;
}

// Those of the doors that somebody else has now.
QSet<QString> othersDoors(Database& database, const QSet<QString>& doors,
                          const QList<RowId>& subjects)
{
    QSet<QString> numbers;
    for (const QString& door : doors)
        numbers << doorOfWord(door).number;
    QSet<QString> others;
    if (doors.isEmpty())
        return others;
    for (const DoorAddress& door : livingDoors(database, numbers, subjects)) {
        if (const QString word = doorWord(door); doors.contains(word))
            others << word;
    }
    return others;
}

QSet<QString> doorWordsOf(const QList<DoorAddress>& doors)
{
    QSet<QString> words;
    for (const DoorAddress& door : doors)
        words << doorWord(door);
    return words;
}

// Where they said that they live when they told of a need: gone wherever it stands. A shop's door
// is a place, and what somebody else has stays.
void addDoorsOfTheirCalls(Database& database, const QList<RowId>& subjects, KnownBy& known)
{
    const KnownWords byNumber(known.numbers);
    QList<Caller> own;
    QList<Caller> others;
    const QList<Caller> callers = callersIn(database);
    for (const Caller& caller : callers) {
        const QStringList persons = personsIn(caller.name);
        const QString name = persons.size() == 1 ? persons.constFirst() : caller.name;
        const bool isTheirs = persons.size() <= 1 &&
                              (known.words.contains(name) ||
                               (known.shared.contains(name) && byNumber.foundIn(caller.phone)));
        (isTheirs ? own : others) << caller;
    }
    if (own.isEmpty())
        return;
    const QSet<QString> doors =
        doorWordsOf(doorsOfCallers(database, own)) - doorWordsOf(doorsOfShops(database));
    const QSet<QString> shared = othersDoors(database, doors, subjects) +
                                 (doorWordsOf(doorsOfCallers(database, others)) & doors);
    known.words += doors - shared;
    known.shared += shared - known.words;
}

// Numbers that stand right behind one of the names in a text, now or before: 王大勇 13912350002,
// 秦怡然电话13912350008.
QSet<QString> numbersBehind(Database& database, const QSet<QString>& names)
{
    QSet<QString> numbers;
    if (names.isEmpty())
        return numbers;
    static const QRegularExpression only(
        QStringLiteral("^(?:[\\s:：()（）—-]|的|是|为|联系|新|电话|手机|座机|号码|号|方式|"
                       "先生|女士|阿姨|老师|师傅){0,8}$"));
    const KnownWords words(names, longerNames(database, names));
    const auto look = [&](const QString& text) {
        const QList<NameSpan> spans = words.spansIn(text);
        const QList<PhoneSpan> phones = spans.isEmpty() ? QList<PhoneSpan>() : findPhones(text);
        for (const PhoneSpan& phone : phones) {
            const bool isNumber = phone.phone.plausible || phone.phone.kind == PhoneKind::Mobile;
            const bool isBehind =
                std::any_of(spans.begin(), spans.end(), [&](const NameSpan& span) {
                    return span.end() <= phone.start &&
                           only.match(text.mid(span.end(), phone.start - span.end())).hasMatch();
                });
            if (isNumber && isBehind)
                numbers.insert(phone.phone.number);
        }
    };
    for (const TextColumn& column : textColumns(database)) {
        Statement texts =
            database.prepare(QStringLiteral("SELECT %2 FROM %1").arg(column.table, column.column));
        while (texts.next())
            look(texts.get<QString>(0));
    }
    Statement before =
        database.prepare(QStringLiteral("SELECT changes FROM journal WHERE changes IS NOT NULL"));
    while (before.next())
        look(before.get<QString>(0));
    return numbers;
}

// Who stood in a cell for a person before, with the numbers that stood beside it then.
struct FormerBearer
{
    QString name;
    QString numbers;
    bool mayBeOffice = false;
};

QList<FormerBearer> formerBearers(Database& database, const QString& nameOrNumber)
{
    QList<FormerBearer> former;
    for (const Bearer& bearer : bearers()) {
        if (bearer.as == Bearer::As::Staff || !hasColumns(database, bearer))
            continue;
        Statement entries = database.prepare(QStringLiteral(
            "SELECT changes FROM journal WHERE table_name = ? AND instr(changes, ?) > 0"));
        entries.bind(QString::fromLatin1(bearer.table), nameOrNumber);
        while (entries.next()) {
            const QJsonObject changes =
                QJsonDocument::fromJson(entries.get<QString>(0).toUtf8()).object();
            const QJsonArray names = changes.value(QLatin1String(bearer.name)).toArray();
            for (qsizetype side = 0; side < names.size(); ++side) {
                QStringList numbers;
                for (const char* column : bearer.phones)
                    numbers << changes.value(QLatin1String(column)).toArray().at(side).toString();
                numbers.removeAll(QString());
                former << FormerBearer{names.at(side).toString(),
                                       numbers.join(QStringLiteral(" / ")), bearer.mayBeOffice};
            }
        }
    }
    return former;
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
    for (Tombstone& tombstone : tombstones)
        tombstone.marks = marksOf(database, tombstone.uid);
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
    QSet<QString> alone = each;
    alone.removeIf([&, numbers = KnownWords(known.numbers)](const QString& name) {
        return isOthers(database, name, own, numbers);
    });
    const QSet<QString> told = numbersBehind(database, alone);
    known.numbers += told;
    known.words += told;
    const KnownWords byNumber(known.numbers);
    for (const QString& name : std::as_const(each)) {
        QSet<QString>& kind = isOthers(database, name, own, byNumber) ? known.shared
                              : known.titles.contains(name) && name.size() <= shortName
                                  ? known.ordinary
                                  : known.words;
        kind.insert(name);
    }
    const QSet<QString> doors = doorWordsOf(doorsOfPersons(database, subjects));
    const QSet<QString> others = othersDoors(database, doors, subjects);
    known.shared += others;
    known.words += doors - others;
    const QSet<QString> numbersOfOthers = othersNumbers(database, known, own);
    known.words -= numbersOfOthers;
    known.shared += numbersOfOthers;
    addDoorsOfTheirCalls(database, subjects, known);
    return known;
}

QSet<QString> wordsElsewhere(Database& database, Database& other, const QList<QByteArray>& uids)
{
    const KnownBy there = knownBy(other, subjectsWithUids(other, uids));
    QMap<QString, QString> mine;
    const QList<RowId> subjects = subjectsWithUids(database, uids);
    for (const PersonRows& rows : rowsOfPerson(database, subjects))
        mine.insert(rows.table, jsonOfRows(rows.rows));
    QSet<QString> words = there.words;
    QSet<QString> doors = words;
    doors.removeIf([](const QString& word) { return !isDoorWord(word); });
    words -= othersDoors(database, doors, subjects);
    words -= othersNumbers(database, there, mine);
    words.removeIf([&, numbers = KnownWords(there.numbers)](const QString& word) {
        return !isDoorWord(word) && !there.numbers.contains(word) &&
               isOthers(database, word, mine, numbers);
    });
    return words;
}

namespace {

QMap<QString, QString> rowsAsJson(Database& database, const QList<RowId>& subjects)
{
    QMap<QString, QString> mine;
    for (const PersonRows& rows : rowsOfPerson(database, subjects))
        mine.insert(rows.table, jsonOfRows(rows.rows));
    return mine;
}

// By table and column, what is the person's there, whoever else has the name.
QMap<QString, QSet<RowId>> rowsBearingTheirNumber(Database& database, const KnownBy& known)
{
    QMap<QString, QSet<RowId>> same;
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
    return same;
}

} // namespace

QList<MentioningText> mentioningTexts(Database& database, const QList<RowId>& subjects,
                                      const KnownBy& known)
{
    const QMap<QString, QString> mine = rowsAsJson(database, subjects);
    const QMap<QString, QSet<RowId>> same = rowsBearingTheirNumber(database, known);
    const QSet<QString> every = known.words + known.shared + known.ordinary;
    const WordsByColumn words(database, known.words, known.shared + known.ordinary);
    const KnownWords all(every, longerNames(database, every));
    QMap<QString, QList<TextColumn>> tables;
    for (const TextColumn& column : textColumns(database))
        tables[column.table] << column;
    QList<MentioningText> found;
    for (auto table = tables.cbegin(); table != tables.cend(); ++table) {
        QStringList columns;
        for (const TextColumn& column : *table)
            columns << column.column;
        Statement statement =
            database.prepare(QStringLiteral("SELECT rowid, %2 FROM %1 t WHERE t.rowid NOT IN "
                                            "(SELECT value FROM json_each(:p1))")
                                 .arg(table.key(), columns.join(QStringLiteral(", "))));
        statement.bindNamed({mine.value(table.key(), QStringLiteral("[]"))});
        while (statement.next()) {
            const auto row = statement.get<RowId>(0);
            for (int i = 0; i < table->size(); ++i) {
                const auto text = statement.get<QString>(i + 1);
                if (!all.foundIn(text))
                    continue;
                const TextColumn& column = table->at(i);
                const bool isTheSame =
                    same.value(column.table + u'.' + column.column).contains(row);
                const QString left = words.left(text, column);
                found << MentioningText{column.table,
                                        row,
                                        column.column,
                                        text,
                                        isTheSame || left != text,
                                        !isTheSame && all.foundIn(left)};
            }
        }
    }
    return found;
}

QList<Mentions> mentionsOf(Database& database, const QList<RowId>& subjects, const KnownBy& known)
{
    QList<Mentions> found;
    std::optional<RowId> row;
    bool goes = false;
    bool stays = false;
    const QList<MentioningText> texts = mentioningTexts(database, subjects, known);
    for (const MentioningText& text : texts) {
        const bool isNext = !found.isEmpty() && found.last().table == text.table;
        if (!isNext)
            found << Mentions{text.table, 0, 0};
        if (!isNext || row != text.row)
            goes = stays = false;
        row = text.row;
        found.last().gone += text.goes && !goes ? 1 : 0;
        found.last().left += text.stays && !stays ? 1 : 0;
        goes = goes || text.goes;
        stays = stays || text.stays;
    }
    const KnownWords words(known.words, longerNames(database, known.words));
    if (const qsizetype papers = papersWith(database, words).size(); papers > 0)
        found << Mentions{QStringLiteral("paper_content"), papers, 0};
    return found;
}

QStringList papersNaming(Database& database, const KnownBy& known)
{
    const QSet<QString> every = known.words + known.shared;
    QStringList names;
    const QStringList contents =
        papersWith(database, KnownWords(every, longerNames(database, every)));
    for (const QString& content : contents) {
        Statement called = database.prepare(QStringLiteral(
            "SELECT name FROM paper WHERE content = :p1 OR original = :p1 UNION SELECT name FROM "
            "town_form WHERE content = :p1"));
        called.bindNamed({content});
        while (called.next())
            names << called.get<QString>(0);
    }
    names.removeDuplicates();
    return names;
}

QList<EarlierText> earlierTexts(Database& database, const QList<RowId>& subjects,
                                const KnownBy& known)
{
    const QSet<QString> every = known.words + known.shared + known.ordinary;
    const KnownWords all(every, longerNames(database, every));
    QJsonObject mine;
    for (const PersonRows& rows : rowsOfPerson(database, subjects))
        mine.insert(rows.table, toJson(rows.rows));
    QList<EarlierText> texts;
    QSet<QString> told;
    Statement entries = database.prepare(QStringLiteral(
        "SELECT b.at, b.author, j.changes FROM journal j JOIN journal_batch b ON b.id = j.batch_id "
        "WHERE j.changes IS NOT NULL AND NOT EXISTS (SELECT 1 FROM json_each(:p1, '$.' || "
        "j.table_name) r WHERE r.value = j.row_id) ORDER BY j.id"));
    entries.bindNamed({compactJson(QJsonDocument(mine))});
    while (entries.next()) {
        const auto changes = entries.get<QString>(2);
        if (!all.foundIn(changes))
            continue;
        const QJsonObject json = QJsonDocument::fromJson(changes.toUtf8()).object();
        for (auto change = json.begin(); change != json.end(); ++change) {
            const QJsonArray sides = change->toArray();
            for (const QJsonValue side : sides) {
                const QString text = side.toString();
                if (told.contains(text) || !all.foundIn(text))
                    continue;
                told.insert(text);
                texts << EarlierText{entries.get<UtcSeconds>(0), entries.get<QString>(1), text};
            }
        }
    }
    return texts;
}

KnownBy knownFromMentions(Database& database, const QString& nameOrPhone)
{
    const QString given = nameOrPhone.trimmed();
    const QSet<QString> phones = numbersIn(normalisePhone(given));
    KnownBy known;
    known.numbers = phones;
    QSet<QString> names;
    if (phones.isEmpty())
        names.insert(given);
    enum class Is { Person, PersonOrOffice };
    const auto take = [&](const QString& name, const QString& cell, Is is) {
        const QSet<QString> numbers = numbersIn(cell);
        if (name == given)
            known.numbers += numbers;
        else if (numbers.intersects(phones)) {
            known.numbers += numbers;
            constexpr char16_t latin = 0x250;
            if (is == Is::Person || looksLikePerson(name) || name.front() < QChar(latin))
                names.insert(name); // what an office is called is no person's
        }
    };
    // 独孤求胜、上官飞燕 beside 13901860001 / 13901860002: each has a number of their own.
    for (const Bearer& bearer : bearers()) {
        if (!hasColumns(database, bearer))
            continue;
        Statement cells = bearing(database, bearer, phones.isEmpty() ? given : QString());
        while (cells.next()) {
            const QStringList persons = personsIn(cells.get<QString>(1));
            const QStringList columns = cells.get<QString>(2).split(u'；');
            for (const QString& cell : columns) {
                QStringList numbers = cell.split(QStringLiteral(" / "), Qt::SkipEmptyParts);
                if (persons.size() == 1 && numbers.size() > 1 &&
                    bearer.as == Bearer::As::Contact) // all of them are that person's
                    numbers = {cell};
                if (numbers.size() != persons.size())
                    continue;
                for (qsizetype i = 0; i < persons.size(); ++i)
                    take(persons.at(i), numbers.at(i),
                         bearer.mayBeOffice ? Is::PersonOrOffice : Is::Person);
            }
        }
    }
    const QList<Caller> callers = callersIn(database);
    for (const Caller& caller : callers) {
        const QStringList persons = personsIn(caller.name);
        if (persons.size() <= 1)
            take(persons.value(0, caller.name), caller.phone, Is::PersonOrOffice);
    }
    for (const FormerBearer& former :
         formerBearers(database, phones.isEmpty() ? given : *phones.begin())) {
        const QStringList persons = personsIn(former.name);
        if (persons.size() == 1)
            take(persons.constFirst(), former.numbers,
                 former.mayBeOffice ? Is::PersonOrOffice : Is::Person);
    }
    if (phones.isEmpty() && !isOthers(database, given, {}, KnownWords(known.numbers)))
        known.numbers += numbersBehind(database, names);
    known.words = known.numbers;
    const KnownWords byNumber(known.numbers);
    for (const QString& name : std::as_const(names)) {
        const bool isShared = !known.numbers.isEmpty() && isOthers(database, name, {}, byNumber);
        (isShared ? known.shared : known.words).insert(name);
    }
    if (phones.isEmpty()) {
        const QSet<QString> numbersOfOthers = othersNumbers(database, known, {});
        known.words -= numbersOfOthers;
        known.shared += numbersOfOthers;
    }
    addDoorsOfTheirCalls(database, {}, known);
    return known;
}

bool isBorneAlone(Database& database, const QString& nameOrPhone)
{
    const QString number = normalisePhone(nameOrPhone);
    for (const Bearer& bearer : bearers()) {
        if (!hasColumns(database, bearer))
            continue;
        Statement cells = bearing(database, bearer, QString());
        while (cells.next()) {
            QStringList each{cells.get<QString>(1)};
            for (const QString& cell : cells.get<QString>(2).split(u'；'))
                each += cell.split(QStringLiteral(" / "));
            if (each.contains(nameOrPhone) || each.contains(number))
                return true;
        }
    }
    return false;
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
