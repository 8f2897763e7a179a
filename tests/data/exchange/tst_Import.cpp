// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/Import.h"
#include "data/records/lists/OpenRegister.h"

#include "data/base/Error.h"
#include "data/views/reports/Seal.h"
#include "tests/data/exchange/ImportLists.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

namespace {

qint64 count(Register& registry, const QString& table)
{
    return registry.db().one<qint64>(
        u"SELECT count(*) FROM %1 WHERE deleted_at IS NULL"_qs.arg(table));
}

} // namespace

class tst_Import : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRegister> m_test;

    Register& registry() { return m_test->registry(); }

    QString csv(const QStringList& lines, const QString& name = u"list.csv"_qs)
    {
        return listOf(*m_folder, lines, name);
    }

    ImportPreview preview(const QString& path, ImportKind kind = ImportKind::Shops)
    {
        return previewImport(registry(), planOf(registry(), path, kind, m_test->block().id));
    }

    ImportOutcome import(const QString& path, ImportKind kind = ImportKind::Shops)
    {
        return writeImport(registry(), preview(path, kind));
    }

    Subject named(const QString& name)
    {
        return SubjectStore(registry())
            .get(registry().db().one<RowId>(
                u"SELECT id FROM subject WHERE name = ? AND deleted_at IS NULL"_qs, name));
    }

