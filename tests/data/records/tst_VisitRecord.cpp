// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Error.h"
#include "data/records/lists/OpenRegister.h"
#include "data/records/visits/VisitDefaults.h"
#include "data/records/visits/VisitDrafts.h"
#include "data/register/Journal.h"
#include "data/register/Migrations.h"
#include "data/views/ledgers/Ledger.h"
#include "data/views/profile/Merge.h"
#include "data/views/profile/Timeline.h"
#include "data/views/reports/LedgerExport.h"
#include "tests/data/exchange/ImportLists.h"
#include "tests/support/OlderRegister.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

namespace {

VisitRecord recordOf(const TestRegister& test, RowId subject, const QString& said)
{
    VisitRecord record;
    record.visit.subject = subject;
    record.visit.block = test.block().id;
    setWhen(record.visit, QDate(2026, 10, 8), QTime(14, 30));
    record.visit.said = said;
    record.outcome = Outcome::Met;
    return record;
}

// The sentence of the refusal; empty when it was saved.
QString saved(Register& registry, VisitRecord& record)
{
    try {
        Change change(registry, u"Save"_qs);
        saveVisitRecord(change, record);
        change.commit();
    } catch (const Error& error) {
        return error.message();
    }
    return {};
}

} // namespace

class tst_VisitRecord : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aSavedVisitIsNeverMovedByAnEdit()
    {
        TestRegister test(*m_folder);
        test.withShop(u"张记面馆"_qs).withShop(u"李记水果"_qs);
        const RowId fruit = test.subject().id;
        const RowId noodles = fruit - 1;
        Register& registry = test.registry();
        VisitRecord record = recordOf(test, noodles, u"面馆的话"_qs);
        QCOMPARE(saved(registry, record), QString());
        const Visit before = VisitStore(registry).get(record.visit.id);

        VisitRecord moved = record;
        moved.visit.subject = fruit;
        moved.visit.said = u"水果店的话"_qs;
        QVERIFY2(saved(registry, moved).contains(u"张记面馆"), "moved");
        QCOMPARE(VisitStore(registry).get(record.visit.id), before);
        VisitRecord anew = record; // somebody new in its place
        anew.visit.subject = 0;
        anew.newSubject = NewSubject{SubjectKind::Shop, u"阿芳缝纫铺"_qs, {}, {}};
        QVERIFY(!saved(registry, anew).isEmpty());
        QCOMPARE(VisitStore(registry).get(record.visit.id), before);
        QCOMPARE(registry.db().one<int>(u"SELECT count(*) FROM subject"_qs), 2);
    }

    void aMergeMovesItAndACorrectionBegunBeforeFollows()
    {
        TestRegister test(*m_folder);
        test.withShop(u"张记面馆"_qs).withShop(u"张记面馆二"_qs);
        const RowId other = test.subject().id;
        const RowId kept = other - 1;
        Register& registry = test.registry();
        VisitRecord record = recordOf(test, other, u"合并前"_qs);
        QCOMPARE(saved(registry, record), QString());
        VisitRecord open = readVisitRecord(registry, record.visit.id);
        const RowId merge = mergeSubjects(registry, kept, other, {});
        open.visit.said = u"合并后更正"_qs;
        QCOMPARE(saved(registry, open), QString());
        QCOMPARE(VisitStore(registry).get(record.visit.id).subject, kept);
        QCOMPARE(VisitStore(registry).get(record.visit.id).said, u"合并后更正"_qs);
        // Likewise when the two are taken apart again.
        open = readVisitRecord(registry, record.visit.id);
        undoBatch(registry, merge);
        QCOMPARE(saved(registry, open), QString());
        QCOMPARE(VisitStore(registry).get(record.visit.id).subject, other);
    }

    void whatHasGoneTakesNoVisit()
    {
        TestRegister test(*m_folder);
        test.withShop(u"张记面馆"_qs);
        Register& registry = test.registry();
        VisitRecord record = recordOf(test, test.subject().id, u"话"_qs);
        QCOMPARE(saved(registry, record), QString());
        {
            Change change(registry, u"Gone"_qs);
            VisitStore(registry).remove(change, record.visit.id);
            SubjectStore(registry).remove(change, test.subject().id);
            change.commit();
        }
        QVERIFY(saved(registry, record).contains(u"no longer"));
        VisitRecord second = recordOf(test, test.subject().id, u"话"_qs);
        QVERIFY(saved(registry, second).contains(u"张记面馆"));
    }

    // Each field and each of the links that the mapping has.
    void whatIsSaidOfAVisitMakesItsDraft_data()
    {
        QTest::addColumn<bool>("isGivenBefore");
        const QStringList given{u"subject_id"_qs, u"block_id"_qs, u"at"_qs,     u"time_known"_qs,
                                u"mode"_qs,       u"outcome"_qs,  u"drives"_qs, u"visitors"_qs,
                                u"roles"_qs,      u"team_id"_qs};
        for (const MappedField<Visit>& mapped : visitMapping().fields())
            QTest::newRow(qPrintable(mapped.column)) << given.contains(mapped.column);
        for (const MappedLinks<Visit>& links : visitMapping().links())
            QTest::newRow(links.shape->field) << given.contains(QLatin1String(links.shape->field));
    }
    void whatIsSaidOfAVisitMakesItsDraft()
    {
        QFETCH(bool, isGivenBefore);
        const QString field = QString::fromLatin1(QTest::currentDataTag());
        VisitRecord record;
        for (const MappedField<Visit>& mapped : visitMapping().fields()) {
            // One of these is a value that the field has not from the beginning.
            for (const QVariant& value : {QVariant(u"2026-10-08"_qs), QVariant(5), QVariant(0),
                                          QVariant(u"refused"_qs), QVariant(u"phone"_qs)}) {
                if (mapped.column == field && mapped.get(record.visit) == mapped.get(Visit()))
                    mapped.set(record.visit, value);
            }
        }
        for (const MappedLinks<Visit>& links : visitMapping().links()) {
            if (QLatin1String(links.shape->field) == field)
                record.visit.*links.member = {3, 8};
        }
        QVERIFY(record.visit != Visit());
        QCOMPARE(record.isBlank(), isGivenBefore);
        QCOMPARE(visitRecordFrom(toJson(record)), record);
    }

    void draftsSurviveTheirText()
    {
        VisitDrafts drafts;
        VisitRecord record;
        setWhen(record.visit, QDate(2026, 10, 8), std::nullopt);
        record.visit.subject = 5;
        record.visit.said = u"一"_qs;
        record.needs.append({0, std::nullopt, u"要车位"_qs, Urgency::Normal});
        drafts.put({{TypedFor::What::Subject, 5}, record, std::nullopt});
        record.visit.id = 7;
        record.refused.insert(u"at"_qs, {u"11.31"_qs, u"16:35"_qs});
        drafts.put({{TypedFor::What::Visit, 7}, record, VisitRecord()});
        VisitRecord anew;
        anew.newSubject = NewSubject{SubjectKind::Worker, u"小王"_qs, {}, u"138"_qs};
        setWhen(anew.visit, QDate(2026, 10, 8), QTime(12, 0));
        drafts.put({drafts.nextNewSubject(), anew, std::nullopt});
        drafts.put({drafts.nextNewSubject(), anew, std::nullopt});
        drafts.put(*drafts.find({TypedFor::What::Subject, 5}));
        const VisitDrafts again(drafts.toText());
        QCOMPARE(again.all(), drafts.all());
        QCOMPARE(again.all().size(), 4);
        QCOMPARE(again.all().constLast().typedFor, (TypedFor{TypedFor::What::Subject, 5}));
        for (const char* broken : {"", "{", "[]", "{\"drafts\":[{\"for\":\"x:1\"}]}"})
            QVERIFY(VisitDrafts(QString::fromLatin1(broken)).all().isEmpty());
    }

    void aVisitWithoutATimeShowsNone()
    {
        TestRegister test(*m_folder);
        test.withShop(u"张记面馆"_qs);
        Register& registry = test.registry();
        QList<RowId> ids;
        for (const std::optional<QTime>& time :
             {std::optional<QTime>(), std::optional<QTime>(QTime(12, 0)), std::optional<QTime>()}) {
            VisitRecord record = recordOf(test, test.subject().id, u"话"_qs);
            setWhen(record.visit, QDate(2026, 10, 8), time);
            QCOMPARE(saved(registry, record), QString());
            ids << record.visit.id;
            QCOMPARE(timeOf(VisitStore(registry).get(record.visit.id)), time);
        }
        const Ledger& ledger = *findLedger(u"visits"_qs);
        const int at = ledger.indexOf(u"at"_qs);
        LedgerReader reader(registry.db(), ledger, {}, Masking::Unmasked);
        QVariantList shown;
        while (reader.next())
            shown << reader.value(at);
        QCOMPARE(shown.size(), 3);
        QCOMPARE(shown.at(0), QVariant(QDate(2026, 10, 8)));
        QCOMPARE(shown.at(1).toDateTime().toString(u"yyyy-MM-dd HH:mm"), u"2026-10-08 12:00"_qs);
        QCOMPARE(shown.at(2), QVariant(QDate(2026, 10, 8)));

        // In the order they were written, however often it is asked.
        const Timeline timeline = timelineOf(registry, test.subject(), 10);
        QList<std::pair<RowId, bool>> entries;
        for (const TimelineEntry& entry : timeline.entries) {
            if (entry.kind == TimelineKind::Visit)
                entries.append({entry.row, entry.dayOnly});
        }
        QCOMPARE(entries, (QList<std::pair<RowId, bool>>{
                              {ids.at(2), true}, {ids.at(1), false}, {ids.at(0), true}}));
        // What the next visit begins with has no time either.
        rememberVisitDefaults(registry, recordOf(test, test.subject().id, {}));
        const Visit next = visitDefaults(registry, test.block().id, QDate(2026, 10, 8)).visit;
        QVERIFY(!timeOf(next));
        QCOMPARE(dayOf(next.at), QDate(2026, 10, 8));
    }

    void aDayAloneComesAndGoesInListsAsADay()
    {
        TestRegister test(*m_folder);
        test.withShop(u"张记面馆"_qs, u"12"_qs);
        Register& registry = test.registry();
        const QString list =
            listOf(*m_folder, {u"店名|走访日期|走访内容"_qs, u"张记面馆|2026-10-08|只有日子"_qs,
                               u"张记面馆|2026-10-09 12:00|正午"_qs});
        const auto takeIn = [&] {
            ImportPlan plan = planOf(registry, list, ImportKind::Visits, test.block().id);
            return writeImport(registry, previewImport(registry, plan)).counts;
        };
        QCOMPARE(takeIn().added, 2);
        QCOMPARE(takeIn().added, 0); // the same list again
        QMap<QString, bool> known;
        for (const Visit& visit : VisitStore(registry).ofSubject(test.subject().id))
            known[visit.said] = visit.timeKnown;
        QCOMPARE(known, (QMap<QString, bool>{{u"只有日子"_qs, false}, {u"正午"_qs, true}}));

        const Ledger& ledger = *findLedger(u"visits"_qs);
        const QString book = m_folder->filePath(u"visits.xlsx"_qs);
        const QString text = m_folder->filePath(u"visits.csv"_qs);
        for (const QString& target : {book, text})
            exportLedger(registry.db(), ledger, {}, Masking::Unmasked, target);
        QString csv;
        QFile file(text);
        QVERIFY(file.open(QIODevice::ReadOnly));
        csv = QString::fromUtf8(file.readAll());
        QVERIFY2(csv.contains(u"2026-10-08,") && csv.contains(u"2026-10-09 12:00,"),
                 qPrintable(csv));
        const auto reader = openTable(book);
        reader->open(0);
        TableRow row;
        QList<Cell> moments;
        while (reader->next(row)) {
            for (int column = 0; column < row.width(); ++column) {
                const Cell& cell = row.at(column);
                if (cell.kind == Cell::Kind::Date || cell.kind == Cell::Kind::DateTime)
                    moments << cell;
            }
        }
        QCOMPARE(moments.size(), 2);
        QVERIFY(moments.at(0).kind == Cell::Kind::Date);
        QCOMPARE(moments.at(0).date(), QDate(2026, 10, 8));
        QVERIFY(moments.at(1).kind == Cell::Kind::DateTime);
        QCOMPARE(moments.at(1).time(), QTime(12, 0));
    }

    void visitsOfAnOlderRegisterAtNoonOrMidnightHaveNoTime()
    {
        TestRegister test(*m_folder);
        test.withShop(u"张记面馆"_qs);
        Register& registry = test.registry();
        QMap<RowId, std::optional<QTime>> expected;
        for (const QTime time : {QTime(12, 0), QTime(0, 0), QTime(12, 1), QTime(9, 0)}) {
            VisitRecord record = recordOf(test, test.subject().id, u"话"_qs);
            setWhen(record.visit, QDate(2026, 10, 8), time);
            QCOMPARE(saved(registry, record), QString());
            const bool known = time == QTime(12, 1) || time == QTime(9, 0);
            expected[record.visit.id] = known ? std::optional<QTime>(time) : std::nullopt;
        }
        test::makeOlder(registry.db(), 9);
        test.close();
        const auto opened =
            openRegister(m_folder->filePath(u"test.doorstep"_qs), Register::Access::Write);
        QCOMPARE(schemaVersion(opened->db()), latestSchemaVersion());
        for (auto visit = expected.cbegin(); visit != expected.cend(); ++visit)
            QCOMPARE(timeOf(VisitStore(*opened).get(visit.key())), *visit);
    }
};

DOORSTEP_TEST(tst_VisitRecord);
#include "tst_VisitRecord.moc"
