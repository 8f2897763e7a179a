#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of a sheet, one below the other or alone, each as the kind that it fits best.

#include "data/exchange/forms/FormSheet.h"
#include "data/exchange/import/ColumnMatch.h"

#include <algorithm>

namespace doorstep {

class Register;

// A list that was found, with how its columns are read by the import.
struct FoundList
{
    ImportKind kind{};
    Heading heading;
    FormLines lines;
    std::vector<ColumnMatch> matches;
    int worth = -1;

    [[nodiscard]] qsizetype known() const
    {
        return std::count_if(matches.begin(), matches.end(),
                             [](const ColumnMatch& one) { return one.field >= 0; });
    }
};

[[nodiscard]] bool isLineNumber(const QString& heading);

class ListFinder
{
public:
    // kinds: that a list may be of. path: of the workbook.
    ListFinder(Register& registry, QString path, QList<ImportKind> kinds);

    // From top to bottom.
    [[nodiscard]] std::vector<FoundList> listsIn(const FormSheet& sheet) const;
    // As a list of that kind, which a person says it is.
    void readAs(const FormSheet& sheet, FoundList& found, ImportKind kind) const;
    // "走访, row 3 (物资、数量、单位)": headings beside them of no list that is known.
    [[nodiscard]] QStringList unread(const FormSheet& sheet,
                                     const std::vector<FoundList>& lists) const;

private:
    // Rows to look for a list in. Beside others it has to be plain that it is one: numbers of lines
    // or three headings that are known; above another, lines, too.
    struct Within
    {
        int first = 0;
        int last = 0;
        bool between = false;
        bool below = false;
    };

    void findLists(const FormSheet& sheet, const Within& rows, std::vector<FoundList>& lists) const;
    [[nodiscard]] std::optional<FoundList> findList(const FormSheet& sheet,
                                                    const Within& within) const;
    [[nodiscard]] int nextHeading(const FormSheet& sheet, const Heading& heading) const;
    [[nodiscard]] TableOutline outlineOf(const FormSheet& sheet, const FoundList& found) const;

    Register& m_register;
    QString m_path;
    QList<ImportKind> m_kinds;
    QList<ImportKind> m_all;
};

} // namespace doorstep
