// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/ListRows.h"

#include "data/base/Error.h"
#include "data/base/spelling/Fold.h"
#include "data/exchange/import/CellValues.h"
#include "data/exchange/import/HeadingWords.h"
#include "data/exchange/import/ImportText.h"
#include "data/exchange/import/SideBySide.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace doorstep {

namespace {

constexpr size_t rowsInBatch = 200;

// 示例：XX便利店 or 例 in front of a row, a name and a phone that are nobody's, or a line of 必填,
// 选填 and 请填写… below the headings; never for a word in what the row tells of.
class Examples
{
public:
    Examples(const ImportPlan& plan, const FieldTable& fields) : m_plan(plan), m_fields(fields) {}

    [[nodiscard]] bool contains(const TableRow& row) const
    {
        return says(row) || isNobodys(row) || isRules(row);
    }

private:
    [[nodiscard]] const ImportField* fieldOf(const Cell& cell) const
    {
        const auto column = static_cast<size_t>(cell.column);
        const int field = column < m_plan.columns.size() ? m_plan.columns[column].field : -1;
        return field < 0 ? nullptr : &m_fields.at(field);
    }

    [[nodiscard]] bool isProse(const Cell& cell) const
    {
        const ImportField* const field = fieldOf(cell);
        return field && field->reading == ReadAs::Prose;
    }

    [[nodiscard]] bool isNumber(const Cell& cell) const
    {
        static const QRegularExpression heading(u"^(?:序号?|编号|行号|号|№|No\\.?|#)$"_qs,
                                                QRegularExpression::CaseInsensitiveOption);
        return !fieldOf(cell) &&
               heading.match(m_plan.outline.heading.texts.value(cell.column).trimmed()).hasMatch();
    }

    // In its first cell or that of its number; 示例，填报时请删除 and 此行为示例 in whatever one.
    [[nodiscard]] bool says(const TableRow& row) const
    {
        static const QRegularExpression example(
            u"^\\s*[（(【\\[]?\\s*(?:示例|样例|填写示例|填报示例|范例|例如|比如|例|如(?=\\s*[:：]))\\s*[0-9]*\\s*(?:[:：）)】\\]]|(?:店铺|商户|商铺|单位|企业|公司|店|行|数据)?$)"_qs);
        static const QRegularExpression alone(
            u"^\\s*[（(【\\[]?\\s*(?:填写|填报)?(?:示例|样例|范例|例)\\s*[0-9]*\\s*[）)】\\]]?\\s*$"_qs);
        static const QRegularExpression told(u"^\\s*[（(【\\[]?\\s*(?:(?:此行|本行|该行|这行|以上|"
                                             u"第[一1]行)(?:为|是|系)?(?:填写|填报)?"
                                             "(?:示例|样例|范例)(?:行|数据)?|(?:填写|填报)?(?:示例|"
                                             "样例|范例)(?:行|数据)?\\s*[,，;；。]"
                                             "(?=.*(?:删|勿|不要|忽略|覆盖|替换)))"_qs);
        // 填写说明：1.店名按招牌填写…
        static const QRegularExpression howTo(
            u"^\\s*[（(【\\[]?\\s*(?:填写|填表|填报|报送|使用)?(?:"
            u"说明|须知|要求|提示|注意事项|规范|注意)"
            "\\s*[)）】\\]]?\\s*[:：]"_qs);
        bool first = true;
        for (const Cell& cell : row.cells) {
            if (cell.text.trimmed().isEmpty())
                continue;
            if (first && row.cells.size() < 3 && howTo.match(cell.text).hasMatch())
                return true;
            if ((first || isNumber(cell)) &&
                (isProse(cell) ? alone : example).match(cell.text).hasMatch())
                return true;
            if (cell.text.contains(u'例') && told.match(cell.text).hasMatch())
                return true;
            first = false;
        }
        return false;
    }

