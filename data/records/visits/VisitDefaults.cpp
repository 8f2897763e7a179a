// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/visits/VisitDefaults.h"

#include "data/records/codes/Code.h"
#include "data/records/visitors/Visitor.h"

#include <QJsonDocument>

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

} // namespace

VisitRecord visitDefaults(Register& registry, RowId block, QDate day)
{
    const QString stored = registry.setting(recordSetting);
    const VisitRecord last = visitRecordFrom(QJsonDocument::fromJson(stored.toUtf8()).object());
    VisitRecord record;
    record.visit.mode = last.visit.mode;
    record.visit.block = block;
    record.visit.drives = last.visit.drives;
    if (stored.isEmpty()) {
        const QList<Code> drives = CodeStore(registry).entries(list::drive);
        if (!drives.isEmpty())
            record.visit.drives = {drives.constFirst().id};
    }
    record.visit.visitors = visitorsOf(registry, block, last.visit.visitors);
    setWhen(record.visit, day, std::nullopt);
    return record;
}

void rememberVisitDefaults(Register& registry, const VisitRecord& record)
{
    VisitRecord kept;
    kept.visit.mode = record.visit.mode;
    kept.visit.drives = record.visit.drives;
    kept.visit.visitors = record.visit.visitors;
    const QString text =
        QString::fromUtf8(QJsonDocument(toJson(kept)).toJson(QJsonDocument::Compact));
    if (text != registry.setting(recordSetting))
        registry.setSetting(recordSetting, text);
}

} // namespace doorstep
