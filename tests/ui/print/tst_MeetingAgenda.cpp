// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Error.h"
#include "data/records/needs/NeedFlow.h"
#include "data/records/problems/ProblemFlow.h"
#include "tests/support/November.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/print/PdfTools.h"
#include "ui/print/MeetingAgenda.h"

using namespace doorstep;

// The agenda of a block's meeting, read back from the PDF.
class tst_MeetingAgenda : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::November> m_test;

    Register& registry() { return m_test->registry(); }
    QString file() const { return m_test->folder.filePath(u"agenda.pdf"_qs); }
    RowId code(const QString& list, const QString& name)
    {
        return CodeStore(registry()).byName(list, name).value().id;
    }
    RowId raise(const QString& text, QDate day)
    {
        Need need;
        need.block = m_test->block().id;
        need.subject = m_test->subject().id;
        need.category = code(list::needCategory, u"停车装卸"_qs);
        need.text = text;
        need.foundOn = day;
        Change change(registry(), u"Raise"_qs);
        raiseNeed(change, need);
        change.commit();
        return need.id;
    }
    void addWorker(const QString& name)
    {
        Subject worker = m_test->subject();
        worker.id = 0;
        worker.kind = SubjectKind::Worker;
        worker.name = name;
        Change change(registry(), u"Add"_qs);
        SubjectStore(registry()).add(change, worker);
        change.commit();
        Need need;
        need.block = m_test->block().id;
        need.subject = worker.id;
        need.category = code(list::needCategory, u"停车装卸"_qs);
        need.text = u"骑手取餐没处停车，电话13812345678"_qs;
        need.foundOn = QDate(2026, 11, 9);
        Change raised(registry(), u"Raise"_qs);
        raiseNeed(raised, need);
        m_needs << need.id;
        raised.commit();
    }

    QList<RowId> m_needs;
    SharedProblem m_problem;

