// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/TableReader.h"
#include "data/records/needs/Need.h"
#include "data/register/Journal.h"
#include "tests/data/exchange/ImportLists.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

// Rows that are alike: none is dropped without a word, none comes twice.
class tst_ImportTwins : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRegister> m_test;

    Register& registry() { return m_test->registry(); }

    ImportPreview preview(const QString& path, ImportKind kind)
    {
        return previewImport(registry(), planOf(registry(), path, kind, m_test->block().id));
    }

    // Of the rejected rows the first column.
    QStringList rejects(const ImportPreview& shown)
    {
        const QString path = m_folder->filePath(u"rejects.xlsx"_qs);
        if (writeRejects(shown, path) == 0)
            return {};
        const auto reader = openTable(path);
        reader->open(0);
        QStringList names;
        TableRow row;
        while (reader->next(row)) {
            if (row.number > 1)
                names << row.at(0).text;
        }
        return names;
    }

private Q_SLOTS:
    void init()
    {
        m_test.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_test = std::make_unique<TestRegister>(*m_folder);
    }

    void twoShopsOfOneDoorAreAskedFor_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        const auto row = [](const QString& first, const QString& second) {
            QTest::newRow(qPrintable(first + u' ' + second)) << first << second;
        };
        row(u"菜鸟驿站南门"_qs, u"菜鸟驿站北门"_qs);
        row(u"顺丰速运一部"_qs, u"顺丰速运二部"_qs);
        row(u"福彩01号"_qs, u"福彩02号"_qs);
        row(u"停车场东区"_qs, u"停车场西区"_qs);
        row(u"小李水果一号铺"_qs, u"小李水果二号铺"_qs);
        row(u"好又多男装"_qs, u"好又多女装"_qs);
        row(u"建设银行"_qs, u"建设银行自助"_qs);
    }

    void twoShopsOfOneDoorAreAskedFor()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        const QString list =
            listOf(*m_folder, {u"店名|地址|电话"_qs, first + u"|福泉路1501号|13816302000"_qs,
                               second + u"|福泉路1501号|13816302000"_qs});
        const ImportPreview shown = preview(list, ImportKind::Shops);
        QCOMPARE(verdictText(shown.rows.at(1)), u"doubtful"_qs);
        QCOMPARE(rejects(shown), QStringList{second});
        // What tells the two apart is told.
        QVERIFY(std::any_of(shown.rows.at(1).differences.begin(),
                            shown.rows.at(1).differences.end(),
                            [&](const FieldChange& change) { return change.to == second; }));
        (void)writeImport(registry(), shown);
        QCOMPARE(writeImport(registry(), preview(list, ImportKind::Shops)).batch, 0);
    }

    // A new phone, or somebody else of the name: within one list, and of one that is there.
    void aWorkerWithAnotherPhoneIsAskedFor_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("verdict");
        // Name, phone, home, platform, station
        QTest::newRow("of one door")
            << u"司徒雷|13311110001|平塘路201弄7号302室||"_qs
            << u"司徒雷|13399990001|平塘路201弄7号302室||"_qs << u"doubtful"_qs;
        QTest::newRow("of one station") << u"司徒雷|13311110001||美团|天山站"_qs
                                        << u"司徒雷|13399990001||美团|天山站"_qs << u"new"_qs;
        QTest::newRow("of one platform")
            << u"司徒雷|13311110001||美团|"_qs << u"司徒雷|13399990001||美团|"_qs << u"new"_qs;
        QTest::newRow("of another room")
            << u"司徒雷|13311110001|平塘路201弄7号302室||"_qs
            << u"司徒雷|13399990001|平塘路201弄7号303室||"_qs << u"new"_qs;
        QTest::newRow("another of the door")
            << u"司徒雷|13311110001|平塘路201弄7号302室||"_qs
            << u"公孙策|13399990001|平塘路201弄7号302室||"_qs << u"new"_qs;
    }
    void aWorkerWithAnotherPhoneIsAskedFor()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(QString, verdict);
        const QString headings = u"姓名|电话|住址|平台|站点"_qs;
        const ImportPreview both =
            preview(listOf(*m_folder, {headings, first, second}), ImportKind::Workers);
        QCOMPARE(verdictText(both.rows.at(1)), verdict);
        (void)writeImport(registry(),
                          preview(listOf(*m_folder, {headings, first}), ImportKind::Workers));
        const ImportPreview later =
            preview(listOf(*m_folder, {headings, second}), ImportKind::Workers);
        QCOMPARE(verdictText(later.rows.at(0)), verdict);
        QCOMPARE(rejects(later).size(), verdict == u"doubtful" ? 1 : 0);
    }

    void aTradeWithoutARoomIsAskedFor()
    {
        const QString list =
            listOf(*m_folder, {u"店名|地址"_qs, u"水果店|福泉路427号101室"_qs,
                               u"水果店|福泉路427号102室"_qs, u"水果店|福泉路427号"_qs});
        const ImportPreview shown = preview(list, ImportKind::Shops);
        QCOMPARE(verdictText(shown.rows.at(2)), u"doubtful"_qs);
        (void)writeImport(registry(), shown);
        QCOMPARE(writeImport(registry(), preview(list, ImportKind::Shops)).batch, 0);
    }

    void namesOfSignsComeOnce()
    {
        const QStringList names{u"（空铺）"_qs, u"【空置】"_qs, u"(待租)"_qs, u"（原肯德基）"_qs,
                                u"???"_qs,      u"%"_qs,        u"☆"_qs,      u"“一点点”"_qs};
        QStringList lines{u"店名|地址"_qs};
        for (qsizetype i = 0; i < names.size(); ++i)
            lines << names.at(i) + u"|福泉路"_qs + QString::number(1201 + 2 * i) + u'号';
        const QString list = listOf(*m_folder, lines);
        QCOMPARE(writeImport(registry(), preview(list, ImportKind::Shops)).counts.added,
                 names.size());
        const ImportPreview again = preview(list, ImportKind::Shops);
        QCOMPARE(again.counts().duplicate, names.size());
        QCOMPARE(rejects(again), QStringList());
        QCOMPARE(writeImport(registry(), again).batch, 0);
    }

    // An exported list says of nothing that it is otherwise.
    void whatIsStoredIsComparedWithWhatIsStored_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QStringList>("lines");
        const auto row = [](const char* name, ImportKind kind, const QStringList& lines) {
            QTest::newRow(name) << static_cast<int>(kind) << lines;
        };
        row("a need", ImportKind::Needs,
            {u"排摸日期|店名|诉求内容|收集日期|处置日期|办理结果|反馈日期|反馈内容|满意度|销号日期"_qs,
             u"2026-3-5|张记面馆|停车难|2026-3-6|2026-3-7|已划线|2026-3-8|好|满意|2026-3-9"_qs});
        row("a wish", ImportKind::Wishes,
            {u"征集日期|姓名|微心愿|价值（元）|发布日期|认领人|认领日期|完成日期"_qs,
             u"2026-3-1|张记面馆|一台电扇|200元|2026-3-2|李四|2026-3-3|2026-3-9"_qs});
        row("a visit", ImportKind::Visits,
            {u"店名|走访时间|走访内容|满意度|时长"_qs,
             u"张记面馆|2026-3-5 9:30|好|满意|20分钟"_qs});
        row("a shop", ImportKind::Shops,
            {u"店名|地址|员工人数|党员人数|是否居改非|开业日期"_qs,
             u"张记面馆|福泉路12号|3人|1名党员|是|2020-3"_qs});
        row("a worker", ImportKind::Workers,
            {u"姓名|电话|来沪年份|志愿者|出生年月"_qs, u"陈一|13901862201|2015|是|1990年5月"_qs});
        row("an activity", ImportKind::Activities,
            {u"活动日期|活动名称|人数"_qs, u"2026-3-5|义诊|12人"_qs});
        row("a venue", ImportKind::Venues, {u"名称|地址|充电口数"_qs, u"驿站|福泉路2号|4"_qs});
    }

    void whatIsStoredIsComparedWithWhatIsStored()
    {
        QFETCH(int, kind);
        QFETCH(QStringList, lines);
        m_test->withShop(u"张记面馆"_qs, u"12"_qs);
        const auto what = static_cast<ImportKind>(kind);
        const QString list = listOf(*m_folder, lines);
        (void)writeImport(registry(), preview(list, what));
        const ImportPreview again = preview(list, what);
        const PreviewRow& row = again.rows.front();
        QStringList said;
        for (const FieldChange& change : row.changes + row.differences)
            said << change.field + u": "_qs + change.from + u" → "_qs + change.to;
        QVERIFY2(said.isEmpty(), qPrintable(said.join(u'\n')));
        QCOMPARE(verdictText(row), u"duplicate"_qs);
    }
};

DOORSTEP_TEST(tst_ImportTwins);
#include "tst_ImportTwins.moc"
