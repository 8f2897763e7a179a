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

const ListKind& listKind(ImportKind kind)
{
#define DOORSTEP_KIND(name, key, title) make##name(),
    static const std::unique_ptr<ListKind> kinds[] = {DOORSTEP_IMPORT_KINDS(DOORSTEP_KIND)};
#undef DOORSTEP_KIND
    return *kinds[static_cast<size_t>(kind)];
}

} // namespace doorstep
