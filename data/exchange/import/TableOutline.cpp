// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/TableOutline.h"

#include "data/base/Error.h"
#include "data/base/Text.h"
#include "data/base/spelling/Fold.h"
#include "data/exchange/import/HeadingWords.h"
#include "data/exchange/import/ImportText.h"
#include "data/exchange/import/SideBySide.h"
#include "data/files/SheetText.h"
#include "data/files/checks/AddressParser.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace doorstep {

namespace {

constexpr int rowsSampled = 400;
constexpr size_t samplesKept = 60;
constexpr qsizetype mostParts = 800; // so that rows can be counted over all of them

struct SheetStart
{
    std::vector<TableRow> rows;
    QList<MergedRange> merged;
    QList<PartOfSheet> parts;
    Heading heading; // of the first part that is the list
};

SheetStart startOf(TableReader& reader, int sheet, const FieldTable& fields)
{
    SheetStart start;
    reader.open(sheet);
    TableRow row;
    while (start.rows.size() < rowsSampled && reader.next(row))
        start.rows.push_back(row);
    start.merged = reader.merged();
    const QList<PartOfSheet> parts = findHeadings(start.rows, start.merged, fields);
    for (const PartOfSheet& part : parts)
        start.parts << halvesOf(part, fields);
    const auto list = std::find_if(start.parts.begin(), start.parts.end(),
                                   [](const PartOfSheet& part) { return part.isList; });
    if (list != start.parts.end())
        start.heading = list->heading;
    else
        start.parts = {PartOfSheet()};
    return start;
}

} // namespace

QString TableOutline::headingOf(int column) const
{
    const QString text = heading.texts.value(column);
    return text.isEmpty() ? columnLetters(column) : text;
}

namespace {

// The field that a text names by one of its own words, -1 when none.
int fieldNamed(const FieldTable& fields, const QString& text)
{
    for (size_t i = 0; text.size() <= 12 && i < fields.fields().size(); ++i) {
        if (headingScore(fields.fields()[i], halfWidth(text)) >= 900)
            return static_cast<int>(i);
    }
    return -1;
}

// 店名, its value, 电话, its value, and so on over several lines.
bool standBesideLabels(const std::vector<TableRow>& rows, const FieldTable& fields)
{
    constexpr size_t longestForm = 60;
    if (rows.size() > longestForm)
        return false;
    QSet<int> named;
    size_t lines = 0;
    size_t pairs = 0;
    size_t cells = 0;
    for (const TableRow& row : rows) {
        const size_t before = pairs;
        int label = -1;
        int beside = -1;
        for (const Cell& cell : row.cells) {
            const int field = cell.kind == Cell::Kind::Text ? fieldNamed(fields, cell.text) : -1;
            if (label >= 0 && field < 0 && cell.column == beside) {
                named.insert(label);
                ++pairs;
            }
            label = field;
            beside = cell.column + 1;
        }
        cells += row.cells.size();
        lines += pairs > before;
    }
    // Words like 电话 and 其他 stand in lists, too, among others.
    return lines >= 2 && named.size() >= 3 && pairs * 10 >= cells * 3;
}

// 店名：甲店 in one cell, 电话：139… in the next, and so on.
bool standBehindLabels(const std::vector<TableRow>& rows, const FieldTable& fields)
{
    constexpr size_t longestForm = 60;
    constexpr int fewest = 3;
    static const QRegularExpression labelled(u"^\\s*([^:：]{1,12}?)\\s*[:：]"_qs);
    if (rows.size() > longestForm)
        return false;
    QSet<int> named;
    size_t labels = 0;
    size_t cells = 0;
    for (const TableRow& row : rows) {
        for (const Cell& cell : row.cells) {
            const auto match = labelled.match(cell.text);
            ++cells;
            if (cell.kind != Cell::Kind::Text || !match.hasMatch())
                continue;
            ++labels;
            if (const int field = fieldNamed(fields, match.captured(1)); field >= 0)
                named.insert(field);
        }
    }
    return named.size() >= fewest && 10 * labels >= 7 * cells;
}

} // namespace

