#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/party/Pairing.h"
#include "ui/page/RecordPage.h"

namespace doorstep {

class PairingPane;

// The agreements (结对共建), a line for each item, and beside them the one that is chosen.
class PairingsPage : public RecordPage<Pairing, PairingStore>
{
    Q_OBJECT

public:
    PairingsPage(Workspace& workspace, QWidget* parent);

protected:
    void showChosen(const QList<Pairing>& pairings) override;
    [[nodiscard]] QString deletionOf(const QList<Pairing>& pairings) const override;
    [[nodiscard]] RowId rowOfLine(RowId line) const override;
    [[nodiscard]] RowId lineOfRow(RowId pairing) const override; // its first one

private:
    void addAgreement();

    PairingPane* m_pane;
};

} // namespace doorstep
