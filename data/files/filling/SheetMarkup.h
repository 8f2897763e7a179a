#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A worksheet by the places of its rows and cells.

#include "data/files/TableReader.h"
#include "data/files/filling/Markup.h"

#include <QMap>

namespace doorstep {

struct CellMarkup
{
    int column = 0;
    size_t tag = 0;
    int style = 0;
    size_t formula = 0; // its tag; 0: it has none
    size_t value = 0;   // likewise
};

struct RowMarkup
{
    int number = 0;
    size_t tag = 0;
    std::vector<CellMarkup> cells; // from left to right
};

class SheetMarkup
{
public:
    SheetMarkup(QByteArray bytes, const QString& file);

    [[nodiscard]] const Markup& markup() const { return m_markup; }
    [[nodiscard]] const std::vector<RowMarkup>& rows() const { return m_rows; }
    [[nodiscard]] const RowMarkup* row(int number) const; // null: the file has none
    [[nodiscard]] const CellMarkup* cell(int row, int column) const;
    [[nodiscard]] const QList<MergedRange>& merged() const { return m_merged; }
    [[nodiscard]] const MarkupTag& data() const { return m_markup.at(m_data); } // sheetData
    [[nodiscard]] QByteArray prefix() const { return m_prefix; } // of every element: "x:"
    [[nodiscard]] bool hasFormulas() const { return m_hasFormulas; }

    // As it is worked out there, without "="; one that is shared with others, too.
    [[nodiscard]] QString formula(const RowMarkup& row, const CellMarkup& cell) const;
    // The cells that an array formula or a table of data fills; null: it is none.
    [[nodiscard]] QString formulaRange(const CellMarkup& cell) const;
    [[nodiscard]] bool isShared(const CellMarkup& cell) const;
    [[nodiscard]] int styleOfColumn(int column) const;
    // Somebody forbade to add rows.
    [[nodiscard]] bool refusesRows() const { return m_refusesRows; }

private:
    struct Shared
    {
        int row = 0;
        int column = 0;
        QString formula;
    };
    struct ColumnStyle
    {
        int first = 0;
        int last = 0;
        int style = 0;
    };

    void readRows(const QString& file);
    void readCell(RowMarkup& row, size_t tag, int& lastColumn);
    void readRest();

    Markup m_markup;
    QByteArray m_prefix;
    size_t m_data = 0;
    std::vector<RowMarkup> m_rows;
    QList<MergedRange> m_merged;
    QHash<QString, Shared> m_shared;
    QList<ColumnStyle> m_columns;
    bool m_hasFormulas = false;
    bool m_refusesRows = false;
};

} // namespace doorstep
