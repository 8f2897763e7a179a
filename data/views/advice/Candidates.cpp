// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/advice/Candidates.h"

#include "data/base/spelling/SpelledChoice.h"
#include "data/records/codes/Code.h"
#include "data/records/subjects/Subject.h"

#include <QSet>
#include <algorithm>

namespace doorstep {

namespace {

struct CandidatesText
{
    Q_DECLARE_TR_FUNCTIONS(Candidates)
};

// More than anybody ticks through; the rest is found by typing.
constexpr int atMost = 3000;

const QString occupationGroup = QStringLiteral("occupation:");
const QString between = QStringLiteral(" · ");

// :p1 the activity or team, :p2 its block, :p3 the month of its day, :p4 an occupation, :p5
// identities, :p6 the team whose members may serve.
struct GroupSql
{
    const char* key;
    const char* where;
};

constexpr GroupSql peopleGroups[] = {
    {"ticked", "s.id IN (PAIRS)"},
    {"team", "s.id IN (SELECT subject_id FROM volunteer_member WHERE team_id = :p6) AND s.status = "
             "'active' AND s.deleted_at IS NULL"},
    {"birthdays", "s.kind = 'worker' AND substr(s.birth_month, 6) = :p3 AND "},
    {"volunteers", "s.kind = 'worker' AND s.volunteer = 1 AND "},
    {"occupation", "s.kind = 'worker' AND s.occupation_id = :p4 AND "},
    {"workers", "s.kind = 'worker' AND "},
    {"shops", "s.kind <> 'worker' AND "},
    {"among", "s.id IN (SELECT value FROM json_each(:p5))"},
};
const QString present = QStringLiteral("(:p2 IS NULL OR s.block_id = :p2) AND s.status = 'active' "
                                       "AND s.deleted_at IS NULL");

// Of needs and of wishes alike; PAIRS is the query for those that are linked.
constexpr GroupSql askedGroups[] = {
    {"linked", "r.id IN (PAIRS)"},
    {"theirs", "r.subject_id IN (SELECT subject_id FROM activity_subject WHERE activity_id = :p1) "
               "AND "},
    {"open", "r.block_id = :p2 AND "},
    {"among", "r.id IN (SELECT value FROM json_each(:p5))"},
};

const QString pairs = QStringLiteral("PAIRS");

template <size_t N>
QString whereOf(const GroupSql (&groups)[N], const QString& key, const QString& rest)
{
    for (const GroupSql& group : groups) {
        if (key != QLatin1String(group.key))
            continue;
        const QString where = QLatin1String(group.where);
        return where.endsWith(u' ') ? where + rest : where;
    }
    return QStringLiteral("0");
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(between);
}

QString idList(const QList<RowId>& ids)
{
    QStringList texts;
    for (const RowId id : ids)
        texts << QString::number(id);
    return u'[' + texts.join(u',') + u']';
}

QString pairsOf(Ticked what)
{
    switch (what) {
    case Ticked::Volunteer:
        return QStringLiteral("SELECT subject_id FROM activity_volunteer WHERE activity_id = :p1");
    case Ticked::Need:
        return QStringLiteral("SELECT need_id FROM activity_need WHERE activity_id = :p1");
    case Ticked::Wish:
        return QStringLiteral("SELECT wish_id FROM activity_wish WHERE activity_id = :p1");
    case Ticked::Member:
        return QStringLiteral("SELECT subject_id FROM volunteer_member WHERE team_id = :p1");
    case Ticked::Attendee:
        break;
    }
    return QStringLiteral("SELECT subject_id FROM activity_subject WHERE activity_id = :p1");
}

class CandidateReader
{
public:
    CandidateReader(Register& registry, const TickList& list)
        : m_register(registry), m_list(list), m_ticked(list.ticked.begin(), list.ticked.end())
    {
    }

    QList<Candidate> read(const QString& group, const QList<RowId>& ids)
    {
        QString key = group;
        std::optional<RowId> occupation;
        if (group.startsWith(occupationGroup)) {
            occupation = group.mid(occupationGroup.size()).toLongLong();
            key = QStringLiteral("occupation");
        }
        const bool people = ticksPeople(m_list.what);
        QString sql = people                        ? peopleSql(key)
                      : m_list.what == Ticked::Need ? needSql(key)
                                                    : wishSql(key);
        Statement statement = m_register.db().prepare(sql.replace(pairs, pairsOf(m_list.what)));
        statement.bindNamed({toCell(m_list.owner), toCell(m_list.block),
                             toCell(m_list.day.toString(QStringLiteral("MM"))), toCell(occupation),
                             toCell(idList(ids)), toCell(m_list.team)});
        QList<Candidate> found;
        while (statement.next())
            found << (people ? person(statement) : asked(statement));
        return found;
    }

private:
    static QString peopleSql(const QString& key)
    {
        return QStringLiteral(
                   "SELECT s.id, s.name, (SELECT name FROM code WHERE id = "
                   "coalesce(s.occupation_id, s.business_type_id)), s.birth_month, s.volunteer, "
                   "ifnull(t.name, '') || door_text(s.lane, s.number, s.room), "
                   "s.phone || ' ' || s.operator_phone "
                   "FROM subject s LEFT JOIN street t ON t.id = s.street_id WHERE %1 "
                   "ORDER BY s.name_key, s.id LIMIT %2")
            .arg(whereOf(peopleGroups, key, present))
            .arg(atMost);
    }

