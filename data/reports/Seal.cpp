// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/reports/Seal.h"

#include "data/reports/MonthText.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace doorstep {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Seal)
};

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
    if (!sealedAt)
        return Text::tr("Not sealed");
    return Text::tr("Sealed on %1 by %2; visits written or corrected since: %3")
        .arg(shanghaiTime(*sealedAt).toString(QStringLiteral("yyyy-MM-dd hh:mm")), sealedBy,
             QString::number(corrections));
}

SealState sealState(Database& db, const Period& month, std::optional<RowId> block)
{
    SealState state;
    Statement statement = db.prepare(
        QStringLiteral("SELECT created_at, created_by FROM seal WHERE month = ? AND block_id IS ? "
                       "AND deleted_at IS NULL"));
    statement.bind(month.first.toString(QStringLiteral("yyyy-MM")), block);
    if (!statement.next())
        return state;
    state.sealedAt = statement.get<UtcSeconds>(0);
    state.sealedBy = statement.get<QString>(1);
    // One that was moved to another month or block is told by the old values in its journal.
    state.corrections = db.one<qint64>(
        QStringLiteral("SELECT count(DISTINCT j.row_id) FROM journal_batch b JOIN journal j ON "
                       "j.batch_id = b.id "
                       "JOIN visit v ON v.id = j.row_id "
                       "WHERE b.at > :p1 AND j.table_name = 'visit' "
                       "AND ((v.at >= :p2 AND v.at < :p3 AND (:p4 IS NULL OR v.block_id = :p4)) "
                       "OR (coalesce(json_extract(j.changes, '$.at[0]'), v.at) >= :p2 "
                       "AND coalesce(json_extract(j.changes, '$.at[0]'), v.at) < :p3 "
                       "AND (:p4 IS NULL OR "
                       "coalesce(json_extract(j.changes, '$.block_id[0]'), v.block_id) = :p4)))"),
        *state.sealedAt, month.begin(), month.end(), block);
    return state;
}

void SealStore::requireSealable(const Period& month, std::optional<RowId> block, QDate day) const
{
    if (sealState(db(), month, block).sealedAt)
        throw Error(Text::tr("%1 is sealed already.").arg(monthText(month)));
    if (day <= month.last)
        throw Error(Text::tr("%1 is not over yet, so it can't be sealed.").arg(monthText(month)));
}

void SealStore::seal(const MonthFigures& figures, std::optional<RowId> block,
                     const QString& checksum, QDate day) const
{
    requireSealable(figures.period, block, day);
    Change change(registry(), Text::tr("Seal %1").arg(monthText(figures.period)));
    Seal row;
    row.month = figures.period.first.toString(QStringLiteral("yyyy-MM"));
    row.block = block;
    row.figures = QString::fromUtf8(QJsonDocument(figures.toJson()).toJson(QJsonDocument::Compact));
    row.checksum = checksum;
    add(change, row);
    change.commit();
}

} // namespace doorstep
