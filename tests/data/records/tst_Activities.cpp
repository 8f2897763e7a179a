// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/codes/Code.h"
#include "data/records/needs/Need.h"
#include "data/records/wishes/Wish.h"
#include "data/views/advice/Candidates.h"
#include "data/views/ledgers/Ledger.h"
#include "data/views/profile/Timeline.h"
#include "data/views/reports/MonthFigures.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using doorstep::test::TestRegister;

class tst_Activities : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRegister> m_test;
    Activity m_activity;

    Register& registry() { return m_test->registry(); }
    Activity stored() { return ActivityStore(registry()).get(m_activity.id); }

    Subject worker(const QString& name, const QString& birthMonth, bool volunteer = false,
                   const QString& occupation = u"food_rider"_qs)
    {
        Subject subject;
        subject.kind = SubjectKind::Worker;
        subject.name = name;
        subject.block = m_test->block().id;
        subject.worker.birthMonth = birthMonth;
        subject.worker.volunteer = volunteer;
        subject.worker.occupation = CodeStore(registry()).byKey(list::occupation, occupation)->id;
        Change change(registry(), u"Add"_qs);
        SubjectStore(registry()).add(change, subject);
        change.commit();
        return subject;
    }

    Activity held(const QDate& day, const Links& attendees, std::optional<int> guests = {})
    {
        Activity activity;
        activity.block = m_test->block().id;
        activity.name = u"电动车充电安全宣传"_qs;
        activity.heldOn = day;
        activity.guests = guests;
        activity.attendees = attendees;
        Change change(registry(), u"Activity"_qs);
        ActivityStore(registry()).add(change, activity);
        change.commit();
        return activity;
    }

    bool ticks(Ticked what, RowId row, bool on)
    {
        Change change(registry(), u"Tick"_qs);
        const bool changed = tick(registry(), change, m_activity.id, what, row, on);
        change.commit();
        return changed;
    }

    QStringList namesIn(const QString& group, Ticked what = Ticked::Attendee)
    {
        QStringList names;
        for (const Candidate& candidate : candidates(registry(), tickListOf(stored(), what), group))
            names << (candidate.ticked ? u"✓"_qs : QString()) + candidate.name;
        return names;
    }

    Need need(const Subject& of, const QString& text, const QDate& closed = {})
    {
        Need need;
        need.block = of.block;
        need.subject = of.id;
        need.text = text;
        need.foundOn = QDate(2026, 10, 5);
        need.closedOn = closed;
        if (closed.isValid())
            need.stage = NeedStage::Closed;
        Change change(registry(), u"Need"_qs);
        NeedStore(registry()).add(change, need);
        change.commit();
        return need;
    }

    QString cell(const char* ledger, const char* column, RowId row, Masking masking)
    {
        const Ledger& wanted = *findLedger(QLatin1String(ledger));
        LedgerReader reader(registry().db(), wanted, {}, masking);
        while (reader.next()) {
            if (reader.id() == row)
                return reader.value(wanted.indexOf(QLatin1String(column))).toString();
        }
        return u"no such row"_qs;
    }

