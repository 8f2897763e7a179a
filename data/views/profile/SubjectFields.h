#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a subject as a person meets them: one line each. The form, the timeline's edits and
// the merging of two subjects all go through this one list.

#include "data/records/fields/Field.h"
#include "data/records/party/PartyFields.h"
#include "data/records/subjects/Subject.h"

namespace doorstep {

enum class FieldGroup {
    Place,
    Contact,
    Licence,
    Staff,
    Hazards,
    Job,
    Home,
    Party,
    Living,
    Consent,
    Note
};

enum class FieldOwner { Everyone, Shops, Workers };

struct SubjectField : Field
{
    FieldGroup group;
    FieldOwner owner = FieldOwner::Everyone;
};

// In the order in which one reads them.
[[nodiscard]] QList<const SubjectField*> fieldsOf(SubjectKind kind);
[[nodiscard]] QList<const SubjectField*> shownFields(Database& database, SubjectKind kind);
[[nodiscard]] const SubjectField* findField(SubjectKind kind, const QString& column);
[[nodiscard]] QString fieldTitle(SubjectKind kind, const QString& column);
[[nodiscard]] QString groupTitle(FieldGroup group, Party party = Party::Shown);

[[nodiscard]] QVariant fieldValue(const Subject& subject, const Field& field);
void setFieldValue(Subject& subject, const Field& field, const QVariant& value);

// Why the value can't be stored beside the subject's others (closed before it opened, no name);
// empty when it can.
[[nodiscard]] QString fieldConflict(const Subject& subject, const SubjectField& field,
                                    const QVariant& value);

} // namespace doorstep
