// SPDX-License-Identifier: GPL-3.0-or-later
// A slip goes to a department with who asks and how to reach them; it tells of nobody else.
#include "data/records/needs/Need.h"
#include "data/records/problems/SharedProblem.h"
#include "tests/support/PlantedTown.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/print/PdfTools.h"
#include "ui/print/ProblemSlip.h"

using namespace doorstep;
using namespace doorstep::test;

class tst_PlantedSlips : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Register> m_register;
    std::unique_ptr<PlantedTown> m_town;

    // In the columns that a slip is made of.
    QString othersIn(const QString& pdf) const
    {
        static const QStringList own{u"subject.name"_qs,
                                     u"subject.phone"_qs,
                                     u"subject.operator_phone"_qs,
                                     u"subject.lane"_qs,
                                     u"subject.number"_qs,
                                     u"subject.room"_qs,
                                     u"need.text"_qs,
                                     u"need.result"_qs,
                                     u"need.handler"_qs,
                                     u"need.hotline_order"_qs,
                                     u"need_step.words"_qs,
                                     u"need_step.caller"_qs, // in the words of handing over
                                     u"block.name"_qs,
                                     u"block.secretary"_qs,
                                     u"block.phone"_qs,
                                     u"town.name"_qs,
                                     u"street.name"_qs,
                                     u"code.name"_qs,
                                     u"shared_problem.title"_qs,
                                     u"shared_problem.handler"_qs,
                                     u"shared_problem.meeting_place"_qs,
                                     u"shared_problem.result"_qs,
                                     u"shared_problem.decision"_qs};
        QStringList told = m_town->found(pdfText(pdf).toUtf8());
        told += m_town->found(outputOf(u"pdfinfo"_qs, {pdf}).toUtf8());
        told.removeIf([this](const QString& each) {
            const QString secret = each.section(u" of "_qs, 0, 0);
            const auto isTheirs = [&](const Planted& one) {
                return one.secrets().contains(secret);
            };
            // Codes begin alike: those tell of several.
            const auto& planted = m_town->planted();
            if (std::count_if(planted.begin(), planted.end(), isTheirs) > 1)
                return true;
            return own.contains(each.section(u" of "_qs, 1, 1).section(u": …"_qs, 0, 0));
        });
        return told.join(u'\n');
    }

private Q_SLOTS:
    void initTestCase()
    {
        DOORSTEP_NEEDS(hasPdfTools(), "poppler-utils");
        m_register = PlantedTown::demonstration(m_folder.filePath(u"demo.doorstep"_qs));
        m_town = std::make_unique<PlantedTown>(*m_register);
    }
    void cleanupTestCase() { m_register.reset(); }

    void ofNeeds()
    {
        QList<NeedSlip> slips;
        Statement rows = m_register->db().prepare(
            u"SELECT id FROM need WHERE deleted_at IS NULL ORDER BY id LIMIT 40"_qs);
        while (rows.next())
            slips << needSlip(*m_register, NeedStore(*m_register).get(rows.get<RowId>(0)));
        QVERIFY(slips.size() > 5);
        const QString target = m_folder.filePath(u"needs.pdf"_qs);
        writeNeedSlipsPdf(target, slips);
        QVERIFY(!m_town->found(pdfText(target).toUtf8()).isEmpty()); // who asks is told
        QCOMPARE(othersIn(target), QString());
    }

    void ofSharedProblems()
    {
        QList<ProblemSlip> slips;
        for (const SharedProblem& problem : SharedProblemStore(*m_register).open({}))
            slips << problemSlip(*m_register, problem);
        QVERIFY(!slips.isEmpty());
        const QString target = m_folder.filePath(u"problems.pdf"_qs);
        writeProblemSlipsPdf(target, slips);
        QCOMPARE(othersIn(target), QString());
    }
};

DOORSTEP_TEST(tst_PlantedSlips);
#include "tst_PlantedSlips.moc"
