// SPDX-License-Identifier: GPL-3.0-or-later
// Each system of the towns' own words, by the command line alone: a demonstration, the lists that
// people hand over, the month's workbook or an export, and the cell that it comes to.
#include "data/files/TableReader.h"
#include "tests/app/FaultTools.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>
#include <utility>

using namespace doorstep;
using namespace doorstep::test;

namespace {

// A list as somebody hands it over: its kind, then its rows.
QStringList listOf(const char* kind, const QStringList& rows)
{
    return QStringList{QLatin1String(kind)} + rows;
}

QStringList doors()
{
    return listOf("shops", {u"店名,对象类型,地址,楼宇名称,楼宇楼层,房间号,微网格,偏好时间"_qs,
                            u"启明设计,楼宇,福泉路8号,福泉商务楼,9,905,微网格41,午后空闲"_qs,
                            u"福泉服装厂,集体企业,福泉路10号,,,,微网格41,"_qs,
                            u"老王面馆,沿街商铺,福泉路12号,,,,微网格42,"_qs});
}
QStringList rider()
{
    return listOf("workers", {u"姓名,电话,职业,政治面貌,居住"_qs,
                              u"王强,13800001234,代驾,入党积极分子,租房"_qs});
}
QStringList visits()
{
    return listOf("visits",
                  {u"走访对象,走访日期,走访人,走访身份,走访服务团,走访时长,五带,专项行动"_qs,
                   u"启明设计,2026-10-08,,城管,第四街区“鑫”能量走访服务团,25,带关心、方案,"
                   "小个专走访"_qs,
                   u"福泉服装厂,2026-10-09,钱志刚,,,10,,四百大走访"_qs,
                   u"王强,2026-10-10,钱志刚,,,10,,四百大走访"_qs});
}
QStringList branch()
{
    return listOf("party_organisations",
                  {u"党组织名称,组织类别,书记,书记电话,活动地点"_qs,
                   u"福泉楼宇联合党支部,两企三新党支部,陶志远,13800138001,福泉路299号"_qs});
}
QStringList riders()
{
    return listOf("volunteer_teams",
                  {u"队伍名称,队伍类型,所属联盟,所属网格,服务内容,结对对象,结对人数"_qs,
                   u"福泉骑手志愿服务队,一格一最,向“新”力志愿服务联盟,微网格41,代买菜,独居老人,"
                   "12"_qs});
}
QStringList served()
{
    return listOf("activities",
                  {u"活动名称,活动日期,志愿服务队,志愿者,其他志愿者人数,每人服务时长"_qs,
                   u"上门查燃气,2026-10-08,福泉骑手志愿服务队,王强,4,90分钟"_qs});
}
QStringList canteen()
{
    return listOf("venues", {u"阵地,类型,道路,地址,充电口数,开放时间"_qs,
                             u"福泉暖心食堂,暖心食堂,福泉路,福泉路99号,12,每日11:00—13:00"_qs});
}
QStringList scanned()
{
    return listOf("needs", {u"诉求日期,诉求内容,来源,类别"_qs,
                            u"2026-10-09,路口单车堵住盲道,彭浦码,共享单车停放"_qs});
}

} // namespace

class tst_Systems : public QObject
{
    Q_OBJECT

    QTemporaryDir m_made;
    std::unique_ptr<QTemporaryDir> m_folder;
    QList<QStringList> m_typed; // in the folder
    QStringList m_written;
    bool m_isWritten = false;

