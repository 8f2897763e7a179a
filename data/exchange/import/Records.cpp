// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/Records.h"

#include "data/exchange/import/Known.h"
#include "data/exchange/import/NamedSubjects.h"
#include "data/records/activities/Activity.h"
#include "data/records/party/PartyMember.h"
#include "data/records/services/ServiceItem.h"
#include "data/records/venues/Venue.h"
#include "data/register/Order.h"

namespace doorstep {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

// What is peculiar to a kind: where it is kept, what makes two the same, which links a cell with
// several entries fills.
struct VenueKind
{
    using Row = Venue;
    using Store = VenueStore;
    static constexpr auto links = &Venue::facilities;
    static QString linksKey() { return u"facilities"_qs; }
    static const Mapping<Venue>& mapping() { return venueMapping(); }
    static QList<Venue> all(const VenueStore& store) { return store.all(); }
    static QString key(const Venue& venue) { return knownKey(venue.block, venue.name); }
    static QString name(const Venue& venue) { return venue.name; }
    static void place(Venue& venue, const PreviewRow& row)
    {
        if (row.values.block != 0)
            venue.block = row.values.block;
    }
    static void beforeAdding(Register& /*registry*/, Venue& /*venue*/) {}
};

struct ServiceKind
{
    using Row = ServiceItem;
    using Store = ServiceItemStore;
    static constexpr auto links = &ServiceItem::answers;
    static QString linksKey() { return u"answers"_qs; }
    static const Mapping<ServiceItem>& mapping() { return serviceItemMapping(); }
    static QList<ServiceItem> all(const ServiceItemStore& store) { return store.catalogue(); }
    static QString key(const ServiceItem& item) { return knownKey(item.category, item.name); }
    static QString name(const ServiceItem& item) { return item.name; }
    static void place(ServiceItem& /*item*/, const PreviewRow& /*row*/) {}
    static void beforeAdding(Register& registry, ServiceItem& item)
    {
        item.position = nextPosition(ServiceItemStore(registry).catalogue());
    }
};

struct ActivityKind
{
    using Row = Activity;
    using Store = ActivityStore;
    static constexpr auto links = &Activity::attendees;
    static QString linksKey() { return u"attendees"_qs; }
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
    static void beforeAdding(Register& /*registry*/, Activity& /*activity*/) {}
};

struct MemberKind
{
    using Row = PartyMember;
    using Store = PartyMemberStore;
    static const Mapping<PartyMember>& mapping() { return partyMemberMapping(); }
    static QList<PartyMember> all(const PartyMemberStore& store) { return store.all(); }
    static QString key(const PartyMember& member) { return knownKey(member.subject, member.name); }
    static QString name(const PartyMember& member) { return member.name; }
    static void place(PartyMember& member, const PreviewRow& row) { member.subject = row.subject; }
    static void beforeAdding(Register& /*registry*/, PartyMember& /*member*/) {}
};

template <typename Kind>
concept HasLinks = requires
{
    Kind::links;
};

template <typename Kind>
class RecordsOf : public Records
{
    using Row = typename Kind::Row;

public:
    RecordsOf(Register& registry, const ImportPreview& preview)
        : m_registry(registry),
          m_store(registry),
          m_preview(preview),
          m_fields(fieldTable(preview.plan.kind)),
          m_known(preview)
    {
        const QList<Row> there = Kind::all(m_store);
        for (const Row& row : there) {
            m_known.add(Kind::key(row), row.id);
            m_states.insert(row.id, row);
        }
    }

    void judge(PreviewRow& row, int index) override
    {
        if (m_fields.kind() == ImportKind::PartyMembers && !findShop(row)) {
            row.verdict = Verdict::Wrong;
            row.title = row.values.name;
            return;
        }
        findAttendees(row);
        Row own = made(row);
        row.title = Kind::name(own);
        const QString key = Kind::key(own);
        if (const RowId match = m_known.match(row, key)) {
            row.matchTitle = Kind::name(m_states.value(match));
            nameAttendees(m_states.value(match));
            m_known.judge(row, match, applied(m_states[match], row.values, m_known.applyTo(match)));
            return;
        }
        row.verdict = Verdict::New;
        m_known.add(key, Known::own(index));
        m_states.insert(Known::own(index), own);
    }

