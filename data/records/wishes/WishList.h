#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What may be read of a wish by everybody: the list that is hung out (微心愿认领清单).

#include "data/records/subjects/Subject.h"
#include "data/records/wishes/Wish.h"

namespace doorstep {

class Mask;

struct ListedWish
{
    QString number;
    QString who;    // kind and trade, no name: 从业者 · 外卖骑手
    QString street; // without the door
    QString text;   // see publicText()
    std::optional<int> valueYuan;
    bool claimed = false;
};

// The list of one block, with where to claim from its contact card.
struct WishList
{
    QString block; // with its town
    QDate day;
    QString phone;
    QString venue;
    QString address;
    QString hours;
    QList<ListedWish> wishes;
};

// The wish in words that tell nobody whose it is. Masked are phones, identity and credit codes, the
// names of the wisher (of a shop: its operator, contact and members, too), the own phones and the
// own door, however blanks and full-width forms spell them; a shop's signboard becomes 本店. So are
// the names of others that the register knows.
[[nodiscard]] QString publicText(Register& registry, const Subject& wisher, const QString& text,
                                 const Mask& mask);

enum class ListedWishes { Unclaimed, ClaimedToo };

// A list for each block that has a wish to show, or for the one asked for.
[[nodiscard]] QList<WishList> wishLists(Register& registry, std::optional<RowId> block,
                                        ListedWishes which, QDate day);

} // namespace doorstep
