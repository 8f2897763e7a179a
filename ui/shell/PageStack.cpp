// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PageStack.h"

#include "data/places/Places.h"
#include "data/search/SubjectFinder.h"
#include "ui/blocklist/BlockListPage.h"
#include "ui/cards/CardsPage.h"
#include "ui/find/FindBox.h"
#include "ui/import/ImportPage.h"
#include "ui/ledgers/LedgersPage.h"
#include "ui/month/MonthPage.h"
#include "ui/needs/NeedsPage.h"
#include "ui/shell/Page.h"
#include "ui/subjects/SubjectsPage.h"
#include "ui/today/TodayPage.h"
#include "ui/visits/SheetPage.h"
#include "ui/visits/VisitPage.h"
#include "ui/visits/VisitsPage.h"
#include "ui/widgets/Look.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMenu>
#include <QStackedWidget>

namespace doorstep {

PageStack::PageStack(std::unique_ptr<Register> registry, QWidget* parent)
    : QWidget(parent),
      m_register(std::move(registry)),
      m_workspace(new Workspace(*m_register, this)),
      m_finder(new SubjectFinder(*m_register, SubjectFinder::Load::OnWorker, this)),
      m_find(new FindBox(*m_finder, FindBox::Rows(FindBox::Visits | FindBox::NewSubject), this)),
      m_block(new QComboBox(this)),
      m_navigation(new QListWidget(this)),
      m_stack(new QStackedWidget(this))
{
    m_navigation->setAccessibleName(tr("Pages"));
    m_navigation->setFrameShape(QFrame::NoFrame);
    m_navigation->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_navigation->setFixedWidth(fontMetrics().horizontalAdvance(u'字') * 7);
    m_navigation->setFocusPolicy(Qt::TabFocus);

    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addLayout(topBar());
    right->addWidget(m_stack, 1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_navigation);
    layout->addLayout(right, 1);

    makePages();
    connectRequests();
    connect(m_navigation, &QListWidget::currentRowChanged, this, [this](int row) {
        auto* current = qobject_cast<Page*>(m_stack->currentWidget());
        if (row == m_stack->currentIndex())
            return;
        if (current && !current->mayLeave()) {
            m_navigation->setCurrentRow(m_stack->currentIndex());
            return;
        }
        m_stack->setCurrentIndex(row);
        qobject_cast<Page*>(m_stack->currentWidget())->activate();
    });
    m_navigation->setCurrentRow(0);
    qobject_cast<Page*>(m_stack->currentWidget())->activate();
}

PageStack::~PageStack()
{
    // Pages and the workspace go before the register they show.
    delete m_stack;
    delete m_find;
    delete m_finder;
    delete m_workspace;
}

void PageStack::addPage(Page* page, const QString& title)
{
    m_stack->addWidget(page);
    page->setAccessibleName(title);
    auto* item = new QListWidgetItem(title, m_navigation);
    item->setSizeHint(QSize(0, fontMetrics().height() + 2 * smallSpace + 4));
}

void PageStack::makePages()
{
    addPage(new TodayPage(*m_workspace, m_stack), tr("Today"));
    addPage(new BlockListPage(*m_workspace, m_stack), tr("Block list"));
    m_visit = new VisitPage(*m_workspace, *m_finder, m_stack);
    addPage(m_visit, tr("Enter visits"));
    m_sheet = new SheetPage(*m_workspace, m_stack);
    addPage(m_sheet, tr("Enter a sheet"));
    m_visits = new VisitsPage(*m_workspace, m_stack);
    addPage(m_visits, tr("Visits"));
    m_subjects = new SubjectsPage(*m_workspace, m_stack);
    addPage(m_subjects, tr("Subjects"));
    m_needs = new NeedsPage(*m_workspace, m_stack);
    addPage(m_needs, tr("Needs"));
    addPage(new CardsPage(*m_workspace, m_stack), tr("Contact cards"));
    addPage(new MonthPage(*m_workspace, m_stack), tr("Monthly report"));
    m_ledgers = new LedgersPage(*m_workspace, m_stack);
    addPage(m_ledgers, tr("Ledgers"));
    m_import = new ImportPage(*m_workspace, m_stack);
    addPage(m_import, tr("Import"));
}

QLayout* PageStack::topBar()
{
    m_find->setPlaceholderText(tr("Find anybody (Ctrl+K)"));
    m_find->setAccessibleName(tr("Find anybody"));
    m_find->setMaximumWidth(fontMetrics().horizontalAdvance(u'字') * 34);
    m_block->setObjectName(QStringLiteral("block"));
    m_block->setAccessibleName(tr("Block"));
    m_block->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_block->setFocusPolicy(Qt::ClickFocus);
    fillBlocks();
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(wideSpace - 5, smallSpace, wideSpace - 5, 0);
    bar->addWidget(m_find, 1);
    bar->addStretch();
    bar->addWidget(m_block);
    return bar;
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
    connect(m_register.get(), &Register::changed, this, [this](const QSet<QString>& tables) {
        if (tables.contains(QStringLiteral("block")))
            fillBlocks();
    });
}

void PageStack::connectFindBox()
{
    connect(m_finder, &SubjectFinder::failed, m_workspace, &Workspace::complain);
    connect(m_find, &FindBox::subjectChosen, m_workspace, &Workspace::visitWanted);
    connect(m_find, &FindBox::visitChosen, m_workspace, &Workspace::correctionWanted);
    connect(m_find, &FindBox::newSubjectWanted, this, [this](const QString& typed) {
        if (show(m_visit))
            m_visit->beginNew(typed);
    });
}

void PageStack::connectRequests()
{
    connectBlocks();
    connectFindBox();
    connect(m_workspace, &Workspace::visitWanted, this, [this](RowId subject) {
        if (show(m_visit))
            m_visit->begin(subject);
    });
    connect(m_workspace, &Workspace::correctionWanted, this, [this](RowId visit) {
        if (show(m_visit))
            m_visit->correct(visit);
    });
    connect(m_workspace, &Workspace::walkWanted, this, [this](const QList<RowId>& doors) {
        if (show(m_visit))
            m_visit->startWalk(doors);
    });
    const auto sheet = [this](const QList<RowId>& doors) {
        if (!show(m_sheet))
            return;
        m_sheet->begin(doors);
        m_sheet->activate();
    };
    connect(m_workspace, &Workspace::sheetWanted, this, sheet);
    connect(m_visit, &VisitPage::sheetWanted, this,
            [this, sheet] { sheet(m_visit->walk().doors()); });
    connect(m_workspace, &Workspace::subjectWanted, this, [this](RowId subject) {
        if (show(m_subjects))
            m_subjects->openSubject(subject);
    });
    connect(m_workspace, &Workspace::needWanted, this, [this](RowId need) {
        if (show(m_needs))
            m_needs->openNeed(need);
    });
    connect(m_workspace, &Workspace::rowsWanted, this, &PageStack::showRows);
}

void PageStack::showRows(const LedgerQuery& query, const QString& title)
{
    const QLatin1String ledger(query.ledger->key);
    if (ledger == QLatin1String("visits") && show(m_visits))
        m_visits->showRows(query, title);
    else if (ledger == QLatin1String("needs") && show(m_needs))
        m_needs->showNeeds(query, title);
    else if (show(m_ledgers))
        m_ledgers->showRows(query, title);
}

bool PageStack::show(Page* page)
{
    if (m_stack->currentWidget() != page)
        m_navigation->setCurrentRow(m_stack->indexOf(page));
    return m_stack->currentWidget() == page;
}

bool PageStack::mayLeave() const
{
    auto* page = qobject_cast<Page*>(m_stack->currentWidget());
    return !page || page->mayLeave();
}

void PageStack::find()
{
    m_find->begin();
}

void PageStack::newVisit()
{
    show(m_visit);
    m_visit->activate();
}

void PageStack::importList(const QString& path)
{
    if (show(m_import))
        m_import->openFile(path);
}

void PageStack::showPage(int row)
{
    m_navigation->setCurrentRow(row);
}

void PageStack::fillMenu(QMenu& menu)
{
    menu.clear();
    for (int row = 0; row < m_navigation->count(); ++row) {
        QAction* action =
            menu.addAction(m_navigation->item(row)->text(), this, [this, row] { showPage(row); });
        if (row < 9)
            action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + row)));
    }
    menu.addSeparator();
    menu.addAction(tr("&Find anybody"), QKeySequence(Qt::CTRL | Qt::Key_K), this, &PageStack::find);
    menu.addAction(tr("New &visit"), QKeySequence::New, this, &PageStack::newVisit);
}

} // namespace doorstep
