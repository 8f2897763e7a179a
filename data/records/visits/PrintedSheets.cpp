// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/visits/PrintedSheets.h"

#include "data/records/visits/Visit.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace doorstep {

namespace {

const QString sheetsSetting = QStringLiteral("walk/sheets");

QJsonObject toJson(const PrintedSheet& sheet)
{
    QJsonArray doors;
    for (const RowId door : sheet.doors)
        doors.append(door);
    return {{QStringLiteral("number"), sheet.number},
            {QStringLiteral("on"), sheet.on.toString(Qt::ISODate)},
            {QStringLiteral("doors"), doors},
            {QStringLiteral("after"), sheet.begunAfter}};
}

PrintedSheet sheetFrom(const QJsonObject& json)
{
    PrintedSheet sheet;
    sheet.number = json.value(QStringLiteral("number")).toString();
    sheet.on = QDate::fromString(json.value(QStringLiteral("on")).toString(), Qt::ISODate);
    for (const QJsonValue& door : json.value(QStringLiteral("doors")).toArray())
        sheet.doors << door.toInteger();
    sheet.begunAfter = json.value(QStringLiteral("after")).toInteger();
    return sheet;
}

} // namespace

QList<PrintedSheet> printedSheets(Register& registry)
{
    QList<PrintedSheet> sheets;
    const QByteArray text = registry.setting(sheetsSetting).toUtf8();
    for (const QJsonValue& value : QJsonDocument::fromJson(text).array()) {
        const PrintedSheet sheet = sheetFrom(value.toObject());
        if (!sheet.number.isEmpty() && sheet.on.isValid() && !sheet.doors.isEmpty())
            sheets << sheet;
    }
    return sheets;
}

PrintedSheet nextSheet(Register& registry, const QList<RowId>& doors, QDate on)
{
    return nextSheets(registry, {doors}, on).constFirst();
}

QList<PrintedSheet> nextSheets(Register& registry, const QList<QList<RowId>>& doors, QDate on)
{
    int latest = 0;
    for (const PrintedSheet& sheet : printedSheets(registry)) {
        if (sheet.on == on)
            latest = std::max(latest, sheet.number.section(u'-', 1).toInt());
    }
    const RowId begunAfter = VisitStore(registry).latestRow();
    QList<PrintedSheet> sheets;
    for (const QList<RowId>& each : doors)
        sheets.append(
            {QStringLiteral("%1-%2").arg(on.toString(QStringLiteral("MMdd"))).arg(++latest), on,
             each, begunAfter});
    return sheets;
}

void notePrinted(Register& registry, const PrintedSheet& sheet)
{
    QJsonArray kept{toJson(sheet)};
    for (const PrintedSheet& before : printedSheets(registry)) {
        if (kept.size() < printedSheetsKept)
            kept.append(toJson(before));
    }
    registry.setSetting(sheetsSetting,
                        QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)));
}

} // namespace doorstep
