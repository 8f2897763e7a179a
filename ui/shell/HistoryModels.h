#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/history/History.h"

#include <QAbstractTableModel>

namespace doorstep {

class Reading;

// The batches of the journal, the newest first, read by windows as one goes down.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Who, Kind, What, Rows, State, Columns };

    HistoryModel(Register& registry, QObject* parent);

    void show(const HistoryFilter& filter);
    void reload(); // as many as there are now
    [[nodiscard]] const HistoryLine& at(int row) const { return m_lines.at(row); }
    [[nodiscard]] int rowOf(RowId batch) const; // -1: not among those that were read

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void begun(); // the list stands anew
    void failed(const QString& sentence);

private:
    Reading* m_reading;
    HistoryFilter m_filter;
    QList<HistoryLine> m_lines;
    bool m_complete = true;
};

// What one of them changed: record, field, from, to.
class HistoryChangesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Record, Field, From, To, Columns };

    HistoryChangesModel(Register& registry, QObject* parent);

    void show(RowId batch); // 0: none

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void failed(const QString& sentence);

private:
    void read();

    Reading* m_reading;
    RowId m_batch = 0;
    HistoryChanges m_changes;
};

} // namespace doorstep
