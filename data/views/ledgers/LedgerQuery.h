#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A ledger as a table on screen asks for it: narrowed, sorted, first the identities of its rows,
// then the rows of a window.

#include "data/views/ledgers/Ledger.h"

namespace doorstep {

// Among: one of the names of a cell that lists several, as in 四百大走访、服务联系卡.
enum class Condition { Is, Contains, Among, Empty, Filled, From, To };

// What a column must hold. The value is what the register stores (a key, an ISO day), not the word
// shown for it.
struct ColumnCondition
{
    QString column;
    Condition condition = Condition::Is;
    QVariant value;

    bool operator==(const ColumnCondition&) const = default;
};

struct LedgerQuery
{
    const Ledger* ledger = nullptr;
    LedgerFilter filter;
    QList<ColumnCondition> conditions;
    // A further condition that no column can say: SQL over the ledger's FROM clause, from a table
    // in data/ that lives as long as the program.
    const char* further = nullptr;
    QString text; // somewhere in the row's texts
    std::optional<RowId> subject;
    int sortColumn = -1; // -1: the ledger's own order
    Qt::SortOrder sortOrder = Qt::AscendingOrder;
};

// What ORDER BY of the query says.
[[nodiscard]] QString orderOf(const LedgerQuery& query);

// Steps through the identities in the order asked for.
class LedgerIds
{
public:
    LedgerIds(Database& database, const LedgerQuery& query);

    [[nodiscard]] bool next() { return m_statement.next(); }
    [[nodiscard]] RowId id() const { return m_statement.get<RowId>(0); }

private:
    Statement m_statement;
};

// All of them.
[[nodiscard]] QList<RowId> idsOf(Database& database, const LedgerQuery& query);
[[nodiscard]] qint64 countRows(Database& database, const LedgerQuery& query);
// What a column of numbers adds up to.
[[nodiscard]] double sumOfColumn(Database& database, const LedgerQuery& query,
                                 const QString& column);
// What all rows hold in these columns, as it is stored; nothing is an empty text.
[[nodiscard]] QList<QStringList> textsOf(Database& database, const LedgerQuery& query,
                                         const QStringList& columns);
// How many rows of the query hold each value of a column, by the stored value.
[[nodiscard]] QHash<QString, qint64> countBy(Database& database, const LedgerQuery& query,
                                             const QString& column);

// The cells of the given rows as they are stored, in the order given; a row that is no longer there
// is empty.
[[nodiscard]] QList<QVariantList> ledgerRows(Database& database, const Ledger& ledger,
                                             const QList<RowId>& ids, const LedgerFilter& filter);

} // namespace doorstep
