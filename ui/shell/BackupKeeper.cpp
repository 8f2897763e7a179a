// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/BackupKeeper.h"

#include "data/base/Policy.h"
#include "data/base/Time.h"
#include "data/register/Backup.h"
#include "data/register/ClockCheck.h"
#include "data/register/Register.h"
#include "ui/look/Look.h"
#include "ui/page/Reading.h"
#include "ui/page/Respond.h"
#include "ui/page/Warning.h"

#include <QEventLoop>
#include <QGuiApplication>
#include <QProgressDialog>
#include <QScopeGuard>
#include <QSettings>

namespace doorstep {

namespace {

constexpr int idleMs = 20 * 60 * 1000;  // the end of a day's entries
constexpr int patrolMs = 5 * 60 * 1000; // a stick that is put in
constexpr int dialogMs = 300;

QString placeKey(const QString& registerPath)
{
    return QStringLiteral("second-place/") +
           QString::fromLatin1(registerPath.toUtf8().toBase64(QByteArray::Base64UrlEncoding));
}

void remember(const QString& registerPath, const SecondPlace& place)
{
    QSettings settings;
    const QString key = placeKey(registerPath);
    if (place.folder.isEmpty()) {
        settings.remove(key);
        return;
    }
    // The office's is followed wherever it moves to.
    if (place.folder == policy().secondPlace)
        settings.remove(key + QStringLiteral("/folder"));
    else
        settings.setValue(key + QStringLiteral("/folder"), place.folder);
    settings.setValue(key + QStringLiteral("/name"), place.name);
    settings.setValue(key + QStringLiteral("/newest"), place.newest);
    settings.setValue(key + QStringLiteral("/same-disk"), place.onSameDisk);
    settings.setValue(key + QStringLiteral("/behind"), place.isBehind);
    settings.setValue(key + QStringLiteral("/seal"), place.seal.toText());
    QStringList sealed;
    for (auto each = place.sealed.cbegin(); each != place.sealed.cend(); ++each)
        sealed << QString::fromLatin1(each.value()) + u' ' + each.key();
    settings.setValue(key + QStringLiteral("/sealed"), sealed);
}

SecondPlace remembered(const QString& registerPath)
{
    const QSettings settings;
    const QString key = placeKey(registerPath);
    SecondPlace place;
    place.folder = settings.value(key + QStringLiteral("/folder"), policy().secondPlace).toString();
    place.name = settings.value(key + QStringLiteral("/name")).toString();
    place.newest = settings.value(key + QStringLiteral("/newest")).toDate();
    place.onSameDisk = settings.value(key + QStringLiteral("/same-disk")).toBool();
    place.isBehind = settings.value(key + QStringLiteral("/behind")).toBool();
    place.seal = PassphraseSeal::fromText(settings.value(key + QStringLiteral("/seal")).toString());
    for (const QString& each : settings.value(key + QStringLiteral("/sealed")).toStringList())
        place.sealed.insert(each.section(u' ', 1), each.section(u' ', 0, 0).toLatin1());
    return place;
}

} // namespace

BackupKeeper::BackupKeeper(QWidget* window) : QObject(window), m_window(window)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(idleMs);
    m_patrol.setInterval(patrolMs);
    connect(&m_quiet, &QTimer::timeout, this, [this] {
        if (m_unsaved && m_register->standing() == Standing::Writable)
            backUp({});
    });
    connect(&m_patrol, &QTimer::timeout, this, &BackupKeeper::lookAtSecondPlace);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this,
            [this](Qt::ApplicationState state) {
                if (state == Qt::ApplicationActive)
                    lookAtSecondPlace();
            });
}

BackupKeeper::~BackupKeeper()
{
    stop();
}

void BackupKeeper::watch(Register& registry)
{
    stop();
    if (registry.path() != std::exchange(m_path, registry.path()))
        m_unsaved = false;
    if (registry.readOnly())
        return;
    m_register = &registry;
    m_place = remembered(m_path);
    read(registry);
    respond(&registry, &Register::changed, this, [this] { setUnsaved(true); });
    connect(&registry, &Register::lost, this, [this] { setUnsaved(false); });
    Q_EMIT secondPlaceSeen(m_place);
    m_patrol.start();
}

void BackupKeeper::read(Register& registry)
{
    m_reading = std::make_unique<Reading>(registry);
    connect(m_reading.get(), &Reading::failed, this, &BackupKeeper::failed);
}

void BackupKeeper::stop()
{
    m_quiet.stop();
    m_patrol.stop();
    m_errand.drop();
    m_reading.reset();
    if (m_register)
        m_register->disconnect(this);
    m_register = nullptr;
    m_place = {};
}

