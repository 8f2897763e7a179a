#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that happened with a subject, the newest first.

#include "data/records/subjects/Subject.h"
#include "data/register/Journal.h"

namespace doorstep {

enum class TimelineKind { Visit, Need, Card, Wish, Service, Activity, Hands, Paper, Edit };

struct TimelineEntry
{
    TimelineKind kind = TimelineKind::Visit;
    UtcSeconds at = 0;
    bool dayOnly = false; // the time of day is not known
    RowId row = 0;        // the visit, need, card, wish, service use, activity, the other shop of a
                          // change of hands, the paper, or the journal entry
    QString who;          // visitors, or the author of an edit
    QString title;        // "Met · At the door", "Need: Handling", the field edited
    QString words;        // what was said or asked for; of an edit "old → new"
    int papers = 0;       // photos and papers that belong to it
    QStringList pictures = {}; // of those, by their content

    // Of an edit: where it stands in the journal, and whether its old value can be given back.
    std::optional<JournalEntry> edit;
    QString column;
    QString before; // in words
    bool restorable = false;
};

struct Timeline
{
    QList<TimelineEntry> entries;
    bool complete = true; // false: there are older ones beyond the limit
};

[[nodiscard]] Timeline timelineOf(Register& registry, const Subject& subject, int limit);

[[nodiscard]] bool cardGivenOn(Register& registry, RowId subject, QDate day);

} // namespace doorstep
