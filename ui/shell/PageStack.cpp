// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PageStack.h"

#include "data/base/Caught.h"
#include "data/records/lists/TownRole.h"
#include "data/records/places/Places.h"
#include "data/register/ClockCheck.h"
#include "data/views/search/SubjectFinder.h"
#include "data/views/today/TodayFigures.h"
#include "ui/look/CellWords.h"
#include "ui/look/Composition.h"
#include "ui/look/DateField.h"
#include "ui/look/FrontStack.h"
#include "ui/look/HoldsWords.h"
#include "ui/look/Icons.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/find/FindBox.h"
#include "ui/page/DayWatch.h"
#include "ui/page/OnlyRead.h"
#include "ui/page/Page.h"
#include "ui/page/Reading.h"
#include "ui/page/Respond.h"
#include "ui/pages/activities/ActivitiesPage.h"
#include "ui/pages/activities/VolunteersPage.h"
#include "ui/pages/blocklist/BlockListPage.h"
#include "ui/pages/cards/CardsPage.h"
#include "ui/pages/forms/FormsPage.h"
#include "ui/pages/handover/WaitsPage.h"
#include "ui/pages/import/ImportPage.h"
#include "ui/pages/ledgers/LedgersPage.h"
#include "ui/pages/lists/ListsPage.h"
#include "ui/pages/month/MonthPage.h"
#include "ui/pages/needs/NeedsPage.h"
#include "ui/pages/packs/PacksPage.h"
#include "ui/pages/party/PartyPage.h"
#include "ui/pages/problems/ProblemsPage.h"
#include "ui/pages/services/ServicesPage.h"
#include "ui/pages/subjects/SubjectsPage.h"
#include "ui/pages/today/TodayPage.h"
#include "ui/pages/venues/VenuesPage.h"
#include "ui/pages/visits/SheetPage.h"
#include "ui/pages/visits/VisitPage.h"
#include "ui/pages/visits/VisitsPage.h"
#include "ui/pages/wishes/WishesPage.h"
#include "ui/shell/LookMenu.h"
#include "ui/shell/Navigation.h"
#include "ui/shell/NoticeStrip.h"
#include "ui/shell/TroublePage.h"
#include "ui/shell/UndoActions.h"
#include "ui/shell/WordKeeper.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QScrollArea>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QThread>
#include <QTimer>
#include <QToolButton>

