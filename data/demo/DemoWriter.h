#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a demonstration register, written one after the other.

#include "data/demo/Demo.h"
#include "data/demo/DemoTexts.h"
#include "data/records/activities/Activity.h"
#include "data/records/cards/ContactCard.h"
#include "data/records/codes/Code.h"
#include "data/records/needs/Deadline.h"
#include "data/records/papers/Paper.h"
#include "data/records/places/Places.h"
#include "data/records/subjects/Subject.h"
#include "data/records/subjects/Takeover.h"
#include "data/records/visitors/Team.h"
#include "data/records/visitors/Visitor.h"
#include "data/records/visits/Visit.h"
#include "data/records/volunteers/VolunteerTeam.h"
#include "data/records/wishes/Wish.h"

namespace doorstep {

struct DemoStreet
{
    Street street;
    int firstNumber = 1;
    int lastNumber = 1;
    QStringList lanes;
};

struct DemoBlock
{
    Block block;
    Links grids;
    std::vector<DemoStreet> streets;
    Links visitors;          // the secretary first
    QList<Visitor> contacts; // likewise, whom small firms may call in Party matters
    Team team;               // goes on Wednesdays
    RowId venue = 0;
    std::vector<Subject> shops; // in walking order
    std::vector<Subject> workers;
    size_t nextShop = 0;       // where the round goes on
    QHash<int, int> struckOff; // by year
    QHash<int, int> wishes;    // published, by year
    QHash<QString, QString> claimerPhones;
};

// A street whose shops ask for the same for some weeks.
struct DemoSpot
{
    RowId block = 0;
    RowId street = 0;
    QString title;
    QString category; // key
    QDate first;
    QDate last;
    QString department; // key
    QString place;      // of the meeting; empty: nobody has gathered it
    QString attendees;
    QStringList texts;
    QString decision;
    QString result; // empty: still being handled
    QString feedback;
    QDate closedOn;
    Links needs;
    QSet<RowId> askers;

    [[nodiscard]] QDate meetingOn() const;
};

struct DemoName
{
    QString surname;
    QString given;

    [[nodiscard]] QString whole() const { return surname + given; }
};

class DemoWriter
{
public:
    DemoWriter(Register& registry, const DemoOptions& options, const Progress& progress);

    void writePlaces();
    void writeSubjects();
    void writeVisits();
    void writeParty();         // members among staff, agreements
    void writeActivities();    // and the hazards that volunteers report
    void writeOpinions();      // of a session of the deputies
    void writeNeedsOfNobody(); // passers-by, the town's code, committees
    void writeVolunteers();    // teams, projects of grids, what they did
    void writePapers();        // photos of doors, forms and activities
    void writeSeal();          // of a past month of a block, and what was corrected after it

private:
    // Places
    void writeBlock(Change& change, RowId town, const QStringList& row);
    void writeVisitors(Change& change, DemoBlock& block);
    void writeVenues(Change& change, int position, std::optional<RowId> block);
    void writeCatalogue(Change& change);

    // Subjects
    [[nodiscard]] DemoName personName(bool man);
    [[nodiscard]] QString mobile();
    [[nodiscard]] QString creditCode(bool company);
    [[nodiscard]] Subject inventShop(const DemoBlock& block, int index, int count);
    [[nodiscard]] std::optional<Subject> inventFirm(Subject firm, const DemoStreet& street,
                                                    int index);
    [[nodiscard]] Subject inventWorker(DemoBlock& block);
    void writeTakeover(Change& change, DemoBlock& block);
    void placeShop(Subject& shop, const DemoStreet& street, int along, int count);
    void nameShop(Subject& shop, const QString& pattern, const DemoStreet& street);
    [[nodiscard]] const DemoTrade& tradeOf(const DemoProfile& who) const;
    void fillShop(Subject& shop);
    void fillWorker(Worker& part, const DemoProfile& trade);
    void fillCommon(Subject& subject);
    [[nodiscard]] QString tagsOf(const Subject& subject);
    [[nodiscard]] const DemoProfile& profileOf(const Subject& subject);
    // An entry as often as resources/demo/chances.tsv says.
    [[nodiscard]] std::optional<RowId> drawn(const QString& list, const DemoProfile& who);
    [[nodiscard]] std::optional<RowId> codeId(const QString& list, const QString& key);
    [[nodiscard]] QString keyOfCode(std::optional<RowId> code) const;

