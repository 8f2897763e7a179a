#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/visits/PrintedSheets.h"
#include "ui/page/Page.h"
#include "ui/pages/visits/SavedSheets.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;

namespace doorstep {

class CodeBox;
class DraftKeeper;
class HeldLetters;
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
    void begin(const PrintedSheet& sheet);
    bool mayBegin();
    // Of the rows; without any, the one in sight.
    [[nodiscard]] RowId block() const;
    [[nodiscard]] VisitRecord circumstances() const;
    void showCircumstances(const VisitRecord& record);
    void fillSheets();
    bool markLine(QString& replaced); // what stood in the line before, as a sentence
    void addNewShop();
    void makeLayout();
    void fillChoices();
    void paste();
    void clearCells();
    void offerUndo();
    void turnStep(QModelIndex (SheetModel::*way)());
    void save();
    void ask(const QString& question);
    void say(const QString& sentence);
    void followUndo();
    void storeDraft();
    void restoreDraft();
    QString holdWordsOfGone(const QStringList& words); // returns what there is to say of it
    [[nodiscard]] bool asksAboutSecond();
    void markVisited();
    void showCount();
    void showSealed();

    void takeUp(const QList<SavedSheets::Turned>& sheets);
    void leavePaper();
    void takeUpWaiting();
    void showWaiting();
    [[nodiscard]] std::optional<SheetModel::Saved> savedAs(const SheetModel::Row& row) const;
    SheetModel::Saved writeRow(Change& change, const SheetModel::Row& row,
                               const VisitRecord& circumstances);
    [[nodiscard]] bool asksAboutLikely();

    SheetModel* m_model;
    TableView* m_table;
    QComboBox* m_sheets; // printed
    QLineEdit* m_line;
    DateField* m_date;
    CodeBox* m_mode;
    PickField* m_visitors;
    TeamBox* m_team;
    RolesField* m_roles;
    PickField* m_drives;
    DraftKeeper* m_keeper;
    QLabel* m_sealed;
    QLabel* m_notice;
    HeldLetters* m_held; // typed at a question
    QString m_question;
    QLabel* m_trouble;
    QTimer* m_typing;
    QPushButton* m_addWaiting;
    QPushButton* m_choose; // doors, while there are none
    QPushButton* m_save;
    SavedSheets m_saved;
    QList<SavedSheets::Turned> m_waiting;  // undone while the sheet in sight was another one
    QSet<std::pair<RowId, QDate>> m_asked; // told of another visit there on that day
    QStringList m_askedLikely;             // new shops that the register may have
};

} // namespace doorstep
