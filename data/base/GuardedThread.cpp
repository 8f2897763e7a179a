// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/GuardedThread.h"

#include "data/base/Caught.h"

#include <QThread>

namespace doorstep {

namespace {

constexpr const char* place = "thread";

void runGuarded(const std::function<void()>& work,
                const std::function<void(const QString&)>& failed) noexcept
{
    try {
        try {
            work();
        } catch (...) {
            failed(sentenceOfCaught(place));
        }
    } catch (...) {
        qWarning("A thread could not tell what went wrong.");
    }
}

} // namespace

std::unique_ptr<QThread> guardedThread(std::function<void()> work,
                                       std::function<void(const QString&)> failed)
{
    return std::unique_ptr<QThread>(QThread::create(
        [work = std::move(work), failed = std::move(failed)] { runGuarded(work, failed); }));
}

} // namespace doorstep
