// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/ImportRun.h"

#include "data/base/Error.h"
#include "data/exchange/import/ImportText.h"
#include "data/exchange/import/ListKind.h"
#include "data/files/checks/IdentityNumber.h"
#include "data/register/Journal.h"

#include <QFileInfo>

namespace doorstep {

namespace {

class Writing
{
public:
    Writing(Register& registry, Change& change, const ImportPreview& preview)
        : m_change(change),
          m_fields(fieldTable(preview.plan.kind)),
          m_book(*preview.book),
          m_records(listKind(preview.plan.kind).records(registry, preview))
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
            outcome.counts.erased += row.erased.isValid();
            return;
        }
        // What this row adds to may have been left out itself.
        const RowId match = row.match < 0 ? m_made.value(row.match) : row.match;
        const PreviewRow made = resolved(row);
        if (row.verdict == Verdict::New || match == 0) {
            m_made.insert(row.verdict == Verdict::New ? own : row.match,
                          m_records->add(m_change, made, m_book));
            ++outcome.counts.added;
        } else {
            m_records->update(m_change, made, match, m_book);
            ++outcome.counts.updated;
        }
        outcome.counts.assumed += row.assumed;
        outcome.counts.sealed += row.sealed;
    }

    ImportOutcome outcome;

private:
    // With the rows of streets, grids, visitors and teams that are made now.
    PreviewRow resolved(const PreviewRow& row)
    {
        PreviewRow copy = row;
        RowValues& values = copy.values;
        values.block = m_book.made(m_change, values.block);
        for (auto& [field, value] : values.values) {
            if (m_fields.at(field).reading == ReadAs::Code ||
                m_fields.at(field).reading == ReadAs::Organisation ||
                m_fields.at(field).reading == ReadAs::VolunteerTeam)
                value = m_book.made(m_change, value.toLongLong());
        }
        for (Links& codes : values.codes) {
            for (RowId& code : codes)
                code = m_book.made(m_change, code);
        }
        if (values.street)
            values.street = m_book.made(m_change, *values.street);
        if (values.grid)
            values.grid = m_book.made(m_change, *values.grid);
        if (values.team)
            values.team = m_book.made(m_change, *values.team);
        for (RowId& visitor : values.visitors)
            visitor = m_book.made(m_change, visitor);
        return copy;
    }

    Change& m_change;
    const FieldTable& m_fields;
    WordBook m_book; // a copy: what it makes is gone when this is cancelled
    std::unique_ptr<Records> m_records;
    QHash<RowId, RowId> m_made; // rows of the file by what the preview calls them
};

} // namespace

ImportOutcome writeImport(Register& registry, const ImportPreview& preview,
                          const Progress& progress)
{
    const QString file = withoutIdentityNumbers(QFileInfo(preview.plan.outline.path).fileName());
    Change change(registry, ImportText::tr("Import of %1").arg(file), BatchKind::Import);
    const QList<Batch> last = batches(registry, 1);
    if (!last.isEmpty() && last.first().id != preview.lastBatch)
        throw Error(ImportText::tr(
                        "The register has changed since the preview of %1 was made, so nothing was "
                        "imported. Look at the preview again.")
                        .arg(file));
    Writing writing(registry, change, preview);
    const auto total = static_cast<qint64>(preview.rows.size());
    // Rows that bring their number go first, so that no other is given it.
    const FieldTable& fields = fieldTable(preview.plan.kind);
    const int number = fields.indexOf(fields.kind().shape().number);
    int done = 0;
    for (const bool numbered : {true, false}) {
        for (int i = 0; i < static_cast<int>(total); ++i) {
            const PreviewRow& row = preview.rows[static_cast<size_t>(i)];
            if ((number < 0 || row.values.find(number)) != numbered)
                continue;
            try {
                writing.write(i, row);
            } catch (const Error& error) {
                throw Error(
                    ImportText::tr("Row %1 of %2 can't be written, so nothing was imported: %3")
                        .arg(rowText(preview.plan.outline, row.values.number), file,
                             error.message()));
            }
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
