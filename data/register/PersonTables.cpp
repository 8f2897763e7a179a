// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/PersonTables.h"

#include "data/base/Text.h"
#include "data/register/Change.h"
#include "data/register/PersonDoors.h"

#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

namespace {

constexpr qsizetype shortestWord = 2; // characters; a surname alone names nobody

constexpr qsizetype fewestFiguresOfANumber = 7;

const QString draftsPattern = QStringLiteral("draft/%");
const QString numbersParting = QStringLiteral(" / ");

bool isWord(const QString& word)
{
    return word.trimmed().size() >= shortestWord;
}

// A draft is kept for "subject:12" or "visit:34", a line of a sheet begins with its subject.
bool isOfPerson(const QJsonValue& entry, const PersonIds& ids)
{
    if (entry.isArray())
        return ids.subjects.contains(entry.toArray().at(0).toInteger());
    const QString what = entry.toObject().value(QStringLiteral("for")).toString();
    const RowId id = what.section(u':', 1).toLongLong();
    const QJsonObject visit = entry.toObject()
                                  .value(QStringLiteral("record"))
                                  .toObject()
                                  .value(QStringLiteral("visit"))
                                  .toObject();
    return (what.startsWith(QLatin1String("subject:")) && ids.subjects.contains(id)) ||
           (what.startsWith(QLatin1String("visit:")) && ids.visits.contains(id)) ||
           ids.subjects.contains(visit.value(QStringLiteral("subject_id")).toInteger());
}

} // namespace

#define SUBJECTS "(SELECT value FROM json_each(:p1))"

const std::vector<PersonTable>& personTables()
{
    static const std::vector<PersonTable> all{
        {"subject",
         "id IN " SUBJECTS,
         {"kind", "block_id", "street_id", "grid_id", "party_members", "political_status_id"},
         true},
        {"visit",
         "subject_id IN " SUBJECTS,
         {"subject_id", "block_id", "at", "time_known", "minutes", "mode", "outcome", "drives",
          "team_id", "visitors", "roles", "checks", "services"}},
        {"need",
         "subject_id IN " SUBJECTS " OR (subject_id IS NULL AND visit_id IN "
         "(SELECT id FROM visit WHERE subject_id IN " SUBJECTS "))",
         {"block_id",        "subject_id",   "visit_id",      "source_id",     "category_id",
          "urgency",         "stage",        "department_id", "deadline",      "found_on",
          "recorded_on",     "handling_on",  "whistle_on",    "report_in_on",  "fed_back_on",
          "feedback_way_id", "satisfaction", "closed_on",     "strike_number", "shared_problem_id",
          "hotline_on",      "theme_id"}},
        {"need_step",
         "need_id IN (SELECT id FROM need WHERE subject_id IN " SUBJECTS
         " OR (subject_id IS NULL AND visit_id IN (SELECT id FROM visit WHERE subject_id "
         "IN " SUBJECTS ")))",
         {"need_id", "done_on", "action"}},
        {"wish",
         "subject_id IN " SUBJECTS,
         {"block_id", "subject_id", "visit_id", "value_yuan", "stage", "collected_on",
          "published_on", "claimed_on", "fulfilled_on", "number"}},
        {"service_use",
         "subject_id IN " SUBJECTS,
         {"block_id", "subject_id", "service_id", "need_id", "step", "done_on"}},
        {"card_delivery",
         "subject_id IN " SUBJECTS,
         {"subject_id", "block_id", "visit_id", "visitor_id", "delivered_on"}},
        {"takeover",
         "subject_id IN " SUBJECTS " OR before_id IN " SUBJECTS,
         {"subject_id", "before_id", "taken_on"}},
        {"paper",
         "subject_id IN " SUBJECTS " OR visit_id IN (SELECT id FROM visit WHERE subject_id "
         "IN " SUBJECTS ") OR wish_id IN (SELECT id FROM wish WHERE subject_id IN " SUBJECTS
         ") OR need_id IN (SELECT id FROM need WHERE subject_id IN " SUBJECTS
         " OR (subject_id IS NULL AND visit_id IN (SELECT id FROM visit WHERE subject_id "
         "IN " SUBJECTS ")))",
         {"subject_id", "visit_id", "need_id", "wish_id", "activity_id", "venue_id", "added_on"},
         true},
        // At whosever shop it is written.
        {"party_member",
         "subject_id IN " SUBJECTS " OR (phone <> '' AND EXISTS (SELECT 1 FROM subject s "
         "WHERE s.id IN " SUBJECTS " AND party_member.name = iif(s.kind = 'worker', s.name, "
         "s.operator) AND (instr(s.phone || ' / ' || s.operator_phone, party_member.phone) > 0 "
         "OR (s.phone <> '' AND instr(party_member.phone, s.phone) > 0) "
         "OR (s.operator_phone <> '' AND instr(party_member.phone, s.operator_phone) > 0))))",
         {"subject_id"},
         true},
    };
    return all;
}

