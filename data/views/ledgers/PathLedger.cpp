// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/ledgers/SharedColumns.h"
#include "data/views/ledgers/Tables.h"
#include "data/views/path/PathSteps.h"

namespace doorstep {

namespace {

const char* const everybody =
    "subject s JOIN block b ON b.id = s.block_id LEFT JOIN street t ON t.id = s.street_id";

#define REACHED(day) day " BETWEEN :p3 AND :p4"
#define REACHED_ONE(turned)                                                                        \
    "(" REACHED(PATH_CONTACTED_ON) " OR " REACHED(PATH_SERVED_ON) " OR " REACHED(                  \
        PATH_GATHERED_ON) " OR " REACHED(turned) ")"

constexpr const char* reachedOne(Party party)
{
    return party == Party::Shown ? REACHED_ONE(PATH_TURNED_ON) : REACHED_ONE(PATH_VOLUNTEER_ON);
}

Column dayColumn(const char* key, const char* heading, const char* sql)
{
    return {.key = key, .heading = heading, .width = 11, .type = ColumnType::Date, .sql = sql};
}

} // namespace

// How far each subject has come, and since when; of a period those who came a step further in it.
Ledger pathLedger(Party party)
{
    return {
        .key = "path",
        .name = QT_TRANSLATE_NOOP("Ledger", "The path of a person"),
        .from = everybody,
        .id = "s.id",
        // Months that were reported stand, when somebody has been erased.
        .where = "(s.deleted_at IS NULL OR (:p3 IS NOT NULL AND s.uid IN (SELECT uid FROM "
                 "erased)))",
        .period = reachedOne(party),
        .block = "s.block_id",
        .street = "s.street_id",
        .order = "b.position, b.id, s.kind, t.position IS NULL, t.position, t.id, s.walk_key, s.id",
        .columns = {subjectColumn(QT_TRANSLATE_NOOP("Ledger", "Subject"), 22),
                    kindColumn(),
                    streetColumn(),
                    doorColumn(),
                    {.key = "path_step",
                     .heading = QT_TRANSLATE_NOOP("Ledger", "How far on the path"),
                     .width = 10,
                     .type = ColumnType::Text,
                     .sql = pathStepSql(party),
                     .word = &labelOfKey<PathStep>},
                    dayColumn("contacted_on", QT_TRANSLATE_NOOP("Ledger", "In contact since"),
                              PATH_CONTACTED_ON),
                    dayColumn("served_on", QT_TRANSLATE_NOOP("Ledger", "First served on"),
                              PATH_SERVED_ON),
                    dayColumn("gathered_on", QT_TRANSLATE_NOOP("Ledger", "First took part on"),
                              PATH_GATHERED_ON),
                    dayColumn("turned_on",
                              QT_TRANSLATE_NOOP("Ledger", "Volunteer or applicant since"),
                              pathTurnedSql(party)),
                    blockColumn()},
    };
}

#undef REACHED
#undef REACHED_ONE

} // namespace doorstep
