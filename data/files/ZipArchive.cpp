// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/ZipArchive.h"

#include "data/files/TableErrors.h"

#include <QFile>
#include <zip.h>

namespace doorstep {

namespace {

// A sheet of nothing but formatted empty cells is squeezed 15 to 1, one without cell names 350 to
// 1; small parts may be squeezed as they like.
constexpr qint64 alwaysAllowed = 64 * 1024 * 1024;
constexpr qint64 maxRatio = 200;

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
    m_zip.reset(zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code));
    if (!m_zip) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const QString detail = QString::fromUtf8(zip_error_strerror(&error));
        zip_error_fini(&error);
        throw zipError(path, code, detail);
    }
}

std::optional<QString> ZipArchive::find(const QString& name) const
{
    const QByteArray wanted = name.toUtf8();
    zip_int64_t index = zip_name_locate(m_zip.get(), wanted.constData(), ZIP_FL_ENC_UTF_8);
    if (index < 0)
        index = zip_name_locate(m_zip.get(), wanted.constData(), ZIP_FL_ENC_UTF_8 | ZIP_FL_NOCASE);
    if (index < 0)
        return std::nullopt;
    return QString::fromUtf8(zip_get_name(m_zip.get(), zip_uint64_t(index), ZIP_FL_ENC_UTF_8));
}

ZipEntry ZipArchive::open(const QString& name, qint64 maxSize) const
{
    const auto found = find(name);
    zip_stat_t stat;
    if (!found ||
        zip_stat(m_zip.get(), found->toUtf8().constData(), ZIP_FL_ENC_UTF_8, &stat) != 0 ||
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
