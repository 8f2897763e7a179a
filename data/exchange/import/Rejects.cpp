// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Error.h"
#include "data/base/spelling/Fold.h"
#include "data/exchange/import/ImportRun.h"
#include "data/exchange/import/ImportText.h"
#include "data/exchange/import/ListRows.h"
#include "data/files/Workbook.h"
#include "data/files/checks/IdentityNumber.h"

#include <QFileInfo>
#include <QSet>
#include <algorithm>

namespace doorstep {

namespace {

constexpr double reasonWidth = 50; // in characters, as Excel counts
constexpr double columnWidth = 16;

QString differencesText(const QList<FieldChange>& differences)
{
    QStringList texts;
    for (const FieldChange& difference : differences)
        texts << ImportText::tr("%1: there “%2”, here “%3”")
                     .arg(difference.field, difference.from, difference.to);
    return texts.join(u"；"_qs);
}

QString reasonFor(const PreviewRow& row)
{
    QString reason = row.reasons.join(u"；"_qs);
    if (row.verdict == Verdict::Wrong)
        return reason;
    if (row.erased.isValid())
        reason = ImportText::tr("held back: %1").arg(reason);
    else
        reason = ImportText::tr("like %1 (%2)").arg(row.matchTitle, reason);
    const QString differences = differencesText(row.differences);
    return differences.isEmpty() ? reason : reason + u"；"_qs + differences;
}

void writeCell(Sheet& sheet, int row, int column, const Cell& cell)
{
    switch (cell.kind) {
    case Cell::Kind::Empty:
        sheet.blank(row, column);
        break;
    case Cell::Kind::Date:
        sheet.date(row, column, cell.date());
        break;
    case Cell::Kind::DateTime:
        sheet.dateTime(row, column, atTime(cell.date(), cell.time()));
        break;
    default:
        // As text, so that a phone stays what it is; it is read again by its words.
        sheet.text(row, column, withoutIdentityNumbers(cell.text));
    }
}

// The columns that go back: a reason from an earlier round and identity numbers do not.
std::vector<int> columnsKept(const ImportPlan& plan, const std::u32string& reason)
{
    const TableOutline& outline = plan.outline;
    std::vector<int> kept;
    for (int column = 0; column < outline.columns; ++column) {
        if (plan.columns[static_cast<size_t>(column)].by != MatchedBy::IdentityNumbers &&
            fold(outline.heading.texts.value(column)) != reason)
            kept.push_back(column);
    }
    return kept;
}

// A road above the rows has to stand in each that goes back alone.
QString roadTitle(const ImportPreview& preview)
{
    const bool any =
        std::any_of(preview.rows.begin(), preview.rows.end(), [](const PreviewRow& row) {
            return row.comesBack() && !row.values.roadAbove.isEmpty();
        });
    const FieldTable& fields = fieldTable(preview.plan.kind);
    const int street = std::max(fields.indexOf(u"street_id"_qs), fields.indexOf(u"street"_qs));
    return any && street >= 0 ? fields.at(street).title() : QString();
}

} // namespace

int writeRejects(const ImportPreview& preview, const QString& target)
{
    QHash<int, const PreviewRow*> rejected;
    for (const PreviewRow& row : preview.rows) {
        if (row.comesBack())
            rejected.insert(row.values.number, &row);
    }
    if (rejected.isEmpty() && preview.examples.isEmpty())
        return 0;
    const TableOutline& outline = preview.plan.outline;
    const QFileInfo file(outline.path);
    if (file.size() != preview.fileSize || file.lastModified() != preview.fileTime)
        throw Error(
            ImportText::tr("%1 has changed since the preview was made. Look at the preview again.")
                .arg(file.fileName()));
    if (QFileInfo(target).exists() &&
        QFileInfo(target).canonicalFilePath() == file.canonicalFilePath())
        throw Error(
            ImportText::tr("The rejected rows can't be written over the list they are from."));

    const QString reasonHeading = ImportText::tr("Reason");
    const std::vector<int> columns = columnsKept(preview.plan, fold(reasonHeading));
    const int road = static_cast<int>(columns.size());
    const QString roadHeading = roadTitle(preview);
    const int reasonColumn = road + (roadHeading.isEmpty() ? 0 : 1);
    Workbook workbook(target);
    Sheet& sheet = workbook.addSheet(ImportText::tr("Rejected rows"));
    for (int i = 0; i < road; ++i) {
        const int column = columns[static_cast<size_t>(i)];
        sheet.text(0, i, withoutIdentityNumbers(outline.heading.texts.value(column)),
                   Style::Heading);
        sheet.columnWidth(i, columnWidth);
    }
    if (road < reasonColumn)
        sheet.text(0, road, roadHeading, Style::Heading);
    sheet.text(0, reasonColumn, reasonHeading, Style::Heading);
    sheet.columnWidth(reasonColumn, reasonWidth);
    const QSet<int> examples(preview.examples.begin(), preview.examples.end());
    ListRows rows(preview.plan, true);
    TableRow row;
    int line = 0;
    while (rows.next(row)) {
        const PreviewRow* reject = rejected.value(row.number);
        if (!reject && !examples.contains(row.number))
            continue;
        ++line;
        if (road < reasonColumn && reject)
            sheet.text(line, road, reject->values.roadAbove);
        for (int i = 0; i < road; ++i) {
            const int column = columns[static_cast<size_t>(i)];
            // A day whose month stands above the rows has to be whole, too.
            if (reject && reject->values.wholeDays.contains(column))
                sheet.text(line, i, reject->values.wholeDays.value(column));
            else
                writeCell(sheet, line, i, row.at(column));
        }
        sheet.text(line, reasonColumn,
                   reject ? reasonFor(*reject)
                          : ImportText::tr("only an example of how to fill the list in, so it is "
                                           "not taken: if it is real, write it otherwise"),
                   Style::Prose);
    }
    sheet.freezeBelow(0);
    sheet.autofilter(0, line, reasonColumn);
    workbook.finish();
    return line;
}

} // namespace doorstep
