#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Time.h"
#include "data/register/Database.h"

#include <QMap>
#include <array>
#include <vector>

namespace doorstep {

struct Tally
{
    qint64 visits = 0;
    qint64 subjects = 0; // distinct
};

struct NeedTally
{
    qint64 found = 0;
    qint64 closed = 0;
};

struct ServiceTally
{
    qint64 introduced = 0;
    qint64 used = 0;
};

// Everything that is counted in one period, of one block or the whole town. Keys are the words that
// the ledgers show; an empty key is "not filled in".
struct PeriodCounts
{
    Tally all;
    QMap<QString, Tally> byKind; // key of SubjectKind
    QMap<QString, Tally> byMode; // key of VisitMode
    QMap<QString, Tally> byDrive;
    QMap<QString, Tally> byTeam;
    QMap<QString, Tally> byCheck; // what was ticked off of the visits
    QMap<QString, Tally> byRole;  // in which somebody went; a visit counts in each of its roles
    QMap<QString, Tally> byStreet;
    QMap<QString, Tally> byGrid;
    QMap<QString, Tally> byBlock;
    QMap<QString, qint64> byOutcome; // key of Outcome
    QMap<QString, qint64>
        activeByKind;            // subjects visited that are still there, by key of SubjectKind
    qint64 completeProfiles = 0; // of the subjects visited
    qint64 cards = 0;

    ServiceTally services;
    QMap<QString, ServiceTally> servicesByAspect;

    QMap<QString, NeedTally> needsByRole; // of the visit in which a need was found
    qint64 needsFound = 0;
    qint64 needsClosed = 0;
    qint64 needsInHand = 0; // on the last day
    qint64 needsOverdue = 0;
    qint64 needsSatisfied = 0;     // fed back in the period and satisfied
    qint64 hotlineNeeds = 0;       // found in the period, with an order of 12345
    qint64 foundBeforeHotline = 0; // of them before the day of the order
    qint64 foundAfterHotline = 0;  // of them on that day or later
    qint64 hotlineUntold = 0;      // of them without a day of the order
    QMap<QString, NeedTally> needsByCategory;
    QMap<QString, NeedTally> needsByDepartment;
    QMap<QString, NeedTally> needsBySource;
    QMap<QString, NeedTally> needsByTheme; // opinions alone
    std::optional<double> medianDays;      // from found to struck off

    qint64 wishesCollected = 0;
    qint64 wishesFulfilled = 0;
    qint64 wishesWaiting = 0; // on the last day

    qint64 activities = 0;
    qint64 activityGuests = 0;    // who came and is not in the register
    qint64 attendances = 0;       // of subjects
    qint64 volunteerServices = 0; // activities in which volunteers served
    qint64 volunteersServed = 0;  // each time counted, those who are not in the register, too
    qint64 volunteerSubjects = 0; // distinct
    double volunteerHours = 0;
    qint64 activitySubjects = 0; // distinct

    std::array<qint64, 4> pathReached{}; // of pathSteps, for the first time
    qint64 partyMembers = 0;             // among the subjects visited
};

struct CountScope
{
    Period period;
    std::optional<RowId> block;
    QDate asOf = today(); // overdue is judged on the earlier of this and the period's last day
};

[[nodiscard]] PeriodCounts countPeriod(Database& database, const CountScope& scope);
// In their order, reading the visits once.
[[nodiscard]] std::vector<PeriodCounts> countPeriods(Database& database,
                                                     const QList<Period>& periods,
                                                     std::optional<RowId> block, QDate asOf);

// Of the register as it is now.
struct RegisterSize
{
    qint64 shops = 0; // active
    qint64 firms = 0; // collective enterprises among them
    qint64 workers = 0;
    qint64 withCard = 0; // active subjects that hold one
};

[[nodiscard]] RegisterSize registerSize(Database& database, std::optional<RowId> block);

} // namespace doorstep
