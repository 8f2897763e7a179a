// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/problems/ProblemsPage.h"

#include "data/records/problems/ProblemFlow.h"
#include "ui/look/TableView.h"
#include "ui/page/LedgerModel.h"
#include "ui/page/Reading.h"
#include "ui/page/Respond.h"
#include "ui/pages/problems/PaperJobs.h"
#include "ui/pages/problems/ProblemActions.h"
#include "ui/pages/problems/ProblemPane.h"
#include "ui/pages/problems/SuggestionPanel.h"

#include <QHBoxLayout>
#include <QSplitter>

namespace doorstep {

namespace {

const QSet<QString> shown{QStringLiteral("need"), QStringLiteral("shared_problem"),
                          QStringLiteral("code"), QStringLiteral("subject"),
                          QStringLiteral("street")};

} // namespace

ProblemsPage::ProblemsPage(Workspace& workspace, QWidget* parent)
    : RecordPage(workspace, QStringLiteral("shared_problems"), shown, parent),
      m_suggestions(new SuggestionPanel(suggestionRules(workspace.db()), this)),
      m_pane(new ProblemPane(workspace, this)),
      m_actions(new ProblemActions(workspace, this))
{
    setEmptyText(tr("No shared problems yet. Gather a suggested one, or press Insert."));
    // The name tells street and category.
    showColumns({{"title", 34},
                 {"stage"},
                 {"needs"},
                 {"subjects"},
                 {"open_needs"},
                 {"gathered_on"},
                 {"meeting_on"},
                 {"deadline"}});
    makeBody();
    addShortcuts();
    respond(m_suggestions, &SuggestionPanel::gatherWanted, this, &ProblemsPage::gather);
    respond(m_suggestions, &SuggestionPanel::left, this, [this] { table().begin(0); });
    respond(m_suggestions, &SuggestionPanel::rulesChanged, this,
            [this](const SuggestionRules& rules) {
                if (this->workspace().attempt([&] { setSuggestionRules(registry(), rules); }))
                    readSuggestions();
            });
    respond(m_pane, &ProblemPane::needsChosen, m_actions, &ProblemActions::setChosenNeeds);
    respond(m_actions, &ProblemActions::leftNeeds, this, [this] {
        if (!m_pane->focusNextToTell())
            table().setFocus();
    });
    respond(&workspace, &Workspace::blockChanged, this, &ProblemsPage::readSuggestions);
    respond(&workspace, &Workspace::dayChanged, this, &ProblemsPage::readSuggestions);
    respond(&workspace.registry(), &Register::changed, this, [this](const QSet<QString>& tables) {
        if (tables.intersects(shown))
            readSuggestions();
    });
    table().sortByColumn(model().ledger().indexOf(QStringLiteral("gathered_on")),
                         Qt::DescendingOrder);
}

void ProblemsPage::makeBody()
{
    addButton(news(), tr("New (Insert)"), {}, [this] {
        addNew();
    })->setEnabled(!registry().readOnly());
    auto* tables = new QSplitter(Qt::Vertical, this);
    body().addWidget(m_suggestions);
    addPane(tables, m_pane, 30);
    tables->addWidget(&table());
    tables->addWidget(m_pane->needsPanel());
    tables->setChildrenCollapsible(false);
    addActions(m_actions);
    addButton(aside(), tr("Agenda (Ctrl+P)"),
              tr("Print or save the agenda of the meeting about the chosen problems"),
              [this] { printAgenda(); });
    addButton(aside(), tr("Slip (Ctrl+Shift+P)"),
              tr("Print or save the slips of the chosen problems for the department"),
              [this] { printSlips(); });
}

void ProblemsPage::addShortcuts()
{
    addKey(QKeySequence(Qt::Key_Insert), this, [this] { addNew(); });
    addKey(QKeySequence(Qt::CTRL | Qt::Key_G), this, [this] { m_suggestions->focusList(); });
    addKey(QKeySequence::Print, this, [this] { printAgenda(); });
    addKey(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), this, [this] { printSlips(); });
}

void ProblemsPage::activate()
{
    RecordPage::activate();
    m_begun = false;
    if (reading().isBusy() || m_suggestionsStale)
        return;
    m_begun = true;
    m_suggestions->focusList();
}

void ProblemsPage::showEvent(QShowEvent* event)
{
    RecordPage::showEvent(event);
    if (m_suggestionsStale)
        respondNow(this, [this] { readSuggestions(); });
}

void ProblemsPage::readSuggestions()
{
    m_suggestionsStale = !isVisible();
    if (m_suggestionsStale)
        return;
    reading().ask<QList<Suggestion>>(
        [block = workspace().block(), day = dayOf(registry().clock())](Database& database) {
            return suggestions(database, suggestionRules(database), block, day);
        },
        [this](const QList<Suggestion>& found) { takeSuggestions(found); });
}

void ProblemsPage::takeSuggestions(const QList<Suggestion>& found)
{
    m_suggestions->setSuggestions(found);
    const bool first = !std::exchange(m_begun, true);
    if (first && !found.isEmpty() && table().hasFocus())
        m_suggestions->focusList();
}

void ProblemsPage::gather(const Suggestion& suggestion)
{
    SharedProblem problem;
    if (!workspace().write(tr("Gather %1").arg(suggestion.title()), [&](Change& change) {
            problem = gatherProblem(change, suggestion.needs);
        }))
        return;
    workspace().tell(tr("Gathered: %1. Undo takes it apart.").arg(problem.title));
    showNew(problem.id);
    table().setFocus(); // what was suggested goes, and the focus not with it into a rule
}

void ProblemsPage::addNew()
{
    if (registry().readOnly())
        return;
    SharedProblem problem;
    problem.block = blockOfNew();
    if (problem.block == 0)
        return;
    problem.title = tr("New shared problem");
    problem.gatheredOn = dayOf(registry().clock());
    if (!workspace().write(problem.title, [&](Change& change) {
            SharedProblemStore(registry()).add(change, problem);
        }))
        return;
    openRecord(problem.id);
    m_pane->editNew();
    awaitWords(problem.id);
}

QString ProblemsPage::deletionOf(const QList<SharedProblem>& problems) const
{
    return problems.size() == 1
               ? tr("Delete %1").arg(problems.constFirst().title)
               : tr("Delete %n shared problem(s)", nullptr, static_cast<int>(problems.size()));
}

void ProblemsPage::showChosen(const QList<SharedProblem>& problems)
{
    const std::optional<SharedProblem> first =
        problems.isEmpty() ? std::nullopt : std::optional<SharedProblem>(problems.constFirst());
    m_actions->setProblem(first);
    m_pane->showProblem(first);
}

void ProblemsPage::printAgenda()
{
    m_pane->leave();
    printAgendaOf(workspace(), selectedIds(), this);
}

void ProblemsPage::printSlips()
{
    m_pane->leave();
    printSlipsOf(workspace(), selectedIds(), this);
}

} // namespace doorstep

#include "moc_ProblemsPage.cpp"
