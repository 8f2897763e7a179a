// SPDX-License-Identifier: GPL-3.0-or-later
// Wrong words, wrong files and folders, a damaged page: a clear sentence, status 1 (2 for wrong
// words), and every file as it was before.
#include "data/records/lists/OpenRegister.h"
#include "data/records/subjects/Subject.h"
#include "data/register/Change.h"
#include "data/register/Register.h"
#include "tests/app/FaultCase.h"
#include "tests/support/TestRegistry.h"

#include <QRandomGenerator>
#include <cstdio>
#include <sys/stat.h>
#include <unistd.h>

using namespace doorstep;
using namespace doorstep::test;

namespace {

void setUserVersion(const QString& path, int version)
{
    Database database(path, Database::Access::ReadWrite);
    database.run(u"PRAGMA user_version = %1"_qs.arg(version));
}

} // namespace

class tst_Faults : public FaultCase
{
    Q_OBJECT

    void makeReadOnly(const QString& folder) const
    {
        QVERIFY(::chmod(QFile::encodeName(m_folder->path()).constData(), 0755) == 0);
        QVERIFY(::chmod(QFile::encodeName(folder).constData(), 0555) == 0);
    }

private Q_SLOTS:
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
            const Ended ended = test::doorstep(words(QString::fromLatin1(line)), conditions);
            QVERIFY2(ended.status == 1, line + ("\n" + ended.complaint.toUtf8()));
            QVERIFY2(ended.complaint.contains(keyWords), line + ("\n" + ended.complaint.toUtf8()));
        }
        if (!before.isEmpty())
            QCOMPARE(filesIn(m_folder->path()), before);
    }

    // Opened for reading, a pipe waits for whoever writes into it.
    void aPipeIsNoFile_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line :
             {"check OUT/pipe.doorstep", "figures OUT/pipe.doorstep --month 2026-05",
              "restore OUT/pipe.doorstep --output OUT/n.doorstep",
              "restore OUT/pipe.doorstep --output OUT/n.doorstep --passphrase-file OUT/word",
              "unlock OUT/pipe.doorstep --output OUT/n.xlsx --passphrase-file OUT/word",
              "import FILE OUT/pipe.csv --kind shops", "merge FILE OUT/pipe.doorstep"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }
    void aPipeIsNoFile()
    {
        QFETCH(QString, line);
        for (const char* name : {"pipe.doorstep", "pipe.csv"})
            QVERIFY(::mkfifo(QFile::encodeName(at(QString::fromLatin1(name))).constData(), 0600) ==
                    0);
        writeBytes(at(u"word"_qs), "a long passphrase of words");
        const Ended ended = test::doorstep(words(line));
        QVERIFY2(ended.status == 1, qPrintable(ended.complaint));
        QVERIFY2(ended.complaint.contains(u"is no file"_qs), qPrintable(ended.complaint));
        QVERIFY(!QFileInfo::exists(at(u"n.doorstep"_qs)));
    }

    // A trigger that somebody put in rewrites what is typed: such a file is not written to, and no
    // register is made of it.
    void partsOfSomebodyElseAreRefused_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* name, const char* sql) {
            QTest::newRow(name) << QString::fromLatin1(sql) << QString::fromLatin1(name);
        };
        row("ev", "CREATE TRIGGER ev AFTER INSERT ON visit BEGIN UPDATE visit SET said = 'SPOILT'; "
                  "END");
        row("lookout", "CREATE VIEW lookout AS SELECT * FROM subject");
        row("mine", "CREATE TABLE mine (a)");
        row("visit_text_edit", "DROP TRIGGER visit_text_edit");
    }
    void partsOfSomebodyElseAreRefused()
    {
        QFETCH(QString, sql);
        QFETCH(QString, name);
        const QString figures = test::doorstep(words(u"figures FILE"_qs) + mayFigures).output;
        {
            Database database(m_register, Database::Access::ReadWrite);
            if (sql.startsWith(u"DROP")) // whichever there is
                name = database.one<QString>(
                    u"SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name"_qs);
            database.run(sql.startsWith(u"DROP") ? u"DROP TRIGGER "_qs + name : sql);
        }
        const auto before = filesIn(m_folder->path());
        for (const char* line : {"check FILE", "restore FILE --output OUT/n.doorstep",
                                 "backup FILE --output OUT/b.doorstep",
                                 "report FILE --month 2026-05 --output OUT/r.xlsx --seal"}) {
            const Ended refused = test::doorstep(words(QString::fromLatin1(line)));
            QVERIFY2(refused.status == 1, line + ("\n" + refused.output.toUtf8()));
            QVERIFY2(refused.complaint.contains(u"not as Doorstep makes it"_qs) &&
                         refused.complaint.contains(name),
                     line + ("\n" + refused.complaint.toUtf8()));
        }
        QCOMPARE(filesIn(m_folder->path()), before);
        // Read it is all the same: nothing of it runs then.
        const Ended read = test::doorstep(words(u"figures FILE"_qs) + mayFigures);
        QCOMPARE(read.status, 0);
        QCOMPARE(read.output, figures);
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
        // Opened to others by its owner: what the program writes is its user's alone.
        QVERIFY(QFile::setPermissions(m_register,
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
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

    // By somebody who puts another file in its place while a window has it open.
    void aFileThatWasReplacedIsNotCalledDamaged_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line : {"check FILE", "backup FILE", "figures FILE --month 2026-05",
                                 "export FILE --ledger visits --output OUT/v.csv"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }
    void aFileThatWasReplacedIsNotCalledDamaged()
    {
        QFETCH(QString, line);
        const QString other = at(u"other.doorstep"_qs);
        const Ended made =
            test::doorstep({u"demo"_qs, other, u"--shops"_qs, u"5"_qs, u"--workers"_qs, u"2"_qs,
                            u"--visits"_qs, u"10"_qs, u"--months"_qs, u"1"_qs});
        QVERIFY2(made.status == 0, qPrintable(made.complaint));
        const auto open = openRegister(m_register, Register::Access::Write);
        {
            Change change(*open, u"Edit"_qs);
            const SubjectStore subjects(*open);
            for (RowId id = 1; id <= 20; ++id) {
                Subject subject = subjects.get(id);
                subject.note = QString(3000, u'字');
                subjects.save(change, subject);
            }
            change.commit();
        }
        QVERIFY(::rename(QFile::encodeName(other).constData(),
                         QFile::encodeName(m_register).constData()) == 0);
        const Ended ended = test::doorstep(words(line));
        QCOMPARE(ended.status, 1);
        QVERIFY2(!ended.complaint.contains(u"damaged"_qs), qPrintable(ended.complaint));
        QVERIFY2(ended.complaint.contains(u"in the place of town.doorstep"_qs),
                 qPrintable(ended.complaint));
    }

    // Structurally sound, so the work goes on; but nobody takes the paper for right.
    void whatNobodyCanHaveTypedIsSaid_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("told");
        QTest::newRow("a reference to nobody")
            << u"UPDATE visit SET subject_id = 999999 WHERE id = 3"_qs << u"visit, row 3"_qs;
        QTest::newRow("a moment of another age")
            << u"UPDATE subject SET created_at = 99999999999 WHERE id = 5"_qs
            << u"subject, row 5"_qs;
        QTest::newRow("nothing") << QString() << QString();
    }
    void whatNobodyCanHaveTypedIsSaid()
    {
        QFETCH(QString, sql);
        QFETCH(QString, told);
        {
            Database database(m_register, Database::Access::ReadWrite);
            database.run(u"PRAGMA foreign_keys = OFF"_qs);
            if (!sql.isEmpty())
                database.run(sql);
        }
        for (const char* line :
             {"export FILE --ledger visits --output OUT/v.csv",
              "report FILE --month 2026-05 --output OUT/m.xlsx", "figures FILE --month 2026-05",
              "export FILE --ledger visits --output OUT/again.csv"}) {
            const Ended ended = test::doorstep(words(QString::fromLatin1(line)));
            QCOMPARE(ended.status, 0);
            QVERIFY2(told.isEmpty() ? ended.complaint.isEmpty() : ended.complaint.contains(told),
                     qPrintable(QString::fromLatin1(line) + u": "_qs + ended.complaint));
        }
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
