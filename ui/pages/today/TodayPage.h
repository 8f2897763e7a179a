#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/today/TodayFigures.h"
#include "ui/page/Page.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace doorstep {

class BarChart;
class DueDoors;
class FiguresTable;
class Reading;
class RowsPane;
class TableView;

// What a day begins with (今日): what is due and late, the next doors, how far the month and the
// quarter are. Every number opens its rows.
class TodayPage : public Page
{
    Q_OBJECT

public:
    TodayPage(Workspace& workspace, QWidget* parent);

    void activate() override;

private:
    void recount();
    void showFigures(const TodayFigures& figures);
    void showBehind(QWidget* from, const QList<RowsBehind>& rows, const QString& title);
    void closeRows();

    QLabel* m_title;
    FiguresTable* m_figures;
    FiguresTable* m_coverage;
    TableView* m_next;
    DueDoors* m_doors;
    QPushButton* m_walk;
    BarChart* m_days;
    BarChart* m_streets;
    RowsPane* m_rows;
    QPushButton* m_party;
    QStackedWidget* m_right;
    Reading* m_reading;
    QTimer* m_recount;
    QWidget* m_openedFrom = nullptr;
    bool m_stale = true; // the register has changed since it was counted
};

} // namespace doorstep
