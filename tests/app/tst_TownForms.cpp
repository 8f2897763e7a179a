// SPDX-License-Identifier: GPL-3.0-or-later
// The town's own form filled by `doorstep learn` and `doorstep export --profile`, read by other
// programs: openpyxl and LibreOffice through check_form.py.
#include "TestPaths.h"
#include "data/base/Time.h"
#include "data/records/forms/ColumnChoice.h"
#include "data/views/ledgers/ChosenColumns.h"
#include "tests/app/Scripts.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace doorstep;
using namespace doorstep::test;

namespace {

constexpr int shopCount = 12;

struct KnownShop
{
    QString name;
    QString number;
    QString owner;
    QString phone;
    std::optional<int> staff;
};

// What is put into the register, by hand.
QList<KnownShop> knownShops()
{
    QList<KnownShop> shops;
    for (int i = 1; i <= shopCount; ++i)
        shops << KnownShop{u"第%1家面馆"_qs.arg(i, 2, 10, QChar(u'0')), QString::number(2 * i),
                           u"掌柜%1"_qs.arg(QChar(u'甲' + i)),
                           u"139018622%1"_qs.arg(i, 2, 10, QChar(u'0')),
                           i == 3 ? std::nullopt : std::optional<int>(i)};
    shops[1].name = u" 空格 & <尖括号> "_qs.trimmed() + u" "_qs;
    return shops;
}

int staffInAll()
{
    int all = 0;
    for (const KnownShop& shop : knownShops())
        all += shop.staff.value_or(0);
    return all;
}

struct FormCase
{
    const char* name;
    QStringList changed;          // parts beside the sheet and the workbook's own
    QMap<QString, QString> cells; // single cells, as they were sent, and what they become
    QStringList totals;           // cells of the filled form: the staff in all
    QStringList counts;           // likewise: the number of shops
};

const QString unit = u"填报单位：新泾镇第四街区"_qs;

std::vector<FormCase> formCases()
{
    const QString title = u"2026年10月沿街商铺情况汇总表"_qs;
    const QMap<QString, QString> usual{
        {u"A1"_qs, title},
        {u"A2"_qs, unit},
        {u"G2"_qs, u"填报日期："_qs + today().toString(u"yyyy年M月d日"_qs)}};
    const auto with = [&](const QString& cell, const QString& text) {
        QMap<QString, QString> cells = usual;
        cells.insert(cell, text);
        return cells;
    };
    const QString signedBy = u"填报人：周敏华"_qs;
    QMap<QString, QString> withCount = with(u"A6"_qs, signedBy);
    withCount.insert(u"B5"_qs, u"12"_qs);                   // beside 合计
    QMap<QString, QString> wide = with(u"A8"_qs, signedBy); // with a ninth column
    wide.insert(u"H2"_qs, wide.take(u"G2"_qs));
    // Every cell is there, so that there is one beside each label.
    QMap<QString, QString> beside = usual;
    beside.remove(u"A2"_qs);
    beside.insert(u"B2"_qs, u"新泾镇第四街区"_qs);
    beside.insert(u"B7"_qs, u"周敏华"_qs);
    return {
        {"plain", {}, with(u"A7"_qs, signedBy), {u"G17"_qs}, {u"B17"_qs}},
        {"plain-prefixed", {}, with(u"A7"_qs, signedBy), {u"G17"_qs}, {u"B17"_qs}},
        {"plain-chained",
         {u"[Content_Types].xml"_qs, u"xl/_rels/workbook.xml.rels"_qs},
         with(u"A7"_qs, signedBy),
         {u"G17"_qs},
         {u"B17"_qs}},
        {"ten_lines", {}, with(u"A16"_qs, signedBy), {u"G17"_qs}, {u"B17"_qs}},
        {"fewer_rows", {}, with(u"A36"_qs, signedBy), {u"G35"_qs}, {u"B35"_qs}},
        {"no_line", {}, withCount, {}, {}},
        {"no_total", {}, with(u"A9"_qs, signedBy), {}, {}},
        {"nothing_below", {}, usual, {}, {}},
        {"numbered", {}, with(u"A11"_qs, signedBy), {u"G17"_qs}, {u"B17"_qs}},
        {"examples", {}, with(u"A9"_qs, signedBy), {u"G17"_qs}, {u"B17"_qs}},
        {"filtered", {}, with(u"A9"_qs, signedBy), {u"G17"_qs}, {u"B17"_qs}},
        {"total_above", {}, with(u"A9"_qs, signedBy), {u"D2"_qs}, {u"C2"_qs}},
        {"rules", {}, with(u"A9"_qs, signedBy), {u"G17"_qs}, {u"B17"_qs}},
        {"other_sheets",
         {u"xl/worksheets/sheet2.xml"_qs},
         with(u"A8"_qs, signedBy),
         {u"G17"_qs, u"汇总!B1"_qs, u"汇总!B11"_qs},
         {u"B17"_qs, u"汇总!B2"_qs, u"汇总!B12"_qs}},
        {"chart",
         {u"xl/charts/chart1.xml"_qs, u"xl/drawings/drawing1.xml"_qs,
          u"xl/comments/comment1.xml"_qs, u"xl/drawings/commentsDrawing1.vml"_qs},
         with(u"A9"_qs, signedBy),
         {u"G17"_qs},
         {u"B17"_qs}},
        {"table", {u"xl/tables/table1.xml"_qs}, with(u"A9"_qs, signedBy), {}, {}},
        {"ten_lines-libreoffice", {}, with(u"A16"_qs, signedBy), {u"G17"_qs}, {u"B17"_qs}},
        {"protected", {}, with(u"A36"_qs, signedBy), {u"G35"_qs}, {u"B35"_qs}},
        {"two_line_headings", {}, with(u"A8"_qs, signedBy), {u"G17"_qs}, {u"B17"_qs}},
        {"merged_cells", {}, wide, {u"G17"_qs}, {u"B17"_qs}},
        {"formulas", {}, wide, {u"G17"_qs}, {u"B17"_qs}},
        {"formulas-shared", {}, wide, {u"G17"_qs}, {u"B17"_qs}},
        {"plain-extended", {}, with(u"A7"_qs, signedBy), {u"G17"_qs}, {u"B17"_qs}},
        // By LibreOffice.
        {"rules-libreoffice", {}, with(u"A9"_qs, signedBy), {u"G17"_qs}, {u"B17"_qs}},
        {"two_line_headings-libreoffice", {}, with(u"A8"_qs, signedBy), {u"G17"_qs}, {u"B17"_qs}},
        {"merged_cells-libreoffice", {}, wide, {u"G17"_qs}, {u"B17"_qs}},
        {"formulas-libreoffice", {}, wide, {u"G17"_qs}, {u"B17"_qs}},
        {"other_sheets-libreoffice",
         {u"xl/worksheets/sheet2.xml"_qs},
         with(u"A8"_qs, signedBy),
         {u"G17"_qs, u"汇总!B1"_qs, u"汇总!B11"_qs},
         {u"B17"_qs, u"汇总!B2"_qs, u"汇总!B12"_qs}},
        // As WPS and several libraries spell the same.
        {"plain-strings", {}, with(u"A7"_qs, signedBy), {u"G17"_qs}, {u"B17"_qs}},
        {"plain-wps", {}, with(u"A7"_qs, signedBy), {u"G17"_qs}, {u"B17"_qs}},
        {"rules-strings", {}, with(u"A9"_qs, signedBy), {u"G17"_qs}, {u"B17"_qs}},
        {"plain-bare", {}, beside, {u"G17"_qs}, {u"B17"_qs}},
        {"plain-relative", {}, with(u"A7"_qs, signedBy), {u"G17"_qs}, {u"B17"_qs}},
        {"plain-quoted", {}, with(u"A7"_qs, signedBy), {u"G17"_qs}, {u"B17"_qs}},
        {"rules-prefixed", {}, with(u"A9"_qs, signedBy), {u"G17"_qs}, {u"B17"_qs}},
        {"other_sheets-prefixed",
         {u"xl/worksheets/sheet2.xml"_qs},
         with(u"A8"_qs, signedBy),
         {u"G17"_qs, u"汇总!B1"_qs, u"汇总!B11"_qs},
         {u"B17"_qs, u"汇总!B2"_qs, u"汇总!B12"_qs}},
        {"chart-relative",
         {u"xl/charts/chart1.xml"_qs, u"xl/drawings/drawing1.xml"_qs,
          u"xl/comments/comment1.xml"_qs, u"xl/drawings/commentsDrawing1.vml"_qs},
         with(u"A9"_qs, signedBy),
         {u"G17"_qs},
         {u"B17"_qs}},
        // What hangs on the sheet.
        {"commented-threaded",
         {u"xl/comments/comment1.xml"_qs, u"xl/drawings/commentsDrawing1.vml"_qs,
          u"xl/threadedComments/threadedComment1.xml"_qs},
         with(u"A9"_qs, signedBy),
         {u"G17"_qs},
         {u"B17"_qs}},
        {"other_sheets-pivot",
         {u"xl/worksheets/sheet2.xml"_qs, u"xl/pivotCache/pivotCacheDefinition1.xml"_qs},
         with(u"A8"_qs, signedBy),
         {u"G17"_qs, u"汇总!B1"_qs, u"汇总!B11"_qs},
         {u"B17"_qs, u"汇总!B2"_qs, u"汇总!B12"_qs}},
        {"commented-broken",
         {u"xl/comments/comment1.xml"_qs, u"xl/drawings/commentsDrawing1.vml"_qs},
         with(u"A9"_qs, signedBy),
         {u"G17"_qs},
         {u"B17"_qs}},
        {"plain-linked",
         {u"xl/ctrlProps/ctrlProp1.xml"_qs},
         with(u"A7"_qs, signedBy),
         {u"G17"_qs},
         {u"B17"_qs}},
        {"plain-pictured",
         {u"xl/drawings/drawing9.xml"_qs},
         with(u"A7"_qs, signedBy),
         {u"G17"_qs},
         {u"B17"_qs}},
        // By XlsxWriter.
        {"xw_plain", {}, with(u"A9"_qs, signedBy), {u"G17"_qs}, {u"B17"_qs}},
        {"xw_rules", {}, with(u"A9"_qs, signedBy), {u"G17"_qs}, {u"B17"_qs}},
        {"xw_chart",
         {u"xl/charts/chart1.xml"_qs, u"xl/drawings/drawing1.xml"_qs, u"xl/comments1.xml"_qs,
          u"xl/drawings/vmlDrawing1.vml"_qs},
         with(u"A9"_qs, signedBy),
         {u"G17"_qs},
         {u"B17"_qs}},
        {"xw_table", {u"xl/tables/table1.xml"_qs}, with(u"A9"_qs, signedBy), {}, {}},
    };
}

} // namespace

