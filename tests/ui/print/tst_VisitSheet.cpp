// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/papers/Paper.h"
#include "data/records/visits/VisitRecord.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/print/PdfTools.h"
#include "ui/look/PaperPress.h"
#include "ui/print/VisitSheet.h"

using namespace doorstep;

// The record of a visit, read back from the PDF.
class tst_VisitSheet : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<test::TestRegister> m_test;
    RowId m_first = 0;
    RowId m_second = 0;

    QString file() const { return m_folder.filePath(u"records.pdf"_qs); }
    Register& registry() { return m_test->registry(); }

    RowId save(const QString& said, const QDate& day)
    {
        VisitRecord record;
        record.visit.subject = m_test->subject().id;
        record.visit.block = m_test->block().id;
        record.visit.at = atTime(day, QTime(10, 0));
        record.visit.minutes = 25;
        record.visit.mode = VisitMode::AtDoor;
        record.visit.said = said;
        record.visit.situation = u"后厨新装了烟感"_qs;
        record.visit.followUpOn = QDate(2026, 11, 20);
        record.visit.checks = {
            CodeStore(registry()).entries(list::visitCheck).constFirst().id}; // 带关心
        record.outcome = Outcome::Met;
        record.cardGiven = true;
        record.needs = {{0, CodeStore(registry()).byName(list::needCategory, u"停车装卸"_qs)->id,
                         u"门口没有装卸车位"_qs, Urgency::Normal}};
        record.wishes = {{0, u"想要一只电饭煲"_qs, std::nullopt}};
        Change change(registry(), u"Visit"_qs);
        saveVisitRecord(change, record);
        change.commit();
        return record.visit.id;
    }

private Q_SLOTS:
    void initTestCase()
    {
        DOORSTEP_NEEDS(test::hasPdfTools(), "poppler-utils");
        m_test = std::make_unique<test::TestRegister>(m_folder);
        m_test->withShop(u"张记面馆"_qs, u"12"_qs);
        m_first = save(u"生意比上月好"_qs, QDate(2026, 10, 8));
        m_second = save(u"又添了一个伙计"_qs, QDate(2026, 10, 21));
    }

    void everythingOfTheVisitStandsOnIt_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("title") << u"走访记录表"_qs;
        QTest::newRow("block") << u"新泾镇第四街区"_qs;
        QTest::newRow("whom") << u"走访对象张记面馆"_qs;
        QTest::newRow("where") << u"福泉路12号"_qs;
        QTest::newRow("when") << u"走访时间2026-10-08"_qs;
        QTest::newRow("how long") << u"走访时长25分钟"_qs;
        QTest::newRow("five things brought along") << u"带关心"_qs;
        QTest::newRow("what was said") << u"生意比上月好"_qs;
        QTest::newRow("what was seen") << u"后厨新装了烟感"_qs;
        QTest::newRow("what was asked for") << u"停车装卸:门口没有装卸车位"_qs;
        QTest::newRow("what was wished for") << u"想要一只电饭煲"_qs;
        QTest::newRow("the card") << u"已发"_qs;
        QTest::newRow("when again") << u"2026-11-20"_qs;
        QTest::newRow("who signs") << u"走访对象(签字)"_qs;
    }
    void everythingOfTheVisitStandsOnIt()
    {
        QFETCH(QString, words);
        writeVisitSheetsPdf(file(), visitSheets(registry(), {m_first}));
        const QString text = test::pdfText(file()).normalized(QString::NormalizationForm_KC);
        QVERIFY2(text.contains(words), qPrintable(text));
    }

    void eachHasAPageInTheOrderAskedFor()
    {
        const QList<VisitSheet> sheets = visitSheets(registry(), {m_second, m_first});
        QCOMPARE(sheets.size(), 2);
        QCOMPARE(sheets.at(0).said, u"又添了一个伙计"_qs);
        QCOMPARE(sheets.at(1).said, u"生意比上月好"_qs);
        writeVisitSheetsPdf(file(), sheets);
        QCOMPARE(test::pdfPages(file()), 2);
    }

    // Three at the most.
    void thePhotosOfTheVisitStandOnIt()
    {
        {
            Change change(registry(), u"Photos"_qs);
            for (const QColor& colour :
                 {QColor(Qt::red), QColor(Qt::green), QColor(Qt::blue), QColor(Qt::cyan)}) {
                QImage image(400, 300, QImage::Format_RGB32);
                image.fill(colour);
                PaperStore(registry())
                    .attach(change, {PaperOf::Visit, m_second}, pressImage(image, u"a"_qs));
            }
            change.commit();
        }
        const auto imagesOf = [this](RowId visit) {
            writeVisitSheetsPdf(file(), visitSheets(registry(), {visit}));
            return test::outputOf(u"pdfimages"_qs, {u"-list"_qs, file()}).count(u" image "_qs);
        };
        QCOMPARE(imagesOf(m_first), 0);
        QCOMPARE(imagesOf(m_second), 3);
    }

    // Whatever is signed is whole.
    void noCellIsCut_data()
    {
        QTest::addColumn<QString>("roles");
        QTest::newRow("three roles") << u"街区党支部书记、党建指导员、平安专员"_qs;
        QTest::newRow("all of them") << u"街区党支部书记、党建指导员、平安专员、城管执法员、"
                                        "网格管理员、市场监督员、营商服务员、居委会书记"_qs;
        QTest::newRow("on two lines")
            << QString(u"街区党支部书记、"_qs).repeated(9) + u"平安专员"_qs;
    }
    void noCellIsCut()
    {
        QFETCH(QString, roles);
        VisitSheet sheet;
        sheet.subject = u"张记面馆"_qs;
        sheet.roles = roles;
        writeVisitSheetsPdf(file(), {sheet});
        // In the order in which it is drawn, so that two lines follow each other.
        const QString text = test::outputOf(u"pdftotext"_qs, {u"-raw"_qs, file(), u"-"_qs})
                                 .remove(QRegularExpression(u"\\s"_qs))
                                 .normalized(QString::NormalizationForm_KC);
        QVERIFY2(text.contains(roles), qPrintable(text));
        QCOMPARE(test::pdfOverlaps(file()), QStringList());
    }

    // However much was said, the page is signed at its foot.
    void longWordsEndWithAnEllipsisOnOnePage()
    {
        const RowId visit = save(QString(u"这一段话很长。"_qs).repeated(900), QDate(2026, 10, 22));
        writeVisitSheetsPdf(file(), visitSheets(registry(), {visit}));
        QCOMPARE(test::pdfPages(file()), 1);
        const QString text = test::pdfText(file());
        QVERIFY(text.contains(u"..."_qs)); // as NFKC has it
        QVERIFY2(text.contains(u"街区书记"), qPrintable(text.right(200)));
    }
};

DOORSTEP_TEST(tst_VisitSheet);
#include "tst_VisitSheet.moc"
