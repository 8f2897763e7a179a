// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/needs/Deadline.h"

#include "data/records/codes/Code.h"

namespace doorstep {

namespace {

constexpr int dueSoonDays = 3;

// One entry for each urgency that the user has changed; its key is the urgency's.
const QString rulesList = QStringLiteral("deadline");

} // namespace

int DeadlineRules::days(Urgency urgency) const
{
    return urgency == Urgency::Critical ? critical : urgency == Urgency::Urgent ? urgent : normal;
}

void DeadlineRules::setDays(Urgency urgency, int days)
{
    (urgency == Urgency::Critical ? critical
     : urgency == Urgency::Urgent ? this->urgent
                                  : normal) = days;
}

DeadlineRules deadlineRules(Register& registry)
{
    DeadlineRules rules;
    for (const Code& entry : CodeStore(registry).entries(rulesList)) {
        const std::optional<Urgency> urgency = fromKey<Urgency>(entry.key);
        const int days = entry.name.toInt();
        if (urgency && days > 0)
            rules.setDays(*urgency, days);
    }
    return rules;
}

void setDeadlineRules(Change& change, const DeadlineRules& rules)
{
    const CodeStore store(change.registry());
    for (const Word<Urgency>& word : wordsOf<Urgency>()) {
        const QString key = QLatin1String(word.key);
        std::optional<Code> entry = store.byKey(rulesList, key);
        if (!entry && rules.days(word.value) == DeadlineRules().days(word.value))
            continue;
        const bool known = entry.has_value();
        if (!known) {
            entry = Code();
            entry->list = rulesList;
            entry->key = key;
        }
        entry->name = QString::number(rules.days(word.value));
        if (!known) {
            store.add(change, *entry, builtInUid(rulesList + u'/' + key));
            continue;
        }
        store.restore(change, entry->id); // an undo may have taken it away
        store.save(change, *entry);
    }
}

QDate deadlineFor(Register& registry, Urgency urgency, QDate day)
{
    return WorkingDays(registry).add(day, deadlineRules(registry).days(urgency));
}

QDate dueSoonUntil(Register& registry, QDate day)
{
    return WorkingDays(registry).add(day, dueSoonDays);
}

void setUrgency(Register& registry, Need& need, Urgency urgency)
{
    for (const QDate from : {need.foundOn, need.recordedOn}) {
        if (from.isValid() && need.deadline == deadlineFor(registry, need.urgency, from)) {
            need.deadline = deadlineFor(registry, urgency, from);
            break;
        }
    }
    need.urgency = urgency;
}

} // namespace doorstep
