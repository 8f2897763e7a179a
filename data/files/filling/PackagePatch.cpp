// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/filling/PackagePatch.h"

#include "data/base/Error.h"
#include "data/base/FileLimit.h"
#include "data/files/ZipName.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <zip.h>

namespace doorstep {

namespace {

struct PackageText
{
    Q_DECLARE_TR_FUNCTIONS(PackagePatch)
};

Error notWrittenPackage(const QString& target, int systemError, const QString& detail)
{
    const QString sentence = sentenceForWriting(target, systemError);
    return Error(sentence.isEmpty()
                     ? PackageText::tr("%1 could not be written: the disk is full or does not "
                                       "answer. Free some room and try again.")
                           .arg(QFileInfo(target).fileName())
                     : sentence,
                 detail);
}

Error notWrittenPackage(const QString& target, QFileDevice& file)
{
    const QString sentence = sentenceForWriting(target, file);
    return sentence.isEmpty() ? notWrittenPackage(target, 0, file.errorString()) : Error(sentence);
}

} // namespace

struct PackagePatch::Store::File
{
    QFile file;
};

PackagePatch::Store::Store(const QString& target) : m_name(target), m_file(new File)
{
    m_file->file.setFileName(m_name.path());
    if (!m_file->file.open(QIODevice::ReadWrite | QIODevice::Truncate))
        throw notWrittenPackage(target, m_file->file);
}

PackagePatch::Store::~Store() = default;

void PackagePatch::Store::write(const QByteArray& bytes)
{
    if (m_file->file.write(bytes) != bytes.size())
        throw notWrittenPackage(m_name.target(), m_file->file);
}

void PackagePatch::Store::read(const Sink& sink)
{
    if (!m_file->file.seek(0))
        throw notWrittenPackage(m_name.target(), m_file->file);
    constexpr qint64 chunk = 1 << 20;
    while (!m_file->file.atEnd()) {
        const QByteArray some = m_file->file.read(chunk);
        if (some.isEmpty())
            throw notWrittenPackage(m_name.target(), m_file->file);
        sink(some);
    }
}

void PackagePatch::Store::close()
{
    if (!m_file->file.flush())
        throw notWrittenPackage(m_name.target(), m_file->file);
    m_file->file.close();
}

PackagePatch::PackagePatch(const QByteArray& package, const QString& target) : m_temporary(target)
{
    QFile file(m_temporary.path());
    if (!file.open(QIODevice::WriteOnly) || file.write(package) != package.size() || !file.flush())
        throw notWrittenPackage(m_temporary.target(), file);
    file.close();
    m_archive = std::make_unique<ZipArchive>(m_temporary.path());
}

PackagePatch::~PackagePatch() = default;

std::unique_ptr<PackagePatch::Store> PackagePatch::store() const
{
    return std::make_unique<Store>(m_temporary.target());
}

void PackagePatch::replace(const QString& part, const QByteArray& bytes)
{
    if (const std::optional<quint64> index = m_archive->indexOf(part))
        m_changes.push_back({*index, false, bytes, nullptr});
}

void PackagePatch::replace(const QString& part, std::unique_ptr<Store> store)
{
    store->close();
    if (const std::optional<quint64> index = m_archive->indexOf(part))
        m_changes.push_back({*index, false, {}, std::move(store)});
}

void PackagePatch::add(const QString& part, const QByteArray& bytes)
{
    m_changes.push_back({0, false, bytes, nullptr, part});
}

void PackagePatch::remove(const QString& part)
{
    if (const std::optional<quint64> index = m_archive->indexOf(part))
        m_changes.push_back({*index, true, {}, nullptr});
}

void PackagePatch::finish()
{
    m_archive.reset();
    const QString& target = m_temporary.target();
    int code = 0;
    zip_t* const archive = zip_open(zipName(m_temporary.path()).constData(), 0, &code);
    if (!archive)
        throw notWrittenPackage(target, errorOfLimit(), QStringLiteral("zip %1").arg(code));
    std::unique_ptr<zip_t, void (*)(zip_t*)> guard(archive, zip_discard);
    for (const Change& change : m_changes) {
        if (change.removes) {
            if (zip_delete(archive, change.index) != 0)
                throw notWrittenPackage(target, 0, QString::fromUtf8(zip_strerror(archive)));
            continue;
        }
        zip_source_t* const source =
            change.store
                ? zip_source_file(archive, zipName(change.store->path()).constData(), 0, -1)
                : zip_source_buffer(archive, change.bytes.constData(),
                                    static_cast<zip_uint64_t>(change.bytes.size()), 0);
        const bool placed =
            source &&
            (change.added.isEmpty() ? zip_file_replace(archive, change.index, source, 0) == 0
                                    : zip_file_add(archive, change.added.toUtf8().constData(),
                                                   source, ZIP_FL_ENC_UTF_8) >= 0);
        if (!placed) {
            zip_source_free(source);
            throw notWrittenPackage(target, 0, QString::fromUtf8(zip_strerror(archive)));
        }
    }
    errno = 0;
    if (zip_close(archive) != 0) {
        const int systemError = zip_error_code_system(zip_get_error(archive));
        throw notWrittenPackage(target, systemError != 0 ? systemError : errorOfLimit(),
                                QString::fromUtf8(zip_strerror(archive)));
    }
    (void)guard.release();
    m_temporary.moveIntoPlace();
}

} // namespace doorstep
