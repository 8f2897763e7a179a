// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/filling/SheetCopier.h"

#include "data/base/Error.h"
#include "data/files/XlsxRelations.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

namespace {

constexpr qint64 largestCopy = 64 * 1024 * 1024;
const QString typesPart = u"[Content_Types].xml"_qs;

struct CopierText
{
    Q_DECLARE_TR_FUNCTIONS(SheetCopier)
};

QString relationsOf(const QString& part)
{
    const qsizetype name = part.lastIndexOf(u'/') + 1;
    return part.left(name) + u"_rels/"_qs + part.mid(name) + u".rels"_qs;
}

QString lastName(const QString& path)
{
    return path.section(u'/', -1);
}

QString withLastName(const QString& path, const QString& name)
{
    return path.left(path.lastIndexOf(u'/') + 1) + name;
}

// Shared by sheets as it is.
bool isShared(const QString& kind)
{
    static const QSet<QString> kinds{u"image"_qs, u"printerSettings"_qs, u"hyperlink"_qs};
    return kinds.contains(kind);
}

bool isOnce(const QString& kind)
{
    static const QSet<QString> kinds{u"table"_qs,   u"pivotTable"_qs, u"queryTable"_qs, u"chart"_qs,
                                     u"chartEx"_qs, u"slicer"_qs,     u"timeline"_qs};
    return kinds.contains(kind);
}

QString quotedSheet(QString name)
{
    return u'\'' + name.replace(u'\'', u"''"_qs) + u"'!"_qs;
}

bool starts(const MarkupTag& tag, std::string_view local)
{
    return tag.kind != MarkupTag::Kind::End && tag.local == local;
}

// "r:id" or whatever prefix the workbook has for it.
QByteArray idAttribute(const QByteArray& sheetTag)
{
    static const QRegularExpression shape(u"\\s([\\w.-]+:id)\\s*="_qs);
    return shape.match(QString::fromUtf8(sheetTag)).captured(1).toUtf8();
}

} // namespace

SheetCopier::SheetCopier(PackagePatch& patch, const XlsxWorkbook& workbook, const XlsxSheet& sheet,
                         QString fileName)
    : m_patch(patch), m_workbook(workbook), m_sheet(sheet), m_fileName(std::move(fileName))
{
    const QStringList names = m_patch.archive().names();
    for (const QString& name : names)
        m_taken.insert(name.toLower());
    const auto refuse = [&](const QString& part) {
        const XlsxRelations relations(m_patch.archive(), part);
        for (const XlsxRelation& one : relations.all()) {
            if (isOnce(one.kind))
                throw Error(CopierText::tr("The sheet “%1” of %2 has a table or a chart, so it "
                                           "can't be there several times. Where it is a page for "
                                           "one row, choose a file for each; where it has lines by "
                                           "number, give it more lines or take their numbers out.")
                                .arg(m_sheet.info.name, m_fileName));
        }
        return relations.all();
    };
    const QList<XlsxRelation> relations = refuse(m_sheet.part);
    for (const XlsxRelation& one : relations) {
        if (one.kind == u"drawing")
            (void)refuse(one.part);
    }
}

void SheetCopier::leaveOutWhatIsOnce(const Markup& sheet, Edits& edits)
{
    for (const MarkupTag& tag : sheet.tags()) {
        if (tag.kind == MarkupTag::Kind::End)
            continue;
        if (tag.local == "sheetData")
            break;
        const QByteArray raw = sheet.raw(tag);
        QByteArray without = raw;
        if (tag.local == "sheetView")
            without = withAttribute(raw, "tabSelected", {});
        else if (tag.local == "sheetPr")
            without = withAttribute(raw, "codeName", {});
        if (without != raw)
            edits.replace(tag.from, tag.to, without);
    }
}

// xl/worksheets/sheet1.xml becomes sheet7.xml, if there are six.
QString SheetCopier::freePart(const QString& part)
{
    static const QRegularExpression shape(u"^(.*?)(\\d*)(\\.[^./]+)$"_qs);
    const QRegularExpressionMatch match = shape.match(part);
    int& number = m_last[match.captured(1) + match.captured(3)];
    QString free;
    do
        free = match.captured(1) + QString::number(++number) + match.captured(3);
    while (m_taken.contains(free.toLower()));
    m_taken.insert(free.toLower());
    return free;
}

QString SheetCopier::copied(const QString& part)
{
    if (const auto known = m_ofCopy.constFind(part); known != m_ofCopy.constEnd())
        return *known;
    const QString copy = freePart(part);
    m_ofCopy.insert(part, copy);
    m_patch.add(copy, m_patch.archive().read(part, largestCopy));
    m_parts.append({copy, part});
    copyRelations(part, copy);
    return copy;
}

void SheetCopier::copyRelations(const QString& from, const QString& to)
{
    const XlsxRelations relations(m_patch.archive(), from);
    if (!m_patch.archive().has(relations.part()))
        return;
    const Markup markup(m_patch.archive().read(relations.part(), largestCopy), m_fileName);
    Edits edits;
    for (const MarkupTag& tag : markup.tags()) {
        if (!starts(tag, "Relationship") || markup.attribute(tag, "TargetMode") == u"External")
            continue;
        const XlsxRelation known = relations.byId(markup.attribute(tag, "Id"));
        if (isShared(known.kind) || !m_patch.archive().has(known.part))
            continue;
        // Talk on a comment is known by numbers that a workbook has once; the comment itself stays.
        if (known.kind == u"threadedComment") {
            edits.replace(tag.from, markup.at(tag.closing).to, QByteArray());
            continue;
        }
        const QString target = markup.attribute(tag, "Target");
        edits.replace(tag.from, tag.to,
                      withAttribute(markup.raw(tag), "Target",
                                    withLastName(target, lastName(copied(known.part)))));
    }
    m_patch.add(relationsOf(to), edits.applied(markup.bytes()));
}

