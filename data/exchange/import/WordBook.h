#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The register's own names (blocks, streets, list entries, visitors, services), looked up as a list
// writes them. Streets, grids, visitors and teams that are new get a number below 0 until they are
// made.

#include "data/exchange/import/CellValues.h"
#include "data/exchange/import/FieldTable.h"
#include "data/records/calendar/WorkingDays.h"
#include "data/records/codes/Code.h"
#include "data/records/places/Places.h"

#include <QHash>

namespace doorstep {

class WordBook
{
public:
    // The register is asked while rows are read; afterwards the book may outlive it.
    explicit WordBook(Register& registry);

    // By name, by another word for it (resources/import/words.tsv), by name without punctuation.
    [[nodiscard]] std::optional<RowId> code(const QString& list, const QString& word);
    [[nodiscard]] std::optional<RowId> service(const QString& word);
    [[nodiscard]] std::optional<RowId> venue(const QString& word) const;
    [[nodiscard]] std::optional<QString> choice(const ImportField& field, const QString& word);
    // With or without the town's name in front.
    [[nodiscard]] std::optional<RowId> block(const QString& word);

    // A list that was exported here brings its words along: what the register does not know is
    // made, blocks among it, known by their whole names.
    void bringWords() { m_bringsWords = true; }
    [[nodiscard]] bool bringsWords() const { return m_bringsWords; }
    // Fields whose column is guessed, by their keys: they take no other value's place unasked.
    void setGuessed(const QSet<QString>& keys) { m_guessed = keys; }
    [[nodiscard]] bool isGuess(const QString& key) const { return m_guessed.contains(key); }
    // Its names are hidden in part, so that one without a sign of it may be, too.
    void setOfMasked(bool masked) { m_ofMasked = masked; }
    [[nodiscard]] bool isOfMasked() const { return m_ofMasked; }
    // Something in it is hidden, so that 店x may be, too.
    void setShowsMask(bool shows) { m_showsMask = shows; }
    [[nodiscard]] bool showsMask() const { return m_showsMask || m_ofMasked; }
    // Whether unknown entries of the list are made; of the service catalogue always.
    [[nodiscard]] bool makes(const QString& list) const;
    // 美团（专送）, 顺丰快递, 代驾师傅: an entry of a worker's lists in the words of a sentence,
    // and what else the cell says.
    struct NearEntry
    {
        RowId entry = 0;
        QString beside;
    };
    [[nodiscard]] std::optional<NearEntry> nearCode(const QString& list, const QString& word);
    // Known or new; a category of services is that of its aspect. Nothing: the aspect lacks.
    [[nodiscard]] std::optional<RowId> entry(const QString& list, const QString& word,
                                             const QString& above);
    [[nodiscard]] RowId newBlock(const QString& name);

    [[nodiscard]] QDate after(QDate day, const TypedTerm& term);

    // Known or new.
    [[nodiscard]] RowId street(RowId block, const QString& name);
    [[nodiscard]] RowId grid(RowId block, const QString& name);
    [[nodiscard]] RowId visitor(RowId block, const QString& name);
    // Of any block.
    [[nodiscard]] bool isVisitor(const QString& name) const;
    [[nodiscard]] RowId team(RowId block, const QString& name);
    [[nodiscard]] RowId organisation(RowId block, const QString& name);
    [[nodiscard]] RowId volunteerTeam(RowId block, const QString& name);

    [[nodiscard]] const QList<Block>& blocks() const { return m_blocks; }
    // Roads that an address may end with: the register's, and the list's own in these cells of it.
    [[nodiscard]] const QSet<QString>& roads() const { return m_roads; }
    void learnRoads(const std::vector<Cell>& addresses);
    // One of them by its name, or by what stands before 路, 街 where that is one's only.
    [[nodiscard]] std::optional<QString> roadCalled(const QString& name) const;
    // Whether a district or town in front of a road is another one than the register's.
    [[nodiscard]] bool isElsewhere(const QStringList& areas) const;
    // 盈中居委 where the register has a block of that name.
    [[nodiscard]] bool isTownsOwn(const QString& zone) const { return blockIn(zone).has_value(); }
    // That a sheet's name names: 第二街区 天山西路.
    [[nodiscard]] std::optional<RowId> blockIn(const QString& text) const;
    [[nodiscard]] QString streetName(std::optional<RowId> street) const;
    // Of one, or of several of which nobody can tell which is meant.
    [[nodiscard]] bool mayBeBlock(const QString& name) const;
    [[nodiscard]] QString blockName(RowId block) const;
    // The word for any reference, for a person.
    [[nodiscard]] QString nameOf(ReadAs reading, RowId id) const;

    void remember(ReadAs reading, RowId id, const QString& name);

    // The streets and so on that a row refers to and that are not yet there.
    struct NewName
    {
        ReadAs reading = ReadAs::Street; // Street, Grid, Visitors, Team, Organisation,
                                         // VolunteerTeam, Block, Code
        RowId block = 0;
        QString name;
        QString list = {}; // of a Code
        std::optional<RowId> parent = {};
    };
    // The row of a reference, made now if it is new.
    [[nodiscard]] RowId made(Change& change, RowId id);

private:
    [[nodiscard]] RowId newEntry(const QString& list, const QString& name,
                                 std::optional<RowId> parent);
    [[nodiscard]] RowId knownOrNew(QHash<QString, RowId>& known, ReadAs reading, RowId block,
                                   const QString& name);
    const QHash<QString, RowId>& entriesOf(const QString& list);

    Register& m_register;
    QList<Block> m_blocks;
    QHash<QString, RowId> m_streets; // "block folded name"
    QSet<QString> m_roads;
    QString m_town;     // 新泾
    QString m_district; // 长宁, or what most addresses of the list name
    QHash<QString, RowId> m_grids;
    QHash<QString, RowId> m_visitors;
    QHash<QString, RowId> m_services;
    QHash<QString, RowId> m_venues;
    QHash<QString, RowId> m_teams;
    QHash<QString, RowId> m_organisations;
    QHash<QString, RowId> m_volunteerTeams;
    QHash<QString, QHash<QString, RowId>> m_codes;
    QHash<QString, RowId> m_below; // "aspect folded name" of categories of services
    bool m_bringsWords = false;
    QSet<QString> m_guessed;
    bool m_ofMasked = false;
    bool m_showsMask = false;
    QHash<QString, QHash<QString, QString>> m_synonyms; // list → folded word → entry
    QHash<int, QHash<RowId, QString>> m_names;          // by reading
    QList<NewName> m_new;
    QHash<RowId, RowId> m_made;
    std::optional<WorkingDays> m_workingDays;
};

} // namespace doorstep
