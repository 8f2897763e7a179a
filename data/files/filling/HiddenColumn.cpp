// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/filling/HiddenColumn.h"

#include <algorithm>

namespace doorstep {

int columnBehindAll(const SheetMarkup& sheet)
{
    int behind = 1;
    for (const RowMarkup& row : sheet.rows()) {
        if (!row.cells.empty())
            behind = std::max(behind, row.cells.back().column + 1);
    }
    for (const MergedRange& range : sheet.merged())
        behind = std::max(behind, range.lastColumn + 1);
    return behind;
}

// Of the columns' widths (18.3.1.17) the one is parted that holds for it.
void hideColumn(const SheetMarkup& sheet, int column, Edits& edits)
{
    const Markup& markup = sheet.markup();
    const int number = column + 1;
    const auto spanned = [](QByteArray tag, int first, int last) {
        return withAttribute(withAttribute(std::move(tag), "min", QString::number(first)), "max",
                             QString::number(last));
    };
    const QByteArray prefix = sheet.prefix();
    const QByteArray place = QByteArray::number(number);
    const QByteArray hidden = '<' + prefix + "col min=\"" + place + "\" max=\"" + place +
                              "\" width=\"9\" hidden=\"1\" customWidth=\"1\"/>";
    const MarkupTag* all = nullptr;
    for (const MarkupTag& tag : markup.tags()) {
        if (tag.kind == MarkupTag::Kind::End)
            continue;
        if (tag.local == "cols" && tag.kind == MarkupTag::Kind::Start)
            all = &tag;
        if (tag.local == "sheetData")
            break;
        if (tag.local != "col")
            continue;
        const int first = markup.attribute(tag, "min").toInt();
        const int last = markup.attribute(tag, "max").toInt();
        const qsizetype end = markup.at(tag.closing).to;
        if (number < first) {
            edits.insert(tag.from, hidden);
            return;
        }
        if (number > last)
            continue;
        QByteArray raw = markup.raw(tag);
        if (!raw.endsWith("/>"))
            raw.replace(raw.size() - 1, 1, "/>");
        QByteArray parted = number > first ? spanned(raw, first, number - 1) : QByteArray();
        parted += hidden;
        if (number < last)
            parted += spanned(raw, number + 1, last);
        edits.replace(tag.from, end, parted);
        return;
    }
    if (all)
        edits.insert(markup.at(all->closing).from, hidden);
    else
        edits.insert(sheet.data().from, '<' + prefix + "cols>" + hidden + "</" + prefix + "cols>");
}

} // namespace doorstep
