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

namespace {

// 楼层 stands with the room, and by itself where the address has a room of its own.
QString placeSaid(const FieldTable& fields, int field, const QString& heading)
{
    const int floor = fields.indexOf(u"floor"_qs);
    const QString title = fields.at(field).title();
    return floor >= 0 && fields.at(field).key == u"room" && namesFloor(heading)
               ? title + u'/' + fields.at(floor).title()
               : title;
}

} // namespace

ColumnsSaid columnsSaid(const TableOutline& outline, const FieldTable& fields,
                        const std::vector<ColumnMatch>& columns)
{
    ColumnsSaid said;
    for (int i = 0; i < outline.columns; ++i) {
        const ColumnMatch& column = columns[static_cast<size_t>(i)];
        const QString heading = outline.headingOf(i);
        const bool empty = outline.samples[static_cast<size_t>(i)].empty();
        if (column.field >= 0) {
            const QString becomes = heading + u" → "_qs + placeSaid(fields, column.field, heading);
            (isGuess(column.by) ? said.guessed : said.taken) << becomes;
        } else if (column.by == MatchedBy::IdentityNumbers) {
            said.identityNumbers << heading;
        } else if (column.by == MatchedBy::NoPlace) {
            said.noPlace << heading;
        } else if ((!column.ignored && !empty) || fields.isReckoned(fold(heading))) {
            said.left << heading;
        }
    }
    return said;
}

} // namespace doorstep
