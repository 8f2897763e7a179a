#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/LedgerPage.h"

namespace doorstep {

class PairingPane;

// The agreements (结对共建), a line for each item, and beside them the one that is chosen.
class PairingsPage : public LedgerPage
{
    Q_OBJECT

public:
    PairingsPage(Workspace& workspace, QWidget* parent);

    bool mayLeave() override;
    void openPairing(RowId pairing);

private:
    void makeBody();
    void addAgreement();
    void removeChosen();
    void showChosen();
    [[nodiscard]] RowId lineOf(RowId pairing) const; // its first one

    PairingPane* m_pane;
};

} // namespace doorstep
