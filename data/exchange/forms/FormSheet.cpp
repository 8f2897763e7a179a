// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/forms/FormSheet.h"

#include "data/base/Text.h"
#include "data/files/XlsxRelations.h"
#include "data/files/XlsxWorkbook.h"
#include "data/files/filling/References.h"

#include <QRegularExpression>
#include <algorithm>
#include <functional>

namespace doorstep {

namespace {

constexpr qint64 largestSheet = 64 * 1024 * 1024;

// =SUM(D5:D24): it tells of the lines above or of rows below, so it is none of them. One that
// counts on from the headings or tells of its own row is worked out in each line.
bool addsUp(const FormSheet& sheet, int number, const std::function<bool(const Reference&)>& meant)
{
    static const QRegularExpression functions(
        u"\\b(?:SUM|SUMIFS?|SUMPRODUCT|COUNT|COUNTA|COUNTIFS?|COUNTBLANK|AVERAGE|AVERAGEIFS?|"
        u"MEDIAN|MAX|MIN|SUBTOTAL|AGGREGATE|ROWS)\\s*\\("_qs,
        QRegularExpression::CaseInsensitiveOption);
    const RowMarkup* const row = sheet.markup->row(number);
    if (!row)
        return false;
    return std::any_of(row->cells.begin(), row->cells.end(), [&](const CellMarkup& cell) {
        const QString formula = sheet.markup->formula(*row, cell);
        if (!formula.contains(functions))
            return false;
        const QList<Reference> references = referencesIn(formula, u"own"_qs);
        return std::any_of(references.begin(), references.end(), [&](const Reference& one) {
            return one.sheet == u"own" && one.isRange && meant(one);
        });
    });
}

bool addsUpBelow(const FormSheet& sheet, int number)
{
    return addsUp(sheet, number, [&](const Reference& one) { return one.firstRow > number; });
}

bool addsUpLines(const FormSheet& sheet, int number, int firstLine)
{
    return addsUp(sheet, number, [&](const Reference& one) {
        return one.firstRow >= firstLine && one.lastRow < number;
    });
}

// 占比 =C3/D3, out of totals above the lines and of nothing else.
bool tellsOfTotals(const FormSheet& sheet, int number, int firstTotal, int lastTotal)
{
    const TableRow* const words = sheet.row(number);
    const RowMarkup* const row = sheet.markup->row(number);
    const bool named =
        words && std::any_of(words->cells.begin(), words->cells.end(),
                             [](const Cell& cell) { return cell.kind == Cell::Kind::Text; });
    bool tells = false;
    for (const CellMarkup& cell : row&& named ? row->cells : std::vector<CellMarkup>()) {
        const QList<Reference> references =
            referencesIn(sheet.markup->formula(*row, cell), u"own"_qs);
        if (references.isEmpty())
            continue;
        tells = std::all_of(references.begin(), references.end(), [&](const Reference& one) {
            return one.sheet == u"own" && one.firstRow >= firstTotal && one.lastRow <= lastTotal;
        });
        if (!tells)
            return false;
    }
    return tells;
}

// One text across the sheet: a title of a part, a note.
bool isBand(const FormSheet& sheet, const TableRow& row, int columns)
{
    if (row.cells.size() != 1)
        return false;
    const bool wide =
        std::any_of(sheet.merged.begin(), sheet.merged.end(), [&](const MergedRange& range) {
            return range.firstRow == row.number && range.firstColumn == row.cells.front().column &&
                   2 * (range.lastColumn - range.firstColumn + 1) > columns;
        });
    return wide && !row.cells.front().text.trimmed().isEmpty();
}

// 填报人：, and the like, that isFooter() knows only with a colon at the end of a word it lists.
bool isSigned(const TableRow& row)
{
    static const QRegularExpression words(
        u"(?:填报|填表|制表|经办|审核|负责|联系|统计|报送|审批|签字|盖章|单位|街区)"
        u"(?:人|单位|日期|时间|领导|签名|签字|签章|盖章|电话|意见|书记)?(?:[（(].{0,8}[)）])?\\s*[:：]"_qs);
    return !row.cells.empty() && row.cells.size() <= 8 &&
           words.match(halfWidth(row.cells.front().text)).hasMatch();
}

// Something stands in a column of the list.
bool hasWords(const TableRow* row, int columns)
{
    return row && std::any_of(row->cells.begin(), row->cells.end(), [&](const Cell& cell) {
               return cell.column < columns && cell.kind != Cell::Kind::Empty;
           });
}

qsizetype textsIn(const TableRow* row)
{
    return row ? std::count_if(row->cells.begin(), row->cells.end(),
                               [](const Cell& cell) { return cell.kind == Cell::Kind::Text; })
               : 0;
}

// The number of a line that stands first in it; 0: none does.
int lineNumberOf(const TableRow* row)
{
    bool isNumber = false;
    const int number =
        row && !row->cells.empty() ? row->cells.front().text.trimmed().toInt(&isNumber) : 0;
    return isNumber ? number : 0;
}

bool isStyled(const FormSheet& sheet, int number, const Heading& heading)
{
    const RowMarkup* const row = sheet.markup->row(number);
    if (!row)
        return false;
    qsizetype styled = 0;
    for (const CellMarkup& cell : row->cells)
        styled += cell.style != 0 && cell.column < heading.texts.size();
    return 2 * styled >= std::max<qsizetype>(1, heading.texts.size());
}

} // namespace

bool isSignedLine(const TableRow& row)
{
    static const QRegularExpression label(u"^[\\p{Han}（）()、\\s]{2,16}[：:]"_qs);
    static const QRegularExpression signer(QRegularExpression::anchoredPattern(
        u"(?:单位|部门|街区|社区|科室|分管|主管|主要)?(?:负责|填报|填表|制表|经办|审核|审批|复核|"
        u"统计|报送|领导|书记|主任)(?:人|人员|领导|单位|日期|时间)?(?:签字|签名|签章|盖章)?"
        u"(?:[（(].{0,8}[)）])?|签字|签名|签章|盖章|单位盖章"_qs));
    static const QRegularExpression beside(QRegularExpression::anchoredPattern(
        u"(?:联系|办公)?(?:人|电话|方式)|电话|手机|日期|时间|(?:填报|填表)?单位"_qs));
    qsizetype labels = 0;
    bool signs = false;
    bool onlySigns = true;
    qsizetype texts = 0;
    for (const Cell& cell : row.cells) {
        if (cell.kind != Cell::Kind::Text)
            continue;
        ++texts;
        const QString text = halfWidth(cell.text).trimmed();
        labels += label.match(text).hasMatch();
        const QString words = QString(text).remove(u' ');
        const bool one = signer.match(words).hasMatch();
        signs = signs || one;
        onlySigns = onlySigns && (one || beside.match(words).hasMatch());
    }
    return (labels > 0 && 2 * labels >= texts) || (signs && onlySigns);
}

const TableRow* FormSheet::row(int number) const
{
    const auto found =
        std::lower_bound(rows.begin(), rows.end(), number,
                         [](const TableRow& one, int wanted) { return one.number < wanted; });
    return found != rows.end() && found->number == number ? &*found : nullptr;
}

int FormSheet::lastRow() const
{
    const int written = rows.empty() ? 0 : rows.back().number;
    const int marked = markup->rows().empty() ? 0 : markup->rows().back().number;
    return std::max(written, marked);
}

bool FormSheet::hasFormula(int number, int column) const
{
    const CellMarkup* const cell = markup->cell(number, column);
    return cell && cell->formula != 0;
}

QStringList FormSheet::choicesAt(int row, int column) const
{
    for (const FormChoices& one : choices) {
        const bool holds =
            std::any_of(one.cells.begin(), one.cells.end(), [&](const Reference& range) {
                return row >= range.firstRow && row <= range.lastRow &&
                       column >= range.firstColumn && column <= range.lastColumn;
            });
        if (holds)
            return one.texts;
    }
    return {};
}

namespace {

QList<FormTable> tablesOf(const ZipArchive& archive, const QString& sheet, const QString& path)
{
    QList<FormTable> tables;
    const XlsxRelations relations(archive, sheet);
    for (const XlsxRelation& relation : relations.all()) {
        if (relation.kind != u"table" || !archive.has(relation.part))
            continue;
        const Markup part(archive.read(relation.part, largestSheet), path);
        const auto table = std::find_if(part.tags().begin(), part.tags().end(),
                                        [](const MarkupTag& tag) { return tag.local == "table"; });
        if (table == part.tags().end())
            continue;
        const std::optional<Reference> range = rangeIn(part.attribute(*table, "ref"));
        if (!range)
            continue;
        const bool headed = part.attribute(*table, "headerRowCount") != u"0";
        const int totals = part.attribute(*table, "totalsRowCount").toInt();
        tables << FormTable{headed ? range->firstRow : 0, range->lastRow - totals,
                            range->firstColumn, range->lastColumn};
    }
    return tables;
}

// More than anybody looks through: what is written isn't held against them.
constexpr qsizetype mostChoices = 500;

QStringList textsIn(const FormSheet& sheet, const Reference& range)
{
    QStringList texts;
    auto line = std::lower_bound(sheet.rows.begin(), sheet.rows.end(), range.firstRow,
                                 [](const TableRow& row, int first) { return row.number < first; });
    for (; line != sheet.rows.end() && line->number <= range.lastRow; ++line) {
        for (const Cell& cell : line->cells) {
            const QString text = cell.text.trimmed();
            if (cell.column < range.firstColumn || cell.column > range.lastColumn || text.isEmpty())
                continue;
            if (texts.size() == mostChoices)
                return {};
            texts << text;
        }
    }
    return texts;
}

// Sheets that a validation may look into, and names for parts of them.
class ChoiceSources
{
public:
    ChoiceSources(const std::vector<FormSheet>& sheets, const Markup& workbook) : m_sheets(sheets)
    {
        QStringList order; // with charts, for names of one sheet count these, too
        for (size_t i = 0; i < workbook.tags().size(); ++i) {
            const MarkupTag& tag = workbook.at(i);
            if (tag.kind == MarkupTag::Kind::End)
                continue;
            if (tag.local == "sheet") {
                order << foldedSheetName(workbook.attribute(tag, "name"));
            } else if (tag.local == "definedName") {
                const QString only = workbook.attribute(tag, "localSheetId");
                const QString of = only.isEmpty() ? QString() : order.value(only.toInt());
                m_names.insert(nameOn(of, workbook.attribute(tag, "name")), workbook.text(i));
            }
        }
    }

