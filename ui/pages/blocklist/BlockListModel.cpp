// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/blocklist/BlockListModel.h"

#include "ui/look/CellDelegate.h"
#include "ui/look/CellWords.h"
#include "ui/look/Look.h"

#include <QPoint>

namespace doorstep {

void BlockListModel::show(QList<Door> doors, QDate day, const QList<StreetProgress>& streets)
{
    beginResetModel();
    m_walking = std::move(doors);
    m_streets = streets;
    m_day = day;
    arrange();
    endResetModel();
}

bool BlockListModel::isWalkingOrder() const
{
    return m_sortColumn < 0 || m_sortColumn == StreetColumn || m_sortColumn == DoorColumn;
}

void BlockListModel::layRows()
{
    m_rows.clear();
    const bool grouped = isWalkingOrder();
    QString street;
    for (int place = 0; place < m_doors.size(); ++place) {
        const Door& door = m_doors.at(place);
        if (grouped && (place == 0 || door.street != street)) {
            street = door.street;
            const auto known =
                std::find_if(m_streets.begin(), m_streets.end(),
                             [&](const StreetProgress& each) { return each.name == street; });
            m_rows << -1 - static_cast<int>(known - m_streets.begin());
        }
        if (!grouped || !m_folded.contains(street))
            m_rows << place;
    }
}

int BlockListModel::rowOf(RowId subject) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (!isStreet(row) && door(row).subject == subject)
            return row;
    }
    return -1;
}

int BlockListModel::streetRow(int row) const
{
    while (row >= 0 && !isStreet(row))
        --row;
    return row;
}

void BlockListModel::fold(int streetRow, bool folded)
{
    const QString street = m_streets.at(-1 - m_rows.at(streetRow)).name;
    if (m_folded.contains(street) == folded)
        return;
    beginResetModel();
    if (folded)
        m_folded.insert(street);
    else
        m_folded.remove(street);
    layRows();
    endResetModel();
}

QList<RowId> BlockListModel::subjectsAt(int row) const
{
    if (!isStreet(row))
        return {door(row).subject};
    const QString& street = m_streets.at(-1 - m_rows.at(row)).name;
    QList<RowId> subjects;
    for (const Door& each : m_doors) {
        if (each.street == street)
            subjects << each.subject;
    }
    return subjects;
}

void BlockListModel::mark(const QList<RowId>& subjects, bool marked)
{
    for (const RowId subject : subjects) {
        if (marked)
            m_marked.insert(subject);
        else
            m_marked.remove(subject);
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, MarkColumn), index(rowCount() - 1, MarkColumn),
                           {Qt::CheckStateRole});
    Q_EMIT marksChanged();
}

void BlockListModel::clearMarks()
{
    m_marked.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, MarkColumn), index(rowCount() - 1, MarkColumn),
                           {Qt::CheckStateRole});
    Q_EMIT marksChanged();
}

QList<RowId> BlockListModel::marked() const
{
    QList<RowId> subjects;
    for (const Door& door : m_doors) {
        if (m_marked.contains(door.subject))
            subjects << door.subject;
    }
    return subjects;
}

void BlockListModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    beginResetModel(); // streets' rows come and go
    arrange();
    endResetModel();
}

