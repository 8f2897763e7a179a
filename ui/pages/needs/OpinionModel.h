#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/needs/Need.h"
#include "ui/page/CellSteps.h"

#include <QAbstractTableModel>
#include <QJsonArray>

namespace doorstep {

// Opinions being written down, a row each, with an empty one below them. Who collected them and
// where goes on from the row above until another is named.
class OpinionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum ColumnIndex { TextColumn, ThemeColumn, CollectorColumn, PlaceColumn, ColumnCount };

    // The compiler names what it compares the cells by.
    // NOLINTNEXTLINE(bugprone-reserved-identifier)
    struct Row
    {
        QString cells[ColumnCount];

        [[nodiscard]] bool isBlank() const;
        bool operator==(const Row&) const = default;
    };

    OpinionModel(Register& registry, QObject* parent);

    void readThemes();
    // Text as Excel puts it on the clipboard, from this cell on; rows are added as they are needed.
    void paste(const QModelIndex& from, const QString& text);
    void emptyCells(const QModelIndexList& cells);
    QList<Row> takeAll(); // they are written down
    void bringBack(const QList<Row>& rows);
    // The register has these again: as they were they leave, what was changed stays. Returns how
    // many stay.
    qsizetype noteWritten(const QList<Row>& rows);
    [[nodiscard]] bool isBlank() const { return m_rows.isEmpty(); }
    // Words left in an open cell, which come back as a step does; false: they stand there anyhow.
    bool noteLeft(const QModelIndex& cell, const QString& words);
    // The cells that were entered, pasted or emptied last are as they were before, and once more
    // as they were then. Returns the first of them; none when there is no such step.
    QModelIndex takeBack() { return turn(&CellSteps<Row>::takeBack); }
    QModelIndex doAgain() { return turn(&CellSteps<Row>::doAgain); }
    [[nodiscard]] QString undoTitle() const { return m_steps.undoTitle(); }
    [[nodiscard]] QString redoTitle() const { return m_steps.redoTitle(); }
    // Why they can't be written, and which cell is in the way; none when they can.
    [[nodiscard]] QModelIndex wrongCell(QString& problem) const;
    // With words, kind, who and where; the rest is the caller's.
    [[nodiscard]] QList<Need> opinions() const;
    [[nodiscard]] QStringList words() const;
    [[nodiscard]] QJsonArray toJson() const;
    void restore(const QJsonArray& json);

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
    void enter(QList<Row>& rows, int row, int column, const QString& typed) const;
    void beginAnew(const QList<Row>& rows);
    void showRows(const QList<Row>& rows);
    bool noteStep(const QModelIndex& at, const QString& title, const QList<Row>& before);
    QModelIndex turn(std::optional<CellPlace> (CellSteps<Row>::*way)(QList<Row>&));
    [[nodiscard]] QString titleOf(const QModelIndex& cell) const;
    void changedFrom(int row);
    [[nodiscard]] std::optional<RowId> themeOf(const QString& typed) const;
    [[nodiscard]] QString shown(int row, int column) const;

    Register& m_register;
    QList<Row> m_rows; // those with words
    CellSteps<Row> m_steps;
    QList<std::pair<RowId, QString>> m_themes;
};

} // namespace doorstep