// 店名, 甲店, 乙店; 地址, …; 电话, …: each line of one thing, its label in front.
bool standsOnItsSide(const std::vector<TableRow>& rows, const FieldTable& fields)
{
    constexpr size_t mostLines = 60;
    size_t lines = 0;
    size_t labels = 0;
    QSet<int> named;
    for (const TableRow& row : rows) {
        if (row.cells.size() < 2) // a title, a label without values
            continue;
        ++lines;
        for (const Cell& cell : row.cells) {
            const int field = cell.kind == Cell::Kind::Text ? fieldNamed(fields, cell.text) : -1;
            const bool front = &cell == &row.cells.front();
            if (field >= 0 && !front)
                return false;
            labels += field >= 0 || (front && fields.isIgnored(fold(cell.text)));
            if (field >= 0)
                named.insert(field);
        }
    }
    return lines >= 2 && lines <= mostLines && labels * 10 >= lines * 8 && named.size() >= 2 &&
           named.contains(fields.nameField());
}

void putInPlace(TableRow& row, const ListSheet& sheet)
{
    if (sheet.places.isEmpty())
        return;
    for (Cell& cell : row.cells)
        cell.column = sheet.places.value(cell.column, -1);
    std::erase_if(row.cells, [](const Cell& cell) { return cell.column < 0; });
    std::sort(row.cells.begin(), row.cells.end(),
              [](const Cell& a, const Cell& b) { return a.column < b.column; });
}

bool isForm(const TableOutline& outline, const FieldTable& fields)
{
    if (outline.labelsBesideValues)
        return true;
    QSet<int> named;
    for (int column = 0; column < outline.columns; ++column) {
        const std::vector<Cell>& cells = outline.samples[static_cast<size_t>(column)];
        if (fieldNamed(fields, outline.heading.texts.value(column)) < 0 || cells.empty())
            continue;
        QSet<int> own;
        size_t labels = 0;
        for (const Cell& cell : cells) {
            const int field = cell.kind == Cell::Kind::Text ? fieldNamed(fields, cell.text) : -1;
            labels += field >= 0;
            if (field >= 0)
                own.insert(field);
        }
        // A column of a list may hold a word like 负责人, but not one after the other.
        if (labels * 10 >= cells.size() * 6 && own.size() * 2 > static_cast<int>(cells.size()))
            named.unite(own);
    }
    return named.size() >= 3;
}

