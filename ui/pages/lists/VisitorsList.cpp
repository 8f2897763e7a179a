// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/Phone.h"
#include "data/records/codes/Code.h"
#include "data/records/places/Places.h"
#include "data/records/visitors/Visitor.h"
#include "data/register/Order.h"
#include "ui/pages/lists/Lists.h"
#include "ui/pages/lists/ListsText.h"
#include "ui/pages/lists/NamesInCell.h"
#include "ui/pages/lists/RowsList.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

QVariant cellOf(std::optional<RowId> id)
{
    return id ? QVariant(*id) : QVariant();
}

std::optional<RowId> idOf(const QVariant& cell)
{
    return cell.isNull() ? std::nullopt : std::optional<RowId>(cell.toLongLong());
}

class VisitorsList : public RowsList<Visitor>
{
public:
    explicit VisitorsList(Workspace& workspace)
        : m_workspace(workspace), m_store(workspace.registry())
    {
        setCells({
            {{"name", ListsText::tr("Name"), 14},
             [](const Visitor& visitor) { return visitor.name; },
             [](Visitor& visitor, const QVariant& value) {
                 visitor.name = value.toString();
             }},
            {{"role", ListsText::tr("Role"), 24, ListColumn::Editor::Choice},
             [](const Visitor& visitor) { return cellOf(visitor.role); },
             [](Visitor& visitor, const QVariant& value) { visitor.role = idOf(value); },
             [this](const Visitor& visitor) {
                 return roleName(visitor.role);
             }},
            {{"phone", ListsText::tr("Phone"), 18},
             [](const Visitor& visitor) { return visitor.phone; },
             [](Visitor& visitor, const QVariant& value) {
                 visitor.phone = normalisePhone(value.toString());
             },
             {},
             {},
             [](const QVariant& value) {
                 return phoneProblem(value.toString());
             }},
            {{"block", ListsText::tr("Block"), 16, ListColumn::Editor::Choice},
             [](const Visitor& visitor) { return cellOf(visitor.block); },
             [](Visitor& visitor, const QVariant& value) { visitor.block = idOf(value); },
             [this](const Visitor& visitor) {
                 return visitor.block ? m_blocks.value(*visitor.block)
                                      : ListsText::tr("Whole town");
             }},
            {{"other_roles", ListsText::tr("Other roles"), 24},
             [this](const Visitor& visitor) { return otherRoles(visitor); },
             [this](Visitor& visitor, const QVariant& value) {
                 visitor.otherRoles = idsOfNames(value.toString(), roles());
             },
             {},
             [this](const QVariant& value) {
                 const QString unknown = firstUnknownName(value.toString(), roles());
                 return unknown.isEmpty()
                            ? QString()
                            : ListsText::tr("“%1” is not among the roles.").arg(unknown);
             }},
        });
    }

    QString title() const override { return ListsText::tr("Visitors"); }
    QString hint() const override
    {
        return ListsText::tr(
            "Who goes on visits. A visit offers them in this order; one who leaves is "
            "deleted here and stays in the visits made. Other roles: their names, with 、 between "
            "them.");
    }
    bool isOfBlock() const override { return true; }
    bool dependsOn(const QSet<QString>& tables) const override
    {
        return tables.contains(QStringLiteral("visitor")) ||
               tables.contains(QStringLiteral("block")) || tables.contains(QStringLiteral("code"));
    }
    Choices choices(int, int column) const override
    {
        Choices choices;
        if (column == 1) {
            choices.append({QVariant(), QString()});
            for (const Code& role : CodeStore(m_workspace.registry()).entries(list::visitorRole))
                choices.append({role.id, role.name});
        } else {
            choices.append({QVariant(), ListsText::tr("Whole town")});
            for (const Block& block : BlockStore(m_workspace.registry()).all())
                choices.append({block.id, block.name});
        }
        return choices;
    }
    QString whatKeeps(int) const override { return {}; }
    void remove(Change& change, int row) override { m_store.remove(change, idAt(row)); }
    bool canMove() const override { return true; }
    bool move(Change& change, int row, int by) override
    {
        return moveInOrder(m_store, change, read(), idAt(row), by);
    }

protected:
    QList<Visitor> read() const override
    {
        m_blocks.clear();
        for (const Block& block : BlockStore(m_workspace.registry()).all())
            m_blocks.insert(block.id, block.name);
        const std::optional<RowId> block = m_workspace.block();
        return block ? m_store.ofBlock(*block) : m_store.all();
    }
    bool isComplete(const Visitor& visitor) const override { return !visitor.name.isEmpty(); }
    QString problem(const Visitor& visitor) const override
    {
        return visitor.name.isEmpty() ? ListsText::tr("It needs a name.") : QString();
    }
    void write(Change& change, Visitor& visitor) override
    {
        if (visitor.id == 0) {
            visitor.position = nextPosition(m_store.all());
            m_store.add(change, visitor);
        } else {
            m_store.save(change, visitor);
        }
    }
    int place(int, Visitor& fresh) const override
    {
        fresh.block = m_workspace.block();
        return rows();
    }

private:
    QString roleName(std::optional<RowId> role) const
    {
        const std::optional<Code> code =
            role ? CodeStore(m_workspace.registry()).find(*role) : std::nullopt;
        return code ? code->name : QString();
    }

    QString otherRoles(const Visitor& visitor) const
    {
        QStringList names;
        for (const RowId role : visitor.otherRoles)
            names << roleName(role);
        return names.join(u'、');
    }
    NamedRows roles() const
    {
        NamedRows named;
        for (const Code& role : CodeStore(m_workspace.registry()).entries(list::visitorRole))
            named.append({role.name, role.id});
        return named;
    }

    Workspace& m_workspace;
    VisitorStore m_store;
    mutable QHash<RowId, QString> m_blocks;
};

} // namespace

std::unique_ptr<EditableList> makeVisitorsList(Workspace& workspace)
{
    return std::make_unique<VisitorsList>(workspace);
}

} // namespace doorstep
