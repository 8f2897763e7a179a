// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Text.h"
#include "data/demo/Demo.h"
#include "data/exchange/import/FieldTable.h"
#include "data/exchange/import/KindGuess.h"
#include "data/records/lists/OpenRegister.h"
#include "data/records/subjects/Subject.h"
#include "data/views/path/PathSteps.h"
#include "data/views/reports/MonthFigures.h"
#include "tests/data/exchange/ImportLists.h"
#include "tests/support/TestRegistry.h"

#include <QTranslator>

using namespace doorstep;
using namespace doorstep::test;

// A register that is lost comes back from what was exported of it, ledger by ledger.
class tst_WholeRegister : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Register> m_from;
    std::unique_ptr<Register> m_to;
    QHash<QString, PreviewCounts> m_counts;
    QHash<QString, QStringList> m_wrong;

    // What names others after them.
    static QStringList importOrder()
    {
        return {u"venues"_qs,          u"party_organisations"_qs,
                u"service_items"_qs,   u"shops"_qs,
                u"workers"_qs,         u"volunteer_teams"_qs,
                u"visits"_qs,          u"cards"_qs,
                u"shared_problems"_qs, u"needs"_qs,
                u"need_steps"_qs,      u"wishes"_qs,
                u"services"_qs,        u"activities"_qs,
                u"attendance"_qs,      u"volunteers"_qs,
                u"party_members"_qs,   u"pairings"_qs};
    }

    // Worked out from the others, or of what is no more.
    static QStringList notImported()
    {
        return {u"shops_visited"_qs,    u"workers_visited"_qs, u"deleted"_qs, u"corrections"_qs,
                u"service_packages"_qs, u"group_pictures"_qs,  u"path"_qs};
    }

    QString exported(Register& registry, const QString& ledger, Masking masking,
                     const QString& name)
    {
        const QString path = m_folder.filePath(ledger + u'-' + name);
        (void)exportLedger(registry.db(), *findLedger(ledger), {}, masking, path);
        return path;
    }

    ImportPreview previewOf(Register& registry, const QString& ledger, const QString& path,
                            std::optional<RowId> block = {})
    {
        const ImportKind kind = *fromKey<ImportKind>(ledger);
        return previewImport(registry, planOf(registry, path, kind, block));
    }

    static std::unique_ptr<Register> emptyRegister(const QString& path)
    {
        auto registry = createRegister(path, u"tester"_qs);
        Change change(*registry, u"Set-up"_qs, BatchKind::Setup);
        Town town;
        town.name = u"新泾镇"_qs;
        TownStore(*registry).add(change, town);
        change.commit();
        return registry;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = m_folder.filePath(u"demo.doorstep"_qs);
        writeDemo(path, {180, 120, 700, 5, QDate(2026, 10, 31), 9});
        m_from = openRegister(path, Register::Access::Write);
        // A word of its own, which the other register has not.
        Change change(*m_from, u"Lists"_qs);
        const CodeStore codes(*m_from);
        for (const auto& [name, list] : {std::pair(u"无人机飞手"_qs, list::occupation),
                                         std::pair(u"清凉行动"_qs, list::drive)}) {
            Code code = codes.entries(list).constFirst();
            code.name = name;
            codes.save(change, code);
        }
        const SubjectStore subjects(*m_from);
        Subject worker = subjects.get(m_from->db().one<RowId>(
            u"SELECT min(id) FROM subject WHERE kind = 'worker' AND deleted_at IS NULL"_qs));
        worker.worker.politicalStatus =
            codes.byKey(list::politicalStatus, u"stage_activist"_qs)->id;
        subjects.save(change, worker);
        change.commit();
        m_to = emptyRegister(m_folder.filePath(u"empty.doorstep"_qs));
        for (const QString& ledger : importOrder()) {
            const ImportPreview shown = previewOf(
                *m_to, ledger, exported(*m_from, ledger, Masking::Unmasked, u"before.xlsx"_qs));
            m_counts.insert(ledger, shown.counts());
            for (const PreviewRow& row : shown.rows) {
                if (row.verdict == Verdict::Wrong)
                    m_wrong[ledger] << row.title + u": "_qs + row.reasons.join(u'，');
            }
            (void)writeImport(*m_to, shown);
        }
    }

    void everyLedgerComesBack_data()
    {
        QTest::addColumn<QString>("ledger");
        for (const Ledger& ledger : ledgers()) {
            const QString key = QLatin1String(ledger.key);
            if (!notImported().contains(key))
                QTest::newRow(ledger.key) << key;
        }
    }

    void everyLedgerComesBack()
    {
        QFETCH(QString, ledger);
        QVERIFY2(importOrder().contains(ledger), "nothing imports this ledger");
        QCOMPARE(m_wrong.value(ledger), QStringList());
        QList<QStringList> before =
            cellsOf(exported(*m_from, ledger, Masking::Unmasked, u"before.csv"_qs));
        QList<QStringList> after =
            cellsOf(exported(*m_to, ledger, Masking::Unmasked, u"after.csv"_qs));
        QVERIFY2(before.size() > 1, "the demonstration has none");
        // Photos are in no table.
        for (QList<QStringList>* rows : {&before, &after}) {
            const qsizetype papers = rows->constFirst().indexOf(u"Photos and papers"_qs);
            for (QStringList& row : *rows) {
                if (papers >= 0 && papers < row.size())
                    row.removeAt(papers);
                while (!row.isEmpty() && row.constLast().isEmpty()) // a row ends with its last word
                    row.removeLast();
            }
        }
        // Of several of one day the file's order is not the register's.
        std::sort(before.begin(), before.end());
        std::sort(after.begin(), after.end());
        QCOMPARE(after.size(), before.size());
        for (qsizetype i = 0; i < before.size(); ++i)
            QVERIFY2(after.at(i) == before.at(i),
                     qPrintable(after.at(i).join(u"|") + u'\n' + before.at(i).join(u"|")));
    }

    // What is worked out of them is the same: how far everybody has come, and since when.
    void thePathOfEverybodyIsTheSame()
    {
        const auto rows = [this](Register& registry, const QString& name) {
            QList<QStringList> cells =
                cellsOf(exported(registry, u"path"_qs, Masking::Unmasked, name));
            std::sort(cells.begin(), cells.end());
            return cells;
        };
        const QList<QStringList> before = rows(*m_from, u"before.csv"_qs);
        const QList<QStringList> after = rows(*m_to, u"after.csv"_qs);
        QVERIFY(before.size() > 100);
        QCOMPARE(after.size(), before.size());
        for (qsizetype i = 0; i < before.size(); ++i)
            QVERIFY2(after.at(i) == before.at(i),
                     qPrintable(after.at(i).join(u"|") + u'\n' + before.at(i).join(u"|")));
    }

    // 入党积极分子 among workers and staff, and in the month's figures.
    void whoIsOnTheWayIntoThePartyComesBack()
    {
        const auto told = [](Register& registry) {
            const auto count = [&](const char16_t* table) {
                return registry.db().one<int>(
                    u"SELECT count(*) FROM %1 x JOIN code c ON c.id = x.political_status_id WHERE "
                    "c.key = 'stage_activist' AND x.deleted_at IS NULL"_qs.arg(
                        QString::fromUtf16(table)));
            };
            const MonthFigures figures =
                monthFigures(registry.db(), *parseMonth(u"2026-10"_qs), {}, QDate(2026, 10, 31));
            return QList<double>{
                double(count(u"subject")), double(count(u"party_member")),
                figures.find(u"party_stage.activist"_qs)->first.month.value_or(-1)};
        };
        const QList<double> before = told(*m_from);
        QCOMPARE(before.constFirst(), 1);
        QCOMPARE(told(*m_to), before);
    }

    void everyMonthCountsTheSameSteps_data()
    {
        QTest::addColumn<QString>("month");
        for (const char* month : {"2026-06", "2026-07", "2026-08", "2026-09", "2026-10"})
            QTest::newRow(month) << QString::fromLatin1(month);
    }
    void everyMonthCountsTheSameSteps()
    {
        QFETCH(QString, month);
        const QDate lastDay(2026, 10, 31);
        const Period period = *parseMonth(month);
        QCOMPARE(reachedSteps(m_to->db(), {period}, {}, lastDay),
                 reachedSteps(m_from->db(), {period}, {}, lastDay));
    }

    void theLikeliestKindIsItsOwn_data() { everyLedgerComesBack_data(); }

    void theLikeliestKindIsItsOwn()
    {
        QFETCH(QString, ledger);
        const QString path = exported(*m_from, ledger, Masking::Unmasked, u"before.xlsx"_qs);
        QCOMPARE(QString::fromLatin1(keyOf(likeliestKind(*m_to, path))), ledger);
    }

    // Again it says nothing new.
    void aSecondTimeChangesNothing_data() { everyLedgerComesBack_data(); }

    void aSecondTimeChangesNothing()
    {
        QFETCH(QString, ledger);
        const QString path = exported(*m_from, ledger, Masking::Unmasked, u"before.xlsx"_qs);
        // What is the whole town's does not become the chosen block's.
        for (const std::optional<RowId> block :
             {std::optional<RowId>(), std::optional(BlockStore(*m_to).all().constFirst().id)}) {
            const PreviewCounts counts = previewOf(*m_to, ledger, path, block).counts();
            QCOMPARE(counts.added, 0);
            QCOMPARE(counts.updated, 0);
            QCOMPARE(counts.wrong, 0);
        }
    }

    // Since when somebody is a volunteer is reckoned where nobody told it.
    void whatALedgerReckonsIsNoNewsWhereItWasWritten()
    {
        const QString path = exported(*m_from, u"workers"_qs, Masking::Unmasked, u"before.xlsx"_qs);
        QStringList changes;
        for (const PreviewRow& row : previewOf(*m_from, u"workers"_qs, path).rows) {
            for (const FieldChange& change : row.changes)
                changes << row.title + u": "_qs + change.field + u" → "_qs + change.to;
        }
        QCOMPARE(changes, QStringList());
    }

    void aMaskedOneIsRefusedInASentence_data() { everyLedgerComesBack_data(); }

    void aMaskedOneIsRefusedInASentence()
    {
        QFETCH(QString, ledger);
        const QString path = exported(*m_from, ledger, Masking::Masked, u"masked.csv"_qs);
        const auto fresh = emptyRegister(m_folder.filePath(ledger + u".doorstep"_qs));
        QString sentence;
        try {
            (void)previewOf(*fresh, ledger, path);
        } catch (const Error& error) {
            sentence = error.message();
        }
        // What names nobody is not masked.
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const bool hides = QString::fromUtf8(file.readAll()).contains(u'*');
        QVERIFY(hides || QStringList({u"venues"_qs, u"service_items"_qs, u"shared_problems"_qs})
                             .contains(ledger));
        QCOMPARE(sentence.contains(u"masked"_qs), hides);
        QCOMPARE(sentence.isEmpty(), !hides);
    }

    // Read from a file a heading has brackets of half width.
    void itsOwnHeadingsAreKnownInChinese_data() { everyLedgerComesBack_data(); }

    void itsOwnHeadingsAreKnownInChinese()
    {
        QFETCH(QString, ledger);
        QTranslator chinese;
        QVERIFY(chinese.load(u":/i18n/doorstep_zh_CN.qm"_qs));
        QCoreApplication::installTranslator(&chinese);
        QStringList headings;
        for (const Column& column : findLedger(ledger)->columns)
            headings << halfWidth(column.title());
        QVERIFY2(fieldTable(*fromKey<ImportKind>(ledger)).isOwnExport(headings),
                 qPrintable(headings.join(u'|')));
    }

    void anImportOfIsUndoneAsAWhole()
    {
        const QString path = exported(*m_from, u"shops"_qs, Masking::Unmasked, u"before.xlsx"_qs);
        const auto fresh = emptyRegister(m_folder.filePath(u"undone.doorstep"_qs));
        const ImportOutcome outcome = writeImport(*fresh, previewOf(*fresh, u"shops"_qs, path));
        QVERIFY(!BlockStore(*fresh).all().isEmpty());
        (void)undoBatch(*fresh, outcome.batch);
        QCOMPARE(BlockStore(*fresh).all().size(), 0);
        QCOMPARE(extentOf(fresh->db(), *findLedger(u"shops"_qs), {}).rows, 0);
    }

    // In a list that somebody typed a block that is not there is a slip.
    void anotherListMakesNoBlocks()
    {
        const auto fresh = emptyRegister(m_folder.filePath(u"typed.doorstep"_qs));
        const QString path =
            listOf(m_folder, {u"街区|店名|地址"_qs, u"第四街区|张记|福泉路12号"_qs});
        const ImportPreview shown = previewOf(*fresh, u"shops"_qs, path);
        QCOMPARE(shown.counts().wrong, 1);
    }
};

DOORSTEP_TEST(tst_WholeRegister);
#include "tst_WholeRegister.moc"
