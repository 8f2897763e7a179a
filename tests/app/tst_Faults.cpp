// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong with files, disks and other programs: a clear sentence, status 1 (2 for wrong
// words), and every file as it was before.
#include "data/base/Error.h"
#include "data/register/Register.h"
#include "tests/app/FaultTools.h"
#include "tests/support/TestRegistry.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <sys/stat.h>
#include <unistd.h>

using namespace doorstep;
using namespace doorstep::test;

namespace {

const QStringList mayFigures{u"--month"_qs, u"2026-05"_qs, u"--json"_qs};

void setUserVersion(const QString& path, int version)
{
    Database database(path, Database::Access::ReadWrite);
    database.run(u"PRAGMA user_version = %1"_qs.arg(version));
}

} // namespace

class tst_Faults : public QObject
{
    Q_OBJECT

    QTemporaryDir m_made;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_register;

    [[nodiscard]] QString at(const QString& name) const { return m_folder->filePath(name); }

    // Words with FILE for the register, OUT/ for the test's folder.
    [[nodiscard]] QStringList words(const QString& line) const
    {
        QStringList list = line.split(u' ');
        for (QString& word : list) {
            if (word == u"FILE")
                word = m_register;
            word.replace(u"OUT/"_qs, m_folder->path() + u'/');
        }
        return list;
    }

    void makeReadOnly(const QString& folder) const
    {
        QVERIFY(::chmod(QFile::encodeName(m_folder->path()).constData(), 0755) == 0);
        QVERIFY(::chmod(QFile::encodeName(folder).constData(), 0555) == 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = m_made.filePath(u"demo.doorstep"_qs);
        const Ended made =
            test::doorstep({u"demo"_qs, path, u"--shops"_qs, u"60"_qs, u"--workers"_qs, u"20"_qs,
                            u"--visits"_qs, u"400"_qs, u"--months"_qs, u"6"_qs, u"--until"_qs,
                            u"2026-06-30"_qs, u"--seed"_qs, u"7"_qs});
        QVERIFY2(made.status == 0, qPrintable(made.complaint));
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_register = at(u"town.doorstep"_qs);
        QVERIFY(QFile::copy(m_made.filePath(u"demo.doorstep"_qs), m_register));
    }

    void wrongWordsAreUsageErrors_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("keyWords");
        const auto row = [](const char* name, const char* line, const char* keyWords) {
            QTest::newRow(name) << QString::fromUtf8(line) << QString::fromUtf8(keyWords);
        };
        row("unknown command", "frobnicate FILE", "Usage:");
        row("option before the command", "--frobnicate", "Usage:");
        row("no file", "check", "check takes");
        row("too many files", "check FILE FILE", "check takes");
        row("unknown option", "check FILE --frobnicate", "frobnicate");
        row("option without its value", "figures FILE --month", "--month");
        row("no month", "figures FILE", "--month is missing");
        row("month 13", "figures FILE --month 2026-13", "2026-13");
        row("month in words", "report FILE --month May --output OUT/x.xlsx", "May");
        row("30 February", "export FILE --ledger visits --from 2026-02-30 --output OUT/x.csv",
            "2026-02-30");
        row("from after to",
            "export FILE --ledger visits --from 2026-05-02 --to 2026-05-01 --output OUT/x.csv",
            "--from");
        row("a number in letters", "demo OUT/x.doorstep --visits abc", "abc");
        row("a negative number", "demo OUT/x.doorstep --shops -5", "--shops");
        row("a bad day", "demo OUT/x.doorstep --until tomorrow", "tomorrow");
        row("no output of report", "report FILE --month 2026-05", "--output is missing");
        row("no output of export", "export FILE --ledger visits", "--output is missing");
        row("no output of cards", "cards FILE", "--output is missing");
        row("no output of restore", "restore FILE", "--output is missing");
        row("no ledger", "export FILE --output OUT/x.csv", "--ledger is missing");
        row("unknown ledger", "export FILE --ledger people --output OUT/x.csv", "people");
        row("neither Excel nor CSV", "export FILE --ledger visits --output OUT/x.pdf", ".xlsx");
        row("report onto the register", "report FILE --month 2026-05 --output FILE", ".xlsx");
        row("cards onto the register", "cards FILE --output FILE", ".pdf");
        row("backup onto the register", "backup FILE --output FILE", "register itself");
        row("backup onto the register by another path", "backup FILE --output OUT/../LINK",
            "register itself");
    }
    void wrongWordsAreUsageErrors()
    {
        QFETCH(QString, line);
        QFETCH(QString, keyWords);
        const QString link = m_folder->path() + u"-link"_qs;
        QVERIFY(QFile::link(m_folder->path(), link));
        const auto removeLink = qScopeGuard([&] { QFile::remove(link); });
        line.replace(u"OUT/../LINK"_qs, link + u"/town.doorstep"_qs);
        const auto before = filesIn(m_folder->path());
        const Ended ended = test::doorstep(words(line));
        QVERIFY2(ended.status == 2, qPrintable(ended.complaint));
        QVERIFY2(ended.complaint.contains(keyWords), qPrintable(ended.complaint));
        QVERIFY(ended.complaint.contains(u"Usage:"_qs));
        QCOMPARE(ended.output, QString());
        QCOMPARE(filesIn(m_folder->path()), before);
    }