    // XX店, 剑河路XX号, 2026年X月X日, 138XXXXXXXX; 示例餐饮 and 张三 with 13800000000: 样例书店 is
    // a shop when somebody runs it or answers its phone.
    [[nodiscard]] bool isNobodys(const TableRow& row) const
    {
        static const QRegularExpression named(u"^\\s*[（(【\\[]?\\s*(?:示例|样例|范例)"_qs);
        static const QRegularExpression crossed(
            u"^\\s*(?:[XxＸｘ×]{2,}|某某)\\p{Han}|[XxＸｘ×]{2,}(?:号|弄|路|街|室)|"
            "[XxＸｘ×]{1,2}\\s*月\\s*[XxＸｘ×]{1,2}\\s*日|"
            "^\\s*(?:1[0-9]{0,3}|021-?)[XxＸｘ×]{6,}\\s*$"_qs);
        static const QRegularExpression phone(u"^\\s*1[3-9][0-9]{9}\\s*$"_qs);
        static const QRegularExpression nobodys(u"([0-9])\\1{4,}|12345678|23456789"_qs);
        static const QRegularExpression anybody(
            u"^\\s*(?:[张李王](?:三|四|五|某|某某)|某某某?)\\s*$"_qs);
        static const QString signs = u"XxＸｘ×某"_qs;
        const auto matches = [](const QRegularExpression& shape, const Cell& cell) {
            return shape.match(cell.text).hasMatch();
        };
        int crosses = 0;
        int anybodys = 0; // that may be somebody's where nothing is crossed out beside them
        bool isNamedSo = false;
        for (const Cell& cell : row.cells) {
            if (isProse(cell))
                continue;
            const ImportField* const field = fieldOf(cell);
            const bool isName = field && field == &m_fields.at(m_fields.nameField());
            const bool isPhone = matches(phone, cell);
            const bool isAnybodys = isPhone ? matches(nobodys, cell) : matches(anybody, cell);
            const bool isCrossed = std::any_of(cell.text.begin(), cell.text.end(),
                                               [](QChar c) { return signs.contains(c); }) &&
                                   matches(crossed, cell);
            if ((isPhone || (field && !isName && field->reading == ReadAs::Person)) &&
                !isAnybodys && !isCrossed && !isMaskedName(cell.text.trimmed()) &&
                !saysNothing(cell.text.trimmed()))
                return false;
            isNamedSo = isNamedSo || (isName && matches(named, cell));
            crosses += isCrossed;
            anybodys += isAnybodys;
        }
        return isNamedSo || crosses > 1 || (crosses == 1 && anybodys > 0);
    }

    [[nodiscard]] static bool isRules(const TableRow& row)
    {
        static const QRegularExpression rule(
            u"^\\s*[*＊（(【\\[]*\\s*(?:(?:必填|选填|可选|非必填|单选|多选|文本|数字)(?:项)?\\s*[,，;；:：、/]\\s*.{1,40}|[是有]\\s*/\\s*[否无]|(?:限|不超过|不多于|最多|≤|<=)\\s*[0-9]{1,3}\\s*个?(?:字|汉字|字符|位)(?:以?内)?|必填|选填|可选|可不填|非必填|必须填写|必填项|选填项|不填|自动生成|下拉选择|系统自动|文本|文字|汉字|数字|数值|整数|日期|日期格式|单选|多选|下拉|填空|(?:请|须|需|应)?(?:如实|准确|完整)?(?:填写|填报|填入|填到|填至|输入|勾选|下拉选择).{0,40}|按.{0,20}(?:填写|填报)|[0-9]{1,2}位(?:数字|手机号码?|数|字符)?|(?:格式|限)[:：].*|y{4}\\S?m{1,2}\\S?d{1,2})\\s*[）)】\\]]?\\s*$"_qs,
            QRegularExpression::CaseInsensitiveOption);
        const auto cells = static_cast<int>(row.cells.size());
        const auto rules = static_cast<int>(
            std::count_if(row.cells.begin(), row.cells.end(),
                          [](const Cell& cell) { return rule.match(cell.text).hasMatch(); }));
        return rules == cells || (rules > 1 && 2 * rules >= cells);
    }

    const ImportPlan& m_plan;
    const FieldTable& m_fields;
};

// What nobody fills in beforehand.
bool tells(ReadAs reading)
{
    switch (reading) {
    case ReadAs::Person:
    case ReadAs::Phone:
    case ReadAs::CreditCode:
    case ReadAs::Address:
    case ReadAs::DoorPart:
    case ReadAs::Prose:
        return true;
    default:
        return false;
    }
}

// 剑河路号, 021-, ¥0.00, 1899-12-30: what a default and a formula without its cells come to.
bool isEmptyShape(const Cell& cell, ReadAs reading)
{
    constexpr int firstYear = 1904;
    if (cell.kind == Cell::Kind::Date || cell.kind == Cell::Kind::DateTime)
        return cell.date().year() <= firstYear;
    static const QRegularExpression zero(
        u"^\\s*[¥￥$]?\\s*-?0+(?:\\.0*)?\\s*[%元人号室弄]?\\s*$"_qs);
    static const QRegularExpression roadAlone(
        u"^[^0-9０-９一二三四五六七八九十百]*(?:路|街|大道|巷|弄|号|[市区县镇乡]|街道)\\s*$"_qs);
    static const QRegularExpression code(
        u"^\\s*(?:\\+?86|0086)?[\\s-]*[(（]?(?:021)?[)）]?[\\s-]*$"_qs);
    static const QRegularExpression parts(u"^[\\s弄号室幢栋座楼层-]*$"_qs);
    if (zero.match(cell.text).hasMatch())
        return true;
    switch (reading) {
    case ReadAs::Address:
        return roadAlone.match(cell.text).hasMatch();
    case ReadAs::DoorPart:
        return parts.match(cell.text).hasMatch();
    case ReadAs::Phone:
        return code.match(cell.text).hasMatch();
    default:
        return false;
    }
}

QString noteWords(const TableRow& row)
{
    constexpr qsizetype longest = 24;
    QStringList words;
    for (const Cell& cell : row.cells)
        words << cell.text.simplified();
    return words.join(u' ').trimmed().left(longest);
}

} // namespace

