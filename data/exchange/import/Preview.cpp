// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/Preview.h"

#include "data/base/Error.h"
#include "data/base/spelling/Fold.h"
#include "data/exchange/import/CellValues.h"
#include "data/exchange/import/ErasedRows.h"
#include "data/exchange/import/ImportText.h"
#include "data/exchange/import/ListKind.h"
#include "data/exchange/import/ListRows.h"
#include "data/exchange/import/MonthAbove.h"
#include "data/exchange/import/SideBySide.h"
#include "data/files/checks/AddressParser.h"
#include "data/records/party/PartyFields.h"
#include "data/register/Erased.h"
#include "data/register/Journal.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

namespace {

constexpr qint64 progressSteps = 1000;

void requireList(const ImportPlan& plan, const FieldTable& fields)
{
    const QString file = QFileInfo(plan.outline.path).fileName();
    if (isForm(plan.outline, fields))
        throw Error(
            ImportText::tr("%1 is a form with its values beside their labels, not a list with a "
                           "row for each. Type it in, or put the values below each other.")
                .arg(file));
    const QStringList repeated = repeatedHeadings(plan.outline, fields);
    if (!repeated.isEmpty())
        throw Error(
            ImportText::tr("In %1 the list goes on beside itself: the headings %2 stand there "
                           "twice. Put the right half below the left one.")
                .arg(file, repeated.join(u'、')));
}

bool holdsField(const ImportPlan& plan, int field)
{
    return field >= 0 &&
           std::any_of(plan.columns.begin(), plan.columns.end(),
                       [field](const ColumnMatch& column) { return column.field == field; });
}

// The one day that texts name; none where they name several, or none.
void takeOne(QDate& found, QDate day, bool& several)
{
    several = several || (found.isValid() && day != found);
    found = day;
}

// 第四街区2026年11月12日走访情况: the day of a line that tells of visits; one that stands behind
// another label (下发日期：) or in a range is another.
void dayOfTitle(const QString& line, QDate& found, bool& several)
{
    static const QRegularExpression visits(u"走访|入户|上门|巡访|探访|慰问|巡查|拜访"_qs);
    static const QRegularExpression ofList(
        u"填报|填表|制表|打印|上报|报送|统计|截至|截止|更新|导出|计划|安排|通知"_qs);
    static const QRegularExpression shape(
        u"(20[0-9]{2})\\s*[-年./]\\s*([0-9]{1,2})\\s*[-月./]\\s*([0-9]{1,2}+)\\s*+日?+"
        "(?!\\s*[-—–~～至到、])"_qs);
    static const QString other = u"-—–~～至到、:：./0123456789"_qs;
    if (!visits.match(line).hasMatch() || ofList.match(line).hasMatch())
        return;
    for (auto each = shape.globalMatch(line); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        const QString before = line.left(match.capturedStart()).trimmed();
        if (before.isEmpty() || !other.contains(before.back()))
            takeOne(
                found,
                {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()},
                several);
    }
}

// 11月3日, 2026-11-03走访: a sheet of one day; its year may stand above the list.
QDate dayOfName(const QString& name, const QStringList& above)
{
    static const QRegularExpression shape(
        u"^\\s*(?|(20[0-9]{2})\\s*[-年.]\\s*([0-9]{1,2})\\s*[-月.]\\s*([0-9]{1,2})日?|"
        "()([0-9]{1,2})月([0-9]{1,2})日)\\s*(?:走访|入户|上门|巡访|探访|慰问|巡查|拜访)?"
        "(?:情况|记录|表|登记)*\\s*$"_qs);
    static const QRegularExpression year(u"(?<![0-9])(20[0-9]{2})\\s*年"_qs);
    const QRegularExpressionMatch match = shape.match(name);
    if (!match.hasMatch())
        return {};
    QStringList years;
    for (auto each = year.globalMatch(above.join(u'\n')); each.hasNext();)
        years << each.next().captured(1);
    years.removeDuplicates();
    const QString said = !match.captured(1).isEmpty() ? match.captured(1)
                         : years.size() == 1          ? years.constFirst()
                                                      : QString();
    return {said.toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
}

// 走访日期：2026年3月5日 above the headings, or a title of visits, or the sheet's name; 填报日期 is
// another day, and a range is none.
QDate dayAbove(const TableOutline& outline, const ListSheet& sheet)
{
    static const QRegularExpression labelled(
        u"(?<!\\p{Han})(?:走访|入户|上门|巡访|探访|慰问)?(?:日期|时间)\\s*[:：]?\\s*(20[0-9]{2})"
        u"\\s*[-年./]"
        "\\s*([0-9]{1,2})\\s*[-月./]\\s*([0-9]{1,2}+)\\s*+日?+(?!\\s*[-—–~～至到、])"_qs);
    QDate found;
    bool several = false;
    for (const QString& line : sheet.above) {
        for (auto each = labelled.globalMatch(line); each.hasNext();) {
            const QRegularExpressionMatch match = each.next();
            takeOne(
                found,
                {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()},
                several);
        }
    }
    for (qsizetype i = 0; !found.isValid() && !several && i < sheet.above.size(); ++i)
        dayOfTitle(sheet.above.at(i), found, several);
    if (several || found.isValid())
        return several ? QDate() : found;
    return dayOfName(outline.sheets.at(sheet.sheet).name, sheet.above);
}

// 3月6日 by itself above some of the rows, of the year of the day before it.
QDate dayAcross(const TableRow& row, QDate before)
{
    constexpr qsizetype longest = 30;
    static const QRegularExpression shape(
        u"(?|(20[0-9]{2})\\s*[-年./]\\s*([0-9]{1,2})\\s*[-月./]\\s*([0-9]{1,2}+)日?+|"
        "()([0-9]{1,2})月\\s*([0-9]{1,2})日)(?!\\s*[-—–~～至到、])"_qs);
    if (!before.isValid() || row.cells.size() != 1 || row.cells.front().text.size() > longest)
        return {};
    const QRegularExpressionMatch match = shape.match(row.cells.front().text);
    if (!match.hasMatch())
        return {};
    const int year = match.captured(1).isEmpty() ? before.year() : match.captured(1).toInt();
    return {year, match.captured(2).toInt(), match.captured(3).toInt()};
}

// Whether no column says the day of a visit, so that it can only stand above them.
bool lacksVisitDay(const ImportPlan& plan, const FieldTable& fields)
{
    const QString& day = fields.kind().shape().visitDay;
    return !day.isEmpty() && !holdsField(plan, fields.indexOf(day));
}

// 淞虹路207号明基商务广场 入驻企业名单, 楼宇名称：… 地址：… above a list of firms of which no
// column says where they are.
struct HouseAbove
{
    DoorAddress door;
    QString name; // empty: none
};

HouseAbove houseAbove(const ImportPlan& plan, const ListSheet& sheet)
{
    static const QRegularExpression titled(
        u"^\\s*(\\p{Han}{2,6}(?:路|街|大道)(?:[0-9]+弄)?[0-9]+号)\\s*(\\p{Han}[\\p{Han}A-Za-z0-9]{"
        u"0,14}?"
        "(?:广场|大厦|商厦|大楼|中心|商务楼|写字楼|园区|产业园|创意园|科技园))(?![路街])"_qs);
    static const QRegularExpression labelled(
        u"(?:楼宇|大楼|园区)(?:名称)?\\s*[:：]\\s*([^\\s:：，,；;]{2,20})"_qs);
    static const QRegularExpression address(u"地址\\s*[:：]\\s*([^\\s:：，,；;]{3,30})"_qs);
    const FieldTable& fields = fieldTable(plan.kind);
    static const QRegularExpression shops(u"商户|商铺|店铺|门店|摊位|租户"_qs);
    const QString lines = sheet.above.join(u'\n');
    if (fields.indexOf(u"building"_qs) < 0 || shops.match(lines).hasMatch())
        return {};
    for (const QString& key : {u"building"_qs, u"address"_qs, u"street_id"_qs, u"number"_qs}) {
        if (holdsField(plan, fields.indexOf(key)))
            return {};
    }
    QString name = labelled.match(lines).captured(1);
    QString where = address.match(lines).captured(1);
    for (const QString& line : sheet.above) {
        if (const QRegularExpressionMatch match = titled.match(line);
            match.hasMatch() && name.isEmpty()) {
            where = match.captured(1);
            name = match.captured(2);
        }
    }
    const DoorAddress door = splitAddress(where);
    return door.street.isEmpty() || door.number.isEmpty() ? HouseAbove{} : HouseAbove{door, name};
}

// The day that a row is of: of a visit, or when something was asked for.
int dayOfRows(const FieldTable& fields)
{
    const ListShape& shape = fields.kind().shape();
    return fields.indexOf(shape.visitDay.isEmpty() ? shape.assumedDay : shape.visitDay);
}

// Those that stand above the list's sheets.
QList<QDate> daysAbove(const ImportPlan& plan)
{
    QList<QDate> days;
    for (const ListSheet& sheet : plan.outline.parts) {
        if (const QDate day = dayAbove(plan.outline, sheet); day.isValid() && !days.contains(day))
            days << day;
    }
    return days;
}

void requireName(const ImportPlan& plan, const FieldTable& fields)
{
    const auto holds = [&plan](int field) {
        return holdsField(plan, field);
    };
    const auto require = [&](int field) {
        if (!holds(field))
            throw Error(
                ImportText::tr(
                    "No column of %1 could be recognised as “%2”. Check that it is a list "
                    "of this kind.")
                    .arg(QFileInfo(plan.outline.path).fileName(), fields.at(field).title()));
    };
    const ListShape& shape = fields.kind().shape();
    for (const int field : fields.requiredFields()) {
        const bool isAbove = fields.at(field).key == shape.visitDay &&
                             (plan.day.isValid() || !daysAbove(plan).isEmpty());
        if (!isAbove && fields.at(field).key != shape.assumedDay &&
            !shape.mayLack(fields.at(field).key,
                           [&](const QString& key) { return holds(fields.indexOf(key)); }))
            require(field);
    }
}

// The turns of columns that a row has several times; one for lists that have none.
std::vector<int> turnsOf(const ImportPlan& plan)
{
    std::vector<int> turns;
    for (const ColumnMatch& column : plan.columns) {
        if (column.field >= 0 && column.turn > 0 &&
            std::find(turns.begin(), turns.end(), column.turn) == turns.end())
            turns.push_back(column.turn);
    }
    std::sort(turns.begin(), turns.end());
    return turns.empty() ? std::vector<int>{0} : turns;
}

bool says(const TableRow& row, const ImportPlan& plan, int turn)
{
    return std::any_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) {
        const auto column = static_cast<size_t>(cell.column);
        return column < plan.columns.size() && plan.columns[column].turn == turn &&
               plan.columns[column].field >= 0 && !saysNothing(cell.text.trimmed());
    });
}

