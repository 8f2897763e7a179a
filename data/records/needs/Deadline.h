#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/calendar/WorkingDays.h"
#include "data/records/needs/Need.h"

namespace doorstep {

// Working days that a need may take by its urgency. The user's own are kept in the code list
// "deadline", so that the journal has them.
struct DeadlineRules
{
    int normal = 15;
    int urgent = 5;
    int critical = 1;

    [[nodiscard]] int days(Urgency urgency) const;
    void setDays(Urgency urgency, int days);
    bool operator==(const DeadlineRules&) const = default;
};

[[nodiscard]] DeadlineRules deadlineRules(Register& registry);
void setDeadlineRules(Change& change, const DeadlineRules& rules);

// The last day for a need taken up on the day, by the register's rules and calendar.
[[nodiscard]] QDate deadlineFor(Register& registry, Urgency urgency, QDate day);

// A need not struck off is due soon from this day's next days up to the third working day.
[[nodiscard]] QDate dueSoonUntil(Register& registry, QDate day);

// Changes the urgency, and the deadline with it when it was the rule's and nobody's own.
void setUrgency(Register& registry, Need& need, Urgency urgency);

} // namespace doorstep
