#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/ledgers/Ledger.h"

namespace doorstep {

// What a ledger's rows have from one kind of kin, read once for each of them.
class KinValues
{
public:
    KinValues(Database& database, const Kin& kin, const QStringList& expressions);

    // Numbers from 1, the same for the same key.
    [[nodiscard]] size_t numberOf(RowId key);
    [[nodiscard]] RawValue value(size_t number, size_t expression) const;

private:
    struct Kept
    {
        RawValue raw;
        QByteArray bytes;
    };

    Database& m_database;
    QString m_sql;
    size_t m_width;
    QHash<RowId, size_t> m_numbers;
    std::vector<Kept> m_values; // m_width a number
};

} // namespace doorstep
