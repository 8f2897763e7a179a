// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/forms/FormFinding.h"

#include "data/base/Text.h"
#include "data/base/spelling/Fold.h"
#include "data/exchange/forms/FormLabels.h"
#include "data/exchange/forms/FormText.h"
#include "data/exchange/import/HeadingWords.h"
#include "data/exchange/import/ImportProfile.h"
#include "data/exchange/import/KindGuess.h"
#include "data/exchange/import/ListKind.h"
#include "data/register/Register.h"

#include <QRegularExpression>

namespace doorstep {

namespace {

constexpr int fewestKnown = 2; // headings that make a row the headings of a list

bool tellsEnough(const FoundList& found)
{
    const QStringList& texts = found.heading.texts;
    return found.known() > fewestKnown || std::any_of(texts.begin(), texts.end(), &isLineNumber);
}

bool isPlainly(const FormSheet& sheet, const FoundList& found)
{
    const TableRow* const row = sheet.row(found.heading.firstRow);
    return found.lines.first <= found.lines.last && tellsEnough(found) &&
           (!row || !isSignedLine(*row));
}

// Each row says who went and what came of it: of shops, however much is told of them.
bool tellsOfVisits(const Heading& heading)
{
    static const QRegularExpression words(u"^走访(?:人|人员|人姓名|内容|情况|结果)$"_qs);
    return std::any_of(heading.texts.begin(), heading.texts.end(),
                       [](const QString& text) { return words.match(text).hasMatch(); });
}

// Titles of the kind's ledger that the import has no field for (阶段, 办结天数) name it all the
// same.
int worthOfTitles(const FoundList& found)
{
    constexpr int worthOfOne = 2; // as of a heading that is known
    const Ledger* const ledger = findLedger(QLatin1String(keyOf(found.kind)));
    int worth = 0;
    for (size_t i = 0; ledger && i < found.matches.size(); ++i) {
        const QString heading = found.heading.texts.value(static_cast<qsizetype>(i));
        if (heading.isEmpty() || found.matches[i].field >= 0 || isLineNumber(heading))
            continue;
        const std::u32string plain = fold(withoutBrackets(heading));
        const bool own = std::any_of(ledger->columns.begin(), ledger->columns.end(),
                                     [&plain](const Column& column) {
                                         return fold(column.title()) == plain ||
                                                fold(QString::fromLatin1(column.heading)) == plain;
                                     });
        worth += own ? worthOfOne : 0;
    }
    return worth;
}

// The sheet's name or a title above the headings says what the rows are, where headings alone
// leave it open.
bool isNamedAfter(ImportKind kind, const FormSheet& sheet, const Heading& heading, int firstRow)
{
    static const std::pair<const char*, QRegularExpression> words[] = {
        {"shops", QRegularExpression(u"商铺|商户|店铺|门店|企业"_qs)},
        {"workers", QRegularExpression(u"从业者|从业人员|骑手|新就业"_qs)},
        {"visits", QRegularExpression(u"走访"_qs)},
        {"needs", QRegularExpression(u"需求|诉求"_qs)},
        {"wishes", QRegularExpression(u"心愿"_qs)},
        {"venues", QRegularExpression(u"阵地|驿站"_qs)},
        {"activities", QRegularExpression(u"活动"_qs)}};
    const auto found = std::find_if(std::begin(words), std::end(words),
                                    [key = QLatin1String(keyOf(kind))](const auto& one) {
                                        return key == QLatin1String(one.first);
                                    });
    if (found == std::end(words))
        return false;
    const auto says = [&found](const QString& text) {
        return found->second.match(text).hasMatch();
    };
    return says(sheet.name) ||
           std::any_of(sheet.rows.begin(), sheet.rows.end(), [&](const TableRow& row) {
               return row.number >= firstRow && row.number < heading.firstRow &&
                      row.cells.size() == 1 && says(row.cells.front().text);
           });
}

// Whoever signs. 负责人 联系电话 right below other headings are the second line of them.
bool isNoHeading(const FormSheet& sheet, const TableRow& row, int first)
{
    if (!isSignedLine(row))
        return false;
    constexpr auto fewest = 3;
    const TableRow* const above = row.number > first ? sheet.row(row.number - 1) : nullptr;
    const bool secondLine =
        above && !hasLabels(row) && !isFooter(*above) && !isSignedLine(*above) &&
        std::count_if(above->cells.begin(), above->cells.end(),
                      [](const Cell& cell) { return cell.kind == Cell::Kind::Text; }) >= fewest;
    return !secondLine;
}

// Before what follows, and its title.
void endLines(const FormSheet& sheet, FoundList& found, int last)
{
    if (found.lines.behind <= last + 1)
        return;
    found.lines.behind = last + 1;
    found.lines.last = std::min(found.lines.last, last);
    for (; found.lines.last >= found.lines.first; --found.lines.last) {
        const TableRow* const row = sheet.row(found.lines.last);
        const bool title = row && row->cells.size() == 1 &&
                           row->cells.front().kind == Cell::Kind::Text &&
                           found.heading.texts.size() > 1;
        const bool blank = !row && !sheet.markup->row(found.lines.last);
        if (!title && !blank)
            break;
    }
}

} // namespace

bool isLineNumber(const QString& heading)
{
    static const QRegularExpression words(u"^(?:序号|编号|行号|序|号|No\\.?|#)$"_qs,
                                          QRegularExpression::CaseInsensitiveOption);
    return words.match(halfWidth(heading).remove(u' ')).hasMatch();
}

ListFinder::ListFinder(Register& registry, QString path, QList<ImportKind> kinds)
    : m_register(registry),
      m_path(std::move(path)),
      m_kinds(std::move(kinds)),
      m_all(importKinds(registry.db()))
{
}

std::vector<FoundList> ListFinder::listsIn(const FormSheet& sheet) const
{
    std::vector<FoundList> lists;
    findLists(sheet, {1, sheet.lastRow(), false, false}, lists);
    return lists;
}

// From top to bottom. The likest is found first, then what stands above it and below.
void ListFinder::findLists(const FormSheet& sheet, const Within& rows,
                           std::vector<FoundList>& lists) const
{
    const std::optional<FoundList> found = findList(sheet, rows);
    if (!found)
        return;
    findLists(sheet, {rows.first, found->heading.firstRow - 1, true, rows.below}, lists);
    lists.push_back(*found);
    const int behind = std::max(found->lines.behind, found->heading.lastRow + 1);
    findLists(sheet, {behind, rows.last, rows.between, true}, lists);
}

std::optional<FoundList> ListFinder::findList(const FormSheet& sheet, const Within& within) const
{
    std::vector<TableRow> rows;
    for (const TableRow& row : sheet.rows) {
        if (row.number >= within.first && row.number <= within.last &&
            !isNoHeading(sheet, row, within.first))
            rows.push_back(row);
    }
    constexpr int worthOfComplete = 1000; // see worthAs()
    constexpr int farMore = 4;            // of two headings that are known
    FoundList best;
    FoundList visits;
    FoundList fullest;
    for (const ImportKind kind : m_kinds) {
        FoundList found;
        found.kind = kind;
        found.heading = findHeading(rows, sheet.merged, fieldTable(kind));
        if (!found.heading.found())
            continue;
        found.lines = formLines(sheet, found.heading, fieldTable(kind));
        endLines(sheet, found, std::min(within.last, nextHeading(sheet, found.heading) - 1));
        found.matches = chooseColumns(m_register, outlineOf(sheet, found), kind);
        const qsizetype known = found.known();
        const bool counts = known > 0 && speaksOfCounts(found.heading) &&
                            formLabels(sheet, found.heading, found.lines);
        const bool isList = known >= fewestKnown || counts;
        found.worth = isList && (!within.between || isPlainly(sheet, found)) &&
                              (!within.below || counts || tellsEnough(found))
                          ? worthAs(kind, found.matches) + worthOfTitles(found) +
                                (isNamedAfter(kind, sheet, found.heading, within.first) ? 1 : 0)
                          : -1;
        if (!listKind(kind).shape().visitDay.isEmpty())
            visits = found;
        if (found.worth > best.worth)
            best = found;
        if (found.worth >= 0 &&
            (fullest.worth < 0 || found.worth % worthOfComplete > fullest.worth % worthOfComplete))
            fullest = found;
    }
    // A name is all that subjects must have: 联系人 alone makes no list of workers of one of needs.
    const bool ofSubjects = listKind(best.kind).shape().rows == RowsAre::Subjects;
    if (ofSubjects && visits.worth >= 0 && tellsOfVisits(best.heading))
        best = visits;
    else if (ofSubjects && best.worth >= 0 &&
             fullest.worth % worthOfComplete >= best.worth % worthOfComplete + farMore)
        best = fullest;
    return best.worth < 0 ? std::nullopt : std::optional<FoundList>(best);
}

void ListFinder::readAs(const FormSheet& sheet, FoundList& found, ImportKind kind) const
{
    found.kind = kind;
    found.matches = chooseColumns(m_register, outlineOf(sheet, found), kind);
}

// Where another list begins, of whatever kind.
int ListFinder::nextHeading(const FormSheet& sheet, const Heading& heading) const
{
    constexpr int furthest = 2000;
    constexpr size_t least = 3;
    constexpr int leastScore = 30; // three words that are known
    for (const TableRow& row : sheet.rows) {
        if (row.number <= heading.lastRow || row.cells.size() < least ||
            row.number > heading.lastRow + furthest || isSignedLine(row) ||
            repeatsHeading(row, heading) ||
            !std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
                constexpr qsizetype longest = 12;
                return cell.kind == Cell::Kind::Text && cell.text.size() <= longest;
            }))
            continue;
        for (const ImportKind kind : m_all) {
            if (findHeading({row}, sheet.merged, fieldTable(kind)).score >= leastScore)
                return row.number;
        }
    }
    return sheet.lastRow() + 1;
}

