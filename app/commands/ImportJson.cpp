// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/ImportJson.h"

#include "data/files/SheetText.h"
#include "data/records/codes/ListTitles.h"

#include <QFileInfo>
#include <QJsonArray>

namespace doorstep {

namespace {

// As it stands in the first sheet, or half of one, that has it.
QString lettersOf(const TableOutline& outline, int column)
{
    for (const ListSheet& part : outline.parts) {
        if (part.isList && part.columnOfSheet(column) >= 0)
            return columnLetters(part.columnOfSheet(column));
    }
    return columnLetters(column);
}

QJsonValue whyLeftOut(ColumnFate fate)
{
    switch (fate) {
    case ColumnFate::Taken:
    case ColumnFate::Guessed:
        break;
    case ColumnFate::NoPlace:
        return QStringLiteral("no_place");
    case ColumnFate::IdentityNumbers:
        return QStringLiteral("identity_numbers");
    case ColumnFate::NotTaken:
        return QStringLiteral("not_recognised");
    case ColumnFate::Passed:
        return QStringLiteral("says_nothing");
    }
    return {};
}

QJsonArray columnsJson(const ImportPlan& plan)
{
    const FieldTable& fields = fieldTable(plan.kind);
    QJsonArray columns;
    for (int i = 0; i < plan.outline.columns; ++i) {
        const ColumnMatch& match = plan.columns[static_cast<size_t>(i)];
        const ColumnFate fate = fateOf(plan.outline, fields, plan.columns, i);
        const bool isTaken = match.field >= 0;
        QJsonObject column{
            {QStringLiteral("column"), lettersOf(plan.outline, i)},
            {QStringLiteral("heading"), plan.outline.heading.texts.value(i)},
            {QStringLiteral("field"),
             isTaken ? QJsonValue(fields.at(match.field).key) : QJsonValue()},
            {QStringLiteral("title"),
             isTaken ? QJsonValue(placeSaid(fields, match.field, plan.outline.headingOf(i)))
                     : QJsonValue()},
            {QStringLiteral("guessed"), fate == ColumnFate::Guessed},
            {QStringLiteral("left_out"), whyLeftOut(fate)}};
        if (!match.option.isEmpty())
            column.insert(QStringLiteral("answer"), match.option);
        if (match.turn > 0)
            column.insert(QStringLiteral("turn"), match.turn);
        columns.append(column);
    }
    return columns;
}

QString verdictWordOf(const PreviewRow& row)
{
    switch (row.verdict) {
    case Verdict::New:
        return QStringLiteral("new");
    case Verdict::Update:
        return QStringLiteral("updated");
    case Verdict::Wrong:
        return QStringLiteral("refused");
    case Verdict::Duplicate:
        break;
    }
    return row.erased.isValid() ? QStringLiteral("erased")
           : row.doubtful       ? QStringLiteral("asked")
                                : QStringLiteral("duplicate");
}

QJsonArray changesJson(const QList<FieldChange>& changes)
{
    QJsonArray all;
    for (const FieldChange& change : changes)
        all.append(QJsonObject{{QStringLiteral("field"), change.field},
                               {QStringLiteral("from"), change.from},
                               {QStringLiteral("to"), change.to}});
    return all;
}

QJsonObject rowJson(const TableOutline& outline, const PreviewRow& row)
{
    const ListSheet& part = outline.parts.at(partOf(row.values.number));
    QJsonObject json{{QStringLiteral("row"), rowOfSheet(row.values.number)},
                     {QStringLiteral("sheet"), outline.sheets.at(part.sheet).name},
                     {QStringLiteral("place"), rowText(outline, row.values.number)},
                     {QStringLiteral("verdict"), verdictWordOf(row)},
                     {QStringLiteral("name"), row.title},
                     {QStringLiteral("reasons"), QJsonArray::fromStringList(row.reasons)},
                     {QStringLiteral("remarks"), QJsonArray::fromStringList(row.values.remarks)}};
    if (!row.matchTitle.isEmpty())
        json.insert(QStringLiteral("like"), row.matchTitle);
    if (!row.changes.isEmpty())
        json.insert(QStringLiteral("changes"), changesJson(row.changes));
    if (!row.differences.isEmpty())
        json.insert(QStringLiteral("not_taken"), changesJson(row.differences));
    return json;
}

// By the rows' verdicts; what has to be decided is of the preview.
QJsonObject countsJson(const PreviewCounts& counts, const PreviewCounts& shown)
{
    return {{QStringLiteral("new"), counts.added},
            {QStringLiteral("updated"), counts.updated},
            {QStringLiteral("duplicate"), shown.duplicate - shown.undecided},
            {QStringLiteral("asked"), shown.undecided - shown.erased},
            {QStringLiteral("refused"), counts.wrong},
            {QStringLiteral("erased"), shown.erased},
            {QStringLiteral("assumed_met"), counts.assumed},
            {QStringLiteral("corrections"), counts.sealed}};
}

} // namespace

QJsonObject importJson(const ImportPreview& preview, const PreviewCounts& counts, bool isWritten)
{
    const TableOutline& outline = preview.plan.outline;
    QJsonArray rows;
    for (const PreviewRow& row : preview.rows)
        rows.append(rowJson(outline, row));
    QJsonArray examples;
    for (const int number : preview.examples)
        examples.append(rowText(outline, number));
    QJsonArray words;
    for (const UnplacedWord& word : preview.unplaced)
        words.append(QJsonObject{{QStringLiteral("list"), codeListTitle(word.list)},
                                 {QStringLiteral("word"), word.word},
                                 {QStringLiteral("rows"), word.count}});
    return {{QStringLiteral("file"), QFileInfo(outline.path).fileName()},
            {QStringLiteral("kind"), QLatin1String(keyOf(preview.plan.kind))},
            {QStringLiteral("written"), isWritten},
            {QStringLiteral("sheets"), QJsonArray::fromStringList(outline.partNames())},
            {QStringLiteral("sheets_not_read"), QJsonArray::fromStringList(outline.otherSheets)},
            {QStringLiteral("columns"), columnsJson(preview.plan)},
            {QStringLiteral("counts"), countsJson(counts, preview.counts())},
            {QStringLiteral("rows"), rows},
            {QStringLiteral("examples"), examples},
            {QStringLiteral("not_rows"), QJsonArray::fromStringList(preview.unreadSaid())},
            {QStringLiteral("masked_cells"), preview.maskedCells},
            {QStringLiteral("not_on_lists"), words}};
}

QJsonObject refusalJson(const Error& error)
{
    QJsonObject json{{QStringLiteral("written"), false},
                     {QStringLiteral("refused"), error.message()}};
    if (!error.detail().isEmpty())
        json.insert(QStringLiteral("detail"), error.detail());
    return json;
}

} // namespace doorstep
