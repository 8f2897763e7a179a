// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/party/PairingPane.h"

#include "data/records/party/PartyForms.h"
#include "data/views/ledgers/Ledger.h"
#include "ui/look/Look.h"
#include "ui/page/Respond.h"
#include "ui/page/forms/EditButton.h"
#include "ui/page/forms/RowForms.h"
#include "ui/page/forms/SaveField.h"

#include <QLabel>
#include <QVBoxLayout>

namespace doorstep {

namespace {

} // namespace

PairingPane::PairingPane(Workspace& workspace, QWidget* parent)
    : QScrollArea(parent), m_workspace(workspace)
{
    const Ledger& titles = *findLedger(QStringLiteral("pairings"));
    auto* content = new QWidget(this);
    m_form = new FieldForm(workspace, content);
    m_form->addFields(pairingFields(), titles);
    m_items = new RowForms(workspace, pairingItemFields(), titles,
                           tr("What was agreed; Enter adds it"), content);
    m_form->addGroup(tr("Agreed items and what was done"));
    m_form->addWidget(m_items, wholeRow);
    m_items->follow(*m_form);
    auto* edit = new EditButton(parent, content);
    edit->follow(*m_form);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(smallSpace, 0, smallSpace, smallSpace);
    layout->setSpacing(smallSpace);
    layout->addWidget(edit, 0, Qt::AlignRight);
    layout->addWidget(m_form, 1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_form->setSave([this](RowId row, const Field& field, const QVariant& value) {
        return save(row, field, value);
    });
    m_items->setAdd([this](RowId pairing, const QString& text) { return addItem(pairing, text); });
    m_items->setSave([this](RowId row, const Field& field, const QVariant& value) {
        return saveItem(row, field, value);
    });
    respond(m_items, &RowForms::removed, this, &PairingPane::removeItem);
    respond(&workspace.registry(), &Register::changed, this, [this](const QSet<QString>& tables) {
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
    m_form->leaveRow();
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
        const std::optional<Pairing> stored = PairingStore(registry).alive(m_pairing.id);
        if (!stored) {
            showPairing(0);
            return;
        }
        m_pairing = *stored;
        m_form->setBlock(m_pairing.block);
        m_form->showRow(pairingMapping(), m_pairing);
        m_items->showRows(m_pairing.id, pairingItemMapping(),
                          PairingItemStore(registry).ofPairing(m_pairing.id));
        m_form->setEnabled(!registry.readOnly());
    });
}

bool PairingPane::leave()
{
    return m_form->endEditing();
}

void PairingPane::focusFields()
{
    m_form->focusFirst();
}

void PairingPane::editNew()
{
    m_form->editNew();
}

QString PairingPane::save(RowId row, const Field& field, const QVariant& value)
{
    return saveField(
        m_workspace, PairingStore(m_workspace.registry()), row,
        [](const Pairing& pairing) {
            return tr("Edit the agreement with %1").arg(pairing.partner);
        },
        [&](Pairing& pairing) {
            const QString conflict = pairingConflict(pairing, field, value);
            if (conflict.isEmpty())
                setFieldValue(pairingMapping(), pairing, field, value);
            return conflict;
        });
}

QString PairingPane::addItem(RowId pairing, const QString& text)
{
    PairingItem item;
    item.pairing = pairing;
    item.text = text;
    const PairingStore store(m_workspace.registry());
    QString title;
    const QString why = Workspace::refusal(
        [&] { title = tr("Agreed with %1: %2").arg(store.get(pairing).partner, text); });
    return !why.isEmpty() ? why : m_workspace.tryWrite(title, [&](Change& change) {
        PairingItemStore(m_workspace.registry()).add(change, item);
    });
}

QString PairingPane::saveItem(RowId row, const Field& field, const QVariant& value)
{
    return saveField(
        m_workspace, PairingItemStore(m_workspace.registry()), row,
        [this](const PairingItem& item) {
            return tr("Edit what was agreed with %1")
                .arg(PairingStore(m_workspace.registry()).get(item.pairing).partner);
        },
        [&](PairingItem& item) {
            setFieldValue(pairingItemMapping(), item, field, value);
            return item.text.isEmpty() ? tr("An item needs words.") : QString();
        });
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

#include "moc_PairingPane.cpp"
