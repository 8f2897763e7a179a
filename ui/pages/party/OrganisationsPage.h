#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/organisations/PartyOrganisation.h"
#include "ui/page/forms/FormPage.h"

class QToolButton;

namespace doorstep {

class OrganisationPeople;

// The Party organisations: where each meets, its secretary, what it stands under, and who of the
// register belongs to it.
class OrganisationsPage : public FormPage<PartyOrganisation, PartyOrganisationStore>
{
    Q_OBJECT

public:
    OrganisationsPage(Workspace& workspace, QWidget* parent);

    void activate() override;

protected:
    void showChosen(const QList<PartyOrganisation>& organisations) override;
    [[nodiscard]] QString saveValue(RowId id, const Field& field, const QVariant& value) override;
    RowId addRow() override;
    [[nodiscard]] QString deletionOf(const QList<PartyOrganisation>& organisations) const override;

private:
    void showWritten();
    void takeIn();

    QToolButton* m_written;
    OrganisationPeople* m_people;
};

} // namespace doorstep
