// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/MainWindow.h"

#include "data/base/Caught.h"
#include "data/base/Policy.h"
#include "data/base/SafeFile.h"
#include "data/base/Time.h"
#include "data/files/Passphrase.h"
#include "data/records/lists/OpenRegister.h"
#include "data/records/party/PartyFields.h"
#include "data/register/Backup.h"
#include "data/register/ClockCheck.h"
#include "data/register/Register.h"
#include "ui/help/Guide.h"
#include "ui/help/HelpDialog.h"
#include "ui/look/FileDialogs.h"
#include "ui/look/Look.h"
#include "ui/look/PassphraseDialog.h"
#include "ui/look/PlainText.h"
#include "ui/page/Respond.h"
#include "ui/page/Warning.h"
#include "ui/shell/AboutDialog.h"
#include "ui/shell/BackupKeeper.h"
#include "ui/shell/DroppedFiles.h"
#include "ui/shell/HandingOver.h"
#include "ui/shell/HealthLine.h"
#include "ui/shell/HistoryDialog.h"
#include "ui/shell/HubKeeper.h"
#include "ui/shell/KeysDialog.h"
#include "ui/shell/LookMenu.h"
#include "ui/shell/NewerButton.h"
#include "ui/shell/PageStack.h"
#include "ui/shell/ProblemReportFile.h"
#include "ui/shell/RecentFiles.h"
#include "ui/shell/RegisterCopy.h"
#include "ui/shell/SecondPlaceDialog.h"
#include "ui/shell/SessionUndo.h"
#include "ui/shell/StartPage.h"
#include "ui/shell/UndoActions.h"
#include "ui/shell/WholeMessage.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QScopeGuard>
#include <QScreen>
#include <QSettings>
#include <QStandardPaths>
#include <QStatusBar>

namespace doorstep {

namespace {

constexpr int filesMs = 2000; // between two looks whether the register's files are there

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent),
      m_savedAt(plainLabel(this)),
      m_health(new HealthLine(this)),
      m_backups(new BackupKeeper(this)),
      m_hub(new HubKeeper(this)),
      m_copies(new RegisterCopy(this)),
      m_handing(new HandingOver(this)),
      m_newer(new NewerButton(this))
{
    setAcceptDrops(true);
    makeMenu();
    setTextKind(*statusBar(), TextKind::Small);
    statusBar()->setContentsMargins(smallSpace, 0, smallSpace, 0);
    statusBar()->addPermanentWidget(m_newer);
    statusBar()->addPermanentWidget(m_health);
    statusBar()->addPermanentWidget(m_savedAt);
    new WholeMessage(*statusBar());
    connect(m_health, &HealthLine::said, this,
            [this](const QString& sentence) { statusBar()->showMessage(sentence); });
    connect(m_health, &HealthLine::damaged, this, &MainWindow::tellOfDamage);
    connect(m_health, &HealthLine::looked, m_backups, [this](const Health& health) {
        if (health.hasUnsavedWork)
            m_backups->setUnsaved(true);
        m_backups->lookAtSecondPlace();
    });
    connect(m_backups, &BackupKeeper::secondPlaceSeen, m_health, &HealthLine::setSecondPlace);
    connect(m_backups, &BackupKeeper::backedUp, m_health, &HealthLine::backedUp);
    connect(m_backups, &BackupKeeper::failed, this, [this](const QString& sentence) {
        statusBar()->showMessage(tr("No backup was made: %1").arg(sentence));
    });
    connect(m_hub, &HubKeeper::said, this,
            [this](const QString& sentence) { statusBar()->showMessage(sentence, 12000); });
    connect(m_hub, &HubKeeper::addressChanged, this,
            [this] { m_synchronise->setEnabled(m_hub->hasAddress()); });
    connect(m_copies, &RegisterCopy::said, this,
            [this](const QString& sentence) { statusBar()->showMessage(sentence, 12000); });
    connect(m_handing, &HandingOver::said, this,
            [this](const QString& sentence) { statusBar()->showMessage(sentence, 12000); });
    connect(m_copies, &RegisterCopy::openAgainWanted, this, &MainWindow::openFile);
    connect(m_newer, &NewerButton::said, this,
            [this](const QString& sentence) { statusBar()->showMessage(sentence, 12000); });
    m_newer->lookInto(policy().releases, NewerButton::Asked::ByItself);
    resize(1280, 720);
    restoreGeometry(QSettings().value(QStringLiteral("window")).toByteArray());
    keepOnScreen();
    showStart();
}

// Also when it was left on a larger one. What a page lacks in room is scrolled.
void MainWindow::keepOnScreen()
{
    constexpr QSize frame(2, 32); // as is usual; it has none before it is shown
    const QRect room = screen()->availableGeometry();
    resize(size().boundedTo(room.size() - frame));
    if (!room.contains(geometry()))
        move(room.topLeft());
}

MainWindow::~MainWindow()
{
    hide(); // a field gives its words away now, while what is in their way can be told
    m_backups->stop();
    m_hub->stop();
    m_health->stop();
}

void MainWindow::makeMenu()
{
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("&New register…"), this, &MainWindow::askForNew);
    file->addAction(tr("&Open register…"), QKeySequence::Open, this, &MainWindow::askForFile);
    m_recent = file->addMenu(tr("Open &recent"));
    connect(m_recent, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
    file->addAction(tr("&Demonstration"), this, &MainWindow::openDemonstration);
    file->addSeparator();
    m_copy = file->addAction(tr("&Save a copy…"), this, [this] { (void)m_copies->save(*m_pages); });
    m_handOver =
        file->addAction(tr("&Hand over…"), this, [this] { m_handing->handOver(*m_pages); });
    m_backUp = file->addAction(tr("&Back up now"), this, &MainWindow::backUp);
    m_secondPlace =
        file->addAction(tr("Second &place for backups…"), this, &MainWindow::askForSecondPlace);
    m_hubAddress = file->addAction(tr("Hub of the &town…"), m_hub, &HubKeeper::askForAddress);
    m_synchronise =
        file->addAction(tr("S&ynchronise with the hub now"), m_hub, &HubKeeper::synchroniseNow);
    file->addAction(tr("Restore a back&up…"), this, [this] { chooseBackup(); });
    file->addAction(tr("Unloc&k a file…"), this, &MainWindow::unlockFile);
    file->addSeparator();
    file->addAction(tr("&Close the register"), this, &MainWindow::closeFile);
    file->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);

    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    m_undo = edit->addAction(tr("&Undo"));
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo = edit->addAction(tr("&Redo"));
    m_redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    m_history = edit->addAction(tr("&History…"), QKeySequence(Qt::CTRL | Qt::Key_H), this,
                                &MainWindow::showHistory);

