// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/Backup.h"

#include "data/base/Error.h"
#include "data/register/Register.h"
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
