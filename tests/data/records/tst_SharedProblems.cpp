// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/problems/ProblemFlow.h"
#include "data/register/Journal.h"
#include "data/views/advice/Suggestions.h"
#include "data/views/ledgers/LedgerQuery.h"
#include "tests/support/November.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using test::november;

namespace {

// One need of a register that a row of the suggestions' table describes.
struct Asked
{
    QString door; // number on 福泉路, or "lane弄number"; "-": on 哈密路
    int day = 0;  // of the year 2026
    QString category = u"停车装卸"_qs;
    QString what = {}; // "closed", "deleted", "gathered", "otherBlock"
};

QDate dayOfYear(int day)
{
    return QDate(2026, 1, 1).addDays(day - 1);
}

} // namespace

Q_DECLARE_METATYPE(QList<Asked>)

// Needs that several ask for, in a register whose clock stands at 20 November 2026.
class tst_SharedProblems : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::November> m_test;

    Register& registry() { return m_test->registry(); }
    RowId code(const QString& list, const QString& name)
    {
        return CodeStore(registry()).byName(list, name).value().id;
    }
    RowId subjectAt(const QString& door)
    {
        const auto known = m_subjects.constFind(door);
        if (known != m_subjects.constEnd())
            return *known;
        const QStringList parts = door.split(u'弄');
        if (door.startsWith(u'-'))
            m_test->street() = m_other;
        m_test->withShop(u"店"_qs + door, parts.last(),
                         parts.size() > 1 ? parts.first() : QString());
        m_test->street() = m_street;
        m_subjects.insert(door, m_test->subject().id);
        return m_test->subject().id;
    }
    RowId raise(const QString& door, QDate day, const QString& category = u"停车装卸"_qs)
    {
        Need need;
        need.block = m_test->block().id;
        need.subject = subjectAt(door);
        need.category = code(list::needCategory, category);
        need.text = u"门口没有装卸车位"_qs;
        need.foundOn = day;
        Change change(registry(), u"Raise"_qs);
        raiseNeed(change, need);
        change.commit();
        return need.id;
    }
    void write(const std::function<void(Change&)>& work)
    {
        Change change(registry(), u"Edit"_qs);
        work(change);
        change.commit();
    }
    SharedProblem gathered(const QList<RowId>& needs)
    {
        SharedProblem problem;
        write([&](Change& change) { problem = gatherProblem(change, needs); });
        return problem;
    }
    Need need(RowId id) { return NeedStore(registry()).get(id); }
    NeedMove move(NeedAction action, int day, const QString& words = {})
    {
        NeedMove made;
        made.action = action;
        made.on = november(day);
        made.words = words;
        return made;
    }
    GroupMove apply(const SharedProblem& problem, const NeedMove& made)
    {
        GroupMove group;
        write([&](Change& change) { group = moveAll(change, problem, made); });
        return group;
    }
    QString refusal(const std::function<void(Change&)>& work)
    {
        try {
            write(work);
        } catch (const Error& error) {
            return error.message();
        }
        return {};
    }
    // A cell of the problem's line in the ledger as it stood on a day.
    QVariant told(const SharedProblem& problem, const QString& column, QDate asOf)
    {
        const Ledger& ledger = *findLedger(u"shared_problems"_qs);
        LedgerReader reader(registry().db(), ledger,
                            {Period{QDate(asOf.year(), asOf.month(), 1), asOf}, {}, {}, asOf},
                            Masking::Unmasked);
        while (reader.next()) {
            if (reader.id() == problem.id)
                return reader.value(ledger.indexOf(column));
        }
        return u"no line"_qs;
    }

    QHash<QString, RowId> m_subjects;
    Street m_street;
    Street m_other;
    Block m_neighbour;

    static GroupMove moveAll(Change& change, const SharedProblem& problem, const NeedMove& move)
    {
        return applyTo(change, problem, needsFor(change.registry(), problem.id, move.action), move);
    }

