// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/ledgers/GatheredValues.h"

#include <algorithm>

namespace doorstep {

GatheredValues::GatheredValues(Database& database, const Gathered& gathered,
                               const LedgerExtent& extent)
    : m_counts(!gathered.names)
{
    if (!m_counts) {
        Statement names = database.prepare(QLatin1String(gathered.names));
        while (names.next())
            m_names.insert(names.raw(0).integer, names.raw(1).bytes.toByteArray());
    }
    Statement pairs = database.prepare(QLatin1String(gathered.pairs));
    pairs.bind(extent.first, extent.last);
    RowId row = 0;
    std::vector<RowId> members;
    while (pairs.next()) {
        const RowId at = pairs.raw(0).integer;
        if (at != row && !members.empty()) {
            add(row, members);
            members.clear();
        }
        row = at;
        members.push_back(pairs.raw(1).integer);
    }
    if (!members.empty())
        add(row, members);
}

void GatheredValues::add(RowId row, const std::vector<RowId>& members)
{
    if (m_counts) {
        m_entries.push_back({row, static_cast<qint64>(members.size())});
        return;
    }
    // Few combinations occur in many rows.
    const auto key =
        QByteArray::fromRawData(static_cast<const char*>(static_cast<const void*>(members.data())),
                                static_cast<qsizetype>(members.size() * sizeof(RowId)));
    auto place = m_placeOfText.constFind(key);
    if (place == m_placeOfText.constEnd()) {
        QByteArrayList names;
        for (const RowId member : members)
            names << m_names.value(member);
        m_texts << names.join("、");
        place = m_placeOfText.insert(QByteArray(key.constData(), key.size()), m_texts.size() - 1);
    }
    m_entries.push_back({row, *place});
}

RawValue GatheredValues::of(RowId row)
{
    if (m_next >= m_entries.size() || m_entries[m_next].row != row) {
        const auto found =
            std::lower_bound(m_entries.begin(), m_entries.end(), row,
                             [](const Entry& entry, RowId wanted) { return entry.row < wanted; });
        m_next = static_cast<size_t>(found - m_entries.begin());
        if (found == m_entries.end() || found->row != row)
            return {};
    }
    const qint64 value = m_entries[m_next++].value;
    return m_counts ? RawValue{RawValue::Type::Integer, value}
                    : RawValue{RawValue::Type::Text, 0, 0, m_texts[value],
                               static_cast<size_t>(value) + 1};
}

} // namespace doorstep
