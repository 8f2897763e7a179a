// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/FixedClock.h"
#include "data/records/needs/Need.h"
#include "data/records/subjects/RecycleBin.h"
#include "data/views/ledgers/LedgerQuery.h"
#include "data/views/profile/SubjectFields.h"
#include "data/views/profile/Timeline.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using doorstep::test::TestRegister;

class tst_Timeline : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRegister> m_test;
    UtcSeconds m_now = 0;
    std::unique_ptr<FixedClock> m_clock;

    Register& registry() { return m_test->registry(); }
    Subject subject() { return SubjectStore(registry()).get(m_test->subject().id); }
    Timeline timeline() { return timelineOf(registry(), subject(), 100); }
    void pass(UtcSeconds seconds)
    {
        m_now += seconds;
        m_clock->moveTo(m_now);
    }
    void save(const Subject& changed)
    {
        pass(60);
        Change change(registry(), u"Edit"_qs);
        SubjectStore(registry()).save(change, changed);
        change.commit();
    }
    static QList<TimelineEntry> ofKind(const Timeline& timeline, TimelineKind kind)
    {
        QList<TimelineEntry> found = timeline.entries;
        found.removeIf([kind](const TimelineEntry& entry) { return entry.kind != kind; });
        return found;
    }
    QList<RowId> bin()
    {
        LedgerQuery query;
        query.ledger = findLedger(u"deleted"_qs);
        LedgerIds rows(registry().db(), query);
        QList<RowId> ids;
        while (rows.next())
            ids << rows.id();
        return ids;
    }
    QVariantList binLine(RowId id)
    {
        return ledgerRows(registry().db(), *findLedger(u"deleted"_qs), {id}, {}).constFirst();
    }