// 一店,剑河路1号,139…⏎二店 in one cell of a .csv: a quotation mark has swallowed the line ends.
bool holdsRows(const TableRow& row, const ImportPlan& plan)
{
    static const QRegularExpression text(u"\\.(?:csv|txt|tsv)$"_qs,
                                         QRegularExpression::CaseInsensitiveOption);
    constexpr size_t fewest = 3;
    if (plan.columns.size() < fewest || !text.match(plan.outline.path).hasMatch())
        return false;
    const auto isRow = [&plan](const QString& line) {
        const qsizetype partings =
            std::max({line.count(u','), line.count(u'\t'), line.count(u';'), line.count(u'|')});
        return partings + 1 >= static_cast<qsizetype>(plan.columns.size());
    };
    return std::any_of(row.cells.begin(), row.cells.end(), [&isRow](const Cell& cell) {
        const QStringList lines = cell.text.split(u'\n');
        return lines.size() > 1 && std::any_of(lines.begin(), lines.end(), isRow);
    });
}

// 新渔路美食广场, 平塘路88号百联广场: a house, above the rows of it.
bool namesHouse(const QString& text)
{
    static const QRegularExpression house(
        u"(?:广场|大厦|商厦|大楼|商场|商城|美食城|市场|园区|产业园|创意园|花园|花苑|"
        "家园|小区|新村|公寓|购物中心|商务中心|商务楼|写字楼)(?:[东南西北一二三]?[区侧楼座])?"
        "\\s*(?:[（(].*[)）])?$"_qs);
    return house.match(text).hasMatch();
}

