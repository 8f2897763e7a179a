// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/visits/Walk.h"

#include "data/subjects/Subject.h"

namespace doorstep {

namespace {

const QString doorsSetting = QStringLiteral("walk/doors");
const QString doneSetting = QStringLiteral("walk/done");

QString joined(const QList<RowId>& ids)
{
    QStringList texts;
    for (const RowId id : ids)
        texts << QString::number(id);
    return texts.join(u',');
}

QList<RowId> split(const QString& text)
{
    QList<RowId> ids;
    for (const QString& id : text.split(u',', Qt::SkipEmptyParts))
        ids << id.toLongLong();
    return ids;
}

} // namespace

Walk::Walk(Register& registry) : m_register(registry)
{
    const SubjectStore subjects(registry);
    for (const RowId id : split(registry.setting(doorsSetting))) {
        if (subjects.find(id)) // a restored or merged register may not have it
            m_doors << id;
    }
    for (const RowId id : split(registry.setting(doneSetting)))
        m_done << id;
}

void Walk::store()
{
    if (m_register.readOnly())
        return;
    m_register.setSetting(doorsSetting, joined(m_doors));
    m_register.setSetting(doneSetting, joined(m_done.values()));
}

void Walk::start(const QList<RowId>& subjects)
{
    m_doors = subjects;
    m_done.clear();
    store();
}

void Walk::add(RowId subject)
{
    if (m_doors.contains(subject))
        return;
    m_doors << subject;
    store();
}

void Walk::setDone(RowId subject, bool done)
{
    if (!m_doors.contains(subject) || m_done.contains(subject) == done)
        return;
    if (done)
        m_done << subject;
    else
        m_done.remove(subject);
    store();
}

std::optional<RowId> Walk::nextAfter(RowId subject) const
{
    const qsizetype here = m_doors.indexOf(subject);
    for (qsizetype step = 1; step <= m_doors.size(); ++step) {
        const RowId door = m_doors.at((here + step) % m_doors.size());
        if (!m_done.contains(door) && door != subject)
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