    // Party building
    void writeMembers(Change& change, const Subject& shop);
    [[nodiscard]] std::optional<RowId> stageSince(QDate applied);
    void writePairing(Change& change, const DemoBlock& block, const QStringList& row);
    void writeOrganisations(Change& change);
    void joinOrganisations(Change& change, const DemoBlock& block);
    void joinOrganisation(std::optional<RowId> organisation, const QString& status, QDate& foundOn,
                          std::optional<RowId>& way, QDate& joinedOn);

    // Visits
    [[nodiscard]] std::vector<int> visitsByDay() const;
    [[nodiscard]] UtcSeconds momentOf(QDate day, int ofDay, int dayCount) const;
    void writeVisit(Change& change, DemoBlock& block, QDate day, int ofDay, int dayCount);
    [[nodiscard]] const Subject& chooseSubject(DemoBlock& block, QDate day);
    [[nodiscard]] VisitMode chooseMode(SubjectKind kind);
    [[nodiscard]] QString saidAt(const Visit& visit, const Subject& subject, QDate day);
    [[nodiscard]] Links drivesOf(const Visit& visit, const Subject& subject, QDate day, bool card);
    [[nodiscard]] Links visitorsOf(const Visit& visit, const DemoBlock& block);
    void writeNeed(Change& change, DemoBlock& block, const Visit& visit, const Subject& subject,
                   QDate day);
    // The loop of a need, its dates as far as they lie in the past.
    void followNeed(Change& change, DemoBlock& block, Need need, const DemoNeed& text,
                    const DemoProfile& who);
    [[nodiscard]] QString actorOf(const Need& need, NeedAction action);
    void addStep(Change& change, const Need& need, QDate day, NeedAction action,
                 const QString& words);
    void writeWish(Change& change, DemoBlock& block, const Visit& visit, const Subject& subject,
                   QDate day);
    void claim(DemoBlock& block, Wish& wish, QDate day);
    void writeServiceUse(Change& change, const Visit& visit, QDate day);
    void giveHotlineOrder(Need& need);
    void placeSpots();
    [[nodiscard]] DemoSpot* spotOf(const Visit& visit, const Subject& subject, QDate day);
    void writeSpotNeed(Change& change, DemoBlock& block, DemoSpot& spot, const Visit& visit,
                       const Subject& subject);
    void writeProblems();
    [[nodiscard]] std::optional<RowId> sourceOf(const Visit& visit);

    // Activities
    void writeActivity(Change& change, const DemoBlock& block, QDate day);
    [[nodiscard]] Links comersTo(const DemoActivity& activity, const DemoBlock& block, QDate day);
    void writeHazardReport(Change& change, DemoBlock& block, QDate day);
    [[nodiscard]] Links volunteersOf(std::optional<RowId> block, const QString& trade) const;
    void writeServices(Change& change, const VolunteerTeam& team, const QStringList& row);

    // What a photo was taken of, written down once all else is there.
    void photograph(PaperOf of, RowId row, const QString& picture, const QString& name);

    [[nodiscard]] int below(int limit) { return m_random.bounded(limit); }
    [[nodiscard]] bool chance(int percent) { return m_random.bounded(100) < percent; }

    Register& m_register;
    DemoOptions m_options;
    const Progress& m_progress;
    QRandomGenerator m_random;
    WorkingDays m_workingDays; // those that are built in
    DemoTexts m_texts;
    QHash<RowId, Code> m_codes;
    QHash<QString, RowId> m_codeIds; // by "list/key", service items among them
    QHash<quint64, DemoProfile> m_profiles;
    QSet<int> m_phones; // given out
    UtcSeconds m_now = 0;
    UtcSeconds m_latest; // nothing lies later: today goes on still
    std::vector<DemoBlock> m_blocks;
    QSet<RowId> m_cardHolders;

    QRandomGenerator m_serviceRandom;
    QHash<QString, RowId> m_venues;
    QHash<QString, RowId> m_organisations;
    QHash<RowId, QStringList> m_usedWords;              // by service
    QHash<RowId, std::pair<RowId, QDate>> m_introduced; // the latest service, by subject
    std::vector<DemoSpot> m_spots;
    struct Photo
    {
        PaperOwner of;
        QString picture; // in resources/demo
        QString name;
    };
    QList<Photo> m_photos;
    QRandomGenerator m_aside; // for what was added later: the rest stays as it was
};

} // namespace doorstep
