// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/needs/NeedsPage.h"

#include "data/records/needs/Deadline.h"
#include "data/records/needs/NeedFlow.h"
#include "data/records/places/Places.h"
#include "ui/look/ChipRow.h"
#include "ui/look/FrontStack.h"
#include "ui/look/Look.h"
#include "ui/look/TableView.h"
#include "ui/page/LedgerModel.h"
#include "ui/page/Reading.h"
#include "ui/page/Respond.h"
#include "ui/page/parts/NeedLine.h"
#include "ui/page/parts/NeedWords.h"
#include "ui/pages/needs/GatherJob.h"
#include "ui/pages/needs/NeedActions.h"
#include "ui/pages/needs/NeedBoard.h"
#include "ui/pages/needs/NeedFilters.h"
#include "ui/pages/needs/NeedPane.h"
#include "ui/pages/needs/OpinionSheet.h"
#include "ui/pages/needs/SlipJob.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace doorstep {

namespace {

constexpr int boardAndPane = 75; // characters that both of them take side by side

} // namespace

NeedsPage::NeedsPage(Workspace& workspace, QWidget* parent)
    : RecordPage(workspace, QStringLiteral("needs"),
                 {QStringLiteral("need"), QStringLiteral("need_step"), QStringLiteral("code"),
                  QStringLiteral("subject"), QStringLiteral("street"), QStringLiteral("block"),
                  QStringLiteral("venue"), QStringLiteral("service_item"),
                  QStringLiteral("service_use")},
                 parent),
      m_line(new NeedLine(workspace.registry(), this)),
      m_filters(new NeedFilters(workspace.registry(), this)),
      m_deadlines(
          new DeadlineDelegate(model().ledger().indexOf(QStringLiteral("closed_on")), this)),
      m_views(new FrontStack(this)),
      m_board(new NeedBoard(this)),
      m_opinions(new OpinionSheet(workspace, this)),
      m_pane(new NeedPane(workspace, this)),
      m_actions(new NeedActions(workspace, this))
{
    setEmptyText(
        tr("No needs yet. They are written down with the visit in which they are raised; Insert "
           "writes down one of nobody who was visited."));
    m_dueSoonUntil = dueSoonUntil(registry(), today());
    m_deadlines->setCalendar(WorkingDays(registry()));
    m_filters->fillBoxes(workspace.block());
    makeTable();
    makeBody();
    addShortcuts();

    respond(m_line, &NeedLine::needTyped, this, &NeedsPage::addNeed);
    respond(m_line, &FillStrip::cancelled, this, [this] {
        if (m_line->giveUp())
            this->workspace().tellGivenUp(
                *m_line, tr("Not added. What was typed is there again when the line is opened "
                            "again before Doorstep is closed."));
        focusRows();
    });
    respond(m_filters, &NeedFilters::boxChosen, this, &NeedsPage::narrow);
    respond(m_filters, &NeedFilters::chipChosen, this, [this] {
        narrow();
        if (m_views->currentWidget() == m_board && m_filters->stage())
            m_board->focusStage(*m_filters->stage());
    });
    respond(m_board, &NeedBoard::openWanted, this, [this] {
        m_pane->show();
        m_pane->focusFields();
    });
    respond(m_board, &NeedBoard::selectionChanged, this, [this] {
        if (const QList<RowId> ids = m_board->selectedIds(); !ids.isEmpty())
            choose(ids);
    });
    respond(m_board, &NeedBoard::moveOnWanted, m_actions, &NeedActions::startNext);
    respond(m_board, &NeedBoard::removeWanted, this, [this] { removeChosen(); });
    respond(&workspace, &Workspace::blockChanged, this, [this] {
        m_filters->fillBoxes(this->workspace().block());
        nameBlockOfLine();
    });
    respond(&workspace, &Workspace::dayChanged, this, [this] {
        m_dueSoonUntil = dueSoonUntil(registry(), today());
        narrow();
    });
    respond(&workspace.registry(), &Register::changed, this, [this](const QSet<QString>& tables) {
        if (tables.contains(QStringLiteral("code")) || tables.contains(QStringLiteral("street")))
            this->workspace().attempt([this] { readLists(); });
    });
    table().sortByColumn(model().ledger().indexOf(QStringLiteral("deadline")), Qt::AscendingOrder);
    narrow();
}

