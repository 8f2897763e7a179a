// SPDX-License-Identifier: GPL-3.0-or-later
// What the program writes can be read by its user alone, whatever the system lets new files be.
#include "TestPaths.h"
#include "tests/support/TestRegistry.h"

#include <QProcess>
#include <QTemporaryDir>
#include <sys/stat.h>

using namespace doorstep;

class tst_FileModes : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString in(const QString& name) const { return m_folder.filePath(name); }
    static int modeOf(const QString& path)
    {
        struct stat status = {};
        return ::stat(QFile::encodeName(path).constData(), &status) == 0
                   ? static_cast<int>(status.st_mode & 07777)
                   : -1;
    }
    // In a shell, as a person would, with files that everybody may read.
    static int run(const QString& command)
    {
        return QProcess::execute(u"/bin/sh"_qs, {u"-c"_qs, u"umask 022; "_qs + command});
    }
    static int doorstep(const QString& arguments)
    {
        return run(QStringLiteral(DOORSTEP_PROGRAM) + u' ' + arguments);
    }
    // Of the folder and all within: what others may read.
    [[nodiscard]] QStringList open() const
    {
        QStringList found;
        QDirIterator all(m_folder.path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QString path = all.next();
            const int wanted = QFileInfo(path).isDir() ? 0700 : 0600;
            if (modeOf(path) != wanted)
                found << path + u" is "_qs + QString::number(modeOf(path), 8);
        }
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(doorstep(u"demo %1 --shops 8 --workers 6 --visits 40 --months 2 "
                          "--until 2026-10-31"_qs.arg(in(u"a.doorstep"_qs))),
                 0);
    }

    void whatACommandWritesIsItsUsersAlone_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("an export as .xlsx")
            << u"export %1/a.doorstep --ledger shops --output %1/e.xlsx"_qs;
        QTest::newRow("an export as .csv")
            << u"export %1/a.doorstep --ledger shops --output %1/e.csv"_qs;
        QTest::newRow("a report that is sealed")
            << u"report %1/a.doorstep --month 2026-10 --output %1/r.xlsx --seal"_qs;
        QTest::newRow("walk sheets") << u"walk-sheet %1/a.doorstep --output %1/w.pdf"_qs;
        QTest::newRow("cards") << u"cards %1/a.doorstep --output %1/c.pdf"_qs;
        QTest::newRow("rotating backups") << u"backup %1/a.doorstep"_qs;
        QTest::newRow("a backup") << u"backup %1/a.doorstep --output %1/b.doorstep"_qs;
        QTest::newRow("a restored register") << u"restore %1/b.doorstep --output %1/n.doorstep"_qs;
    }
    void whatACommandWritesIsItsUsersAlone()
    {
        QFETCH(QString, command);
        QCOMPARE(doorstep(command.arg(m_folder.path())), 0);
        QCOMPARE(open().join(u'\n'), QString());
    }

    void earlierFilesAreMendedAtOpening()
    {
        const QString register_ = in(u"a.doorstep"_qs);
        const QString backups = in(u"a-backups"_qs);
        QCOMPARE(run(u"chmod 644 %1 %2/*; chmod 755 %2"_qs.arg(register_, backups)), 0);
        QVERIFY(!open().isEmpty());
        QCOMPARE(doorstep(u"report %1 --month 2026-09 --output %2 --seal"_qs.arg(register_,
                                                                                 in(u"s.xlsx"_qs))),
                 0);
        QCOMPARE(open().join(u'\n'), QString());
    }

    void aRegisterThatIsOnlyReadIsMended_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("export") << u"export %1/a.doorstep --ledger shops --output %1/read.csv"_qs;
        QTest::newRow("check") << u"check %1/a.doorstep"_qs;
        QTest::newRow("backup") << u"backup %1/a.doorstep --output %1/read.doorstep"_qs;
    }
    void aRegisterThatIsOnlyReadIsMended()
    {
        QFETCH(QString, command);
        const QString register_ = in(u"a.doorstep"_qs);
        QCOMPARE(run(u"chmod 644 %1"_qs.arg(register_)), 0);
        QCOMPARE(doorstep(command.arg(m_folder.path())), 0);
        QCOMPARE(modeOf(register_), 0600);
    }

    void whatTheUserMayNotDoStaysSo() // no right is added
    {
        const QString register_ = in(u"n.doorstep"_qs);
        QCOMPARE(run(u"chmod 444 %1"_qs.arg(register_)), 0);
        (void)doorstep(u"check %1"_qs.arg(register_));
        QVERIFY((modeOf(register_) & 0222) == 0);
        QCOMPARE(run(u"chmod 600 %1"_qs.arg(register_)), 0);
    }
};

DOORSTEP_TEST(tst_FileModes);
#include "tst_FileModes.moc"
