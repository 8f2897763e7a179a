#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A photo or a paper (a signed form, a PDF) that belongs to one row of the register.

#include "data/register/PaperContents.h"
#include "data/register/Store.h"

namespace doorstep {

enum class PaperOf { Subject, Visit, Need, Wish, Activity, Venue };

template <>
struct WordTable<PaperOf>
{
    static constexpr Word<PaperOf> words[] = {
        {PaperOf::Subject, "subject", QT_TRANSLATE_NOOP("Words", "Subject")},
        {PaperOf::Visit, "visit", QT_TRANSLATE_NOOP("Words", "Visit")},
        {PaperOf::Need, "need", QT_TRANSLATE_NOOP("Words", "Need")},
        {PaperOf::Wish, "wish", QT_TRANSLATE_NOOP("Words", "Wish")},
        {PaperOf::Activity, "activity", QT_TRANSLATE_NOOP("Words", "Activity")},
        {PaperOf::Venue, "venue", QT_TRANSLATE_NOOP("Words", "Venue")},
    };
};

struct PaperOwner
{
    PaperOf of = PaperOf::Subject;
    RowId row = 0;

    bool operator==(const PaperOwner&) const = default;
};

struct PaperRow
{
    RowId id = 0;
    std::optional<RowId> subject; // its owner is one of these six
    std::optional<RowId> visit;
    std::optional<RowId> need;
    std::optional<RowId> wish;
    std::optional<RowId> activity;
    std::optional<RowId> venue;
    QString name; // as its file was called, without the ending
    QString note;
    QDate addedOn;
    QString content;  // by its SHA-256
    QString original; // likewise, as it was chosen; empty: not kept

    bool operator==(const PaperRow&) const = default;
};

[[nodiscard]] const Mapping<PaperRow>& paperMapping();

// Ready to be kept: a picture that is fit for print and tells nothing of where it was taken.
struct NewPaper
{
    QString name;
    PaperContent content;
    std::optional<PaperContent> original = std::nullopt; // when it is to be kept, too
};

class PaperStore : public Store<PaperRow>
{
public:
    explicit PaperStore(Register& registry) : Store(registry, paperMapping()) {}

    RowId attach(Change& change, const PaperOwner& owner, const NewPaper& paper) const;
    // Its own alone, in the order they were added.
    [[nodiscard]] QList<PaperRow> of(const PaperOwner& owner) const;
};

} // namespace doorstep
