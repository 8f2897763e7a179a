#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Goes through the words of a workbook or a text (.xlsx, .xlsm, .docx), wherever they stand: cells,
// names of sheets and of ranges, comments and who made them, headers and footers, properties,
// hidden sheets, lists to choose from, shapes, links.

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>
#include <functional>

namespace doorstep {

struct FoundWords
{
    enum class Where { Cells, SheetNames, Comments, HeadersAndFooters, Properties, Other };

    QString text;
    Where where = Where::Cells;
    bool isPerson = false; // a field for who wrote something
};

using TextChange = std::function<QString(const FoundWords& text)>;

struct ChangedPackage
{
    QByteArray bytes; // the same ones when nothing was changed
    bool isChanged = false;
    QMap<QString, QString> sheets; // that are called otherwise now
    QStringList unseen; // parts that can't be looked into: pictures, macros, workbooks within
};

[[nodiscard]] bool isPackage(const QByteArray& bytes);

// Of parts that can't be looked into, those that may tell of somebody: not a printer's settings.
[[nodiscard]] QStringList pictureParts(const QStringList& unseen);

// Everything else stays as it is. What refers to a sheet or a name that is changed does so
// afterwards, too. name: for the error when it is damaged.
[[nodiscard]] ChangedPackage withWordsChanged(const QByteArray& package, const QString& name,
                                              const TextChange& change);

} // namespace doorstep
