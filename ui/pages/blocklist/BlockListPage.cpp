// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/blocklist/BlockListPage.h"

#include "data/records/cards/ContactCard.h"
#include "data/records/places/Places.h"
#include "data/records/subjects/Subject.h"
#include "data/records/visitors/Team.h"
#include "data/records/visits/PrintedSheets.h"
#include "data/records/visits/VisitDefaults.h"
#include "ui/look/CodeBox.h"
#include "ui/look/FileDialogs.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/RoomyStyle.h"
#include "ui/look/TableView.h"
#include "ui/page/EditKey.h"
#include "ui/pages/blocklist/BlockListModel.h"
#include "ui/print/WalkSheet.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
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
    {QT_TRANSLATE_NOOP("doorstep::BlockListPage", "Due"),
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
         return door.kind == SubjectKind::Shop;
     }},
    {QT_TRANSLATE_NOOP("doorstep::BlockListPage", "Workers"),
     [](const Door& door, QDate) {
         return door.kind == SubjectKind::Worker;
     }},
};

struct StreetProgress
{
    QString name;
    int doors = 0;
    int visited = 0;
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
      m_table(new TableView(QStringLiteral("blocklist"), this)),
      m_streets(new QListWidget(this)),
      m_count(caption({}, this)),
      m_teamLabel(caption(tr("&Team"), this)),
      m_team(new CodeBox(this)),
      m_walk(new QPushButton(this)),
      m_rest(registry())
{
    auto* bar = new QHBoxLayout;
    bar->setSpacing(smallSpace);
    makeChips(*bar);
    bar->addStretch();
    bar->addWidget(m_teamLabel);
    bar->addWidget(m_team);
    bar->addWidget(m_walk);
    m_teamLabel->setBuddy(m_team);
    m_team->setAccessibleName(tr("The team that goes"));
    m_team->setToolTip(tr("It stands on the walk sheet, and visits begin with its people"));
    m_team->setMinimumContentsLength(8);
    m_team->setEnabled(!registry().readOnly());
    connect(m_team, &CodeBox::entryChosen, this, [this] {
        this->workspace().attempt([this] { goWith(registry(), m_team->chosen(), m_day); });
    });
    m_walk->setToolTip(tr("Type in the marked doors one after the other (Ctrl+Enter)"));

    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Block list"));
    m_table->setColumns({{"mark", 3},
                         {"street", 9},
                         {"door", 13},
                         {"name", 18},
                         {"kind", 6},
                         {"phone", 13},
                         {"last_visit", 9},
                         {"days", 7},
                         {"card", 9},
                         {"needs", 7},
                         {"prefers", 10},
                         {"due", 5}});
    m_streets->setAccessibleName(tr("Streets, with the doors visited this month"));
    m_streets->setUniformItemSizes(true);
    giveRoom(*m_streets);
    auto* parts = new QSplitter(this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_streets);
    parts->addWidget(m_table);
    parts->setStretchFactor(1, 1);
    parts->setSizes({fontMetrics().horizontalAdvance(u'字') * 13, 1000});

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(smallSpace);
    layout->addLayout(bar);
    layout->addWidget(parts, 1);
    layout->addWidget(m_count);
    setTabOrder(m_chips.constLast(), m_team);
    setTabOrder(m_team, m_walk);
    setTabOrder(m_walk, m_streets);
    setTabOrder(m_streets, m_table);

    connect(m_streets, &QListWidget::currentRowChanged, this, [this] {
        requireAll();
        applyFilters();
    });
    connect(&m_rest, &Reading::failed, this,
            [this](const QString& sentence) { this->workspace().tell(sentence); });
    connect(m_table, &TableView::spacePressed, this, &BlockListPage::toggleMarks);
    connect(m_table, &TableView::opened, this,
            [this](const QModelIndex& index) { openRow(index.row()); });
    connect(m_model, &BlockListModel::marksChanged, this, &BlockListPage::showMarked);
    connect(m_walk, &QPushButton::clicked, this, &BlockListPage::startWalk);
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* walk = new QShortcut(QKeySequence(Qt::CTRL | enter), this);
        walk->setContext(Qt::WindowShortcut);
        connect(walk, &QShortcut::activated, this, &BlockListPage::startWalk);
    }
    connect(&workspace, &Workspace::blockChanged, this, &BlockListPage::reload);
    const auto reloadWhenSeen = [this] {
        if (isVisible())
            reload();
        else
            m_stale = true;
    };
    connect(&registry(), &Register::changed, this, reloadWhenSeen);
    connect(&workspace, &Workspace::dayChanged, this, reloadWhenSeen);
    makeMenu();
    reload();
}

