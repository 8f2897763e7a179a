// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/forms/FormFilling.h"

#include "data/base/Error.h"
#include "data/base/SafeFile.h"
#include "data/exchange/forms/FormAnswers.h"
#include "data/exchange/forms/FormPages.h"
#include "data/exchange/forms/FormRowValues.h"
#include "data/exchange/forms/FormText.h"
#include "data/files/SheetText.h"
#include "data/files/filling/WorkbookFiller.h"
#include "data/records/people/OfficeMasking.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <algorithm>

namespace doorstep {

namespace {

constexpr qint64 mostSheets = 1000; // more can't be found one's way in
constexpr qint64 mostFiles = 5000;

// One row of a page.
struct PageRecord
{
    QString sheet;
    QString title;
    std::vector<CellToFill> cells;
};

// Different from those that there are: 张记面馆, 张记面馆 (2).
QString withNumber(const QString& wanted, QSet<QString>& taken,
                   const std::function<QString(const QString&)>& shaped)
{
    QString name = shaped(wanted);
    for (int number = 2; taken.contains(name.toLower()); ++number) {
        const QString behind = u" (%1)"_qs.arg(number);
        constexpr qsizetype longest = 31; // of a sheet's name
        name = shaped(wanted.left(longest - behind.size()) + behind);
    }
    taken.insert(name.toLower());
    return name;
}

class FilledSheets
{
public:
    FilledSheets(Database& database, const FormLayout& layout, const FillingOptions& options,
                 const Mask& mask)
        : m_db(database),
          m_layout(layout),
          m_options(options),
          m_words(database, options, mask),
          m_figures(database, options)
    {
        for (const FormList& list : m_layout.lists)
            addList(list);
        for (const FormSpot& spot : m_layout.spots)
            addSpot(spot);
    }

    [[nodiscard]] std::vector<SheetToFill>& sheets() { return m_sheets; }
    // Rows of which each has a page.
    [[nodiscard]] std::vector<PageRecord>& pages() { return m_pages; }
    // Where there are more rows than numbered lines, they go on on copies of the sheet.
    void continueLists()
    {
        for (const ContinuedList& list : m_continued) {
            SheetToFill& sheet = sheetNamed(list.sheet);
            const int lines = list.fill.lastRow - list.fill.firstRow + 1;
            const qint64 pages = (list.rows + lines - 1) / lines;
            if (pages > mostSheets)
                throw Error(
                    FormText::tr("“%1” would be filled %2 times, more than %3: choose a "
                                 "shorter time, a block or a drive.")
                        .arg(list.sheet, QString::number(pages), QString::number(mostSheets)));
            for (qint64 page = 2; page <= pages; ++page) {
                const QString behind = u"（%1）"_qs.arg(page);
                constexpr qsizetype longest = 31; // of a sheet's name
                sheet.copies.push_back(
                    {sheet.name.left(longest - behind.size()) + behind, sheet.cells, {list.fill}});
            }
            m_remarks << FormText::tr("“%1” has %2 numbered lines: the rows go on on %n more "
                                      "sheet(s) like it, each with its own totals.",
                                      nullptr, static_cast<int>(pages - 1))
                             .arg(list.sheet, QString::number(lines));
        }
    }
    [[nodiscard]] qint64 rows() const { return m_rows; }
    // Once it is written: what rows hold is known then.
    [[nodiscard]] QStringList remarks() const
    {
        QStringList all = m_remarks;
        for (const auto& values : m_values)
            all += values->notChosen();
        return all;
    }
    // Places in sheets() of those that rows have pages of.
    [[nodiscard]] QList<size_t> pagedSheets() const
    {
        QList<size_t> paged;
        for (size_t i = 0; i < m_sheets.size(); ++i) {
            if (std::any_of(m_pages.begin(), m_pages.end(), [&](const PageRecord& record) {
                    return record.sheet == m_sheets[i].name;
                }))
                paged << i;
        }
        return paged;
    }

private:
    SheetToFill& sheetNamed(const QString& name)
    {
        const auto found = std::find_if(m_sheets.begin(), m_sheets.end(),
                                        [&](const SheetToFill& one) { return one.name == name; });
        if (found != m_sheets.end())
            return *found;
        m_sheets.push_back({name, {}, {}});
        return m_sheets.back();
    }

