#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Progress.h"

#include <QObject>
#include <QScopeGuard>
#include <QThread>
#include <atomic>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <type_traits>

namespace doorstep {

// Work that is under way on a thread: what that thread has of its owner, and the owner of it.
class Job : public std::enable_shared_from_this<Job>
{
public:
    explicit Job(QObject* home) : m_home(home) {}

    // False: it is to end soon, by an Error or by what it has.
    [[nodiscard]] bool isWanted() const { return m_wanted; }
    // Called in the owner's thread, in the order in which they were said and before the job's end
    // is told; dropped when the owner does not want it any more.
    void say(std::function<void()> word);
    // Says how far it has come; answers isWanted().
    [[nodiscard]] Progress progress(std::function<void(qint64 done, qint64 total)> told = {});
    // As long as the answer lives, whoever stops the job calls this, perhaps several times: it
    // breaks off a call that would not ask. It comes from the owner's thread.
    [[nodiscard]] auto interruptedBy(std::function<void()> interrupt)
    {
        setInterrupt(std::move(interrupt));
        return qScopeGuard([this] { setInterrupt({}); });
    }

    // For the owner: to end. How it ended is told all the same.
    void cancel();

private:
    friend class Jobs;
    void setInterrupt(std::function<void()> interrupt);
    void detach(); // nothing is said any more
    [[nodiscard]] bool isDetached();

    std::atomic<bool> m_wanted = true;
    std::mutex m_mutex;
    QObject* m_home;
    std::function<void()> m_interrupt;
};

// The jobs of one owner, each on a thread of its own. The owner has it as its last member: when it
// goes, they are told to stop, and nothing is called any more. What comes back is called in the
// thread that made this object; no exception leaves a thread.
class Jobs
{
public:
    enum class Leaving {
        Waits,       // until each has ended: it uses what the owner has
        WaitsAMoment // a dead network share may never answer: it is left to itself
    };
    using Failed = std::function<void(const QString& sentence)>;

    explicit Jobs(Leaving leaving = Leaving::Waits) : m_leaving(leaving) {}
    ~Jobs() { drop(); }
    Jobs(const Jobs&) = delete;
    Jobs& operator=(const Jobs&) = delete;

    // Exactly one of done, which gets what work answers, and failed is called; either may begin the
    // next job, or be the end of the owner.
    template <typename Work, typename Done>
    std::shared_ptr<Job> start(Work work, Done done, const Failed& failed)
    {
        using Answer = std::invoke_result_t<Work&, Job&>;
        if constexpr (std::is_void_v<Answer>) {
            return launch(std::move(work), std::move(done), failed);
        } else {
            const auto answer = std::make_shared<std::optional<Answer>>();
            return launch(
                [work = std::move(work), answer](Job& job) mutable { answer->emplace(work(job)); },
                [done = std::move(done), answer]() mutable { done(std::move(**answer)); }, failed);
        }
    }

    // Stops every job; neither done nor failed is called for them.
    void drop();
    [[nodiscard]] bool isBusy() const { return !m_running.empty(); }

private:
    struct Running
    {
        std::shared_ptr<Job> job;
        std::unique_ptr<QThread> thread;
        std::function<void()> done;
        Failed failed;
    };

    std::shared_ptr<Job> launch(std::function<void(Job&)> work, std::function<void()> done,
                                Failed failed);
    void end(const Job& job, const std::optional<QString>& failure);
    void leave(Running running) const;

    Leaving m_leaving;
    std::list<Running> m_running;
    QObject m_home; // in whose thread it is answered
};

} // namespace doorstep
