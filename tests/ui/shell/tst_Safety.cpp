// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Time.h"
#include "data/demo/Demo.h"
#include "data/files/Passphrase.h"
#include "data/records/lists/OpenRegister.h"
#include "data/records/places/Places.h"
#include "data/records/subjects/Subject.h"
#include "data/register/Backup.h"
#include "data/register/LockedCopy.h"
#include "tests/support/PassphraseBoxes.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WholeFiles.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/TableView.h"
#include "ui/pages/needs/NeedsPage.h"
#include "ui/shell/BackupKeeper.h"
#include "ui/shell/HealthLine.h"
#include "ui/shell/RestoreDialog.h"
#include "ui/shell/SecondPlaceDialog.h"
#include "ui/shell/StartPage.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <csignal>
#include <sys/resource.h>

using namespace doorstep;
using namespace doorstep::test;

namespace {

constexpr int patience = 30000; // what is waited for is done by threads, on a machine that is busy

// No file of this process grows beyond that.
class SizeLimit
{
public:
    explicit SizeLimit(rlim_t bytes)
    {
        m_handler = ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SizeLimit()
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

    std::unique_ptr<WindowDesk> m_desk;

    const QString& registerPath() const { return m_desk->path(); }
    QString health() { return m_desk->window().findChild<QLabel*>(u"health"_qs)->text(); }
    void open() { m_desk->start(); }
    void trigger(const QString& text)
    {
        for (QAction* menu : m_desk->window().menuBar()->actions()) {
            for (QAction* action : menu->menu()->actions()) {
                if (action->text().remove(u'&') == text)
                    return action->trigger();
            }
        }
        QFAIL(qPrintable(text));
    }
    void addShop(const QString& name)
    {
        Register& registry = m_desk->registry();
        Change change(registry, u"Add"_qs);
        Subject shop;
        shop.name = name;
        shop.block = BlockStore(registry).all().constFirst().id;
        SubjectStore(registry).add(change, shop);
        change.commit();
    }
    QStringList backupFolderFiles()
    {
        return QDir(backupFolder(registerPath())).entryList(QDir::Files | QDir::Hidden);
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<WindowDesk>(DemoOptions{40, 10, 60, 2, today().addDays(-1), 3},
                                              std::function<void(Register&)>(),
                                              DeskFile{u"town.doorstep"_qs, false});
    }
    void cleanup() { m_desk.reset(); }

    void theDaysBackupIsMadeSoonAfterOpeningAndSaid()
    {
        open();
        QTRY_COMPARE_WITH_TIMEOUT(backupsOf(registerPath()).size(), qsizetype(1), patience);
        const BackupFile backup = backupsOf(registerPath()).constFirst();
        QCOMPARE(backup.day, today());
        QCOMPARE(countRows(backup.path).subjects, qint64(50));
        QTRY_VERIFY2_WITH_TIMEOUT(health().contains(u"backed up today"_qs), qPrintable(health()),
                                  patience);
        QVERIFY(health().contains(u"Sound"_qs));
        m_desk->stop();
        const QDateTime written = QFileInfo(backup.path).lastModified();
        open(); // once a day is enough
        QTRY_VERIFY_WITH_TIMEOUT(health().contains(u"backed up today"_qs), patience);
        QCOMPARE(QFileInfo(backup.path).lastModified(), written);
    }

    // The look ends with the day's backup: had closing waited for it, it would be there.
    void closingDoesNotWaitForTheLook()
    {
        open();
        {
            // Put in beside the window; it takes many seconds to look through, a few milliseconds
            // a row.
            Database file(registerPath(), Database::Access::ReadWrite);
            file.run(u"CREATE TABLE slow (number INTEGER "
                     u"CHECK (length(hex(zeroblob(4000000 + number))) > 0))"_qs);
            file.run(u"PRAGMA ignore_check_constraints = ON"_qs);
            file.run(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                     u"2000) INSERT INTO slow SELECT i FROM n"_qs);
        }
        auto* line = m_desk->window().findChild<HealthLine*>();
        line->look();
        QTRY_COMPARE_WITH_TIMEOUT(line->text(), u"Checking…"_qs, patience); // it is at it
        m_desk->stop();
        QCOMPARE(backupFolderFiles(), QStringList());
    }

    void aFileSizeLimitIsSaidAndHarmsNothing()
    {
        open();
        {
            const SizeLimit limit(100000);
            QTRY_VERIFY_WITH_TIMEOUT(health().contains(u"no backup"_qs), patience);
        }
        auto* line = m_desk->window().findChild<QLabel*>(u"health"_qs);
        QVERIFY2(line->toolTip().contains(u"larger than a file may be"_qs),
                 qPrintable(line->toolTip()));
        QVERIFY(!QApplication::activeModalWidget());
        QCOMPARE(backupFolderFiles(), QStringList());
        addShop(u"灾后面馆"_qs);
        m_desk->window().findChild<HealthLine*>()->look();
        QTRY_COMPARE_WITH_TIMEOUT(backupsOf(registerPath()).size(), qsizetype(1), patience);
        QCOMPARE(countRows(backupsOf(registerPath()).constFirst().path).subjects, qint64(51));
        QTRY_COMPARE_WITH_TIMEOUT(line->toolTip().contains(u"larger than a file may be"_qs), false,
                                  patience);
    }

    void restoringByTheKeyboardOpensACopyAndLeavesTheRegister()
    {
        open();
        QTRY_COMPARE_WITH_TIMEOUT(backupsOf(registerPath()).size(), qsizetype(1), patience);
        addShop(u"今天的店"_qs);
        trigger(u"Restore a backup…"_qs);
        auto* dialog = m_desk->window().findChild<RestoreDialog*>();
        auto* table = dialog->findChild<TableView*>();
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->index(0, 3).data().toString(), u"50"_qs,
                                  patience);
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->registry().path() != registerPath(), patience);
        const QString copy = m_desk->registry().path();
        QCOMPARE(QFileInfo(copy).path(), m_desk->folder());
        QVERIFY(copy.contains(today().toString(Qt::ISODate)));
        const auto subjects = [](Register& registry) {
            return registry.db().one<qint64>(u"SELECT count(*) FROM subject"_qs);
        };
        QCOMPARE(subjects(m_desk->registry()), qint64(50));
        m_desk->stop();
        QCOMPARE(subjects(*openRegister(registerPath(), Register::Access::Read)), qint64(51));
    }

