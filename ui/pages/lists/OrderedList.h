#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/places/Places.h"
#include "data/register/Order.h"
#include "ui/pages/lists/ListsText.h"
#include "ui/pages/lists/RowsList.h"

namespace doorstep {

// Rows with a name and a position, of one block or of the whole town: those of the chosen block.
template <typename Row, typename RowStore>
class OrderedList : public RowsList<Row>
{
public:
    explicit OrderedList(Workspace& workspace)
        : m_workspace(workspace), m_store(workspace.registry())
    {
    }

    [[nodiscard]] bool isOfBlock() const override { return true; }
    [[nodiscard]] QString whatKeeps(int) const override { return {}; }
    void remove(Change& change, int row) override { m_store.remove(change, this->idAt(row)); }
    [[nodiscard]] bool canMove() const override { return true; }
    bool move(Change& change, int row, int by) override
    {
        return moveInOrder(m_store, change, read(), this->idAt(row), by);
    }

protected:
    [[nodiscard]] Register& registry() const { return m_workspace.registry(); }
    [[nodiscard]] const RowStore& store() const { return m_store; }

    // Those that somebody of the chosen block can name.
    template <typename Store>
    [[nodiscard]] auto inSight(const Store& store) const
    {
        const std::optional<RowId> block = m_workspace.block();
        return block ? store.ofBlock(*block) : store.all();
    }

    [[nodiscard]] typename RowsList<Row>::Cell blockCell() const
    {
        return {{"block", ListsText::tr("Block"), 16, ListColumn::Editor::Choice},
                [](const Row& row) { return cellOf(row.block); },
                [](Row& row, const QVariant& value) { row.block = idOf(value); },
                [this](const Row& row) {
                    return row.block ? m_blocks.value(*row.block) : ListsText::tr("Whole town");
                }};
    }
    [[nodiscard]] typename RowsList<Row>::Choices blockChoices() const
    {
        typename RowsList<Row>::Choices choices{{QVariant(), ListsText::tr("Whole town")}};
        for (const Block& block : BlockStore(registry()).all())
            choices.append({block.id, block.name});
        return choices;
    }

    [[nodiscard]] QList<Row> read() const override
    {
        QHash<RowId, QString> blocks;
        for (const Block& block : BlockStore(registry()).all())
            blocks.insert(block.id, block.name);
        const QList<Row> rows = inSight(m_store);
        m_blocks = blocks;
        return rows;
    }
    [[nodiscard]] bool isComplete(const Row& row) const override { return !row.name.isEmpty(); }
    [[nodiscard]] QString problem(const Row& row) const override
    {
        return row.name.isEmpty() ? ListsText::tr("It needs a name.") : QString();
    }
    void write(Change& change, Row& row) override
    {
        if (row.id == 0) {
            row.position = nextPosition(m_store.all());
            m_store.add(change, row);
        } else {
            m_store.save(change, row);
        }
    }
    int place(int, Row& fresh) const override
    {
        fresh.block = m_workspace.block();
        return this->rows();
    }

private:
    Workspace& m_workspace;
    RowStore m_store;
    mutable QHash<RowId, QString> m_blocks;
};

} // namespace doorstep
