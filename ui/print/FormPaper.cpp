// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/FormPaper.h"

#include "data/base/Error.h"
#include "data/files/MemoryFolder.h"
#include "ui/print/SheetPaper.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <algorithm>

namespace doorstep {

namespace {

struct FormPaperText
{
    Q_DECLARE_TR_FUNCTIONS(FormPaper)
};

// The form as if it made a sheet for each row.
TownForm asSheets(const TownForm& form)
{
    FormLayout layout = readFormLayout(form.layout);
    bool has = false;
    for (FormList& list : layout.lists) {
        if (list.isPage())
            list.shape = FormShape::Sheets;
        has = has || list.isPage();
    }
    if (!has)
        throw Error(FormPaperText::tr("“%1” has no page for each row to be printed: give the "
                                      "filled form the ending it was sent with.")
                        .arg(form.name));
    TownForm sheets = form;
    sheets.layout = layout.toText();
    return sheets;
}

// What was met while sheets were read, and isn't on the paper.
class NotOnPaper
{
public:
    void look(const SheetLook& sheet)
    {
        m_pictures = m_pictures || sheet.hasPictures;
        m_headers = m_headers || sheet.hasHeaders;
        m_rules = m_rules || sheet.hasRules;
        m_unknown = m_unknown || sheet.hasUnknown;
    }
    [[nodiscard]] QStringList remarks() const
    {
        QStringList left;
        if (m_pictures)
            left << FormPaperText::tr("pictures and charts");
        if (m_headers)
            left << FormPaperText::tr("headers and footers");
        if (m_rules)
            left << FormPaperText::tr("colours that hang on what a cell holds");
        if (m_unknown)
            left << FormPaperText::tr("what only a spreadsheet works out");
        return left.isEmpty() ? QStringList()
                              : QStringList{FormPaperText::tr("Not on the paper: %1. Choose a "
                                                              "sheet each to print it with them.")
                                                .arg(left.join(u'、'))};
    }

private:
    bool m_pictures = false;
    bool m_headers = false;
    bool m_rules = false;
    bool m_unknown = false;
};

using SheetsPainter = std::function<void(int, const std::function<SheetLook(int)>&)>;

// Filled in that folder, and handed on sheet by sheet.
FilledForm paintForm(Database& database, const TownForm& form, const QByteArray& workbook,
                     const FillingOptions& options, const QTemporaryDir& folder,
                     const Progress& progress, const SheetsPainter& paint)
{
    FilledForm filled = fillForm(
        database, asSheets(form), workbook, options,
        folder.filePath(u"filled."_qs + QFileInfo(form.fileName).suffix().toLower()), progress);
    if (filled.pages.isEmpty())
        throw Error(FormPaperText::tr("“%1” has no row for that month: there is nothing to print.")
                        .arg(form.name));
    SheetLooks looks(filled.path);
    QStringList names;
    const QList<SheetInfo> there = looks.sheets();
    for (const SheetInfo& sheet : there)
        names << sheet.name;
    NotOnPaper left;
    paint(static_cast<int>(filled.pages.size()), [&](int page) {
        SheetLook sheet = looks.read(
            static_cast<int>(std::max<qsizetype>(0, names.indexOf(filled.pages.at(page)))));
        left.look(sheet);
        return sheet;
    });
    filled.remarks += left.remarks();
    return filled;
}

} // namespace

FilledForm printForm(Database& database, const TownForm& form, const QByteArray& workbook,
                     const FillingOptions& options, const QString& target, const Progress& progress)
{
    const TownForm sheets = asSheets(form);
    FormLayout printed = readFormLayout(sheets.layout);
    for (FormList& list : printed.lists) {
        if (list.isPage())
            list.shape = FormShape::Printed;
    }
    TownForm named = form;
    named.layout = printed.toText();
    const QFileInfo place(target);
    const QString path =
        place.isDir()
            ? target + u'/' + filledFileName(named, options.month, Mask(database, options.masking))
            : target;
    // Beside the target: where that is in memory only, so is what leads to it.
    const QTemporaryDir folder(QFileInfo(path).path() + u"/.doorstep-XXXXXX"_qs);
    if (!folder.isValid())
        throw Error(
            FormPaperText::tr("The folder %1 can't be written to.").arg(QFileInfo(path).path()),
            folder.errorString());
    FilledForm filled = paintForm(database, form, workbook, options, folder, progress,
                                  [&](int pages, const std::function<SheetLook(int)>& sheetAt) {
                                      writeSheetsPdf(path, form.name, pages, sheetAt, progress);
                                  });
    filled.path = path;
    return filled;
}

FilledForm printForm(Database& database, const TownForm& form, const QByteArray& workbook,
                     const FillingOptions& options, QPrinter& printer, const Progress& progress)
{
    // What nobody is to find on the disk is printed from memory.
    const std::unique_ptr<QTemporaryDir> folder =
        options.masking == Masking::Masked ? std::make_unique<QTemporaryDir>() : memoryFolder();
    if (!folder->isValid())
        throw Error(FormPaperText::tr("The folder %1 can't be written to.").arg(QDir::tempPath()),
                    folder->errorString());
    FilledForm filled = paintForm(database, form, workbook, options, *folder, progress,
                                  [&](int pages, const std::function<SheetLook(int)>& sheetAt) {
                                      printSheets(printer, pages, sheetAt, progress);
                                  });
    filled.path.clear();
    return filled;
}

} // namespace doorstep
