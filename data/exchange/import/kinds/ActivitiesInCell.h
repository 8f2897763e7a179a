#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A cell that names activities by day and name, as the ledgers write it: 2026-08-28 义诊、….

#include "data/exchange/import/Preview.h"
#include "data/records/activities/Activity.h"

namespace doorstep {

class ActivitiesInCell
{
public:
    explicit ActivitiesInCell(Register& registry);

    [[nodiscard]] static QStringList namesIn(const QString& words);
    [[nodiscard]] const QList<Activity>& all() const { return m_all; }
    [[nodiscard]] bool has(const QString& name) const { return m_named.contains(name); }
    // False, and the row says why, when the register lacks one of them.
    [[nodiscard]] bool hasAll(PreviewRow& row, const QStringList& names) const;
    // Of several on one day that of the block where the subject is.
    [[nodiscard]] RowId of(const QString& name, RowId block) const;

private:
    QList<Activity> m_all;
    QHash<QString, QList<Activity>> m_named;
};

[[nodiscard]] QString dayAndName(const Activity& activity);

} // namespace doorstep
