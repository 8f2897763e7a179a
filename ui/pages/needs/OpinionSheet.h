#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/HoldsWords.h"
#include "ui/page/Workspace.h"
#include "ui/pages/needs/OpinionModel.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace doorstep {

class DateField;

// What the deputies collected (人大代表联系社区), fifty at once: typed or pasted, a row each, and
// written down together. They stay here until then.
class OpinionSheet : public QWidget, public HoldsWords
{
    Q_OBJECT

public:
    OpinionSheet(Workspace& workspace, QWidget* parent);

    void open();
    [[nodiscard]] QStringList unsavedWords() const override;

Q_SIGNALS:
    void closed();

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void offerUndo();
    void turnStep(QModelIndex (OpinionModel::*way)());
    void paste();
    void save();
    void showCount();
    void followUndo();

    struct Written
    {
        RowId batch = 0;
        QList<OpinionModel::Row> rows;
        bool isUndone = false;
    };

    Workspace& m_workspace;
    OpinionModel* m_model;
    QTableView* m_table;
    DateField* m_day;
    QLabel* m_count;
    QLabel* m_trouble;
    QList<Written> m_written; // since the page is there
};

} // namespace doorstep
