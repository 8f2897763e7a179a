#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Store.h"

namespace doorstep {

// A service place (阵地、驿站).
struct Venue
{
    RowId id = 0;
    std::optional<RowId> block;
    std::optional<RowId> kind;   // Code of venue_kind: the centre (the 1 of 1+X) or a point
    std::optional<RowId> street; // of its block, so that a list without a map has it in place
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

// What a block has, or the town; those of no block are everybody's.
struct VenueTotals
{
    int centres = 0; // of 1+X
    int points = 0;
    int charging = 0; // venues with ports
    int ports = 0;
};
[[nodiscard]] VenueTotals venueTotals(Database& database, std::optional<RowId> block);

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
