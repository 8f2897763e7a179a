// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/problems/ProblemFields.h"

#include "data/records/codes/Code.h"

namespace doorstep {

namespace {

struct ProblemFieldsText
{
    Q_DECLARE_TR_FUNCTIONS(SharedProblem)
};

} // namespace

std::span<const Field> problemFields()
{
    static const Field fields[] = {
        {"title", FieldType::Text, 12},
        {"street_id", FieldType::Street, 4},
        {"category_id", FieldType::Entry, 4, &list::needCategory},
        {"gathered_on", FieldType::Date, 4},
        {"meeting_on", FieldType::DateAhead, 4},
        {"meeting_place", FieldType::Text, 8},
        {"attendees", FieldType::Text, 12},
        {"decision", FieldType::Prose, 12},
        {"department_id", FieldType::Entry, 4, &list::department},
        {"handler", FieldType::Text, 4},
        {"deadline", FieldType::DateAhead, 4},
        {"result", FieldType::Prose, 12},
    };
    return fields;
}

QString problemConflict(const SharedProblem& problem, const Field& field, const QVariant& value)
{
    const QLatin1String column(field.column);
    if (column == QLatin1String("title") && value.toString().trimmed().isEmpty())
        return ProblemFieldsText::tr("A shared problem needs a name.");
    if (column != QLatin1String("gathered_on"))
        return {};
    const QDate day = QDate::fromString(value.toString(), Qt::ISODate);
    if (!day.isValid())
        return ProblemFieldsText::tr("Say on which day.");
    return problem.closedOn.isValid() && day > problem.closedOn
               ? ProblemFieldsText::tr("It was closed before that, on %1.")
                     .arg(problem.closedOn.toString(Qt::ISODate))
               : QString();
}

} // namespace doorstep
