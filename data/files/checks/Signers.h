#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>

namespace doorstep {

// Whoever signs a form, known from elsewhere or not: 审核人：王素芬, 填报人李彪13901860112, each
// name as maskName() leaves it.
[[nodiscard]] QString withSignersMasked(const QString& text);
// Of those alone that stand right before a phone: 独居老人周桂英13912345678.
[[nodiscard]] QString withNamesBeforePhonesMasked(const QString& text);
// Whoever stands behind a word for persons, as a list that is imported leaves it in a note:
// 到场人员：公孙大娘、宇文泰, 其妻慕容雪. 负责人：不详 is nobody.
[[nodiscard]] QString withLabelledPersonsMasked(const QString& text);
// The last two to four ideographs, before a phone say, or nothing: 填报人李彪.
[[nodiscard]] QString nameAtTheEndOf(const QString& words);
// Headings that begin as a name does: 审核人：时间, 联系人 方式.
[[nodiscard]] bool endsAsHeading(const QString& word);

} // namespace doorstep
