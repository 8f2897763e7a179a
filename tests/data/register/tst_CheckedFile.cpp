// SPDX-License-Identifier: GPL-3.0-or-later
// What was found sound today need not be looked through again, unless anybody has touched it since.
#include "data/base/Error.h"
#include "data/register/CheckedFile.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

class tst_CheckedFile : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;

    void openAndClose(Register::Access access, Register::Check check = Register::Check::Now)
    {
        (void)openRegister(m_path, access, u"甲"_qs, check);
    }

    // Another program writes the same number of bytes.
    void flip(qint64 at)
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(at));
        QByteArray bytes = file.read(2000);
        for (char& byte : bytes)
            byte = static_cast<char>(byte ^ 0x5a);
        QVERIFY(file.seek(at));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"test.doorstep"_qs);
        TestRegister test(*m_folder);
        for (int i = 0; i < 300; ++i)
            test.withShop(u"店%1"_qs.arg(i), QString::number(i)).visited("2026-10-08", u"说了"_qs);
    }

    void closedWell_data()
    {
        QTest::addColumn<Register::Access>("access");
        QTest::newRow("a reader") << Register::Access::Read;
        QTest::newRow("a writer") << Register::Access::Write;
    }
    void closedWell()
    {
        QFETCH(Register::Access, access);
        QVERIFY(!wasFoundSound(m_path, today())); // it was made, and never looked through
        openAndClose(access);
        QVERIFY(wasFoundSound(m_path, today()));
        QVERIFY(!wasFoundSound(m_path, today().addDays(1)));
        openAndClose(Register::Access::Read);
        openAndClose(Register::Access::Write);
        QVERIFY(wasFoundSound(m_path, today()));
    }

    void writtenAndClosed()
    {
        openAndClose(Register::Access::Read);
        {
            const auto registry = openRegister(m_path, Register::Access::Write, u"甲"_qs);
            registry->setSetting(u"some"_qs, u"words"_qs);
            QVERIFY(!wasFoundSound(m_path, today())); // while it is open
        }
        QVERIFY(wasFoundSound(m_path, today()));
    }

    void nobodyLooked()
    {
        openAndClose(Register::Access::Write, Register::Check::Later);
        QVERIFY(!wasFoundSound(m_path, today()));
        {
            const auto registry =
                openRegister(m_path, Register::Access::Write, u"甲"_qs, Register::Check::Later);
            registry->foundSound(today()); // as the window's look does
        }
        QVERIFY(wasFoundSound(m_path, today()));
    }

    void touched_data()
    {
        QTest::addColumn<QString>("how");
        for (const char* how : {"bytes flipped", "a copy in its place", "a log beside it"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void touched()
    {
        QFETCH(QString, how);
        openAndClose(Register::Access::Write);
        QVERIFY(wasFoundSound(m_path, today()));
        if (how == u"bytes flipped") {
            flip(QFileInfo(m_path).size() / 2 / 4096 * 4096);
        } else if (how == u"a copy in its place") {
            const QString copy = m_path + u".copy"_qs;
            QVERIFY(QFile::copy(m_path, copy));
            QVERIFY(QFile::remove(m_path));
            QVERIFY(QFile::rename(copy, m_path));
        } else {
            QFile log(m_path + u"-wal"_qs);
            QVERIFY(log.open(QIODevice::WriteOnly));
            QCOMPARE(log.write("something"), 9);
        }
        QVERIFY(!wasFoundSound(m_path, today()));
    }

    // At once after it was closed, within a tick of the file system's clock.
    void damagedAfterwards()
    {
        openAndClose(Register::Access::Write);
        const qint64 page = 4096;
        flip(QFileInfo(m_path).size() / 2 / page * page);
        QVERIFY_EXCEPTION_THROWN(openAndClose(Register::Access::Read), Error);
        QVERIFY_EXCEPTION_THROWN(openAndClose(Register::Access::Read), Error);
    }
};

DOORSTEP_TEST(tst_CheckedFile);
#include "tst_CheckedFile.moc"
