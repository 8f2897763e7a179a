#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A register and its hub: what is new here goes there as one pack, what others sent and this login
// may open is merged here. It may be broken off anywhere and done again.

#include "data/exchange/hub/Hub.h"
#include "data/exchange/packs/PackMerge.h"
#include "data/files/Passphrase.h"

namespace doorstep {

// Which way. Out: nothing is merged, only counted.
enum class SyncWay { BothWays, Out };

struct HubSync
{
    SyncWay way = SyncWay::BothWays;
    QString passphrase = {};  // packs are sealed by it, and opened; empty: they lie there in clear
    PassphraseSeal seal = {}; // or sealed without it, by who can't open any
};

struct SyncReport
{
    struct Sent
    {
        PackAbout about;
        int number = 0;  // in the mailbox
        qint64 rows = 0; // for figures
    };
    HubMember me;
    std::optional<Sent> sent;  // nothing was new: none
    int acknowledged = 0;      // packs of earlier times that had come, though nobody knew
    int sentAnew = 0;          // that the hub had and has no more
    QList<MergeReport> merged; // packs of others, in which something may be new
    int waiting = 0;           // packs of others that were not taken
    QStringList troubles;      // a sentence for each mailbox that went wrong
};

// Throws Error when nothing could be sent or asked, HubAwayError when the hub went away; what is
// wrong with somebody's packs stands in the answer.
SyncReport syncWithHub(Register& registry, HubConnection& hub, const HubSync& how,
                       const Progress& progress = {});

// Where the register was told to synchronise; empty: nowhere. It goes along when the register is
// handed over, and never in a pack.
[[nodiscard]] QString hubUrlOf(Register& registry);
void setHubUrl(Register& registry, const QString& url); // throws Error for what is no address

} // namespace doorstep