class tst_TownForms : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    Scripts m_scripts;

    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }

    // Sheet, first and last line of the form that is made.
    QStringList make(const QString& name)
    {
        const Ended made = m_scripts.run(u"make_form.py"_qs, {name, file(name + u".xlsx"_qs)});
        if (made.status != 0)
            qWarning().noquote() << made.complaint;
        return made.output.trimmed().split(u' ');
    }

    Ended learn(const QString& name, const QStringList& more = {}, const QString& as = {})
    {
        return test::doorstep(QStringList{u"learn"_qs, file(u"test.doorstep"_qs),
                                          file(name + u".xlsx"_qs), u"--profile"_qs,
                                          as.isEmpty() ? name : as} +
                              more);
    }

    Ended fill(const QString& name, const QString& target, const QStringList& more = {})
    {
        return test::doorstep(QStringList{u"export"_qs, file(u"test.doorstep"_qs), u"--profile"_qs,
                                          name, u"--month"_qs, u"2026-10"_qs, u"--output"_qs,
                                          target} +
                              more);
    }

    [[nodiscard]] QJsonObject facts(const QString& filled, const QString& sheet)
    {
        const Ended seen = m_scripts.run(u"check_form.py"_qs, {u"facts"_qs, filled, sheet});
        return QJsonDocument::fromJson(seen.output.toUtf8()).object();
    }

    // By column letter, of the form's usual headings.
    [[nodiscard]] static QJsonArray shopRows()
    {
        QJsonArray rows;
        int line = 0;
        for (const KnownShop& shop : knownShops()) {
            QJsonObject row{{u"A"_qs, ++line},
                            {u"B"_qs, shop.name},
                            {u"C"_qs, u"福泉路"_qs + shop.number + u'号'},
                            {u"D"_qs, shop.owner},
                            {u"E"_qs, shop.phone},
                            {u"F"_qs, QJsonValue()}};
            row.insert(u"G"_qs, shop.staff ? QJsonValue(*shop.staff) : QJsonValue());
            rows << row;
        }
        return rows;
    }

    QString told(const QJsonArray& rows, const QMap<QString, QString>& cells)
    {
        QJsonObject single;
        for (auto cell = cells.begin(); cell != cells.end(); ++cell)
            single.insert(cell.key(),
                          cell.value() == u"12" ? QJsonValue(shopCount) : QJsonValue(cell.value()));
        QFile written(file(u"told.json"_qs));
        if (!written.open(QIODevice::WriteOnly))
            return {};
        written.write(
            QJsonDocument(QJsonObject{{u"rows"_qs, rows}, {u"cells"_qs, single}}).toJson());
        return written.fileName();
    }