void BlockListPage::makeChips(QHBoxLayout& bar)
{
    for (size_t i = 0; i < std::size(filters); ++i) {
        auto* chip = new QToolButton(this);
        chip->setCheckable(true);
        chip->setFocusPolicy(Qt::TabFocus);
        connect(chip, &QToolButton::toggled, this, [this] {
            requireAll();
            applyFilters();
        });
        m_chips << chip;
        bar.addWidget(chip);
    }
}

void BlockListPage::makeMenu()
{
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto add = [this](const QString& text, const QKeySequence& keys, auto work) {
        auto* action = new QAction(text, m_table);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, work);
        m_table->addAction(action);
    };
    add(tr("Enter visits, one after the other"), {}, [this] { startWalk(); });
    add(tr("Enter visits as a sheet"), QKeySequence(Qt::CTRL | Qt::Key_G),
        [this] { workspace().begin(Task::EnterSheet, chosenSubjects()); });
    const auto openSubject = [this] {
        if (m_table->currentIndex().isValid())
            workspace().goTo({"subject", m_model->door(m_table->currentIndex().row()).subject});
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
    if (std::exchange(m_stale, false))
        reload();
    m_table->begin(BlockListModel::NameColumn);
}

// A long list is read elsewhere: what stands at its top is there at once.
void BlockListPage::reload()
{
    constexpr int firstScreen = 60;
    constexpr int longest = 1000; // that is read here
    DoorFilter filter;
    filter.block = workspace().block();
    m_day = filter.day;
    m_rest.drop();
    const bool isOther = std::exchange(m_blockOfDoors, filter.block) != filter.block;
    const bool showsAll = m_holds != Holds::Top && !isOther && m_doors.size() > longest;
    m_holds = showsAll ? Holds::Before : Holds::All;
    if (!showsAll) {
        workspace().attempt([&] {
            const DoorsAtTop top = doorsAtTop(registry().db(), filter, firstScreen, longest);
            m_holds = top.isAll ? Holds::All : Holds::Top;
            m_doors = top.doors;
        });
        showStreets();
    }
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
    showStreets();
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
    m_team->clear();
    m_team->addItem(QString());
    const RowId block = workspace().block().value_or(0);
    const QList<Team> teams = TeamStore(registry()).ofBlock(block);
    for (const Team& team : teams)
        m_team->addEntry(team.name, team.id);
    m_team->choose(visitDefaults(registry(), block, m_day).visit.team);
    m_teamLabel->setVisible(!teams.isEmpty());
    m_team->setVisible(!teams.isEmpty());
}

