#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/subjects/VisitMode.h"
#include "data/register/Store.h"

namespace doorstep {

enum class SubjectKind { Shop, Firm, Collective, Worker };
enum class SubjectStatus { Active, Closed, Moved };
enum class Gender { Unknown, Male, Female };
enum class SideChoice { ByNumber, Odd, Even };

template <>
struct WordTable<SubjectKind>
{
    static constexpr Word<SubjectKind> words[] = {
        {SubjectKind::Shop, "shop", QT_TRANSLATE_NOOP("Words", "Shop")},
        {SubjectKind::Firm, "firm", QT_TRANSLATE_NOOP("Words", "Firm in a building or park")},
        {SubjectKind::Collective, "collective",
         QT_TRANSLATE_NOOP("Words", "Collective enterprise")},
        {SubjectKind::Worker, "worker", QT_TRANSLATE_NOOP("Words", "Worker")},
    };
};

// Of a kind that is somebody; the others are somewhere, with a trade, an operator and a staff.
[[nodiscard]] constexpr bool isPerson(SubjectKind kind)
{
    return kind == SubjectKind::Worker;
}

// The kinds that a subject of this one may turn out to be.
[[nodiscard]] QList<SubjectKind> kindsLike(SubjectKind kind);

template <>
struct WordTable<SubjectStatus>
{
    static constexpr Word<SubjectStatus> words[] = {
        {SubjectStatus::Active, "active", QT_TRANSLATE_NOOP("Words", "Active")},
        {SubjectStatus::Closed, "closed", QT_TRANSLATE_NOOP("Words", "Closed down")},
        {SubjectStatus::Moved, "moved", QT_TRANSLATE_NOOP("Words", "Moved away")},
    };
};

template <>
struct WordTable<Gender>
{
    static constexpr Word<Gender> words[] = {
        {Gender::Unknown, "", ""},
        {Gender::Male, "male", QT_TRANSLATE_NOOP("Words", "Male")},
        {Gender::Female, "female", QT_TRANSLATE_NOOP("Words", "Female")},
    };
};

template <>
struct WordTable<SideChoice>
{
    static constexpr Word<SideChoice> words[] = {
        {SideChoice::ByNumber, "", QT_TRANSLATE_NOOP("Words", "By number")},
        {SideChoice::Odd, "odd", QT_TRANSLATE_NOOP("Words", "Odd side")},
        {SideChoice::Even, "even", QT_TRANSLATE_NOOP("Words", "Even side")},
    };
};

// The part that no person has: of a shop (沿街商铺), a firm in a building or park (楼宇、园区企业),
// a collective enterprise (集体企业).
struct Shop
{
    QString building; // or park
    QString floor;
    QString registeredName;
    QString creditCode; // GB 32100-2015; a wrong one is kept and marked
    std::optional<RowId> businessType;
    QString operatorName;
    QString operatorPhone;
    std::optional<int> staffCount;
    std::optional<int> partyMembers;
    std::optional<RowId> partyOrg;
    QString partyOrgPlace;
    QString partyContact; // the Party's contact for a small firm (小个专)
    QString partyContactPhone;
    QDate openedOn;
    QDate closedOn;
    bool residentialConversion = false; // 居改非
    QString hazardNote;

    bool operator==(const Shop&) const = default;
};

// The part that only a worker (新就业群体从业者) has.
struct Worker
{
    std::optional<RowId> occupation;
    std::optional<RowId> platform;
    QString station;
    Gender gender = Gender::Unknown;
    QString birthMonth; // "1990-05"
    std::optional<RowId> homeProvince;
    std::optional<int> inShanghaiSince; // year
    std::optional<RowId> politicalStatus;
    std::optional<RowId> partyPlace;
    QDate partyAppliedOn;
    QDate partyFoundOn;
    std::optional<RowId> partyFoundWay; // 四个一批
    QDate partyJoinedOn;
    bool volunteer = false;
    QDate volunteerOn; // since when, where that is told
    std::optional<RowId> vehicle;
    bool chargingNeed = false;
    std::optional<RowId> housing;
    QString housingNeed;

    bool operator==(const Worker&) const = default;
};

// Who is visited.
struct Subject
{
    RowId id = 0;
    SubjectKind kind = SubjectKind::Shop;
    QString name; // of no person: the signboard
    RowId block = 0;
    std::optional<RowId> grid;
    std::optional<RowId> street;
    QString lane; // without 弄, 号, 室
    QString number;
    QString room;
    SideChoice side = SideChoice::ByNumber;
    QString phone;
    QString tags; // separated by blanks
    QString note;
    std::optional<RowId> partyOrganisation; // that the shop or the worker belongs to
    QDate consentOn;
    std::optional<RowId> consentWay;
    std::optional<VisitMode> preferredMode;
    std::optional<RowId> preferredTime;
    SubjectStatus status = SubjectStatus::Active;
    QDate statusOn;
    std::optional<RowId> source;
    Links hazards; // Codes of hazard
    Shop shop;
    Worker worker;

    bool operator==(const Subject&) const = default;
};

[[nodiscard]] const Mapping<Subject>& subjectMapping();

class SubjectStore : public Store<Subject>
{
public:
    explicit SubjectStore(Register& registry) : Store(registry, subjectMapping()) {}

    [[nodiscard]] bool isDeleted(RowId id) const;
    // Each subject of the kind, or of one like it, with no more than what it is recognised by:
    // names, code, phones, door, block, month of birth, platform and station. In the order in which
    // they came.
    void eachRecognisable(SubjectKind kind, const std::function<void(const Subject&)>& tell) const;
};

// Closed down, moved away or active again since the day; a shop that closes is closed on it.
void markAs(Subject& subject, SubjectStatus status, QDate day);

} // namespace doorstep
