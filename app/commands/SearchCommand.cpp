// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/Commands.h"
#include "data/register/Register.h"
#include "data/views/search/SubjectFinder.h"

#include <cstdio>

namespace doorstep {

namespace {

QList<QCommandLineOption> searchOptions()
{
    return {valueOption("limit", "N")};
}

void runSearch(const QCommandLineParser& arguments, QTextStream& out)
{
    const int limit = numberValue(arguments, "limit", 20, 1, 100000);
    const QString text = arguments.positionalArguments().at(1);
    const auto registry =
        openForCommand(arguments.positionalArguments().first(), Register::Access::Read);
    const SubjectFinder finder(*registry, SubjectFinder::Load::Now);
    const Found found = finder.find(text, limit);
    for (const FoundSubject& subject : found.subjects)
        out << QStringList{labelOf(subject.kind), subject.name, subject.door, subject.phone,
                           labelOf(subject.status)}
                   .join(u'\t')
            << Qt::endl;
    for (const FoundVisit& visit : found.visits)
        out << QStringList{QCoreApplication::translate("Words", "Visit"),
                           visit.day.toString(Qt::ISODate), visit.subjectName, visit.excerpt.text}
                   .join(u'\t')
            << Qt::endl;
    if (found.subjects.isEmpty() && found.visits.isEmpty())
        QTextStream(stderr)
            << QCoreApplication::translate("CommandLine", "Nothing was found for “%1”.").arg(text)
            << Qt::endl;
}

} // namespace

Command searchCommand()
{
    return {"search", "FILE TEXT [--limit N]", 2, 2, &searchOptions, &runSearch};
}

} // namespace doorstep
