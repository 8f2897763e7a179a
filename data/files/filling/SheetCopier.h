#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Further sheets like one of a workbook: their parts, and what the workbook says of them.

#include "data/files/XlsxWorkbook.h"
#include "data/files/filling/Markup.h"
#include "data/files/filling/PackagePatch.h"

#include <QSet>

namespace doorstep {

class SheetCopier
{
public:
    // Throws Error for a sheet with what a workbook has once: a table, a pivot table, a chart.
    SheetCopier(PackagePatch& patch, const XlsxWorkbook& workbook, const XlsxSheet& sheet,
                QString fileName);

    // Of a copy: it isn't the one that is in front, nor the one that macros know.
    static void leaveOutWhatIsOnce(const Markup& sheet, Edits& edits);

    void add(const QString& name, const QByteArray& bytes);
    // The workbook, its relations, the types of parts: changed once, when all copies are there.
    [[nodiscard]] QStringList changedParts() const;
    void change(const QString& part, const Markup& markup, Edits& edits) const;

private:
    struct Copy
    {
        QString name;
        QString part;
    };

    [[nodiscard]] QString freePart(const QString& part);
    [[nodiscard]] QString copied(const QString& part);
    void copyRelations(const QString& from, const QString& to);
    void addSheets(const Markup& workbook, Edits& edits) const;
    void addNames(const Markup& workbook, Edits& edits) const;
    void addRelations(const Markup& relations, Edits& edits) const;
    void addTypes(const Markup& types, Edits& edits) const;
    [[nodiscard]] QString idOfCopy(size_t copy) const;

    PackagePatch& m_patch;
    const XlsxWorkbook& m_workbook;
    const XlsxSheet& m_sheet;
    QString m_fileName;
    QSet<QString> m_taken; // names of parts, in small letters
    QHash<QString, int> m_last;
    QHash<QString, QString> m_ofCopy; // parts of the copy that is made, by what they are copies of
    std::vector<Copy> m_copies;
    QList<std::pair<QString, QString>> m_parts; // copied, and what each is a copy of
};

} // namespace doorstep
