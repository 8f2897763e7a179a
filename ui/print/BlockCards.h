#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/cards/ContactCard.h"
#include "data/records/places/Places.h"
#include "ui/print/CardSheet.h"

namespace doorstep {

// What is printed on a block's card, from its template.
[[nodiscard]] CardFace cardFace(const ContactCard& card, const Block& block, const QString& town);

enum class CardNames { Whole, Short };
enum class CardFilter { Everyone, Undelivered };

struct CardChoice
{
    std::optional<RowId> block;
    QString street; // by name; empty: all
    CardFilter filter = CardFilter::Everyone;
    CardNames names = CardNames::Whole;
};

// One job for each block that has somebody to print for. Throws Error when a block has no card to
// print, there is no such street, or nobody to print for.
[[nodiscard]] QList<CardJob> cardJobs(Register& registry, const CardChoice& choice);

} // namespace doorstep
