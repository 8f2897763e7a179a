// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/Workbook.h"

#include "data/base/Error.h"
#include "data/base/FileLimit.h"
#include "data/files/SheetText.h"
#include "data/files/StringsPart.h"
#include "data/files/ZipName.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <cerrno>
#include <xlsxwriter.h>
#include <zip.h>

namespace doorstep {

namespace {

struct WorkbookText
{
    Q_DECLARE_TR_FUNCTIONS(Workbook)
};

const char* const fontName =
    "宋体"; // every Chinese Excel, WPS and LibreOffice knows it or substitutes it
constexpr double cellSize = 10; // points
constexpr lxw_color_t gridColor = 0x808080;
constexpr lxw_color_t headingColor = 0xE7ECF3;

lxw_row_t rowOf(int row)
{
    return static_cast<lxw_row_t>(row);
}

lxw_col_t colOf(int column)
{
    return static_cast<lxw_col_t>(column);
}

QString notWritten(const QString& path, int systemError = 0)
{
    const QString sentence = sentenceForWriting(path, systemError);
    return sentence.isEmpty()
               ? WorkbookText::tr(
                     "%1 could not be written: the disk is full or does not answer. Free some "
                     "room and try again.")
                     .arg(QFileInfo(path).fileName())
               : sentence;
}

// libxlsxwriter does not look at every write of its temporary files, so the zip is read back: each
// part is whole (CRC) and every sheet ends as it must.
void requireWhole(const QString& path, const QString& target)
{
    int code = 0;
    zip_t* archive = zip_open(zipName(path).constData(), ZIP_RDONLY, &code);
    if (!archive)
        throw Error(notWritten(target, errorOfLimit()), QStringLiteral("zip %1").arg(code));
    const std::unique_ptr<zip_t, void (*)(zip_t*)> guard(archive, zip_discard);
    constexpr qsizetype tailSize = 16;
    const zip_int64_t entries = zip_get_num_entries(archive, 0);
    for (zip_int64_t i = 0; i < entries; ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        const QByteArray name(zip_get_name(archive, index, 0));
        zip_file_t* part = zip_fopen_index(archive, index, 0);
        QByteArray tail;
        char buffer[65536];
        zip_int64_t got = part ? 1 : -1;
        while (got > 0) {
            got = zip_fread(part, buffer, sizeof buffer);
            const auto size = static_cast<qsizetype>(std::max<zip_int64_t>(got, 0));
            const qsizetype last = std::min(size, tailSize);
            tail = (tail + QByteArray(buffer + size - last, last)).right(tailSize);
        }
        if (part && zip_fclose(part) != 0)
            got = -1;
        const bool isSheet = name.startsWith("xl/worksheets/sheet");
        if (got < 0 || (isSheet && !tail.trimmed().endsWith("</worksheet>")))
            throw Error(notWritten(target, errorOfLimit()), QString::fromUtf8(name));
    }
}

} // namespace

Sheet::Sheet(Workbook& workbook, lxw_worksheet* sheet, QString name)
    : m_workbook(workbook), m_sheet(sheet), m_name(std::move(name))
{
}

void Sheet::check(int error, int row, int column) const
{
    if (error == LXW_NO_ERROR)
        return;
    throw Error(WorkbookText::tr("Row %1, column %2 of the sheet %3 could not be written.")
                    .arg(QString::number(row + 1), columnLetters(column), m_name),
                QString::fromUtf8(lxw_strerror(static_cast<lxw_error>(error))));
}

void Sheet::text(int row, int column, const QString& text, Style style)
{
    cleanText(row, column, cellText(text).toUtf8().constData(), style);
}

void Sheet::cleanText(int row, int column, const char* utf8, Style style)
{
    if (*utf8 == '\0') {
        blank(row, column, style);
        return;
    }
    if (!m_workbook.m_strings) {
        check(worksheet_write_string(m_sheet, rowOf(row), colOf(column), utf8,
                                     m_workbook.format(style)),
              row, column);
        return;
    }
    // The library would put the text into the cell. So the cell is made for a number, and then says
    // that it is the number of a text; the cells of the row being written lie in `array`.
    number(row, column, 0, style);
    lxw_cell* const cell = m_sheet->array[column];
    cell->type = STRING_CELL;
    cell->u.string_id = m_workbook.m_strings->numberOf(utf8);
}

void Sheet::number(int row, int column, double value, Style style)
{
    check(
        worksheet_write_number(m_sheet, rowOf(row), colOf(column), value, m_workbook.format(style)),
        row, column);
}

void Sheet::date(int row, int column, QDate value, Style style)
{
    number(row, column, dateSerial(value), style);
}

void Sheet::dateTime(int row, int column, UtcSeconds at)
{
    number(row, column, momentSerial(at), Style::DateTime);
}

void Sheet::blank(int row, int column, Style style)
{
    check(worksheet_write_blank(m_sheet, rowOf(row), colOf(column), m_workbook.format(style)), row,
          column);
}

void Sheet::formula(int row, int column, const QString& formula, const QVariant& result,
                    Style style)
{
    const QByteArray words = formula.toUtf8();
    lxw_format* format = m_workbook.format(style);
    const bool isText = result.typeId() == QMetaType::QString;
    check(isText
              ? worksheet_write_formula_str(m_sheet, rowOf(row), colOf(column), words.constData(),
                                            format, result.toString().toUtf8().constData())
              : worksheet_write_formula_num(m_sheet, rowOf(row), colOf(column), words.constData(),
                                            format, result.toDouble()),
          row, column);
}

void Sheet::merged(int row, int firstColumn, int lastColumn, const QString& words, Style style)
{
    if (firstColumn == lastColumn) {
        text(row, firstColumn, words, style);
        return;
    }
    check(worksheet_merge_range(m_sheet, rowOf(row), colOf(firstColumn), rowOf(row),
                                colOf(lastColumn), cellText(words).toUtf8().constData(),
                                m_workbook.format(style)),
          row, firstColumn);
    if (m_workbook.m_strings)
        text(row, firstColumn, words, style);
}

void Sheet::columnWidth(int column, double characters, ColumnState state)
{
    lxw_row_col_options options{};
    options.hidden = state == ColumnState::Folded;
    options.level = state == ColumnState::Folded ? 1 : 0;
    worksheet_set_column_opt(m_sheet, colOf(column), colOf(column), characters, nullptr, &options);
}

void Sheet::rowHeight(int row, double points)
{
    worksheet_set_row(m_sheet, rowOf(row), points, nullptr);
}

void Sheet::freezeBelow(int row)
{
    worksheet_freeze_panes(m_sheet, rowOf(row + 1), 0);
}

void Sheet::autofilter(int headingRow, int lastRow, int lastColumn)
{
    worksheet_autofilter(m_sheet, rowOf(headingRow), 0, rowOf(lastRow), colOf(lastColumn));
}

namespace {

constexpr uint8_t a4 = 9;
constexpr double shortSide = 595.3; // points
constexpr double longSide = 841.9;
constexpr double inch = 72;

struct Margins
{
    double across; // inches, on each side
    double top;
    double bottom;
};
constexpr Margins landscapeMargins{0.4, 0.5, 0.6};
constexpr Margins uprightMargins{0.35, 0.35, 0.45};

const Margins& marginsOf(Paper paper)
{
    return paper == Paper::Landscape ? landscapeMargins : uprightMargins;
}

} // namespace

double roomAcross(Paper paper)
{
    // Where the font is missing, another one's digits may be a fifth wider.
    constexpr double spare = 1.22;
    const double side = paper == Paper::Landscape ? longSide : shortSide;
    return (side - 2 * marginsOf(paper).across * inch) / smallestPrint / spare;
}

double roomDown(Paper paper)
{
    const double side = paper == Paper::Landscape ? shortSide : longSide;
    return (side - (marginsOf(paper).top + marginsOf(paper).bottom) * inch) / smallestPrint;
}

// As spreadsheets reckon it for their standard font: 7 pixels a digit, 5 for the edges, 96 an inch.
double widthInPoints(double characters)
{
    return (7 * characters + 5) * inch / 96;
}

void Sheet::setUpPaper(Paper paper, int firstRepeatedRow, int lastRepeatedRow, int lastRow,
                       int lastColumn, const QString& foot)
{
    if (paper == Paper::Landscape)
        worksheet_set_landscape(m_sheet);
    else
        worksheet_set_portrait(m_sheet);
    worksheet_set_paper(m_sheet, a4);
    const Margins& margins = marginsOf(paper);
    worksheet_set_margins(m_sheet, margins.across, margins.across, margins.top, margins.bottom);
    worksheet_center_horizontally(m_sheet);
    worksheet_repeat_rows(m_sheet, rowOf(firstRepeatedRow), rowOf(lastRepeatedRow));
    worksheet_print_area(m_sheet, 0, 0, rowOf(lastRow), colOf(lastColumn));
    constexpr qsizetype mostFoot = 120; // a footer has 255 characters in all
    const QString middle =
        foot.isEmpty() ? QString()
                       : QStringLiteral("&C") +
                             cellText(foot).left(mostFoot).replace(u'&', QStringLiteral("&&"));
    const QString footer =
        QStringLiteral("&L&A") + middle + QStringLiteral("&R") + WorkbookText::tr("Page &P of &N");
    worksheet_set_footer(m_sheet, footer.toUtf8().constData());
}

void Sheet::printSetUp(int firstRepeatedRow, int lastRepeatedRow, int lastRow, int lastColumn)
{
    setUpPaper(Paper::Landscape, firstRepeatedRow, lastRepeatedRow, lastRow, lastColumn);
    worksheet_fit_to_pages(m_sheet, 1, 0);
}

void Sheet::printInPages(const PrintedPages& pages)
{
    setUpPaper(pages.paper, pages.firstRepeatedRow, pages.lastRepeatedRow, pages.lastRow,
               pages.lastColumn, pages.foot);
    worksheet_set_print_scale(m_sheet, static_cast<uint16_t>(smallestPrint * 100));
    worksheet_print_across(m_sheet); // the pages of a row of pages lie together
    if (pages.lastRepeatedColumn >= 0)
        worksheet_repeat_columns(m_sheet, 0, colOf(pages.lastRepeatedColumn));
    // Zero ends a list of breaks.
    std::vector<lxw_col_t> columns;
    for (const int column : pages.columnBreaks)
        columns.push_back(colOf(column));
    columns.push_back(0);
    if (columns.size() > 1)
        worksheet_set_v_pagebreaks(m_sheet, columns.data());
    std::vector<lxw_row_t> rows;
    for (const int row : pages.rowBreaks)
        rows.push_back(rowOf(row));
    rows.push_back(0);
    if (rows.size() > 1)
        worksheet_set_h_pagebreaks(m_sheet, rows.data());
}

void Sheet::mergedDate(int row, int firstColumn, int lastColumn, QDate value)
{
    merged(row, firstColumn, lastColumn, {}, Style::Date);
    date(row, firstColumn, value);
}

void Sheet::columnChart(const ChartPlace& place, const QString& title, const ChartCells& cells)
{
    lxw_chart* chart = workbook_add_chart(m_workbook.m_workbook, LXW_CHART_COLUMN);
    lxw_chart_series* series = chart_add_series(chart, nullptr, nullptr);
    const QByteArray name = m_name.toUtf8();
    chart_series_set_categories(series, name.constData(), rowOf(cells.firstRow),
                                colOf(cells.nameColumn), rowOf(cells.lastRow),
                                colOf(cells.nameColumn));
    chart_series_set_values(series, name.constData(), rowOf(cells.firstRow),
                            colOf(cells.valueColumn), rowOf(cells.lastRow),
                            colOf(cells.valueColumn));
    chart_series_set_name(series, title.toUtf8().constData());
    lxw_chart_fill fill{};
    fill.color = 0x44546A;
    chart_series_set_fill(series, &fill);
    chart_series_set_labels(series);
    chart_title_set_name(chart, title.toUtf8().constData());
    lxw_chart_font font{};
    font.size = 10;
    chart_title_set_name_font(chart, &font);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    lxw_chart_line line{};
    line.color = 0xD9D9D9;
    chart_axis_major_gridlines_set_line(chart->y_axis, &line);
    constexpr double standardWidth = 480.0 * inch / 96; // points, as the library makes them
    constexpr double standardHeight = 288.0 * inch / 96;
    lxw_chart_options options{};
    options.x_scale = place.width / standardWidth;
    options.y_scale = place.height / standardHeight;
    check(
        worksheet_insert_chart_opt(m_sheet, rowOf(place.row), colOf(place.column), chart, &options),
        place.row, place.column);
}

void Sheet::picture(const ChartPlace& place, const QByteArray& bytes, QSize pixels)
{
    constexpr double perPixel = static_cast<double>(inch) / 96; // points, as the library counts
    lxw_image_options options{};
    options.x_offset = 3;
    options.y_offset = 3;
    options.x_scale = place.width / (pixels.width() * perPixel);
    options.y_scale = place.height / (pixels.height() * perPixel);
    check(worksheet_insert_image_buffer_opt(
              m_sheet, rowOf(place.row), colOf(place.column),
              static_cast<const unsigned char*>(static_cast<const void*>(bytes.constData())),
              static_cast<size_t>(bytes.size()), &options),
          place.row, place.column);
}

void Sheet::activate()
{
    worksheet_activate(m_sheet);
}

Workbook::Workbook(const QString& target, Filling filling) : m_temporary(target)
{
    QByteArray folder = QFile::encodeName(QFileInfo(m_temporary.path()).absolutePath());
    if (filling == Filling::Downwards)
        m_strings = std::make_unique<StringsPart>(target);
    lxw_workbook_options options{};
    options.tmpdir = folder.data();
    options.constant_memory = m_strings ? LXW_TRUE : LXW_FALSE;
    m_workbook = workbook_new_opt(QFile::encodeName(m_temporary.path()).constData(), &options);
    if (!m_workbook)
        throw Error(notWritten(target));
    // Column widths count digits of the standard font: it is the cells' own, so that they are as
    // wide where another is missing.
    lxw_format* const standard = STAILQ_FIRST(m_workbook->formats);
    format_set_font_name(standard, fontName);
    format_set_font_size(standard, cellSize);
    for (int style = static_cast<int>(Style::Plain); style <= static_cast<int>(Style::Note);
         ++style) {
        lxw_format* made = workbook_add_format(m_workbook);
        format_set_font_name(made, fontName);
        format_set_font_size(made, cellSize);
        format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
        const auto kind = static_cast<Style>(style);
        if (kind >= Style::Heading && kind != Style::Note) {
            format_set_border(made, LXW_BORDER_THIN);
            format_set_border_color(made, gridColor);
        }
        switch (kind) {
        case Style::Plain:
            break;
        case Style::Title:
            format_set_font_size(made, 18);
            format_set_bold(made);
            format_set_align(made, LXW_ALIGN_CENTER);
            break;
        case Style::Info:
            format_set_font_color(made, 0x404040);
            break;
        case Style::Section:
            format_set_bold(made);
            format_set_font_size(made, 12);
            break;
        case Style::Heading:
            format_set_bold(made);
            format_set_align(made, LXW_ALIGN_CENTER);
            format_set_text_wrap(made);
            format_set_bg_color(made, headingColor);
            break;
        case Style::Text:
            format_set_num_format(made, "@");
            break;
        case Style::Prose:
            format_set_text_wrap(made);
            break;
        case Style::Number:
            format_set_num_format(made, "#,##0");
            format_set_align(made, LXW_ALIGN_RIGHT);
            format_set_indent(made, 1);
            break;
        case Style::Percent:
            format_set_num_format(made, "0.0%");
            format_set_align(made, LXW_ALIGN_RIGHT);
            format_set_indent(made, 1);
            break;
        case Style::Days:
            format_set_num_format(made, "General");
            format_set_align(made, LXW_ALIGN_RIGHT);
            format_set_indent(made, 1);
            break;
        case Style::Date:
            format_set_num_format(made, "yyyy-mm-dd");
            format_set_align(made, LXW_ALIGN_CENTER);
            break;
        case Style::DateTime:
            format_set_num_format(made, "yyyy-mm-dd hh:mm");
            format_set_align(made, LXW_ALIGN_CENTER);
            break;
        case Style::Centred:
            format_set_align(made, LXW_ALIGN_CENTER);
            break;
        case Style::Note:
            format_set_font_size(made, 9);
            format_set_font_color(made, 0x595959);
            format_set_text_wrap(made);
            break;
        }
        m_formats.push_back(made);
    }
}

Workbook::~Workbook()
{
    if (m_workbook)
        lxw_workbook_free(m_workbook);
}

void Workbook::setProperties(const QString& title, const QString& author)
{
    QByteArray titleText = cellText(title).toUtf8();
    QByteArray authorText = cellText(author).toUtf8();
    lxw_doc_properties properties{};
    properties.title = titleText.data();
    properties.author = authorText.data();
    workbook_set_properties(m_workbook, &properties);
}

Sheet& Workbook::addSheet(const QString& wanted)
{
    QString name = sheetName(wanted);
    const auto isTaken = [this, &name] {
        return std::any_of(m_sheets.begin(), m_sheets.end(), [&](const auto& sheet) {
            return sheet->name().compare(name, Qt::CaseInsensitive) == 0;
        });
    };
    constexpr int longest = 31;
    for (int number = 2; isTaken(); ++number) {
        const QString ending = QStringLiteral(" (%1)").arg(number);
        name = sheetName(wanted).left(longest - static_cast<int>(ending.size())) + ending;
    }
    lxw_worksheet* sheet = workbook_add_worksheet(m_workbook, name.toUtf8().constData());
    if (!sheet)
        throw Error(WorkbookText::tr("The sheet “%1” could not be made.").arg(name));
    m_sheets.push_back(std::unique_ptr<Sheet>(new Sheet(*this, sheet, name)));
    return *m_sheets.back();
}

void Workbook::finish()
{
    if (m_strings) { // so that the parts that list the parts name it
        m_workbook->sst->string_count = 1;
        m_workbook->sst->unique_count = 1;
    }
    errno = 0;
    const lxw_error error =
        workbook_close(std::exchange(m_workbook, nullptr)); // frees it, whatever happens
    if (error != LXW_NO_ERROR)
        throw Error(notWritten(m_temporary.target(), errno),
                    QString::fromUtf8(lxw_strerror(error)));
    if (m_strings)
        m_strings->putInto(m_temporary.path());
    requireWhole(m_temporary.path(), m_temporary.target());
    m_temporary.moveIntoPlace();
}

lxw_format* Workbook::format(Style style)
{
    return m_formats[static_cast<size_t>(style)];
}

} // namespace doorstep