    // Counts beside the form's own words.
    void addCounts(const FormList& list)
    {
        SheetToFill& sheet = sheetNamed(list.sheet);
        const LedgerFilter filter{m_options.month, m_options.block, std::nullopt, m_options.asOf};
        for (const FormColumn& column : list.columns) {
            LedgerQuery query;
            query.ledger = column.value.from == FormValue::From::Count
                               ? findLedger(m_db, column.value.key.section(u'/', 0, 0))
                               : nullptr;
            if (!query.ledger)
                continue;
            query.filter = filter;
            if (usualPeriod(QLatin1String(query.ledger->key)) == FormPeriod::Ever)
                query.filter.period.reset();
            const QHash<QString, qint64> counts =
                countBy(m_db, query, column.value.key.section(u'/', 1));
            for (const FormLabel& label : list.labels) {
                const qint64 count = counts.value(label.text);
                sheet.cells.push_back({label.row,
                                       column.column,
                                       {CellContent::Kind::Number, QString::number(count),
                                        static_cast<double>(count)}});
            }
        }
        m_rows += list.labels.size();
        m_counts[list.sheet].append({list.lastRow, list.labels.size()});
    }

    // Nothing but numbers of lines would come into it.
    [[nodiscard]] static bool staysEmpty(const FormList& list)
    {
        return std::all_of(list.columns.begin(), list.columns.end(), [](const FormColumn& column) {
            return column.value.from == FormValue::From::Empty ||
                   column.value.from == FormValue::From::LineNumber ||
                   column.value.from == FormValue::From::Form;
        });
    }

    void addList(const FormList& list)
    {
        if (!list.isPage() && staysEmpty(list)) {
            m_remarks << FormText::tr(
                             "“%1”, row %2: no row is filled in, for every column of it is "
                             "left empty.")
                             .arg(list.sheet, QString::number(list.lastHeadingRow));
            return;
        }
        if (!list.labels.isEmpty()) {
            addCounts(list);
            return;
        }
        if (list.isPage()) {
            addPages(list);
            return;
        }
        const auto values =
            std::make_shared<FormRowValues>(m_db, list, m_options, m_words, m_figures);
        ListToFill fill;
        fill.firstRow = list.firstRow;
        fill.lastRow = list.lastRow;
        fill.columns = values->columns();
        fill.numbered = values->numbered();
        fill.rows = values->rows();
        fill.next = [values](std::vector<CellContent>& cells) {
            values->next(cells);
        };
        m_rows += fill.rows;
        m_remarks += values->remarks();
        m_values.push_back(values);
        m_counts[list.sheet].append({list.lastRow, fill.rows});
        const qint64 lines = list.lastRow - list.firstRow + 1;
        const auto listsThere =
            std::count_if(m_layout.lists.begin(), m_layout.lists.end(),
                          [&](const FormList& one) { return one.sheet == list.sheet; });
        if (list.fixed && fill.rows > lines && listsThere == 1) {
            const qint64 rows = std::exchange(fill.rows, lines);
            m_continued.push_back({list.sheet, fill, rows});
        }
        sheetNamed(list.sheet).lists.push_back(std::move(fill));
    }

    void addPages(FormList list)
    {
        const bool asks = asksOthers(list);
        const int firstRow = list.columns.isEmpty() ? 1 : list.columns.first().row;
        list.columns.removeIf([](const FormColumn& one) {
            return one.value.from == FormValue::From::Empty ||
                   one.value.from == FormValue::From::Answer ||
                   one.value.from == FormValue::From::Form;
        });
        FormRowValues values(m_db, list, m_options, m_words, m_figures);
        const qint64 most = list.shape == FormShape::Files ? mostFiles : mostSheets;
        if (values.rows() > most)
            throw Error(
                FormText::tr("“%1” would be filled %2 times, more than %3: choose a "
                             "shorter time, a block or a drive.")
                    .arg(list.sheet, QString::number(values.rows()), QString::number(most)));
        m_remarks += values.remarks();
        if (values.rows() == 0)
            m_remarks << FormText::tr("“%1” stays empty: there is no row for it.").arg(list.sheet);
        std::vector<CellContent> contents(static_cast<size_t>(list.columns.size()));
        for (qint64 row = 0; row < values.rows(); ++row) {
            values.next(contents);
            PageRecord record{list.sheet, values.title(), {}};
            for (size_t i = 0; i < contents.size(); ++i) {
                const FormColumn& column = list.columns.at(static_cast<qsizetype>(i));
                record.cells.push_back({column.row, column.column,
                                        inPrinted(column.printed, values.valueAt(i), contents[i])});
            }
            if (asks)
                record.cells.push_back(
                    {firstRow, behindAllColumns, {CellContent::Kind::Text, values.identity(), 0}});
            m_pages.push_back(std::move(record));
        }
        m_remarks += values.notChosen();
        (void)sheetNamed(list.sheet);
        m_rows += values.rows();
        m_counts[list.sheet].append({0, values.rows()});
    }

