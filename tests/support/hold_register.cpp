// SPDX-License-Identifier: GPL-3.0-or-later
// hold_register FILE DEED: opens the register in the window, saves a visit, does the deed, saves
// three more as soon as it is sent a line, and at the next line is killed. It says on stdout what
// the tests look at: "saved ID", how many locks it "holds", "said" sentences, "waits".
#include "data/base/Error.h"
#include "data/records/visits/Visit.h"
#include "data/register/Backup.h"
#include "tests/support/Waiting.h"
#include "tests/support/WindowDriver.h"
#include "ui/look/TableView.h"
#include "ui/page/forms/FormPage.h"
#include "ui/pages/blocklist/BlockListPage.h"
#include "ui/pages/cards/CardsPage.h"
#include "ui/pages/import/ImportPage.h"
#include "ui/pages/import/PreviewStep.h"
#include "ui/pages/month/MonthPage.h"
#include "ui/pages/needs/NeedsPage.h"
#include "ui/pages/problems/ProblemsPage.h"
#include "ui/pages/wishes/WishesPage.h"
#include "ui/print/WalkSheet.h"
#include "ui/shell/Application.h"
#include "ui/shell/HealthLine.h"
#include "ui/shell/RestoreDialog.h"
#include "ui/shell/SecondPlaceDialog.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileSystemModel>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>
#include <csignal>
#include <map>
#include <sys/stat.h>
#include <unistd.h>

using namespace doorstep;
using namespace doorstep::test;

namespace {

// For what Qt's threads do with files unasked: nothing tells when they have done it.
constexpr int shortMs = 300;
constexpr int longMs = 15'000;

void say(const QString& line)
{
    QTextStream(stdout) << line << Qt::endl;
}

[[noreturn]] void giveUp(const QString& what)
{
    say(u"stuck: "_qs + what);
    std::_Exit(3);
}

void waitForALine()
{
    say(u"waits"_qs);
    while (std::getchar() != '\n') {
    }
}

void waitFor(const QString& what, const std::function<bool()>& there)
{
    if (!QTest::qWaitFor(there, longMs))
        giveUp(what);
}

quint64 inodeOf(const QString& path)
{
    struct stat found
    {
    };
    return ::stat(QFile::encodeName(path).constData(), &found) == 0 ? found.st_ino : 0;
}

// What this process has locked for as long as the register is open: the register itself, and the
// byte of the log's index that says it is in use (SQLite's pending and shared bytes, and its
// UNIX_SHM_DMS). What lies between is locked for the length of a transaction.
QSet<QString> heldLocks(const QString& registerPath)
{
    QSet<QString> held;
    QFile table(u"/proc/locks"_qs);
    if (!table.open(QIODevice::ReadOnly))
        giveUp(u"no /proc/locks"_qs);
    const QString pid = QString::number(::getpid());
    for (const QString& line : QString::fromUtf8(table.readAll()).split(u'\n')) {
        const QStringList words = line.simplified().split(u' ');
        if (words.size() != 8 || words.at(4) != pid)
            continue;
        const quint64 inode = words.at(5).section(u':', 2).toULongLong();
        if (inode == inodeOf(registerPath) && words.at(6).toLongLong() > 0x40000000)
            held << u"register"_qs;
        if (inode == inodeOf(registerPath + u"-shm"_qs) && words.at(6) == u"128")
            held << u"index"_qs;
    }
    return held;
}

template <typename B>
B* buttonNamed(const QWidget& within, const QString& name)
{
    for (B* button : within.findChildren<B*>()) {
        if (button->text().remove(u'&').contains(name) || button->accessibleName() == name)
            return button;
    }
    giveUp(u"no button "_qs + name);
}

QAction* actionNamed(const QList<QAction*>& actions, const QString& name)
{
    for (QAction* action : actions) {
        if (action->text().remove(u'&') == name)
            return action;
        if (QAction* found =
                action->menu() ? actionNamed(action->menu()->actions(), name) : nullptr)
            return found;
    }
    return nullptr;
}

// Whatever comes up over the window is dealt with as a person would who thinks better of it: a file
// dialog is looked round in and left, a message is read and closed.
class Answers : public QObject
{
public:
    explicit Answers(QString registerPath) : m_register(std::move(registerPath))
    {
        connect(&m_timer, &QTimer::timeout, this, &Answers::look);
        m_timer.start(50);
    }

