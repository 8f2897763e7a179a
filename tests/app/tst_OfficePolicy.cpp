// SPDX-License-Identifier: GPL-3.0-or-later
// The command line under a policy that lies beside the program.
#include "TestPaths.h"
#include "data/demo/Demo.h"
#include "data/records/forms/ColumnChoice.h"
#include "data/records/lists/OpenRegister.h"
#include "data/views/ledgers/ChosenColumns.h"
#include "tests/support/TestRegistry.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <filesystem>

using namespace doorstep;

class tst_OfficePolicy : public QObject
{
    Q_OBJECT

    struct Said
    {
        int status = -1;
        QString out;
        QString wrong;
    };

    QTemporaryDir m_folder;

    [[nodiscard]] QString in(const QString& name) const { return m_folder.filePath(name); }
    void layDown(const QByteArray& lines)
    {
        QFile file(in(u"doorstep-policy.ini"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(lines);
    }
    Said run(const QStringList& words)
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"DOORSTEP_LANGUAGE"_qs);
        environment.insert(u"XDG_CONFIG_HOME"_qs, in(u"settings"_qs));
        environment.insert(u"QT_QPA_PLATFORM"_qs, u"offscreen"_qs);
        program.setProcessEnvironment(environment);
        program.start(in(u"doorstep"_qs), words);
        if (!program.waitForFinished(60000) || program.exitStatus() != QProcess::NormalExit)
            return {};
        return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
                QString::fromUtf8(program.readAllStandardError())};
    }

