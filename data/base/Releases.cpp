// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Releases.h"

#include "data/base/Error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSysInfo>

namespace doorstep {

namespace {

struct ReleasesText
{
    Q_DECLARE_TR_FUNCTIONS(Releases)
};

// As release.sh and the installer name them.
QRegularExpression packageName()
{
#ifdef Q_OS_WIN
    return QRegularExpression(QStringLiteral("^doorstep-(\\d+(?:\\.\\d+)*)-x86_64-setup\\.exe$"),
                              QRegularExpression::CaseInsensitiveOption);
#else
    const QString built = QSysInfo::buildCpuArchitecture();
    const QString debian = built == u"x86_64"        ? QStringLiteral("amd64")
                           : built == u"loongarch64" ? QStringLiteral("loong(?:arch)?64")
                                                     : built;
    return QRegularExpression(QStringLiteral("^doorstep_(\\d+(?:\\.\\d+)*)_%1\\.deb$").arg(debian));
#endif
}

// 1.2 and 1.2.0 are the same.
bool isNewer(const QVersionNumber& one, const QVersionNumber& other)
{
    return one.normalized() > other.normalized();
}

} // namespace

std::optional<Release> newestRelease(const QString& folder)
{
    const QFileInfo place(folder);
    if (!place.isDir() || !place.isReadable())
        throw Error(ReleasesText::tr("The folder %1 for new versions can't be looked into. Is the "
                                     "network there?")
                        .arg(QDir::toNativeSeparators(folder)));
    const QRegularExpression name = packageName();
    std::optional<Release> newest;
    for (const QFileInfo& each : QDir(folder).entryInfoList(QDir::Files)) {
        const QRegularExpressionMatch match = name.match(each.fileName());
        if (!match.hasMatch())
            continue;
        const QVersionNumber version = QVersionNumber::fromString(match.captured(1));
        if (!newest || isNewer(version, newest->version))
            newest = Release{version, each.absoluteFilePath()};
    }
    return newest;
}

std::optional<Release> newerRelease(const QString& folder, const QString& running)
{
    std::optional<Release> newest = newestRelease(folder);
    if (newest && !isNewer(newest->version, QVersionNumber::fromString(running)))
        return std::nullopt;
    return newest;
}

} // namespace doorstep
