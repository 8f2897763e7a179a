// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/Commands.h"
#include "ui/print/BlockCards.h"
#include "ui/print/CardPainter.h"

#include <cstdio>

namespace doorstep {

namespace {

QList<QCommandLineOption> cardsOptions()
{
    return {valueOption("block", "NAME"), valueOption("street", "NAME"), flagOption("undelivered"),
            flagOption("short-names"), valueOption("output", "OUT.pdf")};
}

void runCards(const QCommandLineParser& arguments, QTextStream& out)
{
    const QString output = outputValue(arguments, "pdf");
    const auto registry =
        openForCommand(arguments.positionalArguments().first(), Register::Access::Read);
    CardChoice choice;
    choice.block = chosenBlock(arguments, *registry);
    choice.street = arguments.value(QStringLiteral("street"));
    choice.filter = arguments.isSet(QStringLiteral("undelivered")) ? CardFilter::Undelivered
                                                                   : CardFilter::Everyone;
    choice.names =
        arguments.isSet(QStringLiteral("short-names")) ? CardNames::Short : CardNames::Whole;
    const QList<CardJob> jobs = cardJobs(*registry, choice);
    qsizetype count = 0;
    for (const CardJob& job : jobs) {
        count += job.recipients.size();
        const QStringList warnings = CardPainter(job.face).warnings();
        for (const QString& warning : warnings)
            QTextStream(stderr) << job.face.block << u'：' << warning << Qt::endl;
    }
    writeCardsPdf(output, jobs, {}, terminalProgress());
    out << QCoreApplication::translate("CommandLine", "%1: %2 cards")
               .arg(output, QString::number(count))
        << Qt::endl;
}

} // namespace

Command cardsCommand()
{
    return {"cards",
            "FILE [--block NAME] [--street NAME] [--undelivered] [--short-names] --output OUT.pdf",
            1,
            1,
            &cardsOptions,
            &runCards,
            true};
}

} // namespace doorstep
