// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/needs/NeedsPage.h"

#include "data/records/needs/Deadline.h"
#include "ui/look/Look.h"
#include "ui/look/TableView.h"
#include "ui/page/LedgerModel.h"
#include "ui/page/Reading.h"
#include "ui/page/parts/NeedWords.h"
#include "ui/pages/needs/GatherJob.h"
#include "ui/pages/needs/NeedActions.h"
#include "ui/pages/needs/NeedBoard.h"
#include "ui/pages/needs/NeedFilters.h"
#include "ui/pages/needs/NeedPane.h"
#include "ui/pages/needs/SlipJob.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

namespace doorstep {

namespace {

constexpr qsizetype chosenAtMost = 500; // so that choosing the whole table stays quick
constexpr int boardAndPane = 75;        // characters that both of them take side by side
constexpr int countingPauseMs = 60;     // the table's rows come first

} // namespace

NeedsPage::NeedsPage(Workspace& workspace, QWidget* parent)
    : LedgerPage(workspace, QStringLiteral("needs"), parent),
      m_filters(new NeedFilters(workspace.registry(), this)),
      m_reading(new Reading(workspace.registry(), this)),
      m_deadlines(
          new DeadlineDelegate(model().ledger().indexOf(QStringLiteral("closed_on")), this)),
      m_views(new QStackedWidget(this)),
      m_board(new NeedBoard(this)),
      m_pane(new NeedPane(workspace, this)),
      m_actions(new NeedActions(workspace, this)),
      m_counting(new QTimer(this))
{
    setEmptyText(
        tr("No needs yet. They are written down with the visit in which they are raised."));
    m_dueSoonUntil = dueSoonUntil(registry(), today());
    m_deadlines->setCalendar(WorkingDays(registry()));
    m_filters->fillBoxes(workspace.block());
    makeTable();
    makeBody();
    addShortcuts();

    m_counting->setSingleShot(true);
    m_counting->setInterval(countingPauseMs);
    connect(m_counting, &QTimer::timeout, this, &NeedsPage::readOverview);
    connect(&model(), &LedgerModel::readingStarted, this, [this] {
        if (isVisible()) // otherwise when it comes to the front
            m_counting->start();
    });
    connect(m_reading, &Reading::failed, &workspace, &Workspace::complain);
    connect(m_filters, &NeedFilters::boxChosen, this, &NeedsPage::narrow);
    connect(m_filters, &NeedFilters::chipChosen, this, [this] {
        narrow();
        if (m_views->currentWidget() == m_board && m_filters->stage())
            m_board->focusStage(*m_filters->stage());
    });
    connect(this, &LedgerPage::selectionChanged, this, [this] {
        if (m_views->currentWidget() == &table())
            choose(selectedIds());
    });
    connect(this, &LedgerPage::rowOpened, m_pane, &NeedPane::focusFields);
    connect(m_board, &NeedBoard::openWanted, this, [this] {
        m_pane->show();
        m_pane->focusFields();
    });
    connect(m_board, &NeedBoard::selectionChanged, this,
            [this] { choose(m_board->selectedIds()); });
    connect(m_board, &NeedBoard::moveOnWanted, this, &NeedsPage::moveOn);
    connect(m_board, &NeedBoard::removeWanted, this, &NeedsPage::removeChosen);
    connect(m_actions, &NeedActions::left, this, &NeedsPage::focusNeeds);
    connect(&workspace, &Workspace::blockChanged, this,
            [this] { m_filters->fillBoxes(this->workspace().block()); });
    connect(&workspace, &Workspace::dayChanged, this, [this] {
        m_dueSoonUntil = dueSoonUntil(registry(), today());
        narrow();
    });
    connect(&workspace.registry(), &Register::changed, this, &NeedsPage::reloadIfTouched);
    table().sortByColumn(model().ledger().indexOf(QStringLiteral("deadline")), Qt::AscendingOrder);
    narrow();
}

void NeedsPage::makeTable()
{
    table().setItemDelegateForColumn(model().ledger().indexOf(QStringLiteral("deadline")),
                                     m_deadlines);
    showColumns({{"stage"},
                 {"deadline", 27},
                 {"text"},
                 {"subject_id"},
                 {"street"},
                 {"door"},
                 {"category_id"},
                 {"department_id"},
                 {"urgency"},
                 {"found_on"}});
}

void NeedsPage::makeBody()
{
    auto* board = new QToolButton(this);
    board->setText(tr("Board (Ctrl+B)"));
    board->setCheckable(true);
    board->setFocusPolicy(Qt::TabFocus);
    m_boardSwitch = board;
    connect(board, &QToolButton::toggled, this, &NeedsPage::showBoard);
    bar().addWidget(&m_filters->boxes());

    body().removeWidget(&table());
    m_views->addWidget(&table());
    m_views->addWidget(m_board);
    auto* splitter = new QSplitter(this);
    splitter->addWidget(m_views);
    splitter->addWidget(m_pane);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setCollapsible(0, false);
    const int width = fontMetrics().horizontalAdvance(u'字') * 30;
    splitter->setSizes({2 * width, width});
    auto* chips = new QHBoxLayout;
    chips->addWidget(&m_filters->chips(), 1);
    chips->addWidget(board);
    body().addLayout(chips);
    body().addWidget(splitter, 1);
    body().addWidget(m_actions);

    auto* slip = new QToolButton(this);
    slip->setText(tr("Slip (Ctrl+P)"));
    slip->setFocusPolicy(Qt::TabFocus);
    slip->setMinimumHeight(fontMetrics().height() + 2 * smallSpace);
    slip->setToolTip(tr("Print or save the slip for the department"));
    connect(slip, &QToolButton::clicked, this, &NeedsPage::askForSlips);
    m_gather = new QToolButton(this);
    m_gather->setText(tr("Gather (Ctrl+G)"));
    m_gather->setFocusPolicy(Qt::TabFocus);
    m_gather->setMinimumHeight(slip->minimumHeight());
    m_gather->setToolTip(tr("Make a shared problem of the chosen needs"));
    m_gather->setPopupMode(QToolButton::MenuButtonPopup);
    auto* add = new QAction(tr("Add to a shared problem (Ctrl+Shift+G)"), m_gather);
    m_gather->addAction(add);
    connect(m_gather, &QToolButton::clicked, this, &NeedsPage::gather);
    connect(add, &QAction::triggered, this, &NeedsPage::addToProblem);
    m_actions->row().addWidget(m_gather);
    m_actions->row().addWidget(slip);
}

void NeedsPage::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, QWidget* where, auto work) {
        auto* shortcut = new QShortcut(keys, where);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, work);
    };
    add(QKeySequence::Delete, &table(), &NeedsPage::removeChosen);
    add(QKeySequence(Qt::Key_Plus), &table(), &NeedsPage::moveOn);
    add(QKeySequence(Qt::Key_Escape), m_pane, &NeedsPage::focusNeeds);
    add(QKeySequence(Qt::CTRL | Qt::Key_B), this, [this] { m_boardSwitch->toggle(); });
    add(QKeySequence::Print, this, &NeedsPage::askForSlips);
    add(QKeySequence(Qt::CTRL | Qt::Key_G), this, &NeedsPage::gather);
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G), this, &NeedsPage::addToProblem);
    add(QKeySequence(Qt::ALT | Qt::Key_Left), this, [this] { m_filters->stepChip(-1); });
    add(QKeySequence(Qt::ALT | Qt::Key_Right), this, [this] { m_filters->stepChip(1); });
}

