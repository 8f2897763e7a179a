// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/ResourceRows.h"

#include "data/base/Error.h"

#include <QCoreApplication>
#include <QFile>
#include <utility>

namespace doorstep {

QList<QStringList> resourceRows(const QString& resource)
{
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(
            QCoreApplication::translate("Register", "The program is not installed completely."),
            resource);
    QList<QStringList> rows;
    bool heading = true;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString& line : lines) {
        if (line.trimmed().isEmpty() || line.startsWith(u'#'))
            continue;
        if (!std::exchange(heading, false))
            rows.append(line.split(u'\t'));
    }
    return rows;
}

} // namespace doorstep
