// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/RowCheck.h"

#include "data/exchange/import/ImportText.h"
#include "data/files/SheetText.h"

namespace doorstep {

namespace {

} // namespace

const QVariant* RowCheck::find(const char* key) const
{
    return m_row.find(m_fields.indexOf(QLatin1String(key)));
}

QDate RowCheck::day(const char* key) const
{
    const QVariant* const value = find(key);
    return value ? QDate::fromString(value->toString(), Qt::ISODate) : QDate();
}

bool RowCheck::isOutside(const char* key, int least, int most) const
{
    const QVariant* const value = find(key);
    return value && (value->toInt() < least || value->toInt() > most);
}

QString RowCheck::cell(const char* key) const
{
    const auto field = static_cast<size_t>(m_fields.indexOf(QLatin1String(key)));
    return columnLetters(m_columns[field]) + QString::number(rowOfSheet(m_row.number));
}

QString RowCheck::titled(const char* key) const
{
    const QString title = m_fields.at(m_fields.indexOf(QLatin1String(key))).title();
    return find(key) ? title + u" ("_qs + cell(key) + u')' : title;
}

void RowCheck::wrong(const QString& problem)
{
    m_row.problems << problem;
}

void RowCheck::leaveOut(const char* key, const QString& why)
{
    const int field = m_fields.indexOf(QLatin1String(key));
    const QString words = m_row.find(field)->toString();
    const QString title = m_fields.at(field).title();
    m_row.toNote << title + u'：' + words;
    m_row.remarks << ImportText::tr("%1 “%2”: %3").arg(title, words, why);
    std::erase_if(m_row.values, [field](const auto& value) { return value.first == field; });
}

void RowCheck::assume(const char* key, QDate day, const QString& why)
{
    m_row.values.emplace_back(m_fields.indexOf(QLatin1String(key)), day.toString(Qt::ISODate));
    m_row.remarks << why;
}

void RowCheck::require(const char* key)
{
    if (!find(key) && m_row.problems.isEmpty())
        wrong(ImportText::tr("%1 is missing").arg(titled(key)));
}

void RowCheck::requireOrder(const char* before, const char* after)
{
    const QDate first = day(before);
    const QDate second = day(after);
    if (first.isValid() && second.isValid() && second < first)
        wrong(ImportText::tr("%1 %2 is before %3 %4")
                  .arg(titled(after), second.toString(Qt::ISODate), titled(before),
                       first.toString(Qt::ISODate)));
}

void RowCheck::requirePast(const char* key)
{
    if (const QDate said = day(key); said > m_today)
        wrong(ImportText::tr("%1 %2 lies in the future")
                  .arg(titled(key), said.toString(Qt::ISODate)));
}

} // namespace doorstep
