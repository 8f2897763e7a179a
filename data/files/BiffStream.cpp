// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/BiffStream.h"

#include "data/files/TextEncoding.h"

#include <stdexcept>

namespace doorstep {

namespace {

constexpr quint8 wide = 0x01;     // two bytes a character
constexpr quint8 extended = 0x04; // phonetic text behind the string
constexpr quint8 rich = 0x08;     // formatting runs behind the string

// Characters of one byte each are the first 256 of Unicode.
void appendCharacters(QString& text, const Bytes& data, qsizetype at, qsizetype count, bool isWide)
{
    for (qsizetype i = 0; i < count; ++i)
        text += isWide ? QChar(data.u16(at + 2 * i)) : QChar(char16_t(data.u8(at + i)));
}

// Walks over the shared texts: numbers run on into the next piece, characters begin there anew
// with a byte that says how wide they are.
class PieceReader
{
public:
    explicit PieceReader(const QList<Bytes>& pieces) : m_pieces(pieces) {}

    [[nodiscard]] bool atEnd()
    {
        while (m_piece < m_pieces.size() && m_at >= m_pieces.at(m_piece).size()) {
            ++m_piece;
            m_at = 0;
        }
        return m_piece >= m_pieces.size();
    }

    quint8 byte()
    {
        if (atEnd())
            throw std::out_of_range("shared texts cut short");
        return m_pieces.at(m_piece).u8(m_at++);
    }

    quint32 number(int bytes)
    {
        quint32 value = 0;
        for (int i = 0; i < bytes; ++i)
            value |= quint32(byte()) << (8 * i);
        return value;
    }

    QString characters(qsizetype count, bool isWide)
    {
        QString text;
        while (text.size() < count) {
            const qsizetype size = isWide ? 2 : 1;
            const qsizetype fit =
                m_piece < m_pieces.size() ? (m_pieces.at(m_piece).size() - m_at) / size : 0;
            const qsizetype now = qMin(fit, count - text.size());
            if (now > 0) {
                appendCharacters(text, m_pieces.at(m_piece), m_at, now, isWide);
                m_at += now * size;
            }
            if (text.size() < count) {
                if (m_piece < m_pieces.size())
                    m_at = m_pieces.at(m_piece).size();
                isWide = (byte() & wide) != 0;
            }
        }
        return text;
    }

    void skip(qint64 count)
    {
        while (count > 0) {
            if (atEnd())
                throw std::out_of_range("shared texts cut short");
            const qint64 now = qMin<qint64>(count, m_pieces.at(m_piece).size() - m_at);
            m_at += now;
            count -= now;
        }
    }

private:
    const QList<Bytes>& m_pieces;
    qsizetype m_piece = 0;
    qsizetype m_at = 0;
};

} // namespace

std::optional<BiffRecord> BiffCursor::next()
{
    if (m_at + 4 > m_stream.size())
        return std::nullopt;
    const quint16 size = m_stream.u16(m_at + 2);
    BiffRecord record{m_stream.u16(m_at), m_at, m_stream.part(m_at + 4, size)};
    m_at += 4 + size;
    return record;
}

QString BiffText::shortText(const Bytes& data, qsizetype at) const
{
    return text(data, at + 1, data.u8(at));
}

QString BiffText::longText(const Bytes& data, qsizetype at) const
{
    return text(data, at + 2, data.u16(at));
}

QString BiffText::formatCode(const Bytes& data, qsizetype at) const
{
    const bool old = m_version == BiffVersion::Biff5;
    const qsizetype start = at + (old ? 1 : 2);
    if (data.size() <= start)
        return {};
    const qsizetype said = old ? data.u8(at) : data.u16(at);
    const qsizetype there = old                            ? data.size() - start
                            : (data.u8(start) & wide) != 0 ? (data.size() - start - 1) / 2
                                                           : data.size() - start - 1;
    return text(data, start, qMin(said, there));
}

QString BiffText::continuedText(const QList<Bytes>& pieces) const
{
    if (m_version == BiffVersion::Biff5)
        return longText(pieces.first(), 0);
    PieceReader reader(pieces);
    const quint32 length = reader.number(2);
    return length == 0 ? QString() : reader.characters(length, (reader.byte() & wide) != 0);
}

QString BiffText::text(const Bytes& data, qsizetype at, qsizetype length) const
{
    if (length == 0)
        return {};
    if (m_version == BiffVersion::Biff5)
        return TextDecoder(m_codePage).decode(data.part(at, length));
    QString text;
    appendCharacters(text, data, at + 1, length, (data.u8(at) & wide) != 0);
    return text;
}

std::vector<QString> readSharedTexts(const QList<Bytes>& pieces)
{
    std::vector<QString> texts;
    PieceReader reader(pieces);
    reader.skip(4); // how often they are used
    const quint32 count = reader.number(4);
    while (texts.size() < count && !reader.atEnd()) {
        const quint32 length = reader.number(2);
        const quint8 flags = reader.byte();
        const quint32 runs = (flags & rich) != 0 ? reader.number(2) : 0;
        const quint32 phonetic = (flags & extended) != 0 ? reader.number(4) : 0;
        texts.push_back(reader.characters(length, (flags & wide) != 0));
        reader.skip(4 * qint64(runs) + phonetic);
    }
    return texts;
}

} // namespace doorstep
