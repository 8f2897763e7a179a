#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// How C++ values stand in the register: dates as ISO text, empty optionals and dates as NULL,
// enumerations by their key, truth as 0 and 1.

#include <QDate>
#include <QStringList>
#include <QVariant>
#include <optional>

#include "data/base/Words.h"

namespace doorstep {

using RowId = qint64;

inline QVariant toCell(const QVariant& value)
{
    return value;
}
inline QVariant toCell(const QString& value)
{
    return value.isNull() ? QVariant(QLatin1String("")) : QVariant(value);
}
inline QVariant toCell(const char16_t* value)
{
    return QString(reinterpret_cast<const QChar*>(value));
}
inline QVariant toCell(const QByteArray& value)
{
    return value;
}
inline QVariant toCell(qint64 value)
{
    return value;
}
inline QVariant toCell(int value)
{
    return value;
}
inline QVariant toCell(bool value)
{
    return value ? 1 : 0;
}
inline QVariant toCell(double value)
{
    return value;
}
inline QVariant toCell(const QDate& value)
{
    return value.isValid() ? QVariant(value.toString(Qt::ISODate))
                           : QVariant(QMetaType(QMetaType::QString));
}
template <Worded E>
QVariant toCell(E value)
{
    return QString::fromLatin1(keyOf(value));
}
template <typename T>
QVariant toCell(const std::optional<T>& value)
{
    return value ? toCell(*value) : QVariant(QMetaType(QMetaType::LongLong));
}

template <typename T>
struct CellReader;

template <typename T>
T fromCell(const QVariant& value)
{
    return CellReader<T>::read(value);
}

template <>
struct CellReader<QVariant>
{
    static QVariant read(const QVariant& value) { return value; }
};
template <>
struct CellReader<QString>
{
    static QString read(const QVariant& value) { return value.toString(); }
};
template <>
struct CellReader<QByteArray>
{
    static QByteArray read(const QVariant& value) { return value.toByteArray(); }
};
template <>
struct CellReader<qint64>
{
    static qint64 read(const QVariant& value) { return value.toLongLong(); }
};
template <>
struct CellReader<int>
{
    static int read(const QVariant& value) { return value.toInt(); }
};
template <>
struct CellReader<bool>
{
    static bool read(const QVariant& value) { return value.toInt() != 0; }
};
template <>
struct CellReader<double>
{
    static double read(const QVariant& value) { return value.toDouble(); }
};
template <>
struct CellReader<QDate>
{
    static QDate read(const QVariant& value)
    {
        return QDate::fromString(value.toString(), Qt::ISODate);
    }
};
template <Worded E>
struct CellReader<E>
{
    static E read(const QVariant& value) { return fromKey<E>(value.toString()).value_or(E{}); }
};
template <typename T>
struct CellReader<std::optional<T>>
{
    static std::optional<T> read(const QVariant& value)
    {
        return value.isNull() ? std::nullopt : std::optional<T>(fromCell<T>(value));
    }
};

} // namespace doorstep
