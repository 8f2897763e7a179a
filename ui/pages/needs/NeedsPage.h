#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/LedgerPage.h"
#include "ui/pages/needs/NeedOverview.h"

class QStackedWidget;
class QTimer;
class QToolButton;

namespace doorstep {

class DeadlineDelegate;
class NeedActions;
class NeedBoard;
class NeedFilters;
class NeedPane;
class Reading;
struct Need;

// Needs (需求): the ledger as a table or as a board by stage, the chosen one beside it, and below
// what may be done with those that are chosen.
class NeedsPage : public LedgerPage
{
    Q_OBJECT

public:
    NeedsPage(Workspace& workspace, QWidget* parent);
    [[nodiscard]] static Offers offers()
    {
        return {{QLatin1String("need")}, {QLatin1String("needs")}, {}};
    }
    void openTarget(const Target& target) override { openNeed(target.row); }
    void showRows(const LedgerQuery& query, const QString& title) override;

    void activate() override;
    [[nodiscard]] bool mayLeave() override;
    [[nodiscard]] bool mayClose() override;
    void openNeed(RowId need);

private:
    void makeTable();
    void makeBody();
    void addShortcuts();
    void showBoard(bool board);
    void narrow();
    void readOverview();
    void takeOverview(const NeedOverview& overview);
    void choose(const QList<RowId>& ids);
    void rereadChosen();
    void reloadIfTouched(const QSet<QString>& tables);
    void focusNeeds();
    void moveOn();
    void removeChosen();
    void askForSlips();
    void gather();
    void addToProblem();
    [[nodiscard]] LedgerQuery overviewQuery() const;

    NeedFilters* m_filters;
    Reading* m_reading;
    DeadlineDelegate* m_deadlines;
    QStackedWidget* m_views;
    QToolButton* m_boardSwitch = nullptr;
    QToolButton* m_gather = nullptr;
    NeedBoard* m_board;
    NeedPane* m_pane;
    NeedActions* m_actions;
    QTimer* m_counting;
    QDate m_dueSoonUntil;
    QList<ColumnCondition> m_chipConditions; // as they stand in the table's query
    QList<RowId> m_chosen;                   // stay chosen when a step takes them out of sight
};

} // namespace doorstep
