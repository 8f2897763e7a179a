// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/TextEncoding.h"

#include <QIODevice>
#include <algorithm>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

namespace doorstep {

namespace {

constexpr qint64 sampleSize = 64 * 1024;
constexpr qint64 maxChecked = 64 * 1024 * 1024; // a list in Chinese says so before

bool decodesCleanly(QIODevice& device, const QByteArray& encoding)
{
    TextDecoder decoder(encoding);
    decoder.setStrict();
    device.seek(0);
    while (!device.atEnd() && device.pos() < maxChecked && !decoder.failed()) {
        const QString text = decoder.decode(device.read(sampleSize));
        if (text.contains(QChar(0)))
            return false;
    }
    return !decoder.failed();
}

// UTF-8 with a byte of something else in it: other encodings of Chinese are hardly ever UTF-8.
bool isNearlyUtf8(QByteArrayView sample)
{
    qsizetype good = 0;
    qsizetype bad = 0;
    for (const QChar c : TextDecoder("UTF-8").decode(sample)) {
        good += c.unicode() >= 0x80 && c != QChar::ReplacementCharacter;
        bad += c == QChar::ReplacementCharacter;
    }
    constexpr qsizetype least = 10;
    return good >= least * bad && good > 0;
}

// Text holds line breaks and tabs, at the end perhaps a ^Z, and no other control characters.
bool looksBinary(QByteArrayView sample)
{
    const auto odd = std::count_if(sample.begin(), sample.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0D) && byte != 0x1A && byte != 0x1B;
    });
    return odd > sample.size() / 100;
}

// In UTF-16 every comma, digit and line break brings a zero byte on the same side.
QByteArray unmarkedUtf16(QByteArrayView sample)
{
    qsizetype zeros[2] = {0, 0};
    for (qsizetype i = 0; i < sample.size(); ++i) {
        if (sample.at(i) == 0)
            ++zeros[i % 2];
    }
    if (zeros[1] > 4 * zeros[0])
        return "UTF-16LE";
    return zeros[0] > 4 * zeros[1] ? "UTF-16BE" : QByteArray();
}

QByteArray guessed(QByteArrayView sample)
{
    UErrorCode status = U_ZERO_ERROR;
    UCharsetDetector* detector = ucsdet_open(&status);
    if (U_FAILURE(status))
        return "GB18030";
    ucsdet_setText(detector, sample.data(), int32_t(sample.size()), &status);
    const UCharsetMatch* match = ucsdet_detect(detector, &status);
    const char* name = match ? ucsdet_getName(match, &status) : nullptr;
    const QByteArray found = U_SUCCESS(status) && name ? QByteArray(name) : QByteArray("GB18030");
    ucsdet_close(detector);
    return found;
}

} // namespace

void TextDecoder::Close::operator()(UConverter* converter) const
{
    ucnv_close(converter);
}

TextDecoder::TextDecoder(const QByteArray& encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    m_converter.reset(ucnv_open(encoding.constData(), &status));
    if (U_FAILURE(status)) {
        status = U_ZERO_ERROR;
        m_converter.reset(ucnv_open("windows-1252", &status));
    }
    if (!m_converter)
        throw std::bad_alloc();
}

void TextDecoder::setStrict()
{
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setToUCallBack(m_converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status);
}

QString TextDecoder::decode(QByteArrayView bytes)
{
    QString text;
    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    UChar buffer[4096];
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    while (status == U_BUFFER_OVERFLOW_ERROR) {
        status = U_ZERO_ERROR;
        UChar* target = buffer;
        ucnv_toUnicode(m_converter.get(), &target, buffer + std::size(buffer), &source, end,
                       nullptr, false, &status);
        text.append(reinterpret_cast<const QChar*>(buffer), target - buffer);
    }
    m_failed = m_failed || U_FAILURE(status);
    return text;
}

TextEncoding findEncoding(QIODevice& device)
{
    device.seek(0);
    const QByteArray sample = device.read(sampleSize);
    if (sample.startsWith("\xEF\xBB\xBF"))
        return {"UTF-8", 3};
    if (sample.startsWith(QByteArray("\xFF\xFE\0\0", 4))) // no text of UTF-16 begins with a zero
        return {"UTF-32LE", 4};
    if (sample.startsWith(QByteArray("\0\0\xFE\xFF", 4)))
        return {"UTF-32BE", 4};
    if (sample.startsWith("\xFF\xFE"))
        return {"UTF-16LE", 2};
    if (sample.startsWith("\xFE\xFF"))
        return {"UTF-16BE", 2};
    if (sample.contains('\0')) {
        // Two characters of UTF-16 are far too large for one of UTF-32.
        for (const char* widest : {"UTF-32LE", "UTF-32BE"}) {
            if (device.size() % 4 == 0 && decodesCleanly(device, widest))
                return {widest};
        }
        const QByteArray wide = device.size() % 2 == 0 ? unmarkedUtf16(sample) : QByteArray();
        return {!wide.isEmpty() && decodesCleanly(device, wide) ? wide : QByteArray()};
    }
    if (looksBinary(sample))
        return {};
    if (decodesCleanly(device, "UTF-8") || isNearlyUtf8(sample))
        return {"UTF-8"};
    if (decodesCleanly(device, "GB18030"))
        return {"GB18030"};
    return {guessed(sample)};
}

} // namespace doorstep