namespace doorstep {

namespace {

const QString pageSetting = QStringLiteral("page");
constexpr int recountPauseMs = 400;
constexpr qsizetype wordsTold = 4;
constexpr qsizetype wordsLength = 60; // with what they were typed for

} // namespace

PageStack::PageStack(std::unique_ptr<Register> registry, QWidget* parent)
    : QWidget(parent),
      m_register(std::move(registry)),
      m_workspace(new Workspace(*m_register, this)),
      m_finder(new SubjectFinder(*m_register, SubjectFinder::Load::Later, this)),
      m_names(new Reading(*m_register, this)),
      m_counting(new Reading(*m_register, this)),
      m_find(new FindBox(*m_finder, FindBox::Rows(FindBox::Visits | FindBox::NewSubject), this)),
      m_findAnybody(new QShortcut(QKeySequence::Find, this)),
      m_block(new QComboBox(this)),
      m_look(new QToolButton(this)),
      m_more(new QToolButton(this)),
      m_brand(plainLabel(this)),
      m_recount(new QTimer(this)),
      m_navigation(new Navigation(this)),
      m_notice(new NoticeStrip(this)),
      m_stack(new FrontStack(this))
{
    try {
        begin();
    } catch (...) {
        clear(); // the register goes before the widgets
        throw;
    }
}

void PageStack::begin()
{
    m_navigation->setAccessibleName(tr("Pages"));
    const bool isTown = isTownRegister(m_register->db());
    if (isTown)
        m_workspace->setBlock(std::nullopt);
    QWidget* const pages = side();
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(topBar());
    right->addWidget(m_notice->place());
    if (m_register->readOnly())
        right->addWidget(readOnlyLine());
    right->addWidget(pagesPlace(), 1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(pages);
    layout->addLayout(right, 1);

    listPages();
    connectRequests();
    connect(new DayWatch(*window(), m_workspace), &DayWatch::dayChanged, this,
            &PageStack::beginDay);
    connect(m_findAnybody, &QShortcut::activated, this, &PageStack::find);
    connect(m_navigation, &Navigation::currentRowChanged, this, &PageStack::bringToFront);
    if (!isTown || !open<PacksPage>())
        m_navigation->setCurrentRow(rememberedRow());
    m_words = new WordKeeper(
        *m_register, [this] { return typedWords(); }, m_workspace);
    connect(&Composition::instance(), &Composition::strayed, this, &PageStack::keepLate);
    connect(m_words, &WordKeeper::failed, this, &PageStack::tellNotKept);
    tellClock();
    offerWordsLeft();
}

PageStack::~PageStack()
{
    clear();
}

// Pages and the workspace go before the register they show.
void PageStack::clear()
{
    // A field that is being edited gives its words away now, while an error can still be told.
    if (QWidget* focused = m_stack ? m_stack->focusWidget() : nullptr)
        focused->clearFocus();
    delete std::exchange(m_words, nullptr); // it looks at the pages
    delete std::exchange(m_stack, nullptr);
    delete std::exchange(m_find, nullptr);
    m_recount->stop();
    delete std::exchange(m_counting, nullptr);
    delete std::exchange(m_names, nullptr);
    delete std::exchange(m_finder, nullptr);
    delete std::exchange(m_workspace, nullptr);
}

std::unique_ptr<Register> PageStack::takeRegister()
{
    m_navigation->disconnect(this);
    clear();
    return std::move(m_register);
}

template <typename P, typename... Arguments>
void PageStack::addPage(const QString& title, const QString& icon, const QString& group,
                        Navigation::Weight weight, Arguments&... arguments)
{
    m_entries.append({title, &P::staticMetaObject, P::offers(), [this, &arguments...] {
                          return new P(*m_workspace, arguments..., m_stack);
                      }});
    m_navigation->addPage(title, icon, group, weight);
}

// The pages of every day come first: Ctrl and a digit goes down what is in sight.
void PageStack::listPages()
{
    using enum Navigation::Weight;
    const QString daily = tr("Every day");
    addPage<TodayPage>(tr("Today"), QStringLiteral("house"), daily, EveryDay);
    addPage<BlockListPage>(tr("Block list"), QStringLiteral("list"), daily, EveryDay);
    addPage<VisitPage>(tr("Enter visits"), QStringLiteral("pencil"), daily, EveryDay, *m_finder);
    addPage<NeedsPage>(tr("Needs"), QStringLiteral("message-square"), daily, EveryDay);
    const QString names = tr("Registers");
    addPage<SubjectsPage>(tr("Subjects"), QStringLiteral("user"), names, EveryDay);
    addPage<CardsPage>(tr("Contact cards"), QStringLiteral("id-card"), names, EveryDay);
    addPage<MonthPage>(tr("Monthly report"), QStringLiteral("chart-column"), tr("Every month"),
                       EveryDay);
    const QString services = tr("Service");
    addPage<WishesPage>(tr("Wishes"), QStringLiteral("heart"), services, EveryDay, *m_finder);
    addPage<ProblemsPage>(tr("Shared problems"), QStringLiteral("combine"), services, EveryDay);
    const QString more = tr("More");
    addPage<SheetPage>(tr("Enter a sheet"), QStringLiteral("table"), more, Folded);
    addPage<VisitsPage>(tr("Visits"), QStringLiteral("clipboard-list"), more, Folded);
    addPage<ActivitiesPage>(tr("Service activities"), QStringLiteral("calendar-days"), more, Folded,
                            *m_finder);
    addPage<VolunteersPage>(tr("Volunteers"), QStringLiteral("users"), more, Folded, *m_finder);
    addPage<ServicesPage>(tr("Services"), QStringLiteral("hand-helping"), more, Folded, *m_finder);
    addPage<VenuesPage>(tr("Venues"), QStringLiteral("map-pin"), more, Folded);
    if (partyShown(m_register->db()))
        addPage<PartyPage>(tr("Party building"), QStringLiteral("flag"), more, Folded);
    addPage<FormsPage>(tr("Forms to hand in"), QStringLiteral("file-text"), more, Folded);
    addPage<PacksPage>(tr("Packs"), QStringLiteral("copy"), more, Folded);
    addPage<WaitsPage>(tr("What waits"), QStringLiteral("check"), more, Folded);
    addPage<LedgersPage>(tr("Ledgers"), QStringLiteral("book-open"), more, Folded);
    addPage<ImportPage>(tr("Import"), QStringLiteral("file-input"), more, Folded);
    addPage<ListsPage>(tr("Lists and settings"), QStringLiteral("settings"), more, Folded);
    QStringList titles;
    auto* menu = new QMenu(m_more);
    for (int row = 0; row < m_entries.size(); ++row) {
        const QString& title = m_entries.at(row).title;
        titles << title;
        if (m_navigation->isFolded(row))
            menu->addAction(m_navigation->item(row)->icon(), title, this,
                            [this, row] { showPage(row); });
    }
    m_more->setMenu(menu);
    m_find->offerPages(titles);
}

Page* PageStack::pageAt(int row)
{
    Entry& entry = m_entries[row];
    if (entry.page)
        return entry.page;
    Page* page = nullptr;
    try {
        page = entry.page = entry.make();
    } catch (...) { // it is tried again the next time it is asked for
        page = new TroublePage(*m_workspace, sentenceOfCaught(entry.type->className()), m_stack);
    }
    if (const auto* subjects = qobject_cast<SubjectsPage*>(page))
        connect(subjects, &SubjectsPage::eraseWanted, this, &PageStack::eraseWanted);
    connect(page, &Page::sightChanged, this, [this, page] {
        if (page == front())
            Q_EMIT sightChanged();
    });
    page->setAccessibleName(entry.title);
    m_stack->addWidget(page);
    return page;
}

// Comes from signals of the navigation and from a show event: nothing may leave it.
void PageStack::activateFront()
{
    m_workspace->attempt([this] { front()->activate(); });
    followFind(); // it may have made what is found in
}

Page* PageStack::front() const
{
    return qobject_cast<Page*>(m_stack->currentWidget());
}

std::optional<RowId> PageStack::subjectInSight() const
{
    return front() ? front()->subjectInSight() : std::nullopt;
}

QString PageStack::listInSight() const
{
    return front() && !front()->subjectInSight() ? front()->listInSight() : QString();
}

void PageStack::bringToFront(int row)
{
    Page* before = front();
    if (before && before == m_entries.at(row).page)
        return;
    m_workspace->registry().lookAtFiles();
    auto* trouble = qobject_cast<TroublePage*>(before);
    if (before && !before->mayLeave()) {
        for (int back = 0; back < m_entries.size(); ++back) {
            if (m_entries.at(back).page != before)
                continue;
            m_navigation->setCurrentRow(back);
            // A click chooses its line once more when this is done.
            QMetaObject::invokeMethod(
                m_navigation, [this, back] { m_navigation->setCurrentRow(back); },
                Qt::QueuedConnection);
        }
        return;
    }
    m_stack->setCurrentWidget(pageAt(row)); // the page before saves what is typed in it
    m_titleInSight = m_entries.at(row).title;
    Q_EMIT pageChanged(m_titleInSight);
    QSettings().setValue(pageSetting, QString::fromLatin1(m_entries.at(row).type->className()));
    if (trouble)
        trouble->deleteLater();
    if (isVisible())
        activateFront();
}

void PageStack::followFind()
{
    const QList<QShortcut*> keys = front()->findChildren<QShortcut*>();
    m_findAnybody->setEnabled(std::none_of(keys.begin(), keys.end(), [](const QShortcut* key) {
        return key->keys().contains(QKeySequence(QKeySequence::Find));
    }));
}

void PageStack::beginDay()
{
    for (DateField* field : findChildren<DateField*>())
        field->followDay();
    tellClock();
    Q_EMIT m_workspace->dayChanged();
}

// One goes on where one was; the first time that is the first page.
int PageStack::rememberedRow() const
{
    const QByteArray name = QSettings().value(pageSetting).toByteArray();
    for (int row = 0; row < m_entries.size(); ++row) {
        if (name == m_entries.at(row).type->className())
            return row;
    }
    return 0;
}

Page* PageStack::open(const QMetaObject& type)
{
    for (int row = 0; row < m_entries.size(); ++row) {
        if (m_entries.at(row).type != &type)
            continue;
        m_navigation->setCurrentRow(row);
        return front() == m_entries.at(row).page ? front() : nullptr;
    }
    return nullptr;
}

QWidget* PageStack::side()
{
    auto* side = new EdgedSurface(Qt::RightEdge, this);
    setTextKind(*m_brand, TextKind::Section);
    m_brand->setText(programName());
    m_more->setText(tr("More pages"));
    m_more->setToolTip(tr("Also by its name or pinyin: Ctrl+0"));
    m_more->setIcon(lineIcon(QStringLiteral("ellipsis")));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::TabFocus);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, tightSpace, 1, smallSpace); // its line
    column->setSpacing(0);
    fitToText(*m_brand,
              [this] { m_brand->setContentsMargins(scaled(20), scaled(14), 0, scaled(4)); });
    column->addWidget(m_brand);
    column->addWidget(m_navigation, 1);
    column->addWidget(m_more, 0, Qt::AlignHCenter);
    return side;
}

