// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/blocklist/BlockListPage.h"

#include "data/base/Text.h"
#include "data/base/spelling/Pinyin.h"
#include "data/records/cards/ContactCard.h"
#include "data/records/places/Places.h"
#include "data/records/subjects/Subject.h"
#include "data/records/visitors/Team.h"
#include "data/records/visits/PrintedSheets.h"
#include "data/records/visits/VisitDefaults.h"
#include "ui/look/CodeBox.h"
#include "ui/look/FileDialogs.h"
#include "ui/look/Icons.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/TableView.h"
#include "ui/page/EditKey.h"
#include "ui/page/PageTitle.h"
#include "ui/page/Respond.h"
#include "ui/pages/blocklist/BlockListModel.h"
#include "ui/pages/blocklist/StreetRowDelegate.h"
#include "ui/print/WalkSheet.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace doorstep {

namespace {

struct Filter
{
    const char* name;
    bool (*holds)(const Door& door, QDate day);
};

bool visitedThisMonth(const Door& door, QDate day)
{
    return door.lastVisitAt && dayOf(*door.lastVisitAt) >= monthOf(day).first;
}

// One place for what a chip is called and which doors it leaves.
constexpr Filter filters[] = {
    {QT_TRANSLATE_NOOP("doorstep::BlockListPage", "Due"), // the first: what one sets out for
     [](const Door& door, QDate) {
         return door.due;
     }},
    {QT_TRANSLATE_NOOP("doorstep::BlockListPage", "Not visited this month"),
     [](const Door& door, QDate day) {
         return !visitedThisMonth(door, day);
     }},
    {QT_TRANSLATE_NOOP("doorstep::BlockListPage", "No card"),
     [](const Door& door, QDate) {
         return !door.cardOn.isValid();
     }},
    {QT_TRANSLATE_NOOP("doorstep::BlockListPage", "Open need"),
     [](const Door& door, QDate) {
         return door.openNeeds > 0;
     }},
    {QT_TRANSLATE_NOOP("doorstep::BlockListPage", "Shops"),
     [](const Door& door, QDate) {
         return !isPerson(door.kind);
     }},
    {QT_TRANSLATE_NOOP("doorstep::BlockListPage", "Workers"),
     [](const Door& door, QDate) {
         return isPerson(door.kind);
     }},
};

QList<StreetProgress> progressByStreet(const QList<Door>& doors, QDate day)
{
    QList<StreetProgress> streets;
    QHash<QString, qsizetype> places;
    for (const Door& door : doors) {
        if (!places.contains(door.street)) {
            places.insert(door.street, streets.size());
            streets.append({door.street});
        }
        StreetProgress& street = streets[places.value(door.street)];
        ++street.doors;
        street.visited += visitedThisMonth(door, day) ? 1 : 0;
    }
    return streets;
}

} // namespace

BlockListPage::BlockListPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_model(new BlockListModel(this)),
      m_table(new TableView(QStringLiteral("walkdoors"), this)),
      m_filter(new QLineEdit(this)),
      m_typing(new QTimer(this)),
      m_count(caption({}, this)),
      m_empty(plainLabel(this)),
      m_clear(new QPushButton(tr("Clear the filters"), this)),
      m_teamLabel(caption(tr("&Team"), this)),
      m_team(new CodeBox(this)),
      m_print(new QPushButton(tr("Print the walk sheet"), this)),
      m_walk(new QPushButton(this)),
      m_rest(registry())
{
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(smallSpace);
    layout->addLayout(makeHeader());
    layout->addLayout(makeFilters());
    makeTable();
    layout->addWidget(m_table, 1);
    layout->addWidget(m_count);
    QWidget::setTabOrder(m_filter, m_table);

    respond(&m_rest, &Reading::failed, this,
            [this](const QString& sentence) { this->workspace().tell(sentence); });
    respond(m_table, &TableView::spacePressed, this, &BlockListPage::toggleMarks);
    respond(m_table, &TableView::opened, this,
            [this](const QModelIndex& index) { openRow(index.row()); });
    respond(m_model, &BlockListModel::marksChanged, this, &BlockListPage::showMarked);
    respond(m_model, &QAbstractItemModel::modelReset, this, &BlockListPage::spanStreets);
    respond(m_walk, &QPushButton::clicked, this, &BlockListPage::startWalk);
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* walk = new QShortcut(QKeySequence(Qt::CTRL | enter), this);
        walk->setContext(Qt::WindowShortcut);
        respond(walk, &QShortcut::activated, this, &BlockListPage::startWalk);
    }
    respond(&workspace, &Workspace::blockChanged, this, &BlockListPage::reload);
    const auto reloadWhenSeen = [this] {
        if (isVisible())
            reload();
        else
            m_stale = true;
    };
    respond(&registry(), &Register::changed, this, reloadWhenSeen);
    respond(&workspace, &Workspace::dayChanged, this, reloadWhenSeen);
    makeMenu();
    reload();
}

