// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/XlsxWorkbook.h"

#include "data/files/SharedStrings.h"
#include "data/files/TableErrors.h"
#include "data/files/XmlReader.h"

#include <QHash>
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

// Targets are absolute ("/xl/worksheets/sheet1.xml", as openpyxl writes them) or relative to the
// folder of the part that refers to them; some programs write backslashes.
QString resolve(const QString& folder, QString target)
{
    target.replace(u'\\', u'/');
    const QString whole = target.startsWith(u'/') ? target : folder + u'/' + target;
    QStringList steps;
    for (const QString& step : whole.split(u'/', Qt::SkipEmptyParts)) {
        if (step == u"..") {
            if (!steps.isEmpty())
                steps.removeLast();
        } else if (step != u".") {
            steps += step;
        }
    }
    return steps.join(u'/');
}

QString folderOf(const QString& part)
{
    return part.left(qMax<qsizetype>(part.lastIndexOf(u'/'), 0));
}

struct Relation
{
    QString kind; // last word of its type: the same in strict and transitional files
    QString part;
};

class Relations : public XmlSink
{
public:
    explicit Relations(const ZipArchive& archive, const QString& owner) : m_folder(folderOf(owner))
    {
        const QString name = owner.mid(owner.lastIndexOf(u'/') + 1);
        const QString part = resolve(m_folder, u"_rels/"_qs + name + QStringLiteral(".rels"));
        if (archive.has(part))
            readXml(archive, part, maxSheetPart, *this);
    }

    void startElement(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name != "Relationship" || attributes.value("TargetMode") == "External")
            return;
        const QString type = toQString(attributes.value("Type"));
        m_list.append({type.mid(type.lastIndexOf(u'/') + 1),
                       resolve(m_folder, toQString(attributes.value("Target")))});
        m_byId.insert(toQString(attributes.value("Id")), m_list.size() - 1);
    }

    void endElement(std::string_view) override {}

    [[nodiscard]] Relation byId(const QString& id) const
    {
        return m_list.value(m_byId.value(id, -1));
    }

    [[nodiscard]] QString partOf(QStringView kind) const
    {
        for (const Relation& relation : m_list) {
            if (relation.kind == kind)
                return relation.part;
        }
        return {};
    }

private:
    QString m_folder;
    QList<Relation> m_list;
    QHash<QString, qsizetype> m_byId;
};

class WorkbookSink : public XmlSink
{
public:
    WorkbookSink(XlsxWorkbook& workbook, const Relations& relations)
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
        const Relation target = m_relations.byId(toQString(attributes.qualified("id")));
        if (target.kind != u"worksheet")
            return;
        const std::string_view state = attributes.value("state");
        const bool hidden = state == "hidden" || state == "veryHidden";
        m_workbook.sheets.append({{cellText(attributes.value("name")), hidden}, target.part});
    }

    XlsxWorkbook& m_workbook;
    const Relations& m_relations;
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
    const Relations top(archive, QString());
    QString part = top.partOf(u"officeDocument");
    if (!archive.has(part))
        part = u"xl/workbook.xml"_qs;
    if (!archive.has(part) || !part.endsWith(u".xml", Qt::CaseInsensitive))
        throw notAWorkbook(archive);

    XlsxWorkbook workbook;
    const Relations relations(archive, part);
    WorkbookSink sink(workbook, relations);
    readXml(archive, part, maxSheetPart, sink);
    if (!sink.found())
        throw notAWorkbook(archive);
    if (workbook.sheets.isEmpty())
        throw tableErrors::damaged(archive.path(), u"no worksheet"_qs);

    workbook.sharedStrings = relations.partOf(u"sharedStrings");
    const QString styles = relations.partOf(u"styles");
    if (archive.has(styles)) {
        StylesSink stylesSink(workbook.formats);
        readXml(archive, styles, maxSheetPart, stylesSink);
    }
    return workbook;
}

} // namespace doorstep
