#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// One spelling for what people write in several ways, so that a search compares like with like.

#include <QStringView>
#include <string>

namespace doorstep {

// Half-width, lower case, accents dropped (ü becomes v, as pinyin is typed), simplified characters,
// no blanks and no punctuation but a dash between two digits: "ＫＦＣ（長寧店）" becomes
// "kfc长宁店". May be called from any thread.
[[nodiscard]] std::u32string fold(QStringView text);
[[nodiscard]] QString folded(const QString& text);

} // namespace doorstep
