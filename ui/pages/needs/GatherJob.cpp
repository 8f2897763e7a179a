// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/needs/GatherJob.h"

#include "data/records/problems/ProblemFlow.h"
#include "data/records/subjects/Subject.h"

#include <QCoreApplication>
#include <QMenu>

namespace doorstep {

namespace {

struct GatherJobText
{
    Q_DECLARE_TR_FUNCTIONS(GatherJob)
};

// The open problems of the need's block, the most alike first.
QList<SharedProblem> problemsFor(Register& registry, const Need& need)
{
    const std::optional<Subject> subject =
        need.subject ? SubjectStore(registry).find(*need.subject) : std::nullopt;
    const auto alike = [&](const SharedProblem& problem) {
        const bool category = problem.category && problem.category == need.category;
        const bool street = problem.street && subject && problem.street == subject->street;
        return (category ? 2 : 0) + (street ? 1 : 0);
    };
    QList<SharedProblem> problems = SharedProblemStore(registry).open(need.block);
    std::stable_sort(
        problems.begin(), problems.end(),
        [&](const SharedProblem& a, const SharedProblem& b) { return alike(a) > alike(b); });
    return problems;
}

std::optional<SharedProblem> choose(Register& registry, const QList<SharedProblem>& problems,
                                    QWidget* parent, const QPoint& place)
{
    QMenu menu(parent);
    for (qsizetype i = 0; i < problems.size(); ++i) {
        const SharedProblem& problem = problems.at(i);
        menu.addAction(GatherJobText::tr("%1　%2, needs: %3")
                           .arg(problem.title, problem.gatheredOn.toString(Qt::ISODate))
                           .arg(needsOf(registry, problem.id).size()))
            ->setData(i);
    }
    menu.setActiveAction(menu.actions().constFirst());
    const QAction* chosen = menu.exec(place);
    return chosen ? std::optional(problems.at(chosen->data().toLongLong())) : std::nullopt;
}

} // namespace

QString gatherNeeds(Workspace& workspace, const QList<RowId>& ids)
{
    Register& registry = workspace.registry();
    const QList<Need> needs = NeedStore(registry).among(ids);
    if (QString refusal = whyNotGather(registry, needs, std::nullopt); !refusal.isEmpty())
        return refusal;
    SharedProblem problem;
    if (workspace.write(
            GatherJobText::tr("Gather %n need(s)", nullptr, static_cast<int>(needs.size())),
            [&](Change& change) { problem = gatherProblem(change, ids); }))
        workspace.tell(
            GatherJobText::tr("Gathered into “%1”. Undo takes it apart.").arg(problem.title));
    return {};
}

QString addToProblem(Workspace& workspace, const QList<RowId>& ids, QWidget* parent,
                     const QPoint& place)
{
    Register& registry = workspace.registry();
    const QList<Need> needs = NeedStore(registry).among(ids);
    if (needs.isEmpty())
        return whyNotGather(registry, needs, std::nullopt);
    const QList<SharedProblem> problems = problemsFor(registry, needs.constFirst());
    if (problems.isEmpty())
        return GatherJobText::tr(
            "No shared problem of the block is open. Ctrl+G gathers a new one.");
    const std::optional<SharedProblem> problem = choose(registry, problems, parent, place);
    if (!problem)
        return {};
    if (QString refusal = whyNotGather(registry, needs, problem); !refusal.isEmpty())
        return refusal;
    if (workspace.write(
            GatherJobText::tr("Add %n need(s) to %1", nullptr, static_cast<int>(needs.size()))
                .arg(problem->title),
            [&](Change& change) {
                for (const Need& need : needs)
                    addNeed(change, *problem, need.id);
            }))
        workspace.tell(GatherJobText::tr("Added to “%1”.").arg(problem->title));
    return {};
}

} // namespace doorstep
