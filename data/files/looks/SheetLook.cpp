// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/looks/SheetLook.h"

#include "data/files/XlsxRelations.h"
#include "data/files/filling/References.h"
#include "data/files/filling/SheetMarkup.h"
#include "data/files/looks/StyleSheet.h"

#include <QFileInfo>
#include <algorithm>

namespace doorstep {

namespace {

constexpr qint64 largestLook = 64 * 1024 * 1024; // of a part
constexpr double usualWidth = 64.0 / 7;          // of a column, in characters
constexpr double pointsOfCharacter = 7 * 0.75;   // 18.3.1.13, at 96 dots an inch

QByteArray partIn(const ZipArchive& archive, const QString& part)
{
    return !part.isEmpty() && archive.has(part) ? archive.read(part, largestLook) : QByteArray();
}

// 登记表!$A$1:$D$7; of several areas the first.
QHash<QString, MergedRange> printAreas(const QByteArray& workbook, const QString& file)
{
    QHash<QString, MergedRange> areas;
    const Markup part(workbook, file);
    for (size_t i = 0; i < part.tags().size(); ++i) {
        const MarkupTag& tag = part.at(i);
        if (tag.kind != MarkupTag::Kind::Start || tag.local != "definedName" ||
            part.attribute(tag, "name") != u"_xlnm.Print_Area")
            continue;
        const QList<Reference> ranges = referencesIn(part.text(i), {});
        if (!ranges.isEmpty() && !ranges.first().isRows && !ranges.first().isColumns)
            areas.insert(ranges.first().sheet,
                         {ranges.first().firstRow, ranges.first().lastRow,
                          ranges.first().firstColumn, ranges.first().lastColumn});
    }
    return areas;
}

bool isOn(const Markup& part, const MarkupTag& tag, const char* name)
{
    const QString value = part.attribute(tag, name);
    return value == u"1" || value == u"true";
}

// What stands in the sheet beside its cells.
void lookAround(const Markup& part, SheetLook& sheet, double& width, QHash<int, double>& widths)
{
    for (size_t i = 0; i < part.tags().size(); ++i) {
        const MarkupTag& tag = part.at(i);
        if (tag.kind == MarkupTag::Kind::End || tag.depth > 3)
            continue;
        if (tag.local == "sheetFormatPr") {
            const double said = part.attribute(tag, "defaultColWidth").toDouble();
            const double height = part.attribute(tag, "defaultRowHeight").toDouble();
            width = said > 0 ? said : width;
            sheet.height = height > 0 ? height : sheet.height;
        } else if (tag.local == "col") {
            const double said = part.attribute(tag, "width").toDouble();
            const int last = std::min(part.attribute(tag, "max").toInt(), maxTableColumns);
            for (int column = part.attribute(tag, "min").toInt(); column <= last; ++column) {
                if (column > 0 && column <= sheet.columns)
                    widths.insert(column - 1, isOn(part, tag, "hidden") ? 0 : said);
            }
        } else if (tag.local == "pageSetup") {
            sheet.isLandscape = part.attribute(tag, "orientation") == u"landscape";
        } else if (tag.local == "drawing" || tag.local == "picture") {
            sheet.hasPictures = true;
        } else if (tag.local == "headerFooter") {
            sheet.hasHeaders = tag.kind == MarkupTag::Kind::Start && tag.closing > i + 1;
        } else if (tag.local == "conditionalFormatting") {
            sheet.hasRules = true;
        }
    }
}

} // namespace

const CellLook& SheetLook::look(const SeenCell& cell) const
{
    static const CellLook plain;
    return looks && cell.look < looks->size() ? (*looks)[cell.look] : plain;
}

const SeenCell* SheetLook::at(int row, int column) const
{
    const auto found = std::lower_bound(cells.begin(), cells.end(), std::pair(row, column),
                                        [](const SeenCell& cell, const std::pair<int, int>& place) {
                                            return std::pair(cell.row, cell.column) < place;
                                        });
    return found != cells.end() && found->row == row && found->column == column ? &*found : nullptr;
}

const MergedRange* SheetLook::mergedAt(int row, int column) const
{
    const auto found = std::find_if(merged.begin(), merged.end(), [&](const MergedRange& range) {
        return row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn &&
               column <= range.lastColumn;
    });
    return found == merged.end() ? nullptr : &*found;
}

SheetLooks::SheetLooks(const QString& path)
    : m_path(path), m_archive(path), m_workbook(readWorkbook(m_archive)), m_reader(openTable(path))
{
    const XlsxRelations relations(m_archive, m_workbook.part);
    m_looks = std::make_shared<const std::vector<CellLook>>(
        cellLooks(partIn(m_archive, relations.partOf(u"styles")),
                  partIn(m_archive, relations.partOf(u"theme")), path));
    m_printed = printAreas(partIn(m_archive, m_workbook.part), path);
}

SheetLooks::~SheetLooks() = default;

QList<SheetInfo> SheetLooks::sheets() const
{
    QList<SheetInfo> sheets;
    for (const XlsxSheet& sheet : m_workbook.sheets)
        sheets << sheet.info;
    return sheets;
}

SheetLook SheetLooks::read(int number, int lastRow)
{
    const XlsxSheet& info = m_workbook.sheets.at(number);
    SheetLook sheet;
    sheet.name = info.info.name;
    sheet.looks = m_looks;
    const SheetMarkup markup(m_archive.read(info.part, largestLook), m_path);
    sheet.merged = markup.merged();
    if (const auto area = m_printed.constFind(foldedSheetName(sheet.name));
        area != m_printed.constEnd())
        sheet.printed = *area;
    m_reader->open(number);
    TableRow words;
    bool more = m_reader->next(words);
    for (const RowMarkup& row : markup.rows()) {
        if (row.number > lastRow)
            break;
        const MarkupTag& tag = markup.markup().at(row.tag);
        const double height = markup.markup().attribute(tag, "ht").toDouble();
        if (isOn(markup.markup(), tag, "hidden"))
            sheet.heights.insert(row.number, 0);
        else if (height > 0)
            sheet.heights.insert(row.number, height);
        while (more && words.number < row.number)
            more = m_reader->next(words);
        for (const CellMarkup& cell : row.cells) {
            SeenCell seen{row.number, cell.column, {}, false, static_cast<size_t>(cell.style)};
            const Cell& word = more && words.number == row.number ? words.at(cell.column) : Cell();
            sheet.hasUnknown = sheet.hasUnknown || word.kind == Cell::Kind::Uncalculated;
            if (word.kind != Cell::Kind::Uncalculated)
                seen.text = word.text;
            seen.isNumber = word.kind != Cell::Kind::Text && word.kind != Cell::Kind::Empty;
            // A style without a word may go on to the sheet's last column.
            if (!seen.text.isEmpty() || cell.style != 0)
                sheet.cells.push_back(seen);
            if (!seen.text.isEmpty()) {
                sheet.rows = std::max(sheet.rows, row.number);
                sheet.columns = std::max(sheet.columns, cell.column + 1);
            } else if (sheet.look(seen).lines != 0 || sheet.look(seen).ground) {
                constexpr int widest = 256;
                sheet.rows = std::max(sheet.rows, row.number);
                sheet.columns = std::max(sheet.columns, std::min(cell.column + 1, widest));
            }
        }
    }
    std::stable_sort(sheet.cells.begin(), sheet.cells.end(),
                     [](const SeenCell& a, const SeenCell& b) {
                         return std::pair(a.row, a.column) < std::pair(b.row, b.column);
                     });
    for (const MergedRange& range : std::as_const(sheet.merged)) {
        if (const SeenCell* first = sheet.at(range.firstRow, range.firstColumn);
            first && !first->text.isEmpty()) {
            sheet.rows = std::max(sheet.rows, std::min(range.lastRow, lastRow));
            sheet.columns = std::max(sheet.columns, range.lastColumn + 1);
        }
    }
    double width = usualWidth;
    QHash<int, double> widths;
    lookAround(markup.markup(), sheet, width, widths);
    for (int column = 0; column < sheet.columns; ++column) {
        const double characters = widths.value(column, width);
        sheet.widths << characters * pointsOfCharacter;
    }
    return sheet;
}

} // namespace doorstep
