#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/reports/MonthFigures.h"
#include "ui/page/Page.h"

class QLabel;
class QTimer;

namespace doorstep {

class FigureTile;
class Reading;
class RowsPane;

// What a successor finds first (交接): what was promised to somebody and is not done yet, a number
// each, its rows below.
class WaitsPage : public Page
{
    Q_OBJECT

public:
    WaitsPage(Workspace& workspace, QWidget* parent);

    void activate() override;

private:
    void recount();
    void showFigures(const FigureSection& section);
    void showRows(int row);

    FigureSection m_section;
    QLabel* m_from;
    QList<FigureTile*> m_tiles;
    RowsPane* m_rows;
    Reading* m_reading;
    QTimer* m_recount;
    int m_shown = -1; // the tile whose rows are below
    bool m_stale = true;
};

} // namespace doorstep
