// SPDX-License-Identifier: GPL-3.0-or-later
// Who came to which activities, a line for each person.
#include "data/exchange/import/ImportText.h"
#include "data/exchange/import/RowCheck.h"
#include "data/exchange/import/kinds/NamedRecords.h"
#include "data/records/activities/Activity.h"

#include <QRegularExpression>

namespace doorstep {

namespace {

// "2026-08-28 义诊、2026-09-01 便民集市", as the ledger writes it.
QStringList activitiesIn(const QString& words)
{
    static const QRegularExpression between(u"、(?=[0-9]{4}-[0-9]{2}-[0-9]{2} )"_qs);
    return words.split(between, Qt::SkipEmptyParts);
}

QString dayAndName(const Activity& activity)
{
    return activity.heldOn.toString(Qt::ISODate) + u' ' + activity.name;
}

class AttendanceRecords : public NamedRecords
{
public:
    AttendanceRecords(Register& registry, const ImportPreview& preview)
        : NamedRecords(registry, preview), m_store(registry)
    {
        const QList<Activity> activities = m_store.all();
        for (const Activity& activity : activities) {
            m_activities[dayAndName(activity)] << activity;
            for (const RowId subject : activity.attendees)
                m_came[subject] << dayAndName(activity);
        }
    }

    RowId add(Change& change, const PreviewRow& row, const WordBook& /*book*/) override
    {
        const QStringList names = activitiesIn(wordsIn(row.values, u"activities"_qs));
        for (const QString& name : names)
            tick(change.registry(), change, activityOf(name, row.values.block), Ticked::Attendee,
                 row.subject, true);
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
        QStringList names = activitiesIn(wordsIn(row.values, u"activities"_qs));
        for (const QString& name : std::as_const(names)) {
            if (!m_activities.contains(name)) {
                row.reasons << ImportText::tr("the register has no activity “%1”: import the "
                                              "activities first")
                                   .arg(name);
                return {};
            }
        }
        names.sort();
        return names.join(u'、');
    }

private:
    // Of several on one day that of the block where the subject is.
    [[nodiscard]] RowId activityOf(const QString& name, RowId block) const
    {
        const QList<Activity> all = m_activities.value(name);
        for (const Activity& activity : all) {
            if (activity.block == block)
                return activity.id;
        }
        return all.first().id;
    }

    ActivityStore m_store;
    QHash<QString, QList<Activity>> m_activities; // by day and name
    QHash<RowId, QStringList> m_came;             // by subject
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
