// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Time.h"
#include "data/demo/Demo.h"
#include "data/places/Places.h"
#include "data/register/Backup.h"
#include "data/subjects/Subject.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDriver.h"
#include "ui/shell/HealthLine.h"
#include "ui/shell/RestoreDialog.h"
#include "ui/widgets/TableView.h"

#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <csignal>
#include <sys/resource.h>

using namespace doorstep;
using namespace doorstep::test;

namespace {

// No file of this process grows beyond that, as on a full disk.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        m_handler = ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        ::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

} // namespace

// What the window does by itself for the safety of a register, and restoring by the keyboard.
class tst_Safety : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowDriver> m_user;
    QString m_path;

    QString health() { return m_user->window().findChild<QLabel*>(u"health"_qs)->text(); }
    void open() { m_user = std::make_unique<WindowDriver>(m_path); }
    void trigger(const QString& text)
    {
        for (QAction* menu : m_user->window().menuBar()->actions()) {
            for (QAction* action : menu->menu()->actions()) {
                if (action->text().remove(u'&') == text)
                    return action->trigger();
            }
        }
        QFAIL(qPrintable(text));
    }
    void addShop(const QString& name)
    {
        Register& registry = m_user->registry();
        Change change(registry, u"Add"_qs);
        Subject shop;
        shop.name = name;
        shop.block = BlockStore(registry).all().constFirst().id;
        SubjectStore(registry).add(change, shop);
        change.commit();
    }
    QStringList backupFolderFiles()
    {
        return QDir(backupFolder(m_path)).entryList(QDir::Files | QDir::Hidden);
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"town.doorstep"_qs);
        writeDemo(m_path, {40, 10, 60, 2, today().addDays(-1), 3});
    }
    void cleanup()
    {
        m_user.reset();
        m_folder.reset();
    }

    void theDaysBackupIsMadeSoonAfterOpeningAndSaid()
    {
        open();
        QTRY_COMPARE_WITH_TIMEOUT(backupsOf(m_path).size(), qsizetype(1), 15000);
        const BackupFile backup = backupsOf(m_path).constFirst();
        QCOMPARE(backup.day, today());
        QCOMPARE(countRows(backup.path).subjects, qint64(50));
        QTRY_VERIFY2(health().contains(u"backed up today"_qs), qPrintable(health()));
        QVERIFY(health().contains(u"Sound"_qs));
        m_user.reset();
        const QDateTime written = QFileInfo(backup.path).lastModified();
        open(); // once a day is enough
        QTRY_VERIFY_WITH_TIMEOUT(health().contains(u"backed up today"_qs), 15000);
        QCOMPARE(QFileInfo(backup.path).lastModified(), written);
    }

    void closingDoesNotWaitForTheLook()
    {
        open();
        m_user->window().findChild<HealthLine*>()->look();
        m_user.reset();
        for (const QString& name : backupFolderFiles()) // finished or not there, never half of one
            QCOMPARE(name, QFileInfo(backupPath(m_path, today())).fileName());
    }

    void aFullDiskIsSaidAndHarmsNothing()
    {
        open();
        {
            const FullDisk full(100000);
            QTRY_VERIFY_WITH_TIMEOUT(health().contains(u"no backup"_qs), 15000);
        }
        auto* line = m_user->window().findChild<QLabel*>(u"health"_qs);
        QVERIFY2(line->toolTip().contains(u"disk is full"_qs), qPrintable(line->toolTip()));
        QVERIFY(!QApplication::activeModalWidget());
        QCOMPARE(backupFolderFiles(), QStringList());
        addShop(u"灾后面馆"_qs);
        m_user->window().findChild<HealthLine*>()->look();
        QTRY_COMPARE_WITH_TIMEOUT(backupsOf(m_path).size(), qsizetype(1), 15000);
        QCOMPARE(countRows(backupsOf(m_path).constFirst().path).subjects, qint64(51));
        QTRY_COMPARE(line->toolTip().contains(u"disk is full"_qs), false);
    }

    void restoringByTheKeyboardOpensACopyAndLeavesTheRegister()
    {
        open();
        QTRY_COMPARE_WITH_TIMEOUT(backupsOf(m_path).size(), qsizetype(1), 15000);
        addShop(u"今天的店"_qs);
        trigger(u"Restore a backup…"_qs);
        auto* dialog = m_user->window().findChild<RestoreDialog*>();
        auto* table = dialog->findChild<TableView*>();
        QTRY_COMPARE(table->model()->index(0, 3).data().toString(), u"50"_qs);
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_user->registry().path() != m_path, 15000);
        const QString copy = m_user->registry().path();
        QCOMPARE(QFileInfo(copy).path(), m_folder->path());
        QVERIFY(copy.contains(today().toString(Qt::ISODate)));
        const auto subjects = [](Register& registry) {
            return registry.db().one<qint64>(u"SELECT count(*) FROM subject"_qs);
        };
        QCOMPARE(subjects(m_user->registry()), qint64(50));
        m_user.reset();
        QCOMPARE(subjects(*Register::open(m_path, Register::Access::Read)), qint64(51));
    }

    void aBackupMadeByHandHoldsWhatCameAfterTheMorning()
    {
        open();
        QTRY_COMPARE_WITH_TIMEOUT(backupsOf(m_path).size(), qsizetype(1), 15000);
        addShop(u"今天的店"_qs);
        trigger(u"Back up now"_qs);
        QTRY_COMPARE_WITH_TIMEOUT(countRows(backupsOf(m_path).constFirst().path).subjects,
                                  qint64(51), 15000);
    }

    void aRegisterThatDoesNotOpenOffersItsBackups()
    {
        {
            const auto registry = Register::open(m_path, Register::Access::Write);
            (void)rotateBackups(registry->db(), m_path, today());
        }
        const QString other = m_folder->filePath(u"other.doorstep"_qs);
        writeDemo(other, {10, 5, 10, 1, today().addDays(-1), 3});
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly)); // emptied
        file.close();
        m_user = std::make_unique<WindowDriver>(other);
        QTimer::singleShot(0, this, [] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            for (QAbstractButton* button : box->buttons()) {
                if (box->buttonRole(button) == QMessageBox::ActionRole)
                    button->click();
            }
        });
        QVERIFY(!m_user->window().openFile(m_path));
        auto* dialog = m_user->window().findChild<RestoreDialog*>();
        QVERIFY(dialog);
        QTest::keyClick(dialog->findChild<TableView*>(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_user->registry().path() != other, 15000);
        QVERIFY(m_user->registry().path().contains(u"town"_qs));
        QCOMPARE(QFileInfo(m_path).size(), qint64(0)); // nothing is written over
    }
};

DOORSTEP_TEST(tst_Safety);
#include "tst_Safety.moc"
