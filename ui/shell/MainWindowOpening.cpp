// SPDX-License-Identifier: GPL-3.0-or-later
// A register is opened, or a way past what keeps it shut is asked for: another PC's lock, another
// register's log, damage.
#include "ui/shell/MainWindow.h"

#include "data/base/Caught.h"
#include "data/base/Error.h"
#include "data/exchange/packs/Deliveries.h"
#include "data/files/Passphrase.h"
#include "data/records/lists/OpenRegister.h"
#include "data/register/Backup.h"
#include "data/register/LogTie.h"
#include "data/register/Migrations.h"
#include "data/register/Register.h"
#include "ui/look/FileDialogs.h"
#include "ui/look/PlainText.h"
#include "ui/page/Warning.h"
#include "ui/shell/BackupKeeper.h"
#include "ui/shell/Demonstration.h"
#include "ui/shell/HandingOver.h"
#include "ui/shell/HealthLine.h"
#include "ui/shell/PageStack.h"
#include "ui/shell/RecentFiles.h"
#include "ui/shell/RestoreDialog.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QStatusBar>
#include <QTimer>
#include <filesystem>

namespace doorstep {

namespace {

// By whatever name: a hard link is the same file, and SQLite would give it a log of its own.
bool isSameFile(const QString& one, const QString& other)
{
    std::error_code unknown;
    return std::filesystem::equivalent(one.toStdU16String(), other.toStdU16String(), unknown);
}

} // namespace

bool MainWindow::openFile(const QString& path)
{
    return open(path, RegisterLock::Take::IfFree);
}

bool MainWindow::open(const QString& path, RegisterLock::Take take, Leaving leaving)
{
    if (path.endsWith(QLatin1String(lockedEnding))) {
        const QString target = m_handing->takeIn(path);
        return !target.isEmpty() && open(target, take, leaving);
    }
    if (m_pages)
        m_pages->registry().lookAtFiles(); // it may be back
    if (m_pages && m_pages->registry().standing() != Standing::Lost &&
        isSameFile(path, m_pages->registry().path())) {
        statusBar()->showMessage(tr("%1 is open already.").arg(QFileInfo(path).fileName()), 12000);
        return true;
    }
    if (const CopyOfOpen copy = askOfCopy(path); copy == CopyOfOpen::Leave)
        return false;
    else if (copy == CopyOfOpen::MergeIt) {
        m_pages->takePacks({path});
        return true;
    }
    if (leaving == Leaving::Agreed ? !finishes() : !mayLeave())
        return false;
    if (m_pages && m_pages->registry().standing() == Standing::Lost) {
        m_backups->stop();
        m_health->stop();
        m_pages->takeRegister().reset(); // its lock goes with it
        showStart();
    }
    try {
        showRegister(openRegisterForWindow(path, HandingOver::nameHere(), take));
        if (const QString warning = m_pages->registry().openingWarning(); !warning.isEmpty())
            warn(this, warning);
        // When the window is seen, which it may not be yet.
        QTimer::singleShot(0, m_pages, [this] { m_handing->askWho(*m_pages); });
        return true;
    } catch (const LockedError& error) {
        return askPastLock(path, error);
    } catch (const ForeignPartsError& error) {
        return askPastForeignParts(path, error.message());
    } catch (const ForeignLogError& error) {
        return askPastForeignLog(path, error.message());
    } catch (...) {
        warnOf(sentenceOfCaught("open"), path);
        return false;
    }
}

MainWindow::CopyOfOpen MainWindow::askOfCopy(const QString& path)
{
    if (!m_pages || m_pages->registry().standing() != Standing::Writable ||
        !isCopyWithMore(m_pages->registry().db(), path))
        return CopyOfOpen::None;
    QMessageBox box(QMessageBox::Question, tr("Doorstep"),
                    asPlain(tr("%1 is a copy of the register that is open, and somebody went on "
                               "writing in it. Shall what they wrote be merged into the open one?")
                                .arg(QFileInfo(path).fileName())),
                    QMessageBox::Cancel, this);
    QPushButton* merge = box.addButton(tr("&Merge it"), QMessageBox::AcceptRole);
    const QPushButton* open = box.addButton(tr("&Open it by itself"), QMessageBox::ActionRole);
    box.setDefaultButton(merge);
    hardenAgainstTyping(box);
    box.exec();
    return box.clickedButton() == merge  ? CopyOfOpen::MergeIt
           : box.clickedButton() == open ? CopyOfOpen::OpenIt
                                         : CopyOfOpen::Leave;
}

bool MainWindow::askPastLock(const QString& path, const LockedError& error)
{
    QMessageBox box(QMessageBox::Warning, tr("Doorstep"), asPlain(error.message()),
                    QMessageBox::Cancel, this);
    const QPushButton* read = box.addButton(tr("Open for &reading"), QMessageBox::ActionRole);
    const QPushButton* take = error.mayTakeOver()
                                  ? box.addButton(tr("&Take it over"), QMessageBox::DestructiveRole)
                                  : nullptr;
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() == read)
        return openForReading(path);
    return take && box.clickedButton() == take && open(path, RegisterLock::Take::Over);
}

