// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Progress.h"

#include "data/base/Error.h"

#include <QCoreApplication>

namespace doorstep {

void reportNow(const Progress& progress, qint64 done, qint64 total)
{
    if (progress && !progress(done, total))
        throw Error(QCoreApplication::translate("Progress", "Cancelled; nothing was changed."));
}

void report(const Progress& progress, qint64 done, qint64 total)
{
    if (done % 100 == 0 || done == total)
        reportNow(progress, done, total);
}

} // namespace doorstep