private Q_SLOTS:
    void init()
    {
        m_test.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_test = std::make_unique<TestRegister>(*m_folder);
        m_now = atTime(QDate(2026, 10, 1), QTime(8, 0));
        m_clock = std::make_unique<FixedClock>(m_now);
        m_test->withShop(u"张记面馆"_qs, u"88"_qs);
    }
    void cleanup() { m_clock.reset(); }

    void theNewestComesFirstAndANeedStandsAboveTheVisitItCameOf()
    {
        m_test->visited("2026-10-08", u"想申请外摆位"_qs);
        Need need;
        need.block = m_test->block().id;
        need.subject = m_test->subject().id;
        need.visit = m_test->visit().id;
        need.text = u"外摆位"_qs;
        need.foundOn = QDate(2026, 10, 8);
        {
            Change change(registry(), u"Need"_qs);
            NeedStore(registry()).add(change, need);
            change.commit();
        }
        m_test->visited("2026-10-20");
        QList<TimelineKind> kinds;
        const Timeline all = timeline();
        for (const TimelineEntry& entry : all.entries)
            kinds << entry.kind;
        QCOMPARE(kinds, (QList<TimelineKind>{TimelineKind::Visit, TimelineKind::Need,
                                             TimelineKind::Visit, TimelineKind::Edit}));
        QCOMPARE(all.entries.at(2).words, u"想申请外摆位"_qs);
        QCOMPARE(all.entries.at(1).words, u"外摆位"_qs);
        QVERIFY(all.complete);
        const Timeline two = timelineOf(registry(), subject(), 2);
        QCOMPARE(two.entries.size(), 2);
        QVERIFY(!two.complete);
    }

    void anEditIsToldFieldByFieldInWords_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("list"); // of the entry that the field takes, or none
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QString>("words");
        const QString empty = u"(empty) → "_qs;
        QTest::newRow("text") << u"number"_qs << QString() << QVariant(u"90"_qs) << u"88 → 90"_qs;
        QTest::newRow("phone") << u"phone"_qs << QString() << QVariant(u"13800138000"_qs)
                               << empty + u"13800138000"_qs;
        QTest::newRow("list entry")
            << u"party_org_id"_qs << list::partyOrg << QVariant() << QString();
        QTest::newRow("choice") << u"status"_qs << QString() << QVariant(u"closed"_qs)
                                << u"Active → Closed down"_qs;
        QTest::newRow("date") << u"opened_on"_qs << QString() << QVariant(u"2020-05-01"_qs)
                              << empty + u"2020-05-01"_qs;
        QTest::newRow("flag") << u"residential_conversion"_qs << QString() << QVariant(1)
                              << empty + u"Yes"_qs;
        QTest::newRow("several") << u"hazards"_qs << list::hazard << QVariant() << QString();
        QTest::newRow("street taken away")
            << u"street_id"_qs << QString() << QVariant() << u"福泉路 → (empty)"_qs;
    }
    void anEditIsToldFieldByFieldInWords()
    {
        QFETCH(QString, column);
        QFETCH(QString, list);
        QFETCH(QVariant, value);
        QFETCH(QString, words);
        const SubjectField& field = *findField(SubjectKind::Shop, column);
        if (!list.isEmpty()) {
            const Code code = CodeStore(registry()).entries(list).constFirst();
            value = field.type == FieldType::Several ? QVariant(QVariantList{code.id})
                                                     : QVariant(code.id);
            words = u"(empty) → "_qs + code.name;
        }
        Subject changed = subject();
        setFieldValue(changed, field, value);
        save(changed);
        const TimelineEntry edit = timeline().entries.constFirst();
        QCOMPARE(edit.kind, TimelineKind::Edit);
        QCOMPARE(edit.words, words);
        QCOMPARE(edit.title, fieldTitle(SubjectKind::Shop, column));
        QCOMPARE(edit.who, u"tester"_qs);
        QCOMPARE(edit.at, m_now);
    }

    void anOldValueCanBeGivenBackUnlessItStandsAlready()
    {
        Subject changed = subject();
        changed.name = u"张记生煎"_qs;
        save(changed);
        TimelineEntry edit = timeline().entries.constFirst();
        QVERIFY(edit.restorable);
        pass(60);
        restoreField(registry(), *edit.edit, edit.column);
        QCOMPARE(subject().name, u"张记面馆"_qs);
        edit = ofKind(timeline(), TimelineKind::Edit).at(1);
        QCOMPARE(edit.words, u"张记面馆 → 张记生煎"_qs);
        QVERIFY(!edit.restorable);
    }

    void theBinHoldsWhatIsDeletedNewestFirstWithWhoAndWhen()
    {
        m_test->visited("2026-10-08", u"店里漏水"_qs);
        const RowId visit = m_test->visit().id;
        const RowId shop = m_test->subject().id;
        const auto remove = [&](const char* table, RowId row) {
            pass(3600);
            Change change(registry(), u"Delete"_qs);
            change.remove(table, row);
            change.commit();
        };
        const auto brought = [&] {
            return !registry().db().one<std::optional<qint64>>(
                u"SELECT deleted_at FROM subject WHERE id = ?"_qs, shop);
        };
        QVERIFY(bin().isEmpty());
        remove("subject", shop);
        restoreDeleted(registry(), bin());
        QVERIFY(brought());
        QVERIFY(bin().isEmpty());
        remove("subject", shop);
        registry().setAuthor(u"李敏"_qs);
        remove("visit", visit);
        const QList<RowId> lines = bin();
        QCOMPARE(lines.size(), 2);
        const QVariantList newest = binLine(lines.at(0));
        QCOMPARE(newest.at(0).toLongLong(), m_now);
        QCOMPARE(newest.at(1).toString(), u"visit"_qs);
        QVERIFY(newest.contains(QVariant(u"李敏"_qs)));
        QVERIFY(newest.at(5).toString().endsWith(u"店里漏水"_qs));
        QCOMPARE(binLine(lines.at(1)).at(1).toString(), u"shop"_qs);
        const ReplayOutcome outcome = restoreDeleted(registry(), lines);
        QCOMPARE(outcome.reverted, 2);
        QVERIFY(brought());
        QCOMPARE(VisitStore(registry()).ofSubject(shop).size(), 1);
    }

    void typedText_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<bool>("wrong");
        QTest::addColumn<bool>("storable");
        const auto row = [](const char* what, const QString& column, const QString& typed,
                            const QVariant& value, bool wrong, bool storable) {
            QTest::newRow(what) << column << typed << value << wrong << storable;
        };
        row("phone", u"phone"_qs, u"１３８ 0013 8000"_qs, u"13800138000"_qs, false, true);
        row("short phone", u"phone"_qs, u"1380013800"_qs, u"1380013800"_qs, true, true);
        row("birth month", u"birth_month"_qs, u"1990.5"_qs, u"1990-05"_qs, false, true);
        row("birth month in words", u"birth_month"_qs, u"1990年12月"_qs, u"1990-12"_qs, false,
            true);
        row("no month", u"birth_month"_qs, u"1990-13"_qs, {}, true, false);
        row("year", u"in_shanghai_since"_qs, u"2015年"_qs, 2015, false, true);
        row("year of somebody else", u"in_shanghai_since"_qs, u"15"_qs, {}, true, false);
        row("staff", u"staff_count"_qs, u"１２"_qs, 12, false, true);
        row("staff in words", u"staff_count"_qs, u"很多"_qs, {}, true, false);
    }
    void typedText()
    {
        QFETCH(QString, column);
        QFETCH(QString, typed);
        QFETCH(QVariant, value);
        const SubjectField* field = findField(SubjectKind::Shop, column);
        if (!field)
            field = findField(SubjectKind::Worker, column);
        const FieldReading reading = readField(*field, typed);
        QTEST(!reading.problem.isEmpty(), "wrong");
        QTEST(reading.storable, "storable");
        if (reading.storable)
            QCOMPARE(reading.value.toString(), value.toString());
    }
};

DOORSTEP_TEST(tst_Timeline);
#include "tst_Timeline.moc"
