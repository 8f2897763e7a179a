// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Time.h"
#include "data/files/checks/KnownDoors.h"
#include "data/files/checks/KnownWords.h"
#include "data/register/Change.h"
#include "data/register/ErasedMarks.h"
#include "data/register/LooseWords.h"
#include "data/register/PaperContents.h"
#include "data/register/PaperWords.h"
#include "data/register/PersonTables.h"

#include <QRegularExpression>
#include <QResource>
#include <algorithm>

namespace doorstep {

namespace {

QString unescaped(QString json)
{
    static const QRegularExpression blanks(QStringLiteral("\\\\[ntr]"));
    static const QRegularExpression marks(QStringLiteral("\\\\([\"\\\\/])"));
    return json.replace(blanks, QStringLiteral(" ")).replace(marks, QStringLiteral("\\1"));
}

QJsonValue without(const QJsonValue& value, const WordsByColumn& words)
{
    if (value.isString())
        return words.leftOfProse(value.toString());
    if (value.isArray()) {
        QJsonArray array;
        for (const auto& each : value.toArray())
            array.append(without(each, words));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto each = object.begin(); each != object.end(); ++each)
            *each = without(QJsonValue(*each), words);
        return object;
    }
    return value;
}

// The same in a text that may be JSON, where a line's end in a word is written \n and a quote has
// a backslash before it.
QString withoutInJson(const QString& text, const WordsByColumn& words)
{
    const KnownWords& all = words.everything();
    if (!all.foundIn(text) && !(text.contains(u'\\') && all.foundIn(unescaped(text))))
        return text;
    const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
    if (json.isObject())
        return compactJson(QJsonDocument(without(json.object(), words).toObject()));
    if (json.isArray())
        return compactJson(QJsonDocument(without(json.array(), words).toArray()));
    // A single value, as differences between registers keep it.
    const QJsonArray one = QJsonDocument::fromJson('[' + text.toUtf8() + ']').array();
    if (one.size() == 1 && one.at(0).isString())
        return compactJson(QJsonDocument(without(one, words).toArray())).mid(1).chopped(1);
    return words.leftOfProse(text);
}

const QString memberTable = QStringLiteral("party_member");

class Eraser
{
public:
    Eraser(Database& db, const QList<Tombstone>& tombstones, const QSet<QString>& words)
        : m_db(db), m_tombstones(tombstones)
    {
        QList<QByteArray> uids;
        for (const Tombstone& tombstone : tombstones)
            uids << tombstone.uid;
        m_subjects = jsonOfRows(m_ids = subjectsWithUids(db, uids));
        m_found = !m_ids.isEmpty();
        m_words = words;
        if (m_found) {
            m_known = knownBy(db, m_ids);
            m_words += m_known.words;
        } else if (tombstones.isEmpty()) { // mentioned alone
            static const QRegularExpression number(QStringLiteral("[0-9]{7}"));
            m_known.words = words;
            for (const QString& word : words) {
                if (number.match(word).hasMatch())
                    m_known.numbers.insert(word);
            }
            // By a number, and no name: whose name others have, too, it is beside that number.
            const bool hasName = std::any_of(words.begin(), words.end(), [this](const QString& w) {
                return !m_known.numbers.contains(w) && !isDoorWord(w);
            });
            if (!hasName) {
                for (const QString& word : std::as_const(m_known.numbers))
                    m_known.shared += knownFromMentions(db, word).shared;
            }
            // A number that others have, too, is theirs beside their name.
            for (const QString& word : words) {
                if (m_known.numbers.contains(word) || isDoorWord(word))
                    continue;
                const KnownBy there = knownFromMentions(db, word);
                m_known.numbers += there.numbers & there.shared;
            }
        }
        m_longer = longerNames(db, m_words);
        // Before anything goes by which they are known.
        for (const PersonTable& table : personTables())
            m_rows.insert(QLatin1String(table.name), rowsOfTable(db, table, m_subjects));
        if (hasTable(db, memberTable))
            addErasedMembers();
    }

