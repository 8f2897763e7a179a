#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A hub (PostgreSQL 15 or newer), where a town or a district has a server: a mailbox of packs for
// each register, and rows for figures beside it. Who may see what is PostgreSQL's to guard
// (0001_hub.sql).

#include "data/base/Time.h"
#include "data/exchange/hub/HubConnection.h"

#include <optional>

namespace doorstep {

enum class HubLevel { Block, Town, District };
template <>
struct WordTable<HubLevel>
{
    static constexpr Word<HubLevel> words[] = {
        {HubLevel::Block, "block", QT_TRANSLATE_NOOP("Words", "Block")},
        {HubLevel::Town, "town", QT_TRANSLATE_NOOP("Words", "Town")},
        {HubLevel::District, "district", QT_TRANSLATE_NOOP("Words", "District")}};
};

struct HubMember
{
    QString login;
    HubLevel level = HubLevel::Block;
    QString town;  // empty of a district
    QString block; // of a block only
    bool opensPacks = true;
};

enum class Packs { OpenOrSealed, SealedOnly };

// Makes the hub, or brings it up to date; by the owner of the database. Whether there was none.
// That it takes sealed packs only can be asked for later, too, and is never taken back. Throws
// Error.
bool initHub(HubConnection& hub, Packs packs);

// Lets a login that exists take part, or changes as what; by the owner of the hub.
void admit(HubConnection& hub, const HubMember& member);

struct MailboxState
{
    QString town;
    QString block; // empty: the town's
    qint64 packs = 0;
    qint64 bytes = 0;
    UtcSeconds lastAt = 0;
    QString lastSender;
};

// As far as the login sees it.
struct HubState
{
    QString uid;
    int version = 0;
    bool takesSealedOnly = false;
    std::optional<HubMember> me; // the owner need not be one
    QList<MailboxState> mailboxes;
};

[[nodiscard]] HubState hubState(HubConnection& hub);

// A member's own line, and the hub's identity; throws Error for who is none.
[[nodiscard]] HubState hubForMember(HubConnection& hub);

struct HubFigure
{
    QString town; // empty: all that one sees
    QString block;
    QString key; // as in MonthFigures
    qint64 number = 0;
};

[[nodiscard]] QList<HubFigure> hubFigures(HubConnection& hub, const Period& month);

} // namespace doorstep
