#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Which attributes and texts of an office document a person reads. The rest is the program's: ids,
// places, formats, which have digits and words in them, too.

#include <string_view>

namespace doorstep {

// root: of the part; isAscii: of the attribute's value. What is not known here is the program's,
// unless it has words in it.
[[nodiscard]] bool isShownAttribute(std::string_view root, std::string_view element,
                                    std::string_view attribute, bool isAscii);
// Of an element that holds nothing but a text.
[[nodiscard]] bool isShownText(std::string_view element);

} // namespace doorstep
