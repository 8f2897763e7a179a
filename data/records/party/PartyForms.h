#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of agreements, their items, and members, as they are typed.

#include "data/records/fields/Field.h"

namespace doorstep {

struct Pairing;
struct PairingItem;

[[nodiscard]] std::span<const Field> pairingFields();
[[nodiscard]] std::span<const Field> pairingItemFields();
[[nodiscard]] std::span<const Field> partyMemberFields();

// Why a value can't be stored beside the others of the row; empty when it can.
[[nodiscard]] QString pairingConflict(Pairing pairing, const Field& field, const QVariant& value);

} // namespace doorstep
