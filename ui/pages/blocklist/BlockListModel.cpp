// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/blocklist/BlockListModel.h"

#include "ui/look/CellWords.h"
#include "ui/look/Look.h"

#include <QFont>
#include <QGuiApplication>

namespace doorstep {

void BlockListModel::show(QList<Door> doors, QDate day)
{
    beginResetModel();
    m_walking = std::move(doors);
    m_day = day;
    arrange();
    endResetModel();
}

int BlockListModel::rowOf(RowId subject) const
{
    for (int row = 0; row < m_doors.size(); ++row) {
        if (m_doors.at(row).subject == subject)
            return row;
    }
    return -1;
}

void BlockListModel::mark(const QList<int>& rows, bool marked)
{
    for (const int row : rows) {
        if (marked)
            m_marked.insert(m_doors.at(row).subject);
        else
            m_marked.remove(m_doors.at(row).subject);
        const QModelIndex cell = index(row, MarkColumn);
        Q_EMIT dataChanged(cell, cell, {Qt::CheckStateRole});
    }
    Q_EMIT marksChanged();
}

void BlockListModel::clearMarks()
{
    m_marked.clear();
    if (!m_doors.isEmpty())
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
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QList<RowId> subjects;
    for (const QModelIndex& index : before)
        subjects << m_doors.at(index.row()).subject;
    arrange();
    QModelIndexList after;
    for (int i = 0; i < before.size(); ++i)
        after << index(rowOf(subjects.at(i)), before.at(i).column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
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
    const bool walking =
        m_sortColumn < 0 || m_sortColumn == StreetColumn || m_sortColumn == DoorColumn;
    if (walking && m_sortOrder == Qt::DescendingOrder && m_sortColumn >= 0)
        std::reverse(m_doors.begin(), m_doors.end());
    if (walking)
        return;
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
    case PrefersColumn:
        return door.prefers;
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
    const Door& door = m_doors.at(index.row());
    const int column = index.column();
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
    case Qt::FontRole:
        if (column == NameColumn || (column == DueColumn && door.due)) {
            QFont font;
            font.setBold(door.due);
            return font;
        }
        return {};
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
    mark({index.row()}, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags BlockListModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == MarkColumn ? flags | Qt::ItemIsUserCheckable : flags;
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
