// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cards/CardDoorsModel.h"

#include "ui/look/CellWords.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"

#include <QFont>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QPalette>

namespace doorstep {

namespace {

constexpr quintptr streetMark = 0; // a door's index carries its street's row + 1

} // namespace

void CardDoorsModel::setDoors(const QList<CardDoor>& doors)
{
    m_doors = doors;
    rebuild();
}

void CardDoorsModel::setFilter(Show show, std::optional<RowId> street)
{
    m_show = show;
    m_street = street;
    rebuild();
}

void CardDoorsModel::rebuild()
{
    beginResetModel();
    m_streets.clear();
    QSet<RowId> shown;
    for (qsizetype i = 0; i < m_doors.size(); ++i) {
        const CardDoor& door = m_doors.at(i);
        const RowId street = door.street.value_or(0);
        if (m_street.value_or(street) != street)
            continue;
        if (m_streets.isEmpty() || m_streets.last().street != street) {
            StreetRow row;
            row.street = street;
            row.name = door.streetName.isEmpty() ? tr("Without a street") : door.streetName;
            m_streets.append(row);
        }
        StreetRow& row = m_streets.last();
        ++row.all;
        row.given += door.hasCard() ? 1 : 0;
        if (m_show == Show::Everybody || !door.hasCard()) {
            row.shown.append(i);
            shown.insert(door.subject);
        }
    }
    m_ticked.intersect(shown);
    endResetModel();
    Q_EMIT ticksChanged();
}

int CardDoorsModel::given() const
{
    int count = 0;
    for (const StreetRow& street : m_streets)
        count += street.given;
    return count;
}

int CardDoorsModel::all() const
{
    int count = 0;
    for (const StreetRow& street : m_streets)
        count += street.all;
    return count;
}

QList<CardDoor> CardDoorsModel::ticked() const
{
    QList<CardDoor> doors;
    for (const CardDoor& door : m_doors) {
        if (m_ticked.contains(door.subject))
            doors.append(door);
    }
    return doors;
}

QList<CardDoor> CardDoorsModel::undelivered() const
{
    QList<CardDoor> doors;
    for (const StreetRow& street : m_streets) {
        for (const qsizetype place : street.shown) {
            if (!m_doors.at(place).hasCard())
                doors.append(m_doors.at(place));
        }
    }
    return doors;
}

void CardDoorsModel::tick(const QList<CardDoor>& doors)
{
    for (const CardDoor& door : doors)
        m_ticked.insert(door.subject);
    announceTicks();
}

void CardDoorsModel::announceTicks()
{
    for (int row = 0; row < m_streets.size(); ++row) {
        const QModelIndex street = index(row, NameColumn);
        Q_EMIT dataChanged(street, street, {Qt::CheckStateRole});
        if (const int doors = rowCount(street); doors > 0)
            Q_EMIT dataChanged(index(0, NameColumn, street), index(doors - 1, NameColumn, street),
                               {Qt::CheckStateRole});
    }
    Q_EMIT ticksChanged();
}

const CardDoor& CardDoorsModel::door(const StreetRow& street, int row) const
{
    return m_doors.at(street.shown.at(row));
}

std::optional<CardDoor> CardDoorsModel::doorAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == streetMark)
        return {};
    return door(m_streets.at(static_cast<qsizetype>(index.internalId() - 1)), index.row());
}

std::optional<RowId> CardDoorsModel::streetAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() != streetMark)
        return {};
    return m_streets.at(index.row()).street;
}

QModelIndex CardDoorsModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || row >= rowCount(parent) || column < 0 || column >= columnCount())
        return {};
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : streetMark);
}

QModelIndex CardDoorsModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == streetMark)
        return {};
    return createIndex(static_cast<int>(index.internalId() - 1), 0, streetMark);
}

int CardDoorsModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_streets.size());
    if (parent.internalId() != streetMark || parent.column() != 0)
        return 0;
    return static_cast<int>(m_streets.at(parent.row()).shown.size());
}

int CardDoorsModel::columnCount(const QModelIndex& parent) const
{
    Q_UNUSED(parent)
    return 3;
}

Qt::CheckState CardDoorsModel::state(const StreetRow& street) const
{
    int ticked = 0;
    for (const qsizetype place : street.shown)
        ticked += m_ticked.contains(m_doors.at(place).subject) ? 1 : 0;
    if (ticked == 0)
        return Qt::Unchecked;
    return ticked == street.shown.size() ? Qt::Checked : Qt::PartiallyChecked;
}

QVariant CardDoorsModel::streetData(const StreetRow& street, int column, int role) const
{
    if (role == Qt::CheckStateRole && column == NameColumn && !street.shown.isEmpty())
        return state(street);
    if (role == Qt::FontRole) {
        QFont font;
        font.setBold(column == NameColumn);
        return font;
    }
    const QString counted = tr("Cards given %1/%2").arg(street.given).arg(street.all);
    if (role == Qt::DisplayRole)
        return column == NameColumn   ? QVariant(street.name)
               : column == DoorColumn ? QVariant(counted)
                                      : QVariant();
    return {};
}

QVariant CardDoorsModel::doorData(const CardDoor& door, int column, int role) const
{
    if (role == Qt::CheckStateRole && column == NameColumn)
        return m_ticked.contains(door.subject) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ForegroundRole && column == GivenColumn)
        return inkOf(Tone::Soft);
    if (role == Qt::ToolTipRole)
        return asPlain(doorData(door, column, Qt::DisplayRole).toString());
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case NameColumn:
        return door.name;
    case DoorColumn:
        return door.door.mid(door.streetName.size()); // which stands above
    default:
        return (door.deliveredOn.toString(Qt::ISODate) + u' ' + door.visitor).trimmed();
    }
}

QVariant CardDoorsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::AccessibleTextRole)
        return cellWords(index, NameColumn);
    if (role == Qt::SizeHintRole)
        return QSize(0, QFontMetrics(QGuiApplication::font()).height() + 8);
    if (index.internalId() == streetMark)
        return streetData(m_streets.at(index.row()), index.column(), role);
    return doorData(*doorAt(index), index.column(), role);
}

bool CardDoorsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    setTicked({index}, value.toInt() == Qt::Checked);
    return true;
}

void CardDoorsModel::setTicked(const QModelIndexList& rows, bool ticked)
{
    const auto set = [&](RowId subject) {
        if (ticked)
            m_ticked.insert(subject);
        else
            m_ticked.remove(subject);
    };
    for (const QModelIndex& index : rows) {
        if (const std::optional<CardDoor> door = doorAt(index)) {
            set(door->subject);
        } else {
            for (const qsizetype place : m_streets.at(index.row()).shown)
                set(m_doors.at(place).subject);
        }
    }
    announceTicks();
}

QVariant CardDoorsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Name"), tr("Door"), tr("Card given")}.value(section);
}

Qt::ItemFlags CardDoorsModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() == NameColumn)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace doorstep

#include "moc_CardDoorsModel.cpp"