QStringList ListFinder::unread(const FormSheet& sheet, const std::vector<FoundList>& lists) const
{
    QStringList unread;
    int from = 1;
    const auto look = [&](int until) {
        std::vector<TableRow> rows;
        for (const TableRow& row : sheet.rows) {
            if (row.number >= from && row.number <= until)
                rows.push_back(row);
        }
        Heading best;
        for (const ImportKind kind : m_all) {
            const Heading heading = findHeading(rows, sheet.merged, fieldTable(kind));
            if (heading.score > best.score)
                best = heading;
        }
        const TableRow* const row = sheet.row(best.firstRow);
        constexpr qsizetype least = 3;
        const int below = best.lastRow + 1;
        if (!row || (!sheet.row(below) && !sheet.markup->row(below)) || best.lastRow >= until ||
            best.texts.size() < least || isSignedLine(*row))
            return;
        QStringList said = best.texts;
        said.removeAll(QString());
        if (said.size() >= least)
            unread << FormText::tr("%1, row %2 (%3)")
                          .arg(sheet.name, QString::number(best.firstRow),
                               said.mid(0, least).join(u'、'));
    };
    for (const FoundList& found : lists) {
        look(found.heading.firstRow - 1);
        from = found.lines.behind;
    }
    look(sheet.lastRow());
    return unread;
}

// As the import would see it: what stands in the lines are samples.
TableOutline ListFinder::outlineOf(const FormSheet& sheet, const FoundList& found) const
{
    TableOutline outline;
    outline.path = m_path;
    outline.heading = found.heading;
    outline.columns = static_cast<int>(found.heading.texts.size());
    outline.samples.resize(static_cast<size_t>(outline.columns));
    for (int number = found.lines.first; number <= found.lines.last; ++number) {
        const TableRow* const row = sheet.row(number);
        for (const Cell& cell : row ? row->cells : std::vector<Cell>()) {
            if (cell.column < outline.columns && !sheet.hasFormula(number, cell.column))
                outline.samples[static_cast<size_t>(cell.column)].push_back(cell);
        }
    }
    return outline;
}

} // namespace doorstep