    void wrongFilesAreRefused_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("keyWords");
        QTest::newRow("missing") << u"missing"_qs << u"There is no file"_qs;
        QTest::newRow("folder") << u"folder"_qs << u"is a folder"_qs;
        QTest::newRow("empty") << u"empty"_qs << u"is not a Doorstep register"_qs;
        QTest::newRow("text") << u"text"_qs << u"is not a Doorstep register"_qs;
        QTest::newRow("picture") << u"picture"_qs << u"is not a Doorstep register"_qs;
        QTest::newRow("another program's") << u"other"_qs << u"database of another program"_qs;
        QTest::newRow("truncated") << u"truncated"_qs << u"damaged"_qs;
        QTest::newRow("only the first page") << u"first page"_qs << u"damaged"_qs;
        QTest::newRow("newer") << u"newer"_qs << u"newer Doorstep"_qs;
        QTest::newRow("unreadable") << u"unreadable"_qs << u"no permission"_qs;
    }
    void wrongFilesAreRefused()
    {
        QFETCH(QString, kind);
        QFETCH(QString, keyWords);
        const QByteArray sound = bytesOf(m_register);
        Conditions conditions;
        if (kind == u"missing" || kind == u"folder" || kind == u"other")
            QVERIFY(QFile::remove(m_register));
        if (kind == u"folder")
            QVERIFY(QDir().mkpath(m_register));
        if (kind == u"empty")
            writeBytes(m_register, {});
        if (kind == u"text")
            writeBytes(m_register, QByteArray("今天走访了三家店。\n").repeated(50));
        if (kind == u"picture") // the signature of PNG 1.2, 3.1
            writeBytes(m_register, "\x89PNG\r\n\x1a\n" + QByteArray(4000, '\0'));
        if (kind == u"other")
            Database(m_register, Database::Access::ReadWrite).run(u"CREATE TABLE t (a)"_qs);
        if (kind == u"truncated")
            writeBytes(m_register, sound.left(sound.size() / 2));
        if (kind == u"first page")
            writeBytes(m_register, sound.left(4096));
        if (kind == u"newer")
            setUserVersion(m_register, 999);
        if (kind == u"unreadable") {
            conditions.asStranger = true;
            QVERIFY(::chmod(QFile::encodeName(m_folder->path()).constData(), 0755) == 0);
            QVERIFY(::chmod(QFile::encodeName(m_register).constData(), 0) == 0);
        }
        const auto before = kind == u"unreadable" && ::geteuid() != 0 ? QMap<QString, QByteArray>()
                                                                      : filesIn(m_folder->path());
        for (const char* line :
             {"figures FILE --month 2026-05", "check FILE", "backup FILE --output OUT/b.doorstep",
              "report FILE --month 2026-05 --output OUT/r.xlsx --seal",
              "export FILE --ledger visits --output OUT/e.csv", "cards FILE --output OUT/c.pdf",
              "restore FILE --output OUT/n.doorstep"}) {
            if (kind == u"newer" && QByteArray(line).startsWith("restore"))
                continue; // restoring copies whatever version it is
            const Ended ended = test::doorstep(words(QString::fromLatin1(line)), conditions);
            QVERIFY2(ended.status == 1, line + ("\n" + ended.complaint.toUtf8()));
            QVERIFY2(ended.complaint.contains(keyWords), line + ("\n" + ended.complaint.toUtf8()));
        }
        if (!before.isEmpty())
            QCOMPARE(filesIn(m_folder->path()), before);
    }

    void sentencesSpeakChinese()
    {
        Conditions chinese;
        chinese.language = u"zh_CN"_qs;
        const Ended ended = test::doorstep({u"check"_qs, m_folder->path()}, chinese);
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.complaint.contains(u"文件夹"_qs), qPrintable(ended.complaint));
        QVERIFY(!ended.complaint.contains(u"folder"_qs));
    }

    void aReadOnlyFolderIsReadAndNotSealed()
    {
        const QString folder = at(u"shared 100% #1?"_qs);
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(QFile::rename(m_register, folder + u"/town.doorstep"_qs));
        m_register = folder + u"/town.doorstep"_qs;
        const QString figures = test::doorstep(words(u"figures FILE"_qs) + mayFigures).output;
        makeReadOnly(folder);
        const auto before = filesIn(folder);
        Conditions stranger;
        stranger.asStranger = true;
        const Ended read = test::doorstep(words(u"figures FILE"_qs) + mayFigures, stranger);
        QVERIFY2(read.status == 0, qPrintable(read.complaint));
        QCOMPARE(read.output, figures);
        QVERIFY(!figures.isEmpty());
        const Ended sealed =
            test::doorstep({u"report"_qs, m_register, u"--month"_qs, u"2026-05"_qs, u"--seal"_qs,
                            u"--output"_qs, QDir::tempPath() + u"/doorstep-sealed.xlsx"_qs},
                           stranger);
        QCOMPARE(sealed.status, 1);
        QVERIFY2(sealed.complaint.contains(u"no permission"_qs), qPrintable(sealed.complaint));
        QVERIFY(!QFileInfo::exists(QDir::tempPath() + u"/doorstep-sealed.xlsx"_qs));
        const Ended backedUp = test::doorstep({u"backup"_qs, m_register}, stranger);
        QCOMPARE(backedUp.status, 1);
        QVERIFY2(backedUp.complaint.contains(u"can't be made"_qs), qPrintable(backedUp.complaint));
        QCOMPARE(filesIn(folder), before);
        ::chmod(QFile::encodeName(folder).constData(), 0755);
    }

    void aDamagedPageIsNoticed_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void aDamagedPageIsNoticed()
    {
        QFETCH(quint32, seed);
        const QString figures = test::doorstep(words(u"figures FILE"_qs) + mayFigures).output;
        QRandomGenerator random(seed);
        const QList<int> pages = structurePages(m_register);
        const int page = pages.at(random.bounded(static_cast<int>(pages.size())));
        QByteArray bytes = bytesOf(m_register);
        const int pageSize =
            (static_cast<uchar>(bytes.at(16)) << 8) | static_cast<uchar>(bytes.at(17));
        for (int i = 0; i < pageSize; ++i)
            bytes[(page - 1) * pageSize + i] = static_cast<char>(random.bounded(256));
        writeBytes(m_register, bytes);
        const auto before = filesIn(m_folder->path());

        const Ended checked = test::doorstep(words(u"check FILE"_qs));
        QCOMPARE(checked.status, 1);
        QVERIFY2(checked.complaint.contains(u"damaged"_qs), qPrintable(checked.complaint));
        const Ended counted = test::doorstep(words(u"figures FILE"_qs) + mayFigures);
        if (counted.status == 0)
            QCOMPARE(counted.output, figures);
        else
            QVERIFY2(counted.status == 1 && counted.complaint.contains(u"damaged"_qs),
                     qPrintable(counted.complaint));
        for (const char* line : {"backup FILE --output OUT/b.doorstep", "backup FILE",
                                 "restore FILE --output OUT/n.doorstep"}) {
            const Ended refused = test::doorstep(words(QString::fromLatin1(line)));
            QCOMPARE(refused.status, 1);
            QVERIFY2(refused.complaint.contains(u"damaged"_qs), qPrintable(refused.complaint));
        }
        QCOMPARE(filesIn(m_folder->path()), before);
    }

    void aSecondWriterIsToldWhoTheFirstIs()
    {
        const QString figures = test::doorstep(words(u"figures FILE"_qs) + mayFigures).output;
        const QString seal = u"report FILE --month 2026-05 --seal --output OUT/r.xlsx"_qs;
        {
            const auto held = Register::open(m_register, Register::Access::Write);
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
                 (QStringList{u"b.doorstep"_qs, u"town.doorstep"_qs}));
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
        row("backup", "backup FILE --output OUT/b.doorstep", "b.doorstep");
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
        QVERIFY2(ended.complaint.contains(u"disk"_qs), qPrintable(ended.complaint));
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
        if (test::run(u"mount"_qs,
                      {u"-t"_qs, u"tmpfs"_qs, u"-o"_qs, u"size=2m"_qs, u"none"_qs, disk})
                .status != 0)
            QSKIP("mounting a small disk takes root");
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
        QCOMPARE(test::doorstep(words(u"check FILE"_qs)).status, 0);
        QCOMPARE(filesIn(disk).keys(), QStringList{u"town.doorstep"_qs});
    }

    void aKillAmongSavesLosesNothingAcknowledged()
    {
        QRandomGenerator random(20261008);
        int acknowledged = 0;
        for (int round = 0; round < 50; ++round) {
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
            const auto reopened = Register::open(m_register, Register::Access::Write);
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
        QVERIFY(saver.waitForReadyRead(20000));
        QTest::qSleep(40);
        saver.kill();
        QVERIFY(saver.waitForFinished());
        const QString output = QString::fromUtf8(saver.readAllStandardOutput());
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
            const Ended ended = test::doorstep(words(u"backup FILE --output OUT/b.doorstep"_qs));
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
            const auto open = Register::open(m_register, Register::Access::Write);
            open->setSetting(u"since_the_first_backup"_qs, u"yes"_qs);
        }
        QCOMPARE(test::doorstep(words(u"backup FILE"_qs)).status, 0);
        const QStringList made = QDir(at(u"town-backups"_qs)).entryList(QDir::Files | QDir::Hidden);
        QCOMPARE(made.size(), 1);
        QCOMPARE(contentOf(at(u"town-backups/"_qs + made.first())), contentOf(m_register));
    }

    void theSameSeedGivesTheSameDemo()
    {
        const auto make = [&](const QString& name, const QString& seed) {
            return test::doorstep(
                       words(u"demo OUT/%1 --shops 40 --workers 15 --visits 200 "
                             "--months 3 --until 2026-09-30 --seed %2"_qs.arg(name, seed)))
                .status;
        };
        QCOMPARE(make(u"a.doorstep"_qs, u"3"_qs), 0);
        QTest::qSleep(1100); // another second of the clock
        QCOMPARE(make(u"b.doorstep"_qs, u"3"_qs), 0);
        QCOMPARE(make(u"c.doorstep"_qs, u"4"_qs), 0);
        const auto first = contentOf(at(u"a.doorstep"_qs));
        const auto second = contentOf(at(u"b.doorstep"_qs));
        QCOMPARE(first.value(u"visit"_qs).size(), 200);
        QCOMPARE(second.keys(), first.keys());
        for (const QString& table : first.keys())
            QVERIFY2(second.value(table) == first.value(table), qPrintable(table));
        const auto other = contentOf(at(u"c.doorstep"_qs));
        QVERIFY(other.value(u"visit"_qs) != first.value(u"visit"_qs));
        QVERIFY(other.value(u"subject"_qs) != first.value(u"subject"_qs));
    }

    void aFullOutputIsAFailure()
    {
        Conditions full;
        full.outputFile = u"/dev/full"_qs;
        const Ended ended = test::doorstep(words(u"figures FILE"_qs) + mayFigures, full);
        QCOMPARE(ended.status, 1);
        QVERIFY(ended.complaint.contains(u"standard output"_qs));
    }
};

DOORSTEP_TEST(tst_Faults);
#include "tst_Faults.moc"
