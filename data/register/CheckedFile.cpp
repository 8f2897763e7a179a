// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/CheckedFile.h"

#include "data/base/Time.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QThread>

#ifdef Q_OS_UNIX
#    include <sys/stat.h>
#endif

namespace doorstep {

namespace {

// The system gives all writings within a tick of its clock one time; 10 ms is the longest one.
constexpr qint64 tickMs = 12;

QString noteOf(const QString& registerPath)
{
    const QByteArray name =
        QCryptographicHash::hash(QFileInfo(registerPath).canonicalFilePath().toUtf8(),
                                 QCryptographicHash::Sha256)
            .toHex();
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) +
           QStringLiteral("/checked/") + QString::fromLatin1(name.left(32));
}

QByteArray wordsOf(const FileState& state, QDate day)
{
    return QStringLiteral("%1 %2 %3 %4 %5 %6\n")
        .arg(day.toString(Qt::ISODate))
        .arg(state.device)
        .arg(state.inode)
        .arg(state.size)
        .arg(state.modifiedAt)
        .arg(state.changedAt)
        .toLatin1();
}

} // namespace

std::optional<FileState> stateOfClosed([[maybe_unused]] const QString& registerPath)
{
#ifdef Q_OS_UNIX
    for (const char* suffix : {"-wal", "-journal"}) {
        if (QFileInfo(registerPath + QLatin1String(suffix)).size() > 0)
            return std::nullopt;
    }
    struct stat status = {};
    if (::stat(QFile::encodeName(registerPath).constData(), &status) != 0)
        return std::nullopt;
    constexpr qint64 second = 1'000'000'000;
    if (status.st_mtim.tv_nsec == 0) // whole seconds: FAT, or a file that was set back
        return std::nullopt;
    return FileState{static_cast<quint64>(status.st_dev), static_cast<quint64>(status.st_ino),
                     static_cast<qint64>(status.st_size),
                     status.st_mtim.tv_sec * second + status.st_mtim.tv_nsec,
                     status.st_ctim.tv_sec * second + status.st_ctim.tv_nsec};
#else
    return std::nullopt;
#endif
}

bool wasFoundSound(const QString& registerPath, QDate day)
{
    const std::optional<FileState> state = stateOfClosed(registerPath);
    QFile note(noteOf(registerPath));
    return state && note.open(QIODevice::ReadOnly) && note.readAll() == wordsOf(*state, day);
}

void noteFoundSound(const QString& registerPath, QDate day)
{
    std::optional<FileState> state = stateOfClosed(registerPath);
    if (!state)
        return;
    const auto millisecond = 1'000'000;
    if (QDateTime::currentMSecsSinceEpoch() - state->changedAt / millisecond < tickMs) {
        // What is written from now on shall have another time.
        QThread::msleep(tickMs);
        if (stateOfClosed(registerPath) != state)
            return;
    }
    const QString path = noteOf(registerPath);
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile note(path);
    if (note.open(QIODevice::WriteOnly) && note.write(wordsOf(*state, day)) > 0)
        note.commit();
}

void forgetSoundness(const QString& registerPath)
{
    QFile::remove(noteOf(registerPath));
}

} // namespace doorstep
