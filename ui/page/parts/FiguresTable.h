#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/reports/MonthFigures.h"
#include "ui/look/TableView.h"

#include <QAbstractTableModel>

namespace doorstep {

// Sections of figures as the workbook's summary lays them out: a heading line each, then the label
// and four columns a measure (month, last month, change, year). A figure that has moved since it
// was reported has a second line.
class FiguresModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Label,
        Month,
        LastMonth,
        Change,
        Year,
        SecondMonth,
        SecondLast,
        SecondChange,
        SecondYear,
        Columns
    };

    explicit FiguresModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setSections(const QList<FigureSection>& sections);
    void setStale(bool stale); // greyed: others are being counted

    // What a cell was counted from; empty where nothing is to be opened.
    [[nodiscard]] QList<RowsBehind> rowsBehind(const QModelIndex& cell) const;
    [[nodiscard]] QString cellTitle(const QModelIndex& cell) const; // "By street: 福泉路, Visits"
    [[nodiscard]] int lineOf(const QString& key) const;             // of a figure; -1: none
    [[nodiscard]] bool isHeading(int line) const { return m_lines.at(line).figure < 0; }
    [[nodiscard]] bool isNow(int line) const { return m_lines.at(line).now; } // below what moved

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Line
    {
        int section = 0;
        int figure = -1;  // -1: the section's heading
        bool now = false; // as it is counted now, below what was reported
    };

    [[nodiscard]] const FigureRow& figure(const Line& line) const;
    [[nodiscard]] const Measure* measure(const Line& line, int column) const;
    [[nodiscard]] bool hasMoved(const Line& line, int column) const;
    [[nodiscard]] QString headingText(const Line& line, int column) const;
    [[nodiscard]] QString valueText(const Line& line, int column) const;

    QList<FigureSection> m_sections;
    QList<Line> m_lines;
    bool m_stale = false;
};

// The table of them: a cell is chosen with the arrow keys, Enter opens its rows.
class FiguresTable : public TableView
{
    Q_OBJECT

public:
    FiguresTable(const QString& name, QWidget* parent);

    [[nodiscard]] FiguresModel& figures() const { return *m_model; }
    void showSections(const QList<FigureSection>& sections); // the chosen cell stays
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void rowsWanted(const QList<RowsBehind>& rows, const QString& title);
    void noRows(); // the chosen cell has none to open

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] int numbersWidth() const;
    [[nodiscard]] int leastLabelWidth() const { return fontMetrics().height() * 6; }
    void fitNumbers();
    void fitLabels();
    void hideEmptyLines();

    FiguresModel* m_model;
};

} // namespace doorstep
