#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a list that would bring back somebody who was erased on request.

#include "data/exchange/import/FieldTable.h"
#include "data/register/ErasedMarks.h"

namespace doorstep {

class Register;
struct RowValues;

class ErasedRows
{
public:
    ErasedRows(Register& registry, const FieldTable& fields);

    // When somebody was erased who had a number of the row, or a name of it at its door. Nothing
    // where somebody in the register has the same: she took them in since, or they share it.
    [[nodiscard]] std::optional<QDate> find(const RowValues& row) const;

private:
    [[nodiscard]] std::optional<QDate> findNumber(const RowValues& row) const;
    [[nodiscard]] std::optional<QDate> findName(const RowValues& row) const;

    Register& m_registry;
    const FieldTable& m_fields;
    ErasedMarks m_marks;
};

} // namespace doorstep
