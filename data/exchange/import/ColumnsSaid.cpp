// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/ColumnMatch.h"

#include "data/base/spelling/Fold.h"
#include "data/exchange/import/CellValues.h"
#include "data/exchange/import/HeadingWords.h"
#include "data/files/checks/CreditCode.h"
#include "data/files/checks/IdentityNumber.h"

#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

QString wordsToShow(const ColumnMatch& column, const FieldTable& fields, const QString& text)
{
    if (column.by == MatchedBy::IdentityNumbers)
        return {};
    const bool ofFirm = column.field >= 0 &&
                        fields.at(column.field).reading == ReadAs::CreditCode &&
                        checkCreditCode(normaliseCreditCode(text)) == CreditCodeFault::None;
    return ofFirm ? text : withoutIdentityNumbers(text);
}

bool saysWhetherThere(const QString& text)
{
    static const QRegularExpression there(
        u"^(?:(?:证照)?(?:齐全|不全|齐备)|[有无][证照]|(?:正在|未|待|已|尚未)?(?:办理?|申领|领取|"
        u"持有|具备)(?:中|了|好|完)?|不齐全?)$"_qs);
    const QString plain = text.trimmed();
    return readYesNo(plain).has_value() || there.match(plain).hasMatch();
}

bool namesFloor(const QString& heading)
{
    static const QRegularExpression floor(u"楼层|层数|层$|^\\s*楼\\s*$|floor"_qs,
                                          QRegularExpression::CaseInsensitiveOption);
    return floor.match(heading).hasMatch();
}

// 楼层 stands with the room, and by itself where the address has a room of its own.
QString placeSaid(const FieldTable& fields, int field, const QString& heading)
{
    const int floor = fields.indexOf(u"floor"_qs);
    const QString title = fields.at(field).title();
    return floor >= 0 && fields.at(field).key == u"room" && namesFloor(heading)
               ? title + u'/' + fields.at(floor).title()
               : title;
}

namespace {

// No field that is still without a column has a word of its heading: 月租金, 二维码. Of a single
// letter nobody can tell what it means.
bool isOfNoField(const TableOutline& outline, const FieldTable& fields,
                 const std::vector<ColumnMatch>& columns, int column)
{
    const QString heading = outline.heading.texts.value(column);
    if (fold(heading).size() < 2)
        return false;
    for (int field = 0; field < static_cast<int>(fields.fields().size()); ++field) {
        const bool free =
            std::none_of(columns.begin(), columns.end(),
                         [field](const ColumnMatch& other) { return other.field == field; });
        if (free && headingScore(fields.at(field), heading) > 0)
            return false;
    }
    return true;
}

// 原因 and 退回原因 say of an earlier round why, whatever figures stand in them.
bool namesNumber(const QString& heading)
{
    static const QRegularExpression number(u"序|号|no|id"_qs,
                                           QRegularExpression::CaseInsensitiveOption);
    return number.match(heading).hasMatch();
}

// XQ-001, 2026-0007, 40081001 below 编号: a number that somebody gave, not one of the rows.
bool holdsGivenNumbers(const std::vector<Cell>& cells)
{
    static const QRegularExpression given(
        u"[A-Za-z]\\s*[-－—_#]?\\s*[0-9]|[0-9]{2,}\\s*[-－—/]\\s*[0-9]|[0-9]{5,}|"
        u"\\p{Han}{2,}.*[0-9]"_qs);
    const auto count = std::count_if(cells.begin(), cells.end(), [](const Cell& cell) {
        return given.match(cell.text).hasMatch();
    });
    return count > 0 && 2 * static_cast<size_t>(count) >= cells.size();
}

} // namespace

ColumnFate fateOf(const TableOutline& outline, const FieldTable& fields,
                  const std::vector<ColumnMatch>& columns, int column)
{
    const ColumnMatch& match = columns[static_cast<size_t>(column)];
    if (match.field >= 0)
        return isGuess(match.by) ? ColumnFate::Guessed : ColumnFate::Taken;
    if (match.by == MatchedBy::IdentityNumbers)
        return ColumnFate::IdentityNumbers;
    if (match.by == MatchedBy::NoPlace)
        return ColumnFate::NoPlace;
    if (fields.isReckoned(fold(outline.headingOf(column))))
        return ColumnFate::NotTaken;
    if (match.ignored)
        return namesNumber(outline.headingOf(column)) &&
                       holdsGivenNumbers(outline.samples[static_cast<size_t>(column)])
                   ? ColumnFate::NoPlace
                   : ColumnFate::Passed;
    if (match.by == MatchedBy::Nothing && isOfNoField(outline, fields, columns, column))
        return ColumnFate::NoPlace;
    return outline.samples[static_cast<size_t>(column)].empty() ? ColumnFate::Passed
                                                                : ColumnFate::NotTaken;
}

ColumnsSaid columnsSaid(const TableOutline& outline, const FieldTable& fields,
                        const std::vector<ColumnMatch>& columns)
{
    ColumnsSaid said;
    for (int i = 0; i < outline.columns; ++i) {
        const QString heading = outline.headingOf(i);
        const int field = columns[static_cast<size_t>(i)].field;
        const QString becomes =
            field < 0 ? heading : heading + u" → "_qs + placeSaid(fields, field, heading);
        switch (fateOf(outline, fields, columns, i)) {
        case ColumnFate::Taken:
            said.taken << becomes;
            break;
        case ColumnFate::Guessed:
            said.guessed << becomes;
            break;
        case ColumnFate::IdentityNumbers:
            said.identityNumbers << becomes;
            break;
        case ColumnFate::NoPlace:
            said.noPlace << becomes;
            break;
        case ColumnFate::NotTaken:
            said.left << becomes;
            break;
        case ColumnFate::Passed:
            break;
        }
    }
    return said;
}

} // namespace doorstep
