// SPDX-License-Identifier: GPL-3.0-or-later
// A list that would bring somebody back who asked to be erased: held back, told, and written by a
// person's word alone.
#include "data/files/TableReader.h"
#include "data/records/lists/OpenRegister.h"
#include "data/register/Backup.h"
#include "data/register/ErasedFiles.h"
#include "data/views/rights/Erasure.h"
#include "tests/data/exchange/ImportLists.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

class tst_ImportErased : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRegister> m_test;

    Register& registry() { return m_test->registry(); }

    ImportPreview preview(const QString& path, ImportKind kind)
    {
        return previewImport(registry(), planOf(registry(), path, kind, m_test->block().id));
    }

    ImportPreview previewOf(const QStringList& list, ImportKind kind)
    {
        return preview(listOf(*m_folder, list), kind);
    }

    void import(const QStringList& list, ImportKind kind)
    {
        (void)writeImport(registry(), previewOf(list, kind));
    }

    void eraseNewest()
    {
        (void)erasePerson(registry(), registry().db().one<RowId>(u"SELECT max(id) FROM subject"_qs),
                          {});
    }

    qint64 living()
    {
        return registry().db().one<qint64>(
            u"SELECT count(*) FROM subject WHERE deleted_at IS NULL AND name <> '—'"_qs);
    }

