#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Register.h"
#include "data/views/ledgers/LedgerQuery.h"
#include "ui/look/TableView.h"
#include "ui/look/Theme.h"
#include "ui/page/Reading.h"

#include <QAbstractTableModel>

namespace doorstep {

// A ledger on screen. The identities are read on a thread of its own and arrive in portions, so the
// first rows stand at once however long the ledger is; cells are read by windows of rows.
class LedgerModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    LedgerModel(Register& registry, const QString& ledger, QObject* parent = nullptr);

    [[nodiscard]] const Ledger& ledger() const { return *m_query.ledger; }
    [[nodiscard]] const LedgerQuery& query() const { return m_query; }
    // Its ledger is this model's. Nothing is read before the first one.
    void setQuery(LedgerQuery query);
    void reload(); // keeps the rows on screen until the new ones are there

    // As the ledger has them.
    [[nodiscard]] QList<TableColumn> columns() const;

    [[nodiscard]] RowId idAt(int row) const { return m_ids.at(row); }
    [[nodiscard]] int rowOf(RowId id) const { return static_cast<int>(m_ids.indexOf(id)); }
    [[nodiscard]] bool isReading() const { return m_reading.isBusy(); }
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; } // that it has no rows says nothing

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    // Below the words of that column stand others, small: made of what other columns show.
    using Shown = std::function<QString(const char* column)>;
    using SecondLine = std::function<QStringList(const Shown& shown)>;
    void setSecondLine(const QString& column, const SecondLine& line);
    [[nodiscard]] int columnWithSecondLine() const { return m_worded; } // -1: none
    [[nodiscard]] QStringList columnsOfSecondLine() const; // keys, as they stand in the ledger
    // The cells of that column are pills of that tone.
    using ToneOf = std::function<Tone(const QVariant& stored)>;
    void setPill(const QString& column, const ToneOf& tone);

    // The stored value of a cell, to filter by it.
    [[nodiscard]] QVariant stored(const QModelIndex& index) const;

Q_SIGNALS:
    void readingStarted();
    void readingFinished(int rows);
    void failed(const QString& message);

private:
    void take(const QList<RowId>& ids);
    void empty();
    [[nodiscard]] const QVariantList& row(int row) const;
    [[nodiscard]] QString secondLine(const QModelIndex& index) const;
    void sayUnread(const QString& sentence) const; // once, when the view has done painting

    Register& m_register;
    LedgerQuery m_query;
    LedgerQuery m_answered; // by the rows on screen; they stay when it can't be read anew
    QList<RowId> m_ids;
    int m_worded = -1; // the column with a second line
    SecondLine m_below;
    QHash<int, ToneOf> m_pills;
    int m_heading = 0; // the column that says whose row it is
    bool m_asked = false;
    bool m_hasFailed = false;
    bool m_fresh = false; // its first portion takes the place of the rows on screen
    mutable QHash<int, QList<QVariantList>> m_windows; // by number of the window
    mutable QString m_unread;                          // what was last said of rows
    Reading m_reading; // last: its thread ends before anything else goes
};

} // namespace doorstep
