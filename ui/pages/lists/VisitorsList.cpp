// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/Phone.h"
#include "data/records/codes/Code.h"
#include "data/records/visitors/Visitor.h"
#include "ui/pages/lists/Lists.h"
#include "ui/pages/lists/OrderedList.h"

namespace doorstep {

namespace {

class VisitorsList : public OrderedList<Visitor, VisitorStore>
{
public:
    explicit VisitorsList(Workspace& workspace) : OrderedList(workspace)
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
                 return visitor.role ? roleName(*visitor.role) : QString();
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
            blockCell(),
            namesCell(
                {"other_roles", ListsText::tr("Other roles"), 24}, &Visitor::otherRoles,
                [this] { return roles(); }, [this](RowId id) { return roleName(id); },
                ListsText::tr("“%1” is not among the roles.")),
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
    bool dependsOn(const QSet<QString>& tables) const override
    {
        return tables.contains(QStringLiteral("visitor")) ||
               tables.contains(QStringLiteral("block")) || tables.contains(QStringLiteral("code"));
    }
    Choices choices(int, int column) const override
    {
        constexpr int roleColumn = 1;
        if (column != roleColumn)
            return blockChoices();
        Choices choices{{QVariant(), QString()}};
        for (const auto& [name, id] : roles())
            choices.append({id, name});
        return choices;
    }

private:
    QString roleName(RowId role) const
    {
        const std::optional<Code> code = CodeStore(registry()).find(role);
        return code ? code->name : QString();
    }
    NamedRows roles() const
    {
        NamedRows named;
        for (const Code& role : CodeStore(registry()).entries(list::visitorRole))
            named.append({role.name, role.id});
        return named;
    }
};

} // namespace

std::unique_ptr<EditableList> makeVisitorsList(Workspace& workspace)
{
    return std::make_unique<VisitorsList>(workspace);
}

} // namespace doorstep