    // "是,否", $L$1:$L$3, 选项!$A$1:$A$9, a name for one of these. What a function works out is not
    // known here.
    QStringList listed(const QString& sheet, const QString& formula)
    {
        const QString key = nameOn(sheet, formula);
        if (const auto known = m_listed.constFind(key); known != m_listed.constEnd())
            return *known;
        const QStringList texts = look(foldedSheetName(sheet), formula);
        m_listed.insert(key, texts);
        return texts;
    }

private:
    static QString nameOn(const QString& sheet, const QString& name)
    {
        return foldedSheetName(sheet) + u'!' + name.toCaseFolded();
    }

    [[nodiscard]] QStringList look(const QString& sheet, QString formula) const
    {
        static const QRegularExpression cells(
            QRegularExpression::anchoredPattern(u"\\$?[A-Za-z]+[$0-9]*(?::[$A-Za-z0-9]+)?"_qs));
        constexpr int mostNames = 4; // one may stand for another
        for (int names = 0; names <= mostNames; ++names) {
            formula = formula.trimmed();
            if (formula.startsWith(u'='))
                formula.remove(0, 1);
            if (formula.size() > 2 && formula.startsWith(u'"') && formula.endsWith(u'"')) {
                QStringList texts = formula.mid(1).chopped(1).split(u',', Qt::SkipEmptyParts);
                for (QString& text : texts)
                    text = text.trimmed();
                return texts;
            }
            const QList<Reference> references = referencesIn(formula, sheet);
            if (!references.isEmpty()) {
                const bool isPlain =
                    references.size() == 1 && cells.match(formula.section(u'!', -1)).hasMatch();
                return isPlain ? textsOf(references.first()) : QStringList();
            }
            formula = m_names.value(nameOn(sheet, formula), m_names.value(nameOn({}, formula)));
            if (formula.isEmpty())
                break;
        }
        return {};
    }