QWidget* PageStack::topBar()
{
    m_find->setPlaceholderText(tr("Find anybody (Ctrl+K)"));
    m_find->setAccessibleName(tr("Find anybody"));
    m_find->addAction(lineIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    fitToText(*m_find, [this] { m_find->setMaximumWidth(scaled(460)); });
    m_block->setObjectName(QStringLiteral("block"));
    m_block->setAccessibleName(tr("Block"));
    m_block->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_block->setFocusPolicy(Qt::ClickFocus);
    fillBlocks();
    m_look->setPopupMode(QToolButton::InstantPopup);
    m_look->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_look->setIcon(lineIcon(QStringLiteral("a-large-small")));
    m_look->setFocusPolicy(Qt::ClickFocus);
    m_look->setToolTip(tr("Size of text: Ctrl and plus or minus"));
    const auto showStep = [this](int step) {
        m_look->setText(tr("Text: %1").arg(LookMenu::stepName(step)));
    };
    connect(&Theme::instance(), &Theme::textStepChanged, m_look, showStep);
    showStep(Theme::instance().textStep());
    auto* bar = new EdgedSurface(Qt::BottomEdge, this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(pageMargin, smallSpace, pageMargin, smallSpace + 1);
    row->setSpacing(middleSpace);
    row->addWidget(m_find, 1);
    row->addStretch();
    row->addWidget(m_block);
    row->addWidget(m_look);
    return bar;
}

// A page that needs more room than the window has is scrolled; it never makes the window larger.
QWidget* PageStack::pagesPlace()
{
    auto* place = new QScrollArea(this);
    place->setFrameShape(QFrame::NoFrame);
    place->setWidgetResizable(true);
    place->setFocusPolicy(Qt::NoFocus);
    place->setMinimumSize(1, 1);
    place->setWidget(m_stack);
    return place;
}

void PageStack::offerLook(QMenu& menu)
{
    m_look->setMenu(&menu);
}

void PageStack::countOverdue()
{
    m_counting->ask<qint64>([block = m_workspace->block(), day = today()](
                                Database& database) { return overdueNeeds(database, block, day); },
                            [this](qint64 overdue) {
                                for (int row = 0; row < m_entries.size(); ++row) {
                                    if (m_entries.at(row).type == &NeedsPage::staticMetaObject)
                                        m_navigation->setCount(row, overdue, Tone::Late,
                                                               tr("%n need(s) overdue", nullptr,
                                                                  static_cast<int>(overdue)));
                                }
                            });
}

void PageStack::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_navigation->setNarrow(width() < scaled(1080));
    m_brand->setVisible(height() >= scaled(560));
}

QWidget* PageStack::readOnlyLine()
{
    auto* line = plainLabel(onlyReadSentence(), this);
    line->setObjectName(QStringLiteral("onlyRead"));
    line->setWordWrap(true);
    line->setContentsMargins(wideSpace, smallSpace, wideSpace, 0);
    setTone(*line, Tone::Late);
    return line;
}

void PageStack::fillBlocks()
{
    const QSignalBlocker quiet(m_block);
    m_block->clear();
    const QList<Block> blocks = BlockStore(*m_register).all();
    for (const Block& block : blocks)
        m_block->addItem(block.name, block.id);
    if (blocks.size() > 1)
        m_block->addItem(tr("All blocks"), QVariant());
    const std::optional<RowId> chosen = m_workspace->block();
    m_block->setCurrentIndex(m_block->findData(chosen ? QVariant(*chosen) : QVariant()));
}

void PageStack::connectBlocks()
{
    connect(m_block, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant id = m_block->currentData();
        m_workspace->setBlock(id.isNull() ? std::nullopt : std::optional<RowId>(id.toLongLong()));
    });
    // Chosen by somebody: what is typed next is for the page.
    connect(m_block, &QComboBox::activated, this, [this] {
        if (window()->focusWidget() == m_block)
            activateFront();
    });
    respond(m_register.get(), &Register::changed, this, [this](const QSet<QString>& tables) {
        if (tables.contains(QStringLiteral("block")))
            fillBlocks();
    });
}

