#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/HoldsWords.h"
#include "ui/page/Workspace.h"
#include "ui/pages/lists/ListModel.h"

#include <QWidget>
#include <memory>

class QLabel;
class QPushButton;

namespace doorstep {

class CellEditor;
class EditableList;
class TableView;

// One list: what it is for, its table, and what can be done to a row.
class ListPane : public QWidget, public HoldsWords
{
    Q_OBJECT

public:
    ListPane(Workspace& workspace, const QString& key, std::unique_ptr<EditableList> list,
             QWidget* parent);
    ~ListPane() override;

    void focusTable();
    void addRow(); // Insert
    // Ends an edit that is under way, so that it is saved; drops a new row that was left empty.
    void finish();
    [[nodiscard]] QStringList unsavedWords() const override;

Q_SIGNALS:
    void left(); // Esc

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeTable(const QString& key);
    [[nodiscard]] QWidget* buttonRow();
    void offerRow(const QPoint& place);
    void removeRows();
    void moveRow(int by);
    void keepPlace();
    void dropNewRow();
    void putBack(const ListModel::Draft& draft);
    void followBlock();
    void tellLeftCell(const QModelIndex& cell, const QString& words);
    bool reopen(RowId id, int column, const QString& words); // false: its row is gone
    void say(const QString& sentence);
    void refresh(); // what depends on the current row
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] int firstEditable(int row) const;

    Workspace& m_workspace;
    std::unique_ptr<EditableList> m_list;
    ListModel* m_model;
    TableView* m_table;
    CellEditor* m_cells;
    RowId m_block = 0;                        // 0: all of them
    QHash<RowId, ListModel::Draft> m_waiting; // new rows of other blocks
    QLabel* m_hint;
    QLabel* m_said;
    QLabel* m_count;
    QPushButton* m_new = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_up = nullptr;
    QPushButton* m_down = nullptr;
};

} // namespace doorstep
