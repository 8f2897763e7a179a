// SPDX-License-Identifier: GPL-3.0-or-later
// erase and copy: a person's rights.
#include "app/commands/Commands.h"
#include "data/views/rights/Erasure.h"
#include "data/views/rights/PersonCopy.h"
#include "ui/shell/BackupKeeper.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace doorstep {

namespace {

struct PersonText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QList<QCommandLineOption> eraseOptions()
{
    return {valueOption("subject", "NAME|PHONE|UUID"), flagOption("yes"), flagOption("json")};
}

QJsonObject heldJson(const Held& held, const QStringList& left, bool erased)
{
    QJsonArray subjects;
    for (const HeldSubject& subject : held.subjects)
        subjects.append(QJsonObject{{QStringLiteral("kind"), subject.kind},
                                    {QStringLiteral("name"), subject.name},
                                    {QStringLiteral("door"), subject.door},
                                    {QStringLiteral("uuid"), subject.uuid},
                                    {QStringLiteral("own"), subject.own}});
    QJsonArray rows;
    for (const HeldRows& each : held.rows)
        rows.append(QJsonObject{{QStringLiteral("what"), each.what},
                                {QStringLiteral("count"), each.count}});
    return {{QStringLiteral("erased"), erased},
            {QStringLiteral("name"), held.name},
            {QStringLiteral("subjects"), subjects},
            {QStringLiteral("rows"), rows},
            {QStringLiteral("files"), QJsonArray::fromStringList(held.files)},
            {QStringLiteral("left"), QJsonArray::fromStringList(left)}};
}

void runErase(const QCommandLineParser& arguments, QTextStream& out)
{
    const QString given = requiredValue(arguments, "subject");
    const bool erases = arguments.isSet(QStringLiteral("yes"));
    const auto registry = openForCommand(arguments.positionalArguments().first(),
                                         erases ? Register::Access::Write : Register::Access::Read);
    const Surroundings around{
        BackupKeeper::rememberedSecondPlace(registry->path()),
        QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)};
    const NamedPerson person = personOrMention(*registry, given);
    const Held held = heldOf(*registry, person, around);
    if (arguments.isSet(QStringLiteral("json"))) {
        const QStringList left =
            erases ? erasePerson(*registry, person, around, terminalProgress()) : held.elsewhere;
        out << QString::fromUtf8(QJsonDocument(heldJson(held, left, erases)).toJson()) << Qt::flush;
        return;
    }
    out << QStringList{held.name, held.door, held.uuid}.join(u'\t').trimmed() << Qt::endl;
    if (person.subject == 0)
        out << PersonText::tr("No entry of their own: they are told of in what is kept of others.")
            << Qt::endl;
    const auto tell = [&out](const QList<HeldSubject>& subjects) {
        for (const HeldSubject& subject : subjects)
            out << QStringList{subject.kind, subject.name, subject.door}.join(u'\t').trimmed()
                << Qt::endl;
    };
    if (const QList<HeldSubject> own = held.own(); !own.isEmpty()) {
        out << PersonText::tr("Their entries, which go:") << Qt::endl;
        tell(own);
    }
    if (const QList<HeldSubject> others = held.others(); !others.isEmpty()) {
        out << PersonText::tr("Others' entries, which stay; what they tell of the person goes:")
            << Qt::endl;
        tell(others);
    }
    for (const HeldRows& rows : held.rows)
        out << rows.what << u'\t' << rows.count << Qt::endl;
    const QStringList left =
        erases ? erasePerson(*registry, person, around, terminalProgress()) : held.elsewhere;
    // Which of them could not be rewritten stands in what is left.
    const QString told =
        erases ? PersonText::tr("Looked through: %1") : PersonText::tr("Also in: %1");
    for (const QString& file : held.files)
        out << told.arg(QDir::toNativeSeparators(file)) << Qt::endl;
    for (const QString& sentence : left)
        out << sentence << Qt::endl;
    if (erases && person.subject == 0) {
        out << PersonText::tr("Taken out of what is told of others. No entry remembers it: a "
                              "backup restored from elsewhere brings it back.")
            << Qt::endl;
        return;
    }
    out << (erases ? PersonText::tr("Erased. Sealed months stand as they are. Visits and needs are "
                                    "counted as nobody's in the others, too; what is told as the "
                                    "register stands now (coverage, cards held, membership) is one "
                                    "less.")
                   : PersonText::tr("Nothing was erased: with --yes it is, for good."))
        << Qt::endl;
}

QList<QCommandLineOption> copyOptions()
{
    return {valueOption("subject", "NAME|PHONE|UUID"), valueOption("output", "OUT.html")};
}

void runCopy(const QCommandLineParser& arguments, QTextStream& out)
{
    const QString given = requiredValue(arguments, "subject");
    const QString target = outputValue(arguments, "html");
    const auto registry =
        openForCommand(arguments.positionalArguments().first(), Register::Access::Read);
    writePersonCopy(*registry, personOrMention(*registry, given), target);
    out << PersonText::tr("Written for the person: %1").arg(target) << Qt::endl;
}

} // namespace

Command copyCommand()
{
    return {"copy",  "FILE --subject NAME|PHONE|UUID --output OUT.html", 1, 1, &copyOptions,
            &runCopy};
}

Command eraseCommand()
{
    return {"erase",  "FILE --subject NAME|PHONE|UUID [--yes] [--json]", 1, 1, &eraseOptions,
            &runErase};
}

} // namespace doorstep
