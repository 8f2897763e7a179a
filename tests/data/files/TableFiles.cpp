// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/data/files/TableFiles.h"

#include "TestPaths.h"
#include "data/base/Error.h"

#include <QtTest/QtTest>
#include <zip.h>

namespace doorstep::test {

namespace {

QString kindName(Cell::Kind kind)
{
    switch (kind) {
    case Cell::Kind::Empty:
        return u"empty"_qs;
    case Cell::Kind::Text:
        return u"text"_qs;
    case Cell::Kind::Number:
        return u"number"_qs;
    case Cell::Kind::Date:
        return u"date"_qs;
    case Cell::Kind::DateTime:
        return u"date-time"_qs;
    case Cell::Kind::Time:
        return u"time"_qs;
    case Cell::Kind::Boolean:
        return u"boolean"_qs;
    case Cell::Kind::Error:
        return u"error"_qs;
    case Cell::Kind::Uncalculated:
        return u"uncalculated"_qs;
    }
    return {};
}

QString columnLetters(int column)
{
    QString letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(u'A' + (rest - 1) % 26));
    return letters;
}

} // namespace

QString fixture(const QString& file)
{
    return QStringLiteral(DOORSTEP_FIXTURES "/tables/") + file;
}

QString written(const QTemporaryDir& dir, const QString& name, const QByteArray& content)
{
    QFile file(dir.filePath(name));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) < 0)
        qFatal("%s cannot be written", qPrintable(file.fileName()));
    return file.fileName();
}

QString zipped(const QTemporaryDir& dir, const QString& name,
               const QList<std::pair<QString, QByteArray>>& parts)
{
    const QString path = dir.filePath(name);
    zip_t* archive =
        zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    for (const auto& [part, content] : parts) {
        zip_source_t* source =
            zip_source_buffer(archive, content.constData(), zip_uint64_t(content.size()), 0);
        zip_file_add(archive, part.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    }
    if (zip_close(archive) != 0)
        qFatal("%s cannot be zipped", qPrintable(path));
    return path;
}

QString workbook(const QTemporaryDir& dir, const WorkbookParts& parts)
{
    const QByteArray relations =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const auto list = [&relations](const QList<std::pair<QByteArray, QByteArray>>& targets) {
        QByteArray xml = "<Relationships "
                         "xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";
        for (const auto& [kind, target] : targets)
            xml += "<Relationship Id='" + kind + "' Type='" + relations + "/" + kind +
                   "' Target='" + target + "'/>";
        return xml + "</Relationships>";
    };
    QList<std::pair<QString, QByteArray>> files{
        {u"_rels/.rels"_qs, list({{"officeDocument", "xl/workbook.xml"}})},
        {u"xl/_rels/workbook.xml.rels"_qs, list({{"worksheet", parts.sheetTarget},
                                                 {"styles", "styles.xml"},
                                                 {"sharedStrings", "texts.xml"}})},
        {u"xl/workbook.xml"_qs, "<workbook xmlns='" + mainSpace + "' xmlns:r='" + relations + "'>" +
                                    parts.properties +
                                    "<sheets><sheet name='s' sheetId='1' r:id='worksheet'/>"
                                    "</sheets></workbook>"},
        {u"xl/styles.xml"_qs, parts.styles.isEmpty() ? stylesOf(0, {}) : parts.styles},
        {u"xl/texts.xml"_qs, "<sst xmlns='" + mainSpace + "'>" + parts.sharedTexts + "</sst>"},
        {parts.sheetPart, parts.sheet}};
    for (auto& [name, content] : files)
        name = parts.spelled ? parts.spelled(name) : name;
    return zipped(dir, u"made.xlsx"_qs, files);
}

QByteArray sheetOf(const QByteArray& rows)
{
    return "<worksheet xmlns='" + mainSpace + "'><sheetData>" + rows + "</sheetData></worksheet>";
}

QByteArray stylesOf(int formatId, const QString& code)
{
    const QByteArray id = QByteArray::number(formatId);
    const QByteArray spelled = code.isEmpty()
                                   ? QByteArray()
                                   : "<numFmts><numFmt numFmtId='" + id + "' formatCode='" +
                                         code.toHtmlEscaped().toUtf8() + "'/></numFmts>";
    return "<styleSheet xmlns='" + mainSpace + "'>" + spelled +
           "<cellStyleXfs><xf numFmtId='14'/><xf numFmtId='14'/></cellStyleXfs>"
           "<cellXfs><xf numFmtId='0'/><xf numFmtId='" +
           id + "'/></cellXfs></styleSheet>";
}

QStringList rowsOf(TableReader& reader, int sheet)
{
    QStringList rows;
    reader.open(sheet);
    TableRow row;
    while (reader.next(row)) {
        QStringList cells;
        for (const Cell& cell : row.cells)
            cells += columnLetters(cell.column) + u' ' + kindName(cell.kind) + u' ' + cell.text;
        rows += QString::number(row.number) + (row.hidden ? u" hidden: "_qs : u": "_qs) +
                cells.join(u", "_qs);
    }
    return rows;
}

QString refusal(const QString& path)
{
    try {
        const auto reader = openTable(path);
        for (int sheet = 0; sheet < reader->sheets().size(); ++sheet) {
            reader->open(sheet);
            TableRow row;
            while (reader->next(row)) {
            }
            (void)reader->merged();
        }
    } catch (const Error& error) {
        return error.message();
    }
    return {};
}

} // namespace doorstep::test
