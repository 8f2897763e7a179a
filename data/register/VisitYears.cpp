// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/VisitYears.h"

#include "data/base/Time.h"
#include "data/register/Database.h"

#include <QHash>
#include <algorithm>
#include <sqlite3.h>

namespace doorstep {

namespace {

// Seven bits a byte, the highest says that more follow.
void putNumber(QByteArray& bytes, qint64 number)
{
    auto rest = static_cast<quint64>(number);
    while (rest >= 0x80) {
        bytes.append(static_cast<char>(rest | 0x80));
        rest >>= 7;
    }
    bytes.append(static_cast<char>(rest));
}

void putNumbers(QByteArray& bytes, const std::vector<RowId>& numbers)
{
    putNumber(bytes, static_cast<qint64>(numbers.size()));
    for (const RowId number : numbers)
        putNumber(bytes, number);
}

void putVisit(QByteArray& bytes, const PackedVisit& visit)
{
    putNumber(bytes, visit.id);
    putNumber(bytes, visit.day);
    bytes.append(static_cast<char>(visit.mode * 16 + visit.outcome));
    putNumber(bytes, visit.team);
    for (const std::vector<RowId>* list :
         {&visit.drives, &visit.roles, &visit.checks, &visit.services})
        putNumbers(bytes, *list);
}

template <size_t count>
size_t numberOf(const char* const (&words)[count], QByteArrayView word)
{
    for (size_t i = 0; i < count; ++i) {
        if (word == QByteArrayView(words[i]))
            return i;
    }
    return count; // a word that the register's own rules refuse
}

struct VisitRow
{
    VisitYears::Place place;
    UtcSeconds at = 0;
    PackedVisit packed;
};

// id, subject, block, moment, mode, outcome, team: as visitColumns says.
const QString visitColumns = QStringLiteral("id, subject_id, block_id, at, mode, outcome, team_id");

QDate dayAt(UtcSeconds at)
{
    constexpr qint64 secondsOfDay = 24 * 3600;
    constexpr qint64 epoch = 2440588; // Julian day of 1970-01-01
    return QDate::fromJulianDay(epoch + (at + shanghaiOffset) / secondsOfDay);
}

void readVisit(const Statement& statement, VisitRow& row)
{
    row.packed.id = statement.raw(0).integer;
    row.at = statement.raw(3).integer;
    const QDate day = dayAt(row.at);
    row.place = {day.year(), statement.raw(2).integer, statement.raw(1).integer};
    row.packed.day = day.dayOfYear();
    row.packed.mode = numberOf(packedModes, statement.raw(4).bytes);
    row.packed.outcome = numberOf(packedOutcomes, statement.raw(5).bytes);
    row.packed.team = statement.raw(6).integer;
}

struct VisitLink
{
    const char* table;
    const char* member;
    std::vector<RowId> PackedVisit::*list;
};

constexpr VisitLink visitLinks[] = {
    {"visit_drive", "drive_id", &PackedVisit::drives},
    {"visit_role", "role_id", &PackedVisit::roles},
    {"visit_check", "check_id", &PackedVisit::checks},
    {"visit_service", "service_id", &PackedVisit::services},
};

// The visits after one, by their ids. What hangs on them lies likewise: one pass over all, side by
// side.
class VisitPass
{
public:
    VisitPass(Database& db, RowId after)
        : m_visits(db.prepare(
              QStringLiteral("SELECT ") + visitColumns +
              QStringLiteral(" FROM visit WHERE id > ? AND deleted_at IS NULL ORDER BY id")))
    {
        m_visits.bind(after);
        for (const VisitLink& link : visitLinks) {
            Statement members = db.prepare(
                QStringLiteral("SELECT visit_id, %2 FROM %1 WHERE visit_id > ? ORDER BY 1, 2")
                    .arg(QLatin1String(link.table), QLatin1String(link.member)));
            members.bind(after);
            const bool hasRow = members.next();
            m_links.push_back({std::move(members), hasRow});
        }
    }

