#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A shop changes hands: the one before is closed and keeps its story, the new one begins at its
// door.

#include "data/records/subjects/Subject.h"

namespace doorstep {

struct Takeover
{
    RowId id = 0;
    RowId subject = 0; // the new one
    RowId before = 0;
    QDate takenOn;

    bool operator==(const Takeover&) const = default;
};

[[nodiscard]] const Mapping<Takeover>& takeoverMapping();

class TakeoverStore : public Store<Takeover>
{
public:
    explicit TakeoverStore(Register& registry) : Store(registry, takeoverMapping()) {}
};

// What one knows of the new operator at the door.
struct NewHands
{
    QString name; // the signboard
    QString operatorName;
    QString operatorPhone;
    QDate day;
};

// Why it can't be: it is no shop, gone, or taken over before it opened. Empty when it can.
[[nodiscard]] QString takeoverProblem(const Subject& before, const NewHands& hands, QDate today);

// What belongs to the door is the new one's, too: where it lies, whether it is 居改非, the hazards
// seen. Returns the new one. Throws Error.
RowId changeHands(Change& change, RowId before, const NewHands& hands);
// Likewise of one that is there already.
void takeOver(Change& change, RowId before, RowId subject, QDate day);

// The shop of that name at the door of another, one that is open first.
[[nodiscard]] std::optional<RowId> namedAtDoor(Register& registry, const Subject& door,
                                               const QString& name);

} // namespace doorstep