void NeedsPage::makeTable()
{
    table().setItemDelegateForColumn(model().ledger().indexOf(QStringLiteral("deadline")),
                                     m_deadlines);
    showTwoLines(QStringLiteral("text"), [](const LedgerModel::Shown& shown) {
        return QStringList{shown("subject_id"), shown("street") + shown("door")};
    });
    showColumns({{"text", 30},
                 {"deadline", 16}, // what is late is told in a narrow window, too
                 {"stage", charactersOf<NeedStage>()},
                 {"department_id", 12}});
}

void NeedsPage::makeBody()
{
    auto* board = new QToolButton(this);
    board->setText(tr("Board"));
    board->setToolTip(tr("A column for each stage (Ctrl+B)"));
    board->setCheckable(true);
    board->setFocusPolicy(Qt::TabFocus);
    m_boardSwitch = board;
    respond(board, &QToolButton::toggled, this, &NeedsPage::showBoard);
    bar().addWidget(&m_filters->boxes());
    addButton(news(), tr("New need (Insert)"),
              tr("Write down a need from elsewhere: a passer-by, the town's code, a deputy, 12345"),
              [this] { startNew(); })
        ->setEnabled(!registry().readOnly());
    auto* opinions = addButton(
        news(), {}, tr("Type or paste what the deputies collected, fifty at once (Ctrl+Shift+O)"),
        [this] { showOpinions(); });
    opinions->setEnabled(!registry().readOnly());
    const auto showWaiting = [opinions](int count) {
        opinions->setText(count == 0 ? tr("Opinions") : tr("Opinions: %n waiting", nullptr, count));
    };
    showWaiting(static_cast<int>(m_opinions->words().size()));
    respond(m_opinions, &OpinionSheet::countChanged, opinions, showWaiting);
    body().addWidget(m_line);

    body().removeWidget(&table());
    m_views->addWidget(&table());
    m_views->addWidget(m_board);
    m_views->addWidget(m_opinions);
    respond(m_opinions, &OpinionSheet::closed, this, &NeedsPage::showList);
    body().addWidget(&m_filters->chips());
    aside().addWidget(board);
    addPane(m_views, m_pane, 25);
    addActions(m_actions);

    m_gather =
        addButton(aside(), tr("Gather"), tr("Make a shared problem of the chosen needs (Ctrl+G)"),
                  [this] { gather(); });
    m_gather->setPopupMode(QToolButton::MenuButtonPopup);
    auto* add = new QAction(tr("Add to a shared problem (Ctrl+Shift+G)"), m_gather);
    m_gather->addAction(add);
    respond(add, &QAction::triggered, this, &NeedsPage::addToProblem);
    addButton(aside(), tr("Slip"), tr("Print or save the slip for the department (Ctrl+P)"),
              [this] { askForSlips(); });
}

void NeedsPage::addShortcuts()
{
    addChips(m_filters->chips());
    addKey(QKeySequence(Qt::Key_Plus), &table(), [this] { m_actions->startNext(); });
    addKey(QKeySequence(Qt::Key_Insert), this, [this] { startNew(); });
    addKey(QKeySequence(Qt::CTRL | Qt::Key_B), this, [this] { m_boardSwitch->toggle(); });
    addKey(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), this, [this] { showOpinions(); });
    addKey(QKeySequence::Print, this, [this] { askForSlips(); });
    addKey(QKeySequence(Qt::CTRL | Qt::Key_G), this, [this] { gather(); });
    addKey(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G), this, [this] { addToProblem(); });
}

void NeedsPage::startNew()
{
    if (registry().readOnly())
        return;
    m_blockOfLine = blockOfNew();
    m_line->start(0, NeedLine::From::Anywhere);
    nameBlockOfLine();
}

// It stays that in which the need was begun, whichever is in sight.
void NeedsPage::nameBlockOfLine()
{
    const bool isElsewhere = !m_line->isHidden() && workspace().block() != m_blockOfLine;
    const std::optional<Block> block =
        isElsewhere ? BlockStore(registry()).find(m_blockOfLine) : std::nullopt;
    m_line->nameBlock(block ? block->name : QString());
}

void NeedsPage::addNeed(const QString& text, std::optional<RowId> category,
                        std::optional<RowId> source)
{
    Need need;
    need.block = m_blockOfLine;
    need.category = category;
    need.source = source;
    need.text = text;
    need.foundOn = today();
    if (!workspace().write(tr("Add %1").arg(shortName(registry(), need)),
                           [&](Change& change) { raiseNeed(change, need); }))
        return;
    m_line->forget();
    m_line->hide();
    focusRows();
    if (!workspace().block() || workspace().block() == need.block) {
        openRecord(need.id);
        return;
    }
    // The list in sight is of another block, and stays.
    const std::optional<Block> block = BlockStore(registry()).find(need.block);
    Notice added;
    added.sentence =
        tr("Added for %1: %2").arg(block ? block->name : QString(), shortName(registry(), need));
    added.action = tr("Show it");
    added.act = [this, id = need.id] {
        workspace().attempt([&] { openRecord(id); });
    };
    workspace().notice(added);
}

