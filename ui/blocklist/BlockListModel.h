#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/blocklist/BlockList.h"

#include <QAbstractTableModel>

namespace doorstep {

// The doors of a block as a table, in walking order.
class BlockListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum ColumnIndex {
        StreetColumn,
        DoorColumn,
        NameColumn,
        KindColumn,
        PhoneColumn,
        LastVisitColumn,
        DaysColumn,
        CardColumn,
        NeedsColumn,
        DueColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void show(QList<Door> doors, QDate day);
    [[nodiscard]] const Door& door(int row) const { return m_doors.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(const Door& door, int column) const;

    QList<Door> m_doors;
    QDate m_day;
};

} // namespace doorstep
