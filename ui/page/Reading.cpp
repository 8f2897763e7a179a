// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/Reading.h"

#include "data/base/GuardedThread.h"

#include <QScopeGuard>
#include <QThread>

namespace doorstep {

namespace {

constexpr unsigned long interruptMs = 20;

} // namespace

Reading::Reading(Register& registry, QObject* parent) : QObject(parent), m_register(registry) {}

Reading::~Reading()
{
    stop();
}

void Reading::stop()
{
    if (!m_thread)
        return;
    m_run->cancelled = true;
    // A statement that begins just now has not seen the interruption.
    do {
        const QMutexLocker lock(&m_run->mutex);
        if (m_run->database)
            m_run->database->interrupt();
    } while (!m_thread->wait(interruptMs));
    m_thread.reset();
}

void Reading::start(std::function<std::function<void()>(Database&)> work)
{
    stop();
    m_run = std::make_shared<Run>();
    m_busy = true;
    const auto end = [this, run = m_run](const std::function<void()>& answer,
                                         const QString& failure) {
        if (run->cancelled)
            return;
        QMetaObject::invokeMethod(
            this,
            [this, run, answer, failure] {
                if (run != m_run)
                    return;
                m_busy = false;
                if (answer)
                    answer();
                else
                    Q_EMIT failed(failure);
            },
            Qt::QueuedConnection);
    };
    m_thread = guardedThread(
        [run = m_run, work = std::move(work), connect = m_register.connector(), end] {
            std::function<void()> answer;
            try {
                const std::unique_ptr<Database> database = connect();
                const auto lend = [&](Database* lent) {
                    const QMutexLocker lock(&run->mutex);
                    run->database = lent;
                };
                lend(database.get());
                const auto takeBack = qScopeGuard([&] { lend(nullptr); });
                if (!run->cancelled)
                    answer = work(*database);
            } catch (...) {
                if (!run->cancelled) // else it was interrupted
                    throw;
            }
            if (answer) // its connection is closed by now
                end(answer, {});
        },
        [end](const QString& sentence) { end({}, sentence); });
    m_thread->start();
}

} // namespace doorstep
