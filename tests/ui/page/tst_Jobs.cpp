// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Error.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"
#include "ui/page/Reading.h"

#include "TestPaths.h"

#include <QProcess>
#include <QSemaphore>
#include <QThread>

using namespace doorstep;
using namespace doorstep::test;

namespace {

enum class Thrown { Refusal, NoMemory, Unforeseen, Anything };

int throwIt(Thrown kind)
{
    switch (kind) {
    case Thrown::Refusal:
        throw Error(u"The disk is full."_qs);
    case Thrown::NoMemory:
        throw std::bad_alloc();
    case Thrown::Unforeseen:
        throw std::out_of_range("at 5");
    case Thrown::Anything:
        break;
    }
    throw 5;
}

// What one owner hears of its jobs.
struct Owner
{
    explicit Owner(Jobs::Leaving leaving = Jobs::Leaving::Waits) : jobs(leaving) {}

    template <typename Work>
    std::shared_ptr<Job> start(Work work)
    {
        return jobs.start(
            std::move(work), [this](auto&&...) { heard << u"done"_qs; },
            [this](const QString& why) { heard << u"failed: "_qs + why; });
    }
    bool isToldOne()
    {
        return QTest::qWaitFor([this] { return !heard.isEmpty() && !jobs.isBusy(); });
    }

    QStringList heard;
    Jobs jobs;
};

void handleEvents() // those that wait now
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

} // namespace

