// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/lists/TownRole.h"

#include "data/register/TownBlocks.h"

namespace doorstep {

bool isTownRegister(Database& database)
{
    return database
               .one<std::optional<QString>>(
                   QStringLiteral("SELECT value FROM setting WHERE key = ?"), townSetting)
               .value_or(QString()) == townYes;
}

void setTownRegister(Register& registry, bool isTown)
{
    registry.setSetting(townSetting, isTown ? townYes : QString());
}

bool isTakenOver(Database& database, RowId block)
{
    return database
               .one<std::optional<QString>>(
                   QStringLiteral("SELECT s.value FROM setting s JOIN block b ON s.key = ? || "
                                  "lower(hex(b.uid)) WHERE b.id = ?"),
                   takenOverPrefix, block)
               .value_or(QString()) == townYes;
}

void setTakenOver(Register& registry, RowId block, bool taken)
{
    registry.setSetting(
        takenOverPrefix +
            registry.db().one<QString>(
                QStringLiteral("SELECT lower(hex(uid)) FROM block WHERE id = ?"), block),
        taken ? townYes : QString());
}

} // namespace doorstep
