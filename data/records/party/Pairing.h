#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Store.h"

namespace doorstep {

// An agreement with a partner (结对共建).
struct Pairing
{
    RowId id = 0;
    RowId block = 0;
    std::optional<RowId> partyOrganisation; // of ours that is paired
    QString partner;
    QString contact;
    QString phone;
    QDate signedOn;
    QDate untilOn;
    QString note;

    bool operator==(const Pairing&) const = default;
};

// One thing that was agreed, and what came of it.
struct PairingItem
{
    RowId id = 0;
    RowId pairing = 0;
    QString text;
    QDate plannedOn;
    QDate doneOn;
    QString outcome;

    bool operator==(const PairingItem&) const = default;
};

[[nodiscard]] const Mapping<Pairing>& pairingMapping();
[[nodiscard]] const Mapping<PairingItem>& pairingItemMapping();

// An agreement that is removed keeps its items: they come back with it.
class PairingStore : public Store<Pairing>
{
public:
    explicit PairingStore(Register& registry) : Store(registry, pairingMapping()) {}

    [[nodiscard]] QList<Pairing> all() const
    {
        return select(QStringLiteral("WHERE deleted_at IS NULL ORDER BY id"));
    }
};

class PairingItemStore : public Store<PairingItem>
{
public:
    explicit PairingItemStore(Register& registry) : Store(registry, pairingItemMapping()) {}

    // What is planned earliest first.
    [[nodiscard]] QList<PairingItem> ofPairing(RowId pairing) const
    {
        return select(QStringLiteral("WHERE pairing_id = ? AND deleted_at IS NULL "
                                     "ORDER BY planned_on IS NULL, planned_on, id"),
                      pairing);
    }
};

// The agreement that a line of the ledger "pairings" tells of.
[[nodiscard]] RowId pairingOfLine(Register& registry, RowId line);

} // namespace doorstep