    edit->addSeparator();
    m_party = edit->addAction(tr("&Show Party building"));
    m_party->setCheckable(true);
    connect(m_party, &QAction::triggered, this, &MainWindow::showParty);

    m_look = new LookMenu(this);
    menuBar()->addMenu(m_look);

    m_go = menuBar()->addMenu(tr("&Go"));

    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&This page"), QKeySequence::HelpContents, this, [this] {
        const Page* front = m_pages ? m_pages->front() : nullptr;
        showHelp(front ? chapterOf(*front->metaObject()) : QString());
    });
    help->addAction(tr("&Guide"), this, [this] { showHelp(firstChapter()); });
    help->addAction(tr("&Keys"), QKeySequence(Qt::SHIFT | Qt::Key_F1), this, &MainWindow::showKeys);
    help->addAction(tr("&Report a problem…"), this, [this] {
        askForProblemReport(
            *this, m_pages ? &m_pages->workspace() : nullptr,
            [this](const QString& sentence) { statusBar()->showMessage(sentence, 12000); });
    });
    help->addAction(tr("Is there a &newer one?"), this, &MainWindow::lookForNewer);
    QMenu* language = help->addMenu(tr("&Language"));
    language->addAction(QStringLiteral("中文"), this,
                        [this] { chooseLanguage(QStringLiteral("zh_CN")); });
    language->addAction(QStringLiteral("English"), this,
                        [this] { chooseLanguage(QStringLiteral("en")); });
    help->addSeparator();
    help->addAction(tr("&About Doorstep"), this, [this] {
        AboutDialog(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation), this)
            .exec();
    });
}