// 剑河路1-99号, 剑河路——12户: a road and figures.
bool namesDoors(const QString& text)
{
    static const QRegularExpression doors(
        u"^[^\\p{Han}]*\\p{Han}{1,6}?(?:路|街|大道|巷)[^\\p{Han}]*[0-9][^\\p{Han}]*"
        "(?:弄|号|户|家|间)?[^\\p{Han}]*$"_qs);
    return doors.match(text).hasMatch();
}

// Below a line across the table the rows are where it says; where nobody can tell, not where the
// one above it said. Nothing: it is a row.
struct Line
{
    enum class Is { Band, NoRow, Row };
    RoadBand road = {};
    Is is = Is::NoRow;       // told as a row that is none
    bool ofBandOnly = false; // it ends the road of a line above it, not that of the sheet
};

// 汇金大厦, 其他, 剑河路弄内 by itself: no door, no phone, no sentence, and not the name of a shop.
bool standsAcross(const TableRow& row, const ImportPlan& plan, const Cell& cell)
{
    constexpr qsizetype longest = 20;
    static const QRegularExpression words(u"\\p{Han}.*\\p{Han}"_qs);
    static const QRegularExpression sentence(u"[。；;！!，,]"_qs);
    static const QRegularExpression shop(
        u"(?:店|馆|行|铺|超市|药房|公司|中心|部|厅|屋|坊|吧|堂|房|社|所|厂|摊|站|厨|面|吃|茶|鲜|饭|"
        u"粉|"
        u"咖啡|便利|烘焙|造型|美发|美容|理发|足浴|沙龙|空置|空关|招租|装修中?)(?:[（(].*[)）])?$"_qs);
    static const QRegularExpression figure(u"[0-9０-９]"_qs);
    const FieldTable& fields = fieldTable(plan.kind);
    const auto column = static_cast<size_t>(cell.column);
    const int field = column < plan.columns.size() ? plan.columns[column].field : -1;
    const QString text = cell.text.trimmed();
    if (row.cells.size() > 1 || !hasDoors(plan) || text.size() > longest ||
        !words.match(text).hasMatch() || sentence.match(text).hasMatch())
        return false;
    if (field < 0)
        return true;
    if (field == fields.nameField())
        return fields.kind().shape().placed && !shop.match(text).hasMatch();
    const ReadAs reading = fields.at(field).reading;
    const bool place =
        reading == ReadAs::Address || reading == ReadAs::Street || reading == ReadAs::DoorPart;
    return place && !figure.match(text).hasMatch();
}

// 剑河路商业街 where the register has such a road, or 剑河路 where it has that one alone.
RoadBand asKnown(RoadBand band, const QString& text, const QSet<QString>& roads)
{
    // 临泉口路 lies near 泉口路; 临虹路 is a road.
    static const QRegularExpression nearOne(u"^[临邻靠](?=\\p{Han}{2,}路$)"_qs);
    if (!roads.contains(band.street) && nearOne.match(band.street).hasMatch() &&
        roads.contains(band.street.mid(1)))
        return {};
    QString known;
    for (const QString& road : roads) {
        const bool isOne = (road.startsWith(band.street) && text.contains(road)) ||
                           (endsLikeRoad(road) && band.street.startsWith(road));
        if (!band.street.isEmpty() && isOne && road.size() > known.size())
            known = road;
    }
    if (!known.isEmpty())
        band.street = known;
    return band;
}

