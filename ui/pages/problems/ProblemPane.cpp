// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/problems/ProblemPane.h"

#include "data/files/checks/DoorAddress.h"
#include "data/records/codes/Code.h"
#include "data/records/problems/ProblemFields.h"
#include "data/records/subjects/Subject.h"
#include "data/views/ledgers/Ledger.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/Plot.h"
#include "ui/look/TableView.h"
#include "ui/page/Reading.h"
#include "ui/page/Respond.h"
#include "ui/page/forms/EditButton.h"
#include "ui/page/forms/FieldForm.h"
#include "ui/page/forms/SaveField.h"
#include "ui/pages/problems/SuggestionPanel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QShortcut>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

namespace doorstep {

namespace {

enum NeedColumn { Asker, FedBack, Satisfaction, AtDoor, Phone, Stage, FoundOn, Words, columnCount };
constexpr int fewestNeedLines = 4;
constexpr int longestOffer = 24; // characters of a need in a menu

} // namespace

ProblemPane::ProblemPane(Workspace& workspace, QWidget* parent)
    : QScrollArea(parent),
      m_workspace(workspace),
      m_reading(new Reading(workspace.registry(), this)),
      m_content(new QWidget(this)),
      m_needs(new QWidget(this)),
      m_state(plainLabel(m_content)),
      m_form(new FieldForm(workspace, m_content)),
      m_needsTitle(heading({}, m_needs)),
      m_add(new QToolButton(m_needs)),
      m_remove(new QToolButton(m_needs)),
      m_table(new TableView(QStringLiteral("problem_askers"), m_needs)),
      m_model(new QStandardItemModel(0, columnCount, this)),
      m_trend(new PlotView(tr("Needs of the category on the street, by month"), m_content)),
      m_trendWords(caption({}, m_content))
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_state->setWordWrap(true);
    m_trendWords->setWordWrap(true);
    m_form->addGroup();
    m_form->addFields(problemFields(), *findLedger(QStringLiteral("shared_problems")));
    m_form->setEnabled(!workspace.registry().readOnly());
    m_form->setSave([this](RowId row, const Field& field, const QVariant& value) {
        return save(row, field, value);
    });
    auto* edit = new EditButton(parent, m_content);
    edit->follow(*m_form);
    makeNeeds();
    layOutNeeds();

    auto* layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(smallSpace, 0, smallSpace, 0);
    layout->setSpacing(smallSpace);
    auto* head = new QHBoxLayout;
    head->setSpacing(smallSpace);
    head->addWidget(m_state, 1);
    head->addWidget(edit, 0, Qt::AlignTop);
    layout->addLayout(head);
    layout->addWidget(m_form);
    layout->addWidget(m_trend);
    layout->addWidget(m_trendWords);
    layout->addStretch();
    setWidget(m_content);
    respond(m_reading, &Reading::failed, &workspace, &Workspace::complain);
    respond(&workspace, &Workspace::dayChanged, this, [this] {
        if (m_problem)
            showTrend();
    });
    showProblem(std::nullopt);
}

void ProblemPane::makeNeeds()
{
    m_model->setHorizontalHeaderLabels({tr("Asked by"), tr("Fed back"), tr("Satisfaction"),
                                        tr("Door"), tr("Phone"), tr("Stage"), tr("Found on"),
                                        tr("What is asked for")});
    m_table->setModel(m_model);
    m_table->setColumns({{"subject", 13},
                         {"fed_back", 13},
                         {"satisfaction", 8},
                         {"door", 11},
                         {"phone", 13},
                         {"stage", 7},
                         {"found_on", 11},
                         {"text", 34}});
    m_table->setGivingWay();
    m_table->setAccessibleName(tr("Needs behind the problem"));
    fitToText(*m_table, [this] {
        m_table->setMinimumHeight((fontMetrics().height() + smallSpace) * fewestNeedLines);
    });
    m_table->setSortingEnabled(false);
    m_add->setText(tr("Add a need (Alt+A)"));
    m_remove->setText(tr("Take out (Delete)"));
    for (QToolButton* button : {m_add, m_remove})
        button->setFocusPolicy(Qt::TabFocus);
    respond(m_add, &QToolButton::clicked, this, &ProblemPane::offerNeeds);
    respond(m_remove, &QToolButton::clicked, this, &ProblemPane::removeChosen);
    respond(m_table, &TableView::opened, this, [this](const QModelIndex& index) {
        if (index.row() < m_rows.size())
            m_workspace.goTo({"need", m_rows.at(index.row()).id});
    });
    respond(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ProblemPane::tellChosen);
    auto* add = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_A), parentWidget());
    add->setContext(Qt::WindowShortcut);
    respond(add, &QShortcut::activated, this, &ProblemPane::offerNeeds);
    auto* remove = new QShortcut(QKeySequence::Delete, m_table);
    remove->setAutoRepeat(false);
    remove->setContext(Qt::WidgetShortcut);
    respond(remove, &QShortcut::activated, this, &ProblemPane::removeChosen);
}

