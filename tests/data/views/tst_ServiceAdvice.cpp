// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/needs/NeedFlow.h"
#include "data/records/services/ServiceItem.h"
#include "data/records/services/ServiceSteps.h"
#include "data/register/Journal.h"
#include "data/views/advice/ServiceAdvice.h"
#include "data/views/ledgers/LedgerQuery.h"
#include "data/views/reports/MonthFigures.h"
#include "tests/support/November.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using test::november;

// What is suggested to whom, in a register whose clock stands at 20 November 2026.
class tst_ServiceAdvice : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::November> m_test;
    Subject m_rider;

    Register& registry() { return m_test->registry(); }
    RowId category(const QString& key)
    {
        return CodeStore(registry()).byKey(list::needCategory, key).value().id;
    }
    RowId service(const QString& key)
    {
        return registry().db().one<RowId>(u"SELECT id FROM service_item WHERE key = ?"_qs, key);
    }
    QString keyOf(RowId service) { return ServiceItemStore(registry()).get(service).key; }
    RowId facility(const QString& key)
    {
        return CodeStore(registry()).byKey(list::venueFacility, key).value().id;
    }

    template <typename Work>
    void change(Work work)
    {
        Change made(registry(), u"Change"_qs);
        work(made);
        made.commit();
    }
    void addVenue(const QString& name, std::optional<RowId> block, int ports,
                  const QStringList& facilities)
    {
        Venue venue;
        venue.block = block;
        venue.name = name;
        venue.chargingPorts = ports;
        for (const QString& key : facilities)
            venue.facilities << facility(key);
        std::sort(venue.facilities.begin(), venue.facilities.end());
        change([&](Change& made) { VenueStore(registry()).add(made, venue); });
    }
    void introduceInVisit(const Subject& subject, const QString& key, QDate day)
    {
        Visit visit;
        visit.subject = subject.id;
        visit.block = subject.block;
        visit.at = atTime(day, QTime(0, 30)); // the day before in UTC
        visit.services = {service(key)};
        change([&](Change& made) { VisitStore(registry()).add(made, visit); });
    }
    Need raised(const Subject& subject, const QString& key)
    {
        Need need;
        need.block = subject.block;
        need.subject = subject.id;
        need.category = category(key);
        need.text = u"想找个便宜的住处"_qs;
        need.foundOn = november(2);
        change([&](Change& made) { raiseNeed(made, need); });
        return need;
    }
    QList<SuggestedService> suggested(const Subject& subject, const QString& key)
    {
        return suggestServices(registry().db(), {subject.id, {}, category(key)});
    }
    qint64 linesInNovember(const QList<ColumnCondition>& conditions)
    {
        LedgerQuery query;
        query.ledger = findLedger(u"services"_qs);
        query.filter.period = monthOf(november(1));
        query.conditions = conditions;
        return countRows(registry().db(), query);
    }

    // Every count of the catalogue, and that of the rest stop as it was put down by hand.
    void countsAreThoseOf(std::optional<RowId> block, int restStops)
    {
        Database& db = registry().db();
        const Ledger& ledger = *findLedger(u"service_items"_qs);
        LedgerFilter filter;
        filter.block = block;
        LedgerReader reader(db, ledger, filter, Masking::Unmasked);
        while (reader.next()) {
            const auto plain = [&](const QString& sql) {
                return db.one<int>(sql + (block ? u" AND r.block_id = %1"_qs.arg(*block) : u""_qs),
                                   reader.id());
            };
            const int inVisits =
                plain(u"SELECT count(*) FROM visit r, visit_service x WHERE x.visit_id = "
                      "r.id AND r.deleted_at IS NULL AND x.service_id = ?"_qs);
            const int beside =
                plain(u"SELECT count(*) FROM service_use r WHERE r.step = 'introduced' "
                      "AND r.deleted_at IS NULL AND r.service_id = ?"_qs);
            const int used = plain(u"SELECT count(*) FROM service_use r WHERE r.step = 'used' AND "
                                   "r.deleted_at IS NULL AND r.service_id = ?"_qs);
            const int told = reader.value(ledger.indexOf(u"introduced_count"_qs)).toInt();
            QCOMPARE(told, inVisits + beside);
            QCOMPARE(reader.value(ledger.indexOf(u"used_count"_qs)).toInt(), used);
            if (reader.id() == service(u"rest_stop"_qs))
                QCOMPARE(told, restStops);
        }
    }

