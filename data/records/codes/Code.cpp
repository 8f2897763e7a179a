// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/codes/Code.h"

namespace doorstep {

const Mapping<Code>& codeMapping()
{
    static const Mapping<Code> mapping("code", {
                                                   field("list", &Code::list),
                                                   field("key", &Code::key),
                                                   field("parent_id", &Code::parent),
                                                   field("name", &Code::name),
                                                   field("note", &Code::note),
                                                   field("position", &Code::position),
                                               });
    return mapping;
}

namespace {

std::optional<Code> first(QList<Code> found)
{
    return found.isEmpty() ? std::nullopt : std::optional<Code>(std::move(found.front()));
}

} // namespace

QString CodeStore::nameOf(std::optional<RowId> id) const
{
    return id ? get(*id).name : QString();
}

QList<Code> CodeStore::entries(const QString& list) const
{
    return select(QStringLiteral("WHERE list = ? AND deleted_at IS NULL ORDER BY position, id"),
                  list);
}

QList<Code> CodeStore::outOfUse(const QString& list) const
{
    return select(QStringLiteral("WHERE list = ? AND deleted_at IS NOT NULL ORDER BY position, id"),
                  list);
}

std::optional<Code> CodeStore::byKey(const QString& list, const QString& key) const
{
    return first(select(QStringLiteral("WHERE list = ? AND key = ?"), list, key));
}

std::optional<Code> CodeStore::byName(const QString& list, const QString& name) const
{
    return first(select(
        QStringLiteral("WHERE list = ? AND name = ? AND deleted_at IS NULL LIMIT 1"), list, name));
}

} // namespace doorstep
