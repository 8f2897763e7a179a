#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/advice/Candidates.h"

#include <QAbstractTableModel>

namespace doorstep {

// Candidates with a box each. Ticking asks; who owns the model writes and shows what became of it.
class TickModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns { NameColumn, DetailColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<Candidate>& rows);
    void showTicks(const Links& ticked); // of the rows that are there
    [[nodiscard]] const Candidate& at(int row) const { return m_rows.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void tickWanted(const Candidate& candidate, bool on);

private:
    QList<Candidate> m_rows;
};

} // namespace doorstep
