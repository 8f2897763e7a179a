#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Store.h"

namespace doorstep {

enum class NeedStage { Found, Recorded, Handling, FedBack, Closed };
enum class Urgency { Normal, Urgent, Critical };
enum class NeedAction {
    Found,
    Recorded,
    Handling,
    Whistle,
    ReportIn,
    Talk,
    HandOver,
    FedBack,
    Closed,
    Reopened
};

template <>
struct WordTable<NeedStage>
{
    static constexpr Word<NeedStage> words[] = {
        {NeedStage::Found, "found", QT_TRANSLATE_NOOP("Words", "Found")},
        {NeedStage::Recorded, "recorded", QT_TRANSLATE_NOOP("Words", "Recorded")},
        {NeedStage::Handling, "handling", QT_TRANSLATE_NOOP("Words", "Handling")},
        {NeedStage::FedBack, "fed_back", QT_TRANSLATE_NOOP("Words", "Fed back")},
        {NeedStage::Closed, "closed", QT_TRANSLATE_NOOP("Words", "Struck off")},
    };
};

template <>
struct WordTable<Urgency>
{
    static constexpr Word<Urgency> words[] = {
        {Urgency::Normal, "normal", QT_TRANSLATE_NOOP("Words", "Normal")},
        {Urgency::Urgent, "urgent", QT_TRANSLATE_NOOP("Words", "Urgent")},
        {Urgency::Critical, "critical", QT_TRANSLATE_NOOP("Words", "Critical")},
    };
};

template <>
struct WordTable<NeedAction>
{
    static constexpr Word<NeedAction> words[] = {
        {NeedAction::Found, "found", QT_TRANSLATE_NOOP("Words", "Found")},
        {NeedAction::Recorded, "recorded", QT_TRANSLATE_NOOP("Words", "Recorded")},
        {NeedAction::Handling, "handling", QT_TRANSLATE_NOOP("Words", "Handling")},
        {NeedAction::Whistle, "whistle", QT_TRANSLATE_NOOP("Words", "Whistle")},
        {NeedAction::ReportIn, "report_in", QT_TRANSLATE_NOOP("Words", "Report in")},
        {NeedAction::Talk, "talk", QT_TRANSLATE_NOOP("Words", "Talk")},
        {NeedAction::HandOver, "hand_over", QT_TRANSLATE_NOOP("Words", "Hand over")},
        {NeedAction::FedBack, "fed_back", QT_TRANSLATE_NOOP("Words", "Fed back")},
        {NeedAction::Closed, "closed", QT_TRANSLATE_NOOP("Words", "Struck off")},
        {NeedAction::Reopened, "reopened", QT_TRANSLATE_NOOP("Words", "Reopened")},
    };
};

// Something asked for or a problem found, followed until it is struck off (销号).
struct Need
{
    RowId id = 0;
    RowId block = 0;
    std::optional<RowId> subject;
    std::optional<RowId> visit;
    std::optional<RowId> source;
    std::optional<RowId> category;
    QString text;
    Urgency urgency = Urgency::Normal;
    NeedStage stage = NeedStage::Found;
    std::optional<RowId> department;
    QString handler; // the person in charge there
    QDate deadline;
    QDate foundOn;
    QDate recordedOn;
    QDate handlingOn;
    QDate whistleOn;
    QDate reportInOn;
    QString result;
    QDate fedBackOn;
    std::optional<RowId> feedbackWay;
    QString feedback;
    std::optional<int> satisfaction; // 1 to 5; 4 and 5 count as satisfied
    QDate closedOn;
    std::optional<QString> strikeNumber;
    QString hotlineOrder; // 12345
    QDate hotlineOn;      // the day of that order
    std::optional<RowId> sharedProblem;
    std::optional<RowId> theme; // of an opinion: Code of need_theme
    QString collectedBy;        // a deputy, a member of the committee
    QString collectedAt;        // in which residents' area

    bool operator==(const Need&) const = default;
};

// A line of a need's log.
struct NeedStep
{
    RowId id = 0;
    RowId need = 0;
    QDate doneOn;
    NeedAction action = NeedAction::Found;
    QString actor;
    QString words;

    bool operator==(const NeedStep&) const = default;
};

inline constexpr int leastSatisfied = 4;

// "2026-0001", counted by block and year.
[[nodiscard]] QString strikeNumber(int year, int count);

[[nodiscard]] const Mapping<Need>& needMapping();
[[nodiscard]] const Mapping<NeedStep>& needStepMapping();

class NeedStore : public Store<Need>
{
public:
    explicit NeedStore(Register& registry) : Store(registry, needMapping()) {}
    [[nodiscard]] QList<Need> ofSubject(RowId subject) const;
    [[nodiscard]] QList<Need> ofBlock(RowId block) const; // as they were written
    // Of no subject, in no order.
    [[nodiscard]] QList<Need> ofNobody(RowId block) const;
    [[nodiscard]] QList<Need> ofVisit(RowId visit) const;
    [[nodiscard]] QList<Need> ofSharedProblem(RowId problem) const;
    // Open ones in no live shared problem, the latest first; of any category or street when none is
    // given.
    [[nodiscard]] QList<Need> addableTo(RowId block, std::optional<RowId> category,
                                        std::optional<RowId> street, int limit = 40) const;
    // Those that are not deleted, in no order.
    [[nodiscard]] QList<Need> among(const QList<RowId>& ids) const;
    // Also when the need is deleted: it may come back with its number.
    [[nodiscard]] bool hasStrikeNumber(RowId block, const QString& number) const;
    // The next free strike-off number (销号编号) of the block in the day's year.
    [[nodiscard]] QString nextStrikeNumber(RowId block, QDate day) const;
};

class NeedStepStore : public Store<NeedStep>
{
public:
    explicit NeedStepStore(Register& registry) : Store(registry, needStepMapping()) {}
    [[nodiscard]] QList<NeedStep> ofNeed(RowId need) const;
    // The day of the latest step that is no talk.
    [[nodiscard]] QDate lastOn(RowId need) const;
};

} // namespace doorstep
