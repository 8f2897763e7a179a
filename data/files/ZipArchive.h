#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the parts of a zipped file as streams, and no further than a table can be large.

#include <QHash>
#include <QStringList>
#include <memory>
#include <optional>

struct zip;
struct zip_file;

namespace doorstep {

class ZipEntry
{
public:
    // The number of bytes put into the buffer, 0 at the end. Throws when the part is damaged or
    // grows beyond the size that the archive declares for it.
    qint64 read(char* buffer, qint64 size);
    [[nodiscard]] double progress() const;
    [[nodiscard]] const QString& path() const { return m_path; } // of the file, for its errors

private:
    friend class ZipArchive;
    struct Close
    {
        void operator()(zip_file* file) const;
    };

    std::unique_ptr<zip_file, Close> m_file;
    QString m_path;
    QString m_name;
    qint64 m_size = 0;
    qint64 m_done = 0;
};

class ZipArchive
{
public:
    explicit ZipArchive(const QString& path);

    // Upper and lower case are the same, and so are slash and backslash: several programs spell the
    // names of parts in their own way.
    [[nodiscard]] bool has(const QString& name) const;
    [[nodiscard]] std::optional<quint64> indexOf(const QString& name) const;
    [[nodiscard]] QStringList names() const; // as they are spelt
    // Throws when the part is missing, locked, larger than maxSize, or squeezed as only a bomb is.
    [[nodiscard]] ZipEntry open(const QString& name, qint64 maxSize) const;
    [[nodiscard]] QByteArray read(const QString& name, qint64 maxSize) const; // whole
    [[nodiscard]] const QString& path() const { return m_path; }

private:
    struct Close
    {
        void operator()(zip* archive) const;
    };

    QString m_path;
    std::unique_ptr<zip, Close> m_zip;
    QHash<QString, quint64> m_places; // by the folded name
};

} // namespace doorstep
