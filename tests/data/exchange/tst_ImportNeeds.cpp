// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/Import.h"
#include "data/records/lists/OpenRegister.h"
#include "data/records/needs/Need.h"
#include "data/records/people/Mask.h"
#include "data/records/wishes/Wish.h"
#include "tests/data/exchange/ImportLists.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

class tst_ImportNeeds : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRegister> m_test;

    Register& registry() { return m_test->registry(); }

    QString csv(const QStringList& lines) { return listOf(*m_folder, lines); }

    ImportPreview preview(const QString& path, ImportKind kind)
    {
        return previewImport(registry(), planOf(registry(), path, kind, m_test->block().id));
    }

    QStringList texts(const QString& sql)
    {
        QStringList found;
        Statement statement = registry().db().prepare(sql);
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
        m_test->withShop(u"张记面馆"_qs, u"12"_qs)
            .withShop(u"沙县小吃"_qs, u"20"_qs)
            .withShop(u"沙县小吃"_qs, u"88"_qs);
    }

    void whoAskedIsKnown_data()
    {
        QTest::addColumn<QString>("heading");
        for (const char16_t* heading :
             {u"需求人", u"服务对象", u"走访对象", u"提出主体", u"小店", u"诉求企业"})
            QTest::newRow(qPrintable(QString::fromUtf16(heading))) << QString::fromUtf16(heading);
    }
    void whoAskedIsKnown()
    {
        QFETCH(QString, heading);
        (void)writeImport(registry(), preview(csv({u"序号|需求内容|%1|提出时间"_qs.arg(heading),
                                                   u"1|增设充电桩|张记面馆|2026-03-01"_qs}),
                                              ImportKind::Needs));
        QCOMPARE(texts(u"SELECT n.text || ' ' || s.name FROM need n JOIN subject s ON s.id = "
                       "n.subject_id"_qs),
                 QStringList{u"增设充电桩 张记面馆"_qs});
    }

    // Nobody of the register: kept in the need's log, and given away by no masked text.
    void whoCalledIsMasked_data()
    {
        QTest::addColumn<QString>("heading");
        for (const char16_t* heading : {u"来电人", u"投诉人", u"诉求人", u"反映人"})
            QTest::newRow(qPrintable(QString::fromUtf16(heading))) << QString::fromUtf16(heading);
    }
    void whoCalledIsMasked()
    {
        QFETCH(QString, heading);
        (void)writeImport(
            registry(), preview(csv({u"%1|联系电话|联系地址|需求内容|提出时间"_qs.arg(heading),
                                     u"欧阳望舒|13917780099|剑河路88弄3号501室|欧阳望舒家楼下堆物|"
                                     u"2026-03-01"_qs}),
                                ImportKind::Needs));
        const QString log = texts(u"SELECT words FROM need_step"_qs).join(u'\n');
        QVERIFY2(log.contains(u"欧阳望舒"), qPrintable(log));
        const QString all = log + u'\n' + texts(u"SELECT text FROM need"_qs).join(u'\n');
        const QString masked = Mask(registry().db(), Masking::Masked).text(all);
        for (const char16_t* each : {u"望舒", u"13917780099", u"501室"})
            QVERIFY2(!masked.contains(QString::fromUtf16(each)), qPrintable(masked));
    }

    // Of whoever sees to a need, not of whoever asks: she is found by her name alone.
    void thePhoneOfAnOfficialIsNobodyElses_data()
    {
        QTest::addColumn<QString>("heading");
        for (const char16_t* heading :
             {u"责任人电话", u"责任部门电话", u"联络人电话", u"承办人联系方式"})
            QTest::newRow(qPrintable(QString::fromUtf16(heading))) << QString::fromUtf16(heading);
    }
    void thePhoneOfAnOfficialIsNobodyElses()
    {
        QFETCH(QString, heading);
        (void)writeImport(
            registry(),
            preview(csv({u"序号|需求事项|提出人|责任单位|责任人|%1|提出日期"_qs.arg(heading),
                         u"1|换灯|张记面馆|城管中队|负责甲|13901869999|2026-03-01"_qs,
                         u"2|修路||城管中队|负责乙|13901869998|2026-03-02"_qs}),
                    ImportKind::Needs));
        QCOMPARE(
            texts(u"SELECT n.text || ' ' || coalesce(s.name, '') FROM need n LEFT JOIN subject "
                  "s ON s.id = n.subject_id ORDER BY n.id"_qs),
            (QStringList{u"换灯 张记面馆"_qs, u"修路 "_qs}));
        QCOMPARE(texts(u"SELECT words FROM need_step WHERE words LIKE '%1390186999%'"_qs),
                 QStringList{});
    }

    // One day for all rows, or an earlier one that a row names; the same list next week is no
    // other.
    void aListWithoutADayIsTakenAsOfOne()
    {
        const QString needs = csv({u"需求内容|提出人|进度"_qs, u"增设充电桩|张记面馆|推进中"_qs});
        ImportPlan plan = planOf(registry(), needs, ImportKind::Needs, m_test->block().id);
        QCOMPARE(plan.lackingDay(), u"found_on"_qs);
        plan.day = QDate(2026, 3, 1);
        const ImportPreview shown = previewImport(registry(), plan);
        QVERIFY(shown.unreadSaid().join(u' ').contains(u"2026-03-01"));
        (void)writeImport(registry(), shown);
        QCOMPARE(texts(u"SELECT text || ' ' || found_on FROM need"_qs),
                 QStringList{u"增设充电桩 2026-03-01"_qs});
        plan.day = QDate(2026, 3, 8);
        QCOMPARE(writeImport(registry(), previewImport(registry(), plan)).batch, 0);

        const QString wishes =
            listOf(*m_folder,
                   {u"微心愿|许愿人|认领人|认领日期"_qs, u"一盏台灯|张记面馆|党员甲|2026-02-03"_qs,
                    u"一把伞|张记面馆||"_qs},
                   u"wishes.csv"_qs);
        ImportPlan wished = planOf(registry(), wishes, ImportKind::Wishes, m_test->block().id);
        wished.day = QDate(2026, 3, 1);
        (void)writeImport(registry(), previewImport(registry(), wished));
        QCOMPARE(texts(u"SELECT text || ' ' || collected_on FROM wish ORDER BY id"_qs),
                 (QStringList{u"一盏台灯 2026-02-03"_qs, u"一把伞 2026-03-01"_qs}));
        QCOMPARE(writeImport(registry(), previewImport(registry(), wished)).batch, 0);
    }

    // The list has no day, and its kinds stand under 类别.
    void aDeputysListOfOpinionsBecomesNeeds()
    {
        const QString list = csv({
            u"人大代表联系社区意见建议"_qs,
            u"序号|代表姓名|居民区|意见建议|类别"_qs,
            u"1|李代表|剑河居民区|路口绿灯太短|交通出行"_qs,
            u"2|王代表|北新居民区|暑托班名额不够|社会事业"_qs,
        });
        QCOMPARE(likeliestKind(registry(), list), ImportKind::Needs);
        const ImportOutcome outcome = writeImport(registry(), preview(list, ImportKind::Needs));
        QCOMPARE(outcome.counts.added, 2);
        QCOMPARE(texts(u"SELECT (SELECT name FROM code WHERE id = n.source_id) || ' ' || (SELECT "
                       "name FROM code WHERE id = n.theme_id) || ' ' || collected_by || ' ' || "
                       "collected_at || ' ' || text FROM need n ORDER BY id"_qs),
                 (QStringList{u"人大代表 交通出行 李代表 剑河居民区 路口绿灯太短"_qs,
                              u"人大代表 社会事业 王代表 北新居民区 暑托班名额不够"_qs}));
        const ImportOutcome again = writeImport(registry(), preview(list, ImportKind::Needs));
        QCOMPARE(again.counts.added, 0);
        (void)undoBatch(registry(), outcome.batch);
        QCOMPARE(texts(u"SELECT id FROM need WHERE deleted_at IS NULL"_qs), QStringList());
    }

    void anOfficesListOfNeedsBecomesNeeds()
    {
        const QString list = csv({
            u"第四街区需求台账"_qs,
            u"序号|销号编号|排摸日期|店名|地址|需求类别|诉求内容|紧急程度|责任部门|收集日期|处置日期|反馈日期|反馈方式|满意度|办结日期"_qs,
            u"1|2026-0007|2026.3.5|張記麵館||停车装卸|门口没有地方卸货|急||3月6日|2026-3-9|2026-3-20|打电话|满意|2026年3月21日"_qs,
            u"2||2026-3-6|沙县小吃|福泉路88号|飞天|想装充电桩||||||||"_qs,
            u"3||2026-3-7|||停车装卸|路灯不亮||||||||2026-3-9"_qs,
            u"4|2026-0007|2026-3-8|张记面馆|||油烟扰民||||||||2026-3-30"_qs,
        });
        const ImportOutcome outcome = writeImport(registry(), preview(list, ImportKind::Needs));
        QCOMPARE(outcome.counts.added, 4);
        QCOMPARE(
            texts(u"SELECT text || ' ' || stage || ' ' || ifnull(strike_number, '-') FROM need "
                  "ORDER BY found_on"_qs),
            (QStringList{u"门口没有地方卸货 closed 2026-0007"_qs, u"想装充电桩 found -"_qs,
                         u"路灯不亮 closed 2026-0008"_qs, u"油烟扰民 closed 2026-0009"_qs}));
        QCOMPARE(
            texts(u"SELECT done_on || ' ' || action || ' ' || words FROM need_step "
                  "WHERE need_id = (SELECT id FROM need WHERE strike_number = '2026-0007') "
                  "ORDER BY id"_qs),
            (QStringList{u"2026-03-05 found "_qs, u"2026-03-06 recorded "_qs,
                         u"2026-03-09 handling "_qs, u"2026-03-20 fed_back 电话 · Satisfied"_qs,
                         u"2026-03-21 closed 2026-0007"_qs}));
        QCOMPARE(texts(u"SELECT words FROM need_step WHERE action = 'found' AND words <> ''"_qs),
                 QStringList{u"Category：飞天"_qs});
        QCOMPARE(texts(u"SELECT s.number FROM need n JOIN subject s ON s.id = n.subject_id "
                       "WHERE n.text = '想装充电桩'"_qs),
                 QStringList{u"88"_qs});

        const ImportPreview again = preview(list, ImportKind::Needs);
        QCOMPARE(again.counts().duplicate, 4);
        QCOMPARE(writeImport(registry(), again).batch, 0);
        (void)undoBatch(registry(), outcome.batch);
        QCOMPARE(texts(u"SELECT text FROM need WHERE deleted_at IS NULL"_qs), QStringList());
        QCOMPARE(texts(u"SELECT id FROM need_step WHERE deleted_at IS NULL"_qs), QStringList());
    }

    void aRowOfNeedsIsJudged_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("reason"); // part of it
        const auto add = [](const char* name, const QString& row, const char* verdict,
                            const char* reason) {
            QTest::newRow(name) << row << QString::fromLatin1(verdict)
                                << QString::fromLatin1(reason);
        };
        // Found, subject, text, recorded, handling, whistled, reported in, closed
        add("only found", u"2026-3-5|张记面馆|停车难|||||"_qs, "new", "");
        add("of nobody", u"2026-3-5||路灯不亮|||||"_qs, "new", "");
        add("handled, never recorded", u"2026-3-5|张记面馆|停车难||2026-3-6|||"_qs, "new", "");
        add("unknown subject", u"2026-3-5|没有这家|停车难|||||"_qs, "wrong", "nobody like");
        add("two of the name", u"2026-3-5|沙县小吃|停车难|||||"_qs, "wrong", "might be meant");
        add("without words", u"2026-3-5|张记面馆||||||"_qs, "wrong",
            "What is asked for is missing");
        add("without a day", u"|张记面馆|停车难|||||"_qs, "wrong", "Found on is missing");
        add("no date", u"以后|张记面馆|停车难|||||"_qs, "wrong", "this is not a date");
        add("in the future", u"2099-1-1|张记面馆|停车难|||||"_qs, "wrong",
            "Found on (A2) 2099-01-01 lies in the future");
        add("closed before found", u"2026-3-5|张记面馆|停车难|||||2026-3-4"_qs, "wrong",
            "Struck off on (H2) 2026-03-04 is before Found on (A2) 2026-03-05");
        add("recorded before found", u"2026-3-5|张记面馆|停车难|2026-3-4||||"_qs, "wrong",
            "Recorded on (D2) 2026-03-04 is before Found on (A2)");
        add("closed before handled", u"2026-3-5|张记面馆|停车难|2026-3-5|2026-3-9|||2026-3-8"_qs,
            "wrong", "Struck off on (H2) 2026-03-08 is before Handling since (E2) 2026-03-09");
        add("reported in before the whistle",
            u"2026-3-5|张记面馆|停车难|2026-3-5||2026-3-9|2026-3-8|"_qs, "wrong",
            "Reported in on (G2) 2026-03-08 is before Whistled on (F2)");
    }

    void aRowOfNeedsIsJudged()
    {
        QFETCH(QString, row);
        QFETCH(QString, verdict);
        QFETCH(QString, reason);
        const ImportPreview shown = preview(
            csv({u"排摸日期|店名|需求内容|收集日期|处置日期|吹哨日期|报到日期|销号日期"_qs, row}),
            ImportKind::Needs);
        QCOMPARE(shown.rows.size(), size_t(1));
        const PreviewRow& judged = shown.rows.front();
        QCOMPARE(verdictText(judged), verdict);
        QVERIFY2(judged.reasons.join(u' ').contains(reason), qPrintable(judged.reasons.join(u' ')));
        (void)writeImport(registry(), shown); // the table's checks hold
    }

    // Whoever took a wish on has it, on whatever day, and what was brought is fulfilled.
    void aWishIsAsFarAsItsListSays_data()
    {
        QTest::addColumn<QString>("headings");
        QTest::addColumn<QString>("cells");
        QTest::addColumn<QString>("becomes"); // stage, claimed on, fulfilled on, claimer
        QTest::addColumn<QString>("told");
        const auto row = [](const char* name, const QString& headings, const QString& cells,
                            const QString& becomes, const QString& told) {
            QTest::newRow(name) << headings << cells << becomes << told;
        };
        const QString claimed = u"“Claimed”, but the day is missing: taken as of 2026-03-02"_qs;
        const QString done = u"“Fulfilled”, but the day is missing: taken as of 2026-03-02"_qs;
        row("a claimer", u"认领人|认领人电话"_qs, u"工商银行|13622223333"_qs,
            u"claimed|2026-03-02||工商银行"_qs, claimed);
        row("a claimer and what came of it", u"认领人|完成情况"_qs, u"工商银行|已送到"_qs,
            u"fulfilled|2026-03-02|2026-03-02|工商银行"_qs, done);
        row("a claimer and a day of the end", u"认领人|完成日期"_qs, u"工商银行|2026-03-09"_qs,
            u"fulfilled|2026-03-02|2026-03-09|工商银行"_qs, claimed);
        row("a claimer and a day of publishing", u"发布日期|认领人"_qs, u"2026-03-04|工商银行"_qs,
            u"claimed|2026-03-04||工商银行"_qs, u"2026-03-04"_qs);
        row("a claimer with a day", u"认领人|认领日期"_qs, u"工商银行|2026-03-05"_qs,
            u"claimed|2026-03-05||工商银行"_qs, {});
        row("nobody yet", u"认领人|认领日期"_qs, u"待认领|"_qs, u"collected|||"_qs, {});
        row("a state", u"状态"_qs, u"已认领"_qs, u"claimed|2026-03-02||"_qs, claimed);
        row("a state at the beginning", u"状态"_qs, u"征集中"_qs, u"collected|||"_qs, {});
        row("a state at the end", u"心愿状态"_qs, u"已完成"_qs, u"fulfilled||2026-03-02|"_qs, done);
        row("whether it came true", u"是否已圆梦"_qs, u"是"_qs, u"fulfilled||2026-03-02|"_qs, done);
        row("that it did not", u"是否已圆梦"_qs, u"否"_qs, u"collected|||"_qs, {});
        row("what came of it is not the end", u"完成情况"_qs, u"已联系，待送达"_qs,
            u"collected|||"_qs, {});
    }
    void aWishIsAsFarAsItsListSays()
    {
        QFETCH(QString, headings);
        QFETCH(QString, cells);
        QFETCH(QString, becomes);
        QFETCH(QString, told);
        const QString list =
            csv({u"心愿人|心愿|日期|"_qs + headings, u"张记面馆|一把伞|2026-03-02|"_qs + cells});
        const ImportPreview shown = preview(list, ImportKind::Wishes);
        const QString said = saidOf(shown).join(u'\n');
        QVERIFY2(told.isEmpty() ? !said.contains(u"the day is missing") : said.contains(told),
                 qPrintable(said));
        QVERIFY2(!said.contains(u"no place"), qPrintable(said));
        (void)writeImport(registry(), shown);
        QCOMPARE(texts(u"SELECT stage || '|' || ifnull(claimed_on, '') || '|' || "
                       "ifnull(fulfilled_on, '') || '|' || claimed_by FROM wish"_qs),
                 QStringList{becomes});
        QCOMPARE(writeImport(registry(), preview(list, ImportKind::Wishes)).batch, 0);
    }

    void wishesKeepTheirNumbersAndPeople()
    {
        const QString list = csv({
            u"心愿编号|征集日期|姓名|电话|微心愿|价值（元）|发布日期|认领人|认领人电话|认领日期|完成日期|完成情况"_qs,
            u"2026-005|2026-3-1|张记面馆||一台电扇|200元|2026-3-2|李四|13800138000|2026-3-3|2026-3-9|已送到"_qs,
            u"2026-005|2026-3-1|张记面馆||一盏灯|80|2026-3-2|||||"_qs,
            u"|2026-3-1|张记面馆||一盏 灯|80|2026-3-2|||||"_qs,
            u"|2026-3-1|||一把伞||||||"_qs,
            u"|2026-3-4|张记面馆||一把椅子||2026-3-3|||||"_qs,
        });
        const ImportPreview shown = preview(list, ImportKind::Wishes);
        QStringList verdicts;
        for (const PreviewRow& row : shown.rows)
            verdicts << verdictText(row);
        QCOMPARE(verdicts,
                 (QStringList{u"new"_qs, u"new"_qs, u"duplicate"_qs, u"wrong"_qs, u"wrong"_qs}));
        const ImportOutcome outcome = writeImport(registry(), shown);
        QCOMPARE(
            texts(u"SELECT number || ' ' || stage || ' ' || text || ' ' || value_yuan || ' ' || "
                  "claimed_by || claimer_phone || outcome FROM wish ORDER BY id"_qs),
            (QStringList{u"2026-005 fulfilled 一台电扇 200 李四13800138000已送到"_qs,
                         u"2026-006 published 一盏灯 80 "_qs}));
        const ImportOutcome again = writeImport(registry(), preview(list, ImportKind::Wishes));
        QCOMPARE(again.counts.added, 0);
        (void)undoBatch(registry(), outcome.batch);
        QCOMPARE(texts(u"SELECT id FROM wish WHERE deleted_at IS NULL"_qs), QStringList());
    }
};

DOORSTEP_TEST(tst_ImportNeeds);
#include "tst_ImportNeeds.moc"
