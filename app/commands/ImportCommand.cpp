// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/CommandLineText.h"
#include "app/commands/Commands.h"
#include "app/commands/ImportJson.h"
#include "data/exchange/forms/FormAnswers.h"
#include "data/exchange/import/Import.h"
#include "data/exchange/import/ListKind.h"
#include "data/exchange/import/MonthAbove.h"
#include "data/exchange/import/SideBySide.h"
#include "data/records/codes/ListTitles.h"
#include "data/records/visits/Visit.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace doorstep {

namespace {

QList<QCommandLineOption> importOptions()
{
    return {valueOption("kind", "KIND"),    valueOption("block", "NAME"),
            valueOption("profile", "NAME"), valueOption("form", "NAME"),
            flagOption("dry-run"),          valueOption("rejects", "OUT"),
            valueOption("date", "DAY"),     flagOption("json")};
}

ImportKind kindOption(const QCommandLineParser& arguments)
{
    const QString word = requiredValue(arguments, "kind");
    if (const std::optional<ImportKind> kind = fromKey<ImportKind>(word))
        return *kind;
    QStringList kinds;
    for (const Word<ImportKind>& known : wordsOf<ImportKind>())
        kinds << QLatin1String(known.key);
    throw UsageError{
        CommandLineText::tr("--kind is one of %1, not “%2”.").arg(kinds.join(u", "_qs), word)};
}

// --rejects, which must be neither the list nor anything but a workbook.
QString rejectsOption(const QCommandLineParser& arguments)
{
    const QString target = arguments.value(QStringLiteral("rejects"));
    if (!target.isEmpty() && !target.endsWith(u".xlsx", Qt::CaseInsensitive))
        throw UsageError{CommandLineText::tr("--rejects must end in .xlsx.")};
    return target;
}

bool holds(const ImportPlan& plan, const QString& key)
{
    const int field = fieldTable(plan.kind).indexOf(key);
    return std::any_of(plan.columns.begin(), plan.columns.end(),
                       [field](const ColumnMatch& column) { return column.field == field; });
}

// --date, of visits, needs and wishes whose list has no column for the day, or one without its
// month.
QDate dayOption(const QCommandLineParser& arguments, const ImportPlan& plan)
{
    const QString text = arguments.value(QStringLiteral("date"));
    if (text.isEmpty())
        return {};
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid() || day > today())
        throw UsageError{
            CommandLineText::tr("--date is a day that was, as 2026-03-01, not “%1”.").arg(text)};
    const QString& visitDay = listKind(plan.kind).shape().visitDay;
    if (plan.lackingDay().isEmpty() && (visitDay.isEmpty() || holds(plan, visitDay)) &&
        !lacksMonth(plan))
        throw UsageError{
            CommandLineText::tr("--date is for lists of visits, needs and wishes that have no "
                                "column for the day; this one needs none.")};
    return day;
}

void requireBlock(const ImportPlan& plan, Register& registry)
{
    if (plan.block || !listKind(plan.kind).shape().needsBlock || holds(plan, u"block_id"_qs))
        return;
    QStringList names;
    const QList<Block> blocks = BlockStore(registry).all();
    for (const Block& block : blocks)
        names << block.name;
    if (names.isEmpty())
        throw Error(CommandLineText::tr("The register has no block yet: make one first."));
    throw UsageError{
        CommandLineText::tr("The list does not say which block its rows are in, and the register "
                            "has several: add --block NAME, one of %1.")
            .arg(names.join(u'、'))};
}

void tellColumns(const ImportPlan& plan, QTextStream& out)
{
    const ColumnsSaid said = columnsSaid(plan.outline, fieldTable(plan.kind), plan.columns);
    const auto tell = [&out](const QString& sentence, const QStringList& columns) {
        if (!columns.isEmpty())
            out << sentence.arg(columns.join(u'、')) << Qt::endl;
    };
    tell(CommandLineText::tr("Columns: %1"), said.taken);
    tell(
        CommandLineText::tr("Guessed, so look at them; what the register says otherwise stays: %1"),
        said.guessed);
    tell(CommandLineText::tr("Columns that the register has no place for: %1"), said.noPlace);
    tell(CommandLineText::tr("Left out, for the register keeps no identity numbers: %1"),
         said.identityNumbers);
    tell(CommandLineText::tr("Columns that are not taken: %1"), said.left);
    if (plan.outline.isOverSheets())
        tell(CommandLineText::tr("Sheets with the same headings, read as one list: %1"),
             plan.outline.partNames());
    tell(CommandLineText::tr("Sheets that are not read: %1"), plan.outline.otherSheets);
}

QString changesText(const QList<FieldChange>& changes)
{
    QStringList texts;
    for (const FieldChange& change : changes)
        texts << CommandLineText::tr("%1 “%2” → “%3”").arg(change.field, change.from, change.to);
    return texts.join(u"；"_qs);
}