std::optional<Line> lineAcross(const TableRow& row, const ImportPlan& plan, const ListSheet& part,
                               const QSet<QString>& roads, bool first)
{
    const FieldTable& fields = fieldTable(plan.kind);
    const Cell* const cell = cellAlone(row, plan);
    if (!cell)
        return std::nullopt;
    // 剑河路、泉口路: of which of them a row is, nobody can tell.
    static const QRegularExpression several(
        u"\\p{Han}(?:路|街|大道|巷)\\s*[/、,，和与及]\\s*\\p{Han}{1,6}?(?:路|街|大道|巷)"_qs);
    if (const std::optional<RoadBand> road = roadBand(cell->text);
        road && road->street.isEmpty() && several.match(cell->text).hasMatch())
        return Line{};
    if (const std::optional<RoadBand> road = roadBand(cell->text))
        return Line{asKnown(*road, cell->text, roads), Line::Is::Band};
    // 泉口路与平塘路之间: whatever it says, the rows below are not of the road above it.
    static const QRegularExpression namesRoad(
        u"^[^\\p{Han}]*\\p{Han}{1,6}?(?:路|街|大道)(?:[与和及至到以、/-]|口(?![\\p{Han}])|口[东南西北角处])(?!.*[0-9]号)"_qs);
    // 骑手名单 above rows without headings.
    const bool title =
        first && part.lastHeadingRow == 0 && row.cells.size() == 1 && plan.outline.columns > 1;
    const auto column = static_cast<size_t>(cell->column);
    const int field = column < plan.columns.size() ? plan.columns[column].field : -1;
    const bool placed = fields.kind().shape().placed;
    const bool named = field >= 0 && field == fields.nameField();
    const DoorAddress door =
        placed && field >= 0 && !named && fields.at(field).reading == ReadAs::Address
            ? splitAddress(cell->text)
            : DoorAddress();
    const bool numbered = std::any_of(row.cells.begin(), row.cells.end(), isSerialInWords);
    const bool house = placed && named && hasDoors(plan) &&
                       (numbered || namesHouse(cell->text) || namesDoors(cell->text));
    if (title || (!door.street.isEmpty() && !door.number.isEmpty()) ||
        namesRoad.match(cell->text).hasMatch())
        return Line{};
    const bool partTitle = row.cells.size() == 1 &&
                           (part.bands.contains(rowOfSheet(row.number)) || namesPart(cell->text));
    const bool across = (numbered && field < 0 && row.cells.size() > 1 && hasDoors(plan)) ||
                        standsAcross(row, plan, *cell);
    if (door.street.isEmpty() && !house && !partTitle && !across)
        return std::nullopt;
    if (const std::optional<RoadBand> road = roadWithin(cell->text, roads))
        return Line{*road, named ? Line::Is::NoRow : Line::Is::Band};
    // 二、庆华居委（1家）: how many rows follow.
    static const QRegularExpression counted(
        u"[(（]\\s*共?\\s*[0-9]+\\s*[家户人个]\\s*[)）]\\s*[:：]?\\s*$"_qs);
    if (row.cells.size() == 1 && namesPart(cell->text) && counted.match(cell->text).hasMatch())
        return Line{{}, Line::Is::Band};
    if (!door.street.isEmpty() || house || partTitle)
        return Line{};
    // A name alone may be a shop's of which nothing more is known.
    static const QRegularExpression others(u"^(?:其[他它余]|另外|以下|其中|散户|零星).{0,4}$"_qs);
    const bool isRow = named && !others.match(cell->text.trimmed()).hasMatch();
    return Line{{}, isRow ? Line::Is::Row : Line::Is::NoRow, true};
}

// A line across the table that names the block of the rows below it.
struct BlockAcross
{
    std::optional<RowId> block;
    QString unknown;    // the name of one that the register does not have
    bool alone = false; // nothing beside the block: 二、第二街区（12户）
};

// 第九街区, 二、第九街区（12户）, 第九街区 剑河路: the block's name; empty where it is of any of
// them.
QString blockNamedIn(const QString& text)
{
    static const QRegularExpression shape(
        u"^[\\s★☆●◆■▲※【〖［\\[]*(?:[（(]?[0-9一二三四五六七八九十]{1,3}[)）.、．:：\\s]+)?"
        "(?:上海市)?(?:\\p{Han}{2,3}区)?(?:\\p{Han}{2,4}(?:镇|街道))?\\s*"
        "((?:第\\s*)?[一二三四五六七八九十百0-9]{1,3}\\s*街区|\\p{Han}{2,6}街区)"
        "[\\s:：、】〗］\\]-]*(.*?)\\s*$"_qs);
    static const QRegularExpression any(
        u"^(?:[本各全整该每]|所有|其[他它余]|以下|上述|沿街)|(?:商业|步行|美食|特色|历史|文化|风貌|"
        u"示范|休闲|旅游|创意)街区$"_qs);
    static const QRegularExpression counted(u"^(?:共?\\s*[0-9]+\\s*[家户人个])?(?:商户|商铺|店铺|"
                                            u"门店|人员|情况|汇总|名单|名册|清单|台账|"
                                            "表)*$"_qs);
    const QRegularExpressionMatch match = shape.match(text);
    const QString name = match.captured(1);
    const QString rest = match.captured(2);
    const bool isOne = match.hasMatch() && !any.match(name).hasMatch() &&
                       (counted.match(rest).hasMatch() || roadBand(rest));
    return isOne ? name : QString();
}

// 彭浦新村街道 第三街区 沿街商铺名单, above the headings: the name of the one block.
QString blockAbove(const ListSheet& sheet)
{
    static const QRegularExpression numbered(
        u"第\\s*(?:[一二三四五六七八九十百]{1,3}|[0-9]{1,3})\\s*街区"_qs);
    QStringList names;
    for (const QString& line : sheet.above) {
        for (auto each = numbered.globalMatch(line); each.hasNext();)
            names << each.next().captured().remove(u' ');
    }
    names.removeDuplicates();
    return names.size() == 1 ? names.constFirst() : QString();
}

