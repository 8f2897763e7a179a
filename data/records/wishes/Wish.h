#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Store.h"

namespace doorstep {

enum class WishStage { Collected, Published, Claimed, Fulfilled };

template <>
struct WordTable<WishStage>
{
    static constexpr Word<WishStage> words[] = {
        {WishStage::Collected, "collected", QT_TRANSLATE_NOOP("Words", "Collected")},
        {WishStage::Published, "published", QT_TRANSLATE_NOOP("Words", "Published")},
        {WishStage::Claimed, "claimed", QT_TRANSLATE_NOOP("Words", "Claimed")},
        {WishStage::Fulfilled, "fulfilled", QT_TRANSLATE_NOOP("Words", "Fulfilled")},
    };
};

// A small wish (微心愿). Its stage follows its dates.
struct Wish
{
    RowId id = 0;
    RowId block = 0;
    RowId subject = 0;
    std::optional<RowId> visit;
    QString text;
    std::optional<int> valueYuan;
    WishStage stage = WishStage::Collected;
    QDate collectedOn;
    QDate publishedOn;
    QString claimedBy;
    QDate claimedOn;
    QDate fulfilledOn;
    std::optional<QString> number; // "2026-001", published in the place of a name
    QString claimerPhone;
    QString outcome; // how it was fulfilled

    bool operator==(const Wish&) const = default;
};

// "2026-001", counted by block and year.
[[nodiscard]] QString wishNumber(int year, int count);

[[nodiscard]] const Mapping<Wish>& wishMapping();

class WishStore : public Store<Wish>
{
public:
    explicit WishStore(Register& registry) : Store(registry, wishMapping()) {}

    [[nodiscard]] QList<Wish> ofVisit(RowId visit) const;
    [[nodiscard]] QList<Wish> ofBlock(RowId block) const
    {
        return select(QStringLiteral("WHERE block_id = ? AND deleted_at IS NULL ORDER BY id"),
                      block);
    }
    // The newest first.
    [[nodiscard]] QList<Wish> ofSubject(RowId subject) const;
    // Those that are not deleted, in no order.
    [[nodiscard]] QList<Wish> among(const QList<RowId>& ids) const;
    // Published, or claimed after that, and not fulfilled; by number.
    [[nodiscard]] QList<Wish> onTheList(RowId block) const;
    // Also when the wish is deleted: it may come back with its number.
    [[nodiscard]] bool hasNumber(RowId block, const QString& number) const;
    // The next number of the block in the day's year that no wish ever had: a list that was printed
    // before an undo may still hang somewhere.
    [[nodiscard]] QString nextNumber(RowId block, QDate day) const;
};

} // namespace doorstep
