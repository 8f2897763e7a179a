// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/CommandLineText.h"
#include "app/commands/Commands.h"
#include "data/base/Error.h"
#include "data/base/Policy.h"
#include "data/base/Releases.h"
#include "resources/Version.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

namespace doorstep {

namespace {

QList<QCommandLineOption> newerOptions()
{
    return {flagOption("json")};
}

void runNewer(const QCommandLineParser& arguments, QTextStream& out)
{
    const QString named = arguments.positionalArguments().value(0, policy().releases);
    if (named.isEmpty())
        throw Error(CommandLineText::tr("The office has named no folder for new versions: name "
                                        "one, or lay it down (releases = …)."));
    const QString running = QString::fromLatin1(programVersion());
    const std::optional<Release> newer = newerRelease(named, running);
    if (arguments.isSet(QStringLiteral("json"))) {
        QJsonObject json{{QStringLiteral("version"), running}};
        json.insert(QStringLiteral("newer"),
                    newer ? QJsonValue(newer->version.toString()) : QJsonValue());
        json.insert(QStringLiteral("file"), newer ? QJsonValue(newer->file) : QJsonValue());
        out << QString::fromUtf8(QJsonDocument(json).toJson()) << Qt::flush;
    } else if (newer) {
        out << CommandLineText::tr("Doorstep %1 is there: %2")
                   .arg(newer->version.toString(), QDir::toNativeSeparators(newer->file))
            << Qt::endl;
    } else {
        out << CommandLineText::tr("Doorstep %1 is the newest.").arg(running) << Qt::endl;
    }
}

} // namespace

Command newerCommand()
{
    return {"newer", "[FOLDER] [--json]", 0, 1, &newerOptions, &runNewer};
}

} // namespace doorstep
