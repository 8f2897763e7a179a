#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtGlobal>
#include <functional>

namespace doorstep {

// Called now and then by long work with how far it has come; answering false cancels it.
using Progress = std::function<bool(qint64 done, qint64 total)>;

// Tells it; throws the "cancelled" Error on false. report() does so every hundredth step only.
void reportNow(const Progress& progress, qint64 done, qint64 total);
void report(const Progress& progress, qint64 done, qint64 total);

} // namespace doorstep
