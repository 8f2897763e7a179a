// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/activities/Activity.h"
#include "data/records/cards/ContactCard.h"
#include "data/records/needs/Need.h"
#include "data/records/subjects/RecycleBin.h"
#include "data/records/wishes/Wish.h"
#include "data/register/Journal.h"
#include "data/views/profile/Merge.h"
#include "data/views/profile/SubjectFields.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using doorstep::test::TestRegister;

class tst_Merge : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRegister> m_test;
    Subject m_kept;
    Subject m_other;

    Register& registry() { return m_test->registry(); }
    Subject stored(RowId id) { return SubjectStore(registry()).get(id); }
    bool isDeleted(RowId id)
    {
        return registry()
            .db()
            .one<std::optional<qint64>>(u"SELECT deleted_at FROM subject WHERE id = ?"_qs, id)
            .has_value();
    }
    void edit(Subject& subject)
    {
        Change change(registry(), u"Edit"_qs);
        SubjectStore(registry()).save(change, subject);
        change.commit();
    }

    // Every cell of every table that is not the journal's: what "exactly as before" means.
    QStringList contents()
    {
        QStringList lines;
        for (const char* table : {"subject", "subject_hazard", "subject_figures", "visit", "need",
                                  "wish", "card_delivery", "activity", "activity_subject"}) {
            Statement statement = registry().db().prepare(
                u"SELECT * FROM %1 ORDER BY 1, 2"_qs.arg(QLatin1String(table)));
            while (statement.next()) {
                QStringList cells{QLatin1String(table)};
                for (int column = 0; column < statement.columnCount(); ++column)
                    cells << QString::fromLatin1(statement.value(column).toByteArray().toHex());
                lines << cells.join(u'|');
            }
        }
        return lines;
    }

    RowId activityWith(const Links& attendees)
    {
        Activity activity;
        activity.block = m_test->block().id;
        activity.name = u"消防宣传"_qs;
        activity.heldOn = QDate(2026, 10, 9);
        activity.attendees = attendees;
        Change change(registry(), u"Activity"_qs);
        ActivityStore(registry()).add(change, activity);
        change.commit();
        return activity.id;
    }

    qint64 rowsNaming(const char* table, RowId subject)
    {
        return registry().db().one<qint64>(
            u"SELECT count(*) FROM %1 WHERE subject_id = ?"_qs.arg(QLatin1String(table)), subject);
    }

