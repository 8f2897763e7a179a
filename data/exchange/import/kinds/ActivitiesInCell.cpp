// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/kinds/ActivitiesInCell.h"

#include "data/exchange/import/ImportText.h"

#include <QRegularExpression>

namespace doorstep {

QString dayAndName(const Activity& activity)
{
    return activity.heldOn.toString(Qt::ISODate) + u' ' + activity.name;
}

ActivitiesInCell::ActivitiesInCell(Register& registry) : m_all(ActivityStore(registry).all())
{
    for (const Activity& activity : std::as_const(m_all))
        m_named[dayAndName(activity)] << activity;
}

QStringList ActivitiesInCell::namesIn(const QString& words)
{
    static const QRegularExpression between(u"、(?=[0-9]{4}-[0-9]{2}-[0-9]{2} )"_qs);
    return words.split(between, Qt::SkipEmptyParts);
}

bool ActivitiesInCell::hasAll(PreviewRow& row, const QStringList& names) const
{
    for (const QString& name : names) {
        if (!m_named.contains(name)) {
            row.reasons << ImportText::tr("the register has no activity “%1”: import the "
                                          "activities first")
                               .arg(name);
            return false;
        }
    }
    return true;
}

RowId ActivitiesInCell::of(const QString& name, RowId block) const
{
    const QList<Activity> all = m_named.value(name);
    for (const Activity& activity : all) {
        if (activity.block == block)
            return activity.id;
    }
    return all.first().id;
}

} // namespace doorstep
