// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the bytes are, openTable() and the readers end with rows or with a doorstep::Error.
// An input that begins with a zero byte is taken as the parts of a workbook, parted by zero bytes:
// the zip around them would keep the fuzzer from ever reaching the XML.

#include "data/base/Error.h"
#include "data/files/TableReader.h"

#include <QFile>
#include <QTemporaryDir>
#include <cstdlib>
#include <zip.h>

namespace {

constexpr int maxRows = 2000; // a few bytes of a .csv can be very many rows

void writeWorkbook(const QString& path, const QByteArray& input)
{
    static const QByteArray topRelations =
        "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='xl/workbook.xml'/>"
        "</Relationships>";
    static const char* const names[] = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml",
                                        "xl/styles.xml", "xl/workbook.xml",
                                        "xl/_rels/workbook.xml.rels"};
    const QList<QByteArray> parts = input.mid(1).split('\0');
    zip_t* archive =
        zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    const auto add = [archive](const char* name, const QByteArray& content) {
        zip_source_t* source =
            zip_source_buffer(archive, content.constData(), zip_uint64_t(content.size()), 0);
        const zip_int64_t index = zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8);
        zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_STORE, 0);
    };
    add("_rels/.rels", topRelations);
    for (qsizetype i = 0; i < std::min<qsizetype>(parts.size(), std::ssize(names)); ++i)
        add(names[i], parts.at(i));
    if (zip_close(archive) != 0)
        std::abort();
}

void writeFile(const QString& path, const QByteArray& input)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(input) < 0)
        std::abort();
}

void readAll(const QString& path)
{
    const auto reader = doorstep::openTable(path);
    for (int sheet = 0; sheet < std::min<qsizetype>(reader->sheets().size(), 4); ++sheet) {
        reader->open(sheet);
        doorstep::TableRow row;
        for (int rows = 0; rows < maxRows && reader->next(row); ++rows) {
            int before = -1;
            for (const doorstep::Cell& cell : row.cells) {
                const bool sound = cell.column >= before && cell.column < row.width() &&
                                   cell.kind != doorstep::Cell::Kind::Empty;
                if (!sound || row.number < 1)
                    std::abort();
                before = cell.column;
                (void)cell.date();
                (void)cell.time();
            }
        }
        (void)reader->merged();
        (void)reader->progress();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("input"));
    const QByteArray input(reinterpret_cast<const char*>(data), qsizetype(size));
    if (input.startsWith('\0'))
        writeWorkbook(path, input);
    else
        writeFile(path, input);
    try {
        readAll(path);
    } catch (const doorstep::Error&) {
    }
    return 0;
}
