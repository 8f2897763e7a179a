// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/wishes/Wish.h"

namespace doorstep {

const Mapping<Wish>& wishMapping()
{
    static const Mapping<Wish> mapping("wish", {
                                                   field("block_id", &Wish::block),
                                                   field("subject_id", &Wish::subject),
                                                   field("visit_id", &Wish::visit),
                                                   field("text", &Wish::text),
                                                   field("value_yuan", &Wish::valueYuan),
                                                   field("stage", &Wish::stage),
                                                   field("collected_on", &Wish::collectedOn),
                                                   field("published_on", &Wish::publishedOn),
                                                   field("claimed_by", &Wish::claimedBy),
                                                   field("claimed_on", &Wish::claimedOn),
                                                   field("fulfilled_on", &Wish::fulfilledOn),
                                                   field("number", &Wish::number),
                                                   field("claimer_phone", &Wish::claimerPhone),
                                                   field("outcome", &Wish::outcome),
                                               });
    return mapping;
}

} // namespace doorstep
