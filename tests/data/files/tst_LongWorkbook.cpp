// SPDX-License-Identifier: GPL-3.0-or-later
// A workbook that is filled downwards holds what one does that is filled in memory, in the same
// form.
#include "data/base/Error.h"
#include "data/files/TableReader.h"
#include "data/files/Workbook.h"
#include "data/files/ZipArchive.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>

using namespace doorstep;

class tst_LongWorkbook : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString written(Filling filling, int rows)
    {
        const QString path =
            m_folder->filePath(filling == Filling::Downwards ? u"down.xlsx"_qs : u"any.xlsx"_qs);
        Workbook workbook(path, filling);
        Sheet& sheet = workbook.addSheet(u"走访"_qs);
        sheet.merged(0, 0, 3, u"走访台账 <&> \"一\""_qs, Style::Title);
        sheet.rowHeight(0, 30);
        for (int column = 0; column < 4; ++column)
            sheet.text(1, column, u"标题%1"_qs.arg(column), Style::Heading);
        static const QStringList words{
            u"张记面馆"_qs, u"  两边有空格  "_qs, u"第一行\n第二行"_qs, u"a < b & c > d"_qs,
            u"=1+2"_qs,     u"_x000D_"_qs,        u"𠮷野家"_qs,         QString()};
        for (int row = 2; row < rows + 2; ++row) {
            sheet.number(row, 0, row);
            sheet.text(row, 1, words.at(row % words.size()));
            sheet.text(row, 2, u"第%1次走访，"_qs.arg(row).repeated(row % 1000 == 0 ? 400 : 1));
            sheet.text(row, 3, u"另%1"_qs.arg(row));
            sheet.date(row, 4, QDate(2026, 10, 1).addDays(row % 31));
            if (row % 3 == 0)
                sheet.rowHeight(row, 40);
        }
        sheet.freezeBelow(1);
        sheet.autofilter(1, rows + 1, 3);
        workbook.finish();
        return path;
    }

    static QStringList cellsIn(const QString& path)
    {
        const auto reader = openTable(path);
        reader->open(0);
        QStringList lines;
        TableRow row;
        while (reader->next(row)) {
            QStringList cells;
            for (const Cell& cell : row.cells)
                cells << QString::number(static_cast<int>(cell.kind)) + u':' + cell.text;
            lines << cells.join(u'|');
        }
        return lines;
    }

    static QByteArray part(const QString& path, const QString& name)
    {
        const ZipArchive archive(path);
        ZipEntry entry = archive.open(name, 100'000'000);
        QByteArray all;
        QByteArray some(65536, '\0');
        for (qsizetype got = 1; got > 0;) {
            got = entry.read(some.data(), some.size());
            all += QByteArrayView(some).first(std::max<qsizetype>(got, 0));
        }
        return all;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void sameCells_data()
    {
        QTest::addColumn<int>("rows");
        QTest::newRow("none") << 0;
        QTest::newRow("a few") << 20;
        QTest::newRow("more texts than are kept in mind") << 120000;
    }
    void sameCells()
    {
        QFETCH(int, rows);
        const QString down = written(Filling::Downwards, rows);
        const QStringList cells = cellsIn(down);
        QCOMPARE(cells.size(), rows + 2);
        QCOMPARE(cells, cellsIn(written(Filling::Anyhow, rows)));
        // WPS has refused texts within the cells.
        QVERIFY(!part(down, u"xl/worksheets/sheet1.xml"_qs).contains("inlineStr"));
        const QByteArray strings = part(down, u"xl/sharedStrings.xml"_qs);
        QVERIFY(
            strings.contains("uniqueCount=\"" + QByteArray::number(strings.count("<si>")) + '"'));
    }

    void nothingIsLeft()
    {
        (void)written(Filling::Downwards, 20);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
                 QStringList{u"down.xlsx"_qs});
        {
            Workbook given(m_folder->filePath(u"up.xlsx"_qs), Filling::Downwards);
            given.addSheet(u"走访"_qs).text(0, 0, u"不写完"_qs);
        }
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
                 QStringList{u"down.xlsx"_qs});
    }
};

DOORSTEP_TEST(tst_LongWorkbook);
#include "tst_LongWorkbook.moc"
