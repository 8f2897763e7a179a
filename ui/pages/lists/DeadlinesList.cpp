// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Text.h"
#include "data/records/needs/Deadline.h"
#include "ui/pages/lists/Lists.h"
#include "ui/pages/lists/ListsText.h"
#include "ui/pages/lists/RowsList.h"

#include <QCoreApplication>
#include <QLocale>

namespace doorstep {

namespace {

constexpr int mostDays = 250; // working days, about a year

struct Rule
{
    RowId id = 0; // the rules are not rows: the urgency's place, from 1
    Urgency urgency = Urgency::Normal;
    int days = 0;
    QDate due; // of a need recorded today
};

class DeadlinesList : public RowsList<Rule>
{
public:
    explicit DeadlinesList(Workspace& workspace) : m_workspace(workspace)
    {
        setCells({
            {{"urgency", ListsText::tr("Urgency"), 12, ListColumn::Editor::None},
             [](const Rule& rule) {
                 return labelOf(rule.urgency);
             }},
            {{"days", ListsText::tr("Working days"), 12},
             [](const Rule& rule) { return rule.days; },
             [](Rule& rule, const QVariant& value) {
                 rule.days = halfWidth(value.toString()).toInt();
             },
             {},
             [](const QVariant& value) {
                 const int days = halfWidth(value.toString()).toInt();
                 return days > 0 && days <= mostDays
                            ? QString()
                            : ListsText::tr("“%1” is no number of days from 1 to %2.")
                                  .arg(value.toString())
                                  .arg(mostDays);
             }},
            {{"effect", ListsText::tr("Effect"), 50, ListColumn::Editor::None},
             [](const Rule& rule) {
                 return ListsText::tr("A need recorded today would be due on %1.")
                     .arg(QLocale().toString(rule.due, QLocale::LongFormat));
             }},
        });
    }

    QString title() const override { return ListsText::tr("Deadlines of needs"); }
    QString hint() const override
    {
        return ListsText::tr("How many working days a need may take, by its urgency. Needs already "
                             "recorded keep their deadline.");
    }
    bool dependsOn(const QSet<QString>& tables) const override
    {
        return tables.contains(QStringLiteral("code"));
    }
    bool canAdd() const override { return false; }
    QString whatKeeps(int) const override
    {
        return ListsText::tr("Every urgency has a deadline. Change its days instead.");
    }
    void remove(Change&, int) override {}

protected:
    QList<Rule> read() const override
    {
        QList<Rule> rules;
        const DeadlineRules days = deadlineRules(m_workspace.registry());
        const WorkingDays calendar(m_workspace.registry());
        for (const Word<Urgency>& word : wordsOf<Urgency>()) {
            const int count = days.days(word.value);
            rules.append({rules.size() + 1, word.value, count, calendar.add(today(), count)});
        }
        return rules;
    }
    bool isComplete(const Rule& rule) const override { return rule.days > 0; }
    void write(Change& change, Rule& rule) override
    {
        DeadlineRules rules = deadlineRules(m_workspace.registry());
        rules.setDays(rule.urgency, rule.days);
        setDeadlineRules(change, rules);
    }
    int place(int, Rule&) const override { return -1; }

private:
    Workspace& m_workspace;
};

} // namespace

std::unique_ptr<EditableList> makeDeadlinesList(Workspace& workspace)
{
    return std::make_unique<DeadlinesList>(workspace);
}

} // namespace doorstep