    static QString needSql(const QString& key)
    {
        return QStringLiteral("SELECT r.id, r.text, s.name, (SELECT name FROM code WHERE id = "
                              "r.category_id), r.found_on, ifnull(s.phone, '') FROM need r "
                              "LEFT JOIN subject s ON s.id = r.subject_id "
                              "WHERE r.deleted_at IS NULL AND %1 "
                              "ORDER BY r.found_on DESC, r.id DESC LIMIT %2")
            .arg(whereOf(askedGroups, key, QStringLiteral("r.closed_on IS NULL")))
            .arg(atMost);
    }

    static QString wishSql(const QString& key)
    {
        return QStringLiteral("SELECT r.id, r.text, s.name, r.number, r.collected_on, s.phone "
                              "FROM wish r JOIN subject s ON s.id = r.subject_id "
                              "WHERE r.deleted_at IS NULL AND %1 "
                              "ORDER BY r.collected_on DESC, r.id DESC LIMIT %2")
            .arg(whereOf(askedGroups, key, QStringLiteral("r.fulfilled_on IS NULL")))
            .arg(atMost);
    }

    [[nodiscard]] Candidate person(const Statement& row) const
    {
        const int month = row.get<QString>(3).mid(5).toInt();
        const QString born =
            month > 0 ? CandidatesText::tr("born in month %1").arg(month) : QString();
        const QString helps = row.get<bool>(4) ? CandidatesText::tr("volunteer") : QString();
        const auto id = row.get<RowId>(0);
        return {id, row.get<QString>(1),
                joined({row.get<QString>(2), row.get<QString>(5), born, helps}),
                row.get<QString>(6), m_ticked.contains(id)};
    }

    [[nodiscard]] Candidate asked(const Statement& row) const
    {
        const auto id = row.get<RowId>(0);
        return {id, row.get<QString>(1).simplified(),
                joined({row.get<QString>(2), row.get<QString>(3), row.get<QString>(4)}),
                row.get<QString>(5), m_ticked.contains(id)};
    }

    Register& m_register;
    const TickList& m_list;
    QSet<RowId> m_ticked;
};

} // namespace

TickList tickListOf(const Activity& activity, Ticked what)
{
    return {what,
            activity.id,
            activity.block,
            activity.heldOn,
            activity.volunteerTeam,
            activity.*linksOf(what),
            activity.attendees};
}

TickList tickListOf(const VolunteerTeam& team)
{
    return {Ticked::Member, team.id, team.block, today(), team.id, team.members, {}};
}

bool ticksPeople(Ticked what)
{
    return what != Ticked::Need && what != Ticked::Wish;
}

QList<CandidateGroup> candidateGroups(Register& registry, Ticked what)
{
    if (what == Ticked::Need)
        return {{QStringLiteral("theirs"), CandidatesText::tr("Open needs of those who came")},
                {QStringLiteral("open"), CandidatesText::tr("Open needs of the block")},
                {QStringLiteral("linked"), CandidatesText::tr("Linked")}};
    if (what == Ticked::Wish)
        return {{QStringLiteral("theirs"), CandidatesText::tr("Open wishes of those who came")},
                {QStringLiteral("open"), CandidatesText::tr("Open wishes of the block")},
                {QStringLiteral("linked"), CandidatesText::tr("Linked")}};
    QList<CandidateGroup> groups{
        {QStringLiteral("ticked"), what == Ticked::Member      ? CandidatesText::tr("Members")
                                   : what == Ticked::Volunteer ? CandidatesText::tr("Served")
                                                               : CandidatesText::tr("Came")}};
    if (what == Ticked::Volunteer)
        groups << CandidateGroup{QStringLiteral("team"), CandidatesText::tr("Members of the team")};
    if (what == Ticked::Attendee)
        groups << CandidateGroup{QStringLiteral("birthdays"),
                                 CandidatesText::tr("Birthday in the month")};
    groups << CandidateGroup{QStringLiteral("volunteers"), CandidatesText::tr("Volunteers")}
           << CandidateGroup{QStringLiteral("workers"), CandidatesText::tr("All workers")}
           << CandidateGroup{QStringLiteral("shops"), CandidatesText::tr("All shops")};
    for (const Code& code : CodeStore(registry).entries(list::occupation))
        groups << CandidateGroup{occupationGroup + QString::number(code.id), code.name};
    return groups;
}

QList<Candidate> candidates(Register& registry, const TickList& list, const QString& group)
{
    return CandidateReader(registry, list).read(group, {});
}

QList<Candidate> candidatesAmong(Register& registry, const TickList& list, const QList<RowId>& ids)
{
    QList<Candidate> found = CandidateReader(registry, list).read(QStringLiteral("among"), ids);
    std::sort(found.begin(), found.end(), [&](const Candidate& a, const Candidate& b) {
        return ids.indexOf(a.id) < ids.indexOf(b.id);
    });
    return found;
}

int namedLikeness(const Candidate& candidate, const QString& typed)
{
    const QString wanted = typed.trimmed();
    if (const int alike = spelledLikeness(wanted, candidate.name); alike > 0)
        return alike;
    constexpr qsizetype fewestDigits = 3;
    const bool told = candidate.detail.contains(wanted, Qt::CaseInsensitive) ||
                      (wanted.size() >= fewestDigits && candidate.phones.contains(wanted));
    return !wanted.isEmpty() && told ? 1 : 0;
}

} // namespace doorstep
