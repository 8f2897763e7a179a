// SPDX-License-Identifier: GPL-3.0-or-later
// What a town hands in comes by the command line to the cell of the month's workbook.
#include "TestPaths.h"
#include "data/files/TableReader.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

#include <QProcess>

using namespace doorstep;
using doorstep::test::TestRegister;

class tst_TownWords : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString at(const QString& name) const { return m_folder.filePath(name); }

    // Empty when it went well.
    [[nodiscard]] QString doorstepDoes(const QStringList& words)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DOORSTEP_LANGUAGE"_qs, u"zh_CN"_qs);
        environment.remove(u"DISPLAY"_qs);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(DOORSTEP_PROGRAM), words);
        process.waitForFinished(120'000);
        m_out = QString::fromUtf8(process.readAllStandardOutput());
        return process.exitCode() == 0 ? QString()
                                       : QString::fromUtf8(process.readAllStandardError());
    }

    // The cell below the heading in the row that holds the words, of the sheet of that name.
    static QString cellOf(const QString& path, const QString& sheet, const QString& inRow,
                          const QString& heading)
    {
        const auto reader = openTable(path);
        const QList<SheetInfo> sheets = reader->sheets();
        for (int i = 0; i < sheets.size(); ++i) {
            if (sheets.at(i).name != sheet)
                continue;
            reader->open(i);
            int column = -1;
            TableRow row;
            while (reader->next(row)) {
                bool holds = false;
                for (const Cell& cell : row.cells) {
                    if (cell.text == heading)
                        column = cell.column;
                    holds = holds || cell.text.contains(inRow);
                }
                if (column >= 0 && holds)
                    return row.at(column).text;
            }
        }
        return u"no such sheet or row"_qs;
    }

    QString m_out;

