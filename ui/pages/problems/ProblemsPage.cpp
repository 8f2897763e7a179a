// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/problems/ProblemsPage.h"

#include "data/records/places/Places.h"
#include "data/records/problems/ProblemFlow.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/TableView.h"
#include "ui/page/LedgerModel.h"
#include "ui/page/Reading.h"
#include "ui/pages/problems/PaperJobs.h"
#include "ui/pages/problems/ProblemActions.h"
#include "ui/pages/problems/ProblemPane.h"
#include "ui/pages/problems/SuggestionPanel.h"

#include <QHBoxLayout>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace doorstep {

namespace {

// What one looks for first; the name tells street and category.
constexpr const char* shownColumns[] = {"gathered_on", "title",      "stage",      "needs",
                                        "subjects",    "open_needs", "meeting_on", "deadline"};
constexpr int paneCharacters = 30; // wide, as beside the needs

} // namespace

ProblemsPage::ProblemsPage(Workspace& workspace, QWidget* parent)
    : LedgerPage(workspace, QStringLiteral("shared_problems"), parent),
      m_suggestions(new SuggestionPanel(suggestionRules(workspace.db()), this)),
      m_pane(new ProblemPane(workspace, this)),
      m_actions(new ProblemActions(workspace, this)),
      m_reading(new Reading(workspace.registry(), this))
{
    setEmptyText(tr("No shared problems yet. Gather a suggested one, or press Insert."));
    makeTable();
    makeBody();
    addShortcuts();
    connect(m_reading, &Reading::failed, &workspace, &Workspace::complain);
    connect(m_suggestions, &SuggestionPanel::gatherWanted, this, &ProblemsPage::gather);
    connect(m_suggestions, &SuggestionPanel::left, this, [this] { table().begin(0); });
    connect(m_suggestions, &SuggestionPanel::rulesChanged, this,
            [this](const SuggestionRules& rules) {
                if (this->workspace().attempt([&] { setSuggestionRules(registry(), rules); }))
                    readSuggestions();
            });
    connect(this, &LedgerPage::selectionChanged, this, [this] {
        const QList<RowId> ids = selectedIds();
        if (!ids.isEmpty()) // while the table reads itself anew, what was chosen stays so
            choose(ids.constFirst());
    });
    connect(this, &LedgerPage::rowOpened, m_pane, &ProblemPane::focusFields);
    connect(m_pane, &ProblemPane::needsChosen, m_actions, &ProblemActions::setChosenNeeds);
    connect(m_actions, &ProblemActions::left, &table(), [this] { table().setFocus(); });
    connect(m_actions, &ProblemActions::leftNeeds, this, [this] {
        if (!m_pane->focusNextToTell())
            table().setFocus();
    });
    connect(&workspace, &Workspace::blockChanged, this, &ProblemsPage::readSuggestions);
    connect(&workspace, &Workspace::dayChanged, this, &ProblemsPage::readSuggestions);
    connect(&workspace.registry(), &Register::changed, this, &ProblemsPage::reloadIfTouched);
    table().sortByColumn(model().ledger().indexOf(QStringLiteral("gathered_on")),
                         Qt::DescendingOrder);
}

void ProblemsPage::makeTable()
{
    connect(&model(), &LedgerModel::readingFinished, this, [this](int rows) {
        if (rows > 0 && !m_chosen)
            table().goTo(0);
    });
    if (QSettings().contains(QStringLiteral("columns/shared_problems")))
        return; // the user's own
    QList<double> widths;
    QList<int> hidden;
    for (const Column& column : model().ledger().columns) {
        const bool shown = std::any_of(std::begin(shownColumns), std::end(shownColumns),
                                       [&](const char* key) { return !qstrcmp(key, column.key); });
        if (!shown)
            hidden << static_cast<int>(widths.size());
        widths << column.width;
    }
    table().setColumns(widths, hidden);
}

