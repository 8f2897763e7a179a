#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Store.h"

namespace doorstep {

// How far a problem is, by its own dates and by its needs: the stage of the last of them.
enum class ProblemStage { Gathered, Discussed, Handling, FedBack, StruckOff, Closed };

template <>
struct WordTable<ProblemStage>
{
    static constexpr Word<ProblemStage> words[] = {
        {ProblemStage::Gathered, "gathered", QT_TRANSLATE_NOOP("Words", "Gathered")},
        {ProblemStage::Discussed, "discussed", QT_TRANSLATE_NOOP("Words", "Discussed")},
        {ProblemStage::Handling, "handling", QT_TRANSLATE_NOOP("Words", "Handling")},
        {ProblemStage::FedBack, "fed_back", QT_TRANSLATE_NOOP("Words", "Fed back")},
        {ProblemStage::StruckOff, "struck_off", QT_TRANSLATE_NOOP("Words", "All struck off")},
        {ProblemStage::Closed, "closed", QT_TRANSLATE_NOOP("Words", "Closed")},
    };
};

// Needs of one category close together (共性问题), talked over and dealt with as one. The needs
// name it (Need::sharedProblem).
struct SharedProblem
{
    RowId id = 0;
    RowId block = 0;
    QString title;
    std::optional<RowId> category;
    std::optional<RowId> street;
    QDate gatheredOn;
    QDate meetingOn;
    QString meetingPlace;
    QString attendees;
    QString decision;
    std::optional<RowId> department;
    QString handler;
    QDate deadline;
    QString result;
    QDate closedOn;

    bool operator==(const SharedProblem&) const = default;
};

[[nodiscard]] const Mapping<SharedProblem>& sharedProblemMapping();

class SharedProblemStore : public Store<SharedProblem>
{
public:
    explicit SharedProblemStore(Register& registry) : Store(registry, sharedProblemMapping()) {}
    [[nodiscard]] QList<SharedProblem> all() const
    {
        return select(QStringLiteral("WHERE deleted_at IS NULL ORDER BY id"));
    }
    // Not closed, of one block or of all, by the day they were gathered.
    [[nodiscard]] QList<SharedProblem> open(std::optional<RowId> block) const;
};

} // namespace doorstep