namespace {

std::vector<std::u32string> foldedHeadings(const Heading& heading)
{
    std::vector<std::u32string> all;
    for (const QString& text : heading.texts)
        all.push_back(fold(text));
    while (!all.empty() && all.back().empty())
        all.pop_back();
    return all;
}

// The same headings in the same columns; one of the two may go on.
bool sameHeadings(const Heading& a, const Heading& b)
{
    std::vector<std::u32string> longer = foldedHeadings(a);
    std::vector<std::u32string> shorter = foldedHeadings(b);
    if (longer.size() < shorter.size())
        std::swap(longer, shorter);
    return shorter.size() >= 2 && std::equal(shorter.begin(), shorter.end(), longer.begin());
}

// The same headings in another order; columns that say nothing of a row (序号) may come and go, and
// of several one may lack.
// For each column of the sheet the list's; none: it is another list.
QList<int> otherOrder(const Heading& sheet, const Heading& list, const FieldTable& fields)
{
    const auto columnsOf = [&fields](const Heading& heading) {
        QMap<QString, int> columns;
        for (int column = 0; column < heading.texts.size(); ++column) {
            const std::u32string folded = fold(heading.texts.at(column));
            if (folded.empty() || fields.isIgnored(folded))
                continue;
            const QString text = QString::fromStdU32String(folded);
            if (columns.contains(text))
                return QMap<QString, int>(); // only their order tells two of one name apart
            columns.insert(text, column);
        }
        return columns;
    };
    const QMap<QString, int> own = columnsOf(sheet);
    const QMap<QString, int> lists = columnsOf(list);
    const qsizetype lacking = lists.size() - own.size();
    const bool among = std::all_of(own.keyBegin(), own.keyEnd(),
                                   [&lists](const QString& key) { return lists.contains(key); });
    if (own.size() < 2 || !among || lacking > (lists.size() > 3 ? 1 : 0))
        return {};
    QList<int> places(sheet.texts.size(), -1);
    for (auto column = own.begin(); column != own.end(); ++column)
        places[*column] = lists.value(column.key());
    return places;
}

bool showsHowToFillIn(const QString& sheet)
{
    static const QRegularExpression words(
        u"示例|样例|样表|范例|模板|模版|填写说明|填表说明|填报说明|说明$"_qs);
    return words.match(sheet).hasMatch();
}

// The field that a heading is a word for, -1 when it is none or is told by its place alone.
int fieldOfHeading(const FieldTable& fields, const QString& text)
{
    int best = -1;
    int most = ownWord - 1;
    for (int field = 0; field < static_cast<int>(fields.fields().size()); ++field) {
        if (const int score = headingScore(fields.at(field), text); score > most) {
            most = score;
            best = field;
        }
    }
    return best;
}

// For each column below a further heading the list's: the one with the same words, else the one
// that is of the same field; what the list has not is a column more of it.
QList<int> furtherPlaces(const Heading& part, Heading& list, const FieldTable& fields)
{
    QList<int> places(part.texts.size(), -1);
    QList<int> fieldsOfList;
    for (const QString& text : std::as_const(list.texts))
        fieldsOfList << (text.isEmpty() ? -1 : fieldOfHeading(fields, text));
    const auto take = [&](qsizetype column, const auto& fits) {
        for (int of = 0; of < fieldsOfList.size() && places.at(column) < 0; ++of) {
            if (!list.texts.at(of).isEmpty() && !places.contains(of) && fits(of))
                places[column] = of;
        }
    };
    for (qsizetype column = 0; column < part.texts.size(); ++column) {
        const std::u32string words = fold(part.texts.at(column));
        if (!words.empty())
            take(column, [&](int of) { return fold(list.texts.at(of)) == words; });
    }
    for (qsizetype column = 0; column < part.texts.size(); ++column) {
        const QString& text = part.texts.at(column);
        if (places.at(column) >= 0 || text.isEmpty() || fields.isIgnored(fold(text)))
            continue;
        if (const int field = fieldOfHeading(fields, text); field >= 0)
            take(column, [&](int of) { return fieldsOfList.at(of) == field; });
        if (places.at(column) < 0) {
            places[column] = static_cast<int>(list.texts.size());
            list.texts << text;
        }
    }
    return places;
}

bool isOfPart(const PartOfSheet& part, int row)
{
    return row > part.heading.lastRow && (part.endRow == 0 || row < part.endRow);
}

void sampleRow(TableOutline& outline, const TableRow& row)
{
    outline.columns = std::max(outline.columns, row.width());
    outline.samples.resize(static_cast<size_t>(outline.columns));
    for (const Cell& cell : row.cells) {
        std::vector<Cell>& cells = outline.samples[static_cast<size_t>(cell.column)];
        if (cells.size() < samplesKept)
            cells.push_back(cell);
    }
}

// What is merged among the rows below a heading, and the lines across them.
void addMerged(const TableOutline& outline, const SheetStart& start, const PartOfSheet& of,
               ListSheet& part)
{
    for (const MergedRange& range : start.merged) {
        if (!isOfPart(of, range.firstRow) || range.lastColumn < part.firstColumn ||
            (part.endColumn > 0 && range.firstColumn >= part.endColumn))
            continue;
        if (range.lastRow > range.firstRow) {
            MergedRange placed = range;
            if (!part.places.isEmpty())
                placed.firstColumn = placed.lastColumn = part.places.value(range.firstColumn, -1);
            if (placed.firstColumn >= 0)
                part.tall.append(placed);
        } else if (2 * (range.lastColumn - range.firstColumn + 1) > outline.columns)
            part.bands.append(range.firstRow);
    }
    std::sort(part.tall.begin(), part.tall.end(),
              [](const MergedRange& a, const MergedRange& b) { return a.firstRow < b.firstRow; });
    // What stands by itself right above the next heading is its title.
    for (auto row = start.rows.rbegin(); of.endRow > 0 && row != start.rows.rend(); ++row) {
        if (row->number >= of.endRow || row->cells.empty())
            continue;
        if (row->cells.size() > 1 || !isOfPart(of, row->number))
            break;
        part.bands.append(row->number);
    }
}

// Adds the rows below a heading to the samples, and what is merged among them.
void addPart(TableOutline& outline, int sheet, const SheetStart& start, const PartOfSheet& of,
             const QList<int>& places)
{
    ListSheet part;
    part.places = places;
    part.sheet = sheet;
    part.lastHeadingRow = of.heading.lastRow;
    part.heading = of.heading;
    part.endRow = of.endRow;
    part.isList = of.isList;
    part.firstColumn = of.firstColumn;
    part.endColumn = of.endColumn;
    part.road = roadNamed(of.title);
    if (part.road.isEmpty())
        part.road = roadNamed(outline.sheets.at(sheet).name);
    if (!of.title.isEmpty())
        part.above << of.title;
    const int firstHeading = start.parts.constFirst().heading.firstRow;
    for (TableRow row : start.rows) {
        if (of.heading.firstRow == firstHeading && row.number < firstHeading) {
            QStringList words;
            for (const Cell& cell : row.cells)
                words << cell.text.trimmed();
            part.above << words.join(u' ');
        }
        if (row.number < start.heading.firstRow && row.cells.size() == 1 && part.road.isEmpty())
            part.road = roadNamed(row.cells.front().text);
        if (!of.isList || !isOfPart(of, row.number))
            continue;
        keepHalf(row, part);
        if (row.cells.empty() || isFooter(row))
            continue;
        if (repeatsHeading(row, of.heading))
            continue;
        putInPlace(row, part);
        if (!repeatsHeading(row, outline.heading))
            sampleRow(outline, row);
    }
    addMerged(outline, start, of, part);
    outline.parts.append(part);
}

// Of each sheet that holds the list the rows below its headings. The columns of further headings
// stand behind those of the first, and behind what no heading stands above.
void addSheet(TableOutline& outline, int sheet, const SheetStart& start, const QList<int>& places,
              const FieldTable& fields)
{
    for (const PartOfSheet& part : start.parts) {
        const bool isFirst =
            part.heading.firstRow == start.heading.firstRow && part.firstColumn == 0;
        QList<int> own = places;
        for (int column = 0; own.size() < part.endColumn && isFirst && places.isEmpty(); ++column)
            own << column;
        if (!isFirst && part.isList) {
            while (outline.heading.texts.size() < outline.columns)
                outline.heading.texts << QString();
            own = furtherPlaces(part.heading, outline.heading, fields);
            outline.columns =
                std::max(outline.columns, static_cast<int>(outline.heading.texts.size()));
        }
        addPart(outline, sheet, start, part, own);
    }
}

} // namespace

