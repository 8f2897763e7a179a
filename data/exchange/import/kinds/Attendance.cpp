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
    // As the ledger names them; 骑手生日会 and its day may stand in columns of their own.
    [[nodiscard]] QStringList namesIn(const PreviewRow& row) const
    {
        QStringList names = ActivitiesInCell::namesIn(wordsIn(row.values, u"activities"_qs));
        const QString day = wordsIn(row.values, u"held_on"_qs);
        for (QString& name : names) {
            if (!day.isEmpty() && !m_activities.has(name))
                name = day + u' ' + name;
        }
        return names;
    }

    ActivitiesInCell m_activities;
    QHash<RowId, QStringList> m_came; // by subject
};

ListShape attendanceShape()
{
    ListShape shape = namedShape();
    shape.required << u"activities"_qs;
    // A list of one line for each activity that somebody came to.
    shape.further = {{u"held_on"_qs, QT_TRANSLATE_NOOP("Import", "Day of the activity")},
                     {u"signed"_qs, QT_TRANSLATE_NOOP("Import", "Whether they came")}};
    shape.readings.push_back({u"held_on"_qs, ReadAs::Date});
    shape.readings.push_back({u"signed"_qs, ReadAs::YesNo});
    shape.reckoned = QStringList{u"occupation_id"_qs, u"times"_qs, u"last_on"_qs};
    return shape;
}

class AttendanceKind : public ListKind
{
public:
    AttendanceKind() : ListKind(ImportKind::Attendance, attendanceShape()) {}

    void check(RowCheck& row) const override
    {
        row.require("activities");
        const QVariant* const came = row.find("signed");
        if (came && !came->toBool())
            row.wrong(ImportText::tr("the row says that they did not come"));
    }

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
