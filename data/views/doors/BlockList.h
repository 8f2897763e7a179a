#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The doors of a block in walking order (街区名单), each with what a walk needs to know.

#include "data/base/Time.h"
#include "data/records/subjects/Subject.h"
#include "data/register/Database.h"

namespace doorstep {

struct Door
{
    RowId subject = 0;
    SubjectKind kind = SubjectKind::Shop;
    QString name;
    QByteArray nameKey; // in the order of pinyin
    QString street;
    QString door; // 88弄3号102室
    QString phone;
    std::optional<UtcSeconds> lastVisitAt;
    QDate followUpOn;
    QDate cardOn;
    int openNeeds = 0;
    QString trade;   // of a shop; a worker's occupation
    QString prefers; // how and when: 电话 晚间
    bool due = false;

    [[nodiscard]] std::optional<qint64> daysSince(QDate day) const;
};

struct DoorFilter
{
    std::optional<RowId> block;
    std::optional<RowId> street;
    QDate day = today();  // that "due" is judged on
    int revisitDays = 60; // due again after so many days without a visit
};

// Active subjects only: streets in the user's order, doors in walking order, no street last.
[[nodiscard]] QList<Door> blockList(Database& database, const DoorFilter& filter);
// Of a list longer than `longest` about as many doors as `most`, of those at its top, read by the
// index of the walking order; of any other all of it.
struct DoorsAtTop
{
    QList<Door> doors;
    bool isAll = true;
};
[[nodiscard]] DoorsAtTop doorsAtTop(Database& database, const DoorFilter& filter, int most,
                                    int longest);
// For a sheet that may be lost on the way: persons by their surname, phones by their ends.
[[nodiscard]] QList<Door> withShortNames(Database& database, QList<Door> doors);

} // namespace doorstep
