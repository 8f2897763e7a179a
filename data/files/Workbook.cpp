// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/Workbook.h"

#include "data/base/Error.h"
#include "data/base/FileLimit.h"
#include "data/files/SheetText.h"

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
    zip_t* archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
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
    check(
        worksheet_write_string(m_sheet, rowOf(row), colOf(column), utf8, m_workbook.format(style)),
        row, column);
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

void Sheet::printSetUp(int firstRepeatedRow, int lastRepeatedRow, int lastRow, int lastColumn)
{
    constexpr uint8_t a4 = 9;
    worksheet_set_landscape(m_sheet);
    worksheet_set_paper(m_sheet, a4);
    worksheet_fit_to_pages(m_sheet, 1, 0);
    worksheet_set_margins(m_sheet, 0.4, 0.4, 0.5, 0.6);
    worksheet_center_horizontally(m_sheet);
    worksheet_repeat_rows(m_sheet, rowOf(firstRepeatedRow), rowOf(lastRepeatedRow));
    worksheet_print_area(m_sheet, 0, 0, rowOf(lastRow), colOf(lastColumn));
    const QString footer = QStringLiteral("&L&A&R") + WorkbookText::tr("Page &P of &N");
    worksheet_set_footer(m_sheet, footer.toUtf8().constData());
}

void Sheet::columnChart(int row, int column, const QString& title, int firstRow, int lastRow,
                        int nameColumn, int valueColumn, const QString& seriesName,
                        double widthScale)
{
    lxw_chart* chart = workbook_add_chart(m_workbook.m_workbook, LXW_CHART_COLUMN);
    lxw_chart_series* series = chart_add_series(chart, nullptr, nullptr);
    const QByteArray name = m_name.toUtf8();
    chart_series_set_categories(series, name.constData(), rowOf(firstRow), colOf(nameColumn),
                                rowOf(lastRow), colOf(nameColumn));
    chart_series_set_values(series, name.constData(), rowOf(firstRow), colOf(valueColumn),
                            rowOf(lastRow), colOf(valueColumn));
    chart_series_set_name(series, seriesName.toUtf8().constData());
    lxw_chart_fill fill{};
    fill.color = 0x44546A;
    chart_series_set_fill(series, &fill);
    chart_series_set_labels(series);
    chart_title_set_name(chart, title.toUtf8().constData());
    lxw_chart_font font{};
    font.size = 12;
    chart_title_set_name_font(chart, &font);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    lxw_chart_line line{};
    line.color = 0xD9D9D9;
    chart_axis_major_gridlines_set_line(chart->y_axis, &line);
    lxw_chart_options options{};
    options.x_scale = widthScale;
    options.y_offset = 6;
    check(worksheet_insert_chart_opt(m_sheet, rowOf(row), colOf(column), chart, &options), row,
          column);
}

void Sheet::activate()
{
    worksheet_activate(m_sheet);
}

Workbook::Workbook(const QString& target) : m_temporary(target)
{
    QByteArray folder = QFile::encodeName(QFileInfo(m_temporary.path()).absolutePath());
    lxw_workbook_options options{};
    options.tmpdir = folder.data();
    m_workbook = workbook_new_opt(QFile::encodeName(m_temporary.path()).constData(), &options);
    if (!m_workbook)
        throw Error(notWritten(target));
    for (int style = static_cast<int>(Style::Plain); style <= static_cast<int>(Style::Note);
         ++style) {
        lxw_format* made = workbook_add_format(m_workbook);
        format_set_font_name(made, fontName);
        format_set_font_size(made, 10);
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
    const QString name = sheetName(wanted);
    lxw_worksheet* sheet = workbook_add_worksheet(m_workbook, name.toUtf8().constData());
    if (!sheet)
        throw Error(WorkbookText::tr("The sheet “%1” could not be made.").arg(name));
    m_sheets.push_back(std::unique_ptr<Sheet>(new Sheet(*this, sheet, name)));
    return *m_sheets.back();
}

void Workbook::finish()
{
    errno = 0;
    const lxw_error error =
        workbook_close(std::exchange(m_workbook, nullptr)); // frees it, whatever happens
    if (error != LXW_NO_ERROR)
        throw Error(notWritten(m_temporary.target(), errno),
                    QString::fromUtf8(lxw_strerror(error)));
    requireWhole(m_temporary.path(), m_temporary.target());
    m_temporary.moveIntoPlace();
}

lxw_format* Workbook::format(Style style)
{
    return m_formats[static_cast<size_t>(style)];
}

} // namespace doorstep
