// SPDX-License-Identifier: GPL-3.0-or-later
// Who came to which activities, a line for each person.
#include "data/exchange/import/RowCheck.h"
#include "data/exchange/import/kinds/ActivitiesInCell.h"
#include "data/exchange/import/kinds/NamedRecords.h"

namespace doorstep {

namespace {

class AttendanceRecords : public NamedRecords
{
public:
    AttendanceRecords(Register& registry, const ImportPreview& preview)
        : NamedRecords(registry, preview), m_activities(registry)
    {
        for (const Activity& activity : m_activities.all()) {
            for (const RowId subject : activity.attendees)
                m_came[subject] << dayAndName(activity);
        }
    }

    RowId add(Change& change, const PreviewRow& row, const WordBook& /*book*/) override
    {
        for (const QString& name : namesIn(row))
            tick(change.registry(), change, m_activities.of(name, row.values.block),
                 Ticked::Attendee, row.subject, true);
        return row.subject;
    }

protected:
    // All that the row names, so that one that is missing makes it new.
    Said knownOf(RowId subject) const override
    {
        QStringList came = m_came.value(subject);
        came.sort();
        return {{came.join(u'、'), QString()}};
    }

    QString keyOf(PreviewRow& row) override
    {
        QStringList names = namesIn(row);
        if (!m_activities.hasAll(row, names))
            return {};
        names.sort();
        return names.join(u'、');
    }

private:
    [[nodiscard]] QStringList namesIn(const PreviewRow& row) const
    {
        return ActivitiesInCell::namesIn(wordsIn(row.values, u"activities"_qs));
    }

    ActivitiesInCell m_activities;
    QHash<RowId, QStringList> m_came; // by subject
};

ListShape attendanceShape()
{
    ListShape shape = namedShape();
    shape.required << u"activities"_qs;
    shape.reckoned = QStringList{u"occupation_id"_qs, u"times"_qs, u"last_on"_qs};
    return shape;
}

class AttendanceKind : public ListKind
{
public:
    AttendanceKind() : ListKind(ImportKind::Attendance, attendanceShape()) {}

    void check(RowCheck& row) const override { row.require("activities"); }

    std::unique_ptr<Records> records(Register& registry,
                                     const ImportPreview& preview) const override
    {
        return std::make_unique<AttendanceRecords>(registry, preview);
    }
};

} // namespace

std::unique_ptr<ListKind> makeAttendance()
{
    return std::make_unique<AttendanceKind>();
}

} // namespace doorstep