void SheetCopier::add(const QString& name, const QByteArray& bytes)
{
    const QString part = freePart(m_sheet.part);
    m_ofCopy = {{m_sheet.part, part}};
    m_patch.add(part, bytes);
    m_parts.append({part, m_sheet.part});
    copyRelations(m_sheet.part, part);
    m_copies.push_back({name, part});
}

QStringList SheetCopier::changedParts() const
{
    return {m_workbook.part, XlsxRelations(m_patch.archive(), m_workbook.part).part(), typesPart};
}

void SheetCopier::change(const QString& part, const Markup& markup, Edits& edits) const
{
    if (part == m_workbook.part) {
        addSheets(markup, edits);
        addNames(markup, edits);
    } else if (part == typesPart) {
        addTypes(markup, edits);
    } else {
        addRelations(markup, edits);
    }
}

QString SheetCopier::idOfCopy(size_t copy) const
{
    return u"rIdCopy%1_%2"_qs.arg(m_workbook.sheets.size()).arg(copy + 1);
}

void SheetCopier::addSheets(const Markup& workbook, Edits& edits) const
{
    int highest = 0;
    const MarkupTag* last = nullptr;
    for (const MarkupTag& tag : workbook.tags()) {
        if (!starts(tag, "sheet"))
            continue;
        highest = std::max(highest, workbook.attribute(tag, "sheetId").toInt());
        last = &tag;
    }
    if (!last)
        return;
    const QByteArray id = idAttribute(workbook.raw(*last));
    // The prefix of the relation may be declared in the tag itself.
    const QByteArray closing = last->kind == MarkupTag::Kind::Start
                                   ? workbook.raw(workbook.at(last->closing))
                                   : QByteArray();
    QByteArray added;
    for (size_t i = 0; i < m_copies.size(); ++i) {
        QByteArray tag = withAttribute(workbook.raw(*last), "name", m_copies[i].name);
        tag = withAttribute(tag, "sheetId", QString::number(++highest));
        tag = withAttribute(tag, "state", {});
        added += withAttribute(tag, id.constData(), idOfCopy(i)) + closing;
    }
    edits.insert(workbook.at(last->closing).to, added);
}

// Print areas and titles, which belong to one sheet each.
void SheetCopier::addNames(const Markup& workbook, Edits& edits) const
{
    static const QRegularExpression sheetName(u"(?:'(?:[^']|'')*'|[^'!,:\\s]+)!"_qs);
    int own = -1;
    for (qsizetype i = 0; i < m_workbook.sheets.size(); ++i) {
        if (m_workbook.sheets.at(i).part == m_sheet.part)
            own = static_cast<int>(i);
    }
    for (size_t i = 0; i < workbook.tags().size(); ++i) {
        const MarkupTag& tag = workbook.at(i);
        if (!starts(tag, "definedName") || tag.kind == MarkupTag::Kind::Empty ||
            workbook.attribute(tag, "localSheetId") != QString::number(own))
            continue;
        QByteArray added;
        for (size_t copy = 0; copy < m_copies.size(); ++copy) {
            QString text = workbook.text(i);
            text.replace(sheetName, quotedSheet(m_copies[copy].name).replace(u'\\', u"\\\\"_qs));
            added += withAttribute(
                         workbook.raw(tag), "localSheetId",
                         QString::number(m_workbook.sheets.size() + static_cast<qsizetype>(copy))) +
                     escapedXml(text) + workbook.raw(workbook.at(tag.closing));
        }
        edits.insert(workbook.at(tag.closing).to, added);
    }
}

void SheetCopier::addRelations(const Markup& relations, Edits& edits) const
{
    const XlsxRelations known(m_patch.archive(), m_workbook.part);
    for (const MarkupTag& tag : relations.tags()) {
        if (!starts(tag, "Relationship") ||
            known.byId(relations.attribute(tag, "Id")).part != m_sheet.part)
            continue;
        const QString target = relations.attribute(tag, "Target");
        QByteArray added;
        for (size_t i = 0; i < m_copies.size(); ++i)
            added += withAttribute(withAttribute(relations.raw(tag), "Id", idOfCopy(i)), "Target",
                                   withLastName(target, lastName(m_copies[i].part)));
        edits.insert(relations.at(tag.closing).to, added);
        return;
    }
}

void SheetCopier::addTypes(const Markup& types, Edits& edits) const
{
    QHash<QString, const MarkupTag*> known;
    const MarkupTag* last = nullptr;
    for (const MarkupTag& tag : types.tags()) {
        if (!starts(tag, "Override"))
            continue;
        known.insert(types.attribute(tag, "PartName").toLower(), &tag);
        last = &tag;
    }
    QByteArray added;
    for (const auto& [copy, part] : m_parts) {
        const MarkupTag* const tag = known.value(u'/' + part.toLower());
        if (tag) // else its ending tells
            added += withAttribute(types.raw(*tag), "PartName", u'/' + copy);
    }
    if (last)
        edits.insert(types.at(last->closing).to, added);
}

} // namespace doorstep
