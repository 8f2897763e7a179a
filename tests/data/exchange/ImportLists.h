#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/exchange/import/Import.h"
#include "data/files/Workbook.h"
#include "data/views/reports/LedgerExport.h"
#include "tests/data/files/TableFiles.h"

#include <QTest>

namespace doorstep::test {

// A list in a file, its cells parted by |.
inline QString listOf(const QTemporaryDir& folder, const QStringList& lines,
                      const QString& name = u"list.csv"_qs)
{
    QString text;
    for (const QString& line : lines)
        text += QString(line).replace(u'|', u',') + u'\n';
    return written(folder, name, text.toUtf8());
}

// A workbook; a line with "#" begins a sheet by its name, a cell with "@" is a day with its time.
inline QString workbookOf(const QTemporaryDir& folder, const QStringList& lines)
{
    const QString path = folder.filePath(u"list.xlsx"_qs);
    Workbook book(path);
    Sheet* sheet = nullptr;
    int row = 0;
    for (const QString& line : lines) {
        if (line.startsWith(u'#')) {
            sheet = &book.addSheet(line.mid(1));
            row = 0;
            continue;
        }
        const QStringList cells = line.split(u'|');
        for (int column = 0; column < cells.size(); ++column) {
            const QString& cell = cells.at(column);
            const auto moment = QDateTime::fromString(cell.mid(1), u"yyyy-MM-dd HH:mm"_qs);
            if (cell.startsWith(u'@'))
                sheet->dateTime(row, column, atTime(moment.date(), moment.time()));
            else if (!cell.isEmpty())
                sheet->text(row, column, cell);
        }
        ++row;
    }
    book.finish();
    return path;
}

inline QString verdictText(const PreviewRow& row)
{
    switch (row.verdict) {
    case Verdict::New:
        return u"new"_qs;
    case Verdict::Update:
        return u"update"_qs;
    case Verdict::Duplicate:
        return row.doubtful ? u"doubtful"_qs : u"duplicate"_qs;
    case Verdict::Wrong:
        break;
    }
    return u"wrong"_qs;
}

// Of every row, behind its number.
inline QStringList verdicts(const ImportPreview& preview)
{
    QStringList texts;
    for (const PreviewRow& row : preview.rows)
        texts << QString::number(row.values.number) + u' ' + verdictText(row);
    return texts;
}

// Of columns and rows, as the command line and the page tell it.
inline QStringList saidOf(const ImportPreview& shown)
{
    const ColumnsSaid columns =
        columnsSaid(shown.plan.outline, fieldTable(shown.plan.kind), shown.plan.columns);
    QStringList said;
    const auto add = [&said](const QString& what, const QStringList& which) {
        for (const QString& one : which)
            said << what + u": "_qs + one;
    };
    add(u"taken"_qs, columns.taken);
    add(u"guessed"_qs, columns.guessed);
    add(u"no place"_qs, columns.noPlace);
    add(u"left"_qs, columns.left);
    add(u"identity number"_qs, columns.identityNumbers);
    said << shown.unreadSaid();
    for (const int number : shown.examples)
        said << u"example: "_qs + QString::number(rowOfSheet(number));
    for (const PreviewRow& row : shown.rows)
        add(u"row "_qs + QString::number(rowOfSheet(row.values.number)),
            row.reasons + row.values.remarks);
    return said;
}

inline ImportPlan planOf(Register& registry, const QString& path, ImportKind kind,
                         std::optional<RowId> block)
{
    ImportPlan plan;
    plan.kind = kind;
    plan.outline = outlineTable(path, kind);
    plan.columns = chooseColumns(registry, plan.outline, kind);
    plan.block = block;
    return plan;
}

// The cells of an exported ledger, several entries in one cell in one order.
inline QList<QStringList> cellsOf(const QString& path)
{
    const auto reader = openTable(path);
    reader->open(0);
    QList<QStringList> rows;
    TableRow row;
    while (reader->next(row)) {
        QStringList cells;
        for (int column = 0; column < row.width(); ++column) {
            QStringList parts = row.at(column).text.split(u'、');
            parts.sort();
            cells << parts.join(u'、');
        }
        while (!cells.isEmpty() && cells.last().isEmpty())
            cells.removeLast();
        rows << cells;
    }
    return rows;
}

} // namespace doorstep::test