void NeedsPage::activate()
{
    LedgerPage::activate();
    m_counting->start();
    focusNeeds();
}

bool NeedsPage::mayLeave()
{
    return m_pane->leave();
}

bool NeedsPage::mayClose()
{
    return m_actions->mayClose();
}

void NeedsPage::focusNeeds()
{
    const bool board = m_views->currentWidget() == m_board;
    if (board)
        m_board->focusCards();
    else
        table().setFocus();
    // Five columns need the room of a narrow window; there a card is opened with Enter.
    m_pane->setVisible(!board || width() > fontMetrics().horizontalAdvance(u'字') * boardAndPane);
}

void NeedsPage::showBoard(bool board)
{
    m_views->setCurrentWidget(board ? static_cast<QWidget*>(m_board) : &table());
    if (board)
        readOverview();
    else if (!m_chosen.isEmpty())
        selectRow(m_chosen.constFirst());
    focusNeeds();
}

// The board has a column for each stage anyway, so there the chip only says where to begin.
void NeedsPage::narrow()
{
    m_chipConditions = m_filters->chipConditions(m_dueSoonUntil);
    setOwnConditions(m_filters->boxConditions() + m_chipConditions);
}

LedgerQuery NeedsPage::overviewQuery() const
{
    LedgerQuery query = model().query();
    for (const ColumnCondition& condition : m_chipConditions)
        query.conditions.removeOne(condition);
    return query;
}

