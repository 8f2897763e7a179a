// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/filling/MovedParts.h"

#include <QStringList>
#include <algorithm>

namespace doorstep {

namespace {

struct RangeAttribute
{
    std::string_view element;
    const char* attribute;
};

// ECMA-376 part 1, 18.3 (worksheets), 18.5 (tables), 18.7 (comments), 18.10 (pivot tables).
constexpr RangeAttribute rangeAttributes[] = {
    {"conditionalFormatting", "sqref"},
    {"dataValidation", "sqref"},
    {"autoFilter", "ref"},
    {"sortState", "ref"},
    {"sortCondition", "ref"},
    {"hyperlink", "ref"},
    {"ignoredError", "sqref"},
    {"protectedRange", "sqref"},
    {"cellWatch", "r"},
    {"inputCells", "r"},
    {"table", "ref"},
    {"comment", "ref"},
    {"threadedComment", "ref"},
    {"location", "ref"},
};

constexpr std::string_view formulaElements[] = {
    "formula", "formula1", "formula2", "f", "calculatedColumnFormula", "totalsRowFormula"};

void replaceText(const Markup& part, Edits& edits, size_t tag, const QString& before,
                 const QString& after)
{
    if (after != before)
        edits.replace(part.at(tag).to, part.at(part.at(tag).closing).from, escapedXml(after));
}

void replaceAttribute(const Markup& part, Edits& edits, const MarkupTag& tag, const char* name,
                      const QString& before, const QString& after)
{
    if (after != before)
        edits.replace(tag.from, tag.to, withAttribute(part.raw(tag), name, after));
}

// A page ends behind the row.
void moveBreaks(const Markup& part, Edits& edits, size_t breaks, const RowMap& map)
{
    for (size_t i = breaks + 1; i < part.at(breaks).closing; ++i) {
        const MarkupTag& tag = part.at(i);
        if (tag.kind == MarkupTag::Kind::End || tag.local != "brk")
            continue;
        const QString id = part.attribute(tag, "id");
        replaceAttribute(part, edits, tag, "id", id,
                         QString::number(map.start(id.toInt() + 1) - 1));
    }
}

} // namespace

void moveSheetParts(const Markup& part, Edits& edits, const QString& sheet, const SheetMoves& moves)
{
    const QString own = foldedSheetName(sheet);
    const RowMap map = moves.value(own);
    for (size_t i = 0; i < part.tags().size(); ++i) {
        const MarkupTag& tag = part.at(i);
        if (tag.local == "sheetData") {
            i = tag.closing;
            continue;
        }
        if (tag.kind == MarkupTag::Kind::End)
            continue;
        if (tag.local == "rowBreaks")
            moveBreaks(part, edits, i, map);
        if (tag.local == "cfvo") { // up to where a bar reaches (18.3.1.11)
            const QString limit = part.attribute(tag, "val");
            replaceAttribute(part, edits, tag, "val", limit, movedFormula(limit, own, moves));
        }
        for (const RangeAttribute& known : rangeAttributes) {
            if (tag.local != known.element)
                continue;
            const QString ranges = part.attribute(tag, known.attribute);
            if (!ranges.isEmpty())
                replaceAttribute(part, edits, tag, known.attribute, ranges,
                                 movedRanges(ranges, map));
        }
        if (tag.kind != MarkupTag::Kind::Start || part.at(i + 1).kind != MarkupTag::Kind::End)
            continue;
        if (tag.local == "sqref") { // of an extension (xm:sqref)
            const QString ranges = part.text(i);
            replaceText(part, edits, i, ranges, movedRanges(ranges, map));
        } else if (std::find(std::begin(formulaElements), std::end(formulaElements), tag.local) !=
                   std::end(formulaElements)) {
            const QString formula = part.text(i);
            replaceText(part, edits, i, formula, movedFormula(formula, own, moves));
        }
    }
}

void moveAnchors(const Markup& drawing, Edits& edits, const RowMap& map)
{
    // A picture moves; one that is fixed to two cells and may grow, grows (20.5.3.2 editAs).
    bool grows = true;
    bool moves = true;
    int shift = 0;
    std::string_view within;
    for (size_t i = 0; i < drawing.tags().size(); ++i) {
        const MarkupTag& tag = drawing.at(i);
        if (tag.kind == MarkupTag::Kind::End)
            continue;
        if (tag.local == "twoCellAnchor" || tag.local == "oneCellAnchor" || tag.local == "anchor" ||
            tag.local == "absoluteAnchor") {
            const QString as = drawing.attribute(tag, "editAs");
            moves = as != u"absolute";
            grows = as != u"oneCell" && tag.local == "twoCellAnchor";
        } else if (tag.local == "from" || tag.local == "to") {
            within = tag.local;
        } else if (tag.local == "row" && moves && !within.empty()) {
            const QString text = drawing.text(i);
            const int row = text.toInt();
            if (within == "from")
                shift = map.start(row + 1) - 1 - row;
            const int now = within == "from" || grows ? map.start(row + 1) - 1 : row + shift;
            replaceText(drawing, edits, i, text, QString::number(now));
        }
    }
}

void moveOldAnchors(const Markup& vml, Edits& edits, const RowMap& map)
{
    for (size_t i = 0; i < vml.tags().size(); ++i) {
        const MarkupTag& tag = vml.at(i);
        if (tag.kind != MarkupTag::Kind::Start)
            continue;
        const QString text = vml.text(i);
        if (tag.local == "Row") {
            replaceText(vml, edits, i, text,
                        QString::number(map.start(text.trimmed().toInt() + 1) - 1));
        } else if (tag.local == "Anchor") {
            // Left column and offset, top row and offset, right column, bottom row likewise.
            QStringList parts = text.split(u',');
            if (parts.size() != 8)
                continue;
            const int row = parts.at(2).trimmed().toInt();
            const int by = map.start(row + 1) - 1 - row;
            if (by == 0)
                continue;
            parts[2] = QString::number(row + by);
            parts[6] = QString::number(parts.at(6).trimmed().toInt() + by);
            replaceText(vml, edits, i, text, parts.join(u','));
        }
    }
}

void moveControl(const Markup& properties, Edits& edits, const QString& sheet,
                 const SheetMoves& moves)
{
    const MarkupTag& root = properties.tags().front();
    const QByteArray before = properties.raw(root);
    QByteArray after = before;
    for (const char* name : {"fmlaLink", "fmlaRange", "fmlaGroup", "fmlaTxbx"}) {
        const QString formula = properties.attribute(root, name);
        const QString moved = movedFormula(formula, foldedSheetName(sheet), moves);
        if (moved != formula)
            after = withAttribute(after, name, moved);
    }
    if (after != before)
        edits.replace(root.from, root.to, after);
}

void moveFormulas(const Markup& part, Edits& edits, const SheetMoves& moves,
                  std::initializer_list<std::string_view> elements)
{
    for (size_t i = 0; i < part.tags().size(); ++i) {
        const MarkupTag& tag = part.at(i);
        if (tag.kind != MarkupTag::Kind::Start ||
            std::find(elements.begin(), elements.end(), tag.local) == elements.end())
            continue;
        const QString formula = part.text(i);
        replaceText(part, edits, i, formula, movedFormula(formula, {}, moves));
    }
}

void movePivotSource(const Markup& part, Edits& edits, const SheetMoves& moves)
{
    for (const MarkupTag& tag : part.tags()) {
        if (tag.kind == MarkupTag::Kind::End || tag.local != "worksheetSource")
            continue;
        const auto map = moves.constFind(foldedSheetName(part.attribute(tag, "sheet")));
        const QString range = part.attribute(tag, "ref");
        if (map == moves.constEnd() || range.isEmpty())
            continue;
        replaceAttribute(part, edits, tag, "ref", range, movedRanges(range, *map));
        // What it counted are the rows of last month.
        const MarkupTag& root = part.tags().front();
        if (root.local == "pivotCacheDefinition")
            replaceAttribute(part, edits, root, "refreshOnLoad",
                             part.attribute(root, "refreshOnLoad"), u"1"_qs);
    }
}

} // namespace doorstep
