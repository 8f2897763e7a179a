#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Which parts of an .xlsx a part refers to.

#include "data/files/XmlReader.h"

#include <QHash>
#include <QList>

namespace doorstep {

struct XlsxRelation
{
    QString id;
    QString kind; // last word of its type: the same in strict and transitional files
    QString part;
};

class XlsxRelations : public XmlSink
{
public:
    // owner: the part; empty: the package.
    XlsxRelations(const ZipArchive& archive, const QString& owner);

    void startElement(std::string_view name, const XmlAttributes& attributes) override;
    void endElement(std::string_view) override {}

    [[nodiscard]] XlsxRelation byId(const QString& id) const
    {
        return m_list.value(m_byId.value(id, -1));
    }
    [[nodiscard]] QString partOf(QStringView kind) const; // the first of the kind
    [[nodiscard]] const QList<XlsxRelation>& all() const { return m_list; }
    [[nodiscard]] const QString& part() const { return m_part; } // that holds them

private:
    QString m_folder;
    QString m_part;
    QList<XlsxRelation> m_list;
    QHash<QString, qsizetype> m_byId;
};

} // namespace doorstep
