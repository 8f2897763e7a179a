#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/FixedClock.h"
#include "tests/support/TestRegister.h"

namespace doorstep::test {

inline QDate november(int day)
{
    return {2026, 11, day};
}

struct OwnFolder
{
    QTemporaryDir folder;
};

// A register of its own, whose clock stands at nine on 20 November 2026 once it is set up.
class November : public OwnFolder, public TestRegister
{
public:
    November() : TestRegister(folder), clock(atTime(november(20), QTime(9, 0))) {}

    FixedClock clock;
};

} // namespace doorstep::test
