#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/visits/VisitRecord.h"

#include <QAbstractTableModel>

namespace doorstep {

// A walk sheet being typed in: a row a door, in the order of the paper.
class SheetModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum ColumnIndex {
        DoorColumn,
        NameColumn,
        OutcomeColumn, // 1 to 4, or the word
        CardColumn,    // 1 or a tick
        SaidColumn,
        CategoryColumn, // a name, a piece of it or its pinyin
        NeedColumn,
        ColumnCount
    };

    struct Row
    {
        RowId subject = 0;
        RowId block = 0;
        QString door;
        QString name;
        std::optional<Outcome> outcome;
        bool card = false;
        QString said;
        std::optional<RowId> category;
        QString need;
        QString problem; // what was typed and not understood

        [[nodiscard]] bool isBlank() const;
        bool operator==(const Row&) const = default;
    };

    SheetModel(Register& registry, QObject* parent);

    void show(const QList<RowId>& subjects); // those that are in the register
    void clear();
    // Rows as they were typed, beside those that are there, in the order of these subjects.
    void putBack(const QList<Row>& rows, const QList<RowId>& order);
    void takeOut(const QList<Row>& rows); // those that are still so
    [[nodiscard]] const QList<Row>& rows() const { return m_rows; }
    [[nodiscard]] int filledCount() const;
    // Text as Excel puts it on the clipboard, from this cell on. Returns the cells not understood.
    int paste(const QModelIndex& from, const QString& text);
    void emptyCells(const QModelIndexList& cells);
    // The cells that were entered, pasted or emptied last are as they were before. Returns the
    // first of them, or nothing when there is nothing to take back.
    QModelIndex takeBack();
    [[nodiscard]] bool canTakeBack() const { return !m_steps.isEmpty(); }
    // The first row that can't be saved, and why; -1 when all can.
    [[nodiscard]] int wrongRow(QString& problem) const;
    // A filled row as a record, its circumstances taken from the given one.
    [[nodiscard]] VisitRecord recordOf(const Row& row, const VisitRecord& circumstances) const;

    [[nodiscard]] QJsonObject toJson() const;
    // Returns what was typed for doors that have left the register since.
    QStringList restore(const QJsonObject& json);

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
    // Rows as they were before a step, and its first cell.
    struct Step
    {
        int row = 0;
        int column = 0;
        QList<std::pair<int, Row>> before;
    };

    bool enter(Row& row, int column, const QString& typed);
    void noteStep(const QModelIndex& at, const QList<Row>& before);
    [[nodiscard]] QString text(const Row& row, int column) const;

    Register& m_register;
    QList<Row> m_rows;
    QList<Step> m_steps; // since the sheet was shown
    QList<std::pair<RowId, QString>> m_categories;
};

} // namespace doorstep
