#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What an import has done, or would do, for another program: each column, each row and why.

#include "data/base/Error.h"
#include "data/exchange/import/Import.h"

#include <QJsonObject>

namespace doorstep {

// counts: as written, or of the preview when nothing was.
[[nodiscard]] QJsonObject importJson(const ImportPreview& preview, const PreviewCounts& counts,
                                     bool isWritten);
// Of a list that was not taken at all.
[[nodiscard]] QJsonObject refusalJson(const Error& error);

} // namespace doorstep
