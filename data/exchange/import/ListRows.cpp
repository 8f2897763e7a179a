// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/ListRows.h"

#include <algorithm>

namespace doorstep {

namespace {

constexpr size_t rowsInBatch = 200;

} // namespace

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
        const auto at =
            std::lower_bound(row.cells.begin(), row.cells.end(), range.firstColumn,
                             [](const Cell& c, int column) { return c.column < column; });
        if (at == row.cells.end() || at->column != range.firstColumn)
            row.cells.insert(at, cell);
    }
}

RowsAhead::RowsAhead(const ImportPlan& plan)
    : m_batches([rows = std::shared_ptr<ListRows>(), &plan, ended = false]() mutable {
          if (ended)
              return std::optional<Batch>();
          if (!rows)
              rows = std::make_shared<ListRows>(plan);
          Batch batch;
          batch.rows.reserve(rowsInBatch);
          TableRow row;
          while (batch.rows.size() < rowsInBatch && rows->next(row))
              batch.rows.push_back(std::move(row));
          ended = batch.rows.size() < rowsInBatch;
          batch.progress = rows->progress();
          batch.skipped = rows->skipped();
          return std::optional<Batch>(std::move(batch));
      })
{
}

bool RowsAhead::next(TableRow& row)
{
    while (m_next == m_taken.rows.size()) {
        std::optional<Batch> batch = m_batches.next();
        if (!batch)
            return false;
        m_taken = std::move(*batch);
        m_next = 0;
    }
    row = std::move(m_taken.rows[m_next++]);
    return true;
}

} // namespace doorstep
