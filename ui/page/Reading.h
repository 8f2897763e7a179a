#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Register.h"
#include "ui/page/Jobs.h"
#include "ui/page/Workspace.h"

namespace doorstep {

// Reads from the register in a job with a connection of its own. A new question takes the place of
// the one that is being answered; only the latest answer arrives.
class Reading : public QObject
{
    Q_OBJECT

public:
    explicit Reading(Register& registry, QObject* parent = nullptr)
        : QObject(parent), m_register(registry)
    {
    }

    // Either may throw Error; answered is called in the window's thread, the connection closed.
    template <typename Answer>
    void ask(std::function<Answer(Database&, Job&)> read,
             std::function<void(const Answer&)> answered)
    {
        m_jobs.drop();
        m_jobs.start(
            [read = std::move(read), connect = m_register.connector()](Job& job) {
                const std::unique_ptr<Database> database = connect();
                const auto interruptible =
                    job.interruptedBy([&database] { database->interrupt(); });
                return read(*database, job);
            },
            [this, answered = std::move(answered)](const Answer& answer) {
                const QString why = Workspace::refusal([&] { answered(answer); });
                if (!why.isEmpty())
                    Q_EMIT failed(why);
            },
            [this](const QString& sentence) { Q_EMIT failed(sentence); });
    }
    template <typename Answer>
    void ask(std::function<Answer(Database&)> read, std::function<void(const Answer&)> answered)
    {
        ask<Answer>([read = std::move(read)](Database& database, Job&) { return read(database); },
                    std::move(answered));
    }

    [[nodiscard]] bool isBusy() const { return m_jobs.isBusy(); }
    void drop() { m_jobs.drop(); } // nobody wants the answer any more

Q_SIGNALS:
    void failed(const QString& sentence);

private:
    Register& m_register;
    Jobs m_jobs;
};

} // namespace doorstep
