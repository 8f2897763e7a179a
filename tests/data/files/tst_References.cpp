// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/filling/Markup.h"
#include "data/files/filling/References.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace doorstep;

namespace {

struct MovedCase
{
    const char* name;
    QString formula;
    QString moved; // empty: it stays
};

// Ten rows come in before row 9, the last line of a list in rows 5 to 9 of the sheet 表.
const std::vector<MovedCase>& movedCases()
{
    static const std::vector<MovedCase> all{
        {"a sum over the list", u"SUM(D5:D9)"_qs, u"SUM(D5:D19)"_qs},
        {"fixed", u"SUM($D$5:$D$9)"_qs, u"SUM($D$5:$D$19)"_qs},
        {"a cell above", u"A1+$B$4"_qs, {}},
        {"a cell of the list", u"D6*2"_qs, {}},
        {"the last line", u"D9*2"_qs, u"D19*2"_qs},
        {"a cell below", u"D10/E12"_qs, u"D20/E22"_qs},
        {"a range below", u"SUM(D10:D12)"_qs, u"SUM(D20:D22)"_qs},
        {"a range above", u"SUM(A1:A4)"_qs, {}},
        {"whole rows", u"SUM(5:9)"_qs, u"SUM(5:19)"_qs},
        {"whole columns", u"SUM(D:D)"_qs, {}},
        {"whole columns of its sheet", u"COUNTA('表'!$D:$E)+D10"_qs, u"COUNTA('表'!$D:$E)+D20"_qs},
        {"down to the sheet's end", u"SUM(D5:D1048576)"_qs, {}},
        {"named by its sheet", u"SUM(表!D5:D9)"_qs, u"SUM(表!D5:D19)"_qs},
        {"by its sheet in quotation marks", u"SUM('表'!D5:D9)"_qs, u"SUM('表'!D5:D19)"_qs},
        {"another sheet's", u"SUM(别的!D5:D9)+'A9 B'!D9"_qs, {}},
        {"a text that looks so", u"IF(A1=\"D10\",\"D5:D9\",\"\"\"D10\")"_qs, {}},
        {"a function whose name looks so", u"LOG10(A1)+ATAN2(1,2)"_qs, {}},
        {"a table's columns", u"SUM(商铺[从业人数])+SUM(T10[[#All],[D9]])"_qs, {}},
        {"numbers", u"A1*1.5E10+10"_qs, {}},
        {"an error", u"IF(ISERROR(#REF!),D10,0)"_qs, u"IF(ISERROR(#REF!),D20,0)"_qs},
        {"several", u"D10-SUM(D5:D9)+D3"_qs, u"D20-SUM(D5:D19)+D3"_qs},
        {"small letters", u"sum(d5:d9)"_qs, u"sum(D5:D19)"_qs},
        {"in another file", u"[1]表!D10+D10"_qs, u"[1]表!D10+D20"_qs},
    };
    return all;
}

} // namespace

class tst_References : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formulasMoveAsInExcel_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(movedCases().size()); ++i)
            QTest::newRow(movedCases()[static_cast<size_t>(i)].name) << i;
    }
    void formulasMoveAsInExcel()
    {
        QFETCH(int, index);
        const MovedCase& expected = movedCases()[static_cast<size_t>(index)];
        RowMap map;
        map.add({9, 9, 10});
        const SheetMoves moves{{foldedSheetName(u"表"_qs), map}};
        QCOMPARE(movedFormula(expected.formula, foldedSheetName(u"表"_qs), moves),
                 expected.moved.isEmpty() ? expected.formula : expected.moved);
    }

    // Below the only line of a list: the sum over it reaches the new rows.
    void anOnlyLineStretches()
    {
        RowMap map;
        map.add({6, 5, 10});
        QCOMPARE(movedRanges(u"D5:D5"_qs, map), u"D5:D15"_qs);
        QCOMPARE(movedRanges(u"A4:H5 A6:H6 B2"_qs, map), u"A4:H15 A16:H16 B2"_qs);
        QCOMPARE(movedRanges(u"F5:F1048576 G9:G1048576"_qs, map), u"F5:F1048576 G19:G1048576"_qs);
    }

    // Whatever comes into the sheet is in them.
    void wholeColumnsAreRanges()
    {
        const QList<Reference> found = referencesIn(u"COUNTIF(表!$F:G,1)"_qs, u"汇总"_qs);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().sheet, foldedSheetName(u"表"_qs));
        QVERIFY(found.first().isRange && found.first().firstRow == 1);
        QCOMPARE(found.first().lastRow, 1048576);
        QCOMPARE(found.first().firstColumn, 5);
        QCOMPARE(found.first().lastColumn, 6);
        QCOMPARE(referencesIn(u"B2:C3"_qs, u"表"_qs).size(), 1);
    }

    void copiedFormulasGoWithTheirRow_data()
    {
        QTest::addColumn<QString>("formula");
        QTest::addColumn<QString>("copied");
        QTest::newRow("relative") << u"D5*E5"_qs << u"D8*E8"_qs;
        QTest::newRow("fixed row") << u"D$5*E5"_qs << u"D$5*E8"_qs;
        QTest::newRow("fixed both") << u"$J$1*D5"_qs << u"$J$1*D8"_qs;
        QTest::newRow("a range") << u"SUM(D4:D5)"_qs << u"SUM(D7:D8)"_qs;
    }
    void copiedFormulasGoWithTheirRow()
    {
        QFETCH(QString, formula);
        QFETCH(QString, copied);
        QCOMPARE(copiedFormula(formula, 3, 0), copied);
    }

    void onlyTheEditedBytesChange()
    {
        const QByteArray xml = "<?xml version='1.0'?>\n<x:a b='1'  c=\"2&lt;\"><!-- b='1' -->"
                               "<x:d/>text &amp; more</x:a>\n";
        const Markup markup(xml, u"file"_qs);
        QCOMPARE(markup.tags().size(), 3U);
        QCOMPARE(markup.attribute(markup.at(0), "c"), u"2<"_qs);
        Edits edits;
        edits.replace(markup.at(0).from, markup.at(0).to,
                      withAttribute(markup.raw(markup.at(0)), "b", u"\"7\""_qs));
        edits.insert(markup.at(1).from, "<x:e/>");
        QByteArray expected = xml;
        expected.replace("b='1'  c", "b='&quot;7&quot;'  c");
        expected.replace("<x:d/>", "<x:e/><x:d/>");
        QCOMPARE(edits.applied(xml), expected);
    }
};

DOORSTEP_TEST(tst_References);
#include "tst_References.moc"
