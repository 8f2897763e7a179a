#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The container of .xls and of encrypted workbooks (MS-CFB): streams chained by sectors.

#include <QByteArray>
#include <QList>
#include <QString>
#include <vector>

namespace doorstep {

// Little-endian numbers of a piece of a file; std::out_of_range beyond its end.
class Bytes
{
public:
    Bytes() = default;
    Bytes(const QByteArray& bytes) : m_view(bytes) {}
    Bytes(QByteArrayView view) : m_view(view) {}

    [[nodiscard]] qsizetype size() const { return m_view.size(); }
    [[nodiscard]] quint8 u8(qsizetype at) const;
    [[nodiscard]] quint16 u16(qsizetype at) const;
    [[nodiscard]] quint32 u32(qsizetype at) const;
    [[nodiscard]] double f64(qsizetype at) const;
    [[nodiscard]] QByteArrayView part(qsizetype at, qsizetype size) const;

private:
    QByteArrayView m_view;
};

class CompoundFile
{
public:
    // Throws std::out_of_range when the container is cut short.
    explicit CompoundFile(QByteArray bytes);

    [[nodiscard]] bool has(const QString& stream) const;
    // Throws std::out_of_range when there is none or its chain is broken.
    [[nodiscard]] QByteArray read(const QString& stream) const;

private:
    struct Entry
    {
        QString name;
        quint32 start = 0;
        quint32 size = 0;
        bool isRoot = false;
    };

    [[nodiscard]] QByteArrayView sector(quint32 number) const;
    [[nodiscard]] QByteArray chain(quint32 start, qsizetype size) const;
    [[nodiscard]] QByteArray smallChain(quint32 start, qsizetype size) const;
    [[nodiscard]] const Entry* find(const QString& stream) const;
    void readSectorTable();
    void readDirectory();

    QByteArray m_bytes;
    qsizetype m_sectorSize = 512;
    qsizetype m_smallSectorSize = 64;
    quint32 m_smallLimit = 4096;
    std::vector<quint32> m_next;      // sector after each sector
    std::vector<quint32> m_smallNext; // the same within the stream of small sectors
    QByteArray m_small;
    QList<Entry> m_entries;
};

} // namespace doorstep
