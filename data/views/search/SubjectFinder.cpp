// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/search/SubjectFinder.h"

#include "data/base/Caught.h"
#include "data/base/Time.h"
#include "data/files/checks/DoorAddress.h"
#include "data/records/visits/Visit.h"
#include "data/register/Register.h"

#include <QElapsedTimer>
#include <QTimer>
#include <algorithm>

namespace doorstep {

namespace {

// What the index and a row of results need of a subject.
struct SubjectRow
{
    FoundSubject shown;
    QString registeredName;
    QString operatorName;
    QString phone;
    QString operatorPhone;
    std::optional<UtcSeconds> lastVisitAt;
};

const QString subjectSql =
    QStringLiteral("SELECT s.id, s.kind, s.status, s.name, s.registered_name, s.operator, s.phone, "
                   "s.operator_phone, t.name, s.lane, s.number, s.room, f.last_visit_at "
                   "FROM subject s "
                   "LEFT JOIN street t ON t.id = s.street_id "
                   "LEFT JOIN subject_figures f ON f.subject_id = s.id "
                   "WHERE s.deleted_at IS NULL");

SubjectRow readSubject(const Statement& statement)
{
    SubjectRow row;
    row.shown.id = statement.get<RowId>(0);
    row.shown.kind = statement.get<SubjectKind>(1);
    row.shown.status = statement.get<SubjectStatus>(2);
    row.shown.name = statement.get<QString>(3);
    row.registeredName = statement.get<QString>(4);
    row.operatorName = statement.get<QString>(5);
    row.phone = statement.get<QString>(6);
    row.operatorPhone = statement.get<QString>(7);
    row.shown.door = doorText({statement.get<QString>(8),
                               statement.get<QString>(9),
                               statement.get<QString>(10),
                               statement.get<QString>(11),
                               {}});
    row.lastVisitAt = statement.get<std::optional<qint64>>(12);
    return row;
}

std::optional<SubjectRow> findSubject(Database& database, RowId id)
{
    Statement statement = database.prepare(subjectSql + QStringLiteral(" AND s.id = ?"));
    statement.bind(id);
    return statement.next() ? std::optional<SubjectRow>(readSubject(statement)) : std::nullopt;
}

// Days since 1970 reach 32,767 in 2059.
int weightOf(const SubjectRow& row)
{
    constexpr qint64 mostDays = 0x7FFF;
    constexpr qint64 secondsOfDay = 86400;
    const qint64 days = std::clamp<qint64>(row.lastVisitAt.value_or(0) / secondsOfDay, 0, mostDays);
    return static_cast<int>(days) + (row.shown.status == SubjectStatus::Active ? 0x8000 : 0);
}

FindEntry entryOf(const SubjectRow& row)
{
    return {row.shown.id,
            row.shown.name,
            {row.registeredName, row.operatorName},
            {row.phone, row.operatorPhone},
            row.shown.door,
            weightOf(row)};
}

// Marks one typed word in the first text that has it.
class Marker
{
public:
    explicit Marker(const SubjectRow& row) : m_row(row), found(row.shown)
    {
        found.phone = row.phone.isEmpty() ? row.operatorPhone : row.phone;
    }

    void mark(const QString& word, std::optional<FindField> hit)
    {
        const bool number = std::all_of(word.begin(), word.end(), [](QChar c) {
            return c.isDigit() || c == u'-' || c == u'+';
        });
        QList<FindField> order{FindField::Name, FindField::Door, FindField::OtherName};
        if (number && word.size() >= 3)
            order.prepend(FindField::Phone);
        if (hit) {
            order.removeOne(*hit);
            order.prepend(*hit);
        }
        for (const FindField field : order) {
            if (markIn(field, word))
                return;
        }
    }

private:
    bool markIn(FindField field, const QString& word)
    {
        switch (field) {
        case FindField::Name:
            return add(found.inName, word, found.name);
        case FindField::Door:
            return add(found.inDoor, word, found.door);
        case FindField::Phone:
            return markOneOf({m_row.phone, m_row.operatorPhone}, word, found.phone, found.inPhone);
        case FindField::OtherName:
            return markOneOf({m_row.operatorName, m_row.registeredName}, word, found.other,
                             found.inOther);
        }
        return false;
    }

