#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/history/EarlierImports.h"
#include "ui/page/Workspace.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace doorstep {

class Reading;
class TableView;

// The imports so far, each to be undone as a whole at any time. Rows that stay, because they were
// changed since, are named.
class EarlierImportsList : public QWidget
{
    Q_OBJECT

public:
    EarlierImportsList(Workspace& workspace, QWidget* parent);

    void reload();
    void undo(RowId batch);
    [[nodiscard]] TableView& table() const { return *m_table; }

Q_SIGNALS:
    void listed(const QList<EarlierImport>& imports);
    void undone(const QString& sentence);

private:
    class Model;
    void show(const QList<EarlierImport>& imports);
    void nameButton();
    void tellUndone(const QString& title, const ReplayOutcome& outcome);

    Workspace& m_workspace;
    Model* m_model;
    TableView* m_table;
    QPushButton* m_undo;
    QLabel* m_said;
    QListWidget* m_kept;
    Reading* m_reading;
};

} // namespace doorstep