private Q_SLOTS:
    void init()
    {
        m_test.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_test = std::make_unique<TestRegister>(*m_folder);
    }

    // In place of the file's words, for this import; the file stays as it is.
    void aCellThatWasMendedIsReadInItsPlace()
    {
        const QString path =
            csv({u"店名,电话,道路,门牌"_qs, u"和顺面馆,13800138000,福泉路,120号"_qs,
                 u",138001380,福泉路,126号"_qs});
        ImportPlan plan = planOf(registry(), path, ImportKind::Shops, m_test->block().id);
        const ImportPreview before = previewImport(registry(), plan);
        QCOMPARE(before.counts().wrong, 1);
        const int number = before.rows.back().values.number;
        const QList<ListCell> cells = cellsOfRow(plan, number);
        QStringList told;
        for (const ListCell& cell : cells)
            told << cell.heading + u'=' + cell.words;
        QCOMPARE(told, (QStringList{u"店名="_qs, u"电话=138001380"_qs, u"道路=福泉路"_qs,
                                    u"门牌=126号"_qs}));
        plan.mended[number] = {{0, u"天天水果"_qs}, {1, u"13900139000"_qs}};
        QCOMPARE(cellsOfRow(plan, number).constFirst().words, u"天天水果"_qs);
        (void)writeImport(registry(), previewImport(registry(), plan));
        QCOMPARE(named(u"天天水果"_qs).number, u"126"_qs);
        QCOMPARE(named(u"天天水果"_qs).shop.operatorPhone + named(u"天天水果"_qs).phone,
                 u"13900139000"_qs);
        QCOMPARE(named(u"和顺面馆"_qs).number, u"120"_qs);
    }

    // A bad phone keeps no shop out; which it is, is told.
    void aShopComesInWithoutItsBadPhone()
    {
        const QString path =
            csv({u"店名,电话,道路,门牌"_qs, u"天天水果,138001380,福泉路,126号"_qs});
        const ImportPreview made = preview(path);
        QCOMPARE(made.counts().added, 1);
        QVERIFY(made.rows.front().values.remarks.join(u' ').contains(u"138001380"));
        (void)writeImport(registry(), made);
        const Subject shop = named(u"天天水果"_qs);
        QCOMPARE(shop.phone + shop.shop.operatorPhone, QString());
        QVERIFY(shop.note.contains(u"138001380"));
    }

    void aListAsPeopleKeepItBecomesShops()
    {
        const ImportOutcome outcome = import(csv({
            u"第四街区沿街商户名册"_qs,
            u"序号|店招|地址|业态|负责人|联系电话|人数|开业时间|党组织|备注"_qs,
            u"1|张记面馆|上海市长宁区仙霞西路８８弄３号102室|快餐|张三老板|13800138000、021-62538888|3人|2019.3.5|无|老店"_qs,
            u"2|好邻居便利店|福泉路495弄1-3号|便利店|李老板|０２１－６２５３８８８９|12|43529|是|"_qs,
            u"合计|||||||||"_qs,
            u"填表人：王五"_qs,
        }));
        QCOMPARE(outcome.counts.added, 2);
        QCOMPARE(outcome.counts.wrong, 0);
        const Subject noodles = named(u"张记面馆"_qs);
        QCOMPARE(StreetStore(registry()).get(*noodles.street).name, u"仙霞西路"_qs);
        QCOMPARE(noodles.lane, u"88"_qs);
        QCOMPARE(noodles.number, u"3"_qs);
        QCOMPARE(noodles.room, u"102"_qs);
        QCOMPARE(noodles.shop.operatorName, u"张三"_qs);
        QCOMPARE(noodles.phone, u"13800138000 / 021-62538888"_qs);
        QCOMPARE(noodles.shop.staffCount, 3);
        QCOMPARE(noodles.shop.openedOn, QDate(2019, 3, 5));
        QCOMPARE(CodeStore(registry()).get(*noodles.shop.businessType).name, u"快餐服务"_qs);
        QCOMPARE(CodeStore(registry()).get(*noodles.shop.partyOrg).name, u"未建立"_qs);
        QCOMPARE(noodles.note, u"老店"_qs);
        const Subject store = named(u"好邻居便利店"_qs);
        QCOMPARE(*store.street, m_test->street().id); // 福泉路 was there
        QCOMPARE(store.number, u"1-3"_qs);
        QCOMPARE(store.shop.operatorName, u"李老板"_qs);
        QCOMPARE(store.phone, u"021-62538889"_qs);
        QCOMPARE(store.shop.openedOn, QDate(2019, 3, 5)); // serial 43529
    }

    void aShopOverSeveralDoorsIsOne()
    {
        const QString list =
            csv({u"店名|地址"_qs, u"甲店|福泉路53弄、56弄"_qs, u"青禾果蔬店|福泉路201/203号"_qs,
                 u"永宁五金行|福泉路101号、泉口路6号"_qs});
        const ImportPreview shown = preview(list);
        QCOMPARE(verdicts(shown), (QStringList{u"2 new"_qs, u"3 new"_qs, u"4 new"_qs}));
        QVERIFY(shown.rows.at(2).values.remarks.join(u' ').contains(u"more than one door"));
        QCOMPARE(writeImport(registry(), shown).counts.added, 3);
        QCOMPARE(named(u"甲店"_qs).lane, u"53、56"_qs);
        QCOMPARE(named(u"青禾果蔬店"_qs).number, u"201、203"_qs);
        QCOMPARE(named(u"青禾果蔬店"_qs).room, QString());
        QCOMPARE(named(u"永宁五金行"_qs).number, u"101"_qs);
        QVERIFY(named(u"永宁五金行"_qs).note.contains(u"泉口路6号"));
        QCOMPARE(import(list).counts.added, 0);

        // Each of its doors is the shop's.
        const ImportOutcome again =
            import(csv({u"店名|地址"_qs, u"青禾果蔬店|福泉路203号"_qs, u"甲店|福泉路56弄"_qs},
                       u"again.csv"_qs));
        QCOMPARE(again.counts.added, 0);
        QCOMPARE(named(u"青禾果蔬店"_qs).number, u"201、203"_qs);
    }

    // 53弄3号、56弄5号: one shop, with a door in either lane.
    void aShopHasADoorInEachOfTwoLanes()
    {
        QCOMPARE(import(csv({u"店名|地址"_qs, u"甲店|福泉路53弄3号、56弄5号"_qs})).counts.added, 1);
        QCOMPARE(named(u"甲店"_qs).lane, u"53"_qs);
        QCOMPARE(named(u"甲店"_qs).number, u"3、56弄5"_qs);
        QCOMPARE(named(u"甲店"_qs).note, QString());
        for (const QString& door : {u"福泉路56弄5号"_qs, u"福泉路53弄3号"_qs}) {
            const ImportPreview shown = preview(csv({u"店名|地址"_qs, u"甲店|"_qs + door}));
            QCOMPARE(verdicts(shown), QStringList{u"2 duplicate"_qs});
            QVERIFY(!shown.rows.front().comesBack());
        }
        const ImportPreview apart =
            preview(csv({u"店名|地址"_qs, u"甲店|福泉路53弄5号"_qs, u"甲店|福泉路56弄3号"_qs}));
        QCOMPARE(verdicts(apart), (QStringList{u"2 new"_qs, u"3 new"_qs}));
        // As an export has it: a column for the lane and one for the number.
        QCOMPARE(verdicts(preview(csv({u"店名|道路|弄|号"_qs, u"甲店|福泉路|53|3、56弄5"_qs}))),
                 QStringList{u"2 duplicate"_qs});
    }

    void whatHasNoResultIsToldAndWhatSaysNothingLeftOut()
    {
        const ImportPreview shown = preview(csv({
            u"店名|地址|联系电话"_qs,
            u"=CONCATENATE(A9;B9)|福泉路103号|13901862244"_qs,
            u"永宁五金行|\"=\"\"福泉路\"\"&105\"|13901862255"_qs,
            u"\"=\"\"青禾果蔬店\"\"\"|\"=\"\"福泉路101号\"\"\"|\"=\"\"13901862233\"\"\""_qs,
            u"小满茶铺|福泉路7号|NaN"_qs,
        }));
        QCOMPARE(verdicts(shown),
                 (QStringList{u"2 wrong"_qs, u"3 wrong"_qs, u"4 new"_qs, u"5 new"_qs}));
        QVERIFY(shown.rows.at(0).values.problems.join(u' ').contains(u"formula"));
        QCOMPARE(writeImport(registry(), shown).counts.added, 2);
        QCOMPARE(named(u"青禾果蔬店"_qs).number, u"101"_qs);
        QCOMPARE(named(u"青禾果蔬店"_qs).phone, u"13901862233"_qs);
        QCOMPARE(named(u"小满茶铺"_qs).phone, QString());
    }

    // The files in tests/fixtures/import are made by make.py there, which says what is in them.
    void oneListIsTheSameByAnyProgram_data()
    {
        QTest::addColumn<QString>("file");
        for (const char* file :
             {"openpyxl.xlsx", "libreoffice.xlsx", "libreoffice.xls", "gb18030.csv"})
            QTest::newRow(file) << u"../import/"_qs + QLatin1String(file);
    }

    void oneListIsTheSameByAnyProgram()
    {
        QFETCH(QString, file);
        m_test->withShop(u"张记面馆"_qs, u"12"_qs);
        const ImportPreview shown = preview(fixture(file));
        QCOMPARE(verdicts(shown),
                 (QStringList{u"5 new"_qs, u"6 new"_qs, u"7 update"_qs, u"8 new"_qs}));
        QCOMPARE(shown.rows[0].title, u"老王修车（可乐路5号）"_qs);
        QCOMPARE(shown.rows[1].title, u"好邻居便利店（可乐路店）（可乐路88弄3号102室）"_qs);
        QCOMPARE(shown.rows[2].changes,
                 (QList<FieldChange>{{u"Operator"_qs, {}, u"张三"_qs},
                                     {u"Operator's phone"_qs, {}, u"13700137000"_qs},
                                     {u"Opened on"_qs, {}, u"2019-03-05"_qs}}));
        // A shortened phone and no date are told; the row is written without them.
        const QStringList told = shown.rows[3].values.remarks;
        QVERIFY2(told.size() == 2 && told[0].startsWith(u"Operator's phone") &&
                     told[1].startsWith(u"Opened on"),
                 qPrintable(told.join(u'\n')));
        QCOMPARE(shown.skippedRows, 2);
        (void)writeImport(registry(), shown);
        const Subject repairs = named(u"老王修车"_qs);
        QCOMPARE(repairs.shop.operatorName, u"王老板"_qs);
        QCOMPARE(repairs.shop.operatorPhone, u"13800138000"_qs);
        QCOMPARE(repairs.shop.openedOn, QDate(2019, 3, 5));
        const Subject store = named(u"好邻居便利店（可乐路店）"_qs);
        QCOMPARE(store.shop.operatorName, u"李芳"_qs);
        QCOMPARE(store.shop.operatorPhone, u"13900139000 / 021-62538888"_qs);
        QCOMPARE(store.shop.creditCode, u"91310115MA1K3BTP2B"_qs);
        QCOMPARE(store.shop.openedOn, QDate(2019, 3, 5));
    }

    void eachRowHasItsVerdict()
    {
        m_test->withShop(u"张记面馆"_qs, u"12"_qs).withShop(u"惠民药房"_qs, u"16"_qs);
        const ImportPreview shown = preview(csv({
            u"店名|地址|电话|信用代码|人数"_qs,
            u"張記麵館|福泉路12号|13800138000||"_qs,
            u"惠民药房（福泉路店）|福泉路16号|||"_qs,
            u"新开的店|福泉路20号|||"_qs,
            u"新开的店|福泉路20号|13900139000||"_qs,
            u"坏电话|福泉路22号|1380013800||"_qs,
            u"坏代码|福泉路24号||91310115MA1K3BTP2C|"_qs,
            u"坏人数|福泉路26号|||很多"_qs,
            u"|福泉路28号|||"_qs,
            u"另一家|福泉路30号|13800138000||"_qs,
            u"另一家|||13800138000|"_qs,
        }));
        QCOMPARE(verdicts(shown),
                 (QStringList{u"2 update"_qs, u"3 duplicate"_qs, u"4 new"_qs, u"5 update"_qs,
                              u"6 new"_qs, u"7 new"_qs, u"8 new"_qs, u"9 wrong"_qs, u"10 new"_qs,
                              u"11 doubtful"_qs}));
        const PreviewRow& update = shown.rows[0];
        QCOMPARE(update.changes, (QList<FieldChange>{{u"Phone"_qs, {}, u"13800138000"_qs}}));
        QCOMPARE(update.matchTitle, u"张记面馆（福泉路12号）"_qs);
        QCOMPARE(update.reasons, (QStringList{u"same door"_qs, u"same name"_qs}));
        QCOMPARE(shown.rows[3].matchTitle, u"row 4, 新开的店（福泉路20号）"_qs);
        QVERIFY(shown.rows[4].values.remarks.first().contains(u"11 digits"));
        QVERIFY(shown.rows[4].values.toNote.first().contains(u"1380013800"));
        QVERIFY(shown.rows[5].values.remarks.first().contains(u"91310115MA1K3BTP2C"));
        const PreviewCounts counts = shown.counts();
        QCOMPARE((QList<int>{counts.added, counts.updated, counts.duplicate, counts.wrong}),
                 (QList<int>{5, 2, 2, 1}));
        QCOMPARE(count(registry(), u"subject"_qs), 2); // nothing is written by looking
    }

    void theSameFileTwiceChangesNothing()
    {
        const QString list = csv({
            u"店名|地址|电话|业态|备注|隐患"_qs,
            u"张记面馆|福泉路12号|13800138000|没听过的行当|老店|占道、没听过的隐患"_qs,
            u"张记面馆|福泉路12号|13900139000||更多的话|"_qs,
            u"只有名字的店|||||"_qs,
            u"老王修车|可乐路5号（近平塘路）||||"_qs,
        });
        QCOMPARE(import(list).counts.added, 3);
        QVERIFY(named(u"张记面馆"_qs).note.contains(u"没听过的行当"));
        QVERIFY(!named(u"张记面馆"_qs).note.contains(u"更多的话")); // of another phone: asked
        QVERIFY(named(u"老王修车"_qs).note.contains(u"近平塘路"));
        const qint64 journal = registry().db().one<qint64>(u"SELECT count(*) FROM journal"_qs);
        const ImportOutcome again = import(list);
        QCOMPARE(again.counts.added + again.counts.updated, 0);
        QCOMPARE(again.counts.duplicate, 4);
        QCOMPARE(registry().db().one<qint64>(u"SELECT count(*) FROM journal"_qs), journal);
    }

    void anEmptyCellErasesNothingAndNamesThatDifferByNoiseStay()
    {
        m_test->withShop(u"张记面馆"_qs, u"12"_qs);
        Subject shop = m_test->subject();
        shop.phone = u"13800138000"_qs;
        shop.note = u"爱聊天"_qs;
        {
            Change change(registry(), u"Edit"_qs);
            SubjectStore(registry()).save(change, shop);
            change.commit();
        }
        import(csv({u"店名|地址|电话|负责人|备注"_qs, u"張記麵館店|福泉路12号||张三|新话"_qs}));
        const Subject after = SubjectStore(registry()).get(shop.id);
        QCOMPARE(after.name, u"张记面馆"_qs);
        QCOMPARE(after.phone, u"13800138000"_qs);
        QCOMPARE(after.shop.operatorName, u"张三"_qs);
        QCOMPARE(after.note, u"爱聊天；新话"_qs);
    }

    void whatAPersonDecidesHolds()
    {
        m_test->withShop(u"张记面馆"_qs, u"12"_qs);
        const QString list = csv({u"店名|地址|电话"_qs, u"张记面馆|||"_qs, u"李记|福泉路14号|"_qs,
                                  u"王记|福泉路16号|"_qs});
        ImportPlan plan = planOf(registry(), list, ImportKind::Shops, m_test->block().id);
        QCOMPARE(previewImport(registry(), plan).rows[0].verdict, Verdict::Duplicate);
        plan.decisions.insert(2, Decision::AsNew);
        ImportPreview shown = previewImport(registry(), plan);
        QCOMPARE(shown.rows[0].verdict, Verdict::New);
        shown.rows[1].leaveOut = true;
        const ImportOutcome outcome = writeImport(registry(), shown);
        QCOMPARE(outcome.counts.added, 2);
        QCOMPARE(outcome.leftOut, 1);
        QCOMPARE(count(registry(), u"subject"_qs), 3);
    }

    void cellsMergedOverRowsAreReadForEach()
    {
        const QByteArray rows =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>路名</t></is></c>"
            "<c r=\"B1\" t=\"inlineStr\"><is><t>门牌号</t></is></c>"
            "<c r=\"C1\" t=\"inlineStr\"><is><t>店名</t></is></c></row>"
            "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>可乐路</t></is></c>"
            "<c r=\"B2\"><v>5</v></c><c r=\"C2\" t=\"inlineStr\"><is><t>甲店</t></is></c></row>"
            "<row r=\"3\"><c r=\"B3\"><v>7</v></c>"
            "<c r=\"C3\" t=\"inlineStr\"><is><t>乙店</t></is></c></row>"
            "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>以下为商场</t></is></c></row>";
        QByteArray sheet = sheetOf(rows);
        sheet.replace("</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"A2:A3\"/>"
                                      "<mergeCell ref=\"A4:C4\"/></mergeCells>");
        const ImportPreview shown = preview(workbook(*m_folder, {sheet}));
        QCOMPARE(verdicts(shown), (QStringList{u"2 new"_qs, u"3 new"_qs, u"4 wrong"_qs}));
        QCOMPARE(shown.rows[1].title, u"乙店（可乐路7号）"_qs);
    }

    void cancellingLeavesNothing()
    {
        QStringList lines{u"店名|地址"_qs};
        for (int i = 1; i <= 300; ++i)
            lines << u"第%1家店铺|新路%1号"_qs.arg(i);
        const ImportPreview shown = preview(csv(lines));
        const qint64 journal = registry().db().one<qint64>(u"SELECT count(*) FROM journal"_qs);
        QVERIFY_EXCEPTION_THROWN(
            (void)writeImport(registry(), shown, [](qint64 done, qint64) { return done < 200; }),
            Error);
        QCOMPARE(count(registry(), u"subject"_qs), 0);
        QCOMPARE(count(registry(), u"street"_qs), 1);
        QCOMPARE(registry().db().one<qint64>(u"SELECT count(*) FROM journal"_qs), journal);
        QCOMPARE(writeImport(registry(), shown).counts.added, 300); // and may be tried again
        QCOMPARE(count(registry(), u"street"_qs), 2);
    }

    void aRegisterThatChangedSinceThePreviewIsNotWritten()
    {
        const ImportPreview shown = preview(csv({u"店名|地址"_qs, u"张记面馆|福泉路12号"_qs}));
        m_test->withShop(u"张记面馆"_qs, u"12"_qs);
        QVERIFY_EXCEPTION_THROWN((void)writeImport(registry(), shown), Error);
        QCOMPARE(count(registry(), u"subject"_qs), 1);
    }

    void undoingKeepsAndNamesWhatWasEditedSince()
    {
        m_test->withShop(u"老店"_qs, u"2"_qs);
        const ImportOutcome outcome =
            import(csv({u"店名|地址|电话"_qs, u"甲店|福泉路12号|"_qs, u"乙店|福泉路14号|"_qs,
                        u"丙店|可乐路16号|"_qs, u"老店|福泉路2号|13800138000"_qs}));
        QCOMPARE(outcome.counts.added, 3);
        QCOMPARE(outcome.counts.updated, 1);
        Subject edited = named(u"乙店"_qs);
        edited.note = u"改过"_qs;
        {
            Change change(registry(), u"Edit"_qs);
            SubjectStore(registry()).save(change, edited);
            change.commit();
        }
        const QList<Batch> imports = batchesOf(registry(), BatchKind::Import);
        QCOMPARE(imports.size(), 1);
        QCOMPARE(imports.first().id, outcome.batch);
        const ReplayOutcome undone = undoBatch(registry(), outcome.batch);
        QCOMPARE(undone.reverted, 4); // two shops, the new street, the phone of the old shop
        QCOMPARE(undone.kept.size(), 1);
        QCOMPARE(undone.kept.first().title, u"乙店"_qs);
        QCOMPARE(count(registry(), u"subject"_qs), 2);
        QCOMPARE(count(registry(), u"street"_qs), 1);
        QCOMPARE(named(u"老店"_qs).phone, QString());
        QCOMPARE(named(u"乙店"_qs).note, u"改过"_qs);
    }

    void rejectsAreReadyToBePutRightAndReadAgain()
    {
        m_test->withShop(u"张记面馆"_qs, u"12"_qs);
        const QString list =
            csv({u"名册"_qs, u"店名|地址|电话|面积"_qs, u"好店|福泉路2号|13800138000|20"_qs,
                 u"|福泉路4号|13800138000|30"_qs, u"张记面馆||13900139000|40"_qs,
                 u"好店|福泉路2号|13800138000|20"_qs});
        const ImportPreview shown = preview(list);
        (void)writeImport(registry(), shown);
        const QString rejects = m_folder->filePath(u"rejects.xlsx"_qs);
        QCOMPARE(writeRejects(shown, rejects), 2);
        const QStringList lines = rowsOf(*openTable(rejects), 0);
        QVERIFY(lines.at(0).contains(
            u"A text 店名, B text 地址, C text 电话, D text 面积, E text Reason"));
        QVERIFY(lines.at(1).contains(u"福泉路4号") && lines.at(1).contains(u"is missing"));
        QVERIFY(lines.at(2).contains(u"张记面馆") && lines.at(2).contains(u"same name"));
        // Read again, it is the same rows and the reason is no news.
        const ImportPreview again = preview(rejects);
        QCOMPARE(verdicts(again), (QStringList{u"2 wrong"_qs, u"3 doubtful"_qs}));
        const QString second = m_folder->filePath(u"second.xlsx"_qs);
        QCOMPARE(writeRejects(again, second), 2);
        QCOMPARE(rowsOf(*openTable(second), 0).size(), 3);
        QVERIFY(!rowsOf(*openTable(second), 0).first().contains(u"F text"));
    }

    void correctionsOfColumnsAreRememberedForTheSameHeadings()
    {
        const QString list = csv({u"店名|甲|乙"_qs, u"张记面馆|长|短"_qs});
        ImportPlan plan = planOf(registry(), list, ImportKind::Shops, m_test->block().id);
        QCOMPARE(plan.columns[1].field, -1);
        plan.columns[1].field = fieldTable(ImportKind::Shops).indexOf(u"note"_qs);
        plan.columns[1].by = MatchedBy::Person;
        rememberProfile(registry(), ImportKind::Shops, plan.outline,
                        plan.columns); // then cancelled
        const QString next = csv({u"店名|甲|乙"_qs, u"李记生煎|话|短"_qs}, u"next.csv"_qs);
        const ImportPlan later = planOf(registry(), next, ImportKind::Shops, m_test->block().id);
        QCOMPARE(later.columns[1].field, plan.columns[1].field);
        QCOMPARE(later.columns[1].by, MatchedBy::Profile);
        QCOMPARE(planOf(registry(), csv({u"店名|甲"_qs, u"李记|话"_qs}, u"other.csv"_qs),
                        ImportKind::Shops, m_test->block().id)
                     .columns[1]
                     .field,
                 -1);
    }

    void visitsFindTheirSubjectsAndAreNotDoubled()
    {
        m_test->withShop(u"张记面馆"_qs, u"12"_qs).visited("2026-03-05", u"说过的话"_qs);
        m_test->withShop(u"沙县小吃"_qs, u"20"_qs).withShop(u"沙县小吃"_qs, u"88"_qs);
        const QString list = csv({
            u"走访日期|店名|地址|走访人|走访内容|是否发卡"_qs,
            u"2026.3.5 10:00|張記麵館||张三、李四|说过的话|"_qs,
            u"2026年3月6日|张记面馆|福泉路12号|张三|停车难|是"_qs,
            u"2026-3-6|张记面馆|福泉路12号|张三|停车难|是"_qs,
            u"2026-3-6|沙县小吃||张三|都好|"_qs,
            u"2026-3-6|沙县小吃|福泉路88号|张三|都好|"_qs,
            u"2026-3-6|没有这家|福泉路9号|张三|都好|"_qs,
            u"以后再说|张记面馆|||都好|"_qs,
            u"2099-1-1|张记面馆|||都好|"_qs,
        });
        const ImportPreview shown = preview(list, ImportKind::Visits);
        QCOMPARE(verdicts(shown),
                 (QStringList{u"2 update"_qs, u"3 new"_qs, u"4 duplicate"_qs, u"5 wrong"_qs,
                              u"6 new"_qs, u"7 wrong"_qs, u"8 wrong"_qs, u"9 wrong"_qs}));
        QCOMPARE(shown.namesToMake(ReadAs::Visitors), (QStringList{u"张三"_qs, u"李四"_qs}));
        (void)writeImport(registry(), shown);
        QCOMPARE(count(registry(), u"visit"_qs), 3);
        QCOMPARE(count(registry(), u"card_delivery"_qs), 1);
        QCOMPARE(count(registry(), u"visitor"_qs), 2);
        const ImportOutcome again = import(list, ImportKind::Visits);
        QCOMPARE(again.counts.added + again.counts.updated, 0);
    }

    void whatIsAssumedOfAVisitIsTold_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<int>("assumed");
        QTest::addColumn<bool>("remarked"); // beside the row, too
        QTest::newRow("said") << u"走访结果"_qs << u"不在"_qs << 0 << false;
        QTest::newRow("empty") << u"走访结果"_qs << u""_qs << 1 << true;
        QTest::newRow("a dash") << u"走访结果"_qs << u"/"_qs << 1 << true;
        QTest::newRow("not known") << u"走访结果"_qs << u"说不清"_qs << 1 << true;
        QTest::newRow("no such column") << u"满意度"_qs << u"5"_qs << 1 << false;
    }
    void whatIsAssumedOfAVisitIsTold()
    {
        QFETCH(QString, heading);
        QFETCH(QString, cell);
        QFETCH(int, assumed);
        QFETCH(bool, remarked);
        m_test->withShop(u"张记面馆"_qs, u"12"_qs);
        const QString list =
            csv({u"走访日期|店名|听到|"_qs + heading, u"2026-3-6|张记面馆|停车难|"_qs + cell});
        const ImportPreview shown = preview(list, ImportKind::Visits);
        QCOMPARE(verdicts(shown), QStringList{u"2 new"_qs});
        QCOMPARE(shown.counts().assumed, assumed);
        const QString remarks = shown.rows.front().values.remarks.join(u' ');
        QVERIFY2(remarks.contains(u"taken as “Met”") == remarked, qPrintable(remarks));
        QCOMPARE(writeImport(registry(), shown).counts.assumed, assumed);
        QCOMPARE(registry().db().one<QString>(u"SELECT said FROM visit"_qs), u"停车难"_qs);
        // What is there already is not said anew by an empty cell.
        QCOMPARE(preview(list, ImportKind::Visits).counts().assumed, 0);
    }

    void visitsOfASealedMonthAreCounted_data()
    {
        QTest::addColumn<bool>("ofTheTown");
        QTest::newRow("sealed for the town") << true;
        QTest::newRow("sealed for the block") << false;
    }
    void visitsOfASealedMonthAreCounted()
    {
        QFETCH(bool, ofTheTown);
        m_test->withShop(u"张记面馆"_qs, u"12"_qs).visited("2026-03-05", u"说过的话"_qs);
        SealStore(registry())
            .seal(monthFigures(registry().db(), *parseMonth(u"2026-03"_qs), {}),
                  ofTheTown ? std::nullopt : std::optional(m_test->block().id), u"x"_qs,
                  QDate(2026, 4, 1));
        const ImportPreview shown = preview(csv({
                                                u"走访日期|店名|走访内容|走访结果"_qs,
                                                u"2026-3-5 10:00|张记面馆|说过的话|不在"_qs,
                                                u"2026-3-6|张记面馆|停车难|见到"_qs,
                                                u"2026-4-6|张记面馆|都好|见到"_qs,
                                                u"2026-3-7|没有这家|都好|见到"_qs,
                                            }),
                                            ImportKind::Visits);
        QCOMPARE(verdicts(shown),
                 (QStringList{u"2 update"_qs, u"3 new"_qs, u"4 new"_qs, u"5 wrong"_qs}));
        QCOMPARE(shown.counts().sealed, 2);
        QCOMPARE(writeImport(registry(), shown).counts.sealed, 2);
        QCOMPARE(count(registry(), u"visit"_qs), 3); // allowed
    }
};

DOORSTEP_TEST(tst_Import);
#include "tst_Import.moc"
