#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What a column of a list can be read as. Built on the ledger's own column table: a column added
// there can be imported at once; only how it is read, when its type does not say so, stands here.

#include "data/exchange/import/ImportKind.h"
#include "data/records/needs/Need.h"
#include "data/records/subjects/Subject.h"
#include "data/records/visits/Visit.h"
#include "data/records/wishes/Wish.h"
#include "data/views/ledgers/Ledger.h"

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
    Codes,  // several
    Choice, // of a fixed set of words
    Tags,
    Block,
    Grid,
    Visitors,
    Services,
    Venue,
    Place,     // a venue, or words for somewhere else
    Attendees, // names of shops and workers
};

struct Choice
{
    QString key;
    const char* label; // source text of the context "Words"
};

struct ImportField
{
    QString key;                    // of the ledger's column, or "address", "time", "phone", "kind"
    const Column* column = nullptr; // null when the ledger has no such column
    ReadAs reading = ReadAs::Words;
    QString list; // of Code and Codes, and of the synonyms of Choice
    std::vector<Choice> choices;
    // What the heading may be, folded, the likeliest first: the ledger's own, then the words of
    // resources/import/headings.tsv.
    std::vector<std::u32string> headings;
    const MappedField<Subject>* subject = nullptr; // where the value goes
    const MappedField<Visit>* visit = nullptr;
    const MappedField<Need>* need = nullptr;
    const MappedField<Wish>* wish = nullptr;

    [[nodiscard]] QString title() const;
    // Two columns may feed it: two phones, two remarks.
    [[nodiscard]] bool joins() const;
};

class FieldTable
{
public:
    explicit FieldTable(ImportKind kind);

    [[nodiscard]] ImportKind kind() const { return m_kind; }
    [[nodiscard]] const std::vector<ImportField>& fields() const { return m_fields; }
    [[nodiscard]] const ImportField& at(int field) const
    {
        return m_fields[static_cast<size_t>(field)];
    }
    [[nodiscard]] int indexOf(const QString& key) const; // -1 when there is none
    // The one without which a row is nothing: the name of the shop, the worker, the subject, the
    // venue, the partner.
    [[nodiscard]] int nameField() const { return m_name; }
    // Those that a list must have a column for; of shops and workers the name is asked for apart.
    [[nodiscard]] std::vector<int> requiredFields() const;
    // Headings of columns that say nothing of the row: its number, why it was sent back.
    [[nodiscard]] bool isIgnored(const std::u32string& heading) const;

private:
    ImportKind m_kind;
    std::vector<ImportField> m_fields;
    std::vector<std::u32string> m_ignored;
    int m_name = 0;
};

// The one table of a kind, made at its first use in the language of that moment.
[[nodiscard]] const FieldTable& fieldTable(ImportKind kind);

} // namespace doorstep