QString lineOf(const TableOutline& outline, const PreviewRow& row)
{
    const QString number = rowText(outline, row.values.number);
    const QString why = row.reasons.join(u"，"_qs);
    QString line;
    switch (row.verdict) {
    case Verdict::Wrong:
        return CommandLineText::tr("Row %1: wrong: %2").arg(number, row.reasons.join(u"；"_qs));
    case Verdict::Update:
        line = CommandLineText::tr("Row %1: update of %2 (%3): %4")
                   .arg(number, row.matchTitle, why, changesText(row.changes));
        break;
    case Verdict::Duplicate:
        if (row.erased.isValid())
            return CommandLineText::tr("Row %1: erased, held back: %2").arg(number, why);
        line = (row.doubtful ? CommandLineText::tr("Row %1: to be decided, perhaps %2 (%3)")
                             : CommandLineText::tr("Row %1: duplicate of %2 (%3)"))
                   .arg(number, row.matchTitle, why);
        break;
    case Verdict::New:
        if (row.values.remarks.isEmpty())
            return {};
        line = CommandLineText::tr("Row %1: new, but: %2")
                   .arg(number, row.values.remarks.join(u"；"_qs));
        return line;
    }
    if (!row.differences.isEmpty())
        line += CommandLineText::tr("; not taken: %1").arg(changesText(row.differences));
    if (!row.values.remarks.isEmpty())
        line += u"；"_qs + row.values.remarks.join(u"；"_qs);
    return line;
}

void tellCounts(const PreviewCounts& counts, QTextStream& out)
{
    out << CommandLineText::tr("New: %1").arg(counts.added) << Qt::endl
        << CommandLineText::tr("Updated: %1").arg(counts.updated) << Qt::endl
        << CommandLineText::tr("Duplicate: %1").arg(counts.duplicate) << Qt::endl
        << CommandLineText::tr("Wrong: %1").arg(counts.wrong) << Qt::endl;
    if (counts.undecided > 0)
        out << CommandLineText::tr(
                   "Of the duplicates to be decided, in the window or with --rejects: "
                   "%1")
                   .arg(counts.undecided)
            << Qt::endl;
    if (counts.erased > 0)
        out << CommandLineText::tr("Held back, for somebody was erased on request: %1")
                   .arg(counts.erased)
            << Qt::endl;
    if (counts.assumed > 0)
        out << CommandLineText::tr("Without an outcome, taken as “%1”: %2")
                   .arg(labelOf(Outcome::Met), QString::number(counts.assumed))
            << Qt::endl;
    if (counts.sealed > 0)
        out << CommandLineText::tr("Of sealed months, written as corrections: %1")
                   .arg(counts.sealed)
            << Qt::endl;
}

// A form of the town that others have filled in: what they answer, and nothing else of it.
void importAnswers(const QCommandLineParser& arguments, QTextStream& out)
{
    for (const char* other : {"kind", "block", "profile", "rejects", "date", "json"}) {
        if (arguments.isSet(QLatin1String(other)))
            throw UsageError{CommandLineText::tr("--form says what is read: --%1 does not go with "
                                                 "it.")
                                 .arg(QLatin1String(other))};
    }
    const bool trial = arguments.isSet(QStringLiteral("dry-run"));
    const auto registry = openForCommand(arguments.positionalArguments().at(0),
                                         trial ? Register::Access::Read : Register::Access::Write);
    const TownForm form = TownFormStore(*registry).named(requiredValue(arguments, "form"));
    const TakenAnswers taken =
        takeAnswers(*registry, form, arguments.positionalArguments().at(1),
                    trial ? Taking::AsATrial : Taking::ForGood, terminalProgress());
    int unknown = 0;
    int refused = 0;
    for (const AnsweredRow& row : taken.rows) {
        unknown += row.title.isEmpty();
        refused += row.notTaken;
        const QString place =
            row.number == 0
                ? row.sheet
                : CommandLineText::tr("%1, row %2").arg(row.sheet, QString::number(row.number));
        out << (row.title.isEmpty()
                    ? CommandLineText::tr("%1: not found in the register (%2)")
                          .arg(place, row.answers)
                    : CommandLineText::tr("%1: %2: %3").arg(place, row.title, row.answers))
            << Qt::endl;
        for (const QString& problem : row.problems)
            out << problem << Qt::endl;
    }
    out << CommandLineText::tr("Rows with answers: %1, not found: %2")
               .arg(QString::number(taken.rows.size()), QString::number(unknown))
        << Qt::endl;
    if (refused > 0)
        out << CommandLineText::tr("Not taken: %1").arg(refused) << Qt::endl;
}

