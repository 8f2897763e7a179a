// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Error.h"
#include "data/records/activities/Activity.h"
#include "data/records/cards/ContactCard.h"
#include "data/records/forms/ColumnChoice.h"
#include "data/records/forms/TownForm.h"
#include "data/records/lists/OpenRegister.h"
#include "data/records/needs/Need.h"
#include "data/records/organisations/PartyOrganisation.h"
#include "data/records/papers/Paper.h"
#include "data/records/party/Pairing.h"
#include "data/records/party/PartyMember.h"
#include "data/records/problems/SharedProblem.h"
#include "data/records/services/ServiceItem.h"
#include "data/records/services/ServiceUse.h"
#include "data/records/subjects/Takeover.h"
#include "data/records/venues/Venue.h"
#include "data/records/visitors/Team.h"
#include "data/records/visitors/Visitor.h"
#include "data/records/volunteers/VolunteerTeam.h"
#include "data/records/wishes/Wish.h"
#include "data/register/Migrations.h"
#include "data/register/SqlFunctions.h"
#include "data/views/doors/BlockList.h"
#include "data/views/ledgers/Ledger.h"
#include "data/views/reports/Seal.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using doorstep::test::TestRegister;

class tst_Register : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    // Columns that the register keeps by itself, not the structs.
    static QStringList columnsOf(Register& registry, const QString& table)
    {
        static const QStringList own{u"id"_qs,         u"uid"_qs,        u"created_at"_qs,
                                     u"created_by"_qs, u"deleted_at"_qs, u"walk_key"_qs,
                                     u"walk_side"_qs,  u"name_key"_qs};
        QStringList columns;
        Statement statement = registry.db().prepare(u"SELECT name FROM pragma_table_info(?)"_qs);
        statement.bind(table);
        while (statement.next()) {
            if (!own.contains(statement.get<QString>(0)))
                columns << statement.get<QString>(0);
        }
        columns.sort();
        return columns;
    }

    static QStringList linksOf(const QString& table)
    {
        QStringList links;
        for (const LinkShape& link : shapeOf(table).links)
            links << QString::fromLatin1(link.field);
        return links;
    }

    struct Mapped
    {
        QStringList columns;
        QStringList links;
    };

    // The mappings of the structs by their tables.
    static QHash<QString, Mapped> mapped()
    {
        QHash<QString, Mapped> all;
        const auto add = [&all](const auto&... mappings) {
            (all.insert(QString::fromLatin1(mappings.table()),
                        {mappings.columns(), fieldsOf(mappings.links())}),
             ...);
        };
        add(codeMapping(), townMapping(), blockMapping(), gridMapping(), streetMapping(),
            venueMapping(), visitorMapping(), teamMapping(), serviceItemMapping(), subjectMapping(),
            visitMapping(), needMapping(), needStepMapping(), wishMapping(), sharedProblemMapping(),
            serviceUseMapping(), activityMapping(), volunteerTeamMapping(),
            partyOrganisationMapping(), partyMemberMapping(), pairingMapping(),
            pairingItemMapping(), contactCardMapping(), cardDeliveryMapping(), takeoverMapping(),
            sealMapping(), paperMapping(), townFormMapping(), formFillingMapping(),
            columnChoiceMapping());
        return all;
    }
    static QStringList fieldsOf(const auto& links)
    {
        QStringList fields;
        for (const auto& link : links)
            fields << QString::fromLatin1(link.shape->field);
        return fields;
    }

    static QStringList doorNumbers(TestRegister& test)
    {
        QStringList numbers;
        const QList<Door> doors = blockList(test.registry().db(), {});
        for (const Door& door : doors)
            numbers << door.door;
        return numbers;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    // A row that can be deleted is journaled; a table of two references holds a field of links.
    void everyTableIsDeclared()
    {
        TestRegister test(*m_folder);
        QStringList declared;
        QStringList withMappings = mapped().keys();
        for (const TableShape& shape : tableShapes()) {
            declared << QString::fromLatin1(shape.name);
            withMappings.removeAll(QLatin1String(shape.name));
            QVERIFY2(mapped().contains(QLatin1String(shape.name)), shape.name);
            for (const LinkShape& link : shape.links)
                declared << QString::fromLatin1(link.table);
        }
        QCOMPARE(withMappings, QStringList());
        QStringList tables;
        Statement statement = test.registry().db().prepare(
            u"SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c "
            "WHERE m.type = 'table' GROUP BY m.name HAVING max(c.name = 'deleted_at') "
            "OR count(*) = 2 AND min(c.name LIKE '%\\_id' ESCAPE '\\')"_qs);
        while (statement.next())
            tables << statement.get<QString>(0);
        tables.sort();
        declared.sort();
        QCOMPARE(declared, tables);
    }

    void everyColumnHasAMember_data()
    {
        QTest::addColumn<QString>("table");
        for (const TableShape& shape : tableShapes())
            QTest::newRow(shape.name) << QString::fromLatin1(shape.name);
    }
    void everyColumnHasAMember()
    {
        TestRegister test(*m_folder);
        QFETCH(QString, table);
        const Mapped fields = mapped().value(table);
        QStringList columns = fields.columns;
        columns.sort();
        QCOMPARE(columns, columnsOf(test.registry(), table));
        QCOMPARE(fields.links, linksOf(table));
    }

    // What is left out is told by the ledger itself (a shop's kind), by its line (the visit of a
    // need), or stands in another column (whether a time is known: in the moment).
    void everyFieldStandsInALedger_data()
    {
        QTest::addColumn<QStringList>("ledgerKeys");
        QTest::addColumn<QStringList>("leftOut");
        // Those that gather the rows of others.
        QStringList held{
            u"shops_visited"_qs, u"workers_visited"_qs,  u"attendance"_qs,     u"deleted"_qs,
            u"corrections"_qs,   u"service_packages"_qs, u"group_pictures"_qs, u"path"_qs,
            u"volunteers"_qs};
        const auto add = [&](const char* table, const QStringList& ledgerKeys,
                             const QStringList& leftOut = {}) {
            QTest::newRow(table) << ledgerKeys << leftOut;
            held << ledgerKeys;
        };
        add("subject", {u"shops"_qs, u"workers"_qs});
        add("visit", {u"visits"_qs}, {u"time_known"_qs});
        add("need", {u"needs"_qs}, {u"visit_id"_qs});
        add("need_step", {u"need_steps"_qs}, {u"need_id"_qs});
        add("wish", {u"wishes"_qs}, {u"visit_id"_qs});
        add("shared_problem", {u"shared_problems"_qs});
        add("activity", {u"activities"_qs});
        add("volunteer_team", {u"volunteer_teams"_qs});
        add("card_delivery", {u"cards"_qs}, {u"visit_id"_qs});
        add("service_use", {u"services"_qs}, {u"need_id"_qs});
        add("service_item", {u"service_items"_qs}, {u"key"_qs, u"position"_qs});
        add("venue", {u"venues"_qs});
        add("party_organisation", {u"party_organisations"_qs});
        add("party_member", {u"party_members"_qs}, {u"subject_id"_qs});
        add("pairing", {u"pairings"_qs});
        add("pairing_item", {u"pairings"_qs}, {u"pairing_id"_qs});
        for (const Ledger& ledger : ledgers())
            QVERIFY2(held.contains(QLatin1String(ledger.key)), ledger.key);
    }
    void everyFieldStandsInALedger()
    {
        QFETCH(QStringList, ledgerKeys);
        QFETCH(QStringList, leftOut);
        const Mapped fields = mapped().value(QLatin1String(QTest::currentDataTag()));
        QStringList missing;
        for (const QString& field : fields.columns + fields.links) {
            const bool found =
                std::any_of(ledgerKeys.cbegin(), ledgerKeys.cend(), [&](const QString& key) {
                    return findLedger(key)->indexOf(field) >= 0;
                });
            if (!found)
                missing << field;
        }
        missing.sort();
        QCOMPARE(missing, leftOut);
    }

    void everyLedgerReads()
    {
        TestRegister test(*m_folder);
        test.withShop(u"张记面馆"_qs, u"12"_qs).visited("2026-10-08");
        for (const Ledger& ledger : ledgers()) {
            LedgerReader reader(test.registry().db(), ledger,
                                {parseMonth(u"2026-10"_qs), {}, {}, QDate(2026, 11, 1)},
                                Masking::Unmasked);
            int rows = 0;
            while (reader.next())
                ++rows;
            QVERIFY2(rows == extentOf(test.registry().db(), ledger,
                                      {parseMonth(u"2026-10"_qs), {}, {}, QDate(2026, 11, 1)})
                                 .rows,
                     ledger.key);
        }
    }

    void doorsAreListedOneSideAfterTheOtherOrAcross()
    {
        TestRegister test(*m_folder);
        for (const char16_t* number : {u"102", u"13", u"12-14", u"", u"12甲", u"12", u"11"})
            test.withShop(u"店"_qs, QString(reinterpret_cast<const QChar*>(number)));
        test.withShop(u"店"_qs, u"3"_qs, u"88"_qs, u"102"_qs);
        QCOMPARE(doorNumbers(test),
                 (QStringList{u"11号"_qs, u"13号"_qs, u"12号"_qs, u"12甲号"_qs, u"12-14号"_qs,
                              u"88弄3号102室"_qs, u"102号"_qs, u""_qs}));
        test.street().walk = StreetWalk::Across;
        Change change(test.registry(), u"Across"_qs);
        StreetStore(test.registry()).save(change, test.street());
        change.commit();
        QCOMPARE(doorNumbers(test),
                 (QStringList{u"11号"_qs, u"12号"_qs, u"12甲号"_qs, u"12-14号"_qs, u"13号"_qs,
                              u"88弄3号102室"_qs, u"102号"_qs, u""_qs}));
    }

    void movingADoorMovesItInTheWalk()
    {
        TestRegister test(*m_folder);
        test.withShop(u"乙"_qs, u"9"_qs).withShop(u"甲"_qs, u"7"_qs);
        Subject first = test.subject();
        first.number = u"11"_qs;
        Change change(test.registry(), u"Move"_qs);
        SubjectStore(test.registry()).save(change, first);
        change.commit();
        QCOMPARE(doorNumbers(test), (QStringList{u"9号"_qs, u"11号"_qs}));
    }

    void whatMustNeverBeWrongIsRefused()
    {
        TestRegister test(*m_folder);
        test.withShop(u"张记面馆"_qs);
        Register& registry = test.registry();
        const auto refuses = [&](Need need) {
            need.block = test.block().id;
            need.text = u"漏水"_qs;
            Change change(registry, u"Need"_qs);
            try {
                NeedStore(registry).add(change, need);
            } catch (const Error& error) {
                return error.detail().contains(u"CHECK");
            }
            return false;
        };
        Need backwards;
        backwards.foundOn = QDate(2026, 10, 8);
        backwards.recordedOn = QDate(2026, 10, 7);
        QVERIFY(refuses(backwards));
        Need closedWithoutDate;
        closedWithoutDate.foundOn = QDate(2026, 10, 8);
        closedWithoutDate.stage = NeedStage::Closed;
        QVERIFY(refuses(closedWithoutDate));
        Visit nobody;
        nobody.subject = 999;
        nobody.block = test.block().id;
        nobody.at = now();
        Change change(registry, u"Visit"_qs);
        QVERIFY_EXCEPTION_THROWN(VisitStore(registry).add(change, nobody), Error);
    }

    void wordsOfTwoCharactersAreFound_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("found");
        QTest::newRow("two characters") << u"药房"_qs << true;
        QTest::newRow("across a run") << u"老药房"_qs << true;
        QTest::newRow("not adjacent") << u"老房"_qs << false;
        QTest::newRow("two words apart") << u"密码 老药房"_qs << true;
        QTest::newRow("two words, one is not there") << u"密码 面馆"_qs << false;
        QTest::newRow("full width digits") << u"１２号"_qs << true;
        QTest::newRow("beyond the BMP") << u"𠮷野家"_qs << true;
        QTest::newRow("one character") << u"药"_qs << true;
        QTest::newRow("latin") << u"wifi"_qs << true;
        QTest::newRow("quotes do no harm") << u"\"药房"_qs << true;
        QTest::newRow("nothing to look for") << u" ，"_qs << false;
    }
    void wordsOfTwoCharactersAreFound()
    {
        TestRegister test(*m_folder);
        test.withShop(u"张记面馆"_qs)
            .visited("2026-10-08", u"隔壁老药房搬到12号，𠮷野家旁边，问WiFi密码"_qs);
        QFETCH(QString, query);
        QTEST(!VisitStore(test.registry()).withWords(query, 9).isEmpty(), "found");
    }

    void correctedWordsAreFoundAndTheOldOnesNot()
    {
        TestRegister test(*m_folder);
        test.withShop(u"张记面馆"_qs).visited("2026-10-08", u"漏水"_qs);
        Visit visit = test.visit();
        visit.said = u"停电"_qs;
        Change change(test.registry(), u"Correct"_qs);
        VisitStore(test.registry()).save(change, visit);
        change.commit();
        QVERIFY(VisitStore(test.registry()).withWords(u"漏水"_qs, 9).isEmpty());
        QCOMPARE(VisitStore(test.registry()).withWords(u"停电"_qs, 9).size(), 1);
    }

    void builtInListsHaveTheSameIdentityInEveryRegister()
    {
        TestRegister one(*m_folder, u"one.doorstep"_qs);
        TestRegister other(*m_folder, u"other.doorstep"_qs);
        const QString sql =
            u"SELECT group_concat(hex(uid)) FROM (SELECT uid FROM code ORDER BY list, key)"_qs;
        QCOMPARE(one.registry().db().one<QString>(sql), other.registry().db().one<QString>(sql));
        QVERIFY(CodeStore(one.registry()).entries(list::businessType).size() > 100);
    }

    void identitiesAscendAndAreVersionSeven()
    {
        UidSource source;
        QByteArray last;
        for (int i = 0; i < 5000; ++i) {
            const QByteArray uid = source.next(1'790'000'000'000);
            QVERIFY(last.isEmpty() || last < uid);
            QCOMPARE(uid.at(6) & 0xf0, 0x70);
            QCOMPARE(uid.at(8) & 0xc0, 0x80);
            last = uid;
        }
    }

    void aRegisterOpensAgainWithAllThatWasSaved()
    {
        TestRegister test(*m_folder);
        test.withShop(u"张记面馆"_qs, u"12"_qs).visited("2026-10-08", u"漏水"_qs);
        const Subject shop = test.subject();
        const Visit visit = test.visit();
        test.close();
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"test.doorstep"_qs});
        const auto opened =
            openRegister(m_folder->filePath(u"test.doorstep"_qs), Register::Access::Write);
        QCOMPARE(schemaVersion(opened->db()), latestSchemaVersion());
        QCOMPARE(SubjectStore(*opened).get(shop.id), shop);
        QCOMPARE(VisitStore(*opened).get(visit.id), visit);
    }
};

DOORSTEP_TEST(tst_Register);
#include "tst_Register.moc"