void MainWindow::showStart()
{
    m_backups->stop();
    m_hub->stop();
    m_health->stop();
    m_pages = nullptr;
    setWindowTitle(tr("Doorstep"));
    for (QAction* action : {m_undo, m_redo, m_history, m_copy, m_handOver, m_backUp, m_secondPlace,
                            m_hubAddress, m_synchronise, m_party})
        action->setEnabled(false);
    m_undo->setText(tr("&Undo"));
    m_redo->setText(tr("&Redo"));
    PageStack::emptyMenu(*m_go);
    m_savedAt->clear();
    setTone(*m_savedAt, Tone::Plain);
    auto* start = new StartPage(recentFiles(), this);
    connect(start, &StartPage::openWanted, this, &MainWindow::askForFile);
    connect(start, &StartPage::fileWanted, this, &MainWindow::openFile, Qt::QueuedConnection);
    connect(start, &StartPage::demonstrationWanted, this, &MainWindow::openDemonstration,
            Qt::QueuedConnection);
    connect(
        start, &StartPage::newWanted, this,
        [this](const NewRegister& choice, const QString& secondPlace) {
            const QString path = chooseNewName(this,
                                               {tr("Where the register is kept"), registerKind,
                                                tr("Registers (*.doorstep)"),
                                                choice.block + QStringLiteral(".doorstep")},
                                               Replacing::CallerSays); // nothing is replaced
            if (path.isEmpty())
                return;
            const std::optional<QString> passphrase =
                secondPlace.isEmpty() ? QString() : askForSecondPassphrase(this);
            if (!passphrase)
                return;
            try {
                requireNameFits(path, longestSuffix);
                const QStringList aside = clearLeftovers(path);
                auto registry = createRegister(path, HandingOver::nameHere());
                setUp(*registry, choice);
                BackupKeeper::rememberSecondPlace(
                    registry->path(), secondPlace,
                    passphrase->isEmpty() ? PassphraseSeal() : PassphraseSeal::of(*passphrase));
                showRegister(std::move(registry));
                tellOfLeftovers(aside);
            } catch (...) {
                warn(this, sentenceOfCaught("create"));
            }
        },
        Qt::QueuedConnection);
    setCentralWidget(start);
}

void MainWindow::tellOfLoss(const QString& sentence)
{
    statusBar()->clearMessage();
    m_savedAt->setText(tr("Nothing is saved any more"));
    setTone(*m_savedAt, Tone::Late);
    m_health->lost();
    if (std::exchange(m_tellsOfLoss, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this, sentence] {
            const auto told = qScopeGuard([this] { m_tellsOfLoss = false; });
            if (m_pages && !m_copies->asksToLeave() &&
                m_pages->registry().standing() == Standing::Lost)
                m_copies->offerWaysOn(*m_pages, sentence);
        },
        Qt::QueuedConnection);
}

// A workbook or a pack that a passphrase keeps shut. (A register is restored.)
void MainWindow::unlockFile()
{
    const QString kind = QStringLiteral("locked");
    const QString file = chooseFile(
        this, {tr("A file under a passphrase"), kind, tr("Files under a passphrase (*.locked)")});
    if (file.isEmpty())
        return;
    const QFileInfo locked(file);
    QString about = tr("%1 is under a passphrase.").arg(locked.fileName());
    QString target;
    while (true) {
        PassphraseDialog dialog(PassphraseDialog::For::KnownFile, about, this);
        if (dialog.exec() != QDialog::Accepted)
            return;
        if (target.isEmpty())
            target = chooseNewName(this,
                                   {tr("Where it is unlocked to"),
                                    kind,
                                    {},
                                    locked.absolutePath() + u'/' + locked.completeBaseName()},
                                   Replacing::Never);
        if (target.isEmpty())
            return;
        QGuiApplication::setOverrideCursor(Qt::WaitCursor);
        const auto restore = qScopeGuard([] { QGuiApplication::restoreOverrideCursor(); });
        try {
            const TemporaryName temporary(target);
            copyFromPassphrase(file, temporary, dialog.passphrase());
            temporary.moveIntoPlace();
            statusBar()->showMessage(tr("Saved as %1.").arg(QDir::toNativeSeparators(target)),
                                     12000);
            return;
        } catch (const WrongPassphraseError& error) {
            about = error.message();
        } catch (const Error& error) {
            return warn(this, error.message());
        }
    }
}

bool MainWindow::mayLeave()
{
    return mayLeaveWords() && finishes();
}

bool MainWindow::finishes()
{
    return !m_pages || (m_backups->finish() && m_hub->finish());
}

