// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/TableReader.h"
#include "tests/data/files/TableFiles.h"
#include "tests/support/TestRegistry.h"

#include <QStringConverter>

using namespace doorstep;
using namespace doorstep::test;

// The files in tests/fixtures/tables are made by make.py there, which says what is in them.
class tst_TableReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workbooksOfOtherPrograms_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("calculated"); // openpyxl writes formulas without results
        QTest::newRow("openpyxl, absolute targets") << u"openpyxl.xlsx"_qs << false;
        QTest::newRow("LibreOffice .xlsx, shared strings") << u"libreoffice.xlsx"_qs << true;
        QTest::newRow("LibreOffice .xls") << u"libreoffice.xls"_qs << true;
    }

    void workbooksOfOtherPrograms()
    {
        QFETCH(QString, file);
        QFETCH(bool, calculated);
        const auto reader = openTable(fixture(file));
        const QList<SheetInfo> sheets{
            {u"商户走访"_qs, false}, {u"旧数据"_qs, true}, {u"空表"_qs, false}};
        QCOMPARE(reader->sheets(), sheets);

        QStringList rows{
            u"1: A text 江苏路街区走访台账"_qs,
            u"3: A text 店名, B text 电话, C text 走访日期, D text 登记时间, E text 几点, "
            "F text 备注"_qs,
            u"4: A text 张记面馆, B number 13800138000, C date 2026-10-08, "
            "D date-time 2026-10-08 14:30, E time 09:05, F text 门口台阶\n有积水"_qs,
            u"5: A text   𠮷野家 , B text 02162345678, C date 2024-02-29, "
            "D date-time 1999-12-31 23:59:59, E time 23:59:59"_qs,
            u"6 hidden: A text 关门的店, B number 0.3"_qs,
            u"8: C boolean TRUE, D boolean FALSE, E number 000042, F number 85%"_qs};
        if (calculated)
            rows += u"9: A text 张记面馆老店, B number 42, C error #DIV/0!, D boolean TRUE, "
                    "E date 2026-10-09"_qs;
        else
            rows += u"9: A uncalculated =A4&\"老店\", B uncalculated =6*7, C uncalculated =1/0, "
                    "D uncalculated =B9=42, E uncalculated =C4+1"_qs;
        QCOMPARE(rowsOf(*reader, 0), rows);
        QCOMPARE(rowsOf(*reader, 1), QStringList{u"2: B text 藏起来的"_qs});
        QCOMPARE(rowsOf(*reader, 2), QStringList());
    }

    void mergedRangesAreKnownAtAnyTime_data() { workbooksOfOtherPrograms_data(); }

    void mergedRangesAreKnownAtAnyTime()
    {
        QFETCH(QString, file);
        const QList<MergedRange> merged{{1, 1, 0, 3}, {10, 12, 5, 5}};
        const auto reader = openTable(fixture(file));
        reader->open(0);
        TableRow row;
        QVERIFY(reader->next(row));
        QCOMPARE(row.number, 1);
        QCOMPARE(reader->merged(), merged);
        QVERIFY(reader->next(row)); // asking did not move it
        QCOMPARE(row.number, 3);
        while (reader->next(row)) {
        }
        QCOMPARE(reader->merged(), merged);
        QCOMPARE(reader->progress(), 1.0);
        reader->open(1);
        QCOMPARE(reader->merged(), QList<MergedRange>());
    }

    void aCellGivesDatesByShanghaisClock()
    {
        const auto reader = openTable(fixture(u"libreoffice.xlsx"_qs));
        reader->open(0);
        TableRow row;
        while (reader->next(row) && row.number != 5) {
        }
        QCOMPARE(row.at(2).date(), QDate(2024, 2, 29));
        QCOMPARE(row.at(3).date(), QDate(1999, 12, 31));
        QCOMPARE(row.at(3).time(), QTime(23, 59, 59));
        QCOMPARE(row.at(4).time(), QTime(23, 59, 59));
        QVERIFY(!row.at(1).date().isValid());
        QCOMPARE(row.at(5).kind, Cell::Kind::Empty);
        QCOMPARE(row.at(16384).kind, Cell::Kind::Empty);
        QCOMPARE(row.width(), 5);
    }

    void textFiles_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("separator"); // stands in a quoted cell too
        QTest::newRow("UTF-8") << u"utf8.csv"_qs << u","_qs;
        QTest::newRow("UTF-8 with mark") << u"utf8_bom.csv"_qs << u","_qs;
        QTest::newRow("GB18030") << u"gb18030.csv"_qs << u","_qs;
        QTest::newRow("UTF-16, little end first") << u"utf16le.csv"_qs << u","_qs;
        QTest::newRow("UTF-16, big end first") << u"utf16be.csv"_qs << u","_qs;
        QTest::newRow("UTF-16 without mark") << u"utf16le_bare.csv"_qs << u","_qs;
        QTest::newRow("semicolons") << u"semicolon.csv"_qs << u";"_qs;
        QTest::newRow("tabs") << u"tab.txt"_qs << u"\t"_qs;
        QTest::newRow("sep= line") << u"sep_line.csv"_qs << u";"_qs;
        QTest::newRow("carriage returns only") << u"bare_cr.csv"_qs << u","_qs;
    }

    void textFiles()
    {
        QFETCH(QString, file);
        QFETCH(QString, separator);
        const auto reader = openTable(fixture(file));
        const QStringList rows{
            u"1: A text 店名, B text 电话, C text 备注"_qs,
            u"2: A text 张记面馆, B text 02162345678, C text 门口%1台阶\n有\"积水\""_qs.arg(
                separator),
            u"3: A text 𠮷野家, B text 13800138000"_qs};
        QCOMPARE(rowsOf(*reader, 0), rows);
        QCOMPARE(rowsOf(*reader, 0), rows); // once more from the beginning
        QCOMPARE(reader->progress(), 1.0);
        QCOMPARE(reader->sheets().constFirst().name, QFileInfo(file).completeBaseName());
    }

    void oddTexts_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("rows");
        QTest::newRow("blank lines count")
            << QByteArray("a,b\n\n,,\nc,d")
            << QStringList{u"1: A text a, B text b"_qs, u"4: A text c, B text d"_qs};
        QTest::newRow("zero kept by a formula")
            << QByteArray("a,=\"021\"\n") << QStringList{u"1: A text a, B text 021"_qs};
        QTest::newRow("guards in quotation marks")
            << QByteArray("\"=\"\"青禾果蔬店\"\"\",\"=\"\"剑河路\"\"\"\"101号\"\"\"\n")
            << QStringList{u"1: A text 青禾果蔬店, B text 剑河路\"101号"_qs};
        QTest::newRow("guards of other shapes")
            << QByteArray("=T(\"021\"),= \"x\" ,=“青禾”\n")
            << QStringList{u"1: A text 021, B text x, C text 青禾"_qs};
        QTest::newRow("a guard with nothing in it")
            << QByteArray("a,=\"\"\n") << QStringList{u"1: A text a"_qs};
        QTest::newRow("more than a guard") << QByteArray("\"=\"\"剑河路\"\"&105\"\n")
                                           << QStringList{u"1: A text =\"剑河路\"&105"_qs};
        QTest::newRow("a heading of the SYLK mark")
            << QByteArray("ID;Phone\n1;62538888\n")
            << QStringList{u"1: A text ID, B text Phone"_qs, u"2: A text 1, B text 62538888"_qs};
        const QString wide = u"张,1\n李,2\n"_qs;
        const QStringList both{u"1: A text 张, B text 1"_qs, u"2: A text 李, B text 2"_qs};
        for (const auto encoding : {QStringConverter::Utf32LE, QStringConverter::Utf32BE}) {
            QStringEncoder bare(encoding);
            QStringEncoder marked(encoding, QStringConverter::Flag::WriteBom);
            const char* name = QStringConverter::nameForEncoding(encoding);
            QTest::addRow("%s", name) << QByteArray(bare.encode(wide)) << both;
            QTest::addRow("%s with mark", name) << QByteArray(marked.encode(wide)) << both;
        }
        QTest::newRow("quotation marks within")
            << QByteArray("5\" pipe,\"x\"y\n") << QStringList{u"1: A text 5\" pipe, B text xy"_qs};
        QTest::newRow("one column")
            << QByteArray("张\n李;王\n赵\n")
            << QStringList{u"1: A text 张"_qs, u"2: A text 李;王"_qs, u"3: A text 赵"_qs};
        QTest::newRow("commas within tabs") << QByteArray("a\tb,1\tc\nd\te,2\tf\n")
                                            << QStringList{u"1: A text a, B text b,1, C text c"_qs,
                                                           u"2: A text d, B text e,2, C text f"_qs};
        QTest::newRow("semicolons within the last column")
            << QByteArray("a,b,c\n1,2,x;y;z;w;v\n3,4,x;y;z;w;v\n")
            << QStringList{u"1: A text a, B text b, C text c"_qs,
                           u"2: A text 1, B text 2, C text x;y;z;w;v"_qs,
                           u"3: A text 3, B text 4, C text x;y;z;w;v"_qs};
        QTest::newRow("one impossible byte in UTF-8")
            << QByteArray("店名,电话\n青禾果蔬店和面馆\xFF,1\n")
            << QStringList{u"1: A text 店名, B text 电话"_qs,
                           u"2: A text 青禾果蔬店和面馆\uFFFD, B text 1"_qs};
        QTest::newRow("one impossible byte behind a UTF-8 mark")
            << QByteArray("\xEF\xBB\xBF\xE5\xBC\xA0\xFF,1\n")
            << QStringList{u"1: A text 张\uFFFD, B text 1"_qs};
        QTest::newRow("only a sep= line") << QByteArray("sep=;") << QStringList();
    }

    void oddTexts()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir dir;
        const auto reader = openTable(written(dir, u"odd.csv"_qs, content));
        QTEST(rowsOf(*reader, 0), "rows");
    }

    // What other writers put into a sheet, by ECMA-376 part 1, 18.3 and 18.4, and part 3.
    void oddSheets_data()
    {
        QTest::addColumn<QByteArray>("sheet");
        QTest::addColumn<QStringList>("rows");
        const auto data = [](const QByteArray& rows) {
            return sheetOf(rows);
        };

        QTest::newRow("prefix on every element")
            << QByteArray("<x:worksheet xmlns:x='" + mainSpace +
                          "'><x:sheetData><x:row r='2'><x:c r='B2'><x:v>7</x:v></x:c></x:row>"
                          "</x:sheetData></x:worksheet>")
            << QStringList{u"2: B number 7"_qs};
        QTest::newRow("strict namespace")
            << QByteArray("<worksheet xmlns='http://purl.oclc.org/ooxml/spreadsheetml/main'>"
                          "<sheetData><row r='1'><c r='A1'><v>7</v></c>"
                          "<c r='B1' t='d'><v>2026-10-08T14:30:00</v></c>"
                          "<c r='C1' t='d'><v>2026-10-08</v></c></row></sheetData></worksheet>")
            << QStringList{u"1: A number 7, B date-time 2026-10-08 14:30, C date 2026-10-08"_qs};
        QTest::newRow("no places said")
            << data("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/>"
                    "<row><c><v>5</v></c></row>")
            << QStringList{u"1: A number 1, C number 3"_qs, u"3: A number 5"_qs};
        QTest::newRow("place said by the cell only")
            << data("<row><c r='C5'><v>1</v></c><c><v>2</v></c></row>")
            << QStringList{u"5: C number 1, D number 2"_qs};
        QTest::newRow("cells out of order")
            << data("<row r='1'><c r='AA1'><v>27</v></c><c r='B1'><v>2</v></c></row>")
            << QStringList{u"1: B number 2, AA number 27"_qs};
        QTest::newRow("wrong dimension")
            << QByteArray("<worksheet xmlns='" + mainSpace +
                          "'><dimension ref='A1'/><sheetData><row r='9'><c r='D9'><v>1</v></c>"
                          "</row></sheetData></worksheet>")
            << QStringList{u"9: D number 1"_qs};
        QTest::newRow("runs, phonetic text left out")
            << data("<row r='1'><c r='A1' t='inlineStr'><is><r><rPr><b/></rPr><t>江苏</t></r>"
                    "<r><t xml:space='preserve'> 路</t></r><rPh sb='0' eb='2'><t>jiangsu</t></rPh>"
                    "<phoneticPr fontId='1'/></is></c></row>")
            << QStringList{u"1: A text 江苏 路"_qs};
        QTest::newRow("blanks at the ends only where they are kept")
            << data("<row r='1'><c r='A1' t='inlineStr'><is><t> a </t></is></c>"
                    "<c r='B1' t='inlineStr'><is><t xml:space='preserve'> b </t></is></c></row>")
            << QStringList{u"1: A text a, B text  b "_qs};
        QTest::newRow("escaped characters")
            << data("<row r='1'><c r='A1' t='str'><v>a_x000D_\nb_x005F_x000D_c_x00zz__x</v></c>"
                    "<c r='B1' t='str'><v>_xD842__xDFB7_</v></c></row>")
            << QStringList{u"1: A text a\nb_x000D_c_x00zz__x, B text 𠮷"_qs};
        QTest::newRow("alternate content")
            << QByteArray(
                   "<worksheet xmlns='" + mainSpace +
                   "' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' "
                   "xmlns:n='urn:new'><sheetData><mc:AlternateContent><mc:Choice Requires='n'>"
                   "<row r='1'><c r='A1'><v>1</v></c></row></mc:Choice><mc:Fallback>"
                   "<row r='1'><c r='A1'><v>2</v></c></row></mc:Fallback></mc:AlternateContent>"
                   "</sheetData></worksheet>")
            << QStringList{u"1: A number 2"_qs};
        QTest::newRow("foreign elements of the same name")
            << data("<row r='1'><c r='A1' xmlns:n='urn:new'><n:v>8</n:v><v>1</v><extLst><ext>"
                    "<v>9</v></ext></extLst></c></row>")
            << QStringList{u"1: A number 1"_qs};
        QTest::newRow("booleans, errors, hidden row")
            << data("<row r='1' hidden='true'><c r='A1' t='b'><v>1</v></c>"
                    "<c r='B1' t='b'><v>0</v></c><c r='C1' t='e'><v>#REF!</v></c></row>")
            << QStringList{u"1 hidden: A boolean TRUE, B boolean FALSE, C error #REF!"_qs};
        QTest::newRow("formula beside its result")
            << data("<row r='1'><c r='A1' t='str'><f>\"x\"</f><v>x</v></c>"
                    "<c r='B1'><f>1+1</f><v>2</v></c><c r='C1' t='str'><f>A9</f><v></v></c>"
                    "</row>")
            << QStringList{u"1: A text x, B number 2"_qs};
        QTest::newRow("formula without a result")
            << data("<row r='1'><c r='A1'><f>A9&amp;\"x\"</f></c><c r='B1'><f>1+1</f><v/></c>"
                    "<c r='C1'><f t='shared' si='0'/><v></v></c><c r='D1'><v>7</v></c></row>")
            << QStringList{u"1: A uncalculated =A9&\"x\", B uncalculated =1+1, "
                           "C uncalculated =, D number 7"_qs};
        QTest::newRow("a result that is no number")
            << data("<row r='1'><c r='A1'><v>NaN</v></c><c r='B1'><v>-inf</v></c></row>")
            << QStringList{u"1: A error #NUM!, B error #NUM!"_qs};
        QTest::newRow("moments that name their zone")
            << data("<row r='1'><c r='A1' t='d'><v>2026-08-31T17:00:00Z</v></c>"
                    "<c r='B1' t='d'><v>2026-08-31T17:00:00.000+08:00</v></c>"
                    "<c r='C1' t='d'><v>2026-08-31T16:00Z</v></c></row>")
            << QStringList{u"1: A date-time 2026-09-01 01:00, B date-time 2026-08-31 17:00, "
                           "C date 2026-09-01"_qs};
        QTest::newRow("character data sections, entities")
            << data("<row r='1'><c r='A1' t='inlineStr'><is><t><![CDATA[a<b]]>&amp;&#x5F20;</t>"
                    "</is></c></row>")
            << QStringList{u"1: A text a<b&张"_qs};
        QTest::newRow("a number that is none")
            << data("<row r='1'><c r='A1'><v>n/a</v></c><c r='B1'><v> 12 </v></c></row>")
            << QStringList{u"1: A text n/a, B number 12"_qs};
        QTest::newRow("no rows at all") << data("") << QStringList();
    }

    void oddSheets()
    {
        QFETCH(QByteArray, sheet);
        const QTemporaryDir dir;
        const auto reader = openTable(workbook(dir, {.sheet = sheet}));
        QTEST(rowsOf(*reader, 0), "rows");
    }

    void sharedTextsAreReadAsCellsOwnTextsAre()
    {
        const QTemporaryDir dir;
        const auto reader = openTable(
            workbook(dir, {.sheet = sheetOf("<row><c t='s'><v>1</v></c><c t='s'><v>0</v></c>"
                                            "<c t='s'><v>2</v></c><c t='s'><v>1</v></c></row>"),
                           .sharedTexts = "<si><t>单</t></si><si><r><t>江</t></r><r><t>苏</t></r>"
                                          "<rPh sb='0' eb='1'><t>jiang</t></rPh></si>"
                                          "<si><t/></si>"}));
        QCOMPARE(rowsOf(*reader, 0), QStringList{u"1: A text 江苏, B text 单, D text 江苏"_qs});
    }

    void numbersAreShownAsAPersonSeesThem_data()
    {
        QTest::addColumn<QByteArray>("stored");
        QTest::addColumn<QString>("shown");
        QTest::newRow("phone") << QByteArray("13800138000") << u"13800138000"_qs;
        QTest::newRow("phone with exponent") << QByteArray("1.3800138E10") << u"13800138000"_qs;
        QTest::newRow("sum of tenths") << QByteArray("0.30000000000000004") << u"0.3"_qs;
        QTest::newRow("identity number")
            << QByteArray("310101199001011234") << u"310101199001011234"_qs;
        QTest::newRow("identity number already rounded")
            << QByteArray("3.1010119900101101E+17") << u"310101199001011000"_qs;
        QTest::newRow("below zero") << QByteArray("-12.50") << u"-12.5"_qs;
        QTest::newRow("small") << QByteArray("1.5E-7") << u"0.00000015"_qs;
        QTest::newRow("far too large") << QByteArray("1.5E30") << u"1.5E+30"_qs;
        QTest::newRow("nothing") << QByteArray("-0") << u"0"_qs;
    }

    void numbersAreShownAsAPersonSeesThem()
    {
        QFETCH(QByteArray, stored);
        QFETCH(QString, shown);
        const QTemporaryDir dir;
        const auto reader =
            openTable(workbook(dir, {.sheet = sheetOf("<row><c><v>" + stored + "</v></c></row>")}));
        QCOMPARE(rowsOf(*reader, 0), QStringList{u"1: A number "_qs + shown});
    }

    // Built-in formats: ECMA-376 part 1, 18.8.30, with the zh-cn list for 27-36 and 50-58.
    void formatsTellDatesFromNumbers_data()
    {
        QTest::addColumn<int>("id");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("seen"); // 46303.604166666664 is 2026-10-08 14:30
        const auto date = u"date 2026-10-08"_qs;
        const auto moment = u"date-time 2026-10-08 14:30"_qs;
        const auto time = u"time 14:30"_qs;
        const auto number = u"number 46303.6041666667"_qs;
        for (const int id : {14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58})
            QTest::addRow("built-in date %d", id) << id << QString() << date;
        for (const int id : {18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56})
            QTest::addRow("built-in time %d", id) << id << QString() << time;
        for (const int id : {0, 1, 2, 3, 4, 11, 12, 13, 37, 40, 48, 49})
            QTest::addRow("built-in number %d", id) << id << QString() << number;
        QTest::newRow("built-in date and time 22") << 22 << QString() << moment;
        QTest::newRow("built-in hours passed 46") << 46 << QString() << u"time 1111286:30"_qs;

        const auto code = [](const char* text, const QString& seen) {
            QTest::newRow(text) << 176 << QString::fromUtf8(text) << seen;
        };
        code("yyyy\"年\"m\"月\"d\"日\"", date);
        code("yyyy年m月d日", date);
        code("[DBNum1][$-804]yyyy\"年\"m\"月\";@", date);
        code("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", date);
        code("m/d", date);
        code("mmm-yy", date);
        code("aaaa;@", date);
        code("yyyy\\-mm\\-dd\\ hh:mm:ss", moment);
        code("m\"月\"d\"日\" h\"时\"mm\"分\"", moment);
        code("h:mm AM/PM", time);
        code("[$-804]上午/下午h\"时\"mm\"分\";@", time);
        code("mm:ss.0", time);
        code("[h]:mm:ss", u"time 1111286:30"_qs);
        code("0.00E+00", number);
        code("#,##0\"d\"", number);
        code("[Red]0.00;-0.00", number);
        code("0\"年\"", number);
        code("G/通用格式", number);
        code("General\"day\"", number);
        code("@", number);
    }

    void formatsTellDatesFromNumbers()
    {
        QFETCH(int, id);
        QFETCH(QString, code);
        QFETCH(QString, seen);
        const QTemporaryDir dir;
        const auto reader = openTable(
            workbook(dir, {.sheet = sheetOf("<row><c s='1'><v>46303.604166666664</v></c></row>"),
                           .styles = stylesOf(id, code)}));
        QCOMPARE(rowsOf(*reader, 0), QStringList{u"1: A "_qs + seen});
    }

    // Excel's own first days: 1900 was no leap year, but day 60 is its 29th of February.
    void dateSystems_data()
    {
        QTest::addColumn<QByteArray>("properties");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("seen");
        const QByteArray from1900;
        const QByteArray from1904 = "<workbookPr date1904='1'/>";
        QTest::newRow("1900, first day") << from1900 << QByteArray("1") << u"date 1900-01-01"_qs;
        QTest::newRow("1900, day 59") << from1900 << QByteArray("59") << u"date 1900-02-28"_qs;
        QTest::newRow("1900, day 61") << from1900 << QByteArray("61") << u"date 1900-03-01"_qs;
        QTest::newRow("1900, last day")
            << from1900 << QByteArray("2958465") << u"date 9999-12-31"_qs;
        QTest::newRow("1900, day 0") << from1900 << QByteArray("0") << u"number 0"_qs;
        QTest::newRow("1900, before") << from1900 << QByteArray("-1") << u"number -1"_qs;
        QTest::newRow("1900, too late")
            << from1900 << QByteArray("2958466") << u"number 2958466"_qs;
        QTest::newRow("1904, first day") << from1904 << QByteArray("0") << u"date 1904-01-01"_qs;
        QTest::newRow("1904, today") << from1904 << QByteArray("44841") << u"date 2026-10-08"_qs;
    }

    void dateSystems()
    {
        QFETCH(QByteArray, properties);
        QFETCH(QByteArray, value);
        QFETCH(QString, seen);
        const QTemporaryDir dir;
        const auto reader = openTable(
            workbook(dir, {.sheet = sheetOf("<row><c s='1'><v>" + value + "</v></c></row>"),
                           .styles = stylesOf(14, {}),
                           .properties = properties}));
        QCOMPARE(rowsOf(*reader, 0), QStringList{u"1: A "_qs + seen});
    }

    void partsAreFoundThroughTheirRelations_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("part");
        QTest::newRow("relative") << QByteArray("worksheets/a.xml") << u"xl/worksheets/a.xml"_qs;
        QTest::newRow("absolute") << QByteArray("/xl/worksheets/a.xml")
                                  << u"xl/worksheets/a.xml"_qs;
        QTest::newRow("by a detour") << QByteArray("../other/./a.xml") << u"other/a.xml"_qs;
        QTest::newRow("backslash") << QByteArray("worksheets\\a.xml") << u"xl/worksheets/a.xml"_qs;
        QTest::newRow("other case") << QByteArray("Worksheets/A.xml") << u"xl/worksheets/a.xml"_qs;
        QTest::newRow("backslashes in the archive")
            << QByteArray("worksheets/a.xml") << u"xl\\worksheets\\a.xml"_qs;
        QTest::newRow("backslashes and other case in the archive")
            << QByteArray("worksheets/a.xml") << u"XL\\Worksheets\\A.XML"_qs;
        QTest::newRow("a slash at the beginning in the archive")
            << QByteArray("worksheets/a.xml") << u"/xl/worksheets/a.xml"_qs;
    }

    void everyPartMayBeSpelledAsWindowsDoes_data()
    {
        QTest::addColumn<bool>("upper");
        QTest::newRow("backslashes") << false;
        QTest::newRow("backslashes and capitals") << true;
    }

    void everyPartMayBeSpelledAsWindowsDoes()
    {
        QFETCH(bool, upper);
        const QTemporaryDir dir;
        const WorkbookParts parts{.sheet = sheetOf("<row><c t='s'><v>0</v></c>"
                                                   "<c s='1'><v>46303</v></c></row>"),
                                  .styles = stylesOf(14, {}),
                                  .sharedTexts = "<si><t>张</t></si>",
                                  .spelled = [upper](QString part) {
                                      part.replace(u'/', u'\\');
                                      return upper ? part.toUpper() : part;
                                  }};
        const auto reader = openTable(workbook(dir, parts));
        QCOMPARE(rowsOf(*reader, 0), QStringList{u"1: A text 张, B date 2026-10-08"_qs});
    }

    void aBareNumberKnowsItsDateSystem_data()
    {
        QTest::addColumn<QByteArray>("properties");
        QTest::addColumn<QDate>("day");
        QTest::newRow("1900") << QByteArray() << QDate(2022, 9, 2);
        QTest::newRow("1904") << QByteArray("<workbookPr date1904='1'/>") << QDate(2026, 9, 3);
    }

    void aBareNumberKnowsItsDateSystem()
    {
        QFETCH(QByteArray, properties);
        QFETCH(QDate, day);
        const QTemporaryDir dir;
        const auto reader = openTable(workbook(
            dir, {.sheet = sheetOf("<row><c><v>44806</v></c></row>"), .properties = properties}));
        reader->open(0);
        TableRow row;
        QVERIFY(reader->next(row));
        const Cell& cell = row.at(0);
        QCOMPARE(QDate(1899, 12, 30).addDays(qint64(cell.serial(cell.number))), day);
    }

    void partsAreFoundThroughTheirRelations()
    {
        QFETCH(QByteArray, target);
        QFETCH(QString, part);
        const QTemporaryDir dir;
        const auto reader = openTable(workbook(dir, {.sheet = sheetOf("<row><c><v>1</v></c></row>"),
                                                     .sheetTarget = target,
                                                     .sheetPart = part}));
        QCOMPARE(rowsOf(*reader, 0), QStringList{u"1: A number 1"_qs});
    }
};

DOORSTEP_TEST(tst_TableReader);
#include "tst_TableReader.moc"
