// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/visits/Visit.h"

#include "data/base/Text.h"
#include "data/base/TypedDate.h"
#include "data/register/SqlFunctions.h"
#include "data/register/VisitYears.h"

#include <algorithm>

namespace doorstep {

namespace {

// For FTS5: a phrase for each word between blanks, all of which must be there.
QString textQuery(const QString& text)
{
    QStringList phrases;
    const QStringList typed = text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : typed) {
        const QString words = bigrams(word);
        const bool single = !words.contains(u' ') && characters(words).size() == 1;
        if (!words.isEmpty())
            phrases << u'"' + words + (single ? QStringLiteral("\" *") : QStringLiteral("\""));
    }
    return phrases.join(u' ');
}

} // namespace

const Mapping<Visit>& visitMapping()
{
    static const Mapping<Visit> mapping("visit",
                                        {
                                            field("subject_id", &Visit::subject),
                                            field("block_id", &Visit::block),
                                            field("at", &Visit::at),
                                            field("time_known", &Visit::timeKnown),
                                            field("minutes", &Visit::minutes),
                                            field("mode", &Visit::mode),
                                            field("outcome", &Visit::outcome),
                                            field("said", &Visit::said),
                                            field("situation", &Visit::situation),
                                            field("follow_up_on", &Visit::followUpOn),
                                            field("satisfaction", &Visit::satisfaction),
                                            field("team_id", &Visit::team),
                                        },
                                        {
                                            {"drives", &Visit::drives},
                                            {"visitors", &Visit::visitors},
                                            {"roles", &Visit::roles},
                                            {"checks", &Visit::checks},
                                            {"services", &Visit::services},
                                        });
    return mapping;
}

void setWhen(Visit& visit, QDate day, std::optional<QTime> time)
{
    visit.at = atTime(day, time.value_or(unknownTime));
    visit.timeKnown = time.has_value();
}

std::optional<QTime> timeOf(const Visit& visit)
{
    return visit.timeKnown ? std::optional<QTime>(shanghaiTime(visit.at).time()) : std::nullopt;
}

QString whenText(const Visit& visit)
{
    return visit.timeKnown ? shanghaiTime(visit.at).toString(QStringLiteral("yyyy-MM-dd HH:mm"))
                           : dayOf(visit.at).toString(Qt::ISODate);
}

QList<Visit> VisitStore::ofSubject(RowId subject, int limit) const
{
    return select(
        QStringLiteral(
            "WHERE subject_id = ? AND deleted_at IS NULL ORDER BY at DESC, id DESC LIMIT ?"),
        subject, limit);
}

QList<Visit> VisitStore::ofDay(RowId subject, QDate day) const
{
    return select(QStringLiteral("WHERE subject_id = ? AND at >= ? AND at < ? "
                                 "AND deleted_at IS NULL ORDER BY at, id"),
                  subject, startOfDay(day), startOfDay(day.addDays(1)));
}

RowId VisitStore::latestRow() const
{
    return db().one<RowId>(QStringLiteral("SELECT max(id) FROM visit"));
}

RowId VisitStore::latestRowBefore(UtcSeconds moment) const
{
    return db().one<RowId>(QStringLiteral("SELECT max(id) FROM visit WHERE created_at < ?"),
                           moment);
}

std::optional<RowId> VisitStore::writtenAfter(RowId row, RowId subject) const
{
    return db().one<std::optional<RowId>>(
        QStringLiteral("SELECT max(id) FROM visit WHERE subject_id = ? AND id > ? "
                       "AND deleted_at IS NULL"),
        subject, row);
}

QList<RowId> VisitStore::withWords(const QString& text, int limit) const
{
    const QString query = textQuery(text);
    if (query.isEmpty())
        return {};
    QList<RowId> found = db().visitYears().freshWords().find(db(), query, limit);
    Statement statement = db().prepare(QStringLiteral(
        "SELECT v.id FROM visit_text t JOIN visit v ON v.id = t.rowid "
        "WHERE visit_text MATCH ? AND v.deleted_at IS NULL ORDER BY t.rowid DESC LIMIT ?"));
    statement.bind(query, std::max<qsizetype>(limit - found.size(), 0));
    while (statement.next())
        found.append(statement.get<RowId>(0));
    return found;
}

} // namespace doorstep
