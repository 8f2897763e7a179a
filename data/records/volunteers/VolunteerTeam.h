#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Store.h"

namespace doorstep {

// A volunteer team, or a project of a grid (志愿服务队、一格一最). What it did are activities that
// name it.
struct VolunteerTeam
{
    RowId id = 0;
    std::optional<RowId> block; // none: of the whole town
    QString name;
    std::optional<RowId> kind;     // Code of volunteer_kind
    std::optional<RowId> alliance; // Code of volunteer_alliance
    std::optional<RowId> grid;
    QString leader;
    QString phone;
    QString task;                   // what it does
    QString pairedWith;             // old people who live alone
    std::optional<int> pairedCount; // how many they are
    QDate foundedOn;
    QString note;
    Links members; // subjects

    bool operator==(const VolunteerTeam&) const = default;
};

[[nodiscard]] const Mapping<VolunteerTeam>& volunteerTeamMapping();

// Why a row can't be stored like that; empty when it can.
[[nodiscard]] QString volunteerTeamProblem(Register& registry, const VolunteerTeam& team);

class VolunteerTeamStore : public Store<VolunteerTeam>
{
public:
    explicit VolunteerTeamStore(Register& registry) : Store(registry, volunteerTeamMapping()) {}

    [[nodiscard]] QList<VolunteerTeam> all() const
    {
        return select(QStringLiteral("WHERE deleted_at IS NULL ORDER BY block_id, id"));
    }
    // Those of the block, then those of the whole town.
    [[nodiscard]] QList<VolunteerTeam> forBlock(RowId block) const
    {
        return select(QStringLiteral("WHERE (block_id = ? OR block_id IS NULL) AND deleted_at IS "
                                     "NULL ORDER BY block_id IS NULL, id"),
                      block);
    }
    // Of that name in the block, or of the whole town.
    [[nodiscard]] std::optional<VolunteerTeam> named(std::optional<RowId> block,
                                                     const QString& name) const;
};

// Shops and firms have no such mark.
void markVolunteer(Register& registry, Change& change, RowId subject);
// Whoever joins is a volunteer from then on. False when it was so already.
bool setMember(Register& registry, Change& change, RowId team, RowId subject, bool on);

} // namespace doorstep
