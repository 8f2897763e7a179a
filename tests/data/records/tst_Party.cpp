// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/demo/Demo.h"
#include "data/exchange/import/Import.h"
#include "data/files/TableReader.h"
#include "data/records/lists/OpenRegister.h"
#include "data/records/organisations/PartyOrganisation.h"
#include "data/records/party/Pairing.h"
#include "data/records/party/PartyMember.h"
#include "data/register/Journal.h"
#include "data/views/profile/Merge.h"
#include "data/views/profile/SubjectFields.h"
#include "data/views/profile/Timeline.h"
#include "data/views/reports/LedgerExport.h"
#include "data/views/reports/MonthChecks.h"
#include "data/views/reports/MonthlyReport.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

#include <QJsonDocument>

using namespace doorstep;

namespace {

const Period october{QDate(2026, 10, 1), QDate(2026, 10, 31)};
const QDate asOf(2026, 11, 3);

QString text(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s does not open", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

// Every cell of every sheet.
QString workbookText(const QString& path)
{
    const std::unique_ptr<TableReader> reader = openTable(path);
    QStringList texts;
    const QList<SheetInfo> sheets = reader->sheets();
    for (int sheet = 0; sheet < sheets.size(); ++sheet) {
        texts << sheets.at(sheet).name;
        reader->open(sheet);
        TableRow row;
        while (reader->next(row)) {
            for (const Cell& cell : row.cells)
                texts << cell.text;
        }
    }
    return texts.join(u'\n');
}

QStringList values(Register& registry, const QString& sql)
{
    QStringList found;
    Statement statement = registry.db().prepare(sql);
    while (statement.next())
        found << statement.get<QString>(0);
    return found;
}

} // namespace

class tst_Party : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_made = 0;

