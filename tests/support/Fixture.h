#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of tests/fixtures: comment lines begin with #, then a heading row, then tab-separated
// rows.

#include "TestPaths.h"

#include <QtTest/QtTest>

namespace doorstep::test {

inline QList<QStringList> fixtureRows(const QString& name)
{
    QFile file(QStringLiteral(DOORSTEP_FIXTURES "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qPrintable(name));
    QList<QStringList> rows;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#'))
            rows.append(line.split(u'\t'));
    }
    rows.removeFirst();
    return rows;
}

} // namespace doorstep::test
