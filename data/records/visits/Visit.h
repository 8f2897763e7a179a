#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/subjects/VisitMode.h"
#include "data/register/Store.h"

namespace doorstep {

enum class Outcome { Met, Absent, Refused, ComeBack };

template <>
struct WordTable<Outcome>
{
    static constexpr Word<Outcome> words[] = {
        {Outcome::Met, "met", QT_TRANSLATE_NOOP("Words", "Met")},
        {Outcome::Absent, "absent", QT_TRANSLATE_NOOP("Words", "Absent")},
        {Outcome::Refused, "refused", QT_TRANSLATE_NOOP("Words", "Refused")},
        {Outcome::ComeBack, "come_back", QT_TRANSLATE_NOOP("Words", "Come back")},
    };
};

// One contact with a subject (走访). A card given, needs and wishes are rows of their own that name
// it.
struct Visit
{
    RowId id = 0;
    RowId subject = 0;
    RowId block = 0; // whose visit it was
    UtcSeconds at = 0;
    bool timeKnown = true; // false: `at` tells the day alone; see setWhen()
    std::optional<int> minutes;
    VisitMode mode = VisitMode::AtDoor;
    Outcome outcome = Outcome::Met;
    QString said;
    QString situation;
    QDate followUpOn;
    std::optional<int> satisfaction; // 1 (not at all) to 5 (very)
    Links drives;                    // Codes of drive
    std::optional<RowId> team;       // that went, whoever of it
    Links visitors;
    Links roles;    // Codes of visitor_role, in which they went
    Links checks;   // Codes of visit_check that were ticked (五带)
    Links services; // ServiceItems introduced

    bool operator==(const Visit&) const = default;
};

[[nodiscard]] const Mapping<Visit>& visitMapping();

// The day, and the time where somebody noted one.
void setWhen(Visit& visit, QDate day, std::optional<QTime> time);
[[nodiscard]] std::optional<QTime> timeOf(const Visit& visit);
[[nodiscard]] QString whenText(const Visit& visit); // "2026-06-03 14:30", "2026-06-03"

class VisitStore : public Store<Visit>
{
public:
    explicit VisitStore(Register& registry) : Store(registry, visitMapping()) {}

    // Of one subject, the newest first.
    [[nodiscard]] QList<Visit> ofSubject(RowId subject, int limit = 1000) const;
    [[nodiscard]] QList<Visit> ofDay(RowId subject, QDate day) const;
    // Rows are numbered as they are written: the latest of all, the latest written before a
    // moment, and the latest of a subject that was written after such a row.
    [[nodiscard]] RowId latestRow() const;
    [[nodiscard]] RowId latestRowBefore(UtcSeconds moment) const;
    [[nodiscard]] std::optional<RowId> writtenAfter(RowId row, RowId subject) const;
    // Visits whose words contain every word of the text (blanks part them), of two characters and
    // more. The newest first.
    [[nodiscard]] QList<RowId> withWords(const QString& text, int limit) const;
};

} // namespace doorstep