    bool erase()
    {
        const PersonIds ids = personIds(m_db, m_ids);
        eraseDrafts(ids);
        gatherOwnTexts();
        for (const PersonTable& table : personTables())
            buryRows(table);
        leaveMarks();
        for (const PersonTable& table : personTables())
            eraseRows(table);
        for (const PersonTable& table : personTables())
            eraseJournal(table);
        for (const PersonTable& table : personTables())
            eraseMergeTraces(table);
        eraseFromMerges();
        eraseTitles();
        eraseFromPapers();
        eraseMentions();
        if (hasTable(m_db, QStringLiteral("paper_content")))
            dropLooseContents(m_db);
        return m_found;
    }

private:
    [[nodiscard]] QString rowsOf(const PersonTable& table)
    {
        return jsonOfRows(m_rows.value(QLatin1String(table.name)));
    }

    // Of somebody else's shop, known by name and phone when they were erased.
    void addErasedMembers()
    {
        QList<RowId>& members = m_rows[memberTable];
        Statement erased = m_db.prepare(
            QStringLiteral("SELECT m.id FROM party_member m JOIN erased e ON e.uid = m.uid"));
        while (erased.next()) {
            if (const auto row = erased.get<RowId>(0); !members.contains(row))
                members << row;
        }
    }

    // Everything that stood in a text of the person's own: batches are named by such words.
    void gatherOwnTexts()
    {
        for (const PersonTable& table : personTables()) {
            const QString name = QLatin1String(table.name);
            const QString rows = rowsOf(table);
            for (const ColumnShape& column : columnShapes(m_db, name)) {
                if (column.isText && !isRegistersOwn(column.name) &&
                    !keepsColumn(table, column.name) &&
                    !column.name.endsWith(QLatin1String("_on")) &&
                    !wordColumns().contains(column.name))
                    gatherTexts(m_db, name, rows, column.name, m_own);
            }
        }
    }

    void buryRows(const PersonTable& table)
    {
        const QString rows = rowsOf(table);
        for (const Tombstone& tombstone : m_tombstones) {
            m_db.run(QStringLiteral("INSERT INTO erased (uid, table_name, erased_on, complete) "
                                    "VALUES (?, 'subject', ?, ?) ON CONFLICT (uid) DO NOTHING"),
                     tombstone.uid, tombstone.on, tombstone.complete);
        }
        if (rows == QLatin1String("[]"))
            return;
        m_db.run(
            QStringLiteral("INSERT INTO erased (uid, table_name, erased_on) SELECT uid, '%1', ? "
                           "FROM %1 WHERE id IN (SELECT value FROM json_each(?)) "
                           "ON CONFLICT (uid) DO NOTHING")
                .arg(QLatin1String(table.name)),
            m_tombstones.isEmpty() ? today() : m_tombstones.constFirst().on, rows);
    }

    // By which a list that brings them back is known.
    void leaveMarks()
    {
        for (const Tombstone& tombstone : m_tombstones)
            bringMarks(m_db, tombstone);
        const bool anyTombstone = !m_tombstones.isEmpty();
        markErased(m_db, m_ids, m_words + m_known.numbers,
                   anyTombstone ? m_tombstones.constFirst().uid : QByteArray(),
                   anyTombstone ? m_tombstones.constFirst().on : today());
    }

    void eraseRows(const PersonTable& table)
    {
        const QString name = QLatin1String(table.name);
        const QString rows = rowsOf(table);
        if (rows == QLatin1String("[]"))
            return;
        QStringList sets;
        for (const ColumnShape& column : columnShapes(m_db, name)) {
            if (isRegistersOwn(column.name) || keepsColumn(table, column.name))
                continue;
            const QString empty = !column.fallback.isEmpty() ? column.fallback
                                  : column.mayBeNull         ? QStringLiteral("NULL")
                                                             : u'\'' + nobody + u'\'';
            // That there was an order of the hotline is counted.
            sets << (column.name == QLatin1String("hotline_order")
                         ? QStringLiteral("%1 = iif(%1 = '', '', '%2')").arg(column.name, nobody)
                         : QStringLiteral("%1 = %2").arg(column.name, empty));
        }
        if (table.leaves)
            sets << QStringLiteral("deleted_at = ifnull(deleted_at, %1)").arg(now());
        if (sets.isEmpty())
            return;
        m_db.run(QStringLiteral("UPDATE %1 SET %2 WHERE id IN (SELECT value FROM json_each(?))")
                     .arg(name, sets.join(QStringLiteral(", "))),
                 rows);
        if (name == QLatin1String("subject"))
            m_db.run(QStringLiteral("DELETE FROM subject_hazard WHERE subject_id IN "
                                    "(SELECT value FROM json_each(?))"),
                     rows);
    }

