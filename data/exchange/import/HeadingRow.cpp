// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/HeadingRow.h"

#include "data/base/Text.h"
#include "data/base/spelling/Fold.h"
#include "data/exchange/import/HeadingWords.h"
#include "data/exchange/import/ListKind.h"
#include "data/exchange/import/TableOutline.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <unordered_set>

namespace doorstep {

namespace {

constexpr size_t rowsLookedAt = 60;
constexpr int leastScore = 8;

bool isText(const Cell& cell)
{
    return cell.kind == Cell::Kind::Text;
}

int cellScore(const Cell& cell, const FieldTable& fields)
{
    static const QRegularExpression digits(u"[0-9]{3,}"_qs);
    if (!isText(cell))
        return -6;
    const QString text = halfWidth(cell.text);
    int best = 0;
    for (const ImportField& field : fields.fields()) {
        const HeadingFit fit = headingFit(field, text);
        best = std::max({best, fit.score, fit.otherThing ? 1 : 0});
    }
    if (best >= 900)
        return 10;
    if (fields.isIgnored(fold(text)))
        return 5;
    if (digits.match(text).hasMatch())
        return -6;
    if (text.size() > 20)
        return -3;
    return best > 0 ? 4 : text.size() <= 12 ? 1 : 0;
}

int rowScore(const TableRow& row, const FieldTable& fields)
{
    int score = 0;
    int known = 0;
    for (const Cell& cell : row.cells) {
        const int one = cellScore(cell, fields);
        score += one;
        known += one == 10;
    }
    return row.cells.size() < 2 && known == 0 ? 0 : score;
}

bool looksLikeHeading(const TableRow& row, const FieldTable& fields)
{
    return std::all_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) {
        return cellScore(cell, fields) > 0 && cell.text.size() <= 20;
    });
}

// 党员 人数 in two lines of a cell is one word: of two headings a blank parts group and own.
QString inOneLine(const QString& text)
{
    static const QRegularExpression between(u"(?<=\\p{Han})\\s+(?=\\p{Han})"_qs);
    return halfWidth(text).remove(between);
}

// 姓名, 店名, 走访日期: without which there is no list of one kind or another.
const std::unordered_set<std::u32string>& namingWords()
{
    static const std::unordered_set<std::u32string> words = [] {
        std::unordered_set<std::u32string> all;
        for (const Word<ImportKind>& kind : wordsOf<ImportKind>()) {
            const FieldTable& fields = fieldTable(kind.value);
            std::vector<int> naming = fields.requiredFields();
            naming.push_back(fields.nameField());
            for (const int field : naming) {
                if (field >= 0)
                    all.insert(fields.at(field).headings.begin(), fields.at(field).headings.end());
            }
        }
        return all;
    }();
    return words;
}

class Headings
{
public:
    Headings(const std::vector<TableRow>& rows, const QList<MergedRange>& merged,
             const FieldTable& fields)
        : m_rows(rows), m_merged(merged), m_fields(fields)
    {
    }

    Heading find() const
    {
        const std::optional<Best> best = bestLine();
        return best ? headingOf(*best) : Heading();
    }

    QList<PartOfSheet> findAll() const
    {
        const std::optional<Best> line = bestLine();
        const Heading best = line ? headingOf(*line) : Heading();
        // Most rows are told from headings without asking each field.
        std::unordered_set<std::u32string> words;
        for (const ImportField& field : m_fields.fields())
            words.insert(field.headings.begin(), field.headings.end());
        QList<PartOfSheet> parts;
        int last = 0;
        for (size_t i = 0; i < m_rows.size() && line; ++i) {
            const TableRow& row = m_rows[i];
            const bool isFirst = parts.isEmpty();
            const bool isBest = isFirst ? row.number >= best.firstRow && row.number <= best.lastRow
                                        : i == line->line;
            Names names = row.number <= last ? Names::Nothing
                          : isBest           ? Names::List
                                             : namesOf(row, words);
            if (names == Names::Nothing && !isFirst && row.number > last &&
                (headsOtherKind(row, words) || headsShortTable(i, words)))
                names = Names::OtherTable;
            if (names == Names::Nothing || (!isFirst && repeatsHeading(row, parts.last().heading)))
                continue;
            Heading heading = isFirst && isBest ? best
                                                : headingAt(i, isFirst ? FirstLine::AsItLooks
                                                                       : FirstLine::Merged);
            heading.score = best.score;
            last = heading.lastRow;
            if (isFirst || !sameTexts(heading, parts.last().heading))
                addPart(parts, {heading, 0, names == Names::List}, best);
        }
        return parts;
    }

private:
    enum class FirstLine { AsItLooks, Merged };
    enum class Names { Nothing, OtherTable, List };

