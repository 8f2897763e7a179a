// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/needs/Need.h"

#include <QJsonDocument>

namespace doorstep {

const Mapping<Need>& needMapping()
{
    static const Mapping<Need> mapping("need", {
                                                   field("block_id", &Need::block),
                                                   field("subject_id", &Need::subject),
                                                   field("visit_id", &Need::visit),
                                                   field("source_id", &Need::source),
                                                   field("category_id", &Need::category),
                                                   field("text", &Need::text),
                                                   field("urgency", &Need::urgency),
                                                   field("stage", &Need::stage),
                                                   field("department_id", &Need::department),
                                                   field("handler", &Need::handler),
                                                   field("deadline", &Need::deadline),
                                                   field("found_on", &Need::foundOn),
                                                   field("recorded_on", &Need::recordedOn),
                                                   field("handling_on", &Need::handlingOn),
                                                   field("whistle_on", &Need::whistleOn),
                                                   field("report_in_on", &Need::reportInOn),
                                                   field("result", &Need::result),
                                                   field("fed_back_on", &Need::fedBackOn),
                                                   field("feedback_way_id", &Need::feedbackWay),
                                                   field("feedback", &Need::feedback),
                                                   field("satisfaction", &Need::satisfaction),
                                                   field("closed_on", &Need::closedOn),
                                                   field("strike_number", &Need::strikeNumber),
                                                   field("hotline_order", &Need::hotlineOrder),
                                                   field("hotline_on", &Need::hotlineOn),
                                                   field("shared_problem_id", &Need::sharedProblem),
                                                   field("theme_id", &Need::theme),
                                                   field("collected_by", &Need::collectedBy),
                                                   field("collected_at", &Need::collectedAt),
                                               });
    return mapping;
}

const Mapping<NeedStep>& needStepMapping()
{
    static const Mapping<NeedStep> mapping("need_step", {
                                                            field("need_id", &NeedStep::need),
                                                            field("done_on", &NeedStep::doneOn),
                                                            field("action", &NeedStep::action),
                                                            field("actor", &NeedStep::actor),
                                                            field("words", &NeedStep::words),
                                                        });
    return mapping;
}

QList<Need> NeedStore::ofSubject(RowId subject) const
{
    return select(
        QStringLiteral(
            "WHERE subject_id = ? AND deleted_at IS NULL ORDER BY found_on DESC, id DESC"),
        subject);
}

QList<Need> NeedStore::ofNobody(RowId block) const
{
    return select(
        QStringLiteral("WHERE subject_id IS NULL AND block_id = ? AND deleted_at IS NULL"), block);
}

bool NeedStore::hasStrikeNumber(RowId block, const QString& number) const
{
    return db().one<bool>(QStringLiteral("SELECT EXISTS (SELECT 1 FROM need WHERE block_id = ? AND "
                                         "strike_number = ?)"),
                          block, number);
}

QList<Need> NeedStore::ofVisit(RowId visit) const
{
    return select(QStringLiteral("WHERE visit_id = ? AND deleted_at IS NULL ORDER BY id"), visit);
}

QList<Need> NeedStore::ofSharedProblem(RowId problem) const
{
    return select(QStringLiteral("WHERE shared_problem_id = ? AND deleted_at IS NULL "
                                 "ORDER BY found_on, id"),
                  problem);
}

QList<Need> NeedStore::addableTo(RowId block, std::optional<RowId> category,
                                 std::optional<RowId> street, int limit) const
{
    return select(
        QStringLiteral("WHERE stage <> 'closed' AND deleted_at IS NULL AND block_id = :p1 "
                       "AND (:p2 IS NULL OR category_id = :p2) AND (:p3 IS NULL OR subject_id IN "
                       "(SELECT id FROM subject WHERE street_id = :p3)) "
                       "AND NOT EXISTS (SELECT 1 FROM shared_problem p WHERE p.id = "
                       "shared_problem_id AND p.deleted_at IS NULL AND p.closed_on IS NULL) "
                       "ORDER BY found_on DESC, id DESC LIMIT :p4"),
        block, category, street, limit);
}

QList<Need> NeedStore::ofBlock(RowId block) const
{
    return select(QStringLiteral("WHERE block_id = ? AND deleted_at IS NULL ORDER BY id"), block);
}

QList<Need> NeedStore::among(const QList<RowId>& ids) const
{
    return select(
        QStringLiteral("WHERE id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL"),
        QString::fromLatin1(QJsonDocument(toJson(ids)).toJson(QJsonDocument::Compact)));
}

QString strikeNumber(int year, int count)
{
    return QStringLiteral("%1-%2").arg(year).arg(count, 4, 10, QLatin1Char('0'));
}

QString NeedStore::nextStrikeNumber(RowId block, QDate day) const
{
    const QString years = QStringLiteral("%1-*").arg(day.year());
    const auto last = db().one<int>(
        QStringLiteral("SELECT max(CAST(substr(strike_number, 6) AS INTEGER)) FROM need "
                       "WHERE block_id = ? AND strike_number GLOB ?"),
        block, years);
    return strikeNumber(day.year(), last + 1);
}

QList<NeedStep> NeedStepStore::ofNeed(RowId need) const
{
    return select(QStringLiteral("WHERE need_id = ? AND deleted_at IS NULL ORDER BY done_on, id"),
                  need);
}

QDate NeedStepStore::lastOn(RowId need) const
{
    return db().one<QDate>(QStringLiteral("SELECT max(done_on) FROM need_step WHERE need_id = ? "
                                          "AND action <> 'talk' AND deleted_at IS NULL"),
                           need);
}

} // namespace doorstep
