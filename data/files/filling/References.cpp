// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/filling/References.h"

#include "data/files/SheetText.h"
#include "data/files/TableReader.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

namespace doorstep {

namespace {

int columnOf(QStringView letters)
{
    int column = 0;
    for (const QChar c : letters)
        column = column * 26 + (c.toUpper().unicode() - u'A' + 1);
    return column - 1;
}

struct End
{
    int row = 0;
    int column = 0;
    bool fixedRow = false;
    bool fixedColumn = false;
};

// $B$7
std::optional<End> endIn(QStringView text)
{
    static const QRegularExpression shape(
        QRegularExpression::anchoredPattern(u"(\\$?)([A-Za-z]{1,3})(\\$?)([0-9]{1,7})"));
    const QRegularExpressionMatch match = shape.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const End end{match.capturedView(4).toInt(), columnOf(match.capturedView(2)),
                  !match.capturedView(3).isEmpty(), !match.capturedView(1).isEmpty()};
    if (end.row < 1 || end.row > maxTableRows || end.column >= maxTableColumns)
        return std::nullopt;
    return end;
}

// $5
std::optional<End> rowIn(QStringView text)
{
    const bool fixed = text.startsWith(u'$');
    bool isNumber = false;
    const int row = text.sliced(fixed ? 1 : 0).toInt(&isNumber);
    if (!isNumber || row < 1 || row > maxTableRows || !text.back().isDigit())
        return std::nullopt;
    return End{row, 0, fixed, false};
}

QString textOf(const End& end, bool isRow)
{
    const QString row = (end.fixedRow ? u"$"_qs : QString()) + QString::number(end.row);
    return isRow ? row : (end.fixedColumn ? u"$"_qs : QString()) + columnLetters(end.column) + row;
}

Reference referenceOf(const QString& sheet, const End& first, const End& last, bool isRange,
                      bool isRows)
{
    return {sheet,
            first.row,
            last.row,
            first.column,
            isRows ? maxTableColumns - 1 : last.column,
            isRange,
            isRows,
            first.fixedRow,
            last.fixedRow,
            first.fixedColumn,
            last.fixedColumn};
}

// $B:D
std::optional<Reference> columnsIn(const QString& sheet, QStringView first, QStringView last)
{
    static const QRegularExpression shape(
        QRegularExpression::anchoredPattern(u"(\\$?)([A-Za-z]{1,3})"));
    if (first.isEmpty() || last.isEmpty())
        return std::nullopt;
    const QRegularExpressionMatch from = shape.match(first.toString());
    const QRegularExpressionMatch to = shape.match(last.toString());
    if (!from.hasMatch() || !to.hasMatch())
        return std::nullopt;
    const End left{1, columnOf(from.capturedView(2)), true, !from.capturedView(1).isEmpty()};
    const End right{maxTableRows, columnOf(to.capturedView(2)), true,
                    !to.capturedView(1).isEmpty()};
    if (left.column >= maxTableColumns || right.column >= maxTableColumns)
        return std::nullopt;
    Reference whole = referenceOf(sheet, left, right, true, false);
    whole.isColumns = true;
    return whole;
}

QString columnText(int column, bool fixed)
{
    return (fixed ? u"$"_qs : QString()) + columnLetters(column);
}

QString textOf(const Reference& reference)
{
    if (reference.isColumns)
        return columnText(reference.firstColumn, reference.fixedFirstColumn) + u':' +
               columnText(reference.lastColumn, reference.fixedLastColumn);
    const QString first = textOf({reference.firstRow, reference.firstColumn,
                                  reference.fixedFirstRow, reference.fixedFirstColumn},
                                 reference.isRows);
    return reference.isRange ? first + u':' +
                                   textOf({reference.lastRow, reference.lastColumn,
                                           reference.fixedLastRow, reference.fixedLastColumn},
                                          reference.isRows)
                             : first;
}

bool isWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'.' || c == u'$' || c == u'\\' || c == u'?' ||
           c.unicode() > 0x7F;
}

class Formula
{
public:
    Formula(const QString& text, const QString& ownSheet) : m_text(text), m_own(ownSheet) {}

