// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/looks/StyleSheet.h"
#include "tests/data/files/TableFiles.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

namespace {

// Style 1: bold, 14 points, red ink, on DDEBF7, thin lines around and a thick one below, in the
// middle both ways; style 2: ink by number (10 is red), ground by number, wraps, to the right.
const QByteArray seenStyles =
    "<styleSheet xmlns='" + mainSpace +
    "'><fonts><font><sz val='11'/></font><font><b/><sz val='14'/><color rgb='FFFF0000'/></font>"
    "<font><b val='0'/><sz val='9'/><color indexed='10'/></font></fonts>"
    "<fills><fill><patternFill patternType='none'/></fill><fill><patternFill "
    "patternType='gray125'/></fill><fill><patternFill patternType='solid'><fgColor "
    "rgb='FFDDEBF7'/><bgColor indexed='64'/></patternFill></fill><fill><patternFill "
    "patternType='solid'><fgColor indexed='13'/></patternFill></fill></fills>"
    "<borders><border/><border><left style='thin'/><right style='thin'/><top style='thin'/>"
    "<bottom style='thick'/></border></borders>"
    "<cellXfs><xf/><xf fontId='1' fillId='2' borderId='1'><alignment horizontal='center' "
    "vertical='center'/></xf><xf fontId='2' fillId='3'><alignment horizontal='right' "
    "wrapText='1'/></xf></cellXfs>"
    "<dxfs><dxf><font><b/></font></dxf></dxfs></styleSheet>";

const QByteArray seenSheet =
    "<worksheet xmlns='" + mainSpace +
    "'><sheetFormatPr defaultRowHeight='15'/><cols><col min='1' max='1' width='20'/>"
    "<col min='2' max='2' width='10' hidden='1'/></cols><sheetData>"
    "<row r='1' ht='30'><c r='A1' s='1' t='str'><v>标题</v></c><c r='B1' s='1'/><c r='C1' s='1'/>"
    "</row><row r='3' hidden='1'><c r='A3'><v>7</v></c></row>"
    "<row r='4'><c r='A4' s='2' t='str'><v>说明</v></c><c r='C4'><f>A3*2</f></c></row>"
    "</sheetData><mergeCells count='1'><mergeCell ref='A1:C1'/></mergeCells>"
    "<conditionalFormatting sqref='A1'/><pageSetup orientation='landscape'/>"
    "<headerFooter><oddFooter>&amp;P</oddFooter></headerFooter></worksheet>";

QString told(const CellLook& look)
{
    const auto colour = [](std::optional<quint32> one) {
        return one ? QString::number(*one, 16) : u"-"_qs;
    };
    return u"%1 %2 ink %3 ground %4 lines %5 strong %6 across %7 down %8 %9"_qs.arg(
        QString::number(look.points), look.bold ? u"bold"_qs : u"plain"_qs, colour(look.ink),
        colour(look.ground), QString::number(look.lines), QString::number(look.strong),
        QString::number(static_cast<int>(look.across)),
        QString::number(static_cast<int>(look.down)), look.wraps ? u"wraps"_qs : u"goes on"_qs);
}

} // namespace

class tst_SheetLook : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    SheetLook read(const QByteArray& sheet, int lastRow = maxTableRows)
    {
        WorkbookParts parts{sheet};
        parts.styles = seenStyles;
        return SheetLooks(workbook(m_folder, parts)).read(0, lastRow);
    }