private Q_SLOTS:
    void init()
    {
        m_test.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_test = std::make_unique<TestRegister>(*m_folder);
        m_activity = held(QDate(2026, 11, 12), {});
    }

    void eachGroupOffersItsOwn()
    {
        worker(u"王强"_qs, u"1990-11"_qs);
        worker(u"李娜"_qs, u"1995-01"_qs, true);
        worker(u"赵敏"_qs, u"1988-11"_qs, true, u"courier"_qs);
        Subject gone = worker(u"钱走"_qs, u"1990-11"_qs, true);
        markAs(gone, SubjectStatus::Moved, QDate(2026, 11, 1));
        {
            Change change(registry(), u"Gone"_qs);
            SubjectStore(registry()).save(change, gone);
            change.commit();
        }
        m_test->withShop(u"张记面馆"_qs, u"88"_qs);
        const Subject shop = m_test->subject();
        QVERIFY(ticks(Ticked::Attendee, shop.id, true));
        QVERIFY(ticks(Ticked::Attendee, gone.id, true)); // came before he left

        const auto sorted = [&](const QString& group) {
            QStringList names = namesIn(group);
            names.sort();
            return names;
        };
        QCOMPARE(sorted(u"birthdays"_qs), (QStringList{u"王强"_qs, u"赵敏"_qs}));
        QCOMPARE(sorted(u"volunteers"_qs), (QStringList{u"李娜"_qs, u"赵敏"_qs}));
        QCOMPARE(sorted(u"workers"_qs), (QStringList{u"李娜"_qs, u"王强"_qs, u"赵敏"_qs}));
        QCOMPARE(sorted(u"shops"_qs), QStringList{u"✓张记面馆"_qs});
        QCOMPARE(sorted(u"ticked"_qs), (QStringList{u"✓张记面馆"_qs, u"✓钱走"_qs}));
        const Code courier = *CodeStore(registry()).byKey(list::occupation, u"courier"_qs);
        QCOMPARE(namesIn(u"occupation:%1"_qs.arg(courier.id)), QStringList{u"赵敏"_qs});
        // Found by typing: the best first, whatever their names.
        const QList<Candidate> found =
            candidatesAmong(registry(), tickListOf(stored(), Ticked::Attendee), {gone.id, shop.id});
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.constFirst().name, u"钱走"_qs);
    }

    void aTypedTextNamesACandidate_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("named");
        QTest::newRow("a character") << u"强"_qs << true;
        QTest::newRow("pinyin initials") << u"wq"_qs << true;
        QTest::newRow("the tail of a phone") << u"8123"_qs << true;
        QTest::newRow("what is beside it") << u"外卖"_qs << true;
        QTest::newRow("somebody else") << u"zm"_qs << false;
        QTest::newRow("another phone") << u"9999"_qs << false;
    }
    void aTypedTextNamesACandidate()
    {
        QFETCH(QString, typed);
        QFETCH(bool, named);
        const Candidate candidate{1, u"王强"_qs, u"外卖骑手 · 福泉路"_qs, u"13800008123"_qs, false};
        QCOMPARE(namedLikeness(candidate, typed) > 0, named);
    }

    void aTickIsOneChangeAndUndoTakesItBack()
    {
        const Subject first = worker(u"王强"_qs, {});
        const Subject second = worker(u"李娜"_qs, {});
        QVERIFY(ticks(Ticked::Attendee, second.id, true));
        QVERIFY(ticks(Ticked::Attendee, first.id, true));
        QCOMPARE(stored().attendees, (Links{first.id, second.id})); // in order, whoever came first
        QVERIFY(!ticks(Ticked::Attendee, first.id, true));
        undoBatch(registry(), nextUndo(registry())->id);
        QCOMPARE(stored().attendees, Links{second.id});
        undoBatch(registry(), nextUndo(registry())->id);
        QCOMPARE(stored().attendees, Links());
    }

    void openNeedsOfThoseWhoCameAreOfferedFirst()
    {
        const Subject came = worker(u"王强"_qs, {});
        const Subject other = worker(u"李娜"_qs, {});
        const Need theirs = need(came, u"想要一处充电桩"_qs);
        const Need struckOff = need(came, u"换电柜"_qs, QDate(2026, 10, 20));
        need(other, u"想学短视频"_qs);
        ticks(Ticked::Attendee, came.id, true);
        QCOMPARE(namesIn(u"theirs"_qs, Ticked::Need), QStringList{u"想要一处充电桩"_qs});
        QCOMPARE(namesIn(u"open"_qs, Ticked::Need).size(), 2);
        ticks(Ticked::Need, theirs.id, true);
        ticks(Ticked::Need, struckOff.id, true);
        QCOMPARE(namesIn(u"linked"_qs, Ticked::Need).size(), 2);
        QCOMPARE(namesIn(u"theirs"_qs, Ticked::Need), QStringList{u"✓想要一处充电桩"_qs});
        QCOMPARE(cell("activities", "needs", m_activity.id, Masking::Masked).count(u'；'), 1);
    }

    void aFulfilledWishIsOfferedNoMore()
    {
        const Subject came = worker(u"王强"_qs, {});
        Wish wish;
        wish.block = came.block;
        wish.subject = came.id;
        wish.text = u"一副保暖手套"_qs;
        wish.collectedOn = QDate(2026, 10, 8);
        {
            Change change(registry(), u"Wish"_qs);
            WishStore(registry()).add(change, wish);
            change.commit();
        }
        QCOMPARE(namesIn(u"open"_qs, Ticked::Wish), QStringList{u"一副保暖手套"_qs});
        wish.stage = WishStage::Fulfilled;
        wish.fulfilledOn = QDate(2026, 11, 1);
        Change change(registry(), u"Fulfil"_qs);
        WishStore(registry()).save(change, wish);
        change.commit();
        QCOMPARE(namesIn(u"open"_qs, Ticked::Wish), QStringList());
    }

    void namesOfPeopleAreMaskedWithinALineOfNames()
    {
        m_test->withShop(u"张记面馆"_qs, u"88"_qs);
        const Links came{m_test->subject().id, worker(u"王强"_qs, {}).id,
                         worker(u"欧阳娜娜"_qs, {}).id};
        const Activity activity = held(QDate(2026, 10, 9), came);
        const auto names = [&](Masking masking) {
            return cell("activities", "attendees", activity.id, masking);
        };
        QCOMPARE(names(Masking::Unmasked), u"张记面馆、王强、欧阳娜娜"_qs);
        QCOMPARE(names(Masking::Masked), u"张记面馆、王*、欧阳**"_qs);
        QCOMPARE(cell("attendance", "subject_id", came.at(1), Masking::Masked), u"王*"_qs);
    }

    void theMonthCountsPeopleEachTimeAndSubjectsOnce()
    {
        const RowId often = worker(u"王强"_qs, {}).id;
        const RowId once = worker(u"李娜"_qs, {}).id;
        held(QDate(2026, 10, 9), {often, once}, 5);
        held(QDate(2026, 10, 31), {often});
        const Activity withdrawn = held(QDate(2026, 10, 20), {once}, 40);
        {
            Change change(registry(), u"Delete"_qs);
            ActivityStore(registry()).remove(change, withdrawn.id);
            change.commit();
        }
        const MonthFigures figures = monthFigures(registry().db(), monthOf(QDate(2026, 10, 1)),
                                                  m_test->block().id, QDate(2026, 11, 1));
        const auto month = [&](const char* key) {
            const FigureRow* row = figures.find(u"activities."_qs + QLatin1String(key));
            return row ? row->first.month.value_or(-1) : -2;
        };
        QCOMPARE(month("held"), 2.0);
        QCOMPARE(month("people"), 8.0);
        QCOMPARE(month("came"), 3.0);
        QCOMPARE(month("guests"), 5.0);
        QCOMPARE(month("subjects"), 2.0);
        QCOMPARE(cell("attendance", "times", often, Masking::Masked), u"2"_qs);
    }

    void aSubjectsTimelineTellsWhatItCameTo()
    {
        const Subject came = worker(u"王强"_qs, {});
        held(QDate(2026, 10, 9), {came.id});
        QStringList titles;
        for (const TimelineEntry& entry : timelineOf(registry(), came, 50).entries) {
            if (entry.kind == TimelineKind::Activity)
                titles << dayOf(entry.at).toString(Qt::ISODate) + u' ' + entry.title;
        }
        QCOMPARE(titles, QStringList{u"2026-10-09 电动车充电安全宣传"_qs});
    }

    void aNewOneIsProposedWithWhatIsKnown()
    {
        const Activity party =
            proposedActivity(registry(), m_test->block().id, QDate(2026, 11, 21), u"birthday"_qs);
        QCOMPARE(party.kind, CodeStore(registry()).byKey(list::activityKind, u"birthday"_qs)->id);
        QVERIFY(party.name.contains(u"集体生日会") && party.name.contains(u"11"));
        QCOMPARE(party.heldOn, QDate(2026, 11, 21));
        QVERIFY(party.attendees.isEmpty()); // invited is not come
    }
};

DOORSTEP_TEST(tst_Activities);
#include "tst_Activities.moc"
