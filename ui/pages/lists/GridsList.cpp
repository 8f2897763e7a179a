// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/lists/PlaceRules.h"
#include "data/records/visitors/Visitor.h"
#include "ui/pages/lists/Lists.h"
#include "ui/pages/lists/ListsText.h"
#include "ui/pages/lists/RowsList.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

class GridsList : public RowsList<Grid>
{
public:
    explicit GridsList(Workspace& workspace) : m_workspace(workspace), m_store(workspace.registry())
    {
        setCells({
            {{"name", ListsText::tr("Grid"), 18},
             [](const Grid& grid) { return grid.name; },
             [](Grid& grid, const QVariant& value) {
                 grid.name = value.toString();
             }},
            {{"block", ListsText::tr("Block"), 14, ListColumn::Editor::None},
             [this](const Grid& grid) {
                 return m_blocks.value(grid.block);
             }},
            {{"head", ListsText::tr("Head (1)"), 12, ListColumn::Editor::Choice},
             [](const Grid& grid) { return cellOf(grid.head); },
             [](Grid& grid, const QVariant& value) { grid.head = idOf(value); },
             [this](const Grid& grid) {
                 return grid.head ? nameOf(*grid.head) : QString();
             }},
            names("core", ListsText::tr("Core (3)"), &Grid::core),
            names("helpers", ListsText::tr("Others (X)"), &Grid::helpers),
        });
    }

    QString title() const override { return ListsText::tr("Grids"); }
    QString hint() const override
    {
        return ListsText::tr(
            "Parts of a block, for those who divide it. A subject's form asks for its "
            "grid. The team is 1+3+X: names of visitors, with 、 between them.");
    }
    bool isOfBlock() const override { return true; }
    bool dependsOn(const QSet<QString>& tables) const override
    {
        return tables.contains(QStringLiteral("grid")) ||
               tables.contains(QStringLiteral("block")) ||
               tables.contains(QStringLiteral("visitor"));
    }
    Choices choices(int row, int) const override
    {
        Choices choices{{QVariant(), QString()}};
        for (const Visitor& visitor : VisitorStore(m_workspace.registry()).ofBlock(at(row).block))
            choices.append({visitor.id, visitor.name});
        return choices;
    }
    QString whatKeeps(int row) const override
    {
        return whatKeepsGrid(m_workspace.registry(), idAt(row));
    }
    void remove(Change& change, int row) override { removeGrid(change, idAt(row)); }

protected:
    QList<Grid> read() const override
    {
        QList<Grid> grids;
        QHash<RowId, QString> blocks;
        for (const Block& block : BlockStore(m_workspace.registry()).all()) {
            blocks.insert(block.id, block.name);
            if (!m_workspace.block() || m_workspace.block() == block.id)
                grids += m_store.ofBlock(block.id);
        }
        m_blocks = blocks;
        return grids;
    }
    bool isComplete(const Grid& grid) const override { return !grid.name.isEmpty(); }
    QString problem(const Grid& grid) const override
    {
        return gridProblem(m_workspace.registry(), grid);
    }
    void write(Change& change, Grid& grid) override
    {
        if (grid.id == 0)
            m_store.add(change, grid);
        else
            m_store.save(change, grid);
    }
    int place(int after, Grid& fresh) const override
    {
        if (m_blocks.isEmpty())
            return -1;
        fresh.block = m_workspace.block() ? *m_workspace.block()
                      : holds(after)      ? at(after).block
                                          : BlockStore(m_workspace.registry()).all().first().id;
        return behind([&](const Grid& grid) { return grid.block == fresh.block; });
    }

private:
    QString nameOf(RowId visitor) const
    {
        return VisitorStore(m_workspace.registry()).get(visitor).name;
    }
    Cell names(const char* key, const QString& title, Links Grid::*member) const
    {
        const auto known = [this] {
            NamedRows named;
            for (const Visitor& visitor : VisitorStore(m_workspace.registry()).all())
                named.append({visitor.name, visitor.id});
            return named;
        };
        return namesCell(
            {key, title, 24}, member, known, [this](RowId visitor) { return nameOf(visitor); },
            ListsText::tr("“%1” is not among the visitors."));
    }

    Workspace& m_workspace;
    GridStore m_store;
    mutable QHash<RowId, QString> m_blocks;
};

} // namespace

std::unique_ptr<EditableList> makeGridsList(Workspace& workspace)
{
    return std::make_unique<GridsList>(workspace);
}

} // namespace doorstep
