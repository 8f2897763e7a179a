#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// In which roles a visit is made, as its visitors say them.

#include "data/records/visitors/Visitor.h"

namespace doorstep {

// Those in use.
[[nodiscard]] Links usualRoles(Register& registry, const Links& visitors);

// The roles of a visit whose visitors change: usual roles come and go with whom they are of, what
// else was said stays.
[[nodiscard]] Links rolesAfter(Register& registry, const Links& roles, const Links& visitorsBefore,
                               const Links& visitorsAfter);

// The first visitor goes in the next role: the usual one, the others of this person, then the rest
// of the list, and from the beginning again.
[[nodiscard]] Links withNextRole(Register& registry, Links roles, const Links& visitors);

} // namespace doorstep
