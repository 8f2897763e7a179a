#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/Page.h"
#include "ui/pages/visits/SheetModel.h"

class QLabel;
class QTimer;

namespace doorstep {

class CodeBox;
class DraftKeeper;
class DateField;
class PickField;
class RolesField;
class TeamBox;
class TableView;

// A whole walk sheet in one grid (整单录入): a row a door; what is pasted from Excel fills cells.
// Kept as a draft until all of it is saved, as one change.
class SheetPage : public Page
{
    Q_OBJECT

public:
    SheetPage(Workspace& workspace, QWidget* parent);
    ~SheetPage() override;

    [[nodiscard]] static Offers offers() { return {{}, {}, {Task::EnterSheet}}; }
    void startTask(Task /*task*/, const QList<RowId>& subjects) override { begin(subjects); }
    void activate() override;
    [[nodiscard]] bool mayLeave() override;
    [[nodiscard]] bool mayClose() override;
    [[nodiscard]] QMap<QString, QString> keptInMemory() override;
    void begin(const QList<RowId>& subjects);

private:
    void makeLayout();
    void fillChoices();
    void paste();
    void clearCells();
    void goDown();
    void offerUndo();
    void save();
    void followUndo();
    void takeUp(const QList<SheetModel::Row>& rows, const QList<RowId>& order);
    void storeDraft();
    void restoreDraft();
    [[nodiscard]] bool asksAboutSecond();
    void showCount();

    // A sheet that was saved: its rows as they were typed, and their visits.
    struct Saved
    {
        RowId batch = 0;
        QList<std::pair<SheetModel::Row, RowId>> rows;
        QList<RowId> order;          // of its doors, also those without a visit
        QList<SheetModel::Row> back; // since an undo took their visits away
    };

    SheetModel* m_model;
    TableView* m_table;
    DateField* m_date;
    CodeBox* m_mode;
    PickField* m_visitors;
    TeamBox* m_team;
    RolesField* m_roles;
    PickField* m_drives;
    DraftKeeper* m_keeper;
    QLabel* m_notice;
    QLabel* m_trouble;
    QTimer* m_typing;
    QList<Saved> m_saved;                  // since the page is there
    QSet<std::pair<RowId, QDate>> m_asked; // told of another visit there on that day
};

} // namespace doorstep
