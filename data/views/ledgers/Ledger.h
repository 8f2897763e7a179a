#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A ledger (台账) is a flat list. Its one column table serves the list on screen, the Excel and CSV
// export, the matching of imported columns and the masking.

#include "data/base/Time.h"
#include "data/records/party/PartyFields.h"
#include "data/records/people/Mask.h"
#include "data/register/Database.h"

#include <span>
#include <vector>

namespace doorstep {

enum class ColumnType {
    Text,
    Number,
    Date,
    DateTime,
    Code
}; // Code: digits that are text, phones among them

// What masking does to a value that leaves the office.
// Open, Prose: what tells of a person is masked in it (see Mask).
// PersonOrOffice: an office's name stays.
// SubjectName: a worker's name is masked whole (see subjectNameSql); a cell may list several.
// SubjectDoor: a worker's own is left out (see subjectDoorSql).
// Number: 2026-0017, which the register gives, stays; anything else that stands there is as Open.
enum class Sensitivity {
    Open,
    Name,
    PersonOrOffice,
    SubjectName,
    SubjectDoor,
    Phone,
    Code,
    Prose,
    Number
};

// Whom a column is for. What singles somebody out beside a masked name is for the office alone.
enum class Audience { Everyone, Office };

// The name of the subject s, marked in front when it is a person's (and behind, where more follow).
inline constexpr const char* subjectNameSql = "iif(s.kind = 'worker', char(1) || s.name, s.name)";

inline constexpr const char* subjectDoorSql =
    "iif(s.kind = 'worker', nullif(char(1) || door_text(s.lane, s.number, s.room), char(1)), "
    "door_text(s.lane, s.number, s.room))";

// How a value made of rows that hang on the ledger's own is read for many rows at once, where
// asking with Column::sql for each would cost more. A test holds the two against each other.
struct Gathered
{
    const char* pairs; // row and member, ordered, for rows from :p1 to :p2
    const char* names =
        nullptr; // member and name, to be joined by 、; without: members are counted
};

// What a row refers to: columns that tell of it alone are the same in every row that does.
struct Kin
{
    const char* key;  // expression over the ledger's `core`
    const char* from; // where the columns' sql holds, too
    const char* id;   // equals the key there
};

struct Column
{
    const char* key;     // of the register's own column where there is one
    const char* heading; // source text of the context "Ledger"
    double width;        // in characters, as Excel counts
    ColumnType type;
    const char* sql; // expression over the ledger's FROM clause
    Sensitivity sensitivity = Sensitivity::Open;
    QString (*word)(const QString&) = nullptr; // the word for a stored key
    const char* orderSql = nullptr;            // what to sort by, when not the value itself
    std::optional<Gathered> gathered = std::nullopt;
    const Kin* kin = nullptr;
    Audience audience = Audience::Everyone;
    int most = 0;        // characters shown, cut after masking; 0: all
    QString called = {}; // by whoever chose it; empty: as its heading says
    bool isLog = false;  // words of a need's steps (see Mask::log)

    [[nodiscard]] QString title() const;
};

// SQL of a ledger may use these parameters: :p1 :p2 begin and end (UTC seconds, end excluded) and
// :p3 :p4 first and last day of the period, :p5 block, :p6 street (NULL: all), :p7 the day that
// "overdue" is judged on. :p8 are the ids of LedgerFilter::only.
struct Ledger
{
    const char* key;
    const char* name; // source text of the context "Ledger"
    const char* from;
    const char* id;     // of the row that a line stands for
    const char* where;  // rows that belong to the ledger
    const char* period; // the further condition when a period is given
    const char* block;
    const char* street;
    const char* order;
    std::vector<Column> columns;
    // Keys of columns that a monthly workbook folds away, so that the rest can be read on A4.
    std::vector<const char*> folded = {};
    // The part of `from` that suffices to count rows and for columns that are neither gathered nor
    // of kin, when no street is asked for; null when it is all of it.
    const char* core = nullptr;
    // In the place of `from` when the rows are named by :p8, where `from` can't be asked for single
    // rows quickly.
    const char* fromIds = nullptr;
    // The order of what leaves the register, the same in each that has the rows; null: `order`.
    const char* writtenOrder = nullptr;

