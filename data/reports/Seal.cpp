// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/reports/Seal.h"

#include "data/reports/Corrections.h"
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
    return Text::tr("Sealed on %1 by %2; rows written or corrected since: %3")
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
    state.corrections = correctionsSince(db, *state.sealedAt, month, block);
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
