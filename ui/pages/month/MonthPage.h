#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/forms/TownForm.h"
#include "data/views/reports/MonthFigures.h"
#include "data/views/reports/Seal.h"
#include "data/views/reports/Trends.h"
#include "ui/page/Page.h"

class QLabel;
class QLayout;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace doorstep {

class ChecksList;
class FigureTile;
class FiguresTable;
class Pill;
class Reading;
class ReportBar;
class RowsPane;

// The end of a month (月报): its figures as in the workbook, each with the rows behind it, what
// looks wrong, the workbook, the seal.
class MonthPage : public Page
{
    Q_OBJECT

public:
    MonthPage(Workspace& workspace, QWidget* parent);

    void activate() override;
    [[nodiscard]] const Period& month() const { return m_month; }

private:
    void showMonth(const Period& month);
    void step(int months);
    void recount();
    void readFigures();
    void readChecks();
    void readTrends();
    void showFigures(const MonthFigures& figures);
    void showTiles();
    void showForms(const FormsOfMonth& forms);
    void showPlots();
    [[nodiscard]] QLayout* makeTop();
    [[nodiscard]] QWidget* makeOverview();
    void showBehind(const QList<RowsBehind>& rows, const QString& title, QWidget* from);
    void closeRows();

    Period m_month;
    QDate m_day;    // on which the usual month was chosen
    QLabel* m_name; // of the month
    QToolButton* m_next;
    QLabel* m_place;
    Pill* m_seal;
    QList<FigureTile*> m_tiles; // the four hundreds
    FigureSection m_hundreds;
    MonthTrends m_trends;
    FiguresTable* m_figures;
    ChecksList* m_checks;
    RowsPane* m_rows;
    QWidget* m_forms; // how many forms of the town wait; leads to them
    QLabel* m_formsSaid;
    QStackedWidget* m_below; // checks and figures, or the rows behind one
    ReportBar* m_report;
    Reading* m_figuresReading;
    Reading* m_checksReading;
    Reading* m_trendsReading;
    Reading* m_plotsReading;
    QTimer* m_recount;
    QWidget* m_openedFrom = nullptr;
    bool m_stale = true; // the register has changed since it was counted
};

} // namespace doorstep
