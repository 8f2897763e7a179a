#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Register.h"

#include <QMutex>
#include <atomic>
#include <functional>
#include <memory>

class QThread;

namespace doorstep {

// Reads from the register on a thread and a connection of its own. A new question takes the place
// of the one that is being answered; only the latest answer arrives.
class Reading : public QObject
{
    Q_OBJECT

public:
    explicit Reading(Register& registry, QObject* parent = nullptr);
    ~Reading() override;

    // read may throw Error; answered is called in the window's thread.
    template <typename Answer>
    void ask(std::function<Answer(Database&)> read, std::function<void(const Answer&)> answered)
    {
        start([read = std::move(read), answered = std::move(answered)](Database& database) {
            auto answer = std::make_shared<Answer>(read(database));
            return std::function<void()>([answer, answered] { answered(*answer); });
        });
    }

    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void failed(const QString& sentence);

private:
    struct Run // shared with the thread
    {
        std::atomic<bool> cancelled = false;
        QMutex mutex;
        Database* database = nullptr; // while it is being read
    };

    void start(std::function<std::function<void()>(Database&)> work);
    void stop();

    Register& m_register;
    std::shared_ptr<Run> m_run;
    std::unique_ptr<QThread> m_thread;
    bool m_busy = false;
};

} // namespace doorstep
