// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/KindGuess.h"

#include "data/exchange/import/ImportProfile.h"
#include "data/exchange/import/ListKind.h"
#include "data/records/party/PartyFields.h"

#include <algorithm>

namespace doorstep {

namespace {

int worthOf(MatchedBy by)
{
    switch (by) {
    case MatchedBy::Profile:
    case MatchedBy::Person:
        return 4;
    case MatchedBy::Heading:
        return 2;
    case MatchedBy::PartOfHeading:
        return 1;
    case MatchedBy::Nothing:
    case MatchedBy::Resemblance:
    case MatchedBy::Values: // a phone is one in every kind
    case MatchedBy::NoPlace:
    case MatchedBy::IdentityNumbers:
        break;
    }
    return 0;
}

bool holds(const std::vector<ColumnMatch>& columns, int field)
{
    return field >= 0 && std::any_of(columns.begin(), columns.end(),
                                     [field](const auto& column) { return column.field == field; });
}

} // namespace

int worthAs(ImportKind kind, const std::vector<ColumnMatch>& columns)
{
    const FieldTable& fields = fieldTable(kind);
    int worth = 0;
    for (const ColumnMatch& column : columns)
        worth += column.field < 0 ? 0 : worthOf(column.by);
    const std::vector<int>& required = fields.requiredFields();
    const bool complete = std::all_of(required.begin(), required.end(), [&](int field) {
        return holds(columns, field) ||
               fields.kind().shape().mayLack(fields.at(field).key, [&](const QString& key) {
                   return holds(columns, fields.indexOf(key));
               });
    });
    return complete ? worth + 1000 : worth;
}

QList<ImportKind> importKinds(Database& database)
{
    QList<ImportKind> kinds;
    for (const Word<ImportKind>& word : wordsOf<ImportKind>()) {
        if (!isPartyLedger(QLatin1String(word.key)) || partyShown(database))
            kinds << word.value;
    }
    return kinds;
}

ImportKind likeliestKind(Register& registry, const QString& path)
{
    ImportKind likeliest{};
    int best = -1;
    const QList<ImportKind> kinds = importKinds(registry.db());
    for (const ImportKind kind : kinds) {
        const TableOutline outline = outlineTable(path, kind);
        const int worth = worthAs(kind, chooseColumns(registry, outline, kind));
        if (worth > best) {
            best = worth;
            likeliest = kind;
        }
    }
    return likeliest;
}

} // namespace doorstep
