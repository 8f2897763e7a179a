// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/advice/ServiceAdvice.h"

#include "data/records/codes/Code.h"

#include <algorithm>

namespace doorstep {

namespace {

struct ServiceAdviceText
{
    Q_DECLARE_TR_FUNCTIONS(ServiceAdvice)
};

// :p1 subject, :p2 category, :p3 kind. A category of the first level is answered by what answers
// one below it. Packages and the first level of need categories have the same keys.
const char* const suggestions =
    "WITH told AS ("
    "  SELECT service_id, max(introduced_on) AS introduced_on, max(used_on) AS used_on FROM ("
    "    SELECT x.service_id, date(v.at, 'unixepoch', '+8 hours') AS introduced_on,"
    "           NULL AS used_on"
    "      FROM visit v JOIN visit_service x ON x.visit_id = v.id"
    "     WHERE v.subject_id = :p1 AND v.deleted_at IS NULL"
    "    UNION ALL"
    "    SELECT service_id, iif(step = 'introduced', done_on, NULL),"
    "           iif(step = 'used', done_on, NULL)"
    "      FROM service_use WHERE subject_id = :p1 AND deleted_at IS NULL)"
    "   GROUP BY service_id), "
    "asked AS ("
    "  SELECT ifnull(p.key, c.key) AS aspect"
    "    FROM code c LEFT JOIN code p ON p.id = c.parent_id WHERE c.id = :p2), "
    "fitting AS ("
    "  SELECT i.*, CASE"
    "    WHEN EXISTS (SELECT 1 FROM service_item_need n JOIN code k ON k.id = n.category_id"
    "                  WHERE n.service_id = i.id AND :p2 IN (k.id, k.parent_id)) THEN 0"
    "    WHEN (SELECT p.key FROM code p WHERE p.id = i.package_id AND p.key <> '') ="
    "         (SELECT aspect FROM asked) THEN 1"
    "    WHEN i.for_kind <> '' THEN 2 ELSE 3 END AS fit"
    "    FROM service_item i"
    "   WHERE i.deleted_at IS NULL AND (i.for_kind = '' OR :p3 = '' OR i.for_kind = :p3)) "
    "SELECT f.id, f.name, trim(ifnull(e.name, '') || ' ' || ifnull(e.address, '')),"
    "       iif(f.hours <> '', f.hours, ifnull(e.hours, '')),"
    "       iif(f.contact <> '', f.contact, ifnull(e.phone, '')),"
    "       f.note, f.fit, t.introduced_on, t.used_on "
    "  FROM fitting f LEFT JOIN told t ON t.service_id = f.id"
    "  LEFT JOIN venue e ON e.id = f.venue_id AND e.deleted_at IS NULL"
    " WHERE :p2 IS NULL OR f.fit < 2"
    " ORDER BY t.service_id IS NOT NULL, f.fit, f.position, f.id";

// What a venue must have for a category: keys of both lists.
struct Answer
{
    const char* facility;
    const char* categories;
};
constexpr Answer answersOfFacilities[] = {
    {"seat", "work_rest"},
    {"water", "work_rest"},
    {"charging", "work_rest"},
    {"microwave", "work_rest"},
    {"toilet", "work_rest"},
    {"aircon", "work_rest"},
    {"shower", "work_rest"},
    {"ebike_pile", "work_charging govern_ebike"},
    {"swap_cabinet", "work_charging govern_ebike"},
    {"parking", "work_parking govern_ebike"},
    {"medicine", "home_medical"},
    {"first_aid", "home_medical"},
    {"books", "grow_culture"},
    {"phone_booth", "work_promotion"},
    {"notice", "work_policy"},
};
constexpr const char* categoriesOfPorts = "work_charging govern_ebike";

bool names(const char* keys, const QString& wanted)
{
    return QString::fromLatin1(keys).split(u' ').contains(wanted);
}

bool answers(const QString& facility, const QString& category)
{
    return std::any_of(
        std::begin(answersOfFacilities), std::end(answersOfFacilities), [&](const Answer& answer) {
            return facility == QLatin1String(answer.facility) && names(answer.categories, category);
        });
}

QStringList offersOf(const Venue& venue, const QList<Code>& facilities, const QString& category)
{
    QStringList offers;
    if (venue.chargingPorts > 0 && names(categoriesOfPorts, category))
        offers << ServiceAdviceText::tr("%n charging port(s)", nullptr, venue.chargingPorts);
    for (const Code& facility : facilities) {
        if (venue.facilities.contains(facility.id) && answers(facility.key, category))
            offers << facility.name;
    }
    return offers;
}

} // namespace

QString SuggestedService::details() const
{
    QStringList lines;
    for (const auto& [label, value] : {std::pair{ServiceAdviceText::tr("Where: %1"), place},
                                       {ServiceAdviceText::tr("When: %1"), hours},
                                       {ServiceAdviceText::tr("Contact: %1"), contact}}) {
        if (!value.isEmpty())
            lines << label.arg(value);
    }
    if (!note.isEmpty())
        lines << note;
    return lines.join(u'\n');
}

QList<SuggestedService> suggestServices(Database& database, const AdviceQuestion& question)
{
    QString kind = question.kind ? QString::fromLatin1(keyOf(*question.kind)) : QString();
    if (kind.isEmpty() && question.subject)
        kind = database.one<QString>(QStringLiteral("SELECT kind FROM subject WHERE id = ?"),
                                     *question.subject);
    Statement statement = database.prepare(QString::fromLatin1(suggestions));
    statement.bind(question.subject, question.category, kind);
    QList<SuggestedService> found;
    while (statement.next()) {
        SuggestedService service;
        service.id = statement.get<RowId>(0);
        service.name = statement.get<QString>(1);
        service.place = statement.get<QString>(2);
        service.hours = statement.get<QString>(3);
        service.contact = statement.get<QString>(4);
        service.note = statement.get<QString>(5);
        service.fit = static_cast<ServiceFit>(statement.get<int>(6));
        service.introducedOn = statement.get<QDate>(7);
        service.usedOn = statement.get<QDate>(8);
        found << service;
    }
    return found;
}

QList<std::pair<RowId, QString>> servicesToOffer(Database& database, const AdviceQuestion& who,
                                                 const QList<RowId>& categories)
{
    QList<std::pair<RowId, QString>> offered;
    const auto add = [&offered](RowId id, const QString& name) {
        if (!offered.contains({id, name}))
            offered.append({id, name});
    };
    AdviceQuestion question = who;
    for (const RowId category : categories) {
        question.category = category;
        for (const SuggestedService& service : suggestServices(database, question)) {
            if (service.fit == ServiceFit::Answers)
                add(service.id, service.name);
        }
    }
    question.category.reset();
    for (const SuggestedService& service : suggestServices(database, question))
        add(service.id, service.name);
    Statement rest = database.prepare(QStringLiteral(
        "SELECT id, name FROM service_item WHERE deleted_at IS NULL ORDER BY position, id"));
    while (rest.next())
        add(rest.get<RowId>(0), rest.get<QString>(1));
    return offered;
}

QList<FittingVenue> fittingVenues(Register& registry, RowId block, RowId category)
{
    const CodeStore codes(registry);
    const std::optional<Code> asked = codes.find(category);
    if (!asked || asked->key.isEmpty())
        return {};
    const QList<Code> facilities = codes.entries(list::venueFacility);
    QList<FittingVenue> found;
    const QList<Venue> venues = VenueStore(registry).forBlock(block);
    for (const Venue& venue : venues) {
        const QStringList offers = offersOf(venue, facilities, asked->key);
        if (!offers.isEmpty())
            found.append({venue, offers});
    }
    std::stable_sort(found.begin(), found.end(), [](const FittingVenue& a, const FittingVenue& b) {
        return a.offers.size() > b.offers.size();
    });
    return found;
}

} // namespace doorstep
