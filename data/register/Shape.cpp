// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/Shape.h"

#include "data/base/Error.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

const char* const subjectTitle = "(SELECT s.name FROM subject s WHERE s.id = subject_id)";

const std::vector<TableShape>& shapes()
{
    static const std::vector<TableShape> all{
        {"code", QT_TRANSLATE_NOOP("Words", "List entry"), "name", {}},
        {"town", QT_TRANSLATE_NOOP("Words", "Town"), "name", {}},
        {"block", QT_TRANSLATE_NOOP("Words", "Block"), "name", {}},
        {"grid",
         QT_TRANSLATE_NOOP("Words", "Grid"),
         "name",
         {{"core", "grid_core", "grid_id", "visitor_id"},
          {"helpers", "grid_helper", "grid_id", "visitor_id"}}},
        {"street", QT_TRANSLATE_NOOP("Words", "Street"), "name", {}},
        {"venue",
         QT_TRANSLATE_NOOP("Words", "Venue"),
         "name",
         {{"facilities", "venue_facility", "venue_id", "facility_id"}}},
        {"party_organisation", QT_TRANSLATE_NOOP("Words", "Party organisation"), "name", {}},
        {"visitor",
         QT_TRANSLATE_NOOP("Words", "Visitor"),
         "name",
         {{"other_roles", "visitor_role", "visitor_id", "role_id"}}},
        {"visiting_team",
         QT_TRANSLATE_NOOP("Words", "Visiting team"),
         "name",
         {{"members", "team_member", "team_id", "visitor_id"}}},
        {"service_item",
         QT_TRANSLATE_NOOP("Words", "Service"),
         "name",
         {{"answers", "service_item_need", "service_id", "category_id"}}},
        {"service_use", QT_TRANSLATE_NOOP("Words", "Service used"), subjectTitle, {}},
        {"subject",
         QT_TRANSLATE_NOOP("Words", "Subject"),
         "name",
         {{"hazards", "subject_hazard", "subject_id", "hazard_id"}}},
        {"takeover", QT_TRANSLATE_NOOP("Words", "Change of hands"), subjectTitle, {}},
        {"visit",
         QT_TRANSLATE_NOOP("Words", "Visit"),
         subjectTitle,
         {{"drives", "visit_drive", "visit_id", "drive_id"},
          {"visitors", "visit_visitor", "visit_id", "visitor_id"},
          {"roles", "visit_role", "visit_id", "role_id"},
          {"checks", "visit_check", "visit_id", "check_id"},
          {"services", "visit_service", "visit_id", "service_id"}}},
        {"need", QT_TRANSLATE_NOOP("Words", "Need"), "text", {}},
        {"need_step", QT_TRANSLATE_NOOP("Words", "Step of a need"), "words", {}},
        {"shared_problem", QT_TRANSLATE_NOOP("Words", "Shared problem"), "title", {}},
        {"wish", QT_TRANSLATE_NOOP("Words", "Wish"), "text", {}},
        {"volunteer_team",
         QT_TRANSLATE_NOOP("Words", "Volunteer team"),
         "name",
         {{"members", "volunteer_member", "team_id", "subject_id"}}},
        {"activity",
         QT_TRANSLATE_NOOP("Words", "Activity"),
         "name",
         {{"attendees", "activity_subject", "activity_id", "subject_id"},
          {"volunteers", "activity_volunteer", "activity_id", "subject_id"},
          {"needs", "activity_need", "activity_id", "need_id"},
          {"wishes", "activity_wish", "activity_id", "wish_id"}}},
        {"paper", QT_TRANSLATE_NOOP("Words", "Photo or paper"), "name", {}},
        {"party_member", QT_TRANSLATE_NOOP("Words", "Party member"), "name", {}},
        {"pairing", QT_TRANSLATE_NOOP("Words", "Pairing agreement"), "partner", {}},
        {"pairing_item", QT_TRANSLATE_NOOP("Words", "Item of a pairing"), "text", {}},
        {"contact_card", QT_TRANSLATE_NOOP("Words", "Contact card"), "secretary", {}},
        {"card_delivery", QT_TRANSLATE_NOOP("Words", "Card delivery"), subjectTitle, {}},
        {"seal", QT_TRANSLATE_NOOP("Words", "Seal"), "month", {}},
        {"town_form", QT_TRANSLATE_NOOP("Words", "Form of the town"), "name", {}},
        {"column_choice", QT_TRANSLATE_NOOP("Words", "Chosen columns"), "name", {}},
        {"form_filling", QT_TRANSLATE_NOOP("Words", "Filled form"), "month", {}},
    };
    return all;
}

} // namespace

LinkShape::LinkShape(const char* fieldName, const char* tableName, const char* ownerColumn,
                     const char* memberColumn)
    : field(fieldName),
      table(tableName),
      owner(ownerColumn),
      member(memberColumn),
      insertSql(QStringLiteral("INSERT INTO %1 (%2, %3) VALUES (?, ?)")
                    .arg(QLatin1String(tableName), QLatin1String(ownerColumn),
                         QLatin1String(memberColumn)))
{
}

std::span<const TableShape> tableShapes()
{
    return shapes();
}

const TableShape& shapeOf(const QString& table)
{
    for (const TableShape& shape : shapes()) {
        if (table == QLatin1String(shape.name))
            return shape;
    }
    throw Error(QCoreApplication::translate("Register",
                                            "The journal names something unknown to this "
                                            "program: a newer Doorstep wrote it."),
                table);
}

const LinkShape* linkOf(const TableShape& shape, const QString& field)
{
    for (const LinkShape& link : shape.links) {
        if (field == QLatin1String(link.field))
            return &link;
    }
    return nullptr;
}

std::span<const NumberRule> numberRules()
{
    static constexpr NumberRule all[] = {{"need", "strike_number"}, {"wish", "number"}};
    return all;
}

const NumberRule* numberRuleOf(const QString& table)
{
    for (const NumberRule& rule : numberRules()) {
        if (table == QLatin1String(rule.table))
            return &rule;
    }
    return nullptr;
}

} // namespace doorstep
