// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Error.h"
#include "data/records/needs/NeedFlow.h"
#include "data/records/problems/ProblemFlow.h"
#include "tests/support/November.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/print/PdfTools.h"
#include "ui/print/ProblemSlip.h"

using namespace doorstep;

// The slip of a whole shared problem that goes to a department, read back from the PDF.
class tst_ProblemSlip : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::November> m_test;
    SharedProblem m_problem;

    Register& registry() { return m_test->registry(); }
    QString file() const { return m_test->folder.filePath(u"slip.pdf"_qs); }
    RowId code(const QString& list, const QString& name)
    {
        return CodeStore(registry()).byName(list, name).value().id;
    }
    RowId raise(const QString& name, const QString& number, const QString& text, QDate day)
    {
        m_test->withShop(name, number);
        Subject shop = m_test->subject();
        shop.shop.operatorPhone = u"13800138000"_qs;
        Need need;
        need.block = m_test->block().id;
        need.subject = shop.id;
        need.category = code(list::needCategory, u"停车装卸"_qs);
        need.text = text;
        need.foundOn = day;
        Change change(registry(), u"Raise"_qs);
        SubjectStore(registry()).save(change, shop);
        raiseNeed(change, need);
        change.commit();
        return need.id;
    }
    ProblemSlip gathered(const QList<RowId>& needs)
    {
        Change change(registry(), u"Gather"_qs);
        SharedProblem problem = gatherProblem(change, needs);
        problem.meetingOn = QDate(2026, 11, 25);
        problem.meetingPlace = u"街区党群服务站"_qs;
        problem.decision = u"划设限时装卸位"_qs;
        problem.department = code(list::department, u"交警中队"_qs);
        problem.handler = u"周警官"_qs;
        problem.deadline = QDate(2026, 12, 15);
        SharedProblemStore(registry()).save(change, problem);
        change.commit();
        return problemSlip(registry(), problem);
    }

private Q_SLOTS:
    void initTestCase() { DOORSTEP_NEEDS(test::hasPdfTools(), "poppler-utils"); }
    void init() { m_test = std::make_unique<test::November>(); }
    void cleanup() { m_test.reset(); }

    void everythingTheDepartmentNeedsStandsOnIt_data()
    {
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const QString& words) {
            QTest::newRow(name) << words;
        };
        row("title", u"共性问题办理单"_qs);
        row("block", u"新泾镇第四街区"_qs);
        row("gathered", u"归集2026年11月20日"_qs);
        row("deadline", u"办理时限2026年12月15日前"_qs);
        row("what", u"问题福泉路停车装卸"_qs);
        row("where", u"所在位置福泉路12号至88号"_qs);
        row("category", u"类别宜业·停车装卸"_qs);
        row("how many", u"涉及对象2家(人),需求2件"_qs);
        row("since when", u"反映时间2026年10月8日至2026年11月2日"_qs);
        row("department", u"承办部门交警中队"_qs);
        row("person in charge", u"承办人周警官"_qs);
        row("meeting", u"议事地点街区党群服务站议事日期2026年11月25日"_qs);
        row("decision", u"议定事项划设限时装卸位"_qs);
        row("an asker", u"1张记面馆福泉路12号13800138000门口没有装卸车位"_qs);
        row("another", u"2李记药房福泉路88号13800138000卸货被贴罚单"_qs);
        row("room for the result", u"办理结果"_qs);
        row("signature", u"部门负责人(盖章)"_qs);
    }
    void everythingTheDepartmentNeedsStandsOnIt()
    {
        QFETCH(const QString, words);
        const ProblemSlip slip =
            gathered({raise(u"张记面馆"_qs, u"12"_qs, u"门口没有装卸车位"_qs, QDate(2026, 10, 8)),
                      raise(u"李记药房"_qs, u"88"_qs, u"卸货被贴罚单"_qs, QDate(2026, 11, 2))});
        writeProblemSlipsPdf(file(), {slip});
        const QString text = test::pdfText(file());
        QVERIFY2(text.contains(words), qPrintable(text));
        QCOMPARE(test::pdfPages(file()), 1);
    }

    // Thirty doors, one of them with much to say.
    void manyAskersGoOnToFurtherPagesAndItIsSignedOnce()
    {
        QList<RowId> needs;
        for (int i = 1; i <= 30; ++i) {
            QString words = u"甲事%1完"_qs.arg(i);
            if (i == 20)
                words = QString(u"装卸要绕到后门，"_qs).repeated(150) + words;
            needs << raise(u"店%1"_qs.arg(i), QString::number(2 * i), words, QDate(2026, 11, 2));
        }
        const ProblemSlip slip = gathered(needs);
        writeProblemSlipsPdf(file(), {slip, slip});
        QCOMPARE(test::pdfPages(file()), 2 * pagesOf(slip));
        QVERIFY(pagesOf(slip) > 2);
        QString text;
        for (int page = 1; page <= pagesOf(slip); ++page)
            text += test::pdfText(file(), page);
        for (int i = 1; i <= 30; ++i)
            QVERIFY2(text.contains(u"甲事%1完"_qs.arg(i)), qPrintable(QString::number(i)));
        QCOMPARE(text.count(u"装卸要绕到后门"_qs), 150);
        QCOMPARE(text.count(u"街区签收"_qs), 1);
        QVERIFY(test::pdfText(file(), 2).contains(u"(续)福泉路停车装卸"_qs));
        QVERIFY(test::pdfText(file(), 2).contains(u"第2页共%1页"_qs.arg(pagesOf(slip))));
    }

    void aMissingFolderIsAnError()
    {
        const ProblemSlip slip =
            gathered({raise(u"张记面馆"_qs, u"12"_qs, u"门口没有装卸车位"_qs, QDate(2026, 10, 8))});
        QVERIFY_EXCEPTION_THROWN(
            writeProblemSlipsPdf(m_test->folder.filePath(u"none/slip.pdf"_qs), {slip}), Error);
    }
};

DOORSTEP_TEST(tst_ProblemSlip);
#include "tst_ProblemSlip.moc"
