#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Store.h"

namespace doorstep {

// Who goes on visits, in which role (六大员 among them).
struct Visitor
{
    RowId id = 0;
    std::optional<RowId> block;
    QString name;
    std::optional<RowId> role; // the usual one; Code of visitor_role
    QString phone;
    int position = 0;
    Links otherRoles = {}; // that this person goes in, too

    bool operator==(const Visitor&) const = default;
};

[[nodiscard]] const Mapping<Visitor>& visitorMapping();

class VisitorStore : public Store<Visitor>
{
public:
    explicit VisitorStore(Register& registry) : Store(registry, visitorMapping()) {}

    [[nodiscard]] QList<Visitor> all() const
    {
        return select(QStringLiteral("WHERE deleted_at IS NULL ORDER BY position, id"));
    }
    // Those of the block and those of no block.
    [[nodiscard]] QList<Visitor> ofBlock(RowId block) const
    {
        return select(
            QStringLiteral("WHERE (block_id = ? OR block_id IS NULL) AND deleted_at IS NULL "
                           "ORDER BY position, id"),
            block);
    }
};

} // namespace doorstep
