// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/lists/OpenRegister.h"

#include "data/exchange/import/KindGuess.h"
#include "data/records/party/PartyFields.h"
#include "tests/data/exchange/ImportLists.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

// Lists whose rows stand for themselves: venues, services, activities, pairing agreements.
class tst_ImportRecords : public QObject
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

    // A line for each row, its cells parted by |.
    QStringList rows(const QString& sql)
    {
        QStringList found;
        Statement statement = registry().db().prepare(sql);
        while (statement.next()) {
            QStringList cells;
            for (int column = 0; column < statement.columnCount(); ++column)
                cells << statement.get<QString>(column);
            found << cells.join(u'|');
        }
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

    void anOfficesListIsTakenIn_data()
    {
        QTest::addColumn<ImportKind>("kind");
        QTest::addColumn<QStringList>("list");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("venues")
            << ImportKind::Venues
            << QStringList{u"新泾镇户外职工爱心接力站一览表"_qs,
                           u"序号|站点名称|详细地址|开放时间|联系电话|充电桩数|服务设施"_qs,
                           u"1|福泉路驿站|福泉路99号|9:00—20:00|62170000|6个|休息座椅、饮水机"_qs,
                           u"2|剑河路驿站|剑河路600号|全天|||微波炉"_qs}
            << u"SELECT e.name, e.address, e.hours, e.charging_ports, group_concat(c.name, '、') "
               "FROM venue e LEFT JOIN venue_facility f ON f.venue_id = e.id LEFT JOIN code c "
               "ON c.id = f.facility_id WHERE e.deleted_at IS NULL GROUP BY e.id ORDER BY e.id"_qs
            << QStringList{u"福泉路驿站|福泉路99号|9:00—20:00|6|休息座椅、饮用水"_qs,
                           u"剑河路驿站|剑河路600号|全天|0|微波炉"_qs};
        QTest::newRow("services")
            << ImportKind::Services
            << QStringList{u"服务类别|服务项目|服务对象|服务时间|联系人及电话|对应需求|备注"_qs,
                           u"法律服务|欠薪法律援助|骑手|周一至周五|王律师 62170001|劳动权益与社保|先预约"_qs}
            << u"SELECT c.name, i.name, i.for_kind, i.hours, i.contact, i.note FROM service_item i "
               "JOIN code c ON c.id = i.category_id WHERE i.deleted_at IS NULL"_qs
            << QStringList{u"普法调解|欠薪法律援助|worker|周一至周五|王律师 62170001|先预约"_qs};
        QTest::newRow("services of aspects and categories that are new")
            << ImportKind::Services
            << QStringList{u"板块|服务类别|服务项目|价格|适用人群"_qs,
                           u"邻里服务|便民理发|十元理发|10元|老人、骑手"_qs,
                           u"邻里服务|医疗健康|上门量血压|免费|老人"_qs,
                           u"楼宇服务|医疗健康|颈椎体检|免费|楼宇职工"_qs}
            << u"SELECT a.name, c.name, i.name, i.price, i.users FROM service_item i JOIN code c "
               u"ON "
               "c.id = i.category_id JOIN code a ON a.id = c.parent_id WHERE i.deleted_at IS NULL ORDER BY i.id"_qs
            << QStringList{u"邻里服务|便民理发|十元理发|10元|老人、骑手"_qs,
                           u"邻里服务|医疗健康|上门量血压|免费|老人"_qs,
                           u"楼宇服务|医疗健康|颈椎体检|免费|楼宇职工"_qs};
        QTest::newRow("activities")
            << ImportKind::Activities
            << QStringList{u"日期|活动名称|活动地点|参加人数|参加人员|备注"_qs,
                           u"2026-3-5 14:00|学雷锋义诊|第四街区广场|12|张记面馆、沙县小吃|下雨"_qs}
            << u"SELECT a.held_on, a.held_at, a.name, a.place, a.guests, a.note, "
               "group_concat(s.name, '、') FROM activity a LEFT JOIN activity_subject x ON "
               "x.activity_id = a.id LEFT JOIN subject s ON s.id = x.subject_id "
               "WHERE a.deleted_at IS NULL GROUP BY a.id"_qs
            << QStringList{
                   u"2026-03-05|14:00|学雷锋义诊|第四街区广场|11|下雨；Who came：沙县小吃|张记面馆"_qs};
        QTest::newRow("Party members")
            << ImportKind::PartyMembers
            << QStringList{u"姓名|所在店铺|政治面貌|组织关系|联系电话|备注"_qs,
                           u"李红|张记面馆|中共党员|户籍所在地|13800138000|店长"_qs}
            << u"SELECT m.name, s.name, c.name, m.phone, m.note FROM party_member m JOIN subject s "
               "ON s.id = m.subject_id LEFT JOIN code c ON c.id = m.political_status_id "
               "WHERE m.deleted_at IS NULL"_qs
            << QStringList{u"李红|张记面馆|中共党员|13800138000|店长"_qs};
        QTest::newRow("those on the way into the Party, as towns write them")
            << ImportKind::PartyMembers
            << QStringList{u"姓名|所在店铺|政治面貌|组织关系|联系电话|备注"_qs,
                           u"李红|张记面馆|入党积极分子|户籍所在地|13800138000|店长"_qs,
                           u"赵敏|张记面馆|建党积极分子|户籍所在地|13800138001|店员"_qs,
                           u"孙伟|张记面馆|党员发展对象|户籍所在地|13800138002|店员"_qs,
                           u"周强|张记面馆|已递交入党申请书|户籍所在地|13800138003|店员"_qs}
            << u"SELECT m.name, c.name, m.note FROM party_member m LEFT JOIN code c ON c.id = "
               "m.political_status_id WHERE m.deleted_at IS NULL ORDER BY m.id"_qs
            << QStringList{u"李红|入党积极分子|店长"_qs, u"赵敏|入党积极分子|店员"_qs,
                           u"孙伟|发展对象|店员"_qs, u"周强|入党申请人|店员"_qs};
        QTest::newRow("members with a branch that is new, and how they were found")
            << ImportKind::PartyMembers
            << QStringList{u"姓名|所在店铺|政治面貌|所在党支部|四个一批|找到日期|入党日期"_qs,
                           u"李红|张记面馆|中共党员|福泉路联合党支部|转入|2026-9-3|2015-7-1"_qs,
                           u"赵敏|张记面馆|中共党员|居住地居民区党组织|||"_qs,
                           u"孙伟|张记面馆|中共预备党员|福泉路联合党支部|发展一批|2026-9-9|2026-9-9"_qs}
            << u"SELECT m.name, o.name, c.name, m.party_found_on, m.party_joined_on, p.name, "
               "(SELECT count(*) FROM party_organisation) FROM party_member m LEFT JOIN "
               "party_organisation o ON o.id = m.party_organisation_id LEFT JOIN code c ON c.id = "
               "m.party_found_way_id LEFT JOIN code p ON p.id = m.party_place_id "
               "WHERE m.deleted_at IS NULL ORDER BY m.id"_qs
            << QStringList{u"李红|福泉路联合党支部|转入一批|2026-09-03|2015-07-01||1"_qs,
                           u"赵敏|||||居住地居民区党组织|1"_qs,
                           u"孙伟|福泉路联合党支部|发展一批|2026-09-09|2026-09-09||1"_qs};
        QTest::newRow("organisations, one of them named before its own row")
            << ImportKind::PartyOrganisations
            << QStringList{u"党组织名称|组织类别|上级党组织|书记|书记电话|活动地点|成立日期"_qs,
                           u"福泉路联合党支部|联合支部|第四街区党总支|周敏华|13800138001|福泉路99号|2024-8-1"_qs,
                           u"第四街区党总支|党总支||沈建国|13800138002||2023-8-1"_qs,
                           u"网约车司机党支部|行业支部|第四街区党总支||||"_qs}
            << u"SELECT o.name, c.name, u.name, o.secretary, o.phone, o.place, o.founded_on FROM "
               "party_organisation o LEFT JOIN code c ON c.id = o.kind_id LEFT JOIN "
               "party_organisation u ON u.id = o.parent_id WHERE o.deleted_at IS NULL "
               "ORDER BY o.name"_qs
            << QStringList{
                   u"福泉路联合党支部|联合党支部|第四街区党总支|周敏华|13800138001|福泉路99号|2024-08-01"_qs,
                   u"第四街区党总支|街区党总支||沈建国|13800138002||2023-08-01"_qs,
                   u"网约车司机党支部|行业党支部|第四街区党总支||||"_qs};
        QTest::newRow("agreements")
            << ImportKind::Pairings
            << QStringList{u"结对单位|联系人|联系电话|签约日期|到期日期|共建项目|完成时间|完成情况"_qs,
                           u"长宁区中心医院|赵医生|62170002|2026-1-5|2027-1-4|上门义诊|2026-3-5|看了30人"_qs,
                           u"长宁区中心医院|||||健康讲座||"_qs}
            << u"SELECT p.partner, p.contact, p.signed_on, p.until_on, i.text, i.done_on, "
               "i.outcome FROM pairing p LEFT JOIN pairing_item i ON i.pairing_id = p.id "
               "AND i.deleted_at IS NULL WHERE p.deleted_at IS NULL ORDER BY i.id"_qs
            << QStringList{
                   u"长宁区中心医院|赵医生|2026-01-05|2027-01-04|上门义诊|2026-03-05|看了30人"_qs,
                   u"长宁区中心医院|赵医生|2026-01-05|2027-01-04|健康讲座||"_qs};
    }

    void anOfficesListIsTakenIn()
    {
        QFETCH(ImportKind, kind);
        QFETCH(QStringList, list);
        QFETCH(QString, sql);
        QFETCH(QStringList, expected);
        const QString path = csv(list);
        QCOMPARE(likeliestKind(registry(), path), kind);
        const QStringList before = rows(sql);
        const ImportPreview shown = preview(path, kind);
        for (const PreviewRow& row : shown.rows)
            QVERIFY2(row.verdict == Verdict::New, qPrintable(row.reasons.join(u' ')));
        const ImportOutcome outcome = writeImport(registry(), shown);
        QStringList added = rows(sql);
        for (const QString& row : before)
            QVERIFY(added.removeOne(row));
        QCOMPARE(added, expected);

        const ImportPreview again = preview(path, kind);
        QCOMPARE(again.counts().duplicate, static_cast<int>(again.rows.size()));
        (void)undoBatch(registry(), outcome.batch);
        QCOMPARE(rows(sql), before);
    }

    void aRowIsJudged_data()
    {
        QTest::addColumn<ImportKind>("kind");
        QTest::addColumn<QString>("headings");
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("reason"); // part of it; the row is wrong
        QTest::newRow("venue without a name") << ImportKind::Venues << u"站点名称|地址"_qs
                                              << u"|福泉路99号"_qs << u"Venue is missing"_qs;
        QTest::newRow("service of an unknown category")
            << ImportKind::Services << u"类别|服务项目"_qs << u"飞天|体检"_qs
            << u"Service category “飞天” is new: a column has to say which aspect it belongs to"_qs;
        QTest::newRow("service of no category") << ImportKind::Services << u"类别|服务项目"_qs
                                                << u"|体检"_qs << u"Service category is missing"_qs;
        QTest::newRow("activity without a day") << ImportKind::Activities << u"日期|活动名称"_qs
                                                << u"|义诊"_qs << u"Held on is missing"_qs;
        QTest::newRow("activity on no date")
            << ImportKind::Activities << u"日期|活动名称"_qs << u"改天|义诊"_qs
            << u"日期 (A2) “改天”: this is not a date"_qs;
        QTest::newRow("Party member of an unknown shop")
            << ImportKind::PartyMembers << u"姓名|所在店铺"_qs << u"李红|没有这家"_qs
            << u"nobody like “没有这家” is in the register: import the shops or workers first"_qs;
        QTest::newRow("visit to an unknown worker")
            << ImportKind::Visits << u"日期|走访对象|类别|走访内容"_qs
            << u"2026-10-8|马上|从业者|好"_qs
            << u"nobody like “马上” is in the register: import the shops or workers first"_qs;
        QTest::newRow("Party member of one of two shops")
            << ImportKind::PartyMembers << u"姓名|所在店铺"_qs << u"李红|沙县小吃"_qs
            << u"2 subject(s) of the register might be meant: add the door or the phone"_qs;
        QTest::newRow("Party member who is a worker")
            << ImportKind::PartyMembers << u"姓名|店铺|类别"_qs << u"李红|张记面馆|新就业人员"_qs
            << u"a worker's membership is taken from a list of workers"_qs;
        QTest::newRow("agreement that ends before it begins")
            << ImportKind::Pairings << u"结对单位|签约日期|到期日期"_qs
            << u"医院|2026-3-1|2026-2-1"_qs << u"it would end (C2) before it was signed (B2)"_qs;
    }

    void aRowIsJudged()
    {
        QFETCH(ImportKind, kind);
        QFETCH(QString, headings);
        QFETCH(QString, row);
        QFETCH(QString, reason);
        const ImportPreview shown = preview(csv({headings, row}), kind);
        QCOMPARE(shown.rows.size(), size_t(1));
        QCOMPARE(verdictText(shown.rows.front()), u"wrong"_qs);
        QCOMPARE(shown.rows.front().reasons, QStringList{reason});
    }

    void aNewerListChangesWhatIsThere()
    {
        (void)writeImport(registry(), preview(csv({u"站点名称|开放时间|服务设施|备注"_qs,
                                                   u"福泉路驿站|9:00—17:00|饮水机|二楼"_qs}),
                                              ImportKind::Venues));
        const ImportPreview newer =
            preview(csv({u"站点名称|开放时间|服务设施|备注"_qs,
                         u"福泉路 驿站|全天|微波炉|有电梯"_qs, u"福泉路驿站|夜间||"_qs}),
                    ImportKind::Venues);
        QCOMPARE(newer.counts().updated, 1);
        QCOMPARE(newer.rows.at(0).changes.size(), 3);
        // A second row of the same name is asked about, not written over the first.
        QCOMPARE(newer.rows.at(1).differences,
                 (QList<FieldChange>{{u"Hours"_qs, u"全天"_qs, u"夜间"_qs}}));
        (void)writeImport(registry(), newer);
        QCOMPARE(rows(u"SELECT name, hours, note, (SELECT count(*) FROM venue_facility f WHERE "
                      "f.venue_id = venue.id) FROM venue WHERE name LIKE '福泉路%'"_qs),
                 QStringList{u"福泉路驿站|全天|二楼；有电梯|2"_qs});
    }

    void agreementsAreNotTakenInWherePartyBuildingIsHidden()
    {
        setPartyShown(registry(), false);
        QVERIFY(!importKinds(registry().db()).contains(ImportKind::Pairings));
        QVERIFY(!importKinds(registry().db()).contains(ImportKind::PartyMembers));
        const QString list = csv({u"结对单位|签约日期"_qs, u"医院|2026-3-1"_qs});
        QVERIFY_THROWS_EXCEPTION(Error, (void)preview(list, ImportKind::Pairings));
    }
};

DOORSTEP_TEST(tst_ImportRecords);
#include "tst_ImportRecords.moc"
