#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The slip (办理单) of a whole shared problem: what is asked for and by whom, what the meeting
// decided, room for the result. It goes to the department in charge and comes back.

#include "ui/print/MeetingAgenda.h"
#include "ui/print/NeedSlip.h"

namespace doorstep {

struct ProblemSlip
{
    QString block; // with its town
    SharedProblem problem;
    QString category;
    AgendaProblem about;
    QList<NeedSlip> needs; // by the day they were found
};

[[nodiscard]] ProblemSlip problemSlip(Register& registry, const SharedProblem& problem);

// How many A4 pages it takes.
[[nodiscard]] int pagesOf(const ProblemSlip& slip);
// The painter's unit is the millimetre, the page A4 from its very edge; pages from 0.
void paintProblemSlipPage(QPainter& painter, const ProblemSlip& slip, int page);
// Throws Error when the file can't be written.
void writeProblemSlipsPdf(const QString& path, const QList<ProblemSlip>& slips);

} // namespace doorstep
