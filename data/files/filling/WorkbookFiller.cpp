// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/filling/WorkbookFiller.h"

#include "data/base/Error.h"
#include "data/base/OpenFiles.h"
#include "data/base/RegularFile.h"
#include "data/files/SheetText.h"
#include "data/files/TableErrors.h"
#include "data/files/XlsxRelations.h"
#include "data/files/XlsxWorkbook.h"
#include "data/files/filling/FilledRows.h"
#include "data/files/filling/FormulaValue.h"
#include "data/files/filling/HiddenColumn.h"
#include "data/files/filling/MovedParts.h"
#include "data/files/filling/PackagePatch.h"
#include "data/files/filling/SheetCopier.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace doorstep {

namespace {

struct FillerText
{
    Q_DECLARE_TR_FUNCTIONS(WorkbookFiller)
};

constexpr qint64 largestPart = 64 * 1024 * 1024; // of a form, before it is filled
constexpr qint64 largestForm = 64 * 1024 * 1024;

// A worksheet of the form, filled or only looked at.
struct Worksheet
{
    XlsxSheet info;
    QString folded;
    std::unique_ptr<SheetMarkup> markup;
    SheetToFill* fill = nullptr;
    std::vector<FilledRows> lists;
    int hidden = 0;                                         // a column that it gets, 0: none
    std::vector<std::unique_ptr<PackagePatch::Store>> rows; // of each list, when they are written
    Edits edits;
};

struct FormulaCell
{
    size_t sheet = 0;
    int row = 0;
    int column = 0;
    QString text;
    QList<Reference> references;
    bool stale = false; // its value isn't the one that the file holds
};

class FillingRun
{
public:
    FillingRun(const QByteArray& workbook, const QString& fileName, std::vector<SheetToFill>& fills,
               const QString& target, const Progress& progress)
        : m_fileName(fileName), m_patch(workbook, target), m_progress(progress)
    {
        m_workbook = readWorkbook(m_patch.archive());
        for (const XlsxSheet& sheet : m_workbook.sheets) {
            Worksheet& one = m_sheets.emplace_back();
            one.info = sheet;
            one.folded = foldedSheetName(sheet.info.name);
            one.markup = std::make_unique<SheetMarkup>(
                m_patch.archive().read(sheet.part, largestPart), fileName);
        }
        for (SheetToFill& fill : fills)
            addFill(fill);
    }

    void run()
    {
        requirePlaces();
        readFormulas();
        findStale();
        for (Worksheet& sheet : m_sheets)
            writeLists(sheet);
        for (Worksheet& sheet : m_sheets)
            editSheet(sheet);
        if (m_moving)
            moveParts();
        movePivots();
        editWorkbook();
        dropCalculationChain();
        for (Worksheet& sheet : m_sheets)
            addCopies(sheet);
        for (Worksheet& sheet : m_sheets)
            writeSheet(sheet);
        m_patch.finish();
    }

private:
    void addFill(SheetToFill& fill)
    {
        const auto found =
            std::find_if(m_sheets.begin(), m_sheets.end(), [&](const Worksheet& one) {
                return one.folded == foldedSheetName(fill.name);
            });
        if (found == m_sheets.end())
            throw Error(FillerText::tr("%1 has no sheet “%2”.").arg(m_fileName, fill.name));
        found->fill = &fill;
        for (CellToFill& cell : fill.cells)
            placeBehind(*found, cell.column);
        for (SheetCopy& copy : fill.copies) {
            copy.name = freeName(copy.name);
            for (CellToFill& cell : copy.cells)
                placeBehind(*found, cell.column);
            for (ListToFill& list : copy.lists) {
                for (int& column : list.columns)
                    placeBehind(*found, column);
            }
        }
        RowMap map;
        for (ListToFill& list : fill.lists) {
            for (int& column : list.columns)
                placeBehind(*found, column);
            found->lists.emplace_back(*found->markup, list, fill.name, m_workbook.formats,
                                      m_workbook.dates);
            map.add(found->lists.back().insertion());
        }
        m_moving = m_moving || !map.isEmpty();
        m_moves.insert(found->folded, map);
    }

    QString freeName(const QString& wanted)
    {
        constexpr qsizetype longest = 31;
        if (m_sheetNames.isEmpty()) {
            for (const Worksheet& sheet : m_sheets)
                m_sheetNames.insert(sheet.folded);
        }
        QString name = wanted;
        for (int number = 2; m_sheetNames.contains(foldedSheetName(name)); ++number) {
            const QString behind = u" (%1)"_qs.arg(number);
            name = wanted.left(longest - behind.size()) + behind;
        }
        m_sheetNames.insert(foldedSheetName(name));
        return name;
    }