    struct Best
    {
        size_t line = 0;
        int score = 0;
    };

    // The line that looks most like a heading, if any does.
    [[nodiscard]] std::optional<Best> bestLine() const
    {
        Best best;
        for (size_t i = 0; i < std::min(rowsLookedAt, m_rows.size()); ++i) {
            if (const int score = rowScore(m_rows[i], m_fields); score > best.score)
                best = {i, score};
        }
        return best.score < leastScore ? std::nullopt : std::optional(best);
    }

    [[nodiscard]] Heading headingOf(const Best& best) const
    {
        Heading heading = headingAt(best.line, FirstLine::AsItLooks);
        heading.score = best.score;
        return heading;
    }

    // The heading of which this line is the one that was found.
    [[nodiscard]] Heading headingAt(size_t line, FirstLine firstLine) const
    {
        size_t first = line;
        size_t last = line;
        if (line + 1 < m_rows.size() && isSecondLine(m_rows[line], m_rows[line + 1]))
            last = line + 1;
        else if (line > 0 && isFirstLine(m_rows[line - 1], m_rows[line], firstLine))
            first = line - 1;
        Heading heading;
        heading.firstRow = m_rows[first].number;
        heading.texts = texts(m_rows[first], first == last ? nullptr : &m_rows[last]);
        heading.lastRow = m_rows[last].number;
        if (last + 1 < m_rows.size() && countsColumns(m_rows[last + 1]))
            heading.lastRow = m_rows[last + 1].number;
        return heading;
    }

    // Between a heading and the next stand rows; where none do the first one only labels what
    // stands above the list, or, of the heading that was found, the next is a line more of it.
    void addPart(QList<PartOfSheet>& parts, const PartOfSheet& part, const Heading& best) const
    {
        if (!parts.isEmpty()) {
            Heading& before = parts.last().heading;
            const int until = part.heading.firstRow;
            const bool holds = std::any_of(m_rows.begin(), m_rows.end(), [&](const TableRow& row) {
                return row.number > before.lastRow && row.number < until && row.cells.size() > 1 &&
                       !isFooter(row);
            });
            if (!holds && before.firstRow == best.firstRow) {
                before.lastRow = part.heading.lastRow;
                return;
            }
            parts.last().endRow = until;
            if (!holds && parts.size() == 1)
                parts.clear();
        }
        parts.append(part);
    }

    static bool sameTexts(const Heading& one, const Heading& other)
    {
        return one.texts.size() == other.texts.size() &&
               std::equal(one.texts.begin(), one.texts.end(), other.texts.begin(),
                          [](const QString& a, const QString& b) { return fold(a) == fold(b); });
    }

