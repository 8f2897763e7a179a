#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What a kind sees of a row that has been read, and says of it.

#include "data/exchange/import/RowReader.h"

namespace doorstep {

class RowCheck
{
public:
    // columns: where each field stands, by its number.
    RowCheck(const FieldTable& fields, RowValues& row, const std::vector<int>& columns, QDate today)
        : m_fields(fields), m_row(row), m_columns(columns), m_today(today)
    {
    }

    [[nodiscard]] const RowValues& row() const { return m_row; }
    [[nodiscard]] const QVariant* find(const char* key) const;
    [[nodiscard]] QDate day(const char* key) const;
    [[nodiscard]] QDate today() const { return m_today; }
    [[nodiscard]] bool isOutside(const char* key, int least, int most) const;
    [[nodiscard]] QString cell(const char* key) const; // H2, of a field that the row has

    void wrong(const QString& problem);
    // A side field that can't be: the row is written without it, its words are kept and told.
    void leaveOut(const char* key, const QString& why);
    // What the row does not say and has to have: it is told.
    void assume(const char* key, QDate day, const QString& why);
    void require(const char* key);
    void requireOrder(const char* before, const char* after);
    void requirePast(const char* key);

private:
    [[nodiscard]] QString titled(const char* key) const; // its title and cell

    const FieldTable& m_fields;
    RowValues& m_row;
    const std::vector<int>& m_columns;
    QDate m_today;
};

} // namespace doorstep
