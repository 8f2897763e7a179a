// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/packs/PackMerge.h"

#include "data/base/Error.h"
#include "data/exchange/packs/Deliveries.h"
#include "data/exchange/packs/NewRows.h"
#include "data/exchange/packs/RowMerge.h"
#include "data/exchange/packs/Settling.h"
#include "data/records/subjects/Subject.h"
#include "data/register/Change.h"
#include "data/register/Erased.h"
#include "data/register/ErasedFiles.h"
#include "data/register/ErasedMarks.h"
#include "data/register/PaperContents.h"
#include "data/register/TakenIn.h"
#include "data/views/profile/Duplicates.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace doorstep {

namespace {

struct PackMergeText
{
    Q_DECLARE_TR_FUNCTIONS(PackMerge)
};

// Clocks of two PCs may well differ by that.
constexpr qint64 toleratedSeconds = 600;
constexpr int likelyAsked = 20; // of one subject

QStringList liveTowns(Database& database, const QString& schema, const QString& column)
{
    QStringList towns;
    Statement statement = database.prepare(
        QStringLiteral("SELECT %2 FROM %1.town WHERE deleted_at IS NULL").arg(schema, column));
    while (statement.next())
        towns << statement.get<QString>(0);
    return towns;
}

void requireTown(Database& database, const IncomingPack& pack)
{
    const QStringList ours = liveTowns(database, ourSchema, QStringLiteral("name"));
    const QStringList theirs = liveTowns(database, theirSchema, QStringLiteral("name"));
    if (ours.isEmpty() || theirs.isEmpty())
        return;
    const QString uid = QStringLiteral("hex(uid)");
    const QStringList known = ours + liveTowns(database, ourSchema, uid);
    for (const QString& town : theirs + liveTowns(database, theirSchema, uid)) {
        if (known.contains(town))
            return;
    }
    throw Error(PackMergeText::tr(
                    "%1 is of %2, and this register is of %3. If they belong together all the "
                    "same: doorstep merge … --other-town.")
                    .arg(pack.name(), theirs.join(u'、'), ours.join(u'、')));
}

// One secretary's block is not taken for another's because both call it the same.
void requireOtherBlocks(Database& database, const IncomingPack& pack)
{
    Statement same = database.prepare(
        QStringLiteral("SELECT t.name FROM theirs.block t JOIN main.block o ON o.name = t.name "
                       "WHERE t.deleted_at IS NULL AND o.deleted_at IS NULL "
                       "AND t.uid NOT IN (SELECT uid FROM main.block) ORDER BY t.id"));
    if (same.next())
        throw Error(PackMergeText::tr("%1 has a block “%2” of its own, which is another one than "
                                      "the block of that name here. Rename one of the two. If both "
                                      "are to stand side by side: doorstep merge … --other-town.")
                        .arg(pack.name(), same.get<QString>(0)));
}

// A pack that leaves out what we are said to have: whether we have it.
bool isThereWhatItLeavesOut(Database& database, const PackTables& tables, const MergeReport& report)
{
    // One that was made here is known here, too: an older copy gets back what it lost. Where all
    // that it brings is here, a whole pack brought it, with what came before.
    const bool isHere =
        report.entries == 0 &&
        database.one<bool>(QStringLiteral("SELECT EXISTS (SELECT 1 FROM theirs.journal)"));
    if (!isHere && !isKnownPack(database, report.from.after))
        return false;
    if (database.one<bool>(QStringLiteral(
            "SELECT EXISTS (SELECT 1 FROM theirs.pack_known k LEFT JOIN theirs.journal_batch b "
            "ON b.id = k.batch_id LEFT JOIN main.journal_batch o ON o.uid = b.uid "
            "WHERE o.id IS NULL)")))
        return false;
    for (const PackTable& table : tables.all()) {
        const QString missing =
            QStringLiteral("SELECT EXISTS (SELECT 1 FROM temp.map_%1 m WHERE m.added AND NOT "
                           "EXISTS (SELECT 1 FROM theirs.journal j WHERE j.table_name = '%1' "
                           "AND j.row_id = m.theirs)) OR EXISTS (SELECT 1 FROM theirs.pack_known k "
                           "JOIN temp.map_%1 m ON m.theirs = k.row_id "
                           "JOIN temp.map_batch b ON b.theirs = k.batch_id "
                           "WHERE k.table_name = '%1' AND NOT EXISTS (SELECT 1 FROM main.journal o "
                           "WHERE o.table_name = '%1' AND o.row_id = m.ours "
                           "AND o.batch_id = b.ours))")
                .arg(table.name);
        if (database.one<bool>(missing))
            return false;
    }
    return true;
}

class Merge
{
public:
    Merge(Register& registry, const IncomingPack& pack, const Progress& progress)
        : m_db(registry.db()),
          m_pack(pack),
          m_progress(progress),
          m_attached(m_db, pack.copy()),
          m_tables(m_db),
          m_change(registry, PackMergeText::tr("Merge with %1").arg(pack.about().whose),
                   BatchKind::Merge),
          m_ids(m_db, m_tables),
          m_now(registry.clock())
    {
        m_report.from = pack.about();
    }

