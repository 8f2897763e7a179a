#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences with which a table is refused. Each names the file without its folders.

#include "data/base/Error.h"

namespace doorstep::tableErrors {

[[nodiscard]] Error cannotOpen(const QString& path, const QString& reason);
[[nodiscard]] Error empty(const QString& path);
[[nodiscard]] Error password(const QString& path);
[[nodiscard]] Error damaged(const QString& path, const QString& detail);
[[nodiscard]] Error notATable(const QString& path, const QString& detail);
[[nodiscard]] Error webPage(const QString& path);
enum class OtherTable { OpenDocument, Binary, Numbers, ExcelXml, OldExcel, Sylk, Dif, DBase };
[[nodiscard]] Error otherKind(const QString& path, OtherTable kind);
[[nodiscard]] Error tooLarge(const QString& path, const QString& detail);
[[nodiscard]] Error cellTooLong(const QString& path, int row);
[[nodiscard]] Error tooManyColumns(const QString& path, int row);
[[nodiscard]] Error tooManyRows(const QString& path);
[[nodiscard]] Error openQuotation(const QString& path, int row);

} // namespace doorstep::tableErrors
