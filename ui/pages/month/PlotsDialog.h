#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/reports/MonthFigures.h"
#include "data/views/reports/Trends.h"
#include "ui/look/Plot.h"

#include <QDialog>

class QListWidget;

namespace doorstep {

struct PlotsOfMonth
{
    QList<WeekOfVisits> weeks;
    MonthTrends trends;
    FigureSection streets; // doors visited and left in the quarter
};

// The plots of a month, one at a time: visits by week, coverage by street, needs found and struck
// off, days that took. Each is copied or saved as a picture, for a slide or a report.
class PlotsDialog : public QDialog
{
    Q_OBJECT

public:
    PlotsDialog(const QString& place, const PlotsOfMonth& plots, QWidget* parent);

    [[nodiscard]] const QList<Plot>& plots() const { return m_plots; }
    void copy();
    void save();

private:
    void show(int plot);

    QList<Plot> m_plots;
    QListWidget* m_names;
    PlotView* m_view;
};

} // namespace doorstep
