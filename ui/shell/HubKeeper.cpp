// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/HubKeeper.h"

#include "data/exchange/packs/MergeWords.h"
#include "data/register/Register.h"
#include "ui/look/Look.h"
#include "ui/look/PassphraseDialog.h"
#include "ui/page/Respond.h"
#include "ui/page/Workspace.h"
#include "ui/shell/HubDialog.h"

#include <QEventLoop>
#include <QProgressDialog>
#include <QScopeGuard>
#include <QSettings>

namespace doorstep {

namespace {

constexpr int beginMs = 3000; // the window is usable first
constexpr int hubPatrolMs = 10 * 60 * 1000;
constexpr int hubDialogMs = 300;
constexpr int longestMs = 15000; // at closing; what was not sent goes with the next time

// The seal is no secret, and of this PC: who writes here need not know the passphrase.
QString sealKey(const QString& registerPath)
{
    return QStringLiteral("hub/") +
           QString::fromLatin1(registerPath.toUtf8().toBase64(QByteArray::Base64UrlEncoding));
}

bool isSealedHere(const QString& registerPath)
{
    return QSettings().value(sealKey(registerPath) + QStringLiteral("/sealed")).toBool();
}

PassphraseSeal sealHere(const QString& registerPath)
{
    return PassphraseSeal::fromText(
        QSettings().value(sealKey(registerPath) + QStringLiteral("/seal")).toString());
}

} // namespace

HubKeeper::HubKeeper(QWidget* window)
    : QObject(window), m_window(window), m_jobs(std::make_unique<Jobs>(Jobs::Leaving::WaitsAMoment))
{
    m_begin.setSingleShot(true);
    m_begin.setInterval(beginMs);
    m_patrol.setInterval(hubPatrolMs);
    connect(&m_begin, &QTimer::timeout, this, [this] { sendQuietly(); });
    connect(&m_patrol, &QTimer::timeout, this, [this] {
        if (!m_jobs->isBusy())
            sendQuietly();
    });
}

HubKeeper::~HubKeeper()
{
    stop();
}

void HubKeeper::watch(Workspace& workspace)
{
    stop();
    Register& registry = workspace.registry();
    if (registry.readOnly())
        return;
    m_workspace = &workspace;
    m_register = &registry;
    m_url = hubUrlOf(registry);
    m_isSealed = isSealedHere(registry.path());
    respond(&registry, &Register::changed, this, [this] {
        m_unsent = true;
        ++m_changes;
    });
    Q_EMIT addressChanged();
    if (!m_url.isEmpty())
        m_begin.start();
    m_patrol.start();
}

void HubKeeper::stop()
{
    m_begin.stop();
    m_patrol.stop();
    m_jobs->drop();
    if (m_register)
        m_register->disconnect(this);
    m_register = nullptr;
    m_workspace = nullptr;
    m_url.clear();
    m_unsent = false;
    m_told = 0;
}

void HubKeeper::sendQuietly(std::function<void()> done)
{
    Register& registry = *m_register;
    const PassphraseSeal seal = m_isSealed ? sealHere(registry.path()) : PassphraseSeal();
    if (m_url.isEmpty() || registry.standing() != Standing::Writable ||
        (m_isSealed && seal.isNone())) { // nobody has said the passphrase here yet
        if (done)
            done();
        return;
    }
    m_jobs->drop();
    m_jobs->start(
        [url = m_url, seal, opened = registry.opener()](Job& job) -> Quiet {
            try {
                HubConnection hub(HubAddress::of(url)); // as long as it takes, with no file open
                const auto own = opened();
                return syncWithHub(*own, hub, {SyncWay::Out, {}, seal}, job.progress());
            } catch (const HubAwayError&) {
                return std::nullopt;
            }
        },
        [this, done, changes = m_changes](const Quiet& report) {
            if (report && changes == m_changes)
                m_unsent = false;
            tell(report);
            if (done)
                done();
        },
        [this, done](const QString& why) {
            Q_EMIT said(tr("Nothing was sent to the hub: %1").arg(why));
            if (done)
                done();
        });
}

void HubKeeper::tell(const Quiet& report)
{
    if (!report)
        return; // off line it waits
    if (report->sent)
        Q_EMIT said(tr("What was new is on the hub."));
    if (report->waiting > 0 && report->waiting != std::exchange(m_told, report->waiting)) {
        Notice notice;
        notice.sentence = tr("%n pack(s) of others wait on the hub.", nullptr, report->waiting);
        notice.action = tr("Synchronise now");
        notice.act = [this] {
            synchroniseNow();
        };
        m_workspace->notice(notice);
    }
}

bool HubKeeper::finish()
{
    if (m_finishing)
        return false;
    if (!m_workspace || m_url.isEmpty() || !m_unsent ||
        m_register->standing() != Standing::Writable)
        return true;
    m_finishing = true;
    const auto finished = qScopeGuard([this] { m_finishing = false; });
    QProgressDialog dialog(tr("Sending what is new to the hub…"), tr("&Skip"), 0, 0, m_window);
    dialog.setWindowTitle(programName());
    dialog.setWindowModality(Qt::WindowModal);
    dialog.setMinimumDuration(hubDialogMs);
    QEventLoop waiting;
    connect(&dialog, &QProgressDialog::canceled, &waiting, &QEventLoop::quit);
    QTimer::singleShot(longestMs, &waiting, &QEventLoop::quit);
    bool isDone = false;
    sendQuietly([&] {
        isDone = true;
        waiting.quit();
    });
    if (!isDone)
        waiting.exec(QEventLoop::DialogExec);
    m_jobs->drop(); // what was skipped is broken off
    return true;
}

void HubKeeper::askForAddress()
{
    auto* dialog = new HubDialog(m_url, m_isSealed, m_window);
    connect(dialog, &HubDialog::chosen, this, [this](const QString& url, bool isSealed) {
        if (m_workspace)
            setAddress(url, isSealed);
    });
    dialog->open();
}

void HubKeeper::setAddress(const QString& url, bool isSealed)
{
    Register& registry = m_workspace->registry();
    if (!m_workspace->attempt([&] { setHubUrl(registry, url); }))
        return;
    m_url = hubUrlOf(registry);
    m_isSealed = isSealed && !m_url.isEmpty();
    QSettings settings;
    if (m_isSealed)
        settings.setValue(sealKey(registry.path()) + QStringLiteral("/sealed"), true);
    else
        settings.remove(sealKey(registry.path()));
    Q_EMIT addressChanged();
    if (!m_url.isEmpty())
        synchroniseNow();
}

void HubKeeper::synchroniseNow()
{
    if (!m_workspace || m_url.isEmpty())
        return;
    if (!m_isSealed) {
        synchronise({});
        return;
    }
    const bool isNew = sealHere(m_workspace->registry().path()).isNone();
    PassphraseDialog dialog(
        isNew ? PassphraseDialog::For::NewFile : PassphraseDialog::For::KnownFile,
        tr("Packs on the hub are sealed by one passphrase, which the blocks and their town agree "
           "on. Whoever looks after the server does not know it."),
        m_window);
    if (dialog.exec() == QDialog::Accepted && m_workspace)
        synchronise(dialog.passphrase());
}

void HubKeeper::synchronise(const QString& passphrase)
{
    m_jobs->drop();
    const auto report = std::make_shared<SyncReport>();
    m_workspace->runOnRegister(
        tr("Synchronising with the hub…"), Workspace::Writes::Yes,
        [report, url = m_url, passphrase](Register& registry, const Progress& progress) {
            HubConnection hub(HubAddress::of(url));
            *report = syncWithHub(registry, hub, {SyncWay::BothWays, passphrase}, progress);
        },
        [this, report, passphrase, path = m_workspace->registry().path()] {
            m_unsent = false;
            m_told = 0;
            if (!passphrase.isEmpty())
                QSettings().setValue(sealKey(path) + QStringLiteral("/seal"),
                                     PassphraseSeal::of(passphrase).toText());
            tellWhole(*report);
        });
}

void HubKeeper::tellWhole(const SyncReport& report)
{
    QStringList words{report.sent ? tr("What was new is on the hub.")
                                  : tr("Nothing was new for the hub.")};
    if (!report.merged.isEmpty())
        words << tr("%n pack(s) of others were merged.", nullptr,
                    static_cast<int>(report.merged.size()));
    qsizetype different = 0;
    QStringList likely;
    for (const MergeReport& merge : report.merged) {
        different += merge.differences.size();
        likely << merge.likelySame;
    }
    if (different > 0)
        words << tr("Written differently, to be decided: %1.").arg(different);
    if (!likely.isEmpty())
        words << likelyWords(likely);
    words << report.troubles;
    Notice notice;
    notice.sentence = words.join(u' ');
    if (!report.troubles.isEmpty() || !likely.isEmpty())
        notice.lasts = Notice::Lasts::UntilClosed;
    m_workspace->notice(notice);
}

} // namespace doorstep

#include "moc_HubKeeper.cpp"