    // {count} is of the list above the cell; above all lists, of the first.
    [[nodiscard]] qint64 countAt(const FormSpot& spot) const
    {
        const QList<std::pair<int, qint64>> lists = m_counts.value(spot.sheet);
        qint64 count = lists.isEmpty() ? 0 : lists.first().second;
        for (const auto& [lastRow, rows] : lists)
            count = spot.row > lastRow ? rows : count;
        return count;
    }

    void addSpot(const FormSpot& spot)
    {
        CellContent content;
        const qint64 count = countAt(spot);
        if (spot.value.from == FormValue::From::Figure) {
            content = m_figures.figure(spot.value.key).value_or(CellContent());
        } else if (spot.value.from == FormValue::From::Words) {
            const QString words = spot.value.parts.value(0).text;
            if (const QString missing = m_words.missingIn(words); !missing.isEmpty())
                m_remarks << missing;
            content = {CellContent::Kind::Text, m_words.filled(words, count), 0};
            if (words == u"{today}")
                content = {CellContent::Kind::Day, content.text, dateSerial(m_options.asOf)};
            else if (words == u"{count}")
                content = {CellContent::Kind::Number, content.text, static_cast<double>(count)};
        } else {
            return;
        }
        sheetNamed(spot.sheet).cells.push_back({spot.row, spot.column, content});
    }

    Database& m_db;
    FormLayout m_layout;
    FillingOptions m_options;
    FormWords m_words;
    FormFigures m_figures;
    std::vector<SheetToFill> m_sheets;
    QHash<QString, QList<std::pair<int, qint64>>> m_counts; // by sheet: last line, rows
    struct ContinuedList
    {
        QString sheet;
        ListToFill fill; // of each page
        qint64 rows = 0; // of all
    };

