// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/RolesField.h"

#include "data/records/codes/Code.h"
#include "data/records/visitors/Roles.h"
#include "ui/page/Respond.h"

#include <algorithm>

namespace doorstep {

RolesField::RolesField(Register& registry, const PickField& visitors, QWidget* parent)
    : PickField(tr("In which roles"), parent), m_register(registry), m_visitors(visitors)
{
    respond(&visitors, &PickField::edited, this, [this] {
        choose(rolesAfter(m_register, chosen(), m_went, m_visitors.chosen()));
        m_went = m_visitors.chosen();
    });
}

void RolesField::refill(const Links& used)
{
    QList<std::pair<RowId, QString>> entries;
    const CodeStore store(m_register);
    QList<Code> roles = store.entries(list::visitorRole);
    for (const RowId id : used) {
        if (std::none_of(roles.cbegin(), roles.cend(),
                         [id](const Code& role) { return role.id == id; }))
            roles << store.get(id);
    }
    for (const Code& role : std::as_const(roles))
        entries.append({role.id, role.name});
    setEntries(entries);
}

void RolesField::setRoles(const Links& roles)
{
    m_went = m_visitors.chosen();
    choose(roles);
}

void RolesField::next()
{
    choose(withNextRole(m_register, chosen(), m_visitors.chosen()));
    Q_EMIT edited();
}

} // namespace doorstep

#include "moc_RolesField.cpp"
