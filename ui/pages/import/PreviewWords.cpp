// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/PreviewWords.h"

#include "data/records/visits/Visit.h"
#include "ui/look/Look.h"

namespace doorstep {

namespace {

struct ImportPreviewText
{
    Q_DECLARE_TR_FUNCTIONS(ImportPreview)
};

QString changesText(const QList<FieldChange>& changes)
{
    QStringList texts;
    for (const FieldChange& change : changes)
        texts << (change.from.isEmpty()
                      ? ImportPreviewText::tr("%1: %2").arg(change.field, change.to)
                      : ImportPreviewText::tr("%1: %2 → %3")
                            .arg(change.field, change.from, change.to));
    return texts.join(u'；');
}

QString paragraph(const QString& text, const QColor& colour)
{
    return QStringLiteral("<p style=\"margin:4px 0; color:%1\">%2</p>")
        .arg(colour.name(), text.toHtmlEscaped());
}

QString title(const QString& text)
{
    return QStringLiteral("<p style=\"margin:10px 0 2px 0\"><b>%1</b></p>")
        .arg(text.toHtmlEscaped());
}

QString items(const QStringList& texts)
{
    QString html;
    for (const QString& text : texts)
        html += QStringLiteral("<p style=\"margin:2px 0\">· %1</p>").arg(text.toHtmlEscaped());
    return html;
}

QString changesTable(const QList<FieldChange>& changes, const QString& from, const QString& to,
                     const QColor& quiet)
{
    const auto cell = [](const QString& text, const QString& style) {
        return QStringLiteral("<td style=\"padding:2px 10px 2px 0; %2\">%1</td>")
            .arg(text.toHtmlEscaped(), style);
    };
    const QString faint = QStringLiteral("color:%1").arg(quiet.name());
    QString html = QStringLiteral("<table cellspacing=\"0\"><tr>") + cell({}, faint) +
                   cell(from, faint) + cell(to, faint) + QStringLiteral("</tr>");
    for (const FieldChange& change : changes) {
        const bool empty = change.from.isEmpty();
        html += QStringLiteral("<tr>") + cell(change.field, faint) +
                cell(empty ? ImportPreviewText::tr("(empty)") : change.from,
                     empty ? faint : QString()) +
                cell(change.to, QStringLiteral("font-weight:bold")) + QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

} // namespace

QString verdictWord(const PreviewRow& row)
{
    switch (row.verdict) {
    case Verdict::New:
        return ImportPreviewText::tr("New");
    case Verdict::Update:
        return ImportPreviewText::tr("Update");
    case Verdict::Duplicate:
        return row.erased.isValid() ? ImportPreviewText::tr("Erased?")
               : row.doubtful       ? ImportPreviewText::tr("Duplicate?")
                                    : ImportPreviewText::tr("Duplicate");
    case Verdict::Wrong:
        break;
    }
    return ImportPreviewText::tr("Wrong");
}

QString previewSummary(const PreviewRow& row)
{
    switch (row.verdict) {
    case Verdict::New:
        return row.values.remarks.join(u'；');
    case Verdict::Update: {
        const QString changes = changesText(row.changes);
        return row.differences.isEmpty()
                   ? changes
                   : changes +
                         ImportPreviewText::tr("; not taken: %1").arg(changesText(row.differences));
    }
    case Verdict::Duplicate:
        if (row.erased.isValid())
            return row.reasons.join(u'、');
        return ImportPreviewText::tr("like %1 (%2)").arg(row.matchTitle, row.reasons.join(u'、'));
    case Verdict::Wrong:
        break;
    }
    return row.reasons.join(u'；');
}

QString previewDetails(const PreviewRow& row, const TableOutline& outline, const QPalette& palette)
{
    const QColor quiet = inkOf(Tone::Soft);
    const QColor plain = palette.color(QPalette::Text);
    const QColor warning = inkOf(Tone::Late);
    const bool bad = row.verdict == Verdict::Wrong || row.doubtful;
    QString html = QStringLiteral("<p style=\"margin:0\"><b>%1</b></p>")
                       .arg((row.title.isEmpty() ? ImportPreviewText::tr("(no name)") : row.title)
                                .toHtmlEscaped());
    html += paragraph(ImportPreviewText::tr("Row %1 of the file · %2")
                          .arg(rowText(outline, row.values.number), verdictWord(row)),
                      bad ? warning : quiet);
    if (row.verdict == Verdict::Wrong)
        return html + title(ImportPreviewText::tr("What is wrong")) + items(row.reasons);
    if (canBeTaken(row) && row.leaveOut)
        html += paragraph(ImportPreviewText::tr("Left out: nothing is written of it."), warning);
    if (row.erased.isValid()) {
        html += paragraph(ImportPreviewText::tr("Not taken unless you say so: it would bring back "
                                                "somebody who asked to be erased."),
                          plain);
        if (row.match == 0)
            html += items(row.reasons);
    } else if (row.doubtful)
        html += paragraph(
            ImportPreviewText::tr("Not taken until you say whether they are the same."), plain);
    if (row.match != 0) {
        html += title(row.match > 0 ? ImportPreviewText::tr("The same as, in the register")
                                    : ImportPreviewText::tr("The same as, in this file")) +
                paragraph(row.matchTitle, plain);
        if (!row.reasons.isEmpty())
            html +=
                title(ImportPreviewText::tr("Why they are thought the same")) + items(row.reasons);
    }
    if (!row.changes.isEmpty())
        html += title(ImportPreviewText::tr("What changes")) +
                changesTable(row.changes, ImportPreviewText::tr("before"),
                             ImportPreviewText::tr("after"), quiet);
    if (!row.differences.isEmpty())
        html += title(ImportPreviewText::tr("Differs and is not taken")) +
                changesTable(row.differences, ImportPreviewText::tr("there"),
                             ImportPreviewText::tr("in the file"), quiet);
    if (!row.values.remarks.isEmpty())
        html += title(ImportPreviewText::tr("Worth knowing")) + items(row.values.remarks);
    return html;
}

QStringList countsSaid(const PreviewCounts& counts)
{
    QStringList said;
    if (counts.erased > 0)
        said << ImportPreviewText::tr("%n held back, for somebody was erased on request", nullptr,
                                      counts.erased);
    if (counts.assumed > 0)
        said << ImportPreviewText::tr("%n visit(s) without an outcome, taken as “%1”", nullptr,
                                      counts.assumed)
                    .arg(labelOf(Outcome::Met));
    if (counts.sealed > 0)
        said << ImportPreviewText::tr("%n of a sealed month, written as correction(s)", nullptr,
                                      counts.sealed);
    return said;
}

QStringList columnsUnplaced(const ImportPlan& plan)
{
    const ColumnsSaid said = columnsSaid(plan.outline, fieldTable(plan.kind), plan.columns);
    return said.noPlace + said.identityNumbers + said.left;
}

QString outcomeSentence(const ImportOutcome& outcome, const QStringList& unplaced)
{
    QStringList parts{ImportPreviewText::tr("%1 new").arg(outcome.counts.added),
                      ImportPreviewText::tr("%1 updated").arg(outcome.counts.updated)};
    if (outcome.leftOut > 0)
        parts << ImportPreviewText::tr("%1 left out").arg(outcome.leftOut);
    if (outcome.counts.duplicate > outcome.counts.erased)
        parts << ImportPreviewText::tr("%1 duplicate")
                     .arg(outcome.counts.duplicate - outcome.counts.erased);
    if (outcome.counts.wrong > 0)
        parts << ImportPreviewText::tr("%1 wrong").arg(outcome.counts.wrong);
    parts << countsSaid(outcome.counts);
    const QString said =
        ImportPreviewText::tr("Imported: %1.").arg(parts.join(ImportPreviewText::tr(", ")));
    return unplaced.isEmpty()
               ? said
               : said + u' ' +
                     ImportPreviewText::tr("Columns not taken: %1.").arg(unplaced.join(u'、'));
}

} // namespace doorstep