    std::vector<ContinuedList> m_continued;
    std::vector<PageRecord> m_pages;
    std::vector<std::shared_ptr<FormRowValues>> m_values; // of its lists
    QStringList m_remarks;
    qint64 m_rows = 0;
};

FormLayout withSheets(FormLayout layout, const QMap<QString, QString>& renamed)
{
    for (FormList& list : layout.lists)
        list.sheet = renamed.value(list.sheet, list.sheet);
    for (FormSpot& spot : layout.spots)
        spot.sheet = renamed.value(spot.sheet, spot.sheet);
    return layout;
}

ChangedPackage withSheetCalled(const QByteArray& workbook, const QString& fileName,
                               const QString& sheet, const QString& name)
{
    return withWordsChanged(workbook, fileName, [&](const FoundWords& found) {
        return found.where == FoundWords::Where::SheetNames && found.text == sheet ? name
                                                                                   : found.text;
    });
}

// The sheets of a form whose rows have one each, the first of them the one that was sent.
QByteArray withSheetsOfPages(QByteArray workbook, const QString& fileName, FilledSheets& filling)
{
    QSet<QString> taken;
    for (const SheetToFill& sheet : filling.sheets())
        taken.insert(sheet.name.toLower());
    QStringList named; // sheets that have a row already
    for (PageRecord& record : filling.pages()) {
        const auto sheet =
            std::find_if(filling.sheets().begin(), filling.sheets().end(),
                         [&](const SheetToFill& one) { return one.name == record.sheet; });
        const QString name = withNumber(record.title, taken, &sheetName);
        if (!named.contains(record.sheet)) {
            named << record.sheet;
            sheet->copies.clear();
        }
        std::vector<CellToFill> cells = sheet->cells;
        cells.insert(cells.end(), record.cells.begin(), record.cells.end());
        sheet->copies.push_back({name, std::move(cells)});
    }
    for (SheetToFill& sheet : filling.sheets()) {
        if (sheet.copies.empty())
            continue;
        const SheetCopy first = sheet.copies.front();
        workbook = withSheetCalled(workbook, fileName, sheet.name, first.name).bytes;
        sheet.copies.erase(sheet.copies.begin());
        sheet.name = first.name;
        sheet.cells = first.cells;
    }
    return workbook;
}

// A folder with a file for each row; when one can't be written none is left.
void fillFiles(const QByteArray& workbook, const TownForm& form, FilledSheets& filling,
               const QString& folder, const Progress& progress)
{
    if (!QDir().mkdir(folder))
        throw Error(FormText::tr("The folder %1 could not be made.").arg(folder));
    const QString ending = u'.' + QFileInfo(form.fileName).suffix().toLower();
    QSet<QString> taken;
    try {
        qint64 done = 0;
        for (PageRecord& record : filling.pages()) {
            std::vector<SheetToFill> sheets;
            for (const SheetToFill& sheet : filling.sheets()) {
                SheetToFill one{sheet.name, {}, sheet.cells, {}};
                if (one.name == record.sheet)
                    one.cells.insert(one.cells.end(), record.cells.begin(), record.cells.end());
                sheets.push_back(std::move(one));
            }
            fillWorkbook(workbook, form.fileName, sheets,
                         folder + u'/' + withNumber(record.title, taken, &fileNameText) + ending);
            report(progress, ++done, static_cast<qint64>(filling.pages().size()));
        }
    } catch (...) {
        QDir(folder).removeRecursively();
        throw;
    }
}

void requirePagesAlone(const FormLayout& layout, const TownForm& form)
{
    for (const FormList& list : layout.lists) {
        if (list.shape != FormShape::Files)
            throw Error(FormText::tr("“%1” has a list (%2) beside the page that makes a file for "
                                     "each row: choose a sheet for each.")
                            .arg(form.name, list.sheet));
    }
}

// What the town sent is needed again: next month, for another block, to look what was asked.
void requireNotTheForm(const QString& target, const QByteArray& workbook)
{
    const QFileInfo there(target);
    if (there.isFile() && there.size() == workbook.size() && readFormFile(target) == workbook)
        throw Error(FormText::tr("%1 is the empty form as it was sent, and would be written over: "
                                 "give the filled one another name.")
                        .arg(there.fileName()));
}

// Where nothing is yet.
QString freeFolder(const QString& wanted)
{
    QString folder = wanted;
    for (int number = 2; QFileInfo::exists(folder); ++number)
        folder = wanted + u" (%1)"_qs.arg(number);
    return folder;
}

} // namespace

QString filledFileName(const TownForm& form, const Period& month, const Mask& mask)
{
    const QString ending = QFileInfo(form.fileName).suffix().toLower();
    const bool printed = readFormLayout(form.layout).isPrinted();
    return fileNameText(month.first.toString(u"yyyy年M月_"_qs) + mask.text(form.name)) + u'.' +
           (printed             ? u"pdf"_qs
            : ending == u"xlsm" ? ending
                                : u"xlsx"_qs);
}

FilledForm fillForm(Database& database, const TownForm& form, const QByteArray& workbook,
                    const FillingOptions& options, const QString& target, const Progress& progress)
{
    requireAllowed(options.masking);
    FilledForm filled;
    const ReadTransaction reading(database);
    const Mask mask(database, options.masking);
    requireFolderNamed(target);
    filled.path = target;
    if (QFileInfo(target).isDir())
        filled.path += u'/' + filledFileName(form, options.month, mask);
    // A workbook with macros opens under that name alone, and none without them does.
    const QString wanted =
        QFileInfo(form.fileName).suffix().toLower() == u"xlsm" ? u"xlsm"_qs : u"xlsx"_qs;
    if (QFileInfo(filled.path).suffix().toLower() != wanted)
        throw Error(FormText::tr("The form “%1” is an .%2: give the filled one that ending, too.")
                        .arg(form.name, wanted));
    const ChangedPackage sent = maskedPackage(workbook, form.fileName, mask);
    FillingOptions wishes = options;
    wishes.form = form.id;
    const FormLayout layout = withSheets(readFormLayout(form.layout), sent.sheets);
    FilledSheets filling(database, layout, wishes, mask);
    if (layout.makesFiles()) {
        requirePagesAlone(layout, form);
        filled.path = freeFolder(filled.path.left(filled.path.lastIndexOf(u'.')));
        fillFiles(sent.bytes, form, filling, filled.path, progress);
    } else {
        requireNotTheForm(filled.path, workbook);
        const QList<size_t> paged = filling.pagedSheets();
        const QByteArray pages = withSheetsOfPages(sent.bytes, form.fileName, filling);
        filling.continueLists();
        fillWorkbook(pages, form.fileName, filling.sheets(), filled.path, progress);
        for (const size_t at : paged) {
            const SheetToFill& sheet = filling.sheets()[at];
            filled.pages << sheet.name;
            for (const SheetCopy& copy : sheet.copies)
                filled.pages << copy.name;
        }
    }
    filled.rows = filling.rows();
    filled.remarks = filling.remarks();
    filled.remarks.removeDuplicates();
    if (const QStringList unseen = pictureParts(sent.unseen); !unseen.isEmpty())
        filled.remarks << FormText::tr("Pictures, macros and files within the form are as they "
                                       "were sent: look whether they tell of anybody (%1).")
                              .arg(unseen.join(u'、'));
    return filled;
}

} // namespace doorstep
