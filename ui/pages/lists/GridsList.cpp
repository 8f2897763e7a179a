// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/lists/PlaceRules.h"
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
            {{"name", ListsText::tr("Grid"), 22},
             [](const Grid& grid) { return grid.name; },
             [](Grid& grid, const QVariant& value) {
                 grid.name = value.toString();
             }},
            {{"block", ListsText::tr("Block"), 14, ListColumn::Editor::None},
             [this](const Grid& grid) {
                 return m_blocks.value(grid.block);
             }},
        });
    }

    QString title() const override { return ListsText::tr("Grids"); }
    QString hint() const override
    {
        return ListsText::tr(
            "Parts of a block, for those who divide it. A subject's form asks for its "
            "grid.");
    }
    bool isOfBlock() const override { return true; }
    bool dependsOn(const QSet<QString>& tables) const override
    {
        return tables.contains(QStringLiteral("grid")) || tables.contains(QStringLiteral("block"));
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
        m_blocks.clear();
        for (const Block& block : BlockStore(m_workspace.registry()).all()) {
            m_blocks.insert(block.id, block.name);
            if (!m_workspace.block() || m_workspace.block() == block.id)
                grids += m_store.ofBlock(block.id);
        }
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