#undef SUBJECTS

const QSet<QString>& wordColumns()
{
    static const QSet<QString> plain{
        QStringLiteral("gender"),      QStringLiteral("preferred_mode"),
        QStringLiteral("side"),        QStringLiteral("status"),
        QStringLiteral("birth_month"), QStringLiteral("lane"),
        QStringLiteral("number"),      QStringLiteral("room")};
    return plain;
}

bool hasColumns(Database& db, const Bearer& bearer)
{
    QSet<QString> there;
    for (const ColumnShape& column : columnShapes(db, QLatin1String(bearer.table)))
        there.insert(column.name);
    return there.contains(QLatin1String(bearer.name)) &&
           std::all_of(bearer.phones.begin(), bearer.phones.end(),
                       [&](const char* phone) { return there.contains(QLatin1String(phone)); });
}

Statement bearing(Database& db, const Bearer& bearer, const QString& name)
{
    QStringList phones;
    for (const char* phone : bearer.phones)
        phones << QLatin1String(phone);
    Statement statement = db.prepare(
        QStringLiteral("SELECT id, %1, %2 FROM %3 WHERE instr(%1, ?) > 0 AND deleted_at IS NULL "
                       "AND %4")
            .arg(QLatin1String(bearer.name), phones.join(QStringLiteral(" || '；' || ")),
                 QLatin1String(bearer.table), QLatin1String(bearer.where)));
    statement.bind(name);
    return statement;
}

namespace {

// Words of the program, days and numbers it gives: nobody's name stands there.
bool isProgramsText(const QString& table, const QString& column)
{
    static const QSet<QString> any{
        u"created_by"_qs,  u"kind"_qs,    u"side"_qs,     u"status"_qs,         u"gender"_qs,
        u"mode"_qs,        u"urgency"_qs, u"stage"_qs,    u"preferred_mode"_qs, u"step"_qs,
        u"action"_qs,      u"key"_qs,     u"list"_qs,     u"table_name"_qs,     u"for_kind"_qs,
        u"qr_kind"_qs,     u"walk"_qs,    u"deadline"_qs, u"month"_qs,          u"birth_month"_qs,
        u"checksum"_qs,    u"lane"_qs,    u"number"_qs,   u"strike_number"_qs,  u"program"_qs,
        u"column_name"_qs, u"field"_qs};
    return isRegistersOwn(column) || any.contains(column) || column.endsWith(u"_on") ||
           (table == u"visit" && column == u"outcome");
}

Goes goesFrom(const QString& table, const QString& column)
{
    static const QSet<QString> stays{u"town.name"_qs,
                                     u"block.name"_qs,
                                     u"block.secretary"_qs,
                                     u"block.phone"_qs,
                                     u"street.name"_qs,
                                     u"grid.name"_qs,
                                     u"code.name"_qs,
                                     u"visitor.name"_qs,
                                     u"visitor.phone"_qs,
                                     u"visiting_team.name"_qs,
                                     u"contact_card.secretary"_qs,
                                     u"contact_card.phone"_qs,
                                     u"seal.figures"_qs,
                                     u"journal_batch.author"_qs,
                                     u"register_merge.whose"_qs,
                                     u"register_merge.made_by"_qs,
                                     u"pack.whose"_qs,
                                     u"pack.blocks"_qs,
                                     u"pack_sent.receiver"_qs,
                                     u"pack_sent.blocks"_qs,
                                     u"pack_received.whose"_qs,
                                     u"pack_received.blocks"_qs,
                                     u"pack_received.made_by"_qs,
                                     u"pack_received.brought"_qs,
                                     u"pack.made_by"_qs};
    static const QSet<QString> signboards{
        u"subject.name"_qs,    u"subject.registered_name"_qs, u"venue.name"_qs,
        u"pairing.partner"_qs, u"party_organisation.name"_qs, u"volunteer_team.name"_qs};
    const QString name = table + u'.' + column;
    return stays.contains(name)        ? Goes::Nothing
           : signboards.contains(name) ? Goes::LongWords
           : column.endsWith(u"phone") ? Goes::Mobiles
                                       : Goes::Everything;
}

bool isNumber(const QString& word)
{
    return !isDoorWord(word) && std::count_if(word.begin(), word.end(), [](QChar c) {
                                    return c.isDigit();
                                }) >= fewestFiguresOfANumber;
}

QSet<QString> someOf(const QSet<QString>& words, bool (*wanted)(const QString&))
{
    QSet<QString> some;
    for (const QString& word : words) {
        if (wanted(word))
            some.insert(word);
    }
    return some;
}

} // namespace