private Q_SLOTS:
    void initTestCase()
    {
        DOORSTEP_NEEDS(test::hasPdfTools(), "poppler-utils");
        m_test = std::make_unique<test::November>();
        m_test->withShop(u"张记面馆"_qs, u"12"_qs);
        m_needs << raise(u"门口没有装卸车位"_qs, QDate(2026, 10, 8));
        m_test->withShop(u"李记药房"_qs, u"88"_qs);
        m_needs << raise(u"卸货被贴罚单"_qs, QDate(2026, 11, 2));
        addWorker(u"欧阳晓明"_qs);
        Change change(registry(), u"Gather"_qs);
        m_problem = gatherProblem(change, m_needs);
        m_problem.meetingOn = QDate(2026, 11, 25);
        m_problem.meetingPlace = u"街区党群服务站"_qs;
        m_problem.attendees = u"交警中队、商户代表"_qs;
        m_problem.decision = u"划设限时装卸位"_qs;
        m_problem.department = code(list::department, u"交警中队"_qs);
        m_problem.handler = u"周警官"_qs;
        m_problem.deadline = QDate(2026, 12, 15);
        SharedProblemStore(registry()).save(change, m_problem);
        change.commit();
    }

    void everythingTheMeetingNeedsStandsOnIt_data()
    {
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const QString& words) {
            QTest::newRow(name) << words;
        };
        row("title", u"街区议事会议程"_qs);
        row("block", u"街区新泾镇第四街区"_qs);
        row("date", u"时间2026年11月25日"_qs);
        row("place", u"地点街区党群服务站"_qs);
        row("attendees", u"参会人员交警中队、商户代表"_qs);
        row("what", u"议题1福泉路停车装卸"_qs);
        row("where", u"所在位置福泉路12号至88号"_qs);
        row("who, a person's name masked",
            u"涉及对象3家(人),需求3件:张记面馆、李记药房、欧阳**"_qs);
        row("when", u"反映时间2026年10月8日至2026年11月9日"_qs);
        row("trend", u"同类需求近三个月3件,前三个月0件,呈上升"_qs);
        row("words", u"1.门口没有装卸车位"_qs);
        row("words, a phone masked", u"3.骑手取餐没处停车,电话138****5678"_qs);
        row("decision", u"议定事项划设限时装卸位"_qs);
        row("department", u"责任部门交警中队"_qs);
        row("person in charge", u"责任人周**"_qs);
        row("deadline", u"完成时限2026年12月15日"_qs);
        row("signatures", u"参会人员(签到)"_qs);
    }
    void everythingTheMeetingNeedsStandsOnIt()
    {
        QFETCH(const QString, words);
        writeAgendaPdf(file(), meetingAgendas(registry(), {m_problem}));
        const QString text = test::pdfText(file());
        QVERIFY2(text.contains(words), qPrintable(text));
        QCOMPARE(test::pdfPages(file()), 1);
    }

    // It is handed to everybody who comes.
    void nobodyIsNamedOnIt_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("shown");
        QTest::newRow("one who is known") << u"欧阳晓明"_qs << u"欧阳**"_qs;
        QTest::newRow("one who is not") << u"南宫乙嘉"_qs << u"南宫**"_qs;
        QTest::newRow("with a phone") << u"欧阳晓明13812345678"_qs << u"欧阳**138****5678"_qs;
        QTest::newRow("among offices")
            << u"交警中队、南宫乙嘉、欧阳晓明"_qs << u"交警中队、南宫**、欧阳**"_qs;
        QTest::newRow("a plate") << u"交警中队沪AD12345"_qs << u"交警中队沪A****"_qs;
    }
    void nobodyIsNamedOnIt()
    {
        QFETCH(QString, words);
        QFETCH(QString, shown);
        SharedProblem problem = m_problem;
        problem.attendees = words;
        problem.handler = words;
        problem.meetingPlace = words.contains(u"欧阳晓明") ? u"欧阳晓明家"_qs : u"街区"_qs;
        writeAgendaPdf(file(), meetingAgendas(registry(), {problem}));
        const QString text = test::pdfText(file());
        QVERIFY2(text.contains(u"参会人员"_qs + shown), qPrintable(text));
        QVERIFY2(text.contains(u"责任人"_qs + shown), qPrintable(text));
        for (const QString& secret :
             {u"欧阳晓明"_qs, u"南宫乙嘉"_qs, u"13812345678"_qs, u"12345"_qs})
            QVERIFY2(!text.contains(secret), qPrintable(text));
    }

    // Door numbers of different streets are no stretch.
    void severalStreetsAreNamedWithoutNumbers()
    {
        const QString first = m_test->street().name;
        Street other{0, m_test->block().id, u"哈密路"_qs, 2, StreetWalk::Sides};
        {
            Change change(registry(), u"Street"_qs);
            StreetStore(registry()).add(change, other);
            change.commit();
        }
        const Street street = std::exchange(m_test->street(), other);
        m_test->withShop(u"王记水果"_qs, u"300"_qs);
        m_test->street() = street;
        const QList<RowId> needs{m_needs.at(0), raise(u"没处卸货"_qs, QDate(2026, 11, 3))};
        Change change(registry(), u"Gather"_qs); // rolled back
        {
            Need freed = NeedStore(registry()).get(needs.at(0));
            freed.sharedProblem.reset();
            NeedStore(registry()).save(change, freed);
        }
        const SharedProblem problem = gatherProblem(change, needs);
        QCOMPARE(agendaProblem(registry(), problem).where, first + u"、哈密路"_qs);
    }

    void eachMeetingBeginsItsOwnPage()
    {
        SharedProblem later = m_problem;
        later.meetingOn = QDate(2026, 12, 2);
        const QList<MeetingAgenda> agendas =
            meetingAgendas(registry(), {m_problem, m_problem, later});
        QCOMPARE(agendas.size(), 2);
        QCOMPARE(agendas.constFirst().problems.size(), 2);
        writeAgendaPdf(file(), agendas);
        const int pages = pagesOf(agendas.constFirst()) + 1;
        QCOMPARE(test::pdfPages(file()), pages);
        QVERIFY(!test::pdfText(file(), pages - 1).contains(u"2026年12月2日"_qs));
        QVERIFY(test::pdfText(file(), pages).contains(u"2026年12月2日"_qs));
    }

    void manyProblemsGoOnToTheNextPageAndAreSignedOnce()
    {
        const QList<MeetingAgenda> agendas =
            meetingAgendas(registry(), QList<SharedProblem>(7, m_problem));
        writeAgendaPdf(file(), agendas);
        QVERIFY(test::pdfPages(file()) > 1);
        QCOMPARE(test::pdfPages(file()), pagesOf(agendas.constFirst()));
        const QString text = test::pdfText(file());
        QCOMPARE(text.count(u"议题"_qs), 7);
        QCOMPARE(text.count(u"主持人(签字)"_qs), 1);
        QVERIFY(test::pdfText(file(), 2).contains(u"第2页"_qs));
    }

    void aMissingFolderIsAnError()
    {
        QVERIFY_EXCEPTION_THROWN(writeAgendaPdf(m_test->folder.filePath(u"none/agenda.pdf"_qs),
                                                meetingAgendas(registry(), {m_problem})),
                                 Error);
    }
};

DOORSTEP_TEST(tst_MeetingAgenda);
#include "tst_MeetingAgenda.moc"