QStringList TableOutline::partNames() const
{
    QStringList names;
    for (const ListSheet& part : parts)
        names << sheets.at(part.sheet).name;
    names.removeDuplicates();
    return names;
}

bool TableOutline::isOverSheets() const
{
    return std::any_of(parts.begin(), parts.end(),
                       [this](const ListSheet& part) { return part.sheet != parts.first().sheet; });
}

QString rowText(const TableOutline& outline, int number)
{
    const ListSheet& part = outline.parts.at(partOf(number));
    QString row = QString::number(rowOfSheet(number));
    if (part.isHalf()) {
        const int last = part.endColumn > 0 ? part.endColumn - 1 : part.lastColumn();
        row += u" (%1–%2)"_qs.arg(columnLetters(part.firstColumn), columnLetters(last));
    }
    return outline.isOverSheets() ? outline.sheets.at(part.sheet).name + u'!' + row : row;
}

std::optional<RoadBand> roadBand(const QString& text)
{
    // (\p{Han} takes in 】, which Chinese is written with, too.)
    static const QRegularExpression road(
        u"^[\\s★☆●◆■▲※【〖［\\[]*"
        "(?:[（(]?[0-9一二三四五六七八九十]{1,3}[)）.、．:：\\s]+)?"
        "(?:第[一二三四五六七八九十0-9]+(?:微?网格|街区|片区?|组|批)[\\s:：、-]*)?"
        "(?:(?:所在)?(?:路段|道路|路名|马路|街道|区域|范围)\\s*[:：]\\s*)?[（(]?"
        "((?:上海市)?(?:\\p{Han}{2,3}区)?(?:\\p{Han}{2,4}(?:镇|街道))?"
        "(?!第?[一二三四五六七八九十0-9]+(?:街|路))\\p{Han}{1,6}?(?:路|街(?!道|区)|大道|巷)"
        "(?:[0-9]+弄)?(?:\\s*[/、,，和与及]\\s*\\p{Han}{1,6}?(?:路|街(?!道|区)|大道|巷))*)"
        "(?:[东南西北中]?段|[东南西北]侧|[单双]号侧?|[单双]侧|单双号|两边|片区?|一条街|一带|全线|["
        "\\s/·-]+[东南西北单双](?![一-龥]))*"
        "(?:沿街|沿线|两侧|商户|商铺|店铺|门店|店面|门面|铺面|商家|基本|情况|信息|登记|走访|汇总|"
        "统计|名单|名册|清单|"
        "台账|"
        u"一览|明细|表)*\\s*(?:[（(【\\[].*[)）】\\]])?[】〗］\\])）]?\\s*[:：]?\\s*"
        "(?:共?\\s*[0-9]+\\s*[家户])?\\s*$"_qs);
    static const QRegularExpression several(u"(?:路|街|大道|巷)\\s*[/、,，和与及]"_qs);
    // 新泾花苑（剑河路5273弄）
    static const QRegularExpression estate(u"^[\\s★☆●◆■▲※]*[\\p{Han}A-Za-z0-9]{1,12}(?:苑|园|村|邨|"
                                           u"里|坊|庭|邸|城|区|公寓|别墅|大厦|广场|中心)"
                                           "\\s*[（(]([^（()）]+)[)）]\\s*$"_qs);
    if (const QRegularExpressionMatch match = estate.match(text); match.hasMatch())
        return roadBand(match.captured(1));
    const QString named = road.match(text).captured(1);
    if (named.isEmpty())
        return std::nullopt;
    if (several.match(named).hasMatch())
        return RoadBand{};
    const DoorAddress parts = splitAddress(named); // 上海市长宁区剑河路
    // 剑河路商业街 and 沿泉口路 lie on a road that has its name already.
    static const QRegularExpression goesOn(u"^(?:沿(?![江河海湖山港浦塘溪浜泾])(?=\\p{Han}{2}))?("
                                           u"\\p{Han}{2,}?(?<![铁公马大小道])路)(?:\\p{Han}*(?:"
                                           u"街|路|巷))?$"_qs);
    const QString whole = parts.street.isEmpty() ? named : parts.street;
    // 新泾六村（近剑河路）, 东起泉口路, 靠近剑河路
    static const QRegularExpression nearOne(
        u"^(?:近|[东南西北](?:起|至|到|临|靠|邻)|[靠邻临]近|毗邻|紧[邻靠临])"_qs);
    if (nearOne.match(whole).hasMatch())
        return RoadBand{};
    const QRegularExpressionMatch within = goesOn.match(whole);
    const QString street = within.hasMatch() ? within.captured(1) : whole;
    // 沿街, 小马路, 主要道路: of any road; the rows below are of no road that they name.
    static const QRegularExpression any(
        u"^(?:\\p{Han}{2,4}(?:镇|街道|区|街区))?(?:辖区|区域|范围|其[它他]|所有|全部|周边|内|各|的|"
        u"本|全|整|该|"
        "两|条)*(?:[沿临靠背]街|[沿临靠]马?路|[大小]?马路|(?:主要|主干|次干|重要|支)[马道]?路|主干?"
        "道|"
        "街?道路|公路|主要街道?|街|"
        "(?:商业|步行|美食|小吃|餐饮|酒吧|夜市|风情|休闲|特色|示范|样板|购物)[大老]?街)$"_qs);
    if (any.match(street).hasMatch())
        return RoadBand{};
    return RoadBand{street, parts.lane};
}

