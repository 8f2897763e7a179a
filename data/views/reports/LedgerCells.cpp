// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/reports/LedgerCells.h"

#include "data/files/SheetText.h"

#include <algorithm>
#include <cmath>

namespace doorstep {

namespace {

Style styleOf(ColumnType type)
{
    switch (type) {
    case ColumnType::Number:
        return Style::Number;
    case ColumnType::Date:
        return Style::Date;
    case ColumnType::DateTime:
        return Style::DateTime;
    case ColumnType::Text:
        break;
    case ColumnType::Code:
        return Style::Text;
    }
    return Style::Prose;
}

} // namespace

// An ideograph takes two characters' width, anything else one.
int wrappedLines(const QString& text, double width)
{
    int lines = 1;
    double used = 0;
    for (const QChar c : text) {
        const double wide = c.unicode() >= 0x2E80 ? 1.9 : 1;
        if (c == u'\n' || used + wide > width) {
            ++lines;
            used = c == u'\n' ? 0 : wide;
        } else {
            used += wide;
        }
    }
    return lines;
}

QString plainText(const QVariant& value)
{
    if (value.typeId() == QMetaType::QDate)
        return value.toDate().toString(Qt::ISODate);
    if (value.typeId() == QMetaType::QDateTime) {
        const QDateTime moment = value.toDateTime();
        return moment.date().toString(Qt::ISODate) + u' ' +
               moment.time().toString(Qt::ISODate).left(5);
    }
    return value.toString();
}

void RowsPersons::setRow(const RawValue& persons)
{
    if (persons.bytes == m_stored)
        return;
    m_stored = persons.bytes.toByteArray();
    m_field = QString::fromUtf8(m_stored);
    m_beginnings = beginningsOfOtherNames(m_field);
}

bool RowsPersons::mayStandIn(QByteArrayView text) const
{
    return std::any_of(m_beginnings.begin(), m_beginnings.end(),
                       [&](const QByteArray& each) { return text.contains(each); });
}

// Only what must stay text however it looks is "@": such a cell does not make its row grow when it
// wraps.
LedgerCells::LedgerCells(const Column& column, const Mask& mask, bool grows)
    : m_column(column),
      m_mask(mask),
      m_grows(grows),
      m_style(styleOf(column.type)),
      m_textStyle(column.type == ColumnType::Code ? Style::Text : Style::Prose),
      m_isProse(mask.masking() == Masking::Masked && mayCallPersons(column))
{
}

LedgerCells::Made LedgerCells::make(const QVariant& stored, const QString& persons) const
{
    const QVariant value = ledgerValue(m_column, stored, m_mask, persons);
    if (value.isNull())
        return {};
    const QString plain = plainText(value);
    Made made;
    made.plain = plain.toUtf8();
    switch (m_column.type) {
    case ColumnType::Number:
        made.number = value.toDouble();
        if (*made.number != std::floor(*made.number)) // half an hour
            made.style = Style::Days;
        break;
    case ColumnType::Date:
        made.number = dateSerial(value.toDate());
        break;
    case ColumnType::DateTime:
        if (value.typeId() == QMetaType::QDate) {
            made.number = dateSerial(value.toDate());
            made.style = Style::Date;
        } else {
            made.number = momentSerial(value.toDateTime().toSecsSinceEpoch());
        }
        break;
    case ColumnType::Text:
    case ColumnType::Code:
        made.text = cellText(plain).toUtf8();
        if (m_grows)
            made.lines = wrappedLines(plain, m_column.width);
        break;
    }
    return made;
}

const LedgerCells::Made& LedgerCells::madeOf(const RawValue& stored, RowsPersons* persons)
{
    // What it says of whose row it is depends on the row.
    if (persons && m_isProse && stored.type == RawValue::Type::Text &&
        persons->mayStandIn(stored.bytes)) {
        m_single = make(stored.toVariant(), persons->field());
        return m_single;
    }
    if (stored.type != RawValue::Type::Text) {
        m_single = make(stored.toVariant());
        return m_single;
    }
    if (stored.number != 0) {
        if (m_numbered.size() <= stored.number)
            m_numbered.resize(stored.number * 2);
        std::optional<Made>& made = m_numbered[stored.number];
        if (!made)
            made = make(stored.toVariant());
        return *made;
    }
    const auto known = m_made.constFind(
        QByteArray::fromRawData(stored.bytes.data(), stored.bytes.size())); // no copy
    if (known != m_made.constEnd())
        return *known;
    constexpr qsizetype mostKept = 30000; // a long ledger of notes that never recur
    if (m_made.size() >= mostKept)
        m_made.clear();
    return *m_made.insert(stored.bytes.toByteArray(), make(stored.toVariant()));
}

int LedgerCells::add(LedgerPortion& portion, const RawValue& stored, QByteArray* plain,
                     RowsPersons* persons)
{
    using Kind = LedgerPortion::CellReady::Kind;
    LedgerPortion::CellReady& cell = portion.cells.emplace_back();
    cell.style = m_textStyle;
    if (stored.type == RawValue::Type::Null)
        return 1;
    // The commonest of what does not recur, without a detour.
    if (stored.type == RawValue::Type::Integer && !plain) {
        if (m_column.type == ColumnType::DateTime) {
            cell.kind = Kind::Moment;
            cell.moment = stored.integer;
            return 1;
        }
        if (m_column.type == ColumnType::Number) {
            cell.kind = Kind::Number;
            cell.style = Style::Number;
            cell.number = static_cast<double>(stored.integer);
            return 1;
        }
    }
    const Made& made = madeOf(stored, persons);
    if (plain)
        plain->append(made.plain);
    if (made.number) {
        cell.kind = Kind::Number;
        cell.style = made.style.value_or(m_style);
        cell.number = *made.number;
    } else if (!made.text.isEmpty()) {
        cell.kind = Kind::Text;
        cell.text = portion.texts.size();
        portion.texts.append(made.text.constData(), made.text.size() + 1);
    }
    return made.lines;
}

} // namespace doorstep