// Equal ones stay in walking order, which is also what street and door sort by.
void BlockListModel::arrange()
{
    m_doors = m_walking;
    const auto key = [this](const Door& door) -> QVariant {
        switch (m_sortColumn) {
        case MarkColumn:
            return m_marked.contains(door.subject) ? 0 : 1;
        case NameColumn:
            return door.nameKey;
        case LastVisitColumn:
        case DaysColumn:
            return door.lastVisitAt.value_or(0) * (m_sortColumn == DaysColumn ? -1 : 1);
        case NeedsColumn:
            return door.openNeeds;
        default:
            return text(door, m_sortColumn);
        }
    };
    if (isWalkingOrder()) {
        if (m_sortOrder == Qt::DescendingOrder && m_sortColumn >= 0)
            std::reverse(m_doors.begin(), m_doors.end());
        layRows();
        return;
    }
    std::vector<std::pair<QVariant, qsizetype>> keys;
    keys.reserve(static_cast<size_t>(m_doors.size()));
    for (qsizetype i = 0; i < m_doors.size(); ++i)
        keys.emplace_back(key(m_doors.at(i)), i);
    const bool up = m_sortOrder == Qt::AscendingOrder;
    std::stable_sort(keys.begin(), keys.end(), [up](const auto& left, const auto& right) {
        const auto order = QVariant::compare(left.first, right.first);
        return up ? order == QPartialOrdering::Less : order == QPartialOrdering::Greater;
    });
    QList<Door> sorted;
    sorted.reserve(m_doors.size());
    for (const auto& [value, at] : keys)
        sorted << m_doors.at(at);
    m_doors = std::move(sorted);
    layRows();
}

int BlockListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
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
    case TradeColumn:
        return door.trade.isEmpty() ? labelOf(door.kind) : door.trade;
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
    case PrefersColumn:
        return door.prefers;
    case DueColumn:
        return door.due ? QStringLiteral("● ") + tr("due") : QString();
    default:
        return {};
    }
}

// Its row is one cell across the table; see StreetRowDelegate.
QVariant BlockListModel::streetData(const StreetProgress& street, int column, int role) const
{
    if (column != MarkColumn)
        return {};
    const QString name = street.name.isEmpty() ? tr("No street") : street.name;
    switch (role) {
    case Qt::DisplayRole:
        return QStringLiteral("%1  %2/%3").arg(name).arg(street.visited).arg(street.doors);
    case Qt::AccessibleTextRole:
        return (m_folded.contains(street.name) ? tr("%1, folded: %2 of %3 doors visited this month")
                                               : tr("%1: %2 of %3 doors visited this month"))
            .arg(name)
            .arg(street.visited)
            .arg(street.doors);
    case StreetRole:
        return name;
    case ProgressRole:
        return QPoint(street.visited, street.doors);
    case FoldedRole:
        return m_folded.contains(street.name);
    default:
        return {};
    }
}

QVariant BlockListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const int column = index.column();
    if (isStreet(index.row()))
        return streetData(m_streets.at(-1 - m_rows.at(index.row())), column, role);
    const Door& door = this->door(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(door, column);
    case Qt::CheckStateRole:
        if (column == MarkColumn)
            return m_marked.contains(door.subject) ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::TextAlignmentRole: {
        const bool number = column == DaysColumn || column == NeedsColumn;
        return QVariant::fromValue(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    }
    case StrongRole:
        return column == NameColumn && door.due;
    case Qt::ForegroundRole:
        if (column == DueColumn && door.due)
            return inkOf(Tone::Late);
        if (column == CardColumn && !door.cardOn.isValid())
            return inkOf(Tone::Soft);
        return {};
    case Qt::AccessibleTextRole:
        if (column == MarkColumn)
            return cellWords(index, NameColumn,
                             m_marked.contains(door.subject) ? tr("marked for the walk")
                                                             : tr("not marked"));
        return cellWords(index, NameColumn);
    default:
        return {};
    }
}

bool BlockListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != MarkColumn)
        return false;
    mark(subjectsAt(index.row()), value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags BlockListModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == MarkColumn && !isStreet(index.row()) ? flags | Qt::ItemIsUserCheckable
                                                                  : flags;
}

QVariant BlockListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool number = section == DaysColumn || section == NeedsColumn;
        return QVariant::fromValue(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case MarkColumn:
        return tr("Walk");
    case StreetColumn:
        return tr("Street");
    case DoorColumn:
        return tr("Door");
    case NameColumn:
        return tr("Name");
    case TradeColumn:
        return tr("Trade");
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
    case PrefersColumn:
        return tr("Prefers");
    case DueColumn:
        return tr("Due");
    default:
        return {};
    }
}

} // namespace doorstep

#include "moc_BlockListModel.cpp"
