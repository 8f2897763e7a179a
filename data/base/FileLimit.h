#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtGlobal>
#include <cerrno>

#ifdef Q_OS_UNIX
#    include <sys/resource.h>
#endif

namespace doorstep {

// Why a write failed whose number was not kept: where this program's files have a limit, it was
// that. 0 where they have none.
[[nodiscard]] inline int errorOfLimit()
{
#ifdef Q_OS_UNIX
    rlimit limit = {};
    if (::getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY)
        return EFBIG;
#endif
    return 0;
}

} // namespace doorstep