    MergeReport run(Merging merging, OtherTown otherTown)
    {
        if (otherTown == OtherTown::Refuse) {
            requireTown(m_db, m_pack);
            requireOtherBlocks(m_db, m_pack);
        }
        m_db.run(QStringLiteral("PRAGMA defer_foreign_keys = ON"));
        for (const PackTable& table : m_tables.all())
            m_newestRow.insert(
                table.name,
                m_db.one<RowId>(
                    QStringLiteral("SELECT ifnull(max(id), 0) FROM main.%1").arg(table.name)));
        m_ids.mapRows();
        m_newestEntry =
            m_db.one<qint64>(QStringLiteral("SELECT ifnull(max(id), 0) FROM main.journal"));
        m_db.run(QStringLiteral("SAVEPOINT all_entries"));
        const bool comesAnew = leaveOutNotTakenIn(m_db);
        m_report.entries = m_ids.findStrokes();
        if (m_report.from.isSinceLast() && !isThereWhatItLeavesOut(m_db, m_tables, m_report))
            throw Error(
                PackMergeText::tr("%1 holds only what was written after the pack of %2, and this "
                                  "register has not received all that came before it. Ask %3 for a "
                                  "whole pack; nothing was taken.")
                    .arg(m_pack.name(),
                         shanghaiTime(m_report.from.afterAt).toString(u"yyyy-MM-dd hh:mm"),
                         m_report.from.madeBy));
        if (m_report.entries == 0)
            m_db.run(QStringLiteral("ROLLBACK TO all_entries"));
        if (comesAnew)
            countNewAnew();
        m_total = 2 * m_report.entries + 1;
        reportNow(m_progress, 0, m_total);
        WrittenCells pending;
        if (m_report.entries > 0)
            pending = bring();
        Settling settling(m_db, m_effects, pending, [this](const QString& table, RowId row) {
            return row > m_newestRow.value(table);
        });
        settling.run();
        const QList<Tombstone> erased = erasedOnEitherSide();
        const bool newlyErased =
            std::any_of(erased.begin(), erased.end(),
                        [this](const Tombstone& t) { return !isErased(m_db, t.uid); });
        if (m_report.entries == 0 && !settling.changedAnything() && !newlyErased)
            return m_report;
        tell(settling);
        finish();
        // Whoever was erased on one side is in none afterwards; the rows stay, as nobody's.
        if (m_report.entries > 0 || newlyErased) {
            countErased(erased);
            m_forgets = erasePerson(m_db, erased, wordsInPack(erased));
        }
        tellDifferences();
        tellLikelySame();
        tellErasedBefore();
        if (merging == Merging::AsATrial)
            return m_report;
        m_report.batch = m_change.batch();
        noteReceived(m_db, m_report, m_now);
        acknowledgeByTheirs(m_db, m_now);
        m_ids.drop();
        reportNow(m_progress, m_total, m_total);
        m_change.commit();
        m_change.registry().announce(touchedTables());
        return m_report;
    }

