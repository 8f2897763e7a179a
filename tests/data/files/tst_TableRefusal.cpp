// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/TableReader.h"
#include "tests/data/files/TableFiles.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

// What is no table, or a spoilt or hostile one, ends with a sentence for the user.
class tst_TableRefusal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusedFiles_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("password .xlsx") << u"password.xlsx"_qs << u"is protected by a password"_qs;
        QTest::newRow("password .xls") << u"password.xls"_qs << u"is protected by a password"_qs;
        QTest::newRow("web page as .xls") << u"webpage.xls"_qs << u"is a web page"_qs;
        QTest::newRow("OpenDocument") << u"opendocument.ods"_qs << u"(OpenDocument, .ods)"_qs;
        QTest::newRow("no such file") << u"nowhere.xlsx"_qs << u"cannot be opened"_qs;
        QTest::newRow("folder") << u"."_qs << u"cannot be opened"_qs;
    }

    void refusedFiles()
    {
        QFETCH(QString, file);
        QFETCH(QString, sentence);
        const QString said = refusal(fixture(file));
        QVERIFY2(said.contains(sentence), qPrintable(said));
        QVERIFY2(!said.contains(u'/'), "folders do not belong in the sentence");
    }

    void refusedContents_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("sentence");
        const auto notATable = u"is not a table"_qs;
        const auto otherKind = u"is a table of a kind"_qs;
        QTest::newRow("empty") << QByteArray() << u"is an empty file"_qs;
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", 20)
                                 << notATable;
        QTest::newRow("PDF") << QByteArray("%PDF-1.7\n1 0 obj") << notATable;
        QTest::newRow("noise") << QByteArray::fromHex("000102030405060708090b0c0e0f101112")
                               << notATable;
        QTest::newRow("web page in UTF-16")
            << QByteArray("\xFF\xFE<\0h\0t\0m\0l\0>\0", 14) << u"is a web page"_qs;
        QTest::newRow("bare table of a web page")
            << QByteArray("\n <TABLE border=1><tr><td>1") << u"is a web page"_qs;
        QTest::newRow("XML of Excel 2003")
            << QByteArray("<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?>")
            << otherKind;
        QTest::newRow("SYLK") << QByteArray("ID;PWXL;N;E\r\nC;Y1;X1;K\"Shop\"\r\nE\r\n")
                              << u"(SYLK, .slk)"_qs;
        QTest::newRow("SYLK with formats first")
            << QByteArray("ID;PCALCOOO32\nB;Y2;X2\nC;Y1;X1;K1\nE\n") << u"(SYLK, .slk)"_qs;
        QTest::newRow("DIF") << QByteArray("TABLE\n0,1\n\"EXCEL\"\nVECTORS\n0,2\n\"\"\n")
                             << u"(DIF)"_qs;
        QTest::newRow("dBase") << QByteArray::fromHex("037e0b1c030000004100210000000000") +
                                      QByteArray(16, '\0') + "NAME" + QByteArray(28, '\0') + "\r 1"
                               << u"(dBase, .dbf)"_qs;
        QTest::newRow("Excel 4") << QByteArray("\x09\x04\x06\x00\x00\x00\x10\x00\x00\x00", 10)
                                 << otherKind;
        QTest::newRow("container cut short")
            << QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(100, '\0')
            << u"is incomplete or damaged"_qs;
        QTest::newRow("zip cut short")
            << QByteArray("PK\x03\x04") + QByteArray(100, 'x') << u"is incomplete or damaged"_qs;
        QTest::newRow("quotation never closed")
            << QByteArray("a,b\nc,\"d\ne,f\n") << u"a quotation mark in row 2"_qs;
        QTest::newRow("too many columns") << QByteArray(16384, ',') + "x" << u"columns in row 1"_qs;
        QTest::newRow("too many rows") << QByteArray(1048577, '\n') + "x" << u"rows"_qs;
    }

    void refusedContents()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, sentence);
        const QTemporaryDir dir;
        const QString said = refusal(written(dir, u"list.xlsx"_qs, content));
        QVERIFY2(said.startsWith(u"“list.xlsx”"), qPrintable(said));
        QVERIFY2(said.contains(sentence), qPrintable(said));
    }

    void refusedWorkbooks_data()
    {
        QTest::addColumn<QByteArray>("sheet");
        QTest::addColumn<QString>("sentence");
        const auto damaged = u"is incomplete or damaged"_qs;
        QTest::newRow("entities that multiply")
            << QByteArray("<!DOCTYPE w [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>" +
                          sheetOf("<row><c t='str'><v>&b;</v></c></row>"))
            << damaged;
        QTest::newRow("cut within a row")
            << sheetOf("<row><c><v>1</v></c></row>").chopped(30) << damaged;
        QTest::newRow("not XML") << QByteArray("rows") << damaged;
        QTest::newRow("not a worksheet") << QByteArray("<html/>") << damaged;
        QTest::newRow("shared text that isn't there")
            << sheetOf("<row><c t='s'><v>5</v></c></row>") << damaged;
        QTest::newRow("row beyond the last")
            << sheetOf("<row r='1048577'><c><v>1</v></c></row>") << u"rows"_qs;
        QTest::newRow("row of a huge number")
            << sheetOf("<row r='99999999999999999999'><c><v>1</v></c></row>") << u"rows"_qs;
        QTest::newRow("column beyond the last")
            << sheetOf("<row r='3'><c r='XFE3'><v>1</v></c></row>") << u"columns in row 3"_qs;
        QTest::newRow("endless cell")
            << sheetOf("<row r='4'><c t='str'><v>" + QByteArray(2000000, 'x') + "</v></c></row>")
            << u"a cell in row 4"_qs;
        QTest::newRow("endless tag")
            << sheetOf("<row r='4' x='" + QByteArray(4000000, 'x') + "'/>") << damaged;
        QTest::newRow("elements without end")
            << sheetOf(QByteArray("<r>").repeated(100000)) << damaged;
        QTest::newRow("80 MB squeezed to 80 kB")
            << sheetOf(QByteArray(80000000, ' ')) << u"far larger inside"_qs;
    }

    void refusedWorkbooks()
    {
        QFETCH(QByteArray, sheet);
        QFETCH(QString, sentence);
        const QTemporaryDir dir;
        const QString said = refusal(workbook(dir, {.sheet = sheet}));
        QVERIFY2(said.contains(sentence), qPrintable(said));
    }

    void otherZipFilesAreNotTables()
    {
        const QTemporaryDir dir;
        const QString letter = zipped(
            dir, u"letter.docx"_qs,
            {{u"[Content_Types].xml"_qs, "<Types/>"}, {u"word/document.xml"_qs, "<document/>"}});
        QVERIFY(refusal(letter).contains(u"is not a table"));
        const QString photos = zipped(dir, u"photos.zip"_qs, {{u"1.jpg"_qs, "jpeg"}});
        QVERIFY(refusal(photos).contains(u"is not a table"));
        const QString binary = zipped(dir, u"list.xlsb"_qs, {{u"xl/workbook.bin"_qs, "x"}});
        QVERIFY(refusal(binary).contains(u"binary workbook, .xlsb"));
    }

    void aFileCutAnywhereIsRefusedOrReadWhole_data()
    {
        QTest::addColumn<QString>("file");
        for (const auto* file : {"openpyxl.xlsx", "libreoffice.xlsx", "libreoffice.xls"})
            QTest::newRow(file) << QString::fromLatin1(file);
    }

    void aFileCutAnywhereIsRefusedOrReadWhole()
    {
        QFETCH(QString, file);
        QFile whole(fixture(file));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray content = whole.readAll();
        const QStringList rows = rowsOf(*openTable(fixture(file)), 0);
        const QTemporaryDir dir;
        for (qsizetype size = 64; size < content.size(); size += 97) {
            const QString cut = written(dir, u"cut.xlsx"_qs, content.left(size));
            if (refusal(cut).isEmpty())
                QCOMPARE(rowsOf(*openTable(cut), 0), rows);
        }
        QVERIFY(
            !refusal(written(dir, u"half.xlsx"_qs, content.left(content.size() / 2))).isEmpty());
    }
};

DOORSTEP_TEST(tst_TableRefusal);
#include "tst_TableRefusal.moc"
