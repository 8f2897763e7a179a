// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/subjects/ShopMembers.h"

#include "data/records/party/PartyForms.h"
#include "data/views/ledgers/Ledger.h"
#include "ui/look/Look.h"
#include "ui/page/Respond.h"
#include "ui/page/forms/RowForms.h"
#include "ui/page/forms/SaveField.h"

#include <QLabel>
#include <QVBoxLayout>

namespace doorstep {

ShopMembers::ShopMembers(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_rows(new RowForms(workspace, partyMemberFields(),
                          *findLedger(QStringLiteral("party_members")),
                          tr("A member's or applicant's name; Enter adds it"), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(smallSpace);
    layout->addWidget(caption(tr("Party members and applicants among the staff, by name"), this));
    layout->addWidget(m_rows);
    m_rows->setAdd([this](RowId shop, const QString& name) { return add(shop, name); });
    m_rows->setSave([this](RowId row, const Field& field, const QVariant& value) {
        return save(row, field, value);
    });
    respond(m_rows, &RowForms::removed, this, &ShopMembers::remove);
    respond(&workspace.registry(), &Register::changed, this, [this](const QSet<QString>& tables) {
        if (tables.contains(QStringLiteral("party_member")))
            refresh();
    });
}

void ShopMembers::showShop(RowId shop)
{
    m_shop = shop;
    refresh();
}

void ShopMembers::refresh()
{
    m_workspace.attempt([&] {
        m_rows->showRows(m_shop, partyMemberMapping(),
                         PartyMemberStore(m_workspace.registry()).ofShop(m_shop));
    });
}

void ShopMembers::follow(FieldForm& form)
{
    m_rows->follow(form);
}

QString ShopMembers::add(RowId shop, const QString& name)
{
    PartyMember member;
    member.subject = shop;
    member.name = name;
    return m_workspace.tryWrite(tr("Add Party member %1").arg(name), [&](Change& change) {
        PartyMemberStore(m_workspace.registry()).add(change, member);
    });
}

QString ShopMembers::save(RowId row, const Field& field, const QVariant& value)
{
    return saveField(
        m_workspace, PartyMemberStore(m_workspace.registry()), row,
        [](const PartyMember& member) { return tr("Edit Party member %1").arg(member.name); },
        [&](PartyMember& member) {
            setFieldValue(partyMemberMapping(), member, field, value);
            return member.name.isEmpty() ? tr("A member needs a name.") : QString();
        });
}

void ShopMembers::remove(RowId row)
{
    const PartyMemberStore store(m_workspace.registry());
    m_workspace.attempt([&] {
        const QString title = tr("Delete Party member %1").arg(store.get(row).name);
        if (m_workspace.write(title, [&](Change& change) { store.remove(change, row); }))
            m_workspace.tell(tr("%1. Ctrl+Z brings it back.").arg(title));
    });
}

} // namespace doorstep

#include "moc_ShopMembers.cpp"
