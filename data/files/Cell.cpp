// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/TableReader.h"

#include <algorithm>
#include <cmath>

namespace doorstep {

namespace {

constexpr qint64 daySeconds = 86400;

qint64 wholeSeconds(double days)
{
    return std::llround(days * double(daySeconds));
}

} // namespace

double Cell::serial(double bare) const
{
    return bare + (dates == DateSystem::From1904 ? daysFrom1900To1904 : 0);
}

QDate Cell::date() const
{
    if (kind != Kind::Date && kind != Kind::DateTime)
        return {};
    const double days = kind == Kind::Date ? std::floor(number)
                                           : std::floor(double(wholeSeconds(number)) / daySeconds);
    return QDate(1899, 12, 30).addDays(qint64(days));
}

QTime Cell::time() const
{
    if (kind != Kind::Time && kind != Kind::DateTime)
        return {};
    const qint64 seconds = ((wholeSeconds(number) % daySeconds) + daySeconds) % daySeconds;
    return QTime::fromMSecsSinceStartOfDay(int(seconds) * 1000);
}

const Cell& TableRow::at(int column) const
{
    static const Cell none;
    if (column >= 0 && size_t(column) < cells.size() && cells[size_t(column)].column == column)
        return cells[size_t(column)];
    const auto found = std::lower_bound(cells.begin(), cells.end(), column,
                                        [](const Cell& cell, int c) { return cell.column < c; });
    return found != cells.end() && found->column == column ? *found : none;
}

} // namespace doorstep
