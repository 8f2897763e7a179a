// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/subjects/Keeping.h"

#include "data/records/codes/Code.h"

namespace doorstep {

namespace {

const QString keepingList = QStringLiteral("keeping");
const QString yearsKey = QStringLiteral("years");

} // namespace

bool lacksConsent(const Subject& subject)
{
    return (!subject.phone.isEmpty() || !subject.shop.operatorPhone.isEmpty()) &&
           !subject.consentOn.isValid();
}

void noteConsent(Change& change, RowId subject, QDate day, RowId way)
{
    const SubjectStore store(change.registry());
    if (!store.alive(subject))
        return;
    Subject agreed = store.get(subject);
    agreed.consentOn = day;
    agreed.consentWay = way;
    store.save(change, agreed);
}

int keepYears(Register& registry)
{
    for (const Code& entry : CodeStore(registry).entries(keepingList)) {
        if (entry.key == yearsKey && entry.name.toInt() > 0)
            return entry.name.toInt();
    }
    return usualKeepYears;
}

void setKeepYears(Change& change, int years)
{
    const CodeStore store(change.registry());
    if (std::optional<Code> entry = store.byKey(keepingList, yearsKey)) {
        store.restore(change, entry->id); // an undo may have taken it away
        entry->name = QString::number(years);
        store.save(change, *entry);
        return;
    }
    Code entry;
    entry.list = keepingList;
    entry.key = yearsKey;
    entry.name = QString::number(years);
    store.add(change, entry, builtInUid(keepingList + u'/' + yearsKey));
}

} // namespace doorstep
