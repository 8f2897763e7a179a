// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/forms/FormColumns.h"

#include "data/base/Text.h"
#include "data/base/spelling/Fold.h"
#include "data/exchange/import/HeadingWords.h"
#include "data/views/ledgers/ChangedRows.h"

#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

namespace {

// Surer than a text that has a word of the heading: 是否反馈 is no feedback.
QString columnAskedFor(const Ledger& ledger, const QString& heading)
{
    static const std::pair<QRegularExpression, const char*> words[] = {
        {QRegularExpression(u"销号|办结|结案|闭环|完成|解决"_qs), "stage"},
        {QRegularExpression(u"反馈|回访|答复"_qs), "fed_back_on"},
        {QRegularExpression(u"受理|登记|收集"_qs), "recorded_on"},
        {QRegularExpression(u"认领"_qs), "claimed_on"},
        {QRegularExpression(u"发布"_qs), "published_on"}};
    for (const auto& [shape, key] : words) {
        if (heading.contains(shape) && ledger.indexOf(QLatin1String(key)) >= 0)
            return QLatin1String(key);
    }
    return {};
}

} // namespace

// 是否销号, or 是,否 to choose from: yes or no, not how far it is.
void sayWhether(const Ledger& ledger, const QStringList& choices, LearntColumn& column)
{
    static const QRegularExpression asking(u"^(?:是否|有无|是不是)"_qs);
    const QString heading = halfWidth(column.column.heading).remove(u' ');
    const bool chosen =
        choices == QStringList{u"是"_qs, u"否"_qs} || choices == QStringList{u"否"_qs, u"是"_qs};
    if (!chosen && !asking.match(heading).hasMatch())
        return;
    FormValue& value = column.column.value;
    const bool single = value.from == FormValue::From::Columns && value.parts.size() == 1 &&
                        value.parts.first().isColumn;
    if (!single && column.by != FormMatch::Asked)
        return;
    QString key = columnAskedFor(ledger, heading);
    if (key.isEmpty() && single)
        key = value.parts.first().text;
    const QString whether = key.isEmpty() ? key : formWhether(ledger, key);
    if (whether.isEmpty())
        return;
    value = formColumn(whether);
    if (column.by == FormMatch::Asked)
        column.by = FormMatch::PartOfHeading;
}

// Words that the form brings in every line of a column that nothing was found for.
void keepPrinted(const FormSheet& sheet, LearntList& learnt)
{
    for (LearntColumn& column : learnt.columns) {
        int printed = 0;
        for (int row = learnt.list.firstRow; row <= learnt.list.lastRow; ++row) {
            const TableRow* const line = sheet.row(row);
            printed += line && line->at(column.column.column).kind == Cell::Kind::Text;
        }
        if (column.by == FormMatch::Asked && printed > 1 &&
            printed == learnt.list.lastRow - learnt.list.firstRow + 1) {
            column.column.value = {FormValue::From::Form, {}, {}};
            column.by = FormMatch::Form;
        }
    }
}

// A form that was filled before is taught: its hidden marks are of other rows than the next.
void clearMarks(const FormSheet& sheet, LearntList& learnt)
{
    for (int number = learnt.list.firstRow; number <= learnt.list.lastRow; ++number) {
        const TableRow* const row = sheet.row(number);
        for (const Cell& cell : row ? row->cells : std::vector<Cell>()) {
            const bool listed = std::any_of(
                learnt.columns.begin(), learnt.columns.end(),
                [&](const LearntColumn& one) { return one.column.column == cell.column; });
            if (listed || uidInIdentity(cell.text).isEmpty())
                continue;
            LearntColumn& mark = learnt.columns.emplace_back();
            mark.column.column = cell.column;
            mark.by = FormMatch::NoNeed;
        }
    }
}