void NeedsPage::readOverview()
{
    const bool board = m_views->currentWidget() == m_board;
    m_reading->ask<NeedOverview>(
        [query = overviewQuery(), until = m_dueSoonUntil,
         cards = board ? Cards::Read : Cards::Left](Database& database) {
            return doorstep::readOverview(database, query, until, cards);
        },
        [this](const NeedOverview& overview) { takeOverview(overview); });
}

void NeedsPage::takeOverview(const NeedOverview& overview)
{
    m_filters->showCounts(overview);
    if (m_views->currentWidget() != m_board)
        return;
    const bool focused = m_board->isAncestorOf(focusWidget());
    m_board->showOverview(overview, model().ledger(), WorkingDays(registry()));
    if (!m_chosen.isEmpty())
        m_board->choose(m_chosen.constFirst());
    if (focused)
        m_board->focusCards();
}

void NeedsPage::choose(const QList<RowId>& ids)
{
    if (ids.isEmpty()) // while the table reads itself anew, what was chosen stays so
        return;
    m_chosen = ids;
    rereadChosen();
}

void NeedsPage::rereadChosen()
{
    if (m_chosen.size() > chosenAtMost) {
        m_actions->setNeeds({});
        m_actions->say(tr("Choose at most %1 needs at once.").arg(chosenAtMost));
        return;
    }
    QHash<RowId, Need> read;
    const QList<Need> needs = NeedStore(registry()).among(m_chosen);
    for (const Need& need : needs)
        read.insert(need.id, need);
    QList<Need> inOrder;
    for (const RowId id : std::as_const(m_chosen)) {
        if (const auto found = read.constFind(id); found != read.constEnd())
            inOrder << *found;
    }
    m_actions->setNeeds(inOrder);
    m_pane->showNeed(inOrder.isEmpty() ? std::nullopt : std::optional<Need>(inOrder.constFirst()));
}

void NeedsPage::reloadIfTouched(const QSet<QString>& tables)
{
    if (tables.contains(QStringLiteral("code")) || tables.contains(QStringLiteral("street")))
        m_filters->fillBoxes(workspace().block());
    if (tables.contains(QStringLiteral("code"))) { // holidays are among the lists
        const WorkingDays calendar(registry());
        m_deadlines->setCalendar(calendar);
        m_pane->setCalendar(calendar);
        m_dueSoonUntil = dueSoonUntil(registry(), today());
    }
    static const QSet<QString> seen{
        QStringLiteral("need"),    QStringLiteral("need_step"),    QStringLiteral("code"),
        QStringLiteral("subject"), QStringLiteral("street"),       QStringLiteral("block"),
        QStringLiteral("venue"),   QStringLiteral("service_item"), QStringLiteral("service_use")};
    if (tables.intersects(seen))
        rereadChosen();
}

void NeedsPage::openNeed(RowId need)
{
    const Need wanted = NeedStore(registry()).get(need);
    const bool elsewhere = workspace().block() && *workspace().block() != wanted.block;
    showRows({}, elsewhere ? tr("The whole town") : QString());
    choose({need});
    selectRow(need);
}

void NeedsPage::showRows(const LedgerQuery& query, const QString& title)
{
    m_filters->clear();
    m_chosen.clear();
    rereadChosen();
    LedgerPage::showRows(query, title);
}

void NeedsPage::moveOn()
{
    m_actions->startNext();
}

void NeedsPage::removeChosen()
{
    const QList<Need> needs = NeedStore(registry()).among(m_chosen);
    if (needs.isEmpty())
        return;
    const QList<int> rows = table().selectedRows();
    const int after = rows.isEmpty() ? -1 : rows.constLast() + 1;
    const RowId next = after > 0 && after < model().rowCount() ? model().idAt(after) : 0;
    const QString title = needs.size() == 1
                              ? tr("Delete %1").arg(shortName(registry(), needs.constFirst()))
                              : tr("Delete %n needs", nullptr, static_cast<int>(needs.size()));
    const bool done = workspace().write(title, [&](Change& change) {
        for (const Need& need : needs)
            NeedStore(registry()).remove(change, need.id);
    });
    if (!done)
        return;
    workspace().tell(tr("%1. Undo brings it back.").arg(title));
    if (next != 0)
        selectRow(next);
}

void NeedsPage::askForSlips()
{
    printSlips(workspace(), m_chosen, this);
}

void NeedsPage::gather()
{
    m_actions->say(gatherNeeds(workspace(), m_chosen));
}

void NeedsPage::addToProblem()
{
    m_actions->say(
        doorstep::addToProblem(workspace(), m_chosen, this, m_gather->mapToGlobal(QPoint(0, 0))));
}

} // namespace doorstep
