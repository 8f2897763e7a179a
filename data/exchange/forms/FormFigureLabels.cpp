// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/forms/FormFigureLabels.h"

#include "data/base/Text.h"
#include "data/exchange/import/HeadingWords.h"

#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

namespace {

struct KnownFigure
{
    const char16_t* words; // the whole label, without its time and 数
    const char* key;
};

// In the words of towns' forms; of the first that is met. (诉求|需求|问题|…) are all needs.
constexpr KnownFigure knownFigures[] = {
    {u"走访(?:总)?(?:次|人次|次数)?(?:合计)?", "visits.total"},
    {u"走访(?:总)?(?:对象|户|户次)(?:合计)?", "visits.total:subjects"},
    {u"(?:上门|实地)走访(?:次|人次|户次)?", "modes.door"},
    {u"电话走访(?:次|人次|户次)?", "modes.phone"},
    {u"(?:线上|网上)走访(?:次|人次|户次)?", "modes.online"},
    {u"(?:新就业群体|从业者|从业人员)走访(?:次|人次)", "visits.kind.worker"},
    {u"(?:商铺|商户|店铺|门店)走访(?:次|户次)", "visits.kind.shop"},
    {u"走访(?:沿街)?(?:商铺|商户|店铺|门店)(?:户|家)?", "visits.kind.shop:subjects"},
    {u"走访(?:沿街)?(?:商铺|商户|店铺|门店)(?:次|人次)", "visits.kind.shop"},
    {u"走访(?:楼宇|园区|楼宇园区)?企业(?:户|家)?", "visits.kind.firm:subjects"},
    {u"走访(?:新就业群体|从业者|从业人员|骑手|快递员?外卖员?)(?:人)?",
     "visits.kind.worker:subjects"},
    {u"走访(?:新就业群体|从业者|从业人员)(?:次|人次)", "visits.kind.worker"},
    {u"(?:收集|新增|排摸|发现|受理|征集)(?:各类)?(?:诉求|需求|问题)(?:件)?", "needs.found"},
    {u"(?:诉求|需求|问题)(?:收集|新增|排摸|受理)(?:件)?", "needs.found"},
    {u"(?:办结|解决|销号|化解|完成)(?:各类)?(?:诉求|需求|问题)(?:件)?", "needs.closed"},
    {u"(?:诉求|需求|问题)(?:办结|解决|销号|化解|完成)(?:件)?", "needs.closed"},
    {u"在办(?:诉求|需求|问题)(?:件)?|(?:诉求|需求|问题)在办(?:件)?", "needs.in_hand"},
    {u"逾期(?:诉求|需求|问题)(?:件)?|(?:诉求|需求|问题)逾期(?:件)?", "needs.overdue"},
    {u"(?:收集|征集|新增)微心愿|微心愿(?:收集|征集|新增)", "wishes.collected"},
    {u"(?:实现|圆梦|完成|办结)微心愿|微心愿(?:实现|圆梦|完成|办结)", "wishes.fulfilled"},
    {u"(?:发放|发)(?:服务)?(?:联系)?卡|(?:联系卡|发卡)(?:发放)?(?:张)?", "cards.delivered"},
    {u"(?:举办|开展|组织)?活动(?:场次|场|次)?", "activities.held"},
    {u"(?:活动)?(?:参加|参与)(?:活动)?人次?", "activities.people"},
    {u"(?:在册|沿街)(?:商铺|商户|店铺|门店)(?:总)?|(?:商铺|商户|店铺)总", "coverage.shops"},
    {u"在册(?:新就业群体|从业者|从业人员)(?:总)?", "coverage.workers"},
    {u"在册企业(?:总)?", "coverage.firms"},
    {u"递交入党申请(?:书)?(?:人)?", "party.applications"},
    {u"(?:培养|确定)?(?:入党)?积极分子(?:人)?", "party_stage.activist"},
    {u"(?:党员|入党)?发展对象(?:人)?", "party_stage.candidate"},
    {u"找到(?:的)?党员(?:人)?", "party.found"},
    {u"进百家门", "four_hundred.doors"},
    {u"知百家情", "four_hundred.known"},
    {u"解百家难", "four_hundred.solved"},
    {u"暖百家心", "four_hundred.warmed"},
};

const QRegularExpression& yearWords()
{
    static const QRegularExpression words(
        u"^(?:本年|全年|今年|年初以来)?累计|^(?:本年|全年|今年)"_qs);
    return words;
}

// What a heading says of its cells' time: "" of the month, ":year", ":last".
std::optional<QString> timeOfHeading(const QString& heading)
{
    static const QRegularExpression month(u"^(?:本月|当月|本期)(?:数|数量|完成|完成数)?$"_qs);
    static const QRegularExpression last(u"^上(?:个)?月(?:数|数量)?$"_qs);
    const QString text = halfWidth(withoutBrackets(heading)).remove(u' ');
    if (month.match(text).hasMatch())
        return u""_qs;
    if (last.match(text).hasMatch())
        return u":last"_qs;
    static const QRegularExpression year(
        u"^(?:本年|全年|今年|年初以来)?累计(?:数|数量|完成|完成数)?$|^(?:本年|全年|今年)(?:数|累计数)?$"_qs);
    return year.match(text).hasMatch() ? std::optional(u":year"_qs) : std::nullopt;
}

// 走访 in a list of words is no figure: 走访次数 is.
bool asksHowMany(const QString& label)
{
    static const QRegularExpression shape(u"[数量次户家人张]\\s*[：:]?\\s*$"_qs);
    return shape.match(withoutBrackets(label)).hasMatch();
}

bool isBlankAt(const FormSheet& sheet, int row, int column)
{
    const TableRow* const there = sheet.row(row);
    return (!there || there->at(column).text.trimmed().isEmpty()) && !sheet.hasFormula(row, column);
}

FormValue figureValue(const QString& key)
{
    return key.isEmpty() ? FormValue() : FormValue{FormValue::From::Figure, {}, key};
}

struct TimedColumn
{
    int column = 0;
    QString heading;
    QString time;
};

QList<TimedColumn> timedColumns(const TableRow& row)
{
    QList<TimedColumn> columns;
    for (const Cell& cell : row.cells) {
        const std::optional<QString> time = timeOfHeading(cell.text);
        if (cell.kind == Cell::Kind::Text && time)
            columns << TimedColumn{cell.column, cell.text.trimmed(), *time};
    }
    return columns;
}

// The words of a line that say what it is of: those nearest before the first of its figures.
QString labelBefore(const TableRow& row, int column)
{
    QString label;
    for (const Cell& cell : row.cells) {
        if (cell.column < column && cell.kind == Cell::Kind::Text)
            label = cell.text.trimmed();
    }
    return label;
}

void addLine(const FormSheet& sheet, const TableRow& row, const QList<TimedColumn>& columns,
             QList<FormSpot>& spots)
{
    const QString label = labelBefore(row, columns.first().column);
    if (label.isEmpty())
        return;
    const QString key = figureFor(label);
    for (const TimedColumn& one : columns) {
        if (!isBlankAt(sheet, row.number, one.column))
            continue;
        const bool timed = key.endsWith(u":year");
        spots << FormSpot{sheet.name, row.number, one.column, label + u' ' + one.heading,
                          figureValue(key.isEmpty() || timed ? key : key + one.time)};
    }
}

// 办结率, 上门走访 among labels that ask how many: with room beside them, they ask for something,
// too.
QList<FormSpot> labelsAmong(const FormSheet& sheet, const QList<FormSpot>& known)
{
    constexpr qsizetype fewest = 2;
    constexpr qsizetype longest = 16;
    QList<FormSpot> labels;
    for (const TableRow& row : sheet.rows) {
        if (known.size() < fewest || isSignedLine(row))
            continue;
        for (const Cell& cell : row.cells) {
            const int beside = cell.column + 1;
            const bool covered =
                std::any_of(sheet.merged.begin(), sheet.merged.end(), [&](const auto& range) {
                    return row.number >= range.firstRow && row.number <= range.lastRow &&
                           cell.column >= range.firstColumn && beside <= range.lastColumn;
                });
            const auto inColumn = [&](const FormSpot& one) {
                return one.column == beside;
            };
            const bool told = std::any_of(known.begin(), known.end(), [&](const FormSpot& one) {
                return one.row == row.number && one.column == beside;
            });
            const bool within = row.number > known.first().row && row.number < known.last().row;
            if (cell.kind != Cell::Kind::Text || cell.text.size() > longest || covered || told ||
                std::none_of(known.begin(), known.end(), inColumn) ||
                !isBlankAt(sheet, row.number, beside) ||
                !(within || sheet.markup->cell(row.number, beside)))
                continue;
            labels << FormSpot{sheet.name, row.number, beside, cell.text.trimmed(),
                               figureValue(figureFor(cell.text))};
        }
    }
    return labels;
}

} // namespace

