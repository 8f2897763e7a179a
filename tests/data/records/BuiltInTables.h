#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The tables built into the program, as their files have them.

#include <QDir>
#include <QFile>
#include <QSet>
#include <QtTest>

namespace doorstep::test {

struct Row
{
    int line;
    QStringList cells;
};

struct Table
{
    QStringList headings;
    QList<Row> rows;

    QString cell(const Row& row, const QString& heading) const
    {
        return row.cells.value(headings.indexOf(heading));
    }
    QSet<QString> column(const QString& heading) const
    {
        QSet<QString> found;
        for (const Row& row : rows)
            found.insert(cell(row, heading));
        return found;
    }
};

inline QStringList linesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

inline Table tableOf(const QString& path)
{
    const QStringList lines = linesOf(path);
    Table table;
    for (int i = 0; i < lines.size(); ++i) {
        if (i == 0)
            table.headings = lines.at(i).split(u'\t');
        else if (!lines.at(i).startsWith(u'#'))
            table.rows.append({i + 1, lines.at(i).split(u'\t')});
    }
    return table;
}

inline Table codeList(const QString& name)
{
    return tableOf(u":/codes/"_qs + name + u".tsv"_qs);
}

inline Table demoTable(const QString& name)
{
    return tableOf(u":/demo/"_qs + name + u".tsv"_qs);
}

inline QByteArray place(const QString& file, const Row& row)
{
    return u"%1, line %2: %3"_qs.arg(file).arg(row.line).arg(row.cells.join(u'|')).toUtf8();
}

inline void filesAsRows(const QStringList& folders)
{
    QTest::addColumn<QString>("path");
    for (const QString& folder : folders) {
        const QStringList names = QDir(folder).entryList({u"*.tsv"_qs, u"*.txt"_qs});
        for (const QString& name : names) {
            const QString path = folder + u'/' + name;
            QTest::newRow(qPrintable(path)) << path;
        }
    }
}

} // namespace doorstep::test