std::optional<BlockAcross> blockAcross(const TableRow& row, const ImportPlan& plan,
                                       const WordBook& book)
{
    static const QRegularExpression bracketed(u"[（(【\\[][^（()）】\\]]*[)）】\\]]"_qs);
    static const QRegularExpression plain(
        u"^[一二三四五六七八九十0-9]{0,3}(?:\\p{Han}{2,4}(?:镇|街道))?(?:共?[0-9]+[家户人个])?"
        u"(?:商户|商铺|店铺|名单|清单)?$"_qs);
    const Cell* const cell = cellAlone(row, plan);
    const auto column = static_cast<size_t>(cell ? cell->column : 0);
    const int field = column < plan.columns.size() ? plan.columns[column].field : -1;
    // A column of blocks may be filled in beforehand.
    if (!cell || (field >= 0 && fieldTable(plan.kind).at(field).reading == ReadAs::Block))
        return std::nullopt;
    const QString bare = QString(cell->text).remove(bracketed);
    const std::optional<RowId> block = book.blockIn(cell->text);
    if (!block) {
        const QString named = blockNamedIn(bare);
        const QString unknown = named.isEmpty() ? blockNamedIn(cell->text) : named; // 【第九街区】
        if (unknown.isEmpty() || book.mayBeBlock(unknown))
            return std::nullopt;
        return BlockAcross{std::nullopt, unknown, false};
    }
    const QString name = folded(book.blockName(*block));
    QString words = folded(cell->text);
    if (words != name)
        words = folded(bare);
    if (plain.match(words.remove(name)).hasMatch())
        return BlockAcross{block, {}, true};
    return blockNamedIn(bare).isEmpty() ? std::nullopt
                                        : std::optional(BlockAcross{block, {}, false});
}

// 街区, 正常, 否 in each of a sheet's last rows: filled in beforehand, for rows that did not come.
class Prefilled
{
public:
    explicit Prefilled(const ImportPlan& plan) : m_plan(plan) {}

    void see(const TableRow& row, const PreviewRow& line, size_t index)
    {
        const bool nameless = line.verdict == Verdict::Wrong && line.values.name.isEmpty();
        const QString words = nameless ? wordsOf(row) : QString();
        if (!nameless || words != m_words)
            m_first = index;
        m_words = words;
    }
    // How many of the last rows say the same and name nobody, where there are several.
    [[nodiscard]] size_t atTheEnd(size_t rows) const
    {
        constexpr size_t fewest = 3;
        return m_words.isEmpty() || rows - m_first < fewest ? 0 : rows - m_first;
    }
    void begin(size_t index)
    {
        m_first = index;
        m_words.clear();
    }

private:
    [[nodiscard]] QString wordsOf(const TableRow& row) const
    {
        QString words;
        for (const Cell& cell : row.cells) {
            const auto column = static_cast<size_t>(cell.column);
            if (column < m_plan.columns.size() && m_plan.columns[column].field >= 0)
                words += QString::number(cell.column) + u' ' + cell.text + u'\n';
        }
        return words;
    }

    const ImportPlan& m_plan;
    QString m_words;
    size_t m_first = 0;
};

// Whoever asked to be erased comes back only by a person's word.
void holdBackErased(PreviewRow& line, const ErasedRows& erased, const ImportPlan& plan)
{
    const bool taken = line.verdict == Verdict::New || line.verdict == Verdict::Update;
    if (!taken || plan.decided(line.values.number))
        return;
    const std::optional<QDate> day = erased.find(line.values);
    if (!day)
        return;
    line.ask(line.changes);
    line.erased = *day;
    line.reasons << ImportText::tr("somebody with this number, or of this name at this door, was "
                                   "erased on request on %1")
                        .arg(day->toString(Qt::ISODate));
}

