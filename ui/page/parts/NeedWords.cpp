// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/parts/NeedWords.h"

#include "data/records/subjects/Subject.h"
#include "ui/look/Look.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

constexpr int shortText = 12; // characters

struct NeedWordsText
{
    Q_DECLARE_TR_FUNCTIONS(NeedWords)
};

} // namespace

QString actionLabel(NeedAction action)
{
    switch (action) {
    case NeedAction::Recorded:
        return NeedWordsText::tr("Record");
    case NeedAction::Handling:
        return NeedWordsText::tr("Handle");
    case NeedAction::FedBack:
        return NeedWordsText::tr("Feed back");
    case NeedAction::Closed:
        return NeedWordsText::tr("Strike off");
    case NeedAction::Reopened:
        return NeedWordsText::tr("Reopen");
    default:
        return labelOf(action);
    }
}

DeadlineWords deadlineWords(const WorkingDays& calendar, QDate deadline, QDate today)
{
    if (!deadline.isValid())
        return {};
    const int left = calendar.between(today, deadline);
    if (deadline < today)
        return {NeedWordsText::tr("overdue by %n working day(s)", nullptr, std::max(1, -left)),
                true};
    return {deadline == today ? NeedWordsText::tr("due today")
                              : NeedWordsText::tr("%n working day(s) left", nullptr, left),
            false};
}

QString shortName(Register& registry, const Need& need)
{
    const QString text = need.text.simplified();
    const QString brief =
        text.size() > shortText ? text.left(shortText) + QStringLiteral("…") : text;
    if (!need.subject)
        return QStringLiteral("「%1」").arg(brief);
    const std::optional<Subject> subject = SubjectStore(registry).find(*need.subject);
    return QStringLiteral("%1「%2」").arg(subject ? subject->name : QString(), brief);
}

DeadlineDelegate::DeadlineDelegate(int closedColumn, QObject* parent)
    : QStyledItemDelegate(parent), m_closedColumn(closedColumn)
{
}

void DeadlineDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const bool closed =
        !index.siblingAtColumn(m_closedColumn).data(Qt::DisplayRole).toString().isEmpty();
    const QDate deadline = QDate::fromString(option->text, Qt::ISODate);
    if (closed || !deadline.isValid())
        return;
    const DeadlineWords words = deadlineWords(m_calendar, deadline, today());
    option->text += QStringLiteral("  ") + words.text;
    if (words.late) {
        option->font.setBold(true);
        option->palette.setColor(QPalette::Text, inkOf(Tone::Late));
    }
}

} // namespace doorstep

#include "moc_NeedWords.cpp"
