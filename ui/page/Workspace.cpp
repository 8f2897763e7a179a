// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/Workspace.h"

#include "data/base/Caught.h"
#include "data/records/places/Places.h"
#include "data/register/ClockCheck.h"
#include "ui/look/FillStrip.h"
#include "ui/look/HeldLetters.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/page/OnlyRead.h"
#include "ui/page/Warning.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QPointer>
#include <QProgressDialog>
#include <QSettings>

namespace doorstep {

namespace {

constexpr int sameAgainMs = 60 * 1000;

QString blockSetting(const Register& registry)
{
    const QByteArray name = registry.path().toUtf8().toBase64(QByteArray::Base64UrlEncoding);
    return QStringLiteral("block/") + QString::fromLatin1(name);
}

} // namespace

Workspace::Workspace(Register& registry, QWidget* window)
    : QObject(window), m_register(registry), m_window(window)
{
    const QList<Block> blocks = BlockStore(registry).all();
    const QVariant remembered = QSettings().value(blockSetting(registry));
    for (const Block& block : blocks) {
        if (remembered == QVariant(block.name))
            m_block = block.id;
    }
    if (!m_block && !blocks.isEmpty() && !remembered.isValid())
        m_block = blocks.front().id;
}

void Workspace::setBlock(std::optional<RowId> block)
{
    if (block == m_block)
        return;
    m_block = block;
    const QString name = block ? BlockStore(m_register).get(*block).name : QString();
    QSettings().setValue(blockSetting(m_register), name);
    Q_EMIT blockChanged();
}

bool Workspace::write(const QString& title, const std::function<void(Change&)>& work)
{
    const QString why = tryWrite(title, work);
    if (!why.isEmpty())
        tellNotWritten(why);
    return why.isEmpty();
}

void Workspace::tellNotWritten(const QString& why)
{
    if (m_register.standing() == Standing::Lost)
        Q_EMIT lossMet(why); // the window tells it, with what can be done
    else if (m_register.readOnly())
        tell(why); // it stands above every page, too
    else
        warn(m_window, why); // each time: somebody wanted it written
}

QString Workspace::tryWrite(const QString& title, const std::function<void(Change&)>& work)
{
    if (m_register.readOnly())
        return onlyReadSentence();
    if (const QString question = clockQuestion(); !question.isEmpty())
        return question;
    const QString why = refusal([&] {
        Change change(m_register, title);
        work(change);
        change.commit();
    });
    if (why.isEmpty())
        Q_EMIT saved();
    return why;
}

// Once, as long as the register is open: writing again is the answer, when it can have been read.
QString Workspace::clockQuestion()
{
    if (m_clockAsked.isValid() && m_clockAsked.elapsed() >= HeldLetters::readingTime())
        return {};
    std::optional<ClockBehind> behind;
    (void)refusal([&] { behind = clockBehind(db()); }); // the writing tells what can't be read
    if (!behind)
        return {};
    if (!m_clockAsked.isValid())
        m_clockAsked.start();
    return tr("%1 It is not written yet; done once more, it is.").arg(behind->sentence());
}

QString onlyReadSentence()
{
    return Workspace::tr("This register is open for reading only: nothing can be typed in. "
                         "File › Save a copy gives one of your own to write in.");
}

bool Workspace::attempt(const std::function<void()>& work)
{
    const QString why = refusal(work);
    if (!why.isEmpty())
        complain(why);
    return why.isEmpty();
}

QString Workspace::refusal(const std::function<void()>& work)
{
    try {
        work();
        return {};
    } catch (...) {
        return sentenceOfCaught("workspace");
    }
}

void Workspace::tellLeft(const QString& words)
{
    tell(tr("“%1” is not written. Ctrl+Z brings it back.").arg(words));
}

void Workspace::tellGivenUp(FillStrip& strip, const QString& sentence)
{
    tell(sentence);
    Q_EMIT undoOffered(tr("leaving the line"), [line = QPointer<FillStrip>(&strip)] {
        if (line)
            (void)line->bringBack();
    });
}

void Workspace::complain(const QString& sentence)
{
    m_register.lookAtFiles(); // what could not be read may be another file by now
    if (m_register.standing() != Standing::Lost) {
        // Each page that reads a damaged register meets the same; one box tells it.
        static QHash<QString, QDeadlineTimer> read;
        const auto said = read.constFind(sentence);
        const bool saidJustNow = said != read.constEnd() && !said->hasExpired();
        read.insert(sentence, QDeadlineTimer(sameAgainMs));
        if (saidJustNow)
            tell(sentence);
        else
            warn(m_window, sentence);
        return;
    }
    // A box for each page that can't read would come again as it is closed, and the page reads
    // anew.
    m_register.lookAtFiles(); // tells the loss once
    tell(sentence);
}

struct Workspace::LongWork
{
    QString title;
    Writes writes = Writes::No;
    std::function<void(const Progress&)> work; // on the thread
    std::function<void()> done;
    std::function<void(const QString&)> failed;
};

void Workspace::run(const QString& title, std::function<void(Database&, const Progress&)> work,
                    std::function<void()> done)
{
    start({title,
           Writes::No,
           [work = std::move(work), connector = m_register.connector()](const Progress& progress) {
               const std::unique_ptr<Database> database = connector();
               work(*database, progress);
           },
           std::move(done),
           {}});
}

void Workspace::runOnRegister(const QString& title, Writes writes,
                              std::function<void(Register&, const Progress&)> work,
                              std::function<void()> done,
                              std::function<void(const QString&)> failed)
{
    if (const QString question = writes == Writes::Yes ? clockQuestion() : QString();
        !question.isEmpty()) {
        if (failed)
            failed(question);
        else
            complain(question);
        return;
    }
    const auto changed = std::make_shared<QSet<QString>>();
    std::function<std::unique_ptr<Register>()> opener;
    if (!attempt([&] { opener = m_register.opener(); }))
        return;
    start({title, writes,
           [work = std::move(work), changed, opener](const Progress& progress) {
               const std::unique_ptr<Register> registry = opener();
               connect(registry.get(), &Register::changed, registry.get(),
                       [changed](const QSet<QString>& tables) { *changed += tables; });
               work(*registry, progress);
           },
           [this, changed, done = std::move(done)] {
               if (!changed->isEmpty())
                   m_register.announce(*changed);
               if (done)
                   done();
           },
           std::move(failed)});
}

void Workspace::start(LongWork work)
{
    auto* dialog = new QProgressDialog(asPlain(work.title), tr("Cancel"), 0, 0, m_window);
    dialog->setWindowTitle(programName());
    dialog->setMinimumDuration(400);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setAutoClose(false);
    dialog->setAutoReset(false);
    if (work.writes == Writes::Yes)
        dialog->show();

    const QPointer<QProgressDialog> shown(dialog);
    const auto hide = [shown] {
        if (shown)
            shown->deleteLater();
    };
    const auto showProgress = [shown](qint64 at, qint64 total) {
        if (!shown)
            return;
        shown->setMaximum(total > 0 ? 1000 : 0);
        shown->setValue(total > 0 ? static_cast<int>(at * 1000 / total) : 0);
    };
    const auto cancelled = std::make_shared<bool>(false);
    const std::weak_ptr<Job> job = m_jobs.start(
        [onThread = std::move(work.work), showProgress](Job& running) {
            onThread(running.progress(showProgress));
        },
        [this, hide, done = std::move(work.done)] {
            hide();
            if (done)
                attempt(done);
        },
        [this, hide, cancelled, failed = std::move(work.failed)](const QString& failure) {
            hide();
            const QString why = *cancelled ? tr("Cancelled; nothing was changed.") : failure;
            if (failed)
                failed(why);
            else if (*cancelled)
                tell(why);
            else
                complain(why);
        });
    connect(dialog, &QProgressDialog::canceled, this, [cancelled, job] {
        *cancelled = true;
        if (const std::shared_ptr<Job> running = job.lock())
            running->cancel();
    });
}

} // namespace doorstep

#include "moc_Workspace.cpp"
