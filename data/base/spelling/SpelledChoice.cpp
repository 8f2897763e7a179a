// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/spelling/SpelledChoice.h"

#include "data/base/spelling/Fold.h"
#include "data/base/spelling/Pinyin.h"

namespace doorstep {

int spelledLikeness(const QString& typed, const QString& name)
{
    const QString query = QString::fromStdU32String(fold(typed));
    const QString whole = QString::fromStdU32String(fold(name));
    if (query.isEmpty())
        return 0;
    if (whole.startsWith(query))
        return whole.size() == query.size() ? 5 : 4;
    if (spells(query, whole.left(query.size())))
        return 3;
    return spells(query, whole) ? 2 : whole.contains(query) ? 1 : 0;
}

qsizetype spelledChoice(const QString& typed, const QList<std::pair<qint64, QString>>& entries)
{
    int best = 0;
    qsizetype choice = -1;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const int alike = spelledLikeness(typed, entries.at(i).second);
        if (alike > best) {
            best = alike;
            choice = i;
        }
    }
    return choice;
}

} // namespace doorstep
