// SPDX-License-Identifier: GPL-3.0-or-later
// Who is in which volunteer teams and served in which activities, a line for each person.
#include "data/exchange/import/CellValues.h"
#include "data/exchange/import/ImportText.h"
#include "data/exchange/import/RowCheck.h"
#include "data/exchange/import/kinds/ActivitiesInCell.h"
#include "data/exchange/import/kinds/NamedRecords.h"
#include "data/records/volunteers/VolunteerTeam.h"

#include <algorithm>

namespace doorstep {

namespace {

class VolunteerRecords : public NamedRecords
{
public:
    VolunteerRecords(Register& registry, const ImportPreview& preview)
        : NamedRecords(registry, preview), m_teams(registry), m_activities(registry)
    {
        const QList<VolunteerTeam> teams = m_teams.all();
        for (const VolunteerTeam& team : teams) {
            m_names.insert(team.name);
            for (const RowId subject : team.members)
                m_there[subject] << team.name;
        }
        for (const Activity& activity : m_activities.all()) {
            for (const RowId subject : activity.volunteers)
                m_there[subject] << dayAndName(activity);
        }
    }

    RowId add(Change& change, const PreviewRow& row, const WordBook& /*book*/) override
    {
        const RowId block = row.values.block;
        markVolunteer(change.registry(), change, row.subject);
        for (const QString& name : teamsIn(row))
            setMember(change.registry(), change, teamNamed(change, block, name), row.subject, true);
        for (const QString& name : activitiesIn(row))
            tick(change.registry(), change, m_activities.of(name, block), Ticked::Volunteer,
                 row.subject, true);
        return row.subject;
    }

protected:
    Said knownOf(RowId subject) const override
    {
        return {{m_there.contains(subject) ? known() : QString(), QString()}};
    }

    // What the register has of it already makes no new line.
    QString keyOf(PreviewRow& row) override
    {
        const QStringList activities = activitiesIn(row);
        if (!m_activities.hasAll(row, activities))
            return {};
        QStringList names = teamsIn(row);
        for (const QString& name : std::as_const(names)) {
            if (!m_names.contains(name))
                row.values.remarks << ImportText::tr("a new volunteer team: %1").arg(name);
        }
        names << activities;
        const QStringList there = m_there.value(row.subject);
        const bool hasAll = std::all_of(names.cbegin(), names.cend(),
                                        [&](const QString& name) { return there.contains(name); });
        if (hasAll && !there.isEmpty())
            return known();
        names.sort();
        return u"+"_qs + names.join(u'、');
    }

private:
    static QString known() { return u"known"_qs; }

    [[nodiscard]] QStringList activitiesIn(const PreviewRow& row) const
    {
        return ActivitiesInCell::namesIn(wordsIn(row.values, u"activities"_qs));
    }

    // A team's own name may have a mark in it that parts names (嘿，侠客！).
    [[nodiscard]] QStringList teamsIn(const PreviewRow& row) const
    {
        const QString words = wordsIn(row.values, u"teams"_qs).trimmed();
        if (m_names.contains(words))
            return {words};
        QStringList names;
        for (const QString& part : words.split(u'、', Qt::SkipEmptyParts)) {
            if (m_names.contains(part.trimmed()))
                names << part.trimmed();
            else
                names << readList(part);
        }
        return names;
    }

    // Of the block, or of the whole town; else the only one of that name: members may live
    // elsewhere.
    RowId teamNamed(Change& change, RowId block, const QString& name)
    {
        if (const auto there = m_teams.named(block, name))
            return there->id;
        const QList<VolunteerTeam> all = m_teams.all();
        QList<RowId> alike;
        for (const VolunteerTeam& team : all) {
            if (team.name == name)
                alike << team.id;
        }
        if (alike.size() == 1)
            return alike.constFirst();
        VolunteerTeam team;
        team.block = block;
        team.name = name;
        return m_teams.add(change, team);
    }

    VolunteerTeamStore m_teams;
    ActivitiesInCell m_activities;
    QSet<QString> m_names;             // of teams
    QHash<RowId, QStringList> m_there; // teams and activities by subject
};

ListShape volunteersShape()
{
    ListShape shape = namedShape();
    shape.required << u"teams"_qs;
    shape.reckoned = QStringList{u"occupation_id"_qs, u"times"_qs, u"hours"_qs, u"last_on"_qs};
    return shape;
}

class VolunteerKind : public ListKind
{
public:
    VolunteerKind() : ListKind(ImportKind::Volunteers, volunteersShape()) {}

    void check(RowCheck& /*row*/) const override {}

    std::unique_ptr<Records> records(Register& registry,
                                     const ImportPreview& preview) const override
    {
        return std::make_unique<VolunteerRecords>(registry, preview);
    }
};

} // namespace

std::unique_ptr<ListKind> makeVolunteers()
{
    return std::make_unique<VolunteerKind>();
}

} // namespace doorstep