private Q_SLOTS:
    void initTestCase()
    {
        TestRegister test(m_folder);
        test.withShop(u"张记面馆"_qs, u"12"_qs);
    }

    void aListComesToTheWorkbooksCell_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QStringList>("list");
        QTest::addColumn<QString>("sheet");
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("expected");
        const QStringList services{
            u"服务板块,服务类别,服务项目,价格,适用人群,服务时间,服务包,适用对象"_qs,
            u"邻里服务,便民理发,十元理发,10元,街区老人和骑手,每周三,宜业,"_qs,
            u"街区服务,暖心食堂,暖胃早餐,6元,骑手,每日,宜业,"_qs};
        QTest::newRow("a service of an aspect that is new: its price")
            << u"service_items"_qs << services << u"分群体服务包"_qs << u"十元理发"_qs << u"价格"_qs
            << u"10元"_qs;
        QTest::newRow("its aspect") << u"service_items"_qs << services << u"分群体服务包"_qs
                                    << u"十元理发"_qs << u"服务板块"_qs << u"邻里服务"_qs;
        QTest::newRow("one of a known category: who may use it")
            << u"service_items"_qs << services << u"分群体服务包"_qs << u"暖胃早餐"_qs
            << u"可用人群"_qs << u"骑手"_qs;
        const QStringList venues{u"阵地,类型,街区,道路,地址,充电口数"_qs,
                                 u"福泉路驿站,新兴驿站,第四街区,福泉路,福泉路99号,12"_qs,
                                 u"社区中心,党群服务中心,第四街区,福泉路,福泉路1号,8"_qs};
        QTest::newRow("a venue: its kind") << u"venues"_qs << venues << u"阵地台账"_qs
                                           << u"福泉路驿站"_qs << u"阵地类型"_qs << u"新兴驿站"_qs;
        QTest::newRow("its street") << u"venues"_qs << venues << u"阵地台账"_qs << u"福泉路驿站"_qs
                                    << u"道路"_qs << u"福泉路"_qs;
        const QStringList organisations{u"党组织名称,组织类别,书记,书记电话,活动地点"_qs,
                                        u"福泉路网约车司机党支部,行业支部,陶志远,13800138001,"
                                        "福泉路299号"_qs};
        QTest::newRow("a Party organisation: its secretary")
            << u"party_organisations"_qs << organisations << u"党组织"_qs
            << u"福泉路网约车司机党支部"_qs << u"书记"_qs << u"陶志远"_qs;
        QTest::newRow("its kind") << u"party_organisations"_qs << organisations << u"党组织"_qs
                                  << u"福泉路网约车司机党支部"_qs << u"组织类别"_qs
                                  << u"行业党支部"_qs;
        const QStringList members{
            u"姓名,所在店铺,政治面貌,所在党支部,四个一批,找到日期"_qs,
            u"李红,张记面馆,中共党员,福泉路网约车司机党支部,转入,2026-9-3"_qs};
        QTest::newRow("a Party member: how they were found")
            << u"party_members"_qs << members << u"党员和入党申请人"_qs << u"李红"_qs
            << u"四个一批"_qs << u"转入一批"_qs;
        QTest::newRow("to what they belong")
            << u"party_members"_qs << members << u"党员和入党申请人"_qs << u"李红"_qs
            << u"所属党组织"_qs << u"福泉路网约车司机党支部"_qs;
        const QStringList opinions{u"人大代表联系社区意见建议汇总"_qs,
                                   u"序号,代表,居民区,意见建议,类别"_qs,
                                   u"1,李代表,剑河第三居民区,路口绿灯太短,交通出行"_qs,
                                   u"2,李代表,剑河第三居民区,暑托班名额不够,社会事业"_qs};
        QTest::newRow("an opinion: its kind")
            << u"needs"_qs << opinions << u"需求台账"_qs << u"路口绿灯太短"_qs << u"意见类别"_qs
            << u"交通出行"_qs;
        QTest::newRow("where it was collected")
            << u"needs"_qs << opinions << u"需求台账"_qs << u"暑托班名额不够"_qs << u"收集地点"_qs
            << u"剑河第三居民区"_qs;
        QTest::newRow("its source") << u"needs"_qs << opinions << u"需求台账"_qs
                                    << u"暑托班名额不够"_qs << u"来源"_qs << u"人大代表"_qs;
    }

    void aListComesToTheWorkbooksCell()
    {
        QFETCH(QString, kind);
        QFETCH(QStringList, list);
        QFETCH(QString, sheet);
        QFETCH(QString, row);
        QFETCH(QString, heading);
        QFile file(at(u"list.csv"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(list.join(u'\n').toUtf8() + '\n');
        file.close();
        const QString registry = at(u"test.doorstep"_qs);
        QCOMPARE(doorstepDoes({u"import"_qs, registry, file.fileName(), u"--kind"_qs, kind,
                               u"--block"_qs, u"第四街区"_qs}),
                 QString());
        QVERIFY2(m_out.contains(u"有误：0"_qs), qPrintable(m_out));
        const QString book = at(u"month.xlsx"_qs);
        QCOMPARE(
            doorstepDoes({u"report"_qs, registry, u"--month"_qs, today().toString(u"yyyy-MM"_qs),
                          u"--unmasked"_qs, u"--output"_qs, book}),
            QString());
        QTEST(cellOf(book, sheet, row, heading), "expected");
    }

    // The figures, too: 1+X, ports, opinions by kind.
    void figuresTellOfThem_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("charging ports") << u"充电口"_qs;
        QTest::newRow("kinds of opinions") << u"交通出行"_qs;
        QTest::newRow("1+X") << u"阵地"_qs;
    }

    void figuresTellOfThem()
    {
        QFETCH(QString, line);
        QCOMPARE(doorstepDoes({u"figures"_qs, at(u"test.doorstep"_qs), u"--month"_qs,
                               today().toString(u"yyyy-MM"_qs)}),
                 QString());
        QVERIFY2(m_out.contains(line), qPrintable(m_out));
    }
};

DOORSTEP_TEST(tst_TownWords);
#include "tst_TownWords.moc"
