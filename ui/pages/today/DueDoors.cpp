// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/DueDoors.h"

#include "ui/look/CellDelegate.h"
#include "ui/look/CellWords.h"

namespace doorstep {

void DueDoors::setDoors(const QList<Door>& doors, QDate day)
{
    beginResetModel();
    m_doors = doors;
    m_day = day;
    endResetModel();
}

// Late: a promise, or twice as long as is usual; the words say why.
Tone DueDoors::tone(const Door& door) const
{
    constexpr qint64 longAgo = 120;
    const std::optional<qint64> days = door.daysSince(m_day);
    const bool promised = door.followUpOn.isValid() && door.followUpOn <= m_day;
    return promised || days.value_or(0) >= longAgo ? Tone::Late : Tone::Wait;
}

QList<RowId> DueDoors::subjects() const
{
    QList<RowId> subjects;
    for (const Door& door : m_doors)
        subjects << door.subject;
    return subjects;
}

int DueDoors::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_doors.size());
}

int DueDoors::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant DueDoors::data(const QModelIndex& index, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    const Door& door = m_doors.at(index.row());
    if (role == StrongRole)
        return index.column() == Name;
    if (role == PillRole &&
        (index.column() == Since || (index.column() == Needs && door.openNeeds > 0)))
        return static_cast<int>(index.column() == Since ? tone(door) : Tone::Plain);
    if (role == Qt::ForegroundRole && index.column() == Where)
        return inkOf(Tone::Soft);
    if (role == Qt::AccessibleTextRole)
        return cellWords(index, Name);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return door.name;
    case Where:
        return door.street + door.door;
    case Since: {
        if (door.followUpOn.isValid() && door.followUpOn <= m_day)
            return tr("promised for %1").arg(door.followUpOn.toString(QStringLiteral("MM-dd")));
        const std::optional<qint64> days = door.daysSince(m_day);
        return days ? tr("%n day(s) ago", nullptr, static_cast<int>(std::max<qint64>(0, *days)))
                    : tr("not yet visited");
    }
    default:
        return door.openNeeds > 0 ? tr("%n open", nullptr, door.openNeeds) : QString();
    }
}

QVariant DueDoors::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Name"), tr("Door"), tr("Why"), tr("Open needs")};
    return names.at(section);
}

} // namespace doorstep

#include "moc_DueDoors.cpp"
