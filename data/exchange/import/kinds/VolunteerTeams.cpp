// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/RowCheck.h"
#include "data/exchange/import/kinds/NamedInCell.h"
#include "data/exchange/import/kinds/OwnRecords.h"
#include "data/records/subjects/Subject.h"
#include "data/records/volunteers/VolunteerTeam.h"

namespace doorstep {

namespace {

struct OfVolunteerTeams
{
    using Row = VolunteerTeam;
    using Store = VolunteerTeamStore;
    static const Mapping<VolunteerTeam>& mapping() { return volunteerTeamMapping(); }
    static QList<VolunteerTeam> all(const VolunteerTeamStore& store) { return store.all(); }
    static QString key(const VolunteerTeam& team) { return knownKey(team.block, team.name); }
    static QString name(const VolunteerTeam& team) { return team.name; }
    static void place(VolunteerTeam& team, const PreviewRow& row)
    {
        if (row.values.block != 0)
            team.block = row.values.block;
        if (row.values.grid)
            team.grid = row.values.grid;
    }
};

class VolunteerTeamRecords : public OwnRecords<OfVolunteerTeams>
{
public:
    using OwnRecords::OwnRecords;

    // Whoever belongs to a team is a volunteer.
    RowId add(Change& change, const PreviewRow& row, const WordBook& book) override
    {
        const RowId team = OwnRecords::add(change, row, book);
        markVolunteers(change, row);
        return team;
    }
    void update(Change& change, const PreviewRow& row, RowId match, const WordBook& book) override
    {
        OwnRecords::update(change, row, match, book);
        markVolunteers(change, row);
    }

protected:
    bool prepare(PreviewRow& row) override
    {
        if (row.values.attendees.isEmpty())
            return true;
        if (!m_subjects)
            m_subjects.emplace(registry(), book());
        noteStrangers(row, u"members"_qs,
                      namedAmong(*m_subjects, book(), row, row.values.attendees, row.values.came),
                      fields(), book());
        return true;
    }

    void nameLinks(const VolunteerTeam& there) override
    {
        const SubjectStore subjects(registry());
        for (const RowId id : there.members)
            book().remember(ReadAs::Attendees, id, subjects.get(id).name);
    }

    void applyLinks(Applying& applying, VolunteerTeam& team, const RowValues& values) const override
    {
        if (values.grid &&
            applying.take(fields().at(fields().indexOf(u"grid_id"_qs)),
                          team.grid ? book().nameOf(ReadAs::Grid, *team.grid) : QString(),
                          book().nameOf(ReadAs::Grid, *values.grid), !team.grid))
            team.grid = values.grid;
        applying.links(team.members, values.came, u"members"_qs, ReadAs::Attendees);
    }

private:
    void markVolunteers(Change& change, const PreviewRow& row)
    {
        for (const RowId subject : row.values.came)
            markVolunteer(registry(), change, subject);
    }

    std::optional<NamedSubjects> m_subjects;
};

ListShape volunteerTeamsShape()
{
    ListShape shape;
    shape.required = QStringList{u"name"_qs};
    shape.needsBlock = false;
    shape.phoneBesideName = u"phone"_qs;
    shape.reckoned = QStringList{u"member_count"_qs, u"times"_qs, u"hours"_qs};
    shape.readings = ownReadings();
    shape.readings.push_back({u"kind_id"_qs, ReadAs::Code, list::volunteerKind});
    shape.readings.push_back({u"alliance_id"_qs, ReadAs::Code, list::volunteerAlliance});
    shape.readings.push_back({u"leader"_qs, ReadAs::Person});
    shape.readings.push_back({u"members"_qs, ReadAs::Attendees});
    return shape;
}

class VolunteerTeamKind : public ListKind
{
public:
    VolunteerTeamKind() : ListKind(ImportKind::VolunteerTeams, volunteerTeamsShape()) {}

    void check(RowCheck& row) const override { row.requirePast("founded_on"); }

    std::unique_ptr<Records> records(Register& registry,
                                     const ImportPreview& preview) const override
    {
        return std::make_unique<VolunteerTeamRecords>(registry, preview);
    }
};

} // namespace

std::unique_ptr<ListKind> makeVolunteerTeams()
{
    return std::make_unique<VolunteerTeamKind>();
}

} // namespace doorstep
