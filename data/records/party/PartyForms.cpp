// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/party/PartyForms.h"

#include "data/records/codes/Code.h"
#include "data/records/party/Pairing.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

struct PartyFormsText
{
    Q_DECLARE_TR_FUNCTIONS(PartyForms)
};

} // namespace

std::span<const Field> pairingFields()
{
    using enum FieldType;
    static const std::vector<Field> fields{
        {"partner", FieldType::Text, 12},
        {"contact", FieldType::Text, 4},
        {"phone", Phone, 4},
        {"signed_on", Date, 4},
        {"until_on", DateAhead, 4},
        {"block_id", Block, 4},
        {"party_organisation_id", Organisation, 6},
        {"note", FieldType::Text, 6},
    };
    return fields;
}

std::span<const Field> pairingItemFields()
{
    using enum FieldType;
    static const std::vector<Field> fields{
        {"text", FieldType::Text, 12},
        {"planned_on", DateAhead, 3},
        {"done_on", Date, 3},
        {"outcome", FieldType::Text, 6},
    };
    return fields;
}

std::span<const Field> partyMemberFields()
{
    using enum FieldType;
    static const std::vector<Field> fields{
        {"name", FieldType::Text, 3},
        {"political_status_id", Entry, 3, &list::politicalStatus},
        {"party_place_id", Entry, 3, &list::partyPlace},
        {"party_applied_on", Date, 3},
        {"party_organisation_id", Organisation, 3},
        {"party_found_on", Date, 3},
        {"party_found_way_id", Entry, 3, &list::partyFoundWay},
        {"party_joined_on", Date, 3},
        {"phone", Phone, 3},
        {"note", FieldType::Text, 9},
    };
    return fields;
}

QString pairingConflict(Pairing pairing, const Field& field, const QVariant& value)
{
    setFieldValue(pairingMapping(), pairing, field, value);
    if (pairing.partner.isEmpty())
        return PartyFormsText::tr("The partner's name is needed.");
    if (pairing.signedOn.isValid() && pairing.untilOn.isValid() &&
        pairing.untilOn < pairing.signedOn)
        return PartyFormsText::tr("It would end before it was signed.");
    return {};
}

} // namespace doorstep