bool MainWindow::mayLeaveWords()
{
    if (!m_pages) {
        const auto* start = qobject_cast<const StartPage*>(centralWidget());
        const QStringList typed = start ? start->typedWords() : QStringList();
        return typed.isEmpty() || PageStack::agreesToLose(this, typed.join(u'，'));
    }
    m_pages->registry().lookAtFiles();
    return m_pages->mayLeave(m_copies->copied()) && m_copies->mayLeaveLost(*m_pages);
}

void MainWindow::tellOfLeftovers(const QStringList& setAside)
{
    if (setAside.isEmpty())
        return;
    QStringList names;
    for (const QString& path : setAside)
        names << QFileInfo(path).fileName();
    QMessageBox::information(
        this, tr("Doorstep"),
        asPlain(tr("An earlier register of that name left %1, kept beside the new "
                   "one. It is of use only together with that register's file; else "
                   "delete it.")
                    .arg(names.join(QStringLiteral(", ")))));
}

void MainWindow::showRegister(std::unique_ptr<Register> registry)
{
    auto* session = new SessionUndo(*registry);
    showPages(std::move(registry), session);
    m_savedAt->clear(); // that was another register
    setTone(*m_savedAt, Tone::Plain);
}

void MainWindow::showPages(std::unique_ptr<Register> registry, SessionUndo* session)
{
    const QString path = registry->path();
    const QString file = QFileInfo(path).fileName();
    const QString title = registry->readOnly() ? tr("%1 (read only) – Doorstep").arg(file)
                                               : tr("%1 – Doorstep").arg(file);
    auto* pages = new PageStack(std::move(registry), this); // may throw: all is as it was then
    m_backups->stop();
    m_hub->stop();
    m_health->stop();
    setWindowTitle(title);
    m_pages = pages;
    m_copies->forgetCopied();
    m_session = session;
    setCentralWidget(m_pages);
    Workspace& workspace = m_pages->workspace();
    const auto look = [pages, session] {
        session->setSight({pages->titleInSight(), pages->subjectInSight(),
                           pages->workspace().block(), pages->listInSight()});
    };
    look();
    connect(pages, &PageStack::pageChanged, session, look);
    // What a sentence promises of that key holds for the page that it was said on.
    connect(pages, &PageStack::pageChanged, this, [this] {
        if (statusBar()->currentMessage().contains(QStringLiteral("Ctrl+Z")))
            statusBar()->clearMessage();
    });
    connect(pages, &PageStack::sightChanged, session, look);
    connect(&workspace, &Workspace::blockChanged, session, look);
    connect(m_pages, &PageStack::eraseWanted, this, &MainWindow::erase, Qt::QueuedConnection);
    auto* watch = new QTimer(m_pages);
    connect(watch, &QTimer::timeout, &workspace.registry(), &Register::lookAtFiles);
    connect(watch, &QTimer::timeout, m_health, &HealthLine::lookIfDamaged);
    watch->start(filesMs);
    new UndoActions(workspace, *m_session, m_undo, m_redo);
    m_history->setEnabled(true);
    connect(&workspace, &Workspace::told, this,
            [this](const QString& sentence) { statusBar()->showMessage(sentence, 12000); });
    respond(&workspace.registry(), &Register::changed, this, [this] {
        m_savedAt->setText(tr("Saved %1").arg(shanghaiTime(now()).toString(u"HH:mm:ss")));
    });
    connect(&workspace.registry(), &Register::lost, this, [this](const QString& sentence) {
        m_copies
            ->outdated(); // the copy holds no more than was saved before; nothing is saved since
        tellOfLoss(sentence);
    });
    connect(&workspace, &Workspace::lossMet, this, &MainWindow::tellOfLoss);
    connect(&workspace.registry(), &Register::found, this, [this] {
        m_savedAt->clear();
        setTone(*m_savedAt, Tone::Plain);
        m_health->look();
        statusBar()->showMessage(tr("The register is there again; what you type is saved."), 12000);
    });
    // What it said may be what was undone, or why a field could not be saved that is so now.
    connect(&workspace, &Workspace::saved, statusBar(), &QStatusBar::clearMessage);
    connect(&workspace, &Workspace::noticed, statusBar(), &QStatusBar::clearMessage);
    m_copy->setEnabled(true);
    m_handOver->setEnabled(true);
    connect(&workspace.registry(), &Register::newsFailed, this,
            [this](const QString& sentence) { statusBar()->showMessage(sentence, 12000); });
    connect(&workspace, &Workspace::dayChanged, m_health, &HealthLine::look);
    m_backUp->setEnabled(!workspace.registry().readOnly());
    m_secondPlace->setEnabled(!workspace.registry().readOnly());
    m_hubAddress->setEnabled(!workspace.registry().readOnly());
    m_party->setEnabled(!workspace.registry().readOnly());
    m_party->setChecked(partyShown(workspace.db()));
    m_pages->fillMenu(*m_go);
    m_pages->offerLook(*m_look);
    rememberFile(path);
    Q_EMIT registerOpened(path);
    m_backups->watch(workspace.registry());
    m_hub->watch(workspace);
    m_health->watch(workspace.registry());
}

