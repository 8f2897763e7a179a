#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A field of a row as a person meets it: how it is typed, read back and put into words. The forms,
// the merging of two subjects and the timeline go through such tables of fields.

#include "data/register/Store.h"

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
    DateAhead, // more likely to come than past
    Flag,
    Entry,  // of a code list
    Choice, // of an enumeration
    Block,
    Grid,
    Street,
    Venue,
    Organisation, // of the Party
    VolunteerTeam,
    Hours,   // kept as minutes
    Several, // entries of a short code list
    Picked   // entries of a long one
};

// The key and the word of a Choice.
struct FieldChoice
{
    QString key;
    QString label;
};

inline constexpr int wholeRow = 12; // the columns of a form

struct Field
{
    const char* column; // or the name of the links
    FieldType type;
    int span = wholeRow;
    const QString* list = nullptr;             // of an Entry, Several or Picked
    QList<FieldChoice> (*choices)() = nullptr; // of a Choice, in their order
};

template <Worded E>
QList<FieldChoice> choicesOf()
{
    QList<FieldChoice> found;
    for (const Word<E>& word : wordsOf<E>())
        found.append({QString::fromLatin1(word.key), labelOf(word.value)});
    return found;
}

// Likewise, with an empty one first.
template <Worded E>
QList<FieldChoice> choicesOrNoneOf()
{
    QList<FieldChoice> found = choicesOf<E>();
    found.prepend({QString(), QString()});
    return found;
}

[[nodiscard]] bool hasSeveral(const Field& field); // its values are links
[[nodiscard]] bool isEmptyValue(const Field& field, const QVariant& value);
// In words; empty when the field is.
[[nodiscard]] QString fieldText(Register& registry, const Field& field, const QVariant& value);

// What somebody typed into a Text, Prose, Phone, CreditCode, Number, Year or Month.
struct FieldReading
{
    QVariant value;  // tidied, ready to be stored
    QString problem; // for the user; empty when all is well
    // A wrong phone or code is kept and marked; a word is no number, an identity number is not
    // kept.
    bool storable = true;
};
[[nodiscard]] FieldReading readField(const Field& field, const QString& typed);

// The value as the register stores it; of links a QVariantList of identities.
template <typename T>
QVariant fieldValue(const Mapping<T>& mapping, const T& row, const Field& field)
{
    for (const MappedField<T>& mapped : mapping.fields()) {
        if (mapped.column == QLatin1String(field.column))
            return mapped.get(row);
    }
    QVariantList ids;
    for (const MappedLinks<T>& links : mapping.links()) {
        if (QLatin1String(links.shape->field) == QLatin1String(field.column)) {
            for (const RowId id : row.*links.member)
                ids << id;
        }
    }
    return ids;
}

template <typename T>
void setFieldValue(const Mapping<T>& mapping, T& row, const Field& field, const QVariant& value)
{
    for (const MappedField<T>& mapped : mapping.fields()) {
        if (mapped.column == QLatin1String(field.column))
            mapped.set(row, value);
    }
    for (const MappedLinks<T>& links : mapping.links()) {
        if (QLatin1String(links.shape->field) != QLatin1String(field.column))
            continue;
        Links ids;
        for (const QVariant& id : value.toList())
            ids << id.toLongLong();
        std::sort(ids.begin(), ids.end());
        row.*links.member = ids;
    }
}

} // namespace doorstep
