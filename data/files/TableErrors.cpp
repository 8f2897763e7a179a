// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/TableErrors.h"

#include "data/files/TableReader.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace doorstep::tableErrors {

namespace {

struct Sentence
{
    Q_DECLARE_TR_FUNCTIONS(TableReader)
};

QString nameOf(OtherTable kind)
{
    switch (kind) {
    case OtherTable::OpenDocument:
        return Sentence::tr("OpenDocument, .ods");
    case OtherTable::Binary:
        return Sentence::tr("binary workbook, .xlsb");
    case OtherTable::Numbers:
        return Sentence::tr("Apple Numbers");
    case OtherTable::ExcelXml:
        return Sentence::tr("XML");
    case OtherTable::OldExcel:
        return Sentence::tr("a workbook older than Excel 5");
    case OtherTable::Sylk:
        return Sentence::tr("SYLK, .slk");
    case OtherTable::Dif:
        return Sentence::tr("DIF");
    case OtherTable::DBase:
        return Sentence::tr("dBase, .dbf");
    }
    return {};
}

QString name(const QString& path)
{
    return QFileInfo(path).fileName();
}

} // namespace

Error cannotOpen(const QString& path, const QString& reason)
{
    return Error(Sentence::tr("“%1” cannot be opened: %2.").arg(name(path), reason), path);
}

Error empty(const QString& path)
{
    return Error(Sentence::tr("“%1” is an empty file.").arg(name(path)), path);
}

Error password(const QString& path)
{
    return Error(Sentence::tr("“%1” is protected by a password. Open it in Excel or WPS, save it "
                              "without a password and try again.")
                     .arg(name(path)),
                 path);
}

Error damaged(const QString& path, const QString& detail)
{
    return Error(Sentence::tr("“%1” is incomplete or damaged. Fetch it once more, or open it in "
                              "Excel or WPS and save it again.")
                     .arg(name(path)),
                 detail);
}

Error notATable(const QString& path, const QString& detail)
{
    return Error(Sentence::tr("“%1” is not a table. Choose a file saved as .xlsx, .xls or .csv.")
                     .arg(name(path)),
                 detail);
}

Error webPage(const QString& path)
{
    return Error(Sentence::tr("“%1” is a web page under the name of a table. Open it in Excel or "
                              "WPS and save it as an Excel workbook (.xlsx).")
                     .arg(name(path)),
                 path);
}

Error otherKind(const QString& path, OtherTable kind)
{
    return Error(Sentence::tr("“%1” is a table of a kind that cannot be read here (%2). Open it in "
                              "Excel or WPS and save it as an Excel workbook (.xlsx).")
                     .arg(name(path), nameOf(kind)),
                 path);
}

Error tooLarge(const QString& path, const QString& detail)
{
    return Error(Sentence::tr("“%1” is far larger inside than a table should be. Copy the rows you "
                              "need to a new workbook and choose that one.")
                     .arg(name(path)),
                 detail);
}

Error cellTooLong(const QString& path, int row)
{
    return Error(Sentence::tr("“%1” has a cell in row %2 that is too long to read. Shorten it and "
                              "try again.")
                     .arg(name(path), QLocale().toString(row)),
                 path);
}

Error tooManyColumns(const QString& path, int row)
{
    return Error(Sentence::tr("“%1” has more than %2 columns in row %3, more than Excel allows.")
                     .arg(name(path), QLocale().toString(maxTableColumns), QLocale().toString(row)),
                 path);
}

Error tooManyRows(const QString& path)
{
    return Error(Sentence::tr("“%1” has more than %2 rows, more than Excel allows. Split it and "
                              "read the parts one by one.")
                     .arg(name(path), QLocale().toString(maxTableRows)),
                 path);
}

Error openQuotation(const QString& path, int row)
{
    return Error(Sentence::tr("“%1” has a quotation mark in row %2 that is never closed. The file "
                              "is incomplete, or the mark has to be removed.")
                     .arg(name(path), QLocale().toString(row)),
                 path);
}

} // namespace doorstep::tableErrors
