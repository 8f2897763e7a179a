#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/needs/Need.h"

#include <QAbstractTableModel>

namespace doorstep {

// Opinions being written down, a row each, with an empty one below them. Who collected them and
// where goes on from the row above until another is named.
class OpinionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum ColumnIndex { TextColumn, ThemeColumn, CollectorColumn, PlaceColumn, ColumnCount };

    OpinionModel(Register& registry, QObject* parent);

    void readThemes();
    // Text as Excel puts it on the clipboard, from this cell on; rows are added as they are needed.
    void paste(const QModelIndex& from, const QString& text);
    void clear();
    [[nodiscard]] bool isBlank() const { return m_rows.isEmpty(); }
    // Why they can't be written, and in which row; -1 when they can.
    [[nodiscard]] int wrongRow(QString& problem) const;
    // With words, kind, who and where; the rest is the caller's.
    [[nodiscard]] QList<Need> opinions() const;
    [[nodiscard]] QStringList words() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    void edited();

private:
    struct Row
    {
        QString cells[ColumnCount];

        [[nodiscard]] bool isBlank() const;
    };

    void enter(int row, int column, const QString& typed);
    void changedFrom(int row);
    [[nodiscard]] std::optional<RowId> themeOf(const QString& typed) const;
    [[nodiscard]] QString shown(int row, int column) const;

    Register& m_register;
    QList<Row> m_rows; // those with words
    QList<std::pair<RowId, QString>> m_themes;
};

} // namespace doorstep
