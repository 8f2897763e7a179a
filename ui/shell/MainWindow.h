#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/RegisterLock.h"

#include <QMainWindow>
#include <QPointer>
#include <memory>
#include <optional>

class QLabel;

namespace doorstep {

class FindBox;
class BackupKeeper;
class HandingOver;
class HealthLine;
class HelpDialog;
class HubKeeper;
class NewerButton;
class PageStack;
class Register;
class RegisterCopy;
class SessionUndo;
class StartPage;
struct Surroundings;

// The window: its menu, and either the first page (make or open a register) or the pages over the
// open one.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    // Puts the register in the place of the one that is open; false when it can't be opened (it has
    // been said why) or the open one must not be left.
    bool openFile(const QString& path);
    void showRegister(std::unique_ptr<Register> registry);
    [[nodiscard]] PageStack* pages() const { return m_pages; }

Q_SIGNALS:
    void registerOpened(const QString& path);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeMenu();
    void keepOnScreen();
    void fillRecent();
    void askForFile();
    void askForNew();
    void openDemonstration();
    void closeFile();
    void showStart();
    void tellOfDamage();
    // Its file is gone or no longer safe to write to.
    void tellOfLoss(const QString& sentence); // as soon as the window has done what it is at
    void unlockFile();
    // Another PC has it, or had it: read it, or take it over. Whether it was opened.
    enum class Leaving { Asks, Agreed }; // whether what is open may be left
    bool open(const QString& path, RegisterLock::Take take, Leaving leaving = Leaving::Asks);
    bool askPastLock(const QString& path, const LockedError& error);
    bool askPastForeignParts(const QString& path, const QString& sentence);
    bool openForReading(const QString& path);
    enum class CopyOfOpen { None, OpenIt, MergeIt, Leave };
    // A copy of the open register that somebody went on with: what is to become of it.
    CopyOfOpen askOfCopy(const QString& path);
    bool askPastForeignLog(const QString& path, const QString& sentence);
    void backUp();
    void askForSecondPlace();
    // What is typed is saved and backed up; false: somebody stays.
    bool mayLeave();
    bool mayLeaveWords(); // of what is typed alone
    bool finishes();      // the backup, and what goes to the hub
    void tellOfLeftovers(const QStringList& setAside);
    void showParty(bool shown);
    void erase(qint64 subject);
    void eraseNow(qint64 subject, const Surroundings& around);
    void showPages(std::unique_ptr<Register> registry, SessionUndo* session);
    void showHistory();
    // The backups of that register, or of every register that was opened here.
    void chooseBackup(const QString& registerPath = {});
    void warnOf(const QString& sentence, const QString& registerPath);
    void showHelp(const QString& chapter);
    void showKeys();
    void lookForNewer();
    void chooseLanguage(const QString& language);

    PageStack* m_pages = nullptr;
    QMenu* m_recent = nullptr;
    QMenu* m_go = nullptr;
    QMenu* m_look = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QAction* m_history = nullptr;
    QPointer<SessionUndo> m_session; // of the open register
    QAction* m_backUp = nullptr;
    QAction* m_secondPlace = nullptr;
    QAction* m_hubAddress = nullptr;
    QAction* m_synchronise = nullptr;
    QAction* m_party = nullptr;
    QAction* m_copy = nullptr;
    QAction* m_handOver = nullptr;
    QPointer<HelpDialog> m_help;
    QLabel* m_savedAt = nullptr;
    bool m_tellsOfLoss = false;
    HealthLine* m_health = nullptr;
    BackupKeeper* m_backups = nullptr;
    HubKeeper* m_hub = nullptr;
    RegisterCopy* m_copies = nullptr;
    HandingOver* m_handing = nullptr;
    NewerButton* m_newer = nullptr;
};

} // namespace doorstep
