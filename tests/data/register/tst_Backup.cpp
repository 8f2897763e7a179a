// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/lists/OpenRegister.h"
#include "data/register/Backup.h"

#include "data/base/Error.h"
#include "data/base/SafeFile.h"
#include "data/demo/Demo.h"
#include "data/register/Doubts.h"
#include "data/register/Health.h"
#include "data/register/LockedCopy.h"
#include "data/register/Register.h"
#include "data/register/SecondPlace.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WholeFiles.h"

#include <QCryptographicHash>
#include <QLockFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSysInfo>
#include <QTemporaryDir>

using namespace doorstep;
using namespace doorstep::test;

namespace {

QList<QDate> everyDay(QDate from, QDate to)
{
    QList<QDate> days;
    for (QDate day = from; day <= to; day = day.addDays(1))
        days << day;
    return days;
}

QList<QDate> days(const char* list)
{
    QList<QDate> parsed;
    const QStringList words = QString::fromLatin1(list).split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words)
        parsed << QDate::fromString(word, Qt::ISODate);
    return parsed;
}

QStringList filesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
}

qint64 subjectsIn(const QString& path)
{
    return openRegister(path, Register::Access::Read)
        ->db()
        .one<qint64>(u"SELECT count(*) FROM subject"_qs);
}

// A bit of the text falls over, wherever the file has it (the table and its indexes).
bool flipBit(const QString& path, const QByteArray& text, int byte)
{
    QByteArray bytes = bytesOf(path);
    QByteArray flipped = text;
    flipped[byte] = static_cast<char>(flipped.at(byte) ^ 1);
    if (!bytes.contains(text))
        return false;
    writeBytes(path, bytes.replace(text, flipped));
    return true;
}

// A register of two shops, a visit and what a crash leaves of it under that name: a -wal without
// its file, that holds a third shop. Answers its backup, which has two.
QString crashedBeside(const QTemporaryDir& folder, const QString& name)
{
    test::TestRegister test(folder, name);
    test.withShop(u"张记面馆"_qs).visited("2026-10-08", u"积水"_qs).withShop(u"李记水果"_qs);
    const QString path = test.registry().path();
    const QString backup = folder.filePath(u"backup.doorstep"_qs);
    writeBackup(test.registry().db(), backup);
    test.withShop(u"第三家"_qs);
    const QByteArray log = bytesOf(path + u"-wal"_qs);
    test.close();
    QFile::remove(path);
    writeBytes(path + u"-wal"_qs, log);
    writeBytes(path + u"-shm"_qs, QByteArray(32768, '\0'));
    return backup;
}

} // namespace