    QString changed(const std::function<std::optional<Reference>(const Reference&)>& change)
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text.at(m_at);
            if (c == u'"') {
                copyQuoted(u'"');
            } else if (c == u'\'') {
                const qsizetype from = m_at;
                copyQuoted(u'\'');
                if (m_at < m_text.size() && m_text.at(m_at) == u'!') {
                    m_out += m_text.at(m_at++);
                    QString name = m_text.mid(from + 1, m_at - from - 3);
                    copyReference(foldedSheetName(name.replace(u"''"_qs, u"'"_qs)), change);
                }
            } else if (c == u'[') {
                copyBrackets();
            } else if (isWord(c)) {
                copyWord(change);
            } else {
                m_out += c;
                ++m_at;
            }
        }
        return m_out;
    }

private:
    void copyQuoted(QChar quote)
    {
        const qsizetype from = m_at++;
        while (m_at < m_text.size()) {
            if (m_text.at(m_at++) != quote)
                continue;
            if (m_at < m_text.size() && m_text.at(m_at) == quote)
                ++m_at; // a doubled one is a part of the text
            else
                break;
        }
        m_out += QStringView(m_text).sliced(from, m_at - from);
    }

    void copyBrackets()
    {
        int depth = 0;
        do {
            const QChar c = m_text.at(m_at);
            depth += c == u'[' ? 1 : c == u']' ? -1 : 0;
            m_out += c;
            ++m_at;
        } while (depth > 0 && m_at < m_text.size());
        // [1]表!D10: another file's sheet of whatever name.
        const QStringView sheet = word(m_at);
        const qsizetype behind = m_at + sheet.size();
        if (sheet.isEmpty() || behind >= m_text.size() || m_text.at(behind) != u'!')
            return;
        m_out += sheet;
        m_out += u'!';
        m_at = behind + 1;
        copyReference(u"["_qs, [](const Reference& one) { return std::optional<Reference>(one); });
    }

    [[nodiscard]] QStringView word(qsizetype from) const
    {
        qsizetype to = from;
        while (to < m_text.size() && isWord(m_text.at(to)))
            ++to;
        return QStringView(m_text).sliced(from, to - from);
    }

    void copyWord(const std::function<std::optional<Reference>(const Reference&)>& change)
    {
        const QStringView found = word(m_at);
        const qsizetype behind = m_at + found.size();
        const QChar next = behind < m_text.size() ? m_text.at(behind) : QChar();
        if (next == u'!') {
            m_out += found;
            m_out += next;
            m_at = behind + 1;
            copyReference(foldedSheetName(found.toString()), change);
        } else if (next == u'(' || next == u'[') {
            m_out += found;
            m_at = behind;
        } else {
            copyReference(m_own, change);
        }
    }

    // What stands here, a reference or not.
    void copyReference(const QString& sheet,
                       const std::function<std::optional<Reference>(const Reference&)>& change)
    {
        const QStringView first = word(m_at);
        const qsizetype behind = m_at + first.size();
        const bool colon = behind < m_text.size() && m_text.at(behind) == u':';
        const QStringView last = colon ? word(behind + 1) : QStringView();
        std::optional<Reference> reference;
        qsizetype length = first.size();
        if (const std::optional<End> from = first.isEmpty() ? std::nullopt : endIn(first)) {
            const std::optional<End> to = last.isEmpty() ? std::nullopt : endIn(last);
            reference = referenceOf(sheet, *from, to.value_or(*from), to.has_value(), false);
            length += to ? last.size() + 1 : 0;
        } else if (const std::optional<End> row =
                       first.isEmpty() || last.isEmpty() ? std::nullopt : rowIn(first)) {
            if (const std::optional<End> to = rowIn(last)) {
                reference = referenceOf(sheet, *row, *to, true, true);
                length += last.size() + 1;
            }
        } else if (const std::optional<Reference> columns = columnsIn(sheet, first, last)) {
            reference = columns;
            length += last.size() + 1;
        }
        const QStringView whole = QStringView(m_text).sliced(m_at, length);
        m_at += length;
        if (!reference) {
            m_out += whole;
            return;
        }
        const std::optional<Reference> now = change(*reference);
        if (now == reference)
            m_out += whole;
        else
            m_out += now ? textOf(*now) : u"#REF!"_qs;
    }

    const QString& m_text;
    const QString& m_own;
    qsizetype m_at = 0;
    QString m_out;
};

} // namespace