    // After it was committed: something is left in freed pages.
    [[nodiscard]] bool forgets() const { return m_forgets; }

private:
    [[nodiscard]] QList<Tombstone> erasedOnEitherSide()
    {
        QList<Tombstone> found = erasedSubjects(m_db);
        Statement theirs = m_db.prepare(QStringLiteral(
            "SELECT uid, erased_on, complete FROM theirs.erased WHERE table_name = 'subject'"));
        while (theirs.next())
            found.append({theirs.value(0).toByteArray(),
                          QDate::fromString(theirs.value(1).toString(), Qt::ISODate),
                          theirs.value(2).toBool()});
        return found;
    }

    // A register in which somebody was erased knows no more by what name the pack tells of them.
    QSet<QString> wordsInPack(const QList<Tombstone>& erased)
    {
        QList<QByteArray> uids;
        for (const Tombstone& tombstone : erased)
            uids << tombstone.uid;
        if (uids.isEmpty())
            return {};
        Database theirs(m_pack.copy(), Database::Access::Immutable);
        return wordsElsewhere(m_db, theirs, uids);
    }

    // Rows of theirs that have no tombstone here yet.
    void countErased(const QList<Tombstone>& erased)
    {
        QMap<QString, QSet<RowId>> rows;
        QStringList tables;
        for (const Tombstone& tombstone : erased) {
            bool any = false;
            const QList<RowId> subjects = subjectsWithUids(m_db, {tombstone.uid});
            for (const PersonRows& table : rowsOfPerson(m_db, subjects)) {
                if (!tables.contains(table.table))
                    tables << table.table;
                for (const RowId row : table.rows) {
                    if (isErased(m_db, table.table, row))
                        continue;
                    any = any || !rows[table.table].contains(row);
                    rows[table.table].insert(row);
                }
            }
            m_report.erasedPersons += any ? 1 : 0;
        }
        for (const QString& table : std::as_const(tables)) {
            if (const qint64 count = rows.value(table).size(); count > 0)
                m_report.erased.append({table, count});
        }
    }

    WrittenCells bring()
    {
        m_report.batches = m_ids.addBatches();
        m_report.fromTheFuture = m_db.one<int>(
            QStringLiteral("SELECT count(*) FROM temp.map_batch m JOIN main.journal_batch b "
                           "ON b.id = m.ours WHERE m.added AND b.at > ?"),
            m_now + toleratedSeconds);
        (void)m_change.batch();
        RowMerge rows(m_db, m_ids, m_effects);
        for (const PackTable& table : m_tables.all()) {
            addNewRows(m_db, table, rows.pending());
            const auto added = m_db.one<qint64>(
                QStringLiteral("SELECT count(*) FROM temp.map_%1 WHERE added").arg(table.name));
            if (const qint64 fresh = added + m_newAnew.value(table.name); fresh > 0)
                m_report.added.append({table.name, fresh});
            reportNow(m_progress, m_done += added, m_total);
        }
        bringContents(m_db);
        for (const PackTable& table : m_tables.all())
            mergeKnownRows(rows, table);
        addJournal();
        m_differing = rows.differences();
        return rows.pending();
    }

    // Rows that a merge brought once before, and that went when it was turned back.
    void countNewAnew()
    {
        for (const PackTable& table : m_tables.all())
            m_newAnew.insert(
                table.name,
                m_db.one<qint64>(
                    QStringLiteral(
                        "SELECT count(*) FROM temp.stroke s JOIN theirs.journal j "
                        "ON j.id = s.id JOIN temp.map_%1 m ON m.theirs = j.row_id "
                        "WHERE j.table_name = '%1' AND j.changes IS NULL AND NOT m.added "
                        "AND NOT EXISTS (SELECT 1 FROM main.journal k "
                        "WHERE k.table_name = '%1' AND k.row_id = m.ours)")
                        .arg(table.name)));
    }

