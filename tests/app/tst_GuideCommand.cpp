// SPDX-License-Identifier: GPL-3.0-or-later
// `doorstep guide` as a process, and what other programs find in its PDF.
#include "TestPaths.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/print/PdfTools.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace doorstep;
using namespace doorstep::test;

namespace {

int runGuide(const QStringList& words)
{
    QProcess process;
    process.start(QStringLiteral(DOORSTEP_PROGRAM), words);
    process.waitForFinished(60000);
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

QString withoutSpaces(QString text)
{
    return text.remove(u' ').normalized(QString::NormalizationForm_KC);
}

} // namespace

class tst_GuideCommand : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void theGuideIsAPdfOfAboutTwentyPages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("begins");
        QTest::addColumn<QString>("asks");
        QTest::newRow("zh_CN") << u"zh_CN"_qs << u"第一个小时"_qs << u"怎么打印走访单？"_qs;
        QTest::newRow("en") << u"en"_qs << u"Your first hour"_qs
                            << u"How do I print the walk sheet?"_qs;
    }
    void theGuideIsAPdfOfAboutTwentyPages()
    {
        DOORSTEP_NEEDS(hasPdfTools(), "pdftotext");
        QFETCH(QString, language);
        QFETCH(QString, begins);
        QFETCH(QString, asks);
        const QString pdf = m_folder.filePath(language + u".pdf"_qs);
        QCOMPARE(runGuide({u"guide"_qs, u"--language"_qs, language, u"--output"_qs, pdf}), 0);
        const int pages = pdfPages(pdf);
        QVERIFY2(pages >= 18 && pages <= 40, qPrintable(QString::number(pages)));
        const QString text = pdfText(pdf);
        QVERIFY(text.startsWith(withoutSpaces(begins)));
        QVERIFY(text.contains(withoutSpaces(asks)));
        QVERIFY(text.contains(u"Ctrl+K"));
        QVERIFY(outputOf(u"pdfimages"_qs, {u"-list"_qs, pdf}).count(u"image"_qs) >= 8);
    }

    void theCardOfKeysHasTwoPages()
    {
        DOORSTEP_NEEDS(hasPdfTools(), "pdftotext");
        for (const QString& language : {u"zh_CN"_qs, u"en"_qs}) {
            const QString pdf = m_folder.filePath(u"keys"_qs + language + u".pdf"_qs);
            QCOMPARE(runGuide({u"guide"_qs, u"--keys"_qs, u"--language"_qs, language,
                               u"--output"_qs, pdf}),
                     0);
            QCOMPARE(pdfPages(pdf), 2);
            const QString text = pdfText(pdf);
            QVERIFY2(text.startsWith(u"Doorstep走访簿"), qPrintable(text.left(40)));
            if (language == u"zh_CN") // in its own words throughout
                QVERIFY2(!text.contains(u"doubleclick"), qPrintable(text));
            // (Digits of the bold face are drawn, and missing from what pdftotext tells.)
            for (const QString& key : {u"Ctrl+Enter"_qs, u"Ctrl+Shift+H"_qs, u"PgDown"_qs})
                QVERIFY2(text.contains(key), qPrintable(key));
        }
    }

    void wrongWordsAreRefused_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("another language")
            << QStringList{u"--language"_qs, u"fr"_qs, u"--output"_qs, u"x.pdf"_qs};
        QTest::newRow("no output") << QStringList{};
        QTest::newRow("not a PDF") << QStringList{u"--output"_qs, u"x.doorstep"_qs};
    }
    void wrongWordsAreRefused()
    {
        QFETCH(QStringList, words);
        QCOMPARE(runGuide(QStringList{u"guide"_qs} + words), 2);
    }
};

DOORSTEP_TEST(tst_GuideCommand);
#include "tst_GuideCommand.moc"
