#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that stand for themselves: venues, services of the catalogue, activities, Party members of
// shops. Two are the same when their names are, and what else tells such rows apart: the block, the
// category, the day, the shop.

#include "data/exchange/import/Known.h"
#include "data/exchange/import/ListKind.h"
#include "data/records/codes/Code.h"

namespace doorstep {

// How such rows are read.
[[nodiscard]] inline std::vector<ColumnReading> ownReadings()
{
    return {
        {QStringLiteral("address"), ReadAs::Words}, // kept as it is written
        {QStringLiteral("venue_id"), ReadAs::Venue},
        {QStringLiteral("outcome"), ReadAs::Prose},
    };
}

// Of: what is peculiar to a kind: Row, Store, mapping(), all(), key(), name(), place().
template <typename Of>
class OwnRecords : public Records
{
protected:
    using Row = typename Of::Row;

public:
    OwnRecords(Register& registry, const ImportPreview& preview)
        : m_registry(registry),
          m_store(registry),
          m_preview(preview),
          m_fields(fieldTable(preview.plan.kind)),
          m_mapped(m_fields, Of::mapping()),
          m_known(preview)
    {
        const QList<Row> there = Of::all(m_store);
        for (const Row& row : there) {
            m_known.add(Of::key(row), row.id);
            m_states.insert(row.id, row);
        }
    }

    void judge(PreviewRow& row, int index) override
    {
        if (!prepare(row)) {
            row.verdict = Verdict::Wrong;
            row.title = row.values.name;
            return;
        }
        Row own = made(row, book());
        row.title = Of::name(own);
        const QString key = Of::key(own);
        if (const RowId match = m_known.match(row, key)) {
            row.matchTitle = Of::name(m_states.value(match));
            nameLinks(m_states.value(match));
            Row after = m_states.value(match);
            m_known.judge(row, match,
                          applied(after, row.values, m_known.applyTo(row, match), book()));
            if (!row.doubtful)
                m_states.insert(match, after);
            return;
        }
        row.verdict = Verdict::New;
        m_known.add(key, Known::own(index));
        m_states.insert(Known::own(index), own);
    }

    RowId add(Change& change, const PreviewRow& row, const WordBook& book) override
    {
        Row own = made(row, book);
        beforeAdding(own);
        return m_store.add(change, own);
    }

    void update(Change& change, const PreviewRow& row, RowId match, const WordBook& book) override
    {
        Row there = m_store.get(match);
        (void)applied(there, row.values, row.apply, book);
        m_store.save(change, there);
    }

protected:
    // Finds whom the row names; false, and the row says why, when that is not clear.
    virtual bool prepare(PreviewRow& /*row*/) { return true; }
    virtual void beforeAdding(Row& /*row*/) {}
    virtual void nameLinks(const Row& /*there*/) {}
    virtual void applyLinks(Applying& /*applying*/, Row& /*row*/, const RowValues& /*values*/) const
    {
    }

    [[nodiscard]] Register& registry() const { return m_registry; }
    [[nodiscard]] WordBook& book() const { return *m_preview.book; }
    [[nodiscard]] const ImportPreview& preview() const { return m_preview; }
    [[nodiscard]] const FieldTable& fields() const { return m_fields; }

private:
    Row made(const PreviewRow& row, const WordBook& book) const
    {
        Row own;
        Of::place(own, row);
        (void)applied(own, row.values, Apply::All, book);
        return own;
    }

    // The book knows the names of what was made meanwhile.
    Applied applied(Row& row, const RowValues& values, Apply mode, const WordBook& book) const
    {
        Applying applying(m_fields, book, mode);
        applyFields(applying, row, Of::mapping(), m_mapped, values, m_fields);
        applyLinks(applying, row, values);
        return applying.done;
    }

    Register& m_registry;
    typename Of::Store m_store;
    const ImportPreview& m_preview;
    const FieldTable& m_fields;
    MappedFields<Row> m_mapped;
    Known m_known;
    QHash<RowId, Row> m_states; // of the register and of the file, as the rows so far leave them
};

} // namespace doorstep
