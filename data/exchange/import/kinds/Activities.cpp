// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/ImportText.h"
#include "data/exchange/import/NamedSubjects.h"
#include "data/exchange/import/RowCheck.h"
#include "data/exchange/import/kinds/OwnRecords.h"
#include "data/records/activities/Activity.h"

namespace doorstep {

namespace {

struct OfActivities
{
    using Row = Activity;
    using Store = ActivityStore;
    static const Mapping<Activity>& mapping() { return activityMapping(); }
    static QList<Activity> all(const ActivityStore& store) { return store.all(); }
    static QString key(const Activity& activity)
    {
        return knownKey(activity.block, activity.heldOn.toString(Qt::ISODate) + activity.name);
    }
    static QString name(const Activity& activity)
    {
        return activity.heldOn.toString(Qt::ISODate) + u' ' + activity.name;
    }
    static void place(Activity& activity, const PreviewRow& row)
    {
        activity.block = row.values.block;
    }
};

class ActivityRecords : public OwnRecords<OfActivities>
{
public:
    using OwnRecords::OwnRecords;

protected:
    // Who came is ticked when the register has one of that name; the others go into the note.
    bool prepare(PreviewRow& row) override
    {
        if (row.values.attendees.isEmpty())
            return true;
        if (!m_subjects)
            m_subjects.emplace(registry(), book());
        QStringList strangers;
        for (const QString& name : std::as_const(row.values.attendees)) {
            PreviewRow one;
            one.values.name = name;
            one.values.block = row.values.block;
            const RowId subject = m_subjects->of(one);
            if (subject == 0) {
                strangers << name;
            } else if (!row.values.came.contains(subject)) {
                row.values.came << subject;
                book().remember(ReadAs::Attendees, subject, name);
            }
        }
        if (strangers.isEmpty())
            return true;
        const QString names = strangers.join(u'、');
        row.values.toNote << fields().at(fields().indexOf(u"attendees"_qs)).title() + u'：' + names;
        row.values.remarks << ImportText::tr("not clearly in the register, so only in the note: %1")
                                  .arg(names.left(60));
        return true;
    }

    void nameLinks(const Activity& there) override
    {
        const SubjectStore subjects(registry());
        for (const RowId id : there.attendees)
            book().remember(ReadAs::Attendees, id, subjects.get(id).name);
    }

    void applyLinks(Applying& applying, Activity& activity, const RowValues& values) const override
    {
        applying.links(activity.attendees, values.came, u"attendees"_qs, ReadAs::Attendees);
    }

private:
    std::optional<NamedSubjects> m_subjects;
};

ListShape activitiesShape()
{
    ListShape shape;
    shape.required = QStringList{u"name"_qs, u"held_on"_qs};
    // Needs and wishes are more than their words.
    shape.reckoned = QStringList{u"needs"_qs, u"wishes"_qs};
    shape.readings = ownReadings();
    shape.readings.push_back({u"kind_id"_qs, ReadAs::Code, list::activityKind});
    shape.readings.push_back({u"place"_qs, ReadAs::Place});
    shape.readings.push_back({u"attendees"_qs, ReadAs::Attendees});
    return shape;
}

class ActivityKind : public ListKind
{
public:
    ActivityKind() : ListKind(ImportKind::Activities, activitiesShape()) {}

    void check(RowCheck& row) const override
    {
        if (row.row().problems.isEmpty())
            row.require("held_on");
    }

    std::unique_ptr<Records> records(Register& registry,
                                     const ImportPreview& preview) const override
    {
        return std::make_unique<ActivityRecords>(registry, preview);
    }
};

} // namespace

std::unique_ptr<ListKind> makeActivities()
{
    return std::make_unique<ActivityKind>();
}

} // namespace doorstep
