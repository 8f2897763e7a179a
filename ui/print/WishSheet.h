#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of wishes that is hung out (微心愿认领清单): A4, a block begins on a page of its own.

#include "data/records/wishes/WishList.h"

class QPainter;

namespace doorstep {

// A page of one list: its wishes from first on, and where it stands among that list's pages.
struct WishPage
{
    qsizetype list = 0;
    qsizetype first = 0;
    qsizetype count = 0;
    int number = 1;
    int pages = 1;
};

[[nodiscard]] QList<WishPage> wishPages(const QList<WishList>& lists);
// The painter's unit is the millimetre, the page A4 from its very edge.
void paintWishPage(QPainter& painter, const QList<WishList>& lists, const WishPage& page);
// Throws Error when there is no wish to publish or the file can't be written.
void writeWishListPdf(const QString& path, const QList<WishList>& lists);

} // namespace doorstep