    [[nodiscard]] QStringList textsOf(const Reference& range) const
    {
        const auto found =
            std::find_if(m_sheets.begin(), m_sheets.end(), [&](const FormSheet& sheet) {
                return foldedSheetName(sheet.name) == range.sheet;
            });
        return found == m_sheets.end() ? QStringList() : textsIn(*found, range);
    }

    const std::vector<FormSheet>& m_sheets;
    QHash<QString, QString> m_names;
    QHash<QString, QStringList> m_listed;
};

QList<Reference> rangesIn(const QString& text)
{
    QList<Reference> ranges;
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        if (const std::optional<Reference> range = rangeIn(part))
            ranges << *range;
    }
    return ranges;
}

// Of Excel 2010 and later, too: behind everything else, its cells and list in tags of their own.
QList<FormChoices> choicesOf(const FormSheet& sheet, ChoiceSources& sources)
{
    QList<FormChoices> choices;
    const Markup& part = sheet.markup->markup();
    for (size_t i = 0; i < part.tags().size(); ++i) {
        const MarkupTag& tag = part.at(i);
        if (tag.kind != MarkupTag::Kind::Start || tag.local != "dataValidation" ||
            part.attribute(tag, "type") != u"list")
            continue;
        QString cells = part.attribute(tag, "sqref");
        QString formula;
        for (size_t in = i + 1; in < tag.closing; ++in) {
            const MarkupTag& inner = part.at(in);
            if (inner.kind != MarkupTag::Kind::Start || inner.closing != in + 1)
                continue;
            if (inner.local == "sqref")
                cells = part.text(in);
            else if (inner.local == "formula1" || (inner.local == "f" && formula.isEmpty()))
                formula = part.text(in);
        }
        choices << FormChoices{rangesIn(cells), sources.listed(sheet.name, formula)};
    }
    return choices;
}

} // namespace

