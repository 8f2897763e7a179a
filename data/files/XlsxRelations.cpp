// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/XlsxRelations.h"

#include <QStringList>

namespace doorstep {

namespace {

constexpr qint64 maxRelations = 32 * 1024 * 1024;

QString textOfAttribute(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
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

} // namespace

XlsxRelations::XlsxRelations(const ZipArchive& archive, const QString& owner)
    : m_folder(owner.left(qMax<qsizetype>(owner.lastIndexOf(u'/'), 0)))
{
    const QString name = owner.mid(owner.lastIndexOf(u'/') + 1);
    m_part = resolve(m_folder, u"_rels/"_qs + name + QStringLiteral(".rels"));
    if (archive.has(m_part))
        readXml(archive, m_part, maxRelations, *this);
}

void XlsxRelations::startElement(std::string_view name, const XmlAttributes& attributes)
{
    if (name != "Relationship" || attributes.value("TargetMode") == "External")
        return;
    const QString id = textOfAttribute(attributes.value("Id"));
    const QString type = textOfAttribute(attributes.value("Type"));
    m_list.append({id, type.mid(type.lastIndexOf(u'/') + 1),
                   resolve(m_folder, textOfAttribute(attributes.value("Target")))});
    m_byId.insert(id, m_list.size() - 1);
}

QString XlsxRelations::partOf(QStringView kind) const
{
    for (const XlsxRelation& relation : m_list) {
        if (relation.kind == kind)
            return relation.part;
    }
    return {};
}

} // namespace doorstep