    // Asked before a copy of everybody's data is written.
    void nothingIsRestoredBeforeTheWordsAreAskedAbout()
    {
        open();
        QTRY_COMPARE_WITH_TIMEOUT(backupsOf(registerPath()).size(), qsizetype(1), patience);
        const auto registers = [this] {
            return QDir(m_desk->folder()).entryList({u"*.doorstep"_qs}, QDir::Files);
        };
        const QStringList before = registers();
        m_desk->window().pages()->open<NeedsPage>();
        m_desk->key(Qt::Key_Insert);
        m_desk->words(u"路灯不亮"_qs);
        trigger(u"Restore a backup…"_qs);
        auto* dialog = m_desk->window().findChild<RestoreDialog*>();
        auto* table = dialog->findChild<TableView*>();
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->index(0, 3).data().toString(), u"50"_qs,
                                  patience);
        QString said;
        QTimer answering;
        connect(&answering, &QTimer::timeout, &answering, [&said] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                said = box->text();
                box->close();
            }
        });
        answering.start(30);
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_VERIFY2(said.contains(u"路灯不亮"), qPrintable(said));
        QVERIFY(dialog->isVisible());
        QCOMPARE(registers(), before);
        QCOMPARE(m_desk->registry().path(), registerPath());
    }

    // What is typed in a day stands in a backup when the window closes; a day of looking costs
    // none.
    void closingBacksTheDaysWorkUp()
    {
        open();
        QTRY_VERIFY_WITH_TIMEOUT(health().contains(u"backed up today"_qs), patience);
        const auto subjects = [&] {
            return countRows(backupsOf(registerPath()).constFirst().path).subjects;
        };
        const QDateTime morning = QFileInfo(backupPath(registerPath(), today())).lastModified();
        QVERIFY(m_desk->window().close());
        m_desk->stop();
        QCOMPARE(QFileInfo(backupPath(registerPath(), today())).lastModified(), morning);

        open();
        addShop(u"午后的店"_qs);
        QCOMPARE(subjects(), qint64(50));
        QVERIFY(m_desk->window().close());
        QCOMPARE(subjects(), qint64(51));
        m_desk->stop();

        open(); // likewise when the register is left for another, or for the first page
        addShop(u"傍晚的店"_qs);
        trigger(u"Close the register"_qs);
        QCOMPARE(subjects(), qint64(52));
    }

    // After a crash the work is in the register and in no backup: closing makes up for it.
    void whatACrashKeptFromTheBackupsIsBackedUpAtTheNextClosing()
    {
        open();
        QTRY_VERIFY_WITH_TIMEOUT(health().contains(u"backed up today"_qs), patience);
        addShop(u"午后的店"_qs);
        m_desk->stop(); // without closing
        open();
        auto* line = m_desk->window().findChild<HealthLine*>();
        QSignalSpy looked(line, &HealthLine::looked);
        QVERIFY(looked.wait(patience));
        QVERIFY(m_desk->window().close());
        QCOMPARE(countRows(backupsOf(registerPath()).constFirst().path).subjects, qint64(51));
    }

    void closingCanSkipTheBackup()
    {
        open();
        QTRY_VERIFY_WITH_TIMEOUT(health().contains(u"backed up today"_qs), patience);
        const QByteArray before = bytesOf(backupPath(registerPath(), today()));
        addShop(u"午后的店"_qs);
        QTimer::singleShot(0, this, [this] {
            auto* dialog = m_desk->window().findChild<QProgressDialog*>();
            QVERIFY(dialog);
            dialog->cancel();
        });
        QVERIFY(m_desk->window().close());
        for (const QString& name : backupFolderFiles())
            QVERIFY2(!name.endsWith(u".part"_qs), qPrintable(name));
        const QByteArray after =
            bytesOf(backupPath(registerPath(), today())); // skipped, or just done
        if (after != before)
            QCOMPARE(countRows(backupPath(registerPath(), today())).subjects, qint64(51));
    }

    void aBackupThatFailsAtClosingIsSaid()
    {
        open();
        QTRY_VERIFY_WITH_TIMEOUT(health().contains(u"backed up today"_qs), patience);
        addShop(u"午后的店"_qs);
        const QByteArray before = bytesOf(backupPath(registerPath(), today()));
        QString said;
        auto* watch = new QTimer(&m_desk->window());
        connect(watch, &QTimer::timeout, this, [&said] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                said = box->text();
                box->accept();
            }
        });
        watch->start(20);
        {
            const SizeLimit limit(100000);
            QVERIFY(m_desk->window().close());
        }
        QVERIFY2(said.contains(u"larger than a file may be"_qs), qPrintable(said));
        QCOMPARE(bytesOf(backupPath(registerPath(), today())), before);
    }

    void whenNothingIsEnteredForAWhileTheWorkIsBackedUp()
    {
        open();
        QTRY_VERIFY_WITH_TIMEOUT(health().contains(u"backed up today"_qs), patience);
        m_desk->window().findChild<BackupKeeper*>()->setQuietTime(50);
        addShop(u"午后的店"_qs);
        QTRY_COMPARE_WITH_TIMEOUT(countRows(backupsOf(registerPath()).constFirst().path).subjects,
                                  qint64(51), patience);
    }

    void aSecondPlaceIsChosenCaughtUpAndItsAgeSaid_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("in clear") << QString();
        QTest::newRow("under a passphrase") << u"three doors and a stair"_qs;
    }
    void aSecondPlaceIsChosenCaughtUpAndItsAgeSaid()
    {
        QFETCH(QString, words);
        open();
        QTRY_VERIFY_WITH_TIMEOUT(health().contains(u"backed up today"_qs), patience);
        QVERIFY2(!health().contains(u"stick"_qs), qPrintable(health()));
        const QString stick = m_desk->filePath(u"stick"_qs);
        trigger(u"Second place for backups…"_qs);
        auto* dialog = m_desk->window().findChild<SecondPlaceDialog*>();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), stick);
        answerLeaving(words);
        QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
        auto* line = m_desk->window().findChild<HealthLine*>();
        QTRY_VERIFY2_WITH_TIMEOUT(line->toolTip().contains(u"has no backup yet"_qs),
                                  qPrintable(line->toolTip()), patience);
        QVERIFY(QDir().mkpath(stick)); // it is put in
        auto* keeper = m_desk->window().findChild<BackupKeeper*>();
        QTRY_VERIFY2_WITH_TIMEOUT(
            (keeper->lookAtSecondPlace(), health().contains(u"stick today"_qs)),
            qPrintable(health()), patience);
        // In this test it is a folder of the same disk, which is not passed over in silence.
        QVERIFY2(line->toolTip().contains(u"same disk"_qs), qPrintable(line->toolTip()));
        const auto onStick = [&] {
            const QString folder = folderInSecondPlace(stick, registerPath());
            const QList<BackupFile> clear = backupsOf(registerPath(), folder);
            const QList<BackupFile> locked = lockedBackupsOf(registerPath(), folder);
            if (words.isEmpty() || !clear.isEmpty() || locked.isEmpty())
                return clear.isEmpty() ? 0 : countRows(clear.constFirst().path).subjects;
            const QTemporaryDir opened;
            const QString restored = opened.filePath(u"a.doorstep"_qs);
            restoreLockedCopy(locked.constFirst().path, restored, words);
            return countRows(restored).subjects;
        };
        QCOMPARE(onStick(), qint64(50));
        addShop(u"午后的店"_qs);
        QVERIFY(m_desk->window().close());
        QCOMPARE(onStick(), qint64(51));
        m_desk->stop();
        open(); // remembered for this register
        QTRY_VERIFY2_WITH_TIMEOUT(health().contains(u"stick today"_qs), qPrintable(health()),
                                  patience);
    }

    void aCopyThatLeavesIsAskedForAPassphrase_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("written");
        QTest::newRow("in clear") << QString() << u"copy.doorstep"_qs;
        QTest::newRow("under a passphrase")
            << u"three doors and a stair"_qs << u"copy.doorstep-locked"_qs;
        QTest::newRow("under one that is too short") << u"short"_qs << QString();
    }
    void aCopyThatLeavesIsAskedForAPassphrase()
    {
        QFETCH(QString, words);
        QFETCH(QString, written);
        open();
        const QTemporaryDir stick;
        QTimer name;
        connect(&name, &QTimer::timeout, &name, [&] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            auto* line = dialog->findChild<QLineEdit*>(u"fileNameEdit"_qs);
            line->setText(stick.filePath(u"copy.doorstep"_qs));
            answerLeaving(words);
            QTest::keyClick(line, Qt::Key_Return);
        });
        name.start(50);
        trigger(u"Save a copy…"_qs);
        name.stop();
        const QStringList there = QDir(stick.path()).entryList({u"copy*"_qs}, QDir::Files);
        QCOMPARE(there, written.isEmpty() ? QStringList() : QStringList{written});
        if (there.isEmpty() || words.isEmpty())
            return;
        QVERIFY(isUnderPassphrase(stick.filePath(written)));
        const QString restored = stick.filePath(u"restored.doorstep"_qs);
        restoreLockedCopy(stick.filePath(written), restored, words);
        QCOMPARE(countRows(restored).subjects, qint64(50));
    }

    void aCopyReplacesNothing_data()
    {
        QTest::addColumn<bool>("isRegister");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("another register") << true << u"never replaced"_qs;
        QTest::newRow("any file") << false << u"exists already"_qs;
    }
    void aCopyReplacesNothing()
    {
        QFETCH(bool, isRegister);
        QFETCH(QString, sentence);
        open();
        const QString there = m_desk->filePath(u"other.doorstep"_qs);
        if (isRegister)
            writeDemo(there, {3, 1, 2, 1, today().addDays(-1), 4});
        else
            writeBytes(there, "somebody's");
        const QByteArray before = bytesOf(there);
        QString said;
        QTimer person;
        connect(&person, &QTimer::timeout, &person, [&] {
            QWidget* box = QApplication::activeModalWidget();
            if (auto* warning = qobject_cast<QMessageBox*>(box)) {
                said = warning->text();
                warning->accept();
            } else if (auto* dialog = qobject_cast<QFileDialog*>(box)) {
                if (!said.isEmpty())
                    return dialog->reject();
                auto* line = dialog->findChild<QLineEdit*>(u"fileNameEdit"_qs);
                line->setText(there); // the box that comes is answered by this timer, not within it
                QTimer::singleShot(0, line, [line] { QTest::keyClick(line, Qt::Key_Return); });
            }
        });
        person.start(200);
        trigger(u"Save a copy…"_qs);
        QVERIFY2(said.contains(sentence), qPrintable(said));
        QCOMPARE(bytesOf(there), before);
    }

    void theAgeOfTheSecondPlaceWarnsAfterAWeek_data()
    {
        QTest::addColumn<int>("daysAgo");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("warns");
        QTest::newRow("today") << 0 << u"U 盘 today"_qs << false;
        QTest::newRow("three days") << 3 << u"U 盘 3 day(s) ago"_qs << false;
        QTest::newRow("a week") << 7 << u"U 盘 7 day(s) ago"_qs << false;
        QTest::newRow("over a week") << 8 << u"U 盘 8 day(s) ago"_qs << true;
        QTest::newRow("never") << -1 << u"U 盘: no backup yet"_qs << true;
    }
    void theAgeOfTheSecondPlaceWarnsAfterAWeek()
    {
        QFETCH(int, daysAgo);
        QFETCH(QString, words);
        QFETCH(bool, warns);
        const QDate day(2026, 3, 9);
        Health health;
        health.lastBackup = day;
        SecondPlace place;
        place.folder = u"/stick"_qs;
        place.name = u"U 盘"_qs;
        place.newest = daysAgo < 0 ? QDate() : day.addDays(-daysAgo);
        QVERIFY2(HealthLine::summary(health, place, day).contains(words),
                 qPrintable(HealthLine::summary(health, place, day)));
        QCOMPARE(HealthLine::warnings(health, place, day).isEmpty(), !warns);
    }

    void aSecondPlaceThatLacksTheNewestSaysSo_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::addColumn<bool>("isBehind");
        QTest::addColumn<QString>("words");
        QTest::newRow("in, all is there") << true << false << u"U 盘 today"_qs;
        QTest::newRow("in, it gets it by itself") << true << true << u"U 盘 today"_qs;
        QTest::newRow("out, all is there") << false << false << u"U 盘 today"_qs;
        QTest::newRow("out, newer was entered")
            << false << true << u"U 盘 today, without the newest"_qs;
    }
    void aSecondPlaceThatLacksTheNewestSaysSo()
    {
        QFETCH(bool, isThere);
        QFETCH(bool, isBehind);
        QFETCH(QString, words);
        const QDate day(2026, 3, 9);
        Health health;
        health.lastBackup = day;
        SecondPlace place;
        place.folder = u"/stick"_qs;
        place.name = u"U 盘"_qs;
        place.newest = day;
        place.isThere = isThere;
        place.isBehind = isBehind;
        QCOMPARE(HealthLine::summary(health, place, day).split(u" · "_qs).at(2), words);
    }

    void aRegisterOnAStickThatNothingEncryptsIsWarnedOf()
    {
        Health health;
        health.lastBackup = today();
        const SecondPlace none;
        QCOMPARE(HealthLine::warnings(health, none, today()), QStringList());
        health.onOpenStick = true;
        const QString said = HealthLine::warnings(health, none, today()).join(u' ');
        QVERIFY2(said.contains(u"encrypt"_qs), qPrintable(said));
    }

    void aBackupOfAnotherPcIsFoundByItsFolderAndRestored()
    {
        const QString stick = m_desk->filePath(u"stick/hongqiao-backups-PC2"_qs);
        QVERIFY(QDir().mkpath(stick));
        const QString other = m_desk->filePath(u"hongqiao.doorstep"_qs);
        writeDemo(other, {30, 5, 10, 1, today().addDays(-1), 4});
        writeBackup(openRegister(other, Register::Access::Read)->db(),
                    stick + u"/hongqiao-2026-11-20.doorstep"_qs);
        QFile bad(stick + u"/hongqiao-2026-11-19.doorstep"_qs);
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write(bytesOf(stick + u"/hongqiao-2026-11-20.doorstep"_qs).left(20000));
        bad.close();
        open();
        trigger(u"Restore a backup…"_qs);
        auto* dialog = m_desk->window().findChild<RestoreDialog*>();
        dialog->showFrom(m_desk->filePath(u"stick"_qs));
        auto* table = dialog->findChild<TableView*>();
        const auto cell = [&](int row, int column) {
            return table->model()->index(row, column).data().toString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(cell(1, 7), u"damaged"_qs, patience);
        QCOMPARE(cell(0, 7), u"sound"_qs);
        QVERIFY(cell(0, 0).startsWith(u"2026-11-20"_qs));
        QCOMPARE(cell(0, 3), u"35"_qs);
        QVERIFY2(!cell(0, 6).isEmpty() && cell(0, 6) != u"hongqiao", qPrintable(cell(0, 6)));
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->registry().path() != registerPath(), patience);
        QCOMPARE(QFileInfo(m_desk->registry().path()).path(), m_desk->folder());
        QVERIFY(m_desk->registry().path().contains(u"hongqiao"_qs));
    }

    void aBackupUnderAPassphraseIsListedAndAsksForIt()
    {
        const QString stick = m_desk->filePath(u"stick/town-backups-PC2"_qs);
        QVERIFY(QDir().mkpath(stick));
        const QString words = u"three doors and a stair"_qs;
        writeLockedCopy(openRegister(registerPath(), Register::Access::Read)->db(),
                        stick + u"/town-2026-11-20.doorstep-locked"_qs, words);
        open();
        trigger(u"Restore a backup…"_qs);
        auto* dialog = m_desk->window().findChild<RestoreDialog*>();
        dialog->showFrom(m_desk->filePath(u"stick"_qs));
        auto* table = dialog->findChild<TableView*>();
        const auto cell = [&](int column) {
            return table->model()->index(0, column).data().toString();
        };
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QTRY_VERIFY2(cell(7).contains(u"passphrase"_qs), qPrintable(cell(7)));
        const int right = table->columnViewportPosition(7) + table->columnWidth(7);
        QVERIFY(right <= table->viewport()->width()); // seen without scrolling
        QVERIFY(cell(0).startsWith(u"2026-11-20"_qs));
        QCOMPARE(cell(3), QString()); // nobody can tell
        typePassphrase(u"three doors and a stare"_qs);
        QTest::keyClick(table, Qt::Key_Return);
        auto* restore = dialog->findChild<QPushButton*>(u"restore"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(restore->isEnabled(), 15000);
        QVERIFY(dialog->findChild<QLabel*>(u"said"_qs)->text().contains(u"passphrase"_qs));
        QCOMPARE(m_desk->registry().path(), registerPath());
        typePassphrase(words);
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->registry().path() != registerPath(), 15000);
        QVERIFY2(m_desk->registry().path().contains(u"town"_qs) &&
                     m_desk->registry().path().contains(u"2026-11-20"_qs),
                 qPrintable(m_desk->registry().path()));
    }

    void aBackupThatChangedIsRestoredOnlyWhenAskedTwice()
    {
        open();
        QTRY_VERIFY_WITH_TIMEOUT(health().contains(u"backed up today"_qs), patience);
        const QString backup = backupPath(registerPath(), today());
        {
            Database changed(backup, Database::Access::ReadWrite);
            changed.run(u"INSERT INTO setting (key, value) VALUES ('edited', 'by hand')"_qs);
        }
        trigger(u"Restore a backup…"_qs);
        auto* dialog = m_desk->window().findChild<RestoreDialog*>();
        auto* table = dialog->findChild<TableView*>();
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->index(0, 7).data().toString(),
                                  u"changed since then"_qs, patience);
        QTest::keyClick(table, Qt::Key_Return);
        auto* said = dialog->findChild<QLabel*>(u"said"_qs);
        QVERIFY2(said->text().contains(u"Press once more"_qs), qPrintable(said->text()));
        QCOMPARE(m_desk->registry().path(), registerPath());
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->registry().path() != registerPath(), patience);
    }

    void theFirstPageIsNotClosedOverItsWords()
    {
        WindowDriver user;
        auto* town = user.window().findChild<QLineEdit*>();
        town->insert(u"新泾镇"_qs);
        QString said;
        QTimer answering;
        connect(&answering, &QTimer::timeout, &answering, [&said] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                said = box->text();
                box->close();
            }
        });
        answering.start(30);
        QVERIFY(!user.window().close());
        QVERIFY2(said.contains(u"新泾镇"), qPrintable(said));
        town->clear();
        QVERIFY(user.window().close());
    }

    void theFirstPageAsksForASecondPlace()
    {
        StartPage page{QStringList()};
        QSignalSpy wanted(&page, &StartPage::newWanted);
        page.show();
        const QList<QLineEdit*> lines = page.findChildren<QLineEdit*>();
        const QStringList texts{u"Town"_qs, u"Block"_qs, u"Me"_qs, u"138"_qs,
                                m_desk->filePath(u"stick"_qs)};
        QCOMPARE(lines.size(), texts.size());
        for (int i = 0; i < lines.size(); ++i)
            QTest::keyClicks(lines.at(i), texts.at(i));
        QTest::keyClick(lines.at(3), Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.constFirst().at(1).toString(), texts.constLast());
    }

    void aBackupMadeByHandHoldsWhatCameAfterTheMorning()
    {
        open();
        QTRY_COMPARE_WITH_TIMEOUT(backupsOf(registerPath()).size(), qsizetype(1), patience);
        addShop(u"今天的店"_qs);
        trigger(u"Back up now"_qs);
        QTRY_COMPARE_WITH_TIMEOUT(countRows(backupsOf(registerPath()).constFirst().path).subjects,
                                  qint64(51), patience);
    }

    void aRegisterThatDoesNotOpenOffersItsBackups()
    {
        {
            const auto registry = openRegister(registerPath(), Register::Access::Write);
            (void)rotateBackups(registry->db(), registerPath(), today());
        }
        const QString other = m_desk->filePath(u"other.doorstep"_qs);
        writeDemo(other, {10, 5, 10, 1, today().addDays(-1), 3});
        QFile file(registerPath());
        QVERIFY(file.open(QIODevice::WriteOnly)); // emptied
        file.close();
        WindowDriver user(other);
        QTimer::singleShot(0, this, [] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            for (QAbstractButton* button : box->buttons()) {
                if (box->buttonRole(button) == QMessageBox::ActionRole)
                    button->click();
            }
        });
        QVERIFY(!user.window().openFile(registerPath()));
        auto* dialog = user.window().findChild<RestoreDialog*>();
        QVERIFY(dialog);
        QTest::keyClick(dialog->findChild<TableView*>(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(user.registry().path() != other, patience);
        QVERIFY(user.registry().path().contains(u"town"_qs));
        QCOMPARE(QFileInfo(registerPath()).size(), qint64(0)); // nothing is written over
    }
};

DOORSTEP_TEST(tst_Safety);
#include "tst_Safety.moc"