    // Whether a row in the midst of others is a heading: at least half of it known words.
    [[nodiscard]] Names namesOf(const TableRow& row,
                                const std::unordered_set<std::u32string>& words) const
    {
        static const QRegularExpression digits(u"[0-9]{3,}"_qs);
        constexpr qsizetype longest = 20;
        if (row.cells.size() < 2 ||
            std::any_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
                return !isText(cell) || cell.text.size() > longest ||
                       digits.match(cell.text).hasMatch();
            }))
            return Names::Nothing;
        if (std::none_of(row.cells.begin(), row.cells.end(), [&words](const Cell& cell) {
                return words.contains(fold(withoutBrackets(cell.text)));
            }))
            return Names::Nothing;
        size_t own = 0;
        size_t known = 0; // with those that say nothing of a row
        bool naming = false;
        for (const Cell& cell : row.cells) {
            const QString text = halfWidth(cell.text);
            const int score = cellScore(cell, m_fields);
            if (score <= 0)
                return Names::Nothing;
            own += score == 10;
            known += score >= 5;
            naming = naming || (score == 10 && isNaming(text));
        }
        if (naming && own >= 2 && 2 * known >= row.cells.size())
            return Names::List;
        return own >= 2 && known >= 3 && known == row.cells.size() ? Names::OtherTable
                                                                   : Names::Nothing;
    }

    // 姓名, 平台, 手机 below a list of shops: a word for each column, of lists of other kinds, too.
    [[nodiscard]] bool headsOtherKind(const TableRow& row,
                                      const std::unordered_set<std::u32string>& words) const
    {
        constexpr size_t fewest = 3;
        constexpr qsizetype longest = 12;
        bool naming = false;
        for (const Cell& cell : row.cells) {
            if (!isText(cell) || cell.text.size() > longest)
                return false;
            const std::u32string word = fold(withoutBrackets(cell.text));
            if (!words.contains(word) && !m_fields.isOfOtherLists(word) &&
                !m_fields.isIgnored(word) && !m_fields.hasNoPlace(word))
                return false;
            naming = naming || namingWords().contains(word);
        }
        return naming && row.cells.size() >= fewest;
    }

    // 姓名, 职务; 类型, 数量: below a gap or a title, each a word for a column, and nothing stands
    // beside the columns in the rows that follow.
    [[nodiscard]] bool headsShortTable(size_t line,
                                       const std::unordered_set<std::u32string>& words) const
    {
        static const QSet<QString> ofFigures{u"类型"_qs, u"类别"_qs, u"数量"_qs, u"数"_qs,
                                             u"户数"_qs, u"家数"_qs, u"人数"_qs, u"次数"_qs,
                                             u"职务"_qs, u"分工"_qs, u"占比"_qs, u"比例"_qs};
        static const QRegularExpression figure(u"[0-9]"_qs);
        constexpr qsizetype longest = 12;
        const TableRow& row = m_rows[line];
        if (line == 0 || row.cells.size() < 2 || line + 1 >= m_rows.size() ||
            m_rows[line + 1].number != row.number + 1)
            return false;
        const TableRow& above = m_rows[line - 1];
        if (above.number == row.number - 1 && above.cells.size() != 1)
            return false;
        const bool heads = std::all_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) {
            const std::u32string word = fold(withoutBrackets(cell.text));
            return isText(cell) && cell.text.size() <= longest &&
                   !figure.match(cell.text).hasMatch() &&
                   (words.contains(word) || m_fields.isOfOtherLists(word) ||
                    m_fields.isIgnored(word) || m_fields.hasNoPlace(word) ||
                    ofFigures.contains(cell.text.trimmed()));
        });
        size_t last = line;
        for (size_t next = line + 1;
             heads && next < m_rows.size() && m_rows[next].number == m_rows[last].number + 1;
             ++next) {
            const std::vector<Cell>& cells = m_rows[next].cells;
            if (std::any_of(cells.begin(), cells.end(), [&row](const Cell& cell) {
                    return row.at(cell.column).kind == Cell::Kind::Empty;
                }))
                return false;
            last = next;
        }
        return last > line;
    }

    // 店名, 走访日期: of a column without which there is no list of the kind.
    [[nodiscard]] bool isNaming(const QString& text) const
    {
        std::vector<int> naming = m_fields.requiredFields();
        naming.push_back(m_fields.nameField());
        naming.push_back(m_fields.indexOf(m_fields.kind().shape().standsForName));
        return std::any_of(naming.begin(), naming.end(), [&](int field) {
            return field >= 0 && headingScore(m_fields.at(field), text) >= ownWord;
        });
    }

    [[nodiscard]] bool mergedDown(int row) const
    {
        return std::any_of(m_merged.begin(), m_merged.end(), [row](const MergedRange& range) {
            return range.firstRow == row && range.lastRow == row + 1;
        });
    }

    [[nodiscard]] bool mergedAcross(int row) const
    {
        return std::any_of(m_merged.begin(), m_merged.end(), [row](const MergedRange& range) {
            return range.firstRow == row && range.lastRow == row &&
                   range.lastColumn > range.firstColumn;
        });
    }

    // Beneath the line that was found: parts of its groups.
    [[nodiscard]] bool isSecondLine(const TableRow& line, const TableRow& below) const
    {
        if (below.number != line.number + 1 || !looksLikeHeading(below, m_fields) ||
            isBand(line, below))
            return false;
        if (mergedDown(line.number) || mergedAcross(line.number))
            return true;
        // Without merged cells (.csv): a known word where the line above has a gap, or words below
        // gaps and nothing below two headings.
        const auto bare =
            std::count_if(line.cells.begin(), line.cells.end(), [&](const Cell& cell) {
                return below.at(cell.column).text.isEmpty() && cellScore(cell, m_fields) == 10;
            });
        return std::any_of(below.cells.begin(), below.cells.end(), [&](const Cell& cell) {
            return line.at(cell.column).text.isEmpty() &&
                   (bare >= 2 || cellScore(cell, m_fields) == 10);
        });
    }

    // 仙霞西路, 第一网格 by itself, or one cell across most headings: of the rows below it.
    [[nodiscard]] bool isBand(const TableRow& line, const TableRow& below) const
    {
        static const QRegularExpression place(
            u"(?:网格|街区|片区|居民区|居委会?|村委会?)\\s*(?:[（(].*[)）])?$"_qs);
        constexpr size_t mostCells = 2; // 仙霞西路, 共12家
        if (below.cells.size() > mostCells ||
            std::any_of(below.cells.begin(), below.cells.end(),
                        [&](const Cell& cell) { return cellScore(cell, m_fields) == 10; }))
            return false;
        const Cell& first = below.cells.front();
        const auto across = [&](const MergedRange& range) {
            const auto covered =
                std::count_if(line.cells.begin(), line.cells.end(), [&](const Cell& cell) {
                    return cell.column >= range.firstColumn && cell.column <= range.lastColumn;
                });
            return range.firstRow == below.number && range.lastRow == below.number &&
                   range.firstColumn == first.column &&
                   2 * static_cast<size_t>(covered) > line.cells.size();
        };
        const QString text = halfWidth(first.text).trimmed();
        return roadBand(text) || namesPart(text) || place.match(text).hasMatch() ||
               std::any_of(m_merged.begin(), m_merged.end(), across);
    }

    static bool spansTwo(const MergedRange& range, const TableRow& line)
    {
        return std::count_if(line.cells.begin(), line.cells.end(), [&](const Cell& cell) {
                   return cell.column >= range.firstColumn && cell.column <= range.lastColumn &&
                          !cell.text.isEmpty();
               }) > 1;
    }

    // Above the line that was found: names of its groups.
    [[nodiscard]] bool isFirstLine(const TableRow& above, const TableRow& line,
                                   FirstLine firstLine) const
    {
        if (above.number != line.number - 1 || above.cells.size() < 2 || hasLabels(above) ||
            !looksLikeHeading(above, m_fields))
            return false;
        if (mergedDown(above.number))
            return true;
        // 填报单位 with its merged place to write in is no group of the headings below.
        if (mergedAcross(above.number))
            return std::any_of(m_merged.begin(), m_merged.end(), [&](const MergedRange& range) {
                return range.firstRow == above.number && range.lastRow == above.number &&
                       !above.at(range.firstColumn).text.isEmpty() && spansTwo(range, line);
            });
        // In the midst of a list it may be a row of it.
        return firstLine == FirstLine::AsItLooks &&
               std::any_of(above.cells.begin(), above.cells.end(),
                           [&](const Cell& cell) { return line.at(cell.column).text.isEmpty(); });
    }

    [[nodiscard]] QStringList texts(const TableRow& upper, const TableRow* lower) const
    {
        const int width = std::max(upper.width(), lower ? lower->width() : 0);
        QStringList found;
        QString group;
        for (int column = 0; column < width; ++column) {
            const QString above =
                lower ? inOneLine(upper.at(column).text) : halfWidth(upper.at(column).text);
            const QString below = lower ? inOneLine(lower->at(column).text) : QString();
            if (!above.isEmpty())
                group = above;
            else if (below.isEmpty())
                group.clear(); // a blank column ends the group
            const QString over = above.isEmpty() ? (below.isEmpty() ? QString() : group) : above;
            found << (below.isEmpty() || below == over ? over : over + u' ' + below).trimmed();
        }
        return found;
    }

    // 1, 2, 3, … beneath the headings.
    static bool countsColumns(const TableRow& row)
    {
        if (row.cells.size() < 3)
            return false;
        int expected = 0;
        return std::all_of(row.cells.begin(), row.cells.end(), [&expected](const Cell& cell) {
            static const QRegularExpression brackets(u"[()（）]"_qs);
            bool isNumber = false;
            const int number = QString(cell.text).remove(brackets).toInt(&isNumber);
            const bool next = isNumber && (expected == 0 ? number <= 1 : number == expected);
            expected = number + 1;
            return next;
        });
    }

    const std::vector<TableRow>& m_rows;
    const QList<MergedRange>& m_merged;
    const FieldTable& m_fields;
};

} // namespace

