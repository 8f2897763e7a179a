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
    return m_preview.plan.isNew(row.values.number) ? 0 : m_ids.value(key, 0);
}

Apply Known::applyTo(const PreviewRow& row, RowId match) const
{
    const bool first = match > 0 && !m_owned.contains(match);
    return m_preview.plan.isSame(row.values.number) ? Apply::All
           : first                                  ? Apply::Certain
                                                    : Apply::Gaps;
}

void Known::judge(PreviewRow& row, RowId match, const Applied& applied)
{
    row.match = match;
    row.apply = applyTo(row, match);
    if (match < 0)
        row.matchTitle = ImportText::tr("row %1, %2").arg(m_preview.rowText(match), row.matchTitle);
    row.reasons << ImportText::tr("same name");
    m_owned.insert(match);
    if (!applied.refused.isEmpty()) {
        row.ask(applied.changes + applied.refused);
        return;
    }
    row.changes = applied.changes;
    row.verdict = applied.changes.isEmpty() ? Verdict::Duplicate : Verdict::Update;
}

} // namespace doorstep
