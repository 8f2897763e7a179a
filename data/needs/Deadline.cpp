// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/needs/Deadline.h"

namespace doorstep {

namespace {

constexpr int dueSoonDays = 3;

QString settingOf(Urgency urgency)
{
    return QStringLiteral("deadline/") + QLatin1String(keyOf(urgency));
}

int rule(Register& registry, Urgency urgency, int usual)
{
    bool read = false;
    const int days = registry.setting(settingOf(urgency)).toInt(&read);
    return read && days > 0 ? days : usual;
}

} // namespace

int DeadlineRules::days(Urgency urgency) const
{
    return urgency == Urgency::Critical ? critical : urgency == Urgency::Urgent ? urgent : normal;
}

DeadlineRules deadlineRules(Register& registry)
{
    const DeadlineRules usual;
    return {rule(registry, Urgency::Normal, usual.normal),
            rule(registry, Urgency::Urgent, usual.urgent),
            rule(registry, Urgency::Critical, usual.critical)};
}

void setDeadlineRules(Register& registry, const DeadlineRules& rules)
{
    for (const Word<Urgency>& word : wordsOf<Urgency>())
        registry.setSetting(settingOf(word.value), QString::number(rules.days(word.value)));
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
