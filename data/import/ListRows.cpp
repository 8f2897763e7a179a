// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/Preview.h"

#include <algorithm>

namespace doorstep {

ListRows::ListRows(const ImportPlan& plan) : m_plan(plan), m_reader(openTable(plan.outline.path))
{
    m_reader->open(plan.outline.sheet);
}

bool ListRows::next(TableRow& row)
{
    const Heading& heading = m_plan.outline.heading;
    while (m_reader->next(row)) {
        if (row.number <= heading.lastRow)
            continue;
        // Numbered lines that nobody filled in hold nothing.
        const bool says = std::any_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) {
            const auto column = static_cast<size_t>(cell.column);
            return column < m_plan.columns.size() && m_plan.columns[column].field >= 0 &&
                   !cell.text.trimmed().isEmpty();
        });
        if (isFooter(row) || repeatsHeading(row, heading)) {
            ++m_skipped;
            continue;
        }
        if (!says)
            continue;
        fillDown(row);
        return true;
    }
    return false;
}

bool ListRows::isBand(const TableRow& row) const
{
    return row.cells.size() == 1 && m_plan.outline.bands.contains(row.number);
}

void ListRows::fillDown(TableRow& row)
{
    const QList<MergedRange>& tall = m_plan.outline.tall;
    if (tall.isEmpty())
        return;
    std::erase_if(m_open, [&](const auto& open) { return open.first.lastRow < row.number; });
    for (; m_nextTall < tall.size() && tall.at(m_nextTall).firstRow <= row.number; ++m_nextTall) {
        const MergedRange& range = tall.at(m_nextTall);
        if (range.firstRow == row.number)
            m_open.emplace_back(range, row.at(range.firstColumn));
    }
    for (const auto& [range, cell] : m_open) {
        if (range.firstRow == row.number || cell.text.isEmpty())
            continue;
        const auto at = std::lower_bound(row.cells.begin(), row.cells.end(), range.firstColumn,
                                         [](const Cell& c, int column) { return c.column < column; });
        if (at == row.cells.end() || at->column != range.firstColumn)
            row.cells.insert(at, cell);
    }
}

} // namespace doorstep