private Q_SLOTS:
    void init()
    {
        m_subjects.clear();
        m_test = std::make_unique<test::November>();
        m_street = m_test->street();
        write([&](Change& change) {
            m_other = Street{0, m_test->block().id, u"哈密路"_qs, 2, StreetWalk::Sides};
            StreetStore(registry()).add(change, m_other);
            m_neighbour.town = m_test->block().town;
            m_neighbour.name = u"第五街区"_qs;
            BlockStore(registry()).add(change, m_neighbour);
        });
    }
    void cleanup() { m_test.reset(); }

    void whatIsCloseTogetherIsSuggested_data()
    {
        QTest::addColumn<QList<Asked>>("asked");
        QTest::addColumn<int>("stretch");
        QTest::addColumn<QList<int>>("subjects"); // of each suggestion
        const auto row = [](const char* name, const QList<Asked>& asked, int stretch,
                            const QList<int>& subjects) {
            QTest::newRow(name) << asked << stretch << subjects;
        };
        const QString fire = u"消防安全"_qs;
        row("three doors of a street", {{u"12"_qs, 200}, {u"14"_qs, 210}, {u"88"_qs, 220}}, 0, {3});
        row("two doors are not enough", {{u"12"_qs, 200}, {u"14"_qs, 210}}, 0, {});
        row("one who asks three times is one",
            {{u"12"_qs, 200}, {u"12"_qs, 201}, {u"12"_qs, 202}, {u"14"_qs, 210}}, 0, {});
        row("his second need belongs to it all the same",
            {{u"12"_qs, 200}, {u"12"_qs, 201}, {u"14"_qs, 210}, {u"16"_qs, 211}}, 0, {3});
        row("ninety days apart", {{u"12"_qs, 100}, {u"14"_qs, 150}, {u"16"_qs, 190}}, 0, {3});
        row("ninety-one days apart", {{u"12"_qs, 100}, {u"14"_qs, 150}, {u"16"_qs, 191}}, 0, {});
        row("twice in a year",
            {{u"2"_qs, 10},
             {u"4"_qs, 20},
             {u"6"_qs, 30},
             {u"12"_qs, 200},
             {u"14"_qs, 210},
             {u"16"_qs, 220},
             {u"18"_qs, 221}},
            0, {4, 3});
        row("another category", {{u"12"_qs, 200}, {u"14"_qs, 210}, {u"88"_qs, 220, fire}}, 0, {});
        row("another street", {{u"12"_qs, 200}, {u"14"_qs, 210}, {u"-1"_qs, 220}}, 0, {});
        row("struck off",
            {{u"12"_qs, 200}, {u"14"_qs, 210}, {u"88"_qs, 220, u"停车装卸"_qs, u"closed"_qs}}, 0,
            {});
        row("deleted",
            {{u"12"_qs, 200}, {u"14"_qs, 210}, {u"88"_qs, 220, u"停车装卸"_qs, u"deleted"_qs}}, 0,
            {});
        row("gathered already",
            {{u"12"_qs, 200}, {u"14"_qs, 210}, {u"88"_qs, 220, u"停车装卸"_qs, u"gathered"_qs}}, 0,
            {});
        row("handed over to another block",
            {{u"12"_qs, 200}, {u"14"_qs, 210}, {u"88"_qs, 220, u"停车装卸"_qs, u"otherBlock"_qs}},
            0, {});
        row("a stretch of twenty numbers", {{u"12"_qs, 200}, {u"14"_qs, 210}, {u"32"_qs, 220}}, 20,
            {3});
        row("one number too far", {{u"12"_qs, 200}, {u"14"_qs, 210}, {u"33"_qs, 220}}, 20, {});
        row("a long street splits",
            {{u"12"_qs, 200},
             {u"14"_qs, 201},
             {u"16"_qs, 202},
             {u"212"_qs, 203},
             {u"214"_qs, 204},
             {u"216"_qs, 205},
             {u"218"_qs, 206}},
            20, {4, 3});
        row("a lane has its own place on the street",
            {{u"12"_qs, 200}, {u"14"_qs, 201}, {u"13弄288"_qs, 202}}, 20, {3});
        row("a door without a number is near to none",
            {{u"12"_qs, 200}, {u"14"_qs, 201}, {QString(), 202}}, 20, {});
    }
    void whatIsCloseTogetherIsSuggested()
    {
        QFETCH(const QList<Asked>, asked);
        QFETCH(const int, stretch);
        QFETCH(const QList<int>, subjects);
        SuggestionRules rules;
        rules.stretch = stretch;
        for (const Asked& one : asked) {
            const RowId id = raise(one.door, dayOfYear(one.day), one.category);
            if (one.what == u"deleted")
                write([&](Change& change) { NeedStore(registry()).remove(change, id); });
            else if (one.what == u"gathered")
                gathered({id});
            else if (!one.what.isEmpty())
                write([&](Change& change) {
                    Need changed = need(id);
                    if (one.what == u"otherBlock") {
                        changed.block = m_neighbour.id;
                    } else {
                        changed.stage = NeedStage::Closed;
                        changed.closedOn = november(19);
                    }
                    NeedStore(registry()).save(change, changed);
                });
        }
        QList<int> found;
        for (const Suggestion& one :
             suggestions(registry().db(), rules, m_test->block().id, november(20)))
            found << static_cast<int>(one.subjects.size());
        QCOMPARE(found, subjects);
    }

    void aSuggestionTellsWhatWhereAndSinceWhen()
    {
        const QList<RowId> needs{raise(u"12"_qs, november(2)), raise(u"14"_qs, november(9)),
                                 raise(u"6"_qs, QDate(2026, 9, 30))};
        raise(u"40"_qs, QDate(2026, 5, 31)); // before the six months, and too long ago
        raise(u"42"_qs, QDate(2026, 6, 1));
        const QList<Suggestion> found = suggestions(registry().db(), {}, {}, november(20));
        QCOMPARE(found.size(), 1);
        const Suggestion& one = found.constFirst();
        QCOMPARE(one.title(), u"福泉路停车装卸"_qs);
        QCOMPARE(one.needs, (QList<RowId>{needs.at(2), needs.at(0), needs.at(1)}));
        QCOMPARE(one.first, QDate(2026, 9, 30));
        QCOMPARE(one.last, november(9));
        QCOMPARE(one.fromPlace, 6);
        QCOMPARE(one.toPlace, 14);
        QCOMPARE(one.trend, (Trend{1, 0, 0, 1, 0, 2})); // June to November
        QVERIFY(trendInWords(one.trend).startsWith(u"rising"));
        QCOMPARE(
            trendOf(registry().db(),
                    {m_test->block().id, m_street.id, code(list::needCategory, u"停车装卸"_qs)},
                    november(20)),
            one.trend);
    }

    void theRulesAreASettingOfTheRegister()
    {
        QCOMPARE(suggestionRules(registry().db()), (SuggestionRules{90, 3, 0}));
        setSuggestionRules(registry(), {30, 2, 50});
        QCOMPARE(suggestionRules(registry().db()), (SuggestionRules{30, 2, 50}));
    }

    void whatIsGatheredIsOneChangeAndIsUndoneAsOne()
    {
        const QList<RowId> needs{raise(u"12"_qs, november(2)), raise(u"14"_qs, november(3)),
                                 raise(u"16"_qs, november(4))};
        const SharedProblem problem = gathered(needs);
        QCOMPARE(problem.title, u"福泉路停车装卸"_qs);
        QCOMPARE(problem.block, m_test->block().id);
        QCOMPARE(problem.street, std::optional<RowId>(m_street.id));
        QCOMPARE(problem.gatheredOn, november(20));
        QCOMPARE(needsOf(registry(), problem.id).size(), 3);
        QVERIFY(suggestions(registry().db(), {}, {}, november(20)).isEmpty());
        undoBatch(registry(), nextUndo(registry())->id);
        QVERIFY(needsOf(registry(), problem.id).isEmpty());
        QCOMPARE(suggestions(registry().db(), {}, {}, november(20)).size(), 1);
        redoBatch(registry(), nextRedo(registry())->id);
        QCOMPARE(needsOf(registry(), problem.id).size(), 3);
    }

    void aNeedComesAndGoes()
    {
        const RowId one = raise(u"12"_qs, november(2));
        const RowId other = raise(u"14"_qs, november(3), u"消防安全"_qs);
        const SharedProblem problem = gathered({one});
        write([&](Change& change) { addNeed(change, problem, other); });
        QCOMPARE(needsOf(registry(), problem.id).size(), 2);
        write([&](Change& change) { removeNeed(change, one); });
        QCOMPARE(needsOf(registry(), problem.id).size(), 1);
        QVERIFY(!need(one).sharedProblem);
    }

    void whatCannotBeGathered_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("struck off") << u"closed"_qs << u"It is struck off already."_qs;
        QTest::newRow("of another block") << u"block"_qs << u"It is a need of another block."_qs;
        QTest::newRow("of another problem") << u"gathered"_qs << u"It belongs to"_qs;
        QTest::newRow("into a closed problem") << u"into"_qs << u"is closed. Reopen it first."_qs;
    }
    void whatCannotBeGathered()
    {
        QFETCH(const QString, what);
        QFETCH(const QString, sentence);
        SharedProblem problem = gathered({raise(u"12"_qs, november(2))});
        const RowId id = raise(u"14"_qs, november(3));
        Need changed = need(id);
        if (what == u"closed") {
            changed.stage = NeedStage::Closed;
            changed.closedOn = november(19);
        } else if (what == u"block") {
            changed.block = m_neighbour.id;
        } else if (what == u"gathered") {
            gathered({id});
            changed = need(id);
        } else {
            problem.closedOn = november(20);
        }
        write([&](Change& change) { NeedStore(registry()).save(change, changed); });
        const QString told = refusal([&](Change& change) { addNeed(change, problem, id); });
        QVERIFY2(told.contains(sentence), qPrintable(told));
    }

    // A street's needs are not all equally far.
    void thoseThatCanMoveOnAndTheOthersAreNamed()
    {
        const RowId ready = raise(u"12"_qs, november(2));
        const RowId behind = raise(u"14"_qs, november(3));
        SharedProblem problem = gathered({ready, behind});
        write([&](Change& change) {
            Need recorded = need(ready);
            applyStep(change, recorded, move(NeedAction::Recorded, 4));
        });
        problem.decision = u"划设限时装卸位"_qs;
        problem.department = code(list::department, u"交警中队"_qs);
        problem.handler = u"周警官"_qs;
        const GroupMove group = apply(problem, move(NeedAction::Handling, 6));
        QCOMPARE(group.moved, QList<RowId>{ready});
        QCOMPARE(group.leftOut.size(), 1);
        QVERIFY(group.sentence().contains(u"店14（Record it first.）"));
        QCOMPARE(need(ready).department, problem.department);
        QCOMPARE(need(ready).handler, u"周警官"_qs);
        QCOMPARE(NeedStepStore(registry()).ofNeed(ready).constLast().words, u"划设限时装卸位"_qs);
        QCOMPARE(need(behind).stage, NeedStage::Found);
        const QString none =
            refusal([&](Change& change) { moveAll(change, problem, move(NeedAction::Closed, 7)); });
        QVERIFY2(none.contains(u"None of the needs"), qPrintable(none));
    }

    void eachAskerIsFedBackInOneAct()
    {
        const QList<RowId> needs{raise(u"12"_qs, november(2)), raise(u"14"_qs, november(2)),
                                 raise(u"16"_qs, november(2))};
        SharedProblem problem = gathered(needs);
        apply(problem, move(NeedAction::Recorded, 3));
        apply(problem, move(NeedAction::Handling, 4, u"踏勘"_qs));
        problem.result = u"设两个限时装卸位"_qs;
        NeedMove told = move(NeedAction::FedBack, 12, u"议事会上告知"_qs);
        told.feedbackWay = code(list::feedbackWay, u"议事会"_qs);
        told.satisfaction = 5;
        QCOMPARE(apply(problem, told).moved, needs);
        for (const RowId id : needs) {
            const Need one = need(id);
            QCOMPARE(one.stage, NeedStage::FedBack);
            QCOMPARE(one.result, u"设两个限时装卸位"_qs);
            QCOMPARE(one.feedback, u"议事会上告知"_qs);
            QCOMPARE(one.feedbackWay, told.feedbackWay);
            QCOMPARE(one.satisfaction, std::optional<int>(5));
            const NeedStep step = NeedStepStore(registry()).ofNeed(id).constLast();
            QCOMPARE(step.action, NeedAction::FedBack);
            QVERIFY(step.words.contains(u"议事会上告知"));
        }
        undoBatch(registry(), nextUndo(registry())->id);
        for (const RowId id : needs)
            QCOMPARE(need(id).stage, NeedStage::Handling);
    }

    void oneIsFedBackInHisOwnWayAndTheNextIsOfferedWhatMostWereTold()
    {
        const QList<RowId> needs{raise(u"12"_qs, november(2)), raise(u"14"_qs, november(2)),
                                 raise(u"16"_qs, november(2)), raise(u"18"_qs, november(2))};
        SharedProblem problem = gathered(needs);
        apply(problem, move(NeedAction::Recorded, 3));
        apply(problem, move(NeedAction::Handling, 4));
        const RowId phone = code(list::feedbackWay, u"电话"_qs);
        const RowId meeting = code(list::feedbackWay, u"议事会"_qs);
        const auto told = [&](const QList<RowId>& these, RowId way, const QString& words, int by) {
            NeedMove made = move(NeedAction::FedBack, 12, words);
            made.feedbackWay = way;
            made.satisfaction = by;
            made.result = u"设两个限时装卸位"_qs;
            QList<Need> chosen;
            for (const RowId id : these)
                chosen << need(id);
            write([&](Change& change) { applyTo(change, problem, chosen, made); });
            problem = SharedProblemStore(registry()).get(problem.id);
        };
        told({needs.at(0)}, phone, u"他嫌车位少"_qs, 2);
        QCOMPARE(need(needs.at(0)).satisfaction, std::optional<int>(2));
        QCOMPARE(need(needs.at(1)).stage, NeedStage::Handling);
        QCOMPARE(problem.result, u"设两个限时装卸位"_qs);
        QVERIFY(whyNotClose(registry(), problem, november(20)).contains(u"店14"));
        told({needs.at(1), needs.at(2)}, meeting, u"会上告知"_qs, 5);
        const NeedMove offered = offeredTo(registry(), problem, move(NeedAction::FedBack, 13));
        QCOMPARE(offered.feedbackWay, std::optional<RowId>(meeting));
        QCOMPARE(offered.words, u"会上告知"_qs);
        QCOMPARE(offered.result, u"设两个限时装卸位"_qs);
        QVERIFY(!offered.satisfaction);
        QCOMPARE(apply(problem, move(NeedAction::FedBack, 14, u"会上告知"_qs)).moved,
                 QList<RowId>{needs.at(3)});
        QCOMPARE(need(needs.at(0)).feedback, u"他嫌车位少"_qs); // nobody is told twice
        const QString none = refusal(
            [&](Change& change) { moveAll(change, problem, move(NeedAction::FedBack, 14)); });
        QCOMPARE(none, u"Everybody who asked has been fed back."_qs);
    }

    void itClosesWithTheLastOfItsNeeds()
    {
        const RowId done = raise(u"12"_qs, november(2));
        const RowId open = raise(u"14"_qs, november(2));
        SharedProblem problem = gathered({done, open});
        apply(problem, move(NeedAction::Recorded, 3));
        apply(problem, move(NeedAction::Handling, 4));
        write([&](Change& change) {
            Need one = need(done);
            applyStep(change, one, move(NeedAction::FedBack, 5, u"好"_qs));
        });
        const QString told =
            refusal([&](Change& change) { closeProblem(change, problem, november(20)); });
        QVERIFY2(told.contains(u"店14"), qPrintable(told));
        QVERIFY(!told.contains(u"店12"));
        QCOMPARE(need(done).stage, NeedStage::FedBack);
        apply(problem, move(NeedAction::FedBack, 20, u"好"_qs));
        write([&](Change& change) { closeProblem(change, problem, november(20)); });
        QCOMPARE(need(done).stage, NeedStage::Closed);
        QCOMPARE(need(open).stage, NeedStage::Closed);
        QVERIFY(need(open).strikeNumber);
        QCOMPARE(SharedProblemStore(registry()).get(problem.id).closedOn, november(20));
        write([&](Change& change) { reopenProblem(change, problem); });
        QVERIFY(!SharedProblemStore(registry()).get(problem.id).closedOn.isValid());
    }

    void theLedgerTellsHowThingsStoodOnTheLastDay()
    {
        m_test->clock.moveTo(atTime(november(3), QTime(9, 0)));
        SharedProblem problem =
            gathered({raise(u"12"_qs, november(2)), raise(u"14"_qs, november(3))});
        m_test->clock.moveTo(atTime(november(20), QTime(9, 0)));
        problem.meetingOn = november(6);
        problem.decision = u"划设限时装卸位"_qs;
        problem.result = u"设两个限时装卸位"_qs;
        write([&](Change& change) { SharedProblemStore(registry()).save(change, problem); });
        apply(problem, move(NeedAction::Recorded, 4));
        apply(problem, move(NeedAction::Handling, 8));
        apply(problem, move(NeedAction::FedBack, 12, u"好"_qs));
        write([&](Change& change) { closeProblem(change, problem, november(15)); });
        QCOMPARE(told(problem, u"title"_qs, november(2)), QVariant(u"no line"_qs));
        QCOMPARE(told(problem, u"stage"_qs, november(4)), QVariant(u"Gathered"_qs));
        QCOMPARE(told(problem, u"decision"_qs, november(4)), QVariant());
        QCOMPARE(told(problem, u"stage"_qs, november(7)), QVariant(u"Discussed"_qs));
        QCOMPARE(told(problem, u"decision"_qs, november(7)), QVariant(u"划设限时装卸位"_qs));
        QCOMPARE(told(problem, u"stage"_qs, november(9)), QVariant(u"Handling"_qs));
        QCOMPARE(told(problem, u"result"_qs, november(9)), QVariant());
        QCOMPARE(told(problem, u"open_needs"_qs, november(14)).toInt(), 2);
        QCOMPARE(told(problem, u"result"_qs, november(14)), QVariant(u"设两个限时装卸位"_qs));
        QCOMPARE(told(problem, u"stage"_qs, november(15)), QVariant(u"Closed"_qs));
        QCOMPARE(told(problem, u"open_needs"_qs, november(15)).toInt(), 0);
        QCOMPARE(told(problem, u"subjects"_qs, november(15)).toInt(), 2);
    }
};

DOORSTEP_TEST(tst_SharedProblems);
#include "tst_SharedProblems.moc"
