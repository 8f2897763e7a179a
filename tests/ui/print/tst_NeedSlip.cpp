// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Error.h"
#include "data/records/needs/NeedFlow.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/print/PdfTools.h"
#include "ui/look/PaperPress.h"
#include "ui/print/NeedSlip.h"

#include <QProcess>

using namespace doorstep;

namespace {

QString slipTextOf(const QString& pdf, int page)
{
    QProcess process;
    process.start(u"pdftotext"_qs, {u"-layout"_qs, u"-f"_qs, QString::number(page), u"-l"_qs,
                                    QString::number(page), pdf, u"-"_qs});
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qWarning() << "pdftotext" << process.errorString() << process.readAllStandardError();
    return QString::fromUtf8(process.readAllStandardOutput())
        .normalized(QString::NormalizationForm_KC)
        .remove(QRegularExpression(u"\\s"_qs));
}

} // namespace

// The slip that goes to a department, read back from the PDF.
class tst_NeedSlip : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<test::TestRegister> m_test;

    QString file() const { return m_folder.filePath(u"slips.pdf"_qs); }
    RowId code(const QString& list, const QString& name)
    {
        return CodeStore(m_test->registry()).byName(list, name).value().id;
    }
    NeedSlip slip(const QString& text)
    {
        Need need;
        need.block = m_test->block().id;
        need.subject = m_test->subject().id;
        need.source = code(list::needSource, u"12345热线"_qs);
        need.hotlineOrder = u"SH20261105000123"_qs;
        need.category = code(list::needCategory, u"停车装卸"_qs);
        need.department = code(list::department, u"交警中队"_qs);
        need.handler = u"周警官"_qs;
        need.text = text;
        need.urgency = Urgency::Urgent;
        need.foundOn = QDate(2026, 11, 5);
        need.deadline = QDate(2026, 11, 12);
        need.whistleOn = QDate(2026, 11, 6);
        return needSlip(m_test->registry(), need);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_test = std::make_unique<test::TestRegister>(m_folder);
        m_test->withShop(u"张记面馆"_qs, u"12"_qs);
    }

    void everythingTheDepartmentNeedsStandsOnIt_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("value");
        QTest::newRow("block") << QString() << u"新泾镇第四街区"_qs;
        QTest::newRow("who") << u"诉求人"_qs << u"张记面馆"_qs;
        QTest::newRow("where") << u"地址"_qs << u"福泉路12号"_qs;
        QTest::newRow("hotline order") << u"热线工单"_qs << u"SH20261105000123"_qs;
        QTest::newRow("source") << u"诉求来源"_qs << u"12345热线"_qs;
        QTest::newRow("category") << u"类别"_qs << u"宜业·停车装卸"_qs;
        QTest::newRow("urgency") << u"紧急程度"_qs << u"紧急"_qs;
        QTest::newRow("text") << u"诉求内容"_qs << u"门口没有装卸车位"_qs;
        QTest::newRow("department") << u"承办部门"_qs << u"交警中队"_qs;
        QTest::newRow("handler") << u"承办人"_qs << u"周警官"_qs;
        QTest::newRow("whistle") << u"吹哨日期"_qs << u"2026年11月6日"_qs;
        QTest::newRow("found") << u"登记"_qs << u"2026年11月5日"_qs;
        QTest::newRow("deadline") << u"办理时限"_qs << u"2026年11月12日前"_qs;
        QTest::newRow("room for the result") << u"办理结果"_qs << QString();
        QTest::newRow("signature") << u"部门负责人(盖章)"_qs << QString();
    }
    void everythingTheDepartmentNeedsStandsOnIt()
    {
        QFETCH(QString, label);
        QFETCH(QString, value);
        writeNeedSlipsPdf(file(), {slip(u"门口没有装卸车位"_qs)});
        const QString text = slipTextOf(file(), 1);
        QVERIFY2(text.contains(label + value), qPrintable(text));
    }

    void theDeadlineIsWrittenAsOne()
    {
        writeNeedSlipsPdf(file(), {slip(u"门口没有装卸车位"_qs)});
        const QString text = test::outputOf(u"pdftotext"_qs, {u"-raw"_qs, file(), u"-"_qs})
                                 .normalized(QString::NormalizationForm_KC);
        QVERIFY2(text.contains(u"2026年11月12日前"_qs), qPrintable(text));
    }

    void whatIsHandedOverHasASlipOfItsOwn()
    {
        Register& registry = m_test->registry();
        Need need;
        {
            Change change(registry, u"Hand over"_qs);
            need.block = m_test->block().id;
            need.text = u"楼道堆物"_qs;
            need.foundOn = today().addDays(-2);
            raiseNeed(change, need);
            NeedMove over;
            over.action = NeedAction::HandOver;
            over.on = today();
            over.department = code(list::department, u"街区治理委员会"_qs);
            applyStep(change, need, over);
            change.commit();
        }
        writeNeedSlipsPdf(file(), {needSlip(registry, need)});
        const QString text = slipTextOf(file(), 1);
        QVERIFY2(text.contains(u"需求移交单"_qs), qPrintable(text));
        QVERIFY2(text.contains(u"移交至街区治理委员会"_qs), qPrintable(text));
        QVERIFY2(text.contains(u"接收人"_qs), qPrintable(text));
    }

    void threeSlipsTakeTwoPages()
    {
        writeNeedSlipsPdf(file(), {slip(u"甲事"_qs), slip(u"乙事"_qs), slip(u"丙事"_qs)});
        QCOMPARE(slipTextOf(file(), 1).count(u"需求办理单"_qs), 2);
        QVERIFY(slipTextOf(file(), 1).contains(u"乙事"_qs));
        QVERIFY(slipTextOf(file(), 2).contains(u"丙事"_qs));
    }

    void aLongTextIsPrintedToItsEndOnAPageOfItsOwn()
    {
        const QString text = QString(u"此处需要增设照明与护栏，"_qs).repeated(40) + u"完毕"_qs;
        writeNeedSlipsPdf(file(), {slip(u"甲事"_qs), slip(text), slip(u"丙事"_qs)});
        QCOMPARE(slipTextOf(file(), 1).count(u"需求办理单"_qs), 1);
        QVERIFY(slipTextOf(file(), 2).contains(u"完毕"_qs));
        QCOMPARE(slipTextOf(file(), 2).count(u"需求办理单"_qs), 1);
        QVERIFY(slipTextOf(file(), 3).contains(u"丙事"_qs));
    }

    // Three at the most, which another program finds in the PDF.
    void thePhotosOfTheNeedStandOnIt()
    {
        Need need;
        need.block = m_test->block().id;
        need.text = u"消防通道被占"_qs;
        need.foundOn = QDate(2026, 11, 5);
        Register& registry = m_test->registry();
        {
            Change change(registry, u"Photos"_qs);
            NeedStore(registry).add(change, need);
            for (const QColor& colour :
                 {QColor(Qt::red), QColor(Qt::green), QColor(Qt::blue), QColor(Qt::cyan)}) {
                QImage image(400, 300, QImage::Format_RGB32);
                image.fill(colour);
                PaperStore(registry).attach(change, {PaperOf::Need, need.id},
                                            pressImage(image, u"a"_qs));
            }
            PaperStore(registry).attach(
                change, {PaperOf::Need, need.id},
                NewPaper{u"b"_qs, PaperContent{"%PDF-1.4", u"application/pdf"_qs}});
            change.commit();
        }
        const auto imagesIn = [&](const NeedSlip& printed) {
            writeNeedSlipsPdf(file(), {printed});
            QProcess process;
            process.start(u"pdfimages"_qs, {u"-list"_qs, file()});
            process.waitForFinished();
            return process.readAllStandardOutput().count(" image ");
        };
        QCOMPARE(imagesIn(slip(u"甲事"_qs)), 0);
        QCOMPARE(imagesIn(needSlip(registry, need)), 3);
        QVERIFY(slipTextOf(file(), 1).contains(u"照片"_qs));
    }

    void aMissingFolderIsAnError()
    {
        QVERIFY_EXCEPTION_THROWN(
            writeNeedSlipsPdf(m_folder.filePath(u"none/slip.pdf"_qs), {slip(u"甲事"_qs)}), Error);
    }
};

DOORSTEP_TEST(tst_NeedSlip);
#include "tst_NeedSlip.moc"