void BlockListPage::showStreets()
{
    const QSignalBlocker quiet(m_streets);
    const int before = m_streets->currentRow();
    m_streets->clear();
    int visited = 0;
    const QList<StreetProgress> streets = progressByStreet(m_doors, m_day);
    for (const StreetProgress& street : streets)
        visited += street.visited;
    if (m_holds == Holds::Top) {
        m_streets->addItem(tr("All streets"));
        m_streets->setCurrentRow(0);
        return;
    }
    m_streets->addItem(tr("All streets  %1/%2").arg(visited).arg(m_doors.size()));
    for (const StreetProgress& street : streets) {
        auto* item =
            new QListWidgetItem(QStringLiteral("%1  %2/%3")
                                    .arg(street.name.isEmpty() ? tr("No street") : street.name)
                                    .arg(street.visited)
                                    .arg(street.doors),
                                m_streets);
        item->setData(Qt::UserRole, street.name);
        const QString seen =
            tr("%1 of %2 doors visited this month").arg(street.visited).arg(street.doors);
        item->setToolTip(asPlain(seen));
    }
    m_streets->setCurrentRow(qBound(0, before, m_streets->count() - 1));
}

void BlockListPage::applyFilters()
{
    const QListWidgetItem* item = m_streets->currentItem();
    const bool all = !item || m_streets->currentRow() == 0;
    const QString street = all ? QString() : item->data(Qt::UserRole).toString();
    QList<Door> ofStreet;
    for (const Door& door : std::as_const(m_doors)) {
        if (all || door.street == street)
            ofStreet << door;
    }
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        const Filter& filter = filters[i];
        const auto count = std::count_if(ofStreet.begin(), ofStreet.end(), [&](const Door& door) {
            return filter.holds(door, m_day);
        });
        m_chips.at(i)->setText(m_holds != Holds::Top
                                   ? QStringLiteral("%1 %2").arg(tr(filter.name)).arg(count)
                                   : QStringLiteral("%1 …").arg(tr(filter.name)));
    }
    QList<Door> shown;
    for (const Door& door : std::as_const(ofStreet)) {
        bool holds = true;
        for (qsizetype i = 0; i < m_chips.size(); ++i)
            holds = holds && (!m_chips.at(i)->isChecked() || filters[i].holds(door, m_day));
        if (holds)
            shown << door;
    }
    const QModelIndex current = m_table->currentIndex();
    // Where the door is gone, on the next one; of the last, on the one above.
    QList<Door> near = current.isValid() ? m_model->shown() : QList<Door>();
    const qsizetype at = std::min<qsizetype>(std::max(0, current.row()), near.size());
    std::reverse(near.begin(), near.begin() + at);
    std::rotate(near.begin(), near.begin() + at, near.end());
    QSet<RowId> there;
    for (const Door& door : std::as_const(shown))
        there.insert(door.subject);
    const auto next = std::find_if(near.cbegin(), near.cend(), [&there](const Door& door) {
        return there.contains(door.subject);
    });
    m_model->show(shown, m_day);
    if (const int row = next == near.cend() ? -1 : m_model->rowOf(next->subject); row >= 0)
        m_table->setCurrentIndex(m_model->index(row, BlockListModel::NameColumn));
    showMarked();
}

QList<Door> BlockListPage::shownDoors()
{
    requireAll();
    QList<Door> doors;
    for (int row = 0; row < m_model->rowCount(); ++row)
        doors << m_model->door(row);
    return doors;
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
                               .arg(m_model->rowCount())
                               .arg(marked));
}

void BlockListPage::toggleMarks()
{
    const QList<int> rows = m_table->selectedRows();
    const bool anyUnmarked = std::any_of(rows.begin(), rows.end(), [this](int row) {
        return !m_model->isMarked(m_model->door(row).subject);
    });
    m_model->mark(rows, anyUnmarked);
    // One door after the other: the next Space marks the next one.
    const int next = rows.isEmpty() ? -1 : rows.constLast() + 1;
    if (rows.size() == 1 && next < m_model->rowCount())
        m_table->setCurrentIndex(m_model->index(next, m_table->currentIndex().column()));
}

QList<RowId> BlockListPage::chosenSubjects() const
{
    QList<RowId> subjects = m_model->marked();
    if (!subjects.isEmpty())
        return subjects;
    for (const int row : m_table->selectedRows())
        subjects << m_model->door(row).subject;
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
    workspace().begin(Task::EnterVisit, {m_model->door(row).subject});
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