    [[nodiscard]] QString title() const;
    [[nodiscard]] bool folds(const Column& column) const;
    [[nodiscard]] int indexOf(const QString& columnKey) const; // -1 when there is none
};

// All there are, whole.
[[nodiscard]] std::span<const Ledger> ledgers();
[[nodiscard]] const Ledger* findLedger(const QString& key);
// What the register shows of them (see PartyFields): for everything that is seen or leaves it.
// Null: it does not show that one.
[[nodiscard]] std::span<const Ledger> ledgers(Database& database);
[[nodiscard]] const Ledger* findLedger(Database& database, const QString& key);
[[nodiscard]] QString ledgerNames(); // "visits, shops, …" for a message
// The ledger with the columns that those who read it may see.
[[nodiscard]] const Ledger& ledgerFor(const Ledger& ledger, Masking masking);

struct LedgerFilter
{
    std::optional<Period> period;
    std::optional<RowId> block;
    std::optional<RowId> street;
    QDate asOf = today();
    std::optional<QList<RowId>> only = std::nullopt; // of these rows, those that fit the rest
};

// Whether people write freely in it, so that a row's person may be called otherwise than by name.
[[nodiscard]] bool mayCallPersons(const Column& column);

// A value as it is masked and shown: text, number (qlonglong), QDate or QDateTime (Shanghai; a
// QDate, too, where only the day is known); null when empty.
// persons: whose row it is, as far as a text in it may call them otherwise than by name.
[[nodiscard]] QVariant ledgerValue(const Column& column, const QVariant& stored, const Mask& mask,
                                   const QString& persons = {});

// How many rows a ledger has under a filter, and between which ids they lie.
struct LedgerExtent
{
    qint64 rows = 0;
    RowId first = 0;
    RowId last = 0;
};
[[nodiscard]] LedgerExtent extentOf(Database& database, const Ledger& ledger,
                                    const LedgerFilter& filter);

class GatheredValues;
class KinValues;

// Steps through a ledger's rows in its order. Told of their extent, and if they are many, it asks
// only once for what their own rows do not hold.
class LedgerReader
{
public:
    LedgerReader(Database& database, const Ledger& ledger, const LedgerFilter& filter,
                 Masking masking, const LedgerExtent& extent = {});
    ~LedgerReader();

    [[nodiscard]] bool next();
    [[nodiscard]] RowId id() const;
    [[nodiscard]] QVariant value(int column) const;
    // As it is stored, neither masked nor put into words; valid until next().
    [[nodiscard]] RawValue stored(int column) const;
    // Whoever the row's subject is, or keeps it; empty where it has none.
    [[nodiscard]] RawValue persons() const;

private:
    // Where a column's value comes from: the statement unless one of the others is set.
    struct Source
    {
        int place = 0; // in the statement, or among the kin's expressions
        std::unique_ptr<GatheredValues> gathered;
        int kin = -1;
    };
    struct KinOfRows
    {
        std::unique_ptr<KinValues> values;
        int place = 0; // of the key in the statement
        size_t number = 0;
    };

    [[nodiscard]] Statement prepare(Database& database, const LedgerFilter& filter, bool many);
    void addPersons(bool many, const std::vector<const Kin*>& kins, std::vector<QStringList>& asked,
                    QStringList& expressions);
    [[nodiscard]] RawValue valueAt(const Source& source) const;

    const Ledger& m_ledger;
    Mask m_mask;
    std::vector<Source> m_sources; // by column
    std::optional<Source> m_persons;
    std::vector<KinOfRows> m_kin;
    Statement m_statement;
};

// "FROM … WHERE …" of the ledger under the filter, and its parameters bound to a statement.
[[nodiscard]] QString ledgerSource(const Ledger& ledger, const LedgerFilter& filter);
void bindFilter(Statement& statement, const LedgerFilter& filter);

} // namespace doorstep
