// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/PreviewVisits.h"

#include "data/checks/Phone.h"
#include "data/import/PreviewSubjects.h"
#include "data/ledgers/Tables.h"

#include <algorithm>

namespace doorstep {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

QString momentText(UtcSeconds at)
{
    const QDateTime moment = shanghaiTime(at);
    const bool timed = moment.time() != QTime(0, 0);
    return moment.toString(timed ? u"yyyy-MM-dd HH:mm"_qs : u"yyyy-MM-dd"_qs);
}

bool isTimed(const Visit& visit)
{
    return shanghaiTime(visit.at).time() != QTime(0, 0);
}

} // namespace

PreviewVisits::PreviewVisits(Register& registry, ImportPreview& preview, const FieldTable& fields)
    : m_store(registry), m_cards(registry), m_preview(preview), m_fields(fields)
{
    addAll(m_shops, registry, SubjectKind::Shop, *preview.book);
    addAll(m_workers, registry, SubjectKind::Worker, *preview.book);
}

std::vector<LookupHit> PreviewVisits::candidates(const RowValues& values, SubjectKind kind) const
{
    Subject said;
    said.kind = kind;
    said.name = kind == SubjectKind::Worker ? readPerson(values.name).name : values.name;
    said.block = values.block;
    said.phone = values.phone;
    said.lane = values.door.lane;
    said.number = values.door.number;
    said.room = values.door.room;
    const Identity identity = identityOf(said, values.door.street);
    return (kind == SubjectKind::Shop ? m_shops : m_workers).candidates(identity);
}

RowId PreviewVisits::subjectOf(PreviewRow& row) const
{
    std::vector<LookupHit> hits;
    for (const SubjectKind kind : {SubjectKind::Shop, SubjectKind::Worker}) {
        if (row.values.kind && *row.values.kind != kind)
            continue;
        const std::vector<LookupHit> found = candidates(row.values, kind);
        // A like name without anything else is enough here: the visit names somebody known.
        std::copy_if(found.begin(), found.end(), std::back_inserter(hits), [](const LookupHit& h) {
            return h.likeness.sameness == Sameness::Same || h.likeness.name >= NameLikeness::Like;
        });
    }
    const auto better = [](const LookupHit& a, const LookupHit& b) {
        return std::pair(a.likeness.sameness, a.likeness.score) >
               std::pair(b.likeness.sameness, b.likeness.score);
    };
    std::stable_sort(hits.begin(), hits.end(), better);
    if (hits.empty()) {
        row.reasons << Text::tr("nobody like “%1” is in the register: import the shops or workers "
                                "first")
                           .arg(row.title);
        return 0;
    }
    const auto rivals = std::count_if(hits.begin(), hits.end(), [&](const LookupHit& h) {
        return h.identity->id != hits.front().identity->id && !better(hits.front(), h);
    });
    if (rivals > 0) {
        row.reasons << Text::tr("%n subject(s) of the register might be meant: add the door or the "
                                "phone",
                                nullptr, static_cast<int>(rivals) + 1);
        return 0;
    }
    return hits.front().identity->id;
}

void PreviewVisits::judge(PreviewRow& row, int index)
{
    const RowValues& values = row.values;
    const QString door = doorText(values.door);
    row.title = door.isEmpty() ? values.name : values.name + u'（' + door + u'）';
    row.subject = subjectOf(row);
    if (row.subject == 0) {
        row.verdict = Verdict::Wrong;
        return;
    }
    Visit own = visitOf(values, row.subject, m_fields, *m_preview.book);
    row.title += u' ' + momentText(own.at);
    QList<Visit>& known = visitsOf(row.subject);
    const auto decision = m_preview.plan.decisions.constFind(values.number);
    const bool asNew =
        decision != m_preview.plan.decisions.constEnd() && *decision == Decision::AsNew;
    if (!asNew) {
        // The same minute; without a time the same day, and of several the one of the same words.
        Visit* twin = nullptr;
        for (Visit& visit : known) {
            const bool timed = isTimed(own) && isTimed(visit);
            const bool same = timed ? visit.at / 60 == own.at / 60
                                    : dayOf(visit.at) == dayOf(own.at) &&
                                          (!isTimed(own) || visit.said == own.said);
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
                         : Text::tr("the visit of %1").arg(momentText(known.at));
    const bool sameMinute = isTimed(known) && row.values.at->time.has_value();
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
