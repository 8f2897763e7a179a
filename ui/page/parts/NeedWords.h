#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// How needs are spoken of in the window.

#include "data/records/calendar/WorkingDays.h"
#include "data/records/needs/NeedFlow.h"

#include <QStyledItemDelegate>

namespace doorstep {

// What a button says: 收集, 吹哨, 报到, …
[[nodiscard]] QString actionLabel(NeedAction action);

struct DeadlineWords
{
    QString text; // "3 working days left", "overdue by 2 working days"; empty without a deadline
    bool late = false;
};
[[nodiscard]] DeadlineWords deadlineWords(const WorkingDays& calendar, QDate deadline, QDate today);

// "张记面馆「路灯不亮」", to name a need in a sentence or for undo.
[[nodiscard]] QString shortName(Register& registry, const Need& need);

// In the table the deadline says how many working days are left; an overdue one stands out.
class DeadlineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    // closedColumn: where the model has the day of striking off.
    DeadlineDelegate(int closedColumn, QObject* parent);
    void setCalendar(const WorkingDays& calendar) { m_calendar = calendar; }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    int m_closedColumn;
    WorkingDays m_calendar;
};

} // namespace doorstep