void ProblemPane::layOutNeeds()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(smallSpace);
    row->addWidget(m_needsTitle, 1);
    row->addWidget(m_add);
    row->addWidget(m_remove);
    auto* layout = new QVBoxLayout(m_needs);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_table, 1);
}

void ProblemPane::showProblem(const std::optional<SharedProblem>& problem)
{
    if (m_problem && (!problem || problem->id != m_problem->id)) {
        m_form->leaveRow();
        m_table->selectionModel()->clear();
    }
    m_problem = problem;
    m_content->setVisible(problem.has_value());
    m_needs->setVisible(problem.has_value());
    if (!problem)
        return;
    m_form->setBlock(problem->block);
    m_form->showRow(sharedProblemMapping(), *problem);
    showNeeds();
    showTrend();
}

QString ProblemPane::needLine(const Need& need) const
{
    const QString text =
        need.text.size() > longestOffer ? need.text.left(longestOffer) + u'…' : need.text;
    return QStringLiteral("%1　%2　%3")
        .arg(need.foundOn.toString(Qt::ISODate), askerOrText(m_workspace.registry(), need), text);
}

QList<QStandardItem*> ProblemPane::itemsOf(const Need& need) const
{
    Register& registry = m_workspace.registry();
    const std::optional<Subject> subject =
        need.subject ? SubjectStore(registry).find(*need.subject) : std::nullopt;
    QString fedBack = need.fedBackOn.toString(QStringLiteral("MM-dd"));
    if (need.feedbackWay)
        fedBack += u'　' + CodeStore(registry).get(*need.feedbackWay).name;
    QList<QStandardItem*> items(columnCount);
    for (QStandardItem*& item : items) {
        item = new QStandardItem;
        item->setEditable(false);
    }
    if (subject) {
        items.at(Asker)->setText(subject->name);
        items.at(AtDoor)->setText(
            doorText({{}, subject->lane, subject->number, subject->room, {}}));
        items.at(Phone)->setText(subject->phone.isEmpty() ? subject->shop.operatorPhone
                                                          : subject->phone);
    }
    items.at(Stage)->setText(labelOf(need.stage));
    items.at(FedBack)->setText(isFedBack(need) ? fedBack : tr("not yet"));
    items.at(FedBack)->setToolTip(asPlain(need.feedback));
    if (!isFedBack(need))
        items.at(FedBack)->setForeground(inkOf(Tone::Late));
    if (need.satisfaction)
        items.at(Satisfaction)->setText(satisfactionWord(*need.satisfaction));
    items.at(FoundOn)->setText(need.foundOn.toString(Qt::ISODate));
    items.at(Words)->setText(need.text);
    return items;
}

void ProblemPane::showNeeds()
{
    const int current = m_table->currentIndex().row();
    m_rows = needsOf(m_workspace.registry(), m_problem->id);
    m_model->removeRows(0, m_model->rowCount());
    for (const Need& need : std::as_const(m_rows))
        m_model->appendRow(itemsOf(need));
    if (const int row = current < 0 ? nextToTell() : current; row >= 0 && row < m_rows.size())
        m_table->goTo(row);
    tellChosen();
    const auto told = std::count_if(m_rows.begin(), m_rows.end(), isFedBack);
    const auto open = std::count_if(m_rows.begin(), m_rows.end(), [](const Need& need) {
        return need.stage != NeedStage::Closed;
    });
    m_needsTitle->setText(tr("Needs: %1, fed back: %2").arg(m_rows.size()).arg(told));
    m_add->setEnabled(!m_problem->closedOn.isValid());
    m_remove->setEnabled(!m_rows.isEmpty());
    m_state->setText(m_problem->closedOn.isValid()
                         ? tr("Closed on %1").arg(m_problem->closedOn.toString(Qt::ISODate))
                         : tr("Gathered on %1 · needs still open: %2")
                               .arg(m_problem->gatheredOn.toString(Qt::ISODate))
                               .arg(open));
}

