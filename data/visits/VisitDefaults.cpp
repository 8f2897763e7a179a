// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/visits/VisitDefaults.h"

#include "data/base/TypedDate.h"

#include <QJsonDocument>

namespace doorstep {

namespace {

const QString recordSetting = QStringLiteral("visit/defaults");
const QString daySetting = QStringLiteral("visit/defaults_on");

} // namespace

VisitRecord visitDefaults(Register& registry, QDate today)
{
    const VisitRecord last =
        visitRecordFrom(QJsonDocument::fromJson(registry.setting(recordSetting).toUtf8()).object());
    VisitRecord record;
    record.visit.mode = last.visit.mode;
    record.visit.drives = last.visit.drives;
    record.visit.visitors = last.visit.visitors;
    const bool sameDay = registry.setting(daySetting) == today.toString(Qt::ISODate);
    record.visit.at = sameDay ? last.visit.at : atTime(today, unknownTime);
    return record;
}

void rememberVisitDefaults(Register& registry, const VisitRecord& record, QDate today)
{
    VisitRecord kept;
    kept.visit.mode = record.visit.mode;
    kept.visit.drives = record.visit.drives;
    kept.visit.visitors = record.visit.visitors;
    kept.visit.at = atTime(dayOf(record.visit.at), unknownTime);
    const QString text =
        QString::fromUtf8(QJsonDocument(toJson(kept)).toJson(QJsonDocument::Compact));
    if (text != registry.setting(recordSetting))
        registry.setSetting(recordSetting, text);
    const QString day = today.toString(Qt::ISODate);
    if (day != registry.setting(daySetting))
        registry.setSetting(daySetting, day);
}

} // namespace doorstep
