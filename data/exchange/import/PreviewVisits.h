#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Judges the rows of a list of past visits: who was visited, and whether the visit is known.

#include "data/exchange/import/NamedSubjects.h"
#include "data/records/cards/ContactCard.h"

namespace doorstep {

class PreviewVisits
{
public:
    PreviewVisits(Register& registry, ImportPreview& preview, const FieldTable& fields);

    void judge(PreviewRow& row, int index);

private:
    void judgeKnown(PreviewRow& row, Visit& known);
    [[nodiscard]] QList<Visit>& visitsOf(RowId subject);

    VisitStore m_store;
    CardDeliveryStore m_cards;
    ImportPreview& m_preview;
    const FieldTable& m_fields;
    NamedSubjects m_subjects;
    QHash<RowId, QList<Visit>> m_visits; // by subject, those of the file with an id below 0
    QSet<RowId> m_owned;                 // visits that a row of the file stands for
    QSet<RowId> m_carded;                // visits of the file on which a card was given
};

} // namespace doorstep
