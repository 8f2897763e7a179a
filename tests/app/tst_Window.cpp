// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestPaths.h"
#include "data/demo/Demo.h"
#include "tests/app/FaultTools.h"
#include "tests/support/OldRegisterFile.h"
#include "tests/support/TestRegistry.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace doorstep;

// The window's program as a process, without a display.
class tst_Window : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    void start(QProcess& program, const QString& path)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_qs, u"offscreen"_qs);
        environment.insert(u"XDG_CONFIG_HOME"_qs, m_folder.path());
        environment.insert(u"TMPDIR"_qs, m_folder.path()); // where its socket is
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(DOORSTEP_PROGRAM), {path});
    }

private Q_SLOTS:
    void aSecondStartOnTheSameRegisterShowsTheFirstAndEnds()
    {
        const QString path = m_folder.filePath(u"town.doorstep"_qs);
        writeDemo(path, {30, 10, 60, 2, QDate(2026, 10, 31), 1});
        QProcess first;
        start(first, path);
        const auto listens = [this] { // by a socket, for whoever is started after it
            return !QDir(m_folder.path()).entryList({u"doorstep-*"_qs}, QDir::System).isEmpty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(listens(), 10000);

        QProcess second;
        start(second, path);
        QVERIFY(second.waitForFinished(10000));
        QCOMPARE(second.exitStatus(), QProcess::NormalExit);
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(first.state(), QProcess::Running);

        // Another register is another window.
        const QString other = m_folder.filePath(u"other.doorstep"_qs);
        writeDemo(other, {30, 10, 60, 2, QDate(2026, 10, 31), 1});
        QProcess third;
        start(third, other);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(other + u".lock"_qs), 10000);
        QCOMPARE(third.state(), QProcess::Running);
        for (QProcess* program : {&first, &third}) {
            program->kill();
            program->waitForFinished();
        }
    }

    // What nobody can answer ends in a sentence and a status, and a register of an earlier version
    // is brought up to date.
    void itsPictureIsDrawnOrSaysWhyNot_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("said");
        QTest::newRow("a register") << u"town.doorstep"_qs << QString();
        QTest::newRow("a register of an earlier version") << u"schema13.doorstep"_qs << QString();
        QTest::newRow("no register") << u"text.doorstep"_qs << u"is not a Doorstep register"_qs;
        QTest::newRow("no file") << u"missing.doorstep"_qs << u"There is no file"_qs;
    }
    void itsPictureIsDrawnOrSaysWhyNot()
    {
        QFETCH(QString, file);
        QFETCH(QString, said);
        const QTemporaryDir folder;
        writeDemo(folder.filePath(u"town.doorstep"_qs), {30, 10, 60, 2, QDate(2026, 10, 31), 1});
        test::unpackRegister(u"schema13"_qs, folder.path());
        test::writeBytes(folder.filePath(u"text.doorstep"_qs), "walked and talked\n");
        const QString picture = folder.filePath(u"window.png"_qs);
        const test::Ended ended = test::doorstep({folder.filePath(file), u"--picture"_qs, picture});
        QVERIFY2(ended.complaint.contains(said), qPrintable(ended.complaint));
        QCOMPARE(ended.status, said.isEmpty() ? 0 : 1);
        QVERIFY(said.isEmpty() ? test::bytesOf(picture).startsWith("\x89PNG")
                               : !QFile::exists(picture));
    }
};

DOORSTEP_TEST(tst_Window);
#include "tst_Window.moc"
