#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Store.h"

namespace doorstep {

// The lists a user can extend. The name of each is its key in the register and its file of built-in
// entries.
namespace list {
inline const QString occupation = QStringLiteral("occupation");
inline const QString platform = QStringLiteral("platform");
inline const QString businessType = QStringLiteral("business_type");
inline const QString needCategory = QStringLiteral("need_category"); // two levels
inline const QString needSource = QStringLiteral("need_source");
inline const QString needTheme = QStringLiteral("need_theme"); // kinds of opinions
inline const QString department = QStringLiteral("department");
inline const QString activityKind = QStringLiteral("activity_kind");
inline const QString drive = QStringLiteral("drive");
inline const QString visitCheck = QStringLiteral("visit_check");   // 五带
inline const QString roleSet = QStringLiteral("role_set");         // 六大员
inline const QString visitorRole = QStringLiteral("visitor_role"); // below a set, or by itself
inline const QString venueKind = QStringLiteral("venue_kind");     // 1+X
inline const QString venueFacility = QStringLiteral("venue_facility");
inline const QString serviceAspect = QStringLiteral("service_aspect");
inline const QString serviceCategory = QStringLiteral("service_category"); // below an aspect
inline const QString servicePackage = QStringLiteral("service_package"); // 安家—宜业—成长
inline const QString consentWay = QStringLiteral("consent_way");
inline const QString politicalStatus = QStringLiteral("political_status"); // GB/T 4762
inline const QString province = QStringLiteral("province");                // GB/T 2260
inline const QString vehicle = QStringLiteral("vehicle");
inline const QString housing = QStringLiteral("housing");
inline const QString subjectSource = QStringLiteral("subject_source");
inline const QString feedbackWay = QStringLiteral("feedback_way");
inline const QString partyOrg = QStringLiteral("party_org");
inline const QString partyPlace = QStringLiteral("party_place");
inline const QString partyOrganisationKind = QStringLiteral("party_organisation_kind");
inline const QString partyFoundWay = QStringLiteral("party_found_way"); // 四个一批
inline const QString volunteerKind = QStringLiteral("volunteer_kind");
inline const QString volunteerAlliance = QStringLiteral("volunteer_alliance");
inline const QString hazard = QStringLiteral("hazard");
inline const QString contactTime = QStringLiteral("contact_time");
inline const QString tag = QStringLiteral("tag"); // offered for Subject::tags
} // namespace list

// An entry of a list: an occupation, a department, a drive, …
struct Code
{
    RowId id = 0;
    QString list;
    QString key; // of a built-in entry
    std::optional<RowId> parent;
    QString name;
    QString note;
    int position = 0;

    bool operator==(const Code&) const = default;
};

[[nodiscard]] const Mapping<Code>& codeMapping();

class CodeStore : public Store<Code>
{
public:
    explicit CodeStore(Register& registry) : Store(registry, codeMapping()) {}

    // In the user's order; entries taken out of use are left out.
    [[nodiscard]] QList<Code> entries(const QString& list) const;
    [[nodiscard]] QList<Code> outOfUse(const QString& list) const;
    [[nodiscard]] std::optional<Code> byKey(const QString& list, const QString& key) const;
    [[nodiscard]] std::optional<Code> byName(const QString& list, const QString& name) const;
    [[nodiscard]] QString nameOf(std::optional<RowId> id) const; // empty of none
};

} // namespace doorstep
