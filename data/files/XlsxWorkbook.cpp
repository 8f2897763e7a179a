// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/XlsxWorkbook.h"

#include "data/files/SharedStrings.h"
#include "data/files/TableErrors.h"
#include "data/files/XlsxRelations.h"
#include "data/files/XmlReader.h"

#include <charconv>

namespace doorstep {

namespace {

constexpr qint64 maxSheetPart = 32 * 1024 * 1024;

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

int toInt(std::string_view text, int otherwise)
{
    int value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

class WorkbookSink : public XmlSink
{
public:
    WorkbookSink(XlsxWorkbook& workbook, const XlsxRelations& relations)
        : m_workbook(workbook), m_relations(relations)
    {
    }

    void startElement(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name == "workbook")
            m_found = true;
        else if (name == "workbookPr" && attributes.flag("date1904"))
            m_workbook.dates = DateSystem::From1904;
        else if (name == "sheet")
            addSheet(attributes);
    }

    void endElement(std::string_view) override {}
    [[nodiscard]] bool found() const { return m_found; }

private:
    void addSheet(const XmlAttributes& attributes)
    {
        const XlsxRelation target = m_relations.byId(toQString(attributes.qualified("id")));
        if (target.kind != u"worksheet")
            return;
        const std::string_view state = attributes.value("state");
        const bool hidden = state == "hidden" || state == "veryHidden";
        m_workbook.sheets.append({{cellText(attributes.value("name")), hidden}, target.part});
    }

    XlsxWorkbook& m_workbook;
    const XlsxRelations& m_relations;
    bool m_found = false;
};

class StylesSink : public XmlSink
{
public:
    explicit StylesSink(std::vector<NumberFormat>& formats) : m_formats(formats) {}

    void startElement(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name == "numFmt")
            m_spelled.insert(toInt(attributes.value("numFmtId"), -1),
                             parseFormat(toQString(attributes.value("formatCode"))));
        else if (name == "cellXfs")
            m_inCellFormats = true;
        else if (name == "xf" && m_inCellFormats)
            m_ids.push_back(toInt(attributes.value("numFmtId"), 0));
    }

    void endElement(std::string_view name) override
    {
        if (name == "cellXfs")
            m_inCellFormats = false;
        else if (name == "styleSheet") {
            for (const int id : m_ids)
                m_formats.push_back(m_spelled.contains(id) ? m_spelled.value(id)
                                                           : builtInFormat(id));
        }
    }

private:
    std::vector<NumberFormat>& m_formats;
    QHash<int, NumberFormat> m_spelled;
    std::vector<int> m_ids;
    bool m_inCellFormats = false;
};

Error notAWorkbook(const ZipArchive& archive)
{
    using tableErrors::OtherTable;
    for (const auto& [part, kind] : {std::pair(u"xl/workbook.bin"_qs, OtherTable::Binary),
                                     std::pair(u"content.xml"_qs, OtherTable::OpenDocument),
                                     std::pair(u"Index/Document.iwa"_qs, OtherTable::Numbers)}) {
        if (archive.has(part))
            return tableErrors::otherKind(archive.path(), kind);
    }
    if (archive.has(u"[Content_Types].xml"_qs) && !archive.has(u"word/document.xml"_qs) &&
        !archive.has(u"ppt/presentation.xml"_qs))
        return tableErrors::damaged(archive.path(), u"no workbook part"_qs);
    return tableErrors::notATable(archive.path(), u"zip without a workbook"_qs);
}

} // namespace

XlsxWorkbook readWorkbook(const ZipArchive& archive)
{
    const XlsxRelations top(archive, QString());
    QString part = top.partOf(u"officeDocument");
    if (!archive.has(part))
        part = u"xl/workbook.xml"_qs;
    if (!archive.has(part) || !part.endsWith(u".xml", Qt::CaseInsensitive))
        throw notAWorkbook(archive);

    XlsxWorkbook workbook;
    const XlsxRelations relations(archive, part);
    WorkbookSink sink(workbook, relations);
    readXml(archive, part, maxSheetPart, sink);
    if (!sink.found())
        throw notAWorkbook(archive);
    if (workbook.sheets.isEmpty())
        throw tableErrors::damaged(archive.path(), u"no worksheet"_qs);

    workbook.part = part;
    workbook.sharedStrings = relations.partOf(u"sharedStrings");
    const QString styles = relations.partOf(u"styles");
    if (archive.has(styles)) {
        StylesSink stylesSink(workbook.formats);
        readXml(archive, styles, maxSheetPart, stylesSink);
    }
    return workbook;
}

} // namespace doorstep
