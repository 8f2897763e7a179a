// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/import/Preview.h"

#include "data/base/Error.h"
#include "data/exchange/import/ListKind.h"
#include "data/exchange/import/ListRows.h"
#include "data/records/party/PartyFields.h"
#include "data/register/Journal.h"

#include <QFileInfo>
#include <algorithm>

namespace doorstep {

namespace {

constexpr qint64 progressSteps = 1000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

void requireName(const ImportPlan& plan, const FieldTable& fields)
{
    const auto holds = [&](int field) {
        return field >= 0 &&
               std::any_of(plan.columns.begin(), plan.columns.end(),
                           [field](const ColumnMatch& column) { return column.field == field; });
    };
    const auto require = [&](int field) {
        if (!holds(field))
            throw Error(
                Text::tr("No column of %1 could be recognised as “%2”. Check that it is a list "
                         "of this kind.")
                    .arg(QFileInfo(plan.outline.path).fileName(), fields.at(field).title()));
    };
    const bool stands = holds(fields.indexOf(fields.kind().shape().standsForName));
    for (const int field : fields.requiredFields()) {
        if (field != fields.nameField() || !stands)
            require(field);
    }
}

void readRows(ImportPreview& preview, const FieldTable& fields, Records& records,
              const Progress& progress)
{
    const ImportPlan& plan = preview.plan;
    QStringList headings;
    for (int column = 0; column < plan.outline.columns; ++column)
        headings << plan.outline.headingOf(column);
    RowReader reader(fields, plan.columns, headings, plan.block, *preview.book);
    RowsAhead rows(plan);
    TableRow row;
    while (rows.next(row)) {
        PreviewRow& line = preview.rows.emplace_back();
        const bool band = row.cells.size() == 1 && plan.outline.bands.contains(row.number);
        line.values = reader.read(row);
        preview.hiddenRows += row.hidden;
        if (band)
            line.values.problems = {Text::tr("a line across the table, not a row of it")};
        if (line.values.problems.isEmpty()) {
            records.judge(line, static_cast<int>(preview.rows.size()) - 1);
        } else {
            line.verdict = Verdict::Wrong;
            line.title = line.values.name;
            line.reasons = line.values.problems;
        }
        if (preview.rows.size() % 100 == 0)
            reportNow(progress, static_cast<qint64>(rows.progress() * progressSteps),
                      progressSteps);
    }
    preview.skippedRows = rows.skipped();
    reportNow(progress, progressSteps, progressSteps);
}

} // namespace

PreviewCounts ImportPreview::counts() const
{
    PreviewCounts counts;
    for (const PreviewRow& row : rows) {
        counts.added += row.verdict == Verdict::New;
        counts.updated += row.verdict == Verdict::Update;
        counts.duplicate += row.verdict == Verdict::Duplicate;
        counts.wrong += row.verdict == Verdict::Wrong;
    }
    return counts;
}

QStringList ImportPreview::namesToMake(ReadAs reading) const
{
    QStringList names;
    QSet<RowId> seen;
    const auto note = [&](RowId id) {
        if (id >= 0 || seen.contains(id))
            return;
        seen.insert(id);
        names << book->nameOf(reading, id);
    };
    for (const PreviewRow& row : rows) {
        if (row.leaveOut || (row.verdict != Verdict::New && row.verdict != Verdict::Update))
            continue;
        if (reading == ReadAs::Street)
            note(row.values.street.value_or(0));
        else if (reading == ReadAs::Grid)
            note(row.values.grid.value_or(0));
        else
            std::for_each(row.values.visitors.begin(), row.values.visitors.end(), note);
    }
    return names;
}

ImportPreview previewImport(Register& registry, const ImportPlan& plan, const Progress& progress)
{
    const FieldTable& fields = fieldTable(plan.kind);
    requireName(plan, fields);
    ImportPreview preview;
    preview.plan = plan;
    leaveOutHidden(registry.db(), fields, preview.plan.columns);
    preview.book = std::make_shared<WordBook>(registry);
    const QList<Batch> last = batches(registry, 1);
    preview.lastBatch = last.isEmpty() ? 0 : last.first().id;
    const QFileInfo file(plan.outline.path);
    preview.fileSize = file.size();
    preview.fileTime = file.lastModified();
    if (isPartyLedger(QLatin1String(keyOf(plan.kind))) && !partyShown(registry.db()))
        throw Error(Text::tr("This register does not show Party building, so no list of it is "
                             "taken in."));
    readRows(preview, fields, *fields.kind().records(registry, preview), progress);
    return preview;
}

} // namespace doorstep