std::vector<FormSheet> readFormSheets(const QString& path)
{
    std::vector<FormSheet> sheets;
    const auto reader = openTable(path);
    const ZipArchive archive(path);
    const XlsxWorkbook workbook = readWorkbook(archive);
    for (int i = 0; i < static_cast<int>(workbook.sheets.size()); ++i) {
        const XlsxSheet& info = workbook.sheets.at(i);
        FormSheet& sheet = sheets.emplace_back();
        sheet.name = info.info.name;
        sheet.hidden = info.info.hidden;
        reader->open(i);
        TableRow row;
        while (reader->next(row))
            sheet.rows.push_back(row);
        sheet.merged = reader->merged();
        sheet.markup = std::make_shared<SheetMarkup>(archive.read(info.part, largestSheet), path);
        sheet.tables = tablesOf(archive, info.part, path);
    }
    ChoiceSources sources(sheets, Markup(archive.read(workbook.part, largestSheet), path));
    for (FormSheet& sheet : sheets)
        sheet.choices = choicesOf(sheet, sources);
    return sheets;
}

FormLines formLines(const FormSheet& sheet, const Heading& heading, const FieldTable& fields)
{
    FormLines lines;
    lines.first = heading.lastRow + 1;
    lines.last = lines.first - 1;
    const int end = sheet.lastRow();
    const auto columns = static_cast<int>(heading.texts.size());
    // Rows come into a table before its last line, so that it grows with them.
    for (const FormTable& table : sheet.tables) {
        if (table.headingRow == heading.lastRow && table.lastRow > heading.lastRow &&
            table.firstColumn < columns)
            return {lines.first, table.lastRow, table.lastRow + 1};
    }
    const auto isOtherTable = [&](int number) {
        return std::any_of(sheet.tables.begin(), sheet.tables.end(), [&](const FormTable& table) {
            return number == table.headingRow && table.firstColumn < columns;
        });
    };
    bool blankBefore = false;
    bool told = false; // some line has words
    int lastNumber = 0;
    lines.behind = end + 1;
    bool ended = false;
    for (int number = lines.first; number <= end; ++number) {
        const TableRow* const row = sheet.row(number);
        if (number == lines.first && // totals above the lines
            (addsUpBelow(sheet, number) ||
             tellsOfTotals(sheet, number, heading.lastRow + 1, number - 1))) {
            lines.first = number + 1;
            lines.last = number;
            continue;
        }
        const bool styled = isStyled(sheet, number, heading);
        const int own = lineNumberOf(row);
        const bool looksLikeLine =
            (styled && (told || textsIn(row) < 2)) || (own > 0 && own == lastNumber + 1);
        if (row && (isFooter(*row) || isSigned(*row) || isSignedLine(*row) ||
                    isBand(sheet, *row, columns))) {
            ended = true;
        } else if (addsUpLines(sheet, number, lines.first) || addsUpBelow(sheet, number) ||
                   tellsOfTotals(sheet, number, heading.lastRow + 1, lines.first - 1)) {
            ended = true;
        } else if (isOtherTable(number)) {
            ended = true;
        } else if (hasWords(row, columns) && blankBefore && lines.last >= lines.first &&
                   !looksLikeLine) {
            ended = true; // blank paper parts it from the lines, and it looks like none
        } else if (row && columns >= 4 && row->cells.size() == 1 &&
                   row->cells.front().kind == Cell::Kind::Text && !styled) {
            ended = true; // a remark, a title of what follows
        } else if (row && (blankBefore || number > lines.first) && row->cells.size() >= 3 &&
                   findHeading({*row}, sheet.merged, fields).found() &&
                   !repeatsHeading(*row, heading)) {
            ended = true; // another list
        } else if (row && repeatsHeading(*row, heading)) {
            ended = true; // it goes on with a page of its own
        }
        if (ended) {
            lines.behind = number;
            break;
        }
        blankBefore = !hasWords(row, columns) && !styled;
        lastNumber = own > 0 ? own : lastNumber;
        told = told || textsIn(row) >= 2;
        if (row || styled)
            lines.last = number;
    }
    // Blank paper between the headings and what ends the list is there to be written on.
    if (ended && lines.last < lines.first)
        lines.last = lines.behind - 1;
    return lines;
}

} // namespace doorstep
