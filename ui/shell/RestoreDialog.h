#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Backup.h"
#include "ui/page/Jobs.h"

#include <QDialog>
#include <functional>

class QLabel;
class QPushButton;
class QStandardItemModel;

namespace doorstep {

class TableView;

// The automatic backups of one register or of several, or those in a folder or a file somebody
// browses to (a stick, another PC's), those under a passphrase too; the chosen one becomes a
// register under a name of its own. Nothing is ever written over.
class RestoreDialog : public QDialog
{
    Q_OBJECT

public:
    // openRegister: the one in the window, or none; what is browsed to is restored beside it.
    RestoreDialog(const QStringList& registers, const QString& openRegister, QWidget* parent);

    // Lists what is in that folder, or that file, in the place of what is shown.
    void showFrom(const QString& folderOrFile);
    // Asked before anything is written, for what is restored takes the window.
    void setMayLeave(std::function<bool()> mayLeave) { m_mayLeave = std::move(mayLeave); }
    void reject() override; // a copy that is being made is broken off

Q_SIGNALS:
    void restored(const QString& path, const QStringList& setAside);

private:
    struct Line
    {
        BackupFile backup;
        QString registerName;
        QString home; // the folder it is restored to
        BackupState state = BackupState::Unproved;
    };

    void browseFolder();
    void browseFile();
    void restoreLocked(const Line& line);
    [[nodiscard]] QStringList openRegisters() const;
    void list(const QList<Line>& lines, const QString& nothing);
    void lookIntoAll();
    void tell(int row, const BackupContent& content);
    void restore();
    void start(const QString& target, std::function<QStringList(Job&)> work);
    void say(const QString& sentence);

    std::function<bool()> m_mayLeave;
    QString m_openRegister;
    QString m_home;
    QList<Line> m_lines;
    QString m_warnedOf; // the changed backup that was asked about
    QStandardItemModel* m_model;
    TableView* m_table;
    QLabel* m_said;
    QPushButton* m_restore;
    Jobs m_looking{Jobs::Leaving::WaitsAMoment};
    Jobs m_restoring{Jobs::Leaving::WaitsAMoment};
};

} // namespace doorstep