    QString fromMenu; // the entry to take of the next menu that pops up
    int dialogs = 0;
    int messages = 0;

private:
    void look()
    {
        if (m_busy)
            return;
        m_busy = true;
        QWidget* modal = QApplication::activeModalWidget();
        if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget()))
            takeFrom(*menu);
        else if (auto* dialog = qobject_cast<QFileDialog*>(modal))
            lookRound(*dialog);
        else if (auto* box = qobject_cast<QMessageBox*>(modal))
            read(*box);
        m_busy = false;
    }
    void takeFrom(QMenu& menu)
    {
        menu.setActiveAction(actionNamed(menu.actions(), fromMenu));
        // Later: this timer must be free for what the entry brings up.
        QTimer::singleShot(0, &menu, [&menu] { QTest::keyClick(&menu, Qt::Key_Return); });
    }
    void lookRound(QFileDialog& dialog)
    {
        ++dialogs;
        const QString folder = QFileInfo(m_register).path();
        if (dialog.directory().path() != folder)
            giveUp(u"the dialog shows "_qs + dialog.directory().path());
        auto* model = dialog.findChild<QFileSystemModel*>();
        const QModelIndex root = model->index(folder);
        waitFor(u"the folder is not listed"_qs, [&] { return model->rowCount(root) > 0; });
        letTimePass(shortMs); // the model looks at its files on a thread of its own
        auto* name = dialog.findChild<QLineEdit*>(u"fileNameEdit"_qs);
        name->clear();
        QTest::keyClicks(name, u"to"_qs); // the register's name is offered
        letTimePass(shortMs);
        QTest::keyClick(QApplication::activePopupWidget() ? QApplication::activePopupWidget()
                                                          : static_cast<QWidget*>(name),
                        Qt::Key_Escape);
        if (dialog.isVisible()) {
            QAbstractItemView* files = dialog.findChild<QListView*>(u"listView"_qs);
            if (!files->isVisible())
                files = dialog.findChild<QAbstractItemView*>(u"treeView"_qs);
            files->setFocus();
            for (const Qt::Key key : {Qt::Key_Home, Qt::Key_End, Qt::Key_F2, Qt::Key_Delete})
                QTest::keyClick(files, key);
            letTimePass(shortMs);
            if (dialog.isVisible())
                QTest::keyClick(&dialog, Qt::Key_Escape);
        }
    }
    void read(QMessageBox& box)
    {
        ++messages;
        say(u"said "_qs + box.text().replace(u'\n', u' '));
        box.close();
    }

    QString m_register;
    QTimer m_timer;
    bool m_busy = false;
};

struct Hands
{
    WindowDriver& user;
    Answers& answers;
    QString path;

    [[nodiscard]] MainWindow& window() const { return user.window(); }
    [[nodiscard]] PageStack& pages() const { return *user.window().pages(); }
    [[nodiscard]] QString at(const QString& name) const
    {
        return QFileInfo(path).path() + u'/' + name;
    }
    template <typename P>
    P& page() const
    {
        P* page = pages().open<P>();
        if (!page)
            giveUp(u"no page"_qs);
        (void)atRest();
        return *page;
    }
    void menu(const QString& name) const
    {
        QAction* action = actionNamed(window().menuBar()->actions(), name);
        if (!action)
            giveUp(u"no menu "_qs + name);
        action->trigger();
    }
    void waitForDialog() const
    {
        waitFor(u"no file dialog"_qs, [&] {
            return answers.dialogs > 0 &&
                   !qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        });
    }
    void drop(const QString& file) const
    {
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(file)});
        const QPoint middle = window().rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window(), &enter);
        QDropEvent let(middle, Qt::CopyAction, &files, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window(), &let);
        waitForImport();
    }
    void waitForImport() const
    {
        if (auto* import = window().findChild<ImportPage*>()) {
            waitFor(u"the import goes on"_qs, [&] { return !import->isBusy(); });
            for (const QLabel* label : import->findChildren<QLabel*>()) {
                if (label->isVisible() && !label->text().isEmpty())
                    say(u"said "_qs + label->text());
            }
        }
    }
    QString list() const
    {
        QFile list(at(u"list.csv"_qs));
        if (!list.open(QIODevice::WriteOnly) || list.write("店名,地址\n张记面馆,福泉路12号\n") < 0)
            giveUp(u"no list"_qs);
        return list.fileName();
    }
    // Files that lead to the register by another name lie beside it.
    QString symbolicLink(const QString& name) const
    {
        if (!QFile::link(path, at(name)))
            giveUp(u"no link"_qs);
        return at(name);
    }
    QString hardLink(const QString& name) const
    {
        if (::link(QFile::encodeName(path).constData(), QFile::encodeName(at(name)).constData()) !=
            0)
            giveUp(u"no link"_qs);
        return at(name);
    }
    void attempt(const std::function<void()>& work) const
    {
        try {
            work();
        } catch (const Error& error) {
            say(u"said "_qs + error.message());
        }
    }
};

