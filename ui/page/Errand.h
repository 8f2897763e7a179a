#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QObject>
#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

namespace doorstep {

// Work on places that may never answer (a dead network share, a stick that was pulled out), on a
// thread that nobody waits for: when the owner goes, the work is told so and left to itself.
class Errand : public QObject
{
    Q_OBJECT

public:
    explicit Errand(QObject* parent = nullptr);
    ~Errand() override;

    // What the work has of its owner: to ask whether it is still wanted, and to say something in
    // the window's thread, which is dropped when it is not.
    class Link : public std::enable_shared_from_this<Link>
    {
    public:
        [[nodiscard]] bool isWanted() const { return m_wanted; }
        void say(std::function<void()> word);

    private:
        friend class Errand;
        std::atomic<bool> m_wanted = true;
        std::mutex m_mutex;
        std::condition_variable m_ended;
        bool m_running = true;
        Errand* m_owner = nullptr;
    };
    using Work = std::function<void(Link&)>;

    // The work captures nothing that may go before it. One at a time: a new one takes the place of
    // the one before.
    void start(Work work);
    void abandon();
    [[nodiscard]] bool isBusy() const;

private:
    std::shared_ptr<Link> m_link;
};

} // namespace doorstep