// Work on threads: what comes back, where, in which order, and when nobody is there any more.
class tst_Jobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerComesBackInTheOwnersThread()
    {
        Jobs jobs;
        QThread* worked = nullptr;
        QThread* answered = nullptr;
        std::unique_ptr<QString> got; // an answer need not be copied
        jobs.start(
            [&worked](Job&) {
                worked = QThread::currentThread();
                return std::make_unique<QString>(u"found"_qs);
            },
            [&](std::unique_ptr<QString> answer) {
                answered = QThread::currentThread();
                got = std::move(answer);
            },
            [](const QString& why) { QFAIL(qPrintable(why)); });
        QVERIFY(jobs.isBusy());
        QTRY_VERIFY(got);
        QCOMPARE(*got, u"found"_qs);
        QCOMPARE(answered, QThread::currentThread());
        QVERIFY(worked && worked != QThread::currentThread());
        QVERIFY(!jobs.isBusy());
    }

    void whatIsThrownIsTold_data()
    {
        QTest::addColumn<Thrown>("thrown");
        QTest::newRow("a refusal") << Thrown::Refusal;
        QTest::newRow("no memory") << Thrown::NoMemory;
        QTest::newRow("unforeseen") << Thrown::Unforeseen;
        QTest::newRow("anything") << Thrown::Anything;
    }
    void whatIsThrownIsTold()
    {
        QFETCH(Thrown, thrown);
        Owner owner;
        owner.start([thrown](Job&) { return throwIt(thrown); });
        QVERIFY(owner.isToldOne());
        QCOMPARE(owner.heard.size(), 1);
        QVERIFY2(owner.heard.first().size() > 20 && owner.heard.first().startsWith(u"failed: "),
                 qPrintable(owner.heard.first()));
        QCOMPARE(owner.heard.first() == u"failed: The disk is full.", thrown == Thrown::Refusal);
    }

    // That it was cancelled is known at once; how it ended is told all the same.
    void aCancelledJobTellsHowItEnded_data()
    {
        QTest::addColumn<bool>("givesUp");
        QTest::addColumn<QString>("heard");
        QTest::newRow("it gives up") << true << u"failed: Cancelled; nothing was changed."_qs;
        QTest::newRow("it was nearly done") << false << u"done"_qs;
    }
    void aCancelledJobTellsHowItEnded()
    {
        QFETCH(bool, givesUp);
        QFETCH(QString, heard);
        QSemaphore begun;
        QSemaphore cancelled;
        Owner owner;
        const auto job = owner.start([&begun, &cancelled, givesUp](Job& running) {
            const Progress progress = running.progress();
            reportNow(progress, 0, 2);
            begun.release();
            cancelled.acquire();
            if (givesUp)
                reportNow(progress, 1, 2);
        });
        begun.acquire();
        QVERIFY(job->isWanted());
        job->cancel();
        QVERIFY(!job->isWanted());
        cancelled.release();
        QVERIFY(owner.isToldOne());
        QCOMPARE(owner.heard, QStringList{heard});
    }

    void aCallThatDoesNotAskIsInterrupted_data()
    {
        QTest::addColumn<bool>("ownerGoes");
        QTest::newRow("cancelled") << false;
        QTest::newRow("the owner goes") << true;
    }
    void aCallThatDoesNotAskIsInterrupted()
    {
        QFETCH(bool, ownerGoes);
        QSemaphore begun;
        QSemaphore interrupted;
        auto owner = std::make_unique<Owner>();
        const std::weak_ptr<Job> job = owner->start([&](Job& running) {
            const auto interruptible = running.interruptedBy([&] { interrupted.release(); });
            begun.release();
            interrupted.acquire();
        });
        begun.acquire();
        if (ownerGoes) {
            owner.reset();
            QVERIFY(job.expired());
        } else {
            job.lock()->cancel();
            QVERIFY(owner->isToldOne());
        }
    }

    void whenTheOwnerIsGoneNothingIsCalled_data()
    {
        QTest::addColumn<bool>("isDone"); // before the owner goes: what it ends with is on its way
        QTest::addColumn<bool>("fails");
        QTest::newRow("at work") << false << false;
        QTest::newRow("at work, fails") << false << true;
        QTest::newRow("done") << true << false;
        QTest::newRow("failed") << true << true;
    }
    void whenTheOwnerIsGoneNothingIsCalled()
    {
        QFETCH(bool, isDone);
        QFETCH(bool, fails);
        QStringList heard; // outlives the owner
        QSemaphore said;
        std::atomic<bool> ended = false;
        std::atomic<QThread*> thread = nullptr;
        const auto hear = [&heard](const char* what) {
            return [&heard, what](auto&&...) {
                heard << QLatin1String(what);
            };
        };
        auto jobs = std::make_unique<Jobs>();
        jobs->start(
            [&, isDone, fails](Job& job) {
                job.say(hear("word"));
                const Progress progress =
                    job.progress([hear](qint64, qint64) { hear("progress")(); });
                progress(1, 2);
                thread = QThread::currentThread();
                said.release();
                while (!isDone && job.isWanted())
                    QThread::msleep(1);
                ended = true;
                if (fails)
                    throwIt(Thrown::Refusal);
            },
            hear("done"), hear("failed"));
        said.acquire();
        if (isDone) // without handling an event; it has posted its end, too
            QVERIFY(thread.load()->wait());
        jobs.reset();
        QVERIFY(ended); // it used what the owner has
        handleEvents();
        QCOMPARE(heard, QStringList());
    }

    // A dead network share: nobody waits for it.
    void workThatNeverAnswersHoldsNothingUp()
    {
        const auto share = std::make_shared<QSemaphore>();
        const auto ended = std::make_shared<QSemaphore>();
        bool said = false;
        {
            Owner owner(Jobs::Leaving::WaitsAMoment);
            owner.start([share, ended, &said](Job& job) {
                share->acquire();
                job.say([&said] { said = true; });
                ended->release();
            });
            QVERIFY(owner.jobs.isBusy());
        }
        share->release(); // it answers after all
        ended->acquire();
        handleEvents();
        QVERIFY(!said);
    }

    void whatIsSaidComesInItsOrderAndBeforeTheEnd()
    {
        Owner owner;
        owner.start([&owner](Job& job) {
            const Progress progress = job.progress(
                [&owner](qint64 done, qint64 of) { owner.heard << u"%1/%2"_qs.arg(done).arg(of); });
            for (int step = 1; step <= 300; ++step) {
                job.say([&owner, step] { owner.heard << u"word %1"_qs.arg(step); });
                progress(step, 300);
            }
        });
        QTRY_VERIFY(!owner.jobs.isBusy());
        QStringList expected;
        for (int step = 1; step <= 300; ++step)
            expected << u"word %1"_qs.arg(step) << u"%1/300"_qs.arg(step);
        QCOMPARE(owner.heard, expected << u"done"_qs);
    }

    void jobsOfOneOwnerRunSideBySide()
    {
        QSemaphore one;
        QSemaphore other;
        Owner owner;
        owner.start([&](Job&) {
            one.release();
            other.acquire();
        });
        owner.start([&](Job&) {
            one.acquire();
            other.release();
        });
        QTRY_COMPARE(owner.heard, (QStringList{u"done"_qs, u"done"_qs}));
    }

    void theEndOfOneMayBeginTheNext()
    {
        QStringList heard;
        Jobs jobs;
        std::function<void(int)> start = [&](int number) {
            jobs.start([number](Job&) { return number; },
                       [&](int done) {
                           heard << QString::number(done);
                           if (done < 20)
                               start(done + 1);
                       },
                       [](const QString& why) { QFAIL(qPrintable(why)); });
        };
        start(1);
        QTRY_COMPARE(heard.size(), 20);
        QCOMPARE(heard.last(), u"20"_qs);
    }

    void theEndOfAJobMayBeTheEndOfItsOwner_data()
    {
        QTest::addColumn<bool>("fails");
        QTest::newRow("done") << false;
        QTest::newRow("failed") << true;
    }
    void theEndOfAJobMayBeTheEndOfItsOwner()
    {
        QFETCH(bool, fails);
        auto jobs = std::make_unique<Jobs>();
        int others = 0;
        const auto go = [&jobs](auto&&...) {
            jobs.reset();
        };
        jobs->start(
            [fails](Job& job) {
                job.say([] {});
                return fails ? throwIt(Thrown::Anything) : 1;
            },
            go, go);
        jobs->start(
            [](Job& job) {
                while (job.isWanted())
                    QThread::msleep(1);
            },
            [&others] { ++others; }, [&others](const QString&) { ++others; });
        QTRY_VERIFY(!jobs);
        handleEvents();
        QCOMPARE(others, 0);
    }

    void aNewQuestionTakesThePlaceOfTheOneBefore()
    {
        const QTemporaryDir folder;
        TestRegister made(folder);
        Reading reading(made.registry());
        QStringList answers;
        connect(&reading, &Reading::failed, this, [&](const QString& why) { answers << why; });
        const auto ask = [&](const QString& sql) {
            reading.ask<qint64>(
                [sql](Database& database) { return database.one<qint64>(sql); },
                [&answers](const qint64& answer) { answers << QString::number(answer); });
        };
        // It counts for as long as it is let.
        const QString endless = u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                                u"SELECT count(*) FROM n"_qs;
        ask(endless);
        ask(endless);
        ask(u"SELECT count(*) FROM block"_qs);
        QVERIFY(reading.isBusy());
        QTRY_VERIFY(!reading.isBusy());
        ask(u"SELECT nothing FROM nowhere"_qs);
        QTRY_COMPARE(answers.size(), 2);
        QCOMPARE(answers.first(), u"1"_qs);
        QVERIFY(answers.last().size() > 5); // a sentence
        ask(endless);                       // and its owner goes
    }

    void aProgramIsClosedWhileAJobRuns_data()
    {
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("that looks whether it is wanted")
            << u"waits"_qs << QByteArray("stopped\nclosed\n");
        QTest::newRow("that never answers") << u"leaves"_qs << QByteArray("closed\n");
    }
    void aProgramIsClosedWhileAJobRuns()
    {
        QFETCH(QString, owner);
        QFETCH(QByteArray, said);
        QProcess program;
        program.start(QStringLiteral(DOORSTEP_LEAVE_WORKING), {owner});
        QVERIFY(program.waitForFinished(60000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(program.readAllStandardOutput(), said);
        QCOMPARE(program.readAllStandardError(), QByteArray());
    }
};

DOORSTEP_TEST(tst_Jobs);
#include "tst_Jobs.moc"