template <typename P>
void exportRows(const Hands& hands)
{
    auto* table = hands.page<P>().template findChild<TableView*>();
    hands.answers.fromMenu = u"Export these rows to Excel…"_qs;
    Q_EMIT table->customContextMenuRequested({});
    hands.waitForDialog();
}

template <typename P>
void printSlip(const Hands& hands)
{
    auto& page = hands.page<P>();
    auto* table = page.template findChild<TableView*>();
    waitFor(u"no rows"_qs, [&] { return table->model()->rowCount() > 0; });
    table->selectRow(0);
    (void)atRest();
    buttonNamed<QAbstractButton>(page, u"Slip"_qs)->click();
    hands.waitForDialog();
}

const std::map<QString, void (*)(const Hands&)>& deeds()
{
    static const std::map<QString, void (*)(const Hands&)> all{
        {u"nothing"_qs,
         [](const Hands&) {
         }},
        {u"open-dialog"_qs,
         [](const Hands& hands) {
             hands.menu(u"Open register…"_qs);
             hands.waitForDialog();
         }},
        {u"list-dialog"_qs,
         [](const Hands& hands) {
             buttonNamed<QPushButton>(hands.page<ImportPage>(), u"Choose a file…"_qs)->click();
             hands.waitForDialog();
         }},
        {u"rejects-dialog"_qs,
         [](const Hands& hands) {
             hands.drop(hands.list());
             Q_EMIT hands.page<ImportPage>().findChild<PreviewStep*>()->rejectsWanted();
             hands.waitForDialog();
         }},
        {u"export-dialog"_qs, &exportRows<NeedsPage>},
        {u"report-dialog"_qs,
         [](const Hands& hands) {
             buttonNamed<QPushButton>(hands.page<MonthPage>(),
                                      u"Choose where to write the workbook"_qs)
                 ->click();
             hands.waitForDialog();
         }},
        {u"cards-dialog"_qs,
         [](const Hands& hands) {
             auto& page = hands.page<CardsPage>();
             buttonNamed<QPushButton>(page, u"Print"_qs)->click();
             buttonNamed<QPushButton>(page, u"Save as PDF"_qs)->click();
             hands.waitForDialog();
         }},
        {u"walk-sheet-dialog"_qs,
         [](const Hands& hands) {
             auto* table = hands.page<BlockListPage>().findChild<TableView*>();
             actionNamed(table->actions(), u"Print the walk sheet…"_qs)->trigger();
             hands.waitForDialog();
         }},
        {u"slip-dialog"_qs, &printSlip<NeedsPage>},
        {u"restore-dialog"_qs,
         [](const Hands& hands) {
             waitFor(u"no backup"_qs, [&] { return !backupsOf(hands.path).isEmpty(); });
             hands.menu(u"Restore a backup…"_qs);
             auto* dialog = hands.window().findChild<RestoreDialog*>();
             auto* table = dialog->findChild<TableView*>();
             waitFor(u"nothing is looked into"_qs,
                     [&] { return table->model()->index(0, 3).data().toString() != QString(); });
             for (const QString& browse : {u"Another folder…"_qs, u"A file…"_qs}) {
                 hands.answers.dialogs = 0;
                 buttonNamed<QPushButton>(*dialog, browse)->click();
                 hands.waitForDialog();
             }
             QTest::keyClick(dialog, Qt::Key_Escape);
         }},
        {u"second-place-dialog"_qs,
         [](const Hands& hands) {
             hands.menu(u"Second place for backups…"_qs);
             auto* dialog = hands.window().findChild<SecondPlaceDialog*>();
             buttonNamed<QPushButton>(*dialog, u"Choose…"_qs)->click();
             hands.waitForDialog();
             QTest::keyClick(dialog, Qt::Key_Escape);
         }},
        {u"restore-from-itself-by-browsing"_qs,
         [](const Hands& hands) {
             hands.attempt([&] {
                 for (const BackupFile& file : backupsAt(hands.at({}), {}))
                     (void)lookInto(file.path);
             });
         }},
        {u"restore-from-itself"_qs,
         [](const Hands& hands) {
             hands.attempt(
                 [&] { (void)restoreBackup(hands.path, hands.at(u"restored.doorstep"_qs)); });
         }},
        {u"health"_qs,
         [](const Hands& hands) {
             auto* line = hands.window().findChild<HealthLine*>();
             line->look();
             waitFor(u"no health"_qs, [&] { return line->text().contains(u"Sound"_qs); });
         }},
        {u"back-up"_qs,
         [](const Hands& hands) {
             hands.menu(u"Back up now"_qs);
             waitFor(u"no backup"_qs, [&] { return !backupsOf(hands.path).isEmpty(); });
             letTimePass(shortMs);
         }},
        {u"recent"_qs,
         [](const Hands& hands) {
             auto* recent = actionNamed(hands.window().menuBar()->actions(), u"Open recent"_qs);
             Q_EMIT recent->menu()->aboutToShow();
             recent->menu()->actions().constFirst()->trigger();
         }},
        {u"open-itself"_qs,
         [](const Hands& hands) {
             (void)hands.window().openFile(hands.path);
         }},
        {u"open-symlink"_qs,
         [](const Hands& hands) {
             (void)hands.window().openFile(hands.symbolicLink(u"other.doorstep"_qs));
         }},
        {u"open-hard-link"_qs,
         [](const Hands& hands) {
             (void)hands.window().openFile(hands.hardLink(u"other.doorstep"_qs));
         }},
        {u"open-index"_qs,
         [](const Hands& hands) {
             (void)hands.window().openFile(hands.path + u"-shm"_qs);
         }},
        {u"drop-itself"_qs,
         [](const Hands& hands) {
             hands.drop(hands.path);
         }},
        {u"drop-list"_qs,
         [](const Hands& hands) {
             hands.drop(hands.list());
         }},
        {u"drop-symlink-as-list"_qs,
         [](const Hands& hands) {
             hands.drop(hands.symbolicLink(u"list.csv"_qs));
         }},
        {u"drop-hard-link-as-list"_qs,
         [](const Hands& hands) {
             hands.drop(hands.hardLink(u"list.xlsx"_qs));
         }},
        {u"import-log"_qs,
         [](const Hands& hands) {
             hands.pages().importList(hands.path + u"-wal"_qs);
             hands.waitForImport();
         }},
        {u"export-onto-itself"_qs,
         [](const Hands& hands) {
             hands.page<NeedsPage>().exportTo(hands.symbolicLink(u"needs.csv"_qs));
             waitFor(u"nothing is said"_qs, [&] { return hands.answers.messages > 0; });
         }},
        {u"paper-onto-itself"_qs,
         [](const Hands& hands) {
             hands.attempt(
                 [&] { writeWalkSheetPdf(hands.symbolicLink(u"walk.pdf"_qs), {Door()}, {}); });
         }},
    };
    return all;
}

void saveVisits(Register& registry, int count)
{
    Visit visit;
    visit.subject = registry.db().one<RowId>(u"SELECT min(subject_id) FROM visit"_qs);
    visit.block = registry.db().one<RowId>(u"SELECT block_id FROM visit WHERE subject_id = ?"_qs,
                                           visit.subject);
    for (int number = 1; number <= count; ++number) {
        visit.id = 0;
        visit.at = now();
        Change change(registry, u"Save a visit"_qs);
        VisitStore(registry).add(change, visit);
        change.commit();
        say(u"saved %1"_qs.arg(visit.id));
    }
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setOrganizationName(u"doorstep-test"_qs);
    const doorstep::Application app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 3 || !deeds().contains(words.at(2)))
        return 2;
    const QString& path = words.at(1);
    WindowDriver user(path);
    Answers answers(path);
    saveVisits(user.registry(), 1);
    if (heldLocks(path).size() != 2)
        giveUp(u"the register is not locked"_qs);
    deeds().at(words.at(2))({user, answers, path});
    say(u"holds %1"_qs.arg(heldLocks(path).size()));
    waitForALine();
    saveVisits(user.registry(), 3);
    waitForALine();
    return std::raise(SIGKILL);
}
