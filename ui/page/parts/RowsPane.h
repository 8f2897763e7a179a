#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/reports/MonthFigures.h"
#include "ui/page/Workspace.h"

#include <QWidget>

class QLabel;
class QTabWidget;
class QTimer;

namespace doorstep {

class LedgerModel;
class TableView;

// The rows behind a figure or a finding, beside it: a tab for each ledger they come from. Enter
// goes to the visit, the need or the subject; Esc closes the pane.
class RowsPane : public QWidget
{
    Q_OBJECT

public:
    RowsPane(Workspace& workspace, QWidget* parent);

    void showRows(const QList<LedgerQuery>& queries, const QString& title);
    void showRows(const QList<RowsBehind>& rows, const QString& title);
    [[nodiscard]] TableView* table() const; // of the tab in front

Q_SIGNALS:
    void closed();

private:
    void addTab(const LedgerQuery& query);

    Workspace& m_workspace;
    QLabel* m_title;
    QTabWidget* m_tabs;
    QTimer* m_reload;
};

} // namespace doorstep
