// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/FixedClock.h"
#include "data/exchange/packs/Pack.h"
#include "data/exchange/packs/PackMerge.h"
#include "data/records/activities/Activity.h"
#include "data/records/cards/ContactCard.h"
#include "data/records/needs/Need.h"
#include "data/records/party/Pairing.h"
#include "data/records/party/PartyFields.h"
#include "data/records/problems/SharedProblem.h"
#include "data/records/services/ServiceUse.h"
#include "data/records/visitors/Visitor.h"
#include "data/records/wishes/Wish.h"
#include "data/register/Journal.h"
#include "data/views/ledgers/Tables.h"
#include "data/views/reports/Seal.h"
#include "tests/support/November.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using doorstep::test::TestRegister;
using test::november;

namespace {

QDate september(int day)
{
    return {2026, 9, day};
}
QDate october(int day)
{
    return {2026, 10, day};
}
// A register with a row of each kind that the workbook of October holds.
struct Office
{
    explicit Office(const QTemporaryDir& folder) : test(folder)
    {
        test.withShop(u"张记面馆"_qs).visited("2026-10-08", u"灭火器过期"_qs);
        const RowId block = test.block().id;
        const RowId subject = test.subject().id;
        Change change(test.registry(), u"Set up"_qs);
        need.block = problem.block = wish.block = activity.block = block;
        card.block = use.block = pairing.block = block;
        need.subject = subject;
        wish.subject = card.subject = use.subject = subject;
        need.text = u"门口积水"_qs;
        need.foundOn = september(20); // still open
        add<NeedStore>(change, need);
        step = {0, need.id, october(3), NeedAction::Talk, {}, u"问过物业"_qs};
        add<NeedStepStore>(change, step);
        problem.title = u"积水"_qs;
        problem.gatheredOn = october(5);
        add<SharedProblemStore>(change, problem);
        wish.text = u"一把雨伞"_qs;
        wish.collectedOn = october(6);
        add<WishStore>(change, wish);
        activity.name = u"义诊"_qs;
        activity.heldOn = october(7);
        add<ActivityStore>(change, activity);
        card.deliveredOn = october(8);
        add<CardDeliveryStore>(change, card);
        use.service = test.registry().db().one<RowId>(u"SELECT min(id) FROM service_item"_qs);
        use.doneOn = october(9);
        add<ServiceUseStore>(change, use);
        pairing.partner = u"农商行"_qs;
        pairing.signedOn = september(1);
        add<PairingStore>(change, pairing);
        item = {0, pairing.id, u"反诈宣传"_qs, october(10), {}, {}};
        add<PairingItemStore>(change, item);
        change.commit();
    }

    template <typename S, typename Row>
    void add(Change& change, Row& row)
    {
        row.id = 0;
        S(test.registry()).add(change, row);
    }
    template <typename S, typename Row>
    void save(Change& change, const Row& row)
    {
        S(test.registry()).save(change, row);
    }

    [[nodiscard]] qint64 corrections(const Period& month = monthOf(october(1)))
    {
        return sealState(test.registry().db(), month, test.block().id).corrections;
    }

    TestRegister test;
    Need need;
    NeedStep step;
    SharedProblem problem;
    Wish wish;
    Activity activity;
    CardDelivery card;
    ServiceUse use;
    Pairing pairing;
    PairingItem item;
    std::unique_ptr<FixedClock> clock; // a minute after the seal
};

using Edit = void (*)(Office&, Change&);

} // namespace

Q_DECLARE_METATYPE(Edit)