    RowId add(Change& change, const PreviewRow& row) override
    {
        Row own = made(row);
        Kind::beforeAdding(m_registry, own);
        return m_store.add(change, own);
    }

    void update(Change& change, const PreviewRow& row, RowId match) override
    {
        Row there = m_store.get(match);
        (void)applied(there, row.values, row.apply);
        m_store.save(change, there);
    }

private:
    Row made(const PreviewRow& row) const
    {
        Row own;
        Kind::place(own, row);
        (void)applied(own, row.values, Apply::All);
        return own;
    }

    Applied applied(Row& row, const RowValues& values, Apply mode) const
    {
        Applying applying(m_fields, *m_preview.book, mode);
        applyFields(applying, row, Kind::mapping(), values, m_fields);
        if constexpr (HasLinks<Kind>) {
            const bool activity = m_fields.kind() == ImportKind::Activities;
            applying.links(row.*Kind::links, activity ? values.came : values.codes,
                           Kind::linksKey(), activity ? ReadAs::Attendees : ReadAs::Code);
        }
        return applying.done;
    }

    const NamedSubjects& subjects()
    {
        if (!m_subjects)
            m_subjects = std::make_unique<NamedSubjects>(m_registry, *m_preview.book);
        return *m_subjects;
    }

    bool findShop(PreviewRow& row)
    {
        if (row.values.kind == SubjectKind::Worker) {
            row.reasons << Text::tr("a worker's membership is taken from a list of workers");
            return false;
        }
        PreviewRow shop;
        shop.values.name = row.values.find(m_fields.indexOf(u"place"_qs))->toString();
        shop.values.kind = SubjectKind::Shop;
        shop.values.block = row.values.block;
        shop.values.door = row.values.door;
        shop.title = namedTitle(shop.values);
        row.subject = subjects().of(shop);
        row.reasons << shop.reasons;
        return row.subject != 0;
    }

    // Who came is ticked when the register has one of that name; the others go into the note.
    void findAttendees(PreviewRow& row)
    {
        if (row.values.attendees.isEmpty())
            return;
        QStringList strangers;
        for (const QString& name : std::as_const(row.values.attendees)) {
            PreviewRow one;
            one.values.name = name;
            one.values.block = row.values.block;
            const RowId subject = subjects().of(one);
            if (subject == 0) {
                strangers << name;
            } else if (!row.values.came.contains(subject)) {
                row.values.came << subject;
                m_preview.book->remember(ReadAs::Attendees, subject, name);
            }
        }
        if (strangers.isEmpty())
            return;
        const QString names = strangers.join(u'、');
        row.values.toNote << m_fields.at(m_fields.indexOf(u"attendees"_qs)).title() + u'：' + names;
        row.values.remarks
            << Text::tr("not clearly in the register, so only in the note: %1").arg(names.left(60));
    }

    void nameAttendees(const Row& there)
    {
        if constexpr (std::is_same_v<Row, Activity>) {
            const SubjectStore subjects(m_registry);
            for (const RowId id : there.attendees)
                m_preview.book->remember(ReadAs::Attendees, id, subjects.get(id).name);
        }
    }

    Register& m_registry;
    typename Kind::Store m_store;
    const ImportPreview& m_preview;
    const FieldTable& m_fields;
    Known m_known;
    QHash<RowId, Row> m_states; // of the register and of the file, as the rows so far leave them
    std::unique_ptr<NamedSubjects> m_subjects;
};

} // namespace

std::unique_ptr<Records> recordsOf(Register& registry, const ImportPreview& preview)
{
    switch (preview.plan.kind) {
    case ImportKind::Venues:
        return std::make_unique<RecordsOf<VenueKind>>(registry, preview);
    case ImportKind::Services:
        return std::make_unique<RecordsOf<ServiceKind>>(registry, preview);
    case ImportKind::Activities:
        return std::make_unique<RecordsOf<ActivityKind>>(registry, preview);
    case ImportKind::PartyMembers:
        return std::make_unique<RecordsOf<MemberKind>>(registry, preview);
    case ImportKind::Pairings:
        return pairingRecords(registry, preview);
    default:
        return nullptr;
    }
}

} // namespace doorstep
