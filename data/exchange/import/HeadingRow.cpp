// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/HeadingRow.h"

#include "data/base/Error.h"
#include "data/base/Text.h"
#include "data/base/spelling/Fold.h"
#include "data/exchange/import/ColumnMatch.h"
#include "data/exchange/import/ImportText.h"
#include "data/files/SheetText.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace doorstep {

namespace {

constexpr size_t rowsLookedAt = 60;
constexpr int rowsSampled = 400;
constexpr size_t samplesKept = 60;
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
    for (const ImportField& field : fields.fields())
        best = std::max(best, headingScore(field, text));
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
        // Without merged cells (.csv): a known word where the line above has a gap.
        return std::any_of(below.cells.begin(), below.cells.end(), [&](const Cell& cell) {
            return line.at(cell.column).text.isEmpty() && cellScore(cell, m_fields) == 10;
        });
    }

    // Above the line that was found: names of its groups.
    [[nodiscard]] bool isFirstLine(const TableRow& above, const TableRow& line) const
    {
        if (above.number != line.number - 1 || above.cells.size() < 2 ||
            !looksLikeHeading(above, m_fields))
            return false;
        return mergedDown(above.number) || mergedAcross(above.number) ||
               std::any_of(above.cells.begin(), above.cells.end(),
                           [&](const Cell& cell) { return line.at(cell.column).text.isEmpty(); });
    }

    [[nodiscard]] QStringList texts(const TableRow& upper, const TableRow* lower) const
    {
        const int width = std::max(upper.width(), lower ? lower->width() : 0);
        QStringList found;
        QString group;
        for (int column = 0; column < width; ++column) {
            const QString above = halfWidth(upper.at(column).text);
            const QString below = lower ? halfWidth(lower->at(column).text) : QString();
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

struct SheetStart
{
    std::vector<TableRow> rows;
    QList<MergedRange> merged;
    Heading heading;
};

SheetStart startOf(TableReader& reader, int sheet, const FieldTable& fields)
{
    SheetStart start;
    reader.open(sheet);
    TableRow row;
    while (start.rows.size() < rowsSampled && reader.next(row))
        start.rows.push_back(row);
    start.merged = reader.merged();
    start.heading = findHeading(start.rows, start.merged, fields);
    return start;
}

} // namespace

Heading findHeading(const std::vector<TableRow>& rows, const QList<MergedRange>& merged,
                    const FieldTable& fields)
{
    return Headings(rows, merged, fields).find();
}

bool isFooter(const TableRow& row)
{
    static const QRegularExpression total(u"^(?:合\\s*计|总\\s*计|小\\s*计|共\\s*计|累\\s*计|"
                                          u"本页合计|本页小计|总数|Total)\\s*[:：]?\\s*"
                                          u"[0-9]*\\s*(?:家|户|人|个|条|次)?$"_qs,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression signature(
        u"^(?:填表人|填表单位|填表日期|填报人|填报单位|填报日期|制表人|制表|制表日期|审核人|审核|"
        u"负责人签字|单位盖章|盖章|统计人|统计日期|说明|备注|注)\\s*[:：].*"_qs);
    // What such a line begins with, so that the others cost nothing.
    static const QString beginnings = u"合总小共累本Tt填制审负单盖统说备注"_qs;
    int seen = 0;
    for (const Cell& cell : row.cells) {
        if (cell.text.isEmpty() ||
            !(cell.text.at(0).isSpace() || beginnings.contains(cell.text.at(0)))) {
            if (++seen == 3)
                break;
            continue;
        }
        const QString text = halfWidth(cell.text);
        if (total.match(text).hasMatch())
            return true;
        if (seen == 0 && row.cells.size() <= 6 && signature.match(text).hasMatch())
            return true;
        if (++seen == 3)
            break;
    }
    return false;
}

bool repeatsHeading(const TableRow& row, const Heading& heading)
{
    if (!heading.found() || row.cells.size() < 2)
        return false;
    return std::all_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) {
        if (!isText(cell) || cell.text.size() > 40)
            return false;
        const QString text = halfWidth(cell.text);
        const QString said = heading.texts.value(cell.column);
        return (said == text || said.startsWith(text + u' ') || said.endsWith(u' ' + text));
    });
}

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

} // namespace

bool isForm(const TableOutline& outline, const FieldTable& fields)
{
    QSet<int> named;
    for (int column = 0; column < outline.columns; ++column) {
        const std::vector<Cell>& cells = outline.samples[static_cast<size_t>(column)];
        if (fieldNamed(fields, outline.heading.texts.value(column)) < 0 || cells.empty())
            continue;
        QSet<int> own;
        size_t labels = 0;
        for (const Cell& cell : cells) {
            const int field = isText(cell) ? fieldNamed(fields, cell.text) : -1;
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

QStringList repeatedHeadings(const TableOutline& outline, const FieldTable& fields)
{
    QStringList repeated;
    bool name = false;
    const QStringList& texts = outline.heading.texts;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (texts.at(i).isEmpty() || texts.indexOf(texts.at(i)) == i ||
            repeated.contains(texts.at(i)))
            continue;
        repeated << texts.at(i);
        name = name || headingScore(fields.at(fields.nameField()), texts.at(i)) >= 900;
    }
    return name && repeated.size() >= 2 ? repeated : QStringList();
}

TableOutline outlineTable(const QString& path, ImportKind kind, std::optional<int> sheet)
{
    const FieldTable& fields = fieldTable(kind);
    const auto reader = openTable(path);
    TableOutline outline;
    outline.path = path;
    outline.sheets = reader->sheets();
    SheetStart chosen;
    int best = -1;
    for (int i = 0; i < static_cast<int>(outline.sheets.size()); ++i) {
        if (sheet ? *sheet != i : outline.sheets.at(i).hidden)
            continue;
        SheetStart start = startOf(*reader, i, fields);
        const int worth = start.rows.empty() ? -1 : start.heading.score;
        if (worth >= 2 * leastScore)
            outline.otherLists << outline.sheets.at(i).name;
        if (worth > best) {
            best = worth;
            chosen = std::move(start);
            outline.sheet = i;
        }
    }
    if (best < 0)
        throw Error(
            ImportText::tr("There is nothing to read in %1.").arg(QFileInfo(path).fileName()));
    outline.otherLists.removeAll(outline.sheets.at(outline.sheet).name);
    outline.heading = chosen.heading;
    outline.columns = static_cast<int>(outline.heading.texts.size());
    for (const TableRow& row : chosen.rows) {
        if (row.number <= outline.heading.lastRow || isFooter(row) ||
            repeatsHeading(row, outline.heading))
            continue;
        outline.columns = std::max(outline.columns, row.width());
        outline.samples.resize(static_cast<size_t>(outline.columns));
        for (const Cell& cell : row.cells) {
            std::vector<Cell>& sample = outline.samples[static_cast<size_t>(cell.column)];
            if (sample.size() < samplesKept)
                sample.push_back(cell);
        }
    }
    outline.samples.resize(static_cast<size_t>(outline.columns));
    for (const MergedRange& range : std::as_const(chosen.merged)) {
        if (range.firstRow <= outline.heading.lastRow)
            continue;
        if (range.lastRow > range.firstRow)
            outline.tall.append(range);
        else if (2 * (range.lastColumn - range.firstColumn + 1) > outline.columns)
            outline.bands.append(range.firstRow);
    }
    std::sort(outline.tall.begin(), outline.tall.end(),
              [](const MergedRange& a, const MergedRange& b) { return a.firstRow < b.firstRow; });
    return outline;
}

} // namespace doorstep
