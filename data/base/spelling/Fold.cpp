// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/spelling/Fold.h"

#include "data/base/Error.h"
#include <QHash>
#include <QString>
#include <memory>
#include <unicode/translit.h>

namespace doorstep {

namespace {

constexpr char32_t dash = U'-';

bool isDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

std::unique_ptr<icu::Transliterator> makeSimplifier()
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(
        icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
    if (U_FAILURE(status) || !made)
        throw Error(QString(), u"ICU has no Traditional-Simplified: %1"_qs.arg(status));
    return made;
}

QString simplified(const QString& text)
{
    thread_local const std::unique_ptr<icu::Transliterator> simplifier = makeSimplifier();
    icu::UnicodeString folded(text.utf16(), static_cast<int32_t>(text.size()));
    simplifier->transliterate(folded);
    return QString::fromUtf16(folded.getBuffer(), folded.length());
}

bool isKept(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    const bool mark = category <= QChar::Mark_Enclosing;
    const bool blank = category >= QChar::Separator_Space && category <= QChar::Separator_Paragraph;
    const bool control = category == QChar::Other_Control || category == QChar::Other_Format;
    const bool punctuation = category >= QChar::Punctuation_Connector;
    return c == dash || !(mark || blank || control || punctuation);
}

std::u32string foldCharacter(char32_t c)
{
    if (QChar::category(c) == QChar::Punctuation_Dash || c == U'−')
        return std::u32string(1, dash);
    QString apart =
        QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_KD).toCaseFolded();
    apart.replace(u"u\u0308"_qs, u"v"_qs);
    std::u32string kept;
    for (const char32_t part : simplified(apart).toUcs4()) {
        if (isKept(part))
            kept.push_back(part);
    }
    return kept;
}

// What each character becomes never changes, and asking ICU is slow.
const std::u32string& folded(char32_t c)
{
    thread_local QHash<char32_t, std::u32string> known;
    const auto at = known.constFind(c);
    return at != known.constEnd() ? *at : *known.insert(c, foldCharacter(c));
}

} // namespace

std::u32string fold(QStringView text)
{
    std::u32string whole;
    whole.reserve(static_cast<std::size_t>(text.size()));
    for (const char32_t c : text.toUcs4()) {
        if (c < 0x80 && (QChar::isLetterOrNumber(c)))
            whole.push_back(QChar::toLower(c));
        else
            whole += folded(c);
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        const bool joins =
            kept > 0 && isDigit(whole[kept - 1]) && i + 1 < whole.size() && isDigit(whole[i + 1]);
        if (whole[i] != dash || joins)
            whole[kept++] = whole[i];
    }
    whole.resize(kept);
    return whole;
}

QString folded(const QString& text)
{
    const std::u32string plain = fold(text);
    return QString::fromUcs4(plain.data(), static_cast<qsizetype>(plain.size()));
}

} // namespace doorstep
