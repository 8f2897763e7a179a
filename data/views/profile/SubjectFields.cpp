// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/profile/SubjectFields.h"

#include "data/records/codes/Code.h"
#include "data/views/ledgers/Ledger.h"

namespace doorstep {

namespace {

struct SubjectFieldsText
{
    Q_DECLARE_TR_FUNCTIONS(SubjectFields)
};

// A person stays one.
QList<FieldChoice> kindsOfPlaces()
{
    QList<FieldChoice> choices;
    for (const SubjectKind kind : kindsLike(SubjectKind::Shop))
        choices.append({QString::fromLatin1(keyOf(kind)), labelOf(kind)});
    return choices;
}

const std::vector<SubjectField>& allFields()
{
    using enum FieldType;
    using enum FieldGroup;
    using enum FieldOwner;
    static const std::vector<SubjectField> all{
        {{"name", FieldType::Text, 6}, Place},
        {{"kind", Choice, 3, nullptr, &kindsOfPlaces}, Place, Shops},
        {{"gender", Choice, 3, nullptr, &choicesOf<Gender>}, Place, Workers},
        {{"birth_month", Month, 3}, Place, Workers},
        {{"status", Choice, 3, nullptr, &choicesOf<SubjectStatus>}, Place},
        {{"status_on", Date, 3}, Place},
        {{"street_id", Street, 4}, Place},
        {{"lane", FieldType::Text, 2}, Place},
        {{"number", FieldType::Text, 2}, Place},
        {{"room", FieldType::Text, 2}, Place},
        {{"building", FieldType::Text, 4}, Place, Shops},
        {{"floor", FieldType::Text, 2}, Place, Shops},
        {{"side", Choice, 2, nullptr, &choicesOf<SideChoice>}, Place},
        {{"block_id", Block, 3}, Place},
        {{"grid_id", Grid, 3}, Place},

        {{"phone", Phone, 4}, Contact},
        {{"operator", FieldType::Text, 4}, Contact, Shops},
        {{"operator_phone", Phone, 4}, Contact, Shops},
        {{"preferred_mode", Choice, 4, nullptr, &choicesOrNoneOf<VisitMode>}, Contact},
        {{"preferred_time_id", Entry, 4, &list::contactTime}, Contact},

        {{"registered_name", FieldType::Text, 6}, Licence, Shops},
        {{"credit_code", CreditCode, 6}, Licence, Shops},
        {{"business_type_id", Entry, 6, &list::businessType}, Licence, Shops},
        {{"opened_on", Date, 3}, Licence, Shops},
        {{"closed_on", Date, 3}, Licence, Shops},

        {{"staff_count", Number, 2}, Staff, Shops},
        {{"party_members", Number, 2}, Staff, Shops},
        {{"party_org_id", Entry, 4, &list::partyOrg}, Staff, Shops},
        {{"party_org_place", FieldType::Text, 4}, Staff, Shops},
        {{"party_organisation_id", Organisation, 4}, Staff, Shops},
        {{"party_contact", FieldType::Text, 4}, Staff, Shops},
        {{"party_contact_phone", Phone, 4}, Staff, Shops},

        {{"residential_conversion", Flag, 12}, Hazards, Shops},
        {{"hazards", Several, 12, &list::hazard}, Hazards, Shops},
        {{"hazard_note", FieldType::Text, 12}, Hazards, Shops},

        {{"occupation_id", Entry, 4, &list::occupation}, Job, Workers},
        {{"platform_id", Entry, 4, &list::platform}, Job, Workers},
        {{"station", FieldType::Text, 4}, Job, Workers},

        {{"home_province_id", Entry, 4, &list::province}, Home, Workers},
        {{"in_shanghai_since", Year, 4}, Home, Workers},

        {{"political_status_id", Entry, 4, &list::politicalStatus}, Party, Workers},
        {{"party_place_id", Entry, 4, &list::partyPlace}, Party, Workers},
        {{"party_applied_on", Date, 4}, Party, Workers},
        {{"party_organisation_id", Organisation, 4}, Party, Workers},
        {{"party_found_on", Date, 4}, Party, Workers},
        {{"party_found_way_id", Entry, 4, &list::partyFoundWay}, Party, Workers},
        {{"party_joined_on", Date, 4}, Party, Workers},
        {{"volunteer", Flag, 4}, Party, Workers},
        {{"volunteer_on", Date, 4}, Party, Workers},

        {{"vehicle_id", Entry, 4, &list::vehicle}, Living, Workers},
        {{"housing_id", Entry, 4, &list::housing}, Living, Workers},
        {{"charging_need", Flag, 4}, Living, Workers},
        {{"housing_need", FieldType::Text, 12}, Living, Workers},

        {{"consent_on", Date, 3}, Consent},
        {{"consent_way_id", Entry, 3, &list::consentWay}, Consent},
        {{"source_id", Entry, 6, &list::subjectSource}, Consent},

        {{"tags", FieldType::Text, 12}, Note},
        {{"note", Prose, 12}, Note},
    };
    return all;
}

} // namespace

QList<const SubjectField*> fieldsOf(SubjectKind kind)
{
    const FieldOwner other = isPerson(kind) ? FieldOwner::Shops : FieldOwner::Workers;
    QList<const SubjectField*> found;
    for (const SubjectField& field : allFields()) {
        if (field.owner != other)
            found << &field;
    }
    return found;
}

QList<const SubjectField*> shownFields(Database& database, SubjectKind kind)
{
    QList<const SubjectField*> found = fieldsOf(kind);
    if (!partyShown(database))
        found.removeIf(
            [](const SubjectField* field) { return isPartyColumn(QLatin1String(field->column)); });
    return found;
}

const SubjectField* findField(SubjectKind kind, const QString& column)
{
    for (const SubjectField* field : fieldsOf(kind)) {
        if (column == QLatin1String(field->column))
            return field;
    }
    return nullptr;
}

QString fieldTitle(SubjectKind kind, const QString& column)
{
    const Ledger* ledger =
        findLedger(isPerson(kind) ? QStringLiteral("workers") : QStringLiteral("shops"));
    const int index = ledger->indexOf(column);
    return index < 0 ? column : ledger->columns[static_cast<size_t>(index)].title();
}

QString groupTitle(FieldGroup group, Party party)
{
    switch (group) {
    case FieldGroup::Place:
        return SubjectFieldsText::tr("Who and where");
    case FieldGroup::Contact:
        return SubjectFieldsText::tr("Contact");
    case FieldGroup::Licence:
        return SubjectFieldsText::tr("Licence and trade");
    case FieldGroup::Staff:
        return party == Party::Shown ? SubjectFieldsText::tr("Staff and Party")
                                     : SubjectFieldsText::tr("Staff");
    case FieldGroup::Hazards:
        return SubjectFieldsText::tr("Safety");
    case FieldGroup::Job:
        return SubjectFieldsText::tr("Work");
    case FieldGroup::Home:
        return SubjectFieldsText::tr("Home");
    case FieldGroup::Party:
        return party == Party::Shown ? SubjectFieldsText::tr("Party and volunteering")
                                     : SubjectFieldsText::tr("Volunteering");
    case FieldGroup::Living:
        return SubjectFieldsText::tr("Vehicle and housing");
    case FieldGroup::Consent:
        return SubjectFieldsText::tr("Consent and source");
    case FieldGroup::Note:
        break;
    }
    return SubjectFieldsText::tr("Tags and note");
}

QVariant fieldValue(const Subject& subject, const Field& field)
{
    return fieldValue(subjectMapping(), subject, field);
}

void setFieldValue(Subject& subject, const Field& field, const QVariant& value)
{
    setFieldValue(subjectMapping(), subject, field, value);
}

QString fieldConflict(const Subject& subject, const SubjectField& field, const QVariant& value)
{
    if (QLatin1String(field.column) == QLatin1String("name") && value.toString().isEmpty())
        return SubjectFieldsText::tr("A name is needed.");
    Subject after = subject;
    setFieldValue(after, field, value);
    const bool dates = field.type == FieldType::Date;
    if (dates && after.shop.openedOn.isValid() && after.shop.closedOn.isValid() &&
        after.shop.closedOn < after.shop.openedOn)
        return SubjectFieldsText::tr("It would have closed before it opened.");
    return {};
}

} // namespace doorstep
