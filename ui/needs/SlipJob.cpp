// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/needs/SlipJob.h"

#include "data/base/Error.h"
#include "data/needs/Need.h"
#include "ui/print/CardSheet.h"
#include "ui/print/NeedSlip.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QMenu>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QUrl>

namespace doorstep {

namespace {

struct Text
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

void writePdf(Workspace& workspace, const QList<NeedSlip>& slips, QWidget* parent)
{
    const QString name = QStringLiteral("办理单 %1.pdf").arg(today().toString(Qt::ISODate));
    const QString target = QFileDialog::getSaveFileName(parent, Text::tr("Save the slips"), name,
                                                        Text::tr("PDF files (*.pdf)"));
    if (target.isEmpty())
        return;
    const bool done = workspace.attempt([&] { writeNeedSlipsPdf(target, slips); });
    if (!done)
        return;
    workspace.tell(Text::tr("Written: %1").arg(target));
    QDesktopServices::openUrl(QUrl::fromLocalFile(target));
}

void print(Workspace& workspace, const QList<NeedSlip>& slips, QWidget* parent)
{
    QPrinter printer(QPrinter::HighResolution);
    const QPageLayout layout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF());
    printer.setPageLayout(layout);
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() != QDialog::Accepted)
        return;
    // The dialog may hand back other paper, and margins.
    printer.setPageLayout(layout);
    printer.setFullPage(true);
    printer.setPageMargins(QMarginsF());
    QPainter painter;
    if (!painter.begin(&printer)) {
        workspace.complain(Text::tr("The printer can't be reached. Save a PDF instead."));
        return;
    }
    useMillimetres(painter);
    const QList<QList<NeedSlip>> pages = slipPages(slips);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (i > 0)
            printer.newPage();
        paintSlipPage(painter, pages.at(i));
    }
}

} // namespace

void printSlips(Workspace& workspace, const QList<RowId>& needs, QWidget* parent)
{
    QList<NeedSlip> slips;
    if (!workspace.attempt([&] { slips = slipsOf(workspace.registry(), needs); }))
        return;
    if (slips.isEmpty()) {
        workspace.tell(Text::tr("Choose a need first."));
        return;
    }
    // Without a printer Qt would quietly write a file somewhere.
    if (QPrinterInfo::availablePrinterNames().isEmpty())
        return writePdf(workspace, slips, parent);
    QMenu menu(parent);
    QAction* toPrinter = menu.addAction(Text::tr("Print…"));
    QAction* toFile = menu.addAction(Text::tr("Save as PDF…"));
    menu.setActiveAction(toPrinter);
    QAction* chosen = menu.exec(parent->mapToGlobal(parent->rect().center()));
    if (chosen == toPrinter)
        print(workspace, slips, parent);
    else if (chosen == toFile)
        writePdf(workspace, slips, parent);
}

} // namespace doorstep
