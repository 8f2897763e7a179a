// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/CompoundFile.h"

#include <QtEndian>
#include <algorithm>
#include <stdexcept>

namespace doorstep {

namespace {

constexpr quint32 lastUsableSector = 0xFFFFFFFA; // above: end of chain, free, table sectors
constexpr qsizetype entrySize = 128;
constexpr qsizetype everything = -1;

std::vector<quint32> numbers(QByteArrayView bytes)
{
    std::vector<quint32> list(size_t(bytes.size() / 4));
    for (size_t i = 0; i < list.size(); ++i)
        list[i] = qFromLittleEndian<quint32>(bytes.data() + 4 * i);
    return list;
}

// Sectors of a chain in order. A chain that comes back to itself is longer than its table.
std::vector<quint32> follow(quint32 start, const std::vector<quint32>& next)
{
    std::vector<quint32> sectors;
    for (quint32 at = start; at <= lastUsableSector; at = next.at(at)) {
        if (sectors.size() > next.size())
            throw std::out_of_range("circular chain");
        sectors.push_back(at);
    }
    return sectors;
}

} // namespace

quint8 Bytes::u8(qsizetype at) const
{
    return static_cast<quint8>(part(at, 1).front());
}

quint16 Bytes::u16(qsizetype at) const
{
    return qFromLittleEndian<quint16>(part(at, 2).data());
}

quint32 Bytes::u32(qsizetype at) const
{
    return qFromLittleEndian<quint32>(part(at, 4).data());
}

double Bytes::f64(qsizetype at) const
{
    return qFromLittleEndian<double>(part(at, 8).data());
}

QByteArrayView Bytes::part(qsizetype at, qsizetype size) const
{
    if (at < 0 || size < 0 || at > m_view.size() || size > m_view.size() - at)
        throw std::out_of_range("cut short");
    return m_view.sliced(at, size);
}

CompoundFile::CompoundFile(QByteArray bytes) : m_bytes(std::move(bytes))
{
    const Bytes header(m_bytes);
    const int shift = header.u16(30);
    const int smallShift = header.u16(32);
    if (shift < 7 || shift > 16 || smallShift < 4 || smallShift > shift)
        throw std::out_of_range("sector size");
    m_sectorSize = qsizetype(1) << shift;
    m_smallSectorSize = qsizetype(1) << smallShift;
    m_smallLimit = header.u32(56);
    readSectorTable();
    readDirectory();
}

QByteArrayView CompoundFile::sector(quint32 number) const
{
    const qsizetype at = (qsizetype(number) + 1) * m_sectorSize;
    if (at >= m_bytes.size())
        throw std::out_of_range("sector beyond the end");
    // The last sector may be short: several writers don't fill it up.
    return QByteArrayView(m_bytes).sliced(at, qMin(m_sectorSize, m_bytes.size() - at));
}

void CompoundFile::readSectorTable()
{
    const Bytes header(m_bytes);
    std::vector<quint32> tables = numbers(header.part(76, 109 * 4));
    const qsizetype sectors = m_bytes.size() / m_sectorSize + 1;
    quint32 more = header.u32(68);
    for (qsizetype seen = 0; more <= lastUsableSector; ++seen) {
        std::vector<quint32> list = numbers(sector(more));
        if (seen > sectors || list.empty())
            throw std::out_of_range("circular list of tables");
        more = list.back();
        tables.insert(tables.end(), list.begin(), list.end() - 1);
    }
    for (const quint32 table : tables) {
        if (table > lastUsableSector)
            continue;
        if (qsizetype(m_next.size()) > sectors)
            break;
        const std::vector<quint32> list = numbers(sector(table));
        m_next.insert(m_next.end(), list.begin(), list.end());
    }
}

void CompoundFile::readDirectory()
{
    const Bytes header(m_bytes);
    const QByteArray directory = chain(header.u32(48), everything);
    const Bytes bytes(directory);
    for (qsizetype at = 0; at + entrySize <= directory.size(); at += entrySize) {
        enum Type { Stream = 2, Root = 5 };
        const quint8 type = bytes.u8(at + 66);
        // The root is known by its type: Excel for Mac leaves it without a name.
        const qsizetype nameSize = qMin<qsizetype>(bytes.u16(at + 64), 64) / 2 - 1;
        if (type != Root && (type != Stream || nameSize < 1))
            continue;
        Entry entry;
        for (qsizetype i = 0; i < nameSize; ++i)
            entry.name += QChar(bytes.u16(at + 2 * i));
        entry.start = bytes.u32(at + 116);
        entry.size = bytes.u32(at + 120);
        entry.isRoot = type == Root;
        m_entries.append(entry);
    }
    const auto root = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                   [](const Entry& entry) { return entry.isRoot; });
    if (root == m_entries.cend())
        throw std::out_of_range("no root");
    if (root->start <= lastUsableSector && root->size > 0)
        m_small = chain(root->start, everything);
    if (header.u32(60) <= lastUsableSector)
        m_smallNext = numbers(chain(header.u32(60), everything));
}

QByteArray CompoundFile::chain(quint32 start, qsizetype size) const
{
    QByteArray bytes;
    for (const quint32 number : follow(start, m_next))
        bytes.append(sector(number));
    if (size == everything)
        return bytes;
    if (bytes.size() < size)
        throw std::out_of_range("stream cut short");
    return bytes.left(size);
}

QByteArray CompoundFile::smallChain(quint32 start, qsizetype size) const
{
    QByteArray bytes;
    for (const quint32 number : follow(start, m_smallNext)) {
        const qsizetype at = qsizetype(number) * m_smallSectorSize;
        if (at >= m_small.size())
            throw std::out_of_range("small sector beyond the end");
        // As with the large ones, the last may be short.
        bytes.append(m_small.sliced(at, qMin(m_smallSectorSize, m_small.size() - at)));
    }
    if (bytes.size() < size)
        throw std::out_of_range("stream cut short");
    return bytes.left(size);
}

const CompoundFile::Entry* CompoundFile::find(const QString& stream) const
{
    const auto found =
        std::find_if(m_entries.cbegin(), m_entries.cend(), [&stream](const Entry& entry) {
            return !entry.isRoot && entry.name.compare(stream, Qt::CaseInsensitive) == 0;
        });
    return found == m_entries.cend() ? nullptr : &*found;
}

bool CompoundFile::has(const QString& stream) const
{
    return find(stream) != nullptr;
}

QByteArray CompoundFile::read(const QString& stream) const
{
    const Entry* entry = find(stream);
    if (!entry)
        throw std::out_of_range("no such stream");
    return entry->size < m_smallLimit ? smallChain(entry->start, entry->size)
                                      : chain(entry->start, entry->size);
}

} // namespace doorstep
