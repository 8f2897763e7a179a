#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Which services of the catalogue, and which venues near by, suit what somebody asks for.

#include "data/records/subjects/Subject.h"
#include "data/records/venues/Venue.h"

namespace doorstep {

// Who asks, and for what. What is not known narrows nothing.
struct AdviceQuestion
{
    std::optional<RowId> subject;    // what was introduced to it before goes last
    std::optional<SubjectKind> kind; // left out: the subject's
    std::optional<RowId> category;   // Code of need_category

    bool operator==(const AdviceQuestion&) const = default;
};

// Why a service is suggested, the best reason first.
enum class ServiceFit { Answers, SameAspect, ForKind, ForAll };

struct SuggestedService
{
    RowId id = 0;
    QString name;
    QString place; // the venue and its address
    QString hours;
    QString contact;
    QString note;
    ServiceFit fit = ServiceFit::ForAll;
    QDate introducedOn; // to the one who asks, the last time
    QDate usedOn;

    // Where, when, whom to ask and how to get it, a line each.
    [[nodiscard]] QString details() const;
};

// With a category: the services that answer it, then others of its aspect (安家、宜业、成长).
// Without: those for the kind of subject, then those for everybody. What is for the other kind is
// left out.
[[nodiscard]] QList<SuggestedService> suggestServices(Database& database,
                                                      const AdviceQuestion& question);

// The whole catalogue, for a list to choose from: what answers one of the categories first, then
// what fits the one who asks, then the rest.
[[nodiscard]] QList<std::pair<RowId, QString>>
servicesToOffer(Database& database, const AdviceQuestion& who, const QList<RowId>& categories);

struct FittingVenue
{
    Venue venue;
    QStringList offers; // what of it fits: 饮用水, 8 charging ports
};

// The venues of the block, and those of the whole town, that have what the category asks for; who
// has most of it stands first.
[[nodiscard]] QList<FittingVenue> fittingVenues(Register& registry, RowId block, RowId category);

} // namespace doorstep
