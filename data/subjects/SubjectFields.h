#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a subject as a person meets them: one line each. The form, the timeline's edits and
// the merging of two subjects all go through this one list.

#include "data/subjects/Subject.h"

namespace doorstep {

enum class FieldType {
    Text,
    Prose, // several lines
    Phone,
    CreditCode,
    Number,
    Year,
    Month,
    Date,
    Flag,
    Entry,  // of a code list
    Choice, // of an enumeration
    Block,
    Grid,
    Street,
    Several // entries of a code list
};

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

struct SubjectField
{
    const char* column; // or the name of the links
    FieldType type;
    FieldGroup group;
    int span; // of the twelve columns of a form
    FieldOwner owner = FieldOwner::Everyone;
    const QString* list = nullptr; // of an Entry or Several
};

// In the order in which one reads them.
[[nodiscard]] QList<const SubjectField*> fieldsOf(SubjectKind kind);
[[nodiscard]] const SubjectField* findField(SubjectKind kind, const QString& column);
[[nodiscard]] QString fieldTitle(SubjectKind kind, const QString& column);
[[nodiscard]] QString groupTitle(FieldGroup group);

// The value as the register stores it; of Several a QVariantList of identities.
[[nodiscard]] QVariant fieldValue(const Subject& subject, const SubjectField& field);
void setFieldValue(Subject& subject, const SubjectField& field, const QVariant& value);
[[nodiscard]] bool isEmptyValue(const SubjectField& field, const QVariant& value);
// In words; empty when the field is.
[[nodiscard]] QString fieldText(Register& registry, const SubjectField& field,
                                const QVariant& value);

// The keys and words of a Choice, in their order.
struct FieldChoice
{
    QString key;
    QString label;
};
[[nodiscard]] QList<FieldChoice> choicesOf(const SubjectField& field);

// What somebody typed into a Text, Prose, Phone, CreditCode, Number, Year or Month.
struct FieldReading
{
    QVariant value;       // tidied, ready to be stored
    QString problem;      // for the user; empty when all is well
    bool storable = true; // a wrong phone or code is kept and marked; a word is no number
};
[[nodiscard]] FieldReading readField(const SubjectField& field, const QString& typed);

// Why the value can't be stored beside the subject's others (closed before it opened, no name);
// empty when it can.
[[nodiscard]] QString fieldConflict(const Subject& subject, const SubjectField& field,
                                    const QVariant& value);

} // namespace doorstep
