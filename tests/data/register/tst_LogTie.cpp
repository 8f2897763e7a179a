// SPDX-License-Identifier: GPL-3.0-or-later
// Files as a crash leaves them: the register with its log beside it, copied while both are open.
#include "data/records/lists/OpenRegister.h"
#include "data/register/LogTie.h"

#include "data/register/Backup.h"
#include "tests/support/OlderRegister.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

class tst_LogTie : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString at(const char* name) const
    {
        return m_folder->filePath(QLatin1String(name));
    }
    // What a power cut leaves of test.doorstep, under another name.
    void crashAs(const char* name) const
    {
        for (const char* suffix : {"", "-wal"}) {
            QFile::remove(at(name) + QLatin1String(suffix));
            QVERIFY(copyByOthers(at("test.doorstep") + QLatin1String(suffix),
                                 at(name) + QLatin1String(suffix)));
        }
    }
    // By another process: this one would let go of SQLite's locks.
    static bool copyByOthers(const QString& from, const QString& to)
    {
        return QProcess::execute(u"cp"_qs, {from, to}) == 0;
    }
    static QStringList shopsIn(const QString& path, Register::Access access)
    {
        QStringList names;
        const auto registry = openRegister(path, access);
        Statement statement = registry->db().prepare(u"SELECT name FROM subject ORDER BY id"_qs);
        while (statement.next())
            names << statement.get<QString>(0);
        return names;
    }

    static QString warningOf(const QString& path)
    {
        return openRegister(path, Register::Access::Read)->openingWarning();
    }