void PageStack::connectFindBox()
{
    connect(m_finder, &SubjectFinder::failed, m_workspace, &Workspace::complain);
    readNames();
    connect(m_find, &FindBox::subjectChosen, m_workspace,
            [this](RowId subject) { m_workspace->begin(Task::EnterVisit, {subject}); });
    connect(m_find, &FindBox::visitChosen, m_workspace, [this](RowId visit) {
        m_workspace->goTo({"visit", visit});
    });
    connect(m_find, &FindBox::pageChosen, this, &PageStack::showPage);
    connect(m_find, &FindBox::newSubjectWanted, this, [this](const QString& typed) {
        if (auto* page = open<VisitPage>())
            page->beginNew(typed);
    });
}

void PageStack::readNames()
{
    using Names = std::shared_ptr<LoadedIndex>; // of the whole register: not copied
    connect(m_names, &Reading::failed, m_finder, &SubjectFinder::giveUp);
    m_names->ask<Names>(
        [](Database& database, Job& job) {
            QThread::currentThread()->setPriority(QThread::LowPriority); // the page in front first
            return std::make_shared<LoadedIndex>(buildFindIndex(database, job.progress()));
        },
        [this](const Names& names) { m_finder->take(std::move(*names)); });
}

void PageStack::connectRequests()
{
    connectBlocks();
    connectFindBox();
    m_recount->setSingleShot(true);
    m_recount->setInterval(recountPauseMs);
    connect(m_recount, &QTimer::timeout, this, &PageStack::countOverdue);
    respond(m_register.get(), &Register::changed, m_recount, qOverload<>(&QTimer::start));
    connect(m_workspace, &Workspace::blockChanged, m_recount, qOverload<>(&QTimer::start));
    connect(m_workspace, &Workspace::dayChanged, m_recount, qOverload<>(&QTimer::start));
    m_recount->start();
    respond(m_register.get(), &Register::changed, m_notice, &NoticeStrip::registerChanged);
    connect(m_workspace, &Workspace::noticed, m_notice, &NoticeStrip::show);
    connect(this, &PageStack::pageChanged, m_notice, &NoticeStrip::pageChanged);
    connect(m_workspace, &Workspace::undoOffered, this, [this](const QString& title) {
        m_notice->stepOffered(title.isEmpty() ? QString() : undoKey);
    });
    connect(m_workspace, &Workspace::redoOffered, this, [this](const QString& title) {
        m_notice->stepOffered(title.isEmpty() ? QString() : redoKey);
    });
    connect(m_workspace, &Workspace::targetWanted, this, [this](const Target& target) {
        if (Page* page = openFor(&Offers::tables, target.table); page && target.row != 0)
            m_workspace->attempt([&] { page->openTarget(target); });
    });
    connect(m_workspace, &Workspace::rowsWanted, this,
            [this](const LedgerQuery& query, const QString& title) {
                if (Page* page = openFor(&Offers::ledgers, QLatin1String(query.ledger->key)))
                    m_workspace->attempt([&] { page->showRows(query, title); });
            });
    connect(m_workspace, &Workspace::taskWanted, this,
            [this](Task task, const QList<RowId>& subjects) {
                if (Page* page = openFor(&Offers::tasks, task))
                    m_workspace->attempt([&] { page->startTask(task, subjects); });
            });
}

