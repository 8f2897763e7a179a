// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/papers/Thumbnails.h"

#include "data/base/Caught.h"
#include "data/register/PaperContents.h"

#include <QPixmapCache>

namespace doorstep {

QPixmap thumbnail(Database& database, const QString& content, int height)
{
    const QString key = QStringLiteral("paper/%1/%2").arg(content).arg(height);
    QPixmap found;
    if (QPixmapCache::find(key, &found))
        return found;
    try { // it is asked for by a paint
        found.loadFromData(thumbnailNamed(database, content));
    } catch (...) {
        (void)sentenceOfCaught("thumbnail");
        return {};
    }
    if (!found.isNull())
        found = found.scaledToHeight(height, Qt::SmoothTransformation);
    QPixmapCache::insert(key, found);
    return found;
}

} // namespace doorstep
