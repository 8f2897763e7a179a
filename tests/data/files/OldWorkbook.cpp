// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/data/files/OldWorkbook.h"

#include <QString>
#include <QtEndian>

namespace doorstep::test {

namespace {

constexpr qsizetype sectorSize = 512;
constexpr qsizetype smallSize = 64;
constexpr quint32 endOfChain = 0xFFFFFFFE;
constexpr quint32 freeSector = 0xFFFFFFFF;
constexpr quint32 tableSector = 0xFFFFFFFD;

QByteArray u32(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray padded(QByteArray bytes, qsizetype unit, char with = '\0')
{
    return bytes.leftJustified((bytes.size() + unit - 1) / unit * unit, with);
}

QByteArray entry(const QByteArray& name, int type, quint32 child, quint32 start, qsizetype size)
{
    QByteArray bytes = name.leftJustified(64, '\0') + u16(int(name.size())) + char(type) + char(1);
    bytes += u32(freeSector) + u32(freeSector) + u32(child) + QByteArray(36, '\0');
    return bytes + u32(start) + u32(quint32(size)) + u32(0);
}

} // namespace

QByteArray u16(int value)
{
    QByteArray bytes(2, '\0');
    qToLittleEndian(quint16(value), bytes.data());
    return bytes;
}

QByteArray f64(double value)
{
    QByteArray bytes(8, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray record(int id, const QByteArray& data)
{
    return u16(id) + u16(int(data.size())) + data;
}

QByteArray longText(const QString& text)
{
    QByteArray bytes = u16(int(text.size())) + '\x01';
    for (const QChar c : text)
        bytes += u16(c.unicode());
    return bytes;
}

QByteArray formula(int id, int row, int column, const QByteArray& result)
{
    // A reference to A1 in five bytes.
    return record(id, u16(row) + u16(column) + u16(0) + result + u16(0) + u32(0) + u16(5) +
                          QByteArray("\x44\0\0\0\0", 5));
}

QByteArray numberCell(int row, int column, double value, int style)
{
    return record(0x0203, u16(row) + u16(column) + u16(style) + f64(value));
}

QByteArray OldWorkbook::stream() const
{
    const QByteArray end = record(0x000A, {});
    const auto begin = [](int part) {
        return record(0x0809, u16(0x0600) + u16(part) + QByteArray(12, '\0'));
    };
    const QByteArray head = begin(0x0005) + globals;
    const QByteArray sheetName = QByteArray("\x01\0s", 3);
    const qsizetype sheetAt = head.size() + 4 + 6 + sheetName.size() + end.size();
    return head + record(0x0085, u32(quint32(sheetAt)) + u16(0) + sheetName) + end + begin(0x0010) +
           cells + end;
}

// Sector 0 the table of sectors, 1 the directory, 2 the table of small sectors, then the small
// ones.
QByteArray OldWorkbook::file() const
{
    const QByteArray content = stream();
    const QByteArray small = padded(content, smallSize);
    const qsizetype smallSectors = small.size() / smallSize;
    const qsizetype sectors = (small.size() + sectorSize - 1) / sectorSize;
    Q_ASSERT(content.size() < 4096);

    const auto chain = [](qsizetype first, qsizetype count) {
        QByteArray links;
        for (qsizetype i = 1; i <= count; ++i)
            links += u32(i == count ? endOfChain : quint32(first + i));
        return links;
    };
    QByteArray header = QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(16, '\0');
    header += u16(0x3E) + u16(3) + u16(0xFFFE) + u16(9) + u16(6) + QByteArray(10, '\0');
    header += u32(1) + u32(1) + u32(0) + u32(4096) + u32(2) + u32(1) + u32(endOfChain) + u32(0);
    header += u32(0);
    const QByteArray table =
        u32(tableSector) + u32(endOfChain) + u32(endOfChain) + chain(3, sectors);
    const QByteArray directory =
        entry(rootName, 5, 1, 3, small.size()) +
        entry(QByteArray("W\0o\0r\0k\0b\0o\0o\0k\0\0\0", 18), 2, freeSector, 0, content.size());
    return (padded(header, sectorSize, '\xFF') + padded(table, sectorSize, '\xFF') +
            padded(directory, sectorSize) + padded(chain(0, smallSectors), sectorSize, '\xFF') +
            small)
        .chopped(cutOff);
}

} // namespace doorstep::test