QLayout* BlockListPage::makeHeader()
{
    m_teamLabel->setBuddy(m_team);
    m_team->setAccessibleName(tr("The team that goes"));
    m_team->setToolTip(tr("It stands on the walk sheet, and visits begin with its people"));
    m_team->setMinimumContentsLength(8);
    m_team->setPlaceholderText(tr("No team"));
    m_team->setEnabled(!registry().readOnly());
    respond(m_team, &CodeBox::entryChosen, this, [this] {
        this->workspace().attempt([this] { goWith(registry(), m_team->chosen(), m_day); });
    });
    m_print->setIcon(lineIcon(QStringLiteral("printer")));
    m_print->setToolTip(tr("The marked doors, else all that are in sight (Ctrl+P)"));
    respond(m_print, &QPushButton::clicked, this, [this] { printWalkSheet(Names::Whole); });
    m_walk->setToolTip(tr("Type in the marked doors one after the other (Ctrl+Enter)"));
    setPrimary(*m_walk);
    auto* row = new QHBoxLayout;
    row->setSpacing(middleSpace);
    row->addWidget(new PageTitle(*this));
    row->addStretch();
    row->addWidget(m_teamLabel);
    row->addWidget(m_team);
    row->addWidget(m_print);
    row->addWidget(m_walk);
    return row;
}

