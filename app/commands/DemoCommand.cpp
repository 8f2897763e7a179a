// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/Commands.h"
#include "data/base/Time.h"
#include "data/demo/Demo.h"

namespace doorstep {

namespace {

QList<QCommandLineOption> demoOptions()
{
    return {valueOption("shops", "N"),  valueOption("workers", "N"),  valueOption("visits", "N"),
            valueOption("months", "N"), valueOption("until", "DATE"), valueOption("seed", "S")};
}

void runDemo(const QCommandLineParser& arguments, QTextStream& out)
{
    DemoOptions demo;
    demo.shops = numberValue(arguments, "shops", demo.shops, 0, 1000000);
    demo.workers = numberValue(arguments, "workers", demo.workers, 0, 1000000);
    demo.visits = numberValue(arguments, "visits", demo.visits, 0, 10000000);
    demo.months = numberValue(arguments, "months", demo.months, 1, 240);
    demo.until = dateValue(arguments, "until", today()); // which ends now
    demo.seed = static_cast<quint32>(numberValue(arguments, "seed", 1, 0, 2147483647));
    const QString path = arguments.positionalArguments().first();
    const QStringList setAside = writeDemo(path, demo, terminalProgress());
    out << QCoreApplication::translate("CommandLine",
                                       "%1: %2 shops, %3 workers, %4 visits up to %5")
               .arg(path, QString::number(demo.shops), QString::number(demo.workers),
                    QString::number(demo.visits), demo.until.toString(Qt::ISODate))
        << Qt::endl;
    tellOfLeftovers(out, setAside);
}

} // namespace

Command demoCommand()
{
    return {"demo",
            "FILE [--shops N] [--workers N] [--visits N] [--months N] [--until DATE] [--seed S]",
            1,
            1,
            &demoOptions,
            &runDemo};
}

} // namespace doorstep
