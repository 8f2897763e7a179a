// SPDX-License-Identifier: GPL-3.0-or-later
// Where the files go: names that are taken or too long, disks that are full or write-protected,
// what an earlier register or a killed program left, and that a rename is on the disk. Each gets
// its own sentence, and every file is as it was before.
#include "TestPaths.h"
#include "data/records/lists/OpenRegister.h"
#include "data/register/Backup.h"
#include "data/register/Register.h"
#include "data/register/SecondPlace.h"
#include "tests/app/FaultCase.h"
#include "tests/support/TestRegistry.h"

#include <QStandardPaths>

using namespace doorstep;
using namespace doorstep::test;

class tst_Disks : public FaultCase
{
    Q_OBJECT

    // The register is killed while it is written; its file goes, its log stays.
    void leaveALogOf(const QString& name)
    {
        const QString path = at(name);
        QVERIFY(QFile::copy(m_register, path));
        QProcess saver;
        saver.start(QStringLiteral(DOORSTEP_SAVE_VISITS), {path});
        QVERIFY(saver.waitForReadyRead(20000));
        QTest::qSleep(60);
        saver.kill();
        QVERIFY(saver.waitForFinished());
        QVERIFY(QFileInfo(path + u"-wal"_qs).size() > 0);
        QVERIFY(QFile::remove(path));
    }

private Q_SLOTS:
    void whatLiesUnderTheNameIsNotReplaced_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("backup") << u"backup FILE --output OUT/big.doorstep"_qs;
        QTest::newRow("restore") << u"restore FILE --output OUT/big.doorstep"_qs;
        QTest::newRow("demo") << u"demo OUT/big.doorstep --shops 5 --visits 5"_qs;
    }
    void whatLiesUnderTheNameIsNotReplaced()
    {
        QFETCH(QString, line);
        QCOMPARE(test::doorstep(words(u"demo OUT/big.doorstep --shops 200 --visits 10"_qs)).status,
                 0);
        const auto before = filesIn(m_folder->path());
        const Ended refused = test::doorstep(words(line));
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.complaint.contains(u"exists already"_qs), qPrintable(refused.complaint));
        QCOMPARE(filesIn(m_folder->path()), before);
    }

    void aLogLeftUnderTheNameIsNotPlayedIn_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("backup") << u"backup FILE --output OUT/new.doorstep"_qs;
        QTest::newRow("restore") << u"restore FILE --output OUT/new.doorstep"_qs;
    }
    void aLogLeftUnderTheNameIsNotPlayedIn()
    {
        QFETCH(QString, line);
        leaveALogOf(u"new.doorstep"_qs);
        const QByteArray log = bytesOf(at(u"new.doorstep-wal"_qs));
        const Ended made = test::doorstep(words(line));
        QVERIFY2(made.status == 0, qPrintable(made.complaint));
        {
            const auto opened = openRegister(at(u"new.doorstep"_qs), Register::Access::Write);
            QCOMPARE(integrityProblem(opened->db(), IntegrityDepth::Full), QString());
        }
        QCOMPARE(contentOf(at(u"new.doorstep"_qs))[u"visit"_qs],
                 contentOf(m_register)[u"visit"_qs]);
        const QStringList kept =
            QDir(m_folder->path()).entryList({u"new.doorstep-wal-*"_qs}, QDir::Files);
        QCOMPARE(kept.size(), qsizetype(1));
        QCOMPARE(bytesOf(at(kept.constFirst())), log);
        if (line.startsWith(u"restore"))
            QVERIFY2(made.output.contains(kept.constFirst()), qPrintable(made.output));
    }

    void aFullDiskIsCalledFull_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line : {"backup FILE --output OUT/disk/b.doorstep",
                                 "restore FILE --output OUT/disk/n.doorstep",
                                 "export FILE --ledger visits --output OUT/disk/e.csv",
                                 "cards FILE --output OUT/disk/c.pdf"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }
    void aFullDiskIsCalledFull()
    {
        QFETCH(QString, line);
        const SmallDisk disk(at(u"disk"_qs));
        DOORSTEP_NEEDS(disk.isMounted(), "The right to mount a small disk is");
        QFile filler(at(u"disk/filler"_qs));
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(4096, 'x')) > 0) {
        }
        filler.close();
        const auto before = filesIn(at(u"disk"_qs));
        const Ended ended = test::doorstep(words(line));
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.complaint.contains(u"disk is full"_qs), qPrintable(ended.complaint));
        QVERIFY2(!ended.complaint.contains(u".part is"_qs), qPrintable(ended.complaint));
        QCOMPARE(filesIn(at(u"disk"_qs)), before);
    }

    // The default action of SIGXFSZ ends a program.
    void aLimitIsCalledALimit_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line :
             {"backup FILE --output OUT/b.doorstep", "restore FILE --output OUT/n.doorstep",
              "export FILE --ledger visits --output OUT/e.csv", "cards FILE --output OUT/c.pdf",
              "export FILE --ledger visits --unmasked --output OUT/e.xlsx",
              "report FILE --month 2026-05 --output OUT/r.xlsx",
              "demo OUT/d.doorstep --shops 60 --visits 400"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }
    void aLimitIsCalledALimit()
    {
        QFETCH(QString, line);
        const auto before = filesIn(m_folder->path());
        Conditions limited;
        limited.largestFile = 36000;
        const Ended ended = test::doorstep(words(line), limited);
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.complaint.contains(u"larger than a file may be"_qs),
                 qPrintable(ended.complaint));
        for (const QString& said : ended.complaint.split(u'\n')) {
            if (said.contains(u"larger than"))
                QVERIFY2(!said.contains(u".part"), qPrintable(said));
        }
        QCOMPARE(filesIn(m_folder->path()), before);
    }

    void aWriteProtectedDiskIsCalledSo()
    {
        const SmallDisk disk(at(u"disk"_qs), u"ro,size=1m"_qs);
        DOORSTEP_NEEDS(disk.isMounted(), "The right to mount a small disk is");
        const Ended ended = test::doorstep(words(u"backup FILE --output OUT/disk/b.doorstep"_qs));
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.complaint.contains(u"write-protected"_qs), qPrintable(ended.complaint));
    }

    // Where no file can be made, the place is named and not the register that is read.
    void aPlaceThatTakesNoFileIsNamed_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line :
             {"backup FILE --output /proc/x.doorstep", "restore FILE --output /proc/x.doorstep",
              "demo /proc/x.doorstep --shops 5 --visits 5",
              "export FILE --ledger visits --output /proc/x.csv"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }
    void aPlaceThatTakesNoFileIsNamed()
    {
        QFETCH(QString, line);
        const Ended ended = test::doorstep(words(line));
        QCOMPARE(ended.status, 1);
        const QString sentence = ended.complaint.section(u"Detail:"_qs, 0, 0);
        QVERIFY2(sentence.contains(u"/proc") || sentence.contains(u"x."), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u"permission"), qPrintable(sentence)); // that is not why
        QVERIFY2(!sentence.contains(u"town.doorstep") && !sentence.contains(u".part"),
                 qPrintable(sentence));
    }

    // 255 bytes are the most that a name has; SQLite needs eight of them for -journal.
    void anOverlongNameIsCalledTooLong_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("length");
        QTest::addColumn<bool>("fits");
        QTest::newRow("backup") << u"backup FILE --output OUT/NAME.doorstep"_qs << 300 << false;
        QTest::newRow("backup, no room for -journal")
            << u"backup FILE --output OUT/NAME.doorstep"_qs << 249 << false;
        QTest::newRow("backup that fits")
            << u"backup FILE --output OUT/NAME.doorstep"_qs << 246 << true;
        QTest::newRow("restore") << u"restore FILE --output OUT/NAME.doorstep"_qs << 300 << false;
        QTest::newRow("demo") << u"demo OUT/NAME.doorstep --shops 5 --visits 5"_qs << 300 << false;
        QTest::newRow("report") << u"report FILE --month 2026-05 --output OUT/NAME.xlsx"_qs << 300
                                << false;
        QTest::newRow("report that fits")
            << u"report FILE --month 2026-05 --output OUT/NAME.xlsx"_qs << 255 << true;
        QTest::newRow("csv") << u"export FILE --ledger visits --output OUT/NAME.csv"_qs << 300
                             << false;
        QTest::newRow("pdf") << u"cards FILE --output OUT/NAME.pdf"_qs << 300 << false;
    }
    void anOverlongNameIsCalledTooLong()
    {
        QFETCH(QString, line);
        QFETCH(int, length);
        QFETCH(bool, fits);
        const qsizetype ending = line.section(u"NAME"_qs, 1).section(u' ', 0, 0).size();
        const qsizetype left = length - ending;
        const QString name = QString(left / 3, u'店') + QString(left % 3, u'x');
        const auto before = filesIn(m_folder->path());
        const Ended ended = test::doorstep(words(line.replace(u"NAME"_qs, name)));
        QVERIFY2(ended.status == (fits ? 0 : 1), qPrintable(ended.complaint));
        if (!fits) {
            QVERIFY2(ended.complaint.contains(u"too long"_qs), qPrintable(ended.complaint));
            QCOMPARE(filesIn(m_folder->path()), before);
        }
    }

    void aReportIntoAFolderNamesItsFile_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("begin");
        QTest::addColumn<QString>("end");
        QTest::newRow("zh") << u"zh_CN"_qs << u"2026年5月_"_qs << u"_走访月报.xlsx"_qs;
        QTest::newRow("en") << u"en"_qs << QString() << u"_visits.xlsx"_qs;
    }
    void aReportIntoAFolderNamesItsFile()
    {
        QFETCH(QString, language);
        QFETCH(QString, begin);
        QFETCH(QString, end);
        QVERIFY(QDir().mkpath(at(u"out"_qs)));
        Conditions conditions;
        conditions.language = language;
        for (const char* folder : {"OUT/out", "OUT/out/"}) {
            const Ended made = test::doorstep(
                words(u"report FILE --month 2026-05 --output "_qs + QLatin1String(folder)),
                conditions);
            QVERIFY2(made.status == 0, qPrintable(made.complaint));
            const QStringList files = QDir(at(u"out"_qs)).entryList(QDir::Files | QDir::Hidden);
            QCOMPARE(files.size(), qsizetype(1));
            QVERIFY2(files.constFirst().startsWith(begin) && files.constFirst().endsWith(end),
                     qPrintable(files.constFirst()));
            QVERIFY2(made.output.contains(files.constFirst()), qPrintable(made.output));
        }
    }

    // What a killed program left unfinished holds personal data: it goes when somebody writes
    // there.
    void aKilledExportLeavesNothingForLong()
    {
        QCOMPARE(
            test::doorstep(words(u"demo OUT/big.doorstep --shops 800 --visits 12000"_qs)).status,
            0);
        const auto parts = [&] {
            return QDir(m_folder->path()).entryList({u".*"_qs}, QDir::Files | QDir::Hidden);
        };
        for (const char* line :
             {"export OUT/big.doorstep --ledger visits --unmasked --output OUT/e.csv",
              "backup OUT/big.doorstep --output OUT/b.doorstep"}) {
            bool killed = false;
            for (int round = 0; round < 40 && !killed; ++round) {
                QProcess program;
                program.start(QStringLiteral(DOORSTEP_PROGRAM), words(QString::fromLatin1(line)));
                QVERIFY(program.waitForStarted());
                while (program.state() == QProcess::Running && parts().isEmpty())
                    program.waitForFinished(1);
                program.kill();
                program.waitForFinished();
                killed = !parts().isEmpty();
                QFile::remove(at(u"b.doorstep"_qs));
            }
            QVERIFY2(killed, line);
            QCOMPARE(
                test::doorstep(words(u"export FILE --ledger shops --output OUT/s.csv"_qs)).status,
                0);
            QCOMPARE(parts(), QStringList());
        }
    }

    // Seen from outside: after each rename into a folder, that folder is flushed.
    void aRenameIsFlushedWithItsFolder_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line :
             {"backup FILE --output OUT/b.doorstep", "restore FILE --output OUT/n.doorstep",
              "export FILE --ledger visits --output OUT/e.csv",
              "export FILE --ledger visits --output OUT/e.xlsx", "cards FILE --output OUT/c.pdf"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }
    void aRenameIsFlushedWithItsFolder()
    {
        QFETCH(QString, line);
        DOORSTEP_NEEDS(!QStandardPaths::findExecutable(u"strace"_qs).isEmpty(), "strace");
        const QString trace = m_folder->path() + u".trace"_qs;
        const auto remove = qScopeGuard([&] { QFile::remove(trace); });
        const Ended ended =
            test::run(u"strace"_qs, QStringList{u"-f"_qs, u"-y"_qs, u"-e"_qs,
                                                u"trace=fsync,rename,renameat,renameat2"_qs,
                                                u"-o"_qs, trace, QStringLiteral(DOORSTEP_PROGRAM)} +
                                        words(line));
        DOORSTEP_NEEDS(ended.status == 0 || !ended.complaint.contains(u"ptrace"_qs),
                       "The right to trace a program is");
        QVERIFY2(ended.status == 0, qPrintable(ended.complaint));
        const QStringList calls = QString::fromUtf8(bytesOf(trace)).split(u'\n');
        int renames = 0;
        for (int i = 0; i < calls.size(); ++i) {
            if (!calls.at(i).contains(u" rename"_qs) || !calls.at(i).contains(u".part\""_qs))
                continue;
            if (calls.at(i).contains(u".part\") ="_qs)) // libzip's own, within what nobody sees yet
                continue;
            ++renames;
            QVERIFY2(i > 0 && calls.at(i - 1).contains(u".part>"_qs),
                     qPrintable(calls.join(u'\n')));
            QVERIFY2(calls.value(i + 1).contains(u"fsync("_qs) &&
                         calls.value(i + 1).contains(m_folder->path() + u'>'),
                     qPrintable(calls.join(u'\n')));
        }
        QVERIFY2(renames > 0, qPrintable(calls.join(u'\n')));
    }

    // A stick that is too small: said, and nothing half is left on it.
    void aFullStickIsSaidAndHoldsNothingHalf()
    {
        const SmallDisk disk(at(u"stick"_qs), u"size=100k"_qs);
        DOORSTEP_NEEDS(disk.isMounted(), "The right to mount a small disk is");
        QCOMPARE(test::doorstep(words(u"backup FILE"_qs)).status, 0);
        SecondPlace place;
        place.folder = at(u"stick"_qs);
        place = catchUp(place, m_register, QDate::currentDate());
        QVERIFY(place.isThere);
        QVERIFY(!place.onSameDisk);
        QVERIFY2(place.problem.contains(u"disk is full"_qs), qPrintable(place.problem));
        QCOMPARE(filesIn(at(u"stick"_qs)).values(), QList<QByteArray>{"folder"});
        // With room it is caught up; without the stick the folder it hung on is no second place.
        QVERIFY(disk.mount(u"remount,size=16m"_qs));
        place = catchUp(place, m_register, QDate::currentDate());
        QCOMPARE(place.problem, QString());
        QVERIFY(place.newest.isValid());
        QCOMPARE(test::run(u"umount"_qs, {u"-l"_qs, at(u"stick"_qs)}).status, 0);
        place = catchUp(place, m_register, QDate::currentDate());
        QVERIFY(!place.isThere);
        QCOMPARE(filesIn(at(u"stick"_qs)).size(), 0);
    }
};

DOORSTEP_TEST(tst_Disks);
#include "tst_Disks.moc"
