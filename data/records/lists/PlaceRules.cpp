// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/lists/PlaceRules.h"

#include "data/records/cards/ContactCard.h"
#include "data/records/visitors/Visitor.h"
#include "data/register/Order.h"

namespace doorstep {

namespace {

struct PlaceRulesText
{
    Q_DECLARE_TR_FUNCTIONS(Places)
};

template <typename T>
QString nameProblem(const T& row, const QList<T>& neighbours)
{
    if (row.name.trimmed().isEmpty())
        return PlaceRulesText::tr("It needs a name.");
    for (const T& other : neighbours) {
        if (other.id != row.id && other.name == row.name)
            return PlaceRulesText::tr("There is a “%1” already.").arg(row.name);
    }
    return {};
}

int subjectsWith(Register& registry, const char* column, RowId place)
{
    return registry.db().one<int>(
        QStringLiteral("SELECT count(*) FROM subject WHERE %1 = ? AND deleted_at IS NULL")
            .arg(QLatin1String(column)),
        place);
}

void require(const QString& objection)
{
    if (!objection.isEmpty())
        throw Error(objection);
}

} // namespace

QString streetProblem(Register& registry, const Street& street)
{
    return nameProblem(street, StreetStore(registry).ofBlock(street.block));
}

QString gridProblem(Register& registry, const Grid& grid)
{
    return nameProblem(grid, GridStore(registry).ofBlock(grid.block));
}

QString blockProblem(Register& registry, const Block& block)
{
    return nameProblem(block, BlockStore(registry).all());
}

QString whatKeepsStreet(Register& registry, RowId street)
{
    const int subjects = subjectsWith(registry, "street_id", street);
    return subjects == 0
               ? QString()
               : PlaceRulesText::tr("%n shop(s) and worker(s) are on %1. Move them to another "
                                    "street first, or delete them.",
                                    nullptr, subjects)
                     .arg(StreetStore(registry).get(street).name);
}

QString whatKeepsGrid(Register& registry, RowId grid)
{
    const int subjects = subjectsWith(registry, "grid_id", grid);
    return subjects == 0
               ? QString()
               : PlaceRulesText::tr(
                     "%n shop(s) and worker(s) are in %1. Put them into another grid first.",
                     nullptr, subjects)
                     .arg(GridStore(registry).get(grid).name);
}

QString whatKeepsBlock(Register& registry, RowId block)
{
    if (BlockStore(registry).all().size() < 2)
        return PlaceRulesText::tr("A register has one block at least. Rename this one instead.");
    const QString name = BlockStore(registry).get(block).name;
    if (const int subjects = subjectsWith(registry, "block_id", block))
        return PlaceRulesText::tr(
                   "%n shop(s) and worker(s) belong to %1. Move them to another block first.",
                   nullptr, subjects)
            .arg(name);
    const auto visits = registry.db().one<int>(
        QStringLiteral("SELECT count(*) FROM visit WHERE block_id = ? AND deleted_at IS NULL"),
        block);
    return visits == 0
               ? QString()
               : PlaceRulesText::tr("%n visit(s) were made in %1: it stays for the reports.",
                                    nullptr, visits)
                     .arg(name);
}

void addStreet(Change& change, Street& street)
{
    const StreetStore store(change.registry());
    require(streetProblem(change.registry(), street));
    street.position = nextPosition(store.ofBlock(street.block));
    store.add(change, street);
}

void removeStreet(Change& change, RowId street)
{
    require(whatKeepsStreet(change.registry(), street));
    StreetStore(change.registry()).remove(change, street);
}

void removeGrid(Change& change, RowId grid)
{
    require(whatKeepsGrid(change.registry(), grid));
    GridStore(change.registry()).remove(change, grid);
}

void addBlock(Change& change, Block& block)
{
    Register& registry = change.registry();
    const BlockStore store(registry);
    require(blockProblem(registry, block));
    block.position = nextPosition(store.all());
    store.add(change, block);
    ContactCard card;
    card.block = block.id;
    card.secretary = block.secretary;
    card.phone = block.phone;
    ContactCardStore(registry).add(change, card);
}

void removeBlock(Change& change, RowId block)
{
    Register& registry = change.registry();
    require(whatKeepsBlock(registry, block));
    for (const Street& street : StreetStore(registry).ofBlock(block))
        StreetStore(registry).remove(change, street.id);
    for (const Grid& grid : GridStore(registry).ofBlock(block))
        GridStore(registry).remove(change, grid.id);
    for (const Visitor& visitor : VisitorStore(registry).ofBlock(block)) {
        if (visitor.block == block)
            VisitorStore(registry).remove(change, visitor.id);
    }
    if (const auto card = ContactCardStore(registry).ofBlock(block))
        ContactCardStore(registry).remove(change, card->id);
    BlockStore(registry).remove(change, block);
}

bool moveStreet(Change& change, RowId street, int by)
{
    const StreetStore store(change.registry());
    return moveInOrder(store, change, store.ofBlock(store.get(street).block), street, by);
}

bool moveBlock(Change& change, RowId block, int by)
{
    const BlockStore store(change.registry());
    return moveInOrder(store, change, store.all(), block, by);
}

} // namespace doorstep