private Q_SLOTS:
    // Two entries of one noodle shop, each with something of its own.
    void init()
    {
        m_test.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_test = std::make_unique<TestRegister>(*m_folder);
        m_test->withShop(u"张记面馆"_qs, u"88"_qs).visited("2026-10-01");
        m_kept = m_test->subject();
        m_kept.phone = u"13800138000"_qs;
        edit(m_kept);

        m_test->withShop(u"张记生煎面馆"_qs, u"88"_qs).visited("2026-10-08", u"想申请外摆位"_qs);
        m_other = m_test->subject();
        const QList<Code> hazards = CodeStore(registry()).entries(list::hazard);
        m_other.phone = u"13900139000"_qs;
        m_other.shop.staffCount = 6;
        m_other.hazards = {hazards.at(0).id, hazards.at(1).id};
        edit(m_other);
        const RowId block = m_test->block().id;
        Change change(registry(), u"More"_qs);
        Need need;
        need.block = block;
        need.subject = m_other.id;
        need.visit = m_test->visit().id;
        need.text = u"外摆位"_qs;
        need.foundOn = QDate(2026, 10, 8);
        NeedStore(registry()).add(change, need);
        Wish wish;
        wish.block = block;
        wish.subject = m_other.id;
        wish.text = u"一盏门灯"_qs;
        wish.collectedOn = QDate(2026, 10, 8);
        WishStore(registry()).add(change, wish);
        CardDelivery card;
        card.subject = m_other.id;
        card.block = block;
        card.deliveredOn = QDate(2026, 10, 8);
        CardDeliveryStore(registry()).add(change, card);
        Visit withdrawn;
        withdrawn.subject = m_other.id;
        withdrawn.block = block;
        withdrawn.at = atTime(QDate(2026, 9, 1), QTime(9, 0));
        VisitStore(registry()).add(change, withdrawn);
        VisitStore(registry()).remove(change, withdrawn.id);
        change.commit();
    }

    // 57号 and the 104室 of 75号 are no door.
    void noRoomOfAnotherHouseIsFilledIn_data()
    {
        QTest::addColumn<QString>("number"); // of the other
        QTest::addColumn<bool>("isFilled");
        QTest::newRow("the same house") << u"88"_qs << true;
        QTest::newRow("another house") << u"75"_qs << false;
        QTest::newRow("no house") << QString() << true;
    }
    void noRoomOfAnotherHouseIsFilledIn()
    {
        QFETCH(QString, number);
        m_other.number = number;
        m_other.room = u"104"_qs;
        edit(m_other);
        QTEST(fieldsToFill(stored(m_kept.id), stored(m_other.id)).contains(u"room"_qs), "isFilled");
    }

    void whatNamedTheOtherNamesTheKept()
    {
        mergeSubjects(registry(), m_kept.id, m_other.id, {});
        QCOMPARE(VisitStore(registry()).ofSubject(m_kept.id).size(), 2);
        for (const char* table : {"visit", "need", "wish", "card_delivery"})
            QCOMPARE(rowsNaming(table, m_other.id), 0); // the withdrawn visit went along
        QCOMPARE(rowsNaming("visit", m_kept.id), 3);
        QVERIFY(isDeleted(m_other.id));
        QVERIFY(!isDeleted(m_kept.id));
        Statement figures = registry().db().prepare(
            u"SELECT visits, open_needs, card_on FROM subject_figures WHERE subject_id = ?"_qs);
        figures.bind(m_kept.id);
        QVERIFY(figures.next());
        QCOMPARE(figures.get<int>(0), 2);
        QCOMPARE(figures.get<int>(1), 1);
        QCOMPARE(figures.get<QDate>(2), QDate(2026, 10, 8));
    }

    // Tables of pairs have no journal of their own: they go with the row that owns them.
    void whoCameToAnActivityCameAsTheKept()
    {
        const RowId alone = activityWith({m_other.id});
        const RowId both = activityWith({m_kept.id, m_other.id});
        const QStringList before = contents();
        const RowId batch = mergeSubjects(registry(), m_kept.id, m_other.id, {});
        const ActivityStore activities(registry());
        QCOMPARE(activities.get(alone).attendees, Links{m_kept.id});
        QCOMPARE(activities.get(both).attendees, Links{m_kept.id});
        QVERIFY(undoBatch(registry(), batch).kept.isEmpty());
        QCOMPARE(contents(), before);
    }

    void emptyFieldsAreFilledAndChosenOnesTaken()
    {
        QCOMPARE(differingFields(m_kept, m_other),
                 (QStringList{u"name"_qs, u"phone"_qs, u"staff_count"_qs, u"hazards"_qs}));
        const QStringList fill = fieldsToFill(m_kept, m_other);
        QCOMPARE(fill, (QStringList{u"staff_count"_qs, u"hazards"_qs}));
        mergeSubjects(registry(), m_kept.id, m_other.id, fill + QStringList{u"name"_qs});
        Subject wanted = m_kept;
        wanted.name = m_other.name;
        wanted.shop.staffCount = 6;
        wanted.hazards = m_other.hazards;
        QCOMPARE(stored(m_kept.id), wanted);
    }

    void itIsOneBatchAndUndoTakesThemApartExactly()
    {
        const QStringList before = contents();
        const auto newest = [&] {
            return registry().db().one<qint64>(u"SELECT max(id) FROM journal_batch"_qs);
        };
        const qint64 last = newest();
        const RowId batch = mergeSubjects(registry(), m_kept.id, m_other.id,
                                          {u"name"_qs, u"phone"_qs, u"hazards"_qs});
        QCOMPARE(newest(), last + 1);
        QCOMPARE(nextUndo(registry())->kind, BatchKind::Merge);
        QVERIFY(contents() != before);
        const ReplayOutcome outcome = undoBatch(registry(), batch);
        QVERIFY(outcome.kept.isEmpty());
        QCOMPARE(contents(), before);
    }

    void theRecycleBinTakesAMergeApartAgain()
    {
        const QStringList before = contents();
        mergeSubjects(registry(), m_kept.id, m_other.id, fieldsToFill(m_kept, m_other));
        const auto entry = registry().db().one<RowId>(
            u"SELECT max(id) FROM journal WHERE table_name = 'subject' AND row_id = ?"_qs,
            m_other.id);
        QVERIFY(restoreDeleted(registry(), {entry}).kept.isEmpty());
        QCOMPARE(contents(), before);
    }

    void whatCannotBeMergedIsRefusedAndNothingIsWritten()
    {
        Subject worker;
        worker.kind = SubjectKind::Worker;
        worker.name = u"王强"_qs;
        worker.block = m_test->block().id;
        {
            Change change(registry(), u"Add"_qs);
            SubjectStore(registry()).add(change, worker);
            change.commit();
        }
        Subject impossible = m_other;
        impossible.shop.closedOn = QDate(2025, 1, 1);
        edit(impossible);
        m_kept.shop.openedOn = QDate(2026, 1, 1);
        edit(m_kept);
        const QStringList before = contents();
        QVERIFY_EXCEPTION_THROWN(mergeSubjects(registry(), m_kept.id, m_kept.id, {}), Error);
        QVERIFY_EXCEPTION_THROWN(mergeSubjects(registry(), m_kept.id, worker.id, {}), Error);
        QVERIFY_EXCEPTION_THROWN(
            mergeSubjects(registry(), m_kept.id, m_other.id, {u"closed_on"_qs}), Error);
        QCOMPARE(contents(), before);
        mergeSubjects(registry(), m_kept.id, m_other.id, {});
        QVERIFY_EXCEPTION_THROWN(mergeSubjects(registry(), m_kept.id, m_other.id, {}), Error);
    }

    void everyFieldOfASubjectHasAPlaceInTheForm()
    {
        QSet<QString> shown;
        for (const SubjectKind kind : {SubjectKind::Shop, SubjectKind::Worker}) {
            for (const SubjectField* field : fieldsOf(kind)) {
                shown << QLatin1String(field->column);
                QVERIFY2(fieldTitle(kind, QLatin1String(field->column)) !=
                             QLatin1String(field->column),
                         field->column); // the ledger knows a heading
            }
        }
        QSet<QString> wanted{u"hazards"_qs};
        for (const QString& column : subjectMapping().columns())
            wanted << column;
        QCOMPARE(shown, wanted);
    }
};

DOORSTEP_TEST(tst_Merge);
#include "tst_Merge.moc"
