#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/files/Workbook.h"
#include "data/views/ledgers/Ledger.h"

#include <QHash>

namespace doorstep {

// Rows of a ledger made ready for a sheet: cell after cell, row after row.
struct LedgerPortion
{
    struct CellReady
    {
        enum class Kind { Blank, Text, Number, Moment };
        Kind kind = Kind::Blank;
        Style style = Style::Prose;
        double number = 0;
        UtcSeconds moment = 0;
        qsizetype text = 0; // where in `texts`
    };
    std::vector<CellReady> cells;
    std::vector<int> lines; // of each row
    QByteArray texts;       // each in UTF-8 with a zero at its end

    [[nodiscard]] int rows() const { return static_cast<int>(lines.size()); }
};

// Whose row it is, and by what its texts may call them: worked out once for each.
class RowsPersons
{
public:
    void setRow(const RawValue& persons);
    [[nodiscard]] bool mayStandIn(QByteArrayView text) const;
    [[nodiscard]] const QString& field() const { return m_field; }

private:
    QByteArray m_stored;
    QString m_field;
    QByteArrayList m_beginnings;
};

// Makes the cells of one column of a ledger. What a stored text looks like in its cell is worked
// out once, for most texts of a ledger occur again and again.
class LedgerCells
{
public:
    // grows: the cells count for the height of their rows.
    LedgerCells(const Column& column, const Mask& mask, bool grows);

    // Gives the lines that the text takes. Adds the value as plainText() to `plain` if there is
    // one.
    // persons: whose row it is, if anybody's (see LedgerReader::persons).
    int add(LedgerPortion& portion, const RawValue& stored, QByteArray* plain,
            RowsPersons* persons = nullptr);

private:
    struct Made
    {
        QByteArray text; // of the cell, in UTF-8
        std::optional<double> number;
        std::optional<Style> style; // where it isn't the column's
        QByteArray plain;
        int lines = 1;
    };

    [[nodiscard]] Made make(const QVariant& stored, const QString& persons = {}) const;
    [[nodiscard]] const Made& madeOf(const RawValue& stored, RowsPersons* persons);

    const Column& m_column;
    const Mask& m_mask;
    bool m_grows;
    Style m_style;
    Style m_textStyle;
    bool m_isProse;                              // and masked
    QHash<QByteArray, Made> m_made;              // by text
    std::vector<std::optional<Made>> m_numbered; // by RawValue::number
    Made m_single;
};

// Programs differ in growing rows of wrapped text by themselves, so the height is reckoned.
[[nodiscard]] int wrappedLines(const QString& text, double width);

// A value as a text, for the digest and for .csv: dates as 2026-03-05, moments as 2026-03-05 14:30.
[[nodiscard]] QString plainText(const QVariant& value);

} // namespace doorstep
