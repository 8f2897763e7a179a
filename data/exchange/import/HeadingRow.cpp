// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/HeadingRow.h"

#include "data/base/Text.h"
#include "data/base/spelling/Fold.h"
#include "data/exchange/import/HeadingWords.h"

#include <QRegularExpression>
#include <algorithm>

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
        Heading heading;
        size_t best = 0;
        for (size_t i = 0; i < std::min(rowsLookedAt, m_rows.size()); ++i) {
            const int score = rowScore(m_rows[i], m_fields);
            if (score > heading.score) {
                heading.score = score;
                best = i;
            }
        }
        if (heading.score < leastScore)
            return {};
        size_t first = best;
        size_t last = best;
        if (best + 1 < m_rows.size() && isSecondLine(m_rows[best], m_rows[best + 1]))
            last = best + 1;
        else if (best > 0 && isFirstLine(m_rows[best - 1], m_rows[best]))
            first = best - 1;
        heading.firstRow = m_rows[first].number;
        heading.texts = texts(m_rows[first], first == last ? nullptr : &m_rows[last]);
        heading.lastRow = m_rows[last].number;
        if (last + 1 < m_rows.size() && countsColumns(m_rows[last + 1]))
            heading.lastRow = m_rows[last + 1].number;
        return heading;
    }

private:
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
        if (below.number != line.number + 1 || !looksLikeHeading(below, m_fields))
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

    static bool spansTwo(const MergedRange& range, const TableRow& line)
    {
        return std::count_if(line.cells.begin(), line.cells.end(), [&](const Cell& cell) {
                   return cell.column >= range.firstColumn && cell.column <= range.lastColumn &&
                          !cell.text.isEmpty();
               }) > 1;
    }

    // Above the line that was found: names of its groups.
    [[nodiscard]] bool isFirstLine(const TableRow& above, const TableRow& line) const
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
        return std::any_of(above.cells.begin(), above.cells.end(),
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

bool isFooter(const TableRow& row)
{
    static const QRegularExpression total(u"^(?:\\p{Han}{1,6}(?:路|街|大道|巷)[东南西北]?段?)?"
                                          u"(?:合\\s*计|总\\s*计|小\\s*计|共\\s*计|累\\s*计|"
                                          u"本页合计|本页小计|总数|Total)\\s*[:：]?\\s*"
                                          u"[0-9]*\\s*(?:家|户|人|个|条|次)?$"_qs,
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
