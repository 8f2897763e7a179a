#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Time.h"

namespace doorstep {

// For tests, the one way to set the clock: while it lives, now() and today() answer its moment on
// every thread.
class FixedClock
{
public:
    explicit FixedClock(UtcSeconds at) { moveTo(at); }
    ~FixedClock() { moveTo(std::nullopt); }
    FixedClock(const FixedClock&) = delete;
    FixedClock& operator=(const FixedClock&) = delete;

    void moveTo(std::optional<UtcSeconds> at);
};

} // namespace doorstep
