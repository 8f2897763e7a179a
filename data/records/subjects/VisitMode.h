#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Words.h"

namespace doorstep {

enum class VisitMode { AtDoor, ByPhone, OnLine, OnPatrol, AtVenue };

template <>
struct WordTable<VisitMode>
{
    static constexpr Word<VisitMode> words[] = {
        {VisitMode::AtDoor, "door", QT_TRANSLATE_NOOP("Words", "At the door")},
        {VisitMode::ByPhone, "phone", QT_TRANSLATE_NOOP("Words", "By phone")},
        {VisitMode::OnLine, "online", QT_TRANSLATE_NOOP("Words", "On line")},
        {VisitMode::OnPatrol, "patrol", QT_TRANSLATE_NOOP("Words", "During patrol")},
        {VisitMode::AtVenue, "venue", QT_TRANSLATE_NOOP("Words", "At the venue")},
    };
};

} // namespace doorstep
