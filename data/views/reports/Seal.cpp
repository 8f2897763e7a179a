// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/reports/Seal.h"

#include "data/views/reports/MonthText.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace doorstep {

namespace {

struct SealText
{
    Q_DECLARE_TR_FUNCTIONS(Seal)
};

QString keyOfMonth(const Period& month)
{
    return month.first.toString(QStringLiteral("yyyy-MM"));
}

QString minute(UtcSeconds at)
{
    return shanghaiTime(at).toString(QStringLiteral("yyyy-MM-dd hh:mm"));
}

std::optional<SealLifting> lastLifting(Database& db, const Period& month,
                                       std::optional<RowId> block)
{
    Statement statement = db.prepare(QStringLiteral(
        "SELECT b.at, b.author, b.title FROM seal s JOIN journal j ON j.table_name = 'seal' "
        "AND j.row_id = s.id AND j.changes IS NOT NULL JOIN journal_batch b ON b.id = j.batch_id "
        "WHERE s.month = ? AND s.block_id IS ? AND s.deleted_at IS NOT NULL AND b.kind = 'edit' "
        "ORDER BY b.id DESC LIMIT 1"));
    statement.bind(keyOfMonth(month), block);
    if (!statement.next())
        return {};
    return SealLifting{statement.get<UtcSeconds>(0), statement.get<QString>(1),
                       statement.get<QString>(2)};
}

// Rows of a month's workbook that were written or changed after its seal, each counted once; a
// change that was undone counts, too, for both are in the journal. A later step of what was open in
// the month (a need struck off afterwards) is no correction of it.
qint64 countCorrected(Database& db, RowId seal, const LedgerFilter& filter)
{
    const Ledger* const corrections = findLedger(db, QStringLiteral("corrections"));
    Statement statement =
        db.prepare(QStringLiteral("SELECT count(*) FROM (SELECT DISTINCT j.table_name, j.row_id %1 "
                                  "AND se.id = :p9)")
                       .arg(ledgerSource(*corrections, filter)));
    bindFilter(statement, filter);
    statement.addValue(seal);
    return statement.next() ? statement.get<qint64>(0) : 0;
}

} // namespace

const Mapping<Seal>& sealMapping()
{
    static const Mapping<Seal> mapping("seal", {
                                                   field("month", &Seal::month),
                                                   field("block_id", &Seal::block),
                                                   field("figures", &Seal::figures),
                                                   field("checksum", &Seal::checksum),
                                               });
    return mapping;
}

QString SealState::text() const
{
    if (!sealedAt && !lifted)
        return SealText::tr("Not sealed");
    if (!sealedAt) {
        const QString told =
            lifted->by.isEmpty()
                ? SealText::tr("%1: %2").arg(minute(lifted->at), lifted->why)
                : SealText::tr("%1, %2: %3").arg(minute(lifted->at), lifted->by, lifted->why);
        return SealText::tr("Not sealed. %1").arg(told);
    }
    const QString rows = QString::number(corrections);
    return sealedBy.isEmpty()
               ? SealText::tr("Sealed on %1; rows written or corrected since: %2")
                     .arg(minute(*sealedAt), rows)
               : SealText::tr("Sealed on %1 by %2; rows written or corrected since: %3")
                     .arg(minute(*sealedAt), sealedBy, rows);
}

QString SealState::sealedText() const
{
    if (!sealedAt)
        return {};
    return sealedBy.isEmpty() ? SealText::tr("Sealed on %1").arg(minute(*sealedAt))
                              : SealText::tr("Sealed on %1 by %2").arg(minute(*sealedAt), sealedBy);
}

SealState sealState(Database& db, const Period& month, std::optional<RowId> block)
{
    SealState state;
    Statement statement =
        db.prepare(QStringLiteral("SELECT created_at, created_by, id FROM seal WHERE month = ? "
                                  "AND block_id IS ? AND deleted_at IS NULL"));
    statement.bind(keyOfMonth(month), block);
    if (!statement.next()) {
        state.lifted = lastLifting(db, month, block);
        return state;
    }
    state.sealedAt = statement.get<UtcSeconds>(0);
    state.sealedBy = statement.get<QString>(1);
    state.corrections =
        countCorrected(db, statement.get<RowId>(2), LedgerFilter{month, block, std::nullopt});
    return state;
}

bool isSealed(Database& db, QDate day, RowId block)
{
    return day.isValid() &&
           db.one<qint64>(QStringLiteral("SELECT count(*) FROM seal WHERE month = ? "
                                         "AND (block_id IS NULL OR block_id = ?) "
                                         "AND deleted_at IS NULL"),
                          day.toString(QStringLiteral("yyyy-MM")), block) > 0;
}

void SealStore::requireSealable(const Period& month, std::optional<RowId> block, QDate day) const
{
    if (sealState(db(), month, block).sealedAt)
        throw Error(SealText::tr("%1 is sealed already.").arg(monthText(month)));
    if (day <= month.last)
        throw Error(
            SealText::tr("%1 is not over yet, so it can't be sealed.").arg(monthText(month)));
}

Seal SealStore::rowOf(const MonthFigures& figures, std::optional<RowId> block,
                      const QString& checksum)
{
    Seal row;
    row.month = keyOfMonth(figures.period);
    row.block = block;
    row.figures = QString::fromUtf8(QJsonDocument(figures.toJson()).toJson(QJsonDocument::Compact));
    row.checksum = checksum;
    return row;
}

void SealStore::seal(const MonthFigures& figures, std::optional<RowId> block,
                     const QString& checksum, QDate day) const
{
    requireSealable(figures.period, block, day);
    Change change(registry(), SealText::tr("Seal %1").arg(monthText(figures.period)));
    Seal row = rowOf(figures, block, checksum);
    add(change, row);
    change.commit();
}

void SealStore::lift(const Period& month, std::optional<RowId> block, const QString& reason) const
{
    const QString why = reason.simplified();
    if (why.isEmpty())
        throw Error(SealText::tr("Say why the seal is lifted: the reason is kept with it."));
    const auto seal = db().one<std::optional<qint64>>(
        QStringLiteral("SELECT id FROM seal WHERE month = ? AND block_id IS ? "
                       "AND deleted_at IS NULL"),
        keyOfMonth(month), block);
    if (!seal)
        throw Error(SealText::tr("%1 is not sealed.").arg(monthText(month)));
    Change change(registry(), SealText::tr("Lift the seal of %1: %2").arg(monthText(month), why));
    remove(change, *seal);
    change.commit();
}

} // namespace doorstep
