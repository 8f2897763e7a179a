// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/filling/FormulaValue.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace doorstep;

namespace {

// B2 is 12, C2 is 75, D2 is nothing, E2 the word 甲, F2 an error, G2 not known. The column H holds
// 1, 2 and 3 and the word 是; what is over another is not known.
FormulaResult cellAt(const Reference& one)
{
    using Is = FormulaResult::Kind;
    const QString name = cellName(one.firstRow, one.firstColumn);
    return name == u"B2"   ? FormulaResult{Is::Number, 12}
           : name == u"C2" ? FormulaResult{Is::Number, 75}
           : name == u"D2" ? FormulaResult{Is::Blank}
           : name == u"E2" ? FormulaResult{Is::Words, 0, u"甲"_qs}
           : name == u"F2" ? FormulaResult{Is::Error}
                           : FormulaResult{};
}

ColumnSum columnOver(const Reference& range)
{
    ColumnSum sum;
    sum.known = range.firstColumn == 7 || !range.isRange;
    if (!range.isRange) {
        const FormulaResult cell = cellAt(range);
        sum.known = cell.kind == FormulaResult::Kind::Number;
        sum.sum = sum.least = sum.most = cell.number;
        sum.numbers = sum.filled = 1;
    } else {
        sum.sum = 6;
        sum.least = 1;
        sum.most = 3;
        sum.numbers = 3;
        sum.filled = 4;
        sum.texts = {{u"是"_qs, 1}};
    }
    return sum;
}

struct WorkedCase
{
    const char* name;
    QString formula;
    QString comes; // ?: not known, !: an error
};

const std::vector<WorkedCase>& workedCases()
{
    static const std::vector<WorkedCase> all{
        {"a share", u"C2/B2"_qs, u"6.25"_qs},
        {"of a hundred", u"B2/C2*100"_qs, u"16"_qs},
        {"two totals", u"B2+C2"_qs, u"87"_qs},
        {"named by their sheet", u"表!B2+'表'!$C$2"_qs, u"87"_qs},
        {"first times, then plus", u"1+2*3"_qs, u"7"_qs},
        {"from the left", u"10-4-3"_qs, u"3"_qs},
        {"brackets", u"(1+2)*3"_qs, u"9"_qs},
        {"a sign binds closer than a power", u"-2^2"_qs, u"4"_qs},
        {"two signs", u"--B2"_qs, u"12"_qs},
        {"per cent", u"50%*B2"_qs, u"6"_qs},
        {"nothing is 0", u"D2+1"_qs, u"1"_qs},
        {"by nothing", u"B2/D2"_qs, u"!"_qs},
        {"or else", u"IFERROR(B2/D2,0)"_qs, u"0"_qs},
        {"where there is nothing", u"IF(D2=0,\"\",C2/D2)"_qs, u"\"\""_qs},
        {"where there is something", u"IF(B2=0,0,C2/B2)"_qs, u"6.25"_qs},
        {"and", u"IF(AND(B2>=12,C2<>B2),1,2)"_qs, u"1"_qs},
        {"rounded", u"ROUND(C2/B2,1)"_qs, u"6.3"_qs},
        {"words", u"\"共\"&B2&\"户\""_qs, u"\"共12户\""_qs},
        {"a quotation mark", u"\"\"\"\"&E2"_qs, u"\"\"甲\""_qs},
        {"a column", u"SUM(H3:H9)"_qs, u"6"_qs},
        {"columns and cells", u"SUM(H3:H9,B2,2)"_qs, u"20"_qs},
        {"a whole column", u"SUM(H:H)+COUNTA(表!$H:$H)"_qs, u"10"_qs},
        {"in the middle", u"AVERAGE(H3:H9)"_qs, u"2"_qs},
        {"how many", u"COUNT(H3:H9)+COUNTA(H3:H9)"_qs, u"7"_qs},
        {"the most", u"MAX(H3:H9)-MIN(H3:H9)"_qs, u"2"_qs},
        {"a part", u"SUBTOTAL(109,H3:H9)/B2"_qs, u"0.5"_qs},
        {"a word's", u"COUNTIF(H3:H9,\"是\")/COUNTA(H3:H9)"_qs, u"0.25"_qs},
        {"a pattern's", u"COUNTIF(H3:H9,\"是*\")"_qs, u"?"_qs},
        {"of what is not known", u"SUM(A3:A9)"_qs, u"?"_qs},
        {"a cell that is not known", u"G2+1"_qs, u"?"_qs},
        {"an error goes on", u"F2+1"_qs, u"!"_qs},
        {"a word is no number", u"E2+1"_qs, u"?"_qs},
        {"another function", u"VLOOKUP(B2,H3:H9,1)"_qs, u"?"_qs},
        {"another file", u"[1]表!B2"_qs, u"?"_qs},
        {"a name", u"总数/B2"_qs, u"?"_qs},
        {"not ended", u"(B2"_qs, u"?"_qs},
        {"nothing at all", u""_qs, u"?"_qs},
        {"too deep", QString(5000, u'(') + u"1"_qs + QString(5000, u')'), u"?"_qs},
    };
    return all;
}

} // namespace

class tst_FormulaValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formulasComeTo_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(workedCases().size()); ++i)
            QTest::newRow(workedCases()[static_cast<size_t>(i)].name) << i;
    }
    void formulasComeTo()
    {
        QFETCH(int, index);
        const WorkedCase& expected = workedCases()[static_cast<size_t>(index)];
        const FormulaResult result =
            resultOf(expected.formula, foldedSheetName(u"表"_qs), {&cellAt, &columnOver});
        QString comes = u"?"_qs;
        if (result.kind == FormulaResult::Kind::Number)
            comes = QString::number(result.number);
        else if (result.kind == FormulaResult::Kind::Words)
            comes = u'"' + result.text + u'"';
        else if (result.kind == FormulaResult::Kind::Error)
            comes = u"!"_qs;
        QCOMPARE(comes, expected.comes);
    }
};

DOORSTEP_TEST(tst_FormulaValue);
#include "tst_FormulaValue.moc"
