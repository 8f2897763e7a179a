// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/CommandLineText.h"
#include "app/commands/Commands.h"
#include "data/views/papers/PaperExport.h"
#include "data/views/rights/Erasure.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

QList<QCommandLineOption> papersOptions()
{
    return {valueOption("block", "NAME"),    valueOption("subject", "NAME|PHONE|UUID"),
            valueOption("from", "D"),        valueOption("to", "D"),
            valueOption("output", "FOLDER"), flagOption("unmasked")};
}

void runPapers(const QCommandLineParser& arguments, QTextStream& out)
{
    const QString folder = requiredValue(arguments, "output");
    PaperFilter filter;
    filter.period = periodValue(arguments);
    const auto registry =
        openForCommand(arguments.positionalArguments().first(), Register::Access::Read);
    filter.block = chosenBlock(arguments, *registry);
    if (arguments.isSet(QStringLiteral("subject")))
        filter.subject = personNamed(*registry, arguments.value(QStringLiteral("subject")));
    const Masking masking = maskingValue(arguments);
    const qint64 written = exportPapers(registry->db(), papersIn(registry->db(), filter), masking,
                                        folder, terminalProgress());
    out << CommandLineText::tr("%1: %2 photos and papers").arg(folder, QString::number(written))
        << Qt::endl;
    if (written > 0 && masking == Masking::Masked)
        out << CommandLineText::tr(
                   "Names are masked in the names of the files and in .docx only: who is seen in "
                   "a picture or stands in a .pdf is seen.")
            << Qt::endl;
}

} // namespace

Command papersCommand()
{
    return {"papers",
            "FILE [--block NAME] [--subject NAME|PHONE|UUID] [--from D] [--to D] --output FOLDER "
            "[--unmasked]",
            1,
            1,
            &papersOptions,
            &runPapers};
}

} // namespace doorstep
