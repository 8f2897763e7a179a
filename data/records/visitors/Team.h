#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Store.h"

namespace doorstep {

// Visitors who go together (走访服务团).
struct Team
{
    RowId id = 0;
    std::optional<RowId> block; // none: of the whole town
    QString name;
    std::optional<RowId> leader; // Visitor
    int position = 0;
    Links members; // Visitors; the leader may be among them

    // The leader first.
    [[nodiscard]] Links everybody() const;
    bool operator==(const Team&) const = default;
};

[[nodiscard]] const Mapping<Team>& teamMapping();

class TeamStore : public Store<Team>
{
public:
    explicit TeamStore(Register& registry) : Store(registry, teamMapping()) {}

    [[nodiscard]] QList<Team> all() const
    {
        return select(QStringLiteral("WHERE deleted_at IS NULL ORDER BY position, id"));
    }
    // Those of the block and those of the whole town.
    [[nodiscard]] QList<Team> ofBlock(RowId block) const
    {
        return select(
            QStringLiteral("WHERE (block_id = ? OR block_id IS NULL) AND deleted_at IS NULL "
                           "ORDER BY position, id"),
            block);
    }
};

// "第四街区走访服务团：周敏华（组长）、李强", for a paper.
[[nodiscard]] QString teamLine(Register& registry, const Team& team);

} // namespace doorstep
