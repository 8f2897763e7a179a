// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/HealthLine.h"

#include "data/base/Time.h"
#include "data/register/Register.h"
#include "ui/widgets/Look.h"
#include "ui/widgets/Reading.h"

#include <QLocale>

namespace doorstep {

namespace {

constexpr int firstLookMs = 1500; // the list first, then the checks
constexpr int oldBackupDays = 7;

} // namespace

HealthLine::HealthLine(QWidget* parent) : QLabel(parent)
{
    setObjectName(QStringLiteral("health"));
    m_first.setSingleShot(true);
    m_first.setInterval(firstLookMs);
    connect(&m_first, &QTimer::timeout, this, &HealthLine::look);
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
    connect(m_reading.get(), &Reading::failed, this, &HealthLine::said);
    m_first.start();
}

void HealthLine::stop()
{
    m_first.stop();
    m_reading.reset();
    m_register = nullptr;
    m_lookedOn = {};
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
    m_reading->ask<Health>([path = m_register->path(), day = m_lookedOn](
                               Database& database) { return examine(database, path, day); },
                           [this](const Health& health) { tell(health); });
}

QStringList HealthLine::warnings(const Health& health, QDate day)
{
    QStringList warnings;
    if (!health.damage.isEmpty())
        warnings << tr("The register is damaged.");
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
    return warnings;
}

QString HealthLine::summary(const Health& health, QDate day)
{
    QStringList parts{health.damage.isEmpty() ? tr("Sound") : tr("Damaged")};
    if (!health.lastBackup.isValid())
        parts << tr("no backup yet");
    else if (health.lastBackup == day)
        parts << tr("backed up today");
    else
        parts << tr("backup %n day(s) old", nullptr,
                    static_cast<int>(health.lastBackup.daysTo(day)));
    if (health.freeBytes >= 0)
        parts << tr("%1 free").arg(
            QLocale().formattedDataSize(health.freeBytes, 0, QLocale::DataSizeTraditionalFormat));
    if (health.onNetwork)
        parts << tr("network folder");
    return parts.join(QStringLiteral(" · "));
}

void HealthLine::tell(const Health& health)
{
    const QStringList wrong = warnings(health, m_lookedOn);
    setText(summary(health, m_lookedOn));
    setToolTip(wrong.join(u'\n'));
    setAccessibleDescription(wrong.join(u' '));
    QPalette colours = parentWidget()->palette();
    colours.setColor(QPalette::WindowText,
                     wrong.isEmpty() ? quietColour(colours) : warningColour(colours));
    setPalette(colours);
    if (!health.damage.isEmpty())
        Q_EMIT damaged();
    else if (!wrong.isEmpty())
        Q_EMIT said(wrong.join(u' '));
}

} // namespace doorstep
