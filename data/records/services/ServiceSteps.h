#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Introducing a service to somebody beside a visit, and noting that it was used.

#include "data/records/needs/Need.h"
#include "data/records/services/ServiceUse.h"
#include "data/records/subjects/Subject.h"

namespace doorstep {

// To the one who raised the need, on the day of the register's clock: a line for the service, when
// the need has a subject, and a talk in the need's log. Throws Error when the need's day is later.
void noteService(Change& change, Need& need, RowId service, ServiceStep step);

// To a subject, of no need; the id of the line.
RowId noteService(Change& change, const Subject& subject, RowId service, ServiceStep step,
                  QDate day, const QString& note = {});

// To whom a service was introduced and who used it, the latest first.
struct ServiceEvent
{
    RowId subject = 0;
    QString name;
    ServiceStep step = ServiceStep::Introduced;
    QDate on;
    QString note;
    RowId use = 0;   // the line of service_use
    RowId visit = 0; // in which it was introduced
};

[[nodiscard]] QList<ServiceEvent> eventsOfService(Database& database, RowId service,
                                                  std::optional<RowId> block, int limit);

} // namespace doorstep
