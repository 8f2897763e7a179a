#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/ReadAhead.h"
#include "data/exchange/import/Preview.h"

namespace doorstep {

// 二, （三）, 四、: by itself in a cell.
[[nodiscard]] bool isSerialInWords(const Cell& cell);
// The one cell of a row with words, beside a serial and a count (共12户): of a line across the
// table. Null: there are others, or none.
[[nodiscard]] const Cell* cellAlone(const TableRow& row, const ImportPlan& plan);
// Whether the list has a column for where the shops are.
[[nodiscard]] bool hasDoors(const ImportPlan& plan);

// Steps through the list's rows as they are to be read, of all its sheets: without heading, totals
// and empty rows, merged cells and 同上 filled with what stands above. TableRow::number is the
// row's in the list (see numberInList).
class ListRows
{
public:
    // givesExamples: rows that are examples come, too.
    explicit ListRows(const ImportPlan& plan, bool givesExamples = false);

    [[nodiscard]] bool next(TableRow& row);
    [[nodiscard]] double progress() const;
    [[nodiscard]] int skipped() const { return m_skipped; }
    [[nodiscard]] const QList<int>& examples() const { return m_examples; }
    // Of what was skipped the lines that say something: 12 “联系人：王秘书”.
    [[nodiscard]] const QStringList& notes() const { return m_notes; }
    [[nodiscard]] const QList<UnreadRows>& unread() const { return m_unread; }

private:
    [[nodiscard]] const ListSheet& part() const { return m_plan.outline.parts.at(m_part); }
    void openPart(int part);
    [[nodiscard]] bool nextOfPart(TableRow& row);
    void fillDown(TableRow& row);
    void mend(TableRow& row) const;
    void repeatAbove(TableRow& row);
    [[nodiscard]] std::optional<ReadAs> readingOf(int column) const;
    [[nodiscard]] bool isHeadingAgain(const TableRow& row) const;
    [[nodiscard]] bool saysSomething(const TableRow& row) const;
    [[nodiscard]] bool isDrawn(const TableRow& row) const;

    const ImportPlan& m_plan;
    std::unique_ptr<TableReader> m_reader;
    int m_part = 0;
    qsizetype m_nextTall = 0;
    std::vector<std::pair<MergedRange, Cell>> m_open; // merged cells that reach further down
    QHash<int, Cell> m_above;                         // the last cell of each column
    QList<int> m_examples;
    QStringList m_notes;
    QList<UnreadRows> m_unread;
    const FieldTable& m_fields;
    bool m_givesExamples;
    int m_skipped = 0;
};

// The same rows, read ahead on a thread of their own while the ones before are judged.
class RowsAhead
{
public:
    explicit RowsAhead(const ImportPlan& plan);

    [[nodiscard]] bool next(TableRow& row); // throws what the reading threw
    [[nodiscard]] double progress() const { return m_taken.progress; }
    [[nodiscard]] int skipped() const { return m_taken.skipped; }
    [[nodiscard]] const QList<int>& examples() const { return m_taken.examples; }
    [[nodiscard]] const QStringList& notes() const { return m_taken.notes; }
    [[nodiscard]] const QList<UnreadRows>& unread() const { return m_taken.unread; }

private:
    struct Batch
    {
        std::vector<TableRow> rows; // none: only what was skipped at the end
        double progress = 0;
        int skipped = 0;
        QList<int> examples;
        QStringList notes;
        QList<UnreadRows> unread;
    };

    Batch m_taken;
    size_t m_next = 0;
    ReadAhead<Batch> m_batches;
};

} // namespace doorstep