QLayout* BlockListPage::makeFilters()
{
    constexpr int typingPauseMs = 150;
    auto* row = new QHBoxLayout;
    row->setSpacing(smallSpace);
    for (size_t i = 0; i < std::size(filters); ++i) {
        auto* chip = new QToolButton(this);
        chip->setCheckable(true);
        chip->setFocusPolicy(Qt::TabFocus);
        respond(chip, &QToolButton::toggled, this, [this] {
            requireAll();
            applyFilters();
        });
        m_chips << chip;
        row->addWidget(chip);
    }
    row->addStretch();
    m_filter->setPlaceholderText(tr("Name, pinyin, door, trade (Ctrl+F)"));
    m_filter->setAccessibleName(tr("Filter the doors"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    fitToText(*m_filter, [this] { m_filter->setMaximumWidth(scaled(260)); });
    row->addWidget(m_filter, 1);
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPauseMs);
    respond(m_filter, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    respond(m_typing, &QTimer::timeout, this, &BlockListPage::applyFilters);
    respond(m_filter, &QLineEdit::returnPressed, this, [this] {
        applyFilters();
        goToFirstDoor();
        m_table->setFocus();
    });
    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WindowShortcut);
    respond(find, &QShortcut::activated, this, [this] {
        m_filter->setFocus();
        m_filter->selectAll();
    });
    return row;
}

void BlockListPage::makeTable()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Block list"));
    m_table->setItemDelegate(new StreetRowDelegate(m_table));
    m_table->setColumns({{"mark", 4},
                         {"due", 8},
                         {"door", 14},
                         {"name", 24, false, 20},
                         {"trade", 16},
                         {"phone", 13},
                         {"last_visit", 10},
                         {"days", 6},
                         {"card", 10},
                         {"needs", 6},
                         {"prefers", 12, true},
                         {"street", 10, true}});
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(BlockListModel::NameColumn,
                                                      QHeaderView::Stretch);
    m_table->setGivingWay();
    m_table->horizontalHeader()->setSectionsMovable(false); // a street's row goes across them
    // Never clipped, whatever the size of text.
    m_table->horizontalHeader()->setSectionResizeMode(BlockListModel::DueColumn,
                                                      QHeaderView::Fixed);
    fitToText(*m_table, [this] {
        QFontMetrics metrics(fontOf(TextKind::Strong));
        m_table->setColumnWidth(
            BlockListModel::DueColumn,
            metrics.horizontalAdvance(QStringLiteral("● ") + BlockListModel::tr("due")) +
                4 * smallSpace);
    });
    m_table->installEventFilter(this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    respond(m_clear, &QPushButton::clicked, this, &BlockListPage::clearFilters);
    auto* over = new QVBoxLayout(m_table);
    over->addStretch();
    over->addWidget(m_empty);
    over->addWidget(m_clear, 0, Qt::AlignHCenter);
    over->addStretch();
}

// ← folds a street, from one of its doors, too, → unfolds it; Esc clears the line of the filter.
bool BlockListPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_filter && event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && !m_filter->text().isEmpty()) {
        event->accept(); // before the notice across the window
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool plain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (watched == m_table && plain &&
        (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right)) {
        fold(key->key() == Qt::Key_Left);
        return true;
    }
    if (watched == m_filter && key->key() == Qt::Key_Escape) {
        m_filter->clear();
        applyFilters();
        m_table->setFocus();
        return true;
    }
    return Page::eventFilter(watched, event);
}

void BlockListPage::fold(bool folded)
{
    const int row =
        m_table->currentIndex().isValid() ? m_model->streetRow(m_table->currentIndex().row()) : -1;
    if (row < 0)
        return;
    m_model->fold(row, folded);
    m_table->goTo(row);
}

void BlockListPage::spanStreets()
{
    m_table->clearSpans();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->isStreet(row))
            m_table->setSpan(row, 0, 1, m_model->columnCount());
    }
}

void BlockListPage::goToFirstDoor()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->isStreet(row))
            continue;
        m_table->goTo(row);
        return;
    }
}

void BlockListPage::clearFilters()
{
    m_filter->clear();
    for (QToolButton* chip : std::as_const(m_chips)) {
        const QSignalBlocker quiet(chip);
        chip->setChecked(false);
    }
    applyFilters();
    m_table->setFocus();
}

void BlockListPage::makeMenu()
{
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto add = [this](const QString& text, const QKeySequence& keys, auto work) {
        auto* action = new QAction(text, m_table);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        respond(action, &QAction::triggered, this, work);
        m_table->addAction(action);
    };
    add(tr("Enter visits, one after the other"), {}, [this] { startWalk(); });
    add(tr("Enter visits as a sheet"), QKeySequence(Qt::CTRL | Qt::Key_G),
        [this] { workspace().begin(Task::EnterSheet, chosenSubjects()); });
    const auto openSubject = [this] {
        const QModelIndex current = m_table->currentIndex();
        if (current.isValid() && !m_model->isStreet(current.row()))
            workspace().goTo({"subject", m_model->door(current.row()).subject});
    };
    add(tr("Open the subject"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), openSubject);
    addEditKey(*m_table, openSubject);
    add(tr("Print the walk sheet…"), QKeySequence::Print, [this] { printWalkSheet(Names::Whole); });
    add(tr("Print the walk sheet with short names…"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), [this] { printWalkSheet(Names::Short); });
    add(tr("Cards given today"), {}, [this] { giveCards(chosenSubjects()); });
    add(tr("Copy with headings"), {}, [this] { m_table->copySelection(); });
    add(tr("Delete"), QKeySequence::Delete, [this] { remove(chosenSubjects()); });
}

