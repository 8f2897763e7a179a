// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/lists/PlaceRules.h"
#include "ui/pages/lists/Lists.h"
#include "ui/pages/lists/ListsText.h"
#include "ui/pages/lists/RowsList.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

class StreetsList : public RowsList<Street>
{
public:
    explicit StreetsList(Workspace& workspace)
        : m_workspace(workspace), m_store(workspace.registry())
    {
        setCells({
            {{"name", ListsText::tr("Street"), 18},
             [](const Street& street) { return street.name; },
             [](Street& street, const QVariant& value) {
                 street.name = value.toString();
             }},
            {{"walk", ListsText::tr("How it is walked"), 20, ListColumn::Editor::Choice},
             [](const Street& street) { return QLatin1String(keyOf(street.walk)); },
             [](Street& street, const QVariant& value) {
                 street.walk = fromKey<StreetWalk>(value.toString()).value_or(street.walk);
             },
             [](const Street& street) {
                 return labelOf(street.walk);
             }},
            {{"block", ListsText::tr("Block"), 14, ListColumn::Editor::None},
             [this](const Street& street) {
                 return m_blocks.value(street.block);
             }},
        });
    }

    QString title() const override { return ListsText::tr("Streets"); }
    QString hint() const override
    {
        return ListsText::tr(
            "In the order in which one walks them: block list, walk sheets and the "
            "report follow it.");
    }
    bool isOfBlock() const override { return true; }
    bool dependsOn(const QSet<QString>& tables) const override
    {
        return tables.contains(QStringLiteral("street")) ||
               tables.contains(QStringLiteral("block"));
    }
    Choices choices(int, int) const override
    {
        Choices choices;
        for (const Word<StreetWalk>& word : wordsOf<StreetWalk>())
            choices.append({QLatin1String(word.key), labelOf(word.value)});
        return choices;
    }
    QString whatKeeps(int row) const override
    {
        return whatKeepsStreet(m_workspace.registry(), idAt(row));
    }
    void remove(Change& change, int row) override { removeStreet(change, idAt(row)); }
    bool canMove() const override { return true; }
    bool move(Change& change, int row, int by) override
    {
        return moveStreet(change, idAt(row), by);
    }

protected:
    QList<Street> read() const override
    {
        QHash<RowId, QString> blocks;
        for (const Block& block : BlockStore(m_workspace.registry()).all())
            blocks.insert(block.id, block.name);
        const std::optional<RowId> block = m_workspace.block();
        const QList<Street> streets = block ? m_store.ofBlock(*block) : m_store.all();
        m_blocks = blocks;
        return streets;
    }
    bool isComplete(const Street& street) const override { return !street.name.isEmpty(); }
    QString problem(const Street& street) const override
    {
        return streetProblem(m_workspace.registry(), street);
    }
    void write(Change& change, Street& street) override
    {
        if (street.id == 0)
            addStreet(change, street);
        else
            m_store.save(change, street);
    }
    // At the end of the block that one works in, or of the street's one stands on.
    int place(int after, Street& fresh) const override
    {
        if (m_blocks.isEmpty())
            return -1;
        fresh.block = m_workspace.block() ? *m_workspace.block()
                      : holds(after)      ? at(after).block
                                          : BlockStore(m_workspace.registry()).all().first().id;
        return behind([&](const Street& street) { return street.block == fresh.block; });
    }

private:
    Workspace& m_workspace;
    StreetStore m_store;
    mutable QHash<RowId, QString> m_blocks;
};

} // namespace

std::unique_ptr<EditableList> makeStreetsList(Workspace& workspace)
{
    return std::make_unique<StreetsList>(workspace);
}

} // namespace doorstep