void readRows(ImportPreview& preview, const FieldTable& fields, Records& records,
              const ErasedRows& erased, const Progress& progress)
{
    const ImportPlan& plan = preview.plan;
    QStringList headings;
    for (int column = 0; column < plan.outline.columns; ++column)
        headings << plan.outline.headingOf(column);
    RowReader reader(fields, plan.columns, headings, plan.block, *preview.book);
    reader.assumeDay(fields.indexOf(plan.lackingDay()), plan.day);
    int part = -1;
    int sheetRead = -1;
    bool isFirst = true; // nothing but lines of one cell so far
    QSet<QString> roads = preview.book->roads();
    bool banded = false; // a line across has named a road on this sheet
    const std::vector<int> turns = turnsOf(plan);
    Prefilled prefilled(plan);
    int leftOut = 0;
    const auto endPart = [&] {
        const size_t last = prefilled.atTheEnd(preview.rows.size());
        preview.rows.erase(preview.rows.end() - static_cast<qsizetype>(last), preview.rows.end());
        prefilled.begin(preview.rows.size());
        leftOut += static_cast<int>(last);
    };
    const bool daysStandAbove = lacksVisitDay(plan, fields);
    QDate day; // of the visits below, where it stands above them
    const bool hasDays = holdsField(plan, dayOfRows(fields));
    MonthAbove month; // of days that lack it
    const auto beginSheet = [&](const ListSheet& sheet) {
        const QString name = plan.outline.sheets.at(sheet.sheet).name;
        reader.setSheet(sheet, name);
        const QString above = preview.book->blockIn(name) ? QString() : blockAbove(sheet);
        if (const auto block = preview.book->blockIn(above))
            reader.setBlock(block);
        const HouseAbove house = houseAbove(plan, sheet);
        reader.setHouse(house.door, house.name);
        day = daysStandAbove ? dayAbove(plan.outline, sheet) : QDate();
        if (daysStandAbove && !day.isValid())
            day = plan.day;
        reader.setDay(day);
        month = hasDays ? monthAbove(plan.outline, sheet) : MonthAbove();
        reader.setMonth(completed(month, plan.day));
        const QString named = blockNamedIn(name);
        const QString block = named.isEmpty() ? above : named;
        if (!block.isEmpty() && !preview.book->mayBeBlock(block) &&
            !preview.unknownBlocks.contains(block))
            preview.unknownBlocks << block;
    };
    const auto beginPart = [&](const ListSheet& sheet) {
        reader.setPart(sheet);
        if (const QDate own = daysStandAbove ? dayAbove(plan.outline, sheet) : QDate();
            own.isValid()) {
            day = own;
            reader.setDay(day);
        }
        month = hasDays ? monthNamedIn(sheet.above.join(u'\n'), month) : month;
        reader.setMonth(completed(month, plan.day));
    };
    RowsAhead rows(plan);
    TableRow row;
    while (rows.next(row)) {
        if (part != partOf(row.number)) {
            endPart();
            part = partOf(row.number);
            isFirst = true;
            const ListSheet& sheet = plan.outline.parts.at(part);
            // A line across the table holds below a further heading, too; not beside itself.
            if (sheet.sheet == sheetRead && !sheet.isHalf())
                beginPart(sheet);
            else
                beginSheet(sheet);
            banded = banded && sheet.sheet == sheetRead;
            sheetRead = sheet.sheet;
        }
        const ListSheet& sheet = plan.outline.parts.at(part);
        if (const QDate said = dayAcross(row, day); said.isValid()) {
            day = said;
            reader.setDay(day);
            continue;
        }
        if (const auto said = hasDays ? monthAcross(row, month) : std::nullopt) {
            month = *said;
            reader.setMonth(completed(month, plan.day));
            continue;
        }
        const std::optional<BlockAcross> named = blockAcross(row, plan, *preview.book);
        if (named && named->alone) {
            reader.setBlock(named->block);
            if (banded)
                reader.setRoad({});
            continue;
        }
        const std::optional<Line> across = lineAcross(row, plan, sheet, roads, isFirst);
        // Of a list of venues a name alone may be that of a row.
        const bool noBlock = named && !named->block && (across || fields.kind().shape().needsBlock);
        if (noBlock || (named && across))
            reader.setBlock(named->block);
        if (noBlock && !across && banded)
            reader.setRoad({});
        isFirst = isFirst && row.cells.size() == 1;
        if (across && (banded || !across->ofBandOnly))
            reader.setRoad(across->road);
        if (across && !across->road.street.isEmpty()) {
            roads.insert(across->road.street);
            banded = true;
        }
        if (across && across->is == Line::Is::Band && !noBlock)
            continue;
        const bool band = noBlock || (across && across->is == Line::Is::NoRow);
        const bool melted = holdsRows(row, plan);
        preview.hiddenRows += row.hidden;
        // A first visit that was never made is none; a row that tells of no visit at all is wrong.
        const bool any = std::any_of(turns.begin(), turns.end(),
                                     [&](int turn) { return says(row, plan, turn); });
        for (const int turn : turns) {
            if (any ? !says(row, plan, turn) : turn != turns.front())
                continue;
            PreviewRow& line = preview.rows.emplace_back();
            line.values = reader.read(row, turn);
            preview.maskedCells += line.values.masked;
            preview.maskedRows += line.values.masked > 0;
            preview.starredRows +=
                line.values.masked > 0 &&
                std::any_of(row.cells.begin(), row.cells.end(),
                            [](const Cell& cell) { return cell.text.contains(u'*'); });
            if (band)
                line.values.problems = {
                    noBlock ? ImportText::tr("the register has no block “%1”: the rows below are "
                                             "taken as if they named none")
                                  .arg(named->unknown)
                            : ImportText::tr("a line across the table, not a row of it")};
            if (melted)
                line.values.problems = {ImportText::tr(
                    "a quotation mark too many has drawn several rows into one: take it out")};
            if (line.values.problems.isEmpty()) {
                records.judge(line, static_cast<int>(preview.rows.size()) - 1);
                holdBackErased(line, erased, plan);
            } else {
                line.verdict = Verdict::Wrong;
                line.title = line.values.name;
                line.reasons = line.values.problems;
            }
            if (turns.size() == 1 && !band && !melted)
                prefilled.see(row, line, preview.rows.size() - 1);
        }
        if (preview.rows.size() % 100 == 0)
            reportNow(progress, static_cast<qint64>(rows.progress() * progressSteps),
                      progressSteps);
    }
    endPart();
    records.settle(preview.rows);
    for (auto word = reader.unplaced().begin(); word != reader.unplaced().end(); ++word)
        preview.unplaced << UnplacedWord{word.key().first, word.key().second, word.value()};
    std::sort(preview.unplaced.begin(), preview.unplaced.end(),
              [](const UnplacedWord& a, const UnplacedWord& b) {
                  return std::tuple(-a.count, a.list, a.word) <
                         std::tuple(-b.count, b.list, b.word);
              });
    preview.monthsTaken = QStringList(reader.monthsTaken().begin(), reader.monthsTaken().end());
    preview.monthsTaken.sort();
    preview.skippedRows = rows.skipped() + leftOut;
    preview.notes = rows.notes();
    preview.unread = rows.unread();
    preview.examples = rows.examples();
    reportNow(progress, progressSteps, progressSteps);
}

} // namespace

