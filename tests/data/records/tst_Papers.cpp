// SPDX-License-Identifier: GPL-3.0-or-later
// Photos and papers: kept once, turned back, merged, packed, erased and exported with their rows.
#include "data/exchange/packs/IncomingPack.h"
#include "data/exchange/packs/Pack.h"
#include "data/exchange/packs/PackMerge.h"
#include "data/records/activities/Activity.h"
#include "data/records/needs/Need.h"
#include "data/records/wishes/Wish.h"
#include "data/register/Backup.h"
#include "data/register/Journal.h"
#include "data/views/papers/PaperExport.h"
#include "data/views/profile/Merge.h"
#include "data/views/profile/Timeline.h"
#include "data/views/rights/Erasure.h"
#include "data/views/rights/PersonCopy.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QProcess>
#include <QtTest>

using namespace doorstep;
using namespace doorstep::test;

namespace {

// Bytes that stand nowhere else, so that a file can be searched for them.
PaperContent picture(const char* what)
{
    return {QByteArray("\xFF\xD8\xFF\xE0picture of ") + what + QByteArray(3000, 'x') + what,
            u"image/jpeg"_qs, 640, 480, QByteArray("\xFF\xD8small picture of ") + what};
}

// By another process: closing the register in this one would drop SQLite's locks on it.
bool holds(const QString& path, const QByteArray& bytes)
{
    QProcess cat;
    cat.start(u"cat"_qs, {path});
    return cat.waitForFinished() && cat.readAllStandardOutput().contains(bytes);
}

} // namespace