private Q_SLOTS:
    void init()
    {
        m_test = std::make_unique<test::November>();
        m_test->withShop(u"张记面馆"_qs);
        m_rider = {};
        m_rider.kind = SubjectKind::Worker;
        m_rider.name = u"李骑手"_qs;
        m_rider.block = m_test->block().id;
        change([&](Change& made) { SubjectStore(registry()).add(made, m_rider); });
    }
    void cleanup() { m_test.reset(); }

    void whatIsAskedForIsAnsweredFirst_data()
    {
        QTest::addColumn<bool>("rider");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QStringList>("answering"); // in the catalogue's order
        QTest::newRow("a rider's housing")
            << true << u"home_housing"_qs
            << QStringList{u"law_consult"_qs, u"rent_contract"_qs, u"rental_housing"_qs};
        QTest::newRow("a shop's housing: not what is for workers")
            << false << u"home_housing"_qs << QStringList{u"law_consult"_qs, u"rent_contract"_qs};
        QTest::newRow("a licence")
            << false << u"work_licence"_qs
            << QStringList{u"licence_help"_qs, u"food_permit"_qs, u"health_cert"_qs};
        QTest::newRow("a rider's charging")
            << true << u"work_charging"_qs
            << QStringList{u"battery_swap"_qs, u"ebike_charge"_qs, u"ebike_check"_qs};
        QTest::newRow("the Party") << true << u"grow_party"_qs
                                   << QStringList{u"party_transfer"_qs, u"party_report"_qs,
                                                  u"party_apply"_qs, u"cultivate"_qs};
        QTest::newRow("nothing answers a broken pipe")
            << false << u"work_utilities"_qs << QStringList();
    }
    void whatIsAskedForIsAnsweredFirst()
    {
        QFETCH(bool, rider);
        QFETCH(QString, asked);
        const QList<SuggestedService> services =
            suggested(rider ? m_rider : m_test->subject(), asked);
        QStringList answering;
        bool others = false;
        for (const SuggestedService& one : services) {
            if (one.fit != ServiceFit::Answers) {
                others = true;
                QCOMPARE(one.fit, ServiceFit::SameAspect);
                continue;
            }
            QVERIFY2(!others, "what answers stands before what does not");
            answering << keyOf(one.id);
        }
        QTEST(answering, "answering");
        QVERIFY(others);
    }

    // The package 安家 answers 安家: the first part of a need category's key.
    void othersAreOfTheSamePackage_data()
    {
        QTest::addColumn<QString>("asked");
        for (const char* key : {"home_school", "work_rights", "grow_training"})
            QTest::newRow(key) << QString::fromLatin1(key);
    }
    void othersAreOfTheSamePackage()
    {
        QFETCH(QString, asked);
        for (const SuggestedService& one : suggested(m_rider, asked)) {
            if (one.fit != ServiceFit::SameAspect)
                continue;
            const std::optional<RowId> of = ServiceItemStore(registry()).get(one.id).package;
            QVERIFY(of);
            QCOMPARE(CodeStore(registry()).get(*of).key, asked.section(u'_', 0, 0));
        }
    }

    void aCategoryAddedByTheUserIsAnsweredBelowItsParent()
    {
        Code made{0, list::needCategory, {}, {}, u"养宠物"_qs, {}, 900};
        made.parent = CodeStore(registry()).byKey(list::needCategory, u"home"_qs).value().id;
        change([&](Change& written) { CodeStore(registry()).add(written, made); });
        const QList<SuggestedService> services =
            suggestServices(registry().db(), {m_rider.id, {}, made.id});
        QVERIFY(!services.isEmpty());
        QCOMPARE(services.constFirst().fit, ServiceFit::SameAspect);
        // Whoever asks for 安家 at large is answered by whatever answers a part of it.
        QCOMPARE(suggestServices(registry().db(), {m_rider.id, {}, made.parent}).constFirst().fit,
                 ServiceFit::Answers);
    }

    void withoutACategoryTheKindDecides()
    {
        const auto first = [this](SubjectKind kind) {
            return suggestServices(registry().db(), {{}, kind, {}});
        };
        for (const SuggestedService& one : first(SubjectKind::Shop))
            QVERIFY(ServiceItemStore(registry()).get(one.id).forKind != SubjectKind::Worker);
        QCOMPARE(first(SubjectKind::Shop).constFirst().fit, ServiceFit::ForKind);
        QCOMPARE(first(SubjectKind::Worker).constFirst().fit, ServiceFit::ForKind);
        QCOMPARE(first(SubjectKind::Worker).constLast().fit, ServiceFit::ForAll);
    }

    void whatWasIntroducedGoesLastAndSaysWhen()
    {
        introduceInVisit(m_rider, u"rental_housing"_qs, november(3));
        introduceInVisit(m_rider, u"rental_housing"_qs, november(5));
        introduceInVisit(m_test->subject(), u"rent_contract"_qs, november(5)); // to another
        const QList<SuggestedService> services = suggested(m_rider, u"home_housing"_qs);
        QCOMPARE(keyOf(services.constFirst().id), u"law_consult"_qs);
        QVERIFY(!services.constFirst().introducedOn.isValid());
        QCOMPARE(keyOf(services.constLast().id), u"rental_housing"_qs);
        QCOMPARE(services.constLast().introducedOn, november(5));
    }

    void oneClickIntroducesAndAnotherNotesTheUse()
    {
        Need need = raised(m_rider, u"home_housing"_qs);
        const RowId housing = service(u"rental_housing"_qs);
        change([&](Change& made) { noteService(made, need, housing, ServiceStep::Introduced); });
        change([&](Change& made) { noteService(made, need, housing, ServiceStep::Used); });
        const QList<ServiceUse> uses = ServiceUseStore(registry()).ofNeed(need.id);
        QCOMPARE(uses.size(), 2);
        QCOMPARE(uses.constFirst().step, ServiceStep::Introduced);
        QCOMPARE(uses.constFirst().doneOn, november(20));
        QCOMPARE(uses.constFirst().subject, m_rider.id);
        QCOMPARE(need.stage, NeedStage::Found); // a talk holds nothing up
        const QList<NeedStep> log = NeedStepStore(registry()).ofNeed(need.id);
        QCOMPARE(log.constLast().action, NeedAction::Talk);
        QVERIFY(log.constLast().words.contains(u"公租房与宿舍型房源咨询"_qs));
        const SuggestedService last = suggested(m_rider, u"home_housing"_qs).constLast();
        QCOMPARE(last.id, housing);
        QCOMPARE(last.usedOn, november(20));
    }

    void undoTakesTheUseAndTheTalkAwayTogether()
    {
        Need need = raised(m_rider, u"home_housing"_qs);
        const RowId housing = service(u"rental_housing"_qs);
        change([&](Change& made) { noteService(made, need, housing, ServiceStep::Introduced); });
        undoBatch(registry(), nextUndo(registry()).value().id);
        QVERIFY(ServiceUseStore(registry()).ofNeed(need.id).isEmpty());
        QCOMPARE(NeedStepStore(registry()).ofNeed(need.id).size(), 1);
    }

    void theLedgerHasALineForEachIntroductionAndUse()
    {
        introduceInVisit(m_rider, u"rental_housing"_qs, november(1)); // 31 October in UTC
        introduceInVisit(m_rider, u"licence_help"_qs, QDate(2026, 12, 1));
        Need need = raised(m_rider, u"home_housing"_qs);
        change([&](Change& made) {
            noteService(made, need, service(u"law_consult"_qs), ServiceStep::Introduced);
            noteService(made, m_rider, service(u"rest_stop"_qs), ServiceStep::Used, november(30),
                        u"中午来坐坐"_qs);
        });
        QCOMPARE(linesInNovember({}), 3);
        const ColumnCondition used{u"step"_qs, Condition::Is, u"used"_qs};
        QCOMPARE(linesInNovember({used}), 1);
        QCOMPARE(linesInNovember({{u"aspect"_qs, Condition::Is, u"街区服务"_qs}}), 2);
        QCOMPARE(linesInNovember({used, {u"note"_qs, Condition::Is, u"中午来坐坐"_qs}}), 1);
        const MonthFigures figures = monthFigures(registry().db(), monthOf(november(1)), {});
        const FigureRow* total = figures.find(u"services.total"_qs);
        QVERIFY(total && total->second);
        QCOMPARE(total->first.month, 2.0);
        QCOMPARE(total->second->month, 1.0);
        QCOMPARE(figures.find(u"services.街区服务"_qs)->first.month, 1.0);
        QCOMPARE(figures.find(u"four_hundred.services"_qs)->first.month, 2.0);
    }

    // Rows on screen are read by their identities, by another way than the whole ledger.
    void rowsByIdentityAreThoseOfTheLedger()
    {
        introduceInVisit(m_rider, u"rental_housing"_qs, november(3));
        change([&](Change& made) {
            noteService(made, m_rider, service(u"rest_stop"_qs), ServiceStep::Used, november(4));
        });
        LedgerQuery query;
        query.ledger = findLedger(u"services"_qs);
        const QList<RowId> ids = idsOf(registry().db(), query);
        QCOMPARE(ids.size(), 2);
        const QList<QVariantList> rows =
            ledgerRows(registry().db(), *query.ledger, ids, query.filter);
        LedgerReader reader(registry().db(), *query.ledger, query.filter, Masking::Unmasked);
        for (const QVariantList& row : rows) {
            QVERIFY(reader.next());
            for (int column = 0; column < row.size(); ++column)
                QCOMPARE(row.at(column), reader.stored(column).toVariant());
        }
    }

    void theCatalogueCountsWhatIsNotDeleted()
    {
        introduceInVisit(m_rider, u"rest_stop"_qs, november(3));
        introduceInVisit(m_rider, u"rest_stop"_qs, november(4));
        change([&](Change& made) {
            noteService(made, m_rider, service(u"rest_stop"_qs), ServiceStep::Introduced,
                        november(5));
            noteService(made, m_rider, service(u"rest_stop"_qs), ServiceStep::Used, november(6));
            VisitStore(registry())
                .remove(made, registry().db().one<RowId>(u"SELECT min(id) FROM visit"_qs));
        });
        const Ledger& ledger = *findLedger(u"service_items"_qs);
        const QVariantList row =
            ledgerRows(registry().db(), ledger, {service(u"rest_stop"_qs)}, {}).constFirst();
        QCOMPARE(row.at(ledger.indexOf(u"introduced_count"_qs)).toInt(), 2);
        QCOMPARE(row.at(ledger.indexOf(u"used_count"_qs)).toInt(), 1);
        const QList<ServiceEvent> events =
            eventsOfService(registry().db(), service(u"rest_stop"_qs), {}, 10);
        QCOMPARE(events.size(), 3);
        QCOMPARE(events.constFirst().on, november(6));
        QCOMPARE(events.constLast().on, november(4));
    }

    // Held against plain SQL over the rows themselves, after all that can change a visit's
    // services.
    void theCatalogueCountsInTheBlockAskedFor()
    {
        Block other{};
        other.town = m_test->block().town;
        other.name = u"别的街区"_qs;
        change([&](Change& made) { BlockStore(registry()).add(made, other); });
        for (int day = 3; day <= 8; ++day)
            introduceInVisit(m_rider, u"rest_stop"_qs, november(day));
        const VisitStore visits(registry());
        const auto visit = [&](int place) {
            return visits.get(registry().db().one<RowId>(
                u"SELECT id FROM visit ORDER BY id LIMIT 1 OFFSET ?"_qs, place));
        };
        Visit moved = visit(1);
        moved.block = other.id;
        Visit without = visit(2);
        without.services.clear();
        Visit with = visit(3);
        with.services << service(u"law_consult"_qs);
        change([&](Change& made) {
            visits.remove(made, visit(0).id);
            visits.save(made, moved);
            visits.save(made, without);
            visits.save(made, with);
            noteService(made, m_rider, service(u"rest_stop"_qs), ServiceStep::Introduced,
                        november(5));
            noteService(made, m_rider, service(u"rest_stop"_qs), ServiceStep::Used, november(6));
        });
        countsAreThoseOf({}, 5);
        countsAreThoseOf(m_test->block().id, 4);
        countsAreThoseOf(other.id, 1);
        undoBatch(registry(), nextUndo(registry())->id);
        countsAreThoseOf(m_test->block().id, 6);
        countsAreThoseOf(other.id, 0);
    }

    void venuesWithWhatIsAskedForAreTold_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QStringList>("venues");
        QTest::newRow("charging: ports or piles")
            << u"work_charging"_qs << QStringList{u"充换电站"_qs, u"快乐驿站"_qs};
        QTest::newRow("rest: most comfortable first")
            << u"work_rest"_qs << QStringList{u"快乐驿站"_qs, u"镇中心"_qs};
        QTest::newRow("housing is found in no venue") << u"home_housing"_qs << QStringList();
    }
    void venuesWithWhatIsAskedForAreTold()
    {
        QFETCH(QString, asked);
        const RowId block = m_test->block().id;
        addVenue(u"镇中心"_qs, {}, 0, {u"seat"_qs});
        addVenue(u"快乐驿站"_qs, block, 8, {u"seat"_qs, u"water"_qs, u"microwave"_qs});
        addVenue(u"充换电站"_qs, block, 24, {u"ebike_pile"_qs, u"swap_cabinet"_qs});
        Block other{};
        other.town = m_test->block().town;
        other.name = u"别的街区"_qs;
        change([&](Change& made) { BlockStore(registry()).add(made, other); });
        addVenue(u"别处驿站"_qs, other.id, 9, {u"seat"_qs, u"water"_qs});
        QStringList told;
        for (const FittingVenue& venue : fittingVenues(registry(), block, category(asked)))
            told << venue.venue.name;
        QTEST(told, "venues");
    }

    void toChooseFromTheWholeCatalogueIsOffered()
    {
        const auto offered = servicesToOffer(registry().db(), {m_rider.id, {}, {}},
                                             {category(u"grow_law"_qs), category(u"work_rest"_qs)});
        QCOMPARE(offered.size(), ServiceItemStore(registry()).catalogue().size());
        QSet<RowId> seen;
        for (const auto& [id, name] : offered)
            seen.insert(id);
        QCOMPARE(seen.size(), offered.size());
        QCOMPARE(keyOf(offered.constFirst().first), u"law_consult"_qs);
    }
};

DOORSTEP_TEST(tst_ServiceAdvice);
#include "tst_ServiceAdvice.moc"
