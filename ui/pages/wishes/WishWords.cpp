// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/wishes/WishWords.h"

#include "data/records/subjects/Subject.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

constexpr int shortText = 12; // characters

struct WishWordsText
{
    Q_DECLARE_TR_FUNCTIONS(WishWords)
};

} // namespace

QString shortName(Register& registry, const Wish& wish)
{
    const QString text = wish.text.simplified();
    const QString brief =
        text.size() > shortText ? text.left(shortText) + QStringLiteral("…") : text;
    const std::optional<Subject> subject = SubjectStore(registry).find(wish.subject);
    return QStringLiteral("%1「%2」").arg(subject ? subject->name : QString(), brief);
}

QString standing(const Wish& wish, QDate today)
{
    QStringList parts;
    if (wish.number && wish.publishedOn.isValid())
        parts << *wish.number;
    parts << labelOf(wish.stage);
    const bool fulfilled = wish.fulfilledOn.isValid();
    const auto days = std::max(
        0, static_cast<int>(wish.collectedOn.daysTo(fulfilled ? wish.fulfilledOn : today)));
    parts << (fulfilled ? WishWordsText::tr("after %n day(s)", nullptr, days)
                        : WishWordsText::tr("waiting for %n day(s)", nullptr, days));
    return parts.join(QStringLiteral(" · "));
}

} // namespace doorstep
