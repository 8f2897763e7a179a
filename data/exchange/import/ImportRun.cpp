// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/ImportRun.h"

#include "data/base/Error.h"
#include "data/exchange/import/AskedRow.h"
#include "data/exchange/import/Records.h"
#include "data/records/cards/ContactCard.h"
#include "data/records/needs/NeedFlow.h"
#include "data/register/Journal.h"

#include <QFileInfo>

namespace doorstep {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

// Of a number that is unique in its block; -1 when the kind has none.
int numberField(ImportKind kind)
{
    if (kind == ImportKind::Needs)
        return fieldTable(kind).indexOf(u"strike_number"_qs);
    return kind == ImportKind::Wishes ? fieldTable(kind).indexOf(u"number"_qs) : -1;
}

class Writing
{
public:
    Writing(Register& registry, Change& change, const ImportPreview& preview)
        : m_change(change),
          m_preview(preview),
          m_fields(fieldTable(preview.plan.kind)),
          m_book(*preview.book),
          m_subjects(registry),
          m_visits(registry),
          m_wishes(registry),
          m_cards(registry),
          m_records(recordsOf(registry, preview))
    {
    }

    void write(int index, const PreviewRow& row)
    {
        const RowId own = -static_cast<RowId>(index) - 1;
        const bool taken = row.verdict == Verdict::New || row.verdict == Verdict::Update;
        if (row.leaveOut || !taken) {
            outcome.leftOut += row.leaveOut && taken;
            outcome.counts.duplicate += row.verdict == Verdict::Duplicate;
            outcome.counts.wrong += row.verdict == Verdict::Wrong;
            return;
        }
        // What this row adds to may have been left out itself.
        const RowId match = row.match < 0 ? m_made.value(row.match) : row.match;
        const RowValues values = resolved(row.values);
        if (row.verdict == Verdict::New || match == 0) {
            m_made.insert(row.verdict == Verdict::New ? own : row.match, add(row, values));
            ++outcome.counts.added;
        } else {
            update(row, values, match);
            ++outcome.counts.updated;
        }
    }

    ImportOutcome outcome;

private:
    // With the rows of streets, grids and visitors that are made now.
    RowValues resolved(const RowValues& values)
    {
        RowValues copy = values;
        if (copy.street)
            copy.street = m_book.made(m_change, *copy.street);
        if (copy.grid)
            copy.grid = m_book.made(m_change, *copy.grid);
        for (RowId& visitor : copy.visitors)
            visitor = m_book.made(m_change, visitor);
        return copy;
    }

    RowId add(const PreviewRow& row, const RowValues& values)
    {
        switch (m_fields.kind()) {
        case ImportKind::Shops:
        case ImportKind::Workers: {
            Subject subject = subjectOf(values, m_fields);
            return m_subjects.add(m_change, subject);
        }
        case ImportKind::Needs: {
            Need need = needOf(values, row.subject, m_fields);
            takeOverNeed(m_change, need, values.toNote.join(u"；"_qs));
            return need.id;
        }
        case ImportKind::Wishes: {
            Wish wish = wishOf(values, row.subject, m_fields);
            if (wish.publishedOn.isValid() && !wish.number)
                wish.number = m_wishes.nextNumber(wish.block, wish.publishedOn);
            return m_wishes.add(m_change, wish);
        }
        case ImportKind::Venues:
        case ImportKind::Services:
        case ImportKind::Activities:
        case ImportKind::PartyMembers:
        case ImportKind::Pairings:
            return m_records->add(m_change, row);
        case ImportKind::Visits:
            break;
        }
        Visit visit = visitOf(values, row.subject, m_fields, m_book);
        m_visits.add(m_change, visit);
        giveCard(values, visit);
        return visit.id;
    }

    void update(const PreviewRow& row, const RowValues& values, RowId match)
    {
        switch (m_fields.kind()) {
        case ImportKind::Shops:
        case ImportKind::Workers: {
            Subject subject = m_subjects.get(match);
            applyTo(subject, values, m_fields, m_book, row.apply);
            m_subjects.save(m_change, subject);
            return;
        }
        case ImportKind::Visits: {
            Visit visit = m_visits.get(match);
            applyTo(visit, values, m_fields, m_book, row.apply);
            m_visits.save(m_change, visit);
            giveCard(values, visit);
            return;
        }
        case ImportKind::Venues:
        case ImportKind::Services:
        case ImportKind::Activities:
        case ImportKind::PartyMembers:
        case ImportKind::Pairings:
            m_records->update(m_change, row, match);
            return;
        case ImportKind::Needs:
        case ImportKind::Wishes:
            break;
        }
        throw Error(Text::tr("%1: what is in the register already is not changed by a list of this "
                             "kind. Nothing was written.")
                        .arg(row.title));
    }

    void giveCard(const RowValues& values, const Visit& visit)
    {
        if (!values.card.value_or(false) || m_cards.ofVisit(visit.id))
            return;
        CardDelivery card;
        card.subject = visit.subject;
        card.block = visit.block;
        card.visit = visit.id;
        if (!visit.visitors.isEmpty())
            card.visitor = visit.visitors.first();
        card.deliveredOn = dayOf(visit.at);
        m_cards.add(m_change, card);
    }

    Change& m_change;
    const ImportPreview& m_preview;
    const FieldTable& m_fields;
    WordBook m_book; // a copy: what it makes is gone when this is cancelled
    SubjectStore m_subjects;
    VisitStore m_visits;
    WishStore m_wishes;
    CardDeliveryStore m_cards;
    std::unique_ptr<Records> m_records; // of a kind whose rows stand for themselves
    QHash<RowId, RowId> m_made;         // rows of the file by what the preview calls them
};

} // namespace

ImportOutcome writeImport(Register& registry, const ImportPreview& preview,
                          const Progress& progress)
{
    const QString file = QFileInfo(preview.plan.outline.path).fileName();
    Change change(registry, Text::tr("Import of %1").arg(file), BatchKind::Import);
    const QList<Batch> last = batches(registry, 1);
    if (!last.isEmpty() && last.first().id != preview.lastBatch)
        throw Error(
            Text::tr("The register has changed since the preview of %1 was made, so nothing was "
                     "imported. Look at the preview again.")
                .arg(file));
    Writing writing(registry, change, preview);
    const auto total = static_cast<qint64>(preview.rows.size());
    // Rows that bring their number go first, so that no other is given it.
    const int number = numberField(preview.plan.kind);
    int done = 0;
    for (const bool numbered : {true, false}) {
        for (int i = 0; i < static_cast<int>(total); ++i) {
            const PreviewRow& row = preview.rows[static_cast<size_t>(i)];
            if ((number < 0 || row.values.find(number)) != numbered)
                continue;
            writing.write(i, row);
            report(progress, ++done, total);
        }
    }
    const PreviewCounts& counts = writing.outcome.counts;
    if (counts.added + counts.updated > 0) {
        writing.outcome.batch = change.batch();
        change.commit();
    }
    return writing.outcome;
}

} // namespace doorstep
