#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/import/Import.h"
#include "tests/data/TableFiles.h"

namespace doorstep::test {

inline QString verdictText(Verdict verdict)
{
    static const QStringList words{u"new"_qs, u"update"_qs, u"duplicate"_qs, u"wrong"_qs};
    return words.at(static_cast<int>(verdict));
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

// The cells of an exported ledger but those of the columns left out.
inline QList<QStringList> cellsOf(const QString& path, const QStringList& without)
{
    const auto reader = openTable(path);
    reader->open(0);
    QList<QStringList> rows;
    QList<int> left;
    TableRow row;
    while (reader->next(row)) {
        QStringList cells;
        for (int column = 0; column < row.width(); ++column) {
            const QString text = row.at(column).text;
            if (without.contains(text))
                left << column;
            cells << (left.contains(column) ? QString() : text);
        }
        while (!cells.isEmpty() && cells.last().isEmpty())
            cells.removeLast();
        rows << cells;
    }
    return rows;
}

} // namespace doorstep::test
