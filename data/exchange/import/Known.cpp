// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/Known.h"

#include "data/base/spelling/Fold.h"
#include "data/exchange/import/ImportText.h"

namespace doorstep {

namespace {

} // namespace

QString knownKey(std::optional<RowId> whole, const QString& name)
{
    const std::u32string plain = fold(name);
    return QString::number(whole.value_or(0)) + u' ' +
           QString::fromUcs4(plain.data(), static_cast<qsizetype>(plain.size()));
}

void Known::add(const QString& key, RowId id)
{
    if (!m_ids.contains(key))
        m_ids.insert(key, id);
}

RowId Known::match(const PreviewRow& row, const QString& key) const
{
    const auto decision = m_preview.plan.decisions.constFind(row.values.number);
    const bool asNew =
        decision != m_preview.plan.decisions.constEnd() && *decision == Decision::AsNew;
    return asNew ? 0 : m_ids.value(key, 0);
}

Apply Known::applyTo(RowId match) const
{
    return match > 0 && !m_owned.contains(match) ? Apply::All : Apply::Gaps;
}

void Known::judge(PreviewRow& row, RowId match, const Applied& applied)
{
    row.match = match;
    row.apply = applyTo(match);
    if (match < 0)
        row.matchTitle = ImportText::tr("row %1, %2")
                             .arg(m_preview.rows[static_cast<size_t>(-match - 1)].values.number)
                             .arg(row.matchTitle);
    row.reasons << ImportText::tr("same name");
    row.changes = applied.changes;
    row.differences = applied.refused;
    row.verdict = applied.changes.isEmpty() ? Verdict::Duplicate : Verdict::Update;
    m_owned.insert(match);
}

} // namespace doorstep
