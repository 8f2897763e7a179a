// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/parts/NeedWords.h"

#include "data/records/subjects/Subject.h"
#include "ui/look/Look.h"

#include <QApplication>
#include <QPainter>

namespace doorstep {

namespace {

constexpr int shortText = 12; // characters
constexpr int soonDays = 3;   // working days

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
        return {NeedWordsText::tr("%n day(s) late", nullptr, std::max(1, -left)), true, false};
    return {deadline == today ? NeedWordsText::tr("due today")
                              : NeedWordsText::tr("%n day(s) left", nullptr, left),
            false, left <= soonDays};
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
    : CellDelegate(parent), m_closedColumn(closedColumn)
{
}

DeadlineWords DeadlineDelegate::wordsOf(const QModelIndex& index) const
{
    const bool closed =
        !index.siblingAtColumn(m_closedColumn).data(Qt::DisplayRole).toString().isEmpty();
    const QDate deadline = QDate::fromString(index.data().toString(), Qt::ISODate);
    return closed ? DeadlineWords() : deadlineWords(m_calendar, deadline, today());
}

void DeadlineDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    CellDelegate::initStyleOption(option, index);
    if (const DeadlineWords words = wordsOf(index); !words.text.isEmpty())
        option->text = words.text;
}

void DeadlineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& plain,
                             const QModelIndex& index) const
{
    const DeadlineWords words = wordsOf(index);
    QStyleOptionViewItem option = plain;
    initStyleOption(&option, index);
    if (words.text.isEmpty()) {
        CellDelegate::paint(painter, plain, index);
        return;
    }
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    option.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    drawPill(*painter, plain.rect.adjusted(smallSpace, 0, -smallSpace, 0), words.text,
             words.late   ? Tone::Late
             : words.soon ? Tone::Wait
                          : Tone::Plain);
}

} // namespace doorstep

#include "moc_NeedWords.cpp"
