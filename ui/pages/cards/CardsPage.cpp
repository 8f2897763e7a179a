// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cards/CardsPage.h"

#include "data/base/Time.h"
#include "data/records/visitors/Visitor.h"
#include "ui/look/CodeBox.h"
#include "ui/look/DateField.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/WrapLayout.h"
#include "ui/page/PageTitle.h"
#include "ui/page/Respond.h"
#include "ui/pages/cards/CardDoorsModel.h"
#include "ui/pages/cards/CardForm.h"
#include "ui/pages/cards/CardPreview.h"
#include "ui/pages/cards/PrintCardsDialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

namespace doorstep {

namespace {

constexpr int lowPage = 460;

QLabel* labelFor(QWidget* field, const QString& text)
{
    auto* label = plainLabel(text, field->parentWidget());
    label->setBuddy(field);
    return label;
}

} // namespace

CardsPage::CardsPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_blocks(new QComboBox(this)),
      m_form(new CardForm(workspace, this)),
      m_preview(new CardPreview(this)),
      m_doors(new CardDoorsModel(this)),
      m_tree(new QTreeView(this))
{
    auto* parts = new QHBoxLayout;
    parts->setSpacing(wideSpace);
    parts->addWidget(makeCardSide(), 1000); // as wide as it may be; then the doors
    parts->addWidget(makeDoorSide(), 1);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(smallSpace);
    layout->addLayout(makeHead());
    layout->addLayout(parts, 1);

    setTabOrder(m_street, m_tree);
    setTabOrder(m_tree, m_day);
    respond(m_form, &CardForm::edited, this, &CardsPage::showCard);
    respond(m_preview, &CardPreview::scaleChanged, this,
            [this] { m_size->setText(m_preview->sizeInWords()); });
    respond(&workspace, &Workspace::blockChanged, this, &CardsPage::chooseBlock);
    respond(&registry(), &Register::changed, this, &CardsPage::refreshIfTouched);
    chooseBlock();
}

QLayout* CardsPage::makeHead()
{
    m_blockLabel = caption({}, this);
    auto* blocks = labelFor(m_blocks, tr("&Block"));
    blocks->setObjectName(QStringLiteral("blocksLabel"));
    m_given = heading({}, this);
    m_share = new QProgressBar(this);
    m_share->setTextVisible(false);
    m_share->setFixedHeight(8);
    fitToText(*m_share, [this] { m_share->setMaximumWidth(scaled(180)); });
    m_share->setAccessibleName(tr("Share of those who have a card"));
    auto* head = new QHBoxLayout;
    head->setSpacing(middleSpace);
    head->addWidget(new PageTitle(*this));
    head->addWidget(m_blockLabel);
    head->addWidget(blocks);
    head->addWidget(m_blocks);
    head->addStretch();
    head->addWidget(m_given);
    head->addWidget(m_share, 1);
    respond(m_blocks, &QComboBox::currentIndexChanged, this, &CardsPage::showBlock);
    return head;
}

QWidget* CardsPage::makeCardSide()
{
    auto* side = new QWidget(this);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(smallSpace);

    m_scroll = new QScrollArea(side);
    m_scroll->setWidget(m_form);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    layout->addWidget(m_scroll, 100);

    m_size = caption(m_preview->sizeInWords(), side);
    layout->addWidget(m_size);
    layout->addWidget(m_preview, 0, Qt::AlignHCenter);
    m_preview->setParent(side);
    layout->addStretch(1);
    fitToText(*side, [this, side] {
        side->setMaximumWidth(
            qMax(m_preview->sizeHint().width(), fontMetrics().horizontalAdvance(u'0') * 52));
        // Its fields are as high as their text, once that has its new size.
        respondSoon(this, [this] {
            if (m_block.id != 0)
                showCard();
        });
    });
    return side;
}

QWidget* CardsPage::makeDoorSide()
{
    auto* side = new QWidget(this);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(smallSpace);

    m_show = new QComboBox(side);
    m_show->addItem(tr("Not yet delivered"));
    m_show->addItem(tr("Everybody"));
    m_show->setAccessibleName(tr("Whom to show"));
    m_street = new QComboBox(side);
    m_street->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_show->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* row = new QHBoxLayout;
    row->addWidget(m_show);
    row->addWidget(labelFor(m_street, tr("&Street")));
    row->addWidget(m_street);
    row->addStretch();
    layout->addLayout(row);
    respond(m_show, &QComboBox::currentIndexChanged, this, &CardsPage::filter);
    respond(m_street, &QComboBox::currentIndexChanged, this, &CardsPage::filter);

    m_tree->setParent(side);
    m_tree->setModel(m_doors);
    m_tree->setAccessibleName(tr("Who has a card, by street"));
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setAlternatingRowColors(true);
    QHeaderView* columns = m_tree->header();
    columns->setHighlightSections(false);
    // A door is whole in a narrow window, too; a name gives way.
    columns->setStretchLastSection(false);
    columns->setSectionResizeMode(CardDoorsModel::NameColumn, QHeaderView::Stretch);
    for (const int column : {CardDoorsModel::DoorColumn, CardDoorsModel::GivenColumn})
        columns->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_tree->installEventFilter(this);
    layout->addWidget(m_tree, 1);
    respond(m_doors, &CardDoorsModel::ticksChanged, this, &CardsPage::showCounts);
    respond(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CardsPage::showCounts);
    respond(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CardsPage::showRecipient);
    respond(m_tree, &QTreeView::collapsed, this,
            [this](const QModelIndex& index) { m_folded.insert(*m_doors->streetAt(index)); });
    respond(m_tree, &QTreeView::expanded, this,
            [this](const QModelIndex& index) { m_folded.remove(*m_doors->streetAt(index)); });

    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    respond(m_tree, &QWidget::customContextMenuRequested, this, &CardsPage::offerRow);
    respond(m_tree, &QTreeView::doubleClicked, this, &CardsPage::openSubject);

    layout->addWidget(makeActions());
    return side;
}

void CardsPage::openSubject(const QModelIndex& index)
{
    if (const std::optional<CardDoor> door = m_doors->doorAt(index))
        workspace().goTo({"subject", door->subject});
}

void CardsPage::offerRow(const QPoint& place)
{
    const QModelIndex index = m_tree->indexAt(place);
    if (!index.isValid())
        return;
    QMenu menu(this);
    respond(menu.addAction(tr("Tick, or not\tSpace")), &QAction::triggered, this,
            &CardsPage::toggleSelected);
    if (m_doors->doorAt(index))
        respond(menu.addAction(tr("Open the subject")), &QAction::triggered, this,
                [this, index] { openSubject(index); });
    QAction* back = menu.addAction(tr("Take back\tDelete"));
    respond(back, &QAction::triggered, this, &CardsPage::takeBack);
    back->setEnabled(m_takeBack->isEnabled());
    menu.exec(m_tree->viewport()->mapToGlobal(place));
}

QWidget* CardsPage::makeActions()
{
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(smallSpace);

    m_day = new DateField(DateLean::Past, box);
    m_day->setToday();
    m_visitor = new CodeBox(box);
    m_visitor->setPlaceholderText(tr("Not said"));
    m_tickOff = new QPushButton(box);
    m_tickOff->setToolTip(tr("The ticked were given their card on that day"));
    m_takeBack = new QPushButton(tr("Ta&ke back"), box);
    m_takeBack->setToolTip(tr("The card of the selected was not given after all (Delete)"));
    m_print = new QPushButton(box);
    m_print->setDefault(true);
    setPrimary(*m_print);

    auto* given = new WrapLayout;
    const auto pair = [given](QLabel* name, QWidget* field) {
        auto* both = new QHBoxLayout;
        both->setSpacing(smallSpace);
        both->addWidget(name);
        both->addWidget(field);
        given->addPart(both);
    };
    pair(labelFor(m_day, tr("Gi&ven on")), m_day);
    pair(labelFor(m_visitor, tr("b&y")), m_visitor);
    layout->addLayout(given);
    auto* marks = new QHBoxLayout;
    marks->setSpacing(smallSpace);
    marks->addWidget(m_tickOff);
    marks->addWidget(m_takeBack);
    auto* print = new QHBoxLayout;
    print->addWidget(m_print);
    auto* outer = new WrapLayout;
    outer->addPart(marks);
    outer->addAtEnd(print);
    layout->addLayout(outer);

    respond(m_tickOff, &QPushButton::clicked, this, &CardsPage::tickOffTicked);
    respond(m_takeBack, &QPushButton::clicked, this, &CardsPage::takeBack);
    respond(m_print, &QPushButton::clicked, this, &CardsPage::print);
    return box;
}

// In a low window the fields and the doors come first.
void CardsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const bool room = height() >= scaled(lowPage);
    m_preview->setVisible(room);
    m_size->setVisible(room);
}

