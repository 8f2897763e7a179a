// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/ListKind.h"

#include "data/exchange/import/Preview.h"

namespace doorstep {

void Records::judgeAnswer(PreviewRow& row)
{
    row.verdict = Verdict::Update;
}

ListKind::ListKind(ImportKind kind, ListShape shape) : m_kind(kind), m_shape(std::move(shape)) {}

ListKind::~ListKind() = default;

bool ListKind::isOfOther(const ImportField& /*field*/, const QString& /*before*/) const
{
    return false;
}

bool ListKind::isOfOtherGroup(const ImportField& /*field*/, const QString& /*group*/) const
{
    return false;
}

const ListKind& listKind(ImportKind kind)
{
#define DOORSTEP_KIND(name, key, title) make##name(),
    static const std::unique_ptr<ListKind> kinds[] = {DOORSTEP_IMPORT_KINDS(DOORSTEP_KIND)};
#undef DOORSTEP_KIND
    return *kinds[static_cast<size_t>(kind)];
}

std::optional<ImportKind> kindForLedger(const QString& ledger)
{
    if (const std::optional<ImportKind> own = fromKey<ImportKind>(ledger))
        return own;
    for (const Word<ImportKind>& word : wordsOf<ImportKind>()) {
        if (listKind(word.value).shape().ledgers.contains(ledger))
            return word.value;
    }
    return std::nullopt;
}

} // namespace doorstep