bool isSerialInWords(const Cell& cell)
{
    static const QRegularExpression serial(
        u"^\\s*(?:[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．:：]?|第[一二三四五六七八九十]{1,3}"
        "(?:部分|组|类|片|块|段)?)\\s*$"_qs);
    return cell.kind == Cell::Kind::Text && serial.match(cell.text).hasMatch();
}

const Cell* cellAlone(const TableRow& row, const ImportPlan& plan)
{
    static const QRegularExpression count(u"^\\s*[共计合]*\\s*[0-9]+\\s*(?:户|家|间|个)\\s*$"_qs);
    static const QRegularExpression number(u"^\\s*[（(]?[0-9]{1,4}[)）]?[、.．]?\\s*$"_qs);
    const Cell* alone = nullptr;
    for (const Cell& cell : row.cells) {
        const auto column = static_cast<size_t>(cell.column);
        const bool said = column < plan.columns.size() && plan.columns[column].field >= 0;
        const bool beside = cell.text.trimmed().isEmpty() || isSerialInWords(cell) ||
                            count.match(cell.text).hasMatch() ||
                            (!said && number.match(cell.text).hasMatch());
        if (beside && row.cells.size() > 1)
            continue;
        if (alone)
            return nullptr;
        alone = &cell;
    }
    return alone && alone->kind == Cell::Kind::Text ? alone : nullptr;
}

bool hasDoors(const ImportPlan& plan)
{
    const FieldTable& fields = fieldTable(plan.kind);
    return std::any_of(plan.columns.begin(), plan.columns.end(), [&](const ColumnMatch& column) {
        if (column.field < 0)
            return false;
        const ReadAs reading = fields.at(column.field).reading;
        return reading == ReadAs::Address || reading == ReadAs::DoorPart;
    });
}

ListRows::ListRows(const ImportPlan& plan, bool givesExamples)
    : m_plan(plan),
      m_reader(openTable(plan.outline.path)),
      m_fields(fieldTable(plan.kind)),
      m_givesExamples(givesExamples)
{
    openPart(0);
}

void ListRows::openPart(int part)
{
    m_part = part;
    m_nextTall = 0;
    m_open.clear();
    m_above.clear();
    m_reader->open(this->part().sheet);
    if (!this->part().isList)
        m_unread.append({numberInList(part, this->part().lastHeadingRow), 0});
}

double ListRows::progress() const
{
    return (m_part + m_reader->progress()) / static_cast<double>(m_plan.outline.parts.size());
}

bool ListRows::next(TableRow& row)
{
    while (!nextOfPart(row)) {
        if (m_part + 1 >= static_cast<int>(m_plan.outline.parts.size()))
            return false;
        openPart(m_part + 1);
    }
    row.number = numberInList(m_part, row.number);
    mend(row);
    return true;
}

void ListRows::mend(TableRow& row) const
{
    const auto mended = m_plan.mended.constFind(row.number);
    if (mended == m_plan.mended.constEnd())
        return;
    for (auto each = mended->cbegin(); each != mended->cend(); ++each) {
        Cell cell;
        cell.column = each.key();
        cell.kind = Cell::Kind::Text;
        cell.text = each.value();
        const auto at =
            std::lower_bound(row.cells.begin(), row.cells.end(), cell.column,
                             [](const Cell& c, int column) { return c.column < column; });
        if (at != row.cells.end() && at->column == cell.column)
            *at = cell;
        else
            row.cells.insert(at, cell);
    }
}

