// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/fields/Field.h"

#include "data/base/Text.h"
#include "data/files/checks/CreditCode.h"
#include "data/files/checks/Duration.h"
#include "data/files/checks/IdentityNumber.h"
#include "data/files/checks/Phone.h"
#include "data/records/codes/Code.h"
#include "data/records/organisations/PartyOrganisation.h"
#include "data/records/places/Places.h"
#include "data/records/venues/Venue.h"
#include "data/records/volunteers/VolunteerTeam.h"

#include <QRegularExpression>

namespace doorstep {

namespace {

struct FieldText
{
    Q_DECLARE_TR_FUNCTIONS(Field)
};

QString nameOf(Register& registry, const Field& field, RowId id)
{
    switch (field.type) {
    case FieldType::Block:
        return BlockStore(registry).get(id).name;
    case FieldType::Grid:
        return GridStore(registry).get(id).name;
    case FieldType::Street:
        return StreetStore(registry).get(id).name;
    case FieldType::Venue:
        return VenueStore(registry).get(id).name;
    case FieldType::Organisation:
        return PartyOrganisationStore(registry).get(id).name;
    case FieldType::VolunteerTeam:
        return VolunteerTeamStore(registry).get(id).name;
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

FieldReading readHours(const QString& typed)
{
    if (typed.isEmpty())
        return {QVariant(QMetaType(QMetaType::LongLong)), {}, true};
    if (const std::optional<int> minutes = readMinutes(typed, BareNumber::Hours))
        return {*minutes, {}, true};
    return {{},
            FieldText::tr("“%1” is no number of hours, at most a day’s 24. Type 1.5 or 90分钟.")
                .arg(typed),
            false};
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
        return {{}, FieldText::tr("“%1” is no month. Type 1990-05.").arg(typed), false};
    return {match.captured(1) + u'-' + QString::number(number).rightJustified(2, u'0'), {}, true};
}

} // namespace

bool hasSeveral(const Field& field)
{
    return field.type == FieldType::Several || field.type == FieldType::Picked;
}

bool isEmptyValue(const Field& field, const QVariant& value)
{
    if (hasSeveral(field))
        return value.toList().isEmpty();
    if (field.type == FieldType::Flag)
        return value.toInt() == 0;
    return value.isNull() || value.toString().isEmpty();
}

QString fieldText(Register& registry, const Field& field, const QVariant& value)
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
    case FieldType::Venue:
    case FieldType::Organisation:
    case FieldType::VolunteerTeam:
        return nameOf(registry, field, value.toLongLong());
    case FieldType::Hours:
        return hoursText(value.toInt());
    case FieldType::Several:
    case FieldType::Picked: {
        QStringList names;
        for (const QVariant& id : value.toList())
            names << nameOf(registry, field, id.toLongLong());
        return names.join(u'、');
    }
    case FieldType::Choice:
        for (const FieldChoice& choice : field.choices()) {
            if (choice.key == value.toString())
                return choice.label;
        }
        return value.toString();
    default:
        return value.toString();
    }
}

FieldReading readField(const Field& field, const QString& typed)
{
    if (const QString problem = identityNumberProblem(typed); !problem.isEmpty())
        return {{}, problem, false};
    switch (field.type) {
    case FieldType::Prose:
        return {typed.trimmed(), {}, true};
    case FieldType::Phone:
        return {normalisePhone(typed), phoneProblem(typed), true};
    case FieldType::CreditCode:
        return {normaliseCreditCode(typed), creditCodeProblem(typed), true};
    case FieldType::Number:
        return readWholeNumber(halfWidth(typed), 0, 999999,
                               FieldText::tr("“%1” is no number. Type digits only.").arg(typed));
    case FieldType::Hours:
        return readHours(halfWidth(typed));
    case FieldType::Year:
        return readWholeNumber(halfWidth(typed).remove(u'年'), 1930, 2100,
                               FieldText::tr("“%1” is no year. Type 2015.").arg(typed));
    case FieldType::Month:
        return readMonth(halfWidth(typed));
    default:
        return {tidy(typed), {}, true};
    }
}

} // namespace doorstep
