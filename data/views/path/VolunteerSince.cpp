// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/path/VolunteerSince.h"

#include "data/views/path/PathSteps.h"

namespace doorstep {

QString volunteerSince(Database& database, RowId subject)
{
    return database.one<QString>(
        u"SELECT coalesce(" WRITTEN_VOLUNTEER_ON ", '') FROM subject s WHERE s.id = ?"_qs, subject);
}

} // namespace doorstep
