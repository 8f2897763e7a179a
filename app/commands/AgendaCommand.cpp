// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/CommandLineText.h"
#include "app/commands/Commands.h"
#include "data/base/Error.h"
#include "ui/print/MeetingAgenda.h"

namespace doorstep {

namespace {

QList<QCommandLineOption> agendaOptions()
{
    return {valueOption("block", "NAME"), valueOption("output", "OUT.pdf")};
}

void runAgenda(const QCommandLineParser& arguments, QTextStream& out)
{
    const QString output = outputValue(arguments, "pdf");
    const auto registry =
        openForCommand(arguments.positionalArguments().first(), Register::Access::Read);
    const QList<SharedProblem> problems =
        SharedProblemStore(*registry).open(chosenBlock(arguments, *registry));
    if (problems.isEmpty())
        throw Error(CommandLineText::tr("There is no shared problem that is still open."));
    const QList<MeetingAgenda> agendas = meetingAgendas(*registry, problems);
    writeAgendaPdf(output, agendas);
    out << CommandLineText::tr("%1: shared problems: %2, meetings: %3")
               .arg(output, QString::number(problems.size()), QString::number(agendas.size()))
        << Qt::endl;
}

} // namespace

Command agendaCommand()
{
    return {"agenda", "FILE [--block NAME] --output OUT.pdf", 1, 1, &agendaOptions, &runAgenda,
            true};
}

} // namespace doorstep