void BlockListPage::activate()
{
    if (m_stale)
        reload();
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || (current.row() == 0 && m_model->isStreet(0)))
        goToFirstDoor();
    m_table->begin(BlockListModel::MarkColumn);
}

void BlockListPage::startTask(Task /*task*/, const QList<RowId>& /*subjects*/)
{
    for (QToolButton* chip : std::as_const(m_chips))
        chip->setChecked(chip == m_chips.constFirst());
    m_table->begin(BlockListModel::NameColumn);
}

// A long list is read elsewhere: what stands at its top is there at once.
void BlockListPage::reload()
{
    constexpr int firstScreen = 60;
    constexpr int longest = 1000; // that is read here
    DoorFilter filter;
    filter.block = workspace().block();
    const bool isOther = m_blockOfDoors != filter.block;
    const bool showsAll = m_holds != Holds::Top && !isOther && m_doors.size() > longest;
    DoorsAtTop top;
    if (!showsAll && !workspace().attempt(
                         [&] { top = doorsAtTop(registry().db(), filter, firstScreen, longest); }))
        return;
    m_stale = false;
    m_rest.drop();
    m_day = filter.day;
    m_blockOfDoors = filter.block;
    if (!showsAll)
        m_doors = top.doors;
    m_holds = showsAll ? Holds::Before : top.isAll ? Holds::All : Holds::Top;
    workspace().attempt([this] { showTeams(); });
    if (!showsAll)
        applyFilters();
    if (m_holds != Holds::All)
        readRest();
}

void BlockListPage::readRest()
{
    DoorFilter filter;
    filter.block = m_blockOfDoors;
    filter.day = m_day;
    m_rest.ask<QList<Door>>([filter](Database& database) { return blockList(database, filter); },
                            [this](const QList<Door>& doors) { take(doors); });
}

void BlockListPage::take(const QList<Door>& doors)
{
    m_doors = doors;
    m_holds = Holds::All;
    applyFilters();
}

void BlockListPage::requireAll()
{
    if (m_holds == Holds::All)
        return;
    m_rest.drop();
    DoorFilter filter;
    filter.block = m_blockOfDoors;
    filter.day = m_day;
    workspace().attempt([&] { take(blockList(registry().db(), filter)); });
}

void BlockListPage::showTeams()
{
    const RowId block = workspace().block().value_or(0);
    const QList<Team> teams = TeamStore(registry()).ofBlock(block);
    const auto usual = visitDefaults(registry(), block, m_day).visit.team;
    m_team->clear();
    m_team->addItem(QString());
    for (const Team& team : teams)
        m_team->addEntry(team.name, team.id);
    m_team->choose(usual);
    m_teamLabel->setVisible(!teams.isEmpty());
    m_team->setVisible(!teams.isEmpty());
}

bool BlockListPage::fits(const Door& door, const QString& typed) const
{
    if (typed.isEmpty())
        return true;
    const QString street = door.street + door.door;
    for (const QString& text : {door.name, street, door.trade, door.phone, door.prefers}) {
        if (text.contains(typed, Qt::CaseInsensitive))
            return true;
    }
    return spells(typed, door.name) || spells(typed, door.street) || spells(typed, door.trade);
}

