// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/ColumnMatch.h"

#include "data/base/spelling/Fold.h"

#include <QRegularExpression>

namespace doorstep {

bool namesFloor(const QString& heading)
{
    static const QRegularExpression floor(u"楼层|层数|层$|floor"_qs,
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
    const bool empty = outline.samples[static_cast<size_t>(column)].empty();
    const bool missed =
        (!match.ignored && !empty) || fields.isReckoned(fold(outline.headingOf(column)));
    return missed ? ColumnFate::NotTaken : ColumnFate::Passed;
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
