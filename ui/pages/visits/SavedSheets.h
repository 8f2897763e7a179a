#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/visits/SheetModel.h"

namespace doorstep {

// The walk sheets that were saved since the page is there: what was typed in each row and what it
// became. An undo takes visits of one away, a redo brings them back.
class SavedSheets
{
public:
    struct Entered
    {
        SheetModel::Row row; // its state says whether it was a correction
        SheetModel::Saved written;
    };
    // What the register has of a sheet that it had not when one looked last, and the other way
    // round.
    struct Turned
    {
        QList<std::pair<SheetModel::Row, SheetModel::Saved>> again;
        QList<SheetModel::Row> gone;
        QList<RowId> order; // of the sheet's doors, also those without a visit
        QString number;     // of the paper, if it was one
    };

    explicit SavedSheets(Register& registry) : m_register(registry) {}
    void add(RowId batch, const QList<Entered>& rows, const QList<RowId>& order,
             const QString& number);
    [[nodiscard]] QList<Turned> follow();
    // Whether the register has lost what was typed in this row; its key.
    [[nodiscard]] bool isUndone(int key) const;

private:
    struct Sheet
    {
        RowId batch = 0;
        QList<Entered> rows;
        QList<RowId> order;
        QString number;
        QSet<int> undone; // keys of its rows
        bool isTurnedBack = false;
    };

    [[nodiscard]] bool isThere(const Entered& entered, const Sheet& sheet) const;

    Register& m_register;
    QList<Sheet> m_sheets;
};

} // namespace doorstep