private Q_SLOTS:
    void initTestCase()
    {
        // A program of its own, for what lies beside it.
        const std::filesystem::path own = in(u"doorstep"_qs).toStdString();
        std::error_code elsewhere; // on another disk
        std::filesystem::create_hard_link(DOORSTEP_PROGRAM, own, elsewhere);
        if (elsewhere)
            std::filesystem::copy_file(DOORSTEP_PROGRAM, own);
        writeDemo(in(u"town.doorstep"_qs), {20, 10, 60, 2, QDate(2026, 10, 31), 1});
    }
    void cleanup() { QFile::remove(in(u"doorstep-policy.ini"_qs)); }

    void theLanguageIsTheOffices()
    {
        QVERIFY(run({u"--help"_qs}).out.startsWith(u"用法"_qs));
        layDown("language = en\n");
        QVERIFY(run({u"--help"_qs}).out.startsWith(u"Usage"_qs));
    }

    void whatIsUnmaskedIsRefused_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("a ledger") << QStringList{u"export"_qs, u"REGISTER"_qs, u"--ledger"_qs,
                                                 u"shops"_qs,  u"--output"_qs, u"OUT.csv"_qs};
        QTest::newRow("the month's workbook")
            << QStringList{u"report"_qs,  u"REGISTER"_qs, u"--month"_qs,
                           u"2026-10"_qs, u"--output"_qs, u"OUT.xlsx"_qs};
        QTest::newRow("photos") << QStringList{u"papers"_qs, u"REGISTER"_qs, u"--output"_qs,
                                               u"OUT"_qs};
        QTest::newRow("figures") << QStringList{u"figures"_qs, u"REGISTER"_qs, u"--month"_qs,
                                                u"2026-10"_qs};
    }
    void whatIsUnmaskedIsRefused()
    {
        QFETCH(QStringList, words);
        words.replaceInStrings(u"REGISTER"_qs, in(u"town.doorstep"_qs));
        words.replaceInStrings(u"OUT"_qs, in(u"out"_qs));
        layDown("always-masked = yes\n");
        const Said refused = run(words + QStringList{u"--unmasked"_qs});
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.wrong.contains(in(u"doorstep-policy.ini"_qs)), qPrintable(refused.wrong));
        for (const char* name : {"out.csv", "out.xlsx", "out"})
            QVERIFY(!QFileInfo::exists(in(QLatin1String(name))));
        const Said masked = run(words);
        QVERIFY2(masked.status == 0, qPrintable(masked.wrong));
        layDown("always-masked = no\n");
        QFile::remove(in(u"out.csv"_qs));
        QFile::remove(in(u"out.xlsx"_qs));
        QDir(in(u"out"_qs)).removeRecursively();
        QCOMPARE(run(words + QStringList{u"--unmasked"_qs}).status, 0);
        QFile::remove(in(u"out.csv"_qs));
        QFile::remove(in(u"out.xlsx"_qs));
        QDir(in(u"out"_qs)).removeRecursively();
    }

    void columnsThatWereKeptUnmaskedLeaveMasked()
    {
        QStringList phones;
        {
            const auto registry =
                openRegister(in(u"town.doorstep"_qs), Register::Access::Write, u"me"_qs);
            Statement all = registry->db().prepare(
                u"SELECT phone FROM subject WHERE phone <> '' AND kind = 'shop'"_qs);
            while (all.next())
                phones << all.get<QString>(0);
            ChosenColumns chosen;
            chosen.ledger = u"shops"_qs;
            chosen.columns = {{u"name"_qs, {}}, {u"phone"_qs, {}}};
            ColumnChoice choice;
            choice.name = u"whole"_qs;
            choice.ledger = chosen.ledger;
            choice.columns = chosen.toText();
            choice.masked = false;
            Change change(*registry, u"Keep"_qs);
            ColumnChoiceStore(*registry).add(change, choice);
            change.commit();
        }
        QVERIFY(!phones.isEmpty());
        const auto exported = [&] {
            const QString target = in(u"chosen.csv"_qs);
            QFile::remove(target);
            const Said said = run({u"export"_qs, in(u"town.doorstep"_qs), u"--profile"_qs,
                                   u"whole"_qs, u"--output"_qs, target});
            QFile file(target);
            return said.status == 0 && file.open(QIODevice::ReadOnly)
                       ? QString::fromUtf8(file.readAll())
                       : said.wrong;
        };
        QVERIFY(exported().contains(phones.constFirst()));
        layDown("always-masked = yes\n");
        const QString masked = exported();
        QVERIFY2(masked.count(u'\n') > phones.size() / 2, qPrintable(masked));
        for (const QString& phone : std::as_const(phones))
            QVERIFY2(!masked.contains(phone), qPrintable(phone));
    }

    void aLineThatNobodyKnowsIsSaidAtEachCommand()
    {
        layDown("language = en\ntwon = 新泾镇\n");
        const Said said = run({u"check"_qs, in(u"town.doorstep"_qs)});
        QCOMPARE(said.status, 0);
        QVERIFY2(said.wrong.contains(u"twon"_qs), qPrintable(said.wrong));
    }

    void aNewerVersionIsLookedForWhereTheOfficeSays()
    {
        const QString share = in(u"share"_qs);
        QVERIFY(QDir().mkpath(share));
        for (const char* name : {"doorstep_99.1.0_amd64.deb", "doorstep_99.1.0_arm64.deb",
                                 "doorstep_0.1.0_amd64.deb"}) {
            QFile file(share + u'/' + QLatin1String(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        QCOMPARE(run({u"newer"_qs}).status, 1); // nobody named a folder
        layDown("releases = " + share.toUtf8() + '\n');
        const Said said = run({u"newer"_qs, u"--json"_qs});
        QCOMPARE(said.status, 0);
        const QJsonObject json = QJsonDocument::fromJson(said.out.toUtf8()).object();
        QCOMPARE(json.value(u"newer"_qs).toString(), u"99.1.0"_qs);
        QVERIFY(QFileInfo::exists(json.value(u"file"_qs).toString()));
        QVERIFY(run({u"newer"_qs}).out.contains(u"99.1.0"_qs));
        QVERIFY(!run({u"newer"_qs, in(u"settings"_qs)}).out.contains(u"99.1.0"_qs));
    }
};

DOORSTEP_TEST(tst_OfficePolicy);
#include "tst_OfficePolicy.moc"
