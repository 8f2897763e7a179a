#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What a column of a list can be read as. Built on the ledger's own column table: a column added
// there can be imported at once; only how it is read, when its type does not say so, stands here.

#include "data/exchange/import/ImportKind.h"
#include "data/register/Mapping.h"
#include "data/views/ledgers/Ledger.h"

#include <unordered_set>

namespace doorstep {

enum class ReadAs {
    Words,
    Prose,
    Person, // a name, perhaps with a title
    Phone,
    CreditCode,
    Address, // a whole address in one cell
    Street,
    DoorPart, // lane, number or room by itself
    Date,
    Moment, // date and time
    TimeOfDay,
    Month,
    Year,
    Count,
    YesNo,
    Code,   // one entry of a list
    Above,  // the entry that the one of category_id stands below
    Codes,  // several
    Choice, // of a fixed set of words
    Tags,
    Block,
    Grid,
    Visitors,
    Services,
    Team,
    Venue,
    Organisation, // of the Party
    VolunteerTeam,
    Hours,      // kept as minutes
    Place,      // a venue, or words for somewhere else
    Attendees,  // names of shops and workers
    Volunteers, // likewise, of those who served
};

struct Choice
{
    QString key;
    const char* label; // source text of the context "Words"
};

template <Worded E>
[[nodiscard]] std::vector<Choice> choiceWordsOf()
{
    std::vector<Choice> choices;
    for (const Word<E>& word : wordsOf<E>()) {
        if (word.key[0] != '\0')
            choices.push_back({QString::fromLatin1(word.key), word.label});
    }
    return choices;
}

// How a column is read whose type alone does not say it.
struct ColumnReading
{
    QString key;
    ReadAs reading;
    QString list = {};
    std::vector<Choice> choices = {};
};

struct ImportField
{
    QString key; // of the ledger's column, or of one beside them (see ListShape::further)
    ImportKind of{};
    const Column* column = nullptr;     // null when the ledger has no such column
    const char* furtherTitle = nullptr; // its title then
    ReadAs reading = ReadAs::Words;
    QString list; // of Code and Codes, and of the synonyms of Choice
    std::vector<Choice> choices;
    // What the heading may be, folded, the likeliest first: the ledger's own, then the words of
    // resources/import/headings.tsv.
    std::vector<std::u32string> headings;

    [[nodiscard]] QString title() const;
    // Two columns may feed it: two phones, two remarks.
    [[nodiscard]] bool joins() const;
};

class ListKind;

class FieldTable
{
public:
    explicit FieldTable(const ListKind& kind);

    // The headings, from the left, are those of the ledger in its own order: it was exported here.
    // What is for the office alone, or hidden, may lack.
    [[nodiscard]] bool isOwnExport(const QStringList& headings) const;

    [[nodiscard]] const ListKind& kind() const { return m_kind; }
    [[nodiscard]] const std::vector<ImportField>& fields() const { return m_fields; }
    [[nodiscard]] const ImportField& at(int field) const
    {
        return m_fields[static_cast<size_t>(field)];
    }
    [[nodiscard]] int indexOf(const QString& key) const; // -1 when there is none
    // The one without which a row is nothing: the name of the shop, the worker, the subject, the
    // venue, the partner.
    [[nodiscard]] int nameField() const { return m_name; }
    // Those that a list must have a column for.
    [[nodiscard]] const std::vector<int>& requiredFields() const { return m_required; }
    // Headings of columns that say nothing of the row: its number, why it was sent back.
    [[nodiscard]] bool isIgnored(const std::u32string& heading) const;
    // Headings of the ledger's own columns that follow from other rows: not taken, and told so.
    [[nodiscard]] bool isReckoned(const std::u32string& heading) const;
    // Headings of what the register has no field for.
    [[nodiscard]] bool hasNoPlace(const std::u32string& heading) const;
    // Headings of what other kinds of lists have a field for, and this one has none.
    [[nodiscard]] bool isOfOtherLists(const std::u32string& heading) const;

private:
    const ListKind& m_kind;
    std::vector<ImportField> m_fields;
    std::vector<int> m_required;
    std::vector<std::u32string> m_ignored;
    std::vector<std::u32string> m_reckoned;
    std::vector<std::u32string> m_noPlace;
    std::unordered_set<std::u32string> m_ofOtherLists;
    int m_name = 0;
};

// Where the values of a list's fields go in a struct.
template <typename T>
class MappedFields
{
public:
    MappedFields(const FieldTable& fields, const Mapping<T>& mapping)
        : m_mapped(fields.fields().size(), nullptr)
    {
        for (const MappedField<T>& mapped : mapping.fields()) {
            if (const int field = fields.indexOf(mapped.column); field >= 0)
                m_mapped[static_cast<size_t>(field)] = &mapped;
        }
    }

    // Null: the struct has no such column.
    [[nodiscard]] const MappedField<T>* of(int field) const
    {
        return m_mapped[static_cast<size_t>(field)];
    }

private:
    std::vector<const MappedField<T>*> m_mapped;
};

// The one table of a kind, made at its first use in the language of that moment.
[[nodiscard]] const FieldTable& fieldTable(ImportKind kind);

} // namespace doorstep