// Of rows what is told of all of them, then each that a person has to look at.
void tellPreview(const ImportPreview& preview, QTextStream& out)
{
    if (preview.hiddenRows > 0)
        out << CommandLineText::tr("Hidden rows, read like the others: %1").arg(preview.hiddenRows)
            << Qt::endl;
    if (preview.maskedCells > 0)
        out << (preview.isMasked()
                    ? CommandLineText::tr(
                          "The list is masked: %1 cells of which a part is hidden change nothing.")
                    : CommandLineText::tr("Cells of which a part is hidden, or the name, as in "
                                          "王某某; they change nothing: %1"))
                   .arg(preview.maskedCells)
            << Qt::endl;
    if (!preview.erased.isEmpty())
        out << preview.erased << Qt::endl;
    if (!preview.examples.isEmpty()) {
        QStringList numbers;
        for (const int number : preview.examples)
            numbers << rowText(preview.plan.outline, number);
        out << CommandLineText::tr("Rows that only show how to fill the list in: %1")
                   .arg(numbers.join(u'、'))
            << Qt::endl;
    }
    for (const QString& said : preview.unreadSaid())
        out << said << Qt::endl;
    for (const UnplacedWord& word : preview.unplaced)
        out << CommandLineText::tr("Not on the list “%1”: “%2” (%3 rows)")
                   .arg(codeListTitle(word.list), word.word, QString::number(word.count))
            << Qt::endl;
    // When it is written, too: a row that is taken for another one's is named.
    for (const PreviewRow& row : preview.rows) {
        if (const QString line = lineOf(preview.plan.outline, row); !line.isEmpty())
            out << line << Qt::endl;
    }
}

void importList(const QCommandLineParser& arguments, QTextStream& out)
{
    const ImportKind kind = kindOption(arguments);
    const QString rejects = rejectsOption(arguments);
    const bool dryRun = arguments.isSet(QStringLiteral("dry-run"));
    const bool asJson = arguments.isSet(QStringLiteral("json"));
    const QString profileName = arguments.value(QStringLiteral("profile"));
    const auto registry = openForCommand(arguments.positionalArguments().at(0),
                                         dryRun ? Register::Access::Read : Register::Access::Write);

    ImportPlan plan;
    plan.kind = kind;
    plan.outline = outlineTable(arguments.positionalArguments().at(1), kind);
    std::optional<ImportProfile> profile;
    if (!profileName.isEmpty())
        profile = profileNamed(*registry, kind, profileName);
    plan.columns = chooseColumns(*registry, plan.outline, kind, profile);
    plan.block = chosenBlock(arguments, *registry);
    requireBlock(plan, *registry);
    plan.day = dayOption(arguments, plan);
    if (!profileName.isEmpty() && !profile && !dryRun) {
        rememberProfile(*registry, kind, plan.outline, plan.columns, profileName);
        if (!asJson)
            out << CommandLineText::tr(
                       "The columns of this list are remembered as the profile “%1”.")
                       .arg(profileName)
                << Qt::endl;
    }
    // Of a form, or of halves side by side, its columns say nothing.
    const FieldTable& fields = fieldTable(kind);
    if (!asJson && !isForm(plan.outline, fields) &&
        repeatedHeadings(plan.outline, fields).isEmpty())
        tellColumns(plan, out);

    const ImportPreview preview = previewImport(*registry, plan, terminalProgress());
    const QStringList names = preview.namesSaid(); // before they are made
    if (!asJson)
        tellPreview(preview, out);
    const PreviewCounts counts =
        dryRun ? preview.counts() : writeImport(*registry, preview, terminalProgress()).counts;
    if (!asJson) {
        tellCounts(counts, out);
        for (const QString& said : names)
            out << said << Qt::endl;
    }
    const int rejected = rejects.isEmpty() ? 0 : writeRejects(preview, rejects);
    if (!rejects.isEmpty() && !asJson)
        out << (rejected > 0 ? CommandLineText::tr("%1: %2 rows to be put right")
                                   .arg(rejects, QString::number(rejected))
                             : CommandLineText::tr("No row was rejected."))
            << Qt::endl;
    if (!asJson)
        return;
    QJsonObject json = importJson(preview, counts, !dryRun);
    json.insert(QStringLiteral("made"), QJsonArray::fromStringList(names));
    if (!rejects.isEmpty())
        json.insert(QStringLiteral("rejects"), rejected);
    out << QString::fromUtf8(QJsonDocument(json).toJson()) << Qt::flush;
}

// Whoever reads JSON learns from it, too, that the list was refused and why.
void runImport(const QCommandLineParser& arguments, QTextStream& out)
{
    if (arguments.isSet(QStringLiteral("form"))) {
        importAnswers(arguments, out);
        return;
    }
    try {
        importList(arguments, out);
    } catch (const Error& error) {
        if (arguments.isSet(QStringLiteral("json")))
            out << QString::fromUtf8(QJsonDocument(refusalJson(error)).toJson()) << Qt::flush;
        throw;
    }
}

} // namespace

Command importCommand()
{
    return {"import",
            "FILE LIST --kind KIND [--block NAME] "
            "[--profile NAME] [--date DAY] [--dry-run] [--rejects OUT.xlsx] [--json] | FILE "
            "FILLED.xlsx "
            "--form NAME "
            "[--dry-run]",
            2,
            2,
            &importOptions,
            &runImport};
}

} // namespace doorstep
