#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Cell.h"

#include <QList>
#include <QString>
#include <optional>
#include <utility>

namespace doorstep {

class Database;

// The words of fresh visits, in an index of one connection's own that is made again when anything
// was written since.
class FreshWords
{
public:
    // The newest first. The query is one for visit_text.
    [[nodiscard]] QList<RowId> find(Database& database, const QString& query, int limit);
    void forget() { m_asOf.reset(); }

private:
    void gather(Database& database);

    // What others and what this connection had written.
    std::optional<std::pair<qint64, qint64>> m_asOf;
};

} // namespace doorstep
