// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/party/PairingsPage.h"

#include "ui/look/TableView.h"
#include "ui/page/LedgerModel.h"
#include "ui/pages/party/PairingPane.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QToolButton>

namespace doorstep {

PairingsPage::PairingsPage(Workspace& workspace, QWidget* parent)
    : RecordPage(workspace, QStringLiteral("pairings"), {QStringLiteral("pairing")}, parent),
      m_pane(new PairingPane(workspace, this))
{
    setEmptyText(tr("No agreements yet. Insert writes the first one down."));
    // With whom and what comes first, also where there is little room; the rest is in the pane.
    showColumns({{"partner"}, {"text"}, {"signed_on"}, {"in_force"}, {"planned_on"}, {"done_on"}});
    addPane(&table(), m_pane, 30)->setSizes({740, 500});
    addButton(news(), tr("New agreement (Insert)"), {}, [this] {
        addAgreement();
    })->setEnabled(!registry().readOnly());
    addKey(QKeySequence(Qt::Key_Insert), this, [this] { addAgreement(); });
    beginWithNew();
    addPrinting();
}

void PairingsPage::showChosen(const QList<Pairing>& pairings)
{
    m_pane->showPairing(pairings.isEmpty() ? 0 : pairings.constFirst().id);
}

RowId PairingsPage::rowOfLine(RowId line) const
{
    return pairingOfLine(registry(), line);
}

RowId PairingsPage::lineOfRow(RowId pairing) const
{
    const QList<PairingItem> items = PairingItemStore(registry()).ofPairing(pairing);
    return items.isEmpty() ? pairing * 2 + 1 : items.constFirst().id * 2;
}

QString PairingsPage::deletionOf(const QList<Pairing>& pairings) const
{
    return pairings.size() == 1
               ? tr("Delete the agreement with %1").arg(pairings.constFirst().partner)
               : tr("Delete %n agreement(s)", nullptr, static_cast<int>(pairings.size()));
}

void PairingsPage::addAgreement()
{
    m_pane->leave();
    Pairing pairing;
    pairing.block = blockOfNew();
    pairing.partner = tr("New partner");
    pairing.signedOn = today();
    pairing.untilOn = today().addYears(1).addDays(-1);
    if (!workspace().write(tr("New agreement"),
                           [&](Change& change) { PairingStore(registry()).add(change, pairing); }))
        return;
    openRecord(pairing.id);
    m_pane->editNew();
    awaitWords(pairing.id);
}

} // namespace doorstep

#include "moc_PairingsPage.cpp"