bool ListRows::nextOfPart(TableRow& row)
{
    while (m_reader->next(row)) {
        if (row.number <= part().lastHeadingRow)
            continue;
        if (part().endRow > 0 && row.number >= part().endRow)
            return false;
        if (!part().isList) {
            m_unread.last().count += row.cells.size() > 1 && !isFooter(row);
            continue;
        }
        keepHalf(row, part());
        if (row.cells.empty())
            continue;
        const QString note = isNoteLine(row) ? noteWords(row) : QString();
        bool belongs = !isFooter(row) && !repeatsHeading(row, part().heading);
        putInPlace(row, part());
        belongs = belongs && !repeatsHeading(row, m_plan.outline.heading) && !isHeadingAgain(row);
        if (!belongs) {
            ++m_skipped;
            if (!note.isEmpty())
                m_notes << rowText(m_plan.outline, numberInList(m_part, row.number)) + u" “"_qs +
                               note + u'”';
            continue;
        }
        if (Examples(m_plan, m_fields).contains(row)) {
            m_examples << numberInList(m_part, row.number);
            if (m_givesExamples)
                return true;
            continue;
        }
        if (isDrawn(row)) {
            ++m_skipped;
            continue;
        }
        repeatAbove(row);
        if (!saysSomething(row))
            continue;
        fillDown(row);
        return true;
    }
    return false;
}

// Headings in the middle of the rows: in other words it is the same table that goes on; with its
// columns in another order nobody could tell what is what.
bool ListRows::isHeadingAgain(const TableRow& row) const
{
    constexpr size_t least = 3;
    const auto mayHead = [](const Cell& cell) {
        constexpr qsizetype longest = 12;
        return cell.kind == Cell::Kind::Text && cell.text.size() <= longest;
    };
    if (row.cells.size() < least || !std::all_of(row.cells.begin(), row.cells.end(), mayHead))
        return false;
    QSet<int> named;
    size_t unknown = 0; // 电话/微信 where the first heading has 电话
    bool inPlace = true;
    for (const Cell& cell : row.cells) {
        const std::u32string word = fold(withoutBrackets(cell.text)); // 电话（手机）
        const auto heads = [&](int field) {
            const std::vector<std::u32string>& words = m_fields.at(field).headings;
            return std::find(words.begin(), words.end(), word) != words.end();
        };
        const auto column = static_cast<size_t>(cell.column);
        const int own = column < m_plan.columns.size() ? m_plan.columns[column].field : -1;
        int field = own >= 0 && heads(own) ? own : -1;
        for (int i = 0; field < 0 && i < static_cast<int>(m_fields.fields().size()); ++i)
            field = heads(i) ? i : -1;
        if (field < 0 && !m_fields.isIgnored(word)) {
            ++unknown;
            continue;
        }
        inPlace = inPlace && field == own;
        if (field >= 0)
            named.insert(field);
    }
    const bool isKnown = unknown == 0 || (inPlace && 3 * unknown <= row.cells.size());
    if (!isKnown || named.size() < static_cast<int>(least) || !named.contains(m_fields.nameField()))
        return false;
    if (!inPlace)
        throw Error(ImportText::tr("In row %1 of %2 a second table begins, its columns in another "
                                   "order. Put it on a sheet of its own.")
                        .arg(rowText(m_plan.outline, numberInList(m_part, row.number)),
                             QFileInfo(m_plan.outline.path).fileName()));
    return true;
}

// A serial, a default or a formula's zero fill lines that nobody has written anything in.
bool ListRows::saysSomething(const TableRow& row) const
{
    const bool any = std::any_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) {
        const auto column = static_cast<size_t>(cell.column);
        if (column >= m_plan.columns.size() || m_plan.columns[column].field < 0)
            return false;
        const int field = m_plan.columns[column].field;
        const std::vector<int>& required = m_fields.requiredFields();
        const bool telling = field == m_fields.nameField() ||
                             std::find(required.begin(), required.end(), field) != required.end() ||
                             tells(m_fields.at(field).reading);
        return telling && !saysNothing(cell.text.trimmed()) &&
               !isEmptyShape(cell, m_fields.at(field).reading);
    });
    // A road above the rows of it.
    const Cell* const alone = any ? nullptr : cellAlone(row, m_plan);
    const bool numbered = alone && !readingOf(alone->column) &&
                          std::any_of(row.cells.begin(), row.cells.end(), isSerialInWords);
    return any || (alone && (row.cells.size() == 1 || numbered || roadBand(alone->text)));
}

