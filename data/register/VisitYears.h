#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What the figures count of visits, packed by subject and year (the table visit_year): derived from
// visit and what hangs on it, so never journaled, packed or merged. Fresh visits, those after the
// one in visits_folded, are in neither these rows nor the index of their words yet: whoever reads
// either reads them beside it, and many are folded in at once.

#include "data/register/Cell.h"
#include "data/register/FreshWords.h"

#include <QByteArray>
#include <map>
#include <optional>
#include <span>
#include <vector>

struct sqlite3;
struct sqlite3_context;
struct sqlite3_value;

namespace doorstep {

class Database;

// In the order of the numbers that are packed: a new word is put at the end.
inline constexpr const char* packedModes[] = {"door", "phone", "online", "patrol", "venue"};
inline constexpr const char* packedOutcomes[] = {"met", "absent", "refused", "come_back"};

// One visit of a packed year.
struct PackedVisit
{
    RowId id = 0;
    int day = 0; // of the year, from 1
    size_t mode = 0;
    size_t outcome = 0;
    RowId team = 0; // 0: none
    std::vector<RowId> drives;
    std::vector<RowId> roles;
    std::vector<RowId> checks;
    std::vector<RowId> services;
};

// Reads the visits of a row one after the other, by their ids.
class PackedYear
{
public:
    explicit PackedYear(QByteArrayView packed) : m_rest(packed) {}
    // False at the end. The visit's room is used again.
    [[nodiscard]] bool next(PackedVisit& visit);

private:
    friend class VisitYears;
    [[nodiscard]] qint64 number();
    void numbers(std::vector<RowId>& list);

    QByteArrayView m_rest;
};

// Of one connection: which visits its open transaction has touched (the triggers tell it), until
// their rows are packed anew, which Transaction::commit() does.
class VisitYears
{
public:
    explicit VisitYears(sqlite3* connection); // adds the functions that the triggers call
    VisitYears(const VisitYears&) = delete;
    VisitYears& operator=(const VisitYears&) = delete;

    [[nodiscard]] bool isBehind() const { return !m_touched.empty(); }
    void catchUp(Database& database);
    // While much is written, that ends with a rebuild: nothing is noted.
    void setPaused(bool paused) { m_paused = paused; }
    void forget() { m_touched.clear(); }
    [[nodiscard]] FreshWords& freshWords() { return m_words; }

    struct Place
    {
        int year = 0;
        RowId block = 0;
        RowId subject = 0;
        auto operator<=>(const Place&) const = default;
    };

private:
    void packTouched(Database& database, std::optional<RowId> folded);
    void touch(RowId visit) { (void)m_touched[visit]; }
    void wasAt(RowId visit, const Place& place);
    static void touchedFunction(sqlite3_context* context, int, sqlite3_value** values) noexcept;
    static void wasFunction(sqlite3_context* context, int, sqlite3_value** values) noexcept;

    std::map<RowId, std::vector<Place>> m_touched; // with where their rows stood before
    FreshWords m_words;
    bool m_paused = false;
};

// As many are read beside the rows at most; a day has about fifteen.
inline constexpr RowId mostFresh = 128;

// The newest visit that is folded in; nothing: all are, as in registers of older versions.
[[nodiscard]] std::optional<RowId> foldedUpTo(Database& database);
// Of the fresh visits, what a row of visit_year would have of them.
[[nodiscard]] std::map<VisitYears::Place, QByteArray> freshYears(Database& database);
// All of them now.
void foldVisits(Database& database);
// All rows anew, from the visits, of which none is fresh then.
void rebuildVisitYears(Database& database);

} // namespace doorstep
