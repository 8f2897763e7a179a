// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Error.h"
#include "data/views/reports/ListInWords.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/print/PdfTools.h"
#include "ui/print/PrintedList.h"

#include <numeric>

using namespace doorstep;
using namespace doorstep::test;

// A list as it is shown, read back from the PDF.
class tst_PrintedList : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<TestRegister> m_test;
    int m_registers = 0;

    Database& db() { return m_test->registry().db(); }
    QString file() const { return m_folder.filePath(u"list.pdf"_qs); }
    LedgerQuery visits()
    {
        LedgerQuery query;
        query.ledger = findLedger(db(), u"visits"_qs);
        query.filter.block = m_test->block().id;
        return query;
    }
    static ChosenColumns columns(const QStringList& keys)
    {
        ChosenColumns columns;
        columns.ledger = u"visits"_qs;
        for (const QString& key : keys)
            columns.columns.append({key, {}});
        return columns;
    }
    void write(const LedgerQuery& query,
               const QStringList& keys = {u"at"_qs, u"subject_id"_qs, u"said"_qs},
               const QString& called = {})
    {
        const PrintedList sheet(listInWords(db(), columns(keys), query, called, Masking::Masked),
                                m_test->block().name, QDate(2026, 11, 20));
        sheet.writePdf(file());
        QCOMPARE(pdfPages(file()), sheet.pages());
    }
    static QStringList pageSizes(const QString& pdf)
    {
        static const QRegularExpression size(u"Page size: +([0-9.]+) x ([0-9.]+)"_qs);
        const auto found = size.match(outputOf(u"pdfinfo"_qs, {pdf}));
        return {QString::number(qRound(found.captured(1).toDouble() / 72 * 25.4)),
                QString::number(qRound(found.captured(2).toDouble() / 72 * 25.4))};
    }