bool MainWindow::openForReading(const QString& path)
{
    try {
        showRegister(openRegister(path, Register::Access::Read, {}, Register::Check::Later));
        return true;
    } catch (const Error& failure) {
        warnOf(failure.message(), path);
        return false;
    }
}

bool MainWindow::askPastForeignParts(const QString& path, const QString& sentence)
{
    QMessageBox box(QMessageBox::Warning, tr("Doorstep"), asPlain(sentence), QMessageBox::Cancel,
                    this);
    const QPushButton* read = box.addButton(tr("Open for &reading"), QMessageBox::ActionRole);
    const QPushButton* restore =
        backupsOf(path).isEmpty() ? nullptr
                                  : box.addButton(tr("Restore a backup…"), QMessageBox::ActionRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    if (restore && box.clickedButton() == restore)
        chooseBackup(path);
    return box.clickedButton() == read && openForReading(path);
}

bool MainWindow::askPastForeignLog(const QString& path, const QString& sentence)
{
    QMessageBox box(QMessageBox::Warning, tr("Doorstep"), asPlain(sentence), QMessageBox::Cancel,
                    this);
    const QPushButton* aside =
        box.addButton(tr("&Put the log aside and open"), QMessageBox::ActionRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() != aside)
        return false;
    try {
        const QString kept = setLogAside(path);
        if (!openFile(path))
            return false;
        statusBar()->showMessage(tr("The other log is kept as %1.").arg(QFileInfo(kept).fileName()),
                                 12000);
        return true;
    } catch (const Error& failure) {
        warnOf(failure.message(), path);
        return false;
    }
}

void MainWindow::warnOf(const QString& sentence, const QString& registerPath)
{
    QMessageBox box(QMessageBox::Warning, tr("Doorstep"), asPlain(sentence), QMessageBox::Ok, this);
    box.setEscapeButton(QMessageBox::Ok); // beside another button none would be
    hardenAgainstTyping(box);
    QPushButton* restore = nullptr;
    if (!backupsOf(registerPath).isEmpty())
        restore = box.addButton(tr("Restore a backup…"), QMessageBox::ActionRole);
    box.exec();
    if (restore && box.clickedButton() == restore)
        chooseBackup(registerPath);
}

void MainWindow::chooseBackup(const QString& registerPath)
{
    QStringList registers = everOpened();
    if (!registerPath.isEmpty())
        registers = {registerPath};
    else if (m_pages)
        registers = {m_pages->registry().path()};
    auto* dialog =
        new RestoreDialog(registers, m_pages ? m_pages->registry().path() : QString(), this);
    // Before a copy of everybody's data is written that nobody then wants.
    dialog->setMayLeave([this] { return mayLeaveWords(); });
    connect(dialog, &RestoreDialog::restored, this,
            [this](const QString& path, const QStringList& aside) {
                if (open(path, RegisterLock::Take::IfFree, Leaving::Agreed))
                    statusBar()->showMessage(
                        tr("Restored as %1.").arg(QDir::toNativeSeparators(path)), 12000);
                tellOfLeftovers(aside);
            });
    dialog->open();
}

void MainWindow::fillRecent()
{
    m_recent->clear();
    for (const QString& path : recentFiles())
        m_recent->addAction(QDir::toNativeSeparators(path), this, [this, path] { openFile(path); });
    m_recent->setEnabled(!m_recent->isEmpty());
}

void MainWindow::askForFile()
{
    const QString path = chooseFile(
        this, {tr("Open a register"), registerKind, tr("Registers (*.doorstep *.doorstep-locked)"),
               m_pages ? QFileInfo(m_pages->registry().path()).absolutePath() : QString()});
    if (!path.isEmpty())
        openFile(path);
}

void MainWindow::openDemonstration()
{
    const QString path = madeDemonstration(this);
    if (!path.isEmpty())
        openFile(path);
}

} // namespace doorstep
