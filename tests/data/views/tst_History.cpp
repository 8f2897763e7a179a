// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/needs/Need.h"
#include "data/records/party/PartyFields.h"
#include "data/views/history/History.h"
#include "data/views/history/RowWords.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using doorstep::test::TestRegister;

namespace {

// The program's own, which nobody reads.
const QStringList machineColumns{u"id"_qs,         u"uid"_qs,        u"created_at"_qs,
                                 u"created_by"_qs, u"deleted_at"_qs, u"walk_key"_qs,
                                 u"walk_side"_qs,  u"name_key"_qs,   u"key"_qs,
                                 u"figures"_qs,    u"checksum"_qs};

} // namespace

class tst_History : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRegister> m_test;

    Register& registry() { return m_test->registry(); }
    Database& db() { return registry().db(); }
    RowId edit(const QString& title, const std::function<void(Subject&)>& work)
    {
        Change change(registry(), title);
        Subject subject = SubjectStore(registry()).get(m_test->subject().id);
        work(subject);
        SubjectStore(registry()).save(change, subject);
        const RowId batch = change.batch();
        change.commit();
        return batch;
    }
    QStringList titles(const HistoryFilter& filter)
    {
        QStringList found;
        for (const HistoryLine& line : historyWindow(db(), filter, 0, 100).lines)
            found << line.batch.title;
        return found;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_test = std::make_unique<TestRegister>(*m_folder);
        m_test->withShop(u"张记面馆"_qs, u"12"_qs).visited("2026-10-08", u"漏水"_qs);
    }

    void cleanup()
    {
        m_test.reset();
        m_folder.reset();
    }

    void everyFieldHasATitle()
    {
        RowWords words(db());
        const RowId shop = m_test->subject().id;
        Subject worker;
        worker.kind = SubjectKind::Worker;
        worker.name = u"王强"_qs;
        worker.block = m_test->block().id;
        Change change(registry(), u"Add"_qs);
        SubjectStore(registry()).add(change, worker);
        change.commit();
        QStringList nameless;
        for (const TableShape& shape : tableShapes()) {
            QStringList columns;
            Statement statement = db().prepare(u"SELECT name FROM pragma_table_info(?)"_qs);
            statement.bind(QString::fromLatin1(shape.name));
            while (statement.next())
                columns << statement.get<QString>(0);
            for (const LinkShape& link : shape.links)
                columns << QString::fromLatin1(link.field);
            for (const QString& column : columns) {
                const QString table = QString::fromLatin1(shape.name);
                if (!machineColumns.contains(column) &&
                    words.field(table, shop, column).title.isEmpty() &&
                    words.field(table, worker.id, column).title.isEmpty())
                    nameless << table + u'.' + column;
            }
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u' ')));
    }

    void aChangeIsToldInWords()
    {
        Visit visit = VisitStore(registry()).get(m_test->visit().id);
        const QList<Code> drives = CodeStore(registry()).entries(list::drive);
        visit.drives = {drives.at(0).id, drives.at(1).id};
        visit.outcome = Outcome::Refused;
        visit.said = u"不漏了"_qs;
        visit.at = atTime(QDate(2026, 10, 9), QTime(9, 30));
        Change change(registry(), u"Correct"_qs);
        VisitStore(registry()).save(change, visit);
        const RowId batch = change.batch();
        change.commit();
        QMap<QString, QString> told;
        for (const HistoryChange& line : changesOfBatch(db(), batch, 0, 10).lines) {
            QCOMPARE(line.record, u"Visit: 张记面馆"_qs);
            told[line.field] = line.from + u'>' + line.to;
        }
        QCOMPARE(told.size(), 4);
        QVERIFY(told.values().contains(u"Met>Refused"_qs));
        QVERIFY(told.values().contains(u"漏水>不漏了"_qs));
        QVERIFY(told.values().contains(u"2026-10-08 10:00>2026-10-09 09:30"_qs));
        QVERIFY(told.values().contains(u">"_qs + drives.at(0).name + u'、' + drives.at(1).name));
    }

    void aDeletionIsToldAsSuch()
    {
        Change change(registry(), u"Delete"_qs);
        SubjectStore(registry()).remove(change, m_test->subject().id);
        const RowId batch = change.batch();
        change.commit();
        const QList<HistoryChange> lines = changesOfBatch(db(), batch, 0, 10).lines;
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.at(0).to, u"deleted"_qs);
    }

    void windowsFollowOneAnotherToTheEnd()
    {
        for (int i = 0; i < 25; ++i)
            edit(u"Edit %1"_qs.arg(i), [i](Subject& s) { s.note = QString::number(i); });
        QStringList all;
        RowId before = 0;
        for (;;) {
            const HistoryWindow window = historyWindow(db(), {}, before, 7);
            for (const HistoryLine& line : window.lines)
                all << line.batch.title;
            QVERIFY(window.lines.size() <= 7);
            if (window.complete)
                break;
            before = window.lines.constLast().batch.id;
        }
        QCOMPARE(all.size(), db().one<int>(u"SELECT count(*) FROM journal_batch"_qs));
        QCOMPARE(all.first(), u"Edit 24"_qs);
        QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), all.size());

        Change change(registry(), u"Many"_qs, BatchKind::Import);
        for (int i = 0; i < 30; ++i) {
            Subject shop;
            shop.name = QString::number(i);
            shop.block = m_test->block().id;
            SubjectStore(registry()).add(change, shop);
        }
        const RowId batch = change.batch();
        change.commit();
        QCOMPARE(historyWindow(db(), {}, 0, 1).lines.at(0).rows, 30);
        qsizetype rows = 0;
        for (HistoryChanges part{{}, 0, false}; !part.complete; rows += part.lines.size())
            part = changesOfBatch(db(), batch, part.last, 8);
        QCOMPARE(rows, 30);
    }

    void isFoundByWordsAuthorAndKind()
    {
        edit(u"Discount 50%"_qs, [](Subject& s) { s.note = u"a"_qs; });
        edit(u"Discount 505"_qs, [](Subject& s) { s.note = u"b"_qs; });
        QCOMPARE(titles({u"50%"_qs, {}}), QStringList{u"Discount 50%"_qs});
        QCOMPARE(titles({u"50_"_qs, {}}), QStringList());
        QVERIFY(titles({u"tester"_qs, {}}).contains(u"Discount 505"_qs));
        QCOMPARE(titles({{}, BatchKind::Merge}), QStringList());
        undoBatch(registry(), nextUndo(registry())->id);
        QCOMPARE(titles({{}, BatchKind::Undo}), QStringList{u"Discount 505"_qs});
    }

    void nothingOfThePartyIsToldWhereItIsHidden()
    {
        const RowId mixed = edit(u"张记面馆改了"_qs, [](Subject& s) {
            s.note = u"新"_qs;
            s.shop.partyOrgPlace = u"和平党支部"_qs;
        });
        const RowId party = edit(u"党支部改为胜利党支部"_qs,
                                 [](Subject& s) { s.shop.partyOrgPlace = u"胜利党支部"_qs; });
        QCOMPARE(changesOfBatch(db(), mixed, 0, 10).lines.size(), 2);
        QCOMPARE(titles({u"胜利"_qs, {}}).size(), 1);
        setPartyShown(registry(), false);
        QCOMPARE(changesOfBatch(db(), mixed, 0, 10).lines.size(), 1);
        QVERIFY(changesOfBatch(db(), party, 0, 10).lines.isEmpty());
        QVERIFY(titles({u"胜利"_qs, {}}).isEmpty()); // not by searching either
        const QString told = historyWindow(db(), {}, 0, 1).lines.at(0).batch.title;
        QVERIFY2(!told.contains(u"党"), qPrintable(told));
        QVERIFY(!told.isEmpty());
        QVERIFY(!shownText(db(), {u"party_member"_qs, 1, u"王党员"_qs, u"edited since"_qs})
                     .contains(u"王党员"_qs));
    }

    void aTrialTellsWhatWouldStayAndWritesNothing()
    {
        const RowId first = edit(u"First"_qs, [](Subject& s) { s.note = u"一"_qs; });
        const RowId second = edit(u"Second"_qs, [](Subject& s) { s.note = u"二"_qs; });
        const RowId newest = newestBatch(db());
        const Batch batch = findBatch(db(), first).value();
        const ReplayOutcome stays = turnBack(registry(), batch, Replaying::AsATrial);
        QCOMPARE(stays.reverted, 0);
        QCOMPARE(stays.kept.size(), 1);
        const ReplayOutcome goes =
            turnBack(registry(), findBatch(db(), second).value(), Replaying::AsATrial);
        QCOMPARE(goes.reverted, 1);
        QCOMPARE(newestBatch(db()), newest);
        QCOMPARE(SubjectStore(registry()).get(m_test->subject().id).note, u"二"_qs);
    }

    void anUndoIsDoneAgainFromTheHistory()
    {
        edit(u"Note"_qs, [](Subject& s) { s.note = u"一"_qs; });
        const ReplayOutcome undone = undoBatch(registry(), nextUndo(registry())->id);
        const Batch undo = findBatch(db(), undone.batch).value();
        QCOMPARE(undo.kind, BatchKind::Undo);
        const ReplayOutcome again = turnBack(registry(), undo);
        QCOMPARE(SubjectStore(registry()).get(m_test->subject().id).note, u"一"_qs);
        QVERIFY(!turningBackProblem(registry(), findBatch(db(), again.batch).value()).isEmpty());
        QVERIFY_EXCEPTION_THROWN(turnBack(registry(), findBatch(db(), undo.id).value()), Error);
    }

    void whatTheProgramWroteStays()
    {
        const Batch setup = test::batchesOf(registry(), BatchKind::Setup).constLast();
        QVERIFY_EXCEPTION_THROWN(turnBack(registry(), setup), Error);
    }
};

DOORSTEP_TEST(tst_History);
#include "tst_History.moc"
