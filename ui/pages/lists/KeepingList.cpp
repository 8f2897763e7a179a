// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Text.h"
#include "data/records/subjects/Keeping.h"
#include "ui/page/Workspace.h"
#include "ui/pages/lists/Lists.h"
#include "ui/pages/lists/RowsList.h"

#include <QCoreApplication>

namespace doorstep {

namespace {

struct KeepingText
{
    Q_DECLARE_TR_FUNCTIONS(Lists)
};

struct KeepingRule
{
    RowId id = 0; // no row; there is one rule
    int years = usualKeepYears;
};

class KeepingList : public RowsList<KeepingRule>
{
public:
    explicit KeepingList(Workspace& workspace) : m_workspace(workspace)
    {
        setCells({
            {{"rule", KeepingText::tr("Rule"), 40, ListColumn::Editor::None},
             [](const KeepingRule&) {
                 return KeepingText::tr("Proposed for erasure when not met");
             }},
            {{"years", KeepingText::tr("Years"), 12},
             [](const KeepingRule& rule) { return rule.years; },
             [](KeepingRule& rule, const QVariant& value) {
                 rule.years = halfWidth(value.toString()).toInt();
             },
             {},
             [](const QVariant& value) {
                 const int years = halfWidth(value.toString()).toInt();
                 return years > 0 && years <= mostKeepYears
                            ? QString()
                            : KeepingText::tr("“%1” is no number of years from 1 to %2.")
                                  .arg(value.toString())
                                  .arg(mostKeepYears);
             }},
        });
    }

    QString title() const override { return KeepingText::tr("How long persons are kept"); }
    QString hint() const override
    {
        return KeepingText::tr("Each January the page of the monthly report proposes those for "
                               "erasure who were not met for so long. Nobody is erased by itself.");
    }
    bool dependsOn(const QSet<QString>& tables) const override
    {
        return tables.contains(QStringLiteral("code"));
    }
    bool canAdd() const override { return false; }
    QString whatKeeps(int) const override
    {
        return KeepingText::tr("There is always such a rule. Change its years instead.");
    }
    void remove(Change&, int) override {}

protected:
    QList<KeepingRule> read() const override { return {{0, keepYears(m_workspace.registry())}}; }
    bool isComplete(const KeepingRule& rule) const override { return rule.years > 0; }
    void write(Change& change, KeepingRule& rule) override { setKeepYears(change, rule.years); }
    int place(int, KeepingRule&) const override { return -1; }

private:
    Workspace& m_workspace;
};

} // namespace

std::unique_ptr<EditableList> makeKeepingList(Workspace& workspace)
{
    return std::make_unique<KeepingList>(workspace);
}

} // namespace doorstep
