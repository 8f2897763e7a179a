// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/Jobs.h"

#include "data/base/GuardedThread.h"

#include <QThread>
#include <algorithm>

namespace doorstep {

namespace {

// A call that begins just as it is interrupted has not seen it: it is interrupted again.
constexpr unsigned long interruptMs = 20;
// Work that answers ends within a piece of a file; what takes longer hangs.
constexpr unsigned long momentMs = 1000;

} // namespace

void Job::say(std::function<void()> word)
{
    const std::lock_guard lock(m_mutex);
    if (!m_home)
        return;
    QMetaObject::invokeMethod(
        m_home,
        [job = shared_from_this(), word = std::move(word)] {
            if (!job->isDetached())
                word();
        },
        Qt::QueuedConnection);
}

Progress Job::progress(std::function<void(qint64, qint64)> told)
{
    return [this, told = std::move(told)](qint64 done, qint64 total) {
        if (told)
            say([told, done, total] { told(done, total); });
        return isWanted();
    };
}

void Job::cancel()
{
    m_wanted = false;
    const std::lock_guard lock(m_mutex);
    if (m_interrupt)
        m_interrupt();
}

void Job::setInterrupt(std::function<void()> interrupt)
{
    const std::lock_guard lock(m_mutex);
    m_interrupt = std::move(interrupt);
}

void Job::detach()
{
    const std::lock_guard lock(m_mutex);
    m_home = nullptr;
}

bool Job::isDetached()
{
    const std::lock_guard lock(m_mutex);
    return !m_home;
}

std::shared_ptr<Job> Jobs::launch(std::function<void(Job&)> work, std::function<void()> done,
                                  Failed failed)
{
    const auto job = std::make_shared<Job>(&m_home);
    const auto tell = [this, job](const std::optional<QString>& failure) {
        job->say([this, job, failure] { end(*job, failure); });
    };
    std::unique_ptr<QThread> thread = guardedThread(
        [job, work = std::move(work), tell] {
            try {
                work(*job);
            } catch (...) {
                if (job->isDetached())
                    return; // nobody asks why it was broken off
                throw;
            }
            tell({});
        },
        tell);
    QThread* const started = thread.get();
    m_running.push_back({job, std::move(thread), std::move(done), std::move(failed)});
    started->start();
    return job;
}

void Jobs::end(const Job& job, const std::optional<QString>& failure)
{
    const auto place = std::find_if(m_running.begin(), m_running.end(),
                                    [&job](const Running& one) { return one.job.get() == &job; });
    const Running ended = std::move(*place);
    m_running.erase(place);
    ended.thread->wait(); // it has nothing more to do
    if (!failure)
        ended.done();
    else
        ended.failed(*failure);
}

void Jobs::drop()
{
    std::list<Running> dropped = std::exchange(m_running, {});
    for (const Running& one : dropped) {
        one.job->detach();
        one.job->cancel();
    }
    for (Running& one : dropped)
        leave(std::move(one));
}

void Jobs::leave(Running running) const
{
    QThread& thread = *running.thread;
    if (m_leaving == Leaving::WaitsAMoment) {
        if (thread.wait(momentMs))
            return;
        QObject::connect(&thread, &QThread::finished, &thread, &QObject::deleteLater);
        if (thread.isFinished()) // before it could be said
            thread.deleteLater();
        (void)running.thread.release();
        return;
    }
    while (!thread.wait(interruptMs))
        running.job->cancel();
}

} // namespace doorstep
