// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/ZipArchive.h"

#include "data/files/TableErrors.h"
#include "data/files/ZipName.h"

#include <QFile>
#include <zip.h>

namespace doorstep {

namespace {

// A sheet of nothing but formatted empty cells is squeezed 15 to 1, one without cell names 350 to
// 1; small parts may be squeezed as they like.
constexpr qint64 alwaysAllowed = 64 * 1024 * 1024;
constexpr qint64 maxRatio = 200;

// One name for all spellings of it: "XL\\Workbook.xml", "/xl/workbook.xml".
QString folded(QString name)
{
    name.replace(u'\\', u'/');
    while (name.startsWith(u'/') || name.startsWith(u"./"))
        name.remove(0, name.startsWith(u'/') ? 1 : 2);
    return name.toCaseFolded();
}

Error zipError(const QString& path, int code, const QString& detail)
{
    if (code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD)
        return tableErrors::password(path);
    return tableErrors::damaged(path, detail);
}

} // namespace

void ZipEntry::Close::operator()(zip_file* file) const
{
    zip_fclose(file);
}

void ZipArchive::Close::operator()(zip* archive) const
{
    zip_discard(archive);
}

qint64 ZipEntry::read(char* buffer, qint64 size)
{
    const qint64 got = zip_fread(m_file.get(), buffer, zip_uint64_t(size));
    if (got < 0)
        throw tableErrors::damaged(m_path, m_name + QStringLiteral(": ") +
                                               QString::fromUtf8(zip_file_strerror(m_file.get())));
    m_done += got;
    if (m_done > m_size)
        throw tableErrors::damaged(m_path, m_name + u": larger than declared"_qs);
    return got;
}

double ZipEntry::progress() const
{
    return m_size > 0 ? double(m_done) / double(m_size) : 1;
}

ZipArchive::ZipArchive(const QString& path) : m_path(path)
{
    int code = 0;
    m_zip.reset(zip_open(zipName(path).constData(), ZIP_RDONLY, &code));
    if (!m_zip) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const QString detail = QString::fromUtf8(zip_error_strerror(&error));
        zip_error_fini(&error);
        throw zipError(path, code, detail);
    }
    const zip_int64_t count = zip_get_num_entries(m_zip.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const char* name = zip_get_name(m_zip.get(), zip_uint64_t(i), ZIP_FL_ENC_GUESS);
        if (const QString part = folded(QString::fromUtf8(name)); !m_places.contains(part))
            m_places.insert(part, quint64(i));
    }
}

bool ZipArchive::has(const QString& name) const
{
    return !name.isEmpty() && m_places.contains(folded(name));
}

std::optional<quint64> ZipArchive::indexOf(const QString& name) const
{
    const auto found = m_places.constFind(folded(name));
    return found == m_places.constEnd() ? std::nullopt : std::optional<quint64>(*found);
}

QStringList ZipArchive::names() const
{
    QStringList names;
    const zip_int64_t count = zip_get_num_entries(m_zip.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i)
        names << QString::fromUtf8(zip_get_name(m_zip.get(), zip_uint64_t(i), ZIP_FL_ENC_GUESS));
    return names;
}

QByteArray ZipArchive::read(const QString& name, qint64 maxSize) const
{
    ZipEntry entry = open(name, maxSize);
    QByteArray bytes;
    std::vector<char> chunk(1 << 16);
    while (const qint64 got = entry.read(chunk.data(), qint64(chunk.size())))
        bytes.append(chunk.data(), got);
    return bytes;
}

ZipEntry ZipArchive::open(const QString& name, qint64 maxSize) const
{
    const auto found = m_places.constFind(folded(name));
    zip_stat_t stat;
    if (found == m_places.constEnd() || zip_stat_index(m_zip.get(), *found, 0, &stat) != 0 ||
        (stat.valid & ZIP_STAT_SIZE) == 0 || (stat.valid & ZIP_STAT_COMP_SIZE) == 0)
        throw tableErrors::damaged(m_path, name + u": missing"_qs);

    const bool squeezed =
        stat.size > zip_uint64_t(alwaysAllowed) && stat.size / maxRatio > stat.comp_size;
    if (stat.size > zip_uint64_t(maxSize) || squeezed)
        throw tableErrors::tooLarge(
            m_path, name + u": %1 bytes from %2"_qs.arg(stat.size).arg(stat.comp_size));
    ZipEntry entry;
    entry.m_file.reset(zip_fopen_index(m_zip.get(), stat.index, 0));
    if (!entry.m_file)
        throw zipError(m_path, zip_error_code_zip(zip_get_error(m_zip.get())),
                       name + QStringLiteral(": ") + QString::fromUtf8(zip_strerror(m_zip.get())));
    entry.m_path = m_path;
    entry.m_name = name;
    entry.m_size = qint64(stat.size);
    return entry;
}

} // namespace doorstep
