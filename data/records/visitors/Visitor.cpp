// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/visitors/Visitor.h"

namespace doorstep {

const Mapping<Visitor>& visitorMapping()
{
    static const Mapping<Visitor> mapping("visitor",
                                          {
                                              field("block_id", &Visitor::block),
                                              field("name", &Visitor::name),
                                              field("role_id", &Visitor::role),
                                              field("phone", &Visitor::phone),
                                              field("position", &Visitor::position),
                                          },
                                          {
                                              {"other_roles", &Visitor::otherRoles},
                                          });
    return mapping;
}

} // namespace doorstep