QString figureFor(const QString& label)
{
    static const QRegularExpression end(u"[\\s：:]+$"_qs);
    static const QRegularExpression time(u"^(?:本月|当月|本期)"_qs);
    static const QRegularExpression number(u"(?:总数|数量|数|总量|情况)$"_qs);
    static const QRegularExpression order(u"^(?:[0-9]+|[一二三四五六七八九十]+)\\s*[.、．]"_qs);
    QString text = halfWidth(withoutBrackets(label)).remove(end).remove(order).remove(u' ');
    const bool year = yearWords().match(text).hasMatch();
    text.remove(yearWords()).remove(time).remove(number);
    for (const KnownFigure& known : knownFigures) {
        const QRegularExpression whole(
            QRegularExpression::anchoredPattern(QString::fromUtf16(known.words)));
        if (whole.match(text).hasMatch())
            return QLatin1String(known.key) + (year ? u":year"_qs : QString());
    }
    return {};
}

QList<FormSpot> figureSpots(const FormSheet& sheet)
{
    QList<FormSpot> spots;
    QList<FormSpot> single;
    QList<TimedColumn> columns;
    for (const TableRow& row : sheet.rows) {
        if (QList<TimedColumn> headed = timedColumns(row); !headed.isEmpty()) {
            columns = std::move(headed);
        } else if (isSignedLine(row)) {
            columns.clear();
        } else if (!columns.isEmpty()) {
            addLine(sheet, row, columns, spots);
        } else {
            for (const Cell& cell : row.cells) {
                const QString key = cell.kind == Cell::Kind::Text && asksHowMany(cell.text)
                                        ? figureFor(cell.text)
                                        : QString();
                if (!key.isEmpty() && isBlankAt(sheet, row.number, cell.column + 1))
                    single << FormSpot{sheet.name, row.number, cell.column + 1, cell.text.trimmed(),
                                       figureValue(key)};
            }
        }
    }
    // Below 本月数 and 累计数 each line is told of already.
    if (spots.isEmpty())
        spots = labelsAmong(sheet, single);
    return spots + single;
}

} // namespace doorstep
