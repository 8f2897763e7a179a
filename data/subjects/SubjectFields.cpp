// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/subjects/SubjectFields.h"

#include "data/base/Text.h"
#include "data/checks/CreditCode.h"
#include "data/checks/Phone.h"
#include "data/codes/Code.h"
#include "data/ledgers/Ledger.h"
#include "data/ledgers/Tables.h"
#include "data/places/Places.h"

#include <QRegularExpression>

namespace doorstep {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SubjectFields)
};

const std::vector<SubjectField>& allFields()
{
    using enum FieldType;
    using enum FieldGroup;
    using enum FieldOwner;
    static const std::vector<SubjectField> all{
        {"name", FieldType::Text, Place, 6},
        {"gender", Choice, Place, 3, Workers},
        {"birth_month", Month, Place, 3, Workers},
        {"status", Choice, Place, 3},
        {"status_on", Date, Place, 3},
        {"street_id", Street, Place, 4},
        {"lane", FieldType::Text, Place, 2},
        {"number", FieldType::Text, Place, 2},
        {"room", FieldType::Text, Place, 2},
        {"side", Choice, Place, 2},
        {"block_id", Block, Place, 3},
        {"grid_id", Grid, Place, 3},

        {"phone", Phone, Contact, 4},
        {"operator", FieldType::Text, Contact, 4, Shops},
        {"operator_phone", Phone, Contact, 4, Shops},
        {"preferred_mode", Choice, Contact, 4},
        {"preferred_time_id", Entry, Contact, 4, Everyone, &list::contactTime},

        {"registered_name", FieldType::Text, Licence, 6, Shops},
        {"credit_code", CreditCode, Licence, 6, Shops},
        {"business_type_id", Entry, Licence, 6, Shops, &list::businessType},
        {"opened_on", Date, Licence, 3, Shops},
        {"closed_on", Date, Licence, 3, Shops},

        {"staff_count", Number, Staff, 2, Shops},
        {"party_members", Number, Staff, 2, Shops},
        {"party_org_id", Entry, Staff, 4, Shops, &list::partyOrg},
        {"party_org_place", FieldType::Text, Staff, 4, Shops},
        {"party_contact", FieldType::Text, Staff, 4, Shops},
        {"party_contact_phone", Phone, Staff, 4, Shops},

        {"residential_conversion", Flag, Hazards, 12, Shops},
        {"hazards", Several, Hazards, 12, Shops, &list::hazard},
        {"hazard_note", FieldType::Text, Hazards, 12, Shops},

        {"occupation_id", Entry, Job, 4, Workers, &list::occupation},
        {"platform_id", Entry, Job, 4, Workers, &list::platform},
        {"station", FieldType::Text, Job, 4, Workers},

        {"home_province_id", Entry, Home, 4, Workers, &list::province},
        {"in_shanghai_since", Year, Home, 4, Workers},

        {"political_status_id", Entry, Party, 4, Workers, &list::politicalStatus},
        {"party_place_id", Entry, Party, 4, Workers, &list::partyPlace},
        {"party_applied_on", Date, Party, 4, Workers},
        {"volunteer", Flag, Party, 12, Workers},

        {"vehicle_id", Entry, Living, 4, Workers, &list::vehicle},
        {"housing_id", Entry, Living, 4, Workers, &list::housing},
        {"charging_need", Flag, Living, 4, Workers},
        {"housing_need", FieldType::Text, Living, 12, Workers},

        {"consent_on", Date, Consent, 3},
        {"consent_way_id", Entry, Consent, 3, Everyone, &list::consentWay},
        {"source_id", Entry, Consent, 6, Everyone, &list::subjectSource},

        {"tags", FieldType::Text, Note, 12},
        {"note", Prose, Note, 12},
    };
    return all;
}

const MappedField<Subject>* mappedField(const SubjectField& field)
{
    for (const MappedField<Subject>& mapped : subjectMapping().fields()) {
        if (mapped.column == QLatin1String(field.column))
            return &mapped;
    }
    return nullptr; // links
}

template <Worded E>
QList<FieldChoice> choices()
{
    QList<FieldChoice> found;
    for (const Word<E>& word : wordsOf<E>())
        found.append({QString::fromLatin1(word.key), labelOf(word.value)});
    return found;
}

QString nameOf(Register& registry, const SubjectField& field, RowId id)
{
    switch (field.type) {
    case FieldType::Block:
        return BlockStore(registry).get(id).name;
    case FieldType::Grid:
        return GridStore(registry).get(id).name;
    case FieldType::Street:
        return StreetStore(registry).get(id).name;
    default:
        return CodeStore(registry).get(id).name;
    }
}

FieldReading readWholeNumber(const QString& typed, int least, int most, const QString& problem)
{
    if (typed.isEmpty())
        return {QVariant(QMetaType(QMetaType::LongLong)), {}, true};
    bool ok = false;
    const int number = typed.toInt(&ok);
    if (!ok || number < least || number > most)
        return {{}, problem, false};
    return {number, {}, true};
}

// 1990-05, 1990.5, 1990年5月, 199005
FieldReading readMonth(const QString& typed)
{
    static const QRegularExpression month(
        u"^((?:19|20)[0-9]{2})(?:[-./年]([0-9]{1,2})月?|([0-9]{2}))$"_qs);
    if (typed.isEmpty())
        return {QString(), {}, true};
    const QRegularExpressionMatch match = month.match(typed);
    const int number = (match.captured(2) + match.captured(3)).toInt();
    if (!match.hasMatch() || number < 1 || number > 12)
        return {{}, Text::tr("“%1” is no month. Type 1990-05.").arg(typed), false};
    return {match.captured(1) + u'-' + QString::number(number).rightJustified(2, u'0'), {}, true};
}

} // namespace

