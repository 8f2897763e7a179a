#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What the hub counts from: of each row of a pack the days, kinds and places that figures need, and
// nobody's name, phone or words.

#include "data/register/Database.h"

#include <QStringList>

namespace doorstep {

class HubConnection;

// Of one table, in the order in which they are sent: each is a JSON object.
struct FlatRow
{
    QByteArray json;
    QByteArray block; // its identity, in hexadecimal figures
    bool isGone = false;
};
struct FlatRows
{
    QList<QList<FlatRow>> tables;              // in the order of the hub's own list
    QStringList months;                        // first days
    QList<std::pair<QString, QString>> blocks; // identity in hexadecimal figures, and name

    [[nodiscard]] qint64 count() const;
};

// Of a pack: what was written since the one before it, or all that it has.
[[nodiscard]] FlatRows flatRowsOf(Database& pack, bool isSinceLast);

// Within the transaction that brings the pack, of the blocks that this sender tells; what is of
// others, or deleted, is taken away.
void sendFlatRows(HubConnection& hub, const FlatRows& rows, const QStringList& toldBlocks);

} // namespace doorstep