// 联系电话 alone is the phone by which somebody is reached, whosever it is.
void takeEitherPhone(const Ledger& ledger, std::vector<LearntColumn>& columns)
{
    const auto has = [&](const QString& key) {
        return std::find_if(columns.begin(), columns.end(), [&](const LearntColumn& one) {
            return one.column.value == formColumn(key);
        });
    };
    const auto phone = has(u"phone"_qs);
    if (phone != columns.end() && has(u"operator_phone"_qs) == columns.end() &&
        hasFormColumn(ledger, u"contact_phone"_qs))
        phone->column.value = formColumn(u"contact_phone"_qs);
}

// 门牌号 beside 道路 is asked for without the road, which the import reads from either.
void takeDoorBesideRoad(const Ledger& ledger, std::vector<LearntColumn>& columns)
{
    static const QRegularExpression door(u"^(?:门牌(?:号码?)?|门号)$"_qs);
    const bool road = std::any_of(columns.begin(), columns.end(), [](const LearntColumn& one) {
        return one.column.value == formColumn(u"street_id"_qs) ||
               one.column.value == formColumn(u"street"_qs);
    });
    if (!road || !hasFormColumn(ledger, u"door"_qs))
        return;
    for (LearntColumn& one : columns) {
        const QString own = withoutBrackets(one.column.heading).trimmed().section(u' ', -1);
        if (one.column.value == formColumn(u"address"_qs) && door.match(own).hasMatch())
            one.column.value = formColumn(u"door"_qs);
    }
}

// Several headings of a list may feed one text of the register (反映问题, 整改措施, 备注);
// filled in, it would say the same thing in each of them.
void leaveOutRepeated(const Ledger& ledger, std::vector<LearntColumn>& columns)
{
    const auto textIn = [&](const LearntColumn& one) {
        const FormValue& value = one.column.value;
        const int place = value.from == FormValue::From::Columns && value.parts.size() == 1
                              ? ledger.indexOf(value.parts.first().text)
                              : -1;
        return place >= 0 &&
                       ledger.columns[static_cast<size_t>(place)].sensitivity == Sensitivity::Prose
                   ? place
                   : -1;
    };
    // 诉求标题 beside 诉求内容.
    const auto isTitle = [](const QString& heading) {
        static const QRegularExpression words(u"标题|名称|主题"_qs);
        return heading.contains(words);
    };
    QHash<int, qsizetype> keeps; // by column of the ledger
    for (size_t i = 0; i < columns.size(); ++i) {
        const int place = textIn(columns[i]);
        if (place < 0)
            continue;
        const Column& column = ledger.columns[static_cast<size_t>(place)];
        const QString heading = columns[i].column.heading;
        const bool tells = keeps.contains(place) && !isTitle(heading) &&
                           isTitle(columns[static_cast<size_t>(keeps[place])].column.heading);
        if (!keeps.contains(place) || tells || folded(heading) == folded(column.title()))
            keeps.insert(place, static_cast<qsizetype>(i));
    }
    for (size_t i = 0; i < columns.size(); ++i) {
        const int place = textIn(columns[i]);
        if (place >= 0 && keeps.value(place) != static_cast<qsizetype>(i)) {
            columns[i].column.value = {};
            columns[i].by = FormMatch::Asked;
        }
    }
}

// 走访日期 beside 走访时间: a moment's day and its time.
void partMoment(const Ledger& ledger, std::vector<LearntColumn>& columns)
{
    const auto headed = [&](const QString& words) {
        return std::find_if(columns.begin(), columns.end(), [&](const LearntColumn& one) {
            return one.column.heading.contains(words);
        });
    };
    const auto day = headed(u"日期"_qs);
    const auto time = headed(u"时间"_qs);
    if (day == columns.end() || time == columns.end() || day->by != FormMatch::Asked ||
        !hasFormColumn(ledger, u"time"_qs) || time->column.value != formColumn(u"at"_qs))
        return;
    day->column.value = formColumn(u"date"_qs);
    day->by = FormMatch::Heading;
    time->column.value = formColumn(u"time"_qs);
}

} // namespace doorstep