QList<TextColumn> textColumns(Database& db)
{
    // What is kept as JSON is gone through by itself.
    static const QSet<QString> asJson{u"journal"_qs, u"setting"_qs, u"difference"_qs, u"settled"_qs,
                                      u"merge_effect"_qs};
    QList<TextColumn> columns;
    Statement schema = db.prepare(
        u"SELECT t.name, c.name FROM pragma_table_list t, pragma_table_info(t.name) c "
        "WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name "
        "NOT LIKE 'visit_text%' AND c.type = 'TEXT' ORDER BY t.name, c.cid"_qs);
    while (schema.next()) {
        const auto table = schema.get<QString>(0);
        const auto column = schema.get<QString>(1);
        if (!asJson.contains(table) && !isProgramsText(table, column))
            columns << TextColumn{table, column, goesFrom(table, column)};
    }
    return columns;
}

const std::vector<Bearer>& bearers()
{
    using As = Bearer::As;
    static const std::vector<Bearer> all{
        {"subject", "name", {"phone"}, As::Subject, "kind = 'worker'"},
        {"subject", "operator", {"operator_phone", "phone"}, As::Subject},
        {"party_member", "name", {"phone"}, As::Subject},
        {"subject", "party_contact", {"party_contact_phone"}, As::Contact},
        {"pairing", "contact", {"phone"}, As::Contact},
        {"party_organisation", "secretary", {"phone"}, As::Contact},
        {"volunteer_team", "leader", {"phone"}, As::Contact},
        {"wish", "claimed_by", {"claimer_phone"}, As::Contact, "1", true},
        {"visitor", "name", {"phone"}, As::Staff},
        {"block", "secretary", {"phone"}, As::Staff},
        {"contact_card", "secretary", {"phone"}, As::Staff},
    };
    return all;
}

QList<RowId> rowsOfTheSame(Database& db, const Bearer& bearer, const QSet<QString>& names,
                           const QSet<QString>& numbers)
{
    QList<RowId> rows;
    if (bearer.as == Bearer::As::Staff || numbers.isEmpty() || !hasColumns(db, bearer))
        return rows;
    const KnownWords known(numbers);
    for (const QString& name : names) {
        Statement statement = bearing(db, bearer, name);
        while (statement.next()) {
            if (known.foundIn(statement.get<QString>(2)))
                rows << statement.get<RowId>(0);
        }
    }
    return rows;
}