void CardsPage::activate()
{
    respondSoon(this, [this] {
        if (m_block.id != 0)
            showCard(); // the size of text may be another since
    });
    m_tree->setFocus();
    if (!m_tree->currentIndex().isValid())
        m_tree->setCurrentIndex(m_doors->index(0, 0));
}

bool CardsPage::mayLeave()
{
    return m_form->save();
}

void CardsPage::chooseBlock()
{
    m_form->save();
    fillBlocks();
    showBlock();
}

// The page's own choice is needed only where the window shows the whole town.
void CardsPage::fillBlocks()
{
    const QList<Block> blocks = BlockStore(registry()).all();
    const QSignalBlocker quiet(m_blocks);
    const QVariant before = m_blocks->currentData();
    m_blocks->clear();
    for (const Block& block : blocks)
        m_blocks->addItem(block.name, block.id);
    const QVariant wanted = workspace().block() ? QVariant(*workspace().block()) : before;
    m_blocks->setCurrentIndex(qMax(0, m_blocks->findData(wanted)));
    const bool whole = !workspace().block() && blocks.size() > 1;
    m_blocks->setVisible(whole);
    findChild<QLabel*>(QStringLiteral("blocksLabel"))->setVisible(whole);
    m_blockLabel->setVisible(!whole);
}

