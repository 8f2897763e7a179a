// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/ledgers/KinValues.h"

namespace doorstep {

KinValues::KinValues(Database& database, const Kin& kin, const QStringList& expressions)
    : m_database(database),
      m_sql(QStringLiteral("SELECT %1 FROM %2 WHERE %3 = ?")
                .arg(expressions.join(QStringLiteral(", ")), QLatin1String(kin.from),
                     QLatin1String(kin.id))),
      m_width(static_cast<size_t>(expressions.size()))
{
}

size_t KinValues::numberOf(RowId key)
{
    if (const auto known = m_numbers.constFind(key); known != m_numbers.constEnd())
        return *known;
    Statement statement = m_database.prepare(m_sql);
    statement.bind(key);
    const bool found = statement.next();
    for (size_t i = 0; i < m_width; ++i) {
        Kept kept;
        if (found) {
            kept.raw = statement.raw(static_cast<int>(i));
            kept.bytes = kept.raw.bytes.toByteArray();
        }
        m_values.push_back(std::move(kept));
    }
    const size_t number = m_values.size() / m_width;
    m_numbers.insert(key, number);
    return number;
}

RawValue KinValues::value(size_t number, size_t expression) const
{
    const Kept& kept = m_values[(number - 1) * m_width + expression];
    RawValue raw = kept.raw;
    raw.bytes = kept.bytes;
    raw.number = number;
    return raw;
}

} // namespace doorstep
