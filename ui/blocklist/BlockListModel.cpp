// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/blocklist/BlockListModel.h"

namespace doorstep {

void BlockListModel::show(QList<Door> doors, QDate day)
{
    beginResetModel();
    m_doors = std::move(doors);
    m_day = day;
    endResetModel();
}

int BlockListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_doors.size());
}

int BlockListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BlockListModel::text(const Door& door, int column) const
{
    switch (column) {
    case StreetColumn:
        return door.street;
    case DoorColumn:
        return door.door;
    case NameColumn:
        return door.name;
    case KindColumn:
        return labelOf(door.kind);
    case PhoneColumn:
        return door.phone;
    case LastVisitColumn:
        return door.lastVisitAt ? dayOf(*door.lastVisitAt).toString(Qt::ISODate) : tr("never");
    case DaysColumn: {
        const std::optional<qint64> days = door.daysSince(m_day);
        return days ? QString::number(*days) : QString();
    }
    case CardColumn:
        return door.cardOn.isValid() ? door.cardOn.toString(Qt::ISODate) : tr("none");
    case NeedsColumn:
        return door.openNeeds > 0 ? QString::number(door.openNeeds) : QString();
    case DueColumn:
        return door.due ? tr("due") : QString();
    default:
        return {};
    }
}

QVariant BlockListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole)
        return text(m_doors.at(index.row()), index.column());
    if (role == Qt::TextAlignmentRole) {
        const bool number = index.column() == DaysColumn || index.column() == NeedsColumn;
        return QVariant::fromValue(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    }
    return {};
}

QVariant BlockListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StreetColumn:
        return tr("Street");
    case DoorColumn:
        return tr("Door");
    case NameColumn:
        return tr("Name");
    case KindColumn:
        return tr("Kind");
    case PhoneColumn:
        return tr("Phone");
    case LastVisitColumn:
        return tr("Last visit");
    case DaysColumn:
        return tr("Days since");
    case CardColumn:
        return tr("Card given");
    case NeedsColumn:
        return tr("Open needs");
    case DueColumn:
        return tr("Due");
    default:
        return {};
    }
}

} // namespace doorstep
