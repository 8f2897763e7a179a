// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a person opens, nothing in the window's process drops the locks on the open register:
// a command that reads it meanwhile leaves its log alone, and what was saved outlives a kill.
#include "TestPaths.h"
#include "data/records/lists/OpenRegister.h"
#include "data/register/Register.h"
#include "tests/app/FaultCase.h"
#include "tests/support/TestRegistry.h"

#include <filesystem>

using namespace doorstep;
using namespace doorstep::test;

class tst_HeldLocks : public FaultCase
{
    Q_OBJECT

    QProcess m_window;
    QString m_output;

    // Every folder that the program proposes is the register's.
    void start(const QString& deed)
    {
        const QString folder = m_folder->path();
        QVERIFY(QDir(folder).mkpath(u"config"_qs));
        writeBytes(at(u"config/user-dirs.dirs"_qs),
                   u"XDG_DOCUMENTS_DIR=\"%1\"\n"_qs.arg(folder).toUtf8());
        writeBytes(at(u"config/QtProject.conf"_qs),
                   u"[FileDialog]\nlastVisited=file://%1\n"_qs.arg(folder).toUtf8());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_qs, u"offscreen"_qs);
        environment.insert(u"XDG_CONFIG_HOME"_qs, at(u"config"_qs));
        m_window.setProcessEnvironment(environment);
        m_window.setWorkingDirectory(folder);
        m_output.clear();
        m_window.start(QStringLiteral(DOORSTEP_HOLD_REGISTER), {m_register, deed});
    }
    // Up to the moment when it waits for us.
    bool reads()
    {
        while (!m_output.endsWith(u"waits\n")) {
            if (!m_window.waitForReadyRead(60'000))
                return false;
            m_output += QString::fromUtf8(m_window.readAllStandardOutput());
        }
        m_output.chop(6);
        return true;
    }

private Q_SLOTS:
    void cleanup()
    {
        m_window.kill();
        m_window.waitForFinished();
    }

    void nothingIsLostWhateverIsOpened_data()
    {
        QTest::addColumn<QString>("said"); // a part of the sentence that the window must say
        const QString none;
        const QString open = u"is the register that is open"_qs;
        QTest::newRow("nothing") << none;
        for (const char* dialog : {"open-dialog", "list-dialog", "rejects-dialog", "export-dialog",
                                   "report-dialog", "cards-dialog", "walk-sheet-dialog",
                                   "slip-dialog", "restore-dialog", "second-place-dialog"})
            QTest::newRow(dialog) << none;
        QTest::newRow("restore-from-itself") << none;
        QTest::newRow("restore-from-itself-by-browsing") << none;
        QTest::newRow("health") << none;
        QTest::newRow("back-up") << none;
        QTest::newRow("recent") << none;
        QTest::newRow("open-itself") << none;
        QTest::newRow("open-symlink") << none;
        QTest::newRow("open-hard-link") << none;
        QTest::newRow("open-index") << u"is not a Doorstep register"_qs;
        QTest::newRow("drop-itself") << none;
        QTest::newRow("drop-list") << none;
        QTest::newRow("drop-symlink-as-list") << open;
        QTest::newRow("drop-hard-link-as-list") << open;
        QTest::newRow("import-log") << open;
        QTest::newRow("export-onto-itself") << open;
        QTest::newRow("paper-onto-itself") << open;
    }
    void nothingIsLostWhateverIsOpened()
    {
        QFETCH(QString, said);
        start(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(reads(), qPrintable(m_output));
        QVERIFY2(m_output.contains(u"holds 2\n"), qPrintable(m_output));
        QVERIFY2(m_output.contains(said), qPrintable(m_output));
        for (const QString& line :
             {u"figures FILE --month 2026-05"_qs, u"backup FILE --output OUT/copy.doorstep"_qs,
              u"export FILE --ledger visits --output OUT/copy.csv"_qs}) {
            const Ended ended = test::doorstep(words(line));
            QVERIFY2(ended.status == 0, qPrintable(ended.complaint));
        }
        m_window.write("\n");
        QVERIFY2(reads(), qPrintable(m_output));
        m_window.write("\n");
        QVERIFY(m_window.waitForFinished());
        QCOMPARE(m_window.exitStatus(), QProcess::CrashExit);

        QCOMPARE(m_output.count(u"saved "), 4);
        QStringList saved = m_output.split(u'\n').filter(QRegularExpression(u"^saved "_qs));
        saved << QString();
        {
            const auto reopened = openRegister(m_register, Register::Access::Write);
            QCOMPARE(missingVisits(reopened->db(), saved.join(u'\n')), QStringList());
        }
        const Ended checked = test::doorstep(words(u"check FILE"_qs));
        QVERIFY2(checked.status == 0, qPrintable(checked.complaint));
    }

    // Its lock lies beside another name, but the file is one.
    void anotherNameOfTheOpenFileIsNotWritten()
    {
        start(u"nothing"_qs);
        QVERIFY2(reads(), qPrintable(m_output));
        const QString other = at(u"other.doorstep"_qs);
        std::filesystem::create_hard_link(m_register.toStdString(), other.toStdString());
        writeBytes(at(u"list.csv"_qs), "店名,地址\n新来的店,福泉路999号\n");
        const QStringList import{u"import"_qs, other,         at(u"list.csv"_qs), u"--kind"_qs,
                                 u"shops"_qs,  u"--block"_qs, u"第一街区"_qs};
        const Ended refused = test::doorstep(import);
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.complaint.contains(u"under another name"), qPrintable(refused.complaint));
        m_window.write("\n");
        QVERIFY2(reads(), qPrintable(m_output));
        m_window.write("\n");
        QVERIFY(m_window.waitForFinished());
        std::filesystem::remove(m_register.toStdString() + "-wal");
        std::filesystem::remove(m_register.toStdString() + "-shm");
        const Ended taken = test::doorstep(import); // nobody has it any more
        QVERIFY2(taken.status == 0, qPrintable(taken.complaint));
    }
};

DOORSTEP_TEST(tst_HeldLocks);
#include "tst_HeldLocks.moc"
