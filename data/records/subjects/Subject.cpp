// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/subjects/Subject.h"

namespace doorstep {

namespace {

// An empty choice is kept as an empty text, not as NULL.
MappedField<Subject> preferredModeField()
{
    return {QStringLiteral("preferred_mode"),
            [](const Subject& s) {
                return s.preferredMode ? toCell(*s.preferredMode) : QVariant(QLatin1String(""));
            },
            [](Subject& s, const QVariant& value) {
                s.preferredMode = fromKey<VisitMode>(value.toString());
            }};
}

} // namespace

const Mapping<Subject>& subjectMapping()
{
    static const Mapping<Subject> mapping(
        "subject",
        {
            field("kind", &Subject::kind),
            field("name", &Subject::name),
            field("block_id", &Subject::block),
            field("grid_id", &Subject::grid),
            field("street_id", &Subject::street),
            field("lane", &Subject::lane),
            field("number", &Subject::number),
            field("room", &Subject::room),
            field("side", &Subject::side),
            field("phone", &Subject::phone),
            field("tags", &Subject::tags),
            field("note", &Subject::note),
            field("party_organisation_id", &Subject::partyOrganisation),
            field("consent_on", &Subject::consentOn),
            field("consent_way_id", &Subject::consentWay),
            preferredModeField(),
            field("preferred_time_id", &Subject::preferredTime),
            field("status", &Subject::status),
            field("status_on", &Subject::statusOn),
            field("source_id", &Subject::source),
            field("building", &Subject::shop, &Shop::building),
            field("floor", &Subject::shop, &Shop::floor),
            field("registered_name", &Subject::shop, &Shop::registeredName),
            field("credit_code", &Subject::shop, &Shop::creditCode),
            field("business_type_id", &Subject::shop, &Shop::businessType),
            field("operator", &Subject::shop, &Shop::operatorName),
            field("operator_phone", &Subject::shop, &Shop::operatorPhone),
            field("staff_count", &Subject::shop, &Shop::staffCount),
            field("party_members", &Subject::shop, &Shop::partyMembers),
            field("party_org_id", &Subject::shop, &Shop::partyOrg),
            field("party_org_place", &Subject::shop, &Shop::partyOrgPlace),
            field("party_contact", &Subject::shop, &Shop::partyContact),
            field("party_contact_phone", &Subject::shop, &Shop::partyContactPhone),
            field("opened_on", &Subject::shop, &Shop::openedOn),
            field("closed_on", &Subject::shop, &Shop::closedOn),
            field("residential_conversion", &Subject::shop, &Shop::residentialConversion),
            field("hazard_note", &Subject::shop, &Shop::hazardNote),
            field("occupation_id", &Subject::worker, &Worker::occupation),
            field("platform_id", &Subject::worker, &Worker::platform),
            field("station", &Subject::worker, &Worker::station),
            field("gender", &Subject::worker, &Worker::gender),
            field("birth_month", &Subject::worker, &Worker::birthMonth),
            field("home_province_id", &Subject::worker, &Worker::homeProvince),
            field("in_shanghai_since", &Subject::worker, &Worker::inShanghaiSince),
            field("political_status_id", &Subject::worker, &Worker::politicalStatus),
            field("party_place_id", &Subject::worker, &Worker::partyPlace),
            field("party_applied_on", &Subject::worker, &Worker::partyAppliedOn),
            field("party_found_on", &Subject::worker, &Worker::partyFoundOn),
            field("party_found_way_id", &Subject::worker, &Worker::partyFoundWay),
            field("party_joined_on", &Subject::worker, &Worker::partyJoinedOn),
            field("volunteer", &Subject::worker, &Worker::volunteer),
            field("volunteer_on", &Subject::worker, &Worker::volunteerOn),
            field("vehicle_id", &Subject::worker, &Worker::vehicle),
            field("charging_need", &Subject::worker, &Worker::chargingNeed),
            field("housing_id", &Subject::worker, &Worker::housing),
            field("housing_need", &Subject::worker, &Worker::housingNeed),
        },
        {{"hazards", &Subject::hazards}});
    return mapping;
}

QList<SubjectKind> kindsLike(SubjectKind kind)
{
    QList<SubjectKind> kinds;
    for (const Word<SubjectKind>& word : wordsOf<SubjectKind>()) {
        if (isPerson(word.value) == isPerson(kind))
            kinds << word.value;
    }
    return kinds;
}

bool SubjectStore::isDeleted(RowId id) const
{
    return db().one<bool>(QStringLiteral("SELECT deleted_at IS NOT NULL FROM subject WHERE id = ?"),
                          id);
}

void SubjectStore::eachRecognisable(SubjectKind kind,
                                    const std::function<void(const Subject&)>& tell) const
{
    Statement statement = db().prepare(QStringLiteral(
        "SELECT id, name, block_id, street_id, lane, number, room, phone, registered_name, "
        "credit_code, operator_phone, birth_month, platform_id, station, kind, operator FROM "
        "subject WHERE (kind = 'worker') = ? AND deleted_at IS NULL "
        // One that was taken over under the same name is known by who has it now.
        "AND NOT EXISTS (SELECT 1 FROM takeover k JOIN subject n ON n.id = k.subject_id "
        "WHERE k.before_id = subject.id AND k.deleted_at IS NULL AND n.deleted_at IS NULL "
        "AND n.id <> subject.id AND n.name = subject.name) ORDER BY id"));
    statement.bind(isPerson(kind));
    while (statement.next()) {
        Subject subject;
        subject.id = statement.get<RowId>(0);
        subject.kind = statement.get<SubjectKind>(14);
        subject.name = statement.get<QString>(1);
        subject.block = statement.get<RowId>(2);
        subject.street = statement.get<std::optional<RowId>>(3);
        subject.lane = statement.get<QString>(4);
        subject.number = statement.get<QString>(5);
        subject.room = statement.get<QString>(6);
        subject.phone = statement.get<QString>(7);
        subject.shop.registeredName = statement.get<QString>(8);
        subject.shop.creditCode = statement.get<QString>(9);
        subject.shop.operatorPhone = statement.get<QString>(10);
        subject.shop.operatorName = statement.get<QString>(15);
        subject.worker.birthMonth = statement.get<QString>(11);
        subject.worker.platform = statement.get<std::optional<RowId>>(12);
        subject.worker.station = statement.get<QString>(13);
        tell(subject);
    }
}

void markAs(Subject& subject, SubjectStatus status, QDate day)
{
    if (subject.status == status)
        return;
    subject.status = status;
    subject.statusOn = day;
    if (isPerson(subject.kind))
        return;
    if (status == SubjectStatus::Active)
        subject.shop.closedOn = {};
    else if (status == SubjectStatus::Closed && !subject.shop.closedOn.isValid() &&
             !(subject.shop.openedOn > day))
        subject.shop.closedOn = day;
}

} // namespace doorstep
