#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/calendar/WorkingDays.h"
#include "data/views/today/TodayFigures.h"
#include "ui/page/Page.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace doorstep {

class DueDoors;
class FigureBars;
class FigureTile;
class Reading;
class RowsPane;
class TableView;

// What a day begins with (今日): what is due and late, each with what to do about it, the next
// doors, how far the month and the quarter are. Every number opens its rows. In an empty register
// it leads to the first walk.
class TodayPage : public Page
{
    Q_OBJECT

public:
    TodayPage(Workspace& workspace, QWidget* parent);

    void activate() override;

private:
    // A figure of "waiting" and what there is to do about it.
    struct Tile
    {
        const char* key;
        FigureTile* tile;
    };

    [[nodiscard]] QWidget* makeTiles();
    [[nodiscard]] QWidget* makeOverview();
    [[nodiscard]] QWidget* makeDoors();
    [[nodiscard]] QWidget* makeBars(const QString& title, FigureBars* bars, TableView* table,
                                    int rows = 0);
    [[nodiscard]] QWidget* makeRows();
    [[nodiscard]] QWidget* makeFirstSteps();
    FigureTile* addTile(QHBoxLayout& row, const char* key, const QString& label, const QString& act,
                        const std::function<void()>& work);
    void recount();
    void showFigures(const TodayFigures& figures);
    void showTiles();
    void showAlso();
    [[nodiscard]] QString noteOf(const QString& key) const;
    [[nodiscard]] const FigureRow& waiting(const char* key) const;
    void openWaiting(const QString& key, QWidget* from);
    void showBehind(QWidget* from, const QList<RowsBehind>& rows, const QString& title);
    void closeRows();

    TodayFigures m_figures;
    WorkingDays m_calendar;
    QLabel* m_day; // and the working days left
    QList<Tile> m_tiles;
    QHBoxLayout* m_also = nullptr; // what else waits, small
    TableView* m_next;
    DueDoors* m_doors;
    QPushButton* m_walk;
    QLabel* m_others; // that are due besides
    FigureBars* m_hundreds;
    FigureBars* m_streets;
    TableView* m_hundredsTable;
    TableView* m_streetsTable;
    RowsPane* m_rows;
    QPushButton* m_party;
    QStackedWidget* m_below; // the overview, or the rows behind a number
    QStackedWidget* m_whole; // that, or the first steps
    Reading* m_reading;
    QTimer* m_recount;
    QWidget* m_openedFrom = nullptr;
    bool m_stale = true; // the register has changed since it was counted
};

} // namespace doorstep