void ProblemsPage::makeBody()
{
    auto* create = new QToolButton(this);
    create->setText(tr("New (Insert)"));
    create->setFocusPolicy(Qt::TabFocus);
    connect(create, &QToolButton::clicked, this, &ProblemsPage::addNew);
    bar().addWidget(create);
    addPaper(tr("Agenda (Ctrl+P)"),
             tr("Print or save the agenda of the meeting about the chosen problems"),
             &ProblemsPage::printAgenda);
    addPaper(tr("Slip (Ctrl+Shift+P)"),
             tr("Print or save the slips of the chosen problems for the department"),
             &ProblemsPage::printSlips);

    body().removeWidget(&table());
    auto* tables = new QSplitter(Qt::Vertical, this);
    tables->addWidget(&table());
    tables->addWidget(m_pane->needsPanel());
    tables->setChildrenCollapsible(false);
    auto* splitter = new QSplitter(this);
    splitter->addWidget(tables);
    splitter->addWidget(m_pane);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setCollapsible(0, false);
    const int width = fontMetrics().horizontalAdvance(u'字') * paneCharacters;
    splitter->setSizes({2 * width, width});
    body().addWidget(m_suggestions);
    body().addWidget(splitter, 1);
    body().addWidget(m_actions);
}

void ProblemsPage::addPaper(const QString& text, const QString& what, void (ProblemsPage::*work)())
{
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(asPlain(what));
    button->setFocusPolicy(Qt::TabFocus);
    button->setMinimumHeight(fontMetrics().height() + 2 * smallSpace);
    connect(button, &QToolButton::clicked, this, work);
    m_actions->row().addWidget(button);
}

void ProblemsPage::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, QWidget* where, auto work) {
        auto* shortcut = new QShortcut(keys, where);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, work);
    };
    add(QKeySequence(Qt::Key_Insert), this, &ProblemsPage::addNew);
    add(QKeySequence::Delete, &table(), &ProblemsPage::removeChosen);
    add(QKeySequence(Qt::Key_Escape), m_pane, [this] { table().setFocus(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_G), this, [this] { m_suggestions->focusList(); });
    add(QKeySequence::Print, this, &ProblemsPage::printAgenda);
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), this, &ProblemsPage::printSlips);
}

void ProblemsPage::activate()
{
    LedgerPage::activate();
    m_begun = false;
    if (m_reading->isBusy() || m_suggestionsStale)
        return;
    m_begun = true;
    m_suggestions->focusList();
}

void ProblemsPage::showEvent(QShowEvent* event)
{
    LedgerPage::showEvent(event);
    if (m_suggestionsStale)
        readSuggestions();
}

bool ProblemsPage::mayLeave()
{
    return m_pane->leave();
}

bool ProblemsPage::mayClose()
{
    return m_actions->mayClose();
}

void ProblemsPage::readSuggestions()
{
    m_suggestionsStale = !isVisible();
    if (m_suggestionsStale)
        return;
    m_reading->ask<QList<Suggestion>>(
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
    selectRow(problem.id);
    choose(problem.id);
}

void ProblemsPage::addNew()
{
    SharedProblem problem;
    const QList<Block> blocks = BlockStore(registry()).all();
    if (blocks.isEmpty())
        return;
    problem.block = workspace().block().value_or(blocks.constFirst().id);
    problem.title = tr("New shared problem");
    problem.gatheredOn = dayOf(registry().clock());
    if (!workspace().write(problem.title, [&](Change& change) {
            SharedProblemStore(registry()).add(change, problem);
        }))
        return;
    selectRow(problem.id);
    choose(problem.id);
    m_pane->editNew();
}

void ProblemsPage::removeChosen()
{
    const QList<RowId> ids = selectedIds();
    if (ids.isEmpty())
        return;
    const SharedProblemStore store(registry());
    const QString title =
        ids.size() == 1 ? tr("Delete %1").arg(store.get(ids.constFirst()).title)
                        : tr("Delete %n shared problem(s)", nullptr, static_cast<int>(ids.size()));
    if (!workspace().write(title, [&](Change& change) {
            for (const RowId id : ids)
                store.remove(change, id);
        }))
        return;
    workspace().tell(tr("%1. Undo brings it back.").arg(title));
}

void ProblemsPage::choose(RowId problem)
{
    m_chosen = problem;
    rereadChosen();
}

void ProblemsPage::rereadChosen()
{
    std::optional<SharedProblem> problem;
    if (m_chosen && !SharedProblemStore(registry()).isDeleted(*m_chosen))
        problem = SharedProblemStore(registry()).find(*m_chosen);
    m_actions->setProblem(problem);
    m_pane->showProblem(problem);
}

void ProblemsPage::reloadIfTouched(const QSet<QString>& tables)
{
    static const QSet<QString> seen{QStringLiteral("need"), QStringLiteral("shared_problem"),
                                    QStringLiteral("code"), QStringLiteral("subject"),
                                    QStringLiteral("street")};
    if (!tables.intersects(seen))
        return;
    rereadChosen();
    readSuggestions();
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