    // The entries stay, for rows that were corrected after a seal are counted; what they say is
    // what the row holds now, so that turning one back changes nothing.
    void eraseJournal(const PersonTable& table)
    {
        const QString name = QLatin1String(table.name);
        QList<std::tuple<RowId, RowId, QString>> entries;
        {
            Statement statement = m_db.prepare(
                QStringLiteral("SELECT id, row_id, changes FROM journal WHERE table_name = ? AND "
                               "row_id IN (SELECT value FROM json_each(?)) AND changes IS NOT "
                               "NULL"));
            statement.bind(name, rowsOf(table));
            while (statement.next())
                entries.append(
                    {statement.get<RowId>(0), statement.get<RowId>(1), statement.get<QString>(2)});
        }
        QSet<QString> known;
        for (const ColumnShape& column : columnShapes(m_db, name))
            known.insert(column.name);
        for (const auto& [entry, row, text] : std::as_const(entries)) {
            QJsonObject changes = QJsonDocument::fromJson(text.toUtf8()).object();
            for (auto change = changes.begin(); change != changes.end(); ++change) {
                if (keepsColumn(table, change.key()))
                    continue;
                QJsonValue value = QJsonArray(); // of a link that is gone
                if (known.contains(change.key()))
                    value = toJson(m_db.one<QVariant>(
                        QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(change.key(), name),
                        row));
                *change = QJsonArray{value, value};
            }
            writeEntry(entry, changes);
        }
    }

    // What another register wrote in the rows, and what a merge would be turned back to.
    void eraseMergeTraces(const PersonTable& table)
    {
        const QString rows = rowsOf(table);
        for (const char* trace : {"difference", "settled", "merge_effect"}) {
            if (!hasTable(m_db, QLatin1String(trace)))
                continue;
            // (The rows that a merge added have no values there.)
            const QString added = QLatin1String(trace) == QLatin1String("merge_effect")
                                      ? QStringLiteral(" AND changes IS NOT NULL")
                                      : QString();
            m_db.run(QStringLiteral("DELETE FROM %1 WHERE table_name = ? AND row_id IN "
                                    "(SELECT value FROM json_each(?))")
                             .arg(QLatin1String(trace)) +
                         added,
                     QString::fromLatin1(table.name), rows);
        }
    }

    void writeEntry(RowId entry, const QJsonObject& changes)
    {
        m_db.run(QStringLiteral("UPDATE journal SET changes = ? WHERE id = ?"),
                 compactJson(QJsonDocument(changes)), entry);
    }

    // The batches that rows of the person stand in, and whether in them alone.
    QList<std::pair<RowId, bool>> touchedBatches()
    {
        Statement mine = m_db.prepare(QStringLiteral(
            "SELECT j.batch_id, count(*) = (SELECT count(*) FROM journal a WHERE a.batch_id = "
            "j.batch_id) FROM json_each(?) p CROSS JOIN json_each(p.value) r CROSS JOIN journal j "
            "ON j.table_name = p.key AND j.row_id = r.value GROUP BY 1"));
        QJsonObject rows;
        for (const PersonTable& table : personTables())
            rows.insert(QLatin1String(table.name), toJson(m_rows.value(QLatin1String(table.name))));
        const QString json = compactJson(QJsonDocument(rows));
        QList<std::pair<RowId, bool>> batches;
        mine.bind(json);
        while (mine.next())
            batches.append({mine.get<RowId>(0), mine.get<bool>(1)});
        return batches;
    }