    static bool add(QList<TextSpan>& spans, const QString& word, const QString& text)
    {
        const std::optional<TextSpan> place = placeOf(word, text);
        if (place && !spans.contains(*place))
            spans.append(*place);
        return place.has_value();
    }

    // A text that has been chosen for an earlier word is not changed for another any more.
    static bool markOneOf(const QStringList& texts, const QString& word, QString& shown,
                          QList<TextSpan>& spans)
    {
        if (!spans.isEmpty())
            return add(spans, word, shown);
        for (const QString& text : texts) {
            if (add(spans, word, text)) {
                shown = text;
                return true;
            }
        }
        return false;
    }

    const SubjectRow& m_row;

public:
    FoundSubject found;
};

// By the index of the walking order, which begins with the block.
QSet<RowId> subjectsOfStreet(Database& database, RowId street)
{
    Statement statement = database.prepare(
        QStringLiteral("SELECT id FROM subject WHERE deleted_at IS NULL "
                       "AND block_id IN (SELECT id FROM block) AND street_id = ?"));
    statement.bind(street);
    QSet<RowId> ids;
    while (statement.next())
        ids.insert(statement.get<RowId>(0));
    return ids;
}

RowId lastJournalEntry(Database& database)
{
    return database.one<RowId>(QStringLiteral("SELECT ifnull(max(id), 0) FROM journal"));
}

} // namespace

LoadedIndex buildFindIndex(Database& database, const Progress& progress)
{
    LoadedIndex loaded;
    // Read first: a change in between is indexed twice rather than not at all.
    loaded.journalSeen = lastJournalEntry(database);
    const auto total = database.one<qint64>(QStringLiteral("SELECT count(*) FROM subject"));
    qint64 done = 0;
    Statement statement = database.prepare(subjectSql);
    while (statement.next()) {
        loaded.index.put(entryOf(readSubject(statement)));
        report(progress, ++done, total);
    }
    loaded.index.fit();
    return loaded;
}

SubjectFinder::SubjectFinder(Register& registry, Load load, QObject* parent)
    : QObject(parent), m_register(registry)
{
    connect(&registry, &Register::changed, this, [this](const QSet<QString>& tables) {
        static const QSet<QString> shown{QStringLiteral("subject"), QStringLiteral("visit"),
                                         QStringLiteral("street")};
        if (m_ready && tables.intersects(shown))
            catchUp();
    });
    if (load == Load::Now)
        take(buildFindIndex(registry.db()));
}

void SubjectFinder::take(LoadedIndex loaded)
{
    m_index = std::move(loaded.index);
    m_journalSeen = loaded.journalSeen;
    m_ready = true;
    catchUp();
    Q_EMIT ready();
}

// One slice of the work; the rest when the window has done what waits for it.
void SubjectFinder::catchUp()
{
    constexpr qint64 sliceMs = 10;
    QElapsedTimer timer;
    timer.start();
    bool more = true;
    bool indexed = false;
    try {
        while (more && timer.elapsed() < sliceMs) {
            if (m_stale.empty()) {
                more = readJournal();
            } else {
                indexAgain(m_stale.front());
                m_stale.pop_front();
                indexed = true;
            }
        }
    } catch (...) { // a committed change announces itself here: it is saved all the same
        (void)sentenceOfCaught("the find index is behind");
        return;
    }
    if (more && !m_catchUpPending) {
        m_catchUpPending = true;
        QTimer::singleShot(0, this, [this] {
            m_catchUpPending = false;
            catchUp();
        });
    }
    if (indexed)
        Q_EMIT updated();
}

// The subjects that the next journal entries concern; false when there is none left.
bool SubjectFinder::readJournal()
{
    Database& db = m_register.db();
    Statement statement =
        db.prepare(QStringLiteral("SELECT id, table_name, row_id, changes IS NULL FROM journal "
                                  "WHERE id > ? ORDER BY id LIMIT 200"));
    statement.bind(m_journalSeen);
    QSet<RowId> subjects;
    bool any = false;
    while (statement.next()) {
        any = true;
        m_journalSeen = statement.get<RowId>(0);
        const auto table = statement.get<QString>(1);
        const auto row = statement.get<RowId>(2);
        if (table == u"subject")
            subjects.insert(row);
        else if (table == u"visit")
            subjects.insert(
                db.one<RowId>(QStringLiteral("SELECT subject_id FROM visit WHERE id = ?"), row));
        else if (const bool created = statement.get<bool>(3); table == u"street" && !created)
            subjects.unite(subjectsOfStreet(db, row));
    }
    m_stale.insert(m_stale.end(), subjects.begin(), subjects.end());
    return any;
}

void SubjectFinder::indexAgain(RowId subject)
{
    if (const std::optional<SubjectRow> row = findSubject(m_register.db(), subject))
        m_index.put(entryOf(*row));
    else
        m_index.remove(subject);
}

QList<FoundSubject> SubjectFinder::subjects(const QString& text, int limit) const
{
    const QStringList words = typedWords(text);
    QList<FoundSubject> found;
    const QList<FindHit> hits = m_index.find(text, limit);
    for (const FindHit& hit : hits) {
        const std::optional<SubjectRow> row = findSubject(m_register.db(), hit.id);
        if (!row)
            continue; // deleted by a change that is not announced yet
        Marker marker(*row);
        marker.found.field = hit.field;
        for (const QString& word : words) {
            const bool first = &word == &words.front();
            marker.mark(word, first ? std::optional<FindField>(hit.field) : std::nullopt);
        }
        found.append(std::move(marker.found));
    }
    return found;
}

QList<FoundSubject> SubjectFinder::subjectsMeanwhile(const QString& text, int limit) const
{
    constexpr qint64 mostMs = 30;
    constexpr RowId atATime = 2000;
    const QStringList words = typedWords(text);
    if (words.isEmpty())
        return {};
    QString wanted;
    for (int i = 0; i < words.size(); ++i)
        wanted += QStringLiteral(
                      " AND (instr(s.name, ?%1) OR instr(s.operator, ?%1) OR "
                      "instr(s.registered_name, ?%1) OR substr(s.phone, -length(?%1)) = ?%1 OR "
                      "substr(s.operator_phone, -length(?%1)) = ?%1)")
                      .arg(i + 3);
    Database& db = m_register.db();
    const auto last = db.one<RowId>(QStringLiteral("SELECT max(id) FROM subject"));
    QList<FoundSubject> found;
    QElapsedTimer timer;
    timer.start();
    for (RowId from = 1; from <= last && found.size() < limit && timer.elapsed() < mostMs;
         from += atATime) {
        Statement statement =
            db.prepare(subjectSql + QStringLiteral(" AND s.id BETWEEN ?1 AND ?2") + wanted);
        statement.bind(from, from + atATime - 1);
        for (const QString& word : words)
            statement.bind(word);
        while (found.size() < limit && statement.next()) {
            const SubjectRow row = readSubject(statement);
            Marker marker(row);
            for (const QString& word : words)
                marker.mark(word, std::nullopt);
            found.append(std::move(marker.found));
        }
    }
    return found;
}

QList<FoundVisit> SubjectFinder::visits(const QString& text, int limit) const
{
    constexpr int excerptLength = 60;
    if (limit <= 0 || text.simplified().toUcs4().size() < 2)
        return {};
    QList<FoundVisit> found;
    const QList<RowId> ids = VisitStore(m_register).withWords(text, limit);
    for (const RowId id : ids) {
        Statement statement = m_register.db().prepare(
            QStringLiteral("SELECT v.subject_id, s.name, v.at, v.said || ' ' || v.situation "
                           "FROM visit v JOIN subject s ON s.id = v.subject_id WHERE v.id = ?"));
        statement.bind(id);
        if (statement.next())
            found.append({id, statement.get<RowId>(0), statement.get<QString>(1),
                          dayOf(statement.get<UtcSeconds>(2)),
                          excerptAround(text, statement.get<QString>(3), excerptLength)});
    }
    return found;
}

Found SubjectFinder::find(const QString& text, int limit) const
{
    Found found;
    found.subjects = subjects(text, limit);
    found.visits = visits(text, limit - static_cast<int>(found.subjects.size()));
    return found;
}

} // namespace doorstep

#include "moc_SubjectFinder.cpp"