namespace {

// Of Han letters without a gap: 月泉口路 of 2026年9月泉口路, 剑河路弄内. One that is known is that
// one whatever follows it; another has to end like a road.
QString roadOfRun(const QString& run, const QSet<QString>& roads)
{
    static const QRegularExpression before(u"[沿年月日组段片区镇格委村称名]$"_qs);
    static const QRegularExpression shape(u"^[年月日]?(\\p{Han}{1,6}?(?:路|街(?![道区坊])|大道|巷))"
                                          u"(?:弄[内里]?|支弄|[上内边侧段]|沿线|沿街|"
                                          u"两侧|全段|第?[一二三四五六七八九十]+[组段片]|[单双]"
                                          u"号侧?|[东南西北中][段侧]|商户|商铺|店铺|"
                                          u"门店|名单|名册|明细|情况|表)*$"_qs);
    QString known;
    for (const QString& road : roads) {
        const qsizetype at = run.indexOf(road);
        if (at < 0 || road.size() <= known.size() || !endsLikeRoad(road))
            continue;
        const QString front = run.left(at); // 老剑河路 is another one
        if (front.isEmpty() || before.match(front).hasMatch() ||
            (front.size() > 1 &&
             splitAddress(run.left(at + road.size()) + u"1号"_qs, roads).street == road))
            known = road;
    }
    if (!known.isEmpty())
        return known;
    const QString named = shape.match(run).captured(1);
    const std::optional<RoadBand> band = named.isEmpty() ? std::nullopt : roadBand(named);
    return band ? band->street : QString();
}

} // namespace