    static void placeBehind(Worksheet& sheet, int& column)
    {
        if (column == behindAllColumns)
            column = sheet.hidden = columnBehindAll(*sheet.markup);
    }

    void requirePlaces() const
    {
        for (const Worksheet& sheet : m_sheets) {
            requireNoArrays(sheet);
            int added = 0;
            for (const FilledRows& list : sheet.lists)
                added += list.added();
            if (added == 0)
                continue;
            const QString& name = sheet.info.info.name;
            if (sheet.markup->refusesRows())
                throw Error(FillerText::tr("The sheet “%1” of %2 is protected, so the %3 rows for "
                                           "which it has no line can't be added. Take the "
                                           "protection off (Review › Unprotect Sheet) and teach "
                                           "Doorstep the form again.")
                                .arg(name, m_fileName, QString::number(added)));
            const int last = sheet.markup->rows().empty() ? 0 : sheet.markup->rows().back().number;
            if (last + added > maxTableRows)
                throw Error(FillerText::tr("The sheet “%1” would have more than %2 rows, more than "
                                           "Excel allows.")
                                .arg(name, QString::number(maxTableRows)));
        }
    }

    void requireNoArrays(const Worksheet& sheet) const
    {
        for (const RowMarkup& row : sheet.markup->rows()) {
            for (const CellMarkup& cell : row.cells) {
                const std::optional<Reference> range = rangeIn(sheet.markup->formulaRange(cell));
                if (!range)
                    continue;
                for (const FilledRows& list : sheet.lists) {
                    if (range->lastRow >= list.firstRow() && range->firstRow <= list.lastRow())
                        throw Error(
                            FillerText::tr("In the sheet “%1” of %2 one formula works out several "
                                           "cells of the list (%3). Rows can't be added there: "
                                           "give each cell its own formula and teach Doorstep the "
                                           "form again.")
                                .arg(sheet.info.info.name, m_fileName, rangeText(*range)));
                }
            }
        }
    }

    void readFormulas()
    {
        for (size_t i = 0; i < m_sheets.size(); ++i) {
            const Worksheet& sheet = m_sheets[i];
            for (const RowMarkup& row : sheet.markup->rows()) {
                for (const CellMarkup& cell : row.cells) {
                    if (cell.formula == 0)
                        continue;
                    FormulaCell formula{
                        i, row.number, cell.column, sheet.markup->formula(row, cell), {}};
                    formula.references = referencesIn(formula.text, sheet.folded);
                    m_formulaAt.insert({i, row.number, cell.column}, m_formulas.size());
                    m_formulas.push_back(formula);
                }
            }
        }
    }

    // What is written of the sheet, in the rows of the file as it was sent.
    [[nodiscard]] bool touches(const Reference& reference) const
    {
        for (const Worksheet& sheet : m_sheets) {
            if (!sheet.fill || sheet.folded != reference.sheet)
                continue;
            for (const FilledRows& list : sheet.lists) {
                if (reference.lastRow >= list.firstRow() &&
                    reference.firstRow <= std::max(list.firstRow(), list.lastRow()))
                    return true;
            }
            for (const CellToFill& cell : sheet.fill->cells) {
                if (cell.row >= reference.firstRow && cell.row <= reference.lastRow &&
                    cell.column >= reference.firstColumn && cell.column <= reference.lastColumn)
                    return true;
            }
        }
        return false;
    }

    void findStale()
    {
        // What depends on more than the cells that are named: the day, a name, another file.
        static const QRegularExpression elsewhere(
            u"\\b(TODAY|NOW|RAND|RANDBETWEEN|INDIRECT|OFFSET|CELL|INFO)\\s*\\(|\\["_qs);
        bool more = true;
        while (more) {
            more = false;
            for (FormulaCell& formula : m_formulas) {
                if (formula.stale)
                    continue;
                const bool now = formula.text.contains(elsewhere) || namesSomething(formula.text) ||
                                 std::any_of(formula.references.begin(), formula.references.end(),
                                             [&](const Reference& one) {
                                                 return touches(one) || m_stale.meets(one);
                                             });
                if (!now)
                    continue;
                formula.stale = more = true;
                m_stale.add(m_sheets[formula.sheet].folded, formula.row, formula.column);
            }
        }
    }

    [[nodiscard]] bool namesSomething(const QString& formula)
    {
        if (!m_names) {
            m_names.emplace();
            const Markup workbook(m_patch.archive().read(m_workbook.part, largestPart), m_fileName);
            for (const MarkupTag& tag : workbook.tags()) {
                if (tag.local == "definedName" && tag.kind == MarkupTag::Kind::Start)
                    m_names->append(workbook.attribute(tag, "name"));
            }
        }
        return std::any_of(m_names->begin(), m_names->end(), [&](const QString& name) {
            return formula.contains(name, Qt::CaseInsensitive);
        });
    }

