// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Sha256Sums.h"

#include "data/base/Error.h"
#include "data/base/OpenFiles.h"
#include "data/base/SafeFile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QMutex>

#ifdef Q_OS_LINUX
#    include <fcntl.h>
#endif

namespace doorstep {

namespace {

struct Sha256SumsText
{
    Q_DECLARE_TR_FUNCTIONS(Sha256Sums)
};

constexpr qint64 piece = 1 << 20;
constexpr qsizetype sumDigits = 64;

QString sumsOf(const QString& folder)
{
    return folder + QStringLiteral("/SHA256SUMS");
}

QByteArray nameIn(const QByteArray& line)
{
    return line.mid(sumDigits + 2); // two spaces, or a space and * of sha256sum -b
}

QList<QByteArray> linesOf(const QString& folder)
{
    QFile file(sumsOf(folder));
    QList<QByteArray> lines;
    if (file.open(QIODevice::ReadOnly)) {
        for (QByteArray& line : file.readAll().split('\n')) {
            if (line.endsWith('\r'))
                line.chop(1);
            if (!line.isEmpty())
                lines << line;
        }
    }
    return lines;
}

void writeLines(const QString& folder, const QList<QByteArray>& lines)
{
    const TemporaryName temporary(sumsOf(folder));
    {
        QFile file(temporary.path());
        const QByteArray all = lines.join('\n') + '\n';
        if (!file.open(QIODevice::WriteOnly) || file.write(all) != all.size() || !file.flush()) {
            const QString sentence = sentenceForWriting(temporary.target(), file);
            throw Error(sentence.isEmpty()
                            ? Sha256SumsText::tr("The checksums in %1 could not be written.")
                                  .arg(QFileInfo(folder).fileName())
                            : sentence,
                        file.errorString());
        }
    }
    temporary.moveIntoPlace();
}

void change(const QString& folder, const QStringList& without, const QByteArray& with)
{
    static QMutex mutex; // two backups of one program that end together
    const QMutexLocker lock(&mutex);
    const QList<QByteArray> before = linesOf(folder);
    QList<QByteArray> lines;
    for (const QByteArray& line : before) {
        if (!without.contains(QString::fromUtf8(nameIn(line))))
            lines << line;
    }
    if (!with.isEmpty())
        lines << with;
    if (lines != before)
        writeLines(folder, lines);
}

// Reads the file to its end, in pieces.
void readAll(const QString& path, const GoOn& goOn, const std::function<void(QByteArrayView)>& take)
{
    refuseKeptOpen(path);
    QFile file(path);
    const auto fail = [&] {
        throw Error(Sha256SumsText::tr("%1 can't be read: the disk does not answer, or you have no "
                                       "permission for it.")
                        .arg(QFileInfo(path).fileName()),
                    file.errorString());
    };
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        fail();
#ifdef Q_OS_LINUX
    // What is held against a sum is the disk, not the memory of having written it.
    (void)::posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED);
#endif
    QByteArray bytes(piece, Qt::Uninitialized);
    for (;;) {
        const qint64 size = file.read(bytes.data(), piece);
        if (size < 0)
            fail();
        if (size == 0)
            return;
        if (goOn && !goOn())
            throw Error(Sha256SumsText::tr("Skipped; nothing was changed."));
        take(QByteArrayView(bytes.constData(), size));
    }
}

} // namespace

QByteArray sha256Of(const QString& path, const GoOn& goOn)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    readAll(path, goOn, [&](QByteArrayView bytes) { hash.addData(bytes); });
    return hash.result().toHex();
}

QByteArray copyWithSum(const QString& from, const TemporaryName& to, const GoOn& goOn)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QFile copy(to.path());
    const auto fail = [&] {
        const QString sentence = sentenceForWriting(to.target(), copy);
        throw Error(
            sentence.isEmpty()
                ? Sha256SumsText::tr("The disk with %1 does not answer; nothing was copied.")
                      .arg(QFileInfo(to.target()).absolutePath())
                : sentence,
            copy.errorString());
    };
    if (!copy.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        fail();
    readAll(from, goOn, [&](QByteArrayView bytes) {
        hash.addData(bytes);
        for (qsizetype at = 0; at < bytes.size();) {
            const qint64 size = copy.write(bytes.data() + at, bytes.size() - at);
            if (size <= 0)
                fail();
            at += size;
        }
    });
    return hash.result().toHex();
}

QByteArray recordedSum(const QString& path)
{
    const QFileInfo info(path);
    const QByteArray name = info.fileName().toUtf8();
    for (const QByteArray& line : linesOf(info.absolutePath())) {
        if (line.size() > sumDigits && nameIn(line) == name)
            return line.left(sumDigits).toLower();
    }
    return {};
}

void recordSum(const QString& path, const QByteArray& sum)
{
    const QFileInfo info(path);
    if (info.fileName().contains(u'\\')) // which sha256sum writes another way
        return;
    change(info.absolutePath(), {info.fileName()}, sum + "  " + info.fileName().toUtf8());
}

void forgetSums(const QString& folder, const QStringList& names)
{
    change(folder, names, {});
}

} // namespace doorstep
