// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/lists/CodeRules.h"

#include "data/register/Order.h"

#include <functional>

namespace doorstep {

namespace {

struct CodesText
{
    Q_DECLARE_TR_FUNCTIONS(Codes)
};

constexpr int deepest = 8; // levels; a circle that a merge of registers may make ends here

QList<Code> neighbours(Register& registry, const Code& code)
{
    QList<Code> found;
    for (const Code& other : CodeStore(registry).entries(code.list)) {
        if (other.parent == code.parent)
            found.append(other);
    }
    return found;
}

bool liesBelow(Register& registry, std::optional<RowId> below, RowId above)
{
    for (int level = 0; below && level < deepest; ++level) {
        if (*below == above)
            return true;
        below = CodeStore(registry).get(*below).parent;
    }
    return false;
}

} // namespace

QString parentListOf(const QString& name)
{
    if (name == list::needCategory || name == list::businessType)
        return name;
    if (name == list::visitorRole)
        return list::roleSet;
    return name == list::serviceCategory ? list::serviceAspect : QString();
}

bool needsParent(const QString& name)
{
    return name == list::serviceCategory;
}

QString codeProblem(Register& registry, const Code& code)
{
    if (code.name.trimmed().isEmpty())
        return CodesText::tr("It needs a name.");
    if (code.id != 0 && liesBelow(registry, code.parent, code.id))
        return CodesText::tr("“%1” can't lie below itself.").arg(code.name);
    for (const Code& other : neighbours(registry, code)) {
        if (other.id != code.id && other.name == code.name)
            return CodesText::tr("There is a “%1” already.").arg(code.name);
    }
    return {};
}

QString whatKeepsCode(Register& registry, const Code& code)
{
    if (code.list != list::serviceCategory && code.list != list::serviceAspect)
        return {};
    const auto services = registry.db().one<int>(
        QStringLiteral("SELECT count(*) FROM service_item s JOIN code c ON c.id = s.category_id "
                       "WHERE s.deleted_at IS NULL AND (c.id = :p1 OR c.parent_id = :p1)"),
        code.id);
    return services == 0
               ? QString()
               : CodesText::tr("%n service(s) of the catalogue belong to %1. Move them first.",
                               nullptr, services)
                     .arg(code.name);
}

void addCode(Change& change, Code& code)
{
    Register& registry = change.registry();
    if (const QString problem = codeProblem(registry, code); !problem.isEmpty())
        throw Error(problem);
    code.position = nextPosition(neighbours(registry, code));
    CodeStore(registry).add(change, code);
}

void takeOutOfUse(Change& change, RowId id)
{
    Register& registry = change.registry();
    const CodeStore store(registry);
    const Code code = store.get(id);
    if (const QString keeps = whatKeepsCode(registry, code); !keeps.isEmpty())
        throw Error(keeps);
    for (const Code& other : store.entries(code.list)) {
        if (other.id != id && liesBelow(registry, other.parent, id))
            store.remove(change, other.id);
    }
    store.remove(change, id);
}

void bringBackIntoUse(Change& change, RowId id)
{
    const CodeStore store(change.registry());
    std::optional<RowId> next = id;
    for (int level = 0; next && level < deepest; ++level) {
        store.restore(change, *next);
        next = store.get(*next).parent;
    }
}

bool moveCode(Change& change, RowId id, int by)
{
    const CodeStore store(change.registry());
    return moveInOrder(store, change, neighbours(change.registry(), store.get(id)), id, by);
}

QList<Code> asTree(const QList<Code>& codes)
{
    QSet<RowId> present;
    QHash<RowId, QList<Code>> below;
    QList<Code> tree;
    for (const Code& code : codes) {
        present.insert(code.id);
        if (code.parent)
            below[*code.parent].append(code);
    }
    const std::function<void(const Code&, int)> add = [&](const Code& code, int level) {
        tree.append(code);
        if (level < deepest) {
            for (const Code& child : below.value(code.id))
                add(child, level + 1);
        }
    };
    for (const Code& code : codes) {
        if (!code.parent || !present.contains(*code.parent))
            add(code, 0);
    }
    return tree;
}

int depthIn(const QList<Code>& codes, const Code& code)
{
    int depth = 0;
    std::optional<RowId> parent = code.parent;
    while (parent && depth < deepest) {
        const auto above = std::find_if(codes.cbegin(), codes.cend(),
                                        [&](const Code& other) { return other.id == *parent; });
        if (above == codes.cend())
            break;
        parent = above->parent;
        ++depth;
    }
    return depth;
}

} // namespace doorstep
