// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/services/ServiceSteps.h"

#include "data/records/needs/NeedFlow.h"
#include "data/records/services/ServiceItem.h"

namespace doorstep {

namespace {

struct ServiceStepsText
{
    Q_DECLARE_TR_FUNCTIONS(ServiceSteps)
};

// Of each source no more than are wanted, so that the sorting stays small.
const char* const events =
    "SELECT e.subject_id, s.name, e.step, e.day, e.note, e.use_id, e.visit_id FROM ("
    "  SELECT * FROM ("
    "    SELECT v.subject_id, 'introduced' AS step, date(v.at, 'unixepoch', '+8 hours') AS day,"
    "           '' AS note, 0 AS use_id, v.id AS visit_id"
    "      FROM visit_service x JOIN visit v ON v.id = x.visit_id"
    "     WHERE x.service_id = :p1 AND v.deleted_at IS NULL"
    "       AND (:p2 IS NULL OR v.block_id = :p2)"
    "     ORDER BY v.at DESC LIMIT :p3)"
    "  UNION ALL"
    "  SELECT * FROM ("
    "    SELECT u.subject_id, u.step, u.done_on, u.note, u.id, 0 FROM service_use u"
    "     WHERE u.service_id = :p1 AND u.deleted_at IS NULL"
    "       AND (:p2 IS NULL OR u.block_id = :p2)"
    "     ORDER BY u.done_on DESC LIMIT :p3)) e "
    "  JOIN subject s ON s.id = e.subject_id "
    " ORDER BY e.day DESC, e.use_id DESC, e.visit_id DESC LIMIT :p3";

} // namespace

void noteService(Change& change, Need& need, RowId service, ServiceStep step)
{
    Register& registry = change.registry();
    const QString name = ServiceItemStore(registry).get(service).name;
    NeedMove talk;
    talk.action = NeedAction::Talk;
    talk.on = dayOf(registry.clock());
    talk.words =
        (step == ServiceStep::Introduced ? ServiceStepsText::tr("introduced the service %1")
                                         : ServiceStepsText::tr("used the service %1"))
            .arg(name);
    applyStep(change, need, talk);
    if (!need.subject)
        return;
    ServiceUse use;
    use.block = need.block;
    use.subject = *need.subject;
    use.service = service;
    use.need = need.id;
    use.step = step;
    use.doneOn = talk.on;
    ServiceUseStore(registry).add(change, use);
}

RowId noteService(Change& change, const Subject& subject, RowId service, ServiceStep step,
                  QDate day, const QString& note)
{
    ServiceUse use;
    use.block = subject.block;
    use.subject = subject.id;
    use.service = service;
    use.step = step;
    use.doneOn = day;
    use.note = note;
    return ServiceUseStore(change.registry()).add(change, use);
}

QList<ServiceEvent> eventsOfService(Database& database, RowId service, std::optional<RowId> block,
                                    int limit)
{
    Statement statement = database.prepare(QString::fromLatin1(events));
    statement.bind(service, block, limit);
    QList<ServiceEvent> found;
    while (statement.next()) {
        ServiceEvent event;
        event.subject = statement.get<RowId>(0);
        event.name = statement.get<QString>(1);
        event.step = fromKey<ServiceStep>(statement.get<QString>(2)).value_or(ServiceStep::Used);
        event.on = statement.get<QDate>(3);
        event.note = statement.get<QString>(4);
        event.use = statement.get<RowId>(5);
        event.visit = statement.get<RowId>(6);
        found << event;
    }
    return found;
}

} // namespace doorstep
