#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/exchange/import/ImportKind.h"
#include "tests/data/files/TableFiles.h"

#include <QFile>

namespace doorstep::test {

// A list that an office keeps, one row of it: see the head of its fixture.
struct OfficeList
{
    QString name;
    ImportKind kind;
    QString fate;
    QStringList headings;
    QStringList meant;
    QStringList cells;
};

inline std::vector<OfficeList> officeLists()
{
    std::vector<OfficeList> lists;
    QFile file(fixture(u"../import/headings.tsv"_qs));
    if (!file.open(QIODevice::ReadOnly))
        return lists;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString& line : lines) {
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const QStringList parts = line.split(u'\t');
        OfficeList& list = lists.emplace_back();
        list = {parts.at(0), *fromKey<ImportKind>(parts.at(1)),
                parts.at(2), {},
                {},          parts.at(4).split(u'|')};
        for (const QString& pair : parts.at(3).split(u'|')) {
            list.headings << pair.section(u'=', 0, 0);
            list.meant << pair.section(u'=', 1);
        }
    }
    return lists;
}

} // namespace doorstep::test