QList<const SubjectField*> fieldsOf(SubjectKind kind)
{
    const FieldOwner other = kind == SubjectKind::Shop ? FieldOwner::Workers : FieldOwner::Shops;
    QList<const SubjectField*> found;
    for (const SubjectField& field : allFields()) {
        if (field.owner != other)
            found << &field;
    }
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
        findLedger(kind == SubjectKind::Shop ? QStringLiteral("shops") : QStringLiteral("workers"));
    const int index = ledger->indexOf(column);
    return index < 0 ? column : ledger->columns[static_cast<size_t>(index)].title();
}

QString groupTitle(FieldGroup group)
{
    switch (group) {
    case FieldGroup::Place:
        return Text::tr("Who and where");
    case FieldGroup::Contact:
        return Text::tr("Contact");
    case FieldGroup::Licence:
        return Text::tr("Licence and trade");
    case FieldGroup::Staff:
        return Text::tr("Staff and Party");
    case FieldGroup::Hazards:
        return Text::tr("Safety");
    case FieldGroup::Job:
        return Text::tr("Work");
    case FieldGroup::Home:
        return Text::tr("Home");
    case FieldGroup::Party:
        return Text::tr("Party and volunteering");
    case FieldGroup::Living:
        return Text::tr("Vehicle and housing");
    case FieldGroup::Consent:
        return Text::tr("Consent and source");
    case FieldGroup::Note:
        break;
    }
    return Text::tr("Tags and note");
}

QVariant fieldValue(const Subject& subject, const SubjectField& field)
{
    if (const MappedField<Subject>* mapped = mappedField(field))
        return mapped->get(subject);
    QVariantList ids;
    for (const RowId id : subject.hazards)
        ids << id;
    return ids;
}

void setFieldValue(Subject& subject, const SubjectField& field, const QVariant& value)
{
    if (const MappedField<Subject>* mapped = mappedField(field)) {
        mapped->set(subject, value);
        return;
    }
    subject.hazards.clear();
    for (const QVariant& id : value.toList())
        subject.hazards << id.toLongLong();
    std::sort(subject.hazards.begin(), subject.hazards.end());
}

bool isEmptyValue(const SubjectField& field, const QVariant& value)
{
    if (field.type == FieldType::Several)
        return value.toList().isEmpty();
    if (field.type == FieldType::Flag)
        return value.toInt() == 0;
    return value.isNull() || value.toString().isEmpty();
}

QString fieldText(Register& registry, const SubjectField& field, const QVariant& value)
{
    if (isEmptyValue(field, value))
        return {};
    switch (field.type) {
    case FieldType::Flag:
        return yesNo(QStringLiteral("1"));
    case FieldType::Entry:
    case FieldType::Block:
    case FieldType::Grid:
    case FieldType::Street:
        return nameOf(registry, field, value.toLongLong());
    case FieldType::Several: {
        QStringList names;
        for (const QVariant& id : value.toList())
            names << nameOf(registry, field, id.toLongLong());
        return names.join(u'、');
    }
    case FieldType::Choice:
        for (const FieldChoice& choice : choicesOf(field)) {
            if (choice.key == value.toString())
                return choice.label;
        }
        return value.toString();
    default:
        return value.toString();
    }
}

QList<FieldChoice> choicesOf(const SubjectField& field)
{
    const QLatin1String column(field.column);
    if (column == QLatin1String("gender"))
        return choices<Gender>();
    if (column == QLatin1String("side"))
        return choices<SideChoice>();
    if (column == QLatin1String("status"))
        return choices<SubjectStatus>();
    QList<FieldChoice> found = choices<VisitMode>();
    found.prepend({QString(), QString()}); // no preference
    return found;
}

FieldReading readField(const SubjectField& field, const QString& typed)
{
    switch (field.type) {
    case FieldType::Phone:
        return {normalisePhone(typed), phoneProblem(typed), true};
    case FieldType::CreditCode:
        return {normaliseCreditCode(typed), creditCodeProblem(typed), true};
    case FieldType::Number:
        return readWholeNumber(halfWidth(typed), 0, 999999,
                               Text::tr("“%1” is no number. Type digits only.").arg(typed));
    case FieldType::Year:
        return readWholeNumber(halfWidth(typed).remove(u'年'), 1930, 2100,
                               Text::tr("“%1” is no year. Type 2015.").arg(typed));
    case FieldType::Month:
        return readMonth(halfWidth(typed));
    default:
        return {tidy(typed), {}, true};
    }
}

QString fieldConflict(const Subject& subject, const SubjectField& field, const QVariant& value)
{
    if (QLatin1String(field.column) == QLatin1String("name") && value.toString().isEmpty())
        return Text::tr("A name is needed.");
    Subject after = subject;
    setFieldValue(after, field, value);
    const bool dates = field.type == FieldType::Date;
    if (dates && after.shop.openedOn.isValid() && after.shop.closedOn.isValid() &&
        after.shop.closedOn < after.shop.openedOn)
        return Text::tr("It would have closed before it opened.");
    return {};
}

} // namespace doorstep
