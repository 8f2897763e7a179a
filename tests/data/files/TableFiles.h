#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Table files put together by tests, and rows told as sentences.

#include "data/files/TableReader.h"

#include <QFile>
#include <QTemporaryDir>
#include <functional>

namespace doorstep::test {

inline const QByteArray mainSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

// The path of a file in tests/fixtures/tables.
[[nodiscard]] QString fixture(const QString& file);
[[nodiscard]] QString written(const QTemporaryDir& dir, const QString& name,
                              const QByteArray& content);
[[nodiscard]] QString zipped(const QTemporaryDir& dir, const QString& name,
                             const QList<std::pair<QString, QByteArray>>& parts);

// A workbook of one sheet, written by hand.
struct WorkbookParts
{
    QByteArray sheet;
    QByteArray styles = {};
    QByteArray sharedTexts = {}; // what is within <sst>
    QByteArray properties = {};  // <workbookPr/>
    QByteArray sheetTarget = "worksheets/sheet1.xml";
    QString sheetPart = u"xl/worksheets/sheet1.xml"_qs;
    std::function<QString(QString)> spelled = {}; // the names of the parts in the archive
};
[[nodiscard]] QString workbook(const QTemporaryDir& dir, const WorkbookParts& parts);
[[nodiscard]] QByteArray sheetOf(const QByteArray& rows);
// Style 1 has the number format; the code is left out for a built-in one.
[[nodiscard]] QByteArray stylesOf(int formatId, const QString& code);

// "4 hidden: A text 张记面馆, C date 2026-10-08"
[[nodiscard]] QStringList rowsOf(TableReader& reader, int sheet);
// The sentence with which the file is refused, at once or while all of it is read; empty if it
// isn't.
[[nodiscard]] QString refusal(const QString& path);

} // namespace doorstep::test
