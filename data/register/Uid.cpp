// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/Uid.h"

#include <QUuid>

namespace doorstep {

UidSource::UidSource() : m_random(QRandomGenerator::securelySeeded()) {}

UidSource::UidSource(quint32 seed) : m_random(seed) {}

QByteArray UidSource::next(qint64 milliseconds)
{
    // A clock that stands or steps back goes on from the last moment, counting in rand_a's 12 bits.
    if (milliseconds <= m_lastMillisecond) {
        if (++m_counter > 0x0fff) {
            m_counter = 0;
            ++m_lastMillisecond;
        }
    } else {
        m_lastMillisecond = milliseconds;
        m_counter = static_cast<quint16>(m_random.bounded(0x0400));
    }
    QByteArray uid(16, Qt::Uninitialized);
    const auto put = [&uid](int at, quint64 value) {
        uid[at] = static_cast<char>(value & 0xff);
    };
    for (int i = 0; i < 6; ++i)
        put(i, static_cast<quint64>(m_lastMillisecond) >> (40 - 8 * i));
    put(6, 0x70u | (m_counter >> 8));
    put(7, m_counter);
    const quint64 random = m_random.generate64();
    put(8, 0x80u | ((random >> 56) & 0x3f));
    for (int i = 9; i < 16; ++i)
        put(i, random >> (8 * (15 - i)));
    return uid;
}

QByteArray builtInUid(const QString& name)
{
    static const QUuid doorstepNamespace(QStringLiteral("{5b9a3c5e-6f0d-5d0b-9a51-0d2f6c1f7a60}"));
    return QUuid::createUuidV5(doorstepNamespace, name).toRfc4122();
}

} // namespace doorstep
