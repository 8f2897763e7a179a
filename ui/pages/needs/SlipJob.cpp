// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/needs/SlipJob.h"

#include "data/records/needs/Need.h"
#include "ui/page/Printout.h"
#include "ui/print/NeedSlip.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

struct SlipJobText
{
    Q_DECLARE_TR_FUNCTIONS(SlipJob)
};

QList<NeedSlip> slipsOf(Register& registry, const QList<RowId>& ids)
{
    QList<NeedSlip> slips;
    const QList<Need> needs = NeedStore(registry).among(ids);
    for (const Need& need : needs)
        slips << needSlip(registry, need);
    return slips;
}

} // namespace

void printSlips(Workspace& workspace, const QList<RowId>& needs, QWidget* parent)
{
    QList<NeedSlip> slips;
    if (!workspace.attempt([&] { slips = slipsOf(workspace.registry(), needs); }))
        return;
    if (slips.isEmpty()) {
        workspace.tell(SlipJobText::tr("Choose a need first."));
        return;
    }
    const QList<QList<NeedSlip>> pages = slipPages(slips);
    printOrSave(workspace,
                {QStringLiteral("办理单 %1.pdf").arg(today().toString(Qt::ISODate)),
                 SlipJobText::tr("Save the slips"), static_cast<int>(pages.size()),
                 [&](QPainter& painter, int page) { paintSlipPage(painter, pages.at(page)); },
                 [&](const QString& path) {
                     writeNeedSlipsPdf(path, slips);
                 }},
                parent);
}

} // namespace doorstep
