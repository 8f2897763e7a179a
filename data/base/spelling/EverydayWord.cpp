// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/spelling/EverydayWord.h"

#include "data/base/Error.h"

#include <algorithm>
#include <memory>
#include <unicode/brkiter.h>

namespace doorstep {

namespace {

std::unique_ptr<icu::BreakIterator> makeParter()
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(
        icu::BreakIterator::createWordInstance(icu::Locale("zh"), status));
    if (U_FAILURE(status) || !made)
        throw Error(QString(), u"ICU has no words: %1"_qs.arg(status));
    return made;
}

} // namespace

bool isEverydayWord(const QString& word)
{
    constexpr qsizetype shortest = 2;
    constexpr qsizetype longest = 3;
    const bool isHan = std::all_of(word.begin(), word.end(), [](QChar c) {
        return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF;
    });
    if (word.size() < shortest || word.size() > longest || !isHan)
        return false;
    thread_local const std::unique_ptr<icu::BreakIterator> parter = makeParter();
    const icu::UnicodeString text(word.utf16(), static_cast<int32_t>(word.size()));
    parter->setText(text);
    parter->first();
    return parter->next() == text.length();
}

} // namespace doorstep
