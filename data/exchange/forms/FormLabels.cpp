// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/forms/FormLabels.h"

#include "data/base/Text.h"
#include "data/records/codes/Code.h"
#include "data/records/places/Places.h"

#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

namespace {

struct Counted
{
    const char16_t* words; // of the heading
    const char* ledger;
};

constexpr Counted countedBy[] = {
    {u"走访|拜访|上门|回访", "visits"},
    {u"需求|诉求|问题|工单", "needs"},
    {u"心愿", "wishes"},
    {u"活动", "activities"},
    {u"发卡|联系卡", "cards"},
    {u"商铺|商户|店铺|门店|家数|户数", "shops"},
    {u"从业|骑手|快递|群体|人数", "workers"},
};

// What the labels name, as columns of ledgers call it.
QStringList columnsFor(Register& registry, const QList<FormLabel>& labels)
{
    QSet<QString> names;
    const auto most = [&] {
        const auto met = std::count_if(labels.begin(), labels.end(), [&](const FormLabel& label) {
            return names.contains(label.text);
        });
        return 2 * met >= labels.size();
    };
    const QList<Street> streets = StreetStore(registry).all();
    for (const Street& street : streets)
        names.insert(street.name);
    if (most())
        return {u"street"_qs, u"street_id"_qs};
    names.clear();
    const QList<Block> blocks = BlockStore(registry).all();
    for (const Block& block : blocks)
        names.insert(block.name);
    if (most())
        return {u"block_id"_qs};
    names.clear();
    for (const Block& block : blocks) {
        const QList<Grid> grids = GridStore(registry).ofBlock(block.id);
        for (const Grid& grid : grids)
            names.insert(grid.name);
    }
    if (most())
        return {u"grid_id"_qs};
    for (const auto& [list, column] : {std::pair(list::needCategory, u"category_id"_qs),
                                       std::pair(list::businessType, u"business_type_id"_qs),
                                       std::pair(list::occupation, u"occupation_id"_qs),
                                       std::pair(list::platform, u"platform_id"_qs),
                                       std::pair(list::department, u"department_id"_qs),
                                       std::pair(list::needSource, u"source_id"_qs),
                                       std::pair(list::needTheme, u"theme_id"_qs)}) {
        names.clear();
        const QList<Code> entries = CodeStore(registry).entries(list);
        for (const Code& entry : entries)
            names.insert(entry.name);
        if (most())
            return {column};
    }
    return {};
}

FormValue countFor(const QString& heading, const QStringList& columns)
{
    for (const Counted& counted : countedBy) {
        if (!heading.contains(QRegularExpression(QString::fromUtf16(counted.words))))
            continue;
        const Ledger* const ledger = findLedger(QLatin1String(counted.ledger));
        for (const QString& column : columns) {
            if (ledger->indexOf(column) >= 0)
                return {FormValue::From::Count, {}, QLatin1String(ledger->key) + u'/' + column};
        }
    }
    return {};
}

} // namespace

std::optional<FormLabels> formLabels(const FormSheet& sheet, const Heading& heading,
                                     const FormLines& lines)
{
    if (lines.last <= lines.first)
        return std::nullopt;
    FormLabels found;
    QSet<QString> different;
    for (int number = lines.first; number <= lines.last; ++number) {
        const TableRow* const row = sheet.row(number);
        for (const Cell& cell : row ? row->cells : std::vector<Cell>()) {
            if (cell.column >= heading.texts.size() || sheet.hasFormula(number, cell.column))
                continue;
            if (cell.kind == Cell::Kind::Number && (found.column < 0 || cell.column < found.column))
                continue; // the line's number
            if (cell.kind != Cell::Kind::Text || (found.column >= 0 && cell.column != found.column))
                return std::nullopt; // it is filled in already
            found.column = cell.column;
            found.labels << FormLabel{number, halfWidth(cell.text)};
            different.insert(found.labels.constLast().text);
        }
    }
    const int all = lines.last - lines.first + 1;
    return found.column >= 0 && found.labels.size() == all && different.size() == all
               ? std::optional<FormLabels>(found)
               : std::nullopt;
}

bool speaksOfCounts(const Heading& heading)
{
    return std::any_of(heading.texts.begin(), heading.texts.end(), [](const QString& text) {
        return std::any_of(std::begin(countedBy), std::end(countedBy), [&](const Counted& counted) {
            return text.contains(QRegularExpression(QString::fromUtf16(counted.words)));
        });
    });
}

void countByLabels(Register& registry, LearntList& list, const FormLabels& labels)
{
    const QStringList columns = columnsFor(registry, labels.labels);
    list.list.labels = labels.labels;
    for (LearntColumn& column : list.columns) {
        FormValue& value = column.column.value;
        if (column.column.column == labels.column || value.from == FormValue::From::LineNumber) {
            value = {FormValue::From::Form, {}, {}};
            column.by = FormMatch::Form;
        } else if (value.from != FormValue::From::Form) {
            value = countFor(column.column.heading, columns);
            column.by =
                value.from == FormValue::From::Empty ? FormMatch::Asked : FormMatch::Heading;
        }
    }
}

} // namespace doorstep