    [[nodiscard]] QString at(const QString& name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString file() const { return at(u"town.doorstep"_qs); }

    // A command with the register as its first word. Empty: it went well.
    [[nodiscard]] QString refusal(QStringList command, QString* told = nullptr) const
    {
        command.insert(1, file());
        const Ended ended = inChinese(command);
        if (told)
            *told = ended.output;
        return ended.status == 0 ? QString()
                                 : command.join(u' ') + u": "_qs + ended.complaint + ended.output;
    }
    // Every row of it is taken in.
    void takeIn(const QStringList& list) const
    {
        QFile paper(at(u"list.csv"_qs));
        QVERIFY(paper.open(QIODevice::WriteOnly));
        paper.write(list.mid(1).join(u'\n').toUtf8() + '\n');
        paper.close();
        QString told;
        QCOMPARE(refusal({u"import"_qs, paper.fileName(), u"--kind"_qs, list.constFirst(),
                          u"--block"_qs, u"第四街区"_qs},
                         &told),
                 QString());
        QVERIFY2(told.contains(u"有误：0"_qs), qPrintable(told));
    }
    // What was typed, taken in by a town of its own, and the workbook of it.
    void write()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QFile::copy(m_made.filePath(u"town.doorstep"_qs), file()));
        const QStringList september{u"--month"_qs, u"2026-09"_qs, u"--block"_qs, u"第四街区"_qs};
        for (const QStringList& each : std::as_const(m_typed)) {
            if (each.constFirst() == u"seal")
                QCOMPARE(refusal(QStringList{u"report"_qs} + september +
                                 QStringList{u"--seal"_qs, u"--output"_qs, at(u"sealed.xlsx"_qs)}),
                         QString());
            else if (each.constFirst() == u"lift")
                QCOMPARE(refusal(QStringList{u"lift-seal"_qs} + september +
                                 QStringList{u"--reason"_qs, u"漏报一户"_qs}),
                         QString());
            else
                takeIn(each);
            if (QTest::currentTestFailed())
                return;
        }
        QCOMPARE(refusal(m_written + QStringList{u"--output"_qs, at(u"book.xlsx"_qs)}), QString());
    }
    // Below the heading, in the first row that holds the words; without a heading the whole row.
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
                QStringList texts;
                bool named = false; // of several alike the first
                for (const Cell& cell : row.cells) {
                    if (cell.text == heading && !std::exchange(named, true))
                        column = cell.column;
                    texts << cell.text;
                }
                const QString whole = texts.join(u'|');
                if (whole.contains(inRow) && (heading.isEmpty() || column >= 0))
                    return heading.isEmpty() ? whole : row.at(column).text;
            }
            return u"no row of %1 holds %2"_qs.arg(sheet, inRow);
        }
        return u"no sheet %1"_qs.arg(sheet);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const Ended made =
            inChinese({u"demo"_qs, m_made.filePath(u"town.doorstep"_qs), u"--shops"_qs, u"30"_qs,
                       u"--workers"_qs, u"10"_qs, u"--visits"_qs, u"60"_qs, u"--months"_qs, u"2"_qs,
                       u"--until"_qs, u"2026-09-30"_qs, u"--seed"_qs, u"3"_qs});
        QVERIFY2(made.status == 0, qPrintable(made.complaint));
    }

    void comesToTheWorkbooksCell_data()
    {
        QTest::addColumn<QList<QStringList>>("typed"); // commands ("seal", "lift"), else lists
        QTest::addColumn<QStringList>("written");      // by which command
        QTest::addColumn<QString>("sheet");
        QTest::addColumn<QString>("inRow");
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("cell");
        using Lists = QList<QStringList>;
        const QStringList month{u"report"_qs,  u"--month"_qs,  u"2026-10"_qs,
                                u"--block"_qs, u"第四街区"_qs, u"--unmasked"_qs};
        const QStringList sealed{u"report"_qs,  u"--month"_qs,  u"2026-09"_qs,
                                 u"--block"_qs, u"第四街区"_qs, u"--unmasked"_qs};
        const auto ledger = [](const char* key) {
            return QStringList{u"export"_qs, u"--ledger"_qs, QLatin1String(key), u"--unmasked"_qs};
        };
        const QStringList late =
            listOf("visits", {u"走访对象,走访日期,走访人"_qs, u"福泉服装厂,2026-09-28,钱志刚"_qs});

        const Lists afterwards{doors(), {u"seal"_qs}, late};
        const QString moved = u"封账后变动"_qs;
        const QString allVisits = u"合计：走访次数"_qs;
        QTest::newRow("a sealed month: as it was reported")
            << afterwards << sealed << moved << allVisits << u"上报数"_qs << u"0"_qs;
        QTest::newRow("a sealed month: as it is now")
            << afterwards << sealed << moved << allVisits << u"现在的数"_qs << u"1"_qs;
        QTest::newRow("a sealed month: the corrections, by whom")
            << afterwards << sealed << u"封账后更正"_qs << u"福泉服装厂"_qs << u"更正人"_qs
            << u"钱志刚"_qs;
        QTest::newRow("a sealed month: 已封账, and who sealed it")
            << afterwards << sealed << u"汇总"_qs << u"已封账"_qs << QString()
            << u"封账人：钱志刚"_qs;
        QTest::newRow("a seal lifted with a reason")
            << Lists{doors(), {u"seal"_qs}, {u"lift"_qs}} << sealed << u"核对页"_qs << u"封账|"_qs
            << QString() << u"漏报一户"_qs;

        const Lists visited{doors(), rider(), visits()};
        const QString visitLedger = u"走访台账"_qs;
        const QString byKind = u"分类汇总"_qs;
        const QString visitsOfMonth = u"走访次数\n本月"_qs;
        QTest::newRow("the six officers: the role of a visit")
            << visited << month << visitLedger << u"启明设计"_qs << u"走访身份"_qs
            << u"城管执法员"_qs;
        QTest::newRow("the six officers: counted")
            << visited << month << byKind << u"城管执法员"_qs << visitsOfMonth << u"1"_qs;
        QTest::newRow("a visiting team") << visited << month << visitLedger << u"启明设计"_qs
                                         << u"走访服务团"_qs << u"第四街区“鑫”能量走访服务团"_qs;
        QTest::newRow("a visiting team: counted")
            << visited << month << byKind << u"第四街区“鑫”能量走访服务团"_qs << visitsOfMonth
            << u"1"_qs;

        const Lists served4{rider(), riders(), served()};
        QTest::newRow("a volunteer team: its project")
            << served4 << month << u"志愿服务队伍"_qs << u"福泉骑手志愿服务队"_qs << u"队伍类别"_qs
            << u"志愿服务项目"_qs;
        QTest::newRow("a volunteer team: with whom it is paired")
            << served4 << month << u"志愿服务队伍"_qs << u"福泉骑手志愿服务队"_qs << u"结对对象"_qs
            << u"独居老人"_qs;
        QTest::newRow("a volunteer team: 5 people of 90 minutes")
            << served4 << month << u"志愿服务队伍"_qs << u"福泉骑手志愿服务队"_qs
            << u"服务时长（小时）"_qs << u"7.5"_qs;
        QTest::newRow("an alliance")
            << served4 << month << u"志愿服务队伍"_qs << u"福泉骑手志愿服务队"_qs << u"联盟"_qs
            << u"向“新”力志愿服务联盟"_qs;

        QTest::newRow("a Party organisation: where it meets")
            << Lists{branch()} << month << u"党组织"_qs << u"福泉楼宇联合党支部"_qs
            << u"活动地点"_qs << u"福泉路299号"_qs;
        const Lists members{
            doors(), branch(),
            listOf("party_members",
                   {u"姓名,所在店铺,政治面貌,所在党支部,四个一批,找到日期"_qs,
                    u"李红,启明设计,中共党员,福泉楼宇联合党支部,转入,2026-10-3"_qs})};
        QTest::newRow("四个一批: of a member") << members << month << u"党员和入党申请人"_qs
                                               << u"李红"_qs << u"四个一批"_qs << u"转入一批"_qs;
        QTest::newRow("四个一批: counted")
            << members << month << byKind << u"转入一批"_qs << u"本月"_qs << u"1"_qs;
        const Lists paired{branch(),
                           listOf("pairings", {u"共建单位,结对党组织,签约日期,有效期至,共建事项,"
                                               "完成日期"_qs,
                                               u"长宁区图书馆党支部,福泉楼宇联合党支部,2026-10-05,"
                                               "2027-10-04,党员培养,2026-10-25"_qs})};
        QTest::newRow("a pairing: with which organisation")
            << paired << month << u"结对共建"_qs << u"长宁区图书馆党支部"_qs << u"结对党组织"_qs
            << u"福泉楼宇联合党支部"_qs;
        QTest::newRow("a pairing: what was agreed on")
            << paired << month << u"结对共建"_qs << u"长宁区图书馆党支部"_qs << u"共建事项"_qs
            << u"党员培养"_qs;
        QTest::newRow("a pairing: counted")
            << paired << month << u"汇总"_qs << u"完成结对共建事项"_qs << u"本月"_qs << u"1"_qs;

        QTest::newRow("the path: visited") << visited << ledger("path") << u"联系服务凝聚转化"_qs
                                           << u"启明设计"_qs << u"到达步骤"_qs << u"联系"_qs;
        QTest::newRow("the path: used a service")
            << Lists{doors(), listOf("services", {u"介绍或使用日期,走访对象,服务,介绍或使用"_qs,
                                                  u"2026-10-11,福泉服装厂,吃好套餐,使用"_qs})}
            << ledger("path") << u"联系服务凝聚转化"_qs << u"福泉服装厂"_qs << u"到达步骤"_qs
            << u"服务"_qs;
        QTest::newRow("the path: volunteered")
            << served4 << ledger("path") << u"联系服务凝聚转化"_qs << u"王强"_qs << u"到达步骤"_qs
            << u"转化"_qs;

        const QString doorsVisited = u"走访商铺和企业"_qs;
        QTest::newRow("a firm of a building") << visited << month << doorsVisited << u"启明设计"_qs
                                              << u"对象类型"_qs << u"楼宇园区企业"_qs;
        QTest::newRow("a firm of a building: its floor")
            << visited << month << doorsVisited << u"启明设计"_qs << u"楼宇楼层"_qs << u"9"_qs;
        QTest::newRow("a collective enterprise")
            << visited << month << doorsVisited << u"福泉服装厂"_qs << u"对象类型"_qs
            << u"集体企业"_qs;

        const QStringList meal =
            listOf("service_items",
                   {u"服务板块,服务类别,服务项目,价格,可用人群,阵地,服务包"_qs,
                    u"邻里服务,暖心用餐,福泉吃饱套餐,9.9元,骑手和街区商户,福泉暖心食堂,安家"_qs});
        const Lists meals{doors(), rider(), canteen(), meal};
        const QString packages = u"分群体服务包"_qs;
        QTest::newRow("a service of a town's own aspect: its price")
            << meals << month << packages << u"福泉吃饱套餐"_qs << u"价格"_qs << u"9.9元"_qs;
        QTest::newRow("a service of a town's own aspect: which")
            << meals << month << packages << u"福泉吃饱套餐"_qs << u"服务板块"_qs << u"邻里服务"_qs;
        QTest::newRow("a service: its venue")
            << meals << month << packages << u"福泉吃饱套餐"_qs << u"阵地"_qs << u"福泉暖心食堂"_qs;
        const Lists asked{doors(), listOf("needs", {u"诉求日期,提出人,诉求内容,类别"_qs,
                                                    u"2026-10-09,启明设计,楼下停车难,"
                                                    "停车装卸"_qs})};
        QTest::newRow("the picture of a group")
            << asked << month << u"群体画像"_qs << u"停车装卸"_qs << u"类别"_qs
            << u"楼宇园区企业"_qs;

        QTest::newRow("a venue: its kind")
            << Lists{canteen()} << month << u"阵地台账"_qs << u"福泉暖心食堂"_qs << u"阵地类型"_qs
            << u"暖心食堂"_qs;
        QTest::newRow("a venue: its ports") << Lists{canteen()} << month << u"阵地台账"_qs
                                            << u"福泉暖心食堂"_qs << u"充电口"_qs << u"12"_qs;

        const QString needs = u"需求台账"_qs;
        const QString words = u"路口单车堵住盲道"_qs;
        QTest::newRow("a need of nobody in the register: its source")
            << Lists{scanned()} << month << needs << words << u"来源"_qs << u"彭浦码"_qs;
        QTest::newRow("a need of nobody in the register: 15 working days")
            << Lists{scanned()} << month << needs << words << u"办理期限"_qs << u"2026-10-29"_qs;
        QTest::newRow("the log of a need: no login")
            << Lists{scanned()} << month << u"需求办理记录"_qs << words << u"办理人"_qs
            << u"钱志刚"_qs;
        QTest::newRow("handed over")
            << Lists{scanned(), listOf("need_steps",
                                       {u"排摸日期,需求内容,办理日期,办理步骤,办理人,办理情况"_qs,
                                        u"2026-10-09,路口单车堵住盲道,2026-10-12,移交,钱志刚,"
                                        "街区治理委员会"_qs})}
            << month << u"需求办理记录"_qs << u"2026-10-12"_qs << u"办理步骤"_qs << u"移交"_qs;
        const Lists session{listOf("needs", {u"人大代表联系社区意见建议汇总"_qs,
                                             u"序号,代表,居民区,意见建议,类别,日期"_qs,
                                             u"1,李代表,剑河第三居民区,路口绿灯太短,交通出行,"
                                             "2026-10-09"_qs})};
        QTest::newRow("an opinion: its kind")
            << session << month << needs << u"路口绿灯太短"_qs << u"意见类别"_qs << u"交通出行"_qs;
        QTest::newRow("an opinion: counted")
            << session << month << byKind << u"交通出行"_qs << u"新增\n本月"_qs << u"1"_qs;

        QTest::newRow("a visit: how long")
            << visited << month << visitLedger << u"启明设计"_qs << u"分钟"_qs << u"25"_qs;
        QTest::newRow("a visit: 五带") << visited << month << visitLedger << u"启明设计"_qs
                                       << u"五带"_qs << u"带关心、带方案"_qs;
        QTest::newRow("when somebody prefers to be met")
            << Lists{doors()} << ledger("shops") << u"商铺名册"_qs << u"启明设计"_qs
            << u"偏好时间"_qs << u"午后空闲"_qs;
        QTest::newRow("several wishes")
            << Lists{doors(), listOf("wishes", {u"提出人,心愿内容,收集日期"_qs,
                                                u"启明设计,一只电饭煲,2026-10-10"_qs,
                                                u"启明设计,一把雨伞,2026-10-10"_qs})}
            << month << u"微心愿台账"_qs << u"一把雨伞"_qs << u"提出人"_qs << u"启明设计"_qs;
        const Lists changed{doors(),
                            listOf("shops", {u"店名,地址,开业日期,原店名"_qs,
                                             u"新王面馆,福泉路12号,2026-10-20,老王面馆"_qs})};
        QTest::newRow("changed hands: from whom")
            << changed << ledger("shops") << u"商铺名册"_qs << u"|新王面馆|沿街商铺"_qs
            << u"接手自"_qs << u"老王面馆"_qs;
        QTest::newRow("changed hands: to whom")
            << changed << ledger("shops") << u"商铺名册"_qs << u"|老王面馆|沿街商铺"_qs
            << u"转给"_qs << u"新王面馆"_qs;

        QTest::newRow("photos of an activity: how many")
            << Lists() << sealed << u"服务活动台账"_qs << u"劳动权益法律咨询"_qs << u"照片和资料"_qs
            << u"1"_qs;
        QTest::newRow("photos of an activity: in the workbook")
            << Lists() << sealed + QStringList{u"--photos"_qs} << u"照片"_qs
            << u"劳动权益法律咨询"_qs << QString() << u"合影"_qs;

        QTest::newRow("a micro-grid")
            << visited << month << visitLedger << u"启明设计"_qs << u"微网格"_qs << u"微网格41"_qs;
        QTest::newRow("a micro-grid: counted")
            << visited << month << byKind << u"微网格41"_qs << visitsOfMonth << u"2"_qs;

        const QString byDrive = u"走访台账：小个专走访"_qs;
        QTest::newRow("a ledger for each drive")
            << visited << month + QStringList{u"--drives"_qs} << byDrive << u"启明设计"_qs
            << u"专项行动"_qs << u"小个专走访"_qs;
        QTest::newRow("the visits of one drive")
            << visited << ledger("visits") + QStringList{u"--drive"_qs, u"小个专走访"_qs} << byDrive
            << u"启明设计"_qs << u"专项行动"_qs << u"小个专走访"_qs;
        QTest::newRow("who fills it in: the secretary")
            << visited << month << u"汇总"_qs << u"填报人"_qs << QString() << u"填报人：钱志刚"_qs;

        const QString workersVisited = u"走访从业者"_qs;
        QTest::newRow("words in lists: 入党积极分子")
            << visited << month << workersVisited << u"王强"_qs << u"政治面貌"_qs
            << u"入党积极分子"_qs;
        QTest::newRow("words in lists: 代驾")
            << visited << month << workersVisited << u"王强"_qs << u"职业"_qs << u"代驾员"_qs;
        QTest::newRow("words in lists: 租房")
            << visited << month << workersVisited << u"王强"_qs << u"居住"_qs << u"整租"_qs;
    }
    void comesToTheWorkbooksCell()
    {
        QFETCH(QList<QStringList>, typed);
        QFETCH(QStringList, written);
        QFETCH(QString, sheet);
        QFETCH(QString, inRow);
        QFETCH(QString, heading);
        QFETCH(QString, cell);
        // Rows that ask for several cells of one workbook follow each other.
        if (!m_isWritten || typed != m_typed || written != m_written) {
            m_typed = typed;
            m_written = written;
            m_isWritten = false;
            write();
            if (QTest::currentTestFailed())
                return;
            m_isWritten = true;
        }
        const QString told = cellOf(at(u"book.xlsx"_qs), sheet, inRow, heading);
        if (heading.isEmpty())
            QVERIFY2(told.contains(cell), qPrintable(told));
        else
            QCOMPARE(told, cell);
    }
};

DOORSTEP_TEST(tst_Systems);
#include "tst_Systems.moc"
