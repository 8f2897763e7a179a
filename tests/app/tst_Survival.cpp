// SPDX-License-Identifier: GPL-3.0-or-later
// Full disks, other writers, killed programs, and getting back what was saved: nothing acknowledged
// is lost, and every file is as it was or whole.
#include "TestPaths.h"
#include "data/records/lists/OpenRegister.h"
#include "data/register/Register.h"
#include "tests/app/FaultCase.h"
#include "tests/support/TestRegistry.h"

#include <QRandomGenerator>

using namespace doorstep;
using namespace doorstep::test;

class tst_Survival : public FaultCase
{
    Q_OBJECT

private Q_SLOTS:
    void aSecondWriterIsToldWhoTheFirstIs()
    {
        const QString figures = test::doorstep(words(u"figures FILE"_qs) + mayFigures).output;
        const QString seal = u"report FILE --month 2026-05 --seal --output OUT/r.xlsx"_qs;
        {
            const auto held = openRegister(m_register, Register::Access::Write);
            const Ended refused = test::doorstep(words(seal));
            QCOMPARE(refused.status, 1);
            QVERIFY2(refused.complaint.contains(u"open already in"_qs),
                     qPrintable(refused.complaint));
            QVERIFY(refused.complaint.contains(
                u"process %1"_qs.arg(QCoreApplication::applicationPid())));
            QVERIFY(refused.complaint.contains(u"doorstep_app_tests"_qs));
            QVERIFY(!QFileInfo::exists(at(u"r.xlsx"_qs)));
            QCOMPARE(test::doorstep(words(u"figures FILE"_qs) + mayFigures).output, figures);
            QCOMPARE(test::doorstep(words(u"check FILE"_qs)).status, 0);
            QCOMPARE(test::doorstep(words(u"backup FILE --output OUT/b.doorstep"_qs)).status, 0);
        }
        QCOMPARE(filesIn(m_folder->path()).keys(),
                 (QStringList{u"SHA256SUMS"_qs, u"b.doorstep"_qs, u"town.doorstep"_qs}));
        const Ended sealed = test::doorstep(words(seal));
        QVERIFY2(sealed.status == 0, qPrintable(sealed.complaint));
        const auto before = filesIn(m_folder->path());
        const Ended again = test::doorstep(words(seal));
        QCOMPARE(again.status, 1);
        QVERIFY2(again.complaint.contains(u"sealed already"_qs), qPrintable(again.complaint));
        QCOMPARE(filesIn(m_folder->path()), before);
    }

