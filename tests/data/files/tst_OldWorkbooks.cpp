// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/TableReader.h"
#include "tests/data/files/OldWorkbook.h"
#include "tests/data/files/TableFiles.h"
#include "tests/support/TestRegistry.h"

#include <limits>

using namespace doorstep;
using namespace doorstep::test;

namespace {

constexpr int formatRecord = 0x041E;
constexpr int textRecord = 0x0207;
constexpr int continueRecord = 0x003C;

const QByteArray textResult("\0\0\0\0\0\0\xFF\xFF", 8);
const QByteArray emptyResult("\3\0\0\0\0\0\xFF\xFF", 8);

// Style 0 is plain, style 1 has format 164.
QByteArray formatted(const QByteArray& code)
{
    return record(formatRecord, u16(164) + code) +
           record(0x00E0, u16(0) + u16(0) + QByteArray(16, '\0')) +
           record(0x00E0, u16(0) + u16(164) + QByteArray(16, '\0'));
}

QStringList rowsIn(const OldWorkbook& book)
{
    const QTemporaryDir dir;
    return rowsOf(*openTable(written(dir, u"made.xls"_qs, book.file())), 0);
}

} // namespace

// .xls as Excel for Mac and other writers leave them.
class tst_OldWorkbooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRootIsKnownByItsType_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("as Excel names it") << OldWorkbook().rootName;
        QTest::newRow("Excel for Mac: R alone, counted as empty") << QByteArray("R\0", 2);
        QTest::newRow("no name at all") << QByteArray();
        QTest::newRow("another name") << QByteArray("r\0\0\0", 4);
    }

    void theRootIsKnownByItsType()
    {
        QFETCH(QByteArray, name);
        QCOMPARE(rowsIn({.cells = numberCell(0, 0, 7), .rootName = name}),
                 QStringList{u"1: A number 7"_qs});
    }

    void aLastSmallSectorMayBeShort()
    {
        OldWorkbook book{.cells = numberCell(0, 0, 7)};
        const qsizetype filled = book.stream().size() % 64;
        QVERIFY(filled > 0);
        for (const int missing : {1, int(64 - filled)}) {
            book.cutOff = missing;
            QCOMPARE(rowsIn(book), QStringList{u"1: A number 7"_qs});
        }
        book.cutOff = int(64 - filled) + 1; // of the content itself
        const QTemporaryDir dir;
        QVERIFY(refusal(written(dir, u"cut.xls"_qs, book.file())).contains(u"incomplete"));
    }

    void aFormatMayBeShort_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("seen");
        const QByteArray wide = longText(u"yyyy\\-mm\\-dd"_qs);
        const auto date = u"1: A date 2026-10-08"_qs;
        const auto number = u"1: A number 46303"_qs;
        QTest::newRow("whole") << wide << date;
        QTest::newRow("a character short") << wide.chopped(2) << date;
        QTest::newRow("half a character short") << wide.chopped(1) << date;
        QTest::newRow("narrow and a character short")
            << QByteArray("\x0B\0\0yyyy-mm-dd", 13) << date;
        QTest::newRow("a length and nothing else") << u16(10) << number;
        QTest::newRow("nothing") << QByteArray() << number;
    }

    void aFormatMayBeShort()
    {
        QFETCH(QByteArray, code);
        QFETCH(QString, seen);
        QCOMPARE(rowsIn({.globals = formatted(code), .cells = numberCell(0, 0, 46303, 1)}),
                 QStringList{seen});
    }

    void formulasOfAllVersionsAreRead_data()
    {
        QTest::addColumn<int>("id");
        QTest::newRow("Excel 2, 5 and later") << 0x0006;
        QTest::newRow("Excel 3") << 0x0206;
        QTest::newRow("Excel 4") << 0x0406;
    }

    void formulasOfAllVersionsAreRead()
    {
        QFETCH(int, id);
        const QByteArray cells = formula(id, 0, 0, f64(42)) + formula(id, 0, 1, textResult) +
                                 record(textRecord, longText(u"张记面馆"_qs)) +
                                 formula(id, 0, 2, emptyResult) +
                                 formula(id, 0, 3, QByteArray("\1\0\1\0\0\0\xFF\xFF", 8)) +
                                 formula(id, 0, 4, QByteArray("\2\0\x07\0\0\0\xFF\xFF", 8));
        QCOMPARE(
            rowsIn({.cells = cells}),
            QStringList{u"1: A number 42, B text 张记面馆, D boolean TRUE, E error #DIV/0!"_qs});
    }

    void aResultGoesOnInTheNextRecord()
    {
        const QByteArray cells =
            formula(0x0006, 0, 0, textResult) +
            record(textRecord, longText(u"长宁区新泾镇"_qs).chopped(6)) +
            record(continueRecord, QByteArray("\1", 1) + longText(u"新泾镇"_qs).mid(3)) +
            numberCell(0, 1, 7);
        QCOMPARE(rowsIn({.cells = cells}), QStringList{u"1: A text 长宁区新泾镇, B number 7"_qs});
    }

    void whatIsNoNumberIsAnError_data()
    {
        QTest::addColumn<double>("value");
        QTest::newRow("NaN") << std::numeric_limits<double>::quiet_NaN();
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity();
        QTest::newRow("infinite below zero") << -std::numeric_limits<double>::infinity();
    }

    void whatIsNoNumberIsAnError()
    {
        QFETCH(double, value);
        for (const int style : {0, 1}) {
            QCOMPARE(rowsIn({.globals = formatted(longText(u"yyyy-mm-dd"_qs)),
                             .cells = numberCell(0, 0, value, style) + numberCell(0, 1, 7)}),
                     QStringList{u"1: A error #NUM!, B number 7"_qs});
        }
    }
};

DOORSTEP_TEST(tst_OldWorkbooks);
#include "tst_OldWorkbooks.moc"
