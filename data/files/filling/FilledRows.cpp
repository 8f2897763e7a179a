// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/filling/FilledRows.h"

#include "data/files/SheetText.h"

#include <algorithm>

namespace doorstep {

namespace {

QByteArray numberText(double number)
{
    return QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
}

} // namespace

std::optional<double> numberFor(const CellContent& content, const NumberFormat& format,
                                DateSystem dates)
{
    using Kind = CellContent::Kind;
    using Shown = NumberFormat::Kind;
    const bool days = format.kind == Shown::Date || format.kind == Shown::DateTime;
    const bool times = format.kind == Shown::Time || format.kind == Shown::Elapsed;
    const double by = dates == DateSystem::From1904 ? daysFrom1900To1904 : 0;
    switch (content.kind) {
    case Kind::Number:
        return content.number;
    case Kind::Day:
        return days ? std::optional(content.number - by) : std::nullopt;
    case Kind::Moment:
        return days || times ? std::optional(content.number - by) : std::nullopt;
    case Kind::Time:
        return times ? std::optional(content.number) : std::nullopt;
    case Kind::Blank:
    case Kind::Text:
        break;
    }
    return std::nullopt;
}

void ColumnSum::count(const QString& text)
{
    constexpr qsizetype mostTexts = 100; // of what one chooses from: 是, 否, categories
    ++filled;
    if (manyTexts)
        return;
    ++texts[text.toCaseFolded()];
    manyTexts = texts.size() > mostTexts;
}

void ColumnSum::add(const ColumnSum& more)
{
    if (more.numbers > 0) {
        least = numbers == 0 ? more.least : std::min(least, more.least);
        most = numbers == 0 ? more.most : std::max(most, more.most);
    }
    sum += more.sum;
    numbers += more.numbers;
    filled += more.filled;
    known = known && more.known;
    for (auto text = more.texts.begin(); text != more.texts.end(); ++text)
        texts[text.key()] += text.value();
    manyTexts = manyTexts || more.manyTexts;
    hasFormulas = hasFormulas || more.hasFormulas;
}

FilledRows::FilledRows(const SheetMarkup& sheet, ListToFill& list, const QString& sheetName,
                       const std::vector<NumberFormat>& formats, DateSystem dates)
    : m_sheet(sheet),
      m_list(list),
      m_sheetName(foldedSheetName(sheetName)),
      m_formats(formats),
      m_dates(dates),
      m_added(
          static_cast<int>(std::max<qint64>(0, list.rows - (list.lastRow - list.firstRow + 1)))),
      m_cell('<' + sheet.prefix() + 'c')
{
}

// As Excel has it when rows are inserted before the last line of a list; below its only one, which
// the sums over it are to reach, too.
RowInsertion FilledRows::insertion() const
{
    const int lines = lastRow() - firstRow() + 1;
    return lines >= 2   ? RowInsertion{lastRow(), lastRow(), m_added}
           : lines == 1 ? RowInsertion{lastRow() + 1, lastRow(), m_added}
                        : RowInsertion{firstRow(), firstRow(), m_added};
}

int FilledRows::patternRow() const
{
    return lastRow() > firstRow() ? lastRow() - 1 : lastRow();
}

bool FilledRows::isCovered(int row, int column) const
{
    return std::any_of(m_sheet.merged().begin(), m_sheet.merged().end(),
                       [&](const MergedRange& range) {
                           return row > range.firstRow && row <= range.lastRow &&
                                  column >= range.firstColumn && column <= range.lastColumn;
                       });
}

FilledRows::MadeRow FilledRows::made(int number, bool isFilled) const
{
    MadeRow row;
    row.number = number;
    const RowMarkup* const found = m_sheet.row(number);
    QByteArray tag = found ? m_sheet.markup().raw(m_sheet.markup().at(found->tag))
                           : '<' + m_sheet.prefix() + "row>";
    if (tag.endsWith("/>"))
        tag.replace(tag.size() - 2, 2, ">");
    if (isFilled)
        tag = withAttribute(tag, "hidden", {});
    tag = withAttribute(withAttribute(tag, "spans", {}), "r", u"0"_qs);
    if (!tag.contains(" r=\"0\"")) // in single quotes
        tag = withAttribute(withAttribute(tag, "r", {}), "r", u"0"_qs);
    const qsizetype at = tag.indexOf(" r=\"0\"");
    row.opening = tag.left(at) + " r=\"";
    row.rest = tag.mid(at + 5);
    if (found) {
        for (const CellMarkup& cell : found->cells) {
            MadeCell one;
            one.column = cell.column;
            one.style = cell.style;
            one.formula = m_sheet.formula(*found, cell);
            one.kept = &cell;
            row.cells.push_back(one);
        }
    }
    for (const int column : m_list.columns) {
        const auto has = std::find_if(row.cells.begin(), row.cells.end(),
                                      [&](const MadeCell& cell) { return cell.column == column; });
        if (has != row.cells.end())
            continue;
        MadeCell one;
        one.column = column;
        one.style = m_sheet.styleOfColumn(column);
        row.cells.push_back(one);
    }
    for (MadeCell& cell : row.cells) {
        cell.place = static_cast<int>(m_list.columns.indexOf(cell.column));
        cell.numbered = m_list.numbered.contains(cell.column);
        if (isCovered(number, cell.column))
            cell.place = -1;
    }
    std::sort(row.cells.begin(), row.cells.end(),
              [](const MadeCell& a, const MadeCell& b) { return a.column < b.column; });
    return row;
}

// A reference within the list goes with the row; any other is the one it was.
QString FilledRows::formulaAt(const MadeCell& cell, const MadeRow& row, int number,
                              const SheetMoves& moves) const
{
    const int by = number - row.number;
    const auto within = [&](int line) {
        return line >= firstRow() - 1 && line <= lastRow();
    };
    return withReferences(cell.formula, m_sheetName,
                          [&](const Reference& one) -> std::optional<Reference> {
                              const auto map = moves.constFind(one.sheet);
                              Reference moved = map == moves.constEnd() ? one : map->moved(one);
                              if (one.sheet != m_sheetName || one.isRows)
                                  return moved;
                              if (!one.fixedFirstRow && within(one.firstRow))
                                  moved.firstRow = one.firstRow + by;
                              if (!one.fixedLastRow && within(one.lastRow))
                                  moved.lastRow = one.lastRow + by;
                              if (!one.isRange)
                                  moved.lastRow = moved.firstRow;
                              return moved;
                          });
}

void FilledRows::writeCell(QByteArray& out, const MadeCell& cell, int number,
                           const CellContent& content)
{
    using Kind = CellContent::Kind;
    out += m_cell;
    out += " r=\"";
    out += columnLetters(cell.column).toLatin1();
    out += QByteArray::number(number);
    out += '"';
    if (cell.style != 0) {
        out += " s=\"";
        out += QByteArray::number(cell.style);
        out += '"';
    }
    const auto format = static_cast<size_t>(cell.style) < m_formats.size()
                            ? m_formats[static_cast<size_t>(cell.style)]
                            : NumberFormat();
    ColumnSum& sum = m_sums[cell.column];
    const QByteArray prefix = m_sheet.prefix();
    if (const std::optional<double> stored = numberFor(content, format, m_dates)) {
        const double value = *stored;
        sum.least = sum.numbers == 0 ? value : std::min(sum.least, value);
        sum.most = sum.numbers == 0 ? value : std::max(sum.most, value);
        sum.sum += value;
        ++sum.numbers;
        ++sum.filled;
        out += "><" + prefix + "v>" + numberText(value) + "</" + prefix + "v></" + prefix + "c>";
    } else if (content.kind == Kind::Blank || content.text.isEmpty()) {
        out += "/>";
    } else {
        const QString text = cellText(content.text);
        sum.count(text);
        const bool spaces = text.front().isSpace() || text.back().isSpace() ||
                            text.contains(u'\n') || text.contains(u"  ");
        out += " t=\"inlineStr\"><" + prefix + "is><" + prefix +
               (spaces ? "t xml:space=\"preserve\">" : "t>") + escapedXml(text) + "</" + prefix +
               "t></" + prefix + "is></" + prefix + "c>";
    }
}

void FilledRows::writeRow(QByteArray& out, const MadeRow& row, int number, const SheetMoves& moves,
                          const std::vector<CellContent>* record, bool isOwn)
{
    out += row.opening;
    out += QByteArray::number(number);
    out += row.rest;
    const QByteArray prefix = m_sheet.prefix();
    for (const MadeCell& cell : row.cells) {
        if (!cell.formula.isEmpty()) {
            m_sums[cell.column].known = false;
            out += m_cell + " r=\"" + cellName(number, cell.column).toLatin1() + '"';
            if (cell.style != 0)
                out += " s=\"" + QByteArray::number(cell.style) + '"';
            out += "><" + prefix + "f>" + escapedXml(formulaAt(cell, row, number, moves)) + "</" +
                   prefix + "f></" + prefix + "c>";
        } else if (record && cell.place >= 0) {
            writeCell(out, cell, number, (*record)[static_cast<size_t>(cell.place)]);
        } else if (cell.kept && ((!record && cell.numbered) ||
                                 (isOwn && !m_list.columns.contains(cell.column)))) {
            // A line that is left over keeps its number, every line what stands beside the list.
            keepCell(out, cell, number);
        } else {
            writeCell(out, cell, number, {});
        }
    }
    out += "</" + prefix + "row>";
}

void FilledRows::keepCell(QByteArray& out, const MadeCell& cell, int number)
{
    m_sums[cell.column].known = false;
    const Markup& markup = m_sheet.markup();
    const MarkupTag& tag = markup.at(cell.kept->tag);
    out += withAttribute(markup.raw(tag), "r", cellName(number, cell.column));
    if (tag.kind == MarkupTag::Kind::Start)
        out += markup.bytes().mid(tag.to, markup.at(tag.closing).to - tag.to);
}

void FilledRows::write(const SheetMoves& moves, const std::function<void(const QByteArray&)>& sink,
                       const Progress& progress)
{
    constexpr qsizetype portion = 1 << 18;
    const RowMap& map = *moves.constFind(m_sheetName);
    const int lines = lastRow() - firstRow() + 1;
    const qint64 all = lines + m_added;
    int number = firstFilled(map);
    std::vector<CellContent> record(static_cast<size_t>(m_list.columns.size()));
    QByteArray out;
    const auto hasRecord = [&](qint64 at) {
        return at < m_list.rows;
    };
    const auto put = [&](const MadeRow& row, qint64 line, bool isOwn = true) {
        const bool has = hasRecord(line);
        if (has)
            m_list.next(record);
        writeRow(out, row, number++, moves, has ? &record : nullptr, isOwn);
        if (out.size() > portion) {
            sink(out);
            out.resize(0);
        }
        report(progress, line, all);
    };
    qint64 line = 0;
    // The last line keeps its own borders and stays the last.
    const int before = m_added > 0 && lines >= 2 ? lines - 1 : lines;
    for (int i = 0; i < before; ++i, ++line)
        put(made(firstRow() + i, hasRecord(line)), line);
    if (m_added > 0) {
        const MadeRow pattern = made(lines > 0 ? patternRow() : 0, true);
        for (int i = 0; i < m_added; ++i)
            put(pattern, line++, false);
        if (before < lines)
            put(made(lastRow(), true), line++);
    }
    sink(out);
}

QList<MergedRange> FilledRows::addedMerges(const RowMap& map) const
{
    QList<MergedRange> merges;
    const int lines = lastRow() - firstRow() + 1;
    if (lines < 1 || m_added == 0)
        return merges;
    const int first = firstFilled(map) + (lines >= 2 ? lines - 1 : 1);
    for (const MergedRange& range : m_sheet.merged()) {
        if (range.firstRow != patternRow() || range.lastRow != patternRow())
            continue;
        for (int row = first; row < first + m_added; ++row)
            merges.append({row, row, range.firstColumn, range.lastColumn});
    }
    return merges;
}

} // namespace doorstep
