// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/FigureBars.h"

#include "ui/look/CellDelegate.h"
#include "ui/look/CellWords.h"

#include <QRegularExpression>

namespace doorstep {

namespace {

constexpr double room = 1.15; // of the longer bar's length, so that a mark at its end is seen
constexpr QChar figureSpace(0x2007);

} // namespace

void FigureBars::setSection(const FigureSection& section)
{
    beginResetModel();
    m_section = section;
    // What another row adds up is told by the page of the month.
    m_section.rows.removeIf([](const FigureRow& row) { return row.label.startsWith(u' '); });
    endResetModel();
}

const QList<RowsBehind>& FigureBars::rowsBehind(int row) const
{
    const FigureRow& of = figure(row);
    return m_against == Against::Whole && of.second ? of.second->monthRows : of.first.monthRows;
}

QString FigureBars::title(int row) const
{
    const QString heading = m_against == Against::Whole ? m_section.secondHeading : m_section.title;
    return tr("%1: %2").arg(heading, figure(row).label.trimmed());
}

// "进百家门" of "进百家门：走访对象数（去重）".
QString FigureBars::shortLabel(int row) const
{
    static const QRegularExpression behind(QStringLiteral("[:：]"));
    return figure(row).label.section(behind, 0, 0);
}

double FigureBars::value(int row) const
{
    return figure(row).first.month.value_or(0);
}

double FigureBars::whole(int row) const
{
    const FigureRow& of = figure(row);
    return m_against == Against::Whole ? value(row) + (of.second ? of.second->month.value_or(0) : 0)
                                       : of.first.lastMonth.value_or(0);
}

// Of the widest last month: the words before it stand below each other.
qsizetype FigureBars::digits() const
{
    qsizetype widest = 0;
    for (int row = 0; row < rowCount(); ++row)
        widest = std::max(widest, QString::number(whole(row), 'f', 0).size());
    return widest;
}

int FigureBars::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_section.rows.size());
}

int FigureBars::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant FigureBars::data(const QModelIndex& index, int role) const
{
    const int row = index.row();
    const QString number = QString::number(value(row), 'f', 0);
    const QString against = QString::number(whole(row), 'f', 0);
    const bool share = m_against == Against::Whole;
    if (role == Qt::AccessibleTextRole) // what a bar shows is its number
        return cellWords(index, Name,
                         index.column() == Bar
                             ? index.siblingAtColumn(Number).data(Qt::DisplayRole).toString()
                             : QString());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (index.column() == Number ? Qt::AlignRight : Qt::AlignLeft));
    switch (index.column()) {
    case Name:
        return role == Qt::DisplayRole ? QVariant(share ? figure(row).label : shortLabel(row))
                                       : QVariant();
    case Bar: {
        const double longest = share ? whole(row) : std::max(value(row), whole(row)) * room;
        if (role == BarRole)
            return longest > 0 ? value(row) / longest : 0;
        if (role == BarMarkRole && !share && longest > 0)
            return whole(row) / longest;
        if (role == BarToneRole)
            return static_cast<int>(
                share && whole(row) > 0 && value(row) >= whole(row) ? Tone::Good : Tone::Accent);
        return {};
    }
    default:
        if (role == Qt::DisplayRole)
            return share ? QStringLiteral("%1 / %2").arg(number, against)
                         : tr("%1, last month %2")
                               .arg(number, against.rightJustified(digits(), figureSpace));
        return {};
    }
}

QVariant FigureBars::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Figure") : section == Number ? tr("Number") : QString();
}

} // namespace doorstep

#include "moc_FigureBars.cpp"
