#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/wishes/Wish.h"
#include "ui/page/LedgerPage.h"

class QTimer;

namespace doorstep {

class ChipRow;
class Reading;
class SubjectFinder;
class WishActions;
class WishLine;
class WishPane;

// Wishes (微心愿): the ledger with who waits longest first, the chosen one beside it, and below
// what may be done with those that are chosen.
class WishesPage : public LedgerPage
{
    Q_OBJECT

public:
    WishesPage(Workspace& workspace, SubjectFinder& finder, QWidget* parent);
    [[nodiscard]] static Offers offers()
    {
        return {{QLatin1String("wish")}, {QLatin1String("wishes")}, {}};
    }
    void openTarget(const Target& target) override { openWish(target.row); }
    void showRows(const LedgerQuery& query, const QString& title) override;

    void activate() override;
    [[nodiscard]] bool mayLeave() override;
    [[nodiscard]] bool mayClose() override;
    void openWish(RowId wish);

private:
    void makeBody();
    void addShortcuts();
    void narrow();
    void readCounts();
    void showCounts(const QHash<QString, qint64>& stages);
    void choose(const QList<RowId>& ids);
    void rereadChosen();
    void addWish(RowId subject, const QString& text, std::optional<int> yuan);
    void removeChosen();
    void printList();

    ChipRow* m_chips;
    Reading* m_reading;
    WishLine* m_line;
    WishPane* m_pane;
    WishActions* m_actions;
    QTimer* m_counting;
    QList<ColumnCondition> m_chipConditions; // as they stand in the table's query
    QList<RowId> m_chosen;                   // stay chosen when a step takes them out of sight
};

} // namespace doorstep
