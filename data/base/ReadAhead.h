#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/GuardedThread.h"

#include <QThread>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>

namespace doorstep {

// Makes batches on a thread of its own while those before are used; a few wait at most.
template <typename Batch>
class ReadAhead
{
public:
    // Called on the thread until it answers nothing. What it throws, next() throws. Whatever it
    // uses nobody else may use meanwhile.
    explicit ReadAhead(std::function<std::optional<Batch>()> make)
        : m_make(std::move(make)),
          m_thread(guardedThread([this] { run(); }, [](const QString&) {})) // it keeps its errors
    {
        m_thread->start();
    }
    ~ReadAhead()
    {
        {
            const std::lock_guard guard(m_mutex);
            m_stopped = true;
        }
        m_moved.notify_all();
        m_thread->wait();
    }
    ReadAhead(const ReadAhead&) = delete;
    ReadAhead& operator=(const ReadAhead&) = delete;

    // Nothing at the end.
    [[nodiscard]] std::optional<Batch> next()
    {
        std::unique_lock guard(m_mutex);
        m_moved.wait(guard, [this] { return m_ended || !m_waiting.empty(); });
        if (m_waiting.empty()) {
            if (m_error)
                std::rethrow_exception(m_error);
            return std::nullopt;
        }
        std::optional<Batch> batch(std::move(m_waiting.front()));
        m_waiting.pop_front();
        m_moved.notify_all();
        return batch;
    }

private:
    static constexpr size_t mostWaiting = 4;

    void run()
    {
        std::exception_ptr error;
        try {
            while (std::optional<Batch> batch = m_make()) {
                if (!give(std::move(*batch)))
                    break;
            }
        } catch (...) {
            error = std::current_exception();
        }
        {
            const std::lock_guard guard(m_mutex);
            m_error = error;
            m_ended = true;
        }
        m_moved.notify_all();
    }

    [[nodiscard]] bool give(Batch batch) // false when nobody wants it any more
    {
        std::unique_lock guard(m_mutex);
        m_moved.wait(guard, [this] { return m_stopped || m_waiting.size() < mostWaiting; });
        if (m_stopped)
            return false;
        m_waiting.push_back(std::move(batch));
        m_moved.notify_all();
        return true;
    }

    std::function<std::optional<Batch>()> m_make;
    std::mutex m_mutex;
    std::condition_variable m_moved;
    std::deque<Batch> m_waiting;
    bool m_stopped = false;
    bool m_ended = false;
    std::exception_ptr m_error;
    std::unique_ptr<QThread> m_thread; // the last: it uses all the others
};

} // namespace doorstep
