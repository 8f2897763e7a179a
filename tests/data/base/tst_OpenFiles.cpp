// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestPaths.h"
#include "data/base/Error.h"
#include "data/base/OpenFiles.h"
#include "data/base/SafeFile.h"
#include "data/files/TableReader.h"
#include "data/register/Backup.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

#include <unistd.h>

using namespace doorstep;
using namespace doorstep::test;

class tst_OpenFiles : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<TestRegister> m_test;

    [[nodiscard]] QString at(const QString& name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void initTestCase()
    {
        m_test = std::make_unique<TestRegister>(m_folder);
        m_test->withShop(u"张记面馆"_qs);
        QVERIFY(QDir(m_folder.path()).mkpath(u"sub"_qs));
        QVERIFY(QFile::link(at(u"test.doorstep"_qs), at(u"symbolic.csv"_qs)));
        QVERIFY(QFile::link(at(u"symbolic.csv"_qs), at(u"twice.csv"_qs)));
        QCOMPARE(::link(QFile::encodeName(at(u"test.doorstep"_qs)).constData(),
                        QFile::encodeName(at(u"hard.csv"_qs)).constData()),
                 0);
        QVERIFY(
            QFile::copy(QStringLiteral(DOORSTEP_FIXTURES "/tables/utf8.csv"), at(u"list.csv"_qs)));
    }

    void aRegistersFilesAreKnownByAnyName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("kept");
        QTest::newRow("its own") << u"test.doorstep"_qs << true;
        QTest::newRow("by a detour") << u"sub/../test.doorstep"_qs << true;
        QTest::newRow("symbolic link") << u"symbolic.csv"_qs << true;
        QTest::newRow("link to a link") << u"twice.csv"_qs << true;
        QTest::newRow("hard link") << u"hard.csv"_qs << true;
        QTest::newRow("log") << u"test.doorstep-wal"_qs << true;
        QTest::newRow("index") << u"test.doorstep-shm"_qs << true;
        QTest::newRow("another file") << u"list.csv"_qs << false;
        QTest::newRow("a folder") << u"sub"_qs << false;
        QTest::newRow("no file") << u"none.csv"_qs << false;
    }
    void aRegistersFilesAreKnownByAnyName()
    {
        QFETCH(QString, name);
        QFETCH(bool, kept);
        QCOMPARE(isKeptOpen(at(name)), kept);
        const auto refused = [](const std::function<void()>& work) {
            try {
                work();
                return false;
            } catch (const Error& error) {
                return error.message().contains(u"is the register that is open"_qs);
            }
        };
        QCOMPARE(refused([&] { refuseKeptOpen(at(name)); }), kept);
        QCOMPARE(refused([&] { (void)openTable(at(name)); }), kept);
        QCOMPARE(refused([&] { const TemporaryName temporary(at(name)); }), kept);
    }

    void aLogOrAnIndexIsNoRegister()
    {
        for (const QString& beside : {u"test.doorstep-wal"_qs, u"test.doorstep-shm"_qs}) {
            QVERIFY(QFile::exists(at(beside)));
            QVERIFY_EXCEPTION_THROWN(requireRegisterFile(at(beside)), Error);
            QVERIFY_EXCEPTION_THROWN((void)countRows(at(beside)), Error);
        }
        requireRegisterFile(at(u"hard.csv"_qs));
    }

    void itIsKeptByAsManyAsHaveItOpen()
    {
        const QString path = at(u"list.csv"_qs);
        {
            const KeptFile first(path);
            {
                const KeptFile second(at(u"sub/../list.csv"_qs));
                QVERIFY(isKeptOpen(path));
            }
            QVERIFY(isKeptOpen(path));
            // What takes its name is another file; what was open still is.
            QVERIFY(QFile::rename(path, at(u"moved.csv"_qs)));
            QVERIFY(QFile::copy(at(u"moved.csv"_qs), path));
            QVERIFY(isKeptOpen(at(u"moved.csv"_qs)));
            QVERIFY(!isKeptOpen(path));
        }
        QVERIFY(!isKeptOpen(at(u"moved.csv"_qs)));
    }

    void anOpenRegisterIsRestoredFromThroughItsConnection()
    {
        (void)restoreBackup(at(u"test.doorstep"_qs), at(u"restored.doorstep"_qs));
        QCOMPARE(countRows(at(u"restored.doorstep"_qs)).subjects, qint64(1));
    }

    void nothingIsKeptOnceItIsClosed()
    {
        m_test.reset();
        QVERIFY(!isKeptOpen(at(u"test.doorstep"_qs)));
    }
};

DOORSTEP_TEST(tst_OpenFiles);
#include "tst_OpenFiles.moc"