// The first in the navigation that offers it: the page of all ledgers stands behind those of one.
template <typename Offered>
Page* PageStack::openFor(QList<Offered> Offers::*offers, const Offered& wanted)
{
    for (const Entry& entry : std::as_const(m_entries)) {
        if ((entry.offers.*offers).contains(wanted))
            return open(*entry.type);
    }
    return nullptr;
}

void PageStack::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    activateFront();
}

bool PageStack::mayLeave(const QMap<QString, QString>& copied)
{
    if (front() && !front()->mayLeave())
        return false;
    // The pages that keep drafts know whether they would be lost.
    for (const Entry& entry : std::as_const(m_entries)) {
        if (!entry.page)
            continue;
        const QMap<QString, QString> kept = entry.page->keptInMemory();
        const bool isCopied = std::all_of(kept.keyBegin(), kept.keyEnd(), [&](const QString& key) {
            return copied.value(key) == kept.value(key);
        });
        if (!isCopied && !entry.page->mayClose())
            return false;
    }
    if (!mayLose())
        return false;
    m_words->forget();
    return true;
}

// Wherever they stand: lines to add something, steps, new rows, fields that were refused.
QStringList PageStack::unsavedWords(const QWidget& within) const
{
    QStringList words;
    for (QObject* part : within.findChildren<QObject*>()) {
        if (const auto* holds = dynamic_cast<const HoldsWords*>(part))
            words << holds->unsavedWords();
    }
    words.removeAll(QString());
    words.removeDuplicates();
    return words;
}

