// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/GuidePaper.h"

#include "ui/help/Guide.h"
#include "ui/help/Keys.h"
#include "ui/print/Fonts.h"
#include "ui/print/PdfFile.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QUrl>

namespace doorstep {

namespace {

constexpr QSizeF a4{210, 297};       // mm
constexpr double guidePoints = 9;    // of the words
constexpr double cardPoints = 8.5;   // a page of keys fits
constexpr double pictureWidth = 430; // pixels of 1/96 inch, less than the page has

void append(QTextDocument& whole, const QString& markdown, const QString& language, bool onNewPage)
{
    QTextDocument chapter;
    chapter.setDefaultFont(whole.defaultFont());
    fillGuide(chapter, markdown, language, pictureWidth);
    QTextCursor end(&whole);
    end.movePosition(QTextCursor::End);
    if (!whole.isEmpty())
        end.insertBlock(QTextBlockFormat(), QTextCharFormat());
    const int begin = end.position();
    end.insertFragment(QTextDocumentFragment(&chapter));
    QTextBlockFormat first;
    first.setPageBreakPolicy(onNewPage ? QTextFormat::PageBreak_AlwaysBefore
                                       : QTextFormat::PageBreak_Auto);
    QTextCursor(whole.findBlock(begin)).mergeBlockFormat(first);
    for (QTextBlock block = whole.findBlock(begin); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            if (const QTextCharFormat format = at.fragment().charFormat(); format.isImageFormat()) {
                const QUrl name(format.toImageFormat().name());
                whole.addResource(QTextDocument::ImageResource, name,
                                  chapter.resource(QTextDocument::ImageResource, name));
            }
        }
    }
}

QString cardPage(KeyGroup::Page page, const QString& language)
{
    QString text;
    for (const KeyGroup& group : keyGroups()) {
        if (group.page != page)
            continue;
        text +=
            QStringLiteral("\n## %1\n\n| | |\n| --- | --- |\n").arg(sayKey(group.title, language));
        for (const Key& key : group.keys)
            text += QStringLiteral("| `%1` | %2 |\n")
                        .arg(QString::fromUtf8(key.keys), sayKey(key.meaning, language));
    }
    return text;
}

} // namespace

std::unique_ptr<QTextDocument> guidePaper(GuidePart part, const QString& language)
{
    auto paper = std::make_unique<QTextDocument>();
    QFont font(cjkFamily());
    font.setPointSizeF(part == GuidePart::Whole ? guidePoints : cardPoints);
    paper->setDefaultFont(font);
    if (part == GuidePart::Keys) {
        append(*paper,
               QStringLiteral("**Doorstep 走访簿 · %1**\n").arg(keysTitle(language)) +
                   cardPage(KeyGroup::Page::First, language),
               language, false);
        append(*paper, cardPage(KeyGroup::Page::Second, language), language, true);
        return paper;
    }
    const QString secondChapter = guideChapters().at(1); // the first hour is a paper of its own
    for (const QString& chapter : guideChapters())
        append(*paper, chapterText(chapter, language), language, chapter == secondChapter);
    append(*paper, QStringLiteral("# %1\n").arg(keysTitle(language)) + keysText({}, language),
           language, true);
    return paper;
}

void writeGuidePdf(const QString& path, GuidePart part, const QString& language)
{
    const auto paper = guidePaper(part, language);
    PdfFile file(path, a4,
                 part == GuidePart::Keys ? keysTitle(language)
                                         : chapterTitle(firstChapter(), language));
    paper->print(&file.pages());
    file.check();
    file.commit();
}

} // namespace doorstep
