// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/filling/SheetMarkup.h"

#include "data/files/TableErrors.h"
#include "data/files/filling/References.h"

#include <algorithm>

namespace doorstep {

SheetMarkup::SheetMarkup(QByteArray bytes, const QString& file) : m_markup(std::move(bytes), file)
{
    const std::vector<MarkupTag>& tags = m_markup.tags();
    if (tags.empty() || tags.front().local != "worksheet")
        throw tableErrors::damaged(file, QStringLiteral("not a worksheet"));
    m_prefix =
        QByteArray(tags.front().prefix.data(), static_cast<qsizetype>(tags.front().prefix.size()));
    for (size_t i = 1; i < tags.size(); ++i) {
        if (tags[i].depth == 2 && tags[i].local == "sheetData") {
            m_data = i;
            break;
        }
    }
    if (m_data == 0)
        throw tableErrors::damaged(file, QStringLiteral("a worksheet without rows"));
    readRows(file);
    readRest();
}

void SheetMarkup::readRows(const QString& file)
{
    const std::vector<MarkupTag>& tags = m_markup.tags();
    int last = 0;
    int lastColumn = -1;
    for (size_t i = m_data + 1; i < data().closing; ++i) {
        const MarkupTag& tag = tags[i];
        if (tag.kind == MarkupTag::Kind::End)
            continue;
        if (tag.depth == 3 && tag.local == "row") {
            const QString said = m_markup.attribute(tag, "r");
            last = said.isEmpty() ? last + 1 : said.toInt();
            if (last < 1 || last > maxTableRows)
                throw tableErrors::damaged(file, QStringLiteral("row ") + said);
            lastColumn = -1;
            m_rows.push_back({last, i, {}});
        } else if (tag.depth == 4 && tag.local == "c" && !m_rows.empty()) {
            readCell(m_rows.back(), i, lastColumn);
        }
    }
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [](const RowMarkup& a, const RowMarkup& b) { return a.number < b.number; });
}

void SheetMarkup::readCell(RowMarkup& row, size_t tag, int& lastColumn)
{
    CellMarkup cell;
    cell.tag = tag;
    const std::optional<Reference> place = rangeIn(m_markup.attribute(m_markup.at(tag), "r"));
    lastColumn = cell.column = place ? place->firstColumn : lastColumn + 1;
    cell.style = m_markup.attribute(m_markup.at(tag), "s").toInt();
    for (size_t i = tag + 1; i < m_markup.at(tag).closing; ++i) {
        const MarkupTag& inside = m_markup.at(i);
        if (inside.kind == MarkupTag::Kind::End || inside.depth != 5)
            continue;
        if (inside.local == "f")
            cell.formula = i;
        else if (inside.local == "v")
            cell.value = i;
    }
    if (cell.formula != 0) {
        m_hasFormulas = true;
        const MarkupTag& formula = m_markup.at(cell.formula);
        const QString text = m_markup.text(cell.formula);
        if (m_markup.attribute(formula, "t") == u"shared" && !text.isEmpty())
            m_shared.insert(m_markup.attribute(formula, "si"), {row.number, cell.column, text});
    }
    row.cells.push_back(cell);
}

void SheetMarkup::readRest()
{
    for (const MarkupTag& tag : m_markup.tags()) {
        if (tag.kind == MarkupTag::Kind::End || tag.depth > 3)
            continue;
        if (tag.local == "mergeCell") {
            if (const auto range = rangeIn(m_markup.attribute(tag, "ref")))
                m_merged.append(
                    {range->firstRow, range->lastRow, range->firstColumn, range->lastColumn});
        } else if (tag.local == "col") {
            m_columns.append({m_markup.attribute(tag, "min").toInt() - 1,
                              m_markup.attribute(tag, "max").toInt() - 1,
                              m_markup.attribute(tag, "style").toInt()});
        } else if (tag.local == "sheetProtection") {
            const auto isSet = [&](const char* name, bool otherwise) {
                const QString value = m_markup.attribute(tag, name);
                return value.isEmpty() ? otherwise : value == u"1" || value == u"true";
            };
            m_refusesRows = isSet("sheet", false) && isSet("insertRows", true);
        }
    }
}

const RowMarkup* SheetMarkup::row(int number) const
{
    const auto found =
        std::lower_bound(m_rows.begin(), m_rows.end(), number,
                         [](const RowMarkup& row, int wanted) { return row.number < wanted; });
    return found != m_rows.end() && found->number == number ? &*found : nullptr;
}

const CellMarkup* SheetMarkup::cell(int rowNumber, int column) const
{
    const RowMarkup* const in = row(rowNumber);
    if (!in)
        return nullptr;
    const auto found = std::find_if(in->cells.begin(), in->cells.end(),
                                    [&](const CellMarkup& cell) { return cell.column == column; });
    return found == in->cells.end() ? nullptr : &*found;
}

QString SheetMarkup::formula(const RowMarkup& row, const CellMarkup& cell) const
{
    if (cell.formula == 0)
        return {};
    const QString text = m_markup.text(cell.formula);
    if (!text.isEmpty() || !isShared(cell))
        return text;
    const Shared shared = m_shared.value(m_markup.attribute(m_markup.at(cell.formula), "si"));
    return copiedFormula(shared.formula, row.number - shared.row, cell.column - shared.column);
}

QString SheetMarkup::formulaRange(const CellMarkup& cell) const
{
    if (cell.formula == 0)
        return {};
    const MarkupTag& formula = m_markup.at(cell.formula);
    const QString kind = m_markup.attribute(formula, "t");
    return kind == u"array" || kind == u"dataTable" ? m_markup.attribute(formula, "ref")
                                                    : QString();
}

bool SheetMarkup::isShared(const CellMarkup& cell) const
{
    return cell.formula != 0 && m_markup.attribute(m_markup.at(cell.formula), "t") == u"shared";
}

int SheetMarkup::styleOfColumn(int column) const
{
    for (const ColumnStyle& style : m_columns) {
        if (column >= style.first && column <= style.last)
            return style.style;
    }
    return 0;
}

} // namespace doorstep
