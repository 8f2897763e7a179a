#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Putting what a row says into what is there, and telling what that changes.

#include "data/exchange/import/RowReader.h"

#include <algorithm>

namespace doorstep {

struct FieldChange
{
    QString field; // its title
    QString from;
    QString to;

    bool operator==(const FieldChange&) const = default;
};

enum class Apply {
    All,     // the row's words hold; an empty cell leaves what is there
    Certain, // the same, but those of guessed columns only fill what is empty
    Gaps,    // only what is empty is filled
};

struct Applied
{
    QList<FieldChange> changes;
    QList<FieldChange> refused; // Apply::Gaps: what is there says something else
};

[[nodiscard]] QString shownValue(const ImportField& field, const QVariant& value,
                                 const WordBook& book);
[[nodiscard]] bool saysNothingYet(const QVariant& value, ReadAs reading);
// What the field holds after the row: the row's value, or both.
[[nodiscard]] QVariant mergedValue(const ImportField& field, const QVariant& there,
                                   const QVariant& said);

class Applying
{
public:
    Applying(const FieldTable& fields, const WordBook& book, Apply mode)
        : m_fields(fields), m_book(book), m_mode(mode)
    {
    }

    // Whether the new value is to be written.
    bool take(const ImportField& field, const QString& from, const QString& to, bool gap);

    // sameName: the two differ by noise only.
    template <typename T>
    void value(T& thing, const ImportField& field, const MappedField<T>& mapped,
               const QVariant& said, bool sameName)
    {
        const QVariant there = mapped.get(thing);
        // Words in which something is hidden take no other's place.
        const bool torn = !there.toString().isEmpty() && holdsMask(said.toString());
        const bool vague = field.reading == ReadAs::Person &&
                           isVaguerName(said.toString(), there.toString(), m_book.isOfMasked());
        if (toJson(there) == toJson(said) || sameName || torn || vague)
            return;
        const QVariant after = mergedValue(field, there, said);
        T other = thing; // as it would be stored
        mapped.set(other, after);
        if (toJson(there) == toJson(after) || toJson(there) == toJson(mapped.get(other)))
            return;
        const bool adds = field.reading == ReadAs::Tags;
        const QString before = shownValue(field, there, m_book);
        if (take(field, before, shownValue(field, after, m_book),
                 adds || saysNothingYet(there, field.reading)))
            mapped.set(thing, after);
    }

    // The row's own words for the note, and those of cells that found no field; piece by piece, so
    // that what is there already is not added again.
    template <typename T>
    void note(T& thing, const RowValues& row, const QString& key, const Mapping<T>& mapping)
    {
        const int field = m_fields.indexOf(key);
        const auto mapped =
            std::find_if(mapping.fields().begin(), mapping.fields().end(),
                         [&](const MappedField<T>& candidate) { return candidate.column == key; });
        if (mapped == mapping.fields().end())
            return;
        const QString before = mapped->get(thing).toString();
        QString after = before;
        QStringList pieces = row.toNote;
        if (const QVariant* own = row.find(field))
            pieces.prepend(own->toString());
        for (const QString& piece : std::as_const(pieces)) {
            if (!after.contains(piece) && (before.isEmpty() || !holdsMask(piece)))
                after = after.isEmpty() || piece.contains(after) ? piece : after + u'；' + piece;
        }
        if (take(m_fields.at(field), before, after, true))
            mapped->set(thing, after);
    }

    // Adds the links that are not there.
    void links(Links& there, const Links& said, const QString& key, ReadAs reading);

    Applied done;

private:
    const FieldTable& m_fields;
    const WordBook& m_book;
    Apply m_mode;
};

} // namespace doorstep
