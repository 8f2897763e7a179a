// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problems/AgendaJob.h"

#include "ui/print/CardSheet.h"
#include "ui/print/MeetingAgenda.h"

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
    Q_DECLARE_TR_FUNCTIONS(AgendaJob)
};

QList<MeetingAgenda> agendasOf(Register& registry, const QList<RowId>& ids)
{
    QList<SharedProblem> problems;
    for (const RowId id : ids)
        problems << SharedProblemStore(registry).get(id);
    return meetingAgendas(registry, problems);
}

void writePdf(Workspace& workspace, const QList<MeetingAgenda>& agendas, QWidget* parent)
{
    const QString name = QStringLiteral("议事会议程 %1.pdf").arg(today().toString(Qt::ISODate));
    const QString target = QFileDialog::getSaveFileName(parent, Text::tr("Save the agenda"), name,
                                                        Text::tr("PDF files (*.pdf)"));
    if (target.isEmpty() || !workspace.attempt([&] { writeAgendaPdf(target, agendas); }))
        return;
    workspace.tell(Text::tr("Written: %1").arg(target));
    QDesktopServices::openUrl(QUrl::fromLocalFile(target));
}

void print(Workspace& workspace, const QList<MeetingAgenda>& agendas, QWidget* parent)
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
    bool first = true;
    for (const MeetingAgenda& agenda : agendas) {
        for (int page = 0; page < pagesOf(agenda); ++page) {
            if (!std::exchange(first, false))
                printer.newPage();
            paintAgendaPage(painter, agenda, page);
        }
    }
}

} // namespace

void printAgendaOf(Workspace& workspace, const QList<RowId>& problems, QWidget* parent)
{
    QList<MeetingAgenda> agendas;
    if (!workspace.attempt([&] { agendas = agendasOf(workspace.registry(), problems); }))
        return;
    if (agendas.isEmpty()) {
        workspace.tell(Text::tr("Choose a shared problem first."));
        return;
    }
    // Without a printer Qt would quietly write a file somewhere.
    if (QPrinterInfo::availablePrinterNames().isEmpty())
        return writePdf(workspace, agendas, parent);
    QMenu menu(parent);
    QAction* toPrinter = menu.addAction(Text::tr("Print…"));
    QAction* toFile = menu.addAction(Text::tr("Save as PDF…"));
    menu.setActiveAction(toPrinter);
    QAction* chosen = menu.exec(parent->mapToGlobal(parent->rect().center()));
    if (chosen == toPrinter)
        print(workspace, agendas, parent);
    else if (chosen == toFile)
        writePdf(workspace, agendas, parent);
}

} // namespace doorstep