Heading findHeading(const std::vector<TableRow>& rows, const QList<MergedRange>& merged,
                    const FieldTable& fields)
{
    return Headings(rows, merged, fields).find();
}

QList<PartOfSheet> findHeadings(const std::vector<TableRow>& rows, const QList<MergedRange>& merged,
                                const FieldTable& fields)
{
    return Headings(rows, merged, fields).findAll();
}

bool namesPart(const QString& text)
{
    static const QRegularExpression title(
        u"^\\s*(?:[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．]|第[一二三四五六七八九十0-9]{1,3}"
        "(?:部分|组|类|片|块|批|网格|街区|季度|周|月)).{0,20}$"_qs);
    return title.match(text).hasMatch();
}

bool isNoteLine(const TableRow& row)
{
    constexpr size_t mostCells = 6;
    // 以下空白, （以下空白）, 此页无正文
    static const QRegularExpression blank(
        u"^[^\\p{Han}0-9A-Za-z]*(?:以下(?:均?为)?(?:空白|无正文|无内容|无数据)|(?:此|本)页无正文|"
        u"[（(【\\[—-]+\\s*完\\s*[)）】\\]—-]+)[^\\p{Han}0-9A-Za-z]*$"_qs);
    // 居民区书记（签字）：, 单位（盖章）, 责任人签名
    static const QRegularExpression signedBy(
        u"^(?:(?![0-9])[\\p{Han}、/ ]){0,16}[（(]?\\s*(?:签字|签名|签章|盖章|公章)\\s*[)）]?\\s*"
        u"[:：]?[\\s_]*$"_qs);
    // 联系人：王秘书, 报送人：, 电话：59720045 邮箱：a@b.cn, 其中：党员
    static const QRegularExpression label(
        u"^(?:(?:填表|填报|制表|报送|上报|统计|审核|复核|校对|校核|录入|登记|采集|汇总|经办|编制|"
        u"提供)(?:人|人员|单位|部门|日期|时间|电话|人电话)?|(?:联系|联络)(?:人|员|电话|方式|地址)|"
        u"(?:主管|分管)?领导|负责人|单位负责人|电话|咨询电话|邮箱|电子邮箱|传真|(?:居民区|社区|"
        u"街道|党支部|居委会?)?(?:书记|主任)|其中)\\s*[:：]\\s*.{0,40}$|^其中\\s*(?:中共)?党员\\s*$"_qs);
    // 1.以上数据截至3月底, 2.如有疑问请联系王老师
    static const QRegularExpression note(
        u"^[（(]?[0-9一二三四五六七八九]{0,2}\\s*[)）.、．\\s]*(?:以上(?:数据|信息|名单|所填|为|均|"
        u"共)|"
        u"如有(?:疑问|疑义|问题|变动|变更|遗漏|不明|出入)|(?:本|此|该)表(?:由|为|于|请|须|需|一式|"
        u"数据|统计|仅|内|中|格)|表中|数据(?:截至|截止|来源|更新|统计)|(?:数据|统计|截至|截止)"
        u"(?:时间|日期|时点)?(?:截至|截止|为)?\\s*[:：]?\\s*[0-9]{4}|未尽事宜|请各(?:居|单位|社区|"
        u"村|部门|"
        u"街区)|请于.{2,12}前.{0,6}(?:报|填|提交|反馈|发送)|(?:填写|填表|填报|报送)(?:说明|要求)|注\\s*[:：])"_qs);
    static const QRegularExpression bareLabel(u"^(?:说明|备注|注|填表说明|填报说明|情况说明)$"_qs);
    // What may be such a line at all, so that the others cost nothing.
    static const QString signs = u":：.、．)）(（—以此本章签如表数统截请未填注其说备"_qs;
    if (row.cells.size() > mostCells)
        return false;
    const auto isFigure = [](const Cell& cell) {
        return cell.kind == Cell::Kind::Number ||
               std::all_of(cell.text.begin(), cell.text.end(),
                           [](QChar c) { return c.isDigit() || c.isSpace(); });
    };
    const auto first = std::find_if_not(row.cells.begin(), row.cells.end(), isFigure);
    if (first == row.cells.end() || first->kind != Cell::Kind::Text ||
        std::none_of(first->text.begin(), first->text.end(),
                     [](QChar c) { return signs.contains(c); }))
        return false;
    const QString text = halfWidth(first->text);
    const auto said = [&text](const QRegularExpression& shape) {
        return shape.match(text).hasMatch();
    };
    if (said(blank) || said(signedBy))
        return true;
    constexpr qsizetype fewCells = 3;
    constexpr qsizetype shortestNote = 6;
    const auto behind = row.cells.end() - first; // with itself
    const auto second = first + 1;
    return behind <= fewCells &&
           (said(label) || said(note) ||
            (behind == 2 && said(bareLabel) && second->kind == Cell::Kind::Text &&
             second->text.size() >= shortestNote));
}

