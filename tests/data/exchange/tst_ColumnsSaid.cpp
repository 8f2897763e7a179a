// SPDX-License-Identifier: GPL-3.0-or-later
// Of a ledger that was exported here every column is told: read, guessed, or left.
#include "data/records/visitors/Visitor.h"
#include "tests/data/exchange/ImportLists.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

class tst_ColumnsSaid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noColumnIsPassedOver_data()
    {
        QTest::addColumn<int>("kind");
        for (const Word<ImportKind>& word : wordsOf<ImportKind>())
            QTest::newRow(word.key) << static_cast<int>(word.value);
    }
    void noColumnIsPassedOver()
    {
        QFETCH(int, kind);
        const auto wanted = static_cast<ImportKind>(kind);
        QTemporaryDir folder;
        TestRegister test(folder);
        QStringList headings;
        QStringList values;
        for (const Column& column : findLedger(QLatin1String(keyOf(wanted)))->columns) {
            headings << column.title();
            values << u"1"_qs;
        }
        const QString path = listOf(folder, {headings.join(u'|'), values.join(u'|')});
        const TableOutline outline = outlineTable(path, wanted);
        const ColumnsSaid said = columnsSaid(outline, fieldTable(wanted),
                                             chooseColumns(test.registry(), outline, wanted));
        QStringList told;
        for (const QStringList& some :
             {said.taken, said.guessed, said.noPlace, said.identityNumbers, said.left}) {
            for (const QString& one : some)
                told << one.section(u" → "_qs, 0, 0);
        }
        QStringList missing;
        for (const QString& heading : std::as_const(headings)) {
            if (!told.contains(heading))
                missing << heading;
        }
        QCOMPARE(missing, QStringList());
    }

    // Whatever a list keeps that no field is for, empty or not.
    void whatTheRegisterHasNoFieldForIsNamed_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("cell");
        for (const ImportKind kind :
             {ImportKind::Shops, ImportKind::Workers, ImportKind::Visits, ImportKind::Needs}) {
            for (const auto& [heading, cell] :
                 {std::pair(u"客流量"_qs, u"1200"_qs), std::pair(u"月租金"_qs, u"8000"_qs),
                  std::pair(u"水电煤户号"_qs, u"A-7"_qs), std::pair(u"微信昵称"_qs, u"x1"_qs),
                  std::pair(u"天气"_qs, QString())})
                QTest::newRow(qPrintable(QString::fromLatin1(keyOf(kind)) + u' ' + heading))
                    << static_cast<int>(kind) << heading << cell;
        }
    }
    void whatTheRegisterHasNoFieldForIsNamed()
    {
        QFETCH(int, kind);
        QFETCH(QString, heading);
        QFETCH(QString, cell);
        const auto wanted = static_cast<ImportKind>(kind);
        const QStringList least =
            wanted == ImportKind::Shops ? QStringList{u"店名|地址|"_qs, u"新一|剑河路1号|"_qs}
            : wanted == ImportKind::Workers ? QStringList{u"姓名|平台|"_qs, u"王伟|美团|"_qs}
            : wanted == ImportKind::Visits
                ? QStringList{u"走访日期|店名|走访内容|"_qs, u"2026-11-01|张记面馆|甲|"_qs}
                : QStringList{u"店名|需求内容|提出日期|"_qs, u"张记面馆|修路|2026-03-01|"_qs};
        QCOMPARE(saidOf(wanted, {least.at(0) + heading, least.at(1) + cell}).noPlace,
                 QStringList{heading});
    }

    // A number that the list gives is named; that of its rows nobody misses.
    void aNumberOfTheListIsNamed_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("number");
        QTest::addColumn<bool>("named");
        for (const ImportKind kind : {ImportKind::Shops, ImportKind::Workers, ImportKind::Needs}) {
            for (const auto& [number, named] :
                 {std::pair(u"XQ-00%1"_qs, true), std::pair(u"XA00%1"_qs, true),
                  std::pair(u"M00%1"_qs, true), std::pair(u"2026-000%1"_qs, true),
                  std::pair(u"4008100%1"_qs, true), std::pair(u"仙霞字第%1号"_qs, true),
                  std::pair(u"%1"_qs, false), std::pair(u"（%1）"_qs, false),
                  std::pair(u"00%1"_qs, false)})
                QTest::newRow(qPrintable(QString::fromLatin1(keyOf(kind)) + u' ' + number))
                    << static_cast<int>(kind) << number << named;
        }
    }
    void aNumberOfTheListIsNamed()
    {
        QFETCH(int, kind);
        QFETCH(QString, number);
        QFETCH(bool, named);
        const auto wanted = static_cast<ImportKind>(kind);
        const QStringList rest =
            wanted == ImportKind::Shops
                ? QStringList{u"店名|地址"_qs, u"新一|剑河路1号"_qs, u"新二|剑河路3号"_qs}
            : wanted == ImportKind::Workers
                ? QStringList{u"姓名|平台"_qs, u"王伟|美团"_qs, u"李强|美团"_qs}
                : QStringList{u"店名|需求内容|提出日期"_qs, u"张记面馆|修路|2026-03-01"_qs,
                              u"张记面馆|换灯|2026-03-02"_qs};
        const ColumnsSaid said =
            saidOf(wanted, {u"编号|"_qs + rest.at(0), number.arg(1) + u'|' + rest.at(1),
                            number.arg(2) + u'|' + rest.at(2)});
        QCOMPARE(said.noPlace, named ? QStringList{u"编号"_qs} : QStringList());
    }

    // Whoever collected the list or goes to its shops runs none of them.
    void whoCollectsIsNoOperator_data()
    {
        QTest::addColumn<QString>("heading");
        for (const char16_t* heading :
             {u"采集人", u"录入人", u"包保干部", u"网格员", u"检查人", u"填报人", u"走访干部",
              u"摸排人员", u"走访人", u"排查责任人", u"巡查人员姓名", u"社区干部", u"检查负责人",
              u"联系领导"})
            QTest::newRow(qPrintable(QString::fromUtf16(heading))) << QString::fromUtf16(heading);
    }
    void whoCollectsIsNoOperator()
    {
        QFETCH(QString, heading);
        const ColumnsSaid said =
            saidOf(ImportKind::Shops, {u"店名|地址|"_qs + heading, u"坐标甲|哈密路61号|张伟"_qs,
                                       u"坐标乙|哈密路63号|李娜"_qs, u"坐标丙|哈密路65号|王芳"_qs});
        QCOMPARE(said.noPlace, QStringList{heading});
        QCOMPARE(said.guessed, QStringList());
    }

    // Under a heading that says nothing: one name in each row, or those who visit.
    void noOperatorIsGuessedOfVisitors_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<bool>("guessed");
        QTest::newRow("of each shop another")
            << QStringList{u"张伟"_qs, u"李娜"_qs, u"王芳"_qs} << true;
        QTest::newRow("one of all")
            << QStringList{u"陆文静"_qs, u"陆文静"_qs, u"陆文静"_qs} << false;
        QTest::newRow("who visits")
            << QStringList{u"陆文静"_qs, u"胡新民"_qs, u"陆文静"_qs} << false;
    }
    void noOperatorIsGuessedOfVisitors()
    {
        QFETCH(QStringList, names);
        QFETCH(bool, guessed);
        QTemporaryDir folder;
        TestRegister test(folder);
        Change change(test.registry(), u"visitors"_qs);
        for (const QString& name : {u"陆文静"_qs, u"胡新民"_qs}) {
            Visitor visitor;
            visitor.block = test.block().id;
            visitor.name = name;
            VisitorStore(test.registry()).add(change, visitor);
        }
        change.commit();
        QStringList lines{u"店名|地址|丙"_qs};
        for (qsizetype i = 0; i < names.size(); ++i)
            lines << u"坐标店|哈密路%1号|"_qs.arg(2 * i + 1) + names.at(i);
        const TableOutline outline = outlineTable(listOf(folder, lines), ImportKind::Shops);
        const std::vector<ColumnMatch> columns =
            chooseColumns(test.registry(), outline, ImportKind::Shops);
        QCOMPARE(columns.at(2).field >= 0, guessed);
    }

    // A field might be meant, or nobody can tell what is: the register may have a place for it.
    void whatMayHaveAFieldIsNot_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("heading");
        QTest::newRow("a province that its cells are not")
            << QStringList{u"姓名|手机|是否本市户籍"_qs, u"丁一一|13901863331|否"_qs}
            << u"是否本市户籍"_qs;
        QTest::newRow("a letter") << QStringList{u"姓名|手机|乙"_qs, u"丁一一|13901863331|好"_qs}
                                  << u"乙"_qs;
    }
    void whatMayHaveAFieldIsNot()
    {
        QFETCH(QStringList, lines);
        QFETCH(QString, heading);
        const ColumnsSaid said = saidOf(ImportKind::Workers, lines);
        QCOMPARE(said.noPlace, QStringList());
        QCOMPARE(said.left, QStringList{heading});
    }

    // Fields beside the ledger's columns as well.
    void everyFieldHasATitle_data() { noColumnIsPassedOver_data(); }
    void everyFieldHasATitle()
    {
        QFETCH(int, kind);
        for (const ImportField& field : fieldTable(static_cast<ImportKind>(kind)).fields())
            QVERIFY2(!field.title().isEmpty(), qPrintable(field.key));
    }

private:
    static ColumnsSaid saidOf(ImportKind kind, const QStringList& lines)
    {
        QTemporaryDir folder;
        TestRegister test(folder);
        const TableOutline outline = outlineTable(listOf(folder, lines), kind);
        return columnsSaid(outline, fieldTable(kind),
                           chooseColumns(test.registry(), outline, kind));
    }
};

DOORSTEP_TEST(tst_ColumnsSaid);
#include "tst_ColumnsSaid.moc"
