// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/forms/FormPages.h"

#include "data/base/Text.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace doorstep {

QString labelText(const QString& text)
{
    static const QRegularExpression end(u"[\\s：:]+$"_qs);
    QString label = halfWidth(text).remove(end).trimmed();
    static const QRegularExpression spread(u"(?<=\\p{Han})\\s+(?=\\p{Han})"_qs);
    return label.remove(spread);
}

namespace {

constexpr qsizetype longestLabel = 16;

const QRegularExpression& boxes()
{
    static const QRegularExpression shape(u"[□☐◻○]\\s*([^□☐◻○☑☒√\\s]+)"_qs);
    return shape;
}

// __年__月__日 with a time perhaps, nothing written into it.
const QRegularExpression& blankDay()
{
    static const QRegularExpression shape(
        u"^[_＿\\s]*年[_＿\\s]*月[_＿\\s]*日(?:[_＿\\s]*(?:时|点|:|：)[_＿\\s]*分?)?\\s*$"_qs);
    return shape;
}

const QRegularExpression& blankNumber()
{
    static const QRegularExpression shape(
        u"^[_＿\\s]*(平方米|㎡|人|户|家|个|件|次|元|名|岁)\\s*$"_qs);
    return shape;
}

bool isBlank(const QString& text)
{
    static const QRegularExpression shape(u"^[_＿\\s]*$"_qs);
    return shape.match(text).hasMatch();
}

bool holdsPlace(const QString& text)
{
    return blankDay().match(text).hasMatch() || blankNumber().match(text).hasMatch() ||
           boxes().match(text).hasMatch();
}

bool mayBeLabel(const QString& text)
{
    static const QRegularExpression words(u"\\p{Han}"_qs);
    return text.size() <= longestLabel && words.match(text).hasMatch() && !holdsPlace(text);
}

const MergedRange* mergedAt(const FormSheet& sheet, int row, int column)
{
    for (const MergedRange& range : sheet.merged) {
        if (row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn &&
            column <= range.lastColumn)
            return &range;
    }
    return nullptr;
}

QString textAt(const FormSheet& sheet, int row, int column)
{
    const TableRow* const there = sheet.row(row);
    return there ? there->at(column).text : QString();
}

// 走访日期：____ 走访人：____ in one cell.
QList<PageLabel> labelsWithin(const Cell& cell, int row)
{
    static const QRegularExpression pair(
        u"([\\p{Han}（）()、/]{2,12})\\s*[：:]([_＿\\s]*)(?=$|[\\p{Han}（(])"_qs);
    QList<PageLabel> labels;
    auto all = pair.globalMatch(cell.text);
    while (all.hasNext()) {
        const QRegularExpressionMatch match = all.next();
        PageLabel label{labelText(match.captured(1)), row, cell.column, {}, 0, 0};
        label.from = match.capturedStart(2);
        label.to = match.capturedEnd(2);
        labels << label;
    }
    return labels;
}

} // namespace

namespace {

// Which of the printed options the value names: 满意 is neither 不满意 nor 基本满意. What the
// register says nothing of ticks none, 否 only where it says no.
QSet<QString> optionsFor(const QString& value, const QString& printed)
{
    QStringList options;
    auto all = boxes().globalMatch(printed);
    while (all.hasNext())
        options << all.next().captured(1);
    QSet<QString> met;
    const QStringList chosen = value.split(u'、', Qt::SkipEmptyParts);
    for (const QString& one : chosen) {
        const QString word = one == yesNo(u"1"_qs)   ? u"是"_qs
                             : one == yesNo(u"0"_qs) ? u"否"_qs
                                                     : one;
        if (options.contains(word)) {
            met.insert(word);
            continue;
        }
        for (const QString& option : std::as_const(options)) {
            const bool longer = one.contains(option) && option.size() > 1;
            if (longer || option.contains(one))
                met.insert(option);
        }
    }
    return met;
}

} // namespace

QList<PageLabel> pageLabels(const FormSheet& sheet, ValuePlaces places)
{
    QList<PageLabel> labels;
    int wide = 0; // where the sheet ends; a title across it has nothing beside it
    for (const TableRow& row : sheet.rows)
        wide = std::max(wide, row.width());
    for (const MergedRange& range : sheet.merged)
        wide = std::max(wide, range.lastColumn + 1);
    for (const TableRow& row : sheet.rows) {
        for (const Cell& cell : row.cells) {
            if (cell.kind != Cell::Kind::Text || sheet.hasFormula(row.number, cell.column))
                continue;
            const MergedRange* const own = mergedAt(sheet, row.number, cell.column);
            const int beside = own ? own->lastColumn + 1 : cell.column + 1;
            const QString text = labelText(cell.text);
            const QString there = textAt(sheet, row.number, beside);
            const MergedRange* const next = mergedAt(sheet, row.number, beside);
            const bool merged = next && next->firstRow == row.number && next->firstColumn == beside;
            const bool anywhere = places == ValuePlaces::Anywhere && (!own || beside < wide);
            const bool place = anywhere || merged || sheet.markup->cell(row.number, beside) ||
                               cell.text.trimmed().endsWith(u'：') ||
                               cell.text.trimmed().endsWith(u':');
            if (mayBeLabel(text) && place && !sheet.hasFormula(row.number, beside) &&
                (isBlank(there) || holdsPlace(there)))
                labels << PageLabel{text, row.number, beside, isBlank(there) ? QString() : there};
            else
                labels += labelsWithin(cell, row.number);
        }
    }
    return labels;
}

CellContent inPrinted(const QString& printed, const QVariant& value, const CellContent& content)
{
    using Kind = CellContent::Kind;
    if (printed.isEmpty())
        return content;
    if (boxes().match(printed).hasMatch()) {
        QString ticked = printed;
        const QSet<QString> options = optionsFor(content.text, printed);
        auto all = boxes().globalMatch(printed);
        while (all.hasNext()) {
            const QRegularExpressionMatch match = all.next();
            if (options.contains(match.captured(1)))
                ticked.replace(match.capturedStart(), 1, QChar(u'☑'));
        }
        return {Kind::Text, ticked, 0};
    }
    if (content.text.isEmpty())
        return {Kind::Text, printed, 0};
    if (blankDay().match(printed).hasMatch()) {
        const bool moment = value.typeId() == QMetaType::QDateTime;
        const QDate day = moment ? value.toDateTime().date() : value.toDate();
        if (!day.isValid())
            return content;
        QString text = day.toString(u"yyyy年M月d日"_qs);
        static const QRegularExpression hours(u"日.*(?:时|点|:|：)"_qs);
        if (moment && printed.contains(hours))
            text += value.toDateTime().time().toString(u"H时m分"_qs);
        return {Kind::Text, text, 0};
    }
    const QRegularExpressionMatch unit = blankNumber().match(printed);
    return unit.hasMatch() ? CellContent{Kind::Text, content.text + unit.captured(1), 0} : content;
}

QString outOfPrinted(const QString& printed, const QString& text)
{
    if (text.trimmed() == printed.trimmed())
        return {};
    if (!boxes().match(printed).hasMatch())
        return text.trimmed();
    static const QRegularExpression ticked(u"[☑☒√■]\\s*([^□☐◻○☑☒√■\\s]+)"_qs);
    QStringList chosen;
    auto all = ticked.globalMatch(text);
    while (all.hasNext())
        chosen << all.next().captured(1);
    return chosen.join(u'、');
}

} // namespace doorstep