private Q_SLOTS:
    void cellsLookAsTheirStylesSay_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("looks");
        QTest::newRow("a title")
            << 1
            << u"14 bold ink ff0000 ground ddebf7 lines 15 strong 8 across 2 down 1 goes on"_qs;
        QTest::newRow("by numbers")
            << 4 << u"9 plain ink ff0000 ground ffff00 lines 0 strong 0 across 3 down 2 wraps"_qs;
        QTest::newRow("without a style")
            << 3 << u"11 plain ink - ground - lines 0 strong 0 across 0 down 2 goes on"_qs;
    }
    void cellsLookAsTheirStylesSay()
    {
        QFETCH(int, row);
        QFETCH(QString, looks);
        const SheetLook sheet = read(seenSheet);
        const SeenCell* const cell = sheet.at(row, 0);
        QVERIFY(cell);
        QCOMPARE(told(sheet.look(*cell)), looks);
    }

    void theSheetIsMeasured()
    {
        const SheetLook sheet = read(seenSheet);
        QCOMPARE(sheet.rows, 4);
        QCOMPARE(sheet.columns, 3);
        // A character of the usual type is 7 pixels of 0.75 points.
        QList<int> widths;
        for (const double width : sheet.widths)
            widths << qRound(width);
        QCOMPARE(widths, (QList<int>{105, 0, 48}));
        QCOMPARE(sheet.heightOf(1), 30.0);
        QCOMPARE(sheet.heightOf(2), 15.0);
        QCOMPARE(sheet.heightOf(3), 0.0);
        QCOMPARE(sheet.at(1, 0)->text, u"标题"_qs);
        QVERIFY(sheet.at(3, 0)->isNumber && !sheet.at(4, 0)->isNumber);
        QVERIFY(sheet.mergedAt(1, 2) && !sheet.mergedAt(2, 2));
        QVERIFY(sheet.isLandscape && sheet.hasHeaders && sheet.hasRules && sheet.hasUnknown);
        QVERIFY(!sheet.hasPictures);
        QCOMPARE(read(seenSheet, 2).rows, 1);
    }

    void aSheetWithoutStylesIsSeen()
    {
        const SheetLook sheet = read(sheetOf("<row><c t='str'><v>店招名称</v></c></row>"));
        QCOMPARE(sheet.rows, 1);
        QCOMPARE(sheet.at(1, 0)->text, u"店招名称"_qs);
        QVERIFY(!sheet.hasHeaders && !sheet.hasRules && !sheet.hasUnknown && !sheet.isLandscape);
    }

    void coloursOfATheme_data()
    {
        QTest::addColumn<QByteArray>("colour");
        QTest::addColumn<QString>("shown");
        QTest::newRow("the paper") << QByteArray("theme='0'") << u"ffffff"_qs;
        QTest::newRow("the ink") << QByteArray("theme='1'") << u"0"_qs;
        QTest::newRow("an accent") << QByteArray("theme='4'") << u"4472c4"_qs;
        QTest::newRow("half as dark") << QByteArray("theme='0' tint='-0.5'") << u"808080"_qs;
        QTest::newRow("half as light") << QByteArray("theme='1' tint='0.5'") << u"808080"_qs;
    }
    void coloursOfATheme()
    {
        QFETCH(QByteArray, colour);
        QFETCH(QString, shown);
        const QByteArray theme =
            "<a:theme xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'>"
            "<a:themeElements><a:clrScheme name='x'><a:dk1><a:sysClr val='windowText' "
            "lastClr='000000'/></a:dk1><a:lt1><a:sysClr val='window' lastClr='FFFFFF'/></a:lt1>"
            "<a:dk2><a:srgbClr val='44546A'/></a:dk2><a:lt2><a:srgbClr val='E7E6E6'/></a:lt2>"
            "<a:accent1><a:srgbClr val='4472C4'/></a:accent1></a:clrScheme></a:themeElements>"
            "</a:theme>";
        const QByteArray styles = "<styleSheet xmlns='" + mainSpace + "'><fonts><font><color " +
                                  colour + "/></font></fonts><cellXfs><xf/></cellXfs></styleSheet>";
        const std::vector<CellLook> looks = cellLooks(styles, theme, u"file"_qs);
        QCOMPARE(looks.size(), 1U);
        QVERIFY(looks.front().ink);
        QCOMPARE(QString::number(*looks.front().ink, 16), shown);
    }
};

DOORSTEP_TEST(tst_SheetLook);
#include "tst_SheetLook.moc"
