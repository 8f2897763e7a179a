// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/ErasedRows.h"

#include "data/exchange/import/RowReader.h"
#include "data/register/Register.h"

#include <QSet>

namespace doorstep {

namespace {

QString textOf(const RowValues& row, int field)
{
    const QVariant* const value = field < 0 ? nullptr : row.find(field);
    return value ? value->toString() : QString();
}

} // namespace

ErasedRows::ErasedRows(Register& registry, const FieldTable& fields)
    : m_registry(registry), m_fields(fields), m_marks(registry.db())
{
}

std::optional<QDate> ErasedRows::find(const RowValues& row) const
{
    if (m_marks.isEmpty())
        return std::nullopt;
    const std::optional<QDate> byNumber = findNumber(row);
    return byNumber ? byNumber : findName(row);
}

// Every value of the row, whatever its column: her number may stand in any of them.
std::optional<QDate> ErasedRows::findNumber(const RowValues& row) const
{
    QStringList texts{row.phone, row.name, row.above};
    texts << row.toNote << row.attendees << row.volunteers;
    for (const auto& [field, value] : row.values) {
        if (value.typeId() == QMetaType::QString)
            texts << value.toString();
    }
    QSet<QString> tried;
    for (const QString& text : std::as_const(texts)) {
        const QStringList numbers = numbersToLookFor(text);
        for (const QString& number : numbers) {
            if (tried.contains(number))
                continue;
            tried.insert(number);
            const std::optional<QDate> day = m_marks.find(markedNumber(number));
            if (day && !isLiving(m_registry.db(), number))
                return day;
        }
    }
    return std::nullopt;
}

std::optional<QDate> ErasedRows::findName(const RowValues& row) const
{
    QStringList names{row.name};
    for (const auto& [field, value] : row.values) {
        if (m_fields.at(field).reading == ReadAs::Person)
            names << value.toString();
    }
    names.removeDuplicates();
    const DoorAddress& door = row.door;
    for (const QString& name : std::as_const(names)) {
        std::optional<QDate> day =
            m_marks.find(markedName(name, door.street, door.lane, door.number));
        if (day && !isLiving(m_registry.db(), name, door.street, door.lane, door.number))
            return day;
        // Of one without a door.
        for (const char* key : {"birth_month", "station"}) {
            day = m_marks.find(markedName(name, textOf(row, m_fields.indexOf(QLatin1String(key)))));
            if (day && !isLiving(m_registry.db(), name))
                return day;
        }
    }
    return std::nullopt;
}

} // namespace doorstep
