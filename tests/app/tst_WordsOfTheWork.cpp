// SPDX-License-Identifier: GPL-3.0-or-later
// What towns have words of their own for, each by the command line from a list on paper to the
// workbook's cell: import, export, figures, report.
#include "TestPaths.h"
#include "data/files/TableReader.h"
#include "data/records/visitors/Team.h"
#include "data/records/visitors/Visitor.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>

using namespace doorstep;
using doorstep::test::TestRegister;

namespace {

struct Told
{
    int code = -1;
    QString out;
    QString error;
};

Told tells(const QStringList& words)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DOORSTEP_LANGUAGE"_qs, u"zh_CN"_qs);
    environment.remove(u"DISPLAY"_qs);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(DOORSTEP_PROGRAM), words);
    process.waitForFinished(60'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

class tst_WordsOfTheWork : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString at(const QString& name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString registry() const { return at(u"test.doorstep"_qs); }

    // The rows of a sheet as texts.
    [[nodiscard]] QList<QStringList> sheet(const QString& book, const QString& name) const
    {
        const auto reader = openTable(at(book));
        const QList<SheetInfo> sheets = reader->sheets();
        for (int i = 0; i < sheets.size(); ++i) {
            if (sheets.at(i).name == name)
                reader->open(i);
        }
        QList<QStringList> rows;
        TableRow row;
        while (reader->next(row)) {
            QStringList texts;
            for (int column = 0; column < row.width(); ++column)
                texts << row.at(column).text;
            rows << texts;
        }
        return rows;
    }
    void write(const QString& name, const QString& text) const
    {
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    }
    // Of the only row below a heading.
    [[nodiscard]] QString below(const QString& heading, const QString& book,
                                const QString& name) const
    {
        int column = -1;
        for (const QStringList& row : sheet(book, name)) {
            if (column >= 0)
                return row.value(column);
            column = static_cast<int>(row.indexOf(heading));
        }
        return u"no column %1"_qs.arg(heading);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        TestRegister test(*m_folder);
        test.withShop(u"老店"_qs, u"2"_qs);
        Change change(test.registry(), u"Visitors"_qs);
        Visitor visitor;
        visitor.block = test.block().id;
        visitor.name = u"李强"_qs;
        visitor.role = CodeStore(test.registry()).byName(list::visitorRole, u"平安专员"_qs)->id;
        const VisitorStore visitors(test.registry());
        Team team;
        team.block = test.block().id;
        team.name = u"“鑫”能量走访服务团"_qs;
        team.leader = visitors.add(change, visitor);
        visitor.name = u"王敏"_qs;
        visitor.role = CodeStore(test.registry()).byName(list::visitorRole, u"党建指导员"_qs)->id;
        team.members = {*team.leader, visitors.add(change, visitor)};
        TeamStore(test.registry()).add(change, team);
        change.commit();
    }

    // Each line: a list of visits, the ledger's cell and the figure that come of it.
    void aListOfVisitsComesToTheWorkbook_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("figure");
        QTest::addColumn<QString>("label");
        QTest::newRow("the role as the list has it")
            << u"店名,走访日期,走访人,走访身份\n老店,2026-10-08,李强,市场监督员\n"_qs
            << u"走访身份"_qs << u"市场监督员"_qs << u"roles.市场监督员"_qs << u"市场监督员"_qs;
        QTest::newRow("the role as people call it")
            << u"店名,走访日期,走访人,六大员\n老店,2026-10-08,李强,城管\n"_qs << u"走访身份"_qs
            << u"城管执法员"_qs << u"roles.城管执法员"_qs << u"城管执法员"_qs;
        QTest::newRow("the usual role of the visitor")
            << u"店名,走访日期,走访人\n老店,2026-10-08,李强\n"_qs << u"走访身份"_qs
            << u"平安专员"_qs << u"roles.平安专员"_qs << u"平安专员"_qs;
        const QString ticks = u"店名,走访日期,走访时长,五带\n老店,2026-10-08,25,带关心、方案\n"_qs;
        QTest::newRow("what was brought along")
            << ticks << u"五带"_qs << u"带关心、带方案"_qs << u"checks.带方案"_qs << u"带方案"_qs;
        QTest::newRow("how long it took")
            << ticks << u"分钟"_qs << u"25"_qs << QString() << QString();
        const QString byTeam = u"店名,走访日期,走访服务团\n老店,2026-10-08,“鑫”能量走访服务团\n"_qs;
        QTest::newRow("a team") << byTeam << u"走访服务团"_qs << u"“鑫”能量走访服务团"_qs
                                << u"teams.“鑫”能量走访服务团"_qs << u"“鑫”能量走访服务团"_qs;
        QTest::newRow("the people of a team")
            << byTeam << u"走访人"_qs << u"李强、王敏"_qs << QString() << QString();
        QTest::newRow("their roles") << byTeam << u"走访身份"_qs << u"党建指导员、平安专员"_qs
                                     << u"roles.党建指导员"_qs << u"党建指导员"_qs;
    }
    void aListOfVisitsComesToTheWorkbook()
    {
        QFETCH(QString, list);
        QFETCH(QString, heading);
        QFETCH(QString, cell);
        QFETCH(QString, figure);
        QFETCH(QString, label);
        QFile file(at(u"list.csv"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(list.toUtf8());
        file.close();
        const Told read =
            tells({u"import"_qs, registry(), file.fileName(), u"--kind"_qs, u"visits"_qs});
        QVERIFY2(read.code == 0, qPrintable(read.out + read.error));
        const Told exported = tells({u"export"_qs, registry(), u"--ledger"_qs, u"visits"_qs,
                                     u"--unmasked"_qs, u"--output"_qs, at(u"visits.xlsx"_qs)});
        QVERIFY2(exported.code == 0, qPrintable(exported.error));
        QCOMPARE(below(heading, u"visits.xlsx"_qs, u"走访台账"_qs), cell);
        const Told reported = tells({u"report"_qs, registry(), u"--month"_qs, u"2026-10"_qs,
                                     u"--unmasked"_qs, u"--output"_qs, at(u"month.xlsx"_qs)});
        QVERIFY2(reported.code == 0, qPrintable(reported.error));
        QCOMPARE(below(heading, u"month.xlsx"_qs, u"走访台账"_qs), cell);
        if (figure.isEmpty())
            return;
        const Told figures =
            tells({u"figures"_qs, registry(), u"--month"_qs, u"2026-10"_qs, u"--json"_qs});
        const QJsonObject told = QJsonDocument::fromJson(figures.out.toUtf8())
                                     .object()
                                     .value(u"figures"_qs)
                                     .toObject()
                                     .value(figure)
                                     .toObject();
        QCOMPARE(told.value(u"visits"_qs).toObject().value(u"month"_qs).toInt(), 1);
        QStringList first;
        for (const QStringList& row : sheet(u"month.xlsx"_qs, u"分类汇总"_qs)) {
            if (row.value(0).trimmed() == label)
                first << row.value(1);
        }
        QVERIFY2(first.contains(u"1"_qs), qPrintable(first.join(u' ')));
    }

    // Who is served: a list says it, or the building in which somebody is.
    void theFourKindsComeToTheWorkbook_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("figure");
        QTest::newRow("shops along a street")
            << u"店名,地址\n启明,福泉路8号\n"_qs << u"沿街商铺"_qs << u"visits.kind.shop"_qs;
        QTest::newRow("tenants of a building")
            << u"单位名称,地址,楼宇名称,楼宇楼层,房间号\n启明,福泉路8号,福泉商务楼,9,905\n"_qs
            << u"楼宇园区企业"_qs << u"visits.kind.firm"_qs;
        QTest::newRow("as the list has it")
            << u"单位名称,对象类型,地址\n启明,集体企业,福泉路8号\n"_qs << u"集体企业"_qs
            << u"visits.kind.collective"_qs;
        QTest::newRow("as people call it") << u"单位名称,对象类型,地址\n启明,园区,福泉路8号\n"_qs
                                           << u"楼宇园区企业"_qs << u"visits.kind.firm"_qs;
    }
    void theFourKindsComeToTheWorkbook()
    {
        QFETCH(QString, list);
        QFETCH(QString, kind);
        QFETCH(QString, figure);
        write(u"shops.csv"_qs, list);
        write(u"visits.csv"_qs, u"店名,走访日期\n启明,2026-10-21\n"_qs);
        for (const char* each : {"shops", "visits"}) {
            const QString name = QLatin1String(each);
            const Told read =
                tells({u"import"_qs, registry(), at(name + u".csv"_qs), u"--kind"_qs, name});
            QVERIFY2(read.code == 0, qPrintable(read.error));
        }
        const Told reported = tells({u"report"_qs, registry(), u"--month"_qs, u"2026-10"_qs,
                                     u"--output"_qs, at(u"month.xlsx"_qs)});
        QVERIFY2(reported.code == 0, qPrintable(reported.error));
        const QString visited = u"走访商铺和企业"_qs;
        QCOMPARE(below(u"对象类型"_qs, u"month.xlsx"_qs, visited), kind);
        const bool inBuilding = list.contains(u"楼宇");
        QCOMPARE(below(u"楼宇或园区"_qs, u"month.xlsx"_qs, visited),
                 inBuilding ? u"福泉商务楼"_qs : QString());
        QCOMPARE(below(u"楼宇楼层"_qs, u"month.xlsx"_qs, visited),
                 inBuilding ? u"9"_qs : QString());
        QCOMPARE(below(u"室"_qs, u"month.xlsx"_qs, visited), inBuilding ? u"905"_qs : QString());
        const Told figures =
            tells({u"figures"_qs, registry(), u"--month"_qs, u"2026-10"_qs, u"--json"_qs});
        const QJsonObject told =
            QJsonDocument::fromJson(figures.out.toUtf8()).object().value(u"figures"_qs).toObject();
        QCOMPARE(told.value(figure)
                     .toObject()
                     .value(u"subjects"_qs)
                     .toObject()
                     .value(u"month"_qs)
                     .toInt(),
                 1);
    }

    // Lists of teams, of who is in them and of what they did, each to its sheet, and the figures of
    // the month.
    void volunteersComeToTheWorkbook_data()
    {
        QTest::addColumn<QString>("sheetName");
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("cell");
        const QString teams = u"志愿服务队伍"_qs;
        QTest::newRow("a project by its everyday word")
            << teams << u"队伍类别"_qs << u"志愿服务项目"_qs;
        QTest::newRow("its alliance") << teams << u"联盟"_qs << u"向“新”力志愿服务联盟"_qs;
        QTest::newRow("with whom it is paired") << teams << u"结对对象"_qs << u"独居老人"_qs;
        QTest::newRow("how many they are") << teams << u"结对人数"_qs << u"12"_qs;
        QTest::newRow("its grid") << teams << u"微网格"_qs << u"微网格41"_qs;
        QTest::newRow("its members of two lists") << teams << u"队员人数"_qs << u"1"_qs;
        QTest::newRow("what it did in the month") << teams << u"服务场次"_qs << u"1"_qs;
        QTest::newRow("its hours: 1 and 4 others for 90 minutes")
            << teams << u"服务时长（小时）"_qs << u"7.5"_qs;
        const QString activities = u"服务活动台账"_qs;
        QTest::newRow("the team of an activity")
            << activities << u"志愿服务队伍"_qs << u"新骑手志愿服务队"_qs;
        QTest::newRow("who served") << activities << u"志愿者"_qs << u"王强"_qs;
        QTest::newRow("hours each") << activities << u"每人时长（小时）"_qs << u"1.5"_qs;
        const QString volunteers = u"志愿者名册"_qs;
        QTest::newRow("a volunteer's team")
            << volunteers << u"所在队伍"_qs << u"新骑手志愿服务队"_qs;
        QTest::newRow("a volunteer's hours") << volunteers << u"服务时长（小时）"_qs << u"1.5"_qs;
    }
    void volunteersComeToTheWorkbook()
    {
        QFETCH(QString, sheetName);
        QFETCH(QString, heading);
        QFETCH(QString, cell);
        const std::pair<const char*, QString> lists[] = {
            {"workers", u"姓名,电话,职业\n王强,13800001234,外卖骑手\n"_qs},
            {"volunteer_teams",
             u"队伍名称,队伍类型,所属联盟,所属网格,服务内容,结对对象,结对人数\n新骑手志愿服务队,"
             "一格一最,向“新”力志愿服务联盟,微网格41,代买菜,独居老人,12\n"_qs},
            {"volunteers",
             u"志愿者姓名,电话,所属志愿服务队\n王强,13800001234,新骑手志愿服务队\n"_qs},
            {"activities", u"活动名称,活动日期,志愿服务队,志愿者,其他志愿者人数,每人服务时长\n"
                           "上门查燃气,2026-10-08,新骑手志愿服务队,王强,4,90分钟\n"_qs}};
        for (const auto& [kind, list] : lists) {
            const QString name = QLatin1String(kind);
            write(name + u".csv"_qs, list);
            const Told read = tells({u"import"_qs, registry(), at(name + u".csv"_qs), u"--kind"_qs,
                                     name, u"--block"_qs, u"第四街区"_qs});
            QVERIFY2(read.code == 0, qPrintable(read.error));
            QVERIFY2(read.out.contains(u"有误：0"_qs), qPrintable(name + read.out));
        }
        const Told reported = tells({u"report"_qs, registry(), u"--month"_qs, u"2026-10"_qs,
                                     u"--unmasked"_qs, u"--output"_qs, at(u"month.xlsx"_qs)});
        QVERIFY2(reported.code == 0, qPrintable(reported.error));
        QCOMPARE(below(heading, u"month.xlsx"_qs, sheetName), cell);
        const QString figures =
            tells({u"figures"_qs, registry(), u"--month"_qs, u"2026-10"_qs}).out;
        QVERIFY2(figures.contains(u"服务时长（小时）\t7.5"_qs), qPrintable(figures));
    }

    // 转让: a list of new shops says whose door it was; both are found, and stand in the ledger.
    void aShopThatChangedHandsIsTwo()
    {
        write(u"shops.csv"_qs, u"店名,地址,开业日期,原店名\n新店,福泉路2号,2026-10-20,老店\n"_qs);
        write(u"visits.csv"_qs, u"店名,走访日期\n新店,2026-10-21\n"_qs);
        for (const char* kind : {"shops", "visits"}) {
            const QString name = QLatin1String(kind);
            const Told read =
                tells({u"import"_qs, registry(), at(name + u".csv"_qs), u"--kind"_qs, name});
            QVERIFY2(read.code == 0, qPrintable(read.error));
        }
        const Told exported = tells({u"export"_qs, registry(), u"--ledger"_qs, u"shops"_qs,
                                     u"--output"_qs, at(u"shops.xlsx"_qs)});
        QVERIFY2(exported.code == 0, qPrintable(exported.error));
        const QList<QStringList> rows = sheet(u"shops.xlsx"_qs, u"商铺名册"_qs);
        QStringList told;
        for (const QStringList& row : rows)
            told << row.join(u'|');
        const QString all = told.join(u'\n');
        QVERIFY2(all.contains(u"接手自|转给"), qPrintable(all));
        QVERIFY2(all.contains(QRegularExpression(u"新店[^\n]*\\|老店"_qs)) &&
                     all.contains(QRegularExpression(u"老店[^\n]*\\|新店"_qs)),
                 qPrintable(all));
        const Told reported = tells({u"report"_qs, registry(), u"--month"_qs, u"2026-10"_qs,
                                     u"--output"_qs, at(u"month.xlsx"_qs)});
        QVERIFY2(reported.code == 0, qPrintable(reported.error));
        QCOMPARE(below(u"接手自"_qs, u"month.xlsx"_qs, u"走访商铺和企业"_qs), u"老店"_qs);
        const QString found = tells({u"search"_qs, registry(), u"店"_qs}).out;
        QVERIFY2(found.contains(u"老店") && found.contains(u"新店"), qPrintable(found));
    }
};

DOORSTEP_TEST(tst_WordsOfTheWork);
#include "tst_WordsOfTheWork.moc"
