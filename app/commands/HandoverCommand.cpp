// SPDX-License-Identifier: GPL-3.0-or-later
// handover.
#include "app/commands/CommandLineText.h"
#include "app/commands/Commands.h"
#include "data/exchange/handover/Handover.h"
#include "data/views/today/WhatWaits.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace doorstep {

namespace {

QList<QCommandLineOption> handoverOptions()
{
    return {valueOption("output", "OUT"), flagOption("json"), passphraseOption()};
}

void runHandover(const QCommandLineParser& arguments, QTextStream& out)
{
    const QString target = requiredValue(arguments, "output");
    (void)requiredValue(arguments, "passphrase-file");
    const auto registry =
        openForCommand(arguments.positionalArguments().constFirst(), Register::Access::Read);
    writeHandover(*registry, target, *passphraseValue(arguments));
    const FigureSection waits = whatWaits(registry->db(), std::nullopt);
    if (arguments.isSet(QStringLiteral("json"))) {
        QJsonObject numbers;
        for (const FigureRow& row : waits.rows)
            numbers.insert(row.key.section(u'.', 1),
                           static_cast<qint64>(row.first.month.value_or(0)));
        out << QString::fromUtf8(
                   QJsonDocument(QJsonObject{{QStringLiteral("file"), target},
                                             {QStringLiteral("by"), handedOverBy(*registry)},
                                             {QStringLiteral("waits"), numbers}})
                       .toJson())
            << Qt::flush;
        return;
    }
    out << CommandLineText::tr("Handed over by %1: %2").arg(handedOverBy(*registry), target)
        << Qt::endl;
    for (const FigureRow& row : waits.rows)
        out << QStringLiteral("  %1: %2").arg(row.label).arg(row.first.month.value_or(0))
            << Qt::endl;
}

} // namespace

Command handoverCommand()
{
    return {"handover",
            "FILE --output OUT.doorstep-locked --passphrase-file F [--json]",
            1,
            1,
            &handoverOptions,
            &runHandover};
}

} // namespace doorstep
