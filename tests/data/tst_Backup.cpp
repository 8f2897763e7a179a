// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/Backup.h"

#include "data/base/Error.h"
#include "data/register/Health.h"
#include "data/register/Register.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>

using namespace doorstep;

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
        const auto registry = Register::create(folder.filePath(u"长宁.doorstep"_qs), u"周"_qs);
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
        for (const QDate day : everyDay(QDate(2026, 3, 3), QDate(2026, 3, 9)))
            expected << u"长宁-%1.doorstep"_qs.arg(day.toString(Qt::ISODate));
        expected.sort();
        QStringList left = backups.entryList(QDir::Files | QDir::Hidden);
        left.sort();
        QCOMPARE(left, expected);
        QCOMPARE(Register::open(written, Register::Access::Read)->path(), written);
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
        const auto registry = Register::create(folder.filePath(u"长宁.doorstep"_qs), u"周"_qs);
        const QString backup = rotateBackups(registry->db(), registry->path(), QDate(2026, 3, 9));
        QStringList made;
        for (int time = 0; time < 3; ++time) {
            made << restoredPath(registry->path(), QDate(2026, 3, 9));
            restoreBackup(backup, made.constLast());
        }
        QCOMPARE(QSet<QString>(made.begin(), made.end()).size(), 3);
        for (const QString& path : made) {
            QCOMPARE(QFileInfo(path).path(), folder.path());
            QVERIFY(path.contains(u"2026-03-09"_qs));
            QVERIFY(Register::open(path, Register::Access::Write));
        }
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
