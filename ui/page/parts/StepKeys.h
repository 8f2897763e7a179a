#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/needs/Need.h"
#include "ui/look/ActionRow.h"

namespace doorstep {

// The digit that makes a step with Alt, wherever needs are moved on: one, many, or those of a
// shared problem. Reopening is a key of its own, so that a step pressed twice undoes nothing.
[[nodiscard]] constexpr int digitOf(NeedAction step)
{
    switch (step) {
    case NeedAction::Recorded:
        return 1;
    case NeedAction::Whistle:
        return 2;
    case NeedAction::ReportIn:
        return 3;
    case NeedAction::Handling:
        return 4;
    case NeedAction::Talk:
        return 5;
    case NeedAction::HandOver:
        return 6;
    case NeedAction::FedBack:
        return 7;
    case NeedAction::Closed:
        return 8;
    case NeedAction::Reopened:
        return reopenDigit;
    case NeedAction::Found:
        break;
    }
    return 0;
}

} // namespace doorstep
