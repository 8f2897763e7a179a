// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/Guide.h"

#include "ui/help/Keys.h"

#include <QFontInfo>
#include <QImage>
#include <QLocale>
#include <QMetaObject>
#include <QResource>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <QUrl>
#include <algorithm>
#include <cmath>

namespace doorstep {

namespace {

const QString chinese = QStringLiteral("zh_CN");

QString resourceText(const QString& path)
{
    return QString::fromUtf8(QResource(path).uncompressedData());
}

bool isOf(const KeyGroup& group, const QString& chapter)
{
    return chapter.isEmpty() || group.chapters.empty() ||
           std::any_of(group.chapters.begin(), group.chapters.end(),
                       [&](const char* one) { return chapter == QLatin1String(one); });
}

constexpr int wordLines = 145; // percent between lines: Chinese is set wider than Latin
constexpr int tableLines = 110;

double sizeOf(int headingLevel, double base)
{
    const double scale = headingLevel == 1 ? 1.5 : headingLevel == 2 ? 1.1 : 1;
    return std::round(base * scale * 2) / 2;
}

void formatBlock(const QTextBlock& block, double base)
{
    const int level = block.blockFormat().headingLevel();
    QTextCursor cursor(block);
    const bool inTable = cursor.currentTable() != nullptr;
    QTextBlockFormat format;
    format.setLineHeight(inTable ? tableLines : wordLines, QTextBlockFormat::ProportionalHeight);
    format.setTopMargin(inTable ? 0 : level == 1 ? base * 2 : level > 1 ? base : base * 0.2);
    format.setBottomMargin(inTable ? 0 : level == 1 ? base * 0.6 : base * 0.3);
    cursor.mergeBlockFormat(format);
}

// Markdown's code is a key here, and is set in the font of the words.
void formatFragment(QTextDocument& document, const QTextFragment& fragment, const QString& language,
                    double pictureWidth)
{
    QTextCursor cursor(&document);
    cursor.setPosition(fragment.position());
    cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
    if (fragment.charFormat().isImageFormat()) {
        QTextImageFormat image = fragment.charFormat().toImageFormat();
        const QString path = guidePicture(image.name(), language);
        const QImage picture(path);
        document.addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("qrc") + path),
                             picture);
        image.setName(QStringLiteral("qrc") + path);
        image.setWidth(pictureWidth);
        if (!picture.isNull())
            image.setHeight(pictureWidth * picture.height() / picture.width());
        cursor.setCharFormat(image);
        QTextBlockFormat line; // a picture is not set with the air of words
        line.setLineHeight(0, QTextBlockFormat::SingleHeight);
        cursor.mergeBlockFormat(line);
        return;
    }
    QTextCharFormat words = fragment.charFormat();
    if (words.fontFixedPitch()) {
        words.setFontFixedPitch(false);
        words.clearProperty(QTextFormat::FontFamilies);
        words.setFontWeight(QFont::DemiBold);
    }
    if (const int level = cursor.blockFormat().headingLevel(); level > 0) {
        words.clearProperty(QTextFormat::FontSizeAdjustment); // it would be the size
        words.setFontPointSize(sizeOf(level, QFontInfo(document.defaultFont()).pointSizeF()));
        words.setFontWeight(QFont::DemiBold);
    }
    cursor.setCharFormat(words);
}

} // namespace

QStringList guideLanguages()
{
    return {chinese, QStringLiteral("en")};
}

QString guideLanguage()
{
    return guideLanguages().at(QLocale().language() == QLocale::Chinese ? 0 : 1);
}

QString firstChapter()
{
    return QStringLiteral("first-hour");
}

QStringList guideChapters()
{
    QStringList chapters{firstChapter()};
    for (const char* page :
         {"today",  "blocklist", "visit",  "sheet",      "visits",     "subjects",
          "needs",  "problems",  "wishes", "activities", "volunteers", "services",
          "venues", "cards",     "party",  "month",      "forms",      "packs",
          "waits",  "ledgers",   "import", "lists",      "safety"})
        chapters << QLatin1String(page);
    return chapters;
}

QString chapterOf(const QMetaObject& page)
{
    QString name = QString::fromLatin1(page.className()).section(QStringLiteral("::"), -1);
    if (name.endsWith(u"Page"))
        name.chop(4);
    name = name.toLower();
    return guideChapters().contains(name) ? name : QString();
}

QString chapterText(const QString& chapter, const QString& language)
{
    return resourceText(QStringLiteral(":/help/%1/%2.md").arg(language, chapter));
}

QString chapterTitle(const QString& chapter, const QString& language)
{
    return chapterText(chapter, language).section(u'\n', 0, 0).mid(2);
}

QString keysTitle(const QString& language)
{
    return sayKey(QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Keys"), language);
}

QString keysText(const QString& chapter, const QString& language)
{
    QString text;
    for (const KeyGroup& group : keyGroups()) {
        if (!isOf(group, chapter))
            continue;
        text += QStringLiteral("\n### %1\n\n").arg(sayKey(group.title, language));
        text += QStringLiteral("| | |\n| --- | --- |\n");
        for (const Key& key : group.keys)
            text += QStringLiteral("| `%1` | %2 |\n")
                        .arg(QString::fromUtf8(key.keys), sayKey(key.meaning, language));
    }
    return text;
}

QString guidePicture(const QString& name, const QString& language)
{
    return QStringLiteral(":/help/pictures/%1/%2").arg(language, name);
}

void fillGuide(QTextDocument& document, const QString& markdown, const QString& language,
               double pictureWidth)
{
    const double base = QFontInfo(document.defaultFont()).pointSizeF();
    document.setMarkdown(markdown);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        formatBlock(block, base);
        QList<QTextFragment> fragments;
        for (auto at = block.begin(); !at.atEnd(); ++at)
            fragments << at.fragment();
        for (const QTextFragment& fragment : std::as_const(fragments))
            formatFragment(document, fragment, language, pictureWidth);
    }
    for (QTextFrame* frame : document.rootFrame()->childFrames()) {
        if (auto* table = qobject_cast<QTextTable*>(frame)) {
            QTextTableFormat format = table->format();
            format.setBorder(0);
            format.setCellPadding(base * 0.2);
            format.setColumnWidthConstraints(
                {QTextLength(QTextLength::PercentageLength, 34), QTextLength()});
            table->setFormat(format);
            table->removeRows(0, 1); // Markdown's head, which is empty here
        }
    }
}

} // namespace doorstep
