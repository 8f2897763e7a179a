// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Error.h"
#include "data/base/ResourceRows.h"
#include "data/register/Journal.h"
#include "tests/data/exchange/ImportLists.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

namespace {

constexpr const char* shopsAsked =
    "SELECT s.name || ' ' || coalesce(s.operator, '') || ' ' || coalesce(s.operator_phone, '') || "
    "' ' || coalesce(s.phone, '') FROM subject s WHERE s.kind = 'shop' AND s.deleted_at IS NULL "
    "ORDER BY s.id";
constexpr const char* visitsAsked =
    "SELECT datetime(v.at, 'unixepoch', '+8 hours') || ' ' || v.said FROM visit v ORDER BY v.id";

// A list in tests/fixtures/import/cases, and what the register tells when it has been taken in.
struct Case
{
    const char* name;
    const char* file;
    ImportKind kind;
    const char* query;
    QStringList answers;
    const char* refused = ""; // a part of the sentence
};

const std::vector<Case>& cases()
{
    using enum ImportKind;
    static const std::vector<Case> all{
        {"a name and a phone in one cell",
         "01-a.xlsx",
         Shops,
         "SELECT operator || ' ' || operator_phone FROM subject WHERE operator <> '' ORDER BY id",
         {u"林小禾 13901862233"_qs, u"赵宽 13901862244"_qs, u"钱永宁 13901862255"_qs,
          u"孙满 021-62391188"_qs, u"丁师傅 13901862266"_qs,
          u"周燕、吴燕 13901862288 / 13901862277"_qs}},
        {"headings that ask",
         "02-tencent.xlsx",
         Workers,
         "SELECT s.name || ' ' || s.phone || ' ' || p.name || ' ' || s.station || ' ' || h.name "
         "FROM subject s LEFT JOIN code p ON p.id = s.platform_id LEFT JOIN code h ON h.id = "
         "s.home_province_id WHERE s.kind = 'worker' ORDER BY s.id",
         {u"骆一舟 13901863301 美团 剑河路站 安徽省"_qs,
          u"苗小冬 13901863302 饿了么（淘宝闪购） 淞虹路站 江苏省"_qs}},
        {"lines with a formula's zero",
         "04-zero.xlsx",
         Shops,
         shopsAsked,
         {u"青禾果蔬店 林小禾  13901862233"_qs}},
        {"examples and rules",
         "05-a.xlsx",
         Shops,
         shopsAsked,
         {u"青禾果蔬店 林小禾  13901862233"_qs, u"阿宽面馆 赵宽  13901862244"_qs}},
        {"two halves side by side", "06-a.xlsx", Shops, shopsAsked, {}, "店铺名称"},
        {"labels beside values", "08-shop.xlsx", Shops, shopsAsked, {}, "form"},
        {"a masked list",
         "16-masked-shops.xlsx",
         Shops,
         shopsAsked,
         {u"青禾果蔬店   "_qs, u"阿宽面馆   "_qs}},
        {"同上 and 〃",
         "17-c-nomerge.xlsx",
         Shops,
         "SELECT s.name || ' ' || coalesce(t.name, '') FROM subject s LEFT JOIN street t ON t.id = "
         "s.street_id ORDER BY s.id",
         {u"青禾果蔬店 剑河路"_qs, u"阿宽面馆 "_qs, u"永宁五金行 "_qs, u"小满茶铺 泉口路"_qs,
          u"丁记理发 泉口路"_qs, u"双燕裁缝铺 泉口路"_qs}},
        {"ticked boxes",
         "20-visits.xlsx",
         Visits,
         "SELECT v.outcome || ' ' || (SELECT count(*) FROM card_delivery c WHERE c.visit_id = v.id)"
         " FROM visit v ORDER BY v.at",
         {u"met 1"_qs, u"absent 0"_qs, u"met 1"_qs, u"absent 0"_qs, u"met 1"_qs}},
        {"identity numbers of riders",
         "21-riders.xlsx",
         Workers,
         "SELECT name || ' ' || phone || ' ' || note FROM subject WHERE kind = 'worker' ORDER BY "
         "id",
         {u"骆一舟 13901863301 "_qs, u"苗小冬 13901863302 "_qs}},
        {"identity numbers of operators",
         "21-shops2.xlsx",
         Shops,
         "SELECT name || ' ' || operator_phone || ' ' || note FROM subject ORDER BY id",
         {u"青禾果蔬店 13901862233 "_qs, u"阿宽面馆 13901862244 "_qs}},
        {"somebody else's phone",
         "22-two.xlsx",
         Shops,
         shopsAsked,
         {u"青禾果蔬店 林小禾 13901862233 "_qs, u"阿宽面馆 赵宽 13901862244 "_qs}},
        {"two visits in a row",
         "24-b.xlsx",
         Visits,
         visitsAsked,
         {u"2026-08-03 12:00:00 初次走访"_qs, u"2026-09-05 12:00:00 回访停车问题"_qs,
          u"2026-08-03 12:00:00 发联系卡"_qs}},
        {"moments with a zone",
         "25-visits.xlsx",
         Visits,
         visitsAsked,
         {u"2026-09-04 07:30:00 一"_qs, u"2026-09-01 01:00:00 二"_qs,
          u"2026-09-03 09:12:00 三"_qs}}, // the fourth is in the same minute
        {"orders of the hotline",
         "26-a.xlsx",
         Needs,
         "SELECT text || ' ' || found_on || iif(hotline_order LIKE 'GD%', ' ' || hotline_order || "
         "' ' || deadline, '') FROM need ORDER BY id",
         {u"店门口共享单车乱停 2026-09-03 GD2026090300012 2026-09-18"_qs,
          u"油烟扰民 2026-09-03"_qs}},
        {"a column for each answer",
         "28-a.xlsx",
         Shops,
         "SELECT s.name || ' ' || coalesce((SELECT group_concat(c.name, '、') FROM subject_hazard "
         "h "
         "JOIN code c ON c.id = h.hazard_id WHERE h.subject_id = s.id), '') || (s.note LIKE "
         "'%占道堆物%') FROM subject s ORDER BY s.id",
         {u"青禾果蔬店 电动自行车违规充电1"_qs, u"阿宽面馆 0"_qs}},
        {"counts with units",
         "30-a.xlsx",
         Shops,
         "SELECT coalesce(staff_count, '') || ' ' || coalesce(party_members, '') FROM subject "
         "ORDER BY id",
         {u"3 1"_qs, u"12 "_qs, u"5 0"_qs, u"4 "_qs, u" 0"_qs, u"2 0"_qs, u"1 0"_qs, u"8 0"_qs,
          u"6 2"_qs}},
        {"words of lists",
         "31-workers.xlsx",
         Workers,
         "SELECT DISTINCT note FROM subject",
         {u""_qs}},
        {"a day and a time",
         "33-a.xlsx",
         Visits,
         visitsAsked,
         {u"2026-09-03 10:20:00 一"_qs, u"2026-09-04 14:30:00 二"_qs}},
        {"words of satisfaction",
         "34-a.xlsx",
         Visits,
         "SELECT satisfaction FROM visit ORDER BY at",
         {u"4"_qs, u"5"_qs, u"2"_qs, u"5"_qs}},
    };
    return all;
}

} // namespace

