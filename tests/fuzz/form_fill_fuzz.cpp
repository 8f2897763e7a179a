// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a form holds, filling it ends with a workbook that the program itself can read, or with
// a doorstep::Error and no file. The input is the parts of a workbook, parted by zero bytes; the
// first byte says where the lines are and how many rows come.

#include "data/base/Error.h"
#include "data/files/TableReader.h"
#include "data/files/filling/WorkbookFiller.h"

#include <QFile>
#include <QTemporaryDir>
#include <cstdlib>
#include <zip.h>

namespace {

using namespace doorstep;

QByteArray packaged(const QString& path, const QByteArray& input)
{
    static const QByteArray topRelations =
        "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='xl/workbook.xml'/>"
        "</Relationships>";
    static const QByteArray workbook =
        "<workbook xmlns:r='r'><sheets><sheet name='a' r:id='b'/></sheets></workbook>";
    static const QByteArray relations =
        "<Relationships><Relationship Id='b' Type='x/worksheet' Target='worksheets/sheet1.xml'/>"
        "<Relationship Id='c' Type='x/calcChain' Target='calcChain.xml'/></Relationships>";
    static const char* const names[] = {
        "xl/worksheets/sheet1.xml", "xl/worksheets/_rels/sheet1.xml.rels",
        "xl/tables/table1.xml",     "xl/drawings/drawing1.xml",
        "xl/charts/chart1.xml",     "xl/pivotCache/pivotCacheDefinition1.xml"};
    const QList<QByteArray> parts = input.split('\0');
    zip_t* archive =
        zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    const auto add = [archive](const char* name, const QByteArray& content) {
        zip_source_t* source =
            zip_source_buffer(archive, content.constData(), zip_uint64_t(content.size()), 0);
        const zip_int64_t index = zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8);
        zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_STORE, 0);
    };
    add("_rels/.rels", topRelations);
    add("xl/workbook.xml", workbook);
    add("xl/_rels/workbook.xml.rels", relations);
    add("xl/calcChain.xml", "<calcChain/>");
    for (qsizetype i = 0; i < std::min<qsizetype>(parts.size(), std::ssize(names)); ++i)
        add(names[i], parts.at(i));
    if (zip_close(archive) != 0)
        std::abort();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        std::abort();
    return file.readAll();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const QTemporaryDir dir;
    const QString target = dir.filePath(QStringLiteral("filled.xlsx"));
    if (size == 0)
        return 0;
    QFile::remove(target);
    const QByteArray form =
        packaged(dir.filePath(QStringLiteral("form.xlsx")),
                 QByteArray(reinterpret_cast<const char*>(data) + 1, qsizetype(size) - 1));
    std::vector<SheetToFill> sheets(1);
    sheets.front().name = QStringLiteral("a");
    ListToFill list;
    list.firstRow = 2 + (data[0] & 3);
    list.lastRow = list.firstRow - 1 + ((data[0] >> 2) & 3);
    list.columns = {0, 2};
    list.numbered = {0};
    list.rows = data[0] >> 4;
    list.next = [](std::vector<CellContent>& cells) {
        cells = {{CellContent::Kind::Number, QStringLiteral("1"), 1},
                 {CellContent::Kind::Text, QStringLiteral("<店>"), 0}};
    };
    // Now and then a column for the way back, or no list but copies of the sheet.
    if ((data[0] & 15) == 15) {
        list.columns << behindAllColumns;
        list.next = [](std::vector<CellContent>& cells) {
            cells.assign(3, {CellContent::Kind::Text, QStringLiteral("ds-1"), 0});
        };
    }
    if (data[0] >> 4 == 15)
        sheets.front().copies = {{QStringLiteral("b"), {{2, 1, {}}}}, {QStringLiteral("c"), {}}};
    else
        sheets.front().lists.push_back(list);
    sheets.front().cells.push_back({1, 0, {CellContent::Kind::Text, QStringLiteral("镇"), 0}});
    try {
        fillWorkbook(form, QStringLiteral("form.xlsx"), sheets, target);
    } catch (const Error&) {
        if (QFile::exists(target))
            std::abort();
        return 0;
    }
    try {
        const auto reader = openTable(target);
        reader->open(0);
        TableRow row;
        while (reader->next(row)) {
        }
    } catch (const Error& error) {
        // What the form itself had wrong in a cell; never markup that no longer is any.
        if (error.detail().contains(QLatin1String("well-formed")) ||
            error.detail().contains(QLatin1String("mismatched")))
            std::abort();
    }
    return 0;
}