    std::unique_ptr<test::TestRegister> aRegister()
    {
        return std::make_unique<test::TestRegister>(m_folder, u"%1.doorstep"_qs.arg(++m_made));
    }
    static void write(Register& registry, const std::function<void(Change&)>& work)
    {
        Change change(registry, u"Case"_qs);
        work(change);
        change.commit();
    }
    static RowId code(Register& registry, const QString& list, const QString& key)
    {
        return registry.db().one<RowId>(u"SELECT id FROM code WHERE list = ? AND key = ?"_qs, list,
                                        key);
    }
    static QStringList column(Register& registry, const char* ledger, const char* key,
                              const LedgerFilter& filter = {})
    {
        const Ledger& listed = *findLedger(QLatin1String(ledger));
        LedgerReader reader(registry.db(), listed, filter, Masking::Unmasked);
        QStringList found;
        while (reader.next())
            found << reader.value(listed.indexOf(QLatin1String(key))).toString();
        return found;
    }
    static RowId addWorker(test::TestRegister& test, const QString& name, const QString& status,
                           const QDate& applied)
    {
        Subject worker;
        worker.kind = SubjectKind::Worker;
        worker.name = name;
        worker.block = test.block().id;
        worker.worker.partyAppliedOn = applied;
        if (!status.isEmpty())
            worker.worker.politicalStatus = code(test.registry(), u"political_status"_qs, status);
        write(test.registry(),
              [&](Change& change) { SubjectStore(test.registry()).add(change, worker); });
        return worker.id;
    }
    static RowId addMember(Register& registry, RowId shop, const QString& name,
                           const QString& status)
    {
        PartyMember member;
        member.subject = shop;
        member.name = name;
        member.politicalStatus = code(registry, u"political_status"_qs, status);
        write(registry, [&](Change& change) { PartyMemberStore(registry).add(change, member); });
        return member.id;
    }
    static Pairing addPairing(test::TestRegister& test, const QString& partner, QDate signedOn,
                              QDate until, const QList<PairingItem>& items)
    {
        Pairing pairing;
        pairing.block = test.block().id;
        pairing.partner = partner;
        pairing.signedOn = signedOn;
        pairing.untilOn = until;
        write(test.registry(), [&](Change& change) {
            PairingStore(test.registry()).add(change, pairing);
            for (PairingItem item : items) {
                item.pairing = pairing.id;
                PairingItemStore(test.registry()).add(change, item);
            }
        });
        return pairing;
    }

private Q_SLOTS:
    // GB/T 4762: 01 a member, 02 a probationary member, 03 of the League, 13 none.
    void whoIsOnTheListOfMembers_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QDate>("applied");
        QTest::addColumn<bool>("listed");
        QTest::newRow("a member") << u"gbt_01"_qs << QDate() << true;
        QTest::newRow("a probationary member") << u"gbt_02"_qs << QDate() << true;
        QTest::newRow("one who applied") << u"gbt_13"_qs << QDate(2026, 5, 1) << true;
        QTest::newRow("one who applied, by the stage") << u"stage_applicant"_qs << QDate() << true;
        QTest::newRow("an activist") << u"stage_activist"_qs << QDate() << true;
        QTest::newRow("a candidate") << u"stage_candidate"_qs << QDate() << true;
        QTest::newRow("one of the League") << u"gbt_03"_qs << QDate() << false;
        QTest::newRow("a member of the Peasants' and Workers' Party")
            << u"gbt_08"_qs << QDate() << false;
        QTest::newRow("nothing known") << QString() << QDate() << false;
    }
    void whoIsOnTheListOfMembers()
    {
        QFETCH(QString, status);
        QFETCH(QDate, applied);
        QFETCH(bool, listed);
        const auto test = aRegister();
        addWorker(*test, u"王小路"_qs, status, applied);
        QCOMPARE(column(test->registry(), "party_members", "name"),
                 listed ? QStringList{u"王小路"_qs} : QStringList());
    }

    // Who is on the way is told of by the stage, and is no member.
    void theMonthCountsWhoIsOnTheWay_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("figure");
        QTest::newRow("one who applied") << u"stage_applicant"_qs << u"party_stage.applicant"_qs;
        QTest::newRow("an activist") << u"stage_activist"_qs << u"party_stage.activist"_qs;
        QTest::newRow("a candidate") << u"stage_candidate"_qs << u"party_stage.candidate"_qs;
    }
    void theMonthCountsWhoIsOnTheWay()
    {
        QFETCH(QString, status);
        QFETCH(QString, figure);
        const auto test = aRegister();
        Register& registry = test->registry();
        const RowId shop = test->withShop(u"张记面馆"_qs, u"8"_qs).subject().id;
        addMember(registry, shop, u"李敏"_qs, status);
        const RowId worker = addWorker(*test, u"王小路"_qs, status, {});
        PartyOrganisation branch;
        branch.block = test->block().id;
        branch.name = u"福泉路联合党支部"_qs;
        write(registry, [&](Change& change) {
            PartyOrganisationStore(registry).add(change, branch);
            Subject of = SubjectStore(registry).get(worker);
            of.partyOrganisation = branch.id;
            SubjectStore(registry).save(change, of);
        });
        const MonthFigures figures = monthFigures(registry.db(), october, test->block().id, asOf);
        for (const QString& key : {u"party_stage.applicant"_qs, u"party_stage.activist"_qs,
                                   u"party_stage.candidate"_qs}) {
            const FigureRow* row = figures.find(key);
            QVERIFY2(row, qPrintable(key));
            QCOMPARE(row->first.month, key == figure ? 2 : 0);
        }
        QCOMPARE(figures.find(u"party.members"_qs)->first.month, 0);
        const LedgerFilter ofBlock{october, test->block().id, {}, asOf};
        QCOMPARE(column(registry, "party_organisations", "applicants", ofBlock),
                 QStringList{u"1"_qs});
        QCOMPARE(column(registry, "party_organisations", "members", ofBlock),
                 QStringList{QString()});
    }

    void aLineOpensItsShopOrWorker()
    {
        const auto test = aRegister();
        Register& registry = test->registry();
        const RowId worker = addWorker(*test, u"王小路"_qs, u"gbt_01"_qs, {});
        const RowId shop = test->withShop(u"张记面馆"_qs, u"8"_qs).subject().id;
        const RowId member = addMember(registry, shop, u"李敏"_qs, u"gbt_01"_qs);
        LedgerReader lines(registry.db(), *findLedger(u"party_members"_qs), {}, Masking::Masked);
        QMap<QString, RowId> opened;
        QSet<RowId> ids;
        while (lines.next()) {
            opened.insert(lines.value(0).toString(), subjectOfMember(registry, lines.id()));
            ids << lines.id();
        }
        QCOMPARE(ids.size(), 2);
        QCOMPARE(opened, (QMap<QString, RowId>{{u"王**"_qs, worker}, {u"李*"_qs, shop}}));

        // The list of a month is of those who were there at its end; that of all times keeps all.
        write(registry, [&](Change& change) {
            const SubjectStore subjects(registry);
            PartyMemberStore(registry).remove(change, member);
            Subject gone = subjects.get(worker);
            markAs(gone, SubjectStatus::Moved, QDate(2026, 10, 20));
            subjects.save(change, gone);
        });
        QCOMPARE(column(registry, "party_members", "name"), QStringList{u"王小路"_qs});
        QCOMPARE(column(registry, "party_members", "name",
                        {Period{QDate(2026, 10, 1), QDate(2026, 10, 31)}, {}, {}, asOf}),
                 QStringList());
        QCOMPARE(column(registry, "party_members", "name",
                        {Period{QDate(2026, 9, 1), QDate(2026, 9, 30)}, {}, {}, asOf}),
                 QStringList{u"王小路"_qs});
    }

    void anAgreementHasALineForEachItem()
    {
        const auto test = aRegister();
        Register& registry = test->registry();
        const QDate signedOn(2026, 3, 1);
        const Pairing bank =
            addPairing(*test, u"江海银行支行"_qs, signedOn, QDate(2027, 2, 28),
                       {{0, 0, u"后做的"_qs, QDate(2026, 11, 1), QDate(2026, 11, 2), u"做了"_qs},
                        {0, 0, u"先做的"_qs, QDate(2026, 5, 1), QDate(2026, 10, 8), u"讲了一课"_qs},
                        {0, 0, u"没有日子的"_qs, {}, {}, {}}});
        const Pairing lawyers = addPairing(*test, u"衡正律师事务所"_qs, QDate(2026, 4, 1), {}, {});
        QCOMPARE(column(registry, "pairings", "text"),
                 (QStringList{u"先做的"_qs, u"后做的"_qs, u"没有日子的"_qs, QString()}));
        QCOMPARE(column(registry, "pairings", "item_number"),
                 (QStringList{u"1"_qs, u"2"_qs, u"3"_qs, u"1"_qs}));
        // What was done in November is not done in October's report.
        QCOMPARE(column(registry, "pairings", "outcome", {october, {}, {}, asOf}),
                 (QStringList{u"讲了一课"_qs, QString(), QString(), QString()}));
        LedgerReader lines(registry.db(), *findLedger(u"pairings"_qs), {}, Masking::Masked);
        QList<RowId> opened;
        while (lines.next())
            opened << pairingOfLine(registry, lines.id());
        QCOMPARE(opened, (QList<RowId>{bank.id, bank.id, bank.id, lawyers.id}));
        write(registry, [&](Change& change) { PairingStore(registry).remove(change, bank.id); });
        QCOMPARE(column(registry, "pairings", "partner"), QStringList{u"衡正律师事务所"_qs});
        write(registry, [&](Change& change) { PairingStore(registry).restore(change, bank.id); });
        QCOMPARE(column(registry, "pairings", "partner").size(), 4);
    }

    void figuresOfAMonth_data()
    {
        QTest::addColumn<QDate>("signedOn");
        QTest::addColumn<QDate>("until");
        QTest::addColumn<QDate>("doneOn");
        QTest::addColumn<int>("inForce");
        QTest::addColumn<int>("done");
        const QDate march(2026, 3, 1);
        const QDate later(2027, 2, 28);
        QTest::newRow("in force, one item done") << march << later << QDate(2026, 10, 31) << 1 << 1;
        QTest::newRow("without an end") << march << QDate() << QDate() << 1 << 0;
        QTest::newRow("ended on the last day") << march << october.last << QDate() << 1 << 0;
        QTest::newRow("ended within the month, the item done before")
            << march << QDate(2026, 10, 30) << QDate(2026, 10, 1) << 0 << 1;
        QTest::newRow("ended before, an item done late")
            << march << QDate(2026, 8, 31) << QDate(2026, 10, 5) << 0 << 1;
        QTest::newRow("signed afterwards") << QDate(2026, 11, 1) << later << QDate() << 0 << 0;
        QTest::newRow("not signed") << QDate() << QDate() << QDate() << 0 << 0;
        QTest::newRow("done afterwards") << march << later << QDate(2026, 11, 1) << 1 << 0;
    }
    void figuresOfAMonth()
    {
        QFETCH(QDate, signedOn);
        QFETCH(QDate, until);
        QFETCH(QDate, doneOn);
        QFETCH(int, inForce);
        QFETCH(int, done);
        const auto test = aRegister();
        addPairing(*test, u"江海银行支行"_qs, signedOn, until,
                   {{0, 0, u"宣讲"_qs, {}, doneOn, {}}, {0, 0, u"慰问"_qs, {}, {}, {}}});
        const MonthFigures figures =
            monthFigures(test->registry().db(), october, test->block().id, asOf);
        QCOMPARE(figures.find(u"party.pairings"_qs)->first.month, inForce);
        QCOMPARE(figures.find(u"party.items_done"_qs)->first.month, done);
    }

    // A worker and one of a staff, each found and joined on days of their own.
    void whoWasFoundAndJoined_data()
    {
        QTest::addColumn<QDate>("foundOn");
        QTest::addColumn<QString>("way");
        QTest::addColumn<QDate>("joinedOn");
        QTest::addColumn<int>("found");
        QTest::addColumn<int>("joined");
        QTest::addColumn<QString>("counted");
        const QDate within(2026, 10, 9);
        const QDate before(2026, 9, 30);
        QTest::newRow("found and joined")
            << within << u"developed"_qs << within << 1 << 1 << u"party_way.发展一批"_qs;
        QTest::newRow("found on the first day")
            << october.first << u"found"_qs << QDate() << 1 << 0 << u"party_way.找出一批"_qs;
        QTest::newRow("found on the last day, joined long ago")
            << october.last << u"transferred"_qs << QDate(2009, 7, 1) << 1 << 0
            << u"party_way.转入一批"_qs;
        QTest::newRow("found, nobody knows how")
            << within << QString() << QDate() << 1 << 0 << u"party_way."_qs;
        QTest::newRow("found before, joined now")
            << before << u"cultivated"_qs << within << 0 << 1 << QString();
        QTest::newRow("found afterwards")
            << QDate(2026, 11, 1) << u"found"_qs << QDate() << 0 << 0 << QString();
        QTest::newRow("neither") << QDate() << QString() << QDate() << 0 << 0 << QString();
    }
    void whoWasFoundAndJoined()
    {
        QFETCH(QDate, foundOn);
        QFETCH(QString, way);
        QFETCH(QDate, joinedOn);
        QFETCH(int, found);
        QFETCH(int, joined);
        QFETCH(QString, counted);
        const auto test = aRegister();
        Register& registry = test->registry();
        const RowId shop = test->withShop(u"张记面馆"_qs, u"8"_qs).subject().id;
        const RowId worker = addWorker(*test, u"王小路"_qs, u"gbt_13"_qs, {});
        const RowId member = addMember(registry, shop, u"李敏"_qs, u"gbt_01"_qs);
        write(registry, [&](Change& change) {
            Subject one = SubjectStore(registry).get(worker);
            PartyMember other = PartyMemberStore(registry).get(member);
            one.worker.partyFoundOn = other.partyFoundOn = foundOn;
            one.worker.partyJoinedOn = other.partyJoinedOn = joinedOn;
            if (!way.isEmpty())
                one.worker.partyFoundWay = other.partyFoundWay =
                    code(registry, list::partyFoundWay, way);
            SubjectStore(registry).save(change, one);
            PartyMemberStore(registry).save(change, other);
        });
        const MonthFigures figures = monthFigures(registry.db(), october, test->block().id, asOf);
        QCOMPARE(figures.find(u"party.found"_qs)->first.month, 2 * found);
        QCOMPARE(figures.find(u"party.joined"_qs)->first.month, 2 * joined);
        double sum = 0;
        for (const FigureSection& section : figures.sections) {
            for (const FigureRow& row : section.rows)
                sum += section.key == u"party_way" ? *row.first.month : 0;
        }
        QCOMPARE(sum, 2 * found);
        if (!counted.isEmpty())
            QCOMPARE(figures.find(counted)->first.month, 2);
        const qint64 listed = extentOf(registry.db(), *findLedger(u"party_members"_qs), {}).rows;
        QCOMPARE(listed, foundOn.isValid() || joinedOn.isValid() ? 2 : 1);
    }

    void organisationsTellWhoBelongsToThem()
    {
        const auto test = aRegister();
        Register& registry = test->registry();
        const PartyOrganisationStore store(registry);
        Subject shop = test->withShop(u"张记面馆"_qs, u"8"_qs).subject();
        const RowId member = addMember(registry, shop.id, u"李敏"_qs, u"gbt_01"_qs);
        const RowId worker = addWorker(*test, u"王小路"_qs, u"gbt_02"_qs, {});
        const RowId applicant = addWorker(*test, u"赵强"_qs, u"gbt_13"_qs, QDate(2026, 5, 1));
        PartyOrganisation branch;
        branch.block = test->block().id;
        branch.name = u"福泉路联合党支部"_qs;
        branch.foundedOn = QDate(2026, 10, 20);
        PartyOrganisation ofTown;
        ofTown.name = u"两新组织党委"_qs;
        write(registry, [&](Change& change) {
            store.add(change, ofTown);
            branch.parent = ofTown.id;
            store.add(change, branch);
            shop.partyOrganisation = branch.id;
            SubjectStore(registry).save(change, shop);
            PartyMember one = PartyMemberStore(registry).get(member);
            one.partyOrganisation = branch.id;
            PartyMemberStore(registry).save(change, one);
            for (const RowId id : {worker, applicant}) {
                Subject of = SubjectStore(registry).get(id);
                of.partyOrganisation = branch.id;
                SubjectStore(registry).save(change, of);
            }
        });
        Pairing pairing = addPairing(*test, u"江海银行支行"_qs, QDate(2026, 3, 1), {}, {});
        pairing.partyOrganisation = branch.id;
        write(registry, [&](Change& change) { PairingStore(registry).save(change, pairing); });
        const LedgerFilter ofBlock{october, test->block().id, {}, asOf};
        const QMap<const char*, QString> told{{"name", u"福泉路联合党支部"_qs},
                                              {"parent_id", u"两新组织党委"_qs},
                                              {"members", u"2"_qs},
                                              {"applicants", u"1"_qs},
                                              {"shops", u"1"_qs},
                                              {"pairings", u"1"_qs}};
        for (auto cell = told.cbegin(); cell != told.cend(); ++cell)
            QCOMPARE(column(registry, "party_organisations", cell.key(), ofBlock).value(1), *cell);
        QStringList people;
        for (const OrganisationPerson& person : peopleOf(registry.db(), branch.id))
            people << person.name + u'/' + person.where;
        QCOMPARE(people, (QStringList{u"李敏/张记面馆"_qs, u"王小路/"_qs, u"赵强/"_qs}));

        // Founded in October: of September's it is none.
        const MonthFigures figures = monthFigures(registry.db(), october, test->block().id, asOf);
        QCOMPARE(figures.find(u"party.organisations"_qs)->first.month, 2);
        QCOMPARE(figures.find(u"party.organisations"_qs)->first.lastMonth, 1);

        ofTown.parent = branch.id;
        QVERIFY(!organisationProblem(registry, ofTown).isEmpty());
        ofTown.parent.reset();
        QVERIFY(organisationProblem(registry, ofTown).isEmpty());
        ofTown.name = u" "_qs;
        QVERIFY(!organisationProblem(registry, ofTown).isEmpty());
    }

    // What was written beside shops becomes organisations, one for each name in a block, and goes
    // back as it was.
    void writtenNamesAreTakenIn()
    {
        const auto test = aRegister();
        Register& registry = test->registry();
        QList<RowId> shops;
        for (const QString& name : {u"福泉路党支部"_qs, u"福泉路党支部"_qs, u"商圈党支部"_qs}) {
            Subject shop = test->withShop(u"店"_qs + QString::number(shops.size()),
                                          QString::number(shops.size() + 1))
                               .subject();
            shop.shop.partyOrgPlace = name;
            write(registry, [&](Change& change) { SubjectStore(registry).save(change, shop); });
            shops << shop.id;
        }
        PartyOrganisation known;
        known.name = u"商圈党支部"_qs;
        write(registry,
              [&](Change& change) { PartyOrganisationStore(registry).add(change, known); });
        const QList<WrittenOrganisation> written = writtenOrganisations(registry.db(), {});
        QCOMPARE(written.size(), 2);
        Change change(registry, u"Take in"_qs);
        takeInWritten(registry, change, written);
        const RowId batch = change.batch();
        change.commit();
        const auto told = [&](const char* key) {
            QStringList cells = column(registry, "shops", key); // odd numbers, then even ones
            cells.sort();
            return cells;
        };
        const QStringList names{u"商圈党支部"_qs, u"福泉路党支部"_qs, u"福泉路党支部"_qs};
        QCOMPARE(told("party_organisation_id"), names);
        QCOMPARE(told("party_org_place"), QStringList(3));
        QCOMPARE(PartyOrganisationStore(registry).all().size(), 2);
        QVERIFY(writtenOrganisations(registry.db(), {}).isEmpty());
        undoBatch(registry, batch);
        QCOMPARE(told("party_org_place"), names);
        QCOMPARE(PartyOrganisationStore(registry).all(), QList<PartyOrganisation>{known});
    }

    void moreNamesThanCountedAreTold_data()
    {
        QTest::addColumn<QStringList>("statuses");
        QTest::addColumn<int>("counted");
        QTest::addColumn<int>("told");
        const QString member = u"gbt_01"_qs;
        QTest::newRow("as many") << QStringList{member, u"gbt_02"_qs} << 2 << 0;
        QTest::newRow("more") << QStringList{member, member} << 1 << 1;
        QTest::newRow("fewer") << QStringList{member} << 3 << 0;
        QTest::newRow("an applicant is not counted") << QStringList{u"gbt_13"_qs} << 0 << 0;
    }
    void moreNamesThanCountedAreTold()
    {
        QFETCH(QStringList, statuses);
        QFETCH(int, counted);
        QFETCH(int, told);
        const auto test = aRegister();
        Register& registry = test->registry();
        Subject shop = test->withShop(u"张记面馆"_qs, u"8"_qs).subject();
        shop.shop.partyMembers = counted;
        write(registry, [&](Change& change) { SubjectStore(registry).save(change, shop); });
        for (const QString& status : statuses)
            addMember(registry, shop.id, u"李敏"_qs, status);
        const auto found = [&] {
            qint64 count = -1;
            for (const CheckFinding& finding :
                 runMonthChecks(registry.db(), {october, {}, {}, asOf})) {
                if (finding.check->key == std::string("more_members_than_counted"))
                    count = finding.count;
            }
            return count;
        };
        QCOMPARE(found(), told);
        setPartyShown(registry, false);
        QCOMPARE(found(), -1);
    }

    // The setting off: nothing of it leaves the register. On: the same search finds all of it.
    void hiddenItLeavesNothing_data()
    {
        QTest::addColumn<bool>("shown");
        QTest::newRow("shown") << true;
        QTest::newRow("hidden") << false;
    }
    void hiddenItLeavesNothing()
    {
        QFETCH(bool, shown);
        const QString path = m_folder.filePath(shown ? u"on.doorstep"_qs : u"off.doorstep"_qs);
        writeDemo(path, {150, 80, 900, 6, QDate(2026, 10, 31), 4});
        const auto registry = openRegister(path, Register::Access::Write);
        setPartyShown(*registry, shown);
        Database& db = registry->db();

        QStringList told{QString::fromUtf8(
            QJsonDocument(monthFigures(db, october, {}, asOf).toJson()).toJson())};
        ReportOptions options;
        options.month = october;
        options.masking = Masking::Unmasked;
        options.asOf = asOf;
        const QString workbook = m_folder.filePath(u"month.xlsx"_qs);
        (void)writeMonthlyReport(db, options, workbook);
        told << workbookText(workbook);
        const QString csv = m_folder.filePath(u"ledger.csv"_qs);
        for (const Ledger& ledger : ledgers(db)) {
            exportLedger(db, ledger, {}, Masking::Unmasked, csv);
            told << ledger.title() + text(csv);
        }
        for (const CheckFinding& finding : runMonthChecks(db, {october, {}, {}, asOf}))
            told << finding.check->text();
        const QString everything = told.join(u'\n');

        QStringList sought{u"Party members"_qs,
                           u"Party organisation"_qs,
                           u"Where organised"_qs,
                           u"Party contact"_qs,
                           u"Political status"_qs,
                           u"Membership kept at"_qs,
                           u"Applied for membership on"_qs,
                           u"Party building"_qs,
                           u"Pairing agreements"_qs,
                           u"Belongs to Party organisation"_qs,
                           u"Found as a member on"_qs,
                           u"党总支"_qs,
                           u"Agreed item"_qs,
                           u"中共预备党员"_qs,
                           u"户籍地党组织"_qs};
        sought += values(*registry, u"SELECT phone FROM party_member WHERE phone NOT IN "
                                    "(SELECT operator_phone FROM subject) AND subject_id IN "
                                    "(SELECT id FROM subject WHERE status = 'active')"_qs);
        sought += values(*registry, u"SELECT partner FROM pairing"_qs);
        sought += values(
            *registry,
            u"SELECT phone FROM party_organisation WHERE phone <> '' AND phone NOT IN (SELECT phone FROM block)"_qs);
        sought += values(*registry, u"SELECT phone FROM pairing"_qs);
        sought += values(*registry, u"SELECT text FROM pairing_item"_qs);
        sought += values(*registry, u"SELECT party_contact_phone FROM subject WHERE "
                                    "party_contact_phone <> ''"_qs);
        QVERIFY(sought.size() > 70);
        for (const QString& secret : std::as_const(sought))
            QVERIFY2(everything.contains(secret) == shown, qPrintable(secret));
        // The rest is there all the same.
        for (const QString& rest : {u"Visits"_qs, u"Operator's phone"_qs, u"Volunteer"_qs})
            QVERIFY2(everything.contains(rest), qPrintable(rest));
    }

    void hiddenItIsNotAskedForInAProfile()
    {
        const auto test = aRegister();
        Register& registry = test->registry();
        Subject shop = test->withShop(u"张记面馆"_qs, u"8"_qs).visited("2026-10-08").subject();
        shop.phone = u"13800138000"_qs;
        shop.shop.businessType = CodeStore(registry).entries(list::businessType).front().id;
        shop.shop.operatorName = u"张三"_qs;
        shop.shop.staffCount = 2;
        write(registry, [&](Change& change) { SubjectStore(registry).save(change, shop); });
        QCOMPARE(countPeriod(registry.db(), {october, {}, asOf}).completeProfiles, 0);
        setPartyShown(registry, false);
        QCOMPARE(countPeriod(registry.db(), {october, {}, asOf}).completeProfiles, 1);
    }

    void hiddenEditsAreNotInTheTimeline()
    {
        const auto test = aRegister();
        Register& registry = test->registry();
        Subject shop = test->withShop(u"张记面馆"_qs, u"8"_qs).subject();
        shop.shop.partyMembers = 2;
        shop.shop.staffCount = 5;
        write(registry, [&](Change& change) { SubjectStore(registry).save(change, shop); });
        const auto edited = [&] {
            QStringList columns;
            for (const TimelineEntry& entry : timelineOf(registry, shop, 50).entries)
                columns << entry.column;
            columns.removeAll(QString());
            columns.sort();
            return columns;
        };
        QCOMPARE(edited(), (QStringList{u"party_members"_qs, u"staff_count"_qs}));
        setPartyShown(registry, false);
        QCOMPARE(edited(), QStringList{u"staff_count"_qs});
    }

    // What nobody sees, nobody can choose; it must not be lost.
    void mergingKeepsWhatIsHidden()
    {
        const auto test = aRegister();
        Register& registry = test->registry();
        const Subject kept = test->withShop(u"张记面馆"_qs, u"8"_qs).subject();
        Subject other = test->withShop(u"张记面店"_qs, u"8"_qs).subject();
        other.shop.partyMembers = 1;
        other.shop.staffCount = 4;
        write(registry, [&](Change& change) { SubjectStore(registry).save(change, other); });
        addMember(registry, other.id, u"李敏"_qs, u"gbt_01"_qs);
        setPartyShown(registry, false);
        mergeSubjects(registry, kept.id, other.id, {});
        const Shop merged = SubjectStore(registry).get(kept.id).shop;
        QCOMPARE(merged.partyMembers, 1);
        QCOMPARE(merged.staffCount, std::nullopt); // shown, and not chosen
        QCOMPARE(PartyMemberStore(registry).ofShop(kept.id).size(), 1);
    }

    void importTakesNothingThatIsHidden_data()
    {
        QTest::addColumn<bool>("shown");
        QTest::newRow("shown") << true;
        QTest::newRow("hidden") << false;
    }
    void importTakesNothingThatIsHidden()
    {
        QFETCH(bool, shown);
        const auto test = aRegister();
        Register& registry = test->registry();
        const QString path = m_folder.filePath(u"list.csv"_qs);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("招牌名称,路名,门牌号,员工数,党员数\n张记面馆,福泉路,8,5,2\n");
        file.close();
        ImportPlan plan;
        plan.kind = ImportKind::Shops;
        plan.outline = outlineTable(path, ImportKind::Shops);
        plan.block = test->block().id;
        plan.columns = chooseColumns(registry, plan.outline, ImportKind::Shops);
        setPartyShown(registry, shown); // since
        const ImportPreview preview = previewImport(registry, plan);
        (void)writeImport(registry, preview);
        const Shop shop =
            SubjectStore(registry).get(registry.db().one<RowId>(u"SELECT id FROM subject"_qs)).shop;
        QCOMPARE(shop.staffCount, 5);
        QCOMPARE(shop.partyMembers, shown ? std::optional<int>(2) : std::nullopt);
        if (!shown)
            QCOMPARE(chooseColumns(registry, plan.outline, ImportKind::Shops)[4].field, -1);
    }
};

DOORSTEP_TEST(tst_Party);
#include "tst_Party.moc"
