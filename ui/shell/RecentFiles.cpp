// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RecentFiles.h"

#include <QFileInfo>
#include <QSettings>

namespace doorstep {

namespace {

constexpr int recentKept = 6;

} // namespace

QStringList everOpened()
{
    return QSettings().value(QStringLiteral("recent")).toStringList();
}

QStringList recentFiles()
{
    QStringList files = everOpened();
    files.removeIf([](const QString& file) { return !QFileInfo::exists(file); });
    return files;
}

void rememberFile(const QString& path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    QSettings().setValue(QStringLiteral("recent"), files.mid(0, recentKept));
}

} // namespace doorstep
