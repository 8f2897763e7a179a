// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/SplitSizes.h"

#include <QSettings>
#include <QSplitter>
#include <QVariant>

namespace doorstep {

namespace {

QList<int> keptSizes(const QString& setting)
{
    QList<int> sizes;
    const QVariantList kept = QSettings().value(setting).toList();
    for (const QVariant& size : kept)
        sizes << size.toInt();
    return sizes;
}

} // namespace

void rememberSizes(QSplitter& splitter, const QString& name)
{
    const QString setting = QStringLiteral("parts/") + name;
    const QList<int> kept = keptSizes(setting);
    if (kept.size() == splitter.count())
        splitter.setSizes(kept);
    QObject::connect(&splitter, &QSplitter::splitterMoved, &splitter, [&splitter, setting] {
        QVariantList drawn;
        const QList<int> sizes = splitter.sizes();
        for (const int size : sizes)
            drawn << size;
        if (!sizes.contains(0)) // a part that is hidden now is to come back
            QSettings().setValue(setting, drawn);
    });
}

} // namespace doorstep