    void mergeKnownRows(RowMerge& rows, const PackTable& table)
    {
        QList<std::pair<RowId, RowId>> known;
        QList<std::pair<RowId, RowId>> added;
        Statement statement =
            m_db.prepare(QStringLiteral("SELECT m.ours, m.theirs, m.added FROM temp.map_%1 m WHERE "
                                        "(NOT m.added AND EXISTS (SELECT 1 FROM theirs.journal j "
                                        "JOIN temp.stroke s ON s.id = j.id "
                                        "WHERE j.table_name = '%1' AND j.row_id = m.theirs)) "
                                        "OR (m.added AND EXISTS (SELECT 1 FROM theirs.difference d "
                                        "WHERE d.table_name = '%1' AND d.row_id = m.theirs)) "
                                        "OR (m.added AND EXISTS (SELECT 1 FROM theirs.settled d "
                                        "WHERE d.table_name = '%1' AND d.row_id = m.theirs))")
                             .arg(table.name));
        while (statement.next())
            (statement.get<bool>(2) ? added : known)
                .append({statement.get<RowId>(0), statement.get<RowId>(1)});
        for (const auto& [ours, theirs] : std::as_const(added))
            rows.adopt(table, ours, theirs);
        for (const auto& [ours, theirs] : std::as_const(known)) {
            rows.merge(table, ours, theirs);
            report(m_progress, ++m_done, m_total);
        }
    }

    // In the order in which they stand there, and after all that ever stood here: whoever has read
    // the journal up to an entry finds them.
    void addJournal()
    {
        const RowId merge = m_change.batch();
        qint64 entry = m_newestEntry;
        Statement statement = m_db.prepare(QStringLiteral(
            "SELECT j.batch_id, j.table_name, j.row_id, j.changes "
            "FROM temp.stroke s JOIN theirs.journal j ON j.id = s.id ORDER BY s.id"));
        while (statement.next()) {
            const PackTable& table = m_tables.of(statement.get<QString>(1));
            QVariant changes = statement.value(3);
            if (!changes.isNull())
                changes = QString::fromUtf8(
                    QJsonDocument(
                        m_ids.changes(
                            table, QJsonDocument::fromJson(changes.toString().toUtf8()).object()))
                        .toJson(QJsonDocument::Compact));
            m_db.run(QStringLiteral("INSERT INTO main.journal (id, batch_id, table_name, row_id, "
                                    "changes, came_by) VALUES (?, ?, ?, ?, ?, ?)"),
                     ++entry, m_ids.batch(statement.get<RowId>(0)), table.name,
                     m_ids.row(table.name, statement.get<RowId>(2)), changes, merge);
            report(m_progress, std::min(++m_done, m_total), m_total);
        }
    }

    void tell(const Settling& settling)
    {
        m_report.changed = m_effects.rows();
        for (const qint64 rows : std::as_const(m_newAnew))
            m_report.changed = std::max<qint64>(0, m_report.changed - rows);
        for (const PackCell& cell : settling.replaced()) {
            const TableShape& shape = shapeOf(cell.table);
            const auto title =
                m_db.one<QString>(QStringLiteral("SELECT %1 FROM main.%2 WHERE id = ?")
                                      .arg(QLatin1String(shape.rowTitle), cell.table),
                                  cell.row);
            if (numberRuleOf(cell.table))
                m_report.renumbered
                    << title + QStringLiteral(": ") +
                           m_db.one<QString>(QStringLiteral("SELECT %1 FROM main.%2 WHERE id = ?")
                                                 .arg(cell.column, cell.table),
                                             cell.row);
            else
                m_report.putAway << QCoreApplication::translate("Words", shape.label) +
                                        QStringLiteral(" “%1”").arg(title);
        }
    }

    // What it did, for turning it back: new rows last, so that they go first.
    void finish()
    {
        const RowId merge = m_change.batch();
        const auto newest =
            m_db.one<qint64>(QStringLiteral("SELECT ifnull(max(id), 0) FROM main.journal"));
        m_effects.write(m_db, merge, newest);
        for (const PackTable& table : m_tables.all()) {
            m_db.run(QStringLiteral("INSERT INTO main.merge_effect (batch_id, after_id, "
                                    "table_name, row_id) SELECT ?, ?, ?, ours FROM temp.map_%1 "
                                    "WHERE added ORDER BY ours")
                         .arg(table.name),
                     merge, newest, table.name);
        }
        for (const char* kept : {"difference", "settled"})
            m_db.run(QStringLiteral("UPDATE main.%1 SET after_id = ? WHERE after_id = 0")
                         .arg(QLatin1String(kept)),
                     newest);
        m_db.run(QStringLiteral("INSERT INTO main.register_merge (batch_id, register, whose, "
                                "made_at, made_by) VALUES (?, ?, ?, ?, ?)"),
                 merge, m_report.from.registry, m_report.from.whose, m_report.from.madeAt,
                 m_report.from.madeBy);
    }

