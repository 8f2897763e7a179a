// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/DroppedFiles.h"

#include "data/register/Backup.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace doorstep {

namespace {

const QString lockedSuffix = QString::fromLatin1(lockedEnding).mid(1);

QString droppedFile(const QMimeData* dropped, const QStringList& endings)
{
    for (const QUrl& url : dropped->urls()) {
        const QString suffix = QFileInfo(url.toLocalFile()).suffix().toLower();
        if (url.isLocalFile() && endings.contains(suffix))
            return url.toLocalFile();
    }
    return {};
}

} // namespace

QString droppedRegister(const QMimeData* dropped)
{
    return droppedFile(dropped, {QStringLiteral("doorstep"), lockedSuffix});
}

QStringList droppedPacks(const QMimeData* dropped, bool registersToo)
{
    QStringList files;
    for (const QUrl& url : dropped->urls()) {
        const QString suffix = QFileInfo(url.toLocalFile()).suffix().toLower();
        if (url.isLocalFile() && (suffix == u"pack" || suffix == u"receipt" ||
                                  suffix == u"locked" || (registersToo && suffix == u"doorstep")))
            files << url.toLocalFile();
    }
    return files;
}

QString droppedList(const QMimeData* dropped)
{
    return droppedFile(dropped, {QStringLiteral("xlsx"), QStringLiteral("xlsm"),
                                 QStringLiteral("xls"), QStringLiteral("csv")});
}

} // namespace doorstep