QSet<QString> longerNames(Database& db, const QSet<QString>& words)
{
    QSet<QString> longer;
    const QSet<QString> names =
        someOf(words, [](const QString& word) { return !isNumber(word) && !isDoorWord(word); });
    // 5号602室 by itself may be somebody's in another lane.
    QSet<QString> houses;
    for (const QString& word : words) {
        if (isDoorWord(word))
            houses << doorOfWord(word).number;
    }
    for (const DoorAddress& door :
         houses.isEmpty() ? QList<DoorAddress>() : livingDoors(db, houses)) {
        if (const QString word = doorWord(door); !words.contains(word))
            longer.insert(word);
    }
    const auto take = [&](const QString& name, const QString& word) {
        if (name.contains(word) && name.size() > word.size() && !words.contains(name))
            longer.insert(name);
    };
    const QList<Caller> callers = names.isEmpty() ? QList<Caller>() : callersIn(db);
    for (const QString& word : names) {
        for (const Caller& caller : callers) {
            if (looksLikePerson(caller.name))
                take(caller.name, word);
        }
        for (const Bearer& bearer : bearers()) {
            if (!hasColumns(db, bearer))
                continue;
            Statement statement = bearing(db, bearer, word);
            while (statement.next()) {
                for (const QString& name : personsIn(statement.get<QString>(1))) {
                    if (looksLikePerson(name))
                        take(name, word);
                }
            }
        }
        if (word.size() > shortestWord)
            continue;
        for (const char16_t* column : {u"name", u"registered_name"}) {
            Statement boards = db.prepare(
                u"SELECT DISTINCT %1 FROM subject WHERE instr(%1, ?) > 0 AND kind <> 'worker'"_qs
                    .arg(QString::fromUtf16(column)));
            boards.bind(word);
            while (boards.next())
                take(boards.get<QString>(0), word);
        }
    }
    return longer;
}

QList<Caller> callersIn(Database& db)
{
    QList<Caller> callers;
    if (!hasTable(db, QStringLiteral("need_step")))
        return callers;
    QStringList found;
    for (const QString& label : callerLabels())
        found << QStringLiteral("instr(words, '%1') > 0").arg(label);
    Statement statement = db.prepare(QStringLiteral("SELECT DISTINCT words FROM need_step WHERE %1")
                                         .arg(found.join(QStringLiteral(" OR "))));
    while (statement.next())
        callers += callersIn(statement.get<QString>(0));
    return callers;
}

WordsByColumn::WordsByColumn(const QSet<QString>& words, const QSet<QString>& beside,
                             const QSet<QString>& longer)
    : m_words(words),
      m_beside(beside),
      m_everything(words, longer),
      m_long(someOf(words, [](const QString& word) { return word.size() > shortestWord; }), longer),
      m_mobiles(someOf(words,
                       [](const QString& word) {
                           static const QRegularExpression mobile(u"^1[3-9][0-9]{9}$"_qs);
                           return !isNumber(word) || mobile.match(word).hasMatch();
                       }),
                longer)
{
}

QString WordsByColumn::left(const QString& text, const TextColumn& column) const
{
    if (text.isEmpty())
        return text;
    switch (column.goes) {
    case Goes::Nothing:
        break;
    case Goes::Everything:
        return leftOfProse(text);
    case Goes::LongWords:
        return m_long.replaced(text, nobody);
    case Goes::Mobiles:
        return withoutNumbers(text, m_mobiles);
    }
    return text;
}

QString WordsByColumn::leftOfProse(const QString& text) const
{
    const auto meant = [this](const Caller& caller) {
        return isTheirs(caller);
    };
    return m_everything.replaced(withoutCallers(text, meant, nobody), nobody);
}

bool WordsByColumn::isTheirs(const Caller& caller) const
{
    const QStringList persons = personsIn(caller.name);
    if (persons.size() > 1) // which of them the door and the phone are of, nobody knows
        return false;
    const QString name = persons.isEmpty() ? caller.name : persons.constFirst();
    return m_words.contains(name) || m_words.contains(caller.name) ||
           (m_beside.contains(name) && m_everything.foundIn(caller.phone));
}

QString withoutNumbers(const QString& cell, const KnownWords& words)
{
    if (!words.foundIn(cell))
        return cell;
    QStringList numbers = cell.split(numbersParting);
    numbers.removeIf([&](const QString& number) { return words.foundIn(number); });
    return numbers.join(numbersParting);
}

QList<ColumnShape> columnShapes(Database& db, const QString& table)
{
    QList<ColumnShape> columns;
    Statement statement = db.prepare(
        QStringLiteral("SELECT name, type, \"notnull\", dflt_value FROM pragma_table_info(?)"));
    statement.bind(table);
    while (statement.next())
        columns << ColumnShape{statement.get<QString>(0),
                               statement.get<QString>(1) == QLatin1String("TEXT"),
                               !statement.get<bool>(2), statement.get<QString>(3)};
    return columns;
}

