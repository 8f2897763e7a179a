#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody chose to see of a ledger: columns in an order, under headings of their own, rows,
// sort. What ColumnChoice::columns keeps.

#include "data/views/ledgers/LedgerQuery.h"

#include <memory>

namespace doorstep {

struct ChosenColumn
{
    QString key;
    QString heading; // empty: the ledger's

    bool operator==(const ChosenColumn&) const = default;
};

struct ChosenColumns
{
    QString ledger;
    QList<ChosenColumn> columns;
    QList<ColumnCondition> conditions;
    QString text;     // somewhere in the row's texts
    QString sortedBy; // a column; empty: the ledger's own order
    Qt::SortOrder sortOrder = Qt::AscendingOrder;

    bool operator==(const ChosenColumns&) const = default;
    [[nodiscard]] QString toText() const; // JSON
};

// Throws Error when a newer program wrote it.
[[nodiscard]] ChosenColumns readChosenColumns(const QString& text);

// The ledger as it was chosen, for a reader who may see no more than the masking allows.
class ChosenLedger
{
public:
    // Throws Error when the register shows no such ledger, or none of the columns.
    ChosenLedger(Database& database, const ChosenColumns& chosen, Masking masking);

    [[nodiscard]] const Ledger& ledger() const { return *m_ledger; }
    // Of the filter's rows those that were chosen.
    [[nodiscard]] LedgerFilter rows(const LedgerFilter& filter) const;
    [[nodiscard]] const QStringList& leftOut() const { return m_leftOut; } // headings

private:
    [[nodiscard]] LedgerQuery query() const;

    Database& m_db;
    const Ledger& m_whole;
    ChosenColumns m_chosen;
    QByteArray m_order;
    std::unique_ptr<Ledger> m_ledger;
    QStringList m_leftOut;
};

} // namespace doorstep
