// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/reports/LedgerExport.h"
#include "tests/app/FaultTools.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using doorstep::test::TestRegister;

// The workbook as other programs read it: openpyxl, LibreOffice, and plain Python over the
// register's rows.
class tst_MonthlyReport : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_town;

    QString at(const QString& name) const { return m_folder.filePath(name); }

    static QByteArray run(const QString& program, const QStringList& words, int expected = 0)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DOORSTEP_LANGUAGE"_qs, u"zh_CN"_qs);
        environment.insert(u"PYTHONIOENCODING"_qs, u"utf-8"_qs);
        process.setProcessEnvironment(environment);
        process.start(program, words);
        process.waitForFinished(180'000);
        const QByteArray said = process.readAllStandardOutput() + process.readAllStandardError();
        if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != expected)
            qWarning().noquote() << program << words << "ended with" << process.exitCode() << said;
        return process.exitCode() == expected ? said : QByteArray("wrong exit status: ") + said;
    }

    static QByteArray doorstep(const QStringList& words, int expected = 0)
    {
        return run(QStringLiteral(DOORSTEP_PROGRAM), words, expected);
    }

    // Debian's own Python: the one that has python3-openpyxl.
    static QByteArray python(const QStringList& words)
    {
        return run(u"/usr/bin/python3"_qs, words);
    }

    static QString look(const QString& what, const QString& file)
    {
        return QString::fromUtf8(python(
            {QStringLiteral(DOORSTEP_SOURCE_DIR "/tests/app/read_workbook.py"), what, file}));
    }

    // Opened with a hard recalculation of every formula and saved again.
    QString recalculated(const QString& workbook) const
    {
        const QString profile = at(u"profile/user"_qs);
        QDir().mkpath(profile);
        QFile settings(profile + u"/registrymodifications.xcu"_qs);
        if (!settings.exists() && settings.open(QIODevice::WriteOnly))
            settings.write(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">"
                "<item oor:path=\"/org.openoffice.Office.Calc/Formula/Load\">"
                "<prop oor:name=\"OOXMLRecalcMode\" oor:op=\"fuse\"><value>0</value></prop>"
                "</item></oor:items>");
        settings.close();
        run(u"soffice"_qs,
            {u"-env:UserInstallation=file://"_qs + at(u"profile"_qs), u"--headless"_qs,
             u"--convert-to"_qs, u"xlsx"_qs, u"--outdir"_qs, at(u"again"_qs), workbook});
        return at(u"again/"_qs) + QFileInfo(workbook).fileName();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_town = at(u"town.doorstep"_qs);
        doorstep({u"demo"_qs, m_town, u"--until"_qs, u"2026-10-31"_qs, u"--seed"_qs, u"7"_qs});
    }

    void everyFigureTiesToTheLedgersAndTheRegister_data()
    {
        QTest::addColumn<QString>("month");
        QTest::addColumn<QString>("block");
        QTest::newRow("the town") << u"2026-10"_qs << QString();
        QTest::newRow("a block") << u"2026-10"_qs << u"第四街区"_qs;
        QTest::newRow("January, whose last month is in another year")
            << u"2026-01"_qs << u"第二街区"_qs;
        QTest::newRow("a month without visits") << u"2019-01"_qs << QString();
    }
    void everyFigureTiesToTheLedgersAndTheRegister()
    {
        QFETCH(QString, month);
        QFETCH(QString, block);
        const QString workbook = at(u"report.xlsx"_qs);
        QStringList scope{u"--month"_qs, month};
        if (!block.isEmpty())
            scope << u"--block"_qs << block;
        doorstep(QStringList{u"report"_qs, m_town, u"--output"_qs, workbook} + scope);
        QFile json(at(u"figures.json"_qs));
        QVERIFY(json.open(QIODevice::WriteOnly));
        json.write(doorstep(QStringList{u"figures"_qs, m_town, u"--json"_qs} + scope));
        json.close();
        QCOMPARE(
            QString::fromUtf8(
                python({QStringLiteral(DOORSTEP_SOURCE_DIR "/tests/app/check_report.py"), m_town,
                        workbook, recalculated(workbook), month, block, json.fileName()}))
                .trimmed(),
            QString());
    }

    // A stored value that is wrong must come out right, else the test above would compare a file
    // with itself.
    void libreOfficeReallyRecalculates()
    {
        const QString workbook = at(u"spoilt.xlsx"_qs);
        doorstep({u"report"_qs, m_town, u"--month"_qs, u"2026-10"_qs, u"--output"_qs, workbook});
        look(u"spoil"_qs, workbook);
        QCOMPARE(look(u"b6"_qs, workbook), u"987654"_qs);
        QVERIFY(look(u"b6"_qs, recalculated(workbook)) != u"987654"_qs);
    }

    void unmaskedShowsWhatMaskedHides()
    {
        const auto cells = [&](const QStringList& extra) {
            const QString workbook = at(u"masked.xlsx"_qs);
            doorstep(QStringList{u"export"_qs, m_town, u"--ledger"_qs, u"workers"_qs,
                                 u"--output"_qs, workbook} +
                     extra);
            return look(u"cells"_qs, workbook);
        };
        static const QRegularExpression mobile(u"'1[3-9][0-9]{9}'"_qs);
        QVERIFY(!cells({}).contains(mobile));
        QVERIFY(cells({}).contains(QRegularExpression(u"'1[3-9][0-9]\\*{4}[0-9]{4}'"_qs)));
        QVERIFY(cells({u"--unmasked"_qs}).contains(mobile));
    }

    void oddTextsSurvive_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("inWorkbook");
        QTest::addColumn<QString>("inCsv");
        QTest::newRow("a formula") << u"=1+1"_qs << u"=1+1"_qs << u"'=1+1"_qs;
        const QString escape = u"写作 _x000B_ 的"_qs;
        QTest::newRow("an escape") << escape << escape << escape;
        QTest::newRow("a control character") << u"前\u000B后"_qs << u"前后"_qs << u"前\u000B后"_qs;
        const QString odd = u"𠮷野家“好”,\"吃\"\n第二行"_qs;
        QTest::newRow("beyond the BMP, quotes and a line break") << odd << odd << odd;
        const QString longest(32'767, u'长');
        const QString longer(40'000, u'长');
        QTest::newRow("longer than a cell") << longer << longest << longer;
    }
    void oddTextsSurvive()
    {
        QFETCH(QString, said);
        const QTemporaryDir folder;
        TestRegister test(folder);
        test.withShop(u"张记面馆"_qs).visited("2026-10-08", said);
        test.close();
        const QString file = folder.filePath(u"test.doorstep"_qs);
        for (const QString& ending : {u"xlsx"_qs, u"csv"_qs})
            doorstep({u"export"_qs, file, u"--ledger"_qs, u"visits"_qs, u"--output"_qs,
                      folder.filePath(u"out."_qs + ending)});
        QTEST(look(u"said"_qs, folder.filePath(u"out.xlsx"_qs)), "inWorkbook");
        QTEST(look(u"said"_qs, folder.filePath(u"out.csv"_qs)), "inCsv");
    }

    void aSealedMonthCountsItsCorrections()
    {
        const QString file = at(u"sealed.doorstep"_qs);
        doorstep({u"demo"_qs, file, u"--until"_qs, u"2026-10-31"_qs, u"--visits"_qs, u"200"_qs});
        const QStringList seal{u"report"_qs,  file,           u"--month"_qs,
                               u"2026-10"_qs, u"--output"_qs, at(u"s.xlsx"_qs),
                               u"--seal"_qs};
        QVERIFY(!doorstep(seal).startsWith("wrong"));
        QVERIFY(QString::fromUtf8(doorstep(seal, 1)).contains(u"已经封账"));
        const QString future = QDate::currentDate().toString(u"yyyy-MM"_qs);
        QVERIFY(QString::fromUtf8(doorstep({u"report"_qs, file, u"--month"_qs, future,
                                            u"--output"_qs, at(u"f.xlsx"_qs), u"--seal"_qs},
                                           1))
                    .contains(u"还没有结束"));
        {
            const auto registry = Register::open(file, Register::Access::Write);
            registry->setClock(
                [] { return now() + 5; }); // seals and corrections are told apart by the second
            const auto latest =
                registry->db().one<RowId>(u"SELECT id FROM visit ORDER BY at DESC"_qs);
            Visit visit = VisitStore(*registry).get(latest);
            visit.said = u"补记"_qs;
            Change change(*registry, u"Correct"_qs);
            VisitStore(*registry).save(change, visit);
            change.commit();
        }
        doorstep(
            {u"report"_qs, file, u"--month"_qs, u"2026-10"_qs, u"--output"_qs, at(u"s.xlsx"_qs)});
        const QString proof = look(u"seal"_qs, at(u"s.xlsx"_qs));
        QVERIFY2(proof.contains(u"更正的走访：1 条"), qPrintable(proof));
    }
};

DOORSTEP_TEST(tst_MonthlyReport);
#include "tst_MonthlyReport.moc"
