#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/doors/BlockList.h"
#include "ui/look/Theme.h"

#include <QAbstractTableModel>

namespace doorstep {

// The doors to go to next, in walking order.
class DueDoors : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Where, Since, Needs, Columns };

    explicit DueDoors(QObject* parent) : QAbstractTableModel(parent) {}

    void setDoors(const QList<Door>& doors, QDate day);
    [[nodiscard]] RowId subjectAt(int row) const { return m_doors.at(row).subject; }
    [[nodiscard]] QList<RowId> subjects() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] Tone tone(const Door& door) const;

    QList<Door> m_doors;
    QDate m_day;
};

} // namespace doorstep
