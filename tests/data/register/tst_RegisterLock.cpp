// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/lists/OpenRegister.h"
#include "data/register/RegisterLock.h"

#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

#include <QProcess>
#include <filesystem>

using namespace doorstep;
using namespace doorstep::test;

class tst_RegisterLock : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString path() const { return m_folder->filePath(u"test.doorstep"_qs); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        TestRegister(*m_folder).withShop(u"张记面馆"_qs);
    }

    // Every time that is told is Shanghai's, wherever the PC thinks it is.
    void timesAreThoseOfShanghai()
    {
        const QString file = path() + u".lock"_qs;
        QCOMPARE(QProcess::execute(
                     u"sh"_qs, {u"-c"_qs, u"printf '4711\\ndoorstep\\nPC-ZHANG\\n' > %1 && "
                                          "TZ=UTC touch -d '2026-01-02 20:04:05' %1"_qs.arg(file)}),
                 0);
        QString said;
        try {
            const RegisterLock lock(path());
        } catch (const LockedError& error) {
            said = error.message();
        }
        QVERIFY2(said.contains(u"2026-01-03 04:04"), qPrintable(said));
    }

    void whatLiesThereDecides_data()
    {
        QTest::addColumn<QString>("lock"); // HERE: this PC's name, DEAD: a process that has ended
        QTest::addColumn<int>("secondsAgo");
        QTest::addColumn<QString>("answer"); // taken, refused, or over: taken over when asked to
        const QString elsewhere = u"4711\ndoorstep\nPC-ZHANG\n"_qs;
        QTest::newRow("dead on this PC") << u"DEAD\ndoorstep\nHERE\n"_qs << 5 << u"taken"_qs;
        QTest::newRow("empty") << QString() << 3600 << u"taken"_qs;
        QTest::newRow("garbage") << u"\x01\x02 ???"_qs << 3600 << u"taken"_qs;
        QTest::newRow("empty, just now") << QString() << 0 << u"refused"_qs;
        QTest::newRow("another PC, alive") << elsewhere << 30 << u"refused"_qs;
        QTest::newRow("another PC, silent since yesterday") << elsewhere << 86400 << u"over"_qs;
        QTest::newRow("another PC, silent for ten minutes") << elsewhere << 600 << u"refused"_qs;
        QTest::newRow("another PC whose clock is ahead by minutes")
            << elsewhere << -600 << u"refused"_qs;
        QTest::newRow("another PC whose clock was years ahead")
            << elsewhere << -5 * 365 * 86400 << u"over"_qs;
        QTest::newRow("garbage of years ahead")
            << u"\x01\x02 ???"_qs << -5 * 365 * 86400 << u"taken"_qs;
    }
    void whatLiesThereDecides()
    {
        QFETCH(QString, lock);
        QFETCH(int, secondsAgo);
        QFETCH(QString, answer);
        QProcess dead;
        dead.start(u"true"_qs, QStringList());
        const qint64 pid = dead.processId();
        QVERIFY(dead.waitForFinished());
        lock.replace(u"DEAD"_qs, QString::number(pid));
        lock.replace(u"HERE"_qs, QSysInfo::machineHostName());
        const QString file = path() + u".lock"_qs;
        {
            QFile made(file);
            QVERIFY(made.open(QIODevice::WriteOnly));
            made.write(lock.toUtf8());
        }
        std::filesystem::last_write_time(file.toStdString(),
                                         std::filesystem::file_time_type::clock::now() -
                                             std::chrono::seconds(secondsAgo));
        const auto open = [&](Register::Take take) -> QString {
            try {
                (void)openRegisterForWindow(path(), {}, take);
                return u"taken"_qs;
            } catch (const LockedError& error) {
                if (!lock.isEmpty() && !error.message().contains(u"PC-ZHANG"_qs))
                    return u"refused without a name: "_qs + error.message();
                return error.mayTakeOver() ? u"over"_qs : u"refused"_qs;
            }
        };
        QCOMPARE(open(Register::Take::IfFree), answer);
        if (answer == u"over")
            QCOMPARE(open(Register::Take::Over), u"taken"_qs);
        else if (answer == u"refused")
            QCOMPARE(open(Register::Take::Over), u"refused"_qs);
        // Reading is never in anybody's way.
        QCOMPARE(openRegister(path(), Register::Access::Read)->standing(), Standing::ReadOnly);
    }

    void aLinkAndItsTargetShareOneLock()
    {
        const QString link = m_folder->filePath(u"link.doorstep"_qs);
        QVERIFY(QFile::link(path(), link));
        const auto held = openRegister(link, Register::Access::Write);
        QCOMPARE(held->path(), path());
        QVERIFY_EXCEPTION_THROWN((void)openRegister(path(), Register::Access::Write), LockedError);
        QVERIFY_EXCEPTION_THROWN((void)openRegister(link, Register::Access::Write), LockedError);
    }

    void aLivingProgramTouchesItsLock()
    {
        const RegisterLock lock(path());
        std::filesystem::last_write_time(lock.path().toStdString(),
                                         std::filesystem::file_time_type::clock::now() -
                                             std::chrono::hours(1));
        lock.touch();
        QVERIFY(QFileInfo(lock.path()).lastModified().secsTo(QDateTime::currentDateTime()) < 60);
    }
};

DOORSTEP_TEST(tst_RegisterLock);
#include "tst_RegisterLock.moc"
