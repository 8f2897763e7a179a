// SPDX-License-Identifier: GPL-3.0-or-later
// What an administrator lays down, as editors write it, and the folder with newer versions.
#include "data/base/Error.h"
#include "data/base/Policy.h"
#include "data/base/Releases.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>

using namespace doorstep;

class tst_Policy : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString written(const QByteArray& bytes)
    {
        const QString path = m_folder.filePath(u"policy.ini"_qs);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("The policy can't be written.");
        return path;
    }
    QString folderWith(const QStringList& names)
    {
        QTemporaryDir made(m_folder.filePath(u"XXXXXX"_qs));
        made.setAutoRemove(false);
        for (const QString& name : names) {
            QFile file(made.filePath(name));
            if (!file.open(QIODevice::WriteOnly))
                qFatal("The package can't be written.");
        }
        return made.path();
    }

private Q_SLOTS:
    void everyKeyIsFollowed()
    {
        const Policy policy = readPolicy(written("; 新泾镇党建办\n"
                                                 "[doorstep]\n"
                                                 "town = 新泾镇\n"
                                                 "folder=/srv/台账\n"
                                                 "second-place = /mnt/备份/\n"
                                                 "always-masked = yes\n"
                                                 "language = en\n"
                                                 "releases = \"/mnt/软件 走访簿\"\n"));
        QCOMPARE(policy.town, u"新泾镇"_qs);
        QCOMPARE(policy.folder, u"/srv/台账"_qs);
        QCOMPARE(policy.secondPlace, u"/mnt/备份"_qs);
        QVERIFY(policy.alwaysMasked);
        QCOMPARE(policy.language, u"en"_qs);
        QCOMPARE(policy.releases, u"/mnt/软件 走访簿"_qs);
        QVERIFY(policy.unclear.isEmpty());
    }

    void itIsReadAsEditorsWriteIt_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("Notepad: a mark and CRLF")
            << QByteArray("\xEF\xBB\xBFtown = 新泾镇\r\n\r\n# x\r\n");
        QTest::newRow("no end of line") << QByteArray("town=新泾镇");
        QTest::newRow("key in capitals, blanks, a tab") << QByteArray("  Town\t=   新泾镇   \n");
    }
    void itIsReadAsEditorsWriteIt()
    {
        QFETCH(QByteArray, bytes);
        const Policy policy = readPolicy(written(bytes));
        QCOMPARE(policy.town, u"新泾镇"_qs);
        QVERIFY(policy.unclear.isEmpty());
        QVERIFY(!policy.alwaysMasked);
    }

    void aHomeFolderIsThatOfWhoeverIsThere()
    {
        QCOMPARE(readPolicy(written("folder = ~/台账\n")).folder, QDir::homePath() + u"/台账"_qs);
    }

    void maskingIsLaidDown_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("always");
        QTest::addColumn<int>("unclear");
        QTest::newRow("yes") << QByteArray("yes") << true << 0;
        QTest::newRow("in Chinese") << QByteArray("是") << true << 0;
        QTest::newRow("1") << QByteArray("1") << true << 0;
        QTest::newRow("True") << QByteArray("True") << true << 0;
        QTest::newRow("no") << QByteArray("no") << false << 0;
        QTest::newRow("not, in Chinese") << QByteArray("否") << false << 0;
        // Whoever wrote the line meant something by it.
        QTest::newRow("a slip") << QByteArray("yess") << true << 1;
        QTest::newRow("nothing") << QByteArray("") << true << 1;
    }
    void maskingIsLaidDown()
    {
        QFETCH(QByteArray, value);
        const Policy policy = readPolicy(written("always-masked = " + value + '\n'));
        QTEST(policy.alwaysMasked, "always");
        QTEST(int(policy.unclear.size()), "unclear");
    }

    void aLineThatNobodyKnowsIsToldByItsNumber_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("an unknown key") << QByteArray("twon = 新泾镇");
        QTest::newRow("no equals sign") << QByteArray("always masked");
        QTest::newRow("another language") << QByteArray("language = fr");
    }
    void aLineThatNobodyKnowsIsToldByItsNumber()
    {
        QFETCH(QByteArray, line);
        const Policy policy = readPolicy(written("town = 新泾镇\n\n" + line + '\n'));
        QCOMPARE(policy.town, u"新泾镇"_qs);
        const QStringList told = sentencesOnPolicy(policy);
        QCOMPARE(told.size(), 1);
        QVERIFY2(told.constFirst().contains(u'3') &&
                     told.constFirst().contains(QString::fromUtf8(line)),
                 qPrintable(told.constFirst()));
    }

    void whatCantBeReadMasksEverything_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("GBK, as Notepad's ANSI writes it")
            << QByteArray("town = \xD0\xC2\xE3\xFE\n");
    }
    void whatCantBeReadMasksEverything()
    {
        QFETCH(QByteArray, bytes);
        const Policy policy = readPolicy(written(bytes));
        QVERIFY(policy.alwaysMasked);
        QVERIFY(policy.town.isEmpty());
        QCOMPARE(sentencesOnPolicy(policy).size(), 1);
    }

    void aFolderInItsPlaceMasksEverything()
    {
        const Policy policy = readPolicy(m_folder.path());
        QVERIFY(policy.alwaysMasked);
        QCOMPARE(sentencesOnPolicy(policy).size(), 1);
    }

    void withoutAFileNothingIsLaidDown()
    {
        const Policy policy = readPolicy({});
        QVERIFY(!policy.alwaysMasked && policy.town.isEmpty() && policy.unclear.isEmpty());
    }

    void theNewestPackageForThisPcIsFound_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("newer"); // than 0.9.2; empty: none
        const QStringList all{u"doorstep_%1_amd64.deb"_qs, u"doorstep_%1_arm64.deb"_qs,
                              u"doorstep_%1_loong64.deb"_qs, u"doorstep-%1-x86_64-setup.exe"_qs};
        const auto of = [&all](const QStringList& versions) {
            QStringList names;
            for (const QString& version : versions) {
                for (const QString& name : all)
                    names << name.arg(version);
            }
            return names;
        };
        QTest::newRow("none") << QStringList{} << QString();
        QTest::newRow("this one") << of({u"0.9.2"_qs}) << QString();
        QTest::newRow("an older") << of({u"0.9.1"_qs}) << QString();
        QTest::newRow("several, numbers and not letters")
            << of({u"0.9.3"_qs, u"0.10.0"_qs, u"0.9.11"_qs}) << u"0.10.0"_qs;
        QTest::newRow("of more places") << of({u"0.9.2.1"_qs}) << u"0.9.2.1"_qs;
        QTest::newRow("the same with a zero behind") << of({u"0.9.2.0"_qs}) << QString();
        QTest::newRow("for another machine")
            << QStringList{u"doorstep_1.0.0_riscv64.deb"_qs} << QString();
        QTest::newRow("half copied")
            << QStringList{u"doorstep_1.0.0_amd64.deb.part"_qs, u".doorstep_1.0.0_amd64.deb"_qs}
            << QString();
        QTest::newRow("another program")
            << QStringList{u"frontdoorstep_1.0.0_amd64.deb"_qs} << QString();
    }
    void theNewestPackageForThisPcIsFound()
    {
        QFETCH(QStringList, names);
        QFETCH(QString, newer);
        const QString folder = folderWith(names);
        const std::optional<Release> found = newerRelease(folder, u"0.9.2"_qs);
        QCOMPARE(found ? found->version.toString() : QString(), newer);
        if (found)
            QVERIFY(names.contains(QFileInfo(found->file).fileName()));
    }

    void aFolderThatIsNotThereIsSaid()
    {
        QVERIFY_EXCEPTION_THROWN((void)newestRelease(m_folder.filePath(u"gone"_qs)), Error);
    }
};

DOORSTEP_TEST(tst_Policy);
#include "tst_Policy.moc"
