// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/visitors/Roles.h"

#include "data/records/codes/Code.h"

#include <algorithm>

namespace doorstep {

namespace {

Links sorted(Links ids)
{
    std::sort(ids.begin(), ids.end());
    return ids;
}

// As they are tried one after the other.
Links rolesOf(Register& registry, const Links& visitors)
{
    Links roles;
    const auto add = [&](RowId role) {
        if (!roles.contains(role))
            roles << role;
    };
    if (!visitors.isEmpty()) {
        const Visitor first = VisitorStore(registry).get(visitors.constFirst());
        if (first.role)
            add(*first.role);
        std::for_each(first.otherRoles.cbegin(), first.otherRoles.cend(), add);
    }
    for (const Code& role : CodeStore(registry).entries(list::visitorRole))
        add(role.id);
    return roles;
}

} // namespace

Links usualRoles(Register& registry, const Links& visitors)
{
    Links roles;
    for (const RowId id : visitors) {
        const std::optional<RowId> role = VisitorStore(registry).get(id).role;
        if (role && !roles.contains(*role) && CodeStore(registry).alive(*role))
            roles << *role;
    }
    return sorted(roles);
}

Links rolesAfter(Register& registry, const Links& roles, const Links& visitorsBefore,
                 const Links& visitorsAfter)
{
    const Links before = usualRoles(registry, visitorsBefore);
    Links after = usualRoles(registry, visitorsAfter);
    for (const RowId role : roles) {
        if (!before.contains(role) && !after.contains(role))
            after << role;
    }
    return sorted(after);
}

Links withNextRole(Register& registry, Links roles, const Links& visitors)
{
    const Links order = rolesOf(registry, visitors);
    const auto here = std::find_if(order.cbegin(), order.cend(),
                                   [&](RowId role) { return roles.contains(role); });
    if (here != order.cend())
        roles.removeOne(*here);
    const qsizetype from = here == order.cend() ? 0 : here - order.cbegin() + 1;
    for (qsizetype i = 0; i < order.size(); ++i) {
        const RowId next = order.at((from + i) % order.size());
        if (!roles.contains(next)) // in which somebody else goes
            return sorted(roles << next);
    }
    return sorted(roles);
}

} // namespace doorstep
