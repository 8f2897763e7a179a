// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/Printout.h"

#include "ui/look/FileDialogs.h"
#include "ui/print/CardSheet.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QMenu>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QUrl>

namespace doorstep {

namespace {

struct PrintoutText
{
    Q_DECLARE_TR_FUNCTIONS(Printout)
};

void save(Workspace& workspace, const Printout& printout, QWidget* parent)
{
    const QString target =
        chooseNewName(parent, {printout.saving, QStringLiteral("paper"),
                               PrintoutText::tr("PDF files (*.pdf)"), printout.fileName});
    if (target.isEmpty() || !workspace.attempt([&] { printout.writePdf(target); }))
        return;
    workspace.tell(PrintoutText::tr("Written: %1").arg(target));
    QDesktopServices::openUrl(QUrl::fromLocalFile(target));
}

void print(Workspace& workspace, const Printout& printout, QWidget* parent)
{
    QPrinter printer(QPrinter::HighResolution);
    const QPageLayout layout(QPageSize(QPageSize::A4),
                             printout.stands == Printout::Stands::Upright ? QPageLayout::Portrait
                                                                          : QPageLayout::Landscape,
                             QMarginsF());
    printer.setPageLayout(layout);
    QPrintDialog dialog(&printer, parent);
    dialog.setOption(QAbstractPrintDialog::PrintToFile, false); // that has its own entry
    if (dialog.exec() != QDialog::Accepted)
        return;
    // The dialog may hand back other paper, and margins.
    printer.setPageLayout(layout);
    printer.setFullPage(true);
    printer.setPageMargins(QMarginsF());
    QPainter painter;
    if (!painter.begin(&printer)) {
        workspace.complain(PrintoutText::tr("The printer can't be reached. Save a PDF instead."));
        return;
    }
    useMillimetres(painter);
    for (int page = 0; page < printout.pages; ++page) {
        if (page > 0)
            printer.newPage();
        printout.paint(painter, page);
    }
}

} // namespace

void printOrSave(Workspace& workspace, const Printout& printout, QWidget* parent)
{
    // Without a printer Qt would quietly write a file somewhere.
    if (QPrinterInfo::availablePrinterNames().isEmpty())
        return save(workspace, printout, parent);
    QMenu menu(parent);
    QAction* toPrinter = menu.addAction(PrintoutText::tr("Print…"));
    QAction* toFile = menu.addAction(PrintoutText::tr("Save as PDF…"));
    menu.setActiveAction(toPrinter);
    QAction* chosen = menu.exec(parent->mapToGlobal(parent->rect().center()));
    if (chosen == toPrinter)
        print(workspace, printout, parent);
    else if (chosen == toFile)
        save(workspace, printout, parent);
}

} // namespace doorstep
