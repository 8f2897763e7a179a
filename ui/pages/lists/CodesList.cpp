// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/codes/ListTitles.h"
#include "data/records/lists/CodeRules.h"
#include "ui/pages/lists/Lists.h"
#include "ui/pages/lists/ListsText.h"
#include "ui/pages/lists/RowsList.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

class CodesList : public RowsList<Code>
{
public:
    CodesList(Workspace& workspace, QString list)
        : m_workspace(workspace),
          m_store(workspace.registry()),
          m_list(std::move(list)),
          m_parents(parentListOf(m_list))
    {
        std::vector<Cell> cells{
            {{"name", ListsText::tr("Name"), 28},
             [](const Code& code) { return code.name; },
             [](Code& code, const QVariant& value) { code.name = value.toString(); },
             [this](const Code& code) {
                 return QString(2 * depthIn(all(), code), u'\u3000') + code.name;
             }},
        };
        if (!m_parents.isEmpty())
            cells.push_back(parentCell());
        cells.push_back({{"note", ListsText::tr("Note"), 30},
                         [](const Code& code) { return code.note; },
                         [](Code& code, const QVariant& value) {
                             code.note = value.toString();
                         }});
        cells.push_back({{"in_use", ListsText::tr("In use"), 10, ListColumn::Editor::None},
                         [this](const Code& code) {
                             return m_retired.contains(code.id) ? ListsText::tr("Out of use")
                                    : code.key.isEmpty()        ? QString()
                                                                : ListsText::tr("Built in");
                         }});
        setCells(std::move(cells));
    }

    QString title() const override { return codeListTitle(m_list); }
    QString hint() const override
    {
        return ListsText::tr(
            "An entry out of use is offered no more; it stays where it was chosen.");
    }
    bool dependsOn(const QSet<QString>& tables) const override
    {
        return tables.contains(QStringLiteral("code"));
    }
    QString nameOf(int row) const override { return at(row).name; }
    bool isQuiet(int row) const override { return m_retired.contains(idAt(row)); }
    Choices choices(int row, int) const override
    {
        Choices choices{{QVariant(), QString()}};
        for (const Code& code : asTree(m_store.entries(m_parents))) {
            if (code.id != at(row).id)
                choices.append({code.id, code.name});
        }
        return choices;
    }
    QString whatKeeps(int row) const override
    {
        return m_retired.contains(idAt(row)) ? QString()
                                             : whatKeepsCode(m_workspace.registry(), at(row));
    }
    QString removeTitle(int row) const override
    {
        return holds(row) && m_retired.contains(idAt(row)) ? ListsText::tr("Use again")
                                                           : ListsText::tr("Take out of use");
    }
    void remove(Change& change, int row) override
    {
        if (m_retired.contains(idAt(row)))
            bringBackIntoUse(change, idAt(row));
        else
            takeOutOfUse(change, idAt(row));
    }
    bool canMove() const override { return true; }
    bool move(Change& change, int row, int by) override
    {
        return !m_retired.contains(idAt(row)) && moveCode(change, idAt(row), by);
    }
    bool canShowRetired() const override { return true; }
    void showRetired(bool shown) override { m_showRetired = shown; }

protected:
    QList<Code> read() const override
    {
        m_retired.clear();
        m_parentNames.clear();
        QList<Code> codes = m_store.entries(m_list);
        if (m_showRetired) {
            const QList<Code> retired = m_store.outOfUse(m_list);
            for (const Code& code : retired)
                m_retired.insert(code.id);
            codes += retired;
        }
        m_parentOrder.clear();
        if (!m_parents.isEmpty()) {
            for (const Code& code : m_store.entries(m_parents) + m_store.outOfUse(m_parents)) {
                m_parentNames.insert(code.id, code.name);
                m_parentOrder.append(code.id);
            }
        }
        if (needsParent(m_list)) {
            std::stable_sort(codes.begin(), codes.end(), [&](const Code& a, const Code& b) {
                return placeOfParent(a) < placeOfParent(b);
            });
        }
        return asTree(codes);
    }
    bool isComplete(const Code& code) const override
    {
        return !code.name.isEmpty() && (code.parent || !needsParent(m_list));
    }
    QString problem(const Code& code) const override
    {
        if (needsParent(m_list) && !code.parent)
            return ListsText::tr("Say what it belongs to.");
        return m_retired.contains(code.id) ? QString() : codeProblem(m_workspace.registry(), code);
    }
    void write(Change& change, Code& code) override
    {
        if (code.id == 0)
            addCode(change, code);
        else
            m_store.save(change, code);
    }
    // Beside the entry one stands on, so that it belongs to the same one.
    int place(int after, Code& fresh) const override
    {
        fresh.list = m_list;
        if (holds(after) && !m_parents.isEmpty())
            fresh.parent = at(after).parent;
        if (!fresh.parent)
            return behind([this](const Code& code) { return !m_retired.contains(code.id); });
        const auto isBelow = [&](const Code& code) {
            std::optional<RowId> parent = code.parent;
            for (int level = 0; parent && level < 8; ++level) {
                if (*parent == *fresh.parent)
                    return true;
                const std::optional<Code> above = m_store.find(*parent);
                parent = above ? above->parent : std::nullopt;
            }
            return false;
        };
        return behind(isBelow);
    }

private:
    [[nodiscard]] qsizetype placeOfParent(const Code& code) const
    {
        return code.parent ? m_parentOrder.indexOf(*code.parent) : -1;
    }

    Cell parentCell()
    {
        return {{"parent", ListsText::tr("Belongs to"), 20, ListColumn::Editor::Choice},
                [](const Code& code) { return code.parent ? QVariant(*code.parent) : QVariant(); },
                [](Code& code, const QVariant& value) {
                    code.parent =
                        value.isNull() ? std::nullopt : std::optional<RowId>(value.toLongLong());
                },
                [this](const Code& code) {
                    return code.parent ? m_parentNames.value(*code.parent) : QString();
                }};
    }

    Workspace& m_workspace;
    CodeStore m_store;
    QString m_list;
    QString m_parents; // the list that parents come from; empty: none
    bool m_showRetired = false;
    mutable QSet<RowId> m_retired;
    mutable QHash<RowId, QString> m_parentNames;
    mutable QList<RowId> m_parentOrder;
};

} // namespace

std::unique_ptr<EditableList> makeCodesList(Workspace& workspace, const QString& list)
{
    return std::make_unique<CodesList>(workspace, list);
}

} // namespace doorstep
