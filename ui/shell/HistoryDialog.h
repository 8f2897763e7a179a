#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/history/History.h"
#include "ui/page/Workspace.h"

#include <QDialog>
#include <QPointer>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;

namespace doorstep {

class HistoryChangesModel;
class HistoryModel;
class Question;
class TableView;

// The journal (变更簿): every change there ever was, what each changed, and turning one of them
// back by choice, told before what comes of it and afterwards what stayed.
class HistoryDialog : public QDialog
{
    Q_OBJECT

public:
    HistoryDialog(Workspace& workspace, QWidget* parent);

    void done(int result) override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QLayout* filterLine();
    [[nodiscard]] QLayout* lowerLine();
    void makeQuestion();
    void filter();
    void choose();
    [[nodiscard]] std::optional<Batch> chosen() const;
    void askToTurnBack();
    void turnChosenBack();
    // Directly or, when the batch is big, on a thread.
    void replay(const Batch& batch, Replaying replaying,
                const std::function<void(const ReplayOutcome&)>& done);
    void say(const QString& sentence);

    Workspace& m_workspace;
    HistoryModel* m_model;
    HistoryChangesModel* m_changes;
    QLineEdit* m_text;
    QComboBox* m_kind;
    TableView* m_table;
    TableView* m_changesTable;
    QLabel* m_said;
    QPushButton* m_turnBack;
    Question* m_question;
    QLabel* m_means;
    QPushButton* m_turnBackNow;
    QTimer* m_pause;
    RowId m_wanted = 0; // to be chosen again when the list stands anew
};

} // namespace doorstep