void MainWindow::askForNew()
{
    if (mayLeave())
        showStart();
}

void MainWindow::closeFile()
{
    askForNew();
}

void MainWindow::tellOfDamage()
{
    m_pages->registry().lookAtFiles(); // it may be another file by now, which is told then
    if (m_pages->registry().standing() == Standing::Lost)
        return;
    const QString path = m_pages->registry().path();
    warnOf(tr("%1 is damaged. Restore the latest backup before you write on.")
               .arg(QFileInfo(path).fileName()),
           path);
}

void MainWindow::backUp()
{
    const QString path = m_pages->registry().path();
    const auto written = std::make_shared<QString>();
    m_pages->workspace().run(
        tr("Backing up…"),
        [path, written](Database& database, const Progress&) {
            *written = backUpNow(database, path, latestDay(database));
        },
        [this, written] {
            statusBar()->showMessage(tr("Backed up and read back: %1").arg(*written), 12000);
            m_backups->setUnsaved(false);
            m_health->look();
        });
}

void MainWindow::askForSecondPlace()
{
    auto* dialog = new SecondPlaceDialog(m_backups->secondPlace(), this);
    connect(dialog, &SecondPlaceDialog::chosen, m_backups, &BackupKeeper::setSecondPlace);
    dialog->open();
}

// Every page is made anew, so that nothing of what is hidden stays anywhere.
void MainWindow::showParty(bool shown)
{
    const bool done = m_pages->mayLeave() && m_pages->workspace().attempt([&] {
        setPartyShown(m_pages->registry(), shown);
    });
    m_party->setChecked(partyShown(m_pages->workspace().db()));
    if (!done)
        return;
    m_health->stop();
    try {
        showPages(m_pages->takeRegister(), m_session);
    } catch (...) {
        showStart();
        warn(this, sentenceOfCaught("show again"));
    }
}

void MainWindow::showHistory()
{
    (new HistoryDialog(m_pages->workspace(), this))->open();
}

// It stays open beside the page while one goes on.
void MainWindow::showHelp(const QString& chapter)
{
    if (!m_help)
        m_help = new HelpDialog(this);
    m_help->showChapter(chapter.isEmpty() ? firstChapter() : chapter);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::showKeys()
{
    KeysDialog(this).exec();
}

// In the folder that the office names, or else in one that is chosen.
void MainWindow::lookForNewer()
{
    QString folder = policy().releases;
    if (folder.isEmpty())
        folder = chooseFolder(
            this, {tr("Folder of the office for new versions"), QStringLiteral("releases")});
    m_newer->lookInto(folder, NewerButton::Asked::BySomebody);
}

void MainWindow::chooseLanguage(const QString& language)
{
    QSettings().setValue(QStringLiteral("language"), language);
    QMessageBox::information(this, tr("Doorstep"),
                             tr("The language changes when Doorstep is started again."));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!mayLeave()) {
        event->ignore();
        return;
    }
    QSettings().setValue(QStringLiteral("window"), saveGeometry());
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QMimeData* dropped = event->mimeData();
    if (!droppedRegister(dropped).isEmpty() ||
        (m_pages && (!droppedList(dropped).isEmpty() || !droppedPacks(dropped, false).isEmpty())))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString path = droppedRegister(event->mimeData());
    const QStringList packs =
        m_pages ? droppedPacks(event->mimeData(), m_pages->showsPacks()) : QStringList();
    if (!packs.isEmpty())
        m_pages->takePacks(packs);
    else if (!path.isEmpty())
        openFile(path);
    else if (m_pages)
        m_pages->importList(droppedList(event->mimeData()));
}

} // namespace doorstep

#include "moc_MainWindow.cpp"