void CardsPage::showBlock()
{
    m_form->save();
    const QVariant id = m_blocks->currentData();
    const Block block = id.isValid() ? BlockStore(registry()).get(id.toLongLong()) : Block{};
    const QList<Visitor> visitors = VisitorStore(registry()).ofBlock(block.id);
    const QList<Street> streets = StreetStore(registry()).ofBlock(block.id);
    const QList<CardDoor> doors = cardDoors(registry().db(), block.id);
    if (block.id != 0)
        m_form->showBlock(block);
    m_block = block;
    setEnabled(m_block.id != 0);
    m_blockLabel->setText(tr("The card of %1").arg(m_block.name));
    if (m_block.id == 0)
        return;
    m_folded.clear();
    const std::optional<RowId> visitor = m_visitor->chosen();
    m_visitor->clear();
    m_visitor->addItem(QString());
    for (const Visitor& one : visitors)
        m_visitor->addEntry(one.name, one.id);
    m_visitor->choose(visitor);
    fillStreets(streets);
    keepExpansion([&] { m_doors->setDoors(doors); });
}

void CardsPage::fillStreets(const QList<Street>& streets)
{
    const QSignalBlocker quiet(m_street);
    const QVariant before = m_street->currentData();
    m_street->clear();
    m_street->addItem(tr("All streets"));
    for (const Street& street : streets)
        m_street->addItem(street.name, street.id);
    m_street->setCurrentIndex(before.isValid() ? qMax(0, m_street->findData(before)) : 0);
    filter();
}

void CardsPage::filter()
{
    m_tree->setColumnHidden(CardDoorsModel::GivenColumn, m_show->currentIndex() == 0);
    const QVariant street = m_street->currentData();
    keepExpansion([&] {
        m_doors->setFilter(m_show->currentIndex() == 0 ? CardDoorsModel::Show::Undelivered
                                                       : CardDoorsModel::Show::Everybody,
                           street.isValid() ? std::optional<RowId>(street.toLongLong())
                                            : std::nullopt);
    });
}

void CardsPage::reload()
{
    const QList<CardDoor> doors = cardDoors(registry().db(), m_block.id);
    keepExpansion([&] { m_doors->setDoors(doors); });
}

void CardsPage::keepExpansion(const std::function<void()>& work)
{
    const std::optional<CardDoor> current = m_doors->doorAt(m_tree->currentIndex());
    const QModelIndex street =
        current ? m_tree->currentIndex().parent() : m_tree->currentIndex().siblingAtColumn(0);
    const std::optional<RowId> currentStreet = m_doors->streetAt(street);
    const int scrolled = m_tree->verticalScrollBar()->value();
    work();
    {
        const QSignalBlocker quiet(m_tree);
        m_tree->expandAll();
        for (int row = 0; row < m_doors->rowCount(); ++row) {
            const QModelIndex index = m_doors->index(row, 0);
            if (m_folded.contains(*m_doors->streetAt(index)))
                m_tree->collapse(index);
        }
    }
    for (int row = 0; row < m_doors->rowCount() && currentStreet; ++row) {
        const QModelIndex index = m_doors->index(row, 0);
        if (m_doors->streetAt(index) != currentStreet)
            continue;
        QModelIndex wanted = index;
        for (int door = 0; current && door < m_doors->rowCount(index); ++door) {
            const QModelIndex candidate = m_doors->index(door, 0, index);
            if (m_doors->doorAt(candidate)->subject == current->subject)
                wanted = candidate;
        }
        m_tree->setCurrentIndex(wanted);
    }
    m_tree->verticalScrollBar()->setValue(scrolled);
}

