// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/wishes/Wish.h"

#include <QJsonDocument>

namespace doorstep {

const Mapping<Wish>& wishMapping()
{
    static const Mapping<Wish> mapping("wish", {
                                                   field("block_id", &Wish::block),
                                                   field("subject_id", &Wish::subject),
                                                   field("visit_id", &Wish::visit),
                                                   field("text", &Wish::text),
                                                   field("value_yuan", &Wish::valueYuan),
                                                   field("stage", &Wish::stage),
                                                   field("collected_on", &Wish::collectedOn),
                                                   field("published_on", &Wish::publishedOn),
                                                   field("claimed_by", &Wish::claimedBy),
                                                   field("claimed_on", &Wish::claimedOn),
                                                   field("fulfilled_on", &Wish::fulfilledOn),
                                                   field("number", &Wish::number),
                                                   field("claimer_phone", &Wish::claimerPhone),
                                                   field("outcome", &Wish::outcome),
                                               });
    return mapping;
}

QString wishNumber(int year, int count)
{
    return QStringLiteral("%1-%2").arg(year).arg(count, 3, 10, QLatin1Char('0'));
}

QList<Wish> WishStore::ofVisit(RowId visit) const
{
    return select(QStringLiteral("WHERE visit_id = ? AND deleted_at IS NULL ORDER BY id"), visit);
}

QList<Wish> WishStore::ofSubject(RowId subject) const
{
    return select(QStringLiteral("WHERE subject_id = ? AND deleted_at IS NULL "
                                 "ORDER BY collected_on DESC, id DESC"),
                  subject);
}

QList<Wish> WishStore::among(const QList<RowId>& ids) const
{
    return select(
        QStringLiteral("WHERE id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL"),
        QString::fromLatin1(QJsonDocument(toJson(ids)).toJson(QJsonDocument::Compact)));
}

QList<Wish> WishStore::onTheList(RowId block) const
{
    return select(
        QStringLiteral("WHERE block_id = ? AND published_on IS NOT NULL AND fulfilled_on IS NULL "
                       "AND deleted_at IS NULL ORDER BY number, published_on, id"),
        block);
}

bool WishStore::hasNumber(RowId block, const QString& number) const
{
    return db().one<bool>(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM wish WHERE block_id = ? AND number = ?)"),
        block, number);
}

// The rows have the numbers given when they were created, the journal those given since, also of
// what was undone.
QString WishStore::nextNumber(RowId block, QDate day) const
{
    const auto last = db().one<int>(
        QStringLiteral("SELECT max(CAST(substr(number, 6) AS INTEGER)) FROM ("
                       "SELECT number FROM wish WHERE block_id = :p1 AND number GLOB :p2 "
                       "UNION ALL SELECT given.value FROM journal j "
                       "JOIN wish w ON w.id = j.row_id AND w.block_id = :p1, "
                       "json_each(j.changes, '$.number') given "
                       "WHERE j.table_name = 'wish' AND given.value GLOB :p2)"),
        block, QStringLiteral("%1-*").arg(day.year()));
    return wishNumber(day.year(), last + 1);
}

} // namespace doorstep