void BlockListPage::applyFilters()
{
    m_typing->stop();
    const QString typed = tidy(m_filter->text());
    QList<Door> fitting;
    for (const Door& door : std::as_const(m_doors)) {
        if (fits(door, typed))
            fitting << door;
    }
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        const Filter& filter = filters[i];
        const auto count = std::count_if(fitting.begin(), fitting.end(), [&](const Door& door) {
            return filter.holds(door, m_day);
        });
        m_chips.at(i)->setText(m_holds != Holds::Top
                                   ? QStringLiteral("%1 %2").arg(tr(filter.name)).arg(count)
                                   : QStringLiteral("%1 …").arg(tr(filter.name)));
    }
    QList<Door> shown;
    for (const Door& door : std::as_const(fitting)) {
        bool holds = true;
        for (qsizetype i = 0; i < m_chips.size(); ++i)
            holds = holds && (!m_chips.at(i)->isChecked() || filters[i].holds(door, m_day));
        if (holds)
            shown << door;
    }
    // Where the door is gone, on the next one; of the last, on the one above.
    const QModelIndex current = m_table->currentIndex();
    const bool onDoor = current.isValid() && !m_model->isStreet(current.row());
    const RowId before = onDoor ? m_model->door(current.row()).subject : 0;
    QList<Door> near = m_model->doors();
    const auto here = std::find_if(near.begin(), near.end(),
                                   [before](const Door& door) { return door.subject == before; });
    const qsizetype at = here == near.end() ? 0 : here - near.begin();
    std::reverse(near.begin(), near.begin() + at);
    std::rotate(near.begin(), near.begin() + at, near.end());
    QSet<RowId> there;
    for (const Door& door : std::as_const(shown))
        there.insert(door.subject);
    const auto next = std::find_if(near.cbegin(), near.cend(), [&there](const Door& door) {
        return there.contains(door.subject);
    });
    m_model->show(shown, m_day, progressByStreet(m_doors, m_day));
    const int row = before == 0 || next == near.cend() ? -1 : m_model->rowOf(next->subject);
    if (row >= 0)
        m_table->setCurrentIndex(m_model->index(row, BlockListModel::MarkColumn));
    else
        goToFirstDoor();
    showMarked();
}

QList<Door> BlockListPage::shownDoors()
{
    requireAll();
    return m_model->doors();
}

void BlockListPage::showMarked()
{
    const qsizetype marked = m_model->marked().size();
    m_walk->setText(marked > 0 ? tr("Enter %n visit(s)", nullptr, static_cast<int>(marked))
                               : tr("Enter visits"));
    m_count->setText(m_holds == Holds::Top ? tr("Reading the list…")
                     : m_doors.isEmpty()
                         ? tr("No doors yet. Ctrl+N registers the first one with its visit.")
                         : tr("%1 doors, %2 marked for a walk (Space marks)")
                               .arg(m_model->doors().size())
                               .arg(marked));
    const bool nothing = m_model->rowCount() == 0;
    m_empty->setVisible(nothing);
    m_clear->setVisible(nothing && !m_doors.isEmpty());
    m_empty->setText(m_doors.isEmpty()
                         ? tr("No doors yet. Import a list, or press Ctrl+N: a visit registers the "
                              "first one.")
                         : tr("No door fits the filters above. Clear the filters to see all."));
    m_print->setEnabled(!nothing);
}

void BlockListPage::toggleMarks()
{
    const QList<int> rows = m_table->selectedRows();
    QList<RowId> subjects;
    for (const int row : rows)
        subjects << m_model->subjectsAt(row);
    const bool anyUnmarked = std::any_of(subjects.begin(), subjects.end(), [this](RowId subject) {
        return !m_model->isMarked(subject);
    });
    m_model->mark(subjects, anyUnmarked);
    // One door after the other: the next Space marks the next one.
    int next = rows.isEmpty() ? m_model->rowCount() : rows.constLast() + 1;
    while (next < m_model->rowCount() && m_model->isStreet(next))
        ++next;
    if (rows.size() == 1 && next < m_model->rowCount() && !m_model->isStreet(rows.constFirst()))
        m_table->setCurrentIndex(m_model->index(next, m_table->currentIndex().column()));
}

QList<RowId> BlockListPage::chosenSubjects() const
{
    QList<RowId> subjects = m_model->marked();
    if (!subjects.isEmpty())
        return subjects;
    for (const int row : m_table->selectedRows())
        subjects << m_model->subjectsAt(row);
    subjects.removeIf([seen = QSet<RowId>()](RowId subject) mutable {
        const bool again = seen.contains(subject);
        seen.insert(subject);
        return again;
    });
    return subjects;
}

