// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/HeadingWords.h"
#include "data/exchange/import/ImportText.h"
#include "data/exchange/import/RowCheck.h"
#include "data/exchange/import/kinds/NamedInCell.h"
#include "data/exchange/import/kinds/OwnRecords.h"
#include "data/records/activities/Activity.h"
#include "data/records/needs/Need.h"
#include "data/records/wishes/Wish.h"
#include "data/register/Cell.h"

#include <QRegularExpression>
#include <algorithm>

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
        answered(row);
        tickNamed(row, row.values.attendees, row.values.came, u"attendees"_qs);
        countOthers(row);
        tickNamed(row, row.values.volunteers, row.values.served, u"volunteers"_qs);
        return true;
    }

    void nameLinks(const Activity& there) override
    {
        const SubjectStore subjects(registry());
        for (const RowId id : there.attendees)
            book().remember(ReadAs::Attendees, id, subjects.get(id).name);
        for (const RowId id : there.volunteers)
            book().remember(ReadAs::Attendees, id, subjects.get(id).name);
    }

    void applyLinks(Applying& applying, Activity& activity, const RowValues& values) const override
    {
        applying.links(activity.attendees, values.came, u"attendees"_qs, ReadAs::Attendees);
        applying.links(activity.volunteers, values.served, u"volunteers"_qs, ReadAs::Attendees);
        for (const RowId need : values.answered) {
            if (!activity.needs.contains(need))
                activity.needs << need;
        }
        for (const RowId wish : values.granted) {
            if (!activity.wishes.contains(wish))
                activity.wishes << wish;
        }
    }

private:
    void tickNamed(PreviewRow& row, const QStringList& said, Links& ticked, const QString& key)
    {
        if (said.isEmpty())
            return;
        if (!m_subjects)
            m_subjects.emplace(registry(), book());
        noteStrangers(row, key, namedAmong(*m_subjects, book(), row, said, ticked), fields(),
                      book());
    }

    // 参加人数 counts everybody who came, those who are ticked, too.
    void countOthers(PreviewRow& row) const
    {
        static const QRegularExpression everybody(
            u"^(?:参加|参与|到场|出席|实到|签到)(?:总)?人[数次]$"_qs);
        const int guests = fields().indexOf(u"guests"_qs);
        const ImportPlan& plan = preview().plan;
        bool all = false;
        for (size_t column = 0; column < plan.columns.size(); ++column) {
            const QString heading =
                plan.outline.heading.texts.value(static_cast<qsizetype>(column));
            all = all || (plan.columns[column].field == guests &&
                          everybody.match(withoutBrackets(heading)).hasMatch());
        }
        for (auto& [field, value] : row.values.values) {
            if (all && field == guests)
                value = toCell(
                    std::max(qint64{0}, value.toLongLong() - qint64{row.values.came.size()}));
        }
    }

    // The needs and wishes of the block whose words the row has; the rest goes into the note.
    void answered(PreviewRow& row)
    {
        const auto find = [&](const QString& key, Links& links, const auto& rows) {
            const int field = fields().indexOf(key);
            const QVariant* const said = row.values.find(field);
            if (!said)
                return;
            QString rest = said->toString();
            for (const auto& one : rows) {
                const qsizetype at = one.text.isEmpty() ? -1 : rest.indexOf(one.text);
                if (at < 0)
                    continue;
                links << one.id;
                rest.remove(at, one.text.size());
            }
            static const QRegularExpression between(u"^；+|；+$|(?<=；)；+"_qs);
            if (rest.remove(between); !rest.trimmed().isEmpty())
                row.values.toNote << fields().at(field).title() + u'：' + rest;
        };
        find(u"needs"_qs, row.values.answered, needsOf(row.values.block));
        find(u"wishes"_qs, row.values.granted, wishesOf(row.values.block));
    }

    [[nodiscard]] const QList<Need>& needsOf(RowId block)
    {
        if (!m_needs.contains(block))
            m_needs.insert(block, NeedStore(registry()).ofBlock(block));
        return *m_needs.constFind(block);
    }

    [[nodiscard]] const QList<Wish>& wishesOf(RowId block)
    {
        if (!m_wishes.contains(block))
            m_wishes.insert(block, WishStore(registry()).ofBlock(block));
        return *m_wishes.constFind(block);
    }

    std::optional<NamedSubjects> m_subjects;
    QHash<RowId, QList<Need>> m_needs; // by block
    QHash<RowId, QList<Wish>> m_wishes;
};

ListShape activitiesShape()
{
    ListShape shape;
    shape.required = QStringList{u"name"_qs, u"held_on"_qs};
    shape.readings = ownReadings();
    shape.readings.push_back({u"kind_id"_qs, ReadAs::Code, list::activityKind});
    shape.readings.push_back({u"place"_qs, ReadAs::Place});
    shape.readings.push_back({u"attendees"_qs, ReadAs::Attendees});
    shape.readings.push_back({u"volunteers"_qs, ReadAs::Volunteers});
    shape.readings.push_back({u"minutes"_qs, ReadAs::Hours});
    shape.readings.push_back({u"needs"_qs, ReadAs::Prose});
    shape.readings.push_back({u"wishes"_qs, ReadAs::Prose});
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
