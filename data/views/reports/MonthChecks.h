#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What looks wrong before a month is reported: a table of sentences, each with the rows it names.

#include "data/views/ledgers/LedgerQuery.h"

namespace doorstep {

class Register;

struct CheckedRows
{
    const char* ledger;
    const char* sql; // over the ledger's FROM clause and its parameters (see Ledger)
};

struct MonthCheck
{
    // Month: rows of the chosen month. Register: as it stands now.
    enum class Scope { Month, Register };

    const char* key;
    const char* sentence; // source text of the context "MonthChecks"
    Scope scope;
    std::vector<CheckedRows> rows;
    bool party = false; // tells of Party building (see PartyFields)

    [[nodiscard]] QString text() const;
    // One query a ledger; the filter's period is the month.
    [[nodiscard]] QList<LedgerQuery> queries(const LedgerFilter& month) const;
};

[[nodiscard]] std::span<const MonthCheck> monthChecks();

struct CheckFinding
{
    const MonthCheck* check = nullptr;
    qint64 count = 0;
};

// Each check that the register shows, in the table's order, those that found nothing too.
[[nodiscard]] QList<CheckFinding> runMonthChecks(Database& database, const LedgerFilter& month);

// A finding that was looked at is set aside for its month and block ("知道了") until more rows are
// found than there were then.
[[nodiscard]] bool isSetAside(Register& registry, const LedgerFilter& month,
                              const CheckFinding& finding);
void setAside(Register& registry, const LedgerFilter& month, const CheckFinding& finding);
void takeBack(Register& registry, const LedgerFilter& month, const CheckFinding& finding);

} // namespace doorstep