    void writeLists(Worksheet& sheet)
    {
        for (FilledRows& list : sheet.lists) {
            std::unique_ptr<PackagePatch::Store> store = m_patch.store();
            list.write(
                m_moves, [&](const QByteArray& bytes) { store->write(bytes); }, m_progress);
            sheet.rows.push_back(std::move(store));
        }
    }

    // A stale formula, where it is sums and arithmetic over what is known.
    [[nodiscard]] FormulaResult valueOf(size_t formula)
    {
        if (const auto known = m_values.constFind(formula); known != m_values.constEnd())
            return *known;
        m_values.insert(formula, {}); // one that asks itself
        const FormulaCell& cell = m_formulas[formula];
        const FormulaCells cells{[this](const Reference& one) { return valueAt(one); },
                                 [this](const Reference& range) {
                                     return sumOver(range);
                                 }};
        const FormulaResult result = resultOf(cell.text, m_sheets[cell.sheet].folded, cells);
        m_values.insert(formula, result);
        return result;
    }

    [[nodiscard]] const Worksheet* sheetNamed(const QString& folded) const
    {
        const auto found = std::find_if(m_sheets.begin(), m_sheets.end(),
                                        [&](const Worksheet& one) { return one.folded == folded; });
        return found == m_sheets.end() ? nullptr : &*found;
    }

    // In the file as it was sent.
    [[nodiscard]] FormulaResult valueAt(const Reference& one)
    {
        const Worksheet* const sheet = sheetNamed(one.sheet);
        const bool listed =
            sheet && std::any_of(sheet->lists.begin(), sheet->lists.end(),
                                 [&](const FilledRows& list) { return list.holds(one.firstRow); });
        if (!sheet || listed)
            return {};
        return valueAt(*sheet, one.firstRow, one.firstColumn);
    }

    [[nodiscard]] FormulaResult valueAt(const Worksheet& sheet, int row, int column)
    {
        using Is = FormulaResult::Kind;
        const CellMarkup* const cell = sheet.markup->cell(row, column);
        if (const CellToFill* const fill = filledAt(sheet, row, column)) {
            const auto style = static_cast<size_t>(cell ? cell->style : 0);
            const std::optional<double> number = numberFor(
                fill->content,
                style < m_workbook.formats.size() ? m_workbook.formats[style] : NumberFormat(),
                m_workbook.dates);
            return number                         ? FormulaResult{Is::Number, *number}
                   : fill->content.text.isEmpty() ? FormulaResult{Is::Blank}
                                                  : FormulaResult{Is::Words, 0, fill->content.text};
        }
        if (!cell)
            return {Is::Blank};
        if (cell->formula != 0) {
            const auto index = static_cast<size_t>(&sheet - m_sheets.data());
            const auto formula = m_formulaAt.constFind({index, row, column});
            if (formula != m_formulaAt.constEnd() && m_formulas[*formula].stale)
                return valueOf(*formula);
        }
        return storedValue(*sheet.markup, *cell);
    }

    [[nodiscard]] static FormulaResult storedValue(const SheetMarkup& sheet, const CellMarkup& cell)
    {
        using Is = FormulaResult::Kind;
        const Markup& markup = sheet.markup();
        const QString kind = markup.attribute(markup.at(cell.tag), "t");
        if (kind == u"s" || kind == u"inlineStr")
            return {Is::SomeWords};
        if (cell.value == 0)
            return {cell.formula == 0 ? Is::Blank : Is::Unknown};
        const QString text = markup.text(cell.value);
        if (kind == u"str")
            return {Is::Words, 0, text};
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        if (!isNumber || (!kind.isEmpty() && kind != u"n" && kind != u"b"))
            return {};
        return {kind == u"b" ? Is::Truth : Is::Number, number};
    }

    // Of lists as they are filled, and of cells beside them.
    [[nodiscard]] ColumnSum sumOver(const Reference& over)
    {
        constexpr int mostColumns = 100;
        ColumnSum all;
        const Worksheet* const sheet = sheetNamed(over.sheet);
        if (!sheet || over.isRows || over.lastColumn - over.firstColumn >= mostColumns) {
            all.known = false;
            return all;
        }
        const RowMap map = m_moves.value(sheet->folded);
        const Reference now = map.moved(over);
        for (const FilledRows& list : sheet->lists) {
            if (now.lastRow < list.firstFilled(map) || now.firstRow > list.lastFilled(map))
                continue;
            if (now.firstRow > list.firstFilled(map) || now.lastRow < list.lastFilled(map))
                all.known = false; // a part of it
            for (int column = over.firstColumn; column <= over.lastColumn; ++column)
                all.add(list.sumOf(column));
        }
        addCells(*sheet, over, all);
        return all;
    }

