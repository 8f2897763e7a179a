// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Error.h"
#include "data/register/Journal.h"
#include "data/register/Register.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using doorstep::test::TestRegister;

class tst_Journal : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    static Subject renamed(TestRegister& test, const QString& name)
    {
        Subject subject = SubjectStore(test.registry()).get(test.subject().id);
        subject.name = name;
        Change change(test.registry(), u"Rename"_qs);
        SubjectStore(test.registry()).save(change, subject);
        change.commit();
        return subject;
    }

    static std::optional<qint64> deletedAt(TestRegister& test, const char* table, RowId id)
    {
        return test.registry().db().one<std::optional<qint64>>(
            u"SELECT deleted_at FROM %1 WHERE id = ?"_qs.arg(QLatin1String(table)), id);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void anEditLeavesOldAndNewValuesAndNothingElse()
    {
        TestRegister test(*m_folder);
        test.withShop(u"张记面馆"_qs, u"12"_qs);
        renamed(test, u"张记生煎"_qs);
        const QList<JournalEntry> entries =
            history(test.registry(), u"subject"_qs, test.subject().id);
        QCOMPARE(entries.size(), 2);
        QVERIFY(entries.at(0).isCreation());
        QCOMPARE(entries.at(1).changes,
                 (QJsonObject{{u"name"_qs, QJsonArray{u"张记面馆"_qs, u"张记生煎"_qs}}}));
        QCOMPARE(entries.at(1).batch.author, u"tester"_qs);
    }

    void savingWhatIsUnchangedWritesNothing()
    {
        TestRegister test(*m_folder);
        test.withShop(u"张记面馆"_qs);
        const auto before =
            test.registry().db().one<qint64>(u"SELECT count(*) FROM journal_batch"_qs);
        renamed(test, u"张记面馆"_qs);
        QCOMPARE(test.registry().db().one<qint64>(u"SELECT count(*) FROM journal_batch"_qs),
                 before);
    }

    // Whichever page or list it comes from.
    void noIdentityNumberIsWritten_data()
    {
        QTest::addColumn<QString>("note");
        for (const char* note : {"110101199003070011", "证号11010519491231002x，老租户",
                                 "１１０１０１１９９００３０７００１１", "110101 19900307 0011"})
            QTest::newRow(note) << QString::fromUtf8(note);
    }
    void noIdentityNumberIsWritten()
    {
        QFETCH(QString, note);
        TestRegister test(*m_folder);
        test.withShop(u"张记面馆"_qs);
        Subject subject = test.subject();
        subject.note = note;
        Change change(test.registry(), u"Note "_qs + note);
        const SubjectStore store(test.registry());
        QVERIFY_EXCEPTION_THROWN(store.save(change, subject), Error);
        Subject another = subject;
        another.id = 0;
        QVERIFY_EXCEPTION_THROWN(store.add(change, another), Error);
        subject.note = u"老租户"_qs;
        store.save(change, subject);
        change.commit();
        QCOMPARE(store.get(subject.id).note, u"老租户"_qs);
        QVERIFY(!batches(test.registry(), 1).first().title.contains(note));
        test.registry().setSetting(u"draft"_qs, u"{\"said\":\""_qs + note + u"\"}"_qs);
        QVERIFY(!test.registry().setting(u"draft"_qs).contains(note));
    }

    // One that an older program let in can still be taken out, and that be turned back.
    void whatStoodBeforeIsTurnedBackAsItWas()
    {
        TestRegister test(*m_folder);
        test.withShop(u"张记面馆"_qs);
        test.registry().db().run(u"UPDATE subject SET note = '110101199003070011'"_qs);
        const SubjectStore store(test.registry());
        Subject subject = store.get(test.subject().id);
        subject.note.clear();
        Change change(test.registry(), u"Mend"_qs);
        store.save(change, subject);
        change.commit();
        undoBatch(test.registry(), nextUndo(test.registry())->id);
        QCOMPARE(store.get(subject.id).note, u"110101199003070011"_qs);
    }

    void leavingAChangeUncommittedWritesNothing()
    {
        TestRegister test(*m_folder);
        test.withShop(u"张记面馆"_qs);
        {
            Change change(test.registry(), u"Rename"_qs);
            Subject subject = test.subject();
            subject.name = u"别的"_qs;
            SubjectStore(test.registry()).save(change, subject);
        }
        QCOMPARE(SubjectStore(test.registry()).get(test.subject().id).name, u"张记面馆"_qs);
        QCOMPARE(history(test.registry(), u"subject"_qs, test.subject().id).size(), 1);
    }

    void undoAndRedoWalkBackAndForth()
    {
        TestRegister test(*m_folder);
        test.withShop(u"甲"_qs);
        Register& registry = test.registry();
        const auto name = [&] {
            return SubjectStore(registry).get(test.subject().id).name;
        };
        renamed(test, u"乙"_qs);
        renamed(test, u"丙"_qs);
        undoBatch(registry, nextUndo(registry)->id);
        QCOMPARE(name(), u"乙"_qs);
        undoBatch(registry, nextUndo(registry)->id);
        QCOMPARE(name(), u"甲"_qs);
        redoBatch(registry, nextRedo(registry)->id);
        QCOMPARE(name(), u"乙"_qs);
        redoBatch(registry, nextRedo(registry)->id);
        QCOMPARE(name(), u"丙"_qs);
        QVERIFY(!nextRedo(registry));
        undoBatch(registry, nextUndo(registry)->id);
        QCOMPARE(name(), u"乙"_qs);
        renamed(test, u"丁"_qs);
        QVERIFY(!nextRedo(registry)); // a new edit ends the way forward
    }

    void undoAndRedoReachOnlyWhatTheyAreAsked()
    {
        TestRegister test(*m_folder);
        test.withShop(u"甲"_qs);
        Register& registry = test.registry();
        const RowId before = newestBatch(registry.db());
        QVERIFY(!nextUndo(registry, before));
        renamed(test, u"乙"_qs);
        const RowId one = newestBatch(registry.db());
        renamed(test, u"丙"_qs);
        const RowId two = newestBatch(registry.db());
        QCOMPARE(nextUndo(registry, before)->id, two);
        QCOMPARE(nextUndo(registry, QList<RowId>{one})->id, one);
        QVERIFY(!nextUndo(registry, QList<RowId>{}));
        const RowId undo = undoBatch(registry, two).batch;
        QCOMPARE(nextRedo(registry, QList<RowId>{two, undo})->id, undo);
        QVERIFY(!nextRedo(registry, QList<RowId>{one, two}));
        renamed(test, u"丁"_qs);
        const RowId elsewhere = newestBatch(registry.db());
        QCOMPARE(nextRedo(registry, QList<RowId>{two, undo})->id, undo);
        QVERIFY(!nextRedo(registry, QList<RowId>{two, undo, elsewhere}));
        QCOMPARE(batchesAfter(registry.db(), two).constLast().id, elsewhere);
        QCOMPARE(findBatch(registry.db(), undo)->target, std::optional<RowId>(two));
    }

    void undoingACreationRemovesItAndRedoBringsItBack()
    {
        TestRegister test(*m_folder);
        test.withShop(u"张记面馆"_qs);
        Register& registry = test.registry();
        undoBatch(registry, nextUndo(registry)->id);
        QVERIFY(deletedAt(test, "subject", test.subject().id));
        redoBatch(registry, nextRedo(registry)->id);
        QVERIFY(!deletedAt(test, "subject", test.subject().id));
    }

    void whatWasEditedOrUsedSinceIsKeptAndNamed()
    {
        TestRegister test(*m_folder);
        Register& registry = test.registry();
        QList<Subject> shops;
        RowId imported = 0;
        {
            Change change(registry, u"名单.xlsx"_qs, BatchKind::Import);
            for (const QString& name : {u"改过的"_qs, u"访过的"_qs, u"没动的"_qs}) {
                Subject shop;
                shop.name = name;
                shop.block = test.block().id;
                SubjectStore(registry).add(change, shop);
                shops << shop;
            }
            imported = change.batch();
            change.commit();
        }
        {
            Change change(registry, u"Edit"_qs);
            shops[0].phone = u"13800138000"_qs;
            SubjectStore(registry).save(change, shops[0]);
            Visit visit;
            visit.subject = shops[1].id;
            visit.block = test.block().id;
            visit.at = now();
            VisitStore(registry).add(change, visit);
            change.commit();
        }
        const ReplayOutcome outcome = undoBatch(registry, imported);
        QCOMPARE(outcome.reverted, 1);
        QCOMPARE(outcome.kept.size(), 2);
        QStringList kept{outcome.kept.at(0).title, outcome.kept.at(1).title};
        kept.sort();
        QCOMPARE(kept, (QStringList{u"改过的"_qs, u"访过的"_qs}));
        QVERIFY(deletedAt(test, "subject", shops[2].id));
        QVERIFY(!deletedAt(test, "subject", shops[0].id));
        QVERIFY(!deletedAt(test, "subject", shops[1].id));
    }

    void severalDrivesAndVisitorsAreTurnedBackWithTheRest()
    {
        TestRegister test(*m_folder);
        test.withShop(u"张记面馆"_qs).visited("2026-10-08");
        Register& registry = test.registry();
        const QList<Code> drives = CodeStore(registry).entries(list::drive);
        Visit visit = VisitStore(registry).get(test.visit().id);
        visit.drives = {drives.at(0).id, drives.at(1).id};
        visit.outcome = Outcome::Refused;
        {
            Change change(registry, u"Correct"_qs);
            VisitStore(registry).save(change, visit);
            change.commit();
        }
        QCOMPARE(VisitStore(registry).get(visit.id), visit);
        undoBatch(registry, nextUndo(registry)->id);
        QCOMPARE(VisitStore(registry).get(visit.id), test.visit());
        redoBatch(registry, nextRedo(registry)->id);
        QCOMPARE(VisitStore(registry).get(visit.id), visit);
    }

    void undoKeepsWhatTheDatabaseDerivesInStep()
    {
        TestRegister test(*m_folder);
        test.withShop(u"张记面馆"_qs).visited("2026-10-01").visited("2026-10-08", u"店里漏水"_qs);
        Register& registry = test.registry();
        const auto lastVisit = [&] {
            return dayOf(registry.db().one<qint64>(
                u"SELECT last_visit_at FROM subject_figures WHERE subject_id = ?"_qs,
                test.subject().id));
        };
        QCOMPARE(lastVisit(), QDate(2026, 10, 8));
        QCOMPARE(VisitStore(registry).withWords(u"漏水"_qs, 9), QList<RowId>{test.visit().id});
        undoBatch(registry, nextUndo(registry)->id);
        QCOMPARE(lastVisit(), QDate(2026, 10, 1));
        QVERIFY(VisitStore(registry).withWords(u"漏水"_qs, 9).isEmpty());
        redoBatch(registry, nextRedo(registry)->id);
        QCOMPARE(lastVisit(), QDate(2026, 10, 8));
    }

    void oneFieldIsRestoredWithoutTheOthers()
    {
        TestRegister test(*m_folder);
        test.withShop(u"甲"_qs);
        Register& registry = test.registry();
        Subject subject = SubjectStore(registry).get(test.subject().id);
        subject.name = u"乙"_qs;
        subject.phone = u"13800138000"_qs;
        {
            Change change(registry, u"Edit"_qs);
            SubjectStore(registry).save(change, subject);
            change.commit();
        }
        restoreField(registry, history(registry, u"subject"_qs, subject.id).last(), u"name"_qs);
        const Subject now = SubjectStore(registry).get(subject.id);
        QCOMPARE(now.name, u"甲"_qs);
        QCOMPARE(now.phone, u"13800138000"_qs);
    }

    void aBatchIsTurnedBackOnlyOnce()
    {
        TestRegister test(*m_folder);
        test.withShop(u"甲"_qs);
        const RowId batch = nextUndo(test.registry())->id;
        undoBatch(test.registry(), batch);
        QVERIFY_EXCEPTION_THROWN(undoBatch(test.registry(), batch), Error);
    }
};

DOORSTEP_TEST(tst_Journal);
#include "tst_Journal.moc"
