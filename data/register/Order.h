#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Store.h"

namespace doorstep {

inline constexpr int positionStep = 10; // room for a row that another register puts between

// Behind all of these rows, by their member position.
template <typename T>
[[nodiscard]] int nextPosition(const QList<T>& rows)
{
    int last = 0;
    for (const T& row : rows)
        last = std::max(last, row.position);
    return last + positionStep;
}

// Moves one of the rows, which stand in their order, by so many places; false when it can't go so
// far. Two neighbours change places, unless their positions do not tell them apart.
template <typename T>
bool moveInOrder(const Store<T>& store, Change& change, QList<T> rows, RowId id, int by)
{
    const auto found =
        std::find_if(rows.cbegin(), rows.cend(), [id](const T& row) { return row.id == id; });
    const auto from = found - rows.cbegin();
    const auto to = from + by;
    if (found == rows.cend() || by == 0 || to < 0 || to >= rows.size())
        return false;
    QList<int> positions;
    for (const T& row : rows)
        positions << row.position;
    const bool apart = std::adjacent_find(positions.cbegin(), positions.cend(),
                                          std::greater_equal<>()) == positions.cend();
    rows.move(from, to);
    for (qsizetype place = 0; place < rows.size(); ++place) {
        const int position =
            apart ? positions.at(place) : static_cast<int>(place + 1) * positionStep;
        if (rows.at(place).position == position)
            continue;
        rows[place].position = position;
        store.save(change, rows.at(place));
    }
    return true;
}

} // namespace doorstep
