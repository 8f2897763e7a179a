// SPDX-License-Identifier: GPL-3.0-or-later
// A static library needs one object of its own; the Qt resources travel with it.
namespace doorstep {
extern const int resourcesVersion;
const int resourcesVersion = 1;
} // namespace doorstep
