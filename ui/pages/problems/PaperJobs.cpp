// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/problems/PaperJobs.h"

#include "ui/page/Printout.h"
#include "ui/print/ProblemSlip.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

struct PaperJobsText
{
    Q_DECLARE_TR_FUNCTIONS(PaperJobs)
};

QList<SharedProblem> problemsOf(Register& registry, const QList<RowId>& ids)
{
    QList<SharedProblem> problems;
    for (const RowId id : ids)
        problems << SharedProblemStore(registry).get(id);
    return problems;
}

// The pages of all papers, one after the other.
template <typename Paper>
QList<std::pair<Paper, int>> pagesOfAll(const QList<Paper>& papers)
{
    QList<std::pair<Paper, int>> pages;
    for (const Paper& paper : papers) {
        for (int page = 0; page < pagesOf(paper); ++page)
            pages.append({paper, page});
    }
    return pages;
}

QString fileName(const QString& what)
{
    return QStringLiteral("%1 %2.pdf").arg(what, today().toString(Qt::ISODate));
}

} // namespace

void printAgendaOf(Workspace& workspace, const QList<RowId>& problems, QWidget* parent)
{
    QList<MeetingAgenda> agendas;
    if (!workspace.attempt([&] {
            agendas =
                meetingAgendas(workspace.registry(), problemsOf(workspace.registry(), problems));
        }))
        return;
    if (agendas.isEmpty()) {
        workspace.tell(PaperJobsText::tr("Choose a shared problem first."));
        return;
    }
    const auto pages = pagesOfAll(agendas);
    printOrSave(workspace,
                {fileName(QStringLiteral("议事会议程")), PaperJobsText::tr("Save the agenda"),
                 static_cast<int>(pages.size()),
                 [&](QPainter& painter, int page) {
                     paintAgendaPage(painter, pages.at(page).first, pages.at(page).second);
                 },
                 [&](const QString& path) {
                     writeAgendaPdf(path, agendas);
                 }},
                parent);
}

void printSlipsOf(Workspace& workspace, const QList<RowId>& problems, QWidget* parent)
{
    QList<ProblemSlip> slips;
    if (!workspace.attempt([&] {
            for (const SharedProblem& problem : problemsOf(workspace.registry(), problems))
                slips << problemSlip(workspace.registry(), problem);
        }))
        return;
    if (slips.isEmpty()) {
        workspace.tell(PaperJobsText::tr("Choose a shared problem first."));
        return;
    }
    const auto pages = pagesOfAll(slips);
    printOrSave(workspace,
                {fileName(QStringLiteral("共性问题办理单")), PaperJobsText::tr("Save the slips"),
                 static_cast<int>(pages.size()),
                 [&](QPainter& painter, int page) {
                     paintProblemSlipPage(painter, pages.at(page).first, pages.at(page).second);
                 },
                 [&](const QString& path) {
                     writeProblemSlipsPdf(path, slips);
                 }},
                parent);
}

} // namespace doorstep
