#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of a ledger under a name (栏目方案), for lists that go out again and again without a form
// of the town's.

#include "data/register/Store.h"

namespace doorstep {

struct ColumnChoice
{
    RowId id = 0;
    QString name;
    QString ledger;
    QString columns; // and their rows, as ChosenColumns reads them
    bool masked = true;

    bool operator==(const ColumnChoice&) const = default;
};

[[nodiscard]] const Mapping<ColumnChoice>& columnChoiceMapping();

class ColumnChoiceStore : public Store<ColumnChoice>
{
public:
    explicit ColumnChoiceStore(Register& registry) : Store(registry, columnChoiceMapping()) {}

    [[nodiscard]] QList<ColumnChoice> ofLedger(const QString& ledger) const; // by name
    // After a merge there may be two of one name: the newer.
    [[nodiscard]] std::optional<ColumnChoice> byName(const QString& name) const;
    [[nodiscard]] QStringList names() const;

    // In the place of the one that has its name. Throws Error for a name that a form of the town
    // has: one name says what is exported.
    void keep(Change& change, ColumnChoice& choice) const;
};

} // namespace doorstep
