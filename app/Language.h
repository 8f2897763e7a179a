#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

namespace doorstep {

// Chinese unless DOORSTEP_LANGUAGE, the settings or the office (see Policy) say "en", in this
// order; Qt's own texts with it.
void installLanguage();

} // namespace doorstep
