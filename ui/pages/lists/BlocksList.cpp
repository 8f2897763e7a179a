// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/Phone.h"
#include "data/records/lists/PlaceRules.h"
#include "ui/pages/lists/Lists.h"
#include "ui/pages/lists/ListsText.h"
#include "ui/pages/lists/RowsList.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

constexpr RowId townLine = -1; // no block's

// The town as the first line, then its blocks.
struct Place
{
    RowId id = 0; // of the block; the town's line is told by isTown
    bool isTown = false;
    Town town;
    Block block;
};

class BlocksList : public RowsList<Place>
{
public:
    explicit BlocksList(Workspace& workspace)
        : m_workspace(workspace), m_store(workspace.registry())
    {
        setCells({
            {{"name", ListsText::tr("Name"), 20},
             [](const Place& place) { return place.isTown ? place.town.name : place.block.name; },
             [](Place& place, const QVariant& value) {
                 (place.isTown ? place.town.name : place.block.name) = value.toString();
             }},
            {{"level", ListsText::tr("Level"), 8, ListColumn::Editor::None},
             [](const Place& place) {
                 return place.isTown ? ListsText::tr("Town") : ListsText::tr("Block");
             }},
            {{"secretary", ListsText::tr("Secretary"), 14},
             [](const Place& place) { return place.block.secretary; },
             [](Place& place, const QVariant& value) {
                 place.block.secretary = value.toString();
             }},
            {{"phone", ListsText::tr("Phone"), 18},
             [](const Place& place) { return place.block.phone; },
             [](Place& place, const QVariant& value) {
                 place.block.phone = normalisePhone(value.toString());
             },
             {},
             {},
             [](const QVariant& value) {
                 return phoneProblem(value.toString());
             }},
        });
    }

    QString title() const override { return ListsText::tr("Town and blocks"); }
    QString hint() const override
    {
        return ListsText::tr("A contact card keeps its own name and phone: change them on the page "
                             "“Contact cards” too.");
    }
    bool dependsOn(const QSet<QString>& tables) const override
    {
        return tables.contains(QStringLiteral("block")) || tables.contains(QStringLiteral("town"));
    }
    bool isEditable(int row, int column) const override
    {
        return RowsList::isEditable(row, column) && (column == 0 || !at(row).isTown);
    }
    QString whatKeeps(int row) const override
    {
        return at(row).isTown ? ListsText::tr("A register belongs to one town. Rename it instead.")
                              : whatKeepsBlock(m_workspace.registry(), idAt(row));
    }
    void remove(Change& change, int row) override { removeBlock(change, idAt(row)); }
    bool canMove() const override { return true; }
    bool move(Change& change, int row, int by) override
    {
        return !at(row).isTown && moveBlock(change, idAt(row), by);
    }

protected:
    QList<Place> read() const override
    {
        QList<Place> places;
        if (const std::optional<Town> town = TownStore(m_workspace.registry()).only())
            places.append({townLine, true, *town, {}});
        for (const Block& block : m_store.all())
            places.append({block.id, false, {}, block});
        return places;
    }
    bool isComplete(const Place& place) const override
    {
        return !(place.isTown ? place.town.name : place.block.name).isEmpty();
    }
    QString problem(const Place& place) const override
    {
        if (place.isTown)
            return place.town.name.isEmpty() ? ListsText::tr("It needs a name.") : QString();
        return blockProblem(m_workspace.registry(), place.block);
    }
    void write(Change& change, Place& place) override
    {
        if (place.isTown) {
            TownStore(m_workspace.registry()).save(change, place.town);
        } else if (place.id == 0) {
            addBlock(change, place.block);
            place.id = place.block.id;
        } else {
            m_store.save(change, place.block);
        }
    }
    int place(int, Place& fresh) const override
    {
        const std::optional<Town> town = TownStore(m_workspace.registry()).only();
        if (!town)
            return -1;
        fresh.block.town = town->id;
        return rows();
    }

private:
    Workspace& m_workspace;
    BlockStore m_store;
};

} // namespace

std::unique_ptr<EditableList> makeBlocksList(Workspace& workspace)
{
    return std::make_unique<BlocksList>(workspace);
}

} // namespace doorstep
