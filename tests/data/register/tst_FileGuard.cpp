// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to the files of an open register is noticed before anything is said to be saved; and
// a saved change is never said to have failed.
#include "data/records/lists/OpenRegister.h"
#include "data/register/FileGuard.h"

#include "data/base/Error.h"
#include "data/register/Backup.h"
#include "data/register/Journal.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WholeFiles.h"

#include <QProcess>
#include <filesystem>
#include <fstream>
#include <thread>

using namespace doorstep;
using namespace doorstep::test;

namespace {

// As cp does: into the file that is there.
void overwrite(const QString& path, const QByteArray& bytes)
{
    std::ofstream file(path.toStdString(), std::ios::binary | std::ios::trunc);
    file.write(bytes.constData(), bytes.size());
}

void replace(const QString& path, const QByteArray& bytes)
{
    overwrite(path + u".new"_qs, bytes);
    std::filesystem::rename((path + u".new"_qs).toStdString(), path.toStdString());
}

} // namespace

class tst_FileGuard : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRegister> m_test;

    [[nodiscard]] QString path(const char* suffix = "") const
    {
        return m_folder->filePath(u"test.doorstep"_qs) + QLatin1String(suffix);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_test = std::make_unique<TestRegister>(*m_folder);
        m_test->withShop(u"张记面馆"_qs);
    }
    void cleanup()
    {
        m_test.reset();
        m_folder.reset();
    }

    void theFilesOfAnOpenRegister_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<bool>("isLost");
        for (const char* what : {"removed", "renamed", "replaced", "replaced by a copy of itself",
                                 "overwritten", "overwritten by itself", "touched", "log removed",
                                 "log replaced", "log emptied", "log cut short", "log overwritten",
                                 "lock taken over", "opened and closed beside SQLite",
                                 "a trigger put in", "a view put in", "a trigger taken out"})
            QTest::newRow(what) << QString::fromLatin1(what) << true;
        for (const char* what : {"nothing", "read by others", "statistics gathered by others"})
            QTest::newRow(what) << QString::fromLatin1(what) << false;
    }
    void theFilesOfAnOpenRegister()
    {
        QFETCH(QString, what);
        QFETCH(bool, isLost);
        const QString other = m_folder->filePath(u"other.doorstep"_qs);
        {
            createRegister(other);
        }
        const QByteArray others = bytesOf(other);
        if (what == u"removed")
            QVERIFY(QFile::remove(path()));
        if (what == u"renamed")
            QVERIFY(QFile::rename(path(), m_folder->filePath(u"elsewhere.doorstep"_qs)));
        if (what == u"replaced")
            replace(path(), others);
        if (what == u"replaced by a copy of itself") {
            std::filesystem::copy_file(path().toStdString(), path(".new").toStdString());
            std::filesystem::rename(path(".new").toStdString(), path().toStdString());
        }
        if (what == u"overwritten")
            overwrite(path(), others);
        if (what == u"overwritten by itself") // by another process, as a synchroniser does
            QCOMPARE(QProcess::execute(u"sh"_qs,
                                       {u"-c"_qs, u"cp $0 $0.old && cat $0.old > $0"_qs, path()}),
                     0);
        if (what == u"log removed")
            QVERIFY(QFile::remove(path("-wal")));
        if (what == u"log replaced")
            replace(path("-wal"), QByteArray("x"));
        if (what == u"log emptied")
            overwrite(path("-wal"), {});
        if (what == u"log cut short")
            std::filesystem::resize_file(path("-wal").toStdString(),
                                         std::filesystem::file_size(path("-wal").toStdString()) /
                                             2);
        if (what == u"log overwritten") { // by a longer one
            const TestRegister longer(*m_folder, u"longer.doorstep"_qs);
            QCOMPARE(QProcess::execute(
                         u"sh"_qs,
                         {u"-c"_qs, u"cat $0-wal $0-wal $1-wal > $1.new && cat $1.new > $1-wal"_qs,
                          m_folder->filePath(u"longer.doorstep"_qs), path()}),
                     0);
        }
        if (what == u"lock taken over")
            replace(path(".lock"), QByteArray("1\ndoorstep\nelsewhere\n"));
        if (what == u"opened and closed beside SQLite")
            (void)bytesOf(path());
        if (what == u"read by others")
            (void)openRegister(path(), Register::Access::Read);
        const auto elsewhere = [this](const QString& sql) {
            Database(path(), Database::Access::Beside).run(sql);
        };
        if (what == u"a trigger put in")
            elsewhere(u"CREATE TRIGGER other AFTER INSERT ON visit BEGIN "
                      "UPDATE visit SET said = '' WHERE id = new.id; END"_qs);
        if (what == u"a view put in")
            elsewhere(u"CREATE VIEW other AS SELECT name FROM subject"_qs);
        if (what == u"a trigger taken out")
            elsewhere(u"DROP TRIGGER "_qs +
                      m_test->registry().db().one<QString>(
                          u"SELECT min(name) FROM sqlite_schema WHERE type = 'trigger'"_qs));
        if (what == u"statistics gathered by others")
            elsewhere(u"ANALYZE"_qs);
        if (what == u"touched")
            std::filesystem::last_write_time(path().toStdString(),
                                             std::filesystem::file_time_type::clock::now());

        QSignalSpy lost(&m_test->registry(), &Register::lost);
        QSignalSpy changed(&m_test->registry(), &Register::changed);
        if (!isLost) {
            m_test->withShop(u"李记五金"_qs);
            QCOMPARE(lost.size(), 0);
            QCOMPARE(m_test->registry().standing(), Standing::Writable);
            return;
        }
        for (int time = 0; time < 2; ++time) {
            QVERIFY_EXCEPTION_THROWN(m_test->withShop(u"李记五金"_qs), Error);
            QVERIFY_EXCEPTION_THROWN(m_test->registry().setSetting(u"draft"_qs, u"words"_qs),
                                     Error);
        }
        QCOMPARE(lost.size(), 1);
        QVERIFY(!lost.first().first().toString().isEmpty());
        QCOMPARE(changed.size(), 0);
        QCOMPARE(m_test->registry().standing(), Standing::Lost);

        if (what.endsWith(u"put in") || what.endsWith(u"taken out")) {
            QVERIFY(lost.first().first().toString().contains(u"another program"));
            return; // a copy would be the same
        }

        // What was saved can be put by, and closing leaves alone what lies there now.
        const QString copy = m_folder->filePath(u"copy.doorstep"_qs);
        bool isCopied = true;
        try {
            writeBackup(m_test->registry().db(), copy);
        } catch (const Error& error) {
            // Pages that stood in the file alone are the other one's: then no copy passes for
            // whole.
            QCOMPARE(what, u"overwritten"_qs);
            QVERIFY2(error.message().contains(u"is damaged"), qPrintable(error.message()));
            isCopied = false;
        }
        QCOMPARE(QFileInfo::exists(copy), isCopied);
        const QByteArray before = QFileInfo::exists(path()) ? bytesOf(path()) : QByteArray();
        m_test->close();
        QCOMPARE(QFileInfo::exists(path()) ? bytesOf(path()) : QByteArray(), before);
        if (what == u"lock taken over")
            QVERIFY(QFileInfo::exists(path(".lock")));
        if (!isCopied)
            return;
        const auto reopened = openRegister(copy, Register::Access::Read);
        QCOMPARE(reopened->db().one<QString>(u"SELECT name FROM subject"_qs), u"张记面馆"_qs);
    }

    // As a stick that was pulled out and is in again.
    void whatIsBackIsWrittenToAgain()
    {
        Register& registry = m_test->registry();
        QSignalSpy lost(&registry, &Register::lost);
        QSignalSpy found(&registry, &Register::found);
        const QString away = m_folder->filePath(u"away"_qs);
        QVERIFY(QDir().mkdir(away));
        for (int time = 1; time <= 2; ++time) {
            const QString move = u"mv \"$0\"/test.doorstep* \"$1\"/"_qs;
            QCOMPARE(QProcess::execute(u"sh"_qs, {u"-c"_qs, move, m_folder->path(), away}), 0);
            QVERIFY_EXCEPTION_THROWN(m_test->withShop(u"李记五金"_qs), Error);
            QCOMPARE(registry.standing(), Standing::Lost);
            QCOMPARE(QProcess::execute(u"sh"_qs, {u"-c"_qs, move, away, m_folder->path()}), 0);
            m_test->withShop(u"王记水果"_qs);
            QCOMPARE(registry.standing(), Standing::Writable);
            QCOMPARE(lost.size(), time);
            QCOMPARE(found.size(), time);
        }
        m_test->close();
        const auto reopened = openRegister(path(), Register::Access::Write);
        QCOMPARE(reopened->db().one<int>(u"SELECT count(*) FROM subject"_qs), 3);
    }

    // Whoever reads by the name would make a new file there, and SQLite would take its log away.
    void nothingIsOpenedByANameThatLeadsElsewhere_data()
    {
        QTest::addColumn<QString>("deed");
        QTest::newRow("renamed") << u"mv $0 $0.away"_qs;
        QTest::newRow("replaced") << u"cp $1 $0.new && mv $0.new $0"_qs;
        QTest::newRow("log removed") << u"rm $0-wal"_qs;
    }
    void nothingIsOpenedByANameThatLeadsElsewhere()
    {
        QFETCH(QString, deed);
        const QString other = m_folder->filePath(u"other.doorstep"_qs);
        {
            (void)createRegister(other);
        }
        const auto connect = m_test->registry().connector();
        QCOMPARE(connect()->one<int>(u"SELECT count(*) FROM subject"_qs), 1);
        const auto open = m_test->registry().opener();
        QCOMPARE(QProcess::execute(u"sh"_qs, {u"-c"_qs, deed, path(), other}), 0);
        const auto files = [this] {
            QStringList seen;
            for (const QFileInfo& file : QDir(m_folder->path()).entryInfoList(QDir::Files))
                seen << file.fileName() + u' ' + QString::number(file.size());
            return seen;
        };
        const QStringList before = files();
        QVERIFY_EXCEPTION_THROWN((void)connect(), Error);
        QVERIFY_EXCEPTION_THROWN((void)open(), Error);
        QSignalSpy lost(&m_test->registry(), &Register::lost);
        m_test->registry().lookAtFiles();
        QCOMPARE(lost.size(), 1);
        QCOMPARE(m_test->registry().standing(), Standing::Lost);
        QCOMPARE(files(), before);
        const QString copy = m_folder->filePath(u"copy.doorstep"_qs);
        writeBackup(m_test->registry().db(), copy);
        m_test->close();
        QCOMPARE(openRegister(copy, Register::Access::Read)
                     ->db()
                     .one<QString>(u"SELECT name FROM subject"_qs),
                 u"张记面馆"_qs);
    }

    // A log moved into the file by this program, in this and other connections, is no trouble.
    void ownWritingIsNoTrouble()
    {
        Register& registry = m_test->registry();
        QSignalSpy lost(&registry, &Register::lost);
        const QString words(3000, u'字');
        for (int i = 0; i < 300; ++i)
            m_test->visited("2026-10-08", words);
        const auto opener = registry.opener();
        std::thread other([&] {
            const auto own = opener();
            for (int i = 0; i < 300; ++i) {
                Change change(*own, u"Import"_qs, BatchKind::Import);
                Visit visit = m_test->visit();
                visit.said = words;
                VisitStore(*own).add(change, visit);
                change.commit();
            }
        });
        for (int i = 0; i < 100; ++i)
            registry.setSetting(u"draft"_qs, words + QString::number(i));
        other.join();
        m_test->visited("2026-10-09", words);
        QCOMPARE(lost.size(), 0);
        QVERIFY(QFileInfo(path()).size() > 600 * 3000); // the log was moved more than once
    }

    // A listener's error comes after the commit; the others hear the news all the same.
    void aListenersErrorDoesNotMakeASavedChangeLookFailed()
    {
        Register& registry = m_test->registry();
        QStringList said;
        int heard = 0;
        bool fails = true;
        connect(&registry, &Register::newsFailed, this,
                [&](const QString& sentence) { said << sentence; });
        connect(&registry, &Register::changed, this, [&] {
            if (std::exchange(fails, false))
                throw Error(u"The list could not be read."_qs);
        });
        connect(&registry, &Register::changed, this, [&] { ++heard; });
        m_test->withShop(u"李记五金"_qs); // does not throw
        QCOMPARE(said, QStringList{u"The list could not be read."_qs});
        QTRY_COMPARE(heard, 1);
        QCOMPARE(registry.db().one<int>(u"SELECT count(*) FROM subject"_qs), 2);
    }

    void valuesWithoutAPlaceAreErrors_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<int>("values");
        QTest::newRow("one too many, named") << u"SELECT :p1"_qs << 2;
        QTest::newRow("a name misspelt") << u"SELECT :p1, :pp2"_qs << 2;
        QTest::newRow("one too many") << u"SELECT ?"_qs << 2;
        QTest::newRow("one too few") << u"SELECT ?, ?"_qs << 1;
        QTest::newRow("none") << u"SELECT ?"_qs << 0;
    }
    void valuesWithoutAPlaceAreErrors()
    {
        QFETCH(QString, sql);
        QFETCH(int, values);
        const auto ask = [&] {
            Statement statement = m_test->registry().db().prepare(sql);
            for (int i = 0; i < values; ++i)
                statement.bind(i);
            return statement.next();
        };
        QVERIFY_EXCEPTION_THROWN(ask(), Error);
    }
};

DOORSTEP_TEST(tst_FileGuard);
#include "tst_FileGuard.moc"
