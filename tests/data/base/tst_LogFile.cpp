// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Caught.h"
#include "data/base/Error.h"
#include "data/base/FixedClock.h"
#include "data/base/GuardedThread.h"
#include "data/base/LogFile.h"
#include "data/register/Backup.h"
#include "data/register/Database.h"
#include "data/register/ProblemReport.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

#include <QThread>
#include <stdexcept>

using namespace doorstep;
using namespace doorstep::test;

// What went wrong is kept where the user can send it from, and names nobody.
class tst_LogFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString read(const QString& name)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private Q_SLOTS:
    void initTestCase() { logToFile(m_folder.path()); }
    void cleanupTestCase() { qInstallMessageHandler(nullptr); }

    void aFailedStatementIsLoggedWithoutItsValues()
    {
        const FixedClock clock(atTime(QDate(2026, 10, 31), QTime(23, 59)));
        Database database(m_folder.filePath(u"x.doorstep"_qs), Database::Access::ReadWrite);
        database.run(u"CREATE TABLE person (name TEXT, phone TEXT UNIQUE)"_qs);
        const auto add = [&] {
            database.run(u"INSERT INTO person VALUES (?, ?)"_qs, u"王强"_qs, u"13800138000"_qs);
        };
        add();
        try {
            add();
            QFAIL("written twice");
        } catch (...) {
            QVERIFY(sentenceOfCaught("test").contains(u"contradict"_qs));
        }
        const QString log = read(u"doorstep.log"_qs);
        QVERIFY2(log.contains(u"2026-10-31 23:59:00 warning"_qs), qPrintable(log));
        QVERIFY2(log.contains(u"INSERT INTO person VALUES (?, ?)"_qs), qPrintable(log));
        QVERIFY(!log.contains(u"王强"_qs));
        QVERIFY(!log.contains(u"13800138000"_qs));
    }

    // Figures and the log, and nothing by which anybody or any place is known.
    void aProblemReportNamesNobody()
    {
        TestRegister test(m_folder, u"四街区张家.doorstep"_qs);
        test.withShop(u"张记面馆"_qs, u"12号"_qs).visited("2026-10-08", u"门口积水"_qs);
        qWarning("a trouble of today");
        const QString target = m_folder.filePath(u"report.txt"_qs);
        const QString path = test.registry().path();
        test.registry().db().run(u"UPDATE subject SET created_at = 99999999999"_qs);
        (void)rotateBackups(test.registry().db(), path, QDate(2026, 10, 9));
        writeProblemReport(target, &test.registry().db(), path, u"1366×740"_qs);
        const QString report = read(u"report.txt"_qs);
        for (const char* told : {"Doorstep ", "SQLite ", "integrity: ok", "subject: 1\n",
                                 "visit: 1\n", "a trouble of today", "1366×740",
                                 "doubtful values: subject, row 1", "MB free", "backups: 1,"})
            QVERIFY2(report.contains(QString::fromUtf8(told)), qPrintable(report));
        for (const char* name : {"张记", "积水", "四街区", "12号"})
            QVERIFY2(!report.contains(QString::fromUtf8(name)), qPrintable(report));
        // A damaged register is reported, too, and a report without one is written.
        test.registry().db().run(u"DROP TABLE wish"_qs);
        writeProblemReport(target, &test.registry().db(), path, {});
        QVERIFY(read(u"report.txt"_qs).contains(u"visit: 1\n"_qs));
        writeProblemReport(target, nullptr, {}, {});
        QVERIFY(read(u"report.txt"_qs).contains(u"a trouble of today"_qs));
    }

    void whatMayBeAPhoneOrIsSearchedIsLeftOut()
    {
        qWarning("call 13800138000 of 91310105MA1FP0000X: fts5: syntax error near \"王强\"");
        const QString log = read(u"doorstep.log"_qs);
        QVERIFY(!log.contains(u"13800138000"_qs));
        QVERIFY(!log.contains(u"91310105"_qs));
        QVERIFY2(!log.contains(u"王强"_qs), qPrintable(log));
        QVERIFY(log.contains(u"syntax error"_qs));
    }

    void threeFilesOfAMegabyteAreKept()
    {
        constexpr qint64 megabyte = 1024 * 1024;
        for (int round = 0; round < 4; ++round) {
            QFile log(m_folder.filePath(u"doorstep.log"_qs));
            QVERIFY(log.open(QIODevice::Append));
            log.write(QByteArray(megabyte - log.size() - 10, 'x'));
            log.close();
            qWarning("round %d", round);
        }
        const QStringList files = QDir(m_folder.path()).entryList({u"*.log"_qs}, QDir::Files);
        QCOMPARE(files,
                 (QStringList{u"doorstep.1.log"_qs, u"doorstep.2.log"_qs, u"doorstep.log"_qs}));
        for (const QString& file : files)
            QVERIFY(QFileInfo(m_folder.filePath(file)).size() <= megabyte);
        QVERIFY(read(u"doorstep.log"_qs).contains(u"round 3"_qs));
        QVERIFY(read(u"doorstep.1.log"_qs).contains(u"round 2"_qs));
        QVERIFY(read(u"doorstep.2.log"_qs).contains(u"round 1"_qs));
    }

    void whateverIsThrownHasASentence_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("error") << 0;
        QTest::newRow("memory") << 1;
        QTest::newRow("standard") << 2;
        QTest::newRow("anything") << 3;
    }
    void whateverIsThrownHasASentence()
    {
        QFETCH(int, kind);
        QString sentence;
        const auto thread = guardedThread(
            [kind] {
                if (kind == 0)
                    throw Error(u"The disk is full."_qs);
                if (kind == 1)
                    throw std::bad_alloc();
                if (kind == 2)
                    throw std::out_of_range("at 5");
                throw 5;
            },
            [&sentence](const QString& told) { sentence = told; });
        thread->start();
        QVERIFY(thread->wait());
        QVERIFY(!sentence.isEmpty());
        QCOMPARE(sentence == u"The disk is full."_qs, kind == 0);
    }
};

DOORSTEP_TEST(tst_LogFile);
#include "tst_LogFile.moc"
