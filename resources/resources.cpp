// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/Version.h"

namespace doorstep {

const char* programVersion()
{
    return DOORSTEP_VERSION;
}

} // namespace doorstep
