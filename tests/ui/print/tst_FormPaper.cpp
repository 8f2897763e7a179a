// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/forms/FormLearning.h"
#include "data/files/Workbook.h"
#include "data/register/Change.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/print/PdfTools.h"
#include "ui/print/FormPaper.h"

#include <QPrinter>
#include <QRegularExpression>

using namespace doorstep;
using namespace doorstep::test;

// Forms of one page a row, in a file and on a printer.
class tst_FormPaper : public QObject
{
    Q_OBJECT

    static QString madeForm(const QString& path, bool isLandscape)
    {
        Workbook book(path);
        Sheet& sheet = book.addSheet(u"登记表"_qs);
        sheet.text(0, 0, u"沿街商铺登记表"_qs);
        int row = 1;
        for (const QString& label : {u"店招名称"_qs, u"经营地址"_qs, u"经营者"_qs}) {
            sheet.text(row, 0, label);
            sheet.blank(row++, 1);
        }
        if (isLandscape)
            sheet.printSetUp(0, 0, row - 1, 1);
        book.finish();
        return path;
    }

private Q_SLOTS:
    void aPrinterGetsWhatTheFileHas_data()
    {
        QTest::addColumn<bool>("isLandscape");
        QTest::addColumn<bool>("isMasked");
        QTest::newRow("upright") << false << true;
        QTest::newRow("across") << true << true;
        QTest::newRow("whole names, from memory") << false << false;
    }
    void aPrinterGetsWhatTheFileHas()
    {
        QFETCH(bool, isLandscape);
        QFETCH(bool, isMasked);
        const QTemporaryDir folder;
        TestRegister test(folder);
        test.withShop(u"张记面馆"_qs, u"12"_qs);
        test.withShop(u"大拇指理发"_qs, u"30"_qs);
        LearningWishes wishes;
        wishes.pages = FormShape::Printed;
        const LearntForm learnt = learnForm(
            test.registry(), madeForm(folder.filePath(u"登记表.xlsx"_qs), isLandscape), wishes);
        Change change(test.registry(), u"Learn"_qs);
        const TownForm form = keepForm(change, learnt, u"登记表"_qs);
        change.commit();
        const QByteArray workbook = TownFormStore(test.registry()).workbookOf(form);
        FillingOptions options;
        options.month = monthOf(QDate(2026, 9, 1));
        options.masking = isMasked ? Masking::Masked : Masking::Unmasked;

        const QString file = folder.filePath(u"file.pdf"_qs);
        QCOMPARE(printForm(test.registry().db(), form, workbook, options, file).rows, 2);
        const QString paper = folder.filePath(u"paper.pdf"_qs);
        {
            QPrinter printer(QPrinter::HighResolution);
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(paper);
            QCOMPARE(printForm(test.registry().db(), form, workbook, options, printer).rows, 2);
        }
        QCOMPARE(pdfPages(paper), 2);
        QCOMPARE(pdfPages(file), 2);
        QVERIFY(pdfText(paper).contains(u"沿街商铺登记表"_qs));
        QCOMPARE(pdfText(paper), pdfText(file));
        const QString size = outputOf(u"pdfinfo"_qs, {paper});
        QVERIFY2(size.contains(isLandscape ? QRegularExpression(u"Page size: +84[12]"_qs)
                                           : QRegularExpression(u"Page size: +59[56]"_qs)),
                 qPrintable(size));
    }
};

DOORSTEP_TEST(tst_FormPaper);
#include "tst_FormPaper.moc"
