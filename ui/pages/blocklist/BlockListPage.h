#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/doors/BlockList.h"
#include "ui/page/Page.h"
#include "ui/page/Reading.h"

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;
class QToolButton;

namespace doorstep {

class BlockListModel;
class CodeBox;
class TableView;

// The doors of the block in walking order (街区名单), with what a walk needs to know, under their
// streets, which fold. Filters with their counts above; Space marks doors for a walk.
class BlockListPage : public Page
{
    Q_OBJECT

public:
    BlockListPage(Workspace& workspace, QWidget* parent);

    [[nodiscard]] static Offers offers() { return {{}, {}, {Task::ChooseDoors}}; }
    void activate() override;
    void startTask(Task task, const QList<RowId>& subjects) override; // those due are shown
    [[nodiscard]] QList<Door> shownDoors(); // what is filtered is what is printed

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QLayout* makeHeader();
    [[nodiscard]] QLayout* makeFilters();
    void makeTable();
    void makeMenu();
    void reload();
    void readRest();
    void requireAll(); // for what is about all doors as they are
    void take(const QList<Door>& doors);
    void showTeams();
    [[nodiscard]] bool fits(const Door& door, const QString& typed) const;
    void spanStreets();
    void fold(bool folded);
    void goToFirstDoor();
    void clearFilters();
    void applyFilters();
    void toggleMarks();
    void startWalk();
    // Short: for a sheet that may be lost on the way.
    enum class Names { Whole, Short };
    void printWalkSheet(Names names);
    [[nodiscard]] QList<RowId> chosenSubjects() const; // marked, else selected, else the current
    void showMarked();
    void openRow(int row);
    void remove(const QList<RowId>& subjects);
    void giveCards(const QList<RowId>& subjects);

    BlockListModel* m_model;
    TableView* m_table;
    QLineEdit* m_filter;
    QTimer* m_typing;
    QList<QToolButton*> m_chips;
    QLabel* m_count;
    QLabel* m_empty;
    QPushButton* m_clear; // the filters, where they leave nothing
    QLabel* m_teamLabel;
    CodeBox* m_team; // that goes; hidden where there is none
    QPushButton* m_print;
    QPushButton* m_walk;
    QList<Door> m_doors; // of the block, before the filters
    QDate m_day;
    // What is held of a long list while it is read: its top, or how it was before.
    enum class Holds { All, Top, Before } m_holds = Holds::All;
    std::optional<RowId> m_blockOfDoors;
    bool m_stale = false; // changed while another page was in front
    Reading m_rest;
};

} // namespace doorstep
