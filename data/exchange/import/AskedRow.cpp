// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/AskedRow.h"

namespace doorstep {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

} // namespace

Need needOf(const RowValues& row, RowId subject, const FieldTable& fields)
{
    Need need;
    for (const auto& [index, said] : row.values) {
        const ImportField& field = fields.at(index);
        if (field.need && field.key != u"subject_id")
            field.need->set(need, said);
    }
    need.block = row.block;
    if (subject != 0)
        need.subject = subject;
    const bool handled = need.handlingOn.isValid();
    if (!need.recordedOn.isValid() && handled && !need.fedBackOn.isValid() &&
        !need.closedOn.isValid())
        need.recordedOn = need.foundOn;
    need.stage = need.closedOn.isValid()     ? NeedStage::Closed
                 : need.fedBackOn.isValid()  ? NeedStage::FedBack
                 : handled                   ? NeedStage::Handling
                 : need.recordedOn.isValid() ? NeedStage::Recorded
                                             : NeedStage::Found;
    return need;
}

Wish wishOf(const RowValues& row, RowId subject, const FieldTable& fields)
{
    Wish wish;
    for (const auto& [index, said] : row.values) {
        const ImportField& field = fields.at(index);
        if (field.wish && field.key != u"subject_id")
            field.wish->set(wish, said);
    }
    wish.block = row.block;
    wish.subject = subject;
    wish.stage = wish.fulfilledOn.isValid()   ? WishStage::Fulfilled
                 : wish.claimedOn.isValid()   ? WishStage::Claimed
                 : wish.publishedOn.isValid() ? WishStage::Published
                                              : WishStage::Collected;
    return wish;
}

// The same that the tables check, said before anything is written.
void RowReader::checkAsked()
{
    struct Dated
    {
        QString title;
        QDate day;
    };
    const auto dated = [&](const char* key) {
        const int field = m_fields.indexOf(QLatin1String(key));
        const QVariant* value = m_row.find(field);
        const QString title = m_fields.at(field).title();
        return Dated{value ? title + u" ("_qs + cellOf(field) + u')' : title,
                     value ? QDate::fromString(value->toString(), Qt::ISODate) : QDate()};
    };
    const auto inOrder = [&](const Dated& before, const Dated& after) {
        if (before.day.isValid() && after.day.isValid() && after.day < before.day)
            m_row.problems << Text::tr("%1 %2 is before %3 %4")
                                  .arg(after.title, after.day.toString(Qt::ISODate), before.title,
                                       before.day.toString(Qt::ISODate));
    };
    const auto notYet = [&](const Dated& one) {
        if (one.day > m_today)
            m_row.problems << Text::tr("%1 %2 lies in the future")
                                  .arg(one.title, one.day.toString(Qt::ISODate));
    };
    const int text = m_fields.indexOf(u"text"_qs);
    if (!m_row.find(text))
        m_row.problems << Text::tr("%1 is missing").arg(m_fields.at(text).title());

    const bool need = m_fields.kind() == ImportKind::Needs;
    const std::vector<const char*> steps =
        need ? std::vector<const char*>{"found_on", "recorded_on", "handling_on", "fed_back_on",
                                        "closed_on"}
             : std::vector<const char*>{"collected_on", "published_on", "claimed_on",
                                        "fulfilled_on"};
    Dated latest = dated(steps.front());
    if (!latest.day.isValid())
        m_row.problems << Text::tr("%1 is missing").arg(latest.title);
    for (const char* key : steps) {
        const Dated step = dated(key);
        notYet(step);
        inOrder(latest, step);
        if (step.day.isValid())
            latest = step;
    }
    if (!need)
        return;
    for (const char* key : {"whistle_on", "report_in_on"}) {
        notYet(dated(key));
        inOrder(dated("found_on"), dated(key));
    }
    inOrder(dated("whistle_on"), dated("report_in_on"));
    notYet(dated("hotline_on"));
}

} // namespace doorstep