    void addCells(const Worksheet& sheet, const Reference& over, ColumnSum& all)
    {
        const std::vector<RowMarkup>& rows = sheet.markup->rows();
        const auto first =
            std::lower_bound(rows.begin(), rows.end(), over.firstRow,
                             [](const RowMarkup& row, int wanted) { return row.number < wanted; });
        for (auto row = first; row != rows.end() && row->number <= over.lastRow; ++row) {
            const bool listed =
                std::any_of(sheet.lists.begin(), sheet.lists.end(),
                            [&](const FilledRows& list) { return list.holds(row->number); });
            for (int column = over.firstColumn; !listed && column <= over.lastColumn; ++column)
                addCell(sheet, row->number, column, all);
        }
    }

    void addCell(const Worksheet& sheet, int row, int column, ColumnSum& all)
    {
        using Is = FormulaResult::Kind;
        const CellMarkup* const cell = sheet.markup->cell(row, column);
        const FormulaResult value = valueAt(sheet, row, column);
        ColumnSum one;
        one.hasFormulas = cell && cell->formula != 0;
        switch (value.kind) {
        case Is::Number:
            one.sum = one.least = one.most = value.number;
            one.numbers = one.filled = 1;
            break;
        case Is::Words:
            one.count(value.text);
            break;
        case Is::SomeWords:
            one.filled = 1;
            one.manyTexts = true;
            break;
        case Is::Truth: // is a number in none of them
            one.filled = 1;
            break;
        case Is::Blank:
            break;
        case Is::Unknown:
        case Is::Error:
            one.known = false;
            break;
        }
        all.add(one);
    }

    void editSheet(Worksheet& sheet)
    {
        const SheetMarkup& markup = *sheet.markup;
        const RowMap map = m_moves.value(sheet.folded);
        m_values.clear(); // a copy has others
        if (m_moving)
            moveSheetParts(markup.markup(), sheet.edits, sheet.info.info.name, m_moves);
        if (!map.isEmpty()) {
            moveMerges(sheet, map);
            moveAnchors(markup.markup(), sheet.edits, map); // of controls
        }
        for (const RowMarkup& row : markup.rows()) {
            const bool listed =
                std::any_of(sheet.lists.begin(), sheet.lists.end(),
                            [&](const FilledRows& list) { return list.holds(row.number); });
            if (!listed)
                editRow(sheet, row, map);
        }
        placeLists(sheet);
        placeNewCells(sheet, map);
        if (sheet.hidden > 0)
            hideColumn(markup, sheet.hidden, sheet.edits);
    }

    void editRow(Worksheet& sheet, const RowMarkup& row, const RowMap& map)
    {
        const Markup& markup = sheet.markup->markup();
        const int number = map.start(row.number);
        const MarkupTag& tag = markup.at(row.tag);
        if (number != row.number)
            sheet.edits.replace(tag.from, tag.to,
                                withAttribute(markup.raw(tag), "r", QString::number(number)));
        for (const CellMarkup& cell : row.cells) {
            const CellToFill* const fill = filledAt(sheet, row.number, cell.column);
            if (fill) {
                const MarkupTag& first = markup.at(cell.tag);
                sheet.edits.replace(first.from, markup.at(first.closing).to,
                                    cellOf(sheet, *fill, number, cell.style));
            } else {
                editCell(sheet, row, cell, number);
            }
        }
    }

    static const CellToFill* filledAt(const Worksheet& sheet, int row, int column)
    {
        if (!sheet.fill)
            return nullptr;
        const auto& cells = sheet.fill->cells;
        const auto found = std::find_if(cells.begin(), cells.end(), [&](const CellToFill& cell) {
            return cell.row == row && cell.column == column;
        });
        return found == cells.end() ? nullptr : &*found;
    }