void CardsPage::refreshIfTouched(const QSet<QString>& tables)
{
    static const QSet<QString> form{QStringLiteral("contact_card"), QStringLiteral("block"),
                                    QStringLiteral("town")};
    static const QSet<QString> places{QStringLiteral("block"), QStringLiteral("street"),
                                      QStringLiteral("visitor")};
    static const QSet<QString> doors{QStringLiteral("subject"), QStringLiteral("card_delivery")};
    if (tables.intersects(places)) {
        chooseBlock();
        return;
    }
    if (m_block.id == 0)
        return;
    if (tables.intersects(form))
        m_form->showBlock(m_block);
    if (tables.intersects(doors))
        reload();
}

void CardsPage::showCard()
{
    m_preview->show(m_form->face());
    m_form->showRemarks(m_preview->card());
    // The preview follows the last field; where that leaves no room, the fields scroll.
    QLayout* fields = m_form->layout();
    fields->invalidate();
    const int width = m_scroll->parentWidget()->width();
    m_scroll->setMaximumHeight(fields->hasHeightForWidth() ? fields->totalHeightForWidth(width)
                                                           : fields->totalSizeHint().height());
}

void CardsPage::showRecipient()
{
    const std::optional<CardDoor> door = m_doors->doorAt(m_tree->currentIndex());
    m_preview->setRecipient(door ? CardRecipient{door->name, door->door} : CardRecipient{});
}

QList<CardDoor> CardsPage::selectedWithCard() const
{
    QList<CardDoor> doors;
    const QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    for (const QModelIndex& row : rows) {
        const std::optional<CardDoor> door = m_doors->doorAt(row);
        if (door && door->hasCard())
            doors.append(*door);
    }
    return doors;
}

void CardsPage::showCounts()
{
    m_given->setText(tr("Cards given %1/%2").arg(m_doors->given()).arg(m_doors->all()));
    m_share->setRange(0, qMax(1, m_doors->all()));
    m_share->setValue(m_doors->given());

    const QList<CardDoor> ticked = m_doors->ticked();
    const auto open = std::count_if(ticked.begin(), ticked.end(),
                                    [](const CardDoor& door) { return !door.hasCard(); });
    const bool writable = !registry().readOnly();
    m_tickOff->setText(tr("&Tick off %1").arg(open));
    m_tickOff->setEnabled(writable && open > 0);
    m_takeBack->setEnabled(writable && !selectedWithCard().isEmpty());
    const qsizetype without = m_doors->undelivered().size();
    m_print->setText(!ticked.isEmpty() ? tr("&Print %1 ticked cards…").arg(ticked.size())
                     : without > 0     ? tr("&Print %1 undelivered cards…").arg(without)
                                       : tr("&Print blank cards…"));
}

void CardsPage::toggleSelected()
{
    const QModelIndex current = m_tree->currentIndex().siblingAtColumn(0);
    if (!current.isValid())
        return;
    const bool ticked = current.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    if (!rows.contains(current))
        rows = {current};
    m_doors->setTicked(rows, !ticked);
}

bool CardsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier) {
            toggleSelected();
            return true;
        }
        if (key->key() == Qt::Key_Delete && m_takeBack->isEnabled()) {
            respondNow(this, [this] { takeBack(); });
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void CardsPage::print()
{
    if (!m_form->save())
        return;
    QList<CardDoor> doors = m_doors->ticked();
    if (doors.isEmpty())
        doors = m_doors->undelivered();
    auto* dialog = new PrintCardsDialog(workspace(), m_form->face(), doors, this);
    respond(dialog, &PrintCardsDialog::printed, this, [this, doors](const QString& where) {
        m_doors->tick(doors); // so that they can be ticked off in one go
        workspace().tell(
            tr("Sent to %1. Tick the cards off here when they are handed out.").arg(where));
        m_tickOff->setFocus();
    });
    dialog->open();
}

void CardsPage::tickOffTicked()
{
    m_tickOff->setFocus(); // a day that is being typed is read
    const QList<CardDoor> ticked = m_doors->ticked();
    if (m_day->isWrong() || !m_day->date().isValid() || m_day->date() > today()) {
        markWrong(*m_day, tr("Type the day on which the cards were given, today or before."));
        m_day->setFocus();
        return;
    }
    int written = 0;
    const bool done = workspace().write(tr("Tick off cards"), [&](Change& change) {
        written =
            tickOff(change, ticked, {m_block.id, m_day->date(), m_visitor->chosen()}, today());
    });
    if (done)
        workspace().tell(tr("%1 cards ticked off. Ctrl+Z takes that back.").arg(written));
}

void CardsPage::takeBack()
{
    const QList<CardDoor> doors = selectedWithCard();
    if (doors.isEmpty())
        return;
    workspace().write(tr("Take back cards"), [&](Change& change) {
        const CardDeliveryStore deliveries(registry());
        for (const CardDoor& door : doors)
            deliveries.remove(change, *door.delivery);
    });
}

} // namespace doorstep

#include "moc_CardsPage.cpp"
