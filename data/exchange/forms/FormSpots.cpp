// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/forms/FormSpots.h"

#include "data/base/Text.h"

#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

namespace {

struct KnownLabel
{
    const char16_t* words; // alternatives
    const char16_t* gets;
};

constexpr KnownLabel knownLabels[] = {
    {u"(?:填报|填表|报送|上报|制表)?单位(?:名称)?|(?:填报|报送|上报|所在|所属)?街区(?:名称)?",
     u"{town}{block}"},
    {u"(?:填报|报送|所在|所属)?(?:街镇|街道|镇|街道（镇）|乡镇)(?:名称)?", u"{town}"},
    {u"(?:填报|填表|制表|报送|上报|经办|统计)人(?:员|姓名)?|(?:街区)?书记(?:姓名)?",
     u"{secretary}"},
    {u"(?:填报|填表|制表|报送|上报|统计|报表)?(?:日期|时间)", u"{today}"},
    {u"(?:统计|填报|报送|上报|所属|报表)?(?:月份|月度|时段|周期)", u"{month}"},
    {u"合\\s*计|总\\s*计|共\\s*计|总数", u"{count}"},
};

// What a label stands for.
QString getsOf(const QString& label)
{
    for (const KnownLabel& known : knownLabels) {
        const QRegularExpression whole(
            QRegularExpression::anchoredPattern(QString::fromUtf16(known.words)));
        if (whole.match(label).hasMatch())
            return QString::fromUtf16(known.gets);
    }
    return {};
}

// 单位：户, 单位：元/人次: what is counted in, and no office.
bool isMeasure(const QString& label, const QString& value)
{
    static const QRegularExpression measures(
        u"^(?:(?:万|亿|千|百)?元|人民币元?|户|家|间|人|个|件|次|人次|户次|家次|份|条|处|名|项|张|"
        u"场|"
        u"天|小时|平方米|平方|平米|㎡|%|％|吨|米|辆|台)"
        u"(?:[、,，/"
        u"／;；和及或·]\\s*(?:(?:万|亿|千|百)?元|户|家|间|人|个|件|次|人次|户次|家次|份|条|"
        u"处|名|项|张|场|天|小时|平方米|平方|平米|㎡|%|％|吨|米|辆|台))*[)）]?$"_qs);
    return label == u"单位" && measures.match(value).hasMatch();
}

// 2026年9月, ____年__月, （  年  月）
const QRegularExpression& monthWords()
{
    static const QRegularExpression shape(u"(?:20[0-9]{2}|[_＿\\s]{2,}|[Xx×]{2,4})\\s*年\\s*(?:[0-"
                                          u"9]{1,2}|[_＿\\s]{1,}|[Xx×]{1,2})\\s*月"
                                          u"(?:份)?(?!\\s*(?:[0-9]{1,2}|[_＿\\s]+)\\s*日)"_qs);
    return shape;
}

// ____年__月__日
const QRegularExpression& dayWords()
{
    static const QRegularExpression shape(u"(?:20[0-9]{2}|[_＿\\s]*)\\s*年\\s*(?:[0-9]{1,2}|[_"
                                          u"＿\\s]+)\\s*月\\s*(?:[0-9]{1,2}|[_＿\\s]+)"
                                          u"\\s*日"_qs);
    return shape;
}

// Behind a cell, or what it is merged with.
int columnBeside(const FormSheet& sheet, int row, int column)
{
    for (const MergedRange& range : sheet.merged) {
        if (row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn &&
            column <= range.lastColumn)
            return range.lastColumn + 1;
    }
    return column + 1;
}

} // namespace

