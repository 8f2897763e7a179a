#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Progress.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace doorstep {

struct DemoOptions
{
    int shops = 600;
    int workers = 240;
    int visits = 6000;
    int months = 12;
    QDate until; // the last day that anything happened; of today, until now
    quint32 seed = 1;
};

// Writes a register of an invented town of five blocks on real Shanghai roads. The same options
// give the same register, row by row. Throws Error; a failed or cancelled one leaves no file.
// Answers what an earlier register of that name left and was set aside.
QStringList writeDemo(const QString& path, const DemoOptions& options,
                      const Progress& progress = {});

} // namespace doorstep
