// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/Errand.h"

#include "data/base/Caught.h"

#include <chrono>
#include <thread>

namespace doorstep {

namespace {

// Work that answers ends within a piece of a file; what takes longer hangs.
constexpr std::chrono::milliseconds patience(1000);

} // namespace

Errand::Errand(QObject* parent) : QObject(parent) {}

Errand::~Errand()
{
    abandon();
}

void Errand::Link::say(std::function<void()> word)
{
    const std::lock_guard lock(m_mutex);
    if (!m_owner)
        return;
    QMetaObject::invokeMethod(
        m_owner,
        [link = shared_from_this(), word = std::move(word)] {
            if (link->isWanted())
                word();
        },
        Qt::QueuedConnection);
}

void Errand::start(Work work)
{
    abandon();
    m_link = std::make_shared<Link>();
    m_link->m_owner = this;
    std::thread([link = m_link, work = std::move(work)] {
        try {
            work(*link);
        } catch (...) {
            (void)sentenceOfCaught("errand");
        }
        const std::lock_guard lock(link->m_mutex);
        link->m_running = false;
        link->m_ended.notify_all();
    }).detach();
}

void Errand::abandon()
{
    if (!m_link)
        return;
    const std::shared_ptr<Link> link = std::exchange(m_link, nullptr);
    link->m_wanted = false;
    std::unique_lock lock(link->m_mutex);
    link->m_owner = nullptr;
    link->m_ended.wait_for(lock, patience, [&link] { return !link->m_running; });
}

bool Errand::isBusy() const
{
    if (!m_link)
        return false;
    const std::lock_guard lock(m_link->m_mutex);
    return m_link->m_running;
}

} // namespace doorstep
