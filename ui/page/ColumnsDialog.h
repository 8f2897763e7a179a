#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/forms/ColumnChoice.h"
#include "data/views/ledgers/ChosenColumns.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItemModel;

namespace doorstep {

class TableView;
class Workspace;

// The columns in sight of a ledger, or those that were kept under a name: their headings are typed
// over here, then they are kept, exported or forgotten.
class ColumnsDialog : public QDialog
{
    Q_OBJECT

public:
    // rows: what the table is narrowed to beside its filters, which no name can keep; mostly empty.
    ColumnsDialog(Workspace& workspace, const ChosenColumns& inSight, const QString& rows,
                  QWidget* parent);

    [[nodiscard]] ColumnChoice choice() const;
    [[nodiscard]] bool isKept() const; // no columns in sight but some with a name

Q_SIGNALS:
    void exportWanted();

private:
    void listKept(const QString& chosen);
    void show(const ColumnChoice& choice);
    void keep();
    void forget();
    void say(const QString& sentence, bool wrong);

    Workspace& m_workspace;
    ColumnChoice m_inSight;
    QString m_rowsInSight;
    QList<ColumnChoice> m_kept;
    QComboBox* m_which;
    QLabel* m_about;
    QStandardItemModel* m_model;
    TableView* m_table;
    QLineEdit* m_name;
    QCheckBox* m_masked;
    QLabel* m_said;
    QPushButton* m_forget;
};

} // namespace doorstep