bool endsLikeRoad(const QString& text)
{
    static const QRegularExpression ending(u"(?:路|街|大道|巷)$"_qs);
    return ending.match(text).hasMatch();
}

std::optional<RoadBand> roadWithin(const QString& text, const QSet<QString>& roads)
{
    static const QRegularExpression bracketed(u"[（(【〔\\[][^（()）】〕\\]]*[)）】〕\\]]"_qs);
    static const QRegularExpression nearby(
        u"近|对面|旁|之间|交界|交叉|交汇|路口|转角|以[东南西北]"_qs);
    static const QRegularExpression run(u"\\p{Han}+"_qs);
    static const QRegularExpression lane(u"^\\s*([0-9]+)弄"_qs);
    static const QRegularExpression house(
        u"[0-9].*(?:广场|大厦|商厦|大楼|商场|市场|园区|小区|花园|公寓|"
        "新村|中心)"_qs);
    const QString bare = halfWidth(text).replace(bracketed, u" "_qs);
    if (nearby.match(bare).hasMatch())
        return std::nullopt;
    std::optional<RoadBand> found;
    for (auto each = run.globalMatch(bare); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        const QString road = roadOfRun(match.captured(), roads);
        if (road.isEmpty() || (found && found->street == road))
            continue;
        const QString rest =
            bare.mid(match.capturedStart() + match.captured().indexOf(road)).mid(road.size());
        // 平塘路1-99号 of a road that nobody knows may be anything; of two roads it is neither.
        const bool figures =
            std::any_of(rest.begin(), rest.end(), [](QChar c) { return c.isDigit(); });
        if (found || rest.contains(u'路') || house.match(rest).hasMatch() ||
            (figures && !roads.contains(road)))
            return std::nullopt;
        found = RoadBand{road, lane.match(rest).captured(1)};
    }
    return found;
}

QString roadNamed(const QString& text)
{
    const std::optional<RoadBand> band = roadBand(text);
    return band && band->lane.isEmpty() ? band->street : QString();
}

TableOutline outlineTable(const QString& path, ImportKind kind, std::optional<int> sheet)
{
    const FieldTable& fields = fieldTable(kind);
    const auto reader = openTable(path);
    TableOutline outline;
    outline.path = path;
    outline.sheets = reader->sheets();
    std::vector<SheetStart> starts(static_cast<size_t>(outline.sheets.size()));
    int best = -1;
    for (int i = 0; i < static_cast<int>(outline.sheets.size()); ++i) {
        SheetStart& start = starts[static_cast<size_t>(i)];
        start = startOf(*reader, i, fields);
        if (outline.sheets.at(i).hidden && sheet != i)
            continue;
        const int worth = start.rows.empty() ? -1 : start.heading.score;
        if (worth > best && (!sheet || *sheet == i)) {
            best = worth;
            outline.sheet = i;
        }
    }
    if (best < 0)
        throw Error(
            ImportText::tr("There is nothing to read in %1.").arg(QFileInfo(path).fileName()));
    outline.heading = starts[static_cast<size_t>(outline.sheet)].heading;
    const Heading first = outline.heading;
    outline.columns = static_cast<int>(first.texts.size());
    outline.labelsBesideValues =
        standBesideLabels(starts[static_cast<size_t>(outline.sheet)].rows, fields) ||
        standBehindLabels(starts[static_cast<size_t>(outline.sheet)].rows, fields) ||
        standsOnItsSide(starts[static_cast<size_t>(outline.sheet)].rows, fields);
    for (int i = 0; i < static_cast<int>(outline.sheets.size()); ++i) {
        const SheetStart& start = starts[static_cast<size_t>(i)];
        const QString& name = outline.sheets.at(i).name;
        const bool hidden = outline.sheets.at(i).hidden;
        const bool may =
            !hidden && !sheet && outline.parts.size() < mostParts && !showsHowToFillIn(name);
        const bool same = i == outline.sheet || sameHeadings(start.heading, first);
        const QList<int> places = same ? QList<int>() : otherOrder(start.heading, first, fields);
        if (i == outline.sheet || (may && (same || !places.isEmpty())))
            addSheet(outline, i, start, places, fields);
        else if (!start.rows.empty() && (!hidden || same || !places.isEmpty()))
            outline.otherSheets << name; // hidden ones hold entries of lists, too
    }
    outline.samples.resize(static_cast<size_t>(outline.columns));
    return outline;
}

} // namespace doorstep
