#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/needs/Need.h"
#include "ui/page/RecordPage.h"
#include "ui/pages/needs/NeedOverview.h"

class QStackedWidget;
class QToolButton;

namespace doorstep {

class DeadlineDelegate;
class NeedActions;
class NeedBoard;
class NeedFilters;
class NeedLine;
class NeedPane;
class OpinionSheet;

// Needs (需求): the ledger as a table or as a board by stage, the chosen one beside it, and below
// what may be done with those that are chosen.
class NeedsPage : public RecordPage<Need, NeedStore>
{
    Q_OBJECT

public:
    NeedsPage(Workspace& workspace, QWidget* parent);
    [[nodiscard]] static Offers offers()
    {
        return {{QLatin1String("need")}, {QLatin1String("needs")}, {}};
    }

    void activate() override;
    [[nodiscard]] bool mayClose() override;
    [[nodiscard]] QMap<QString, QString> keptInMemory() override;
    void showRows(const LedgerQuery& query, const QString& title) override;

protected:
    void showChosen(const QList<Need>& needs) override;
    [[nodiscard]] QString deletionOf(const QList<Need>& needs) const override;
    void focusRows() override;
    void clearChips() override;
    void readCounts() override;

private:
    void makeTable();
    void startNew();
    void nameBlockOfLine();
    void addNeed(const QString& text, std::optional<RowId> category, std::optional<RowId> source);
    void makeBody();
    void addShortcuts();
    void showBoard(bool board);
    void showOpinions();
    void showList();
    void showWhatApplies();
    void narrow();
    void takeOverview(const NeedOverview& overview);
    void readLists();
    void askForSlips();
    void gather();
    void addToProblem();

    NeedLine* m_line;
    RowId m_blockOfLine = 0; // in sight when it was opened
    NeedFilters* m_filters;
    DeadlineDelegate* m_deadlines;
    QStackedWidget* m_views;
    QToolButton* m_boardSwitch = nullptr;
    QToolButton* m_gather = nullptr;
    NeedBoard* m_board;
    OpinionSheet* m_opinions;
    NeedPane* m_pane;
    NeedActions* m_actions;
    QDate m_dueSoonUntil;
};

} // namespace doorstep