    [[nodiscard]] QByteArray cellOf(const Worksheet& sheet, const CellToFill& fill, int row,
                                    int style) const
    {
        const QByteArray prefix = sheet.markup->prefix();
        QByteArray out = '<' + prefix + "c r=\"" + cellName(row, fill.column).toLatin1() + '"';
        if (style != 0)
            out += " s=\"" + QByteArray::number(style) + '"';
        const CellContent& content = fill.content;
        const NumberFormat format = static_cast<size_t>(style) < m_workbook.formats.size()
                                        ? m_workbook.formats[static_cast<size_t>(style)]
                                        : NumberFormat();
        if (const std::optional<double> number = numberFor(content, format, m_workbook.dates))
            return out + "><" + prefix + "v>" +
                   QByteArray::number(*number, 'g', QLocale::FloatingPointShortest) + "</" +
                   prefix + "v></" + prefix + "c>";
        if (content.text.isEmpty())
            return out + "/>";
        return out + " t=\"inlineStr\"><" + prefix + "is><" + prefix + "t xml:space=\"preserve\">" +
               escapedXml(cellText(content.text)) + "</" + prefix + "t></" + prefix + "is></" +
               prefix + "c>";
    }

    void editCell(Worksheet& sheet, const RowMarkup& row, const CellMarkup& cell, int number)
    {
        const Markup& markup = sheet.markup->markup();
        const MarkupTag& tag = markup.at(cell.tag);
        QByteArray opening = markup.raw(tag);
        if (number != row.number)
            opening = withAttribute(opening, "r", cellName(number, cell.column));
        if (cell.formula != 0)
            editFormula(sheet, row, cell, opening);
        if (opening != markup.raw(tag))
            sheet.edits.replace(tag.from, tag.to, opening);
    }

    void editFormula(Worksheet& sheet, const RowMarkup& row, const CellMarkup& cell,
                     QByteArray& opening)
    {
        const SheetMarkup& in = *sheet.markup;
        const Markup& markup = in.markup();
        const auto index = static_cast<size_t>(&sheet - m_sheets.data());
        const size_t place = m_formulaAt.value({index, row.number, cell.column});
        const FormulaCell* const found = &m_formulas[place];
        const MarkupTag& tag = markup.at(cell.formula);
        const QString moved = movedFormula(found->text, sheet.folded, m_moves);
        const QByteArray prefix = in.prefix();
        // Those who share one would read it from where it no longer is.
        const bool alone = in.isShared(cell) && sheet.fill && !sheet.lists.empty();
        if (const QString range = in.formulaRange(cell); !range.isEmpty()) {
            QByteArray array = withAttribute(markup.raw(tag), "ref",
                                             movedRanges(range, m_moves.value(sheet.folded)));
            sheet.edits.replace(tag.from, tag.to, array);
            if (tag.kind == MarkupTag::Kind::Start)
                sheet.edits.replace(tag.to, markup.at(tag.closing).from, escapedXml(moved));
        } else if (moved != found->text || alone) {
            sheet.edits.replace(tag.from, markup.at(tag.closing).to,
                                '<' + prefix + "f>" + escapedXml(moved) + "</" + prefix + "f>");
        }
        if (!found->stale)
            return;
        using Is = FormulaResult::Kind;
        const FormulaResult value = valueOf(place);
        const bool isText = value.kind == Is::Words;
        const bool isNumber = value.kind == Is::Number || value.kind == Is::Truth ||
                              value.kind == Is::Blank; // what refers to nothing shows 0
        opening = withAttribute(opening, "t",
                                isText                    ? u"str"_qs
                                : value.kind == Is::Truth ? u"b"_qs
                                                          : QString());
        QByteArray written;
        if (isText || isNumber)
            written =
                '<' + prefix + "v>" +
                (isText ? escapedXml(cellText(value.text))
                        : QByteArray::number(value.number, 'g', QLocale::FloatingPointShortest)) +
                "</" + prefix + "v>";
        if (cell.value != 0)
            sheet.edits.replace(markup.at(cell.value).from,
                                markup.at(markup.at(cell.value).closing).to, written);
        else
            sheet.edits.insert(markup.at(tag.closing).to, written);
    }

