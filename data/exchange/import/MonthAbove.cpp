// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/MonthAbove.h"

#include "data/base/Text.h"
#include "data/base/Time.h"
#include "data/exchange/import/FieldTable.h"
#include "data/exchange/import/ListKind.h"
#include "data/exchange/import/Preview.h"
#include "data/exchange/import/TableOutline.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <cstdlib>

namespace doorstep {

namespace {

constexpr int monthsOfYear = 12;

// Months and years that a line names: 2026年10月, 2026.10, 十月, 2026年度. 1-10月 are several.
struct NamedMonths
{
    QSet<int> years;
    QSet<int> months;
};

NamedMonths monthsIn(const QString& line)
{
    static const QRegularExpression ofList(
        u"填报|填表|制表|打印|上报|报送|导出|更新|计划|安排|通知|下发|截至|截止"_qs);
    static const QRegularExpression month(
        u"(?:(?<![0-9])(20[0-9]{2})\\s*[-年./]\\s*)?(?<![0-9])(1[0-2]|0?[1-9])\\s*月"
        "(?!\\s*[一1两2]\\s*[访次走巡报清])|" // 一月一访
        "(?<![0-9])(20[0-9]{2})[-./](1[0-2]|0?[1-9])(?![0-9]|\\s*[-./月年]\\s*[0-9]|月)"_qs);
    static const QRegularExpression year(
        u"(?<![0-9])(20[0-9]{2})(?=\\s*年|(?![0-9]|\\s*[-./]\\s*[0-9]))"_qs);
    static const QRegularExpression goesOn(u"[0-9月日号]\\s*[-—–~～至到、和]\\s*$"_qs);
    NamedMonths named;
    if (ofList.match(line).hasMatch())
        return named;
    const QString plain = withArabicDate(halfWidth(line));
    for (auto each = year.globalMatch(plain); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        named.years << match.captured(1).toInt();
        if (goesOn.match(plain.left(match.capturedStart())).hasMatch())
            named.years << 0; // 2025-2026年
    }
    for (auto each = month.globalMatch(plain); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        const int ofYear = (match.captured(1) + match.captured(3)).toInt();
        if (ofYear > 0)
            named.years << ofYear;
        named.months << (match.captured(2) + match.captured(4)).toInt();
        if (goesOn.match(plain.left(match.capturedStart())).hasMatch())
            named.months << 0; // 1-10月
    }
    return named;
}

// The first line that names any decides.
void takeFrom(const QStringList& lines, MonthAbove& above)
{
    bool yearSaid = above.year > 0;
    bool monthSaid = above.month > 0;
    for (const QString& line : lines) {
        const NamedMonths named = monthsIn(line);
        if (!yearSaid && !named.years.isEmpty()) {
            yearSaid = true;
            above.year = named.years.size() == 1 ? *named.years.cbegin() : 0;
        }
        if (!monthSaid && !named.months.isEmpty()) {
            monthSaid = true;
            above.month = named.months.size() == 1 ? *named.months.cbegin() : 0;
        }
    }
}

QString twoFigures(int number)
{
    return QString::number(number).rightJustified(2, u'0');
}

// The year in which a month lies nearest to the one above: of a January's log 12-28 is of December
// before it.
int nearestYear(int month, const MonthAbove& above)
{
    if (above.month == 0)
        return above.year;
    const int there = above.year * monthsOfYear + above.month;
    int nearest = above.year;
    for (const int year : {above.year - 1, above.year + 1}) {
        if (std::abs(year * monthsOfYear + month - there) <
            std::abs(nearest * monthsOfYear + month - there))
            nearest = year;
    }
    return nearest;
}

// 8, 8日, 8号（周四）, 8日下午2点: the day, and what stands behind it; 0: there is more of it.
std::pair<int, QString> dayByItself(const Cell& cell)
{
    static const QRegularExpression shape(u"^([0-9]{1,2})(?:\\.0+)?(?:\\s*[日号](.*))?$"_qs);
    constexpr int longest = 31;
    if (cell.kind != Cell::Kind::Text && cell.kind != Cell::Kind::Number)
        return {};
    const QRegularExpressionMatch match =
        shape.match(withArabicDate(halfWidth(cell.text)).trimmed());
    const int day = match.captured(1).toInt();
    return match.hasMatch() && day >= 1 && day <= longest ? std::pair(day, match.captured(2))
                                                          : std::pair(0, QString());
}

DayOfLog inMonth(int day, const QString& behind, const MonthAbove& above, QDate today)
{
    DayOfLog told;
    told.isAlone = above.month == 0;
    if (told.isAlone)
        return told;
    Cell whole;
    whole.kind = Cell::Kind::Text;
    whole.text = QString::number(above.month) + u'月' + QString::number(day) + u'日' + behind;
    if (above.year == 0) { // as of a cell that says so itself: the latest such day
        told.date = readDate(whole, today);
        return told;
    }
    whole.text.prepend(QString::number(above.year) + u'年');
    told.date = readDate(whole, today);
    told.from = QString::number(above.year) + u'-' + twoFigures(above.month);
    return told;
}

} // namespace

MonthAbove monthAbove(const TableOutline& outline, const ListSheet& sheet)
{
    MonthAbove above;
    takeFrom(sheet.above, above);
    takeFrom({outline.sheets.at(sheet.sheet).name, QFileInfo(outline.path).completeBaseName()},
             above);
    return above;
}

std::optional<MonthAbove> monthAcross(const TableRow& row, const MonthAbove& before)
{
    static const QRegularExpression shape(
        u"^\\s*(?:(20[0-9]{2})\\s*年\\s*)?(1[0-2]|0?[1-9])\\s*月份?\\s*"
        "(?:走访|入户|上门|巡访|探访|慰问|巡查|拜访|诉求|需求|情况|记录|台账|登记|明细)*\\s*$"_qs);
    if (row.cells.size() != 1 || row.cells.front().kind != Cell::Kind::Text)
        return std::nullopt;
    const QRegularExpressionMatch match =
        shape.match(withArabicDate(halfWidth(row.cells.front().text)));
    if (!match.hasMatch())
        return std::nullopt;
    const int year = match.captured(1).toInt();
    return MonthAbove{year > 0 ? year : before.year, match.captured(2).toInt()};
}

MonthAbove monthNamedIn(const QString& words, const MonthAbove& above)
{
    MonthAbove own;
    takeFrom({words}, own);
    return {own.year > 0 ? own.year : above.year, own.month > 0 ? own.month : above.month};
}

MonthAbove completed(MonthAbove above, QDate day)
{
    if (!day.isValid())
        return above;
    if (above.month == 0 && (above.year == 0 || above.year == day.year()))
        above.month = day.month();
    if (above.year == 0)
        above.year = day.year();
    return above;
}

DayOfLog readDayOfLog(const Cell& cell, const MonthAbove& above, QDate today)
{
    if (const auto [day, behind] = dayByItself(cell); day > 0)
        return inMonth(day, behind, above, today);
    DayOfLog told;
    told.date = readDate(cell, today);
    if (!told.date || !told.date->yearGuessed || above.year == 0)
        return told;
    const QDate guessed = told.date->day;
    const int year = nearestYear(guessed.month(), above);
    const QDate day(year, guessed.month(), guessed.day());
    if (!day.isValid()) {
        told.date.reset();
        return told;
    }
    told.date->day = day;
    const bool isOther = above.month > 0 && guessed.month() != above.month;
    static const QRegularExpression days(u"^[0-9]{1,2}\\s*[-–—~～]\\s*[0-9]{1,2}\\s*[日号]"_qs);
    if (isOther && days.match(halfWidth(cell.text).trimmed()).hasMatch()) { // 8-9日
        told.date.reset();
        return told;
    }
    told.date->yearGuessed = year != above.year || isOther;
    told.from = QString::number(above.year);
    return told;
}

bool lacksMonth(const ImportPlan& plan)
{
    const FieldTable& fields = fieldTable(plan.kind);
    const ListShape& shape = fields.kind().shape();
    const int field = fields.indexOf(shape.visitDay.isEmpty() ? shape.assumedDay : shape.visitDay);
    for (size_t column = 0; field >= 0 && column < plan.columns.size(); ++column) {
        if (plan.columns[column].field != field)
            continue;
        const QString heading = plan.outline.headingOf(static_cast<int>(column));
        for (const ListSheet& sheet : plan.outline.parts) {
            const MonthAbove above = monthNamedIn(heading, monthAbove(plan.outline, sheet));
            const std::vector<Cell>& cells = plan.outline.samples[column];
            if (std::any_of(cells.begin(), cells.end(), [&above](const Cell& cell) {
                    const DayOfLog told = readDayOfLog(cell, above, today());
                    return told.isAlone || (told.date && told.date->yearGuessed);
                }))
                return true;
        }
    }
    return false;
}

} // namespace doorstep