void BackupKeeper::setUnsaved(bool unsaved)
{
    m_unsaved = unsaved;
    ++m_changes;
    if (unsaved)
        m_quiet.start();
    else
        m_quiet.stop();
    if (!unsaved || m_place.isBehind || m_place.folder.isEmpty())
        return;
    SecondPlace behind = m_place;
    behind.isBehind = true;
    seen(behind);
}

void BackupKeeper::setQuietTime(int ms)
{
    m_quiet.setInterval(ms);
}

void BackupKeeper::backUp(std::function<void()> done)
{
    m_reading->ask<QString>(
        [path = m_path](Database& database) {
            return backUpNow(database, path, latestDay(database));
        },
        [this, changes = m_changes, done = std::move(done)](const QString&) {
            if (changes == m_changes)
                setUnsaved(false);
            Q_EMIT backedUp();
            if (done)
                done();
            else
                lookAtSecondPlace();
        });
}

bool BackupKeeper::finish()
{
    if (m_finishing)
        return false;
    // Of one that is lost nothing more can be said to be its backup.
    if (!m_register || !m_unsaved || m_register->standing() != Standing::Writable)
        return true;
    m_finishing = true;
    const auto finished = qScopeGuard([this] { m_finishing = false; });
    QProgressDialog dialog(tr("Backing up the day's work…"), tr("&Skip"), 0, 0, m_window);
    dialog.setWindowTitle(programName());
    dialog.setWindowModality(Qt::WindowModal);
    dialog.setMinimumDuration(dialogMs);
    QEventLoop waiting;
    QString failure;
    connect(&dialog, &QProgressDialog::canceled, &waiting, [&waiting] { waiting.exit(1); });
    connect(m_reading.get(), &Reading::failed, &waiting, [&](const QString& sentence) {
        failure = sentence;
        waiting.exit(1);
    });
    backUp([&waiting] { waiting.exit(0); });
    const bool done = waiting.exec(QEventLoop::DialogExec) == 0;
    if (done && m_place.isThere) {
        dialog.setLabelText(tr("Copying the backup to %1…").arg(m_place.name));
        bringToSecondPlace([&waiting] { waiting.exit(0); });
        waiting.exec(QEventLoop::DialogExec);
    }
    // What was skipped is broken off.
    m_errand.drop();
    read(*m_register);
    if (!failure.isEmpty()) {
        dialog.reset();
        warn(m_window, tr("No backup was made: %1").arg(failure));
    }
    return true;
}

void BackupKeeper::setSecondPlace(const QString& folder, const PassphraseSeal& seal)
{
    m_errand.drop();
    m_place = {};
    m_place.folder = folder;
    m_place.seal = seal;
    remember(m_path, m_place);
    if (folder.isEmpty())
        Q_EMIT secondPlaceSeen(m_place);
    lookAtSecondPlace();
}

QString BackupKeeper::rememberedSecondPlace(const QString& registerPath)
{
    return remembered(registerPath).folder;
}

void BackupKeeper::rememberSecondPlace(const QString& registerPath, const QString& folder,
                                       const PassphraseSeal& seal)
{
    SecondPlace place;
    place.folder = folder;
    place.seal = seal;
    remember(registerPath, place);
}

void BackupKeeper::lookAtSecondPlace()
{
    if (m_register && !m_errand.isBusy())
        bringToSecondPlace({});
}

void BackupKeeper::bringToSecondPlace(std::function<void()> done)
{
    if (m_place.folder.isEmpty()) {
        if (done)
            done();
        return;
    }
    m_errand.drop();
    // What is entered from now on is in no backup that goes there.
    const bool bringsAll = !m_unsaved;
    const auto tell = [this, bringsAll, changes = m_changes,
                       done = std::move(done)](SecondPlace place) {
        const bool isThereNow = place.isThere && place.problem.isEmpty();
        place.isBehind = isThereNow ? !bringsAll || changes != m_changes : m_place.isBehind;
        seen(place);
        if (done)
            done();
    };
    m_errand.start(
        [known = m_place, path = m_path, day = today()](Job& job) {
            return catchUp(known, path, day, [&job] { return job.isWanted(); });
        },
        tell,
        [known = m_place, tell](const QString& why) {
            SecondPlace place = known;
            place.problem = why;
            tell(place);
        });
}

void BackupKeeper::seen(const SecondPlace& place)
{
    m_place = place;
    remember(m_path, m_place);
    Q_EMIT secondPlaceSeen(m_place);
}

} // namespace doorstep

#include "moc_BackupKeeper.cpp"
