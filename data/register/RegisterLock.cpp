// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/RegisterLock.h"

#include "data/base/HasWindow.h"
#include "data/base/Time.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>
#include <cstdlib>
#include <filesystem>
#include <vector>

namespace doorstep {

namespace {

constexpr int patienceMs = 250; // a reader that closes holds the lock for a moment
constexpr qint64 clockLeewaySeconds = 60 * 60;
constexpr int illegibleSeconds = 60; // a lock is empty for a moment while it is being made

struct RegisterLockText
{
    Q_DECLARE_TR_FUNCTIONS(RegisterLock)
};

LockHolder holderOf(const QLockFile& lock)
{
    const QFileInfo file(lock.fileName());
    LockHolder holder;
    holder.legible = lock.getLockInfo(&holder.pid, &holder.host, &holder.program);
    holder.onThisPc = holder.legible && holder.host == QSysInfo::machineHostName();
    holder.user = file.owner();
    holder.since = file.birthTime();
    holder.lastSign = file.lastModified();
    return holder;
}

// A sign of life from the future is none either: one of the two clocks is wrong.
qint64 silenceOf(const LockHolder& holder)
{
    return std::abs(holder.lastSign.secsTo(QDateTime::currentDateTime()));
}

QString clockText(const QDateTime& at)
{
    return shanghaiTime(at.toSecsSinceEpoch()).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

// Its times can't be right: a PC whose clock is wrong may still have the register open.
QString doubtOfClock(const LockHolder& holder)
{
    const QDateTime here = QDateTime::currentDateTime();
    if (holder.lastSign > here.addSecs(clockLeewaySeconds))
        return RegisterLockText::tr(
                   " That is in the future: the clock there or here is wrong (here it is %1), and "
                   "that PC may be at work. Look there before you take anything over.")
            .arg(clockText(here));
    if (holder.since.isValid() && holder.lastSign < holder.since.addDays(-1))
        return RegisterLockText::tr(
            " That sign is older than the lock itself: a clock is wrong, or the lock was copied. "
            "Look at that PC before you take anything over.");
    return {};
}

} // namespace

LockedError::LockedError(const QString& message, LockHolder holder, bool mayTakeOver)
    : Error(message, QStringLiteral("lock of process %1 on %2").arg(holder.pid).arg(holder.host)),
      m_holder(std::move(holder)),
      m_mayTakeOver(mayTakeOver)
{
}

RegisterLock::RegisterLock(const QString& registerPath, Take take)
    : m_path(registerPath + QStringLiteral(".lock")), m_lock(std::make_unique<QLockFile>(m_path))
{
    const QString name = QFileInfo(registerPath).fileName();
    m_lock->setStaleLockTime(0);
    if (!m_lock->tryLock(patienceMs)) {
        if (m_lock->error() == QLockFile::UnknownError)
            throw Error(
                RegisterLockText::tr("%1 can't be written: no file can be made in its folder.")
                    .arg(name),
                QStringLiteral("no lock file"));
        if (m_lock->error() != QLockFile::LockFailedError)
            throw Error(
                RegisterLockText::tr("%1 can't be written: you have no permission for its folder.")
                    .arg(name),
                QStringLiteral("lock file not writable"));
        const LockHolder holder = holderOf(*m_lock);
        const bool illegible = !holder.legible && silenceOf(holder) > illegibleSeconds;
        const bool silent = holder.legible && !holder.onThisPc && silenceOf(holder) > silentSeconds;
        if (illegible || (silent && take == Take::Over))
            QFile::remove(m_path);
        if (!m_lock->tryLock(0))
            refuse(name);
    }
    m_beat.setInterval(signEverySeconds * 1000);
    QObject::connect(&m_beat, &QTimer::timeout, &m_beat, [this] { touch(); });
    m_beat.start();
}

void RegisterLock::refuse(const QString& name) const
{
    const LockHolder holder = holderOf(*m_lock);
    if (!holder.legible)
        throw LockedError(RegisterLockText::tr(
                              "%1 is just being opened by another program. Try again in a minute.")
                              .arg(name),
                          holder, false);
    if (holder.onThisPc)
        throw LockedError(
            RegisterLockText::tr(
                "%1 is open already in %2 (process %3 on %4). Use that window, or close it first.")
                .arg(name, holder.program, QString::number(holder.pid), holder.host),
            holder, false);
    const bool silent = silenceOf(holder) > silentSeconds;
    const QString since = clockText(holder.since.isValid() ? holder.since : holder.lastSign);
    const QString who =
        RegisterLockText::tr(
            "%1 is open on another PC: %2, user %3, since %4, last sign of life %5.")
            .arg(name, holder.host, holder.user, since, clockText(holder.lastSign));
    const QString advice =
        silent && hasWindow()
            ? RegisterLockText::tr("If Doorstep is surely closed there (the PC is off, or the "
                                   "stick was pulled out), take the register over.")
        : silent ? RegisterLockText::tr("If Doorstep is surely closed there (the PC is off, or the "
                                        "stick was pulled out), remove %1.")
                       .arg(QFileInfo(m_path).fileName())
                 : RegisterLockText::tr("Close it there first, or open it here for reading.");
    throw LockedError(who + doubtOfClock(holder) + advice, holder, silent);
}

void RegisterLock::abandon()
{
    static auto* const left = new std::vector<std::unique_ptr<QLockFile>>; // never let go
    left->push_back(std::move(m_lock));
}

void RegisterLock::touch() const
{
    std::error_code code; // a lock that is gone is noticed before the next write
    std::filesystem::last_write_time(m_path.toStdU16String(),
                                     std::filesystem::file_time_type::clock::now(), code);
}

} // namespace doorstep
