// SPDX-License-Identifier: GPL-3.0-or-later
// leave_working OWNER: a program that is closed while a job runs. With "waits" the job looks
// whether it is wanted and says "stopped" on standard output; with "leaves" it never answers.
// "closed" is the last word of the program in any case.
#include "ui/page/Jobs.h"

#include <QCoreApplication>
#include <QSemaphore>
#include <QTextStream>
#include <QThread>
#include <QTimer>

using namespace doorstep;

namespace {

void say(const char* word)
{
    QTextStream(stdout) << word << Qt::endl;
}

void closeWhileWorking(bool waits)
{
    const auto begun = std::make_shared<QSemaphore>();
    Jobs jobs(waits ? Jobs::Leaving::Waits : Jobs::Leaving::WaitsAMoment);
    jobs.start(
        [waits, begun](Job& job) {
            begun->release();
            if (!waits)
                QSemaphore().acquire();
            while (job.isWanted())
                QThread::msleep(1);
            say("stopped");
        },
        [] { say("told"); }, [](const QString&) { say("told"); });
    begun->acquire();
    QTimer::singleShot(0, QCoreApplication::instance(), &QCoreApplication::quit);
    QCoreApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    closeWhileWorking(QCoreApplication::arguments().value(1) == u"waits");
    say("closed");
    return 0;
}
