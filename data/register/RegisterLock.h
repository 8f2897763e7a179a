#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Error.h"

#include <QDateTime>
#include <QLockFile>
#include <QTimer>
#include <memory>

namespace doorstep {

// Who has a register open for writing, as its lock file says.
struct LockHolder
{
    QString program;
    QString host;
    QString user;
    qint64 pid = 0;
    QDateTime since;    // local time; invalid where the file system does not keep it
    QDateTime lastSign; // a living program touches its lock each minute
    bool legible = false;
    bool onThisPc = false;
};

// The register is open elsewhere, or was: its holder, and whether the lock may be taken over.
class LockedError : public Error
{
public:
    LockedError(const QString& message, LockHolder holder, bool mayTakeOver);

    [[nodiscard]] const LockHolder& holder() const { return m_holder; }
    // It belongs to another PC and has given no sign for a while; whether that PC is really gone
    // only a person knows.
    [[nodiscard]] bool mayTakeOver() const { return m_mayTakeOver; }

private:
    LockHolder m_holder;
    bool m_mayTakeOver;
};

// One program writes a register: the file NAME.doorstep.lock beside it, found by the register's
// real path whatever link led there. The lock of a program that died on this PC is taken silently,
// so is one in which nothing can be read.
class RegisterLock
{
public:
    enum class Take { IfFree, Over };

    // Throws LockedError, or Error where the folder can't be written.
    explicit RegisterLock(const QString& registerPath, Take take = Take::IfFree);

    [[nodiscard]] const QString& path() const { return m_path; }
    // A sign of life. Does not throw.
    void touch() const;
    // Another program's file stands in its place now: that one is left alone.
    void abandon();

    static constexpr int signEverySeconds = 60;
    static constexpr int silentSeconds = 15 * 60;

private:
    void refuse(const QString& name) const;

    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
    QTimer m_beat;
};

} // namespace doorstep
