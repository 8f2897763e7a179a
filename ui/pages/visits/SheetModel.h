#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/visits/VisitRecord.h"
#include "ui/page/CellSteps.h"

#include <QAbstractTableModel>

#include <variant>

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

    // Whether the register has what was typed in a row. After an undo and a redo it has: what was
    // changed in the row between them is a correction.
    struct NotSaved
    {
        bool operator==(const NotSaved&) const = default;
    };
    struct Saved
    {
        RowId subject = 0;
        std::optional<RowId> visit; // a new shop may have none
        VisitRecord record = {};    // as the row was saved
        bool operator==(const Saved&) const = default;
    };

    struct Row
    {
        int key = 0; // the same row, whatever is typed in it
        std::variant<NotSaved, Saved> state;
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
        [[nodiscard]] bool hasWordsOf(const Row& other) const; // they are the same
        bool operator==(const Row&) const = default;
    };

    SheetModel(Register& registry, QObject* parent);

    // Those that are in the register, each by its place among all of them; not those that are done.
    void show(const QList<RowId>& subjects, const QSet<RowId>& done = {});
    void dropFilled(); // they are saved
    // Of doors that have left the register meanwhile: what was typed for them, each with its door.
    QStringList dropGone();
    int addNewShop(RowId block);                // returns its row
    void markVisited(const QSet<RowId>& today); // their doors say so
    // Those that are not in the sheet yet, below it. Returns the row of the first of them all.
    int add(const QList<RowId>& subjects);
    // "3 1", "5 1 停车" or "5 1 停车 门口没有车位": line, outcome, need as they stand on the paper.
    // Returns the row; -1 where it can't be understood, and why.
    int mark(const QString& typed, QString& problem);
    // Rows as they were typed, beside those that are there, in the order of these subjects.
    void putBack(const QList<Row>& rows, const QList<RowId>& order);
    // The register has these again: as they were saved they leave, what was changed stays.
    void noteSaved(const QList<std::pair<Row, Saved>>& rows);
    // Before they are undone: the steps since belong to the rows as they stand now.
    void setStepsAside() { m_steps.setAside(m_rows); }
    // It has them as these rows say, and no more. Returns those that are not in the sheet.
    QList<Row> noteUndone(const QList<Row>& rows);
    // The lines of rows that correct a saved visit.
    [[nodiscard]] QStringList corrections() const;
    [[nodiscard]] const QList<Row>& rows() const { return m_rows; }
    [[nodiscard]] int filledCount() const;
    // Text as Excel puts it on the clipboard, from this cell on. Returns the cells not understood.
    int paste(const QModelIndex& from, const QString& text);
    void emptyCells(const QModelIndexList& cells);
    // Words left in an open cell, which come back as a step does; false: they stand there anyhow.
    bool noteLeft(const QModelIndex& cell, const QString& words);
    // The cells that were entered, pasted or emptied last are as they were before, and once more
    // as they were then. Returns the first of them; none when there is no such step.
    QModelIndex takeBack() { return turn(&CellSteps<Row>::takeBack); }
    QModelIndex doAgain() { return turn(&CellSteps<Row>::doAgain); }
    [[nodiscard]] const CellSteps<Row>& steps() const { return m_steps; }
    // Why a cell was not understood; empty when all were.
    [[nodiscard]] QString refusal() const;
    // The first cell that keeps its row from being saved, and why; none when all can be.
    [[nodiscard]] QModelIndex wrongCell(QString& problem) const;
    // A filled row as a record, its circumstances taken from the given one.
    [[nodiscard]] VisitRecord recordOf(const Row& row, const VisitRecord& circumstances) const;
    [[nodiscard]] static NewSubject newSubjectOf(const Row& row);
    // The saved visit, as the register has it now, with what was changed in the row since.
    [[nodiscard]] static VisitRecord correctionOf(const Row& row, const VisitRecord& saved,
                                                  const VisitRecord& now);

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
    bool enter(Row& row, int column, const QString& typed);
    bool understand(Row& row, int column, const QString& typed);
    [[nodiscard]] static QString problemOf(const Row& row);
    bool noteStep(const QModelIndex& at, const QString& title, const QList<Row>& before);
    QModelIndex turn(std::optional<CellPlace> (CellSteps<Row>::*way)(QList<Row>&));
    [[nodiscard]] QString titleOf(const QModelIndex& cell) const;
    [[nodiscard]] QList<Row> rowsOf(const QList<RowId>& subjects, int line,
                                    const QSet<RowId>& done) const;
    [[nodiscard]] int nextLine() const;
    int append(const Row& row);
    [[nodiscard]] Row* rowOf(int key);
    [[nodiscard]] QString text(const Row& row, int column) const;
    [[nodiscard]] QString wordsOfGone(RowId subject, const QStringList& words) const;

    Register& m_register;
    QList<Row> m_rows;
    QSet<RowId> m_visitedToday;
    CellSteps<Row> m_steps; // since the sheet was shown
    int m_keys = 0;
    QList<std::pair<RowId, QString>> m_categories;
};

} // namespace doorstep