private Q_SLOTS:
    void init()
    {
        m_test.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_test = std::make_unique<TestRegister>(*m_folder);
    }

    void theirRowIsHeldBack_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QStringList>("again");
        QTest::addColumn<bool>("held");
        const auto row = [](const char* name, ImportKind kind, const QStringList& before,
                            const QStringList& again, bool held = true) {
            QTest::newRow(name) << QString::fromLatin1(keyOf(kind)) << before << again << held;
        };
        const QString shops = u"店名|地址|经营者|经营者电话"_qs;
        const QStringList shop{shops, u"好邻居|剑河路101号|张三丰|13901862233"_qs};
        row("the same list", ImportKind::Shops, shop, shop);
        row("by the phone, written otherwise", ImportKind::Shops, shop,
            {shops, u"新邻居|泉口路7号|老张|139-0186 2233"_qs});
        row("one of two phones", ImportKind::Shops, shop,
            {shops, u"新邻居|泉口路7号|老张|13901862277 / 13901862233"_qs});
        row("by the shop's name and door", ImportKind::Shops, shop,
            {u"店名|地址"_qs, u"好邻居|剑河路101号"_qs});
        row("by the operator's name and door", ImportKind::Shops, shop,
            {u"店名|地址|经营者"_qs, u"随便什么|剑河路101号|张三丰"_qs});
        row("as a worker", ImportKind::Shops, shop, {u"姓名|电话"_qs, u"张三丰|13901862233"_qs});
        row("by the code", ImportKind::Shops,
            {u"店名|地址|统一社会信用代码"_qs, u"好邻居|剑河路101号|91310105MA1FW08H6K"_qs},
            {u"店名|地址|统一社会信用代码"_qs, u"好又邻|泉口路7号|91310105MA1FW08H6K"_qs});
        const QString workers = u"姓名|手机|出生年月|站点"_qs;
        const QStringList worker{workers, u"骆一舟|13901863301|1990-05|剑河路站"_qs};
        row("a worker", ImportKind::Workers, worker, worker);
        row("a worker by name and birth month", ImportKind::Workers, worker,
            {workers, u"骆一舟||1990-05|"_qs});
        row("a worker by name and station", ImportKind::Workers, worker,
            {workers, u"骆一舟|||剑河路站"_qs});
        row("a namesake elsewhere", ImportKind::Workers, worker,
            {workers, u"骆一舟|13901863302|1992-07|淞虹路站"_qs}, false);
        row("another shop at the door", ImportKind::Shops, shop,
            {shops, u"永宁五金|剑河路101号|钱永宁|13901862299"_qs}, false);
    }
    void theirRowIsHeldBack()
    {
        QFETCH(QString, kind);
        QFETCH(QStringList, before);
        QFETCH(QStringList, again);
        QFETCH(bool, held);
        const ImportKind first = *fromKey<ImportKind>(kind);
        import(before, first);
        QCOMPARE(living(), 1);
        eraseNewest();
        QCOMPARE(living(), 0);
        const ImportKind then =
            again.constFirst().startsWith(u"姓名") ? ImportKind::Workers : ImportKind::Shops;
        const ImportPreview shown = previewOf(again, then);
        QCOMPARE(verdictText(shown.rows.at(0)), held ? u"doubtful"_qs : u"new"_qs);
        QCOMPARE(shown.counts().erased, held ? 1 : 0);
        const ImportOutcome done = writeImport(registry(), shown);
        QCOMPARE(done.counts.added, held ? 0 : 1);
        QCOMPARE(done.counts.erased, held ? 1 : 0);
        QCOMPARE(living(), held ? 0 : 1);
        if (!held)
            return;
        QVERIFY2(shown.rows.at(0).reasons.join(u' ').contains(today().toString(Qt::ISODate)),
                 qPrintable(shown.rows.at(0).reasons.join(u' ')));
        const QString rejects = m_folder->filePath(u"rejects.xlsx"_qs);
        QCOMPARE(writeRejects(shown, rejects), 1);

        // She says so: somebody new, who is asked for no more.
        ImportPlan plan = shown.plan;
        plan.decisions.insert(shown.rows.at(0).values.number, Decision::AsNew);
        QCOMPARE(writeImport(registry(), previewImport(registry(), plan)).counts.added, 1);
        QCOMPARE(living(), 1);
        const ImportPreview third = previewOf(again, then);
        QCOMPARE(third.counts().erased, 0);
        QCOMPARE(third.counts().added, 0);
    }

    // Somebody else's shop is not given the number of who was erased.
    void theirNumberComesToNoOther()
    {
        const QString heading = u"店名|地址|经营者|经营者电话"_qs;
        import({heading, u"永宁五金|泉口路7号|钱永宁|"_qs}, ImportKind::Shops);
        import({heading, u"好邻居|剑河路101号|张三丰|13901862233"_qs}, ImportKind::Shops);
        eraseNewest();
        const ImportPreview shown =
            previewOf({heading, u"永宁五金|泉口路7号|钱永宁|13901862233"_qs}, ImportKind::Shops);
        QCOMPARE(shown.counts().erased, 1);
        (void)writeImport(registry(), shown);
        QCOMPARE(registry().db().one<qint64>(
                     u"SELECT count(*) FROM subject WHERE operator_phone LIKE '%13901862233%'"_qs),
                 0);
    }

    // In whatever column it stands, and in the midst of words.
    void theirNumberComesInNoOtherColumn_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QStringList>("list");
        const auto row = [](const char* name, ImportKind kind, const QStringList& list) {
            QTest::newRow(name) << QString::fromLatin1(keyOf(kind)) << list;
        };
        row("of the Party's contact", ImportKind::Shops,
            {u"店名|地址|党建联络员|党建联络员电话"_qs,
             u"永宁五金|泉口路7号|骆一舟|13901863301"_qs});
        row("in a note", ImportKind::Shops,
            {u"店名|地址|备注"_qs, u"永宁五金|泉口路7号|老乡的电话139-0186-3301"_qs});
        row("in what a visit heard", ImportKind::Visits,
            {u"日期|店名|走访内容"_qs, u"2026-11-01|永宁五金|骆一舟13901863301来过"_qs});
        row("in what is asked for", ImportKind::Needs,
            {u"提出日期|店名|需求内容"_qs, u"2026-11-01|永宁五金|请打139 0186 3301约时间"_qs});
    }
    void theirNumberComesInNoOtherColumn()
    {
        QFETCH(QString, kind);
        QFETCH(QStringList, list);
        import({u"店名|地址"_qs, u"永宁五金|泉口路7号"_qs}, ImportKind::Shops);
        import({u"姓名|手机"_qs, u"骆一舟|13901863301"_qs}, ImportKind::Workers);
        eraseNewest();
        const ImportPreview shown = previewOf(list, *fromKey<ImportKind>(kind));
        QCOMPARE(shown.counts().erased, 1);
        const ImportOutcome done = writeImport(registry(), shown);
        QCOMPARE(done.counts.added + done.counts.updated, 0);
        // Somebody else's number in the same place is taken.
        QStringList others;
        for (const QString& line : std::as_const(list))
            others << QString(line).replace(u"3301"_qs, u"3302"_qs);
        QCOMPARE(previewOf(others, *fromKey<ImportKind>(kind)).counts().erased, 0);
    }

    // Another row that changes the same shop does not let it through.
    void aRowBelowLetsNobodyThrough()
    {
        const QString heading = u"店名|地址|经营者|经营者电话|从业人数"_qs;
        import({heading, u"永宁五金|泉口路7号|钱永宁||"_qs}, ImportKind::Shops);
        import({u"姓名|手机"_qs, u"骆一舟|13901863301"_qs}, ImportKind::Workers);
        eraseNewest();
        const ImportPreview shown =
            previewOf({heading, u"永宁五金|泉口路7号|钱永宁|13901863301|"_qs,
                       u"永宁五金|泉口路7号|钱永宁||3"_qs},
                      ImportKind::Shops);
        QCOMPARE(shown.counts().erased, 1);
        (void)writeImport(registry(), shown);
        QCOMPARE(registry().db().one<qint64>(
                     u"SELECT count(*) FROM subject WHERE operator_phone LIKE '%13901863301%'"_qs),
                 0);
    }

    // A sum with a key of the register's own, and nothing else.
    void whatIsKeptTellsNobody()
    {
        import({u"店名|地址|经营者|经营者电话"_qs, u"好邻居|剑河路101号|张三丰|13901862233"_qs},
               ImportKind::Shops);
        eraseNewest();
        Database& db = registry().db();
        QVERIFY(db.one<qint64>(u"SELECT count(*) FROM erased_mark"_qs) >= 3);
        QCOMPARE(db.one<qint64>(u"SELECT count(DISTINCT mark_key) FROM erased_mark"_qs), 1);
        QCOMPARE(db.one<qint64>(u"SELECT count(*) FROM erased_mark WHERE typeof(mark) <> 'blob' OR "
                                "length(mark) <> 32 OR mark = mark_key"_qs),
                 0);
        const auto key = db.one<QByteArray>(u"SELECT mark_key FROM erased_mark LIMIT 1"_qs);
        QTemporaryDir other;
        TestRegister second(other);
        QVERIFY(!hasSameKey(second, key));
    }

    // From a backup of before: whoever was erased since is known there, too.
    void aRestoredBackupKnowsThem()
    {
        const QStringList list{u"店名|地址|经营者|经营者电话"_qs,
                               u"好邻居|剑河路101号|张三丰|13901862233"_qs};
        const QString early = m_folder->filePath(u"early.doorstep"_qs);
        writeBackup(registry().db(), early);
        import(list, ImportKind::Shops);
        eraseNewest();
        const QList<Tombstone> tombstones = erasedSubjects(registry().db());
        QCOMPARE(tombstones.size(), 1);
        QVERIFY(eraseAgain(early, tombstones));
        const auto restored = openRegister(early, Register::Access::Read);
        const ImportPreview shown =
            previewImport(*restored, planOf(*restored, listOf(*m_folder, list), ImportKind::Shops,
                                            m_test->block().id));
        QCOMPARE(shown.counts().erased, 1);
    }

private:
    static bool hasSameKey(TestRegister& other, const QByteArray& key)
    {
        Change change(other.registry(), u"Add"_qs);
        Subject subject;
        subject.kind = SubjectKind::Worker;
        subject.block = other.block().id;
        subject.name = u"骆一舟"_qs;
        subject.phone = u"13901863301"_qs;
        SubjectStore(other.registry()).add(change, subject);
        change.commit();
        (void)erasePerson(other.registry(), subject.id, {});
        return other.registry().db().one<bool>(
            u"SELECT EXISTS (SELECT 1 FROM erased_mark WHERE mark_key = ?)"_qs, key);
    }
};

DOORSTEP_TEST(tst_ImportErased);
#include "tst_ImportErased.moc"