    void moveMerges(Worksheet& sheet, const RowMap& map)
    {
        const Markup& markup = sheet.markup->markup();
        const QByteArray prefix = sheet.markup->prefix();
        QByteArray added;
        int count = 0;
        for (const FilledRows& list : sheet.lists) {
            for (const MergedRange& range : list.addedMerges(map)) {
                added += '<' + prefix + "mergeCell ref=\"" +
                         (cellName(range.firstRow, range.firstColumn) + u':' +
                          cellName(range.lastRow, range.lastColumn))
                             .toLatin1() +
                         "\"/>";
                ++count;
            }
        }
        for (size_t i = 0; i < markup.tags().size(); ++i) {
            const MarkupTag& tag = markup.at(i);
            if (tag.kind == MarkupTag::Kind::End)
                continue;
            if (tag.local == "mergeCell") {
                const QString text = markup.attribute(tag, "ref");
                std::optional<Reference> range = rangeIn(text);
                if (!range)
                    continue;
                range->firstRow = map.start(range->firstRow);
                range->lastRow = map.start(range->lastRow);
                if (rangeText(*range) != text)
                    sheet.edits.replace(tag.from, tag.to,
                                        withAttribute(markup.raw(tag), "ref", rangeText(*range)));
            } else if (tag.local == "mergeCells" && count > 0) {
                const int before = markup.attribute(tag, "count").toInt();
                if (before > 0)
                    sheet.edits.replace(
                        tag.from, tag.to,
                        withAttribute(markup.raw(tag), "count", QString::number(before + count)));
                sheet.edits.insert(markup.at(tag.closing).from, added);
            } else if (tag.local == "dimension") {
                const QString text = markup.attribute(tag, "ref");
                if (const std::optional<Reference> range = rangeIn(text)) {
                    Reference whole = map.moved(*range);
                    for (const FilledRows& list : sheet.lists)
                        whole.lastRow = std::max(whole.lastRow, list.lastFilled(map));
                    sheet.edits.replace(tag.from, tag.to,
                                        withAttribute(markup.raw(tag), "ref", rangeText(whole)));
                }
            }
        }
    }

    // The rows of a list take the place of its lines.
    void placeLists(Worksheet& sheet)
    {
        const SheetMarkup& in = *sheet.markup;
        const Markup& markup = in.markup();
        const MarkupTag& data = in.data();
        for (size_t i = 0; i < sheet.lists.size(); ++i) {
            const FilledRows& list = sheet.lists[i];
            qsizetype from = -1;
            qsizetype to = -1;
            qsizetype behind = -1; // of the last row above
            for (const RowMarkup& row : in.rows()) {
                const MarkupTag& tag = markup.at(row.tag);
                if (row.number < list.firstRow()) {
                    behind = markup.at(tag.closing).to;
                } else if (row.number <= list.lastRow()) {
                    from = from < 0 ? tag.from : from;
                    to = markup.at(tag.closing).to;
                }
            }
            if (from < 0)
                from = to = behind < 0 ? data.to : behind;
            PackagePatch::Store* const store = sheet.rows[i].get();
            const auto write = [store](const Edits::Sink& sink) {
                store->read(sink);
            };
            if (data.kind == MarkupTag::Kind::Empty) {
                QByteArray opening = markup.raw(data);
                opening.replace(opening.size() - 2, 2, ">");
                const QByteArray closing = "</" + in.prefix() + "sheetData>";
                sheet.edits.replace(data.from, data.to, [=](const Edits::Sink& sink) {
                    sink(opening);
                    write(sink);
                    sink(closing);
                });
            } else {
                sheet.edits.replace(from, to, write);
            }
        }
    }

    // Cells that the file doesn't have yet, in rows that it has or doesn't.
    void placeNewCells(Worksheet& sheet, const RowMap& map)
    {
        if (!sheet.fill)
            return;
        const SheetMarkup& in = *sheet.markup;
        const Markup& markup = in.markup();
        for (const CellToFill& cell : sheet.fill->cells) {
            if (in.cell(cell.row, cell.column))
                continue;
            const RowMarkup* const row = in.row(cell.row);
            const QByteArray written =
                cellOf(sheet, cell, map.start(cell.row), in.styleOfColumn(cell.column));
            if (!row)
                continue; // a label stands beside it, so there is one
            const MarkupTag& tag = markup.at(row->tag);
            const auto next =
                std::find_if(row->cells.begin(), row->cells.end(),
                             [&](const CellMarkup& one) { return one.column > cell.column; });
            sheet.edits.insert(next == row->cells.end() ? markup.at(tag.closing).from
                                                        : markup.at(next->tag).from,
                               written);
        }
    }

    void patch(const QString& part, const std::function<void(const Markup&, Edits&)>& change)
    {
        if (!m_patch.archive().has(part))
            return;
        QByteArray bytes = m_patched.contains(part) ? m_patched.value(part)
                                                    : m_patch.archive().read(part, largestPart);
        // Excel leaves the line breaks in texts of its old drawings open.
        if (part.endsWith(u".vml", Qt::CaseInsensitive))
            bytes.replace("<br>", "<br/>");
        const Markup markup(std::move(bytes), m_fileName);
        Edits edits;
        change(markup, edits);
        if (edits.isEmpty())
            return;
        const QByteArray written = edits.applied(markup.bytes());
        m_patched.insert(part, written);
        m_patch.replace(part, written);
    }

