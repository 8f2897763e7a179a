// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/reports/DriveVisits.h"

#include "data/views/ledgers/LedgerQuery.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

QList<RowId> visitsFor(Database& database, const LedgerFilter& filter, const QString& drive)
{
    LedgerQuery query;
    query.ledger = findLedger(QStringLiteral("visits"));
    query.filter = filter;
    query.conditions << ColumnCondition{QStringLiteral("drives"), Condition::Among, drive};
    return idsOf(database, query);
}

} // namespace

LedgerFilter visitsOfDrive(Database& database, const LedgerFilter& filter, const QString& drive)
{
    LedgerFilter narrowed = filter;
    narrowed.only = visitsFor(database, filter, drive);
    return narrowed;
}

QStringList drivesVisited(Database& database, const LedgerFilter& filter)
{
    QStringList drives;
    Statement names = database.prepare(
        QStringLiteral("SELECT DISTINCT name FROM code WHERE list = 'drive' AND id IN "
                       "(SELECT drive_id FROM visit_drive) ORDER BY position, id"));
    while (names.next()) {
        const auto drive = names.get<QString>(0);
        if (!drives.contains(drive) && !visitsFor(database, filter, drive).isEmpty())
            drives << drive;
    }
    return drives;
}

QString titleOfDrive(const QString& drive)
{
    return QCoreApplication::translate("DriveVisits", "Visits: %1").arg(drive);
}

} // namespace doorstep