bool isFooter(const TableRow& row)
{
    if (isNoteLine(row))
        return true;
    static const QRegularExpression total(u"^(?:\\p{Han}{1,6}(?:路|街|大道|巷)[东南西北]?段?)?"
                                          u"(?:合\\s*计|总\\s*计|小\\s*计|共\\s*计|累\\s*计|"
                                          u"本页合计|本页小计|总数|Total)\\s*[:：]?\\s*"
                                          u"[0-9]*\\s*(?:家|户|人|个|条|次)?$|"
                                          u"^共\\s*[0-9]+\\s*(?:家|户|人|个|条|次)"
                                          u"(?:商户|商铺|店铺|门店|企业|人员)?[。.]?$"_qs,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression signature(
        u"^(?:填表人|填表单位|填表日期|填报人|填报单位|填报日期|制表人|制表|制表日期|审核人|审核|"
        u"负责人签字|单位盖章|盖章|统计人|统计日期|说明|备注|注)\\s*[:：].*"_qs);
    // What such a line begins with, so that the others cost nothing.
    static const QString beginnings = u"合总小共累本Tt填制审负单盖统说备注"_qs;
    int seen = 0;
    bool onlyNumbers = true; // before it: 张记面馆, 共计3人 is a row
    for (const Cell& cell : row.cells) {
        const bool ofRoad = seen == 0 && cell.text.size() < 24 && cell.text.contains(u'计');
        if (cell.text.isEmpty() ||
            !(ofRoad || cell.text.at(0).isSpace() || beginnings.contains(cell.text.at(0)))) {
            onlyNumbers = onlyNumbers && cell.kind == Cell::Kind::Number;
            if (++seen == 3)
                break;
            continue;
        }
        const QString text = halfWidth(cell.text);
        if (onlyNumbers && total.match(text).hasMatch())
            return true;
        if (seen == 0 && row.cells.size() <= 6 && signature.match(text).hasMatch())
            return true;
        onlyNumbers = false;
        if (++seen == 3)
            break;
    }
    return false;
}

bool hasLabels(const TableRow& row)
{
    const auto labels = std::count_if(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
        const QString text = cell.text.trimmed();
        return text.endsWith(u'：') || text.endsWith(u':');
    });
    return labels > 0 && 2 * labels >= static_cast<qsizetype>(row.cells.size());
}

bool repeatsHeading(const TableRow& row, const Heading& heading)
{
    if (!heading.found() || row.cells.size() < 2)
        return false;
    return std::all_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) {
        if (!isText(cell) || cell.text.size() > 40)
            return false;
        const QString said = heading.texts.value(cell.column);
        const auto isSaid = [&said](const QString& text) {
            return said == text || said.startsWith(text + u' ') || said.endsWith(u' ' + text);
        };
        const QString text = halfWidth(cell.text);
        return isSaid(text) || isSaid(inOneLine(text));
    });
}

} // namespace doorstep