private Q_SLOTS:
    void initTestCase() { DOORSTEP_NEEDS(hasPdfTools(), "poppler-utils"); }
    void init()
    {
        m_test = std::make_unique<TestRegister>(m_folder, u"list%1.doorstep"_qs.arg(++m_registers));
        m_test->withShop(u"老王修表"_qs, u"127"_qs);
        Subject shop = m_test->subject();
        shop.shop.operatorName = u"王建国"_qs;
        shop.shop.operatorPhone = u"13900139000"_qs;
        Change change(m_test->registry(), u"Set up"_qs);
        SubjectStore(m_test->registry()).save(change, shop);
        change.commit();
    }

    void aPageLiesOnItsSideAndBeginsWithTheHeadings()
    {
        for (int day = 1; day <= 28; ++day)
            m_test->visited(qPrintable(u"2026-10-%1"_qs.arg(day, 2, 10, QChar(u'0'))),
                            u"说的第%1次"_qs.arg(day) + QString(160, u'话'));
        write(visits());
        QCOMPARE(pageSizes(file()), (QStringList{u"297"_qs, u"210"_qs}));
        const int pages = pdfPages(file());
        QVERIFY2(pages > 1, qPrintable(QString::number(pages)));
        QString all;
        for (int page = 1; page <= pages; ++page) {
            const QString text = pdfText(file(), page);
            QVERIFY2(text.contains(u"Subject"), qPrintable(text));
            QVERIFY2(text.contains(u"page%1of%2"_qs.arg(page).arg(pages)), qPrintable(text));
            all += text;
        }
        for (int day = 1; day <= 28; ++day)
            QCOMPARE(all.count(u"2026-10-%1"_qs.arg(day, 2, 10, QChar(u'0'))), 1);
        QCOMPARE(all.count(u'话'), 28 * 160); // nothing is cut off
        QVERIFY2(pdfOverlaps(file()).isEmpty(), qPrintable(pdfOverlaps(file()).join(u'\n')));
    }

    void personsAndPhonesAreMasked()
    {
        m_test->visited("2026-10-01", u"王建国说打13900139000找他"_qs);
        LedgerQuery query = visits();
        query.text = u"王建国"_qs;
        write(query);
        const QString text = pdfText(file());
        QVERIFY2(text.contains(u"老王修表"), qPrintable(text));
        QVERIFY2(!text.contains(u"王建国"), qPrintable(text)); // in the filter's words neither
        QVERIFY2(!text.contains(u"13900139000"), qPrintable(text));
        QVERIFY2(text.contains(u"masked"), qPrintable(text));
    }

    void whatTheListIsNarrowedByIsSaid()
    {
        m_test->visited("2026-10-01", u"头一次"_qs).visited("2026-10-02", u"第二次"_qs);
        LedgerQuery query = visits();
        query.conditions = {{u"outcome"_qs, Condition::Is, u"met"_qs},
                            {u"at"_qs, Condition::From, startOfDay(QDate(2026, 10, 2))},
                            {u"said"_qs, Condition::Filled, {}}};
        write(query, {u"at"_qs, u"said"_qs}, u"Of the shop 老王修表"_qs);
        const QString text = pdfText(file());
        QVERIFY2(text.contains(u"Only:Oftheshop老王修表·"), qPrintable(text));
        QVERIFY2(text.contains(u"from2026-10-02"), qPrintable(text));
        QVERIFY2(text.contains(u"filledin"), qPrintable(text));
        QVERIFY2(!text.contains(u"头一次"), qPrintable(text));
    }

    void anEmptyListHasItsHeadings()
    {
        write(visits());
        QVERIFY2(pdfText(file()).contains(u"0row"), qPrintable(pdfText(file())));
        QVERIFY(pdfText(file()).contains(u"Subject"));
    }

    void aWordLongerThanAPageEnds()
    {
        m_test->visited("2026-10-01", QString(60000, u'长'));
        write(visits());
        QCOMPARE(pdfPages(file()), 1);
        const QString text = pdfText(file());
        QVERIFY2(text.endsWith(u"..."),
                 qPrintable(text.right(80))); // an ellipsis, as pdftotext says it
    }

    // Worked out for 9 points (3.2 mm a character), lines of 3.9 mm on 277 × 178 mm.
    void aPageHoldsWhatItPermits_data()
    {
        QTest::addColumn<QList<int>>("cells"); // characters in each of a row
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("pages"); // at most
        // 5.3 mm a row: 32 below the headings.
        QTest::newRow("a line each") << QList<int>{4, 10, 8} << 64 << 2;
        // The prose has 212 mm: 500 characters of it are 8 lines, 32.6 mm, five to a page.
        QTest::newRow("one column of prose") << QList<int>{4, 10, 4, 500} << 20 << 4;
        // Parted evenly the prose had three characters a line, and each row a page. Columns of two
        // and three characters leave it 25 a line: five lines, 20.9 mm, eight to a page.
        QTest::newRow("as many columns as a ledger has")
            << (QList<int>(12, 4) + QList<int>(7, 12) + QList<int>{120}) << 40 << 6;
    }
    void aPageHoldsWhatItPermits()
    {
        QFETCH(QList<int>, cells);
        QFETCH(int, rows);
        QFETCH(int, pages);
        ListInWords list;
        list.title = u"Visits"_qs;
        QStringList row;
        for (const int characters : cells) {
            list.columns.append({u"头"_qs, false});
            row << QString(characters, u'话');
        }
        list.rows = QList<QStringList>(rows, row);
        const PrintedList sheet(list, u"第四街区"_qs, QDate(2026, 11, 20));
        QVERIFY2(sheet.pages() <= pages, qPrintable(QString::number(sheet.pages())));
        sheet.writePdf(file());
        QString all;
        for (int page = 1; page <= sheet.pages(); ++page)
            all += pdfText(file(), page);
        QCOMPARE(all.count(u'话'), rows * std::accumulate(cells.begin(), cells.end(), 0));
        QVERIFY2(pdfOverlaps(file()).isEmpty(), qPrintable(pdfOverlaps(file()).join(u'\n')));
    }

    // A day is read at a glance, however much is said beside it.
    void shortWordsStayWhole()
    {
        for (int day = 1; day <= 9; ++day)
            m_test->visited(qPrintable(u"2026-10-0%1"_qs.arg(day)), QString(700, u'话'));
        write(visits());
        QString all;
        for (int page = 1; page <= pdfPages(file()); ++page)
            all += pdfText(file(), page);
        for (int day = 1; day <= 9; ++day)
            QCOMPARE(all.count(u"2026-10-0"_qs + QString::number(day) + u"10:00"_qs), 1);
    }

    // As many columns as the ledger of visits has: what is too much for a line goes on at a place
    // where it may be parted.
    void whatIsReadAsOneIsNotParted_data()
    {
        QTest::addColumn<QString>("piece");
        QTest::newRow("a day") << u"2025-12-01"_qs;
        QTest::newRow("a time") << u"14:32"_qs;
        QTest::newRow("a phone") << u"138****2430"_qs;
        QTest::newRow("a phone with its area") << u"021-5204****"_qs;
        QTest::newRow("the number of a room") << u"1904"_qs;
    }
    void whatIsReadAsOneIsNotParted()
    {
        QFETCH(QString, piece);
        ListInWords list;
        list.title = u"Visits"_qs;
        QStringList row{u"2025-12-01 14:32"_qs,
                        u"第一街区"_qs,
                        u"沿街商铺"_qs,
                        u"天天超市"_qs,
                        u"仙霞西路"_qs,
                        u"75号1904室"_qs,
                        u"138****2430"_qs,
                        u"021-5204****"_qs,
                        u"上门"_qs,
                        u"见到"_qs,
                        u"四百大走访、服务联系卡、需求回访"_qs,
                        u"陆**、胡**、谢*"_qs,
                        u"街区党支部书记、平安专员、市场监督员"_qs,
                        u"店员不会讲普通话，由老板娘在微信里语音沟通，约好下回再细聊。"_qs,
                        u"由街区党支部结对联系，每季度上门一次。"_qs,
                        u"职工互助保障"_qs,
                        u"是"_qs};
        row += QStringList(5, u"正常经营"_qs);
        for (qsizetype i = 0; i < row.size(); ++i)
            list.columns.append({u"栏"_qs, false});
        list.rows = QList<QStringList>(30, row);
        const PrintedList sheet(list, u"第四街区"_qs, QDate(2026, 11, 20));
        sheet.writePdf(file());
        // In the order in which it is drawn: a line of a cell is a line.
        const QString text = outputOf(u"pdftotext"_qs, {u"-raw"_qs, file(), u"-"_qs})
                                 .normalized(QString::NormalizationForm_KC);
        QCOMPARE(text.count(piece), 30);
        QVERIFY2(pdfOverlaps(file()).isEmpty(), qPrintable(pdfOverlaps(file()).join(u'\n')));
    }

    void moreColumnsThanCanBeReadAreRefused()
    {
        m_test->visited("2026-10-01", u"说的"_qs);
        ListInWords list;
        for (int i = 0; i < 60; ++i)
            list.columns.append({u"Heading"_qs, false});
        list.rows = {QStringList(60, u"word"_qs)};
        QVERIFY_THROWS_EXCEPTION(Error, PrintedList(list, {}, QDate(2026, 11, 20)));
    }
};

DOORSTEP_TEST(tst_PrintedList);
#include "tst_PrintedList.moc"
