#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Time.h"

#include <QByteArray>
#include <QRandomGenerator>

namespace doorstep {

// Makes the stable identities of rows: UUIDv7 (RFC 9562, 5.7), 16 bytes, ascending even within one
// millisecond. A seeded source gives the same identities again, for the demonstration register.
class UidSource
{
public:
    UidSource();
    explicit UidSource(quint32 seed);

    [[nodiscard]] QByteArray next(qint64 millisecondsSinceEpoch);

private:
    QRandomGenerator m_random;
    qint64 m_lastMillisecond = 0;
    quint16 m_counter = 0;
};

// The identity of a built-in entry: the same in every register (UUIDv5 of its name).
[[nodiscard]] QByteArray builtInUid(const QString& name);

} // namespace doorstep