    void moveParts()
    {
        QSet<QString> charts;
        for (const Worksheet& sheet : m_sheets) {
            const RowMap map = m_moves.value(sheet.folded);
            const XlsxRelations relations(m_patch.archive(), sheet.info.part);
            for (const XlsxRelation& relation : relations.all()) {
                if (relation.kind == u"drawing") {
                    const XlsxRelations drawing(m_patch.archive(), relation.part);
                    for (const XlsxRelation& shown : drawing.all()) {
                        if (shown.kind.startsWith(u"chart"))
                            charts.insert(shown.part);
                    }
                }
                if (relation.kind == u"ctrlProp")
                    patch(relation.part, [&](const Markup& part, Edits& edits) {
                        moveControl(part, edits, sheet.info.info.name, m_moves);
                    });
                if (map.isEmpty())
                    continue;
                if (relation.kind == u"drawing")
                    patch(relation.part,
                          [&](const Markup& part, Edits& edits) { moveAnchors(part, edits, map); });
                else if (relation.kind == u"vmlDrawing")
                    patch(relation.part, [&](const Markup& part, Edits& edits) {
                        moveOldAnchors(part, edits, map);
                    });
                else if (relation.kind == u"table" || relation.kind == u"comments" ||
                         relation.kind == u"threadedComment" || relation.kind == u"pivotTable")
                    patch(relation.part, [&](const Markup& part, Edits& edits) {
                        moveSheetParts(part, edits, sheet.info.info.name, m_moves);
                    });
            }
        }
        const QStringList names = m_patch.archive().names();
        for (const QString& name : names) {
            static const QRegularExpression chartSheet(u"^/?xl/(?:charts/chart[^/]*|"
                                                       "charts/chartEx[^/]*)\\.xml$"_qs);
            if (charts.contains(name) || chartSheet.match(name).hasMatch())
                patch(name, [&](const Markup& part, Edits& edits) {
                    moveFormulas(part, edits, m_moves, {"f"});
                });
        }
    }

    // Pivot tables of filled sheets count anew at opening, also where no row came in.
    void movePivots()
    {
        const QStringList names = m_patch.archive().names();
        for (const QString& name : names) {
            if (name.contains(u"pivotCacheDefinition") && name.endsWith(u".xml"))
                patch(name, [&](const Markup& part, Edits& edits) {
                    movePivotSource(part, edits, m_moves);
                });
        }
    }

    void editWorkbook()
    {
        patch(m_workbook.part, [&](const Markup& part, Edits& edits) {
            if (m_moving)
                moveFormulas(part, edits, m_moves, {"definedName"});
            if (!m_formulas.empty())
                askForCalculation(part, edits);
        });
    }

    static void askForCalculation(const Markup& part, Edits& edits)
    {
        // In the order of ECMA-376 part 1, 18.2.27.
        static const std::string_view before[] = {"sheets", "functionGroups", "externalReferences",
                                                  "definedNames"};
        qsizetype at = -1;
        for (const MarkupTag& tag : part.tags()) {
            if (tag.depth != 2 || tag.kind == MarkupTag::Kind::End)
                continue;
            if (tag.local == "calcPr") {
                edits.replace(tag.from, tag.to,
                              withAttribute(part.raw(tag), "fullCalcOnLoad", u"1"_qs));
                return;
            }
            if (std::find(std::begin(before), std::end(before), tag.local) != std::end(before))
                at = part.at(tag.closing).to;
        }
        const std::string_view prefix = part.tags().front().prefix;
        if (at >= 0)
            edits.insert(at, '<' +
                                 QByteArray(prefix.data(), static_cast<qsizetype>(prefix.size())) +
                                 "calcPr fullCalcOnLoad=\"1\"/>");
    }

    // It names the cells with formulas; Excel makes it anew.
    void dropCalculationChain()
    {
        const XlsxRelations relations(m_patch.archive(), m_workbook.part);
        const QString chain = relations.partOf(u"calcChain");
        if (chain.isEmpty())
            return;
        m_patch.remove(chain);
        const auto without = [&](const char* attribute, const QString& wanted) {
            return [=](const Markup& part, Edits& edits) {
                for (const MarkupTag& tag : part.tags()) {
                    const QString value = tag.kind == MarkupTag::Kind::End
                                              ? QString()
                                              : part.attribute(tag, attribute);
                    if (!value.isEmpty() && value.endsWith(wanted))
                        edits.replace(tag.from, part.at(tag.closing).to, QByteArray());
                }
            };
        };
        patch(u"[Content_Types].xml"_qs, without("PartName", chain.section(u'/', -1)));
        patch(relations.part(), without("Type", u"/calcChain"_qs));
    }

