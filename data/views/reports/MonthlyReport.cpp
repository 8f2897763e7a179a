// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/reports/MonthlyReport.h"

#include "data/base/Error.h"
#include "data/files/SheetText.h"
#include "data/records/people/OfficeMasking.h"
#include "data/records/places/Places.h"
#include "data/views/reports/BlocksSheet.h"
#include "data/views/reports/DriveVisits.h"
#include "data/views/reports/LedgerCells.h"
#include "data/views/reports/LedgerSheet.h"
#include "data/views/reports/MonthText.h"
#include "data/views/reports/MovedSheet.h"
#include "data/views/reports/PhotoSheet.h"
#include "data/views/reports/SummarySheet.h"
#include "resources/Version.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

namespace doorstep {

namespace {

struct MonthlyReportText
{
    Q_DECLARE_TR_FUNCTIONS(MonthlyReport)
};

const QStringList& reportedLedgers()
{
    static const QStringList keys{QStringLiteral("visits"),
                                  QStringLiteral("shops_visited"),
                                  QStringLiteral("workers_visited"),
                                  QStringLiteral("needs"),
                                  QStringLiteral("need_steps"),
                                  QStringLiteral("shared_problems"),
                                  QStringLiteral("cards"),
                                  QStringLiteral("wishes"),
                                  QStringLiteral("activities"),
                                  QStringLiteral("attendance"),
                                  QStringLiteral("volunteer_teams"),
                                  QStringLiteral("volunteers"),
                                  QStringLiteral("services"),
                                  QStringLiteral("service_packages"),
                                  QStringLiteral("group_pictures"),
                                  QStringLiteral("venues"),
                                  QStringLiteral("party_organisations"),
                                  QStringLiteral("party_members"),
                                  QStringLiteral("pairings")};
    return keys;
}

// What the workbook was made of, so that anybody can hold it against the register.
void writeProof(Workbook& workbook, const MonthFigures& figures, const ReportOptions& options,
                const QList<LedgerRanges>& ledgers, const QString& checksum, const SealState& seal,
                const QString& madeBy, const Mask& mask)
{
    Sheet& sheet = workbook.addSheet(MonthlyReportText::tr("Proof"));
    constexpr double wordsWidth = 38; // the longest name, that of the checksum, on one line
    sheet.columnWidth(0, wordsWidth);
    sheet.columnWidth(1, 68);
    sheet.merged(0, 0, 1, MonthlyReportText::tr("Proof"), Style::Title);
    int row = 1;
    const auto line = [&](const QString& name, const QString& value) {
        sheet.text(++row, 0, name, Style::Heading);
        sheet.text(row, 1, value);
        if (const int lines = wrappedLines(name, wordsWidth); lines > 1)
            sheet.rowHeight(row, 16.0 * lines);
    };
    line(MonthlyReportText::tr("Period"),
         QStringLiteral("%1 – %2").arg(figures.period.first.toString(Qt::ISODate),
                                       figures.period.last.toString(Qt::ISODate)));
    line(MonthlyReportText::tr("Block or town"), mask.text(figures.place()));
    line(MonthlyReportText::tr("Filters"),
         MonthlyReportText::tr("Rows not deleted; needs and wishes as they stood on the last day"));
    line(MonthlyReportText::tr("Masking"),
         options.masking == Masking::Masked
             ? MonthlyReportText::tr("Names of persons, phones and codes are masked")
             : MonthlyReportText::tr("Not masked: keep this file in the office"));
    if (options.photos == Photos::All)
        line(MonthlyReportText::tr("Photos"),
             MonthlyReportText::tr("Who is seen in them is not masked"));
    for (const LedgerRanges& ranges : ledgers)
        line(MonthlyReportText::tr("Rows of “%1”").arg(ranges.ledger->title()),
             QString::number(ranges.rows));
    line(MonthlyReportText::tr("Made on"),
         shanghaiTime(now()).toString(QStringLiteral("yyyy-MM-dd hh:mm")));
    if (!madeBy.isEmpty())
        line(MonthlyReportText::tr("Made by"), madeBy);
    line(MonthlyReportText::tr("Program"),
         QStringLiteral("Doorstep 走访簿 %1").arg(QLatin1String(programVersion())));
    line(MonthlyReportText::tr("Checksum (SHA-256 of all ledger cells)"), checksum);
    line(MonthlyReportText::tr("Seal"), seal.text());
    sheet.printSetUp(0, 0, row, 1);
}

qint64 writeDriveLedgers(Workbook& workbook, Database& database, const LedgerFilter& filter,
                         const QString& info, const Mask& mask, QCryptographicHash& digest,
                         const Progress& progress)
{
    const Ledger* const visits = findLedger(database, QStringLiteral("visits"));
    qint64 rows = 0;
    for (const QString& drive : drivesVisited(database, filter))
        rows += writeLedgerSheet(workbook, database,
                                 {*visits, visitsOfDrive(database, filter, drive), info,
                                  Folding::Fold, titleOfDrive(drive)},
                                 mask, &digest, progress)
                    .rows;
    return rows;
}

// As it is, or as it is going to be with this workbook.
SealState sealOf(Database& database, const ReportOptions& options)
{
    if (options.sealing == Sealing::No)
        return sealState(database, options.month, options.block);
    SealState seal;
    seal.sealedAt = now();
    seal.sealedBy = options.author;
    return seal;
}

QList<MonthFigures> figuresOfBlocks(Database& database, const ReportOptions& options)
{
    QList<RowId> blocks;
    {
        Statement rows = database.prepare(
            QStringLiteral("SELECT id FROM block WHERE deleted_at IS NULL ORDER BY position, id"));
        while (rows.next())
            blocks << rows.get<RowId>(0);
    }
    QList<MonthFigures> figures;
    for (const RowId block : std::as_const(blocks)) {
        if (blocks.size() > 1)
            figures << monthFigures(database, options.month, block, options.asOf);
    }
    return figures;
}

} // namespace

QString officialOf(Database& database, std::optional<RowId> block, const Mask& mask)
{
    if (!block)
        return {};
    const auto official =
        database.one<QString>(QStringLiteral("SELECT %1 FROM block b WHERE b.id = ?")
                                  .arg(QString::fromLatin1(officialSql("b"))),
                              *block);
    return mask.numbers(official.trimmed());
}

QString authorToTell(const QString& author, const QString& official, const Mask& mask)
{
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    return author == official || !author.contains(han) ? official
                                                       : mask.text(mask.personOrOffice(author));
}

SealState sealToTell(SealState seal, const QString& official, const Mask& mask)
{
    seal.sealedBy = authorToTell(seal.sealedBy, official, mask);
    if (seal.lifted) {
        seal.lifted->by = authorToTell(seal.lifted->by, official, mask);
        seal.lifted->why = mask.text(seal.lifted->why);
    }
    return seal;
}

QString reportFileName(const MonthFigures& figures, const Mask& mask)
{
    constexpr qsizetype longestPlace = 40; // a file's name ends somewhere, and with .xlsx
    return fileNameText(
        MonthlyReportText::tr("%1_%2_visits.xlsx")
            .arg(monthText(figures.period), mask.text(figures.place()).left(longestPlace)));
}

ReportResult writeMonthlyReport(Database& database, const ReportOptions& options,
                                const QString& target, const Progress& progress)
{
    requireAllowed(options.masking);
    ReportResult result;
    const ReadTransaction reading(database);
    result.figures = monthFigures(database, options.month, options.block, options.asOf);
    const Mask mask(database, options.masking);
    result.path =
        QFileInfo(target).isDir() ? target + u'/' + reportFileName(result.figures, mask) : target;

    const QString madeBy = officialOf(database, options.block, mask);
    Workbook workbook(result.path);
    workbook.setProperties(MonthlyReportText::tr("%1: visits in %2")
                               .arg(mask.text(result.figures.place()), monthText(options.month)),
                           madeBy);
    SummarySheets summary(workbook, result.figures);
    const QList<MonthFigures> ofBlocks =
        options.block ? QList<MonthFigures>() : figuresOfBlocks(database, options);
    std::optional<BlocksSheet> blocks;
    if (ofBlocks.size() > 1)
        blocks.emplace(workbook, result.figures, ofBlocks);
    const LedgerFilter filter{options.month, options.block, std::nullopt, options.asOf};
    const QString info = MonthlyReportText::tr("%1　%2 – %3")
                             .arg(result.figures.place(), options.month.first.toString(Qt::ISODate),
                                  options.month.last.toString(Qt::ISODate));
    QCryptographicHash digest(QCryptographicHash::Sha256);
    QList<LedgerRanges> ranges;
    for (const QString& key : reportedLedgers()) {
        const Ledger* const ledger = findLedger(database, key);
        if (!ledger)
            continue;
        ranges.append(
            writeLedgerSheet(workbook, database, {*ledger, filter, info}, mask, &digest, progress));
        result.rows += ranges.last().rows;
    }
    if (options.drives == DriveLedgers::Each)
        result.rows += writeDriveLedgers(workbook, database, filter, info, mask, digest, progress);
    const SealState seal = sealToTell(sealOf(database, options), madeBy, mask);
    if (hasMoved(result.figures))
        writeMovedSheet(workbook, result.figures, mask);
    if (seal.corrections > 0)
        ranges.append(
            writeLedgerSheet(workbook, database,
                             {*findLedger(database, QStringLiteral("corrections")), filter, info},
                             mask, &digest, progress));
    if (options.photos == Photos::All)
        writePhotoSheet(workbook, database, papersIn(database, {options.block, options.month}),
                        mask);
    summary.write({result.figures, seal.sealedText(), madeBy}, ranges, mask);
    if (blocks)
        blocks->write(ranges, mask);
    result.checksum = QString::fromLatin1(digest.result().toHex());
    writeProof(workbook, result.figures, options, ranges, result.checksum, seal, madeBy, mask);
    workbook.finish();
    return result;
}

void requireSealable(Register& registry, const ReportOptions& options)
{
    SealStore(registry).requireSealable(options.month, options.block, options.asOf);
}

void sealReport(Register& registry, const ReportOptions& options, const ReportResult& result)
{
    SealStore(registry).seal(result.figures, options.block, result.checksum, options.asOf);
}

} // namespace doorstep