void NeedsPage::showRows(const LedgerQuery& query, const QString& title)
{
    if (m_views->currentWidget() == m_opinions)
        showList();
    RecordPage::showRows(query, title);
}

void NeedsPage::activate()
{
    RecordPage::activate();
    focusRows();
}

void NeedsPage::showOpinions()
{
    if (registry().readOnly())
        return;
    choose({}); // no step is meant for what is out of sight
    m_views->setCurrentWidget(m_opinions);
    m_pane->hide();
    showWhatApplies();
    m_opinions->open();
}

bool NeedsPage::mayClose()
{
    return m_opinions->mayClose();
}

QMap<QString, QString> NeedsPage::keptInMemory()
{
    return m_opinions->keptInMemory();
}

void NeedsPage::showList()
{
    showBoard(m_boardSwitch->isChecked());
}

void NeedsPage::focusRows()
{
    if (m_views->currentWidget() == m_opinions) {
        m_opinions->open();
        return;
    }
    const bool board = m_views->currentWidget() == m_board;
    if (board)
        m_board->focusCards();
    else
        table().setFocus();
    // Five columns need the room of a narrow window; there a card is opened with Enter.
    m_pane->setVisible(board ? width() > fontMetrics().horizontalAdvance(u'字') * boardAndPane
                             : model().rowCount() > 0 || !chosen().isEmpty());
}

void NeedsPage::showBoard(bool board)
{
    m_views->setCurrentWidget(board ? static_cast<QWidget*>(m_board) : &table());
    showWhatApplies();
    if (board)
        readCounts();
    else
        settleChosen(model().rowCount());
    if (!board && chosen().isEmpty())
        choose(selectedIds()); // the pane of the row that is marked
    else if (!board)
        selectRow(chosen().constFirst());
    focusRows();
}

// The board has a column for each stage in place of the chips; what deputies collected is no list.
void NeedsPage::showWhatApplies()
{
    const bool opinions = m_views->currentWidget() == m_opinions;
    m_filters->chips().setVisible(m_views->currentWidget() == &table());
    m_filters->boxes().setVisible(!opinions);
    m_boardSwitch->setVisible(!opinions);
    m_actions->setVisible(!opinions);
}

void NeedsPage::narrow()
{
    narrowTo(m_filters->chipConditions(m_dueSoonUntil), m_filters->boxConditions());
}

void NeedsPage::readCounts()
{
    const bool board = m_views->currentWidget() == m_board;
    reading().ask<NeedOverview>(
        [query = queryOfAllChips(), until = m_dueSoonUntil,
         cards = board ? Cards::Read : Cards::Left](Database& database) {
            return readOverview(database, query, until, cards);
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
    keepChosen(!chosen().isEmpty() && m_board->choose(chosen().constFirst()));
    if (focused)
        m_board->focusCards();
}

void NeedsPage::showChosen(const QList<Need>& needs)
{
    m_actions->setRows(needs);
    m_pane->showNeed(needs.isEmpty() ? std::nullopt : std::optional<Need>(needs.constFirst()));
}

void NeedsPage::clearChips()
{
    m_filters->clear();
}

// Holidays are among the lists.
void NeedsPage::readLists()
{
    m_filters->fillBoxes(workspace().block());
    const WorkingDays calendar(registry());
    m_deadlines->setCalendar(calendar);
    m_pane->setCalendar(calendar);
    m_dueSoonUntil = dueSoonUntil(registry(), today());
    rereadChosen(); // whose deadline may be another number of days away
}

QString NeedsPage::deletionOf(const QList<Need>& needs) const
{
    return needs.size() == 1 ? tr("Delete %1").arg(shortName(registry(), needs.constFirst()))
                             : tr("Delete %n needs", nullptr, static_cast<int>(needs.size()));
}

void NeedsPage::askForSlips()
{
    printSlips(workspace(), chosen(), this);
}

void NeedsPage::gather()
{
    m_actions->say(gatherNeeds(workspace(), chosen()));
}

void NeedsPage::addToProblem()
{
    m_actions->say(
        doorstep::addToProblem(workspace(), chosen(), this, m_gather->mapToGlobal(QPoint(0, 0))));
}

} // namespace doorstep

#include "moc_NeedsPage.cpp"
