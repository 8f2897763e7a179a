#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/problems/ProblemFlow.h"
#include "data/views/advice/Suggestions.h"
#include "ui/page/RowPane.h"
#include "ui/page/Workspace.h"

#include <QScrollArea>

class QLabel;
class QStandardItem;
class QStandardItemModel;
class QToolButton;

namespace doorstep {

class PlotView;
class FieldForm;
class Reading;
class TableView;
struct Field;

// One shared problem: its fields, saved as they are left, the needs behind it, and how many of the
// kind there were month by month.
class ProblemPane : public QScrollArea, public RowPane
{
    Q_OBJECT

public:
    ProblemPane(Workspace& workspace, QWidget* parent);

    // The needs behind the problem, to stand elsewhere than its fields.
    [[nodiscard]] QWidget* needsPanel() const { return m_needs; }
    void showProblem(const std::optional<SharedProblem>& problem);
    bool leave() override;
    void focusFields() override;
    void editNew();
    // On the next need whose asker has not been fed back. False: there is none.
    bool focusNextToTell();

Q_SIGNALS:
    void needsChosen(const QList<Need>& needs);

private:
    void makeNeeds();
    void layOutNeeds();
    void showNeeds();
    [[nodiscard]] QList<QStandardItem*> itemsOf(const Need& need) const;
    [[nodiscard]] int nextToTell() const; // its row; -1: none
    void tellChosen();
    void showTrend();
    QString save(RowId row, const Field& field, const QVariant& value);
    void offerNeeds();
    void removeChosen();
    [[nodiscard]] QString needLine(const Need& need) const;

    Workspace& m_workspace;
    Reading* m_reading;
    std::optional<SharedProblem> m_problem;
    QWidget* m_content;
    QWidget* m_needs;
    QLabel* m_state;
    FieldForm* m_form;
    QLabel* m_needsTitle;
    QToolButton* m_add;
    QToolButton* m_remove;
    TableView* m_table;
    QStandardItemModel* m_model;
    QList<Need> m_rows; // of the table of needs
    PlotView* m_trend;
    QLabel* m_trendWords;
};

} // namespace doorstep
