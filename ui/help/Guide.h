#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The guide (resources/help): a chapter of ten questions for each page of the window and two around
// them, in Markdown, once in each language.

#include <QStringList>

class QMetaObject;
class QTextDocument;

namespace doorstep {

[[nodiscard]] QStringList guideLanguages(); // zh_CN first
[[nodiscard]] QString guideLanguage();      // the one that the program speaks
[[nodiscard]] QStringList guideChapters();  // their keys, in the order of reading
[[nodiscard]] QString firstChapter();
// Of a page of the window, by its class; empty where there is none.
[[nodiscard]] QString chapterOf(const QMetaObject& page);

[[nodiscard]] QString chapterTitle(const QString& chapter, const QString& language);
[[nodiscard]] QString chapterText(const QString& chapter, const QString& language); // Markdown
// The keys of that page; of an empty chapter all keys.
[[nodiscard]] QString keysText(const QString& chapter, const QString& language); // Markdown
[[nodiscard]] QString keysTitle(const QString& language);
// ":/help/…": a picture of a chapter.
[[nodiscard]] QString guidePicture(const QString& name, const QString& language);

// Shows Markdown of the guide: sizes from the document's own font, keys told from the words.
void fillGuide(QTextDocument& document, const QString& markdown, const QString& language,
               double pictureWidth);

} // namespace doorstep