    // Somebody whom the person was taken for and parted from again: that entry has the values of
    // both.
    void eraseFromMerges()
    {
        QSet<QString> own = m_own;
        own += m_words;
        own -= m_known.shared & m_known.numbers;
        for (const auto& [batch, alone] : touchedBatches()) {
            if (alone || !m_db.one<bool>(QStringLiteral("SELECT kind IN ('merge', 'undo', 'redo') "
                                                        "FROM journal_batch WHERE id = ?"),
                                         batch))
                continue;
            QList<std::pair<RowId, QString>> entries;
            {
                Statement statement = m_db.prepare(
                    QStringLiteral("SELECT id, changes FROM journal WHERE batch_id = ? AND "
                                   "table_name = 'subject' AND changes IS NOT NULL AND row_id NOT "
                                   "IN (SELECT value FROM json_each(?))"));
                statement.bind(batch, m_subjects);
                while (statement.next())
                    entries.append({statement.get<RowId>(0), statement.get<QString>(1)});
            }
            for (const auto& [entry, text] : std::as_const(entries)) {
                QJsonObject changes = QJsonDocument::fromJson(text.toUtf8()).object();
                bool changed = false;
                for (auto change = changes.begin(); change != changes.end(); ++change) {
                    QJsonArray pair = change->toArray();
                    for (qsizetype side = 0; side < 2 && pair.size() == 2; ++side) {
                        if (own.contains(pair.at(side).toString())) {
                            pair[side] = own.contains(pair.at(1 - side).toString())
                                             ? QJsonValue(QString())
                                             : QJsonValue(pair.at(1 - side));
                            changed = true;
                        }
                    }
                    *change = pair;
                }
                if (changed)
                    writeEntry(entry, changes);
            }
        }
    }

    void eraseTitles()
    {
        QSet<QString> own = m_own;
        own += m_words;
        const KnownWords words(own, m_longer);
        for (const auto& [batch, alone] : touchedBatches()) {
            const auto title = m_db.one<QString>(
                QStringLiteral("SELECT title FROM journal_batch WHERE id = ?"), batch);
            const QString left = alone ? nobody : words.replaced(title, nobody);
            if (left != title)
                m_db.run(QStringLiteral("UPDATE journal_batch SET title = ? WHERE id = ?"), left,
                         batch);
        }
    }

    void eraseDrafts(const PersonIds& ids)
    {
        const QMap<QString, QString> drafts = storedDrafts(m_db);
        for (auto draft = drafts.begin(); draft != drafts.end(); ++draft) {
            QJsonObject json = QJsonDocument::fromJson(draft->toUtf8()).object();
            const bool hadLoose = dropLooseWords(json);
            if (!dropDrafts(json, ids).isEmpty() || hadLoose) {
                m_found = true;
                m_db.run(QStringLiteral("UPDATE setting SET value = ? WHERE key = ?"),
                         compactJson(QJsonDocument(json)), draft.key());
            }
        }
    }

    // A form's layout names its sheets, so this goes before the words in it.
    void eraseFromPapers()
    {
        if (!hasTable(m_db, QStringLiteral("paper_content")))
            return;
        dropLooseContents(m_db); // of the person's own papers
        const KnownWords words(m_words, m_longer);
        if (!words.isEmpty() && takeOutOfPapers(m_db, words))
            m_found = true;
    }

    // In what is told of others, and in batches that were only named after the person.
    void eraseMentions()
    {
        eraseWhereTheyBearTheName();
        const WordsByColumn byColumn(m_db, m_words, m_known.shared + m_known.ordinary);
        if (byColumn.everything().isEmpty())
            return;
        for (const TextColumn& column : textColumns(m_db)) {
            if (column.goes != Goes::Nothing)
                replaceIn(column.table, column.column,
                          [&](const QString& text) { return byColumn.left(text, column); });
        }
        const auto inJson = [&](const QString& text) {
            return withoutInJson(text, byColumn);
        };
        replaceIn(QStringLiteral("journal"), QStringLiteral("changes"), inJson);
        replaceIn(QStringLiteral("setting"), QStringLiteral("value"), inJson);
        if (hasTable(m_db, QStringLiteral("difference"))) {
            replaceIn(QStringLiteral("difference"), QStringLiteral("value"), inJson);
            replaceIn(QStringLiteral("settled"), QStringLiteral("written"), inJson);
            replaceIn(QStringLiteral("settled"), QStringLiteral("settled"), inJson);
            replaceIn(QStringLiteral("merge_effect"), QStringLiteral("changes"), inJson);
        }
    }

