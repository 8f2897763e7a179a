#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/needs/NeedOverview.h"

#include <QListWidget>
#include <array>

class QLabel;

namespace doorstep {

class WorkingDays;

// One stage of the board. Left and right ask for the neighbour, Enter opens, + takes to the next
// stage.
class NeedColumn : public QListWidget
{
    Q_OBJECT

public:
    explicit NeedColumn(QWidget* parent);

Q_SIGNALS:
    void neighbourWanted(int step);
    void openWanted();
    void moveOnWanted();
    void removeWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override; // what the keys do
};

// The needs as cards in five columns by stage: what the table shows, seen another way.
class NeedBoard : public QWidget
{
    Q_OBJECT

public:
    explicit NeedBoard(QWidget* parent);

    void showOverview(const NeedOverview& overview, const Ledger& ledger,
                      const WorkingDays& calendar);
    void focusStage(NeedStage stage); // or the first stage that has a card
    void focusCards();
    bool choose(RowId id);                          // false: it has no card
    [[nodiscard]] QList<RowId> selectedIds() const; // of one column, in its order

Q_SIGNALS:
    void selectionChanged();
    void openWanted();
    void moveOnWanted();
    void removeWanted();

private:
    struct Shown
    {
        QLabel* title = nullptr;
        NeedColumn* list = nullptr;
    };
    void fill(Shown& shown, NeedStage stage, const NeedOverview::Column& column,
              const Ledger& ledger, const WorkingDays& calendar);
    void stepColumn(size_t from, int step);
    void leaveOnly(const NeedColumn* chosen);

    std::array<Shown, 5> m_columns;
    bool m_filling = false;
};

} // namespace doorstep
