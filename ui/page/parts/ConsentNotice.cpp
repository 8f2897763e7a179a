// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/parts/ConsentNotice.h"

#include "data/base/Time.h"
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

void askForConsent(Workspace& workspace, RowId subject)
{
    const Subject asked = SubjectStore(workspace.registry()).get(subject);
    if (!lacksConsent(asked))
        return;
    Notice notice;
    notice.sentence = ConsentText::tr("Did %1 agree that the phone is kept? Another day or way is "
                                      "noted on their page.")
                          .arg(asked.name);
    notice.action = ConsentText::tr("Agreed today");
    notice.act = [&workspace, subject, name = asked.name] {
        workspace.write(ConsentText::tr("Consent of %1").arg(name),
                        [&](Change& change) { noteConsent(change, subject, today()); });
    };
    workspace.notice(notice);
}

} // namespace doorstep
