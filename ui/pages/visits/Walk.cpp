// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/Walk.h"

#include "data/base/Time.h"
#include "data/records/subjects/Subject.h"
#include "data/records/visits/Visit.h"

namespace doorstep {

Walk::Walk(Register& registry, const QString& text) : m_register(registry)
{
    takeUp(text);
}

// "12,15,13@204#1128-1": doors, the visit it was begun after, the sheet's number if it is of one.
void Walk::takeUp(const QString& text)
{
    m_all.clear();
    m_begunAfter = 0;
    m_number = text.section(u'#', 1);
    for (const QString& id : text.section(u'@', 0, 0).split(u',', Qt::SkipEmptyParts))
        m_all << id.toLongLong();
    // A walk of before that was written down counts as begun today.
    if (text.contains(u'@'))
        m_begunAfter = text.section(u'@', 1).section(u'#', 0, 0).toLongLong();
    else if (!m_all.isEmpty())
        m_begunAfter = VisitStore(m_register).latestRowBefore(startOfDay(today()));
    refresh();
}

QString Walk::toText() const
{
    if (m_all.isEmpty())
        return {};
    QStringList ids;
    for (const RowId id : m_all)
        ids << QString::number(id);
    const QString number = m_number.isEmpty() ? QString() : u'#' + m_number;
    return ids.join(u',') + u'@' + QString::number(m_begunAfter) + number;
}

void Walk::start(const QList<RowId>& subjects)
{
    const RowId latest = VisitStore(m_register).latestRow();
    m_all = subjects;
    m_begunAfter = latest;
    m_number.clear();
    refresh();
}

void Walk::start(const PrintedSheet& sheet)
{
    m_all = sheet.doors;
    m_begunAfter = sheet.begunAfter;
    m_number = sheet.number;
    refresh();
}

void Walk::refresh()
{
    const SubjectStore subjects(m_register);
    const VisitStore visits(m_register);
    QList<RowId> doors;
    QHash<RowId, RowId> done;
    QSet<RowId> gone;
    for (const RowId door : m_all) {
        if (!subjects.alive(door))
            continue;
        doors << door;
        if (subjects.get(door).status != SubjectStatus::Active)
            gone << door;
        if (const std::optional<RowId> visit = visits.writtenAfter(m_begunAfter, door))
            done.insert(door, *visit);
    }
    m_doors = doors;
    m_visits = done;
    m_gone = gone;
}

void Walk::replace(RowId door, RowId by)
{
    m_all.replace(m_all.indexOf(door), by);
    refresh();
}

int Walk::lineOf(RowId subject) const
{
    return static_cast<int>(m_all.indexOf(subject)) + 1;
}

int Walk::doneCount() const
{
    return static_cast<int>(
        std::count_if(m_doors.begin(), m_doors.end(), [this](RowId door) { return isDone(door); }));
}

std::optional<RowId> Walk::visitOf(RowId subject) const
{
    const auto visit = m_visits.constFind(subject);
    return visit == m_visits.cend() ? std::nullopt : std::optional<RowId>(*visit);
}

std::optional<RowId> Walk::nextAfter(RowId subject) const
{
    const qsizetype here = m_doors.indexOf(subject);
    for (qsizetype step = 1; step <= m_doors.size(); ++step) {
        const RowId door = m_doors.at((here + step) % m_doors.size());
        if (!isDone(door) && door != subject)
            return door;
    }
    return std::nullopt;
}

std::optional<RowId> Walk::neighbour(RowId subject, int step) const
{
    const qsizetype here = m_doors.indexOf(subject);
    const qsizetype there = here < 0 ? 0 : here + step;
    return there >= 0 && there < m_doors.size() ? std::optional<RowId>(m_doors.at(there))
                                                : std::nullopt;
}

} // namespace doorstep