QString spotTemplate(const QString& text)
{
    QString filled = text;
    static const QRegularExpression pair(
        u"([\\p{Han}（）()]{2,8})(\\s*[：:]\\s*)([^\\s：:，,；;]*)"_qs);
    qsizetype at = 0;
    bool any = false;
    for (auto match = pair.match(filled, at); match.hasMatch(); match = pair.match(filled, at)) {
        const QString gets = getsOf(match.captured(1).trimmed());
        at = match.capturedEnd();
        if (gets.isEmpty() || isMeasure(match.captured(1).trimmed(), match.captured(3)))
            continue;
        any = true;
        QString value = match.captured(3);
        qsizetype to = match.capturedEnd(3);
        // A day or a month may have blanks in it; a unit stands behind the number.
        const qsizetype colon = match.capturedStart(2) + match.captured(2).trimmed().size();
        qsizetype from = match.capturedStart(3);
        const QString rest = filled.mid(colon);
        for (const QRegularExpression* shape : {&dayWords(), &monthWords()}) {
            const auto whole = shape->match(rest, 0, QRegularExpression::NormalMatch,
                                            QRegularExpression::AnchorAtOffsetMatchOption);
            if (!whole.hasMatch())
                continue;
            from = colon;
            to = std::max(to, colon + whole.capturedEnd());
            break;
        }
        static const QRegularExpression unit(u"[家户人个条次名处]+$"_qs);
        const QString behind = gets == u"{count}" ? unit.match(value).captured() : QString();
        const QString with = gets + behind;
        filled.replace(from, to - from, with);
        at = from + with.size();
    }
    if (any)
        return filled;
    if (!dayWords().match(text).hasMatch() && monthWords().match(text).hasMatch())
        return QString(text).replace(monthWords(), u"{month}"_qs);
    return {};
}

QString besideTemplate(const QString& label)
{
    static const QRegularExpression end(u"[\\s：:]+$"_qs);
    return getsOf(halfWidth(label).remove(end).trimmed());
}

QString columnTemplate(const QString& heading)
{
    const QString words = halfWidth(heading).remove(u' ');
    const QString gets = getsOf(words);
    if (gets == u"{count}" || words == u"日期" || words == u"时间" || words == u"单位" ||
        words == u"单位名称")
        return {};
    return gets;
}

namespace {

// A cell to write in: one with a look of its own, or cells that were merged for it.
bool isPlace(const FormSheet& sheet, int row, int column)
{
    return sheet.markup->cell(row, column) ||
           std::any_of(sheet.merged.begin(), sheet.merged.end(), [&](const MergedRange& range) {
               return range.firstRow == row && range.firstColumn == column;
           });
}

} // namespace

QList<FormSpot> formSpots(const FormSheet& sheet, const QList<std::pair<int, int>>& without)
{
    QList<FormSpot> spots;
    for (const TableRow& row : sheet.rows) {
        if (std::any_of(without.begin(), without.end(), [&](const auto& rows) {
                return row.number >= rows.first && row.number <= rows.second;
            }))
            continue;
        const RowMarkup* const marked = sheet.markup->row(row.number);
        const bool worksOut =
            marked && std::any_of(marked->cells.begin(), marked->cells.end(),
                                  [](const CellMarkup& cell) { return cell.formula != 0; });
        for (const Cell& cell : row.cells) {
            if (cell.kind != Cell::Kind::Text || sheet.hasFormula(row.number, cell.column))
                continue;
            const QString inside = spotTemplate(cell.text);
            const int beside = columnBeside(sheet, row.number, cell.column);
            const bool blankBeside = row.at(beside).kind == Cell::Kind::Empty;
            const QString next = besideTemplate(cell.text);
            // 填报单位： with nothing behind, and a cell beside it.
            const bool endsOpen = inside.isEmpty() || cell.text.trimmed().endsWith(u'：') ||
                                  cell.text.trimmed().endsWith(u':');
            if (!next.isEmpty() && endsOpen && blankBeside &&
                !sheet.hasFormula(row.number, beside) && !(next == u"{count}" && worksOut) &&
                (inside.isEmpty() || isPlace(sheet, row.number, beside)))
                spots << FormSpot{sheet.name, row.number, beside, cell.text.trimmed(),
                                  formWords(next)};
            else if (!inside.isEmpty())
                spots << FormSpot{sheet.name, row.number, cell.column, cell.text.trimmed(),
                                  formWords(inside)};
        }
    }
    return spots;
}

} // namespace doorstep
