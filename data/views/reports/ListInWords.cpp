// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/reports/ListInWords.h"

#include "data/base/Error.h"
#include "data/views/reports/LedgerCells.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

struct ListInWordsText
{
    Q_DECLARE_TR_FUNCTIONS(ListInWords)
};

constexpr qsizetype mostPrinted = 3000; // a hundred sheets

QString conditionInWords(const Column& column, const ColumnCondition& condition, const Mask& mask)
{
    const QString value = plainText(ledgerValue(column, condition.value, mask));
    switch (condition.condition) {
    case Condition::Is:
        return ListInWordsText::tr("%1: %2").arg(column.title(), value);
    case Condition::Contains:
    case Condition::Among:
        return ListInWordsText::tr("%1 with “%2”").arg(column.title(), value);
    case Condition::Empty:
        return ListInWordsText::tr("%1: empty").arg(column.title());
    case Condition::Filled:
        return ListInWordsText::tr("%1: filled in").arg(column.title());
    case Condition::From:
        return ListInWordsText::tr("%1 from %2").arg(column.title(), value);
    case Condition::To:
        return ListInWordsText::tr("%1 to %2").arg(column.title(), value);
    }
    return {};
}

QString narrowedBy(const LedgerQuery& rows, const QString& called, const Mask& mask)
{
    QStringList words;
    if (!called.isEmpty())
        words << mask.text(called);
    for (const ColumnCondition& condition : rows.conditions) {
        const int index = rows.ledger->indexOf(condition.column);
        if (index >= 0)
            words << conditionInWords(rows.ledger->columns[static_cast<size_t>(index)], condition,
                                      mask);
    }
    if (!rows.text.isEmpty())
        words << ListInWordsText::tr("“%1” in the row").arg(mask.text(rows.text));
    return words.join(QStringLiteral(" · "));
}

} // namespace

ListInWords listInWords(Database& database, const ChosenColumns& columns, const LedgerQuery& rows,
                        const QString& called, Masking masking, const Progress& progress)
{
    const ReadTransaction reading(database);
    ChosenColumns shown = columns;
    shown.conditions.clear(); // the rows are named
    shown.text.clear();
    const ChosenLedger chosen(database, shown, masking);
    const Ledger& ledger = chosen.ledger();
    LedgerFilter filter = rows.filter;
    filter.only = idsOf(database, rows);
    if (filter.only->size() > mostPrinted)
        throw Error(ListInWordsText::tr("That are %1 rows. At most %2 are printed: narrow the "
                                        "list, or export it.")
                        .arg(filter.only->size())
                        .arg(mostPrinted));
    const LedgerFilter named = chosen.rows(filter);
    const auto total = filter.only->size();

    ListInWords list;
    list.title = ledger.title();
    list.narrowed = narrowedBy(rows, called, Mask(database, masking));
    list.isMasked = masking == Masking::Masked;
    for (const Column& column : ledger.columns)
        list.columns.append({column.title(), column.type == ColumnType::Number});
    LedgerReader reader(database, ledger, named, masking, extentOf(database, ledger, named));
    while (reader.next()) {
        QStringList cells;
        for (int i = 0; i < static_cast<int>(ledger.columns.size()); ++i)
            cells << plainText(reader.value(i)).simplified();
        list.rows << cells;
        report(progress, list.rows.size(), total);
    }
    return list;
}

} // namespace doorstep
