#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// References to cells in formulas and ranges, and where they are when rows come in between.

#include <QHash>
#include <QString>
#include <functional>
#include <optional>

namespace doorstep {

// Rows and columns that a formula names, in a sheet. Rows from 1, columns from 0.
struct Reference
{
    QString sheet; // folded; of the formula's own sheet when it names none
    int firstRow = 0;
    int lastRow = 0;
    int firstColumn = 0;
    int lastColumn = 0;
    bool isRange = false; // A1:A1 is one
    bool isRows = false;  // 5:9
    bool fixedFirstRow = false;
    bool fixedLastRow = false;
    bool fixedFirstColumn = false;
    bool fixedLastColumn = false;
    bool isColumns = false; // B:D, which rows that come in leave as they are

    bool operator==(const Reference&) const = default;
};

// Rows that come into a sheet. A reference that begins from startFrom on moves down; a range that
// ends from endFrom on ends further down, so that it holds the new rows, too.
struct RowInsertion
{
    int startFrom = 0;
    int endFrom = 0;
    int rows = 0;
};

// Where the rows of a sheet are afterwards.
class RowMap
{
public:
    void add(const RowInsertion& insertion) { m_insertions.append(insertion); }
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] int start(int row) const;
    [[nodiscard]] int end(int firstRow, int lastRow) const;
    [[nodiscard]] Reference moved(Reference reference) const;

private:
    QList<RowInsertion> m_insertions;
};

using SheetMoves = QHash<QString, RowMap>; // by folded sheet name

[[nodiscard]] QString foldedSheetName(const QString& name);

// The formula with each of its references replaced by what change answers; nothing: #REF!
[[nodiscard]] QString
withReferences(const QString& formula, const QString& ownSheet,
               const std::function<std::optional<Reference>(const Reference&)>& change);
[[nodiscard]] QString movedFormula(const QString& formula, const QString& ownSheet,
                                   const SheetMoves& moves);
// As if it were copied so many rows down and columns to the right.
[[nodiscard]] QString copiedFormula(const QString& formula, int rows, int columns);
[[nodiscard]] QList<Reference> referencesIn(const QString& formula, const QString& ownSheet);

// "A5:H9 C3": each of them a range. Null where a text is none.
[[nodiscard]] QString movedRanges(const QString& ranges, const RowMap& map);
// "B7", "$B$7", "A5:H9"
[[nodiscard]] std::optional<Reference> rangeIn(const QString& text);
[[nodiscard]] QString rangeText(const Reference& range); // "B7", "A5:H9"
[[nodiscard]] QString cellName(int row, int column);     // from 1, from 0

} // namespace doorstep
