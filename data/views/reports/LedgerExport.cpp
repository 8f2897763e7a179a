// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/reports/LedgerExport.h"

#include "data/base/Error.h"
#include "data/base/SafeFile.h"
#include "data/files/Workbook.h"
#include "data/records/people/OfficeMasking.h"
#include "data/views/reports/LedgerCells.h"
#include "data/views/reports/LedgerSheet.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace doorstep {

namespace {

struct LedgerExportText
{
    Q_DECLARE_TR_FUNCTIONS(LedgerExport)
};

// A field that begins with one of these is a formula to whoever opens the file: an apostrophe keeps
// it text.
QString csvField(QString text)
{
    if (!text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') ||
        text.contains(u'\r')) {
        text.replace(u'"', QStringLiteral("\"\""));
        text = u'"' + text + u'"';
    }
    return text;
}

qint64 writeCsv(Database& db, const Ledger& whole, const LedgerFilter& filter, Masking masking,
                const QString& target, const Progress& progress)
{
    const Ledger& ledger = ledgerFor(whole, masking);
    const TemporaryName temporary(target);
    QFile file(temporary.path());
    const auto fail = [&] {
        const QString sentence = sentenceForWriting(target, file);
        throw Error(sentence.isEmpty()
                        ? LedgerExportText::tr("%1 could not be written: the disk does not "
                                               "answer.")
                              .arg(QFileInfo(target).fileName())
                        : sentence,
                    file.errorString());
    };
    const auto put = [&](const QStringList& fields) {
        const QByteArray line = fields.join(u',').toUtf8() + "\r\n";
        if (file.write(line) != line.size())
            fail();
    };
    if (!file.open(QIODevice::WriteOnly))
        fail();
    file.write("\xEF\xBB\xBF");
    QStringList headings;
    for (const Column& column : ledger.columns)
        headings << csvField(column.title());
    put(headings);
    const LedgerExtent extent = extentOf(db, ledger, filter);
    qint64 rows = 0;
    LedgerReader reader(db, ledger, filter, masking, extent);
    while (reader.next()) {
        QStringList fields;
        for (int i = 0; i < static_cast<int>(ledger.columns.size()); ++i)
            fields << csvField(plainText(reader.value(i)));
        put(fields);
        report(progress, ++rows, extent.rows);
    }
    if (!file.flush())
        fail();
    file.close();
    temporary.moveIntoPlace();
    return rows;
}

} // namespace

qint64 exportLedger(Database& db, const Ledger& ledger, const LedgerFilter& filter, Masking masking,
                    const QString& target, const Progress& progress, const QString& title)
{
    requireAllowed(masking);
    const QString ending = QFileInfo(target).suffix().toLower();
    if (ending == u"csv")
        return writeCsv(db, ledger, filter, masking, target, progress);
    if (ending != u"xlsx")
        throw Error(LedgerExportText::tr("%1: the name must end in .xlsx or .csv.").arg(target));
    Workbook workbook(target, Filling::Downwards);
    const QString info =
        filter.period ? QStringLiteral("%1 – %2").arg(filter.period->first.toString(Qt::ISODate),
                                                      filter.period->last.toString(Qt::ISODate))
                      : LedgerExportText::tr("All dates");
    const LedgerRanges ranges = writeLedgerSheet(
        workbook, db,
        {ledger, filter, info, Folding::ShowAll, title.isEmpty() ? ledger.title() : title},
        Mask(db, masking), nullptr, progress);
    workbook.finish();
    return ranges.rows;
}

ChosenExport exportChosen(Database& db, const ChosenColumns& chosen, const LedgerFilter& filter,
                          Masking masking, const QString& target, const Progress& progress,
                          const QString& title)
{
    const ReadTransaction reading(db);
    const ChosenLedger ledger(db, chosen, masking);
    const qint64 rows =
        exportLedger(db, ledger.ledger(), ledger.rows(filter), masking, target, progress, title);
    return {rows, ledger.leftOut()};
}

} // namespace doorstep
