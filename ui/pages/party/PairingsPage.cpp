// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/party/PairingsPage.h"

#include "data/records/party/Pairing.h"
#include "data/records/places/Places.h"
#include "ui/look/Look.h"
#include "ui/look/TableView.h"
#include "ui/page/LedgerModel.h"
#include "ui/pages/party/PairingPane.h"

#include <QAction>
#include <QHBoxLayout>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>

namespace doorstep {

PairingsPage::PairingsPage(Workspace& workspace, QWidget* parent)
    : LedgerPage(workspace, QStringLiteral("pairings"), parent),
      m_pane(new PairingPane(workspace, this))
{
    setEmptyText(tr("No agreements yet. Insert writes the first one down."));
    makeBody();
    connect(this, &LedgerPage::selectionChanged, this, &PairingsPage::showChosen);
    connect(this, &LedgerPage::rowOpened, m_pane, &PairingPane::focusFields);
    // A line that was chosen may have made room for another of the same agreement.
    connect(&model(), &LedgerModel::readingFinished, this, [this] {
        if (selectedIds().isEmpty() && m_pane->pairing() != 0)
            selectRow(lineOf(m_pane->pairing()));
    });
    const auto key = [this](const QKeySequence& keys, QWidget* where, auto work) {
        auto* shortcut = new QShortcut(keys, where);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, work);
    };
    key(Qt::Key_Insert, this, &PairingsPage::addAgreement);
    key(Qt::Key_Delete, &table(), &PairingsPage::removeChosen);
    key(Qt::Key_Escape, m_pane, [this] { table().setFocus(); });
}

void PairingsPage::makeBody()
{
    auto* add = new QToolButton(this);
    add->setText(tr("New agreement (Insert)"));
    add->setFocusPolicy(Qt::TabFocus);
    add->setEnabled(!registry().readOnly());
    connect(add, &QToolButton::clicked, this, &PairingsPage::addAgreement);
    bar().addWidget(add);

    body().removeWidget(&table());
    auto* splitter = new QSplitter(this);
    splitter->addWidget(&table());
    splitter->addWidget(m_pane);
    splitter->setStretchFactor(0, 1);
    splitter->setCollapsible(0, false);
    splitter->setSizes({740, 500});
    body().addWidget(splitter, 1);
    // With whom and what comes first, also where there is little room; the rest is in the pane.
    showColumns({{"partner"}, {"text"}, {"signed_on"}, {"in_force"}, {"planned_on"}, {"done_on"}});
}

void PairingsPage::showChosen()
{
    const QList<RowId> lines = selectedIds();
    if (lines.isEmpty()) // while the table reads itself anew, what was chosen stays so
        return;
    workspace().attempt(
        [&] { m_pane->showPairing(pairingOfLine(registry(), lines.constFirst())); });
}

bool PairingsPage::mayLeave()
{
    return m_pane->leave();
}

void PairingsPage::openPairing(RowId pairing)
{
    m_pane->showPairing(pairing);
    selectRow(lineOf(pairing));
}

RowId PairingsPage::lineOf(RowId pairing) const
{
    const QList<PairingItem> items = PairingItemStore(registry()).ofPairing(pairing);
    return items.isEmpty() ? pairing * 2 + 1 : items.constFirst().id * 2;
}

void PairingsPage::addAgreement()
{
    m_pane->leave();
    const QList<Block> blocks = BlockStore(registry()).all();
    Pairing pairing;
    pairing.block = workspace().block().value_or(blocks.isEmpty() ? 0 : blocks.constFirst().id);
    pairing.partner = tr("New partner");
    pairing.signedOn = today();
    pairing.untilOn = today().addYears(1).addDays(-1);
    if (!workspace().write(tr("New agreement"),
                           [&](Change& change) { PairingStore(registry()).add(change, pairing); }))
        return;
    openPairing(pairing.id);
    m_pane->editNew();
}

void PairingsPage::removeChosen()
{
    const QList<RowId> lines = selectedIds();
    const PairingStore store(registry());
    workspace().attempt([&] {
        QList<RowId> chosen;
        for (const RowId line : lines) {
            const RowId pairing = pairingOfLine(registry(), line);
            if (!chosen.contains(pairing))
                chosen << pairing;
        }
        if (chosen.isEmpty())
            return;
        const QString title =
            chosen.size() == 1
                ? tr("Delete the agreement with %1").arg(store.get(chosen.constFirst()).partner)
                : tr("Delete %n agreement(s)", nullptr, static_cast<int>(chosen.size()));
        m_pane->showPairing(0);
        if (workspace().write(title, [&](Change& change) {
                for (const RowId pairing : chosen)
                    store.remove(change, pairing);
            }))
            workspace().tell(tr("%1. Ctrl+Z brings it back.").arg(title));
    });
}

} // namespace doorstep
