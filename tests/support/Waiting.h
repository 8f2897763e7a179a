#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A test waits for what it wants to see (QTRY_…, atRest()). These are for the rest.

#include <QtTest/QtTest>

namespace doorstep::test {

// Whatever was posted, and what follows from it, has happened: it shows that nothing came of it.
inline void letEventsPass()
{
    constexpr int rounds = 5; // what is posted posts again
    for (int round = 0; round < rounds; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
}

// Where time itself is what the program is given: the pace of a hand, a still keyboard, another
// program's answer that can't be asked for.
inline void letTimePass(int ms)
{
    QTest::qWait(ms);
}

} // namespace doorstep::test
