#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/doors/BlockList.h"

#include <QAbstractTableModel>
#include <QSet>

namespace doorstep {

// How far a street is walked this month, of all its doors.
struct StreetProgress
{
    QString name; // empty: doors without a street
    int doors = 0;
    int visited = 0;
};

// The doors of a block as a table. In walking order each street has a row above its doors, by which
// they are folded away; sorted by another column there are doors only. The first column ticks doors
// for a walk.
class BlockListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum ColumnIndex {
        MarkColumn,
        DueColumn,
        DoorColumn,
        NameColumn,
        TradeColumn,
        PhoneColumn,
        LastVisitColumn,
        DaysColumn,
        CardColumn,
        NeedsColumn,
        PrefersColumn,
        StreetColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    // Of a street's row: its name, how many of its doors were visited, whether it is folded.
    enum Role { StreetRole = Qt::UserRole, ProgressRole, FoldedRole };

    void show(QList<Door> doors, QDate day, const QList<StreetProgress>& streets); // walking order
    [[nodiscard]] bool isStreet(int row) const { return m_rows.at(row) < 0; }
    [[nodiscard]] const Door& door(int row) const { return m_doors.at(m_rows.at(row)); }
    [[nodiscard]] int rowOf(RowId subject) const; // -1: not among them, or folded away
    [[nodiscard]] int streetRow(int row) const;   // of the street that the row belongs to, or -1
    void fold(int streetRow, bool folded);
    [[nodiscard]] QList<Door> doors() const { return m_doors; } // folded or not, as shown
    // Of a door its own, of a street's row all of its doors.
    [[nodiscard]] QList<RowId> subjectsAt(int row) const;

    [[nodiscard]] bool isMarked(RowId subject) const { return m_marked.contains(subject); }
    void mark(const QList<RowId>& subjects, bool marked);
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
    [[nodiscard]] QVariant streetData(const StreetProgress& street, int column, int role) const;
    [[nodiscard]] bool isWalkingOrder() const;
    void arrange();
    void layRows();

    QList<Door> m_walking; // in walking order
    QList<Door> m_doors;   // as shown
    QList<StreetProgress> m_streets;
    QList<int> m_rows; // places of doors; of a street -1 and less
    QSet<QString> m_folded;
    QSet<RowId> m_marked;
    QDate m_day;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace doorstep
