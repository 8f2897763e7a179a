// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/HealthLine.h"

#include "data/base/Time.h"
#include "data/register/ClockCheck.h"
#include "data/register/Register.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/page/Reading.h"

#include <QLocale>

namespace doorstep {

namespace {

constexpr int firstLookMs = 1500; // the list first, then the checks
constexpr int roomMs = 20 * 1000;
constexpr int oldBackupDays = 7;
constexpr qsizetype doubtsTold = 3;

} // namespace

HealthLine::HealthLine(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setObjectName(QStringLiteral("health"));
    m_first.setSingleShot(true);
    m_first.setInterval(firstLookMs);
    connect(&m_first, &QTimer::timeout, this, &HealthLine::look);
    m_room.setInterval(roomMs);
    connect(&m_room, &QTimer::timeout, this, &HealthLine::lookAtRoom);
}

HealthLine::~HealthLine() = default;

void HealthLine::watch(Register& registry)
{
    stop();
    m_register = &registry;
    setText(registry.readOnly() ? tr("Read only") : QString());
    if (registry.readOnly())
        return;
    m_reading = std::make_unique<Reading>(registry, nullptr);
    connect(m_reading.get(), &Reading::failed, this, &HealthLine::tellUnread);
    m_damageMet = damageMet();
    m_first.start();
}

void HealthLine::stop()
{
    m_first.stop();
    m_room.stop();
    m_reading.reset();
    m_register = nullptr;
    m_lookedOn = {};
    m_health.reset();
    m_told.clear();
    clear();
    setToolTip({});
}

void HealthLine::look()
{
    if (!m_reading)
        return;
    if (m_reading->isBusy()) {
        m_first.start();
        return;
    }
    if (text().isEmpty())
        setText(tr("Checking…"));
    m_lookedOn = today();
    m_reading->ask<Health>(
        [path = m_register->path()](Database& database) {
            return examine(database, path, latestDay(database));
        },
        [this](const Health& health) { tell(health); });
}

void HealthLine::lookIfDamaged()
{
    if (m_health && m_health->damage.isEmpty() && !m_reading->isBusy() &&
        damageMet() != m_damageMet)
        look();
}

void HealthLine::lost()
{
    m_first.stop();
    m_room.stop();
    m_health.reset();
    setTone(*this, Tone::Late);
    setText(tr("Not where it was"));
    setToolTip({});
    setAccessibleDescription({});
}

// Not while it is looked over as a whole.
void HealthLine::lookAtRoom()
{
    if (!m_health || m_reading->isBusy())
        return;
    m_reading->ask<qint64>([path = m_register->path()](Database&) { return freeRoom(path); },
                           [this](qint64 bytes) {
                               if (!m_health || bytes == m_health->freeBytes)
                                   return;
                               m_health->freeBytes = bytes;
                               showWords();
                           });
}

void HealthLine::backedUp()
{
    if (!m_health)
        return;
    m_health->lastBackup = std::max(m_health->lastBackup, today()); // the clock may be behind
    m_health->backupProblem.clear();
    showWords();
}

void HealthLine::setSecondPlace(const SecondPlace& place)
{
    m_second = place;
    if (m_health)
        showWords();
}

namespace {

QStringList warningsOf(const SecondPlace& second, QDate day)
{
    if (second.folder.isEmpty())
        return {};
    const QString name = second.name.isEmpty() ? second.folder : second.name;
    QStringList warnings;
    if (!second.problem.isEmpty())
        warnings << HealthLine::tr("Nothing was copied to the second place %1: %2")
                        .arg(name, second.problem);
    else if (!second.newest.isValid() && !second.isThere)
        warnings << HealthLine::tr("The second place %1 has no backup yet. Put the stick in, or "
                                   "connect the disk.")
                        .arg(name);
    else if (second.newest.isValid() && second.newest.daysTo(day) > oldBackupDays)
        warnings << HealthLine::tr("The backup in the second place %1 is of %2. Put the stick in, "
                                   "or connect the disk.")
                        .arg(name, second.newest.toString(Qt::ISODate));
    if (second.onSameDisk)
        warnings << HealthLine::tr("The second place %1 is on the same disk as the register and "
                                   "would be lost with it. Choose another: File › Second place "
                                   "for backups.")
                        .arg(name);
    return warnings;
}

QString ageOf(const SecondPlace& second, QDate day)
{
    const QString name = second.name.isEmpty() ? HealthLine::tr("second place") : second.name;
    if (!second.newest.isValid())
        return HealthLine::tr("%1: no backup yet").arg(name);
    const QString age =
        second.newest > day ? HealthLine::tr("%1 of %2", "place, day of its backup")
                                  .arg(name, second.newest.toString(Qt::ISODate)) // a clock behind
        : second.newest == day ? HealthLine::tr("%1 today").arg(name)
                               : HealthLine::tr("%1 %n day(s) ago", nullptr,
                                                static_cast<int>(second.newest.daysTo(day)))
                                     .arg(name);
    // While it is there it gets them by itself.
    return second.isBehind && !second.isThere ? HealthLine::tr("%1, without the newest").arg(age)
                                              : age;
}

} // namespace

QStringList HealthLine::warnings(const Health& health, const SecondPlace& second, QDate day)
{
    QStringList warnings;
    if (!health.damage.isEmpty())
        warnings << tr("The register is damaged.");
    if (!health.doubts.isEmpty())
        warnings << tr("Values that can't be right, as a failing disk leaves them: %1. Put them "
                       "right, or restore a backup from before.")
                        .arg(health.doubts.mid(0, doubtsTold).join(tr("; ")));
    if (!health.backupProblem.isEmpty())
        warnings << tr("No backup was made: %1").arg(health.backupProblem);
    else if (health.lastBackup.isValid() && health.lastBackup.daysTo(day) > oldBackupDays)
        warnings << tr("The last backup is of %1.").arg(health.lastBackup.toString(Qt::ISODate));
    if (health.isShortOfRoom())
        warnings << tr("The disk is nearly full: %1 left.")
                        .arg(QLocale().formattedDataSize(health.freeBytes, 0,
                                                         QLocale::DataSizeTraditionalFormat));
    if (health.onNetwork)
        warnings << tr("The register lies on a network folder: keep it on this PC, and the backups "
                       "there.");
    if (health.onOpenStick)
        warnings << tr("The register lies on a disk that can be taken away, and whoever finds it "
                       "can read it: keep it on this PC, or encrypt that disk.");
    return warnings + warningsOf(second, day);
}

QString HealthLine::summary(const Health& health, const SecondPlace& second, QDate day)
{
    QStringList parts{!health.damage.isEmpty()  ? tr("Damaged")
                      : health.doubts.isEmpty() ? tr("Sound")
                                                : tr("Doubtful values")};
    if (!health.lastBackup.isValid())
        parts << tr("no backup yet");
    else if (health.lastBackup > day) // the clock was set back
        parts << tr("backup of %1").arg(health.lastBackup.toString(Qt::ISODate));
    else if (health.lastBackup == day)
        parts << tr("backed up today");
    else
        parts << tr("backup %n day(s) old", nullptr,
                    static_cast<int>(health.lastBackup.daysTo(day)));
    if (!second.folder.isEmpty())
        parts << ageOf(second, day);
    if (health.freeBytes >= 0)
        parts << tr("%1 free").arg(
            QLocale().formattedDataSize(health.freeBytes, 0, QLocale::DataSizeTraditionalFormat));
    if (health.onNetwork)
        parts << tr("network folder");
    return parts.join(QStringLiteral(" · "));
}

void HealthLine::tell(const Health& health)
{
    if (m_register->standing() == Standing::Lost)
        return;
    m_health = health;
    m_register->foundSound(health.damage.isEmpty() && health.doubts.isEmpty() ? m_lookedOn
                                                                              : QDate());
    m_damageMet = damageMet(); // the look itself meets them, too
    m_room.start();
    m_told.clear();
    showWords();
    Q_EMIT looked(health);
    if (!health.damage.isEmpty())
        Q_EMIT damaged();
}

// A schema that is damaged can't even be opened to be looked over.
void HealthLine::tellUnread(const QString& sentence)
{
    if (damageMet() == m_damageMet) {
        Q_EMIT said(sentence);
        return;
    }
    Health health = m_health.value_or(Health());
    health.damage = sentence;
    tell(health);
}

void HealthLine::showWords()
{
    const QDate day = today();
    const QStringList wrong = warnings(*m_health, m_second, day);
    setText(summary(*m_health, m_second, day));
    setToolTip(asPlain(wrong.join(u'\n')));
    setAccessibleDescription(wrong.join(u' '));
    setTone(*this, wrong.isEmpty() ? Tone::Soft : Tone::Late);
    // Once each: the second place is looked at every few minutes.
    QStringList news = wrong;
    news.removeIf([this](const QString& sentence) { return m_told.contains(sentence); });
    m_told = wrong;
    if (!news.isEmpty() && m_health->damage.isEmpty())
        Q_EMIT said(news.join(u' '));
}

} // namespace doorstep

#include "moc_HealthLine.cpp"