class tst_Backup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Worked out on a calendar: the last backup of each of 7 days, 5 weeks (Monday to Sunday) and
    // 12 months.
    void backupsToKeep_data()
    {
        QTest::addColumn<QList<QDate>>("made");
        QTest::addColumn<QDate>("today");
        QTest::addColumn<QList<QDate>>("kept");
        QTest::newRow("none") << QList<QDate>() << QDate(2026, 3, 9) << QList<QDate>();
        QTest::newRow("a first one")
            << days("2026-03-09") << QDate(2026, 3, 9) << days("2026-03-09");
        QTest::newRow("the eighth day lets the first go, its week has a later one")
            << everyDay(QDate(2026, 3, 2), QDate(2026, 3, 9)) << QDate(2026, 3, 9)
            << everyDay(QDate(2026, 3, 3), QDate(2026, 3, 9));
        QTest::newRow("seldom opened: seven days back in the year are all kept")
            << days("2025-04-01 2025-06-01 2025-08-01 2025-10-01 2025-12-01 2026-01-01 2026-02-01")
            << QDate(2026, 2, 1)
            << days("2025-04-01 2025-06-01 2025-08-01 2025-10-01 2025-12-01 2026-01-01 2026-02-01");
        QTest::newRow("fourteen months, once each")
            << days("2025-01-01 2025-02-01 2025-03-01 2025-04-01 2025-05-01 2025-06-01 2025-07-01 "
                    "2025-08-01 2025-09-01 2025-10-01 2025-11-01 2025-12-01 2026-01-01 2026-02-01")
            << QDate(2026, 2, 1)
            << days("2025-03-01 2025-04-01 2025-05-01 2025-06-01 2025-07-01 2025-08-01 2025-09-01 "
                    "2025-10-01 2025-11-01 2025-12-01 2026-01-01 2026-02-01");
        QTest::newRow("every day of a year")
            << everyDay(QDate(2024, 12, 1), QDate(2025, 12, 31)) << QDate(2025, 12, 31)
            << days("2025-01-31 2025-02-28 2025-03-31 2025-04-30 2025-05-31 2025-06-30 2025-07-31 "
                    "2025-08-31 2025-09-30 2025-10-31 2025-11-30 2025-12-07 2025-12-14 2025-12-21 "
                    "2025-12-25 2025-12-26 2025-12-27 2025-12-28 2025-12-29 2025-12-30 2025-12-31");
        QTest::newRow("the same month of two years counts twice")
            << days("2025-03-05 2026-03-05") << QDate(2026, 3, 5) << days("2025-03-05 2026-03-05");
    }
    void backupsToKeep()
    {
        QFETCH(QList<QDate>, made);
        QFETCH(QDate, today);
        QTEST(doorstep::backupsToKeep(made, today), "kept");
        std::reverse(made.begin(), made.end());
        QTEST(doorstep::backupsToKeep(made, today), "kept");
    }

    void rotationRemovesOnlyItsOwnOldBackups()
    {
        const QTemporaryDir folder;
        const auto registry = createRegister(folder.filePath(u"长宁.doorstep"_qs), u"周"_qs);
        const QDir backups(backupFolder(registry->path()));
        QVERIFY(backups.mkpath(u"."_qs));
        const auto touch = [&](const QString& name) {
            QFile file(backups.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        };
        for (const QDate day : everyDay(QDate(2026, 3, 2), QDate(2026, 3, 8)))
            touch(u"长宁-%1.doorstep"_qs.arg(day.toString(Qt::ISODate)));
        const QStringList others{u"长宁-2027-01-01.doorstep"_qs, // made under a wrong clock
                                 u"长宁-before the fair.doorstep"_qs, u"notes.txt"_qs,
                                 u"虹桥-2020-01-01.doorstep"_qs};
        for (const QString& name : others)
            touch(name);

        const QString written = rotateBackups(registry->db(), registry->path(), QDate(2026, 3, 9));
        QCOMPARE(written, backups.filePath(u"长宁-2026-03-09.doorstep"_qs));
        QStringList expected = others;
        expected << u"SHA256SUMS"_qs;
        for (const QDate day : everyDay(QDate(2026, 3, 3), QDate(2026, 3, 9)))
            expected << u"长宁-%1.doorstep"_qs.arg(day.toString(Qt::ISODate));
        expected.sort();
        QStringList left = backups.entryList(QDir::Files | QDir::Hidden);
        left.sort();
        QCOMPARE(left, expected);
        QCOMPARE(openRegister(written, Register::Access::Read)->path(), written);
    }

    // A block's PC through three weeks: opened on weekdays, written to on each of them. Kept are
    // the seven last backups, and of the weeks before (and the month) the last one.
    void threeWeeksOfOpeningsLeaveWhatRotationKeepsAndEachHoldsItsDay()
    {
        const QTemporaryDir folder;
        test::TestRegister test(folder);
        Register& registry = test.registry();
        const QDate friday(2026, 11, 20);
        qint64 shops = 0;
        QMap<QDate, qint64> shopsOn;
        for (QDate day = friday.addDays(-18); day <= friday; day = day.addDays(1)) {
            if (day.dayOfWeek() > Qt::Friday)
                continue;
            test.withShop(u"店%1"_qs.arg(++shops));
            shopsOn.insert(day, shops);
            const QString path = rotateBackups(registry.db(), registry.path(), day);
            const QDateTime written = QFileInfo(path).lastModified();
            test.withShop(u"午后%1"_qs.arg(++shops)); // later that day: the backup stands
            QCOMPARE(rotateBackups(registry.db(), registry.path(), day), path);
            QCOMPARE(QFileInfo(path).lastModified(), written);
        }
        QList<QDate> kept;
        for (const BackupFile& backup : backupsOf(registry.path())) {
            kept << backup.day;
            QCOMPARE(countRows(backup.path).subjects, shopsOn.value(backup.day));
            QCOMPARE(backup.bytes, QFileInfo(backup.path).size());
        }
        QCOMPARE(kept, days("2026-11-20 2026-11-19 2026-11-18 2026-11-17 2026-11-16 2026-11-13 "
                            "2026-11-12 2026-11-06"));
        // By hand, today's is written again.
        const QString again = backUpNow(registry.db(), registry.path(), friday);
        QCOMPARE(countRows(again).subjects, shops);
        QCOMPARE(backupsOf(registry.path()).size(), kept.size());
    }

    void aRestoredCopyNeverTakesAFilesName()
    {
        const QTemporaryDir folder;
        const auto registry = createRegister(folder.filePath(u"长宁.doorstep"_qs), u"周"_qs);
        const QString backup = rotateBackups(registry->db(), registry->path(), QDate(2026, 3, 9));
        QStringList made;
        for (int time = 0; time < 3; ++time) {
            made << restoredPath(folder.path(), u"长宁"_qs, QDate(2026, 3, 9));
            restoreBackup(backup, made.constLast());
        }
        QCOMPARE(QSet<QString>(made.begin(), made.end()).size(), 3);
        for (const QString& path : made) {
            QCOMPARE(QFileInfo(path).path(), folder.path());
            QVERIFY(path.contains(u"2026-03-09"_qs));
            QVERIFY(openRegister(path, Register::Access::Write));
        }
    }

    // The log of an earlier register of the name would be played into the new file.
    void whatAnEarlierRegisterLeftIsNotPlayedIn_data()
    {
        QTest::addColumn<QString>("way");
        for (const char* way : {"restore", "demo", "backup"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }
    void whatAnEarlierRegisterLeftIsNotPlayedIn()
    {
        QFETCH(QString, way);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"town.doorstep"_qs);
        const QString backup = crashedBeside(folder, u"town.doorstep"_qs);
        const QByteArray log = bytesOf(path + u"-wal"_qs);
        QVERIFY(!log.isEmpty());
        QStringList told;
        if (way == u"restore") {
            told = restoreBackup(backup, path);
        } else if (way == u"demo") {
            told = writeDemo(path, {2, 0, 0, 1, QDate(2026, 10, 1), 1});
        } else {
            writeBackup(openRegister(backup, Register::Access::Read)->db(), path);
        }
        const QStringList kept =
            QDir(folder.path()).entryList({u"town.doorstep-wal-*"_qs}, QDir::Files);
        QCOMPARE(kept.size(), qsizetype(1));
        QCOMPARE(bytesOf(folder.filePath(kept.constFirst())), log); // the last of somebody's work
        if (way != u"backup")
            QCOMPARE(told, QStringList{folder.filePath(kept.constFirst())});
        QVERIFY(!QFileInfo::exists(path + u"-wal"_qs));
        QVERIFY(!QFileInfo::exists(path + u"-shm"_qs));
        QCOMPARE(subjectsIn(path), qint64(2));
        Database whole(path, Database::Access::ReadWrite);
        QCOMPARE(integrityProblem(whole, IntegrityDepth::Full), QString());
        // A rollback journal likewise; another one does not take its name.
        const QString other = folder.filePath(u"again.doorstep"_qs);
        writeBytes(other + u"-journal"_qs, log);
        const QStringList first = clearLeftovers(other);
        writeBytes(other + u"-journal"_qs, "before");
        const QStringList second = clearLeftovers(other);
        for (const QStringList& names : {first, second}) {
            static const QRegularExpression dated(u"^again\\.doorstep-journal-\\d{8}-\\d{6}"_qs);
            QCOMPARE(names.size(), qsizetype(1));
            const QString name = QFileInfo(names.constFirst()).fileName();
            QVERIFY2(dated.match(name).hasMatch(), qPrintable(name));
        }
        QCOMPARE(bytesOf(first.constFirst()), log);
        QCOMPARE(bytesOf(second.constFirst()), QByteArray("before"));
    }

    void aFolderInThePlaceOfAFileOfSqliteIsSaid_data()
    {
        QTest::addColumn<QString>("suffix");
        for (const char* suffix : {"-wal", "-shm", "-journal"})
            QTest::addRow("%s", suffix) << QString::fromLatin1(suffix);
    }
    void aFolderInThePlaceOfAFileOfSqliteIsSaid()
    {
        QFETCH(QString, suffix);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"town.doorstep"_qs);
        writeDemo(path, {2, 0, 0, 1, QDate(2026, 10, 1), 1});
        QVERIFY(QDir().mkdir(path + suffix));
        for (const Register::Access access : {Register::Access::Read, Register::Access::Write}) {
            QString said;
            try {
                (void)openRegister(path, access);
            } catch (const Error& error) {
                said = error.message();
            }
            QVERIFY2(said.contains(u"a folder of the name town.doorstep"_qs + suffix),
                     qPrintable(said));
        }
    }

    void emptyLeftoversGo()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"town.doorstep"_qs);
        for (const char* suffix : {"-wal", "-shm", "-journal"})
            writeBytes(path + QLatin1String(suffix), {});
        QCOMPARE(clearLeftovers(path), QStringList());
        QCOMPARE(filesIn(folder.path()), QStringList());
    }

    void aNameThatALivingProgramHasIsRefused()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"town.doorstep"_qs);
        const QString backup = crashedBeside(folder, u"town.doorstep"_qs);
        QLockFile lock(path + u".lock"_qs);
        lock.setStaleLockTime(0);
        QVERIFY(lock.tryLock());
        const QStringList before = filesIn(folder.path());
        QVERIFY_EXCEPTION_THROWN(restoreBackup(backup, path), Error);
        QVERIFY_EXCEPTION_THROWN(clearLeftovers(path), Error);
        QCOMPARE(filesIn(folder.path()), before);
    }

    // A register keeps the salt of its session's log (log_tie): a copy is no session's file.
    void aCopyIsNotTiedToTheRegistersLog()
    {
        const QTemporaryDir folder;
        test::TestRegister test(folder);
        test.withShop(u"张记面馆"_qs);
        const auto salt = [](Database& database) {
            return database.one<std::optional<qint64>>(u"SELECT salt FROM log_tie"_qs);
        };
        QVERIFY(salt(test.registry().db()).has_value());
        const QString backup = folder.filePath(u"backup.doorstep"_qs);
        writeBackup(test.registry().db(), backup);
        Database copy(backup, Database::Access::Immutable);
        QVERIFY(!salt(copy).has_value());
        const QString path = test.registry().path();
        test.close();
        const QString copied = folder.filePath(u"copied.doorstep"_qs);
        const QString restored = folder.filePath(u"restored.doorstep"_qs);
        QVERIFY(QFile::copy(path, copied)); // by hand
        restoreBackup(copied, restored);
        Database again(restored, Database::Access::Immutable);
        QVERIFY(!salt(again).has_value());
    }

    // A single bit in a text that its table's CHECK knows: no page is broken by it.
    void aValueThatItsCheckRefusesIsNotRestored_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("byte");
        QTest::newRow("mode") << QByteArray("doormet") << 0;
        QTest::newRow("outcome") << QByteArray("doormet") << 4;
        QTest::newRow("kind") << QByteArray("shop张记面馆") << 3;
        QTest::newRow("status") << QByteArray("张记面馆active") << 13;
        QTest::newRow("street walk") << QByteArray("福泉路sides") << 10;
        QTest::newRow("kind of batch") << QByteArray("setupset-up") << 2;
    }
    void aValueThatItsCheckRefusesIsNotRestored()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, byte);
        const QTemporaryDir folder;
        test::TestRegister test(folder);
        test.withShop(u"张记面馆"_qs).visited("2026-10-08", u"积水"_qs);
        const QString backup =
            rotateBackups(test.registry().db(), test.registry().path(), QDate(2026, 10, 9));
        QVERIFY(flipBit(backup, text, byte));
        QFile::remove(QFileInfo(backup).path() + u"/SHA256SUMS"_qs); // on its own account
        const QString target = folder.filePath(u"new.doorstep"_qs);
        const QByteArray before = bytesOf(backup);
        QVERIFY_EXCEPTION_THROWN(restoreBackup(backup, target), Error);
        QVERIFY(!QFileInfo::exists(target));
        QCOMPARE(bytesOf(backup), before);
        QCOMPARE(filesIn(QFileInfo(backup).path()), QStringList{QFileInfo(backup).fileName()});
    }

    // What no CHECK knows, the sum does: a bit of what somebody said.
    void aBackupIsHeldAgainstItsSum()
    {
        const QTemporaryDir folder;
        test::TestRegister test(folder);
        test.withShop(u"张记面馆"_qs).visited("2026-10-08", u"店门口积水"_qs);
        const QString path = test.registry().path();
        const QString first = rotateBackups(test.registry().db(), path, QDate(2026, 10, 8));
        const QString backup = rotateBackups(test.registry().db(), path, QDate(2026, 10, 9));
        test.withShop(u"李记水果"_qs);
        QCOMPARE(backUpNow(test.registry().db(), path, QDate(2026, 10, 9)), backup);
        const auto check = [&] {
            QProcess sums;
            sums.setWorkingDirectory(backupFolder(path));
            sums.start(u"sha256sum"_qs, {u"-c"_qs, u"SHA256SUMS"_qs});
            sums.waitForFinished();
            return sums.exitCode();
        };
        QCOMPARE(check(), 0);
        QCOMPARE(recordedSum(backup),
                 QCryptographicHash::hash(bytesOf(backup), QCryptographicHash::Sha256).toHex());
        QCOMPARE(int(lookInto(backup).state), int(BackupState::Sound));
        QCOMPARE(lookInto(backup).whose, u"新泾镇 第四街区"_qs);
        QCOMPARE(lookInto(backup).counts, (RowCounts{2, 1, 0}));

        QVERIFY(flipBit(backup, "积水", 1));
        QCOMPARE(check(), 1);
        QCOMPARE(int(lookInto(backup).state), int(BackupState::Changed));
        QCOMPARE(int(lookInto(first).state), int(BackupState::Sound));
        const QString target = folder.filePath(u"new.doorstep"_qs);
        QVERIFY_EXCEPTION_THROWN(restoreBackup(backup, target), Error);
        QVERIFY(!QFileInfo::exists(target));
        restoreBackup(backup, target, IfChanged::Restore); // somebody wants it all the same
        QCOMPARE(subjectsIn(target), qint64(2));

        QVERIFY(QFile::remove(backupFolder(path) + u"/SHA256SUMS"_qs)); // one of an earlier version
        QCOMPARE(int(lookInto(first).state), int(BackupState::Unproved));
        writeBytes(first, bytesOf(first).left(8192));
        QCOMPARE(int(lookInto(first).state), int(BackupState::Damaged));
    }

    void workThatNoBackupHoldsIsKnown()
    {
        const QTemporaryDir folder;
        test::TestRegister test(folder);
        Register& registry = test.registry();
        const QDate monday(2026, 3, 9);
        QVERIFY(hasUnsavedWork(registry.db(), registry.path())); // there is no backup
        (void)rotateBackups(registry.db(), registry.path(), monday);
        QVERIFY(!hasUnsavedWork(registry.db(), registry.path()));
        test.withShop(u"午后"_qs);
        QVERIFY(hasUnsavedWork(registry.db(), registry.path()));
        QVERIFY(examine(*registry.connector()(), registry.path(), monday).hasUnsavedWork);
        (void)backUpNow(registry.db(), registry.path(), monday);
        QVERIFY(!hasUnsavedWork(registry.db(), registry.path()));
    }

    // A stick that is in on Monday, away until Thursday, and then in again.
    void theSecondPlaceIsCaughtUpWhenItIsThere()
    {
        const QTemporaryDir folder;
        test::TestRegister test(folder);
        Register& registry = test.registry();
        const QString path = registry.path();
        const QString stick = folder.filePath(u"stick"_qs);
        const auto backUp = [&](const char* day) {
            test.withShop(QString::fromLatin1(day));
            (void)backUpNow(registry.db(), path, days(day).constFirst());
        };
        const auto onStick = [&] {
            QStringList names = filesIn(folderInSecondPlace(stick, path));
            names.removeAll(u"SHA256SUMS"_qs);
            return names;
        };
        backUp("2026-03-06");
        backUp("2026-03-09");
        SecondPlace place;
        place.folder = stick;
        place = catchUp(place, path, QDate(2026, 3, 9));
        QVERIFY(!place.isThere);
        QVERIFY(!QFileInfo::exists(stick)); // an unplugged stick's folder is not made on the disk
        QVERIFY(QDir().mkpath(stick));
        place = catchUp(place, path, QDate(2026, 3, 9));
        QVERIFY(place.isThere);
        QVERIFY(place.onSameDisk); // in this test
        QCOMPARE(place.problem, QString());
        QCOMPARE(place.newest, QDate(2026, 3, 9));
        QCOMPARE(onStick(), QStringList{u"test-2026-03-09.doorstep"_qs}); // not the old ones
        backUp("2026-03-09");
        place = catchUp(place, path, QDate(2026, 3, 9)); // the same day's again
        const QString copy = folderInSecondPlace(stick, path) + u"/test-2026-03-09.doorstep"_qs;
        QCOMPARE(bytesOf(copy), bytesOf(backupPath(path, QDate(2026, 3, 9))));
        QCOMPARE(int(lookInto(copy).state), int(BackupState::Sound));
        const QDateTime written = QFileInfo(copy).lastModified();
        const auto mayOthersRead = [](const QString& name) {
            return QFile::permissions(name) & (QFile::ReadGroup | QFile::ReadOther);
        };
        const QString there = folderInSecondPlace(stick, path);
        for (const QString& name : {there, copy}) // as earlier versions left them
            QVERIFY(QFile::setPermissions(name, QFile::permissions(name) | QFile::ReadGroup |
                                                    QFile::ReadOther));
        place = catchUp(place, path, QDate(2026, 3, 9));
        QVERIFY(!mayOthersRead(there) && !mayOthersRead(copy));

        QVERIFY(QDir().rename(stick, stick + u"-pocket"_qs));
        backUp("2026-03-10");
        backUp("2026-03-11");
        backUp("2026-03-12");
        place = catchUp(place, path, QDate(2026, 3, 12));
        QVERIFY(!place.isThere);
        QCOMPARE(place.newest, QDate(2026, 3, 9)); // as it was seen last
        QVERIFY(QDir().rename(stick + u"-pocket"_qs, stick));
        place = catchUp(place, path, QDate(2026, 3, 12));
        QCOMPARE(place.newest, QDate(2026, 3, 12));
        QCOMPARE(onStick(),
                 (QStringList{u"test-2026-03-09.doorstep"_qs, u"test-2026-03-10.doorstep"_qs,
                              u"test-2026-03-11.doorstep"_qs, u"test-2026-03-12.doorstep"_qs}));
        QCOMPARE(QFileInfo(copy).lastModified(), written);
        // It is found by browsing to the stick.
        QCOMPARE(backupsAt(stick, path).size(), qsizetype(4));
        QCOMPARE(backupsAt(copy, path).constFirst().day, QDate(2026, 3, 9));

        // A backup that went bad on the PC does not go on to the stick.
        backUp("2026-03-13");
        QVERIFY(flipBit(backupPath(path, QDate(2026, 3, 13)), "2026-03-13", 9));
        place = catchUp(place, path, QDate(2026, 3, 13));
        QVERIFY(!place.problem.isEmpty());
        QCOMPARE(onStick().size(), qsizetype(4));
        // What was on another disk and now is none: only the empty folder it is mounted on.
        place.onSameDisk = false;
        QVERIFY(!catchUp(place, path, QDate(2026, 3, 13)).isThere);
    }

    void theSecondPlaceMayBeUnderAPassphrase()
    {
        const QString words = u"three doors and a stair"_qs;
        const QTemporaryDir folder;
        test::TestRegister test(folder);
        test.withShop(u"张记面馆"_qs);
        const QString path = test.registry().path();
        const QString stick = folder.filePath(u"stick"_qs);
        QVERIFY(QDir().mkpath(stick));
        const QDir there(folderInSecondPlace(stick, path));
        const auto catchUpOn = [&](SecondPlace place, int day) {
            backUpNow(test.registry().db(), path, QDate(2026, 3, day));
            return catchUp(std::move(place), path, QDate(2026, 3, day));
        };
        SecondPlace place;
        place.folder = stick;
        place = catchUpOn(place, 9); // in clear, before there is a passphrase
        place.seal = PassphraseSeal::of(words);
        place = catchUpOn(place, 10);
        QCOMPARE(place.problem, QString());
        QCOMPARE(place.newest, QDate(2026, 3, 10));
        const QStringList locked{u"SHA256SUMS"_qs, u"test-2026-03-09.doorstep-locked"_qs,
                                 u"test-2026-03-10.doorstep-locked"_qs};
        QCOMPARE(there.entryList(QDir::Files | QDir::Hidden), locked);
        for (const QString& file : locked)
            QVERIFY(!bytesOf(there.filePath(file)).contains("张记面馆"));
        // It stays as it is until its backup is another one.
        const QByteArray before = bytesOf(there.filePath(locked.last()));
        place = catchUp(place, path, QDate(2026, 3, 10));
        QCOMPARE(bytesOf(there.filePath(locked.last())), before);
        test.withShop(u"李记水果"_qs);
        place = catchUpOn(place, 10);
        QVERIFY(bytesOf(there.filePath(locked.last())) != before);
        QVERIFY_EXCEPTION_THROWN(restoreLockedCopy(there.filePath(locked.last()),
                                                   folder.filePath(u"no.doorstep"_qs),
                                                   u"three doors and a stare"_qs),
                                 Error);
        const QString restored = folder.filePath(u"restored.doorstep"_qs);
        restoreLockedCopy(there.filePath(locked.last()), restored, words);
        QCOMPARE(countRows(restored).subjects, qint64(2));
    }

    void theOpenRegisterIsNotListedAmongBackups()
    {
        const QTemporaryDir folder;
        test::TestRegister test(folder);
        writeBackup(test.registry().db(), folder.filePath(u"copy.doorstep"_qs));
        const QList<BackupFile> found = backupsAt(folder.path(), test.registry().path());
        QCOMPARE(found.size(), qsizetype(1));
        QCOMPARE(found.constFirst().path, folder.filePath(u"copy.doorstep"_qs));
    }

    void whatKilledProgramsLeftGoes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("hours");
        QTest::addColumn<bool>("goes");
        const QString pc = QString::number(qChecksum(QSysInfo::machineHostName().toUtf8()), 16);
        const QString other = pc == u"1" ? u"2"_qs : u"1"_qs;
        const QString mine = QString::number(QCoreApplication::applicationPid());
        const QString dead = u"999999999"_qs; // over the largest there is
        QTest::newRow("a dead process's")
            << u".doorstep-%1-%2-abc.part"_qs.arg(dead, pc) << 0 << true;
        QTest::newRow("its journal")
            << u".doorstep-%1-%2-abc.part-journal"_qs.arg(dead, pc) << 0 << true;
        QTest::newRow("a living one's")
            << u".doorstep-%1-%2-abc.part"_qs.arg(mine, pc) << 0 << false;
        QTest::newRow("of two days ago")
            << u".doorstep-%1-%2-abc.part"_qs.arg(mine, pc) << 48 << true;
        QTest::newRow("another PC's")
            << u".doorstep-%1-%2-abc.part"_qs.arg(dead, other) << 0 << false;
        QTest::newRow("another PC's of two days ago")
            << u".doorstep-%1-%2-abc.part"_qs.arg(dead, other) << 48 << true;
        QTest::newRow("an earlier version's") << u".月报.xlsx.1x2y3z.part"_qs << 48 << true;
        QTest::newRow("an earlier version's of today")
            << u".月报.xlsx.1x2y3z.part"_qs << 0 << false;
        QTest::newRow("another program's") << u".film.mkv.part"_qs << 480 << false;
        QTest::newRow("somebody's") << u"doorstep-1-1-1.part"_qs << 480 << false;
    }
    void whatKilledProgramsLeftGoes()
    {
        QFETCH(QString, name);
        QFETCH(int, hours);
        QFETCH(bool, goes);
        const QTemporaryDir folder;
        const QString path = folder.filePath(name);
        writeBytes(path, "张记面馆 13812345678");
        {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-3600 * hours),
                                     QFileDevice::FileModificationTime));
        }
        { // somebody writes there again
            const TemporaryName temporary(folder.filePath(u"new.xlsx"_qs));
            writeBytes(temporary.path(), "new");
            temporary.moveIntoPlace();
        }
        QCOMPARE(QFileInfo::exists(path), !goes);
        QVERIFY(QFileInfo::exists(folder.filePath(u"new.xlsx"_qs)));
    }

    void openingCleansUpTheRegistersFolders()
    {
        const QTemporaryDir folder;
        test::TestRegister test(folder);
        const QString path = test.registry().path();
        QVERIFY(QDir().mkpath(backupFolder(path)));
        const QString part = u".doorstep-999999999-%1-abc.part"_qs.arg(
            qChecksum(QSysInfo::machineHostName().toUtf8()), 0, 16);
        for (const QString& place : {folder.path(), backupFolder(path)})
            writeBytes(place + u'/' + part, "张记面馆");
        (void)examine(*test.registry().connector()(), path, QDate(2026, 3, 9));
        for (const QString& place : {folder.path(), backupFolder(path)})
            QVERIFY(!QFileInfo::exists(place + u'/' + part));
    }

    // Told with table and row, though SQLite finds the file sound.
    void doubtfulValuesAreToldWithTableAndRow_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const char* sql, const char* words) {
            QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromUtf8(words);
        };
        row("unknown word", "UPDATE visit SET mode = 'dxor' WHERE id = 1", "visit, row 1, mode");
        row("no date", "UPDATE visit SET follow_up_on = '2026-02-30' WHERE id = 1",
            "visit, row 1, follow_up_on");
        row("no number from 1 to 5", "UPDATE visit SET satisfaction = 6 WHERE id = 1",
            "visit, row 1, satisfaction");
        row("refers to nobody", "UPDATE visit SET subject_id = 17 WHERE id = 1",
            "visit, row 1: refers to a missing subject");
        row("no UTF-8", "UPDATE visit SET said = CAST(x'E5BA97E9' AS TEXT) WHERE id = 1",
            "visit, row 1, said");
        row("a text with a nul", "UPDATE subject SET phone = '138' || char(0) || '1' WHERE id = 1",
            "subject, row 1, phone");
        row("a moment of another age", "UPDATE subject SET created_at = 99999999999 WHERE id = 1",
            "subject, row 1, created_at");
        row("a pair that isn't one", "UPDATE journal_batch SET target_id = 1 WHERE id = 1",
            "journal_batch, row 1");
        row("without a number of its own",
            "INSERT INTO visit_drive (visit_id, drive_id) VALUES (1, 99999)", "visit_drive");
    }
    void doubtfulValuesAreToldWithTableAndRow()
    {
        QFETCH(QString, sql);
        QFETCH(QString, words);
        const QTemporaryDir folder;
        test::TestRegister test(folder);
        test.withShop(u"张记面馆"_qs, u"1"_qs).visited("2026-10-08", u"积水，138 打不通"_qs);
        Database& db = test.registry().db();
        QCOMPARE(doubtsOf(db), QStringList());
        db.run(u"PRAGMA foreign_keys = OFF"_qs);
        db.run(u"PRAGMA ignore_check_constraints = ON"_qs);
        db.run(sql);
        const QStringList doubts = doubtsOf(db);
        QCOMPARE(doubts.size(), qsizetype(1));
        QVERIFY2(doubts.constFirst().startsWith(words), qPrintable(doubts.constFirst()));
        QCOMPARE(examine(db, test.registry().path(), QDate(2026, 10, 9)).doubts, doubts);
    }

    // Nothing that the program itself writes is doubted.
    void aDemonstrationHasNoDoubts()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"town.doorstep"_qs);
        writeDemo(path, {60, 20, 300, 6, QDate(2026, 6, 30), 7});
        Database database(path, Database::Access::Immutable);
        QCOMPARE(doubtsOf(database), QStringList());
    }

    void healthSaysWhatIsThere()
    {
        const QTemporaryDir folder;
        test::TestRegister test(folder);
        Register& registry = test.registry();
        const QDate monday(2026, 3, 9);
        const auto connected = registry.connector()();
        const Health first = examine(*connected, registry.path(), monday);
        QCOMPARE(first.damage, QString());
        QCOMPARE(first.backupProblem, QString());
        QCOMPARE(first.lastBackup, monday);
        QVERIFY(first.freeBytes > 0 && first.registerBytes > 0);

        // A file in the way of the folder: said, and the backups before still count.
        const QString backups = backupFolder(registry.path());
        QVERIFY(QDir().rename(backups, backups + u"-elsewhere"_qs));
        QFile inTheWay(backups);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const Health blocked = examine(*connected, registry.path(), monday.addDays(1));
        QVERIFY(blocked.backupProblem.contains(backups));
        QVERIFY(!blocked.lastBackup.isValid());
        inTheWay.remove();
        QVERIFY(QDir().rename(backups + u"-elsewhere"_qs, backups));
        QCOMPARE(examine(*connected, registry.path(), monday.addDays(-3)).lastBackup,
                 monday.addDays(-3));
    }

    void aBackupThatIsNoneRestoresNothing()
    {
        const QTemporaryDir folder;
        const QString target = folder.filePath(u"new.doorstep"_qs);
        QVERIFY_EXCEPTION_THROWN(restoreBackup(folder.filePath(u"missing"_qs), target), Error);
        QVERIFY_EXCEPTION_THROWN(restoreBackup(folder.path(), target), Error);
        QCOMPARE(
            QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
            QStringList());
    }
};

DOORSTEP_TEST(tst_Backup);
#include "tst_Backup.moc"