namespace {

// With the table, and the row by what it was called before.
QString wordsOfCell(const QAbstractItemView& view, const QString& typed)
{
    const QModelIndex cell = view.currentIndex();
    QStringList place{view.accessibleName()};
    const QString before = cell.data().toString();
    QString words = typedCellWords(cell, typed);
    if (words == typed && !before.isEmpty()) // the cell that names the row
        place << before;
    place.removeAll(QString());
    if (!place.isEmpty())
        words = PageStack::tr("%1: %2", "place: words")
                    .arg(place.join(PageStack::tr(", ", "between table and row")), words);
    return words;
}

} // namespace

QStringList PageStack::typedWords() const
{
    QStringList words = m_late;
    for (const Entry& entry : m_entries) {
        for (const QString& each : entry.page ? unsavedWords(*entry.page) : QStringList())
            words << tr("%1: %2", "page: words").arg(entry.title, each);
    }
    const auto* cell = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    const QWidget* around = cell ? cell->parentWidget() : nullptr;
    const auto* view =
        around ? qobject_cast<const QAbstractItemView*>(around->parentWidget()) : nullptr;
    if (view && cell->isModified() && m_stack->isAncestorOf(cell))
        words << tr("%1: %2", "page: words").arg(m_titleInSight, wordsOfCell(*view, cell->text()));
    words.removeAll(QString());
    words.removeDuplicates();
    return words;
}

namespace {

// The first of them, each with its beginning.
QString told(const QStringList& words)
{
    QStringList told;
    for (const QString& each : words.mid(0, wordsTold))
        told << QStringLiteral("“%1”").arg(
            each.size() > wordsLength ? each.left(wordsLength) + QStringLiteral("…") : each);
    if (words.size() > wordsTold)
        told << PageStack::tr("and %n more", nullptr, static_cast<int>(words.size() - wordsTold));
    return told.join(QStringLiteral(", "));
}

} // namespace

// Another program writes, or the disk is full.
void PageStack::tellNotKept(const QString& why)
{
    const QStringList words = typedWords();
    m_workspace->tell(words.isEmpty()
                          ? why
                          : tr("Typed and not kept in the register yet: %1. %2 It stays in this "
                               "window, and is tried again every few seconds.")
                                .arg(told(words), why));
}

void PageStack::tellClock()
{
    std::optional<ClockBehind> behind;
    (void)Workspace::refusal([&] { behind = clockBehind(m_workspace->db()); });
    if (!behind || m_register->readOnly())
        return;
    Notice notice;
    notice.sentence = behind->sentence();
    notice.lasts = Notice::Lasts::UntilClosed;
    m_workspace->notice(notice);
}

