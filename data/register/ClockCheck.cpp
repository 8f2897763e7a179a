// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/ClockCheck.h"

#include "data/register/Database.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

struct ClockText
{
    Q_DECLARE_TR_FUNCTIONS(Clock)
};

// Entries made while the clock was behind hide nothing before a day's work; those of a clock that
// was ahead once are forgotten by then.
constexpr int lastBatches = 100;
constexpr UtcSeconds setRight = 3600; // no more than a clock that is set right steps back

} // namespace

QString ClockBehind::sentence() const
{
    return ClockText::tr("The clock of this PC says %1, but the newest entry in the register is of "
                         "%2. Check the date of the PC: what is entered now is dated by it.")
        .arg(day.toString(Qt::ISODate), newest.toString(Qt::ISODate));
}

std::optional<ClockBehind> clockBehind(Database& database)
{
    const auto newest = database.one<UtcSeconds>(
        QStringLiteral("SELECT ifnull(max(at), 0) FROM "
                       "(SELECT at FROM journal_batch ORDER BY id DESC LIMIT ?)"),
        lastBatches);
    const QDate day = today();
    if (newest - now() <= setRight || dayOf(newest) <= day)
        return std::nullopt;
    return ClockBehind{day, dayOf(newest)};
}

QDate latestDay(Database& database)
{
    const std::optional<ClockBehind> behind = clockBehind(database);
    return behind ? behind->newest : today();
}

} // namespace doorstep
