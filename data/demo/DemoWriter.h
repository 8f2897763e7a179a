#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a demonstration register, written one after the other.

#include "data/cards/ContactCard.h"
#include "data/codes/Code.h"
#include "data/demo/Demo.h"
#include "data/demo/DemoTexts.h"
#include "data/needs/Need.h"
#include "data/places/Places.h"
#include "data/subjects/Subject.h"
#include "data/visitors/Visitor.h"
#include "data/visits/Visit.h"
#include "data/wishes/Wish.h"

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
    Links visitors;             // the secretary first
    std::vector<Subject> shops; // in walking order
    std::vector<Subject> workers;
    size_t nextShop = 0;       // where the round goes on
    QHash<int, int> struckOff; // by year
};

class DemoWriter
{
public:
    DemoWriter(Register& registry, const DemoOptions& options, const Progress& progress);

    void writePlaces();
    void writeSubjects();
    void writeVisits();

private:
    // Places
    void writeBlock(Change& change, RowId town, const QStringList& row);
    void writeVisitors(Change& change, DemoBlock& block);

    // Subjects
    [[nodiscard]] QString personName(const QString& gender);
    [[nodiscard]] QString mobile();
    [[nodiscard]] QString creditCode();
    [[nodiscard]] Subject inventShop(DemoBlock& block, int index, int count);
    [[nodiscard]] Subject inventWorker(DemoBlock& block);
    void fillCommon(Subject& subject);
    [[nodiscard]] std::optional<RowId> anyOf(const QString& list);
    [[nodiscard]] std::optional<RowId> codeId(const QString& list, const QString& key);

    // Visits
    [[nodiscard]] std::vector<int> visitsByDay() const;
    void writeVisit(Change& change, DemoBlock& block, QDate day, int ofDay, int dayCount);
    [[nodiscard]] Subject& chooseSubject(DemoBlock& block);
    [[nodiscard]] QString saidAt(const Visit& visit, const Subject& subject, QDate day);
    void writeNeed(Change& change, DemoBlock& block, const Visit& visit, const Subject& subject,
                   QDate day);
    void addStep(Change& change, const Need& need, QDate day, NeedAction action,
                 const QString& words);
    void writeWish(Change& change, const Visit& visit, const Subject& subject, QDate day);

    [[nodiscard]] int below(int limit) { return m_random.bounded(limit); }
    [[nodiscard]] bool chance(int percent) { return m_random.bounded(100) < percent; }

    Register& m_register;
    DemoOptions m_options;
    const Progress& m_progress;
    QRandomGenerator m_random;
    DemoTexts m_texts;
    QHash<QString, QList<Code>> m_codes; // by list
    QHash<QString, RowId> m_codeIds;     // by "list/key"
    Links m_serviceItems;
    UtcSeconds m_now = 0;
    std::vector<DemoBlock> m_blocks;
    QSet<RowId> m_cardHolders;
};

} // namespace doorstep