private Q_SLOTS:
    // A file in use that is copied or renamed without its log lacks what was saved last.
    void aFilePartedFromItsLogIsTold()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.doorstep"_qs);
        const QString parted = folder.filePath(u"b.doorstep"_qs);
        {
            TestRegister test(folder, u"a.doorstep"_qs);
            test.withShop(u"张记面馆"_qs);
            QCOMPARE(QProcess::execute(u"cp"_qs, {path, parted}), 0);
            QVERIFY(warningOf(path).isEmpty()); // another reads what is open
        }
        QVERIFY2(warningOf(parted).contains(u"b.doorstep-wal"_qs), qPrintable(warningOf(parted)));
        QVERIFY(warningOf(path).isEmpty()); // closed well
        {
            const auto taken = openRegister(parted, Register::Access::Write);
            QVERIFY(!taken->openingWarning().isEmpty());
        }
        QVERIFY(warningOf(parted).isEmpty()); // told once: it is whole in itself now
        {
            TestRegister again(folder, u"c.doorstep"_qs);
            again.withShop(u"李记五金"_qs);
            QCOMPARE(QProcess::execute(u"sh"_qs, {u"-c"_qs,
                                                  u"cp $0/c.doorstep $0/d.doorstep && cp "
                                                  u"$0/c.doorstep-wal $0/d.doorstep-wal"_qs,
                                                  folder.path()}),
                     0);
        }
        QVERIFY(warningOf(folder.filePath(u"d.doorstep"_qs)).isEmpty()); // with its log
    }

    // What the log held is as lost when another program empties it as when it is taken away.
    void anEmptiedLogIsTold()
    {
        {
            TestRegister test(*m_folder);
            test.withShop(u"张记面馆"_qs);
            crashAs("left.doorstep");
        }
        QCOMPARE(warningOf(at("left.doorstep")), QString());
        QVERIFY(QFile::resize(at("left.doorstep") + u"-wal"_qs, 0));
        QVERIFY2(warningOf(at("left.doorstep")).contains(u"left.doorstep-wal"_qs),
                 qPrintable(warningOf(at("left.doorstep"))));
    }

    // Few frames that another program wrote and did not live to put into the file are no tie.
    void aFewRowsOfAnotherProgramAreNotRemoved()
    {
        {
            TestRegister test(*m_folder);
            test.withShop(u"张记面馆"_qs);
        }
        const QString path = at("test.doorstep");
        const QString script = u"import os, sqlite3, sys\n"
                               "db = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
                               "db.execute(\"UPDATE subject SET note = 'n'\")\n"
                               "os._exit(0)\n"_qs;
        QCOMPARE(QProcess::execute(u"/usr/bin/python3"_qs, {u"-c"_qs, script, path}), 0);
        const qint64 held = QFileInfo(path + u"-wal"_qs).size();
        QVERIFY(held > 0);
        for (const auto access : {Register::Access::Read, Register::Access::Write})
            QVERIFY_EXCEPTION_THROWN((void)openRegister(path, access), ForeignLogError);
        QCOMPARE(QFileInfo(path + u"-wal"_qs).size(), held);
    }

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aCrashLosesNothing_data()
    {
        QTest::addColumn<int>("visits"); // with long words: the log begins anew every few dozens
        QTest::addColumn<QString>("session");
        for (const char* session : {"first", "later", "after a crash"}) {
            for (const int visits : {0, 1, 700})
                QTest::addRow("%s session, %d visits", session, visits)
                    << visits << QString::fromLatin1(session);
        }
    }
    void aCrashLosesNothing()
    {
        QFETCH(int, visits);
        QFETCH(QString, session);
        TestRegister test(*m_folder);
        test.withShop(u"张记面馆"_qs);
        if (session != u"first") {
            if (session == u"after a crash")
                crashAs("crashed.doorstep");
            test.close();
            if (session == u"after a crash") {
                for (const char* suffix : {"", "-wal"})
                    QVERIFY(copyByOthers(at("crashed.doorstep") + QLatin1String(suffix),
                                         at("test.doorstep") + QLatin1String(suffix)));
            }
        }
        std::unique_ptr<Register> later;
        if (session != u"first")
            later = openRegister(at("test.doorstep"), Register::Access::Write);
        Register& registry = later ? *later : test.registry();
        for (int i = 0; i < visits; ++i) {
            Change change(registry, u"Visit"_qs);
            Visit visit;
            visit.subject = test.subject().id;
            visit.block = test.block().id;
            visit.at = atTime(QDate(2026, 10, 8), QTime(10, 0));
            visit.said = QString(2000, u'字');
            VisitStore(registry).add(change, visit);
            change.commit();
        }
        crashAs("left.doorstep");
        for (const auto access : {Register::Access::Read, Register::Access::Write}) {
            const auto left = openRegister(at("left.doorstep"), access);
            QCOMPARE(left->db().one<int>(u"SELECT count(*) FROM visit"_qs), visits);
            QCOMPARE(integrityProblem(left->db(), IntegrityDepth::Full), QString());
        }
    }

    // Somebody copies a file over a register that was not closed.
    void aForeignLogIsNotReplayed_data()
    {
        QTest::addColumn<QString>("copied");
        QTest::newRow("a backup") << u"backup"_qs;
        QTest::newRow("a backup of the same session") << u"backup now"_qs;
        QTest::newRow("the file as it was in an earlier session") << u"old file"_qs;
        QTest::newRow("another register") << u"other"_qs;
    }
    void aForeignLogIsNotReplayed()
    {
        QFETCH(QString, copied);
        const QString source = at("source.doorstep");
        {
            TestRegister test(*m_folder);
            test.withShop(u"张记面馆"_qs);
            if (copied == u"backup")
                writeBackup(test.registry().db(), source);
        }
        if (copied == u"old file")
            QVERIFY(QFile::copy(at("test.doorstep"), source));
        if (copied == u"other") {
            TestRegister other(*m_folder, u"source.doorstep"_qs);
            other.withShop(u"张记面馆"_qs);
        }
        {
            const auto session = openRegister(at("test.doorstep"), Register::Access::Write);
            for (const QString& name : {u"李记五金"_qs, u"王记修车"_qs}) {
                Change change(*session, name);
                Subject shop;
                shop.name = name;
                shop.block = session->db().one<RowId>(u"SELECT id FROM block"_qs);
                SubjectStore(*session).add(change, shop);
                change.commit();
            }
            if (copied == u"backup now")
                writeBackup(session->db(), source);
            crashAs("left.doorstep");
        }
        QVERIFY(copyByOthers(source, at("left.doorstep")));
        const QStringList shops = copied == u"backup now"
                                      ? QStringList{u"张记面馆"_qs, u"李记五金"_qs, u"王记修车"_qs}
                                      : QStringList{u"张记面馆"_qs};

        for (const auto access : {Register::Access::Read, Register::Access::Write})
            QVERIFY_EXCEPTION_THROWN((void)openRegister(at("left.doorstep"), access),
                                     ForeignLogError);
        QVERIFY(QFileInfo::exists(at("left.doorstep-wal")));
        const QString aside = setLogAside(at("left.doorstep"));
        QVERIFY(QFileInfo(aside).size() > 0);
        for (const auto access : {Register::Access::Read, Register::Access::Write})
            QCOMPARE(shopsIn(at("left.doorstep"), access), shops);
    }

    void aRegisterOfOldIsOpenedWithItsLog()
    {
        TestRegister test(*m_folder);
        test::makeOlder(test.registry().db(), 10);
        test.registry().db().run(u"PRAGMA wal_checkpoint(TRUNCATE)"_qs);
        const RowId block = test.block().id;
        Database before(at("test.doorstep"),
                        Database::Access::Beside); // writes as an older one did
        before.run(u"INSERT INTO setting (key, value) VALUES ('kept', ?)"_qs, QString(9000, u'x'));
        before.run(u"INSERT INTO setting (key, value) VALUES ('block', ?)"_qs, block);
        crashAs("left.doorstep");
        const auto left = openRegister(at("left.doorstep"), Register::Access::Write);
        QCOMPARE(left->setting(u"block"_qs), QString::number(block));
        QCOMPARE(left->setting(u"kept"_qs).size(), 9000);
    }

    // A power cut in the moment between the tie's first step and its last.
    void aLogWithNothingButATieIsNoHindrance()
    {
        TestRegister test(*m_folder);
        test.close();
        {
            Database half(at("test.doorstep"), Database::Access::ReadWrite);
            half.run(u"UPDATE log_tie SET turn = turn + 1, salt = NULL"_qs);
            crashAs("left.doorstep");
        }
        const auto left = openRegister(at("left.doorstep"), Register::Access::Write);
        left->setSetting(u"key"_qs, u"value"_qs);
        QCOMPARE(left->setting(u"key"_qs), u"value"_qs);
    }

    // SQLite replays a log that fits by its own sums; without the tie it would spoil the backup.
    void withoutTheTieTheBackupWouldBeSpoilt()
    {
        {
            TestRegister test(*m_folder);
            for (int i = 0; i < 40; ++i)
                test.withShop(u"店%1"_qs.arg(i));
            writeBackup(test.registry().db(), at("source.doorstep"));
            for (int i = 0; i < 40; ++i)
                test.withShop(u"后来的店%1"_qs.arg(i));
            crashAs("left.doorstep");
        }
        QVERIFY(copyByOthers(at("source.doorstep"), at("left.doorstep")));
        const bool spoilt = [&] {
            try {
                Database together(at("left.doorstep"), Database::Access::ReadWrite);
                return !integrityProblem(together, IntegrityDepth::Full).isEmpty() ||
                       together.one<int>(u"SELECT count(*) FROM subject"_qs) != 40;
            } catch (const Error&) {
                return true;
            }
        }();
        QVERIFY(spoilt);
    }
};

DOORSTEP_TEST(tst_LogTie);
#include "tst_LogTie.moc"
