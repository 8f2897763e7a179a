// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/PreviewVisits.h"

#include "data/base/Text.h"

#include <algorithm>

namespace doorstep {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

} // namespace

PreviewVisits::PreviewVisits(Register& registry, ImportPreview& preview, const FieldTable& fields)
    : m_store(registry),
      m_cards(registry),
      m_preview(preview),
      m_fields(fields),
      m_subjects(registry, *preview.book)
{
}

void PreviewVisits::judge(PreviewRow& row, int index)
{
    const RowValues& values = row.values;
    row.title = namedTitle(values);
    row.subject = m_subjects.of(row);
    if (row.subject == 0) {
        row.verdict = Verdict::Wrong;
        return;
    }
    Visit own = visitOf(values, row.subject, m_fields, *m_preview.book);
    row.title += u' ' + whenText(own);
    QList<Visit>& known = visitsOf(row.subject);
    const auto decision = m_preview.plan.decisions.constFind(values.number);
    const bool asNew =
        decision != m_preview.plan.decisions.constEnd() && *decision == Decision::AsNew;
    if (!asNew) {
        // The same minute; without a time the same day, and of several the one of the same words.
        Visit* twin = nullptr;
        for (Visit& visit : known) {
            const bool timed = own.timeKnown && visit.timeKnown;
            const bool same = timed ? visit.at / 60 == own.at / 60
                                    : dayOf(visit.at) == dayOf(own.at) &&
                                          (!own.timeKnown || visit.said == own.said);
            if (same && (!twin || (visit.said == own.said && twin->said != own.said)))
                twin = &visit;
        }
        if (twin) {
            judgeKnown(row, *twin);
            return;
        }
    }
    row.verdict = Verdict::New;
    own.id = -static_cast<RowId>(index) - 1;
    if (values.card.value_or(false))
        m_carded.insert(own.id);
    known.append(own);
}

void PreviewVisits::judgeKnown(PreviewRow& row, Visit& known)
{
    row.match = known.id;
    row.matchTitle = known.id < 0
                         ? Text::tr("row %1").arg(
                               m_preview.rows[static_cast<size_t>(-known.id - 1)].values.number)
                         : Text::tr("the visit of %1").arg(whenText(known));
    const bool sameMinute = known.timeKnown && row.values.at->time.has_value();
    row.reasons << Text::tr("same subject")
                << (sameMinute ? Text::tr("same time") : Text::tr("same day"));
    const bool mayChange = known.id > 0 && sameMinute && !m_owned.contains(known.id);
    const auto decision = m_preview.plan.decisions.constFind(row.values.number);
    const bool told = decision != m_preview.plan.decisions.constEnd();
    row.apply = mayChange || (told && known.id > 0) ? Apply::All : Apply::Gaps;
    Visit after = known;
    const Applied applied = applyTo(after, row.values, m_fields, *m_preview.book, row.apply);
    row.changes = applied.changes;
    row.differences = applied.refused;
    const bool carded =
        m_carded.contains(known.id) || (known.id > 0 && m_cards.ofVisit(known.id).has_value());
    if (row.values.card.value_or(false) && !carded) {
        row.changes.append({m_fields.at(m_fields.indexOf(u"card"_qs)).title(), {}, yesNo(u"1"_qs)});
        m_carded.insert(known.id);
    }
    row.verdict = row.changes.isEmpty() ? Verdict::Duplicate : Verdict::Update;
    m_owned.insert(known.id);
    known = after;
}

QList<Visit>& PreviewVisits::visitsOf(RowId subject)
{
    auto known = m_visits.find(subject);
    if (known == m_visits.end()) {
        // Of two on one day the earlier first, as they stand in a list.
        QList<Visit> visits = m_store.ofSubject(subject, 100000);
        std::reverse(visits.begin(), visits.end());
        known = m_visits.insert(subject, visits);
    }
    return *known;
}

} // namespace doorstep