private Q_SLOTS:
    void initTestCase()
    {
        DOORSTEP_NEEDS(m_scripts.start(), "openpyxl and XlsxWriter");
        DOORSTEP_NEEDS(!QStandardPaths::findExecutable(u"soffice"_qs).isEmpty(), "LibreOffice");
        for (const char16_t* folder : {u"filled", u"recalculated"})
            QVERIFY(QDir(m_folder.path()).mkdir(QString::fromUtf16(folder)));
        TestRegister test(m_folder);
        const QList<KnownShop> shops = knownShops();
        for (const KnownShop& shop : shops) {
            test.withShop(shop.name, shop.number);
            Subject subject = test.subject();
            subject.shop.operatorName = shop.owner;
            subject.shop.operatorPhone = shop.phone;
            subject.shop.staffCount = shop.staff;
            Change change(test.registry(), u"Fill"_qs);
            SubjectStore(test.registry()).save(change, subject);
            change.commit();
            test.visited("2026-10-08", u"问了%1"_qs.arg(shop.number));
        }
        // The last one for a drive, and once before that month.
        Visit driven = test.visit();
        driven.drives = {CodeStore(test.registry()).byName(list::drive, u"四百大走访"_qs)->id};
        test.visited("2026-09-05", u"九月"_qs);
        Change change(test.registry(), u"Secretary"_qs);
        VisitStore(test.registry()).save(change, driven);
        Block block = test.block();
        block.secretary = u"周敏华"_qs;
        BlockStore(test.registry()).save(change, block);
        change.commit();
    }

    void aFormIsFilledInPlace_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(formCases().size()); ++i)
            QTest::newRow(formCases()[static_cast<size_t>(i)].name) << i;
    }
    void aFormIsFilledInPlace()
    {
        QFETCH(int, index);
        const FormCase expected = formCases()[static_cast<size_t>(index)];
        const QString name = QString::fromLatin1(expected.name);
        const QStringList place = make(name);
        const Ended learnt = learn(name, {u"--ledger"_qs, u"shops"_qs});
        QVERIFY2(learnt.status == 0, qPrintable(learnt.complaint));
        const QString filled = file(u"filled/"_qs + name + u".xlsx"_qs);
        const Ended ended = fill(name, filled, {u"--unmasked"_qs});
        QVERIFY2(ended.status == 0, qPrintable(ended.complaint));
        QVERIFY2(ended.output.contains(u": 12 rows"), qPrintable(ended.output));
        QMap<QString, QString> cells = expected.cells;
        const Ended checked = m_scripts.run(
            u"check_form.py"_qs, QStringList{u"filled"_qs, file(name + u".xlsx"_qs), filled} +
                                     place + QStringList{told(shopRows(), cells)});
        QStringList changed{u"xl/worksheets/sheet1.xml"_qs, u"xl/workbook.xml"_qs};
        changed += expected.changed;
        const QStringList lines = checked.output.trimmed().split(u'\n');
        QVERIFY2(lines.size() == 2 && checked.status == 0,
                 qPrintable(checked.output + checked.complaint));
        const QStringList differing = lines.at(0).section(u": "_qs, 1).split(u' ');
        for (const QString& part : differing)
            QVERIFY2(changed.contains(part), qPrintable(part));
        for (const QString& part : expected.changed)
            QVERIFY2(differing.contains(part), qPrintable(part));
        QCOMPARE(lines.at(1).section(u':', 1).trimmed(),
                 name.endsWith(u"chained") ? u"xl/calcChain.xml"_qs : QString());
        // What other programs than a spreadsheet read: the values that are stored.
        const auto stored = [&](const QStringList& where, int value) {
            for (const QString& cell : where) {
                const QString sheet = cell.contains(u'!') ? cell.section(u'!', 0, 0) : place.at(0);
                const Ended read = m_scripts.run(
                    u"check_form.py"_qs, {u"values"_qs, filled, sheet, cell.section(u'!', -1)});
                QCOMPARE(cell + u' ' + read.output.trimmed(), cell + u' ' + QString::number(value));
            }
        };
        stored(expected.totals, staffInAll());
        stored(expected.counts, shopCount);
    }

    // Every formula, without the values that the files bring.
    void libreOfficeWorksOutTheSame()
    {
        const Ended ran =
            m_scripts.run(u"check_form.py"_qs,
                          {u"recalculated"_qs, file(u"filled"_qs), file(u"recalculated"_qs)});
        QVERIFY2(ran.status == 0, qPrintable(ran.complaint));
        QStringList wrong;
        for (const FormCase& one : formCases()) {
            const QString path = file(u"recalculated/%1.xlsx"_qs.arg(QLatin1String(one.name)));
            const auto look = [&](const QStringList& where, int value) {
                for (const QString& cell : where) {
                    const QString sheet =
                        cell.contains(u'!') ? cell.section(u'!', 0, 0) : u"沿街商铺"_qs;
                    const QString read = m_scripts
                                             .run(u"check_form.py"_qs, {u"values"_qs, path, sheet,
                                                                        cell.section(u'!', -1)})
                                             .output.trimmed();
                    if (read != QString::number(value))
                        wrong << QLatin1String(one.name) + u' ' + cell + u": "_qs + read;
                }
            };
            look(one.totals, staffInAll());
            look(one.counts, shopCount);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void whatLiesBelowMovesAndWhatSpansStretches()
    {
        make(u"rules"_qs);
        QVERIFY(learn(u"rules"_qs, {u"--ledger"_qs, u"shops"_qs}).status == 0);
        const QString filled = file(u"filled/rules.xlsx"_qs);
        QVERIFY(fill(u"rules"_qs, filled).status == 0);
        const QJsonObject seen = facts(filled, u"沿街商铺"_qs);
        // Lines 5 to 7 became 5 to 16; what was in row 8 is in row 17.
        const QJsonObject formats = seen.value(u"formats"_qs).toObject();
        QCOMPARE(formats.keys(), (QStringList{u"A17:H17"_qs, u"A5:H16"_qs, u"G5:G16"_qs}));
        QCOMPARE(formats.value(u"A17:H17"_qs).toArray().at(0).toString(), u"$G$17>100"_qs);
        QCOMPARE(formats.value(u"A5:H16"_qs).toArray().at(0).toString(), u"$F5=\"便利店\""_qs);
        QCOMPARE(
            seen.value(u"validations"_qs).toObject(),
            (QJsonObject{{u"F5:F16"_qs, u"\"餐饮,零售\""_qs}, {u"H5:H16"_qs, u"$A$20:$A$22"_qs}}));
        QCOMPARE(seen.value(u"filter"_qs).toString(), u"A4:H16"_qs);
        QCOMPARE(seen.value(u"print_area"_qs).toArray().isEmpty()
                     ? seen.value(u"print_area"_qs).toString()
                     : seen.value(u"print_area"_qs).toArray().at(0).toString(),
                 u"$A$1:$H$18"_qs);
        QCOMPARE(seen.value(u"breaks"_qs).toArray(), (QJsonArray{18}));
        const QJsonObject names = seen.value(u"names"_qs).toObject();
        QCOMPARE(names.value(u"店招"_qs).toString(), u"沿街商铺!$B$5:$B$16"_qs);
        QCOMPARE(names.value(u"总数"_qs).toString(), u"沿街商铺!$G$17"_qs);
        QCOMPARE(seen.value(u"links"_qs).toObject().keys(), QStringList{u"A19"_qs});
        QCOMPARE(seen.value(u"calculates"_qs).toBool(), true);
        const Ended bar =
            m_scripts.run(u"check_form.py"_qs, {u"raw"_qs, filled, u"xl/worksheets/sheet1.xml"_qs,
                                                u"<cfvo [^>]*val=\"([^\"]*)\""_qs});
        QCOMPARE(bar.output.trimmed(), u"0 $G$17"_qs);
    }

    void formulasOfTheLinesGoWithThem_data()
    {
        QTest::addColumn<QString>("form");
        QTest::newRow("each its own") << u"formulas"_qs;
        QTest::newRow("shared") << u"formulas-shared"_qs;
    }
    void formulasOfTheLinesGoWithThem()
    {
        QFETCH(QString, form);
        make(form);
        QVERIFY(learn(form, {u"--ledger"_qs, u"shops"_qs}).status == 0);
        const QString filled = file(u"filled/"_qs + form + u".xlsx"_qs);
        QVERIFY(fill(form, filled).status == 0);
        const QJsonObject seen = facts(filled, u"沿街商铺"_qs).value(u"formulas"_qs).toObject();
        for (int row = 5; row <= 16; ++row)
            QCOMPARE(seen.value(u"I%1"_qs.arg(row)).toString(), u"=G%1*$J$1"_qs.arg(row));
        QCOMPARE(seen.value(u"G17"_qs).toString(), u"=SUM(G5:G16)"_qs);
        QCOMPARE(seen.value(u"I17"_qs).toString(), u"=SUM(I5:I16)"_qs);
        QCOMPARE(seen.value(u"B19"_qs).toString(), u"=G17/B17"_qs);
    }

    void mergedCellsAreThoseOfTheLine()
    {
        make(u"merged_cells"_qs);
        QVERIFY(learn(u"merged_cells"_qs, {u"--ledger"_qs, u"shops"_qs}).status == 0);
        const QString filled = file(u"filled/merged_cells.xlsx"_qs);
        QVERIFY(fill(u"merged_cells"_qs, filled).status == 0);
        QStringList expected{u"A1:I1"_qs, u"A20:D21"_qs, u"D18:F18"_qs, u"H4:I4"_qs};
        for (int row = 5; row <= 16; ++row)
            expected << u"H%1:I%1"_qs.arg(row);
        expected.sort();
        QStringList merged;
        const QJsonArray seen = facts(filled, u"沿街商铺"_qs).value(u"merged"_qs).toArray();
        for (const QJsonValue range : seen)
            merged << range.toString();
        merged.sort();
        QCOMPARE(merged, expected);
    }

    void picturesAndCommentsMove()
    {
        make(u"chart"_qs);
        QVERIFY(learn(u"chart"_qs, {u"--ledger"_qs, u"shops"_qs}).status == 0);
        const QString filled = file(u"filled/chart.xlsx"_qs);
        QVERIFY(fill(u"chart"_qs, filled).status == 0);
        const QJsonObject seen = facts(filled, u"沿街商铺"_qs);
        QCOMPARE(seen.value(u"charts"_qs).toArray().at(0).toArray(),
                 (QJsonArray{u"'沿街商铺'!$G$5:$G$16"_qs, 20})); // it lay in row 12
        QCOMPARE(seen.value(u"comments"_qs).toObject().keys(), (QStringList{u"A18"_qs, u"B4"_qs}));
    }

    void otherSheetsCountWhatWasFilledIn()
    {
        const QJsonObject seen = facts(file(u"filled/other_sheets.xlsx"_qs), u"沿街商铺"_qs)
                                     .value(u"elsewhere"_qs)
                                     .toObject();
        QCOMPARE(seen.value(u"汇总!B1"_qs).toString(), u"=SUM(沿街商铺!G5:G16)"_qs);
        QCOMPARE(seen.value(u"汇总!B2"_qs).toString(), u"=COUNTA('沿街商铺'!$B$5:$B$16)"_qs);
        QCOMPARE(seen.value(u"汇总!B3"_qs).toString(), u"=沿街商铺!G17*2"_qs);
        QCOMPARE(seen.value(u"汇总!B4"_qs).toString(), u"=1+2"_qs);
    }

    // What openpyxl drops: rules of newer Excels.
    void extensionsMove()
    {
        make(u"plain-extended"_qs);
        QVERIFY(learn(u"plain-extended"_qs, {u"--ledger"_qs, u"shops"_qs}).status == 0);
        const QString filled = file(u"extended.xlsx"_qs);
        QVERIFY(fill(u"plain-extended"_qs, filled).status == 0);
        const auto raw = [&](const QString& pattern) {
            return m_scripts
                .run(u"check_form.py"_qs,
                     {u"raw"_qs, filled, u"xl/worksheets/sheet1.xml"_qs, pattern})
                .output.trimmed();
        };
        QCOMPARE(raw(u"<xm:sqref>([^<]*)<"_qs), u"F5:F16"_qs);
        QCOMPARE(raw(u"<xm:f>([^<]*)<"_qs), u"$A$17:$A$18"_qs);
    }

    void macrosStay()
    {
        const QString form = file(u"macros.xlsm"_qs);
        QVERIFY(m_scripts.run(u"make_form.py"_qs, {u"plain-macros"_qs, form}).status == 0);
        QVERIFY(test::doorstep({u"learn"_qs, file(u"test.doorstep"_qs), form, u"--profile"_qs,
                                u"macros"_qs, u"--ledger"_qs, u"shops"_qs})
                    .status == 0);
        const Ended wrong = fill(u"macros"_qs, file(u"macros-filled.xlsx"_qs));
        QCOMPARE(wrong.status, 1);
        QVERIFY2(wrong.complaint.contains(u".xlsm"), qPrintable(wrong.complaint));
        const QString filled = file(u"macros-filled.xlsm"_qs);
        QVERIFY(fill(u"macros"_qs, filled).status == 0);
        const auto sum = [&](const QString& path) {
            return m_scripts
                .run(u"check_form.py"_qs, {u"raw"_qs, path, u"xl/vbaProject.bin"_qs, QString()})
                .output;
        };
        QCOMPARE(sum(filled), sum(form));
        QVERIFY(sum(form).size() > 60);
    }

    void aTableStretches()
    {
        QCOMPARE(facts(file(u"filled/table.xlsx"_qs), u"沿街商铺"_qs)
                     .value(u"tables"_qs)
                     .toObject()
                     .value(u"商铺"_qs)
                     .toString(),
                 u"A4:H16"_qs);
    }

    // What works a column of it out may stand below it.
    void aTablesFormulasMove()
    {
        make(u"table-worked"_qs);
        QVERIFY(learn(u"table-worked"_qs, {u"--ledger"_qs, u"shops"_qs}).status == 0);
        const QString filled = file(u"table-worked-filled.xlsx"_qs);
        QVERIFY(fill(u"table-worked"_qs, filled).status == 0);
        const Ended raw =
            m_scripts.run(u"check_form.py"_qs, {u"raw"_qs, filled, u"xl/tables/table1.xml"_qs,
                                                u"<calculatedColumnFormula>([^<]*)<"_qs});
        QCOMPARE(raw.output.trimmed(), u"商铺[[#This Row],[从业人数]]*$J$29"_qs);
    }

    void boxesWriteWhereTheyDid()
    {
        make(u"plain-linked"_qs);
        QVERIFY(learn(u"plain-linked"_qs, {u"--ledger"_qs, u"shops"_qs}).status == 0);
        const QString filled = file(u"linked-filled.xlsx"_qs);
        QVERIFY(fill(u"plain-linked"_qs, filled).status == 0);
        const Ended raw =
            m_scripts.run(u"check_form.py"_qs, {u"raw"_qs, filled, u"xl/ctrlProps/ctrlProp1.xml"_qs,
                                                u"fmla(?:Link|Range)=\"([^\"]*)\""_qs});
        QCOMPARE(raw.output.trimmed(), u"$J$20 $J$1:$J$3"_qs);
    }

    void pivotTablesCountAnew()
    {
        make(u"other_sheets-pivot"_qs);
        QVERIFY(learn(u"other_sheets-pivot"_qs, {u"--ledger"_qs, u"shops"_qs}).status == 0);
        const QString filled = file(u"pivot-filled.xlsx"_qs);
        QVERIFY(fill(u"other_sheets-pivot"_qs, filled).status == 0);
        const auto raw = [&](const QString& pattern) {
            return m_scripts
                .run(u"check_form.py"_qs,
                     {u"raw"_qs, filled, u"xl/pivotCache/pivotCacheDefinition1.xml"_qs, pattern})
                .output.trimmed();
        };
        QCOMPARE(raw(u"refreshOnLoad=\"([^\"]*)\""_qs), u"1"_qs);
        QCOMPARE(raw(u"ref=\"([^\"]*)\""_qs), u"A4:H16"_qs);
    }

    void daysAreDaysWhereTheFormShowsThem()
    {
        make(u"dates"_qs);
        QVERIFY(learn(u"dates"_qs, {u"--ledger"_qs, u"visits"_qs}).status == 0);
        const QString filled = file(u"dates-filled.xlsx"_qs);
        QVERIFY(fill(u"dates"_qs, filled, {u"--unmasked"_qs}).status == 0);
        const Ended read =
            m_scripts.run(u"check_form.py"_qs, {u"values"_qs, filled, u"走访"_qs, u"A4"_qs,
                                                u"B4"_qs, u"C15"_qs, u"E4"_qs});
        QCOMPARE(read.output.trimmed(), u"2026-10-08 00:00:00 10:00:00 第12家面馆 问了2"_qs);
    }

    void rowsAreThoseAskedFor_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("rows");
        QTest::newRow("of the month") << QStringList{} << 12;
        QTest::newRow("all there are") << QStringList{u"--period"_qs, u"all"_qs} << 13;
        QTest::newRow("of the year") << QStringList{u"--period"_qs, u"year"_qs} << 13;
        QTest::newRow("of a drive") << QStringList{u"--drive"_qs, u"四百大走访"_qs} << 1;
    }
    void rowsAreThoseAskedFor()
    {
        QFETCH(QStringList, words);
        QFETCH(int, rows);
        make(u"dates"_qs);
        const Ended learnt = learn(u"dates"_qs, QStringList{u"--ledger"_qs, u"visits"_qs} + words,
                                   QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(learnt.status == 0, qPrintable(learnt.complaint));
        const Ended ended =
            fill(QString::fromLatin1(QTest::currentDataTag()), file(u"rows.xlsx"_qs));
        QVERIFY2(ended.output.contains(u": %1 rows"_qs.arg(rows)), qPrintable(ended.output));
    }

    void theFormItselfIsNotWrittenOver()
    {
        make(u"plain"_qs);
        QVERIFY(learn(u"plain"_qs, {u"--ledger"_qs, u"shops"_qs}).status == 0);
        QFile form(file(u"plain.xlsx"_qs));
        QVERIFY(form.open(QIODevice::ReadOnly));
        const QByteArray sent = form.readAll();
        form.close();
        const Ended ended = fill(u"plain"_qs, file(u"plain.xlsx"_qs));
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.complaint.contains(u"as it was sent"), qPrintable(ended.complaint));
        QVERIFY(form.open(QIODevice::ReadOnly));
        QCOMPARE(form.readAll(), sent);
        // What was filled before is filled again.
        QCOMPARE(fill(u"plain"_qs, file(u"twice.xlsx"_qs)).status, 0);
        QCOMPARE(fill(u"plain"_qs, file(u"twice.xlsx"_qs)).status, 0);
    }

    // Masked unless the form is learnt otherwise.
    void whatLeavesTheOfficeIsMasked()
    {
        make(u"plain"_qs);
        QVERIFY(learn(u"plain"_qs, {u"--ledger"_qs, u"shops"_qs}).status == 0);
        const QString filled = file(u"masked.xlsx"_qs);
        QVERIFY(fill(u"plain"_qs, filled).status == 0);
        const Ended read = m_scripts.run(
            u"check_form.py"_qs, {u"values"_qs, filled, u"沿街商铺"_qs, u"D5"_qs, u"E5"_qs});
        QVERIFY2(!read.output.contains(u"13901862201") && read.output.contains(u'*'),
                 qPrintable(read.output));
    }

    // Nothing is written, and what to do is said.
    void whatCantBeFilledIsRefused_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QString>("why");
        QTest::newRow("protected, too few lines") << u"protected_full"_qs << u"is protected"_qs;
        QTest::newRow("an array formula in the lines")
            << u"array_formula"_qs << u"works out several cells"_qs;
    }
    void whatCantBeFilledIsRefused()
    {
        QFETCH(QString, form);
        QFETCH(QString, why);
        make(form);
        const Ended learnt = learn(form, {u"--ledger"_qs, u"shops"_qs});
        QVERIFY2(learnt.status == 0, qPrintable(learnt.complaint));
        const QString target = file(u"refused.xlsx"_qs);
        QFile before(target);
        QVERIFY(before.open(QIODevice::WriteOnly));
        before.write("as it was");
        before.close();
        const Ended ended = fill(form, target);
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.complaint.contains(why), qPrintable(ended.complaint));
        QVERIFY(before.open(QIODevice::ReadOnly));
        QCOMPARE(before.readAll(), QByteArray("as it was"));
        QCOMPARE(QDir(m_folder.path()).entryList({u".doorstep*"_qs}, QDir::Files | QDir::Hidden),
                 QStringList());
    }

    void otherFilesAreNoForms_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("why");
        const QString tables = QStringLiteral(DOORSTEP_FIXTURES) + u"/tables/"_qs;
        QTest::newRow("an old workbook") << tables + u"libreoffice.xls"_qs << u"old kind (.xls)"_qs;
        QTest::newRow("a .csv") << tables + u"utf8.csv"_qs << u"no Excel workbook"_qs;
        QTest::newRow("under a password") << tables + u"password.xlsx"_qs << u"password"_qs;
        QTest::newRow("another program's") << tables + u"opendocument.ods"_qs << u"OpenDocument"_qs;
    }
    void otherFilesAreNoForms()
    {
        QFETCH(QString, path);
        QFETCH(QString, why);
        const Ended ended = test::doorstep(
            {u"learn"_qs, file(u"test.doorstep"_qs), path, u"--profile"_qs, u"never"_qs});
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.complaint.contains(why), qPrintable(ended.complaint));
    }

    void wrongWordsAreToldSo_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("why");
        const QString path = file(u"test.doorstep"_qs);
        QTest::newRow("no month") << QStringList{u"export"_qs, path,           u"--profile"_qs,
                                                 u"plain"_qs,  u"--output"_qs, file(u"o.xlsx"_qs)}
                                  << 2 << u"--month is missing"_qs;
        QTest::newRow("a ledger, too")
            << QStringList{u"export"_qs,      path,          u"--profile"_qs,
                           u"plain"_qs,       u"--month"_qs, u"2026-10"_qs,
                           u"--ledger"_qs,    u"shops"_qs,   u"--output"_qs,
                           file(u"o.xlsx"_qs)}
            << 2 << u"--ledger does not go with it"_qs;
        QTest::newRow("no such form")
            << QStringList{u"export"_qs,  path,          u"--profile"_qs, u"那张表"_qs,
                           u"--month"_qs, u"2026-10"_qs, u"--output"_qs,  file(u"o.xlsx"_qs)}
            << 1 << u"There is no form “那张表”"_qs;
        QTest::newRow("a map without a sign")
            << QStringList{u"learn"_qs, path,        file(u"plain.xlsx"_qs), u"--profile"_qs,
                           u"x"_qs,     u"--map"_qs, u"店招名称"_qs}
            << 2 << u"HEADING=COLUMN"_qs;
        QTest::newRow("a map to nothing there is")
            << QStringList{u"learn"_qs, path,        file(u"plain.xlsx"_qs), u"--profile"_qs,
                           u"x"_qs,     u"--map"_qs, u"备注=weather"_qs}
            << 1 << u"has no column “weather”"_qs;
        QTest::newRow("a period there is not")
            << QStringList{u"learn"_qs,     path,    file(u"plain.xlsx"_qs),
                           u"--profile"_qs, u"x"_qs, u"--period"_qs,
                           u"week"_qs}
            << 2 << u"--period is one of month, year, all"_qs;
        QTest::newRow("no such drive")
            << QStringList{u"learn"_qs, path,          file(u"plain.xlsx"_qs), u"--profile"_qs,
                           u"x"_qs,     u"--drive"_qs, u"那次行动"_qs}
            << 1 << u"There is no drive “那次行动”"_qs;
        QTest::newRow("a map of no heading")
            << QStringList{u"learn"_qs, path,        file(u"plain.xlsx"_qs), u"--profile"_qs,
                           u"x"_qs,     u"--map"_qs, u"天气=note"_qs}
            << 1 << u"has no heading “天气”"_qs;
    }
    void wrongWordsAreToldSo()
    {
        make(u"plain"_qs);
        QFETCH(QStringList, words);
        QFETCH(int, status);
        QFETCH(QString, why);
        const Ended ended = test::doorstep(words);
        QVERIFY2(ended.complaint.contains(why), qPrintable(ended.complaint));
        QCOMPARE(ended.status, status);
    }

    // Columns of a ledger that were kept under a name go out by it, too.
    void aProfileMayBeColumnsAlone()
    {
        const QString path = file(u"test.doorstep"_qs);
        {
            const auto registry = openRegister(path, Register::Access::Write);
            ChosenColumns chosen;
            chosen.ledger = u"visits"_qs;
            chosen.columns = {{u"said"_qs, u"问了什么"_qs}, {u"subject_id"_qs, {}}};
            ColumnChoice choice{0, u"给居委"_qs, chosen.ledger, chosen.toText(), false};
            Change change(*registry, u"Keep"_qs);
            ColumnChoiceStore(*registry).keep(change, choice);
            change.commit();
        }
        const auto written = [&](const QString& name, const QStringList& more) {
            return test::doorstep(QStringList{u"export"_qs, path, u"--profile"_qs, u"给居委"_qs,
                                              u"--output"_qs, file(name)} +
                                  more);
        };
        const Ended all = written(u"all.csv"_qs, {});
        QVERIFY2(all.status == 0, qPrintable(all.complaint));
        QVERIFY2(all.output.contains(u": 13 ledger rows"), qPrintable(all.output));
        const Ended month = written(u"month.csv"_qs, {u"--month"_qs, u"2026-09"_qs});
        QVERIFY2(month.output.contains(u": 1 ledger rows"), qPrintable(month.output));
        QFile csv(file(u"month.csv"_qs));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QVERIFY(QString::fromUtf8(csv.readAll()).contains(u"问了什么,"));
        const Ended wrong = written(u"month.pdf"_qs, {});
        QCOMPARE(wrong.status, 2);
        make(u"plain"_qs);
        const Ended taken = learn(u"plain"_qs, {}, u"给居委"_qs);
        QCOMPARE(taken.status, 1);
        QVERIFY2(taken.complaint.contains(u"another name"_qs), qPrintable(taken.complaint));
    }

    // What a heading gets can be said.
    void headingsGetWhatTheyAreMappedTo()
    {
        make(u"plain"_qs);
        const Ended learnt =
            learn(u"plain"_qs,
                  {u"--ledger"_qs, u"shops"_qs, u"--map"_qs, u"备注=name+\"（\"+phone+\"）\""_qs,
                   u"--map"_qs, u"业态=\"{month}填\""_qs, u"--map"_qs,
                   u"从业人数=count:visits/street"_qs, u"--json"_qs},
                  u"mapped"_qs);
        QVERIFY2(learnt.status == 0, qPrintable(learnt.complaint));
        const QJsonArray columns = QJsonDocument::fromJson(learnt.output.toUtf8())
                                       .object()
                                       .value(u"lists"_qs)
                                       .toArray()
                                       .at(0)
                                       .toObject()
                                       .value(u"columns"_qs)
                                       .toArray();
        QCOMPARE(columns.at(7).toObject().value(u"by"_qs).toString(), u"given"_qs);
        const QString filled = file(u"mapped.xlsx"_qs);
        const Ended ended = fill(u"mapped"_qs, filled, {u"--unmasked"_qs});
        QVERIFY2(ended.status == 0, qPrintable(ended.complaint));
        const Ended read = m_scripts.run(u"check_form.py"_qs, {u"values"_qs, filled, u"沿街商铺"_qs,
                                                               u"F5"_qs, u"G5"_qs, u"H5"_qs});
        QCOMPARE(read.output.trimmed(), u"2026年10月填 12 第01家面馆（）"_qs);
    }

    // Next month a column stands elsewhere and one is new: only that one is open.
    void nextMonthsFormIsKnownAgain()
    {
        make(u"plain"_qs);
        QVERIFY(learn(u"plain"_qs,
                      {u"--ledger"_qs, u"shops"_qs, u"--map"_qs, u"备注=credit_code"_qs},
                      u"monthly"_qs)
                    .status == 0);
        make(u"next_month"_qs);
        const Ended learnt = learn(u"next_month"_qs, {u"--json"_qs}, u"monthly"_qs);
        QVERIFY2(learnt.status == 0, qPrintable(learnt.complaint));
        const QJsonObject seen = QJsonDocument::fromJson(learnt.output.toUtf8()).object();
        QCOMPARE(seen.value(u"open"_qs).toArray(), (QJsonArray{u"风险等级"_qs}));
        const QJsonArray columns =
            seen.value(u"lists"_qs).toArray().at(0).toObject().value(u"columns"_qs).toArray();
        for (const QJsonValue column : columns) {
            if (column[u"heading"_qs].toString() != u"备注")
                continue;
            QCOMPARE(column[u"column"_qs].toString(), u"B"_qs);
            QCOMPARE(column[u"value"_qs].toString(), u"credit_code"_qs);
            QCOMPARE(column[u"by"_qs].toString(), u"before"_qs);
        }
    }

    // What libxlsxwriter makes: a ledger as it is exported here is a form like any other.
    void anExportedLedgerIsAForm()
    {
        const QString path = file(u"ledger.xlsx"_qs);
        QVERIFY(test::doorstep({u"export"_qs, file(u"test.doorstep"_qs), u"--ledger"_qs,
                                u"shops"_qs, u"--unmasked"_qs, u"--output"_qs, path})
                    .status == 0);
        const Ended learnt = learn(u"ledger"_qs, {u"--json"_qs});
        QVERIFY2(learnt.status == 0, qPrintable(learnt.complaint));
        const QString filled = file(u"ledger-filled.xlsx"_qs);
        QVERIFY(fill(u"ledger"_qs, filled, {u"--unmasked"_qs}).status == 0);
        const Ended same = m_scripts.run(u"check_form.py"_qs, {u"same"_qs, path, filled});
        QVERIFY2(same.status == 0 && same.output.trimmed().isEmpty(),
                 qPrintable(same.output + same.complaint));
    }

    // Lines with words of the form's own keep them and get counts.
    void countsStandBesideTheFormsOwnWords()
    {
        make(u"by_street"_qs);
        const Ended learnt = learn(u"by_street"_qs, {u"--json"_qs});
        QVERIFY2(learnt.status == 0, qPrintable(learnt.complaint));
        QCOMPARE(
            QJsonDocument::fromJson(learnt.output.toUtf8()).object().value(u"open"_qs).toArray(),
            (QJsonArray{u"风险等级"_qs}));
        const QString filled = file(u"filled/by_street.xlsx"_qs);
        QVERIFY(fill(u"by_street"_qs, filled).status == 0);
        const auto cells = [&](const QStringList& names) {
            return m_scripts
                .run(u"check_form.py"_qs, QStringList{u"values"_qs, filled, u"汇总"_qs} + names)
                .output.trimmed();
        };
        QCOMPARE(cells({u"A4"_qs, u"B4"_qs, u"C4"_qs, u"D4"_qs}), u"1 福泉路 12 12"_qs);
        QCOMPARE(cells({u"A5"_qs, u"B5"_qs, u"C5"_qs, u"D5"_qs}), u"2 剑河路 0 0"_qs);
        const QJsonObject formulas = facts(filled, u"汇总"_qs).value(u"formulas"_qs).toObject();
        QCOMPARE(formulas.value(u"C6"_qs).toString(), u"=SUM(C4:C5)"_qs);
    }

    void twoListsOnOneSheet()
    {
        make(u"two_lists"_qs);
        const Ended learnt = learn(u"two_lists"_qs, {u"--json"_qs});
        QVERIFY2(learnt.status == 0, qPrintable(learnt.complaint));
        const QJsonArray lists =
            QJsonDocument::fromJson(learnt.output.toUtf8()).object().value(u"lists"_qs).toArray();
        QCOMPARE(lists.size(), 2);
        QCOMPARE(lists.at(0).toObject().value(u"ledger"_qs).toString(), u"shops"_qs);
        QCOMPARE(lists.at(1).toObject().value(u"ledger"_qs).toString(), u"visits"_qs);
        const QString filled = file(u"two.xlsx"_qs);
        QVERIFY(fill(u"two_lists"_qs, filled, {u"--unmasked"_qs}).status == 0);
        // 12 shops in rows 5 to 16, their total in 17, the second headings in 21, visits 22 to 33.
        const QJsonObject formulas = facts(filled, u"沿街商铺"_qs).value(u"formulas"_qs).toObject();
        QCOMPARE(formulas.value(u"G17"_qs).toString(), u"=SUM(G5:G16)"_qs);
        QCOMPARE(formulas.value(u"B34"_qs).toString(), u"=COUNTA(B22:B33)"_qs);
        const Ended read = m_scripts.run(
            u"check_form.py"_qs, {u"values"_qs, filled, u"沿街商铺"_qs, u"B16"_qs, u"B33"_qs});
        QCOMPARE(read.output.trimmed(), u"第12家面馆 第12家面馆"_qs);
    }
};

DOORSTEP_TEST(tst_TownForms);
#include "tst_TownForms.moc"