void BlockListPage::startWalk()
{
    const QList<RowId> subjects = chosenSubjects();
    if (subjects.isEmpty())
        return;
    m_model->clearMarks();
    workspace().begin(Task::EnterWalk, subjects);
}

// The marked doors, else all that the filters leave: what is filtered is what is printed.
void BlockListPage::printWalkSheet(Names names)
{
    QList<Door> doors;
    for (const Door& door : shownDoors()) {
        if (m_model->markedCount() == 0 || m_model->isMarked(door.subject))
            doors << door;
    }
    if (doors.isEmpty())
        return;
    WalkSheetHeading heading;
    heading.date = m_day;
    std::optional<PrintedSheet> printed; // what is only read is not written to
    if (!registry().readOnly() && !workspace().attempt([&] {
            QList<RowId> subjects;
            for (const Door& door : std::as_const(doors))
                subjects << door.subject;
            printed = nextSheet(registry(), subjects, m_day);
            heading.number = printed->number;
        }))
        return;
    if (const std::optional<RowId> id = workspace().block()) {
        const Block block = BlockStore(registry()).get(*id);
        heading.block = block.name;
        heading.secretary = block.secretary;
    }
    if (const std::optional<RowId> team = m_team->chosen())
        heading.team = teamLine(registry(), TeamStore(registry()).get(*team));
    const QString target = chooseNewName(
        this, {tr("The walk sheet as PDF"), QStringLiteral("paper"), tr("PDF files (*.pdf)"),
               tr("Walk sheet %1.pdf")
                   .arg(printed ? m_day.toString(QStringLiteral("yyyy-")) + printed->number
                                : m_day.toString(Qt::ISODate))});
    if (target.isEmpty())
        return;
    workspace().run(
        tr("Printing the walk sheet…"),
        [target, doors, heading, names](Database& database, const Progress& progress) {
            writeWalkSheetPdf(target,
                              names == Names::Short ? withShortNames(database, doors) : doors,
                              heading, progress);
        },
        [this, target, printed] {
            if (printed)
                workspace().attempt([&] { notePrinted(registry(), *printed); });
            workspace().tell(printed ? tr("Written: %1. In the evening it is typed in as sheet %2.")
                                           .arg(target, printed->number)
                                     : tr("Written: %1").arg(target));
            QDesktopServices::openUrl(QUrl::fromLocalFile(target));
        });
}

void BlockListPage::openRow(int row)
{
    if (!m_model->isStreet(row)) {
        workspace().begin(Task::EnterVisit, {m_model->door(row).subject});
        return;
    }
    const bool folded =
        m_model->index(row, BlockListModel::MarkColumn).data(BlockListModel::FoldedRole).toBool();
    m_model->fold(row, !folded);
    m_table->goTo(row);
}

void BlockListPage::remove(const QList<RowId>& subjects)
{
    if (subjects.isEmpty())
        return;
    const SubjectStore store(registry());
    const QString name = store.get(subjects.constFirst()).name;
    const QString title = subjects.size() == 1
                              ? tr("Delete %1").arg(name)
                              : tr("Delete %1 and %2 more").arg(name).arg(subjects.size() - 1);
    if (workspace().write(title, [&](Change& change) {
            for (const RowId subject : subjects)
                store.remove(change, subject);
        }))
        workspace().tell(tr("%1. Ctrl+Z brings it back.").arg(title));
}

void BlockListPage::giveCards(const QList<RowId>& subjects)
{
    workspace().write(tr("Cards given to %n door(s)", nullptr, static_cast<int>(subjects.size())),
                      [&](Change& change) {
                          for (const RowId id : subjects) {
                              CardDelivery delivery;
                              delivery.subject = id;
                              delivery.block = SubjectStore(registry()).get(id).block;
                              delivery.deliveredOn = today();
                              CardDeliveryStore(registry()).add(change, delivery);
                          }
                      });
}

} // namespace doorstep

#include "moc_BlockListPage.cpp"