// The program was killed, or the power went.
void PageStack::offerWordsLeft()
{
    if (m_words->left().isEmpty())
        return;
    Notice offered;
    offered.sentence =
        tr("Typed and not saved when the program last ended: %1").arg(told(m_words->left()));
    offered.whole = m_words->left().join(u'\n');
    offered.action = tr("Copy these words");
    offered.act = [this] {
        QGuiApplication::clipboard()->setText(m_words->left().join(u'\n'));
        m_words->forgetLeft();
        m_workspace->tell(tr("Copied. Ctrl+V puts them where they belong."));
    };
    offered.lasts = Notice::Lasts::UntilClosed;
    m_workspace->notice(offered);
}

// Committed by an input method for a row that is in sight no more.
void PageStack::keepLate(const QString& words)
{
    m_late << words;
    Notice offered;
    offered.sentence = tr("Composed for another row, which was left before it came: %1. It is not "
                          "written anywhere.")
                           .arg(told(m_late));
    offered.whole = m_late.join(u'\n');
    offered.action = tr("Copy these words");
    offered.act = [this] {
        QGuiApplication::clipboard()->setText(m_late.join(u'\n'));
        m_late.clear();
        m_workspace->tell(tr("Copied. Ctrl+V puts them where they belong."));
    };
    offered.lasts = Notice::Lasts::UntilClosed;
    m_workspace->notice(offered);
}

bool PageStack::mayLose()
{
    QStringList pages;
    if (!m_late.isEmpty())
        pages << told(m_late);
    for (const Entry& entry : std::as_const(m_entries)) {
        const QStringList words = entry.page ? unsavedWords(*entry.page) : QStringList();
        if (!words.isEmpty())
            pages << tr("%1: %2", "page: words").arg(entry.title, told(words));
    }
    return pages.isEmpty() || agreesToLose(window(), pages.join(tr("; ")));
}

bool PageStack::agreesToLose(QWidget* window, const QString& words)
{
    QMessageBox box(
        QMessageBox::Warning, programName(),
        asPlain(tr("Typed and not done yet: %1. When it is closed, that is lost.").arg(words)),
        QMessageBox::Cancel, window);
    const auto* close = box.addButton(tr("Close all the same"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == close;
}

QMap<QString, QString> PageStack::keptInMemory() const
{
    QMap<QString, QString> kept;
    for (const Entry& entry : m_entries) {
        if (entry.page)
            kept.insert(entry.page->keptInMemory());
    }
    kept.insert(m_words->keptInMemory());
    return kept;
}

void PageStack::find()
{
    m_find->begin();
}

void PageStack::findPage()
{
    m_find->beginPages();
}

void PageStack::newVisit()
{
    if (auto* page = open<VisitPage>())
        page->lookForSomebody();
}

void PageStack::importList(const QString& path)
{
    if (auto* page = open<ImportPage>())
        page->openFile(path);
}

void PageStack::takePacks(const QStringList& files)
{
    if (auto* page = open<PacksPage>())
        page->take(files);
}

bool PageStack::showsPacks() const
{
    return qobject_cast<PacksPage*>(front()) != nullptr;
}

void PageStack::showPage(int row)
{
    m_navigation->setCurrentRow(row);
}

// With the menus in it, whose keys would go on.
void PageStack::emptyMenu(QMenu& menu)
{
    for (QMenu* under : menu.findChildren<QMenu*>(Qt::FindDirectChildrenOnly)) {
        under->clear();
        under->deleteLater();
    }
    menu.clear();
}

void PageStack::fillMenu(QMenu& menu)
{
    emptyMenu(menu);
    // By the groups of the navigation: one below the other they are higher than a low screen.
    QString group;
    QMenu* under = nullptr;
    for (int row = 0; row < m_navigation->count(); ++row) {
        if (const QString own = m_navigation->group(row); !under || own != group) {
            group = own;
            under = menu.addMenu(group);
        }
        QAction* action =
            under->addAction(m_navigation->item(row)->text(), this, [this, row] { showPage(row); });
        if (row < 9)
            action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + row)));
    }
    menu.addSeparator();
    menu.addAction(tr("&Find anybody"), QKeySequence(Qt::CTRL | Qt::Key_K), this, &PageStack::find);
    menu.addAction(tr("&Page by name"), QKeySequence(Qt::CTRL | Qt::Key_0), this,
                   &PageStack::findPage);
    menu.addAction(tr("New &visit"), QKeySequence::New, this, &PageStack::newVisit);
}

} // namespace doorstep

#include "moc_PageStack.cpp"