    // Beside the person's number the name is the person's, though others have it, and so is the
    // number, be it no mobile.
    void eraseWhereTheyBearTheName()
    {
        QSet<QString> names = m_known.shared + m_known.ordinary + m_known.words;
        names -= m_known.numbers;
        const KnownWords words(names, longerNames(m_db, names));
        const KnownWords numbers(m_known.numbers);
        const auto change = [this](const QString& table, const QString& column, RowId row,
                                   const auto& leftOf) {
            const auto cell = m_db.one<QString>(
                QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(column, table), row);
            const QString left = leftOf(cell);
            if (left == cell)
                return;
            m_found = true;
            m_db.run(QStringLiteral("UPDATE %1 SET %2 = ? WHERE id = ?").arg(table, column), left,
                     row);
        };
        for (const Bearer& bearer : bearers()) {
            const QString table = QLatin1String(bearer.table);
            for (const RowId row : rowsOfTheSame(m_db, bearer, names, m_known.numbers)) {
                change(table, QLatin1String(bearer.name), row,
                       [&](const QString& cell) { return words.replaced(cell, nobody); });
                for (const char* phone : bearer.phones)
                    change(table, QLatin1String(phone), row,
                           [&](const QString& cell) { return withoutNumbers(cell, numbers); });
            }
        }
    }

    template <typename Left>
    void replaceIn(const QString& table, const QString& column, const Left& leftOf)
    {
        // (Two of the tables have no row numbers: few rows, known by what they hold.)
        const bool numbered =
            table != QLatin1String("setting") && table != QLatin1String("settled");
        const QString key = numbered ? QStringLiteral("rowid") : column;
        QList<std::pair<QVariant, QString>> rows;
        {
            Statement statement = m_db.prepare(
                QStringLiteral("SELECT %1, %2 FROM %3 WHERE %2 <> ''").arg(key, column, table));
            while (statement.next()) {
                const auto text = statement.get<QString>(1);
                if (const QString left = leftOf(text); left != text)
                    rows.append({statement.value(0), left});
            }
        }
        for (const auto& [row, left] : std::as_const(rows)) {
            m_found = true;
            m_db.run(QStringLiteral("UPDATE %1 SET %2 = ? WHERE %3 = ?").arg(table, column, key),
                     left, row);
        }
    }

    Database& m_db;
    QList<Tombstone> m_tombstones;
    QList<RowId> m_ids;
    QString m_subjects;                 // the same, as JSON
    QMap<QString, QList<RowId>> m_rows; // by table
    KnownBy m_known;
    QSet<QString> m_words;  // that tell of the person anywhere
    QSet<QString> m_longer; // names of others
    QSet<QString> m_own;    // that stood in the person's own rows
    bool m_found = false;
};

} // namespace

bool erasePerson(Database& database, const QList<Tombstone>& tombstones, const QSet<QString>& words)
{
    if (tombstones.isEmpty() && words.isEmpty())
        return false;
    for (const auto& [table, script] :
         {std::pair(u"erased"_qs, u"0012_erased.sql"_qs),
          std::pair(u"erased_mark"_qs, u"0025_erased_marks.sql"_qs)}) {
        if (!hasTable(database, table))
            database.runScript(
                QResource(u":/data/register/migrations/"_qs + script).uncompressedData());
    }
    return Eraser(database, tombstones, words).erase();
}

bool forgetFreedPages(Database& database)
{
    // An index keeps the words of what was taken out until its parts are put together.
    database.run(QStringLiteral("INSERT INTO visit_text (visit_text) VALUES ('optimize')"));
    database.run(QStringLiteral("VACUUM"));
    Statement checkpoint = database.prepare(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    return checkpoint.next() && checkpoint.get<int>(0) == 0;
}

} // namespace doorstep