    [[nodiscard]] bool next(VisitRow& row)
    {
        if (!m_visits.next())
            return false;
        readVisit(m_visits, row);
        for (size_t i = 0; i < m_links.size(); ++i) {
            auto& [members, hasRow] = m_links[i];
            std::vector<RowId>& list = row.packed.*visitLinks[i].list;
            list.clear();
            for (; hasRow && members.raw(0).integer <= row.packed.id; hasRow = members.next()) {
                if (members.raw(0).integer == row.packed.id)
                    list.push_back(members.raw(1).integer);
            }
        }
        return true;
    }

private:
    struct Beside
    {
        Statement members;
        bool hasRow;
    };

    Statement m_visits;
    std::vector<Beside> m_links;
};

// The row of a subject's year, empty when there is none.
QByteArray yearAt(Database& db, const VisitYears::Place& place)
{
    return db
        .one<std::optional<QByteArray>>(QStringLiteral("SELECT visits FROM visit_year WHERE year = "
                                                       "? AND block_id = ? AND subject_id = ?"),
                                        place.year, place.block, place.subject)
        .value_or(QByteArray());
}

void putYear(Database& db, const VisitYears::Place& place, const QByteArray& visits)
{
    if (visits.isEmpty())
        db.run(QStringLiteral(
                   "DELETE FROM visit_year WHERE year = ? AND block_id = ? AND subject_id = ?"),
               place.year, place.block, place.subject);
    else
        db.run(QStringLiteral("INSERT OR REPLACE INTO visit_year VALUES (?, ?, ?, ?)"), place.year,
               place.block, place.subject, visits);
}

RowId newestVisit(Database& db)
{
    return db.one<RowId>(QStringLiteral("SELECT ifnull(max(id), 0) FROM visit"));
}

void foldWords(Database& db, RowId after, RowId upTo)
{
    db.run(QStringLiteral("INSERT INTO visit_text (rowid, words) SELECT id, bigrams(said || ' ' || "
                          "situation) FROM visit WHERE id > ? AND id <= ? AND (said <> '' OR "
                          "situation <> '') ORDER BY id"),
           after, upTo);
    db.run(QStringLiteral("UPDATE visits_folded SET visit_id = ?"), upTo);
}

void putFirsts(Database& db, const QSet<RowId>& subjects)
{
    for (const RowId subject : subjects)
        db.run(QStringLiteral(
                   "UPDATE subject_figures SET first_met_at = n.met, first_served_at = n.served "
                   "FROM (SELECT (SELECT v.at FROM visit v WHERE v.subject_id = ?1 AND "
                   "v.deleted_at IS NULL AND v.outcome = 'met' ORDER BY v.at LIMIT 1) AS met, "
                   "(SELECT v.at FROM visit v WHERE v.subject_id = ?1 AND v.deleted_at IS NULL AND "
                   "EXISTS (SELECT 1 FROM visit_service x WHERE x.visit_id = v.id) ORDER BY v.at "
                   "LIMIT 1) AS served) AS n WHERE subject_id = ?1 AND (first_met_at IS NOT n.met "
                   "OR first_served_at IS NOT n.served)"),
               subject);
}

} // namespace

qint64 PackedYear::number()
{
    quint64 number = 0;
    int shift = 0;
    qsizetype read = 0;
    for (; read < m_rest.size() && shift < 64; shift += 7) {
        const auto byte = static_cast<quint8>(m_rest.at(read++));
        number |= static_cast<quint64>(byte & 0x7f) << shift;
        if (byte < 0x80)
            break;
    }
    m_rest = m_rest.sliced(read);
    return static_cast<qint64>(number);
}

void PackedYear::numbers(std::vector<RowId>& list)
{
    list.clear();
    for (qint64 left = number(); left > 0 && !m_rest.isEmpty(); --left)
        list.push_back(number());
}

bool PackedYear::next(PackedVisit& visit)
{
    if (m_rest.isEmpty())
        return false;
    visit.id = number();
    visit.day = static_cast<int>(number());
    const auto how = static_cast<size_t>(number());
    visit.mode = how / 16;
    visit.outcome = how % 16;
    visit.team = number();
    for (std::vector<RowId>* list : {&visit.drives, &visit.roles, &visit.checks, &visit.services})
        numbers(*list);
    return true;
}

VisitYears::VisitYears(sqlite3* connection)
{
    constexpr int flags = SQLITE_UTF8 | SQLITE_INNOCUOUS;
    sqlite3_create_function_v2(connection, "visit_touched", 1, flags, this, touchedFunction,
                               nullptr, nullptr, nullptr);
    sqlite3_create_function_v2(connection, "visit_was", 4, flags, this, wasFunction, nullptr,
                               nullptr, nullptr);
    sqlite3_rollback_hook(
        connection,
        [](void* self) {
            static_cast<VisitYears*>(self)->forget();
            static_cast<VisitYears*>(self)->m_words.forget();
        },
        this);
}

void VisitYears::touchedFunction(sqlite3_context* context, int, sqlite3_value** values) noexcept
{
    try {
        auto* const self = static_cast<VisitYears*>(sqlite3_user_data(context));
        if (!self->m_paused)
            self->touch(sqlite3_value_int64(values[0]));
    } catch (...) {
        sqlite3_result_error_nomem(context);
    }
}

void VisitYears::wasFunction(sqlite3_context* context, int, sqlite3_value** values) noexcept
{
    try {
        auto* const self = static_cast<VisitYears*>(sqlite3_user_data(context));
        if (!self->m_paused)
            self->wasAt(sqlite3_value_int64(values[0]),
                        {dayAt(sqlite3_value_int64(values[3])).year(),
                         sqlite3_value_int64(values[2]), sqlite3_value_int64(values[1])});
    } catch (...) {
        sqlite3_result_error_nomem(context);
    }
}

void VisitYears::wasAt(RowId visit, const Place& place)
{
    std::vector<Place>& places = m_touched[visit];
    if (std::find(places.begin(), places.end(), place) == places.end())
        places.push_back(place);
}

void VisitYears::catchUp(Database& db)
{
    const std::optional<RowId> folded = foldedUpTo(db);
    packTouched(db, folded);
    if (folded && newestVisit(db) - *folded >= mostFresh)
        foldVisits(db);
    forget();
}

// Only what was folded before; of fresh visits just the firsts of their subjects are kept.
void VisitYears::packTouched(Database& db, std::optional<RowId> folded)
{
    // An empty text takes the visit out of the row.
    std::map<Place, std::map<RowId, QByteArray>> edits;
    QSet<RowId> subjects;
    VisitRow row;
    for (const auto& [visit, places] : m_touched) {
        const bool isFresh = folded && visit > *folded;
        for (const Place& place : places) {
            subjects.insert(place.subject);
            if (!isFresh)
                edits[place][visit].clear();
        }
        Statement statement =
            db.prepare(QStringLiteral("SELECT ") + visitColumns +
                       QStringLiteral(" FROM visit WHERE id = ? AND deleted_at IS NULL"));
        statement.bind(visit);
        if (!statement.next())
            continue;
        readVisit(statement, row);
        subjects.insert(row.place.subject);
        if (isFresh)
            continue;
        for (const VisitLink& link : visitLinks) {
            std::vector<RowId>& list = row.packed.*link.list;
            list.clear();
            Statement members =
                db.prepare(QStringLiteral("SELECT %2 FROM %1 WHERE visit_id = ? ORDER BY 1")
                               .arg(QLatin1String(link.table), QLatin1String(link.member)));
            members.bind(visit);
            while (members.next())
                list.push_back(members.raw(0).integer);
        }
        QByteArray& bytes = edits[row.place][visit];
        bytes.clear();
        putVisit(bytes, row.packed);
    }
    for (const auto& [place, changed] : edits) {
        std::map<RowId, QByteArray> visits = changed;
        const QByteArray before = yearAt(db, place);
        PackedYear year(before);
        PackedVisit visit;
        for (QByteArrayView whole = year.m_rest; year.next(visit); whole = year.m_rest)
            visits.try_emplace(visit.id,
                               whole.first(whole.size() - year.m_rest.size()).toByteArray());
        QByteArray bytes;
        for (const auto& [id, text] : visits)
            bytes += text;
        putYear(db, place, bytes);
    }
    putFirsts(db, subjects);
}

std::optional<RowId> foldedUpTo(Database& db)
{
    constexpr int withFolding = 26; // schema
    if (db.one<int>(QStringLiteral("PRAGMA user_version")) < withFolding)
        return std::nullopt;
    return db.one<RowId>(QStringLiteral("SELECT visit_id FROM visits_folded"));
}

std::map<VisitYears::Place, QByteArray> freshYears(Database& db)
{
    std::map<VisitYears::Place, QByteArray> years;
    const std::optional<RowId> folded = foldedUpTo(db);
    if (!folded)
        return years;
    VisitPass visits(db, *folded);
    for (VisitRow row; visits.next(row);)
        putVisit(years[row.place], row.packed);
    return years;
}

void foldVisits(Database& db)
{
    const std::optional<RowId> folded = foldedUpTo(db);
    if (!folded)
        return;
    for (const auto& [place, visits] : freshYears(db)) // whose ids are greater than those there
        putYear(db, place, yearAt(db, place) + visits);
    foldWords(db, *folded, newestVisit(db));
}

void rebuildVisitYears(Database& db)
{
    struct Firsts
    {
        UtcSeconds met = 0;
        UtcSeconds served = 0;
    };
    std::map<RowId, Firsts> firsts;
    QHash<std::pair<RowId, quint64>, QByteArray> years; // by subject, and year and block
    std::vector<std::pair<VisitYears::Place, QByteArray>> rows;
    VisitPass visits(db, 0);
    for (VisitRow row; visits.next(row);) {
        const auto yearAndBlock =
            static_cast<quint64>(row.place.year) << 48 | static_cast<quint64>(row.place.block);
        putVisit(years[{row.place.subject, yearAndBlock}], row.packed);
        Firsts& first = firsts[row.place.subject];
        if (row.packed.outcome == 0 && (first.met == 0 || row.at < first.met))
            first.met = row.at;
        if (!row.packed.services.empty() && (first.served == 0 || row.at < first.served))
            first.served = row.at;
    }
    for (auto year = years.begin(); year != years.end(); ++year)
        rows.push_back({{static_cast<int>(year.key().second >> 48),
                         static_cast<RowId>(year.key().second & 0xffffffffffff), year.key().first},
                        std::move(year.value())});
    std::sort(rows.begin(), rows.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    db.run(QStringLiteral("DELETE FROM visit_year"));
    for (const auto& [place, bytes] : rows)
        db.run(QStringLiteral("INSERT INTO visit_year VALUES (?, ?, ?, ?)"), place.year,
               place.block, place.subject, bytes);
    db.run(QStringLiteral("UPDATE subject_figures SET first_met_at = NULL, first_served_at = NULL "
                          "WHERE first_met_at IS NOT NULL OR first_served_at IS NOT NULL"));
    if (const std::optional<RowId> folded = foldedUpTo(db))
        foldWords(db, *folded, newestVisit(db));
    for (const auto& [subject, first] : firsts)
        db.run(QStringLiteral("UPDATE subject_figures SET first_met_at = nullif(?, 0), "
                              "first_served_at = nullif(?, 0) WHERE subject_id = ?"),
               first.met, first.served, subject);
}

} // namespace doorstep
