// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/CommandLineText.h"
#include "app/commands/Commands.h"
#include "ui/help/Guide.h"
#include "ui/help/GuidePaper.h"

namespace doorstep {

namespace {

QList<QCommandLineOption> guideOptions()
{
    return {valueOption("language", "zh_CN|en"), flagOption("keys"),
            valueOption("output", "OUT.pdf")};
}

void runGuide(const QCommandLineParser& arguments, QTextStream& out)
{
    const QString output = outputValue(arguments, "pdf");
    const QString asked = arguments.value(QStringLiteral("language"));
    const QString language = asked.isEmpty() ? guideLanguage() : asked;
    if (!guideLanguages().contains(language))
        throw UsageError{CommandLineText::tr("--language is one of %1.")
                             .arg(guideLanguages().join(QStringLiteral(", ")))};
    writeGuidePdf(output,
                  arguments.isSet(QStringLiteral("keys")) ? GuidePart::Keys : GuidePart::Whole,
                  language);
    out << output << Qt::endl;
}

} // namespace

Command guideCommand()
{
    return {
        "guide", "--output OUT.pdf [--language zh_CN|en] [--keys]", 0, 0, &guideOptions, &runGuide,
        true};
}

} // namespace doorstep