bool RowMap::isEmpty() const
{
    return std::all_of(m_insertions.begin(), m_insertions.end(),
                       [](const RowInsertion& one) { return one.rows == 0; });
}

int RowMap::start(int row) const
{
    int moved = row;
    for (const RowInsertion& one : m_insertions)
        moved += row >= one.startFrom ? one.rows : 0;
    return moved;
}

int RowMap::end(int firstRow, int lastRow) const
{
    int moved = lastRow;
    for (const RowInsertion& one : m_insertions) {
        const bool holds = firstRow < one.startFrom && lastRow >= one.endFrom;
        moved += holds || lastRow >= one.startFrom ? one.rows : 0;
    }
    return moved;
}

Reference RowMap::moved(Reference reference) const
{
    if (reference.isColumns)
        return reference;
    const Reference before = reference;
    // F5:F1048576 ends where the sheet does: a row behind that is none that Excel reads.
    reference.firstRow = std::min(start(before.firstRow), maxTableRows);
    reference.lastRow = before.isRange
                            ? std::min(end(before.firstRow, before.lastRow), maxTableRows)
                            : reference.firstRow;
    return reference;
}

QString foldedSheetName(const QString& name)
{
    return name.toCaseFolded();
}

QString withReferences(const QString& formula, const QString& ownSheet,
                       const std::function<std::optional<Reference>(const Reference&)>& change)
{
    return Formula(formula, ownSheet).changed(change);
}

QString movedFormula(const QString& formula, const QString& ownSheet, const SheetMoves& moves)
{
    return withReferences(formula, ownSheet, [&](const Reference& one) -> std::optional<Reference> {
        const auto map = moves.constFind(one.sheet);
        return map == moves.constEnd() ? one : map->moved(one);
    });
}

QString copiedFormula(const QString& formula, int rows, int columns)
{
    return withReferences(formula, {}, [&](Reference one) -> std::optional<Reference> {
        one.firstRow += one.fixedFirstRow ? 0 : rows;
        one.lastRow += one.fixedLastRow ? 0 : rows;
        if (!one.isRows) {
            one.firstColumn += one.fixedFirstColumn ? 0 : columns;
            one.lastColumn += one.fixedLastColumn ? 0 : columns;
        }
        if (one.firstRow < 1 || one.lastRow > maxTableRows || one.firstColumn < 0 ||
            one.lastColumn >= maxTableColumns)
            return std::nullopt;
        return one;
    });
}

QList<Reference> referencesIn(const QString& formula, const QString& ownSheet)
{
    QList<Reference> found;
    (void)withReferences(formula, ownSheet, [&](const Reference& one) -> std::optional<Reference> {
        found << one;
        return one;
    });
    return found;
}

std::optional<Reference> rangeIn(const QString& text)
{
    const QStringList ends = text.split(u':');
    const std::optional<End> first = endIn(ends.first());
    const std::optional<End> last = ends.size() > 1 ? endIn(ends.at(1)) : first;
    if (!first || !last || ends.size() > 2)
        return std::nullopt;
    return referenceOf({}, *first, *last, true, false);
}

QString rangeText(const Reference& range)
{
    const QString first = cellName(range.firstRow, range.firstColumn);
    const QString last = cellName(range.lastRow, range.lastColumn);
    return first == last ? first : first + u':' + last;
}

QString movedRanges(const QString& ranges, const RowMap& map)
{
    QStringList moved;
    const QStringList each = ranges.split(u' ', Qt::SkipEmptyParts);
    for (const QString& one : each) {
        const std::optional<Reference> range = rangeIn(one);
        moved << (range ? rangeText(map.moved(*range)) : one);
    }
    return moved.join(u' ');
}

QString cellName(int row, int column)
{
    return columnLetters(column) + QString::number(row);
}

} // namespace doorstep
