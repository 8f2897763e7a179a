// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/register/Shape.h"

#include "data/base/Error.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

#define LABEL(text) QT_TRANSLATE_NOOP("Words", text)

const char* const subjectTitle = "(SELECT s.name FROM subject s WHERE s.id = subject_id)";

const std::vector<TableShape>& shapes()
{
    static const std::vector<TableShape> all{
        {"code", LABEL("List entry"), "name", {}},
        {"town", LABEL("Town"), "name", {}},
        {"block", LABEL("Block"), "name", {}},
        {"grid", LABEL("Grid"), "name", {}},
        {"street", LABEL("Street"), "name", {}},
        {"venue",
         LABEL("Venue"),
         "name",
         {{"facilities", "venue_facility", "venue_id", "facility_id"}}},
        {"visitor", LABEL("Visitor"), "name", {}},
        {"service_item", LABEL("Service"), "name", {}},
        {"subject",
         LABEL("Subject"),
         "name",
         {{"hazards", "subject_hazard", "subject_id", "hazard_id"}}},
        {"visit",
         LABEL("Visit"),
         subjectTitle,
         {{"drives", "visit_drive", "visit_id", "drive_id"},
          {"visitors", "visit_visitor", "visit_id", "visitor_id"},
          {"services", "visit_service", "visit_id", "service_id"}}},
        {"need", LABEL("Need"), "text", {}},
        {"need_step", LABEL("Step of a need"), "words", {}},
        {"wish", LABEL("Wish"), "text", {}},
        {"contact_card", LABEL("Contact card"), "secretary", {}},
        {"card_delivery", LABEL("Card delivery"), subjectTitle, {}},
        {"seal", LABEL("Seal"), "month", {}},
    };
    return all;
}

#undef LABEL

} // namespace

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
    throw Error(QCoreApplication::translate("Register", "The journal names something unknown to this "
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

} // namespace doorstep
