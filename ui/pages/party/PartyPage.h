#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/Page.h"

class QTabWidget;

namespace doorstep {

class LedgerPage;
class OrganisationsPage;
class PairingsPage;

// Party building (党建): members and applicants, agreements with partners, the organisations.
class PartyPage : public Page
{
    Q_OBJECT

public:
    PartyPage(Workspace& workspace, QWidget* parent);
    [[nodiscard]] static Offers offers()
    {
        return {{QLatin1String("pairing"), QLatin1String("party_organisation")}, {}, {}};
    }
    void openTarget(const Target& target) override;

    void activate() override;
    bool mayLeave() override;
    [[nodiscard]] QString listInSight() const override;

private:
    QTabWidget* m_tabs;
    LedgerPage* m_members;
    PairingsPage* m_pairings;
    OrganisationsPage* m_organisations;
};

} // namespace doorstep