class tst_ImportCases : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRegister> m_test;

    Register& registry() { return m_test->registry(); }

    ImportPreview preview(const QString& path, ImportKind kind)
    {
        return previewImport(registry(), planOf(registry(), path, kind, m_test->block().id));
    }

    void import(const QString& path, ImportKind kind)
    {
        (void)writeImport(registry(), preview(path, kind));
    }

    QStringList texts(const QString& query)
    {
        QStringList found;
        Statement statement = registry().db().prepare(query);
        while (statement.next())
            found << statement.get<QString>(0);
        return found;
    }

private Q_SLOTS:
    void init()
    {
        m_test.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_test = std::make_unique<TestRegister>(*m_folder);
    }

    void aListIsTakenInAsItIsMeant_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(cases().size()); ++i)
            QTest::newRow(cases()[static_cast<size_t>(i)].name) << i;
    }

    void aListIsTakenInAsItIsMeant()
    {
        QFETCH(int, index);
        const Case& one = cases()[static_cast<size_t>(index)];
        if (one.kind == ImportKind::Visits) {
            import(listOf(*m_folder, {u"店名|地址"_qs, u"青禾果蔬店|剑河路101号"_qs,
                                      u"阿宽面馆|剑河路103号"_qs}),
                   ImportKind::Shops);
        }
        const QString path = fixture(u"../import/cases/"_qs + QLatin1String(one.file));
        try {
            import(path, one.kind);
        } catch (const Error& error) {
            QVERIFY2(*one.refused && error.message().contains(QString::fromUtf8(one.refused)),
                     qPrintable(error.message()));
            return;
        }
        QCOMPARE(QString::fromUtf8(one.refused), QString());
        QCOMPARE(texts(QString::fromUtf8(one.query)), one.answers);
        // The same list again changes nothing.
        const RowId last = batches(registry(), 1).first().id;
        import(path, one.kind);
        QCOMPARE(batches(registry(), 1).first().id, last);
    }

    void everyDayIsReadAsTheColumnBesideItSays()
    {
        import(listOf(*m_folder, {u"店名|地址"_qs, u"青禾果蔬店|剑河路101号"_qs}),
               ImportKind::Shops);
        const ImportPreview shown =
            preview(fixture(u"../import/cases/12-visits.xlsx"_qs), ImportKind::Visits);
        const auto reader = openTable(shown.plan.outline.path);
        reader->open(0);
        TableRow row;
        QStringList wrong;
        size_t at = 0;
        while (reader->next(row)) {
            if (row.number == 1)
                continue;
            const PreviewRow& line = shown.rows.at(at++);
            const QString meant = row.at(4).text;
            QString read = u"x"_qs;
            if (line.values.at) {
                read = line.values.at->day.toString(Qt::ISODate);
                if (line.values.at->time)
                    read += u' ' + line.values.at->time->toString(u"HH:mm"_qs);
            }
            if (!meant.split(u" or "_qs).contains(read))
                wrong << row.at(1).text + u": "_qs + read + u", not "_qs + meant;
        }
        QCOMPARE(wrong, QStringList());
    }

    void differentShopsAreNeverDropped_data()
    {
        QTest::addColumn<QStringList>("rows");
        QTest::addColumn<QStringList>("verdicts");
        QTest::newRow("two firms of one trade at one door")
            << QStringList{u"中国移动新泾营业厅|剑河路101号|"_qs,
                           u"中国联通新泾营业厅|剑河路101号|"_qs}
            << QStringList{u"new"_qs, u"doubtful"_qs};
        QTest::newRow("a name that begins another")
            << QStringList{u"全家|剑河路101号|13901862233"_qs,
                           u"全家福面馆|剑河路101号|13901862244"_qs}
            << QStringList{u"new"_qs, u"doubtful"_qs};
        QTest::newRow("A座 and B座 in brackets")
            << QStringList{u"好邻居（A座）|剑河路101号|"_qs, u"好邻居（B座）|剑河路101号|"_qs}
            << QStringList{u"new"_qs, u"doubtful"_qs};
        QTest::newRow("two branches of a chain")
            << QStringList{u"全家（剑河路店）|剑河路101号|"_qs, u"全家（泉口路店）|剑河路101号|"_qs}
            << QStringList{u"new"_qs, u"doubtful"_qs};
        QTest::newRow("the same name at the same door")
            << QStringList{u"全家|剑河路101号|"_qs, u"全家|剑河路101号|13901862233"_qs}
            << QStringList{u"new"_qs, u"update"_qs};
        QTest::newRow("the same phone and a like name")
            << QStringList{u"张记面馆|剑河路101号|13901862233"_qs, u"张记面馆总店||13901862233"_qs}
            << QStringList{u"new"_qs, u"duplicate"_qs};
    }

    void differentShopsAreNeverDropped()
    {
        QFETCH(QStringList, rows);
        QFETCH(QStringList, verdicts);
        const QString path = listOf(*m_folder, QStringList{u"店名|地址|电话"_qs} + rows);
        const ImportPreview shown = preview(path, ImportKind::Shops);
        QStringList said;
        for (const PreviewRow& row : shown.rows) {
            said << verdictText(row);
            QCOMPARE(row.comesBack(), verdictText(row) == u"doubtful");
        }
        QCOMPARE(said, verdicts);
        (void)writeImport(registry(), shown);
        const QStringList before = texts(QLatin1String(shopsAsked));
        import(path, ImportKind::Shops);
        QCOMPARE(texts(QLatin1String(shopsAsked)), before);
    }

    // Whoever becomes the operator, no other person's phone becomes theirs.
    void aPhoneGoesWithItsPerson_data()
    {
        QTest::addColumn<QString>("headings");
        QTest::newRow("two roles") << u"名称|地址|责任人|责任人电话|法人|法人电话"_qs;
        QTest::newRow("the other way round") << u"名称|地址|法人|法人电话|责任人|责任人电话"_qs;
        QTest::newRow("names and ways")
            << u"店名|地址|负责人姓名|负责人联系方式|店长姓名|店长手机号码"_qs;
        QTest::newRow("phones behind") << u"店名|地址|店主|经营者|店主电话|经营者电话"_qs;
    }
    void aPhoneGoesWithItsPerson()
    {
        QFETCH(QString, headings);
        const QStringList titles = headings.split(u'|');
        const QMap<QString, QString> phones{{u"张伟"_qs, u"13901862233"_qs},
                                            {u"李敏"_qs, u"13901862244"_qs}};
        // By their roles: the first two letters of 责任人电话 and 责任人.
        QStringList cells{u"好邻居"_qs, u"剑河路101号"_qs};
        QMap<QString, QString> personOf;
        for (int i = 2; i < titles.size(); ++i) {
            const QString role = titles.at(i).left(2);
            const bool isPhone =
                QRegularExpression(u"电话|手机|方式"_qs).match(titles.at(i)).hasMatch();
            if (!personOf.contains(role))
                personOf.insert(role, phones.keys().at(personOf.size()));
            cells << (isPhone ? phones.value(personOf.value(role)) : personOf.value(role));
        }
        import(listOf(*m_folder, {headings, cells.join(u'|')}), ImportKind::Shops);
        const QString person =
            registry().db().one<QString>(u"SELECT operator FROM subject WHERE name = '好邻居'"_qs);
        const QString phone = registry().db().one<QString>(
            u"SELECT operator_phone FROM subject WHERE name = '好邻居'"_qs);
        QVERIFY2(phones.contains(person), qPrintable(person));
        QCOMPARE(phone, phones.value(person));
    }

    void everyOtherWordNamesAnEntry()
    {
        QStringList dead;
        const QList<QStringList> rows = resourceRows(u":/import/words.tsv"_qs);
        for (const QStringList& row : rows) {
            const QList<Code> entries = CodeStore(registry()).entries(row.at(0));
            const bool names = std::any_of(entries.begin(), entries.end(), [&](const Code& entry) {
                return entry.name == row.at(1);
            });
            if (!entries.isEmpty() && !names) // a fixed set of words has no entries
                dead << row.at(0) + u' ' + row.at(1);
        }
        QCOMPARE(dead, QStringList());
    }

    void noPhoneIsGuessedFromOtherNumbers_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QStringList>("cells");
        QTest::newRow("a number of the shop")
            << u"商户编号"_qs << QStringList{u"40081001"_qs, u"40081002"_qs};
        QTest::newRow("a day") << u"上报日期"_qs << QStringList{u"20260301"_qs, u"20260302"_qs};
        QTest::newRow("a longitude") << u"经度"_qs << QStringList{u"121.3712"_qs, u"121.3713"_qs};
        QTest::newRow("eight digits without a word")
            << u"甲"_qs << QStringList{u"62345601"_qs, u"62345602"_qs};
        QTest::newRow("a serial that begins like a mobile")
            << u"设备ID"_qs << QStringList{u"13901862233"_qs, u"13901862244"_qs};
    }

    void noPhoneIsGuessedFromOtherNumbers()
    {
        QFETCH(QString, heading);
        QFETCH(QStringList, cells);
        QStringList lines{u"店名|地址|"_qs + heading};
        for (qsizetype i = 0; i < cells.size(); ++i)
            lines << u"店%1号铺|剑河路%1号|%2"_qs.arg(i + 1).arg(cells.at(i));
        const ImportPlan plan =
            planOf(registry(), listOf(*m_folder, lines), ImportKind::Shops, m_test->block().id);
        QCOMPARE(plan.columns[2].field, -1);
    }

    void anIdentityNumberIsWrittenNowhere()
    {
        const QString number = u"110101199003070011"_qs;
        import(listOf(*m_folder, {u"姓名|手机号|证件|备注"_qs,
                                  u"骆一舟|13901863301|"_qs + number + u"|身份证"_qs + number}),
               ImportKind::Workers);
        QCOMPARE(texts(u"SELECT note FROM subject WHERE kind = 'worker'"_qs),
                 QStringList{u"身份证"_qs});
        m_test->close();
        QFile file(m_folder->filePath(u"test.doorstep"_qs));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(number.toUtf8()));
    }
};

DOORSTEP_TEST(tst_ImportCases);
#include "tst_ImportCases.moc"
