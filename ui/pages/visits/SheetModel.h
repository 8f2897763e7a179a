#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/visits/VisitRecord.h"

#include <QAbstractTableModel>

namespace doorstep {

// A walk sheet being typed in: a row a door, in the order of the paper and by its line numbers;
// below them shops that the register does not have yet.
class SheetModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum ColumnIndex {
        DoorColumn,
        NameColumn,
        PhoneColumn,
        OutcomeColumn, // 1 to 4, or the word
        CardColumn,    // 1 or a tick
        SaidColumn,
        CategoryColumn, // a name, a piece of it or its pinyin
        NeedColumn,
        ColumnCount
    };

    struct Row
    {
        RowId subject = 0; // 0: a new one
        RowId block = 0;
        int line = 0; // on the paper
        QString door;
        QString name;
        QString phone;
        std::optional<Outcome> outcome;
        bool card = false;
        QString said;
        std::optional<RowId> category;
        QString need;
        QMap<int, QString> refused; // by column: what was typed and not understood

        [[nodiscard]] bool isNew() const { return subject == 0; }
        [[nodiscard]] bool hasVisit() const; // anything of a visit was typed
        [[nodiscard]] bool isBlank() const;
        bool operator==(const Row&) const = default;
    };

    SheetModel(Register& registry, QObject* parent);

    // Those that are in the register, each by its place among all of them; not those that are done.
    void show(const QList<RowId>& subjects, const QSet<RowId>& done = {});
    void dropFilled();           // they are saved
    int addNewShop(RowId block); // returns its row
    // "3 1", "5 1 停车" or "5 1 停车 门口没有车位": line, outcome, need as they stand on the paper.
    // Returns the row; -1 where it can't be understood, and why.
    int mark(const QString& typed, QString& problem);
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
    // Why a cell was not understood; empty when all were.
    [[nodiscard]] QString refusal() const;
    // The first row that can't be saved, and why; -1 when all can.
    [[nodiscard]] int wrongRow(QString& problem) const;
    // A filled row as a record, its circumstances taken from the given one.
    [[nodiscard]] VisitRecord recordOf(const Row& row, const VisitRecord& circumstances) const;
    [[nodiscard]] static NewSubject newSubjectOf(const Row& row);

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
    bool understand(Row& row, int column, const QString& typed);
    [[nodiscard]] static QString problemOf(const Row& row);
    void noteStep(const QModelIndex& at, const QList<Row>& before);
    [[nodiscard]] QString text(const Row& row, int column) const;

    Register& m_register;
    QList<Row> m_rows;
    QList<Step> m_steps; // since the sheet was shown
    QList<std::pair<RowId, QString>> m_categories;
};

} // namespace doorstep
