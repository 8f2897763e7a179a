// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/Respond.h"

#include "data/base/Caught.h"
#include "ui/page/Page.h"
#include "ui/page/Warning.h"

namespace doorstep {

void tellCaught(const QObject* listener)
{
    const QByteArray place =
        QByteArray("page ") + (listener ? listener->metaObject()->className() : "gone");
    const QString sentence = sentenceOfCaught(place.constData());
    for (const QObject* above = listener; above; above = above->parent()) {
        const auto* page = qobject_cast<const Page*>(above);
        if (!page)
            continue;
        QMetaObject::invokeMethod(
            const_cast<Page*>(page), [page, sentence] { page->complain(sentence); },
            Qt::QueuedConnection);
        return;
    }
    warnLater(sentence);
}

} // namespace doorstep
