#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// How needs are spoken of in the window.

#include "data/records/calendar/WorkingDays.h"
#include "data/records/needs/NeedFlow.h"
#include "ui/look/CellDelegate.h"

namespace doorstep {

// What a button says: 收集, 吹哨, 报到, …
[[nodiscard]] QString actionLabel(NeedAction action);

struct DeadlineWords
{
    QString text; // "3 working days left", "overdue by 2 working days"; empty without a deadline
    bool late = false;
    bool soon = false; // within three working days
};
[[nodiscard]] DeadlineWords deadlineWords(const WorkingDays& calendar, QDate deadline, QDate today);

// "张记面馆「路灯不亮」", to name a need in a sentence or for undo.
[[nodiscard]] QString shortName(Register& registry, const Need& need);

// In the table the deadline is a pill that says how many working days are left; an overdue one
// stands out. What is struck off has its day only.
class DeadlineDelegate : public CellDelegate
{
    Q_OBJECT

public:
    // closedColumn: where the model has the day of striking off.
    DeadlineDelegate(int closedColumn, QObject* parent);
    void setCalendar(const WorkingDays& calendar) { m_calendar = calendar; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    // Nothing where there is none to keep.
    [[nodiscard]] DeadlineWords wordsOf(const QModelIndex& index) const;

    int m_closedColumn;
    WorkingDays m_calendar;
};

} // namespace doorstep
