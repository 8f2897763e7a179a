#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Store.h"

namespace doorstep {

// Needs of one category close together (共性问题), talked over and dealt with as one. The needs
// name it (Need::sharedProblem).
struct SharedProblem
{
    RowId id = 0;
    RowId block = 0;
    QString title;
    std::optional<RowId> category;
    std::optional<RowId> street;
    QDate gatheredOn;
    QDate meetingOn;
    QString meetingPlace;
    QString attendees;
    QString decision;
    std::optional<RowId> department;
    QString handler;
    QDate deadline;
    QString result;
    QDate closedOn;

    bool operator==(const SharedProblem&) const = default;
};

[[nodiscard]] const Mapping<SharedProblem>& sharedProblemMapping();

class SharedProblemStore : public Store<SharedProblem>
{
public:
    explicit SharedProblemStore(Register& registry) : Store(registry, sharedProblemMapping()) {}
};

} // namespace doorstep
