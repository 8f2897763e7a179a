#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/problems/ProblemFlow.h"
#include "data/problems/Suggestions.h"
#include "ui/shell/Workspace.h"

#include <QScrollArea>

class QLabel;
class QStandardItemModel;
class QToolButton;

namespace doorstep {

class BarChart;
class FieldForm;
class Reading;
class TableView;
struct Field;

// One shared problem: its fields, saved as they are left, the needs behind it, and how many of the
// kind there were month by month.
class ProblemPane : public QScrollArea
{
    Q_OBJECT

public:
    ProblemPane(Workspace& workspace, QWidget* parent);

    // The needs behind the problem, to stand elsewhere than its fields.
    [[nodiscard]] QWidget* needsPanel() const { return m_needs; }
    void showProblem(const std::optional<SharedProblem>& problem);
    void keepTexts(); // saves what is being typed
    void focusFields();

private:
    void makeNeeds();
    void layOutNeeds();
    void showNeeds();
    void showTrend();
    void save(const Field& field, const QVariant& value);
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
    QList<RowId> m_ids; // of the rows of needs
    BarChart* m_trend;
    QLabel* m_trendWords;
};

} // namespace doorstep
