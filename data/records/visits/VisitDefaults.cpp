// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/visits/VisitDefaults.h"

#include "data/records/codes/Code.h"
#include "data/records/visitors/Roles.h"
#include "data/records/visitors/Team.h"

#include <QJsonDocument>
#include <algorithm>

namespace doorstep {

namespace {

const QString recordSetting = QStringLiteral("visit/defaults");

Links visitorsOf(Register& registry, RowId block, const Links& last)
{
    Links kept;
    const QList<Visitor> known = VisitorStore(registry).ofBlock(block);
    for (const Visitor& visitor : known) {
        if (last.contains(visitor.id))
            kept << visitor.id;
    }
    if (kept.isEmpty() && !known.isEmpty())
        kept << known.constFirst().id;
    return kept;
}

// Before the first visit of all: of the first drive of the list.
VisitRecord lastRecord(Register& registry)
{
    const QString stored = registry.setting(recordSetting);
    VisitRecord last = visitRecordFrom(QJsonDocument::fromJson(stored.toUtf8()).object());
    if (stored.isEmpty()) {
        const QList<Code> drives = CodeStore(registry).entries(list::drive);
        if (!drives.isEmpty())
            last.visit.drives = {drives.constFirst().id};
    }
    return last;
}

bool sameOnes(Links one, Links other)
{
    std::sort(one.begin(), one.end());
    std::sort(other.begin(), other.end());
    return one == other;
}

} // namespace

VisitRecord visitDefaults(Register& registry, RowId block, QDate day)
{
    const VisitRecord last = lastRecord(registry);
    VisitRecord record;
    record.visit.mode = last.visit.mode;
    record.visit.block = block;
    record.visit.drives = last.visit.drives;
    record.visit.visitors = visitorsOf(registry, block, last.visit.visitors);
    const bool sameVisitors = sameOnes(record.visit.visitors, last.visit.visitors);
    if (last.visit.team && sameVisitors && TeamStore(registry).alive(*last.visit.team))
        record.visit.team = last.visit.team;
    // Another role than the usual one is that of a day.
    const bool goesOn = sameVisitors && last.visit.at > 0 && dayOf(last.visit.at) == day;
    record.visit.roles = goesOn ? last.visit.roles : usualRoles(registry, record.visit.visitors);
    setWhen(record.visit, day, std::nullopt);
    return record;
}

void rememberVisitDefaults(Register& registry, const VisitRecord& record)
{
    VisitRecord kept;
    kept.visit.mode = record.visit.mode;
    kept.visit.drives = record.visit.drives;
    kept.visit.team = record.visit.team;
    kept.visit.visitors = record.visit.visitors;
    kept.visit.roles = record.visit.roles;
    if (record.visit.at > 0)
        setWhen(kept.visit, dayOf(record.visit.at), std::nullopt);
    const QString text =
        QString::fromUtf8(QJsonDocument(toJson(kept)).toJson(QJsonDocument::Compact));
    if (text != registry.setting(recordSetting))
        registry.setSetting(recordSetting, text);
}

void goWith(Register& registry, std::optional<RowId> team, QDate day)
{
    VisitRecord record = lastRecord(registry);
    record.visit.team = team;
    if (team) {
        record.visit.visitors = TeamStore(registry).get(*team).everybody();
        record.visit.roles = usualRoles(registry, record.visit.visitors);
    }
    setWhen(record.visit, day, std::nullopt);
    rememberVisitDefaults(registry, record);
}

} // namespace doorstep
