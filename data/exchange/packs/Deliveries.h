#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Which packs came, and which of ours have come to whom: a receiver says so by a receipt, a small
// file, or by whatever pack of its own comes back.

#include "data/exchange/packs/PackMerge.h"

namespace doorstep {

struct Delivery
{
    QString whose;      // town and blocks
    QStringList blocks; // their identities in hexadecimal figures
    UtcSeconds madeAt = 0;
    QString madeBy;
    UtcSeconds receivedAt = 0;
    QList<std::pair<QString, qint64>> brought; // table and new rows
    qint64 changed = 0;                        // rows that were there
    RowId batch = 0;                           // 0: nothing in it was new
    bool isTurnedBack = false;
};

// The newest first.
[[nodiscard]] QList<Delivery> deliveries(Database& database, const Period& received);

// Of what a merge brought, rows of these tables by the block that they are of.
struct BlockShare
{
    QMap<QString, qint64> brought; // by table
    qint64 changed = 0;
};
[[nodiscard]] QMap<RowId, BlockShare> sharesOf(Database& database, RowId batch,
                                               const QStringList& tables);

struct DeliveringBlock
{
    RowId id = 0;
    QString name;
    QString uid; // in hexadecimal figures
};
[[nodiscard]] QList<DeliveringBlock> deliveringBlocks(Database& database);
// Whether they have any of our packs.
[[nodiscard]] bool hasAcknowledged(Database& database, const QString& receiver);
// Whether the file is a copy of this register that somebody went on with.
[[nodiscard]] bool isCopyWithMore(Database& ours, const QString& path);

// All that this register has received, for those who sent it. Throws Error.
void writeReceipt(Register& registry, const QString& target);
[[nodiscard]] bool isReceipt(const QString& path);

struct Acknowledgement
{
    QString receiver; // as they call themselves
    int packs = 0;    // of ours, that they have
    int missing = 0;  // that they had acknowledged and have no more
};
// What it does not name has not come, or is lost there: it is sent once more. Throws Error, also
// when none of the packs is of this register.
Acknowledgement takeReceipt(Register& registry, const QString& path);

// Of packs for a receiver who can be asked, as a hub can.
enum class Sent { All, NotAcknowledged };
[[nodiscard]] QList<QByteArray> sentTo(Database& database, const QString& receiver,
                                       Sent which = Sent::All);
// Others that were made for them: lost there, so that they are sent once more, or not asked about.
enum class Others { AreLost, StayAsTheyAre };
Acknowledgement acknowledgeThere(Register& registry, const QString& receiver,
                                 const QList<QByteArray>& there, Others others = Others::AreLost);
// Whether the pack was made here, or has come.
[[nodiscard]] bool isKnownPack(Database& database, const QByteArray& uid);

// For a merge, within its change.
void noteReceived(Database& database, const MergeReport& report, UtcSeconds at);
void acknowledgeByTheirs(Database& database, UtcSeconds at);

} // namespace doorstep
