#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Backup.h"

#include <QDialog>
#include <memory>

class QLabel;
class QPushButton;
class QStandardItemModel;
class QThread;

namespace doorstep {

class TableView;

// The automatic backups of one register or of several; the chosen one becomes a register beside the
// live one, under a name of its own. Nothing is ever written over.
class RestoreDialog : public QDialog
{
    Q_OBJECT

public:
    RestoreDialog(const QStringList& registers, QWidget* parent);
    ~RestoreDialog() override;

    void reject() override; // not while a copy is being made

Q_SIGNALS:
    void restored(const QString& path);

private:
    void list(const QStringList& registers);
    void countRowsOf();
    void restore();
    void restoredTo(const QString& target, const QString& failure);

    struct Line
    {
        QString registerPath;
        BackupFile backup;
    };
    QList<Line> m_lines;
    QStandardItemModel* m_model;
    TableView* m_table;
    QLabel* m_said;
    QPushButton* m_restore;
    std::unique_ptr<QThread> m_counting;
    std::unique_ptr<QThread> m_restoring;
};

} // namespace doorstep
