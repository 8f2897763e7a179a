// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/reports/PhotoSheet.h"

#include <algorithm>

namespace doorstep {

namespace {

struct PhotoSheetText
{
    Q_DECLARE_TR_FUNCTIONS(PhotoSheet)
};

constexpr int across = 3;
constexpr int mostPhotos = 300; // 60 MB and more than that no mail takes
constexpr double cellCharacters = 30;
constexpr double photoHeight = 112; // points
constexpr double wordsHeight = 30;
constexpr int firstRow = 2;

} // namespace

int writePhotoSheet(Workbook& workbook, Database& database, const QList<PaperEntry>& papers,
                    const Mask& mask)
{
    QList<PaperEntry> photos;
    std::copy_if(papers.begin(), papers.end(), std::back_inserter(photos),
                 [](const PaperEntry& paper) { return paper.isPicture(); });
    const auto shown = static_cast<int>(std::min<qsizetype>(photos.size(), mostPhotos));
    Sheet& sheet = workbook.addSheet(PhotoSheetText::tr("Photos"));
    for (int column = 0; column < across; ++column)
        sheet.columnWidth(column, cellCharacters);
    sheet.merged(0, 0, across - 1, PhotoSheetText::tr("Photos"), Style::Title);
    sheet.merged(1, 0, across - 1,
                 shown < photos.size()
                     ? PhotoSheetText::tr("%1 of %2 photos: the rest is in the register")
                           .arg(shown)
                           .arg(photos.size())
                     : PhotoSheetText::tr("%1 photos").arg(shown),
                 Style::Info);
    const double room = widthInPoints(cellCharacters) - 6;
    int row = firstRow;
    for (int i = 0; i < shown; ++i) {
        const PaperEntry& paper = photos.at(i);
        const int column = i % across;
        row = firstRow + i / across * 2;
        if (column == 0) {
            sheet.rowHeight(row, photoHeight + 4);
            sheet.rowHeight(row + 1, wordsHeight);
        }
        const double scale = std::min(room / paper.width, photoHeight / paper.height);
        sheet.picture({row, column, paper.width * scale, paper.height * scale},
                      contentNamed(database, paper.content).bytes, {paper.width, paper.height});
        QStringList words{paper.day.toString(Qt::ISODate), mask.text(paper.whose),
                          mask.text(paper.name)};
        words.removeAll(QString());
        sheet.text(row + 1, column, words.join(u' '), Style::Note);
    }
    PrintedPages pages;
    pages.paper = Paper::Upright;
    pages.lastRepeatedRow = 1;
    pages.lastRow = row + 1;
    pages.lastColumn = across - 1;
    sheet.printInPages(pages);
    return shown;
}

} // namespace doorstep