namespace {

// Of a guessed address each part of the door.
QSet<QString> guessedFields(const ImportPlan& plan, const FieldTable& fields)
{
    QSet<QString> guessed;
    QSet<QString> certain;
    for (const ColumnMatch& column : plan.columns) {
        if (column.field < 0)
            continue;
        const ImportField& field = fields.at(column.field);
        QSet<QString>& keys = isGuess(column.by) ? guessed : certain;
        keys << field.key;
        if (field.reading == ReadAs::Address)
            keys << u"street_id"_qs << u"lane"_qs << u"number"_qs << u"room"_qs;
    }
    return guessed - certain;
}

} // namespace

QString ImportPlan::lackingDay() const
{
    const FieldTable& fields = fieldTable(kind);
    const ListShape& shape = fields.kind().shape();
    const bool lacks =
        !shape.assumedDay.isEmpty() && !holdsField(*this, fields.indexOf(shape.assumedDay)) &&
        !shape.mayLack(shape.assumedDay,
                       [&](const QString& key) { return holdsField(*this, fields.indexOf(key)); });
    return lacks ? shape.assumedDay : QString();
}

PreviewCounts ImportPreview::counts() const
{
    PreviewCounts counts;
    for (const PreviewRow& row : rows) {
        counts.added += row.verdict == Verdict::New;
        counts.updated += row.verdict == Verdict::Update;
        counts.duplicate += row.verdict == Verdict::Duplicate;
        counts.undecided += row.verdict == Verdict::Duplicate && row.doubtful;
        counts.wrong += row.verdict == Verdict::Wrong;
        const bool taken = row.verdict == Verdict::New || row.verdict == Verdict::Update;
        counts.assumed += taken && row.assumed;
        counts.sealed += taken && row.sealed;
        counts.erased += row.erased.isValid();
    }
    return counts;
}

bool ImportPreview::isMasked() const
{
    return 2 * static_cast<size_t>(maskedRows) > rows.size();
}

QString ImportPreview::rowText(RowId match) const
{
    return doorstep::rowText(plan.outline, rows[static_cast<size_t>(-match - 1)].values.number);
}

QStringList ImportPreview::unreadSaid() const
{
    QStringList said;
    if (const QString key = plan.lackingDay(); !key.isEmpty()) {
        const FieldTable& fields = fieldTable(plan.kind);
        const QDate day = plan.day.isValid() ? plan.day : today();
        said << ImportText::tr("No column says “%1”: every row is taken as of %2, or of the "
                               "earliest day that it names.")
                    .arg(fields.at(fields.indexOf(key)).title(), day.toString(Qt::ISODate));
    }
    if (const FieldTable& fields = fieldTable(plan.kind); lacksVisitDay(plan, fields)) {
        const QList<QDate> days = daysAbove(plan);
        QStringList told;
        for (const QDate day : days)
            told << day.toString(Qt::ISODate);
        const QString title = fields.at(fields.indexOf(fields.kind().shape().visitDay)).title();
        if (!days.isEmpty())
            said << ImportText::tr("No column says “%1”: the rows are taken as of the day that "
                                   "stands above them, %2.")
                        .arg(title, told.join(u'、'));
        if (plan.day.isValid())
            said << ImportText::tr("No column says “%1”: rows below no day of their own are taken "
                                   "as of %2.")
                        .arg(title, plan.day.toString(Qt::ISODate));
    }
    if (!monthsTaken.isEmpty()) {
        const FieldTable& fields = fieldTable(plan.kind);
        said << ImportText::tr("“%1” leaves out the year, or year and month: they are taken from "
                               "what stands above the rows, or from the day given: %2.")
                    .arg(fields.at(dayOfRows(fields)).title(), monthsTaken.join(u'、'));
    }
    QStringList houses;
    for (const ListSheet& sheet : plan.outline.parts) {
        if (const HouseAbove house = houseAbove(plan, sheet); !house.name.isEmpty())
            houses << doorText(house.door) + u' ' + house.name;
    }
    houses.removeDuplicates();
    if (!houses.isEmpty())
        said << ImportText::tr("No column says where the rows are: they are taken to be at %1, "
                               "which stands above them.")
                    .arg(houses.join(u'、'));
    if (!unknownBlocks.isEmpty())
        said << ImportText::tr("Sheets are named after blocks that the register does not have: "
                               "%1. Their rows are taken as if they named none.")
                    .arg(unknownBlocks.join(u'、'));
    if (!notes.isEmpty())
        said << ImportText::tr("Lines that are no rows of the list: %1").arg(notes.join(u'、'));
    for (const UnreadRows& part : unread) {
        if (part.count > 0)
            said << ImportText::tr(
                        "Below the headings in row %1 stands another table: its %n row(s) "
                        "are not read",
                        nullptr, part.count)
                        .arg(doorstep::rowText(plan.outline, part.heading));
    }
    return said;
}

QStringList ImportPreview::namesToMake(ReadAs reading) const
{
    QStringList names;
    QSet<RowId> seen;
    const auto note = [&](RowId id) {
        if (id >= 0 || seen.contains(id))
            return;
        seen.insert(id);
        names << book->nameOf(reading, id);
    };
    const FieldTable& fields = fieldTable(plan.kind);
    const auto noteValues = [&](const RowValues& values) {
        for (const auto& [field, value] : values.values) {
            if (fields.at(field).reading == reading)
                note(value.toLongLong());
        }
        if (reading != ReadAs::Code)
            return;
        for (const Links& codes : values.codes)
            std::for_each(codes.begin(), codes.end(), note);
    };
    for (const PreviewRow& row : rows) {
        if (row.leaveOut || (row.verdict != Verdict::New && row.verdict != Verdict::Update))
            continue;
        if (reading == ReadAs::Block)
            note(row.values.block);
        else if (reading == ReadAs::Code || reading == ReadAs::Organisation ||
                 reading == ReadAs::VolunteerTeam)
            noteValues(row.values);
        else if (reading == ReadAs::Street)
            note(row.values.street.value_or(0));
        else if (reading == ReadAs::Grid)
            note(row.values.grid.value_or(0));
        else if (reading == ReadAs::Team)
            note(row.values.team.value_or(0));
        else
            std::for_each(row.values.visitors.begin(), row.values.visitors.end(), note);
    }
    return names;
}

