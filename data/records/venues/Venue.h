#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Store.h"

namespace doorstep {

// A service place (阵地、驿站).
struct Venue
{
    RowId id = 0;
    std::optional<RowId> block;
    QString name;
    QString address;
    QString hours;
    QString phone;
    int chargingPorts = 0;
    QString note;
    Links facilities; // Codes of venue_facility

    bool operator==(const Venue&) const = default;
};

[[nodiscard]] const Mapping<Venue>& venueMapping();

class VenueStore : public Store<Venue>
{
public:
    explicit VenueStore(Register& registry) : Store(registry, venueMapping()) {}

    [[nodiscard]] QList<Venue> ofBlock(RowId block) const
    {
        return select(QStringLiteral("WHERE block_id = ? AND deleted_at IS NULL ORDER BY id"),
                      block);
    }
    [[nodiscard]] QList<Venue> all() const
    {
        return select(QStringLiteral("WHERE deleted_at IS NULL ORDER BY block_id, id"));
    }
    // Those of the block, then those that belong to none.
    [[nodiscard]] QList<Venue> forBlock(RowId block) const
    {
        return select(QStringLiteral("WHERE (block_id = ? OR block_id IS NULL) AND deleted_at IS "
                                     "NULL ORDER BY block_id IS NULL, id"),
                      block);
    }
};

} // namespace doorstep