    // The sheet once more for each, behind the last one of the workbook.
    void addCopies(Worksheet& sheet)
    {
        if (!sheet.fill || sheet.fill->copies.empty())
            return;
        SheetCopier copier(m_patch, m_workbook, sheet.info, m_fileName);
        SheetToFill* const first = sheet.fill;
        Edits edits = std::exchange(sheet.edits, Edits());
        std::vector<FilledRows> lists;
        std::vector<std::unique_ptr<PackagePatch::Store>> rows;
        lists.swap(sheet.lists);
        rows.swap(sheet.rows);
        qint64 done = 0;
        for (SheetCopy& copy : first->copies) {
            SheetToFill filled{copy.name, {}, copy.cells, {}};
            sheet.fill = &filled;
            sheet.lists.clear();
            sheet.rows.clear();
            for (ListToFill& list : copy.lists)
                sheet.lists.emplace_back(*sheet.markup, list, sheet.info.info.name,
                                         m_workbook.formats, m_workbook.dates);
            writeLists(sheet);
            editSheet(sheet);
            SheetCopier::leaveOutWhatIsOnce(sheet.markup->markup(), sheet.edits);
            copier.add(copy.name,
                       std::exchange(sheet.edits, Edits()).applied(sheet.markup->markup().bytes()));
            report(m_progress, ++done, static_cast<qint64>(first->copies.size()));
        }
        sheet.fill = first;
        sheet.edits = std::move(edits);
        sheet.lists.swap(lists);
        sheet.rows.swap(rows);
        for (const QString& part : copier.changedParts())
            patch(part, [&](const Markup& markup, Edits& changes) {
                copier.change(part, markup, changes);
            });
    }

    void writeSheet(Worksheet& sheet)
    {
        if (sheet.edits.isEmpty())
            return;
        std::unique_ptr<PackagePatch::Store> store = m_patch.store();
        sheet.edits.write(sheet.markup->markup().bytes(),
                          [&](const QByteArray& bytes) { store->write(bytes); });
        m_patch.replace(sheet.info.part, std::move(store));
        sheet.rows.clear();
    }

    // Cells whose values are no longer what the file says.
    class StaleCells
    {
    public:
        void add(const QString& sheet, int row, int column)
        {
            m_cells[sheet].append({row, column});
        }
        [[nodiscard]] bool meets(const Reference& one) const
        {
            const auto cells = m_cells.constFind(one.sheet);
            return cells != m_cells.constEnd() &&
                   std::any_of(cells->begin(), cells->end(), [&](const std::pair<int, int>& cell) {
                       return cell.first >= one.firstRow && cell.first <= one.lastRow &&
                              cell.second >= one.firstColumn && cell.second <= one.lastColumn;
                   });
        }

    private:
        QHash<QString, QList<std::pair<int, int>>> m_cells;
    };

    QString m_fileName;
    PackagePatch m_patch;
    QHash<QString, QByteArray> m_patched; // parts as they are by now
    Progress m_progress;
    XlsxWorkbook m_workbook;
    std::vector<Worksheet> m_sheets;
    QSet<QString> m_sheetNames; // of sheets, folded; none is longer than 31 letters
    SheetMoves m_moves;
    bool m_moving = false;
    std::vector<FormulaCell> m_formulas;
    QMap<std::tuple<size_t, int, int>, size_t> m_formulaAt; // by sheet, row and column
    QHash<size_t, FormulaResult> m_values; // of stale ones, as the lists are filled now
    StaleCells m_stale;
    std::optional<QStringList> m_names; // of cells and ranges
};

} // namespace

void fillWorkbook(const QByteArray& workbook, const QString& fileName,
                  std::vector<SheetToFill>& sheets, const QString& target, const Progress& progress)
{
    FillingRun(workbook, fileName, sheets, target, progress).run();
}

QByteArray readFormFile(const QString& path)
{
    refuseKeptOpen(path);
    requireRegularFile(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw tableErrors::cannotOpen(path, file.errorString());
    if (file.size() > largestForm)
        throw tableErrors::tooLarge(path, u"%1 bytes"_qs.arg(file.size()));
    QByteArray bytes = file.readAll();
    const QString name = QFileInfo(path).fileName();
    if (bytes.startsWith("\xD0\xCF\x11\xE0")) {
        (void)openTable(path); // a password has a sentence of its own
        throw Error(FillerText::tr("“%1” is a workbook of the old kind (.xls), which can't be "
                                   "filled in. Open it in Excel or WPS, save it as an Excel "
                                   "workbook (.xlsx) and choose that one.")
                        .arg(name));
    }
    if (!bytes.startsWith("PK"))
        throw Error(FillerText::tr("“%1” is no Excel workbook. A form that is to be filled in must "
                                   "be an .xlsx or .xlsm.")
                        .arg(name));
    return bytes;
}

} // namespace doorstep
