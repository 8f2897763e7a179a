// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/party/PairingPane.h"

#include "data/ledgers/Ledger.h"
#include "data/party/PartyForms.h"
#include "ui/fields/RowForms.h"
#include "ui/fields/SaveField.h"
#include "ui/widgets/Look.h"

#include <QLabel>
#include <QVBoxLayout>

namespace doorstep {

PairingPane::PairingPane(Workspace& workspace, QWidget* parent)
    : QScrollArea(parent), m_workspace(workspace)
{
    const Ledger& titles = *findLedger(QStringLiteral("pairings"));
    auto* content = new QWidget(this);
    m_form = new FieldForm(workspace.registry(), content);
    m_form->addFields(pairingFields(), titles);
    m_form->setConflict([this](const Field& field, const QVariant& value) {
        return pairingConflict(m_pairing, field, value);
    });
    m_form->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_items = new RowForms(workspace.registry(), pairingItemFields(), titles,
                           tr("What was agreed; Enter adds it"), content);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(smallSpace, 0, smallSpace, smallSpace);
    layout->setSpacing(smallSpace);
    layout->addWidget(m_form);
    layout->addWidget(heading(tr("Agreed items and what was done"), content));
    layout->addWidget(m_items);
    layout->addStretch();
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    connect(m_form, &FieldForm::entered, this, &PairingPane::save);
    connect(m_items, &RowForms::added, this, &PairingPane::addItem);
    connect(m_items, &RowForms::entered, this, &PairingPane::saveItem);
    connect(m_items, &RowForms::removed, this, &PairingPane::removeItem);
    connect(&workspace.registry(), &Register::changed, this, [this](const QSet<QString>& tables) {
        if (m_pairing.id != 0 && (tables.contains(QStringLiteral("pairing")) ||
                                  tables.contains(QStringLiteral("pairing_item"))))
            refresh();
    });
    showPairing(0);
}

void PairingPane::showPairing(RowId pairing)
{
    if (pairing == m_pairing.id && pairing != 0)
        return;
    commit();
    m_form->forget();
    m_pairing = {};
    m_pairing.id = pairing;
    if (pairing != 0)
        refresh();
    widget()->setVisible(pairing != 0);
    ensureVisible(0, 0);
}

void PairingPane::refresh()
{
    m_workspace.attempt([&] {
        Register& registry = m_workspace.registry();
        const std::optional<Pairing> stored = PairingStore(registry).find(m_pairing.id);
        if (!stored)
            return;
        m_pairing = *stored;
        m_form->setBlock(m_pairing.block);
        m_form->showRow(pairingMapping(), m_pairing);
        m_items->showRows(pairingItemMapping(), PairingItemStore(registry).ofPairing(m_pairing.id));
        widget()->setEnabled(!registry.readOnly());
    });
}

void PairingPane::commit()
{
    if (m_pairing.id == 0)
        return;
    m_form->commit();
    m_items->commit();
}

void PairingPane::focusFields()
{
    m_form->focusFirst();
}

void PairingPane::save(const Field& field, const QVariant& value)
{
    const PairingStore store(m_workspace.registry());
    if (!saveField(m_workspace, store, m_pairing.id, field, value,
                   tr("Edit the agreement with %1").arg(m_pairing.partner)))
        refresh();
}

void PairingPane::addItem(const QString& text)
{
    PairingItem item;
    item.pairing = m_pairing.id;
    item.text = text;
    m_workspace.write(tr("Agreed with %1: %2").arg(m_pairing.partner, text), [&](Change& change) {
        PairingItemStore(m_workspace.registry()).add(change, item);
    });
}

void PairingPane::saveItem(RowId row, const Field& field, const QVariant& value)
{
    const PairingItemStore store(m_workspace.registry());
    const bool named =
        QLatin1String(field.column) != QLatin1String("text") || !value.toString().isEmpty();
    if (!named || !saveField(m_workspace, store, row, field, value,
                             tr("Edit what was agreed with %1").arg(m_pairing.partner)))
        refresh();
}

void PairingPane::removeItem(RowId row)
{
    const QString title = tr("Delete an item agreed with %1").arg(m_pairing.partner);
    if (m_workspace.write(title, [&](Change& change) {
            PairingItemStore(m_workspace.registry()).remove(change, row);
        }))
        m_workspace.tell(tr("%1. Ctrl+Z brings it back.").arg(title));
}

} // namespace doorstep