class tst_Seal : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    static void sealOctober(Office& office)
    {
        const RowId block = office.test.block().id;
        Register& registry = office.test.registry();
        const Period month = monthOf(october(1));
        SealStore(registry).seal(monthFigures(registry.db(), month, block), block, u"x"_qs,
                                 november(1));
        office.clock = std::make_unique<FixedClock>(now() + 60);
    }

    static SealState stateOfOctober(Office& office)
    {
        return sealState(office.test.registry().db(), monthOf(october(1)), office.test.block().id);
    }

    // Sealed with one door of October and two of the year; then three visits are typed in late.
    struct SealedOctober
    {
        explicit SealedOctober(Office& office) : o(office)
        {
            o.test.withShop(u"李记水果"_qs, u"20"_qs).visited("2026-09-10");
            sealOctober(o);
            o.test.withShop(u"王记理发"_qs, u"22"_qs).visited("2026-10-12").visited("2026-10-13");
            o.test.withShop(u"赵记五金"_qs, u"24"_qs).visited("2026-10-14", u"补录"_qs);
        }

        [[nodiscard]] MonthFigures of(QDate day)
        {
            return monthFigures(o.test.registry().db(), monthOf(day), o.test.block().id,
                                november(20));
        }

        Office& o;
    };
    static QString told(const std::optional<double>& value)
    {
        return value ? QString::number(*value) : u"-"_qs;
    }
    // "this month, last month, year".
    static QString told(const Measure& measure)
    {
        return u"%1, %2, %3"_qs.arg(told(measure.month), told(measure.lastMonth),
                                    told(measure.year));
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatIsWrittenAfterTheSealIsCounted_data()
    {
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<int>("counted");
        const auto row = [](const char* name, int counted, Edit edit) {
            QTest::newRow(name) << edit << counted;
        };
        row("a visit's words", 1, [](Office& o, Change& c) {
            Visit visit = o.test.visit();
            visit.said = u"灭火器换了"_qs;
            o.save<VisitStore>(c, visit);
        });
        row("the words of a need that is still open", 1, [](Office& o, Change& c) {
            o.need.text = u"门口积水很深"_qs;
            o.save<NeedStore>(c, o.need);
        });
        row("a need typed in late", 1, [](Office& o, Change& c) {
            o.need.foundOn = october(30);
            o.add<NeedStore>(c, o.need);
        });
        row("a need moved into the month", 1, [](Office& o, Change& c) {
            o.need.foundOn = october(30);
            o.save<NeedStore>(c, o.need);
        });
        row("a need found afterwards", 0, [](Office& o, Change& c) {
            o.need.foundOn = november(2);
            o.add<NeedStore>(c, o.need);
        });
        row("a need handed over afterwards", 0, [](Office& o, Change& c) {
            o.need.stage = NeedStage::Handling;
            o.need.recordedOn = o.need.handlingOn = november(2);
            o.need.handler = u"王强"_qs;
            o.need.deadline = november(9);
            o.need.result = u"在修"_qs;
            o.save<NeedStore>(c, o.need);
        });
        row("who deals with a need, whenever that began", 1, [](Office& o, Change& c) {
            o.need.handler = u"王强"_qs;
            o.save<NeedStore>(c, o.need);
        });
        row("a need struck off afterwards", 0, [](Office& o, Change& c) {
            o.need.stage = NeedStage::Closed;
            o.need.closedOn = november(2);
            o.need.strikeNumber = u"2026-0001"_qs;
            o.save<NeedStore>(c, o.need);
        });
        row("a need struck off on a day of the month", 1, [](Office& o, Change& c) {
            o.need.stage = NeedStage::Closed;
            o.need.closedOn = october(31);
            o.save<NeedStore>(c, o.need);
        });
        row("a need struck off before the month", 1, [](Office& o, Change& c) {
            o.need.stage = NeedStage::Closed;
            o.need.closedOn = september(30);
            o.save<NeedStore>(c, o.need);
        });
        row("a need taken away", 1,
            [](Office& o, Change& c) { NeedStore(o.test.registry()).remove(c, o.need.id); });
        row("a step's words", 1, [](Office& o, Change& c) {
            o.step.words = u"问过居委"_qs;
            o.save<NeedStepStore>(c, o.step);
        });
        row("a step taken afterwards", 0, [](Office& o, Change& c) {
            o.step.doneOn = november(2);
            o.add<NeedStepStore>(c, o.step);
        });
        row("the title of a shared problem", 1, [](Office& o, Change& c) {
            o.problem.title = u"雨天积水"_qs;
            o.save<SharedProblemStore>(c, o.problem);
        });
        row("a shared problem talked over afterwards", 0, [](Office& o, Change& c) {
            o.problem.meetingOn = november(3);
            o.problem.decision = u"疏通"_qs;
            o.save<SharedProblemStore>(c, o.problem);
        });
        row("a need gathered into it afterwards", 1, [](Office& o, Change& c) {
            o.need.sharedProblem = o.problem.id; // which is of October
            o.save<NeedStore>(c, o.need);
        });
        row("the words of a wish", 1, [](Office& o, Change& c) {
            o.wish.text = u"两把雨伞"_qs;
            o.save<WishStore>(c, o.wish);
        });
        row("a wish published afterwards", 0, [](Office& o, Change& c) {
            o.wish.stage = WishStage::Published;
            o.wish.publishedOn = november(2);
            o.wish.number = u"2026-001"_qs;
            o.save<WishStore>(c, o.wish);
        });
        row("a wish claimed in the month", 1, [](Office& o, Change& c) {
            o.wish.stage = WishStage::Claimed;
            o.wish.claimedOn = october(20);
            o.wish.claimedBy = u"农商行"_qs;
            o.save<WishStore>(c, o.wish);
        });
        row("who came to an activity", 1, [](Office& o, Change& c) {
            o.activity.attendees = {o.test.subject().id};
            o.save<ActivityStore>(c, o.activity);
        });
        row("an activity moved out of the month", 1, [](Office& o, Change& c) {
            o.activity.heldOn = november(7);
            o.save<ActivityStore>(c, o.activity);
        });
        row("an activity held afterwards", 0, [](Office& o, Change& c) {
            o.activity.heldOn = november(7);
            o.add<ActivityStore>(c, o.activity);
        });
        row("a card taken back", 1, [](Office& o, Change& c) {
            CardDeliveryStore(o.test.registry()).remove(c, o.card.id);
        });
        row("a card given afterwards", 0, [](Office& o, Change& c) {
            o.card.deliveredOn = november(2);
            o.add<CardDeliveryStore>(c, o.card);
        });
        row("the note of a service used", 1, [](Office& o, Change& c) {
            o.use.note = u"很满意"_qs;
            o.save<ServiceUseStore>(c, o.use);
        });
        row("the partner of an agreement", 1, [](Office& o, Change& c) {
            o.pairing.partner = u"建设银行"_qs;
            o.save<PairingStore>(c, o.pairing);
        });
        row("what was agreed", 1, [](Office& o, Change& c) {
            o.item.text = u"金融宣传"_qs;
            o.save<PairingItemStore>(c, o.item);
        });
        row("what was agreed is done afterwards", 0, [](Office& o, Change& c) {
            o.item.doneOn = november(2);
            o.item.outcome = u"来了三十人"_qs;
            o.save<PairingItemStore>(c, o.item);
        });
        row("the subject's phone, which stands as it is today", 0, [](Office& o, Change& c) {
            Subject subject = o.test.subject();
            subject.phone = u"13800008123"_qs;
            o.save<SubjectStore>(c, subject);
        });
        row("several rows, one of them twice", 2, [](Office& o, Change& c) {
            o.wish.text = u"两把雨伞"_qs;
            o.save<WishStore>(c, o.wish);
            o.wish.text = u"三把雨伞"_qs;
            o.save<WishStore>(c, o.wish);
            o.use.note = u"很满意"_qs;
            o.save<ServiceUseStore>(c, o.use);
        });
    }
    void whatIsWrittenAfterTheSealIsCounted()
    {
        QFETCH(Edit, edit);
        QFETCH(int, counted);
        Office office(*m_folder);
        sealOctober(office);
        QCOMPARE(office.corrections(), 0);
        Change change(office.test.registry(), u"Correct"_qs);
        edit(office, change);
        change.commit();
        QCOMPARE(office.corrections(), counted);
        // What was turned back was written all the same.
        undoBatch(office.test.registry(), nextUndo(office.test.registry())->id);
        QCOMPARE(office.corrections(), counted);
    }

    void undoNeverTakesASeal()
    {
        Office office(*m_folder);
        Register& registry = office.test.registry();
        const RowId before = nextUndo(registry)->id;
        sealOctober(office);
        const RowId sealing = newestBatch(registry.db());
        QCOMPARE(nextUndo(registry)->id, before); // what was done before it
        QVERIFY(!nextUndo(registry, QList<RowId>{sealing}));
        try {
            undoBatch(registry, sealing);
            QFAIL("A seal was undone.");
        } catch (const Error& error) {
            QVERIFY2(error.message().contains(u"Lift the seal"), qPrintable(error.message()));
        }
        QVERIFY(stateOfOctober(office).sealedAt);

        SealStore(registry).lift(monthOf(october(1)), office.test.block().id, u"数字有误"_qs);
        const RowId lifting = newestBatch(registry.db());
        QCOMPARE(nextUndo(registry)->id, before);
        QVERIFY_EXCEPTION_THROWN(undoBatch(registry, lifting), Error);
        QVERIFY(!stateOfOctober(office).sealedAt);
    }

    // As an older program wrote it.
    void aSealThatWasUndoneIsNotDoneAgain()
    {
        Office office(*m_folder);
        Register& registry = office.test.registry();
        sealOctober(office);
        const RowId sealing = newestBatch(registry.db());
        {
            Change undo(registry, u"Seal"_qs, BatchKind::Undo, sealing);
            undo.remove("seal", registry.db().one<RowId>(u"SELECT max(id) FROM seal"_qs));
            undo.commit();
        }
        QVERIFY(!nextRedo(registry));
        QVERIFY_EXCEPTION_THROWN(redoBatch(registry, newestBatch(registry.db())), Error);
        QVERIFY(!stateOfOctober(office).sealedAt);
    }

    void aBatchThatHoldsASealAmongOthersKeepsIt()
    {
        Office office(*m_folder);
        Register& registry = office.test.registry();
        Change change(registry, u"Everything"_qs, BatchKind::Merge);
        Seal seal{0, u"2026-10"_qs, office.test.block().id, u"{}"_qs, u"x"_qs};
        SealStore(registry).add(change, seal);
        office.wish.text = u"两把雨伞"_qs;
        office.save<WishStore>(change, office.wish);
        change.commit();
        const ReplayOutcome outcome = undoBatch(registry, nextUndo(registry)->id);
        QCOMPARE(outcome.reverted, 1);
        QCOMPARE(outcome.kept.size(), 1);
        QVERIFY(stateOfOctober(office).sealedAt);
    }

    void liftingASealAsksForAReasonAndKeepsIt()
    {
        Office office(*m_folder);
        Register& registry = office.test.registry();
        const SealStore seals(registry);
        const Period month = monthOf(october(1));
        const RowId block = office.test.block().id;
        QVERIFY_EXCEPTION_THROWN(seals.lift(month, block, u"数字有误"_qs), Error); // not sealed
        sealOctober(office);
        QVERIFY_EXCEPTION_THROWN(seals.lift(month, block, u" \n "_qs), Error);
        QVERIFY_EXCEPTION_THROWN(seals.lift(month, std::nullopt, u"数字有误"_qs), Error);
        QVERIFY(stateOfOctober(office).sealedAt);
        seals.lift(month, block, u"数字有误"_qs);
        const SealState lifted = stateOfOctober(office);
        QVERIFY(!lifted.sealedAt);
        QVERIFY2(lifted.text().contains(u"数字有误"_qs), qPrintable(lifted.text()));
        QVERIFY(lifted.text().contains(u"tester"_qs));
        const Batch batch = batches(registry, 1).constFirst();
        QCOMPARE(batch.kind, BatchKind::Edit);
        QVERIFY(batch.title.contains(u"数字有误"_qs));
        sealOctober(office); // it may be sealed again
        QVERIFY(stateOfOctober(office).sealedAt);
        QVERIFY(!stateOfOctober(office).text().contains(u"数字有误"_qs));
    }

    void aSealedMonthStaysWhatItWas_data()
    {
        QTest::addColumn<QDate>("month");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("now");
        QTest::newRow("October's doors")
            << october(1) << u"four_hundred.doors"_qs << u"1, 1, 2"_qs << u"3, 1, 4"_qs;
        QTest::newRow("October's visits")
            << october(1) << u"visits.total"_qs << u"1, 1, 2"_qs << u"4, 1, 5"_qs;
        QTest::newRow("what has not moved")
            << october(1) << u"cards.delivered"_qs << u"1, 0, 1"_qs << QString();
        QTest::newRow("September, which is not sealed")
            << september(1) << u"visits.total"_qs << u"1, 0, 1"_qs << QString();
        // One visit of November: of a door that was met late in October.
        QTest::newRow("November's comparison and year, doors")
            << november(1) << u"four_hundred.doors"_qs << u"1, 1, 2"_qs << u"1, 3, 4"_qs;
        QTest::newRow("November's comparison and year, visits")
            << november(1) << u"visits.total"_qs << u"1, 1, 3"_qs << u"1, 4, 6"_qs;
    }
    void aSealedMonthStaysWhatItWas()
    {
        QFETCH(QDate, month);
        QFETCH(QString, key);
        QFETCH(QString, shown);
        QFETCH(QString, now);
        Office office(*m_folder);
        SealedOctober sealed(office);
        if (month == november(1))
            office.test.visited("2026-11-03");
        const MonthFigures figures = sealed.of(month);
        const FigureRow* const row = figures.find(key);
        QVERIFY(row);
        QCOMPARE(told(row->first), shown);
        QCOMPARE(row->firstNow ? told(*row->firstNow) : QString(), now);
    }

    void theRowsBetweenAreTheCorrections()
    {
        Office office(*m_folder);
        SealedOctober sealed(office);
        Database& db = office.test.registry().db();
        const MonthFigures figures = sealed.of(october(1));
        const FigureRow* const doors = figures.find(u"four_hundred.doors"_qs);
        QCOMPARE(doors->first.monthRows.size(), 1);
        const LedgerQuery& query = doors->first.monthRows.constFirst().query;
        QCOMPARE(query.ledger->key, "corrections");
        const QList<RowId> lines = idsOf(db, query);
        QCOMPARE(lines.size(), 3);
        const QList<QVariantList> rows = ledgerRows(db, *query.ledger, lines, query.filter);
        const auto cell = [&](qsizetype row, const char* column) {
            return rows.at(row).at(query.ledger->indexOf(QLatin1String(column))).toString();
        };
        QCOMPARE(cell(2, "month"), u"2026-10"_qs);
        QCOMPARE(cell(2, "author"), QString()); // a login is nobody's name
        QCOMPARE(cell(2, "act"), u"added"_qs);
        QCOMPARE(cell(2, "subject_id"), u"赵记五金"_qs);
        QVERIFY(cell(2, "words").contains(u"补录"_qs));
        QVERIFY(cell(2, "written_at").toLongLong() > stateOfOctober(office).sealedAt);
        const CorrectedRow corrected = rowOfCorrection(db, lines.constLast());
        QCOMPARE(corrected.table, "visit");
        QCOMPARE(corrected.row, office.test.visit().id);
        // And what is counted now opens its own rows.
        double behind = 0;
        for (const RowsBehind& each : doors->firstNow->monthRows)
            behind += each.value(db);
        QCOMPARE(behind, 3.0);

        // From and to, by the headings of its ledger.
        Visit visit = office.test.visit();
        visit.said = u"补录，灭火器过期"_qs;
        Change change(office.test.registry(), u"Correct"_qs);
        office.save<VisitStore>(change, visit);
        change.commit();
        LedgerReader reader(db, *query.ledger, query.filter, Masking::Unmasked);
        QString last;
        while (reader.next())
            last = reader.value(query.ledger->indexOf(u"changes"_qs)).toString();
        QVERIFY2(last.contains(u"补录 → 补录，灭火器过期"_qs), qPrintable(last));
    }

    // Whoever answers for the block in office stands for a login, whatever is masked.
    void whoWroteItIsNamed_data()
    {
        QTest::addColumn<QString>("secretary");
        QTest::addColumn<QString>("author");
        QTest::addColumn<QString>("masked");
        QTest::addColumn<QString>("whole");
        QTest::newRow("a login") << u"钱志刚"_qs << u"8F-PC2"_qs << u"钱志刚"_qs << u"钱志刚"_qs;
        QTest::newRow("the secretary, by name")
            << u"钱志刚"_qs << u"钱志刚"_qs << u"钱志刚"_qs << u"钱志刚"_qs;
        QTest::newRow("somebody else")
            << u"钱志刚"_qs << u"俞佩芳"_qs << u"俞**"_qs << u"俞佩芳"_qs;
        QTest::newRow("an office")
            << u"钱志刚"_qs << u"镇党建办"_qs << u"镇党建办"_qs << u"镇党建办"_qs;
        QTest::newRow("a login where nobody answers")
            << QString() << u"root"_qs << QString() << QString();
    }
    void whoWroteItIsNamed()
    {
        QFETCH(QString, secretary);
        QFETCH(QString, author);
        Office office(*m_folder);
        Register& registry = office.test.registry();
        Block block = office.test.block();
        block.secretary = secretary;
        {
            Change naming(registry, u"Secretary"_qs);
            office.save<BlockStore>(naming, block);
            naming.commit();
        }
        sealOctober(office);
        registry.setAuthor(author);
        Change change(registry, u"Take away"_qs);
        VisitStore(registry).remove(change, office.test.visit().id);
        change.commit();
        for (const char* key : {"corrections", "deleted"}) {
            const Ledger* const ledger = findLedger(QString::fromLatin1(key));
            const auto told = [&](Masking masking) {
                LedgerReader reader(registry.db(), *ledger, {}, masking);
                return reader.next() ? reader.value(ledger->indexOf(u"author"_qs)).toString()
                                     : u"no row"_qs;
            };
            QTEST(told(Masking::Masked), "masked");
            QTEST(told(Masking::Unmasked), "whole");
        }
    }

    // By its table each entry would be asked whether it came after the seal: minutes.
    void correctionsOfATableAreReadByTheirNumbers_data()
    {
        QTest::addColumn<QString>("condition");
        QTest::newRow("as a figure asks for them") << u"j.table_name IN ('visit')"_qs;
        QTest::newRow("as a column asks for them") << u"(j.table_name) = 'visit'"_qs;
    }
    void correctionsOfATableAreReadByTheirNumbers()
    {
        QFETCH(QString, condition);
        Office office(*m_folder);
        const LedgerFilter filter{monthOf(october(1)), std::nullopt, std::nullopt};
        Statement plan = office.test.registry().db().prepare(
            u"EXPLAIN QUERY PLAN SELECT 1 "_qs +
            ledgerSource(*findLedger(u"corrections"_qs), filter) + u" AND "_qs + condition);
        bindFilter(plan, filter);
        QStringList steps;
        while (plan.next())
            steps << plan.get<QString>(3);
        const QStringList entries = steps.filter(QRegularExpression(u"^\\w+ j "_qs));
        QVERIFY2(entries == QStringList{u"SEARCH j USING INTEGER PRIMARY KEY (rowid=?)"_qs},
                 qPrintable(steps.join(u'\n')));
    }

    void whatWasReportedAndIsNoLongerThereStands()
    {
        Office office(*m_folder);
        const auto categoryOf = [&](const char* key) {
            return office.test.registry().db().one<RowId>(
                u"SELECT id FROM code WHERE list = 'need_category' AND name = ?"_qs,
                QString::fromUtf8(key));
        };
        Change before(office.test.registry(), u"Fill in"_qs);
        office.need.foundOn = october(2);
        office.need.category = categoryOf("停车装卸");
        office.save<NeedStore>(before, office.need);
        before.commit();
        SealedOctober sealed(office);
        Change after(office.test.registry(), u"Correct"_qs);
        office.need.category = categoryOf("消防安全");
        office.save<NeedStore>(after, office.need);
        after.commit();
        for (const QDate month : {october(1), november(1)}) {
            const MonthFigures figures = sealed.of(month);
            const FigureRow* const gone = figures.find(u"need_category.停车装卸"_qs);
            QVERIFY(gone);
            QCOMPARE(told(gone->first), month == october(1) ? u"1, 0, 1"_qs : u"0, 1, 1"_qs);
            QCOMPARE(told(*gone->firstNow), u"0, 0, 0"_qs);
            const FigureRow* const come = figures.find(u"need_category.消防安全"_qs);
            QCOMPARE(told(come->first), u"0, 0, 0"_qs);
            QCOMPARE(told(*come->firstNow), month == october(1) ? u"1, 0, 1"_qs : u"0, 1, 1"_qs);
        }
    }

    void aLiftedSealHoldsNothing()
    {
        Office office(*m_folder);
        SealedOctober sealed(office);
        SealStore(office.test.registry())
            .lift(monthOf(october(1)), office.test.block().id, u"漏报三次"_qs);
        const MonthFigures figures = sealed.of(october(1));
        QCOMPARE(told(figures.find(u"visits.total"_qs)->first), u"4, 1, 5"_qs);
        QVERIFY(!figures.find(u"visits.total"_qs)->hasMoved());
        QVERIFY(stateOfOctober(office).text().contains(u"漏报三次"_qs));
    }

    // As an older program kept none.
    void aSealWithoutFiguresClaimsNothing()
    {
        Office office(*m_folder);
        Change change(office.test.registry(), u"Seal"_qs);
        Seal seal{0, u"2026-10"_qs, office.test.block().id, u"{}"_qs, u"x"_qs};
        SealStore(office.test.registry()).add(change, seal);
        change.commit();
        office.test.visited("2026-10-20");
        const MonthFigures figures =
            monthFigures(office.test.registry().db(), monthOf(october(1)), office.test.block().id);
        QCOMPARE(told(figures.find(u"visits.total"_qs)->first), u"2, 0, 2"_qs);
        QVERIFY(!figures.find(u"visits.total"_qs)->hasMoved());
    }

    void aSealsFiguresNameNobody()
    {
        Office office(*m_folder);
        Change change(office.test.registry(), u"Fill in"_qs);
        Subject subject = office.test.subject();
        subject.shop.operatorName = u"甄旻昱"_qs;
        subject.phone = u"13800008123"_qs;
        office.save<SubjectStore>(change, subject);
        Visitor visitor{};
        visitor.name = u"卞琰璟"_qs;
        VisitorStore(office.test.registry()).add(change, visitor);
        Visit visit = office.test.visit();
        visit.visitors = {visitor.id};
        office.save<VisitStore>(change, visit);
        change.commit();
        sealOctober(office);
        const auto figures =
            office.test.registry().db().one<QString>(u"SELECT figures FROM seal"_qs);
        QVERIFY(figures.contains(u"four_hundred.doors"_qs));
        for (const QString& name : {u"甄旻昱"_qs, u"卞琰璟"_qs, u"13800008123"_qs, u"张记面馆"_qs})
            QVERIFY2(!figures.contains(name), qPrintable(name));
    }

    void whatWasReportedTravels()
    {
        Office office(*m_folder);
        SealedOctober sealed(office);
        const RowId block = office.test.block().id;
        const QString pack = m_folder->filePath(u"block.pack"_qs);
        writePack(office.test.registry(), {block}, pack);
        const auto town = createRegister(m_folder->filePath(u"town.doorstep"_qs), u"镇党建办"_qs);
        const FixedClock later(now() + 60);
        mergePack(*town, IncomingPack(pack, town->db()));
        const auto there =
            town->db().one<RowId>(u"SELECT id FROM block WHERE name = ?"_qs, u"第四街区"_qs);
        const MonthFigures figures = monthFigures(town->db(), monthOf(october(1)), there);
        QCOMPARE(told(figures.find(u"visits.total"_qs)->first), u"1, 1, 2"_qs);
        QCOMPARE(told(*figures.find(u"visits.total"_qs)->firstNow), u"4, 1, 5"_qs);
        const SealState seal = sealState(town->db(), monthOf(october(1)), there);
        QCOMPARE(seal.sealedBy, u"tester"_qs);
        QCOMPARE(seal.corrections, 3);
        // The town's own month is not sealed by that.
        const MonthFigures whole = monthFigures(town->db(), monthOf(october(1)), {});
        QCOMPARE(told(whole.find(u"visits.total"_qs)->first), u"4, 1, 5"_qs);
    }

    void anAgreementCountsOnlyWhereItIsShown()
    {
        Office office(*m_folder);
        setPartyShown(office.test.registry(), false);
        sealOctober(office);
        Change change(office.test.registry(), u"Correct"_qs);
        office.item.text = u"金融宣传"_qs;
        office.save<PairingItemStore>(change, office.item);
        change.commit();
        QCOMPARE(office.corrections(), 0);
    }

    // Within one register the journal's order tells what came after the seal, whatever the clock
    // said: one that ran ahead before it, one that was put back after it.
    void theClockDoesNotTellWhatCameAfter_data()
    {
        QTest::addColumn<int>("written"); // seconds from the seal, as the clock had it
        QTest::addColumn<bool>("after");
        QTest::addColumn<qint64>("counted");
        QTest::newRow("ran ahead, before the seal") << 86400 << false << qint64(0);
        QTest::newRow("put back, after the seal") << -86400 << true << qint64(1);
        QTest::newRow("the same second, after the seal") << 0 << true << qint64(1);
    }
    void theClockDoesNotTellWhatCameAfter()
    {
        QFETCH(int, written);
        QFETCH(bool, after);
        QFETCH(qint64, counted);
        Office office(*m_folder);
        FixedClock clock(now());
        const UtcSeconds sealed = now();
        const auto write = [&] {
            clock.moveTo(sealed + written);
            Change change(office.test.registry(), u"Correct"_qs);
            office.wish.text = u"一把椅子"_qs;
            office.save<WishStore>(change, office.wish);
            change.commit();
            clock.moveTo(sealed);
        };
        if (!after)
            write();
        const RowId block = office.test.block().id;
        Register& registry = office.test.registry();
        SealStore(registry).seal(monthFigures(registry.db(), monthOf(october(1)), block), block,
                                 u"x"_qs, november(1));
        if (after)
            write();
        QCOMPARE(office.corrections(), counted);
    }

    void anotherBlocksRowsAreNotCounted()
    {
        Office office(*m_folder);
        sealOctober(office);
        Block other{};
        other.town = office.test.block().town;
        other.name = u"别的街区"_qs;
        Change change(office.test.registry(), u"Add"_qs);
        BlockStore(office.test.registry()).add(change, other);
        office.use.block = other.id;
        office.add<ServiceUseStore>(change, office.use);
        change.commit();
        QCOMPARE(office.corrections(), 0);
    }
};

DOORSTEP_TEST(tst_Seal);
#include "tst_Seal.moc"