    // 36,000 bytes are room for SQLite's shared memory (32 KiB) but for none of the outputs.
    void aFullDiskLeavesEverythingAsItWas_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("target");
        const auto row = [](const char* name, const char* line, const char* target) {
            QTest::newRow(name) << QString::fromUtf8(line) << QString::fromUtf8(target);
        };
        row("report", "report FILE --month 2026-05 --output OUT/r.xlsx", "r.xlsx");
        row("sealed report", "report FILE --month 2026-05 --output OUT/r.xlsx --seal", "r.xlsx");
        row("xlsx", "export FILE --ledger visits --output OUT/e.xlsx", "e.xlsx");
        row("csv", "export FILE --ledger visits --output OUT/e.csv", "e.csv");
        row("cards", "cards FILE --output OUT/c.pdf", "c.pdf");
        row("backup", "backup FILE --output OUT/b.doorstep", "");
        row("automatic backup", "backup FILE", "town-backups/town-2026-01-05.doorstep");
        row("restore", "restore FILE --output OUT/n.doorstep", "");
        row("demo", "demo OUT/n.doorstep --shops 60 --visits 400", "");
    }
    void aFullDiskLeavesEverythingAsItWas()
    {
        QFETCH(QString, line);
        QFETCH(QString, target);
        if (!target.isEmpty()) {
            QVERIFY(QDir().mkpath(QFileInfo(at(target)).path()));
            writeBytes(at(target), "written last month");
        }
        const auto before = filesIn(m_folder->path());
        Conditions full;
        full.largestFile = 36000;
        const Ended ended = test::doorstep(words(line), full);
        QVERIFY2(ended.status == 1, qPrintable(ended.complaint));
        QVERIFY2(ended.complaint.contains(u"than a file may be"_qs) ||
                     ended.complaint.contains(u"disk is full"_qs), // told by libxlsxwriter, SQLite
                 qPrintable(ended.complaint));
        QCOMPARE(ended.output, QString());
        QCOMPARE(filesIn(m_folder->path()), before);
        const Ended withRoom = test::doorstep(words(line));
        QVERIFY2(withRoom.status == 0, qPrintable(withRoom.complaint));
    }

    // The register itself on a disk of 2 MiB, filled to the last byte.
    void aRegisterOnAFullDiskKeepsWhatWasSaved()
    {
        const QString disk = at(u"disk"_qs);
        QVERIFY(QDir().mkpath(disk));
        const QStringList mount{u"-t"_qs, u"tmpfs"_qs, u"-o"_qs, u"size=2m"_qs, u"none"_qs, disk};
        DOORSTEP_NEEDS(test::run(u"mount"_qs, mount).status == 0,
                       "The right to mount a small disk is");
        const auto unmount = qScopeGuard([&] { (void)test::run(u"umount"_qs, {u"-l"_qs, disk}); });
        const QString path = disk + u"/town.doorstep"_qs;
        QVERIFY(QFile::copy(m_register, path));
        m_register = path;
        const Ended saver = test::run(QStringLiteral(DOORSTEP_SAVE_VISITS), {path});
        QCOMPARE(saver.status, 1);
        QVERIFY2(saver.complaint.contains(u"disk is full"_qs), qPrintable(saver.complaint));
        const QStringList saved = saver.output.split(u'\n', Qt::SkipEmptyParts).mid(1);
        QVERIFY(saved.size() > 10);
        QFile filler(disk + u"/filler"_qs);
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(512, 'x')) > 0) {
        }
        filler.close();
        const Ended checked = test::doorstep(words(u"check FILE"_qs));
        QVERIFY2(checked.status == 0, qPrintable(checked.complaint));
        const Ended backedUp = test::doorstep(words(u"backup FILE --output OUT/b.doorstep"_qs));
        QVERIFY2(backedUp.status == 0, qPrintable(backedUp.complaint));
        QCOMPARE(missingVisits(at(u"b.doorstep"_qs), saver.output), QStringList());
        // With room again, what waited in the -wal moves into the register.
        QVERIFY(filler.remove());
        QCOMPARE(test::run(u"mount"_qs, {u"-o"_qs, u"remount,size=16m"_qs, disk}).status, 0);
        (void)openRegister(path, Register::Access::Write);
        QCOMPARE(test::doorstep(words(u"check FILE"_qs)).status, 0);
        QCOMPARE(filesIn(disk).keys(), QStringList{u"town.doorstep"_qs});
    }

    // They may take themselves for the last to close, and be wrong.
    void readingCommandsLeaveTheLogAlone_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line :
             {"check FILE", "figures FILE --month 2026-05", "backup FILE --output OUT/b.doorstep",
              "export FILE --ledger visits --output OUT/e.csv", "search FILE 张",
              "report FILE --month 2026-05 --output OUT/r.xlsx", "cards FILE --output OUT/c.pdf",
              "import FILE OUT/l.csv --kind shops --block 第一街区 --dry-run"})
            QTest::newRow(line) << QString::fromUtf8(line);
    }
    void readingCommandsLeaveTheLogAlone()
    {
        QFETCH(QString, line);
        QProcess saver;
        saver.start(QStringLiteral(DOORSTEP_SAVE_VISITS), {m_register});
        for (QByteArray said; !said.contains("saved "); said += saver.readAllStandardOutput())
            QVERIFY(saver.waitForReadyRead(20000));
        QTest::qSleep(20);
        saver.kill();
        QVERIFY(saver.waitForFinished());
        writeBytes(at(u"l.csv"_qs), "店招,路,门牌\n新来面馆,福泉路,12号\n");
        const QByteArray file = bytesOf(m_register);
        const QByteArray log = bytesOf(m_register + u"-wal"_qs);
        QVERIFY(!log.isEmpty());
        const Ended ended = test::doorstep(words(line));
        QVERIFY2(ended.status == 0, qPrintable(ended.complaint));
        QVERIFY(bytesOf(m_register) == file);
        QVERIFY(bytesOf(m_register + u"-wal"_qs) == log);
    }

    void aKillAmongSavesLosesNothingAcknowledged()
    {
        QRandomGenerator random(20261008);
        int acknowledged = 0;
        const int kills = qEnvironmentVariableIntValue("DOORSTEP_KILLS");
        for (int round = 0; round < (kills > 0 ? kills : 50); ++round) {
            QProcess saver;
            saver.start(QStringLiteral(DOORSTEP_SAVE_VISITS), {m_register});
            QVERIFY(saver.waitForReadyRead(20000));
            QTest::qSleep(random.bounded(5, 61));
            saver.kill();
            QVERIFY(saver.waitForFinished());
            QCOMPARE(saver.exitStatus(), QProcess::CrashExit);
            const QString output = QString::fromUtf8(saver.readAllStandardOutput());
            acknowledged += static_cast<int>(output.count(u"saved "_qs));
            if (round % 10 == 0) // read while the dead one's lock lies there
                QCOMPARE(test::doorstep(words(u"check FILE"_qs)).status, 0);
            const auto reopened = openRegister(m_register, Register::Access::Write);
            QCOMPARE(missingVisits(reopened->db(), output), QStringList());
            QCOMPARE(integrityProblem(reopened->db(), IntegrityDepth::Full), QString());
            QCOMPARE(reopened->db().one<int>(
                         u"SELECT count(*) FROM visit v WHERE NOT EXISTS (SELECT 1 FROM journal j "
                         "WHERE j.table_name = 'visit' AND j.row_id = v.id)"_qs),
                     0);
        }
        QVERIFY2(acknowledged > 50, qPrintable(QString::number(acknowledged)));
        QCOMPARE(test::doorstep(words(u"check FILE"_qs)).status, 0);
        QCOMPARE(filesIn(m_folder->path()).keys(), QStringList{u"town.doorstep"_qs});
    }

    // What the killed program saved last is still in the -wal beside the register.
    void aKilledRegisterIsReadAndCopiedWhole_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("backup") << u"backup FILE --output OUT/copy.doorstep"_qs;
        QTest::newRow("restore") << u"restore FILE --output OUT/copy.doorstep"_qs;
    }
    void aKilledRegisterIsReadAndCopiedWhole()
    {
        QFETCH(QString, line);
        QProcess saver;
        saver.start(QStringLiteral(DOORSTEP_SAVE_VISITS), {m_register});
        QByteArray said;
        for (; !said.contains("saved "); said += saver.readAllStandardOutput())
            QVERIFY(saver.waitForReadyRead(20000));
        QTest::qSleep(20);
        saver.kill();
        QVERIFY(saver.waitForFinished());
        const QString output = QString::fromUtf8(said + saver.readAllStandardOutput());
        QVERIFY(output.contains(u"saved "_qs));
        const Ended copied = test::doorstep(words(line));
        QVERIFY2(copied.status == 0, qPrintable(copied.complaint));
        QCOMPARE(missingVisits(at(u"copy.doorstep"_qs), output), QStringList());
    }

    void aBackupIsTakenWhileVisitsAreSaved()
    {
        QProcess saver;
        saver.start(QStringLiteral(DOORSTEP_SAVE_VISITS), {m_register});
        const auto end = qScopeGuard([&] {
            saver.kill();
            saver.waitForFinished();
        });
        QVERIFY(saver.waitForReadyRead(20000));
        for (int i = 0; i < 5; ++i) {
            const Ended ended =
                test::doorstep(words(u"backup FILE --output OUT/b%1.doorstep"_qs.arg(i)));
            QVERIFY2(ended.status == 0, qPrintable(ended.complaint));
        }
        QCOMPARE(saver.state(), QProcess::Running);
    }

    void aRestoredBackupGivesTheSameFigures()
    {
        const QString figures = test::doorstep(words(u"figures FILE"_qs) + mayFigures).output;
        QVERIFY(!figures.isEmpty());
        QCOMPARE(test::doorstep(words(u"backup FILE --output OUT/b.doorstep"_qs)).status, 0);
        const QString restore = u"restore OUT/b.doorstep --output OUT/n.doorstep"_qs;
        QCOMPARE(test::doorstep(words(restore)).status, 0);
        QCOMPARE(test::doorstep(words(u"figures OUT/n.doorstep"_qs) + mayFigures).output, figures);
        QCOMPARE(contentOf(at(u"n.doorstep"_qs)), contentOf(m_register));
        const auto before = filesIn(m_folder->path());
        const Ended refused = test::doorstep(words(restore));
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.complaint.contains(u"exists already"_qs), qPrintable(refused.complaint));
        QCOMPARE(filesIn(m_folder->path()), before);
    }

    void aBackupByHandHoldsWhatWasSavedToday()
    {
        QCOMPARE(test::doorstep(words(u"backup FILE"_qs)).status, 0);
        {
            const auto open = openRegister(m_register, Register::Access::Write);
            open->setSetting(u"since_the_first_backup"_qs, u"yes"_qs);
        }
        QCOMPARE(test::doorstep(words(u"backup FILE"_qs)).status, 0);
        const QStringList made =
            QDir(at(u"town-backups"_qs)).entryList({u"*.doorstep"_qs}, QDir::Files | QDir::Hidden);
        QCOMPARE(made.size(), 1);
        QCOMPARE(contentOf(at(u"town-backups/"_qs + made.first())), contentOf(m_register));
    }
};

DOORSTEP_TEST(tst_Survival);
#include "tst_Survival.moc"
