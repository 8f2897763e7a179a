// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/codes/ListTitles.h"

#include "data/records/codes/Code.h"

#include <QCoreApplication>

namespace doorstep {

QString codeListTitle(const QString& name)
{
    static const QHash<QString, const char*> titles{
        {list::occupation, QT_TRANSLATE_NOOP("ListTitles", "Occupations")},
        {list::platform, QT_TRANSLATE_NOOP("ListTitles", "Platforms and firms")},
        {list::businessType, QT_TRANSLATE_NOOP("ListTitles", "Business types")},
        {list::needCategory, QT_TRANSLATE_NOOP("ListTitles", "Need categories")},
        {list::needSource, QT_TRANSLATE_NOOP("ListTitles", "Where needs come from")},
        {list::department, QT_TRANSLATE_NOOP("ListTitles", "Departments")},
        {list::activityKind, QT_TRANSLATE_NOOP("ListTitles", "Kinds of activity")},
        {list::drive, QT_TRANSLATE_NOOP("ListTitles", "Drives")},
        {list::visitCheck, QT_TRANSLATE_NOOP("ListTitles", "Tick marks of a visit")},
        {list::roleSet, QT_TRANSLATE_NOOP("ListTitles", "Sets of roles")},
        {list::visitorRole, QT_TRANSLATE_NOOP("ListTitles", "Roles of visitors")},
        {list::venueFacility, QT_TRANSLATE_NOOP("ListTitles", "Facilities of venues")},
        {list::serviceAspect, QT_TRANSLATE_NOOP("ListTitles", "Aspects of services")},
        {list::serviceCategory, QT_TRANSLATE_NOOP("ListTitles", "Categories of services")},
        {list::needTheme, QT_TRANSLATE_NOOP("ListTitles", "Kinds of opinions")},
        {list::venueKind, QT_TRANSLATE_NOOP("ListTitles", "Kinds of venues")},
        {list::servicePackage, QT_TRANSLATE_NOOP("ListTitles", "Packages of services")},
        {list::consentWay, QT_TRANSLATE_NOOP("ListTitles", "Ways of consent")},
        {list::politicalStatus, QT_TRANSLATE_NOOP("ListTitles", "Political status")},
        {list::province, QT_TRANSLATE_NOOP("ListTitles", "Home provinces")},
        {list::vehicle, QT_TRANSLATE_NOOP("ListTitles", "Vehicles")},
        {list::housing, QT_TRANSLATE_NOOP("ListTitles", "Housing")},
        {list::subjectSource, QT_TRANSLATE_NOOP("ListTitles", "Where subjects come from")},
        {list::feedbackWay, QT_TRANSLATE_NOOP("ListTitles", "Ways of feedback")},
        {list::partyOrg, QT_TRANSLATE_NOOP("ListTitles", "How shops are organised")},
        {list::partyPlace, QT_TRANSLATE_NOOP("ListTitles", "Where membership is kept")},
        {list::partyOrganisationKind,
         QT_TRANSLATE_NOOP("ListTitles", "Kinds of Party organisations")},
        {list::partyFoundWay, QT_TRANSLATE_NOOP("ListTitles", "Ways members are found")},
        {list::volunteerKind, QT_TRANSLATE_NOOP("ListTitles", "Kinds of volunteer teams")},
        {list::volunteerAlliance, QT_TRANSLATE_NOOP("ListTitles", "Alliances of volunteers")},
        {list::hazard, QT_TRANSLATE_NOOP("ListTitles", "Hazards")},
        {list::contactTime, QT_TRANSLATE_NOOP("ListTitles", "Times of contact")},
        {QStringLiteral("other_word"), QT_TRANSLATE_NOOP("ListTitles", "Other words for entries")},
        {list::tag, QT_TRANSLATE_NOOP("ListTitles", "Tags")},
    };
    const char* title = titles.value(name);
    return title ? QCoreApplication::translate("ListTitles", title) : name;
}

} // namespace doorstep