class tst_Papers : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRegister> m_test;

    Register& registry() { return m_test->registry(); }
    Database& db() { return registry().db(); }
    qint64 contents() { return db().one<qint64>(u"SELECT count(*) FROM paper_content"_qs); }

    RowId attach(const PaperOwner& owner, const PaperContent& content,
                 const QString& name = u"a"_qs,
                 const std::optional<PaperContent>& original = std::nullopt)
    {
        Change change(registry(), u"Attach"_qs);
        const RowId row =
            PaperStore(registry()).attach(change, owner, NewPaper{name, content, original});
        change.commit();
        return row;
    }
    PaperOwner shop() { return {PaperOf::Subject, m_test->subject().id}; }
    PaperOwner visit() { return {PaperOf::Visit, m_test->visit().id}; }
    RowId lastBatch() { return batches(registry(), 1).constFirst().id; }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_test = std::make_unique<TestRegister>(*m_folder);
        m_test->withShop(u"张记面馆"_qs, u"12"_qs).visited("2026-03-05", u"漏水"_qs);
    }

    void aContentIsKeptOnceForTwoOwners()
    {
        const PaperContent door = picture("door");
        attach(shop(), door);
        attach(visit(), door);
        attach(visit(), picture("form"), u"b"_qs, picture("original"));
        QCOMPARE(contents(), 3);
        const QList<PaperEntry> all = papersOf(db(), shop());
        QCOMPARE(all.size(), 3); // those of the visit are the shop's, too
        QCOMPARE(papersOf(db(), visit()).size(), 2);
        QCOMPARE(contentNamed(db(), all.last().content), door);
        QCOMPARE(papersOf(db(), visit()).constFirst().day, QDate(2026, 3, 5));
        QCOMPARE(papersOf(db(), visit()).constFirst().whose, u"张记面馆"_qs);
    }

    void eachKindOfRowHasItsPapers_data()
    {
        QTest::addColumn<PaperOf>("of");
        for (const Word<PaperOf>& word : wordsOf<PaperOf>())
            QTest::newRow(word.key) << word.value;
    }
    void eachKindOfRowHasItsPapers()
    {
        QFETCH(PaperOf, of);
        // Each table's rows have numbers from one on, so only a column tells whose it is.
        const RowId row = 1;
        db().run(u"PRAGMA foreign_keys = OFF"_qs);
        attach({of, row}, picture("it"));
        QCOMPARE(PaperStore(registry()).of({of, row}).size(), 1);
        for (const Word<PaperOf>& other : wordsOf<PaperOf>())
            QCOMPARE(PaperStore(registry()).of({other.value, row}).size(),
                     other.value == of ? 1 : 0);
    }

    void aContentThatWasDamagedIsNotShownAsIfItWereSound()
    {
        attach(shop(), picture("door"));
        const QString name = papersOf(db(), shop()).constFirst().content;
        db().run(u"UPDATE paper_content SET bytes = x'00'"_qs);
        QVERIFY_EXCEPTION_THROWN((void)contentNamed(db(), name), Error);
        db().run(u"DELETE FROM paper_content"_qs);
        QVERIFY_EXCEPTION_THROWN((void)contentNamed(db(), name), Error);
    }

    void undoTakesItBackAndRedoBringsItAgain()
    {
        attach(shop(), picture("door"));
        const RowId attached = lastBatch();
        undoBatch(registry(), attached);
        QCOMPARE(papersOf(db(), shop()).size(), 0);
        redoBatch(registry(), lastBatch());
        QCOMPARE(papersOf(db(), shop()).size(), 1);
        QCOMPARE(contentNamed(db(), papersOf(db(), shop()).constFirst().content), picture("door"));
    }

    void aPaperGoesAndComesWithItsRow()
    {
        attach(visit(), picture("door"));
        {
            Change change(registry(), u"Delete the visit"_qs);
            VisitStore(registry()).remove(change, m_test->visit().id);
            change.commit();
        }
        QCOMPARE(papersOf(db(), shop()).size(), 0);
        undoBatch(registry(), lastBatch());
        QCOMPARE(papersOf(db(), shop()).size(), 1);
    }

    void theTimelineShowsThemWithWhatTheyBelongTo()
    {
        attach(visit(), picture("table"));
        attach(visit(), PaperContent{"%PDF-1.4 x", u"application/pdf"_qs});
        attach(shop(), picture("door"), u"门面"_qs);
        int own = 0;
        for (const TimelineEntry& entry : timelineOf(registry(), m_test->subject(), 100).entries) {
            if (entry.kind == TimelineKind::Visit) {
                QCOMPARE(entry.papers, 2);
                QCOMPARE(entry.pictures, QStringList{nameOfContent(picture("table").bytes)});
            }
            if (entry.kind == TimelineKind::Paper) {
                ++own;
                QCOMPARE(entry.title, u"门面"_qs);
                QCOMPARE(entry.who, u"tester"_qs);
            }
        }
        QCOMPARE(own, 1);
    }

    void mergedSubjectsBringTheirPapers()
    {
        attach(shop(), picture("door"));
        attach(visit(), picture("table"));
        const RowId other = m_test->subject().id;
        m_test->withShop(u"张记面馆"_qs, u"12"_qs);
        const RowId batch = mergeSubjects(registry(), m_test->subject().id, other, {});
        QCOMPARE(papersOf(db(), shop()).size(), 2);
        undoBatch(registry(), batch);
        QCOMPARE(papersOf(db(), shop()).size(), 0);
        QCOMPARE(papersOf(db(), {PaperOf::Subject, other}).size(), 2);
    }

    void aPackCarriesWhatItsRowsName()
    {
        attach(visit(), picture("table"), u"b"_qs, picture("original"));
        Block elsewhere;
        {
            Change change(registry(), u"Block"_qs);
            elsewhere.town = m_test->block().town;
            elsewhere.name = u"第五街区"_qs;
            BlockStore(registry()).add(change, elsewhere);
            Subject far;
            far.name = u"远处的店"_qs;
            far.block = elsewhere.id;
            SubjectStore(registry()).add(change, far);
            PaperStore(registry())
                .attach(change, {PaperOf::Subject, far.id}, NewPaper{u"x"_qs, picture("far away")});
            change.commit();
        }
        const QString pack = m_folder->filePath(u"a.pack"_qs);
        (void)writePack(registry(), {m_test->block().id}, pack, {});
        QVERIFY(holds(pack, "picture of table"));
        QVERIFY(holds(pack, "picture of original"));
        QVERIFY(!holds(pack, "picture of far away"));

        QTemporaryDir town;
        const auto ours = createRegister(town.filePath(u"town.doorstep"_qs), u"clerk"_qs);
        (void)mergePack(*ours, IncomingPack(pack, ours->db()), Merging::ForGood, OtherTown::Take);
        const QList<PaperEntry> papers = papersIn(ours->db(), {});
        QCOMPARE(papers.size(), 1);
        QCOMPARE(contentNamed(ours->db(), papers.constFirst().content), picture("table"));
        QCOMPARE(contentNamed(ours->db(), papers.constFirst().original).bytes,
                 picture("original").bytes);
        (void)mergePack(*ours, IncomingPack(pack, ours->db()), Merging::ForGood, OtherTown::Take);
        QCOMPARE(papersIn(ours->db(), {}).size(), 1);
    }

    void aBackupHoldsThem()
    {
        attach(shop(), picture("door"));
        const QString copy = m_folder->filePath(u"copy.doorstep"_qs);
        writeBackup(db(), copy);
        const QString restored = m_folder->filePath(u"restored.doorstep"_qs);
        restoreBackup(copy, restored);
        const auto again = openRegister(restored, Register::Access::Read);
        const QList<PaperEntry> papers = papersIn(again->db(), {});
        QCOMPARE(papers.size(), 1);
        QCOMPARE(contentNamed(again->db(), papers.constFirst().content), picture("door"));
    }

    // Nothing of them is in the file, where the same pictures of others stay.
    void whoIsErasedLeavesNoPicture()
    {
        Need need;
        Wish wish;
        Activity party;
        {
            Change change(registry(), u"More"_qs);
            need.subject = m_test->subject().id;
            need.block = m_test->block().id;
            need.text = u"修"_qs;
            need.foundOn = QDate(2026, 3, 6);
            need.category = db().one<RowId>(
                u"SELECT id FROM code WHERE list = 'need_category' AND parent_id IS NOT NULL"_qs);
            NeedStore(registry()).add(change, need);
            wish.subject = m_test->subject().id;
            wish.block = m_test->block().id;
            wish.text = u"灯"_qs;
            wish.collectedOn = QDate(2026, 3, 6);
            WishStore(registry()).add(change, wish);
            party.block = m_test->block().id;
            party.name = u"生日会"_qs;
            party.heldOn = QDate(2026, 3, 7);
            party.attendees = {m_test->subject().id};
            ActivityStore(registry()).add(change, party);
            change.commit();
        }
        const RowId person = m_test->subject().id;
        attach(shop(), picture("face"), u"face"_qs, picture("first"));
        attach(visit(), picture("table"));
        attach({PaperOf::Need, need.id}, picture("leak"));
        attach({PaperOf::Wish, wish.id}, picture("lamp"));
        attach({PaperOf::Activity, party.id}, picture("group"));
        attach(visit(), picture("shared"));
        m_test->withShop(u"李记"_qs, u"14"_qs);
        attach(shop(), picture("shared"));
        const QString path = registry().path();
        QVERIFY(holds(path, "picture of face") || holds(path + u"-wal"_qs, "picture of face"));
        const QStringList left = erasePerson(registry(), person, {});
        QVERIFY2(left.join(u'\n').contains(u"1 photos and papers belong to activities"_qs),
                 qPrintable(left.join(u'\n')));
        for (const char* gone : {"face", "first", "table", "leak", "lamp"}) {
            for (const char* beside : {"", "-wal"})
                QVERIFY2(!holds(path + QLatin1String(beside), QByteArray("picture of ") + gone),
                         gone);
        }
        QVERIFY(holds(path, "picture of group") || holds(path + u"-wal"_qs, "picture of group"));
        QVERIFY(holds(path, "picture of shared") || holds(path + u"-wal"_qs, "picture of shared"));
        QCOMPARE(papersOf(db(), {PaperOf::Subject, person}).size(), 0);
        QCOMPARE(papersOf(db(), shop()).size(), 1);
    }

    void theCopyForThePersonHasThePictures()
    {
        attach(visit(), picture("table"));
        attach(shop(), PaperContent{"%PDF-1.4 x", u"application/pdf"_qs}, u"承诺书"_qs);
        const QString page = m_folder->filePath(u"copy.html"_qs);
        writePersonCopy(registry(), m_test->subject().id, page);
        QVERIFY(holds(page, "data:image/jpeg;base64," + picture("table").bytes.toBase64()));
        QVERIFY(holds(page, u"承诺书"_qs.toUtf8()));
        QVERIFY(!holds(page, nameOfContent(picture("table").bytes).toLatin1()));
    }

    void theyAreExportedUnderSensibleNames()
    {
        attach(visit(), picture("one"));
        attach(visit(), picture("two"), u"b"_qs, picture("original"));
        attach(visit(), PaperContent{"%PDF-1.4 x", u"application/pdf"_qs});
        m_test->withShop(u"a/b:c*?"_qs);
        attach(shop(), picture("three"));
        const QString day = dayOf(registry().clock()).toString(Qt::ISODate);
        const auto exported = [&](const QString& folder, Masking masking) {
            exportPapers(db(), papersIn(db(), {}), masking, m_folder->filePath(folder));
            return QDir(m_folder->filePath(folder)).entryList(QDir::Files, QDir::Name);
        };
        QStringList expected{u"2026-03-05_张记面馆_Visit_1.jpg"_qs,
                             u"2026-03-05_张记面馆_Visit_2.jpg"_qs,
                             u"2026-03-05_张记面馆_Visit_3.pdf"_qs, day + u"_a-b-c-_1.jpg"_qs};
        QCOMPARE(exported(u"masked"_qs, Masking::Masked), expected);
        expected.insert(2, u"2026-03-05_张记面馆_Visit_2_original.jpg"_qs);
        QCOMPARE(exported(u"all"_qs, Masking::Unmasked), expected);
        QVERIFY(
            holds(m_folder->filePath(u"all/2026-03-05_张记面馆_Visit_1.jpg"_qs), "picture of one"));
        // A folder that holds something is left alone.
        QVERIFY_EXCEPTION_THROWN(exported(u"all"_qs, Masking::Unmasked), Error);
    }

    void aPeriodAndASubjectNarrowThem()
    {
        attach(visit(), picture("march"));
        m_test->visited("2026-04-02");
        attach(visit(), picture("april"));
        const RowId first = m_test->subject().id;
        m_test->withShop(u"李记"_qs).visited("2026-04-03");
        attach(visit(), picture("other"));
        PaperFilter filter;
        filter.period = parseMonth(u"2026-04"_qs);
        QCOMPARE(papersIn(db(), filter).size(), 2);
        filter.subject = first;
        QCOMPARE(papersIn(db(), filter).size(), 1);
        filter.block = m_test->block().id;
        QCOMPARE(papersIn(db(), filter).size(), 1);
        filter.block = m_test->block().id + 1;
        QCOMPARE(papersIn(db(), filter).size(), 0);
    }
};

DOORSTEP_TEST(tst_Papers);
#include "tst_Papers.moc"