// From the current row on, then from the top.
int ProblemPane::nextToTell() const
{
    const auto rows = static_cast<int>(m_rows.size());
    const int begin = std::clamp(m_table->currentIndex().row(), 0, rows);
    for (int step = 0; step < rows; ++step) {
        const int row = (begin + step) % rows;
        if (!isFedBack(m_rows.at(row)))
            return row;
    }
    return -1;
}

bool ProblemPane::focusNextToTell()
{
    const int row = nextToTell();
    if (row < 0)
        return false;
    m_table->setFocus();
    m_table->goTo(row);
    return true;
}

void ProblemPane::tellChosen()
{
    QList<Need> chosen;
    const QList<int> rows = m_table->selectedRows();
    for (const int row : rows) {
        if (row < m_rows.size()) // not while the table is being filled anew
            chosen << m_rows.at(row);
    }
    Q_EMIT needsChosen(chosen);
}

void ProblemPane::showTrend()
{
    const QDate day = dayOf(m_workspace.registry().clock());
    const TrendScope scope{m_problem->block, m_problem->street, m_problem->category};
    m_reading->ask<Trend>(
        [scope, day](Database& database) { return trendOf(database, scope, day); },
        [this, day](const Trend& trend) {
            showTrendIn(*m_trend, trend, day);
            m_trendWords->setText(trendInWords(trend));
        });
}

QString ProblemPane::save(RowId row, const Field& field, const QVariant& value)
{
    return saveField(
        m_workspace, SharedProblemStore(m_workspace.registry()), row,
        [](const SharedProblem& problem) { return tr("Edit %1").arg(problem.title); },
        [&](SharedProblem& problem) {
            const QString conflict = problemConflict(problem, field, value);
            if (conflict.isEmpty())
                setFieldValue(sharedProblemMapping(), problem, field, value);
            return conflict;
        });
}

bool ProblemPane::leave()
{
    return m_form->endEditing();
}

void ProblemPane::focusFields()
{
    m_form->focusFirst();
}

void ProblemPane::editNew()
{
    m_form->editNew();
}

void ProblemPane::offerNeeds()
{
    if (!m_problem || m_problem->closedOn.isValid())
        return;
    const QList<Need> needs = addableNeeds(m_workspace.registry(), *m_problem);
    if (needs.isEmpty()) {
        m_workspace.tell(tr("There is no other open need of this category on this street."));
        return;
    }
    QMenu menu(this);
    for (const Need& need : needs)
        menu.addAction(needLine(need))->setData(need.id);
    menu.setActiveAction(menu.actions().constFirst());
    const QAction* chosen = menu.exec(m_add->mapToGlobal(QPoint(0, m_add->height())));
    if (!chosen)
        return;
    const RowId need = chosen->data().toLongLong();
    const SharedProblem problem = *m_problem;
    m_workspace.write(tr("Add a need to %1").arg(problem.title),
                      [&](Change& change) { addNeed(change, problem, need); });
}

void ProblemPane::removeChosen()
{
    const QList<int> rows = m_table->selectedRows();
    QList<RowId> chosen;
    for (const int row : rows)
        chosen << m_rows.at(row).id;
    if (!m_problem || chosen.isEmpty())
        return;
    const QString title = tr("Take a need out of %1").arg(m_problem->title);
    if (m_workspace.write(title, [&](Change& change) {
            for (const RowId need : std::as_const(chosen))
                removeNeed(change, need);
        }))
        m_workspace.tell(tr("%1. Ctrl+Z brings it back.").arg(title));
}

} // namespace doorstep

#include "moc_ProblemPane.cpp"
