#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Sealing a month (封账): it is reported; what is edited afterwards counts as a correction.

#include "data/register/Store.h"
#include "data/views/reports/MonthFigures.h"

namespace doorstep {

struct Seal
{
    RowId id = 0;
    QString month; // "2026-10"
    std::optional<RowId> block;
    QString figures; // JSON, as they were reported
    QString checksum;

    bool operator==(const Seal&) const = default;
};

[[nodiscard]] const Mapping<Seal>& sealMapping();

struct SealLifting
{
    UtcSeconds at = 0;
    QString by;
    QString why; // the title of its batch
};

struct SealState
{
    std::optional<UtcSeconds> sealedAt;
    QString sealedBy;                  // whose login it was; empty: nobody is named
    qint64 corrections = 0;            // rows of the month's workbook that were written after it
    std::optional<SealLifting> lifted; // the last one, when no seal stands

    [[nodiscard]] QString text() const;
    // "Sealed on 2026-11-02 16:40 by 王芳"; empty when it is not.
    [[nodiscard]] QString sealedText() const;
};

class SealStore : public Store<Seal>
{
public:
    explicit SealStore(Register& registry) : Store(registry, sealMapping()) {}

    // As a seal keeps them.
    [[nodiscard]] static Seal rowOf(const MonthFigures& figures, std::optional<RowId> block,
                                    const QString& checksum);
    // Throws Error when the month is sealed already, or not over yet on the day.
    void requireSealable(const Period& month, std::optional<RowId> block, QDate day) const;
    void seal(const MonthFigures& figures, std::optional<RowId> block, const QString& checksum,
              QDate day) const;
    // Takes the month's seal away: a change of its own, which undo never takes back. The reason
    // stands in the journal. Throws Error without one, and when the month is not sealed.
    void lift(const Period& month, std::optional<RowId> block, const QString& reason) const;
};

// Whether the day is of a month that was reported, for this block or for all of them: what is
// written of it counts as a correction.
[[nodiscard]] bool isSealed(Database& database, QDate day, RowId block);
[[nodiscard]] SealState sealState(Database& database, const Period& month,
                                  std::optional<RowId> block);

} // namespace doorstep
