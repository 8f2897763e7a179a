#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

namespace doorstep {

// Chinese unless the settings or DOORSTEP_LANGUAGE say "en"; Qt's own texts with it.
void installLanguage();

} // namespace doorstep
