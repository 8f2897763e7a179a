// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lists/NamesInCell.h"

#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

namespace {

QStringList namesIn(const QString& words)
{
    static const QRegularExpression between(QStringLiteral("\\s*[、，,；;]\\s*"));
    return words.trimmed().split(between, Qt::SkipEmptyParts);
}

std::optional<RowId> idOfName(const QString& name, const NamedRows& known)
{
    const auto found = std::find_if(known.cbegin(), known.cend(),
                                    [&](const auto& row) { return row.first == name; });
    return found == known.cend() ? std::nullopt : std::optional<RowId>(found->second);
}

} // namespace

Links idsOfNames(const QString& words, const NamedRows& known)
{
    Links ids;
    for (const QString& name : namesIn(words)) {
        const std::optional<RowId> id = idOfName(name, known);
        if (id && !ids.contains(*id))
            ids << *id;
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

QString firstUnknownName(const QString& words, const NamedRows& known)
{
    for (const QString& name : namesIn(words)) {
        if (!idOfName(name, known))
            return name;
    }
    return {};
}

} // namespace doorstep
