#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/ledgers/Ledger.h"

namespace doorstep {

// The values of one gathered column for a stretch of a ledger's rows.
class GatheredValues
{
public:
    GatheredValues(Database& database, const Gathered& gathered, const LedgerExtent& extent);

    // The joined names or the number of members; null for a row that has none. Rows asked for in
    // the order of their ids are found at once.
    [[nodiscard]] RawValue of(RowId row);

private:
    struct Entry
    {
        RowId row;
        qint64 value; // a place in m_texts, or the number of members
    };

    void add(RowId row, const std::vector<RowId>& members);

    QHash<RowId, QByteArray> m_names;
    QHash<QByteArray, qint64> m_placeOfText;
    QList<QByteArray> m_texts;
    std::vector<Entry> m_entries; // by row
    size_t m_next = 0;
    bool m_counts;
};

} // namespace doorstep
