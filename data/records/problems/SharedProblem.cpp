// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/problems/SharedProblem.h"

namespace doorstep {

const Mapping<SharedProblem>& sharedProblemMapping()
{
    static const Mapping<SharedProblem> mapping(
        "shared_problem", {
                              field("block_id", &SharedProblem::block),
                              field("title", &SharedProblem::title),
                              field("category_id", &SharedProblem::category),
                              field("street_id", &SharedProblem::street),
                              field("gathered_on", &SharedProblem::gatheredOn),
                              field("meeting_on", &SharedProblem::meetingOn),
                              field("meeting_place", &SharedProblem::meetingPlace),
                              field("attendees", &SharedProblem::attendees),
                              field("decision", &SharedProblem::decision),
                              field("department_id", &SharedProblem::department),
                              field("handler", &SharedProblem::handler),
                              field("deadline", &SharedProblem::deadline),
                              field("result", &SharedProblem::result),
                              field("closed_on", &SharedProblem::closedOn),
                          });
    return mapping;
}

QList<SharedProblem> SharedProblemStore::open(std::optional<RowId> block) const
{
    return select(QStringLiteral("WHERE closed_on IS NULL AND deleted_at IS NULL "
                                 "AND (:p1 IS NULL OR block_id = :p1) ORDER BY gathered_on, id"),
                  block);
}

} // namespace doorstep
