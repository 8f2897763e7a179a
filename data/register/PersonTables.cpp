// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/PersonTables.h"

#include "data/register/Change.h"

#include <algorithm>

namespace doorstep {

namespace {

constexpr qsizetype shortestWord = 2; // characters; a surname alone names nobody

const QString draftsPattern = QStringLiteral("draft/%");

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
         {"kind", "block_id", "street_id", "party_members", "political_status_id"},
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
        {"party_member", "subject_id IN " SUBJECTS, {"subject_id"}, true},
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

const std::vector<std::pair<const char*, std::vector<const char*>>>& textsAboutOthers()
{
    static const std::vector<std::pair<const char*, std::vector<const char*>>> all{
        {"subject", {"note", "tags", "hazard_note", "housing_need", "party_contact"}},
        {"visit", {"said", "situation"}},
        {"need", {"text", "handler", "result", "feedback", "collected_by", "collected_at"}},
        {"need_step", {"actor", "words"}},
        {"wish", {"text", "claimed_by", "claimer_phone", "outcome"}},
        {"service_use", {"note"}},
        {"activity", {"name", "place", "note"}},
        {"shared_problem",
         {"title", "meeting_place", "attendees", "decision", "handler", "result"}},
        {"party_member", {"note"}},
        {"party_organisation", {"secretary", "phone", "place", "note"}},
        {"pairing", {"contact", "phone", "note"}},
        {"pairing_item", {"text", "outcome"}},
    };
    return all;
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
        for (const QJsonValue& entry : list->toArray()) {
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