// ……|……|……, beside a number at most: what the list leaves out.
bool ListRows::isDrawn(const TableRow& row) const
{
    static const QRegularExpression figures(u"^\\s*[0-9]*\\s*$"_qs);
    bool any = false;
    for (const Cell& cell : row.cells) {
        const bool drawn = isRule(cell.text);
        any = any || drawn;
        if (!drawn && (readingOf(cell.column) || !figures.match(cell.text).hasMatch()))
            return false;
    }
    return any;
}

std::optional<ReadAs> ListRows::readingOf(int column) const
{
    const auto at = static_cast<size_t>(column);
    const int field = column >= 0 && at < m_plan.columns.size() ? m_plan.columns[at].field : -1;
    return field < 0 ? std::nullopt : std::optional(m_fields.at(field).reading);
}

void ListRows::repeatAbove(TableRow& row)
{
    for (Cell& cell : row.cells) {
        const int column = cell.column;
        const std::optional<ReadAs> reading = readingOf(column);
        const bool place =
            reading == ReadAs::Address || reading == ReadAs::Street || reading == ReadAs::DoorPart;
        if (saysAsAbove(cell.text)) {
            cell = m_above.value(column);
            cell.column = column;
        } else if (const QString rest = place ? behindAsAbove(cell.text) : QString();
                   !rest.isEmpty()) {
            cell.text = addressGoingOn(m_above.value(column).text, rest);
        } else if (const int step = saysAsBeside(cell.text)) {
            // The same kind of thing stands beside it, or nobody can tell what is meant.
            const Cell& beside = row.at(column + step);
            cell.text = reading && readingOf(column + step) == reading ? beside.text : QString();
        } else if (!cell.text.isEmpty()) {
            m_above.insert(column, cell);
        }
    }
}

void ListRows::fillDown(TableRow& row)
{
    const QList<MergedRange>& tall = part().tall;
    if (tall.isEmpty())
        return;
    std::erase_if(m_open, [&](const auto& open) { return open.first.lastRow < row.number; });
    for (; m_nextTall < tall.size() && tall.at(m_nextTall).firstRow <= row.number; ++m_nextTall) {
        const MergedRange& range = tall.at(m_nextTall);
        if (range.firstRow == row.number)
            m_open.emplace_back(range, row.at(range.firstColumn));
    }
    for (const auto& [range, cell] : m_open) {
        if (range.firstRow == row.number || cell.text.isEmpty())
            continue;
        const auto at =
            std::lower_bound(row.cells.begin(), row.cells.end(), range.firstColumn,
                             [](const Cell& c, int column) { return c.column < column; });
        if (at == row.cells.end() || at->column != range.firstColumn)
            row.cells.insert(at, cell);
    }
}

QList<ListCell> cellsOfRow(const ImportPlan& plan, int number, const Progress& progress)
{
    constexpr int told = 100;
    ListRows rows(plan);
    TableRow row;
    QList<ListCell> cells;
    while (rows.next(row)) {
        if (row.number % 1000 == 0)
            reportNow(progress, static_cast<qint64>(rows.progress() * told), told);
        if (row.number != number)
            continue;
        for (int column = 0; column < static_cast<int>(plan.columns.size()); ++column) {
            const ColumnMatch& match = plan.columns[static_cast<size_t>(column)];
            if (match.field >= 0)
                cells.append({column, plan.outline.headingOf(column),
                              wordsToShow(match, fieldTable(plan.kind), row.at(column).text)});
        }
        break;
    }
    return cells;
}

RowsAhead::RowsAhead(const ImportPlan& plan)
    : m_batches([rows = std::shared_ptr<ListRows>(), &plan, ended = false]() mutable {
          if (ended)
              return std::optional<Batch>();
          if (!rows)
              rows = std::make_shared<ListRows>(plan);
          Batch batch;
          batch.rows.reserve(rowsInBatch);
          TableRow row;
          while (batch.rows.size() < rowsInBatch && rows->next(row))
              batch.rows.push_back(std::move(row));
          ended = batch.rows.size() < rowsInBatch;
          batch.progress = rows->progress();
          batch.skipped = rows->skipped();
          batch.examples = rows->examples();
          batch.notes = rows->notes();
          batch.unread = rows->unread();
          return std::optional<Batch>(std::move(batch));
      })
{
}

bool RowsAhead::next(TableRow& row)
{
    while (m_next == m_taken.rows.size()) {
        std::optional<Batch> batch = m_batches.next();
        if (!batch)
            return false;
        m_taken = std::move(*batch);
        m_next = 0;
    }
    row = std::move(m_taken.rows[m_next++]);
    return true;
}

} // namespace doorstep
