#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/doors/BlockList.h"

#include <QAbstractTableModel>
#include <QSet>

namespace doorstep {

// The doors of a block as a table, in walking order or sorted by a column. The first column ticks
// doors for a walk.
class BlockListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum ColumnIndex {
        MarkColumn,
        StreetColumn,
        DoorColumn,
        NameColumn,
        KindColumn,
        PhoneColumn,
        LastVisitColumn,
        DaysColumn,
        CardColumn,
        NeedsColumn,
        PrefersColumn,
        DueColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void show(QList<Door> doors, QDate day); // in walking order
    [[nodiscard]] const Door& door(int row) const { return m_doors.at(row); }
    [[nodiscard]] const QList<Door>& shown() const { return m_doors; }
    [[nodiscard]] int rowOf(RowId subject) const;

    [[nodiscard]] bool isMarked(RowId subject) const { return m_marked.contains(subject); }
    void mark(const QList<int>& rows, bool marked);
    void clearMarks();
    [[nodiscard]] QList<RowId> marked() const; // in the order shown
    [[nodiscard]] qsizetype markedCount() const { return m_marked.size(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void marksChanged();

private:
    [[nodiscard]] QString text(const Door& door, int column) const;
    void arrange();

    QList<Door> m_walking; // in walking order
    QList<Door> m_doors;   // as shown
    QSet<RowId> m_marked;
    QDate m_day;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace doorstep
