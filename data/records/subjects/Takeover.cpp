// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/subjects/Takeover.h"

#include "data/base/Error.h"
#include "data/base/Text.h"
#include "data/files/checks/Phone.h"

namespace doorstep {

namespace {

struct TakeoverText
{
    Q_DECLARE_TR_FUNCTIONS(Takeover)
};

} // namespace

const Mapping<Takeover>& takeoverMapping()
{
    static const Mapping<Takeover> mapping("takeover", {
                                                           field("subject_id", &Takeover::subject),
                                                           field("before_id", &Takeover::before),
                                                           field("taken_on", &Takeover::takenOn),
                                                       });
    return mapping;
}

QString takeoverProblem(const Subject& before, const NewHands& hands, QDate today)
{
    if (isPerson(before.kind))
        return TakeoverText::tr("Only a shop changes hands.");
    if (before.status != SubjectStatus::Active)
        return TakeoverText::tr("“%1” is closed or has moved away already.").arg(before.name);
    if (tidy(hands.name).isEmpty())
        return TakeoverText::tr("What does the signboard say now?");
    if (!hands.day.isValid() || hands.day > today)
        return TakeoverText::tr("Since when? A day that has come.");
    if (before.shop.openedOn > hands.day)
        return TakeoverText::tr("“%1” opened only after that day.").arg(before.name);
    return {};
}

RowId changeHands(Change& change, RowId before, const NewHands& hands)
{
    const SubjectStore store(change.registry());
    const Subject old = store.get(before);
    if (const QString problem = takeoverProblem(old, hands, today()); !problem.isEmpty())
        throw Error(problem);
    Subject made;
    made.name = tidy(hands.name);
    made.block = old.block;
    made.grid = old.grid;
    made.street = old.street;
    made.lane = old.lane;
    made.number = old.number;
    made.room = old.room;
    made.side = old.side;
    made.hazards = old.hazards;
    made.shop.residentialConversion = old.shop.residentialConversion;
    made.shop.hazardNote = old.shop.hazardNote;
    made.shop.openedOn = hands.day;
    made.shop.operatorName = tidy(hands.operatorName);
    made.shop.operatorPhone = normalisePhone(hands.operatorPhone);
    store.add(change, made);
    takeOver(change, before, made.id, hands.day);
    return made.id;
}

void takeOver(Change& change, RowId before, RowId subject, QDate day)
{
    const SubjectStore store(change.registry());
    Subject old = store.get(before);
    markAs(old, SubjectStatus::Closed, day);
    store.save(change, old);
    Takeover takeover{0, subject, before, day};
    TakeoverStore(change.registry()).add(change, takeover);
}

std::optional<RowId> namedAtDoor(Register& registry, const Subject& door, const QString& name)
{
    return registry.db().one<std::optional<RowId>>(
        QStringLiteral("SELECT id FROM subject WHERE kind <> 'worker' AND deleted_at IS NULL "
                       "AND name = ? AND street_id IS ? AND lane = ? AND number = ? AND id <> ? "
                       "ORDER BY status <> 'active', id DESC LIMIT 1"),
        name, door.street, door.lane, door.number, door.id);
}

} // namespace doorstep
