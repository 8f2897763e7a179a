// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/HistoryModels.h"

#include "ui/look/CellWords.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/page/Reading.h"

#include <QGuiApplication>

namespace doorstep {

namespace {

constexpr int windowRows = 200;

} // namespace

HistoryModel::HistoryModel(Register& registry, QObject* parent)
    : QAbstractTableModel(parent), m_reading(new Reading(registry, this))
{
    connect(m_reading, &Reading::failed, this, &HistoryModel::failed);
}

void HistoryModel::show(const HistoryFilter& filter)
{
    m_filter = filter;
    beginResetModel();
    m_lines.clear();
    m_complete = true;
    endResetModel();
    reload();
}

void HistoryModel::reload()
{
    const int limit = std::max(windowRows, static_cast<int>(m_lines.size()));
    m_reading->ask<HistoryWindow>(
        [filter = m_filter, limit](Database& database) {
            return historyWindow(database, filter, 0, limit);
        },
        [this](const HistoryWindow& window) {
            beginResetModel();
            m_lines = window.lines;
            m_complete = window.complete;
            endResetModel();
            Q_EMIT begun();
        });
}

int HistoryModel::rowOf(RowId batch) const
{
    for (int row = 0; row < m_lines.size(); ++row) {
        if (m_lines.at(row).batch.id == batch)
            return row;
    }
    return -1;
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int HistoryModel::columnCount(const QModelIndex&) const
{
    return Columns;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    const HistoryLine& line = m_lines.at(index.row());
    if (role == Qt::ForegroundRole && line.batch.undone)
        return inkOf(Tone::Soft);
    if (role == Qt::TextAlignmentRole && index.column() == Rows)
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignRight);
    if (role == Qt::ToolTipRole && index.column() == What)
        return asPlain(line.batch.title);
    if (role == Qt::AccessibleTextRole)
        return cellWords(index, What);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case When:
        return shanghaiTime(line.batch.at).toString(u"yyyy-MM-dd HH:mm");
    case Who:
        return line.batch.author;
    case Kind:
        return labelOf(line.batch.kind);
    case What:
        return line.batch.title.simplified();
    case Rows:
        return line.rows;
    default:
        return line.batch.undone ? tr("turned back") : QString();
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("When"), tr("Who"), tr("Kind"), tr("What"), tr("Rows"), tr("State")};
    return names.at(section);
}

bool HistoryModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_complete && !m_reading->isBusy();
}

void HistoryModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    const RowId before = m_lines.constLast().batch.id;
    m_reading->ask<HistoryWindow>(
        [filter = m_filter, before](Database& database) {
            return historyWindow(database, filter, before, windowRows);
        },
        [this](const HistoryWindow& window) {
            m_complete = window.complete;
            if (window.lines.isEmpty())
                return;
            const int first = static_cast<int>(m_lines.size());
            beginInsertRows({}, first, first + static_cast<int>(window.lines.size()) - 1);
            m_lines << window.lines;
            endInsertRows();
        });
}

HistoryChangesModel::HistoryChangesModel(Register& registry, QObject* parent)
    : QAbstractTableModel(parent), m_reading(new Reading(registry, this))
{
    connect(m_reading, &Reading::failed, this, &HistoryChangesModel::failed);
}

void HistoryChangesModel::show(RowId batch)
{
    if (batch == m_batch)
        return;
    beginResetModel();
    m_batch = batch;
    m_changes = {};
    m_changes.complete = batch == 0;
    endResetModel();
    if (batch != 0)
        read();
}

void HistoryChangesModel::read()
{
    m_reading->ask<HistoryChanges>(
        [batch = m_batch, after = m_changes.last](Database& database) {
            return changesOfBatch(database, batch, after, windowRows);
        },
        [this](const HistoryChanges& changes) {
            m_changes.last = changes.last;
            m_changes.complete = changes.complete;
            if (changes.lines.isEmpty())
                return;
            const int first = rowCount();
            beginInsertRows({}, first, first + static_cast<int>(changes.lines.size()) - 1);
            m_changes.lines << changes.lines;
            endInsertRows();
        });
}

int HistoryChangesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.lines.size());
}

int HistoryChangesModel::columnCount(const QModelIndex&) const
{
    return Columns;
}

QVariant HistoryChangesModel::data(const QModelIndex& index, int role) const
{
    if (role == Qt::ToolTipRole)
        return asPlain(data(index, Qt::DisplayRole).toString());
    if (role == Qt::AccessibleTextRole)
        return cellWords(index, Record);
    if (role != Qt::DisplayRole)
        return {};
    const HistoryChange& change = m_changes.lines.at(index.row());
    switch (index.column()) {
    case Record:
        return change.record;
    case Field:
        return change.field.isEmpty() ? tr("entered") : change.field;
    case From:
        return change.from;
    default:
        return change.to;
    }
}

QVariant HistoryChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Record"), tr("Field"), tr("From"), tr("To")};
    return names.at(section);
}

bool HistoryChangesModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_changes.complete && !m_reading->isBusy();
}

void HistoryChangesModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        read();
}

} // namespace doorstep

#include "moc_HistoryModels.cpp"
