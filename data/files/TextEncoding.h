#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of unknown or named encodings to text, through ICU.

#include <QByteArray>
#include <QString>
#include <memory>

class QIODevice;
struct UConverter;

namespace doorstep {

class TextDecoder
{
public:
    // An unknown name means Windows' western code page, as in old workbooks that don't say.
    explicit TextDecoder(const QByteArray& encoding);

    // Sequences cut at the end of a piece are completed by the next one; impossible ones become
    // U+FFFD.
    [[nodiscard]] QString decode(QByteArrayView bytes);
    // The bytes so far were all possible in this encoding. Only for a decoder that is strict.
    [[nodiscard]] bool failed() const { return m_failed; }
    void setStrict();

private:
    struct Close
    {
        void operator()(UConverter* converter) const;
    };

    std::unique_ptr<UConverter, Close> m_converter;
    bool m_failed = false;
};

struct TextEncoding
{
    QByteArray name;  // as ICU knows it; empty where the bytes are no text
    int markSize = 0; // bytes of the byte order mark at the beginning
};

// Tells UTF-8, UTF-16, UTF-32 and GB18030 apart by what the first 64 MB can be; what is none of
// them is left to ICU's detector.
[[nodiscard]] TextEncoding findEncoding(QIODevice& device);

} // namespace doorstep