bool isRegistersOwn(const QString& column)
{
    static const QSet<QString> own{QStringLiteral("id"),         QStringLiteral("uid"),
                                   QStringLiteral("created_at"), QStringLiteral("created_by"),
                                   QStringLiteral("deleted_at"), QStringLiteral("walk_key"),
                                   QStringLiteral("walk_side"),  QStringLiteral("name_key")};
    return own.contains(column);
}

bool keepsColumn(const PersonTable& table, const QString& column)
{
    return std::any_of(table.kept.begin(), table.kept.end(),
                       [&](const char* kept) { return column == QLatin1String(kept); });
}

QList<RowId> rowsOfTable(Database& db, const PersonTable& table, const QString& subjects)
{
    QList<RowId> rows;
    if (!hasTable(db, QLatin1String(table.name)))
        return rows;
    Statement statement =
        db.prepare(QStringLiteral("SELECT id FROM %1 WHERE %2 ORDER BY id")
                       .arg(QLatin1String(table.name), QLatin1String(table.rows)));
    statement.bind(subjects);
    while (statement.next())
        rows << statement.get<RowId>(0);
    return rows;
}

bool hasTable(Database& db, const QString& table)
{
    return db.one<bool>(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = ?)"), table);
}

void gatherTexts(Database& db, const QString& table, const QString& rows, const QString& column,
                 QSet<QString>& into)
{
    const auto take = [&](const QString& word) {
        if (isWord(word))
            into.insert(word);
    };
    Statement now = db.prepare(QStringLiteral("SELECT DISTINCT %1 FROM %2 WHERE id IN "
                                              "(SELECT value FROM json_each(?))")
                                   .arg(column, table));
    now.bind(rows);
    while (now.next())
        take(now.get<QString>(0));
    Statement before = db.prepare(
        QStringLiteral("SELECT DISTINCT e.value FROM journal j, "
                       "json_each(j.changes, '$.%1') e WHERE j.table_name = ? AND j.row_id IN "
                       "(SELECT value FROM json_each(?)) AND j.changes IS NOT NULL")
            .arg(column));
    before.bind(table, rows);
    while (before.next())
        take(before.get<QString>(0));
}

PersonIds personIds(Database& db, const QList<RowId>& subjects)
{
    PersonIds ids;
    ids.subjects = QSet<RowId>(subjects.begin(), subjects.end());
    const QList<RowId> visits = rowsOfTable(db, personTables().at(1), jsonOfRows(subjects));
    ids.visits = QSet<RowId>(visits.begin(), visits.end());
    return ids;
}

QMap<QString, QString> storedDrafts(Database& db)
{
    QMap<QString, QString> drafts;
    Statement statement = db.prepare(
        QStringLiteral("SELECT key, value FROM setting WHERE key LIKE ? AND value <> ''"));
    statement.bind(draftsPattern);
    while (statement.next())
        drafts.insert(statement.get<QString>(0), statement.get<QString>(1));
    return drafts;
}

QStringList dropDrafts(QJsonObject& drafts, const PersonIds& ids)
{
    QStringList dropped;
    // As there was one draft alone once.
    if (isOfPerson(QJsonObject{{QStringLiteral("record"), drafts}}, ids)) {
        dropped << compactJson(QJsonDocument(drafts));
        drafts = {};
    }
    for (auto list = drafts.begin(); list != drafts.end(); ++list) {
        if (!list->isArray())
            continue;
        QJsonArray kept;
        const QJsonArray entries = list->toArray();
        for (const auto& entry : entries) {
            if (isOfPerson(entry, ids))
                dropped << compactJson(entry.isArray() ? QJsonDocument(entry.toArray())
                                                       : QJsonDocument(entry.toObject()));
            else
                kept.append(entry);
        }
        *list = kept;
    }
    return dropped;
}

QString jsonOfRows(const QList<RowId>& rows)
{
    return QString::fromUtf8(QJsonDocument(toJson(rows)).toJson(QJsonDocument::Compact));
}

QString compactJson(const QJsonDocument& document)
{
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

} // namespace doorstep