    // Of an erased person nothing is left that could differ.
    void tellDifferences()
    {
        const QList<Difference> open = openDifferences(m_db);
        for (const Difference& difference : open) {
            if (m_differing.contains(PackCell{difference.table, difference.row, difference.field}))
                m_report.differences << difference;
        }
    }

    // At one door, and made on both sides: a person says whether the two are one.
    void tellLikelySame()
    {
        QMap<RowId, QSet<RowId>> atOneDoor;
        {
            Statement pairs = m_db.prepare(QStringLiteral(
                "SELECT n.id, o.id FROM temp.map_subject m JOIN main.subject n ON n.id = m.ours "
                "JOIN main.subject o ON o.block_id = n.block_id AND o.street_id = n.street_id "
                "AND o.lane = n.lane AND o.number = n.number "
                "WHERE m.added AND n.deleted_at IS NULL AND o.deleted_at IS NULL "
                "AND o.id NOT IN (SELECT ours FROM temp.map_subject) LIMIT 1000"));
            while (pairs.next())
                atOneDoor[pairs.get<RowId>(0)].insert(pairs.get<RowId>(1));
        }
        Register& registry = m_change.registry();
        for (auto each = atOneDoor.cbegin(); each != atOneDoor.cend(); ++each) {
            const Subject subject = SubjectStore(registry).get(each.key());
            const QList<LikelySame> likely = likelySame(registry, subject, likelyAsked);
            for (const LikelySame& other : likely) {
                if (each.value().contains(other.subject))
                    m_report.likelySame
                        << PackMergeText::tr("%1 and %2, %3 (%4)")
                               .arg(subject.name, other.name, other.door, other.sentence);
            }
        }
    }

    // An entry of another identity, or a note, of whom this register was to forget.
    void tellErasedBefore()
    {
        for (const auto& [table, row] : rowsWithErasedNumbers(m_db, m_newestEntry)) {
            const TableShape& shape = shapeOf(table);
            m_report.erasedBefore << QCoreApplication::translate("Words", shape.label) +
                                         QStringLiteral("“%1”").arg(m_db.one<QString>(
                                             QStringLiteral("SELECT %1 FROM main.%2 WHERE id = ?")
                                                 .arg(QLatin1String(shape.rowTitle), table),
                                             row));
        }
    }

    [[nodiscard]] QSet<QString> touchedTables() const
    {
        QSet<QString> tables = m_effects.tables();
        tables.insert(QStringLiteral("pack_received"));
        for (const auto& [table, rows] : m_report.added)
            tables.insert(table);
        return tables;
    }

    Database& m_db;
    const IncomingPack& m_pack;
    const Progress& m_progress;
    Attached m_attached;
    PackTables m_tables;
    Change m_change;
    PackIds m_ids;
    UtcSeconds m_now;
    MergeEffects m_effects;
    QHash<QString, RowId> m_newestRow;
    QHash<QString, qint64> m_newAnew;
    qint64 m_newestEntry = 0;
    QList<PackCell> m_differing;
    bool m_forgets = false;
    MergeReport m_report;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace

MergeReport mergePack(Register& registry, const IncomingPack& pack, Merging merging,
                      OtherTown otherTown, const Progress& progress)
{
    registry.requireWritable();
    MergeReport report;
    bool forgets = false;
    {
        Merge merge(registry, pack, progress);
        report = merge.run(merging, otherTown);
        forgets = merge.forgets() && merging == Merging::ForGood;
    }
    if (report.batch == 0 && merging == Merging::ForGood) { // it has come all the same
        const Attached attached(registry.db(), pack.copy());
        Transaction transaction(registry.db());
        noteReceived(registry.db(), report, registry.clock());
        acknowledgeByTheirs(registry.db(), registry.clock());
        registry.commit(transaction);
        registry.announce({QStringLiteral("pack_received")});
    }
    if (forgets)
        (void)forgetErased(registry);
    return report;
}

} // namespace doorstep
