// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/parts/ConsentNotice.h"

#include "data/base/Time.h"
#include "data/records/codes/Code.h"
#include "data/records/subjects/Keeping.h"
#include "ui/page/Workspace.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

struct ConsentText
{
    Q_DECLARE_TR_FUNCTIONS(ConsentNotice)
};

} // namespace

void askForConsent(Workspace& workspace, const QList<RowId>& subjects)
{
    constexpr qsizetype mostNamed = 3;
    constexpr qsizetype mostWays = 6; // that fit in a line; others are noted on the page
    QList<RowId> asked;
    QStringList names;
    for (const RowId subject : subjects) {
        const Subject one = SubjectStore(workspace.registry()).get(subject);
        if (!lacksConsent(one))
            continue;
        asked << subject;
        names << one.name;
    }
    if (asked.isEmpty())
        return;
    const QString who =
        names.size() > mostNamed
            ? ConsentText::tr("%1 and %n more", nullptr, static_cast<int>(names.size() - mostNamed))
                  .arg(names.mid(0, mostNamed).join(u'、'))
            : names.join(u'、');
    Notice notice;
    notice.sentence = ConsentText::tr("Did %1 agree today that the phone is kept, and how? Another "
                                      "day is noted on their page.")
                          .arg(who);
    const QList<Code> ways = CodeStore(workspace.registry()).entries(list::consentWay);
    for (const Code& way : ways.mid(0, mostWays))
        notice.choices << Notice::Choice{
            way.name, [&workspace, asked, who, way = way.id] {
                workspace.write(ConsentText::tr("Consent of %1").arg(who), [&](Change& change) {
                    for (const RowId subject : asked)
                        noteConsent(change, subject, today(), way);
                });
            }};
    workspace.notice(notice);
}

} // namespace doorstep