QStringList ImportPreview::namesSaid() const
{
    QStringList said;
    const auto tell = [&](ReadAs reading, const QString& sentence) {
        if (const QStringList names = namesToMake(reading); !names.isEmpty())
            said << sentence.arg(names.join(u'、'));
    };
    tell(ReadAs::Block, ImportText::tr("New blocks: %1"));
    tell(ReadAs::Code, ImportText::tr("New in the lists: %1"));
    tell(ReadAs::Street, ImportText::tr("New streets: %1"));
    tell(ReadAs::Grid, ImportText::tr("New grids: %1"));
    tell(ReadAs::Visitors, ImportText::tr("New visitors: %1"));
    tell(ReadAs::Team, ImportText::tr("New visiting teams: %1"));
    tell(ReadAs::Organisation, ImportText::tr("New Party organisations: %1"));
    tell(ReadAs::VolunteerTeam, ImportText::tr("New volunteer teams: %1"));
    return said;
}

namespace {

// Of an export of ours: in most cells of a column something is hidden.
bool looksMasked(const TableOutline& outline)
{
    return std::any_of(
        outline.samples.begin(), outline.samples.end(), [](const std::vector<Cell>& cells) {
            const auto hidden = std::count_if(cells.begin(), cells.end(), [](const Cell& cell) {
                return (isMaskedName(cell.text) && !mayBeSignboard(cell.text)) ||
                       (holdsMaskedPhone(cell.text) && !isShortPhone(cell.text));
            });
            return hidden > 0 && 2 * static_cast<size_t>(hidden) > cells.size();
        });
}

bool anyShowsMask(const TableOutline& outline)
{
    return std::any_of(outline.samples.begin(), outline.samples.end(), [](const auto& cells) {
        return std::any_of(cells.begin(), cells.end(),
                           [](const Cell& cell) { return showsMask(cell.text); });
    });
}

// By a number, or by name and door, rows of theirs are known; one that has neither, a person has to
// look for.
QString erasedSaid(Register& registry)
{
    const QList<Tombstone> erased = erasedSubjects(registry.db());
    if (erased.isEmpty())
        return {};
    QStringList days;
    for (const Tombstone& each : erased)
        days << each.on.toString(Qt::ISODate);
    days.removeDuplicates();
    days.sort();
    return ImportText::tr("%n entry(ies) of persons were erased from this register on request "
                          "(%1). Rows with their number, or with name and door, are held back. "
                          "Doorstep knows them by nothing else: look whether the list tells of "
                          "them otherwise.",
                          nullptr, static_cast<int>(erased.size()))
        .arg(days.join(u'、'));
}

} // namespace

ImportPreview previewImport(Register& registry, const ImportPlan& plan, const Progress& progress)
{
    const FieldTable& fields = fieldTable(plan.kind);
    requireList(plan, fields);
    const QFileInfo file(plan.outline.path);
    const bool own = fields.isOwnExport(plan.outline.heading.texts);
    const auto requireUnmasked = [&](bool isMasked) {
        if (own && isMasked)
            throw Error(ImportText::tr("%1 was exported masked: names, phones and codes in it are "
                                       "hidden, so nothing of it can be taken back. Export it "
                                       "unmasked.")
                            .arg(file.fileName()));
    };
    // Before a column is missed that a masked export does not have.
    requireUnmasked(looksMasked(plan.outline));
    requireName(plan, fields);
    ImportPreview preview;
    preview.erased = erasedSaid(registry);
    preview.plan = plan;
    leaveOutHidden(registry.db(), fields, preview.plan.columns);
    preview.book = std::make_shared<WordBook>(registry);
    preview.book->setOfMasked(looksMasked(plan.outline));
    preview.book->setShowsMask(anyShowsMask(plan.outline));
    const QList<Batch> last = batches(registry, 1);
    preview.lastBatch = last.isEmpty() ? 0 : last.first().id;
    preview.fileSize = file.size();
    preview.fileTime = file.lastModified();
    if (isPartyLedger(QLatin1String(keyOf(plan.kind))) && !partyShown(registry.db()))
        throw Error(
            ImportText::tr("This register does not show Party building, so no list of it is "
                           "taken in."));
    for (size_t column = 0; column < plan.columns.size(); ++column) {
        const int field = plan.columns[column].field;
        if (field >= 0 && fields.at(field).reading == ReadAs::Address)
            preview.book->learnRoads(plan.outline.samples[column]);
    }
    if (own)
        preview.book->bringWords();
    preview.book->setGuessed(guessedFields(preview.plan, fields));
    readRows(preview, fields, *fields.kind().records(registry, preview),
             ErasedRows(registry, fields), progress);
    // A ledger has columns in which few cells name anybody.
    constexpr size_t fewRows = 20;
    requireUnmasked(fewRows * static_cast<size_t>(preview.starredRows) >= preview.rows.size() &&
                    preview.starredRows > 0);
    return preview;
}

} // namespace doorstep
