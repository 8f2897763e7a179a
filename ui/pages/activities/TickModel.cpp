// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/activities/TickModel.h"

#include "ui/look/Look.h"
#include "ui/look/PlainText.h"

#include <QApplication>

namespace doorstep {

void TickModel::show(const QList<Candidate>& rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void TickModel::showTicks(const Links& ticked)
{
    for (Candidate& row : m_rows)
        row.ticked = ticked.contains(row.id);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, NameColumn), index(rowCount() - 1, NameColumn),
                           {Qt::CheckStateRole});
}

int TickModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TickModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TickModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Candidate& row = m_rows.at(index.row());
    const bool name = index.column() == NameColumn;
    switch (role) {
    case Qt::DisplayRole:
        return name ? row.name : row.detail;
    case Qt::ToolTipRole:
        return asPlain(row.detail.isEmpty() ? row.name : row.name + u'\n' + row.detail);
    case Qt::AccessibleTextRole:
        return name ? row.name + u' ' + row.detail : row.detail;
    case Qt::CheckStateRole:
        return name ? QVariant(row.ticked ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::ForegroundRole:
        return name ? QVariant() : QVariant(inkOf(Tone::Soft));
    default:
        return {};
    }
}

bool TickModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    const Candidate asked = m_rows.at(index.row()); // writing shows the rows anew
    Q_EMIT tickWanted(asked, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags TickModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() == NameColumn)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace doorstep

#include "moc_TickModel.cpp"
