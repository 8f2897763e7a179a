#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What two registers that went apart agree on. Each rule gives the same result whatever the order
// in which registers meet, for it looks at nothing but what was written.

#include "data/exchange/packs/PackTables.h"

namespace doorstep {

// Columns that are written and merged as one value, for apart they could contradict each other: the
// stage of a need and its days.
struct FieldGroup
{
    QString key;
    QStringList columns;
    bool isProse = false; // both texts are kept
};

// Each field of the table in one group, whether the row is deleted (`life`) in the last.
[[nodiscard]] QList<FieldGroup> fieldGroups(const PackTable& table);
inline const QString lifeGroup = QStringLiteral("life");

// Texts of several sides in one, the earlier first; one that another contains is in it already.
[[nodiscard]] QString proseOf(const QStringList& texts);

// Of two needs with one number (NumberRule) the earlier keeps it, the later gets the next that
// nobody has; the step in its log still names the old one. The next number after it, in its form:
// 2026-0041 after 2026-0040.
[[nodiscard]] QString numberAfter(const QString& number);

// Rows of which one may live: which stands. The others are put away and come back when it goes.
enum class WhoStands { Earliest, BuiltInThenEarliest, LastWritten };
struct SingleRule
{
    const char* table;
    const char* key; // SQL over a row: the same for those of which one may live
    WhoStands stands;
    bool isHeld; // by an index of the register
};
[[nodiscard]] std::span<const SingleRule> singleRules();
[[nodiscard]] const SingleRule* singleRuleOf(const QString& table);

} // namespace doorstep
