#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

namespace doorstep {

// As CMakeLists.txt has it: "0.2.0".
[[nodiscard]] const char* programVersion();

} // namespace doorstep
